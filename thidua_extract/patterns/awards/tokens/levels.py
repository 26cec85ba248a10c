"""The level of an award told in words: "cấp tỉnh", "Bằng khen thành phố"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards import agents
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.words import pattern
from thidua_extract.text.fold import fold

_PLACE_AFTER = r"\s+(?:của\s+)?(?P<place>«administration»)(?!\w)"


@cache
def _levels() -> dict[str, str]:
    return {fold(row["term"]): row["level"] for row in table("level_words").rows}


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)cấp\s+(?P<named>{'|'.join(map(regex.escape, _levels()))})(?!\w)")


def find_levels(reading: Reading, start: int, end: int) -> Iterable[Token]:
    """The levels that `[start, end)` names ("cấp tỉnh"), in order."""
    for match in reading.triggers.finditer("awards.levels", _pattern(), start, end):
        told = _levels()[match["named"]]
        level = agents.place_level(match.group(), reading) if told == "city" else told
        if level:
            yield Token("level", match.start(), match.end(), level)


def place_after(reading: Reading, position: int, end: int) -> tuple[int, Any] | None:
    """A level told by a bare word of administration right after the award ("Bằng khen thành phố")."""
    match = pattern(_PLACE_AFTER).match(reading.key, position, end)
    if match is None:
        return None
    return match.end(), agents.place_level(reading.key[match.start("place") : min(end, match.end() + 20)], reading)
