"""Dates of the press in EDTF (ISO 8601-2), the missing year inferred from the publication, relative days told."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

import regex

from thidua_extract.codes import DateBasis, TimeOfDay
from thidua_extract.language.date_forms import (
    DAY,
    DAY_PART,
    DAYS,
    MONTH,
    RawDate,
    is_day,
    is_namesake,
    opens_date,
    scan_dates,
)
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.lexicons import table
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span
from thidua_extract.text.templates import pattern, words

_LEXICON = "date_words"
_compiled = partial(pattern, _LEXICON)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written. `edtf` is `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `XXXX-MM-DD`; `end_edtf` closes a range.

    `span` covers the date alone, without the part of the day; `time_of_day` the part of the day, where stated.
    `holiday`: a commemorated day, a namesake or an anniversary's dates ("kỷ niệm ngày 27-7", "đường 2-9"), not a time
    at which the article says that something happens.
    """

    span: Span
    edtf: str
    end_edtf: str | None = None
    basis: DateBasis = "stated"
    time_of_day: TimeOfDay | None = None
    holiday: bool = False


_GAP = r"(?:(?!diễn ra|tổ chức|vào|tại|khai mạc|bế mạc|từ|đã)[^.;:,()\d\n]){0,80}?"
# "kỷ niệm 75 năm Ngày truyền thống 11-6", not "lễ kỷ niệm diễn ra ngày 8-6"
_COMMEMORATED = rf"\b«occasion»\b{_GAP}(?:\d{{1,3}} năm{_GAP})?[( ]*$"
# Names of days that are also common words: only with a day and month of the calendar of anniversaries.
_DAY_NAME = rf"\b«day_name»\b{_GAP}[( ]*$"
_FIXING = regex.compile(
    r"\b(?:vào|đúng|trong) (?:dịp|ngày|đúng ngày)\b[^.;:\d]{0,40}$"
    r"|\b(?:sáng|trưa|chiều|tối|hôm nay|hôm qua)\b[^.;:\d]{0,16}$"
)
_NEAR = 64  # characters before a date within which a block's name, a word that fixes it, a part of the day stand
# "nghỉ hưu từ ngày 1/9": a day that opens or closes a span is not the day that "cùng ngày" repeats.
_UNTIL = regex.compile(r"(?<!\w)(?:từ|đến|hết)(?: ngày)?\s*$")
_STATED = regex.compile(rf"\s*[(,]?\s*(?:ngày\s+)?{DAY}[/.-]{MONTH}(?!\w)")
_SO_CALLED = regex.compile(r"\d\s*\($")
_PARTS: dict[str, TimeOfDay] = {
    "sáng": "morning",
    "trưa": "noon",
    "chiều": "afternoon",
    "tối": "evening",
    "đêm": "evening",
}
_FUTURE = r"\b«coming»\b"
_SLACK = datetime.timedelta(days=20)


@cache
def _holidays() -> frozenset[str]:
    return frozenset(row["key"] for row in table("holidays").rows)


def find_dates(document: Document, published: str | None, raws: Sequence[RawDate] | None = None) -> list[DateMention]:
    """Every date of the text in order; `published` (ISO 8601) completes day and month, marked as inferred.

    Of a month (`YYYY-MM`) "sáng nay" tells no day.
    `raws` are the dates as written, where they are known already.
    """
    today = _iso_date(published)
    about = today or _iso_date(f"{published}-28")
    key = document.key
    found = [_mention(raw, key, about) for raw in (scan_dates(document) if raws is None else raws)]
    found += _relatives(key, today, found)
    found.sort(key=lambda mention: mention.span)
    return found


def _iso_date(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _mention(raw: RawDate, key: str, today: datetime.date | None) -> DateMention:
    start, end = raw.span
    before = key[max(0, start - 160) : start]
    near = max(0, len(before) - _NEAR)
    part = DAY_PART.search(before, near) if any(map(before.__contains__, _PARTS)) else None
    year, inferred = raw.year, False
    if not year and today:
        year, inferred = _nearest_year(raw, today, _is_to_come(_clause(key, start, end))), True
    mention = DateMention(
        raw.span,
        _edtf(year, raw.month, raw.day),
        basis="year_from_publication" if inferred else "stated",
        time_of_day=_PARTS[part["part"]] if part else None,
        holiday=_is_holiday(raw, before, key[end : end + 30], key[start:end]),
    )
    if raw.end_day:
        end_year = raw.end_year or (year + 1 if year and raw.end_month < raw.month else year)
        mention = replace(mention, end_edtf=_edtf(end_year, raw.end_month, raw.end_day))
    return mention


def _edtf(year: int, month: int, day: int) -> str:
    head = f"{year:04d}" if year else "XXXX"
    return f"{head}-{month:02d}-{day:02d}" if day else f"{head}-{month:02d}"


def _clause(key: str, start: int, end: int) -> str:
    """The sentence around a date, as far as 120 characters each way."""
    left = max(key.rfind(". ", max(0, start - 120), start), key.rfind("\n", max(0, start - 120), start), start - 120, 0)
    right = min(
        (p for p in (key.find(". ", end, end + 120), key.find("\n", end, end + 120)) if p >= 0), default=end + 120
    )
    return key[left:right]


def _is_to_come(clause: str) -> bool:
    return any(map(clause.__contains__, words(_LEXICON, "coming"))) and _compiled(_FUTURE).search(clause) is not None


def _nearest_year(raw: RawDate, today: datetime.date, future: bool) -> int:
    """The year that publication makes natural: the last such day, or after "sẽ" the next one."""
    candidates = [
        year for year in (today.year - 1, today.year, today.year + 1) if is_day(raw.day or 1, raw.month, year)
    ]
    dates = [datetime.date(year, raw.month, raw.day or 1) for year in candidates]
    if future:
        following = [date for date in dates if date >= today - datetime.timedelta(days=31 if not raw.day else 3)]
        if following and following[0] - today < datetime.timedelta(days=300):
            return following[0].year
    past = [date for date in dates if date <= today + _SLACK]
    return past[-1].year if past else (dates[0].year if dates else today.year)


def _is_holiday(raw: RawDate, before: str, after: str, surface: str) -> bool:
    """Whether the date names a day or a thing and not a time ("đường 2-9", "kỷ niệm ngày 27-7")."""
    near = max(0, len(before) - _NEAR)
    if is_namesake(before, near) and not surface.startswith(("ngày", "hôm")):
        return True
    if not raw.day or raw.end_day:
        # "(11/6/1948 - 11/6/2023)": an anniversary's dates
        return bool(raw.end_year and raw.day == raw.end_day and raw.month == raw.end_month and raw.year != raw.end_year)
    if surface.startswith("hôm") or _FIXING.search(before, near):
        return False
    if any(map(before.__contains__, words(_LEXICON, "occasion"))) and _compiled(_COMMEMORATED).search(before):
        return True
    named = f"{raw.day:02d}-{raw.month:02d}" in _holidays()
    if named and not raw.year and _compiled(_DAY_NAME).search(before):
        return True
    bracket = before.endswith("(") and after.startswith(")")
    return named and not raw.year and (bracket or not (surface.startswith("ngày") or opens_date(before)))


def _relatives(key: str, today: datetime.date | None, dates: list[DateMention]) -> list[DateMention]:
    """ "hôm nay", "sáng nay", "hôm qua" by the publication day; "cùng ngày" by the date stated before it.

    "hôm nay (2-7)" is one mention, that of the stated date.
    """
    found = []
    days = [
        date
        for date in dates
        if len(date.edtf) == 10
        and not date.holiday
        and not _UNTIL.search(key, max(0, date.span.start - 12), date.span.start)
    ]
    starts = [date.span.start for date in days]
    for start, end, (day, time_of_day) in _relative_words().find(key):
        if _STATED.match(key, end) or _SO_CALLED.search(key, max(0, start - 8), start):
            continue
        if day == "cùng ngày":
            earlier = days[bisect_left(starts, start) - 1] if days and starts[0] < start else None
            if earlier:
                found.append(DateMention(Span(start, end), earlier.edtf, None, earlier.basis, time_of_day))
            continue
        if today is None:
            continue
        back = {"hôm nay": 0, "nay": 0, "hôm kia": 2}.get(day, 1)
        date = today - datetime.timedelta(days=back)
        found.append(DateMention(Span(start, end), date.isoformat(), None, "relative_to_publication", time_of_day))
    return found


@cache
def _relative_words() -> TermMatcher[tuple[str, TimeOfDay | None]]:
    """ "hôm nay", "sáng nay", "tối cùng ngày", each with its day and its part of the day."""
    days: dict[str, tuple[str, TimeOfDay | None]] = {day: (day, None) for day in DAYS}
    days |= {f"{part} {day}": (day, code) for part, code in _PARTS.items() for day in ("nay", "qua", *DAYS)}
    return TermMatcher(days.items())
