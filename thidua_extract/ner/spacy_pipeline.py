"""Any installed spaCy pipeline as an NER provider."""

from __future__ import annotations

from collections.abc import Sequence

from thidua_extract.errors import MissingDependencyError
from thidua_extract.ner.entity import Entity

_LABELS = {
    "PER": "PER", "PERSON": "PER",
    "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC", "FAC": "LOC",
    "ORG": "ORG", "ORGANIZATION": "ORG", "NORP": "ORG",
}  # fmt: skip


class SpacyNer:
    """The provider "spacy:PIPELINE"; labels outside PER, LOC and ORG are MISC."""

    def __init__(self, pipeline: str) -> None:
        """Load `pipeline`, a package's name or a path. Raises MissingDependencyError where it is not installed."""
        try:
            import spacy  # noqa: PLC0415
        except ImportError as error:
            raise MissingDependencyError(
                "spaCy is not installed", where="ner", remedy="Run: pip install 'thidua-extract[spacy]'"
            ) from error
        try:
            self._nlp = spacy.load(pipeline)
        except OSError as error:
            raise MissingDependencyError(
                f"there is no spaCy pipeline {pipeline!r}", where="ner", remedy="Install it, or give the path of one"
            ) from error
        self.name = f"spacy:{pipeline}"

    def tag(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """The entities of each sentence."""
        return [
            [Entity(ent.start_char, ent.end_char, _LABELS.get(ent.label_, "MISC")) for ent in doc.ents]
            for doc in self._nlp.pipe(sentences)
        ]
