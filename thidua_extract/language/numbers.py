"""Vietnamese numbers: dot thousands, comma decimals, scales, spelled-out words, ranges, qualifiers."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from thidua_extract.codes import QualifierCode
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `value` is in plain units (scales such as "tỷ" multiplied in).

    `span` is the number with its scale word and without its qualifier; `qualifier_span` the word that qualifies it,
    before ("hơn 520") or after ("90% trở lên"). `spelled`: written in words. `of`: the denominator of "41/45".
    """

    span: Span
    value: int | float
    qualifier: QualifierCode = "exact"
    qualifier_span: Span | None = None
    spelled: bool = False
    of: int | None = None


_DIGITS = regex.compile(r"(?<![\w.,/-])\d+(?:\.\d{3})*(?:,\d+)?(?![\w/-])")


def find_numbers(document: Document) -> list[Number]:
    """Every quantity of the text in order; dates, clock times, document numbers and ordinals are not quantities."""
    found = []
    for match in _DIGITS.finditer(document.key):
        digits = match.group().replace(".", "").replace(",", ".")
        value = float(digits) if "." in digits else int(digits)
        found.append(Number(Span(*match.span()), value))
    return found
