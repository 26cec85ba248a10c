"""The publication time: every form in which a page states it, as ISO 8601."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.layout.lines import Line
from thidua_extract.text.layout.words import pattern, words
from thidua_extract.text.span import Span

_DATE = r"""(?x)
    (?<![\d/,-])(?<!\d\.)
    (?: (?P<y1>(?:19|20)\d\d) \s?[-/.]\s? (?P<m1>\d{1,2}) \s?[-/.]\s? (?P<d1>\d{1,2}) (?!\d)
      | (?P<d2>\d{1,2}) (?:\s?[-/.]\s?) (?P<m2>\d{1,2}) (?:\s?[-/.]\s?) (?P<y2>(?:19|20)\d\d|\d\d) (?![\d/])
      | (?P<d3>\d{1,2}) \s+ «month_label»\.? \s? (?P<m3>\d{1,2}|«month»)
        ,? \s+ (?:năm\s+)? (?P<y3>(?:19|20)\d\d)
      | (?P<m4>«month_opening»[a-z]{0,6})\.? \s+ (?P<d4>\d{1,2}) (?:st|nd|rd|th)? ,? \s+ (?P<y4>(?:19|20)\d\d)
      | tháng \s+ (?P<m6>«month»|\d{1,2}) \s+ (?P<d6>\d{1,2}) , \s+ (?P<y6>(?:19|20)\d\d)
      | (?P<d5>\d{1,2}) \s+ (?P<m5>«month_opening»[a-z]{0,6})\.? ,? \s+ (?P<y5>(?:19|20)\d\d)
    )
    """
_CLOCK = (
    r"(?<![\d:])(?P<h>[01]?\d|2[0-4])\s?(?::|«hour»)\s?(?P<min>[0-5]\d)(?:\s?:\s?\d{1,2}(?:\.\d+)?)?(?!\d)"
    r"(?:\s?(?:phút|'))?(?:\s?(?P<half>«forenoon»|«afternoon»)(?!\p{L}))?"
)
_NUMBERS = ("one", "digit", "ten")  # by which months are called
_PUBLISHED = "«published»"
_UPDATED = "«updated»"
# What may stand around a date on a time line without being anybody's name or a sentence.
_NOISE = r"""(?x)
      (?<!\p{L})(?: (?: thứ\s+(?:«weekday»|[2-7]) | đăng(?=\s*[:|]) | «beside_time» )(?!\p{L})
        | (?:gmt|utc)\s*(?:[+-]?\s*\d{1,2}(?::?\d\d)?)?
        | (?:lượt\s+)?«reads»\s*:?\s*[\d.,]+ )
    | [\d.,]+\s+(?:lượt\s+)?«counts»(?!\p{L}|\s*:)
    | \+0?7(?::?00)?
    | [|,:;()\[\]/>»›•·*&_]+ | \.+(?!\p{L}) | (?<!\p{L})-+ | -+(?!\p{L})
    """


_LONGEST = 160  # characters of a time line
_DIGITS = regex.compile(r"\d\s?[/.:-]\s?\d|\d{4}")


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A time on a line: ISO value, span in the text, whether labelled as publication or as update.

    `residue` holds the stretches of the line, as spans of the text, that are neither date nor usual company of one.
    """

    iso: str
    span: Span
    published: bool
    updated: bool
    residue: tuple[Span, ...]

    @property
    def has_clock(self) -> bool:
        """Whether the hour is told."""
        return "T" in self.iso


def read_time(line: Line) -> TimeMark | None:
    """The time that a line states, None if it states none. A line of running text has none."""
    key = line.key
    if len(key) > _LONGEST or not _DIGITS.search(key):
        return None
    dates = [(match, day) for match in pattern(_DATE).finditer(key) if (day := _day(match))]
    if not dates:
        return None
    published, updated = pattern(_PUBLISHED).search(key), pattern(_UPDATED).search(key)
    chosen = 0
    if published and updated and len(dates) > 1:  # "Cập nhật 6/6/2019 | Ngày đăng 5/6/2019"
        after = [number for number, (match, _) in enumerate(dates) if match.start() > published.start()]
        chosen = after[0] if after else 0
    match, day = dates[chosen]
    others = [other.span() for other, _ in dates]
    found = pattern(_CLOCK).finditer(key)
    clocks = [clock for clock in found if not any(s < clock.end() and clock.start() < e for s, e in others)]
    clock = min(clocks, key=lambda c: min(abs(c.start() - match.end()), abs(match.start() - c.end())), default=None)
    if match.group("y2") and len(match.group("y2")) == 2 and not (clock or published or updated):
        return None
    iso = day.isoformat() + (_clock(clock) if clock else "")
    start = min(match.start(), clock.start()) if clock else match.start()
    end = max(match.end(), clock.end()) if clock else match.end()
    return TimeMark(
        iso,
        Span(line.span.start + start, line.span.start + end),
        published is not None,
        updated is not None and published is None,
        _residue(line, [*others, *(c.span() for c in clocks)]),
    )


def _day(match: regex.Match[str]) -> date | None:
    for number in "123456":
        if (year := match.group(f"y{number}")) is None:
            continue
        month, day = _month(match.group(f"m{number}")), int(match.group(f"d{number}"))
        if month > 12 >= day:  # "5/31/2018": the American order
            month, day = day, month
        try:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        except ValueError:
            return None
    return None


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _months().get(" ".join(word.split())) or _months().get(word[:3], 0)


@cache
def _months() -> dict[str, int]:
    """The months by their folded names or the first letters of these."""
    numbers = {row["term"]: row["value"] for row in table("number_words").rows if row["role"] in _NUMBERS}
    names = {row["term"]: row["month"] for row in table("month_names").rows}
    return {fold(name): int(month) for name, month in (numbers | names).items()}


def _clock(match: regex.Match[str]) -> str:
    hour, half = int(match.group("h")), match.group("half")
    if half in words("afternoon") and hour < 12:
        hour += 12
    elif half in words("forenoon") and hour == 12:
        hour = 0
    return f"T{hour % 24:02d}:{match.group('min')}"


def _residue(line: Line, taken: list[tuple[int, int]]) -> tuple[Span, ...]:
    """The parts of the line outside `taken` and outside the noise, cut at bars, dashes and wide gaps."""
    key = line.key
    for noise in (_PUBLISHED, _UPDATED, _NOISE):
        for match in pattern(noise).finditer(key):
            # A hyphen inside a word or a name ("Như Lan - Hoa Mai") parts two residues and belongs to neither.
            taken.append(match.span())
    spans: list[Span] = []
    position = 0
    for start, end in [*sorted(taken), (len(key), len(key))]:
        if start > position:
            piece = key[position:start]
            stripped = piece.strip()
            if stripped:
                begin = line.span.start + position + piece.index(stripped)
                spans.append(Span(begin, begin + len(stripped)))
        position = max(position, end)
    return tuple(spans)
