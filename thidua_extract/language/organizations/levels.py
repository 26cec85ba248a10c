"""At which level a body confers: by the words of its level, by the city that it names, by those listed with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from typing import cast

import regex

from thidua_extract import lexicons
from thidua_extract.codes import AwardLevel
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.organizations.model import Organization
from thidua_extract.language.places import PlaceMention, province
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold

_PARTED = regex.compile(r",| và | - ")
_CITY_BEFORE = regex.compile(r"\b(?:thành phố|tp\.?|thành uỷ|thành đoàn)\s*$")
_CITY_REACH = 12  # code points before a place in which the word of the city stands
_CITY_NAME = regex.compile(r"\s*\.?\s*(?P<name>\p{L}+(?: \p{L}+){0,2})")
_SHARING = ("state", "party", "front", "union", "force")  # kinds that a list parts from their place


@cache
def _levels() -> TermMatcher[str]:
    return TermMatcher((row["term"], row["level"]) for row in lexicons.table("levels").rows)


@cache
def _level_order() -> list[str]:
    return list(dict.fromkeys(row["level"] for row in lexicons.table("levels").rows))


@lru_cache(maxsize=4096)
def level_of(conferrer: str, local: AwardLevel | None = None) -> AwardLevel | None:
    """The level at which `conferrer` (an office or a body as written) confers; None where the words do not tell.

    `local`: what "thành phố" without a name means in this article, see `city_level`. Conferrers of several levels
    together have none, but a ministry with an association is `ministry`.
    """
    parts = [_part_level(part, local) for part in _PARTED.split(fold(conferrer))]
    levels = {level for level in parts if level is not None}
    if levels == {"ministry", "organization"}:
        return "ministry"
    return levels.pop() if len(levels) == 1 else None


def city_level(document: Document, places: Iterable[PlaceMention]) -> AwardLevel | None:
    """What "thành phố" without a name means in a text: `province` in Đà Nẵng, `district` in Móng Cái.

    The cities that the text calls so decide by majority, the first of them where they are even; None without any.
    """
    places = list(places)
    votes: list[AwardLevel] = []
    for place in places:
        if place.kind == "city":
            votes.append("province")
        elif place.kind == "district" and _CITY_BEFORE.search(
            document.key, max(0, place.span.start - _CITY_REACH), place.span.start
        ):
            votes.append("district")
    if not votes and any(_is_city(place) for place in places if place.kind in ("bare", "body")):
        return "province"
    if not votes:
        return None
    return max(dict.fromkeys(votes), key=votes.count)


def share_levels(document: Document, found: list[Organization]) -> list[Organization]:
    """Bodies listed together share the place of the last: "Tỉnh ủy, HĐND, UBND tỉnh Bến Tre"."""
    shared = list(found)
    for at in range(len(found) - 2, -1, -1):
        this, after = shared[at], shared[at + 1]
        gap = document.key[this.span.end : after.span.start].strip()
        if this.level is None and gap in (",", "-", "và") and this.kind in _SHARING:
            shared[at] = replace(this, level=after.level)
    return shared


def _is_city(place: PlaceMention) -> bool:
    unit = province(place.province)
    return unit is not None and unit.name == place.province and unit.type == "thành phố"


def _part_level(key: str, local: AwardLevel | None) -> AwardLevel | None:
    found: dict[str, AwardLevel | None] = {}
    for _, end, level in _levels().find(key):
        if level == "city":
            named = _city_named(key, end, local)
            if named is not None:
                found[named] = named
        elif level != "none":
            found[level] = cast(AwardLevel, level)
    return next((found[level] for level in _level_order() if level in found), None)


def _city_named(key: str, end: int, local: AwardLevel | None) -> AwardLevel | None:
    """The level of the city whose name follows `end`, or what a city without a name is here."""
    match = _CITY_NAME.match(key, end)
    words = match.group("name").split() if match else []
    if words and words[0] in ("tp", "thành"):  # "Thành ủy TP. Hồ Chí Minh": the city word itself follows
        return None
    for count in range(len(words), 0, -1):
        unit = province(" ".join(words[:count]))
        if unit is not None:
            return "province" if unit.type == "thành phố" else "district"
    return "district" if words else local
