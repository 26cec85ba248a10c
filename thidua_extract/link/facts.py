"""The facts of one article, merged, before they are a record."""

from __future__ import annotations

from dataclasses import dataclass, field

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

    events: list[EventMention] = field(default_factory=list)
    officials: list[OfficialMention] = field(default_factory=list)
    awards: list[AwardMention] = field(default_factory=list)
    figures: list[FigureMention] = field(default_factory=list)
    movements: list[MovementMention] = field(default_factory=list)
    documents: list[DocumentMention] = field(default_factory=list)
    clusters: list[ClusterMention] = field(default_factory=list)
