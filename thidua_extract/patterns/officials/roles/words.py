"""The words of the clauses around officials as patterns."""

from __future__ import annotations

from functools import partial

from thidua_extract.language import templates
from thidua_extract.patterns.officials.tokens import LEXICON

words = partial(templates.words, LEXICON)  # the folded terms of a role
pattern = partial(templates.pattern, LEXICON)  # a template compiled, its `«role»`s filled in
