"""One pass over the amounts of a text: which of them are quantities, and what each tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from thidua_extract.language.date_forms import RawDate, scan_dates
from thidua_extract.language.digits import digit_runs
from thidua_extract.language.numbers.apart import blocked, in_code
from thidua_extract.language.numbers.guards import Guards
from thidua_extract.language.numbers.joined import Joints
from thidua_extract.language.numbers.model import Number, number_of, qualified
from thidua_extract.language.numbers.phrases import Phrases
from thidua_extract.language.numbers.units import Units
from thidua_extract.language.numerals import AmountReader, tokenise
from thidua_extract.language.periods import Period, find_periods
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

_THICK, _THICK_WITHIN = 100, 1000  # tokens, characters
_COMMA_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}")


def find_numbers(
    document: Document,
    dates: Sequence[RawDate] | None = None,
    periods: Sequence[Period] | None = None,
    runs: Sequence[Span] | None = None,
) -> list[Number]:
    """Every quantity of the text in order; dates, clock times, document numbers and ordinals are not quantities.

    `dates`, `periods` and `runs`, the `digit_runs`, are those of the document where they are known already.
    """
    runs = digit_runs(document.key) if runs is None else runs
    dates = list(scan_dates(document, runs)) if dates is None else dates
    periods = find_periods(document, runs) if periods is None else periods
    return _Scan(document, [*(raw.span for raw in dates), *(period.span for period in periods)], runs).run()


class _Scan:
    """One pass over the tokens of a text."""

    def __init__(self, document: Document, dated: Iterable[Span], runs: Sequence[Span]) -> None:
        self._document, self._key = document, document.key
        self._tokens = tokenise(self._key, runs)
        self._reader = AmountReader(self._key, self._tokens)
        self._phrases = Phrases(self._key, self._tokens)
        self._blocked = blocked(self._key, (*dated, *self._phrases.spans()), runs)
        self._units = Units(self._key)
        self._guards = Guards(document, self._units)
        self._joints = Joints(self._key, self._tokens, self._reader, self._blocked, self._units, self._guards)
        self._found: list[Number] = []

    def run(self) -> list[Number]:
        """The quantities in the order of the text."""
        position = 0
        while position < len(self._tokens):
            position = position + 1 if self._is_noise(position) else self._step(position)
        self._found += self._phrases.numbers()
        self._found.sort(key=lambda number: number.span)
        return self._found

    def _is_noise(self, position: int) -> bool:
        """Whether numbers stand too thick to be told of: a printed table or rubbish, which no sentence holds."""
        first = position - _THICK
        return first >= 0 and self._tokens[position].start - self._tokens[first].start < _THICK_WITHIN

    def _step(self, position: int) -> int:
        """Read what starts at a token; the position to go on from."""
        token = self._tokens[position]
        if token.role not in ("digits", "digit", "ten") or self._blocked[token.start]:
            return position + 1
        if in_code(self._document, token.start):
            return position + 1
        if token.role != "digits" and not self._reader.goes_on(position) and not self._counts_alone(token.end):
            return position + 1
        amount = self._reader.read(position)
        if amount is None:
            return position + 1
        number = number_of(amount, self._tokens)
        if number.spelled and amount.last == position + 1 and not self._counts_alone(number.span.end):
            return position + 1
        number, after = self._joints.restated(number, amount.last)
        if fraction := self._joints.fraction(number, after):
            number, after = fraction
        elif bounds := self._joints.bounds(number, after):
            self._found += [self._settled(bound) for bound in bounds[:2]]
            return bounds[2]
        if self._guards.is_quantity(number):
            self._found.append(qualified(self._settled(number), self._key))
        return after

    def _counts_alone(self, end: int) -> bool:
        """Whether a single number word may count at all: most of them ("một", "không", "năm") are no numbers."""
        return self._units.at(end) is not None or self._joints.opens(end)

    def _settled(self, number: Number) -> Number:
        """English-style thousands before a counted noun ("1,500 hộ") are thousands; flagged."""
        surface = self._key[number.span.start : number.span.end]
        unit = self._units.behind(number)
        if number.scale == 1 and unit and unit.counted and _COMMA_GROUP.fullmatch(surface):
            return replace(number, value=int(surface.replace(",", "")), doubtful=True)
        return number
