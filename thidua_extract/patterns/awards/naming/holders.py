"""Who holds awards of a code, after the lexicon of awards."""

from __future__ import annotations

from functools import cache
from typing import Literal

from thidua_extract.lexicons import table


@cache
def held_by(holder: Literal["body", "family"]) -> frozenset[str]:
    """The codes of awards that whole bodies hold and nobody by himself, or that go to families too."""
    return frozenset(row["code"] for row in table("awards").rows if row["holder"] == holder)
