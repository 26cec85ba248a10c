"""The source mark at the start of a report: "(TTXVN) -", "ĐNO -", "Hà Nội (TTXVN) -"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.layout.outlets import outlet_marks
from thidua_extract.text.layout.words import words
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


_DASH = r"\s*\.?[-–—:]+\s*"
_PLACE = r"(?P<place>\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,5})"
_DAY = r"(?:,?\s*(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?)?"
# An unknown mark in brackets: capitals ("(LĐTĐ)"), a site ("(baoxyz.vn)"), a paper's short name with "Online" or "O".
_SHAPE = r"(?:(?:PV\s)?\p{Lu}[\p{Lu}&/.+-]{1,9}(?:\s?(?:Online|online|ONLINE))?|[\p{L}\d-]+\.(?:vn|VN|com|com\.vn|net))"
# An unknown mark without brackets must say itself that it is a paper: "XYO -", "ABC Online -", "ABC.VN -".
_BARE_SHAPE = (
    r"(?:\p{Lu}{1,5}O|\p{Lu}[\p{Lu}&-]{1,6}\s?(?:Online|ONLINE|online)|\p{Lu}{2,5}ĐT"
    r"|[\p{L}\d-]{2,20}\.(?:vn|VN|com|com\.vn|net))"
)
# A paper's name in words stands in brackets before a dash: "(Đồng Xanh) - Sáng 3/5 …".
_WORDED = r"\p{Lu}\p{Ll}+(?:\s\p{L}\p{Ll}*){1,3}"
# A mark of capitals that nobody knows, where a paragraph opens: "ABCD – Sáng 3/5, …"; no body's short name.
_UNKNOWN = regex.compile(r"[\s\"“]*(?P<mark>\p{Lu}{2,6})(?:\s+[-–—]\s*|[-–—]\s+)(?=[\p{Lu}\d\"“])")


@cache
def _credits() -> tuple[str, ...]:
    return tuple(words("credit"))


@cache
def _no_marks() -> frozenset[str]:
    """Short names of bodies, offices and things in capitals before a dash: "UBND - HĐND tỉnh", "CEO - nhà sáng lập"."""
    return frozenset(name for row in table("not_marks").rows for name in row["name"].split("|"))


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(
        rf"""
        [\s"“]*
        (?:
            \(\s*(?P<bracketed>(?:PV\s)?(?:{_known()})|{_SHAPE})\s*\) \s* (?:{_DASH})?
          | \(\s*(?P<worded>{_WORDED})\s*\) {_DASH}
          | {_PLACE} {_DAY} \s* \(\s*(?P<placed>(?:{_known()})|{_SHAPE})\s*\) {_DASH}
          | (?:(?P<bare>{_known()})|(?P<shaped>{_BARE_SHAPE})) (?:\s*[-–—]+\s*(?=[\p{{Lu}}"“\d(]))
          | {_PLACE} {_DAY} \s* (?:,\s*)? (?P<after>TTXVN) {_DASH}
        )
        """,
        regex.VERBOSE,
    )


_BRACKET_OR_DASH = re.compile("[(–—-]")
_MOST_BEFORE = 10  # spaces: those of the longest place, of a day, of a paper's name
# A mark in brackets that opens a sentence is followed by a capital, a figure or a quotation.
_SENTENCE_START = regex.compile(r"[\p{Lu}\d\"“‘'(]")


def _may_open(text: str, start: int, end: int) -> bool:
    """Whether a bracket or a dash stands behind a few words at the most, as of all marks but the "TTXVN:" of a few."""
    told = _BRACKET_OR_DASH.search(text, start, end)
    return (told is not None and text.count(" ", start, told.start()) <= _MOST_BEFORE) or "TTXVN" in text[start:end]


def read_dateline(text: str, span: Span) -> Dateline | None:
    """The dateline with which the paragraph `text[span]` opens, if it opens with one."""
    limit = min(span.end, span.start + 120)
    if not _may_open(text, span.start, limit):
        return None
    match = _pattern().match(text, span.start, limit)
    if match is None or match.end() >= span.end or not _SENTENCE_START.match(text, match.end()):
        return None
    group = next(name for name in ("bracketed", "worded", "placed", "bare", "shaped", "after") if match.group(name))
    mark = match.group(group)
    if (group == "shaped" and mark in _no_marks()) or (group == "worded" and fold(mark).startswith(_credits())):
        return None
    place = Span(*match.span("place")) if match.group("place") else None
    return Dateline(Span(*match.span(group)), place, match.end())


def read_unknown_mark(text: str, span: Span) -> Dateline | None:
    """The mark of an unknown paper with which the paragraph `text[span]` opens: capitals before a dash."""
    match = _UNKNOWN.match(text, span.start, min(span.end, span.start + 30))
    if match is None or match["mark"] in _no_marks():
        return None
    if match["mark"] in text[: match.start("mark")] or match["mark"] in text[match.end() :]:
        return None  # what the report tells of again is a thing: "MQ - 9 bay qua …"
    return Dateline(Span(*match.span("mark")), None, match.end())


@cache
def _alone() -> regex.Pattern[str]:
    return regex.compile(rf"\s*\(?(?P<mark>{_known()}|{_BARE_SHAPE})\)?\s*[-–—]+\s*")


def read_mark_line(text: str, span: Span) -> Span | None:
    """The mark of a line that holds nothing else: "XY Online -" above the lead."""
    match = _alone().fullmatch(text, span.start, span.end) if span.end - span.start <= 40 else None
    return Span(*match.span("mark")) if match else None
