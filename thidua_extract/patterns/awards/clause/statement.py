"""A statement of awards as read from one clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from thidua_extract.codes import AwardLevel, AwardStatus
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import NameList, Recipients


@dataclass(slots=True)
class Statement:
    """Awards with the recipients, agent and scope that one clause gives them."""

    awards: list[AwardName]
    start: int
    end: int
    clause_start: int
    clause_end: int = 1 << 60
    sentence_end: int = 1 << 60
    number: int = 0  # how many were read before it in its stretch of text
    reach: int = 1 << 60  # where the next place of a contest begins, whose winners these are not
    status: AwardStatus = "conferred"
    agent: Agent | None = None
    presenter: Agent | None = None
    own_agent: bool = False
    level: AwardLevel | None = None
    posthumous: bool = False
    conditional: bool = False  # "nếu được tặng …"
    several: bool = False  # one number over several kinds ("540 Bằng khen, Giấy khen"): a figure, no award
    standard: bool = False  # talk of standards and rules, which counts nothing ("tiêu chuẩn xét tặng …")
    aim: bool = False  # what somebody strives for, which counts nobody
    negated: bool = False
    settled: bool = False  # its recipients stood before it
    inside: bool = False  # in a bracketed breakdown
    verb: str = ""
    verb_end: int = 0
    passive: bool = False
    to: int | None = None  # where "cho" ends
    subject_end: int = -1
    listed_by: tuple[int, int] | None = None  # the subject before the colon of the list that this stands in
    recipients: list[Recipients] = field(default_factory=list)
    bare: Recipients | None = None
    awards_count: Recipients | None = None
    times: int | None = None
    often: bool = False  # "nhiều lần được tặng …": how often is not told
    heir: int | None = None  # where the names begin that a verb of praise before it took
    previous: Statement | None = None
    shares: Statement | None = None  # whose subject is also its own ("được A tặng Bằng khen, B tặng Cờ")
    spans: list[tuple[int, int]] = field(default_factory=list)
    listed: NameList | None = field(default=None, init=False)  # whom its clause names, once that was looked for


def earlier(statement: Statement) -> Iterator[Statement]:
    """The statements before this one in its stretch of text, the nearest first, ten at most."""
    before = statement.previous
    for _ in range(10):
        if before is None:
            return
        yield before
        before = before.previous


def in_turn(statement: Statement) -> list[Statement]:
    """Each title with those of its kind ("8 tập thể, 25 cá nhân đạt Đơn vị quyết thắng, CSTĐ cơ sở"), else the whole.

    Titles of one code are told of all of them together.
    """
    awards, recipients = statement.awards, statement.recipients
    if len(awards) != len(recipients) or len({name.code for name in awards}) < len(awards) or len(awards) < 2:
        return [statement]
    if any(name.recipient != each.kind for name, each in zip(awards, recipients, strict=True)):
        return [statement]
    pairs = zip(awards, recipients, strict=True)
    return [replace(statement, awards=[name], recipients=[each]) for name, each in pairs]
