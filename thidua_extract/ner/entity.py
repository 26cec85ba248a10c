"""What an NER model is to this package: it finds entities in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Entity(NamedTuple):
    """A named entity at `[start, end)` of its sentence. `label`: PER, LOC, ORG or MISC."""

    start: int
    end: int
    label: str


class NerProvider(Protocol):
    """A model that finds named entities."""

    @property
    def name(self) -> str:
        """What the record's `extractor.ner` says."""

    def tag(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """The entities of each sentence, in order, without overlaps."""
