"""Merging the mentions of figures into one fact each."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures import FigureMention


def merge_figures(mentions: list[FigureMention], reading: Reading) -> list[FigureMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text."""
    del reading
    return mentions
