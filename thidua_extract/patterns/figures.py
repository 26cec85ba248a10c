"""Figures: every stated quantity that is no award count, with what it measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_extract.codes import Change, QualifierCode
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Mention, Phrase
from thidua_extract.text.span import Span


@dataclass(slots=True, kw_only=True)
class FigureMention(Mention):
    """A quantity: `value` in plain `unit` (VND, USD, %, lần or the counted noun), `indicator` what it measures."""

    value: int | float
    unit: str
    qualifier: QualifierCode = "exact"
    indicator: Phrase | None = None
    period: str | None = None
    text: str = ""
    change: Change | None = None  # "increase" or "decrease" where the number is a difference, not a level
    target: bool = False
    place: Phrase | None = None
    movement: str | None = None


def find_figures(reading: Reading, taken: Sequence[Span]) -> list[FigureMention]:
    """The figures of an article in order; numbers inside a `taken` span (award counts, document numbers) are none."""
    return []
