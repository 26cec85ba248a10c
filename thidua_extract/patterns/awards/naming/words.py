"""The words of titles of honour and prizes as patterns."""

from __future__ import annotations

from functools import partial

from thidua_extract.language.templates import pattern

honour_words = partial(pattern, "honour_words")
