"""The source mark at the start of a report: "(TTXVN) -", "ĐNO -", "Hà Nội (TTXVN) -"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.text.layout.outlets import outlet_marks
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """The mark alone, the place before it if any, and where the first sentence starts; all in the text."""

    agency: Span
    place: Span | None
    body: int


@cache
def _known() -> str:
    marks = sorted(outlet_marks(), key=len, reverse=True)
    return "|".join(regex.escape(mark).replace(r"\ ", r"\s?") for mark in marks)


_DASH = r"\s*[-–—:]+\s*"
_PLACE = r"(?P<place>\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,5})"
_DAY = r"(?:,?\s*(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?)?"
# An unknown mark in brackets: capitals ("(LĐTĐ)"), a site ("(baoxyz.vn)"), a paper's short name with "Online" or "O".
_SHAPE = r"(?:(?:PV\s)?\p{Lu}[\p{Lu}&/.+-]{1,9}(?:\s?(?:Online|online|ONLINE))?|[\p{L}\d-]+\.(?:vn|VN|com|com\.vn|net))"
# An unknown mark without brackets must say itself that it is a paper: "XYO -", "ABC Online -", "ABC.VN -".
_BARE_SHAPE = (
    r"(?:\p{Lu}{1,5}O|\p{Lu}[\p{Lu}&-]{1,6}\s?(?:Online|ONLINE|online)|\p{Lu}{2,5}ĐT"
    r"|[\p{L}\d-]{2,20}\.(?:vn|VN|com|com\.vn|net))"
)
# Capitals before a dash that are no paper: "UBND - HĐND tỉnh", "CEO - nhà sáng lập".
_NO_MARK = frozenset(
    {
        "CEO",
        "CTO",
        "COO",
        "CFO",
        "NGO",
        "WTO",
        "WHO",
        "NATO",
        "UFO",
        "FIFO",
        "CIO",
        "IPO",
        "BTO",
        "OTO",
        "ISO",
        "TSO",
        "ADO",
    }
)


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(
        rf"""
        [\s"“]*
        (?:
            \(\s*(?P<bracketed>(?:PV\s)?(?:{_known()})|{_SHAPE})\s*\) \s* (?:{_DASH})?
          | {_PLACE} {_DAY} \s* \(\s*(?P<placed>(?:{_known()})|{_SHAPE})\s*\) {_DASH}
          | (?:(?P<bare>{_known()})|(?P<shaped>{_BARE_SHAPE})) (?:\s*[-–—]+\s*(?=[\p{{Lu}}"“\d(]))
          | {_PLACE} {_DAY} \s* (?:,\s*)? (?P<after>TTXVN) {_DASH}
        )
        """,
        regex.VERBOSE,
    )


# A mark in brackets that opens a sentence is followed by a capital, a figure or a quotation.
_SENTENCE_START = regex.compile(r"[\p{Lu}\d\"“‘'(]")


def read_dateline(text: str, span: Span) -> Dateline | None:
    """The dateline with which the paragraph `text[span]` opens, if it opens with one."""
    match = _pattern().match(text, span.start, min(span.end, span.start + 120))
    if match is None or match.end() >= span.end or not _SENTENCE_START.match(text, match.end()):
        return None
    group = next(name for name in ("bracketed", "placed", "bare", "shaped", "after") if match.group(name))
    mark = match.group(group)
    if group == "shaped" and mark in _NO_MARK:
        return None
    place = Span(*match.span("place")) if match.group("place") else None
    return Dateline(Span(*match.span(group)), place, match.end())
