"""Finding figures: from a number to its unit, its guards, its indicator and its scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thidua_extract.codes import Change, QualifierCode
from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures import guards, scope
from thidua_extract.patterns.figures.award_counts import takes_part
from thidua_extract.patterns.figures.indicator import indicator_of
from thidua_extract.patterns.figures.period import period_of
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.mention import Mention, Phrase
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_NUMBERS_READ = 80  # of one sentence; what holds more is a table or rubbish
_CONFIDENCE = {"body": 0.86, "person": 0.88}  # units, teams and people are what awards count too
_FEW = 10


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
    view = View(reading)
    occupied = bytearray(len(reading.key) + 1)
    for span in taken:
        occupied[span.start : span.end] = b"\x01" * (span.end - span.start)
    found = []
    commended: set[tuple[float, str]] = set()
    read: Counter[int] = Counter()
    for number in reading.numbers:
        sentence = view.sentences.at(number.span.start)
        if sentence is None or sentence.span.end < number.span.end:
            continue
        read[sentence.index] += 1
        if read[sentence.index] > _NUMBERS_READ:
            continue
        if occupied.find(1, number.span.start, number.span.end) >= 0:
            unit = unit_of(view, number, sentence.span)
            if unit and unit.counted:
                commended.add((number.value, unit.name.casefold()))
            continue
        mention = _figure(view, number, sentence)
        if mention:
            found.append(mention)
    # a count of recipients that recurs ("3 đơn vị nói trên họp mặt") is no figure either
    return [
        mention
        for mention in found
        if (mention.value, mention.unit.casefold()) not in commended or takes_part(view, mention.spans[0])
    ]


def _figure(view: View, number: Number, sentence: Sentence) -> FigureMention | None:
    unit = unit_of(view, number, sentence.span)
    if unit is None or guards.is_none(view, number, unit, sentence.span):
        return None
    whole = Span(number.span.start, max(unit.span.end, number.span.end))
    if number.range_span:
        upper = unit_at(view.key, number.range_span.end) or unit_at(view.key, number.range_span.end + 1)
        end = upper.end if upper and upper.name == unit.name else number.range_span.end  # "7% đến 7,5%"
        whole = Span(min(number.range_span.start, whole.start), max(end, whole.end))
    return FigureMention(
        spans=(whole,),
        rule=f"figures.{unit.kind}",
        confidence=_confidence(number, unit),
        value=number.value,
        unit=unit.name,
        qualifier=scope.bound_of(view, number),
        indicator=indicator_of(view, number, unit, sentence.span),
        period=period_of(view, number.span, unit, sentence),
        text=view.text[whole.start : whole.end],
        change=scope.change_of(view, number),
        target=scope.is_target(view, number.span, sentence.span),
        place=scope.place_of(view, number.span, sentence.span),
        movement=scope.movement_of(view, whole, sentence.span),
    )


def _confidence(number: Number, unit: FigureUnit) -> float:
    """How sure the reading is: unlisted nouns, number words and a few people of a scene are less so."""
    confidence = _CONFIDENCE.get(unit.kind, 0.95) if unit.known else 0.65
    if unit.counted and number.value < _FEW:
        confidence -= 0.2 if number.spelled else 0.08
    if number.doubtful:
        confidence -= 0.2
    return round(confidence, 2)
