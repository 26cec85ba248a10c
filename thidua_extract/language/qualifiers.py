"""Words that bound a number: "hơn", "gần", "tối đa" before it, "trở lên" behind its unit."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.codes import QualifierCode
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_CODES: dict[str, QualifierCode] = {"exact": "exact", "at_least": "at_least", "about": "about", "at_most": "at_most"}
_LONGEST = 4  # words
_WORDS_BEFORE = regex.compile(r"(?:\p{L}+\s+){1,4}$")
_ON = regex.compile(r"\s+(?:lĩnh vực|phương diện|mặt|địa bàn|trang(?! trại)|cơ sở|tuyến|cánh đồng|sân)(?!\p{L})")
_BASED = regex.compile(r"(?<!\p{L})(?:dựa|căn cứ|đứng|ngay) trên\s+$")
_MET = regex.compile(r"\b(?:và|,) vượt\s+$")
_SHARE = regex.compile(r"\s?(?:%|phần trăm|điểm)")
_ESTIMATED = regex.compile(r"(?<!\p{L})(?P<term>ước (?:thực hiện|tính|đạt))(?!\p{L})[^.,;:\n]{0,24}$")
_FROM = regex.compile(r"(?<!đến )\btừ\s+$")
_REACHES = regex.compile(r"[^.,;\n]{0,80}?\b(?:đến|lên|xuống|còn|tới|sang|thành(?! viên| phố| niên))\b")


@cache
def _before() -> dict[str, QualifierCode]:
    return {fold(row["term"]): _CODES[row["qualifier"]] for row in table("qualifiers").rows if row["side"] == "before"}


@cache
def _after() -> tuple[regex.Pattern[str], dict[str, QualifierCode]]:
    codes = {fold(row["term"]): _CODES[row["qualifier"]] for row in table("qualifiers").rows if row["side"] == "after"}
    terms = "|".join(sorted(map(regex.escape, codes), key=len, reverse=True))
    return regex.compile(rf"[^.,;:()\n\d]{{0,40}}?(?<!\p{{L}})(?P<term>{terms})(?!\p{{L}})"), codes


def qualifier_of(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    """How a number of the key is bounded, and by which words; None for an exact one."""
    return _standing_before(key, number) or _standing_behind(key, number) or _further_off(key, number)


def _standing_before(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    window = max(0, number.start - 30)
    match = _WORDS_BEFORE.search(key, window, number.start)
    if match is None:
        return None
    words = match.group().split()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        term = " ".join(words[-size:])
        code = _before().get(term)
        if code and not _is_local(key, term, number.start, number.end):
            start = (
                key.rfind(words[-size], match.start(), number.start)
                if size == 1
                else key.rfind(term, window, number.start)
            )
            return (code, Span(start, start + len(term))) if start >= 0 else None
    return None


def _is_local(key: str, term: str, start: int, end: int) -> bool:
    """Whether a word bounds nothing here: "trên 5 lĩnh vực" tells where, "vượt 5%" by how much,
    "đạt và vượt 8 chỉ tiêu" nothing of the sort."""
    if term == "vượt":
        return bool(_SHARE.match(key, end) or _MET.search(key, max(0, start - 14), start))
    return term == "trên" and bool(_ON.match(key, end) or _BASED.search(key, max(0, start - 14), start))


def _standing_behind(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    pattern, codes = _after()
    match = pattern.match(key, number.end)
    return (codes[match["term"]], Span(*match.span("term"))) if match else None


def _further_off(key: str, number: Span) -> tuple[QualifierCode, Span] | None:
    """An estimate named in the clause, and "từ 90% tổng số", a lower bound where "từ 5% lên 7%" is none."""
    window = max(0, number.start - 44)
    if "ước" in key[window : number.start] and (match := _ESTIMATED.search(key, window, number.start)):
        return "about", Span(*match.span("term"))
    match = _FROM.search(key, max(0, number.start - 9), number.start)
    if match and _SHARE.match(key, number.end) and not _REACHES.match(key, number.end):
        return "at_least", Span(match.start(), match.start() + 2)
    return None
