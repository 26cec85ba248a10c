"""Patterns that are tried only where the text opens as one of their words does: most places are refused at a glance."""

from __future__ import annotations

from collections.abc import Iterable

import regex

_GLANCE = 2  # code points looked at


class Anchored:
    """A pattern for `match` alone. `words`: what it may begin with, folded; `spaced`: behind any white space."""

    def __init__(self, pattern: str | regex.Pattern[str], words: Iterable[str], *, spaced: bool = False) -> None:
        self._pattern = regex.compile(pattern)
        self._openings = frozenset(word[:_GLANCE] for word in words)
        self._spaced = spaced

    def match(self, key: str, start: int, end: int | None = None) -> regex.Match[str] | None:
        """As the pattern's own `match` in `key[:end]`."""
        at = start
        if self._spaced:
            while key[at : at + 1].isspace():
                at += 1
        opening = key[at : at + _GLANCE]
        if opening in self._openings or opening[:1] in self._openings:  # a word may be of one letter
            return self._pattern.match(key, start, end)
        return None
