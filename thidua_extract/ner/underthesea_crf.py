"""underthesea's CRF models for words, parts of speech and entities, with features built in linear time.

Its own `ner()` rebuilds every column of the sentence for every token and template, which is quadratic; the tags here
are the same. Its chunker is left out, since no entity template reads the chunk column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from thidua_extract.errors import MissingDependencyError
from thidua_extract.ner.entity import Entity
from thidua_extract.ner.features import Template, features, parse_templates


class UndertheseaNer:
    """The provider "underthesea": the CRF of 2017 that ships with underthesea 9."""

    name = "underthesea"

    def __init__(self) -> None:
        """Load the models. Raises MissingDependencyError where underthesea is not installed."""
        try:
            from underthesea import word_tokenize  # noqa: PLC0415
            from underthesea.pipeline.ner.model_crf import CRFNERPredictor  # noqa: PLC0415
            from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor  # noqa: PLC0415
        except ImportError as error:
            raise MissingDependencyError(
                "underthesea is not installed", where="ner", remedy="Run: pip install 'thidua-extract[ner]'"
            ) from error
        self._segment: Callable[[str], list[str]] = word_tokenize
        self._pos, self._pos_templates = _model(CRFPOSTagPredictor.Instance())
        self._ner, self._ner_templates = _model(CRFNERPredictor.Instance())

    def tag(self, sentences: Sequence[str]) -> list[list[Entity]]:
        """The entities of each sentence."""
        return [self._entities(sentence) for sentence in sentences]

    def tokens(self, sentence: str) -> list[tuple[str, str, str]]:
        """The words of a sentence, each with its part of speech and its entity tag (BIO), as underthesea's `ner`."""
        words = self._segment(sentence)
        if not words:
            return []
        pos = self._pos.tag(features([(word, "X") for word in words], self._pos_templates))
        rows = [(word, tag, "X", "X") for word, tag in zip(words, pos, strict=True)]
        tags = self._ner.tag(features(rows, self._ner_templates))
        return list(zip(words, pos, tags, strict=True))

    def _entities(self, sentence: str) -> list[Entity]:
        tokens = self.tokens(sentence)
        entities: list[Entity] = []
        inside = False
        for (start, end), (_, _, tag) in zip(align(sentence, [word for word, _, _ in tokens]), tokens, strict=True):
            kind, _, label = tag.partition("-")
            if kind == "I" and inside and entities[-1].label == label:
                entities[-1] = entities[-1]._replace(end=end)
            elif kind in ("B", "I"):
                entities.append(Entity(start, end, label))
            inside = kind in ("B", "I")
        return [entity for entity in entities if entity.end > entity.start]


def _model(predictor: Any) -> tuple[Any, list[Template]]:
    return predictor.model, parse_templates(predictor.transformer.template)


def align(sentence: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where each word stands in its sentence.

    The segmenter drops and adds spaces and respells letters one for one, so the letters are counted and not compared.
    Words beyond the end of the sentence get an empty range.
    """
    letters = [at for at, char in enumerate(sentence) if not char.isspace()]
    ranges, taken = [], 0
    for word in words:
        count = sum(not char.isspace() for char in word)
        covered = letters[taken : taken + count]
        taken += count
        ranges.append((covered[0], covered[-1] + 1) if covered else (len(sentence), len(sentence)))
    return ranges
