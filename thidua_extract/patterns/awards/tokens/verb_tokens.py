"""The verbs of giving, taking, proposing and denying in a stretch of text; words that only look like them are none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

import regex

from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.words import pattern

_PLANS = frozenset({"aim", "hope", "plan"})
# What verbs of other things do where an award stands right behind them: "đạt chuẩn gia đình văn hóa", "gửi Thư khen".
_BEFORE_AWARD = {"reach": "receive", "send": "confer"}
_TITLE_REACH = 2  # code points from "đạt chuẩn" to its title, a quotation mark among them
# A reward in money without another word of award: "5 tập thể được thưởng 8 triệu đồng", "tỉnh
# thưởng 8 triệu đồng cho Đội A".
# "Tỉnh tặng thưởng 3 chiến sĩ", no "tặng thưởng Huân chương".
_COUNTED_NEXT = r"\s(?:(?:còn |gồm )?có |gồm |cho )?(?:\d|«small_number»\s)"
_SUM = r"\s\d[\d.,]*\s(?:triệu|nghìn|ngàn|tỷ|đồng)(?!\w)"
_REWARDED = (
    r"(?:(?:được|đã)\sthưởng(?=[^.;\n]{0,40}?\s\d)"
    r"|(?<!\w)(?<!giải |tiền |phần |mức |khen |quỹ )thưởng(?=\s(?:cho\s)?(?:\d|«small_number»\s))"
    r"|(?<!\w)(?<!giải |tiền |phần |mức |khen |quỹ )thưởng(?=\s(?!cho|với|cả|và)[^.;\n]{3,120},\smỗi\s))"
    rf"(?=[^.;\n]{{0,40}}?{_SUM}|[^.;\n]{{0,200}}?(?<!\w)mỗi\s[^,.;\n]{{2,30}}{_SUM})"
)
# Short for "khen thưởng": "Đảng ủy khen 4 chi bộ", "12 tập thể được UBND tỉnh khen". "Bà con khen 2 em ngoan" is none.
_PRAISED_ALONE = (
    r"(?<=(?:\A|[.;:,\n]\s?)[^.;:,\n]{0,60}(?<!\w)«giver_short»(?!\w)[^.;:,\n]{0,40}\s)"
    r"(?<!(?:thư|giấy|bằng|lời|được|đề nghị)\s)"
    r"khen(?:\scao)?(?:(?=\s(?:cho\s)?\d[\d.]*\s(?:lượt\s)?(?:«headed_kind»|«praised_kind»)(?!\w))"
    r"|(?<=\d\s[^.;:\n]{2,60}\sđược\s[^.;:,\n]{2,60}\skhen)(?=\s?[.;,)\n]|$))"
)
_REWARD_REACH = 270  # code points behind "thưởng" in which its sum stands
_MEDAL = regex.compile(r"hc[vbđ]|huy chương (?:vàng|bạc|đồng)")
# Behind a list's comma or "và", a capital begins a name: "các em Lò Văn Tám, Trình Thị Mây".
_IN_NAME = regex.compile(r"(?:,|và|\p{L})\s$")
_NAME_BEFORE = regex.compile(r"(?r)(?<!\p{L})\p{Lu}\p{Ll}*\s$")


@cache
def _verbs() -> TermMatcher[str]:
    return TermMatcher((form, row["class"]) for row in table("award_verbs").rows for form in row["forms"].split("|"))


def find_verbs(reading: Reading, start: int, end: int, taken: list[Token]) -> list[Token]:
    """The verbs of `[start, end)`, where `taken` are the awards found there before."""
    verbs = [_with_award(verb, taken) for verb in _verb_tokens(reading, start, end)]
    praised = reading.triggers.finditer("awards.praised_alone", pattern(_PRAISED_ALONE), start, end)
    verbs += [Token("praise", *match.span(), "praise") for match in praised]
    return verbs + [Token("receive", at, at + 1) for at in _medals_of(reading, taken)]


def _verb_tokens(reading: Reading, start: int, end: int) -> Iterable[Token]:
    for match in _verbs().find(reading.key, start, end):
        words = reading.text[match.start : match.end]
        if words == "Phong" or _name_begins_inside(words):  # a name: "ông Phong"
            continue
        if (name_end := _name_end_inside(reading, match)) is not None:
            yield from map(_verb, _verbs().find(reading.key, name_end, match.end))
            continue
        if words == "Trình" and _begins_name(reading, match.start):  # "…; Trình Thị Mây đoạt giải Ba"
            continue
        if (
            words.istitle()
            and " " not in words
            and _IN_NAME.search(reading.text, max(start, match.start - 3), match.start)
        ):
            continue
        if words == "thưởng" and reading.key.endswith("phần ", start, match.start):  # "cùng nhiều phần thưởng khác"
            continue
        if match.entry == "other" and reading.key.startswith("tiếp nhận", match.start) and _in_a_row(reading, match):
            yield Token("receive", match.start + len("tiếp "), match.end, "receive")
            continue
        yield _verb(match)


def _in_a_row(reading: Reading, verb: TermMatch[str]) -> bool:
    """Whether "tiếp" belongs to the word before: "3 năm liên tiếp nhận giải Hoa Ban", not "tiếp nhận hồ sơ"."""
    return reading.key.endswith(("liên ", "trực "), max(0, verb.start - 5), verb.start)


_AWARD = regex.compile(r"(?:Giải|Danh|Anh hùng)(?!\p{L})")


def _name_begins_inside(words: str) -> bool:
    """Whether a name begins within the words: "Đại biểu Dương Văn Tám" praises nobody; "trao Giải thưởng" gives it."""
    first, _, rest = words.partition(" ")
    return first.islower() and rest[:1].isupper() and _AWARD.match(rest) is None


def _name_end_inside(reading: Reading, verb: TermMatch[str]) -> int | None:
    """Where a name ends within the words: "Đội Tiểu Cần | đoạt giải Nhất", "huyện Chợ Mới | được tặng"."""
    first, _, rest = reading.text[verb.start : verb.end].partition(" ")
    if verb.entry == "other" or not (first[:1].isupper() and rest[:1].islower()):  # "Tại Chương trình"
        return None
    if not _NAME_BEFORE.search(reading.text, 0, verb.start):
        return None
    return verb.start + len(first) + 1


def _begins_name(reading: Reading, start: int) -> bool:
    index = bisect_left(reading.names, start, key=lambda name: name.span.start)
    return index < len(reading.names) and reading.names[index].span.start == start


def _ends_name(reading: Reading, end: int) -> bool:
    index = bisect_left(reading.names, end, key=lambda name: name.span.end)
    return index < len(reading.names) and reading.names[index].span.end == end


def _verb(match: TermMatch[str]) -> Token:
    """The token of a verb; what is hoped for and aimed at is planned, `value` tells how."""
    kind = "plan" if match.entry in _PLANS else "other" if match.entry in _BEFORE_AWARD else match.entry
    return Token(kind, match.start, match.end, match.entry)


def _with_award(verb: Token, taken: list[Token]) -> Token:
    """The verb, or what it does to the award right behind it where it is no award's else."""
    if verb.value not in _BEFORE_AWARD:
        return verb
    reach = _TITLE_REACH if verb.value == "reach" else 1
    if any(0 < t.start - verb.end <= reach for t in taken if t.kind == "award"):
        return Token(_BEFORE_AWARD[verb.value], verb.start, verb.end)
    return verb


def _medals_of(reading: Reading, taken: list[Token]) -> Iterable[int]:
    """The space between a name and the medal right behind it, which stands for the verb ("Lò Văn Tám HCV, …")."""
    for token in taken:
        if token.kind == "award" and _MEDAL.match(reading.key, token.start) and _ends_name(reading, token.start - 1):
            yield token.start - 1


def is_praise(verb: Token, key: str) -> bool:
    """Whether a verb is an award itself: of praise, or of a reward in money."""
    words = key[verb.start : verb.end]
    return (
        verb.kind == "praise"
        or "khen" in words
        or (words == "thưởng" and _rewards(verb, key))
        or (words == "tặng thưởng" and pattern(_COUNTED_NEXT).match(key, verb.end) is not None)
    )


def _rewards(verb: Token, key: str) -> bool:
    """Whether "thưởng" gives money to those counted behind it, or tells who got it."""
    return pattern(_REWARDED).search(key, max(0, verb.start - 6), verb.end + _REWARD_REACH) is not None


def shorter_verbs(reading: Reading, verbs: list[Token], taken: list[Token]) -> Iterable[Token]:
    """The verb that is left where a longer one runs into an award, or out of it: "trao | giải nhất" of "trao giải",
    "Bằng khen | tặng" of "khen tặng".
    """
    starts = {t.start for t in taken if t.kind == "award"}
    ends = {t.end for t in taken if t.kind == "award"}
    for verb in verbs:
        start = next((s for s in range(verb.start + 3, verb.end) if s in starts), None)
        if start is not None:
            yield from map(_verb, _verbs().find(reading.key, verb.start, start))
        end = next((e for e in range(verb.start + 1, verb.end - 1) if e in ends), None)
        if end is not None:
            yield from map(_verb, _verbs().find(reading.key, end, verb.end))
