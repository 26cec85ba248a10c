"""The types of documents printed in a text, and which of them a number belongs to."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents.words import document_types
from thidua_extract.text.span import Span

_CLAUSE_ENDS = regex.compile(r"[;\n]|\.\s")
# Between type and number: "số", the issuer, and a law's own name ("Luật Di sản, văn hoá số 28/2001/QH10").
_NUMBERED = regex.compile(r"\s*(?:(?:sửa đổi|bổ sung|của [^,;.\d]{2,60})?\s*(?:mang )?s[ốó]\s*:?\s*)?")
_NAMED = regex.compile(r"\s*[^,;.\d]{2,60}(?:, [^,;.\d]{2,25})?\s+số\s*:?\s*")
_NAMED_TYPES = ("luật", "bộ luật", "pháp lệnh", "nghị quyết")


def find_heads(reading: Reading) -> list[Span]:
    """Where a type stands, in the order of the text."""
    return [Span(*match.span()) for match in reading.triggers.finditer("documents", document_types().pattern)]


def head_before(reading: Reading, heads: list[Span], position: int) -> Span | None:
    """The nearest type term in the same clause, at most 90 characters before."""
    index = bisect_left(heads, Span(position, 0)) - 1
    if index < 0 or position - heads[index].end > 90:
        return None
    between = reading.key[heads[index].end : position]
    return None if _CLAUSE_ENDS.search(between) else heads[index]


def is_adjacent(between: str, printed: str) -> bool:
    """Whether only "số", the issuer or a law's own name stands between type and number."""
    return bool(_NUMBERED.fullmatch(between) or (printed in _NAMED_TYPES and _NAMED.fullmatch(between)))
