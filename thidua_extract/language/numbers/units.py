"""What is counted: the unit or noun behind a number."""

from __future__ import annotations

from thidua_extract.language.counted import Unit, unit_at
from thidua_extract.language.numbers.model import Number


class Units:
    """The units of one text, each looked up once though many ask for it."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._end = -1
        self._unit: Unit | None = None

    def behind(self, number: Number) -> Unit | None:
        """The unit or counted noun behind a number."""
        return self.at(number.span.end)

    def at(self, end: int) -> Unit | None:
        """The unit or counted noun behind the number that ends at `end`."""
        if self._end != end:
            self._end, self._unit = end, unit_at(self._key, skip_space(self._key, end))
        return self._unit


def skip_space(key: str, position: int) -> int:
    """The position behind one space, where one stands."""
    return position + 1 if key.startswith(" ", position) else position
