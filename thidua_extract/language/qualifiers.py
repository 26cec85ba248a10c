"""Words that bound a number: "hơn", "gần", "tối đa" before it, "trở lên" behind its unit."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.codes import QualifierCode
from thidua_extract.language.compounds import is_compound
from thidua_extract.language.counted import unit_at
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_CODES: dict[str, QualifierCode] = {"exact": "exact", "at_least": "at_least", "about": "about", "at_most": "at_most"}
_LONGEST = 4  # words
_FAR = 80  # characters, from a number to the end of what qualifies it behind its unit
_LETTERS = regex.compile(r"\p{L}+$")
_ON = regex.compile(r"\s+(?:lĩnh vực|phương diện|mặt|địa bàn|trang(?! trại)|cơ sở|tuyến|cánh đồng|sân)(?!\p{L})")
_BASED = regex.compile(r"(?<!\p{L})(?:dựa|căn cứ|đứng|ngay) trên\s+$")
# "đi trên 2 xe máy" tells where, "đi trên 20 km" how far
_UPON = regex.compile(
    r"(?<!\p{L})(?:lan rộng|xuất hiện|phân bố|rải rác|đi|ngồi|nằm|chở|chạy|lên|bay|đăng|in|viết|dán|treo|đặt|phát sóng)"
    r" trên\s+$"
)
_PROVINCES = regex.compile(r"\s+tỉnh(?!\p{L})")
_ALL_PROVINCES = ("34", "63", "64")  # nothing lies above their number
_MET = regex.compile(r"\b(?:và|,) vượt\s+$")
_WORD_ENDS = frozenset(["độ", "tầm", "cỡ", "chừng"])
_SHARE = regex.compile(r"\s?(?:%|phần trăm|điểm)")
_ESTIMATED = regex.compile(
    r"(?<!\p{L})(?P<term>ước (?:(?:thực hiện|tính|đạt)(?!\p{L})|(?=(?:cả )?(?:năm|quý|tháng) \d)))[^.,;:\n]{0,24}$"
)
_SYMBOL = regex.compile(r"(?:(?P<below>[<≤])|(?P<above>[>≥]))\s?$")
# "90% đảng viên hoàn thành tốt nhiệm vụ trở lên": the rating is the bound, not the number
_RATED = r"(?<!\p{L})(?:hoàn thành|loại khá|loại giỏi|khá|trung bình|đạt yêu cầu|đại học|cao đẳng|trung cấp)(?!\p{L})"
_COMPARED = regex.compile(r"[^.,;:()\n\d]{0,12} so với(?!\p{L})")
_FROM = regex.compile(r"(?<!đến )\btừ\s+$")
_REACHES = regex.compile(r"[^.,;\n]{0,80}?\b(?:đến|lên|xuống|còn|tới|sang|thành(?! viên| phố| niên))\b")


@cache
def _before() -> dict[str, QualifierCode]:
    return {fold(row["term"]): _CODES[row["qualifier"]] for row in table("qualifiers").rows if row["side"] == "before"}


@cache
def _after() -> tuple[regex.Pattern[str], dict[str, QualifierCode]]:
    codes = {fold(row["term"]): _CODES[row["qualifier"]] for row in table("qualifiers").rows if row["side"] == "after"}
    terms = "|".join(sorted(map(regex.escape, codes), key=len, reverse=True))
    # "300 m2 trở lên"; "2 nhịp cầu đổ xuống sông" is no bound
    return regex.compile(
        rf"(?:\s?[kdc]?m[23²³])?(?:(?!{_RATED})[^.,;:()\n\d]){{0,40}}?(?<!\p{{L}})(?P<term>{terms})"
        r"(?!\p{L}| (?:sông|biển|đường|đất|nước|suối))"
    ), codes


def qualifier_of(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    """How a number of the key is bounded, and by which words; None for an exact one."""
    return _standing_before(key, number) or _standing_behind(key, number) or _further_off(key, number)


def _standing_before(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    window = max(0, number.start - 30)
    words = _words_before(key[window : number.start])
    if not words:
        return _signed(key, number)
    for size in range(min(_LONGEST, len(words)), 0, -1):
        term = " ".join(words[-size:])
        code = _before().get(term)
        if size == 1 and len(words) > 1 and term in _WORD_ENDS and is_compound(words[-2], term):
            code = None  # "tốc độ 75 km/h" is no "độ 75 km/h"
        if code and not _is_local(key, term, number.start, number.end):
            start = key.rfind(term, window, number.start)
            return (code, Span(start, start + len(term))) if start >= 0 else None
    return None


def _words_before(stretch: str) -> list[str]:
    """The last words of a stretch that ends in white space, of letters alone and at most as many as a term has."""
    if not stretch[-1:].isspace():
        return []
    words = stretch.split()[-_LONGEST:]
    for at in range(len(words) - 1, -1, -1):
        if not words[at].isalpha():
            head = _LETTERS.search(words[at])  # "(gần": the letters alone
            return [head.group(), *words[at + 1 :]] if head else words[at + 1 :]
    return words


def _signed(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    """A sign of comparison before the number: "nợ xấu < 1%"."""
    match = _SYMBOL.search(key, max(0, number.start - 2), number.start)
    if match is None:
        return None
    return ("at_most" if match["below"] else "at_least"), Span(match.start(), match.start() + 1)


def _is_local(key: str, term: str, start: int, end: int) -> bool:
    """Whether a word bounds nothing here: "trên 5 lĩnh vực" tells where, "vượt 5%" by how much,
    "đạt và vượt 8 chỉ tiêu" nothing of the sort."""
    if term == "vượt":
        share = _SHARE.match(key, end) or _COMPARED.match(key, end)
        return bool(share or _MET.search(key, max(0, start - 14), start))
    if term.endswith(" nhiều hơn") and _COMPARED.match(key, end):
        return True  # "có nhiều hơn 17 vụ so với năm trước"
    if term != "trên":
        return False
    if _ON.match(key, end) or _BASED.search(key, max(0, start - 14), start):
        return True
    if key[start:end] in _ALL_PROVINCES and _PROVINCES.match(key, end):
        return True
    unit = unit_at(key, end + 1, end + 40) if _UPON.search(key, max(0, start - 24), start) else None
    return unit is not None and unit.counted and unit.kind != "person"


def _standing_behind(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    pattern, codes = _after()
    if not any(map(key[number.end : number.end + _FAR].__contains__, codes)):
        return None
    match = pattern.match(key, number.end)
    return (codes[match["term"]], Span(*match.span("term"))) if match else None


def _further_off(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    """An estimate named in the clause, and "từ 90% tổng số", a lower bound where "từ 5% lên 7%" is none."""
    window = max(0, number.start - 44)
    if "ước" in key[window : number.start] and (match := _ESTIMATED.search(key, window, number.start)):
        return "about", Span(*match.span("term"))
    match = _FROM.search(key, max(0, number.start - 9), number.start) if "từ" in key[window : number.start] else None
    if match and _SHARE.match(key, number.end) and not _REACHES.match(key, number.end):
        return "at_least", Span(match.start(), match.start() + 2)
    return None
