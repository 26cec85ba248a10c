"""Who issued a document: by the words behind its number, or by its suffix."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.documents.words import pattern

_TERM_OF_ASSEMBLY = regex.compile(r"(?<=QH)\d+$")
_ISSUED_BY = regex.compile(r"[\s,]*(?:ngày [\d/.\s-]{1,14},?\s*)?(?:của|do)\s+")
_ISSUER = r"«issuer»|bộ [^,.;()\d\n]{2,40}?(?= «issuer_ends»|[,.;()\n])"


@cache
def _by_suffix() -> dict[str, str]:
    return {row["suffix"].upper(): row["issuer"] for row in table("document_issuers").rows}


def issuer_of(reading: Reading, end: int, parts: list[str]) -> str | None:
    """Who issued it, from the words after the number, else from the suffix where it names one body alone."""
    by = _ISSUED_BY.match(reading.key, end)
    if by and (named := pattern(_ISSUER).match(reading.key, by.end())):
        return reading.text[named.start() : named.end()].strip().removesuffix(" và")
    for part in reversed(parts):
        issuer = _by_suffix().get(_TERM_OF_ASSEMBLY.sub("", part))
        if issuer:
            return issuer
    return None
