"""What holds while a sentence is read: across its clauses, and inside one clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua_extract.codes import AwardLevel, AwardStatus
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.tokens.tokens import Token


@dataclass(slots=True)
class Scope:
    """What holds across the clauses of a sentence until something else is said."""

    status: AwardStatus = "conferred"
    agent: Agent | None = None
    presenter: Agent | None = None
    proxy: bool = False
    level: AwardLevel | None = None
    posthumous: bool = False
    conditional: bool = False
    standard: bool = False
    elected: bool = False  # units were voted for in the sentence ("suy tôn")
    aim: bool = False  # "phấn đấu có 20 đơn vị đạt …": those counted are an aim, no award
    breakdown: bool = False  # "trong đó" after counted recipients: what follows are parts of them
    listed_by: tuple[int, int] | None = None  # "ông giành nhiều giải: …; …": the subject of the whole list
    asked: bool = False  # "theo đề nghị của …": those who asked for the award do not give it
    proposed_passively: bool = False  # "2 cá nhân được đề nghị …": "được tặng" after it says another thing
    topic: Statement | None = None  # "Với Bằng khen của A, …": the award that the rest of the sentence is about
    listed_to: int | None = None  # "trao cho X những phần thưởng: …" names the recipient of the whole list


@dataclass(slots=True)
class Clause:
    """What holds inside one clause."""

    start: int
    pending: list[Recipients] = field(default_factory=list)
    orphans: list[Recipients] = field(default_factory=list)  # "5 mẹ được phong tặng, | 9 mẹ được truy tặng danh hiệu X"
    bare: Recipients | None = None  # a plural without a number as the subject
    candidates: list[Agent] = field(default_factory=list)
    verb: str = ""
    verb_end: int = 0
    passive: int = -1
    negated: int = -1
    subject_end: int = -1
    praise: AwardName | None = None
    grade: Token | None = None
    to: int | None = None
    agent_said: bool = False
    given: bool = False  # a passive of giving stands in the clause
    given_end: int = 0  # where its verb ends
    times: int | None = None
    often: bool = False  # "nhiều lần", "nhiều năm liền": how often is not told
    proposes: bool = False
    with_next: bool = False  # those counted are told with a prize that they won before, and wait for the form
    ready: bool = False  # a verb stands that makes what came before it the recipients
