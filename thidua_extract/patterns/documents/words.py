"""The words of documents: templates over document_words.tsv, and the types that a document may have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

import regex

from thidua_extract.language import templates
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

pattern = partial(templates.pattern, "document_words")


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document. `bare`: when a number without "số" makes a document of it, see document_types.tsv."""

    name: str
    bare: str


class DocumentTypes(NamedTuple):
    """Types by folded term and by abbreviation, and one pattern of all terms, the longest first."""

    by_term: dict[str, DocumentType]
    by_abbreviation: dict[str, str]
    pattern: regex.Pattern[str]


@cache
def document_types() -> DocumentTypes:
    """The types of document_types.tsv."""
    by_term: dict[str, DocumentType] = {}
    by_abbreviation: dict[str, str] = {}
    for row in table("document_types").rows:
        for term in row["terms"].split("|"):
            by_term[fold(term)] = DocumentType(row["type"], row["bare"])
        for abbreviation in filter(None, row["abbreviations"].split("|")):
            by_abbreviation.setdefault(abbreviation.upper(), row["type"])
    terms = "|".join(map(regex.escape, sorted(by_term, key=len, reverse=True)))
    return DocumentTypes(by_term, by_abbreviation, regex.compile(rf"(?<!\w)(?:{terms})(?!\w)"))
