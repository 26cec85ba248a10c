"""What a figure's sentence says of it: its year, its place, its movement, whether it is a change or a target."""

from __future__ import annotations

import regex

from thidua_extract.codes import Change
from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_CHANGE = regex.compile(r"\b(?P<up>tăng|vượt|cao hơn|nhiều hơn)|(?P<down>giảm|thấp hơn|ít hơn)\b")
_LEVEL = regex.compile(r"\b(?:lên|xuống|còn|đạt)\s+(?:\p{L}+\s+)?$")
_TARGET = regex.compile(r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|sẽ|kế hoạch đến|dự kiến|quyết tâm)\b")


def period_of(reading: Reading, span: Span, sentence: Sentence) -> str | None:
    """The year or years that the sentence attaches to a figure: the last stated before it, else the first after."""
    inside = [period for period in reading.periods if sentence.span.covers(period.span)]
    before = [period for period in inside if period.span.end <= span.start]
    after = [period for period in inside if period.span.start >= span.end]
    chosen = before[-1] if before else after[0] if after else None
    if chosen:
        return chosen.value
    dated = [
        date
        for date in reading.dates
        if sentence.span.covers(date.span) and date.basis == "stated" and not date.holiday
    ]
    return dated[0].edtf[:4] if dated and not dated[0].edtf.startswith("X") else None


def change_of(reading: Reading, number: Number) -> Change | None:
    """Whether the number is a difference: "tăng 12%" is, "tăng lên 12%" and "giảm còn 3%" are levels."""
    before = reading.key[max(0, number.span.start - 40) : number.span.start]
    clause = regex.split(r"[,;:.]", before)[-1]
    if _LEVEL.search(clause):
        return None
    matches = list(_CHANGE.finditer(clause))
    if not matches or len(clause) - matches[-1].end() > 20:
        return None
    return "increase" if matches[-1]["up"] else "decrease"


def is_target(reading: Reading, span: Span, sentence: Span) -> bool:
    """Whether the figure is aimed at and not reached."""
    before = reading.key[max(sentence.start, span.start - 120) : span.start]
    return bool(_TARGET.search(before))


def place_of(reading: Reading, span: Span, sentence: Span) -> Phrase | None:
    """The province-level place named last before the figure in its sentence."""
    before = [place for place in reading.places if sentence.covers(place.span) and place.span.end <= span.start]
    if not before:
        return None
    return Phrase(reading.text[before[-1].span.start : before[-1].span.end], before[-1].span)


_MOVEMENT = regex.compile(r"(?:phong trào|cuộc vận động|chương trình|thi đua)[^.;\"]{0,40}[\"“]\s*$")


def movement_of(reading: Reading, sentence: Span) -> str | None:
    """The name of the movement that the sentence quotes."""
    for quote in reading.quotes:
        if sentence.covers(quote) and _MOVEMENT.search(reading.key, max(sentence.start, quote.start - 80), quote.start):
            return reading.text[quote.start : quote.end].strip()
    return None
