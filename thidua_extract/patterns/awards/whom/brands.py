"""Firms by a name of capitals alone, which one of its words tells: "Bình Minh Bay Resort", "An Hòa – Invest"."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named
from thidua_extract.patterns.awards.whom.named_words import body_head
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_RUN = regex.compile(
    r"\p{Lu}[\p{L}\d.'’]*+(?:\s(?:(?:&|[-–]|by|of|the|and)\s)?\p{Lu}[\p{L}\d'’]*+){1,8}(?:\s(?:19|20)\d\d(?!\d))?"
)
_FIRM = r"(?<!\w)«foreign_firm»(?!\w)"
_CONTEST = r"(?<!\w)«foreign_contest»(?!\w)"


def read_brand(reading: Reading, position: int, end: int) -> Named | None:
    """The firm, hotel or carrier whose name of capitals begins at `position`."""
    if not reading.text[position : position + 1].isupper() or body_head().match(reading.key, position, end):
        return None
    run = _RUN.match(reading.text, position, end)
    if run is None or pattern(_FIRM).search(reading.key, run.start() + 1, run.end()) is None:
        return None
    if is_contest(reading, *run.span()):
        return None
    span = Span(*run.span())
    return Named(Phrase(run.group(), span), "enterprise", *span)


def is_contest(reading: Reading, start: int, end: int) -> bool:
    """Whether a name of capitals is a contest's ("Bay Hill Golf Tournament 2018"), which gives and gets nothing."""
    return pattern(_CONTEST).search(reading.key, start, end) is not None


def is_firm(reading: Reading, start: int, end: int) -> bool:
    """Whether a name of capitals is a firm's, paper's, school's or contest's, and no person's."""
    return pattern(_ANY_BODY).search(reading.key, start, end) is not None


_ANY_BODY = r"(?<!\w)(?:«foreign_firm»|«foreign_contest»|«foreign_body»)(?!\w)"
