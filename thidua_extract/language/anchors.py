"""Patterns that are tried only where they may match: at places that are known, or where one of their words opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import overload

import regex

_GLANCE = 2  # code points looked at


@overload
def match_at(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], end: int | None = None
) -> Iterator[re.Match[str]]: ...
@overload
def match_at(
    pattern: regex.Pattern[str], text: str, starts: Iterable[int], end: int | None = None
) -> Iterator[regex.Match[str]]: ...
def match_at(
    pattern: re.Pattern[str] | regex.Pattern[str], text: str, starts: Iterable[int], end: int | None = None
) -> Iterator[re.Match[str] | regex.Match[str]]:
    """The matches in `text[:end]` of a pattern that can begin at `starts` alone, left to right, none inside another."""
    free = 0
    limit = len(text) if end is None else end
    for start in starts:
        if start >= free and (match := pattern.match(text, start, limit)):
            free = match.end()
            yield match


class Anchored:
    """A pattern for `match` alone. `words`: what it may begin with, folded; `spaced`: behind any white space."""

    def __init__(self, pattern: str | regex.Pattern[str], words: Iterable[str], *, spaced: bool = False) -> None:
        self._pattern = regex.compile(pattern)
        self._openings: dict[str, tuple[str, ...]] = {}
        for word in dict.fromkeys(words):
            self._openings[word[:_GLANCE]] = (*self._openings.get(word[:_GLANCE], ()), word)
        self._spaced = spaced

    def match(self, key: str, start: int, end: int | None = None) -> regex.Match[str] | None:
        """As the pattern's own `match` in `key[:end]`."""
        at = start
        if self._spaced:
            while key[at : at + 1].isspace():
                at += 1
        opening = key[at : at + _GLANCE]
        # a word may be of one letter
        if key.startswith(self._openings.get(opening, ()), at) or opening[:1] in self._openings:
            return self._pattern.match(key, start, end)
        return None
