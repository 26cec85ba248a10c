"""Merging the mentions of clusters into one fact each."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.clusters import ClusterMention


def merge_clusters(mentions: list[ClusterMention], reading: Reading) -> list[ClusterMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text."""
    del reading
    return mentions
