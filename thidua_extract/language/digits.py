"""Where digits stand in a text: dates, years, amounts and codes all begin there, so one scan serves them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex

from thidua_extract.text.span import Span

_RUN = re.compile(r"\d+")


def digit_runs(key: str) -> list[Span]:
    """The runs of digits, in order."""
    return [Span(*match.span()) for match in _RUN.finditer(key)]


def match_at(pattern: regex.Pattern[str], key: str, starts: Iterable[int]) -> Iterator[regex.Match[str]]:
    """The matches of a pattern that can begin at `starts` alone, left to right, none inside another."""
    position = 0
    for start in starts:
        if start >= position and (match := pattern.match(key, start)):
            position = match.end()
            yield match
