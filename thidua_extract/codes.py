"""The codes that a record holds: those of the annotation guidelines, and of its warnings."""

from __future__ import annotations

from typing import Final, Literal

Section = Literal["title", "lead", "body", "caption"]
"""The part of the page that a fact stands in."""

EventType = Literal["review", "launch", "pact_signing", "commendation", "congress", "session", "anniversary", "other"]
"""What kind of gathering."""

RoleCode = Literal["chaired", "attended", "spoke", "presented", "received", "signed"]
"""What a person did at a reported event."""

AwardCode = Literal[
    "national_emulation_fighter", "provincial_emulation_fighter", "grassroots_emulation_fighter", "emulation_fighter",
    "advanced_laborer", "advanced_soldier", "excellent_labor_collective", "advanced_labor_collective",
    "determined_to_win_unit", "advanced_unit", "government_emulation_flag", "emulation_flag", "cultural_family",
    "cultural_unit", "gold_star_order", "ho_chi_minh_order", "independence_order", "military_exploit_order",
    "labor_order", "fatherland_defense_order", "feat_of_arms_order", "great_national_unity_order", "bravery_order",
    "friendship_order", "foreign_order", "order", "medal", "labor_hero", "armed_forces_hero", "heroic_mother",
    "peoples_teacher", "meritorious_teacher", "peoples_physician", "meritorious_physician", "peoples_artist",
    "meritorious_artist", "peoples_artisan", "meritorious_artisan", "ho_chi_minh_prize", "state_prize",
    "certificate_of_merit", "commendation_certificate", "commemorative_medal", "badge", "rank_title", "prize",
    "honorary_title", "commendation", "bonus",
]  # fmt: skip
"""The award, by the law on emulation and commendation (06/2022/QH15) and press usage."""

Grade = Literal["first", "second", "third", "special"]
"""hạng Nhất, Nhì, Ba, đặc biệt."""

AwardLevel = Literal[
    "state", "government", "ministry", "province", "district", "commune", "grassroots", "organization", "foreign"
]
"""By who confers."""

LOCAL_LEVELS: Final = frozenset[AwardLevel]({"province", "district", "commune", "grassroots"})
"""The levels below the state's own: an area's, or a unit's within it."""

AwardStatus = Literal["conferred", "proposed", "planned", "withdrawn"]
"""Whether it was given."""

RecipientKind = Literal["collective", "individual", "mixed", "household", "enterprise", "exemplar"]
"""Who received it."""

QualifierCode = Literal["exact", "at_least", "about", "at_most"]
"""How a stated number bounds the true one."""

DateBasis = Literal["stated", "year_from_publication", "relative_to_publication"]
"""Where a date's year, or the whole date, comes from."""

TimeOfDay = Literal["morning", "noon", "afternoon", "evening"]
"""sáng, trưa, chiều, tối."""

PositionStatus = Literal["current", "former", "acting"]
"""Whether the post is held, was held (nguyên, cựu, cố) or is acted in (quyền, phụ trách)."""

Change = Literal["increase", "decrease"]
"""Whether a number is a difference, and which way."""

WarningCode = Literal[
    "empty", "binary", "truncated", "undecodable", "legacy_encoding", "mojibake_repaired", "mojibake",
    "replacement_characters", "nul", "surrogates", "no_diacritics", "not_vietnamese", "no_title",
]  # fmt: skip
"""What can hinder the reading of an article; docs/record.md explains each."""
