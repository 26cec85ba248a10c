"""Merging the mentions of officials into one fact each."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.officials import OfficialMention


def merge_officials(mentions: list[OfficialMention], reading: Reading) -> list[OfficialMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text."""
    del reading
    return mentions
