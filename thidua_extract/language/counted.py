"""Counted nouns and units of measure: what may stand after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


@dataclass(slots=True)
class Unit:
    """A noun or unit found after a number, `[start, end)` in the key.

    `kind`: "money", "share", "times", "measure", or a counted noun's "person", "turn", "body", "place", "event",
    "abstract", "thing". `name`: the unit's plain name ("VND"); empty for a counted noun, whose name is as written.
    """

    start: int
    end: int
    kind: str
    name: str = ""

    @property
    def counted(self) -> bool:
        """Whether it is a noun that is counted, not a unit of measure."""
        return not self.name


_WORD = re.compile(r"[^\s,.;:()\[\]\"!?…/]+(?:/[^\W\d_²³]+)?")
_SPEED = re.compile(r"\s?/\s?(?P<time>giờ|giây|h|s)(?![^\W\d_])")
_LONGEST = 5  # words of the longest term


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    terms = {fold(row["term"]): (row["kind"], "") for row in table("counted_nouns").rows}
    for row in table("units").rows:
        terms[fold(row["term"])] = (row["note"] or row["kind"], row["unit"])
    return terms


@cache
def _reach() -> dict[str, int]:
    """The most words of the terms that begin with a word."""
    reach: dict[str, int] = {}
    for term in _nouns():
        words = term.split(" ")
        reach[words[0]] = max(reach.get(words[0], 0), len(words))
    return reach


def unit_at(key: str, position: int, end: int | None = None) -> Unit | None:
    """The longest unit or counted noun of the lexicons that starts at `position` of the key, else None."""
    limit = min(len(key) if end is None else end, position + 60)
    found: Unit | None = None
    if key.startswith("%", position):
        return Unit(position, position + 1, "share", "%")
    first = _WORD.match(key, position, limit)
    if first is None:
        return None
    left = _reach().get(first.group(), _LONGEST if "/" in first.group() else 0)
    nouns = _nouns()
    match: re.Match[str] | None = first
    while left and match:
        left -= 1
        entry = nouns.get(key[position : match.end()])
        if entry is None and "/" in match.group():  # "500.000 đồng/suất": the rate's base is no part of the unit
            cut = position + key[position : match.end()].index("/")
            entry = nouns.get(key[position:cut])
            return Unit(position, cut, *entry) if entry else found
        if entry:
            found = Unit(position, match.end(), *entry)
            speed = _SPEED.match(key, match.end(), limit) if found.name in ("km", "m") else None
            if speed:  # "75 km / giờ"
                return Unit(position, speed.end(), found.kind, f"{found.name}/{speed['time']}")
        if not key.startswith(" ", match.end()):
            break
        match = _WORD.match(key, match.end() + 1, limit) if left else None
    return found
