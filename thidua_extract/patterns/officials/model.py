"""What is read of an official: posts, roles, one mention of a person."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import AwardLevel, PositionStatus, RoleCode
from thidua_extract.patterns.mention import Mention, Phrase


@dataclass(slots=True, kw_only=True)
class Position:
    """A post as written, with its normal form.

    `title`: the office's canonical name ("Phó Chủ tịch"); `code`: its code ("chair"); `body`: what it is an office
    of, as written; `status`: current, former, acting; `level`: as for awards.
    """

    phrase: Phrase
    title: str | None = None
    body: str | None = None
    level: AwardLevel | None = None
    status: PositionStatus = "current"
    code: str | None = None


@dataclass(slots=True, kw_only=True)
class RoleMention:
    """`chaired`, `attended`, `spoke`, `presented`, `received` or `signed`, and the words that say so."""

    code: RoleCode
    phrase: Phrase


@dataclass(slots=True, kw_only=True)
class OfficialMention(Mention):
    """One mention of a person: full name, short name ("ông Tỏ") or, with `name` empty, a post or a pronoun alone.

    `honorific`: the form of address before it, folded.
    """

    name: str
    rank: str | None = None
    positions: tuple[Position, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    province: str | None = None
    honorific: str | None = None
