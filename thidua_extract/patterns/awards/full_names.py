"""The full name of somebody told by the given name alone."""

from __future__ import annotations

from bisect import bisect_left

from thidua_extract.language.reading import Reading
from thidua_extract.text.span import Span

_NAMES_BACK, _NAMES_ON = 300, 60  # names looked through: a page of the press has fewer


def full_name(reading: Reading, given: Span, *, later: bool = True) -> Span | None:
    """The full name that a given name alone points to: the one last told before it, else (`later`) the first after."""
    word = " " + reading.key[given.start : given.end]
    before = None
    here = bisect_left(reading.names, given.start, key=lambda n: n.span.start)
    for name in reading.names[max(0, here - _NAMES_BACK) : here + _NAMES_ON]:
        if not reading.key.endswith(word, *name.span):
            continue
        if name.span.start > given.start:
            return before or (name.span if later else None)
        before = name.span
    return before
