"""Totals and the parts that add up to them."""

from __future__ import annotations

from thidua_extract.patterns.awards import AwardMention


def link_totals(facts: list[AwardMention]) -> None:
    """Links the parts of a breakdown to the total that they add up to, within one stretch of text or the next."""
    for index, total in enumerate(facts):
        if total.count is None or total.total is not None:
            continue
        parts: list[AwardMention] = []
        rest = total.count
        for fact in facts[index + 1 : index + 60]:
            if rest > 0 and fact.total is None and _is_part(fact, total):
                parts.append(fact)
                rest -= fact.count or 0
        if len(parts) > 1 and rest == 0:
            for part in parts:
                part.total = total
                part.period = part.period or (total.period if part.unit == total.unit else None)
            levels = {part.level for part in parts}
            if total.level is None and total.conferrer is None and len(levels) == 1:
                total.level = levels.pop()  # the headline leaves out who gives


def _is_part(fact: AwardMention, total: AwardMention) -> bool:
    return (
        fact.count is not None
        and total.unit <= fact.unit <= total.unit + 1
        and fact.status == total.status
        and (fact.award == total.award or total.award in {"commendation", "order"})
        and total.recipient in {fact.recipient, "mixed"}
    )
