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
            if term:  # an empty cell of a row
                entries.setdefault(fold(term), entry)
        self._entries = list(entries.values())
        self._automaton = AhoCorasick(list(entries), matchkind=MatchKind.Standard)

    def find(self, key: str, start: int = 0, end: int | None = None) -> Iterator[TermMatch[T]]:
        """The matches in `key[start:end]`, left to right, offsets those of `key`."""
        free = 0
        for match in self.find_nested(key, start, end):
            if match.start >= free:
                free = match.end
                yield match

    def find_nested(self, key: str, start: int = 0, end: int | None = None) -> Iterator[TermMatch[T]]:
        """As `find`, but with the longest term at every place, also inside another: "sở" in "trụ sở"."""
        window = key[start:end] if start or end is not None else key
        found = sorted(
            (start + first, -start - last, index)
            for index, first, last in self._automaton.find_matches_as_indexes(window, overlapping=True)
        )
        previous = -1
        for first, negative_last, index in found:
            # all matches are looked at, since the longest may break off inside a word where a shorter one ends with it
            if first != previous and not _inside_word(key, first) and not _inside_word(key, -negative_last):
                previous = first
                yield TermMatch(first, -negative_last, self._entries[index])


def _inside_word(key: str, position: int) -> bool:
    """Whether letters or digits stand on both sides of `position`."""
    return 0 < position < len(key) and _wordy(key[position]) and _wordy(key[position - 1])


def _wordy(char: str) -> bool:
    return char.isalnum() or char == "_"
