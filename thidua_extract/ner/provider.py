"""The NER models by name: each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from thidua_extract.errors import OptionError
from thidua_extract.ner.entity import Entity, NerProvider


class NoNer:
    """The provider "none": finds nothing and costs nothing."""

    name = "none"

    def tag(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """No entities."""
        return [[] for _ in sentences]


def provider(name: str) -> NerProvider:
    """The provider called "none", "underthesea" or "spacy:PIPELINE".

    The model is loaded here. Raises MissingDependencyError where its package or pipeline is not installed, OptionError
    for any other name.
    """
    if name == "none":
        return NoNer()
    if name == "underthesea":
        from thidua_extract.ner.underthesea_crf import UndertheseaNer  # noqa: PLC0415

        return UndertheseaNer()
    if name.startswith("spacy:") and name[6:]:
        from thidua_extract.ner.spacy_pipeline import SpacyNer  # noqa: PLC0415

        return SpacyNer(name[6:])
    raise OptionError(
        f"unknown NER provider {name!r}", where="ner", remedy='Use "none", "underthesea" or "spacy:PIPELINE"'
    )
