"""Dates of the press in EDTF (ISO 8601-2): day-month forms, ranges, months, years, and what was inferred."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import DateBasis, TimeOfDay
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written. `edtf` is `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `XXXX-MM-DD`; `end_edtf` closes a range.

    `span` covers the date alone, without the part of the day; `time_of_day` the part of the day, where stated.
    """

    span: Span
    edtf: str
    end_edtf: str | None = None
    basis: DateBasis = "stated"
    time_of_day: TimeOfDay | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a range of years ("năm 2022", "giai đoạn 2020-2025"), as `YYYY` or `YYYY-YYYY`."""

    span: Span
    value: str


def find_dates(document: Document, published: str | None) -> list[DateMention]:
    """Every date of the text in order; `published` (ISO 8601) completes day and month, marked as inferred."""
    return []


def find_periods(document: Document) -> list[Period]:
    """Every year and range of years of the text in order."""
    return []
