"""Years and ranges of years: "năm 2022", "giai đoạn 2020-2025"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from thidua_extract.language.date_forms import MONTH, YEAR, is_counted
from thidua_extract.language.digits import digit_runs
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a range of years ("năm 2022", "giai đoạn 2020-2025"), as `YYYY` or `YYYY-YYYY`.

    `bare`: a year with no word before it that makes it one ("Cúp Mùa Vàng 2018").
    """

    span: Span
    value: str
    bare: bool = False


_PERIOD = regex.compile(
    rf"""(?<![\w/.,-])(?:
      (?P<range>(?P<lead>(?:từ\s+|các\s+)?
          (?:năm(?:\s+học)?|giai\ đoạn|nhiệm\ kỳ|niên\ khoá|thời\ kỳ|khoá|từ)\s+(?:năm\s+)?)?
          (?P<y1>{YEAR})\s*
          (?:-|đến\ hết\ năm|đến\ năm|tới\ năm|đến\ đầu\ năm|đến\ cuối\ năm|đến|tới)\s*(?P<y2>{YEAR}))
    | (?P<single>(?:năm(?:\s+học|\s+ngân\ sách|\s+tài\ chính)?|quý\s+\w{{1,3}}[\s/-]+(?:năm)?|mùa(?:\s+giải)?|vụ|tết|
          xuân|niên\ vụ|hè|khoá|tháng\s+{MONTH}(?:\s?[/.-]|,?\s+năm))\s*(?P<y>{YEAR}))
    | (?P<bare>{YEAR})
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
        elif not is_counted(key, match.end()):
            found.append(Period(Span(*match.span("bare")), match["bare"], bare=True))
    return found
