"""What statements of one clause do with each other: share a giver or receiver, hand over those praised."""

from __future__ import annotations

from itertools import pairwise

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.whom.reach import GIVING

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
        gives = first.verb in GIVING and second.verb in GIVING and not (first.passive or second.passive)
        named = second.to is not None and second.to >= second.end and not second.recipients
        if waits and gives and named and first.shares is None and first.awards[0].shape != "praise":
            first.shares = second


def hand_over(here: list[Statement]) -> list[Statement]:
    """ "suy tôn 2 đơn vị dẫn đầu, đề nghị tặng Cờ": those praised are those proposed for the flag.

    Gives the recipients of the praise to the award after it; returns the statements of praise that this spends.
    """
    spent = []
    for praise, award in pairwise(here):
        if praise.awards[0].shape != "praise" or award.awards[0].shape == "praise":
            continue
        if award.verb == "receive" and not praise.passive:
            continue  # "tuyên dương 10 cá nhân và đón nhận Cờ": who praises receives
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
