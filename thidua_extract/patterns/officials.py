"""Officials: persons named with an office, rank or post, and what they did at the reported events."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import AwardLevel, PositionStatus, RoleCode
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Mention, Phrase


@dataclass(slots=True, kw_only=True)
class Position:
    """A post as written, with its normal form. `status`: current, former, acting; `level`: as for awards."""

    phrase: Phrase
    title: str | None = None
    body: str | None = None
    level: AwardLevel | None = None
    status: PositionStatus = "current"


@dataclass(slots=True, kw_only=True)
class RoleMention:
    """`chaired`, `attended`, `spoke`, `presented`, `received` or `signed`, and the words that say so."""

    code: RoleCode
    phrase: Phrase


@dataclass(slots=True, kw_only=True)
class OfficialMention(Mention):
    """One mention of a person: name (full or given name alone), rank, posts, roles."""

    name: str
    rank: str | None = None
    positions: tuple[Position, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    province: str | None = None


def find_officials(reading: Reading) -> list[OfficialMention]:
    """The mentions of officials in the order of the text, short mentions ("ông Tỏ") included."""
    return []
