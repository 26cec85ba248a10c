"""Trigger words: without one of them in a stretch, a costlier grammar cannot match there. One scan finds them all.

The words stand in `lexicons/gates.tsv`, gate by gate. A gate may let through what its grammar then refuses, never the
other way round: it changes how long an article takes, not what is read. `all_open` is the plain path that proves it.
Where a rule itself speaks of trigger words (an article without a word near the subject, a sentence that parts two
stretches of awards), it asks for their `starts`, which are the same on both paths.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import chain

import regex
from ahocorasick_rs import AhoCorasick

from thidua_extract.language.anchors import match_at
from thidua_extract.language.templates import words as words_of_role
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

# The gates that tell whether an article is read for facts at all: most articles are asked at no other.
_EVERYWHERE = frozenset({"relevance", "subject"})
_open = ContextVar("_open", default=False)


class Triggers:
    """Where the trigger words of each gate begin in a folded key; parts of words count as well."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._scans: dict[bool, dict[str, list[list[int]]]] = {}
        self._starts: dict[str, list[int]] = {}

    def opens(self, gate: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a trigger word of `gate` begins in `[start, end)`."""
        starts = self.starts(gate)
        found = bisect_left(starts, start)
        return (found < len(starts) and (end is None or starts[found] < end)) or _open.get()

    def starts(self, gate: str) -> Sequence[int]:
        """Where the trigger words of `gate` begin, in order, those alone also where every gate stands open."""
        starts = self._starts.get(gate)
        if starts is None:
            found = self._scan(gate in _EVERYWHERE).get(gate, ())
            starts = self._starts[gate] = sorted(set(chain.from_iterable(found)))
        return starts

    def _scan(self, everywhere: bool) -> dict[str, list[list[int]]]:
        """By gate where each of its words begins: for the gates that every article is asked at, or for all others."""
        scan = self._scans.get(everywhere)
        if scan is None:
            scan = self._scans[everywhere] = {}
            automaton, gates = _automaton(everywhere)
            words: dict[int, list[int]] = {}
            for word, start, _ in automaton.find_matches_as_indexes(self._key, overlapping=True):
                words.setdefault(word, []).append(start)
            for word, starts in words.items():
                for gate in gates[word]:
                    scan.setdefault(gate, []).append(starts)
        return scan

    def touched(self, gates: Iterable[str], bounds: Sequence[int]) -> list[int]:
        """The stretches in which a trigger word of any of the gates begins, in order; all where every gate stands open.

        Stretch `i` goes from `bounds[i]` to `bounds[i + 1]`, the last one to the end.
        """
        if _open.get():
            return list(range(len(bounds)))
        starts = (start for gate in gates for start in self.starts(gate))
        return sorted({bisect_right(bounds, start) - 1 for start in starts} - {-1})

    def search(
        self, gate: str, pattern: regex.Pattern[str], start: int = 0, end: int | None = None
    ) -> regex.Match[str] | None:
        """The first match in `[start, end)` of a pattern each of whose matches begins with a trigger word of `gate`."""
        return next(iter(self.finditer(gate, pattern, start, end)), None)

    def finditer(
        self, gate: str, pattern: regex.Pattern[str], start: int = 0, end: int | None = None, *, text: str | None = None
    ) -> Iterable[regex.Match[str]]:
        """As `search`, every match in order, without overlaps; in `text`, where that is not the key itself."""
        text = self._key if text is None else text
        end = len(text) if end is None else end
        if _open.get():
            return pattern.finditer(text, start, end)
        starts = self.starts(gate)
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:  # most often
            return ()
        return match_at(pattern, text, starts[first : bisect_left(starts, end, first)], end)


@contextmanager
def all_open() -> Iterator[None]:
    """Let every gate open, so that each grammar reads everything: the path that the fast one is held against."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)


@cache
def _automaton(everywhere: bool) -> tuple[AhoCorasick, list[tuple[str, ...]]]:
    """The automaton of the words of the gates that every article is asked at, or of all others; the gates of each.

    A word that begins with another of its gate tells no other start: it is left out.
    """
    words: dict[str, dict[str, None]] = {}
    for row in table("gates").rows:
        if (row["gate"] in _EVERYWHERE) is everywhere:
            for word in _terms(row["term"]):
                words.setdefault(word, {})[row["gate"]] = None
    gates: dict[str, tuple[str, ...]] = {}
    for word, asked in words.items():
        told = {gate for size in range(1, len(word)) for gate in words.get(word[:size], ())}
        if left := tuple(gate for gate in asked if gate not in told):
            gates[word] = left
    return AhoCorasick(list(gates)), list(gates.values())


def _terms(cell: str) -> Iterator[str]:
    """The folded words of a cell of gates.tsv. "_" stands for a space; "@event_verbs.words?class=give" for the words of
    a column of another lexicon, in the rows that have this class."""
    if not cell.startswith("@"):
        yield from (fold(term).replace("_", " ") for term in cell.split("|"))
        return
    source, _, condition = cell[1:].partition("?")
    lexicon, _, column = source.partition(".")
    name, _, value = condition.partition("=")
    if name == "role":
        yield from words_of_role(lexicon, value)
        return
    for row in table(lexicon).rows:
        if not name or row[name] == value:
            yield from (fold(term) for term in row[column].split("|") if term)
