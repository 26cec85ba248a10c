"""Finding figures: from a number to its unit, its guards, its indicator and its scope."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua_extract.codes import Change, QualifierCode
from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures import guards, scope
from thidua_extract.patterns.figures.indicator import indicator_of
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.mention import Mention, Phrase
from thidua_extract.text.sentences import Sentence
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
    sentences = reading.sentences
    starts = [sentence.span.start for sentence in sentences]
    occupied = _disjoint(taken)
    found = []
    for number in reading.numbers:
        index = bisect_right(starts, number.span.start) - 1
        if index < 0 or sentences[index].span.end < number.span.end:
            continue
        nearest = bisect_left(occupied, number.span.end, key=lambda span: span.start) - 1
        if nearest >= 0 and occupied[nearest].overlaps(number.span):
            continue
        mention = _figure(reading, number, sentences[index])
        if mention:
            found.append(mention)
    return found


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """The same stretches of text in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _figure(reading: Reading, number: Number, sentence: Sentence) -> FigureMention | None:
    unit = unit_of(reading, number, sentence.span)
    if unit is None or guards.is_none(reading, number, unit, sentence.span):
        return None
    whole = Span(number.span.start, max(unit.span.end, number.span.end))
    if number.range_span:
        whole = Span(min(number.range_span.start, whole.start), max(number.range_span.end, whole.end))
    return FigureMention(
        spans=(whole,),
        rule=f"figures.{unit.kind}",
        confidence=_confidence(number, unit),
        value=number.value,
        unit=unit.name,
        qualifier=number.qualifier,
        indicator=indicator_of(reading, number, unit, sentence.span),
        period=scope.period_of(reading, number.span, unit, sentence),
        text=reading.text[whole.start : whole.end],
        change=scope.change_of(reading, number),
        target=scope.is_target(reading, number.span, sentence.span),
        place=scope.place_of(reading, number.span, sentence.span),
        movement=scope.movement_of(reading, sentence.span),
    )


def _confidence(number: Number, unit: FigureUnit) -> float:
    confidence = 0.92 if unit.known else 0.6
    if number.spelled and number.value < 10:
        confidence -= 0.2
    if number.doubtful:
        confidence -= 0.2
    return confidence
