"""Patterns from templates: the grammar stands in code, the words in a lexicon of terms and their roles."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.errors import LexiconError
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold, fold_pattern

_SLOT = regex.compile(r"«(\w+)»")
_BETWEEN_SLOTS = regex.compile(r"[^«»]+")


@cache
def words(lexicon: str, role: str) -> frozenset[str]:
    """The folded terms of a role in a lexicon with the columns `term` and `role`; raises LexiconError for no terms."""
    found = frozenset(fold(row["term"]) for row in table(lexicon).rows if row["role"] == role)
    if not found:  # an empty alternation would match everywhere
        raise LexiconError(f"no term has the role {role!r}", where=f"{lexicon}.tsv")
    return found


@cache
def pattern(lexicon: str, template: str) -> regex.Pattern[str]:
    """The template compiled, every `«role»` in it replaced by the alternation of the role's terms, longest first.

    Patterns search the key: write what else a template says in its folded form.

    >>> bool(pattern("figure_words", r"«target» \\d").search("phấn đấu 5"))
    True
    """
    return regex.compile(_SLOT.sub(lambda slot: _alternation(lexicon, slot[1]), template))


def folded(template: str) -> str:
    """A template with its words in their folded form, its roles kept (folding alone makes quotes of guillemets)."""
    return _BETWEEN_SLOTS.sub(lambda part: fold_pattern(part[0]), template)


@cache
def _alternation(lexicon: str, role: str) -> str:
    terms = sorted(words(lexicon, role), key=lambda term: (-len(term), term))
    return "(?:" + "|".join(map(regex.escape, terms)) + ")"
