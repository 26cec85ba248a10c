"""One article's text in its three forms: the source, the normalised text, the comparison key."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.text.fold import fold
from thidua_extract.text.normalise import OffsetMap, normalise
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """`source` as decoded; `text` repaired; `key` folded, position by position the same length as `text`."""

    source: str
    text: str
    key: str
    offsets: OffsetMap

    @classmethod
    def from_source(cls, source: str, page: bytes | None = None) -> Document:
        """Normalise and fold `source` once; `page` is the same in one byte a character, where it is known already."""
        return cls.folded(source, *normalise(source, page))

    @classmethod
    def folded(cls, source: str, text: str, offsets: OffsetMap) -> Document:
        """Fold a text that is normalised already."""
        return cls(source, text, fold(text), offsets)

    def to_source(self, span: Span) -> Span:
        """The source range of a normalised span."""
        return self.offsets.to_source(*span)

    def surface(self, span: Span) -> str:
        """The words of a normalised span, repaired."""
        return self.text[span.start : span.end]
