"""Trigger words: without one of them in a stretch, a costlier grammar cannot match there. One scan finds them all.

The words stand in `lexicons/gates.tsv`, gate by gate. A gate may let through what its grammar then refuses, never the
other way round: it changes how long an article takes, not what is read. `all_open` is the plain path that proves it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from ahocorasick_rs import AhoCorasick

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

_open = ContextVar("_open", default=False)


class Triggers:
    """Where the trigger words of each gate begin in a folded key; parts of words count as well."""

    def __init__(self, key: str) -> None:
        automaton, gates = _automaton()
        self._starts: dict[str, list[int]] = {}
        for term, start, _ in automaton.find_matches_as_indexes(key, overlapping=True):
            for gate in gates[term]:
                self._starts.setdefault(gate, []).append(start)

    def opens(self, gate: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a trigger word of `gate` begins in `[start, end)`."""
        starts = self._starts.get(gate, ())
        found = bisect_left(starts, start)
        return (found < len(starts) and (end is None or starts[found] < end)) or _open.get()

    def starts(self, gate: str) -> Sequence[int]:
        """Where the trigger words of `gate` begin, in order; empty also where every gate stands open."""
        return self._starts.get(gate, ())


@contextmanager
def all_open() -> Iterator[None]:
    """Let every gate open, so that each grammar reads everything: the path that the fast one is held against."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)


@cache
def _automaton() -> tuple[AhoCorasick, list[tuple[str, ...]]]:
    gates: dict[str, dict[str, None]] = {}
    for row in table("gates").rows:
        for term in row["term"].split("|"):
            gates.setdefault(fold(term), {})[row["gate"]] = None
    return AhoCorasick(list(gates)), [tuple(names) for names in gates.values()]
