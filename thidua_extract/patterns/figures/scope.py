"""What a figure's sentence says of it: its place, its movement, its bound, whether it is a change or a target."""

from __future__ import annotations

import regex

from thidua_extract.codes import Change, QualifierCode
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_CHANGE = r"\b(?P<up>«up»)(?! (?:gia|cường|ca)\b)|(?P<down>«down»)\b"
_LEVEL = r"\b«level»\s+(?:\p{L}+\s+)?$"
_TARGET = r"\b«target»\b"
_CLAUSE = regex.compile(r"[,;:.]")
# "Mức thưởng tối đa của quỹ là 3 triệu đồng"
_CAPPED = (
    r"(?<!\p{L})«capped»\s[^,.;:\n\d]{0,30}?(?:(?P<most>tối đa)|tối thiểu)"
    r"[^,.;:\n\d]{0,40}(?:là|bằng)\s+$"
)
_MOVEMENT = r"«movement»[^.;\"]{0,40}[\"“]\s*$"


def change_of(view: View, number: Number) -> Change | None:
    """Whether the number is a difference: "tăng 12%" is, "tăng lên 12%" and "giảm còn 3%" are levels."""
    start = max(0, number.span.start - 40)
    if not view.triggers.opens("figures.changes", start, number.span.start):
        return None
    before = view.key[start : number.span.start]
    clause = _CLAUSE.split(before)[-1]
    if pattern(_LEVEL).search(clause):
        return None
    matches = list(pattern(_CHANGE).finditer(clause))
    if not matches or len(clause) - matches[-1].end() > 20:
        return None
    return "increase" if matches[-1]["up"] else "decrease"


def is_target(view: View, span: Span, sentence: Span) -> bool:
    """Whether the figure is aimed at and not reached."""
    start = max(sentence.start, span.start - 120)
    if not view.triggers.opens("figures.targets", start, span.start):
        return False
    return bool(pattern(_TARGET).search(view.key[start : span.start]))


def place_of(view: View, span: Span, sentence: Span) -> Phrase | None:
    """The province-level place named last before the figure in its sentence."""
    before = [place for place in view.places.within(view.reach(span, sentence)) if place.span.end <= span.start]
    if not before:
        return None
    return Phrase(view.text[before[-1].span.start : before[-1].span.end], before[-1].span)


def bound_of(view: View, number: Number) -> QualifierCode:
    """How the number is bounded, also where the bound stands with what it measures."""
    start = max(0, number.span.start - 110)
    if number.qualifier != "exact" or "tối" not in view.key[start : number.span.start]:
        return number.qualifier
    capped = pattern(_CAPPED).search(view.key, start, number.span.start)
    return number.qualifier if capped is None else "at_most" if capped["most"] else "at_least"


def movement_of(view: View, span: Span, sentence: Span) -> str | None:
    """The name of the movement that the sentence quotes."""
    for quote in view.quotes.within(view.reach(span, sentence)):
        if pattern(_MOVEMENT).search(view.key, max(sentence.start, quote.start - 80), quote.start):
            return view.text[quote.start : quote.end].strip()
    return None
