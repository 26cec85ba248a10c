"""Merging the mentions of movements into one fact each."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.movements import MovementMention


def merge_movements(mentions: list[MovementMention], reading: Reading) -> list[MovementMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text."""
    del reading
    return mentions
