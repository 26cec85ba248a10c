"""Patterns from templates: the grammar stands in code, the words in a lexicon of terms and their roles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain

import regex

from thidua_extract.errors import LexiconError
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold, fold_pattern, spellings

_SLOT = regex.compile(r"«(\w+)»")
_WORD = regex.compile(r"\p{L}+")
_BETWEEN_SLOTS = regex.compile(r"[^«»]+")


@cache
def words(lexicon: str, role: str) -> frozenset[str]:
    """The folded terms of a role in a lexicon with the columns `term` and `role`; raises LexiconError for no terms.

    A term "@area" stands for the terms of that role, "@event_words.area" for those of a role of another lexicon.
    """
    terms = [row["term"] for row in table(lexicon).rows if row["role"] == role]
    if not terms:  # an empty alternation would match everywhere
        raise LexiconError(f"no term has the role {role!r}", where=f"{lexicon}.tsv")
    return frozenset(chain.from_iterable(_meant(lexicon, term) for term in terms))


def _meant(lexicon: str, term: str) -> Iterable[str]:
    """The folded words that a term stands for."""
    if not term.startswith("@"):
        return (fold(term),)
    other, _, role = term[1:].rpartition(".")
    return words(other or lexicon, role)


@cache
def pattern(lexicon: str, template: str) -> regex.Pattern[str]:
    """The template compiled, every `«role»` in it replaced by the alternation of the role's terms, longest first.

    Patterns search the key: write what else a template says in its folded form.

    >>> bool(pattern("figure_words", r"«target» \\d").search("phấn đấu 5"))
    True
    """
    return regex.compile(_SLOT.sub(lambda slot: _alternation(lexicon, slot[1]), template))


@cache
def line_pattern(lexicon: str, template: str) -> regex.Pattern[str]:
    """As `pattern`, for lines as a page prints them: any white space between the words of a term.

    >>> bool(line_pattern("layout_words", r"«published»").search("ngày  đăng"))
    True
    """
    return regex.compile(_SLOT.sub(lambda slot: _alternation(lexicon, slot[1]).replace(r"\ ", r"\s+"), template))


@cache
def text_pattern(lexicon: str, template: str) -> regex.Pattern[str]:
    """As `pattern`, for the text as it is written: the terms in any case, each word in all its spellings.

    >>> bool(text_pattern("giver_words", r"«next_body» \\p{Lu}").search("Ủy Ban"))
    True
    """
    return regex.compile(_SLOT.sub(lambda slot: _as_written(_alternation(lexicon, slot[1])), template))


def _as_written(alternation: str) -> str:
    return "(?i:" + _WORD.sub(lambda word: _any_spelling(word[0]), alternation) + ")"


def _any_spelling(word: str) -> str:
    forms = sorted(spellings(word))
    return word if forms == [word] else "(?:" + "|".join(forms) + ")"


def folded(template: str) -> str:
    """A template with its words in their folded form, its roles kept (folding alone makes quotes of guillemets)."""
    return _BETWEEN_SLOTS.sub(lambda part: fold_pattern(part[0]), template)


@cache
def _alternation(lexicon: str, role: str) -> str:
    terms = sorted(words(lexicon, role), key=lambda term: (-len(term), term))
    return "(?:" + "|".join(map(regex.escape, terms)) + ")"
