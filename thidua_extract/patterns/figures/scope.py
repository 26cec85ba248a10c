"""What a figure's sentence says of it: its year, its place, its movement, whether it is a change or a target."""

from __future__ import annotations

import regex

from thidua_extract.codes import Change
from thidua_extract.language.dates import Period
from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_CHANGE = r"\b(?P<up>«up»)|(?P<down>«down»)\b"
_LEVEL = r"\b«level»\s+(?:\p{L}+\s+)?$"
_TARGET = r"\b«target»\b"


_NEAR = regex.compile(r"[^.,;:()\d\n]{0,30}$")
# A year that a comparison, a foundation, a birth or a law starts from is not the figure's own.
_OTHER_YEAR = r"«other_year»(?: \p{L}+){0,3}[ (]+$"
_CARRIES = 3  # sentences over which a year stated on its own is carried on


def period_of(reading: Reading, span: Span, unit: FigureUnit, sentence: Sentence) -> str | None:
    """The year or years that the text attaches to a figure.

    The year right behind it ("200 con vào năm 2020"), else the last before it in the sentence, else the first after it
    in its clause, else the one that the sentences before it set for the paragraph.
    """
    inside = [period for period in reading.periods if sentence.span.covers(period.span) and _own(reading, period)]
    after = [period for period in inside if period.span.start >= span.end]
    if after and _NEAR.fullmatch(reading.key, span.end, after[0].span.start):
        return after[0].value
    before = [
        period for period in inside if period.span.end <= span.start and _reaches(reading, period, span, sentence)
    ]
    if before:
        return before[-1].value
    if after and not regex.search(r"[,;:\n]", reading.key[span.end : after[0].span.start]):
        return after[0].value
    return _dated(reading, sentence.span) or _carried(reading, sentence) or _reviewed(reading, span, unit, sentence)


def _reaches(reading: Reading, period: Period, span: Span, sentence: Sentence) -> bool:
    """Whether a year before the figure holds for it: over a semicolon only one that opens the sentence does."""
    between = reading.key[period.span.end : span.start]
    return ";" not in between or period.span.start - sentence.span.start < 60


def _own(reading: Reading, period: Period) -> bool:
    if "-" in period.value:
        return True
    return not pattern(_OTHER_YEAR).search(reading.key, max(0, period.span.start - 40), period.span.start)


def _dated(reading: Reading, sentence: Span) -> str | None:
    """The year of a whole date in the sentence, unless it dates a document."""
    for date in reading.dates:
        if sentence.covers(date.span) and date.basis == "stated" and not date.holiday and date.edtf[:4].isdigit():
            head = reading.key[max(sentence.start, date.span.start - 40) : date.span.start]
            if not regex.search(r"(?:\d/|\p{L}-\p{L}|sinh |thành lập |ra đời )[^.]*$", head):
                return date.edtf[:4]
    return None


def _carried(reading: Reading, sentence: Sentence) -> str | None:
    """The year that a sentence just before sets, in the same paragraph or as a line of its own."""
    for earlier in reversed(reading.sentences[max(0, sentence.index - _CARRIES) : sentence.index]):
        if earlier.kind != sentence.kind:
            return None
        inside = [period for period in reading.periods if earlier.span.covers(period.span) and _own(reading, period)]
        if inside:
            return inside[-1].value if earlier.block == sentence.block else None
    return None


_REVIEW = r"«review»\b[^.;\n]{0,120}?(?<!giai đoạn )\bnăm (?P<year>(?:19|20)\d\d)(?!\s?[-/]|\d)"
_PRESENT = r"\b«present»\b"
_DONE = r"\b«done»\b"


def _reviewed(reading: Reading, span: Span, unit: FigureUnit, sentence: Sentence) -> str | None:
    """The year that a review is of holds for the results that its report tells ("tổng kết phong trào năm 2018"), not
    for what stands: members, places, those who sit in the hall."""
    if sentence.kind is not BlockKind.BODY or unit.kind in ("body", "place"):
        return None
    around = Span(max(sentence.span.start, span.start - 100), min(sentence.span.end, span.end + 60))
    if unit.kind == "person" and not pattern(_DONE).search(reading.key, *around):
        return None
    match = pattern(_REVIEW).search(reading.key, 0, sentence.span.start)
    if match is None or pattern(_PRESENT).search(reading.key, *around):
        return None
    return match["year"]


def change_of(reading: Reading, number: Number) -> Change | None:
    """Whether the number is a difference: "tăng 12%" is, "tăng lên 12%" and "giảm còn 3%" are levels."""
    before = reading.key[max(0, number.span.start - 40) : number.span.start]
    clause = regex.split(r"[,;:.]", before)[-1]
    if pattern(_LEVEL).search(clause):
        return None
    matches = list(pattern(_CHANGE).finditer(clause))
    if not matches or len(clause) - matches[-1].end() > 20:
        return None
    return "increase" if matches[-1]["up"] else "decrease"


def is_target(reading: Reading, span: Span, sentence: Span) -> bool:
    """Whether the figure is aimed at and not reached."""
    before = reading.key[max(sentence.start, span.start - 120) : span.start]
    return bool(pattern(_TARGET).search(before))


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
