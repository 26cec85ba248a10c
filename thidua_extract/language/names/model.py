"""A personal name as written, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.language.names.syllables import Syllable
from thidua_extract.language.names.words import Cue
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name as written, without honorific or rank. `confidence` 0..1: how sure that it is a person.

    `short`: a given name alone ("ông Tỏ"), which points back to a full name. `cue`: what else than its own shape tells
    the person.
    """

    span: Span
    confidence: float
    short: bool = False
    cue: Cue | None = None


def name_of(run: list[Syllable], i: int, end: int, confidence: float, cue: Cue | None, short: bool = False) -> Name:
    """The name of the syllables from `i` to `end` of a run."""
    return Name(Span(run[i].start, run[end - 1].end), confidence, short, cue)
