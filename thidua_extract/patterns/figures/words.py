"""Patterns over the figure words: grammar in code, words in the lexicon."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


@cache
def words(role: str) -> frozenset[str]:
    """The folded terms of a role."""
    return frozenset(fold(row["term"]) for row in table("figure_words").rows if row["role"] == role)


@cache
def pattern(template: str) -> regex.Pattern[str]:
    """The template compiled, every `«role»` in it replaced by the alternation of the role's terms.

    >>> bool(pattern(r"«target» \\d").search("phấn đấu 5"))
    True
    """
    return regex.compile(_SLOT.sub(lambda slot: _alternation(slot[1]), template))


_SLOT = regex.compile(r"«(\w+)»")


@cache
def _alternation(role: str) -> str:
    return "(?:" + "|".join(sorted(map(regex.escape, words(role)), key=lambda term: (-len(term), term))) + ")"
