"""Amounts that belong together: the same one again in brackets, a part and its whole, both ends of a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from thidua_extract.language.counted import Unit
from thidua_extract.language.numbers.contexts import contexts, kind_behind
from thidua_extract.language.numbers.guards import Guards
from thidua_extract.language.numbers.model import Number, number_of
from thidua_extract.language.numbers.units import Units
from thidua_extract.language.numbers.words import in_re, pattern
from thidua_extract.language.numerals import AmountReader, Token, times
from thidua_extract.text.span import Span

_OF = r"\s*/\s*(?:tổng(?: số)? )?|\s+«part_of»(?: tổng)?(?: số)?\s+"
_RANGE = r"\s?-\s?|\s+«up_to»\s+(?:«roughly»\s+)?"
_RANGE_HEAD = r"\b«range_head»\s+$"
_LARGE = 100  # from here on a part may be more than its whole, the target: "15/8" is a day
_TIMES = 3
_RESTATED = regex.compile(r"\s?\((?P<inner>[\p{L}\d.,\s]{1,40})\)")


class Joints:
    """What joins the amounts of one text."""

    def __init__(
        self, key: str, tokens: Sequence[Token], reader: AmountReader, blocked: bytearray, units: Units, guards: Guards
    ) -> None:
        """`blocked`: a mark at every position where no quantity begins."""
        self._key, self._tokens, self._reader = key, tokens, reader
        self._blocked, self._units, self._guards = blocked, units, guards
        self._of, self._range = in_re(_OF), in_re(_RANGE)

    def opens(self, end: int) -> bool:
        """Whether what joins a further amount stands at `end`."""
        return bool(self._of.match(self._key, end) or self._range.match(self._key, end))

    def restated(self, number: Number, after: int) -> tuple[Number, int]:
        """ "02 (hai)", "3.000.000 (3 triệu)": the bracket says the same number again and belongs to it."""
        match = _RESTATED.match(self._key, number.span.end)
        if (
            match is None
            or after >= len(self._tokens)
            or not (match.start("inner") <= self._tokens[after].start < match.end())
        ):
            return number, after
        inner = self._reader.read(after)
        if inner is None or inner.value != number.value:
            return number, after
        return replace(number, span=Span(number.span.start, match.end())), inner.last

    def fraction(self, number: Number, after: int) -> tuple[Number, int] | None:
        """ "41/45 xã", "5 trong tổng số 6 ca": the part counts, the whole is kept as `of`; of a plan more may be done,
        "3.200/3.000 ha". The scale of the whole is that of its part: "612/750 tỷ đồng".

        Behind an ordinal the whole is what counts: "đứng thứ 7/110 quốc gia" tells of 110 countries.
        """
        match = self._of.match(self._key, number.span.end)
        if match is None or after >= len(self._tokens) or self._tokens[after].start != match.end():
            return None
        whole = self._reader.read(after)
        if whole is None or not isinstance(whole.value, int):
            return None
        if number.scale == 1 < whole.scale:
            if number.value == 1 and whole.value in (2 * whole.scale, 4 * whole.scale):  # "1/2 tỷ đồng": half of one
                span = Span(number.span.start, self._tokens[whole.last - 1].end)
                return replace(number, span=span, value=whole.scale**2 // whole.value, scale=whole.scale), whole.last
            number = replace(number, value=times(number.value, whole.scale), scale=whole.scale)
        exceeds = whole.value >= _LARGE and number.value <= _TIMES * whole.value
        if whole.value < number.value and not exceeds:
            return None
        if self._blocked[match.end()]:
            return None
        last = self._tokens[whole.last - 1]
        if self._guards.is_ordinal(number.span.start):
            return replace(number, span=Span(last.start, last.end), value=whole.value, of=None), whole.last
        return replace(number, span=Span(number.span.start, last.end), of=whole.value), whole.last

    def bounds(self, lower: Number, after: int) -> tuple[Number, Number, int] | None:
        """Both ends of "5-7%", "từ 5 đến 7 triệu" and the token after; a unit or scale must stand behind them."""
        unit = self._units.behind(lower) if not lower.spelled else None
        match = self._range.match(self._key, unit.end if unit else lower.span.end)
        if match is None or after >= len(self._tokens) or self._tokens[after].start != match.end():
            return None
        before = self._key[max(0, lower.span.start - 30) : lower.span.start]
        if match.group().strip() != "-" and not pattern(_RANGE_HEAD).search(before) and not self._bare(lower, unit):
            return None
        amount = self._reader.read(after)
        if amount is None or self._blocked[self._tokens[after].start]:
            return None
        upper = number_of(amount, self._tokens)
        behind = self._units.behind(upper)
        if (behind is None and upper.scale == 1) or (unit and behind and unit.name != behind.name):
            return None
        if not unit and lower.scale == 1 and upper.scale > 1:
            lower = replace(lower, value=times(lower.value, upper.scale), scale=upper.scale)
        if lower.value >= upper.value or self._guards.disqualified(upper, before):
            return None
        whole = Span(lower.span.start, upper.span.end)
        return (
            replace(lower, qualifier="at_least", range_span=whole),
            replace(upper, qualifier="at_most", range_span=whole),
            amount.last,
        )

    def _bare(self, lower: Number, unit: Unit | None) -> bool:
        """Whether the lower end counts nothing by itself: "chọn 2 đến 10 con số", no "cử 5 người đến 2 xã"."""
        before = self._key[max(0, lower.span.start - 30) : lower.span.start]
        return unit is None and not lower.spelled and kind_behind(before, contexts()[0]) is None
