"""The words of layout_words.tsv: as patterns for lines, and what their terms open and end with."""

from __future__ import annotations

from functools import cache, partial

from thidua_extract.text import templates

_LEXICON = "layout_words"

words = partial(templates.words, _LEXICON)  # the folded terms of a role
pattern = partial(templates.line_pattern, _LEXICON)  # a template compiled, its `«role»`s filled in
text_pattern = partial(templates.text_pattern, _LEXICON)  # one for the text as it is written


@cache
def openings(*roles: str) -> tuple[str, ...]:
    """The first words of the terms of roles: a line without them needs no closer look."""
    return tuple(sorted({term.split()[0] for role in roles for term in words(role)}))


@cache
def endings(*roles: str) -> tuple[str, ...]:
    """Their last words."""
    return tuple(sorted({term.split()[-1] for role in roles for term in words(role)}))
