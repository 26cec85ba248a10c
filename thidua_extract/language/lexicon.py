"""Finding lexicon terms in a text: one automaton a lexicon, longest match, whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from thidua_extract.text.fold import fold

T = TypeVar("T")

_GAPS = frozenset(" \n,.;:()-")
_new = tuple.__new__  # a match is made for every word of a text; by its class it takes twice as long


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
        self._terms = list(entries)
        self._entries = list(entries.values())
        self._reach = max(map(len, self._terms), default=0)

    @cached_property
    def _longest(self) -> AhoCorasick:
        return AhoCorasick(self._terms, matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def _all(self) -> AhoCorasick:
        return AhoCorasick(self._terms)

    def find(
        self, key: str, start: int = 0, end: int | None = None, *, capitals: str | None = None
    ) -> Iterator[TermMatch[T]]:
        """The matches in `key[start:end]`, left to right, offsets those of `key`.

        `capitals`: the text of the key, where matches that stand in small letters are not asked for.
        """
        window = key[start:end] if start or end is not None else key
        free = start
        entries, size = self._entries, len(key)
        for index, opens, closes in self._longest.find_matches_as_indexes(window):
            first, last = opens + start, closes + start
            # most words stand between two gaps; the rest is looked at closely
            opened = not first or key[first - 1] in _GAPS or not _inside_word(key, first)
            if first >= free and opened and (last == size or key[last] in _GAPS or not _inside_word(key, last)):
                if capitals is None or not capitals[first:last].islower():
                    yield _new(TermMatch, (first, last, entries[index]))
                free = last
            elif not key[first:last].isalnum():
                # the longest begins or breaks off inside a word, and may hide terms at the words that it covers
                bound = min(start + len(window), last + self._reach)
                for match in self.find_nested(key, max(first, free), bound):
                    if free <= match.start < last:
                        free = match.end
                        if capitals is None or not capitals[match.start : match.end].islower():
                            yield match

    def find_nested(self, key: str, start: int = 0, end: int | None = None) -> Iterator[TermMatch[T]]:
        """As `find`, but with the longest term at every place, also inside another: "sở" in "trụ sở"."""
        window = key[start:end] if start or end is not None else key
        found = sorted(
            (start + first, -start - last, index)
            for index, first, last in self._all.find_matches_as_indexes(window, overlapping=True)
        )
        previous, size = -1, len(key)
        for first, negative_last, index in found:
            # all matches are looked at, since the longest may break off inside a word where a shorter one ends with it
            if first == previous or (first and key[first - 1] not in _GAPS and _inside_word(key, first)):
                continue
            last = -negative_last
            if last == size or key[last] in _GAPS or not _inside_word(key, last):
                previous = first
                yield _new(TermMatch, (first, last, self._entries[index]))


def _inside_word(key: str, position: int) -> bool:
    """Whether letters or digits stand on both sides of `position`."""
    pair = key[position - 1 : position + 1]  # empty at the start
    return len(pair) == 2 and (pair.isalnum() or ("_" in pair and pair.replace("_", "a").isalnum()))
