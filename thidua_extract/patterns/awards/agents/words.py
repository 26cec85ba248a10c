"""The words around those who give, as patterns."""

from __future__ import annotations

from functools import cache, partial

import regex

from thidua_extract.language import templates
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

_LEXICON = "giver_words"

words = partial(templates.words, _LEXICON)  # the folded terms of a role
in_key = partial(templates.pattern, _LEXICON)  # a template compiled, its roles filled in
in_text = partial(templates.text_pattern, _LEXICON)  # one for the text as it is written


@cache
def foreign(kind: str) -> str:
    """The forms of a kind of foreign_powers.tsv as one alternation: countries, heads, offices, forces, prizes."""
    forms = (fold(f) for row in table("foreign_powers").rows if row["kind"] == kind for f in row["forms"].split("|"))
    return "(?:" + "|".join(regex.escape(form) for form in sorted(forms, key=len, reverse=True)) + r")(?!\w)"
