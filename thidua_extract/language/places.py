"""Provinces and districts: gazetteer, aliases, codes of the 63 units until 2025-06-30 and the 34 since."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A province-level unit named, or implied by a district or city of it. `province` is its plain name as of then."""

    span: Span
    province: str
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Province:
    """A province-level unit with its code in the scheme valid at a date (`gso63` or `gso34`)."""

    name: str
    code: str
    scheme: str
    current_name: str
    current_code: str


def find_places(document: Document) -> list[PlaceMention]:
    """Every place that names or implies a province, in order."""
    return []


def province(name: str, date: str | None = None) -> Province | None:
    """The unit called `name` (any alias) as of `date` (ISO 8601; today's scheme when None); None if unknown."""
    return None
