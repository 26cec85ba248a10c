"""The facts of one article, merged, before they are a record."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.clusters import ClusterMention
from thidua_extract.patterns.documents import DocumentMention
from thidua_extract.patterns.events import EventMention
from thidua_extract.patterns.figures import FigureMention
from thidua_extract.patterns.movements import MovementMention
from thidua_extract.patterns.officials import OfficialMention


@dataclass(slots=True)
class Facts:
    """The merged facts of one article, still in normalised spans."""

    events: list[EventMention]
    officials: list[OfficialMention]
    awards: list[AwardMention]
    figures: list[FigureMention]
    movements: list[MovementMention]
    documents: list[DocumentMention]
    clusters: list[ClusterMention]
