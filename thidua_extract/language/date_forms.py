"""Dates as they are written: day-month forms, ranges, months with a year; nothing is inferred.

Day stands before month, always. A number that could be a date is one only where its form or its neighbours say so:
"41/45 xã" and "5-7%" are quantities, "tỷ số 3-1" is a score, "134/TB-VP" is a document.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

import regex

from thidua_extract.language.counted import unit_at
from thidua_extract.language.digits import digit_runs
from thidua_extract.lexicons import table
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span
from thidua_extract.text.templates import pattern

_compiled = partial(pattern, "date_words")


@dataclass(frozen=True, slots=True)
class RawDate:
    """Day, month and year as the text states them, before anything is inferred; 0 where a part is not stated."""

    span: Span
    day: int
    month: int
    year: int = 0
    end_day: int = 0
    end_month: int = 0
    end_year: int = 0


DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:0?[1-9]|1[0-2])"
YEAR = r"(?:19|20)\d\d"
FULL_YEAR = regex.compile(YEAR)
_HEAD = r"(?:(?:ngày|mùng|mồng|hôm)\s+){0,2}"
# "các ngày 14, | 15 | và 16/11": the days between the first and the last.
_MORE = rf"(?:,\s?{DAY}(?=(?:,\s?{DAY})*\s+và\s+{DAY}(?:[/.-]\d|\s+tháng))){{0,3}}"
_SEP = r"\s?[/.-]\s?"
# Every form in one alternation, the more explicit first; the scan takes the first that fits at a place.
_FORMS = regex.compile(
    rf"""(?<![\w/.,-])(?:
      (?P<words>{_HEAD}(?P<wd>{DAY}){_MORE}(?:\s*(?:-|,|và|đến|đến\ ngày)\s*
          (?:(?:mùng|mồng)\s+)?(?P<wd2>{DAY}))?\s+tháng\s+(?P<wm>{MONTH})
          (?:\s*(?:[/-]|,?\s*năm\s+)\s*(?P<wy>{YEAR}))?)
    | (?P<span>{_HEAD}(?P<sd>{DAY}){_MORE}(?:[/.-](?P<sm>{MONTH})(?:[/.-](?P<sy>{YEAR}))?)?
          (?P<joint>\s*-\s*|(?P<comma>,\s+)|,?\s+(?:và|đến|tới|đến\ hết|tới\ hết)\s+(?:hết\s+)?
          (?:(?:ngày|mùng|mồng)\s+){{0,2}})
          (?P<ed>{DAY})(?P<es>[/.-])(?P<em>{MONTH})(?:(?P=es)(?P<ey>{YEAR}))?)
    | (?P<full>{_HEAD}(?P<fd>{DAY})(?P<fs>{_SEP})(?P<fm>{MONTH})(?:{_SEP}|\s*,?\s*năm\s+)(?P<fy>{YEAR}))
    | (?P<short>(?P<head>{_HEAD})(?P<d>{DAY})(?P<s>\s?[/-]\s?|\.)(?P<m>{MONTH}))
    | (?P<month>tháng\s+(?P<mm>{MONTH})(?:(?:\s?[/.-]\s?|,?\s+năm\s+)(?P<my>{YEAR}))?)
    )(?![\w/])(?![.,-]\d)(?!-\p{{L}})""",
    regex.VERBOSE,
)
# Where a date may start: the grammar above is tried here alone.
_CANDIDATE = regex.compile(
    r"(?<![\w/.,-])\d{1,2}(?=\s?[/.-]\s?\d|\s*-|,?\s+(?:và|đến|tới|tháng)\s|,\s?\d{1,2}(?:\s+tháng|[/.-]\d)"
    r"|(?:,\s?\d{1,2}){1,3}\s+và\s+\d{1,2}(?:\s+tháng|[/.-]\d))"
)
_DAYS_TOLD = r"(?<!\w)(?:các|«small_number»|0?[2-5]) ngày \(?\d"
_MONTH_BEFORE = regex.compile(r"(?<![\w/.,-])tháng\s{1,3}$")
_HEAD_BEFORE = regex.compile(r"(?<![\w/.,-])(?:(?:ngày|mùng|mồng|hôm)\s+){1,2}$")
_BEFORE_DATE = r"(?:\b(?:«before_date»|thứ \w+|ngày \p{L}+ \p{L}+)\s*[,(]?\s*|[(])$"
_NOT_DATE_BEFORE = r"(?:\b«before_quantity»\s+)$"
_NOT_DATE_AFTER = r"\s*(?:%|(?:«behind_quantity»|tháng(?! \d)|năm(?! (?:\d|nay|ngoái|trước|sau)))\b)"
_NAMESAKE = r"(?r)(?:\b(?:«namesake»|(?<!(?:chiến|thị|hiện|môi|nông|ngư|lâm|quảng|thao|công) )trường) )$"
DAY_PART = regex.compile(
    r"\b(?P<part>sáng|trưa|chiều|tối|đêm)(?:\s+(?:thứ \w+|chủ nhật|hôm nay|hôm qua|nay|qua))?\s*[,(]?\s*$"
)
DAYS = ("hôm nay", "hôm qua", "hôm kia", "cùng ngày")


def scan_dates(document: Document, runs: Sequence[Span] | None = None) -> Iterator[RawDate]:
    """The dates of the text as stated, in order, each a possible date of the calendar.

    `runs` are the `digit_runs` of the document, where they are known already.
    """
    key = document.key
    position = 0
    for candidate in _candidates(key, digit_runs(key) if runs is None else runs):
        head = _HEAD_BEFORE.search(key, max(position, candidate - 18), candidate)
        start = head.start() if head else candidate
        if start < position:
            continue
        match = _FORMS.match(key, start)
        raw = _raw(match, key) if match else None
        if match and raw:
            position = match.end()
            yield raw


def _candidates(key: str, runs: Sequence[Span]) -> Iterator[int]:
    """Where a date may begin: at the word for month before digits, at digits that something of a date follows."""
    for start, _ in runs:
        if "tháng" in key[max(0, start - 8) : start]:
            month = _MONTH_BEFORE.search(key, max(0, start - 8), start)
            if month:
                yield month.start()
        if _CANDIDATE.match(key, start):
            yield start


def _raw(match: regex.Match[str], key: str) -> RawDate | None:
    def number(name: str) -> int:
        return int(match[name] or 0)

    span = Span(*match.span())
    if match["words"]:
        raw = RawDate(span, number("wd"), number("wm"), number("wy"))
        if number("wd2"):
            raw = RawDate(span, number("wd"), number("wm"), number("wy"), number("wd2"), number("wm"), number("wy"))
    elif match["span"]:
        if not _is_range(match, key):
            return None
        raw = RawDate(
            span,
            number("sd"),
            number("sm") or number("em"),
            number("sy") or (0 if number("ey") and number("sm") > number("em") else number("ey")),
            number("ed"),
            number("em"),
            number("ey"),
        )
        if number("ey") and not raw.year:  # "30/12 đến 2/1/2019" runs over the new year
            raw = replace(raw, year=number("ey") - 1)
    elif match["full"]:
        raw = RawDate(span, number("fd"), number("fm"), number("fy"))
    elif match["month"]:
        if not number("my") and _goes_on(key, match.end()):
            return None
        return RawDate(span, 0, number("mm"), number("my"))
    else:
        if not _is_short_date(match, key):
            return None
        raw = RawDate(span, number("d"), number("m"))
    if not is_day(raw.day, raw.month, raw.year) or (
        raw.end_day and not is_day(raw.end_day, raw.end_month, raw.end_year)
    ):
        return None
    return raw


def _is_range(match: regex.Match[str], key: str) -> bool:
    """Whether "5-7/6" is a range of days: not where a noun or unit follows ("từ 5 đến 7/9 xã")."""
    if _goes_on(key, match.end()) or is_counted(key, match.end()):
        return False
    if match["comma"]:  # "trong hai ngày (28/2, 1/3)"; elsewhere "đợt 3/2, 19/5" are two
        return _compiled(_DAYS_TOLD).search(key, max(0, match.start() - 16), match.end("sd")) is not None
    if match["es"] == "/" or match["ey"] or match["sm"]:
        return not _compiled(_NOT_DATE_BEFORE).search(key, max(0, match.start() - 20), match.start())
    return bool(
        match.group().startswith(("ngày", "hôm", "mùng")) or opens_date(key[max(0, match.start() - 20) : match.start()])
    )


def _is_short_date(match: regex.Match[str], key: str) -> bool:
    """Whether "7-6", "7/6" or "7.6" is a date and no range, ratio, score or decimal."""
    before = key[max(0, match.start() - 24) : match.start()]
    told = DAY_PART.search(before) or before.rstrip().endswith(DAYS)  # "hôm qua 29.12 tổ chức …"
    if told and not _goes_on(key, match.end()):
        return True
    if match["head"] or opens_date(before):
        return not _goes_on(key, match.end()) and (bool(match["head"]) or not is_counted(key, match.end()))
    if is_namesake(before) and not is_counted(key, match.end()):
        return True
    ratio = int(match["d"]) <= int(match["m"]) and is_counted(key, match.end())  # "9/12 xã", but not "13/10 xã"
    if _goes_on(key, match.end()) or _compiled(_NOT_DATE_BEFORE).search(before) or ratio:
        return False
    return "/" in match["s"] or (
        "-" in match["s"] and f"{int(match['d']):02d}-{int(match['m']):02d}" in _bare_holidays()
    )


def is_counted(key: str, position: int) -> bool:
    """Whether a counted noun or a unit follows the number that ends at `position`."""
    return key.startswith(" ", position) and unit_at(key, position + 1) is not None


def is_day(day: int, month: int, year: int) -> bool:
    """Whether the calendar has that day, in some year where none is told."""
    try:
        datetime.date(year or 2000, month, day)
    except ValueError:
        return False
    return True


@cache
def _bare_holidays() -> frozenset[str]:
    return frozenset(row["key"] for row in table("holidays").rows if row["bare"])


def opens_date(before: str) -> bool:
    """Whether the words end on what stands before a date ("sáng", "từ", a bracket)."""
    return _compiled(_BEFORE_DATE).search(before) is not None


def is_namesake(before: str, start: int = 0) -> bool:
    """Whether the words from `start` on end on what bears a date as its name ("đường", "bệnh viện")."""
    return _compiled(_NAMESAKE).search(before, start) is not None


def _goes_on(key: str, position: int) -> bool:
    """Whether a unit or a scale follows, so that the digits before it are no date ("5/7 lần")."""
    return _compiled(_NOT_DATE_AFTER).match(key, position) is not None
