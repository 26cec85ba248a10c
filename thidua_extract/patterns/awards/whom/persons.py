"""A person as a recipient: by name behind a form of address, a rank, a trade or a post."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

import regex

from thidua_extract.language.foreign_names import foreign_end, is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.agents.words import foreign
from thidua_extract.patterns.awards.article.foreign import past_country
from thidua_extract.patterns.awards.recipients import Named
from thidua_extract.patterns.awards.whom.brands import is_firm
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.named_words import body_head, honorific, no_recipient, office, place_end
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_OF_PLACE = regex.compile(r"trưởng thôn\s*$")  # "Trưởng thôn Đông" tells the village
_BY_NAME = regex.compile(r"[“\"][^“”\"\n]{2,60}[”\"]\s*")


# A name behind these words is a body's or a place's ("học sinh trường Lê Lợi"), or another's ("chúc mừng bạn Tám",
# "thuộc về chị Mây, còn Sua giành …").
_PLACED = r"(?<!\w)«names_another»\s"


def _leads_to(reading: Reading, begin: int, name: Span, listed: bool) -> bool:
    """Whether only a trade or role stands before the name ("nhà quay phim Lò Văn Tám" in a list of persons)."""
    if name.start <= begin:
        return True
    between = reading.text[begin : name.start]
    if pattern(_PLACED).search(reading.key, begin, name.start):
        return False
    given = reading.key[max(0, begin - 9) : begin].rstrip().endswith((" cho", "đối với"))
    if (listed or given) and between == between.lower() and between.strip().replace(" ", "").isalnum():
        short = given and len(between) <= _LONG_ROLE and pattern(_KIN_OR_WHOSE).search(between) is None
        return len(between) <= _ROLE or short
    whose = given and _ROLES.fullmatch(between) is not None
    return whose and pattern(_KIN_OR_WHOSE).search(between) is None


_ROLE = 26  # code points of a role between "cho" and a name
_LONG_ROLE = 44
# Several roles, or a role and the form of address behind a dash: "nhà thơ, dịch giả", "người tiền nhiệm - ông".
_ROLES = regex.compile(r"\p{Ll}[\p{Ll} ]{2,24}(?:,\s|\s-\s)[\p{Ll} ]{0,16}")
_KIN_OR_WHOSE = r"(?<!\w)«of_another»(?!\w)"


def is_stage_name(reading: Reading, position: int, called: regex.Match[str] | None) -> bool:
    """Whether "Trường Giang" is a person so called ("diễn viên Trường Giang"), and no school.

    `called`: the form of address before it; without one, whether the article has one elsewhere.
    """
    name = _LIKE_A_SCHOOL.match(reading.text, position)
    if name is None:
        return False
    if called is not None:
        return pattern(_IN_A_SCHOOL).search(called.group()) is None
    return reading.key[position : name.end()] in _performers(reading.key)


@lru_cache(maxsize=2)  # one scan an article, however many schools it names
def _performers(key: str) -> frozenset[str]:
    """The names like that of a school behind which an article tells a performer somewhere, in folded form."""
    names = list(_LIKE_IN_KEY.finditer(key))
    before = [key[max(0, m.start() - _TRADE) : m.start()] for m in names]
    return frozenset(m.group() for m, words in zip(names, before, strict=True) if _performer_before().search(words))


def read_stage_name(reading: Reading, position: int) -> Named | None:
    """A performer whose name begins as a school's does ("Trường Giang | nhận giải")."""
    if not is_stage_name(reading, position, None):
        return None
    span = Span(position, position + sum(map(len, reading.text[position:].split(" ", 2)[:2])) + 1)
    return Named(Phrase(reading.text[slice(*span)], span), "individual", *span)


@cache
def _performer_before() -> regex.Pattern[str]:
    trades = [fold(r["occupation"]) for r in table("occupations").rows if r["kind"] in {"artist", "athlete"}]
    return regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, trades))}|danh hài|nam thần)\s$")


_TRADE = 24  # code points of a trade before a name
_LIKE_A_SCHOOL = regex.compile(r"Trường\s\p{Lu}\p{Ll}+(?!\s\p{Lu}|\s\d)")
_LIKE_IN_KEY = regex.compile(r"(?<=\s)trường\s\p{Ll}+(?!\w)")
_IN_A_SCHOOL = r"(?<!\w)(?:«in_school»)\s*$"


def read_person(reading: Reading, position: int, end: int, listed: bool) -> Named | None:
    """The person that the words at `position` name. `listed`: persons stand before it in the same list."""
    by_name = _BY_NAME.match(reading.text, position, end)  # “Vua ong” Lò Văn Tám
    begin = _bereaved(reading, by_name.end() if by_name else position, end)
    called = _called(reading, begin, end)
    begin = _past_home(reading, called.end(), end) if called else begin
    span = _named_at(reading, position, begin, end, listed or called is not None)
    if span is None:  # "lớp trưởng" is a form of address and a post
        span = _behind_post(reading, begin if called else position, end) or _behind_post(reading, position, end)
    span = span or _head_of_state(reading, position, end)
    beside = called is not None or by_name is not None or (listed and reading.key.endswith(" - ", 0, begin))
    if span is None and beside and (word := _capitals(reading.text, begin, end)) is not None:
        school = body_head().match(reading.key, begin, end) and not is_stage_name(reading, begin, called)
        if school or place_end(reading, begin) >= word.end:
            return None  # "cán bộ Công an huyện", "vận động viên Hà Tĩnh"
        span = word
    if span is None and listed:
        span = _given_alone(reading, position, end) or _rare_name(reading, position, end)
        span = span or _foreign_name(reading, position, end)
    if (
        span is not None
        and called is not None
        and _OF_PLACE.search(called.group())
        and " " not in reading.text[slice(*span)]
    ):
        return None
    if span is None or span.end - span.start < 2 or reading.key[span.start : span.end] in no_recipient():
        return None  # "học sinh Việt Nam"
    return Named(Phrase(reading.text[span.start : span.end], span), "individual", position, span.end)


def _called(reading: Reading, begin: int, end: int) -> regex.Match[str] | None:
    """What the person is called by, without the name that a longer form of address takes in: "anh | Hùng"."""
    called = honorific().match(reading.key, begin, end)
    if called is None or (within := _NAME_WITHIN.fullmatch(reading.text, *called.span())) is None:
        return called
    return honorific().match(reading.key, begin, within.end("address"))


_NAME_WITHIN = regex.compile(r"(?P<address>[Aa]nh\s)Hùng\s?(?!\p{Lu})")  # no "anh hùng"


def _past_home(reading: Reading, begin: int, end: int) -> int:
    """Where a foreign name begins behind the country ("nhà văn Nhật Bản | Haruki Murasato"; "ca sĩ Đức Tám" is one)."""
    behind = past_country(reading.key, begin, end)
    name = _FOREIGN.match(reading.text, behind, end) if behind > begin else None
    foreign = name is not None and not all(map(is_vietnamese, reading.key[slice(*name.span())].split()))
    return behind if foreign else begin


def _foreign_name(reading: Reading, position: int, end: int) -> Span | None:
    """A foreign full name in a list of persons ("Nora Belinski và | Lance Brownell")."""
    name = _FOREIGN.match(reading.text, position, end)
    if name is None or _ENDS.match(reading.text, name.end(), end) is None or is_firm(reading, *name.span()):
        return None
    if _country().fullmatch(reading.key, *name.span()):
        return None  # "cho Tổng thống Brownell ở Riyadh, | Qatar"
    foreign = not any(map(is_vietnamese, reading.key[slice(*name.span())].split()))
    return Span(*name.span()) if foreign else None


@cache
def _country() -> regex.Pattern[str]:
    return regex.compile(foreign("country"))


_FOREIGN = regex.compile(r"\p{Lu}\p{Ll}+(?:\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+)){0,3}")
_ENDS = regex.compile(r"\s*(?:[,.;(…]|$)|\s(?:và|vì|do|đã|được|của|với)\s")


def _named_at(reading: Reading, position: int, begin: int, end: int, called: bool) -> Span | None:
    """The name known in the text that stands at `begin`, or behind a trade."""
    names = reading.names
    index = bisect_left(names, position, key=lambda n: n.span.start)
    if index < len(names) and names[index].span.end <= end and _leads_to(reading, begin, names[index].span, called):
        return names[index].span
    return None


_KIN = r"(?:đại diện\s)?«bereaved»\s(?:của\s)?"
_LATE = regex.compile(r"truy (?:tặng|phong)")


def _bereaved(reading: Reading, position: int, end: int) -> int:
    """Past the kin who receive for the dead ("truy tặng Huân chương X cho gia đình anh Tám")."""
    kin = pattern(_KIN).match(reading.key, position, end)
    if kin is None or _LATE.search(reading.key, max(0, position - 160), position) is None:
        return position
    return kin.end()


_OFFICE_REACH = 110  # code points from the first word of a post to the name behind it


def _behind_post(reading: Reading, position: int, end: int) -> Span | None:
    """The name behind a post ("Phó Chủ tịch Hội Nông dân xã Bình An Lò Văn Tám", "Bí thư, Trưởng thôn Lò Thị Mây")."""
    key = reading.key
    if office().match(key, position, end) is None:
        return None
    names = reading.names
    index = bisect_left(names, position, key=lambda n: n.span.start)
    if index == len(names) or names[index].span.end > min(end, position + _OFFICE_REACH):
        return None
    span = names[index].span
    if " " not in reading.text[span.start : span.end] or pattern(_POST_ENDS).search(key, position, span.start):
        return None
    commas = (m.end() for m in _COMMA.finditer(key, position, span.start))
    return span if all(office().match(key, comma) for comma in commas) else None


def _head_of_state(reading: Reading, position: int, end: int) -> Span | None:
    """The surname alone of who heads or stands for another state ("Tổng thống | Brownell", "Đại sứ Mỹ | Penson")."""
    office_of = _foreign_office().match(reading.key, position, end)
    name = _SURNAME.match(reading.text, office_of.end(), end) if office_of is not None else None
    if (
        name is None
        or all(map(is_vietnamese, fold(name.group()).split()))
        or foreign_end(reading.text, *name.span()) > name.end()
    ):
        return None  # "Bashar al - Asad" goes on
    if _country().fullmatch(reading.key, *name.span()):
        return None  # "trao cho Tổng thống Syria"
    return Span(*name.span())


@cache
def _foreign_office() -> regex.Pattern[str]:
    country = foreign("country")
    leads = rf"(?:nhà\s)?(?:lãnh đạo|lãnh tụ|thủ lĩnh|chủ tịch)\s{country}\s"  # "lãnh đạo | đội" of a body
    return pattern(rf"(?:(?:nguyên|cựu|tân|cố)\s)?(?:«foreign_office»\s(?:{country}\s)?|{leads})")


_SURNAME = regex.compile(r"\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,}){0,2}(?![\p{L}\d]|\s\p{Lu}|\s?-)")
_COMMA = regex.compile(r",\s*")
_POST_ENDS = r"(?<!(?<!\w)«abbreviated»)\.|[;:()\n\"“”]|-\s$|(?<!\w)(?:«ends_post»|của «addressed»)(?!\w)"


def _given_alone(reading: Reading, position: int, end: int) -> Span | None:
    """A given name alone in a list, of one who is named in full elsewhere ("em Mây, | Tám và Chín")."""
    match = _GIVEN.match(reading.text, position, end)
    if match is None:
        return None
    span = Span(*match.span())
    return span if full_name(reading, span) is not None else None


def _rare_name(reading: Reading, position: int, end: int) -> Span | None:
    """A full name with a surname that no list knows, in a list of persons ("Lò Văn Tám, | Khấu Văn Chín")."""
    match = _FULL.match(reading.text, position, end)
    if match is None or body_head().match(reading.key, position, end) or place_end(reading, position) > position:
        return None
    syllables = reading.key[position : match.end()].split()
    return Span(*match.span()) if all(is_vietnamese(syllable) for syllable in syllables) else None


_FULL = regex.compile(r"\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){2,3}(?=\s*(?:[,.;(…]|$)|\s(?:và|vì|do|đã|được)\s)")
_GIVEN = regex.compile(r"\p{Lu}\p{Ll}+(?=\s*(?:[,.;)]|$)|\s(?:và|vì|do|đã|có)\s)")


_CAPITALS = regex.compile(r"(?:\p{Lu}[\p{Ll}']*\.?)(?:\s+\p{Lu}[\p{Ll}']*)*")


def _capitals(text: str, position: int, end: int) -> Span | None:
    """One to five capitalised words."""
    match = _CAPITALS.match(text, position, end)
    if match is None or len(match.group().split()) > 5:
        return None
    stop = match.end() - (1 if match.group().endswith(".") and len(match.group().split()[-1]) > 2 else 0)
    return Span(position, stop)
