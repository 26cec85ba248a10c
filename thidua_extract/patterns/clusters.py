"""Clusters: emulation clusters and blocs (cụm, khối thi đua), their members, heads and deputies."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Mention, Phrase


@dataclass(slots=True, kw_only=True)
class ClusterMention(Mention):
    """A cluster by its name, with the members, head and deputy that this place of the text states."""

    name: str
    members: tuple[Phrase, ...] = ()
    head: Phrase | None = None
    deputy: Phrase | None = None


def find_clusters(reading: Reading) -> list[ClusterMention]:
    """The clusters named, in the order of the text."""
    return []
