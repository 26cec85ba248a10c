"""The mention that this family yields."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import AwardCode, AwardLevel, AwardStatus, Grade, QualifierCode, RecipientKind
from thidua_extract.patterns.mention import Mention, Phrase


@dataclass(slots=True, kw_only=True)
class AwardMention(Mention):
    """One (award, grade, level, status, recipient kind, count) as stated; codes are those of the schema.

    `unit` numbers the stretch of text that states it: two equal statements of one stretch are two facts, of two
    stretches one fact told twice.
    """

    award: AwardCode
    grade: Grade | None = None
    level: AwardLevel | None = None
    status: AwardStatus = "conferred"
    recipient: RecipientKind | None = None
    count: int | None = None
    qualifier: QualifierCode | None = "exact"
    named: tuple[Phrase, ...] = ()
    conferrer: Phrase | None = None
    presenter: Phrase | None = None
    period: str | None = None
    posthumous: bool = False
    total: AwardMention | None = None  # the total that this one is a part of
    unit: int = 0
    title: str = ""  # the folded words of a quoted honour or prize, the years of a badge
