"""What a place of the text says of a cluster."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.patterns.mention import Mention, Phrase


@dataclass(slots=True, kw_only=True)
class ClusterMention(Mention):
    """A cluster by its name, with the members, head and deputy that this place of the text states.

    `name` is empty where the place speaks of "the cluster" without naming it.
    """

    name: str
    members: tuple[Phrase, ...] = ()
    head: Phrase | None = None
    deputy: Phrase | None = None
