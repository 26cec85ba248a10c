"""Words of two syllables: where a phrase may be cut, and which noun an unlisted count is of."""

from __future__ import annotations

from functools import cache

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


@cache
def _compounds() -> dict[str, str]:
    return {fold(row["term"]): row["kind"] for row in table("compounds").rows}


def compound_kind(first: str, second: str) -> str | None:
    """What two folded syllables are as one word: "noun", "verb", "" for any other; None where they are two words."""
    return _compounds().get(f"{first} {second}")


def is_compound(first: str, second: str) -> bool:
    """Whether two folded syllables that follow each other are one word: "danh" and "hiệu"."""
    return compound_kind(first, second) is not None
