"""The figure words as patterns."""

from __future__ import annotations

import regex

from thidua_extract.language import templates

_LEXICON = "figure_words"


def words(role: str) -> frozenset[str]:
    """The folded terms of a role."""
    return templates.words(_LEXICON, role)


def pattern(template: str) -> regex.Pattern[str]:
    """The template compiled, its `«role»`s filled in."""
    return templates.pattern(_LEXICON, template)
