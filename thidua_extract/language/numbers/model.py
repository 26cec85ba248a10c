"""A number as written, with what bounds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thidua_extract.codes import QualifierCode
from thidua_extract.language.numerals import Amount, Token
from thidua_extract.language.qualifiers import qualifier_of
from thidua_extract.text.span import Span


@dataclass(slots=True, unsafe_hash=True)
class Number:
    """A number as written. `value` is in plain units (scales such as "tỷ" multiplied in).

    `span` is the number with its scale word and without its qualifier; `qualifier_span` the word that qualifies it,
    before ("hơn 520") or after ("90% trở lên"). `spelled`: written in words. `of`: the denominator of "41/45".
    `scale`: the scale word's value ("tỷ" 10⁹), 1 without one. `multiple`: the value counts times ("gấp đôi").
    `vague`: no count ("hàng trăm" is 100, at least). `doubtful`: an English-style slip or an ambiguous word.
    `range_span`: the whole of "5-7" where the number is one end of it.
    """

    span: Span
    value: int | float
    qualifier: QualifierCode = "exact"
    qualifier_span: Span | None = None
    spelled: bool = False
    of: int | None = None
    scale: int = 1
    multiple: bool = False
    vague: bool = False
    doubtful: bool = False
    range_span: Span | None = None


def number_of(amount: Amount, tokens: Sequence[Token]) -> Number:
    """The number that an amount over the tokens of a text tells."""
    span = Span(tokens[amount.first].start, tokens[amount.last - 1].end)
    return Number(span, amount.value, spelled=amount.spelled, scale=amount.scale, doubtful=amount.slip)


def qualified(number: Number, key: str) -> Number:
    """The number with the qualifier that stands before it or behind its unit."""
    if found := qualifier_of(key, number.span):
        number.qualifier, number.qualifier_span = found
    return number
