"""What the abbreviations in names and posts stand for, so that two spellings of one can be compared."""

from __future__ import annotations

from functools import cache

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


def spelled_out(word: str) -> str:
    """The folded words that a folded word stands for ("ubnd"), else the word itself."""
    return _full().get(word, word)


@cache
def _full() -> dict[str, str]:
    return {fold(row["short"]): fold(row["full"]) for row in table("office_abbreviations").rows}
