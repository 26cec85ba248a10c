"""Finding lexicon terms in a text: one automaton a lexicon, longest match, whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from thidua_extract.text.fold import fold

T = TypeVar("T")


class TermMatch(NamedTuple, Generic[T]):
    """A term found at `[start, end)` with the entry that it stands for."""

    start: int
    end: int
    entry: T


class TermMatcher(Generic[T]):
    """All terms of a lexicon in one Aho-Corasick automaton over the folded key.

    Terms are folded here; the haystack is `Document.key`. Matches are whole words, the longest at each place, and do
    not overlap.
    """

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        entries: dict[str, T] = {}
        for term, entry in terms:
            entries.setdefault(fold(term), entry)
        self._entries = list(entries.values())
        self._automaton = AhoCorasick(list(entries), matchkind=MatchKind.Standard)

    def find(self, key: str, start: int = 0, end: int | None = None) -> Iterator[TermMatch[T]]:
        """The matches in `key[start:end]`, left to right, offsets those of `key`."""
        window = key[start:end] if start or end is not None else key
        found = sorted(
            ((s, -e, i) for i, s, e in self._automaton.find_matches_as_indexes(window, overlapping=True)),
        )
        free = 0
        for s, negative_end, index in found:
            e = -negative_end
            if s < free or (s and _wordy(window[s - 1]) and _wordy(window[s])):
                continue
            if e < len(window) and _wordy(window[e]) and _wordy(window[e - 1]):
                continue
            free = e
            yield TermMatch(start + s, start + e, self._entries[index])


def _wordy(char: str) -> bool:
    return char.isalnum() or char == "_"
