"""Dates of the press in EDTF (ISO 8601-2): day-month forms, ranges, months, years, and what was inferred.

Day stands before month, always. A number that could be a date is one only where its form or its neighbours say so:
"41/45 xã" and "5-7%" are quantities, "tỷ số 3-1" is a score, "134/TB-VP" is a document.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from thidua_extract.codes import DateBasis, TimeOfDay
from thidua_extract.language.counted import unit_at
from thidua_extract.language.digits import digit_runs
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.lexicons import table
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


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


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a range of years ("năm 2022", "giai đoạn 2020-2025"), as `YYYY` or `YYYY-YYYY`.

    `bare`: a year with no word before it that makes it one ("Cúp Mùa Vàng 2018").
    """

    span: Span
    value: str
    bare: bool = False


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


_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_HEAD = r"(?:(?:ngày|mùng|mồng|hôm)\s+){0,2}"
_SEP = r"\s?[/.-]\s?"
# Every form in one alternation, the more explicit first; the scan takes the first that fits at a place.
_FORMS = regex.compile(
    rf"""(?<![\w/.,-])(?:
      (?P<words>{_HEAD}(?P<wd>{_DAY})(?:\s*(?:-|,|và|đến|đến\ ngày)\s*
          (?:(?:mùng|mồng)\s+)?(?P<wd2>{_DAY}))?\s+tháng\s+(?P<wm>{_MONTH})
          (?:\s*(?:[/-]|,?\s*năm\s+)\s*(?P<wy>{_YEAR}))?)
    | (?P<span>{_HEAD}(?P<sd>{_DAY})(?:[/.-](?P<sm>{_MONTH})(?:[/.-](?P<sy>{_YEAR}))?)?
          (?P<joint>\s*-\s*|(?P<comma>,\s+)|,?\s+(?:và|đến|tới|đến\ hết|tới\ hết)\s+(?:hết\s+)?
          (?:(?:ngày|mùng|mồng)\s+){{0,2}})
          (?P<ed>{_DAY})(?P<es>[/.-])(?P<em>{_MONTH})(?:(?P=es)(?P<ey>{_YEAR}))?)
    | (?P<full>{_HEAD}(?P<fd>{_DAY})(?P<fs>{_SEP})(?P<fm>{_MONTH})(?:{_SEP}|\s*,?\s*năm\s+)(?P<fy>{_YEAR}))
    | (?P<short>(?P<head>{_HEAD})(?P<d>{_DAY})(?P<s>\s?[/-]\s?|\.)(?P<m>{_MONTH}))
    | (?P<month>tháng\s+(?P<mm>{_MONTH})(?:(?:\s?[/.-]\s?|,?\s+năm\s+)(?P<my>{_YEAR}))?)
    )(?![\w/])(?![.,-]\d)(?!-\p{{L}})""",
    regex.VERBOSE,
)
# Where a date may start: the grammar above is tried here alone.
_CANDIDATE = regex.compile(
    r"(?<![\w/.,-])\d{1,2}(?=\s?[/.-]\s?\d|\s*-|,?\s+(?:và|đến|tới|tháng)\s|,\s?\d{1,2}(?:\s+tháng|[/.-]\d))"
)
_DAYS_TOLD = regex.compile(r"(?<!\w)(?:các|hai|ba|0?[2-5]) ngày \(?\d")
_MONTH_BEFORE = regex.compile(r"(?<![\w/.,-])tháng\s{1,3}$")
_HEAD_BEFORE = regex.compile(r"(?<![\w/.,-])(?:(?:ngày|mùng|mồng|hôm)\s+){1,2}$")
_BEFORE_DATE = regex.compile(
    r"(?:\b(?:ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm|khuya|dịp|từ|đến|tới|hết|trước|sau|nay|qua|mai|vào|thứ \w+|"
    r"chủ nhật|lễ|khánh|và|ngày \p{L}+ \p{L}+|hạn chót|kể từ|tính từ|ra quân|cột mốc)\s*[,(]?\s*|[(])$"
)
_NOT_DATE_BEFORE = regex.compile(
    r"(?:\b(?:số|tỷ số|tỷ lệ|điều|khoản|nghị quyết|chỉ thị|quyết định|kế hoạch|thông báo|công văn|nghị định|"
    r"thông tư|quốc lộ|đạt|có|gồm|với|được|thắng|thua|hoà|nhà|ngõ|hẻm|kiệt|lô|"
    r"khoảng|gần|hơn|hạng|chiếm|bằng|kỳ hạn|phiếu|sao|dài|rộng|chỉ)\s+)$"
)
_NOT_DATE_AFTER = regex.compile(
    r"\s*(?:%|(?:tỷ|triệu|nghìn|ngàn|phần trăm|tháng(?! \d)|năm(?! (?:\d|nay|ngoái|trước|sau))|tuần|ngày|giờ|phút"
    r"|lần)\b)"
)
_BLOCK_NAME = regex.compile(
    r"(?:\b(?:đường|phố|bệnh viện|phường|quảng trường|công ty|"
    r"(?<!(?:chiến|thị|hiện|môi|nông|ngư|lâm|quảng|thao|công) )trường|xí nghiệp|công viên|cầu|rạp|"
    r"nhà máy|nông trường|"
    r"khu phố|xã|hợp tác xã|khu đô thị|nhà hát|thư viện|chợ|hầm|sân vận động|tổng công ty|hãng phim|nhà in) )$"
)
_GAP = r"(?:(?!diễn ra|tổ chức|vào|tại|khai mạc|bế mạc|từ|đã)[^.;:,()\d\n]){0,80}?"
# "kỷ niệm 75 năm Ngày truyền thống 11-6", not "lễ kỷ niệm diễn ra ngày 8-6"
_OCCASIONS = ("kỷ niệm", "chào mừng", "truyền thống", "nhân dịp", "nhân ngày", "hưởng ứng", "hướng tới", "mừng")
_COMMEMORATED = regex.compile(
    rf"\b(?:{'|'.join(_OCCASIONS)})\b{_GAP}"
    rf"(?:\d{{1,3}} năm{_GAP})?[( ]*$"
)
# Names of days that are also common words: only with a day and month of the calendar of anniversaries.
_DAY_NAME = regex.compile(
    r"\b(?:thành lập|lịch sử|quốc khánh|quốc tế|thương binh|liệt sỹ|nhà giáo|phụ nữ|báo chí|doanh nhân|giải phóng|"
    rf"cách mạng|chiến thắng|thầy thuốc|sinh nhật|ngày sinh|lễ|tết)\b{_GAP}[( ]*$"
)
_FIXING = regex.compile(
    r"\b(?:vào|đúng|trong) (?:dịp|ngày|đúng ngày)\b[^.;:\d]{0,40}$"
    r"|\b(?:sáng|trưa|chiều|tối|hôm nay|hôm qua)\b[^.;:\d]{0,16}$"
)
_NEAR = 64  # characters before a date within which a block's name, a word that fixes it, a part of the day stand
_DAY_PART = regex.compile(
    r"\b(?P<part>sáng|trưa|chiều|tối|đêm)(?:\s+(?:thứ \w+|chủ nhật|hôm nay|hôm qua|nay|qua))?\s*[,(]?\s*$"
)
# "nghỉ hưu từ ngày 1/9": a day that opens or closes a span is not the day that "cùng ngày" repeats.
_UNTIL = regex.compile(r"(?<!\w)(?:từ|đến|hết)(?: ngày)?\s*$")
_STATED = regex.compile(rf"\s*[(,]?\s*(?:ngày\s+)?{_DAY}[/.-]{_MONTH}(?!\w)")
_SO_CALLED = regex.compile(r"\d\s*\($")
_PARTS: dict[str, TimeOfDay] = {
    "sáng": "morning",
    "trưa": "noon",
    "chiều": "afternoon",
    "tối": "evening",
    "đêm": "evening",
}
_DAYS = ("hôm nay", "hôm qua", "hôm kia", "cùng ngày")
_COMING = ("sẽ", "dự kiến", "sắp", "kế hoạch", "chuẩn bị", "thời gian tới")
_FUTURE = regex.compile(rf"\b(?:{'|'.join(_COMING)})\b")
_SLACK = datetime.timedelta(days=20)


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
        if not number("my") and _NOT_DATE_AFTER.match(key, match.end()):
            return None
        return RawDate(span, 0, number("mm"), number("my"))
    else:
        if not _is_short_date(match, key):
            return None
        raw = RawDate(span, number("d"), number("m"))
    if not _possible(raw.day, raw.month, raw.year) or (
        raw.end_day and not _possible(raw.end_day, raw.end_month, raw.end_year)
    ):
        return None
    return raw


def _is_range(match: regex.Match[str], key: str) -> bool:
    """Whether "5-7/6" is a range of days: not where a noun or unit follows ("từ 5 đến 7/9 xã")."""
    if _NOT_DATE_AFTER.match(key, match.end()) or _counted(key, match.end()):
        return False
    if match["comma"]:  # "trong hai ngày (28/2, 1/3)"; elsewhere "đợt 3/2, 19/5" are two
        return _DAYS_TOLD.search(key, max(0, match.start() - 16), match.end("sd")) is not None
    if match["es"] == "/" or match["ey"] or match["sm"]:
        return not _NOT_DATE_BEFORE.search(key, max(0, match.start() - 20), match.start())
    return bool(
        match.group().startswith(("ngày", "hôm", "mùng"))
        or _BEFORE_DATE.search(key[max(0, match.start() - 20) : match.start()])
    )


def _is_short_date(match: regex.Match[str], key: str) -> bool:
    """Whether "7-6", "7/6" or "7.6" is a date and no range, ratio, score or decimal."""
    before = key[max(0, match.start() - 24) : match.start()]
    told = _DAY_PART.search(before) or before.rstrip().endswith(_DAYS)  # "hôm qua 29.12 tổ chức …"
    if told and not _NOT_DATE_AFTER.match(key, match.end()):
        return True
    if match["head"] or _BEFORE_DATE.search(before):
        return not _NOT_DATE_AFTER.match(key, match.end()) and (bool(match["head"]) or not _counted(key, match.end()))
    if _BLOCK_NAME.search(before) and not _counted(key, match.end()):
        return True
    ratio = int(match["d"]) <= int(match["m"]) and _counted(key, match.end())  # "9/12 xã", but not "13/10 xã"
    if _NOT_DATE_AFTER.match(key, match.end()) or _NOT_DATE_BEFORE.search(before) or ratio:
        return False
    return "/" in match["s"] or (
        "-" in match["s"] and f"{int(match['d']):02d}-{int(match['m']):02d}" in _bare_holidays()
    )


def _counted(key: str, position: int) -> bool:
    return key.startswith(" ", position) and unit_at(key, position + 1) is not None


def _possible(day: int, month: int, year: int) -> bool:
    try:
        datetime.date(year or 2000, month, day)
    except ValueError:
        return False
    return True


@cache
def _holidays() -> frozenset[str]:
    return frozenset(row["key"] for row in table("holidays").rows)


@cache
def _bare_holidays() -> frozenset[str]:
    return frozenset(row["key"] for row in table("holidays").rows if row["bare"])


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
    part = _DAY_PART.search(before, near) if any(map(before.__contains__, _PARTS)) else None
    year, inferred = raw.year, False
    if not year and today:
        clause = _clause(key, start, end)
        future = any(map(clause.__contains__, _COMING)) and _FUTURE.search(clause) is not None
        year, inferred = _nearest_year(raw, today, future), True
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


def _nearest_year(raw: RawDate, today: datetime.date, future: bool) -> int:
    """The year that publication makes natural: the last such day, or after "sẽ" the next one."""
    candidates = [
        year for year in (today.year - 1, today.year, today.year + 1) if _possible(raw.day or 1, raw.month, year)
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
    if _BLOCK_NAME.search(before, near) and not surface.startswith(("ngày", "hôm")):
        return True
    if not raw.day or raw.end_day:
        # "(11/6/1948 - 11/6/2023)": an anniversary's dates
        return bool(raw.end_year and raw.day == raw.end_day and raw.month == raw.end_month and raw.year != raw.end_year)
    if surface.startswith("hôm") or _FIXING.search(before, near):
        return False
    if any(map(before.__contains__, _OCCASIONS)) and _COMMEMORATED.search(before):
        return True
    named = f"{raw.day:02d}-{raw.month:02d}" in _holidays()
    if named and not raw.year and _DAY_NAME.search(before):
        return True
    bracket = before.endswith("(") and after.startswith(")")
    return named and not raw.year and (bracket or not (surface.startswith("ngày") or _BEFORE_DATE.search(before)))


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
    for start, end, (word, time_of_day) in _relative_words().find(key):
        if _STATED.match(key, end) or _SO_CALLED.search(key, max(0, start - 8), start):
            continue
        if word == "cùng ngày":
            earlier = days[bisect_left(starts, start) - 1] if days and starts[0] < start else None
            if earlier:
                found.append(DateMention(Span(start, end), earlier.edtf, None, earlier.basis, time_of_day))
            continue
        if today is None:
            continue
        back = {"hôm nay": 0, "nay": 0, "hôm kia": 2}.get(word, 1)
        date = today - datetime.timedelta(days=back)
        found.append(DateMention(Span(start, end), date.isoformat(), None, "relative_to_publication", time_of_day))
    return found


@cache
def _relative_words() -> TermMatcher[tuple[str, TimeOfDay | None]]:
    """ "hôm nay", "sáng nay", "tối cùng ngày", each with its day and its part of the day."""
    words: dict[str, tuple[str, TimeOfDay | None]] = {day: (day, None) for day in _DAYS}
    words |= {f"{part} {day}": (day, code) for part, code in _PARTS.items() for day in ("nay", "qua", *_DAYS)}
    return TermMatcher(words.items())


_PERIOD = regex.compile(
    rf"""(?<![\w/.,-])(?:
      (?P<range>(?P<lead>(?:từ\s+|các\s+)?
          (?:năm(?:\s+học)?|giai\ đoạn|nhiệm\ kỳ|niên\ khoá|thời\ kỳ|khoá|từ)\s+(?:năm\s+)?)?
          (?P<y1>{_YEAR})\s*
          (?:-|đến\ hết\ năm|đến\ năm|tới\ năm|đến\ đầu\ năm|đến\ cuối\ năm|đến|tới)\s*(?P<y2>{_YEAR}))
    | (?P<single>(?:năm(?:\s+học|\s+ngân\ sách|\s+tài\ chính)?|quý\s+\w{{1,3}}[\s/-]+(?:năm)?|mùa(?:\s+giải)?|vụ|tết|
          xuân|          niên\ vụ|hè|khoá|tháng\s+{_MONTH}(?:\s?[/.-]|,?\s+năm))\s*(?P<y>{_YEAR}))
    | (?P<bare>{_YEAR})
    )(?![\w/])(?![.,-]\d)(?!\s?-\s?\p{{L}}{{2,5}}/)""",
    regex.VERBOSE,
)


_LISTED = regex.compile(r",\s+|\s+và\s+(?:năm\s+)?")


def find_periods(document: Document, runs: Sequence[Span] | None = None) -> list[Period]:
    """Every year and range of years of the text in order.

    `runs` are the `digit_runs` of the document, where they are known already.
    """
    key = document.key
    found: list[Period] = []
    position = 0
    for start, end in digit_runs(key) if runs is None else runs:
        if end - start != 4 or start < position or not key.startswith(("19", "20"), start):
            continue
        match = _PERIOD.search(key, max(position, start - 30), min(len(key), end + 40))
        if match is None or match.start() > start:
            continue
        position = match.end()
        if match["range"]:
            first, last = int(match["y1"]), int(match["y2"])
            if first < last <= first + 60:
                found.append(Period(Span(*match.span("range")), f"{first}-{last}"))
                continue
            position = match.end("y1")
            found.append(Period(Span(match.start(), position), str(first), bare=not match["lead"]))
        elif match["single"]:
            found.append(Period(Span(*match.span("single")), match["y"]))
        elif found and _LISTED.fullmatch(key, found[-1].span.end, match.start()):  # "năm 2010, 2011"
            found.append(Period(Span(*match.span("bare")), match["bare"], found[-1].bare))
        elif not _counted(key, match.end()):
            found.append(Period(Span(*match.span("bare")), match["bare"], bare=True))
    return found
