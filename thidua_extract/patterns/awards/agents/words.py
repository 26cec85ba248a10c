"""The words around those who give, as patterns."""

from __future__ import annotations

from functools import partial

from thidua_extract.language import templates

_LEXICON = "giver_words"

words = partial(templates.words, _LEXICON)  # the folded terms of a role
in_key = partial(templates.pattern, _LEXICON)  # a template compiled, its roles filled in
in_text = partial(templates.text_pattern, _LEXICON)  # one for the text as it is written
