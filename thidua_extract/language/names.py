"""Personal names: surname lexicon, minority name shapes, capitals, initials."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name as written, without honorific or rank. `confidence` 0..1: how sure that it is a person."""

    span: Span
    confidence: float


def find_names(document: Document) -> list[Name]:
    """Every personal name of the text in order; namesakes (streets, schools, campaigns) are left out."""
    return []
