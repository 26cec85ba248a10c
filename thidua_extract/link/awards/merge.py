"""Merging the mentions of awards into one fact each."""

from __future__ import annotations

from dataclasses import replace

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards.agreement import told_of_past
from thidua_extract.link.awards.apart import absorb
from thidua_extract.link.awards.full_names import as_written, full_names, name_fully, spelled_out_bodies
from thidua_extract.link.awards.join import join
from thidua_extract.link.awards.same import heads, repeats, shown
from thidua_extract.link.awards.summaries import without_summaries
from thidua_extract.link.awards.totals import link_totals
from thidua_extract.link.rivals import Rivals
from thidua_extract.patterns.awards import AwardMention


def _only_one_past(mention: AwardMention, fact: AwardMention, reading: Reading) -> bool:
    """Whether one statement tells names with an award of their past, the other counts without them."""
    if bool(mention.named) == bool(fact.named):
        return False
    return told_of_past(mention, reading) != told_of_past(fact, reading)


def merge_awards(mentions: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text.

    Statements of one sentence are facts of their own; those of different places (title, lead, body, caption) that
    agree are one. A vaguer statement (no grade, no level, names without a number) goes into the one that it repeats.
    """
    facts: list[AwardMention] = []
    full = full_names(reading, {person.text for mention in mentions for person in mention.named})
    bodies = spelled_out_bodies(reading, [named for mention in mentions for named in mention.named])
    link_totals(mentions)  # parts of different totals are different facts, however alike
    alike: dict[tuple[str, str, int | None], Rivals] = {}
    for mention in mentions:
        name_fully(mention, full, bodies, reading)
        code = "order" if mention.award.endswith("order") else mention.award
        rivals = alike.setdefault((code, mention.status, mention.count), Rivals())
        same = next(
            (
                fact
                for fact in rivals.of(mention)
                if (repeats(mention, fact) and not _only_one_past(mention, fact, reading))
                or heads(fact, mention, reading)
                or shown(fact, mention, reading)
            ),
            None,
        )
        if same is None:
            facts.append(replace(mention))
            rivals.add(facts[-1])
        else:
            join(same, mention)
            rivals.grown(same)
    facts = without_summaries(absorb(facts, reading), reading)
    for fact in facts:
        fact.total = None
        as_written(fact, bodies, reading)
    link_totals(facts)
    return facts
