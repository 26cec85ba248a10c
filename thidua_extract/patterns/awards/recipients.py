"""Recipients: counted kinds ("hơn 520 tập thể, cá nhân"), kinds without a number, and named lists."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import cast

import regex

from thidua_extract.codes import QualifierCode, RecipientKind
from thidua_extract.language.anchors import Anchored
from thidua_extract.language.numbers import Number
from thidua_extract.language.numerals import word_value
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.words import pattern
from thidua_extract.patterns.awards.words import words as award_words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@dataclass(slots=True)
class Recipients:
    """Recipients at `[start, end)`: counted (`count`), a bare plural (`count` None), or named.

    `kind` None: not said. `number`: the span of the number, for other families.
    """

    start: int
    end: int
    kind: RecipientKind | None
    count: int | None = None
    qualifier: QualifierCode | None = None
    number: Span | None = None
    named: tuple[Phrase, ...] = ()
    noun: str = ""


@dataclass(slots=True)
class Named:
    """A recipient by name. `kind`: individual, collective or enterprise."""

    phrase: Phrase
    kind: RecipientKind
    start: int
    end: int


@dataclass(slots=True)
class NameList:
    """Named recipients in order; `open`: the text says that there are more ("như", "…").

    `how` tells where they stand: given (after "cho"), subject, referred (by a pronoun or none), object, introduced.
    """

    items: tuple[Named, ...]
    end: int
    open: bool = False
    how: str = ""


@cache
def _nouns() -> dict[str, str]:
    trades = (row["occupation"] for row in table("occupations").rows if row["kind"] in {"artist", "athlete"})
    kinds = {fold(noun): row["kind"] for row in table("recipient_kinds").rows for noun in row["nouns"].split("|")}
    return dict.fromkeys(map(fold, trades), "individual") | kinds


def kind_of_noun(words: str) -> RecipientKind | None:
    """The kind of those whom the words begin with, in folded form: "gia đình việt nam tiêu biểu" are households."""
    noun = _noun_pattern().match(words, 0, len(words))
    return None if noun is None or is_work(noun["noun"]) else cast(RecipientKind, _nouns()[noun["noun"]])


def begins_with_work(words: str) -> bool:
    """Whether the folded words begin with a noun of works ("giải pháp dự thi")."""
    noun = _noun_pattern().match(words, 0, len(words))
    return noun is not None and is_work(noun["noun"])


def is_work(noun: str) -> bool:
    """Whether the noun counts works, not those who made them."""
    return _nouns().get(noun) == "work"


@cache
def _noun_pattern() -> Anchored:
    nouns = sorted(_nouns(), key=len, reverse=True)
    return Anchored(r"(?P<noun>" + "|".join(regex.escape(n) for n in nouns) + r")(?![\w])", nouns)


_MEASURE = r"\s*«counted_as»?\s*"
# Within one line: "3 tập thể\n- Trường An Hòa" counts collectives alone.
_JOIN = regex.compile(
    r"(?:[^\S\n]*(?:,|/|-)[^\S\n]*|[^\S\n]+(?:và|cùng|hoặc|với)\s+|[^\S\n]+)(?:các\s+|những\s+|lượt\s+)?"
)
_MODIFIER = r"\s+«exemplar_told»(?:\s+«of_merit»)*\s*"
_VAGUE = r"hàng\s+(?P<scale>«vague_scale»)(?:\s+«thousand»)?|lên tới hàng (?P<scale>«thousand»)"
# "năm" is a number before a counted noun, after another recipient or "cho": "6 tập thể và năm cá nhân".
_FIVE = r"(?:(?<=\svà\s)|(?<=,\s)|(?<=\scho\s)|(?<=\A|\n|\.\s))năm(?=\s«behind_five»(?!\w))"
_NOT_RECIPIENT = r"(?:«no_count»|(?<!trong )(?<!tổng )số)\s*$"


def counted(reading: Reading, start: int, end: int) -> list[Recipients]:
    """The counted recipients of `[start, end)` in order."""
    found: list[Recipients] = []
    for number in _numbers(reading, start, end):
        read = _read(reading, number.span, number, end)
        if read is not None and (not found or read.start >= found[-1].end):
            found.append(read)
    for match in reading.triggers.finditer("awards.five", pattern(_FIVE), start, end):
        read = _read(reading, Span(*match.span()), Number(Span(*match.span()), 5, spelled=True), end)
        if read is not None and not any(r.start < read.end and read.start < r.end for r in found):
            found.append(read)
    for match in reading.triggers.finditer("awards.vague", pattern(_VAGUE), start, end):
        number = Number(Span(*match.span()), word_value(match["scale"]), "at_least")
        read = _read(reading, number.span, number, end)
        if read is not None and not any(r.start < read.end and read.start < r.end for r in found):
            found.append(read)
    return sorted(found, key=lambda r: r.start)


def _numbers(reading: Reading, start: int, end: int) -> list[Number]:
    numbers = reading.numbers
    first = bisect_left(numbers, start, key=lambda n: n.span.start)
    inside = []
    for number in numbers[first:]:
        if number.span.end > end:
            break
        inside.append(number)
    return inside


_ONE_OF = regex.compile(r"(?:một|1)\s+trong")


# What the giver says besides: "… cho 31 cầu thủ, cho rằng đội đã thắng trong tim 9 triệu người" rewards no millions.
_SAYS = r",\s«opinion»(?!\w)(?:(?!(?<!\w)«rewards»(?!\w))[^.;\n])*\Z"
_SAID = 160  # code points
# Whom the subject outdoes: "thành tích của em lớn hơn hai đội kia".
_EXCEEDED = r"(?<!\w)«exceeds» hơn (?:cả |so với )?$"
# A difference counts nobody: "900 hộ đạt danh hiệu, tăng 90 hộ so với năm trước".
_RISE = r"(?<!\w)«differs»\s(?:thêm\s|hơn\s|gần\s)?$"
_EXCEEDED_REACH = 24  # code points before a number in which the comparison stands


def _read(reading: Reading, span: Span, number: Number, end: int) -> Recipients | None:
    key = reading.key
    if (
        number.value != int(number.value)
        or number.value < 1
        or pattern(_NOT_RECIPIENT).search(key, max(0, span.start - 14), span.start)
        or pattern(_SAYS).search(key, max(0, span.start - _SAID), span.start)
        or pattern(_RISE).search(key, max(0, span.start - _EXCEEDED_REACH), span.start)
        or pattern(_EXCEEDED).search(key, max(0, span.start - _EXCEEDED_REACH), span.start)
    ):
        return None
    match = _noun_behind(key, span.end, end)
    if match is None or not key[span.end : match.start()].strip(""):
        return None
    kind, stop = _kinds(key, match, end)
    if match["noun"] in award_words("guest") and (told := pattern(_WHO_ARE).match(key, stop, end)) is not None:
        kind = kind_of_noun(key[told.end() : told.end() + _NOUN_REACH]) or kind
    first = (
        number.qualifier_span.start
        if number.qualifier_span and number.qualifier_span.start < span.start
        else span.start
    )
    one_of = number.of if number.of and _ONE_OF.match(key, span.start, span.end) else None
    return Recipients(first, stop, kind, one_of or int(number.value), number.qualifier, span, noun=match["noun"])


def _noun_behind(key: str, position: int, end: int) -> regex.Match[str] | None:
    """The noun of those counted, with or without a measure: "3 | nữ công nhân", "3 | nữ sinh", "3 lượt | tập thể"."""
    at_once = _noun_pattern().match(key, position + 1, end)
    measure = pattern(_MEASURE).match(key, position, end)
    behind = _noun_pattern().match(key, measure.end() if measure else position, end)
    return at_once if behind is None else behind


# Delegates are what they are said to be: "300 đại biểu là điển hình tiên tiến được tôn vinh".
_WHO_ARE = r"\s«guest_is»\s(?:(?:các|những)\s)?"
_NOUN_REACH = 40  # code points of the longest noun of recipients


def _kinds(key: str, match: regex.Match[str], end: int) -> tuple[RecipientKind | None, int]:
    """The kind of a noun with what is joined to it without a number of its own, and where it ends."""
    kinds, stop = [_nouns()[match["noun"]]], match.end()
    alone = match["noun"] in award_words("application")  # "77 hồ sơ NSND": the title is what they are for
    while len(kinds) < 5 and not alone:
        modifier = pattern(_MODIFIER).match(key, stop, end)
        position = modifier.end() if modifier and kinds[0] == "exemplar" else stop
        following = _noun_pattern().match(key, position, end) if position > stop else None
        if following is None:
            join = _JOIN.match(key, stop, end)
            following = _noun_pattern().match(key, join.end(), end) if join else None
            if (
                following is not None
                and join is not None
                and not join.group().strip()
                and not _appositive(kinds, following)
            ):
                following = None
            if following is not None and join is not None and _new_subject(join.group(), following["noun"]):
                following = None
        if following is None or not _joins(kinds, following["noun"]):
            break
        kinds.append(_nouns()[following["noun"]])
        stop = following.end()
    return _merge(kinds), stop


def _new_subject(join: str, noun: str) -> bool:
    """Kin behind a comma are the next subject: "nhà có 3 liệt sĩ, | mẹ ông được phong tặng"."""
    return join.strip() == "," and noun in award_words("kinsman")


def _joins(kinds: list[str], noun: str) -> bool:
    """Another kind joins only by its general noun: "17 tập thể, cá nhân", not "40 cán bộ Đoàn, Hội"."""
    return (
        _nouns()[noun] in kinds
        or noun in award_words("general_noun")
        or kinds[0] == "exemplar"
        or _nouns()[noun] == "mixed"
    )


def _appositive(kinds: list[str], following: regex.Match[str]) -> bool:
    """Two nouns side by side are one recipient ("5 em học sinh", "22 gương tập thể"), unless a clause begins."""
    if kinds[-1] == "individual" and _nouns()[following["noun"]] == "collective":
        return False  # "gương bí thư chi đoàn"
    return kinds[0] in {"exemplar", "individual"} and _nouns()[following["noun"]] in {
        "individual",
        "collective",
        "mixed",
        "household",
        "exemplar",
    }


def _merge(kinds: list[str]) -> RecipientKind | None:
    if kinds[0] == "work":
        return "exemplar"
    distinct = set(kinds) - {"exemplar", "work"} or {"exemplar"}
    if len(distinct) == 1:
        return cast(RecipientKind, distinct.pop())
    return "mixed"


# Also without a word of plural where nothing names one behind it: "289 bằng khen cho cá nhân".
_BARE = r"(?<!\w)(?:«several»\s+|(?<=cho\s)(?=«plural_alone»(?=\s*[,.;)\n]|\s«plural_goes_on»\s)))"


def bare(reading: Reading, start: int, end: int) -> list[Recipients]:
    """Plurals without a number ("các tập thể, cá nhân"); they hold the place of a recipient and count nothing."""
    found = []
    for match in reading.triggers.finditer("awards.plurals", pattern(_BARE), start, end):
        noun = _noun_pattern().match(reading.key, match.end(), end)
        if noun is not None:
            kind, stop = _kinds(reading.key, noun, end)
            found.append(Recipients(match.start(), stop, kind, noun=noun["noun"]))
    return found


def each_kind(key: str, position: int, end: int) -> Recipients | None:
    """Whom "mỗi" at `position` speaks of one by one ("mỗi đơn vị"), as a plural without a number."""
    noun = _noun_pattern().match(key, position + len("mỗi "), end)
    if noun is None:
        return None
    kind, stop = _kinds(key, noun, end)
    return Recipients(position, stop, kind, noun=noun["noun"])


def noun_at(key: str, position: int, end: int) -> int | None:
    """Where the noun of recipients at `position` ends ("học sinh", "đơn vị"); None if there is none."""
    match = _noun_pattern().match(key, position, end)
    return match.end() if match is not None else None


# A firm's name may be one word with its trade: "Vinahoa", "Petrobến".
_FIRM = r"(?!«no_firm»)«firm_opens»"


def kind_of_name(words: str) -> RecipientKind:
    """The kind of a named body by its first words: firms are enterprises, all others collectives."""
    return "enterprise" if pattern(_FIRM).match(fold(words)) else "collective"
