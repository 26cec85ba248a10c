"""The level that words of administration tell: "UBND tỉnh", "Hội Nông dân huyện", "Đà Nẵng"."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.places import province
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents.words import in_key

_PROVINCE = r"(?<!\w)«province»(?!\w)"
_CITY = r"(?<!\w)«city»(?!\w)"
_DISTRICT = r"(?<!\w)«district»(?!\w)"
_COMMUNE = r"(?<!\w)(?<!thị )«commune»(?!\w)"
_CENTRAL = r"(?<!\w)«central»(?!\w)"
_GREAT_CITY = r"(?<!\w)«great_city»(?!\w)"
_WITHIN_PROVINCE = r"(?<!\w)«within_province»(?!\w)"
_BRANCH = r"(?:cục trưởng )?«branch» (?P<name>.+)"
_OF_COMMITTEE = regex.compile(r"(?:phó )?(?:chủ tịch )?(?:ubnd|hđnd|uỷ ban nhân dân) (?P<name>.+)")


def place_level(words: str, reading: Reading) -> AwardLevel | None:
    """The level that words of administration tell; a city without more is a province's where the article's is.

    "UBND thành phố" is a province's in Đà Nẵng and a district's in Móng Cái.
    """
    if in_key(_COMMUNE).search(words):
        return "commune"
    if in_key(_DISTRICT).search(words):
        return "district"
    if in_key(_PROVINCE).search(words):
        return "province"
    if in_key(_CITY).search(words):
        if in_key(_GREAT_CITY).search(words):
            return "province"
        return "district" if not _in_great_city(reading.key) else "province"
    if in_key(_GREAT_CITY).search(words):
        return "province"
    return "ministry" if in_key(_CENTRAL).search(words) else None


@lru_cache(maxsize=2)
def _in_great_city(key: str) -> bool:
    return bool(in_key(_GREAT_CITY).search(key)) and not in_key(_WITHIN_PROVINCE).search(key)


def level_told(level: str, words: str, reading: Reading) -> AwardLevel | None:
    """The level of an agent: as the lexicon says, or by its own words where it says `place`."""
    if level == "place":
        return place_level(words, reading) or _province_named(words)
    branch = in_key(_BRANCH).fullmatch(words) if level == "ministry" else None
    if branch is not None and province(branch["name"]) is not None:
        return "province"  # "Cục Thuế Thái Bình"
    return cast("AwardLevel | None", level or None)


def _province_named(words: str) -> AwardLevel | None:
    """The level of a committee that stands with the bare name of a province ("UBND Thừa Thiên - Huế")."""
    match = _OF_COMMITTEE.fullmatch(words)
    return "province" if match is not None and province(match["name"]) is not None else None


def joint_level(levels: set[AwardLevel | None]) -> AwardLevel | None:
    """The level at which several give together; authorities with an association give as authorities."""
    told = levels - {"organization"} if "organization" in levels and None not in levels else levels
    return next(iter(told)) if len(told) == 1 else next(iter(levels)) if len(levels) == 1 else None
