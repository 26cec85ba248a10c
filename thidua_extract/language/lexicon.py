"""Finding lexicon terms in a text: one automaton a lexicon, longest match, whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from thidua_extract.lazy import lazy
from thidua_extract.text.fold import fold

T = TypeVar("T")

_GAPS = frozenset(" \n,.;:()-")
_GLANCE = 3  # code points
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
        self._entries: dict[str, T] = {}
        for term, entry in terms:
            if term:  # an empty cell of a row
                self._entries.setdefault(fold(term), entry)
        self._values = list(self._entries.values())

    @lazy
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._entries), matchkind=MatchKind.LeftmostLongest)

    def find(
        self, key: str, start: int = 0, end: int | None = None, *, capitals: str | None = None
    ) -> Iterator[TermMatch[T]]:
        """The matches in `key[start:end]`, left to right, offsets those of `key`.

        `capitals`: the text of the key, where matches that stand in small letters are not asked for.
        """
        window = key[start:end] if start or end is not None else key
        free, limit = start, start + len(window)
        entries, size = self._values, len(key)
        for index, opens, closes in self._automaton.find_matches_as_indexes(window):
            first, last = opens + start, closes + start
            # most words stand between two gaps; the rest is looked at closely
            opened = not first or key[first - 1] in _GAPS or not _inside_word(key, first)
            if first >= free and opened and (last == size or key[last] in _GAPS or not _inside_word(key, last)):
                if capitals is None or not capitals[first:last].islower():
                    yield _new(TermMatch, (first, last, entries[index]))
                free = last
            elif not key[first:last].isalnum():
                # the longest begins or breaks off inside a word, and may hide terms at the words that it covers
                for place in range(max(first, free), last):
                    if place >= free and (match := self.at(key, place, limit)):
                        free = match.end
                        if capitals is None or not capitals[match.start : match.end].islower():
                            yield match

    def at(self, key: str, start: int, end: int | None = None) -> TermMatch[T] | None:
        """The longest match in `key[:end]` that begins at `start`, also inside another: "sở" in "trụ sở"."""
        glance, openings = self._openings
        sizes = openings.get(key[start : start + glance])
        if sizes is None or (start and key[start - 1] not in _GAPS and _inside_word(key, start)):
            return None
        limit = len(key) if end is None else end
        for size in sizes:
            last = start + size
            term = key[start:last]
            if last <= limit and term in self._entries and (last == len(key) or not _inside_word(key, last)):
                return _new(TermMatch, (start, last, self._entries[term]))
        return None

    @lazy
    def _openings(self) -> tuple[int, dict[str, list[int]]]:
        """The lengths of the terms by the letters that they begin with, the longest first; before it, how many letters.

        A glance at those tells of most places that no term begins there.
        """
        glance = min((_GLANCE, *map(len, self._entries)))
        sizes: dict[str, set[int]] = {}
        for term in self._entries:
            sizes.setdefault(term[:glance], set()).add(len(term))
        return glance, {opening: sorted(found, reverse=True) for opening, found in sizes.items()}


def _inside_word(key: str, position: int) -> bool:
    """Whether letters or digits stand on both sides of `position`."""
    pair = key[position - 1 : position + 1]  # empty at the start
    return len(pair) == 2 and (pair.isalnum() or ("_" in pair and pair.replace("_", "a").isalnum()))
