"""The words that tell a subject, by their class in the lexicon."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


@cache
def class_words(kind: str) -> str:
    forms = {fold(w) for row in table("subject_words").rows if row["class"] == kind for w in row["words"].split("|")}
    return "(?:" + "|".join(regex.escape(form) for form in sorted(forms, key=len, reverse=True)) + r")(?!\w)"


def is_one_of(kind: str, word: str) -> bool:
    """Whether a folded word is one of a class."""
    return regex.fullmatch(class_words(kind), word) is not None
