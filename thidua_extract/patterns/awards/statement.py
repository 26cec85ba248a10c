"""A statement of awards as read from one clause, and what statements of one clause do with each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from thidua_extract.codes import AwardLevel, AwardStatus
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients


@dataclass(slots=True)
class Statement:
    """Awards with the recipients, agent and scope that one clause gives them."""

    awards: list[AwardName]
    start: int
    end: int
    clause_start: int
    clause_end: int = 1 << 60
    sentence_end: int = 1 << 60
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


_SHARES_GIVER = frozenset({"emulation_flag", "certificate_of_merit"})
_GIVES_BOTH = frozenset({"ministry", "province"})


def share_giver(here: list[Statement], reading: Reading) -> None:
    """ "5 đơn vị nhận Cờ thi đua và 9 người nhận Bằng khen của Bộ Y tế": both are from the giver told at the end."""
    for first, second in pairwise(here):
        if not (first.settled and second.settled and second.own_agent) or first.agent is not None or first.level:
            continue
        joined = reading.key[first.end : second.recipients[0].start].strip() == "và" if second.recipients else False
        both = {first.awards[-1].code, second.awards[0].code}
        if joined and both == _SHARES_GIVER and second.agent is not None and second.agent.level in _GIVES_BOTH:
            first.agent, first.own_agent = second.agent, True


def share_receiver(here: list[Statement]) -> None:
    """ "Bộ Công an tặng Bằng khen, Tỉnh đoàn trao Huy hiệu cho anh Tám": both go to him whom the last "cho" names."""
    for first, second in pairwise(here):
        waits = not first.recipients and first.to is None and first.bare is None and first.awards_count is None
        gives = first.verb in _GIVES and second.verb in _GIVES and not (first.passive or second.passive)
        named = second.to is not None and second.to >= second.end and not second.recipients
        if waits and gives and named and first.shares is None and first.awards[0].shape != "praise":
            first.shares = second


_GIVES = frozenset({"confer", "posthumous"})


def hand_over(here: list[Statement]) -> list[Statement]:
    """ "suy tôn 2 đơn vị dẫn đầu, đề nghị tặng Cờ": those praised are those proposed for the flag.

    Gives the recipients of the praise to the award after it; returns the statements of praise that this spends.
    """
    spent = []
    for praise, award in pairwise(here):
        if praise.awards[0].shape != "praise" or award.awards[0].shape == "praise":
            continue
        if (
            award.verb == "receive" and not praise.passive
        ):  # "tuyên dương 10 cá nhân và đón nhận Cờ": who praises receives
            continue
        if award.awards[0].code == "commemorative_medal" and award.own_agent and award.status == "conferred":
            continue  # "khen thưởng 90 người hiến máu, trao Kỷ niệm chương của Hội A": to some of them
        waiting = not award.recipients and award.to is None and award.bare is None and award.awards_count is None
        if waiting and praise.recipients:
            award.recipients = praise.recipients
        elif not (waiting or award.settled) or praise.to is not None or award.passive or award.status != "proposed":
            continue
        award.heir = praise.end
        spent.append(praise)
    return spent


def earlier(statement: Statement) -> Iterator[Statement]:
    """The statements before this one in its stretch of text, the nearest first, ten at most."""
    before = statement.previous
    for _ in range(10):
        if before is None:
            return
        yield before
        before = before.previous
