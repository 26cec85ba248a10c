"""A body as a recipient: a unit, school, firm or area by its name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named, kind_of_name
from thidua_extract.patterns.awards.whom.brands import is_contest
from thidua_extract.patterns.awards.whom.named_words import (
    SEPARATOR,
    STOP,
    body_head,
    forms,
    honorific,
    is_person,
    is_place,
    no_recipient,
    office,
    place_end,
    post,
)
from thidua_extract.patterns.awards.whom.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_PLURAL = r"(?:(?!là|và|của)[\p{L}]+\s+){0,2}?(?:các|\d+|hai|ba|bốn|năm)\s+«unit_kind»\s*:?\s+"
_YEAR = regex.compile(r"(?:năm|năm học|tháng|ngày|quý|giai đoạn|nhiệm kỳ|khoá)\s[\dIVX]")  # "Năm 2015 được tặng …"
_SENTENCE_END = regex.compile(r"\.(?=\s|$)")
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\d.&-]*")
_COLLECTIVE = regex.compile(r"(?:các\s+)?tập thể\s+|các\s+(?!lực lượng)(?=\p{L}+\s)")
_AND = regex.compile(r"\s(?:và|cùng)$")
_NAMED = regex.compile(r"\p{Lu}|(?<!năm)\s\d{1,4}$|quốc gia$")
_OF_WORK = regex.compile(r"\s?\"[^\"\n]{2,60}\"")  # "đoàn làm phim “Bến quê”"
_SCHOOL_YEAR = regex.compile(r"(?:năm )?lớp \d{1,2}$")  # "lớp 12, đoạt giải Nhì": a time, no class by its name
_LONGEST = 110  # code points of a name
_TOWN = regex.compile(r"(?i)\b(?:tp|t|q|p|tx)$")


def read_body(reading: Reading, position: int, end: int, after: list[Named], bodies: bool) -> Named | None:
    text, key = reading.text, reading.key
    head = body_head().match(key, position, end)
    known = _known(reading, position)
    if head is None and not known and not _proper(reading, position, end):
        return None
    if head is None and after and after[-1].kind == "individual":
        return None
    held = post().match(key, position, end)
    if (held and (head is None or head.end() <= held.end())) or _YEAR.match(key, position, end):
        return None
    plural = pattern(_PLURAL).match(key, position, end)
    if plural is not None:
        position = plural.end()
        if not _CAPITAL.match(text, position, end):
            return None
    span, words = _extent(reading, position, end, head.end() if head else None)
    if not _is_name(reading, span.start, words, head is not None):
        return None
    kind = kind_of_name(words)
    if head is None and not is_place(reading, span.start):
        person = _said_person(reading.key, span.end) or (not bodies and _personal(reading, span.start, words))
        firm = kind == "collective" and words.count(" ") < 2 and _is_firm(reading, words)
        kind = "individual" if person and not known else "enterprise" if firm else kind
    return Named(Phrase(words, span), kind, span.start, span.end)


def _extent(reading: Reading, position: int, end: int, head_end: int | None) -> tuple[Span, str]:
    """The span and words of the name at `position`. `head_end`: where the noun ends that it opens with."""
    stop = _body_end(reading, position, end, head_end or position)
    stop = max(stop, min(place_end(reading, position), end))  # "Bà Rịa - Vũng Tàu"
    prefix = _COLLECTIVE.match(reading.key, position, stop)  # "các Phòng PC03, PA06" names Phòng PC03
    if prefix is not None:
        position = prefix.end()
    titled = _OF_WORK.match(reading.key, stop) if head_end is not None and stop <= head_end else None
    stop = titled.end() if titled is not None else stop
    words = _SUM.sub("", _AND.sub("", reading.text[position:stop].rstrip(" .,")))  # "thưởng Đội 3 | 20 triệu đồng"
    return Span(position, position + len(words)), words


def _is_name(reading: Reading, position: int, words: str, headed: bool) -> bool:
    """Whether the words at `position` name one body; `headed`: they open with what a body is called by."""
    end = position + len(words)
    if not 2 <= len(words) <= _LONGEST or fold(words) in no_recipient() or _is_head(words):
        return False
    if pattern(_COUNTED_BESIDE).match(reading.key, end):
        return False  # "cho Hội CCB hai tỉnh": the two are counted
    if _SCHOOL_YEAR.match(fold(words)) and reading.key.startswith(",", end):
        return False
    if not _NAMED.search(words) or _NO_VILLAGE.match(words):
        return False
    return headed or not is_contest(reading, position, end)


_NO_VILLAGE = regex.compile(r"(?i:bản|làng|ấp)\s\p{Ll}")  # "Bản án sơ thẩm"
_SUM = regex.compile(r"\s\d[\d.,]*\s(?:triệu|tỷ|nghìn|ngàn|đồng).*$")


@cache
def _heads() -> frozenset[str]:
    return frozenset(form for form in forms("body") if form.isalpha() or " " in form)


def _is_head(words: str) -> bool:
    """Whether the words are no more than what a body is called by ("Trung đoàn"), which points back to its name."""
    return fold(words) in _heads()


_PROPER = r"(?:\p{Lu}[\p{L}\d.&-]*)(?:\s+(?:\p{Lu}[\p{L}\d.&-]*|\d[\w.]*|-))*(?=\s*(?:$|[,;:.()\n…]|\s«after_name»\b))"


def _known(reading: Reading, position: int) -> bool:
    organizations = reading.organizations
    index = bisect_left(organizations, position, key=lambda o: o.span.start)
    return index < len(organizations) and organizations[index].span.start == position


def _proper(reading: Reading, position: int, end: int) -> bool:
    """Capitalised words alone; at the start of a sentence, where any word has a capital, only a foreign brand."""
    text = reading.text
    match = pattern(_PROPER).match(text, position, end)
    if match is None:
        return False
    before = text[max(position - 40, 0) : position]
    opening = not before.rstrip(" \"“'-•*+").endswith(
        (",", ";", ":", "và", "cho", "với", "là", "gồm", "cùng", "(")
    ) and (position == 0 or before.rstrip(" \"“'").endswith((".", "\n", "!", "?", "…")) or not before.strip())
    if " " not in match.group():
        brand = match.group().isascii() and (len(match.group()) > 4 or (match.group().isupper() and not opening))
        return brand or is_place(reading, position)
    return not opening or place_end(reading, position) == match.end()  # "Hà Giang được tặng Cờ"


_FIRM_BEFORE = r"(?<!\w)«bears_name»\s$"
_PERSON_BEFORE = r"(?<!\w)«person_noun»\s(?:\w+\s){0,3}$"
_WITHIN = 3000  # code points on both sides in which a name is looked for again
_BEFORE = 60  # code points before it in which a person is addressed


def _personal(reading: Reading, position: int, words: str) -> bool:
    """Whether capitalised words that are no known body or place look like a person's name."""
    parts = words.split()
    if is_place(reading, position) or len(parts) > 4:
        return False
    if not all(part[0].isupper() and part.isalpha() for part in parts):
        return False
    if _told_near(reading.key, position, fold(words), _FIRM_BEFORE):
        return False
    return len(parts) > 1 or _told_near(reading.key, position, fold(parts[-1]), _PERSON_BEFORE, whole=True)


def _said_person(key: str, end: int) -> bool:
    """Whether a predicate behind a name says that it is a person: "Mesi | là đội trưởng đội tuyển …"."""
    told = _IS.match(key, end)
    return told is not None and any(opens().match(key, told.end()) for opens in (honorific, office))


_IS = regex.compile(r"\s(?:vốn\s)?là\s(?:nữ\s|nam\s)?")


def _told_near(key: str, position: int, words: str, before: str, whole: bool = False) -> bool:
    """Whether the words stand behind `before` somewhere around a position; `whole`: no longer word that begins so."""
    first, last = max(0, position - _WITHIN), min(len(key), position + _WITHIN) - len(words)
    blocks = range(first // _WITHIN, last // _WITHIN + 1)
    return any(first <= at <= last for block in blocks for at in _told_in_block(key, block, words, before, whole))


@lru_cache(maxsize=128)  # a name said a thousand times is looked for once a block
def _told_in_block(key: str, block: int, words: str, before: str, whole: bool) -> tuple[int, ...]:
    begin = block * _WITHIN
    at, end, told = begin - 1, begin + _WITHIN + len(words) - 1, []
    while (at := key.find(words, at + 1, end)) >= 0:
        longer = whole and key[at + len(words) : at + len(words) + 1].isalnum()
        if not longer and pattern(before).search(key, max(0, at - _BEFORE), at):
            told.append(at)
    return tuple(told)


_WORD = regex.compile(r"\w+")
_BEFORE_SHORT = regex.compile(r"[\s(]")
_FIRM_ENDS = regex.compile(r"[.,;()\n]")
_FROM_FIRM = 80  # code points between a firm's noun and its short name


def _is_firm(reading: Reading, words: str) -> bool:
    """Whether the article calls a short name a firm's ("Tổng công ty Điện An Hòa (EAH)")."""
    return _is_called(reading.key, fold(words))


@lru_cache(maxsize=128)
def _is_called(key: str, short: str) -> bool:
    places = _called(key).get(_word_at(short, 0), ())
    return any(key.startswith(short, at) and not _word_at(key, at + len(short)) for at in places)


def _word_at(key: str, position: int) -> str:
    word = _WORD.match(key, position)
    return word.group() if word is not None else ""


@lru_cache(maxsize=2)  # one scan an article, however many names are asked for
def _called(key: str) -> dict[str, list[int]]:
    """Where a name may stand that a firm is called by, under the name's first word."""
    firms, noun = _firm_nouns()
    places: set[int] = set()
    for match in noun.finditer(key, overlapped=True):
        begin = match.start() + min(len(firm) for firm in firms if match.group().startswith(firm))
        end = min(len(key), match.end() + _FROM_FIRM + 1)
        stop = _FIRM_ENDS.search(key, begin, end)
        end = stop.end() if stop is not None else end  # the bracket or line end itself may stand before the name
        places.update(before.end() for before in _BEFORE_SHORT.finditer(key, begin, end))
    by_word: dict[str, list[int]] = {}
    for at in places:
        by_word.setdefault(_word_at(key, at), []).append(at)
    return by_word


@cache
def _firm_nouns() -> tuple[tuple[str, ...], regex.Pattern[str]]:
    firms = tuple(sorted({*words("firm"), "ngân hàng"}, key=lambda firm: (-len(firm), firm)))
    return firms, regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, firms))})")


_COUNTED_BESIDE = r"\s+(?:hai|ba|bốn|năm|sáu|\d+)\s+«unit_kind»(?!\w)"


# The second half of a name: "Đài Phát thanh | và Truyền hình".
_JOINS_ON = r"\svà\s«second_half»(?!\w)"
# The second trade of a firm: "Công ty Truyền thông | và Máy tính An Hòa", "Công ty Quang điện | – Điện tử".
_SECOND_TRADE = r"\s(?:và|-)\s(?P<trade>«second_trade»)(?!\w)"
_TRADES = 60  # code points from the head of a firm's name to the second of its trades


# A syllable of a name that is a verb elsewhere: "xã Tân | Lập được tặng …".
_NAME_SYLLABLE = regex.compile(r"\s\p{Lu}\p{Ll}+")


def _joins_on(reading: Reading, start: int, match: regex.Match[str]) -> bool:
    """Whether a separator or stop is a part of the name itself."""
    if match.group().strip() == "-" and pattern(_FIRM_WORD).match(reading.key, match.end()):
        return True
    if match.group().strip() == "-" and _dash_joins(reading, match.start()):
        return True
    if pattern(_JOINS_ON).match(reading.key, match.start()) or _NAME_SYLLABLE.fullmatch(reading.text, *match.span()):
        return True
    trade = pattern(_SECOND_TRADE).match(reading.key, match.start()) if match.start() - start < _TRADES else None
    if trade is None or not reading.text[trade.start("trade")].isupper():
        return False
    return pattern(_FIRM_HEAD).search(reading.key, max(0, start - _TRADES), start + 1) is not None


_FIRM_WORD = r"\s?«foreign_firm»(?!\w)"  # "Công ty An Hòa | - Invest"
# "Hội Hữu nghị Việt - Nhật", "Trường Tiểu học - THCS An Hòa".
_PAIRED = regex.compile(
    r"(?<=hữu nghị \p{L}+(?: \p{L}+)?)\s-\s|"
    r"(?<=(?:mầm non|tiểu học|thcs|trung học cơ sở))\s-\s(?=thcs|thpt|tiểu học|trung học)"
)
# Bodies with two fields in their names: "Khoa Hồi sức - Chống độc", "Phòng Kinh tế - Hạ tầng".
_OF_FIELDS = r"(?<!\w)«of_fields»\s(?:(?!(?<=\s)(?:và|cùng|cho)\s)[^,;.:()\n])*$"


def _dash_joins(reading: Reading, dash: int) -> bool:
    """Whether a dash stands inside a name, and not before its place, its deed, its head ("Khoa Nội - ông Tám")."""
    if _PAIRED.match(reading.key, dash):
        return True
    after, of_fields = dash + 3, pattern(_OF_FIELDS).search(reading.key, max(0, dash - _TRADES), dash)
    if of_fields is None or not reading.text[after : after + 1].isupper():
        return False
    other = any(opens().match(reading.key, after) for opens in (body_head, post, honorific))
    return not other and place_end(reading, after) == after and not is_person(reading, after, len(reading.text))


_FIRM_HEAD = r"(?<!\w)«firm»(?!\w)[^,;.:()\n]*$"


def _outside(ends: regex.Pattern[str], reading: Reading, start: int, end: int) -> Iterator[regex.Match[str]]:
    """The matches that lie within no known body: "đội thi của Phòng Cảnh sát PCCC | và CNCH"."""
    bodies = reading.organizations
    for match in islice(ends.finditer(reading.key, start, end), 8):
        index = bisect_left(bodies, match.start(), key=lambda o: o.span.start) - 1
        if _joins_on(reading, start, match):
            continue
        if index < 0 or bodies[index].span.start < start or bodies[index].span.end <= match.start():
            yield match


def _body_end(reading: Reading, position: int, end: int, past: int) -> int:
    organizations = reading.organizations
    index = bisect_left(organizations, position, key=lambda o: o.span.start)
    known = (
        organizations[index].span.end
        if index < len(organizations) and organizations[index].span.start == position
        else position
    )
    head_end = max(known, past, position + 1)
    stop = end = min(end, head_end + 2 * _LONGEST)  # what goes on for longer is no name
    for ends in (SEPARATOR, pattern(STOP)):
        match = next(_outside(ends, reading, head_end, end), None)
        if match is not None:
            stop = min(stop, match.start())
    sentence = _SENTENCE_END.search(reading.text, head_end, stop)
    return sentence.start() if sentence and not _TOWN.search(reading.text[position : sentence.start()]) else stop
