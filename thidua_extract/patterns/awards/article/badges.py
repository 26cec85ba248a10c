"""The badges of an article: one round of them has one giver, those of the Party the committee that decides on them."""

from __future__ import annotations

from functools import partial

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.patterns.awards.agents import Agent, find_agents
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_in_key = partial(pattern, "article_words")
_OF_PARTY = regex.compile(r"huy hiệu(?: \d\d năm)?(?: tuổi)? đảng|\d\d năm(?: tuổi đảng)?")
_COMMITTEE = r"(?:«badge_office» )?«badge_body»"
# Who decides on a round of badges gave all of them; the cells' own committees hand them over.
_DECIDES = (
    r"\s(?:«before_decision»\s)*quyết định(?:\ssố\s[\w/-]+)?(?:\s(?:về việc|xét))?\s«decides»[^.\n]{0,60}?huy hiệu"
)
_DECISION_OF = regex.compile(r"quyết định (?:số [\w/-]+ )?(?:ngày [\d/-]+ )?của\s$")
_OPENING = 2000  # code points of an article within which the decision is told


def give_by_decision(mentions: list[AwardMention], reading: Reading) -> None:
    """The committee that decides on the Party's badges, or is told as the giver of some, gave the others too."""
    badges = [m for m in mentions if m.award == "badge" and m.status == "conferred" and _of_party(m, reading)]
    if not badges or all(m.conferrer for m in badges):
        return
    given: dict[str, tuple[Phrase, AwardLevel | None]] = {}
    given |= {m.conferrer.text: (m.conferrer, m.level) for m in badges if m.conferrer and m.level}
    if not given:
        given = {reading.text[a.start : a.end]: (_phrase(a, reading), a.level) for a in _deciders(reading)}
    if len(given) != 1:
        return
    [(giver, level)] = given.values()
    for mention in badges:
        counted = mention.rule.endswith("counted") and mention.level in {None, level}
        if mention.conferrer is None and counted:
            mention.conferrer, mention.level = giver, level


def _of_party(mention: AwardMention, reading: Reading) -> bool:
    return _OF_PARTY.match(reading.key, mention.spans[0].start) is not None


def _deciders(reading: Reading) -> list[Agent]:
    committees = (
        agent
        for agent in find_agents(reading, 0, min(len(reading.text), _OPENING))
        if agent.level and not agent.presenter and _in_key(_COMMITTEE).match(reading.key, agent.start)
    )
    return [
        agent
        for agent in committees
        if _in_key(_DECIDES).match(reading.key, agent.end)
        or _DECISION_OF.search(reading.key, max(0, agent.start - 50), agent.start)
    ]


def _phrase(agent: Agent, reading: Reading) -> Phrase:
    return Phrase(reading.text[agent.start : agent.end], Span(agent.start, agent.end))


def level_by_holder(mentions: list[AwardMention], holder: Agent | None, reading: Reading) -> None:
    """Party badges are given by the Party committee that holds the event; of another host nothing follows."""
    if holder is None or _in_key(_COMMITTEE).match(reading.key, holder.start) is None:
        return
    for mention in mentions:
        if mention.award == "badge" and mention.level is None:
            start = mention.spans[0].start
            if _OF_PARTY.search(reading.key, start, start + 40):
                mention.level = holder.level


def share_level(mentions: list[AwardMention]) -> None:
    """The level said of some badges goes to the others that are said to be given."""
    levels = {m.level for m in mentions if m.award == "badge" and m.level is not None}
    if len(levels) == 1:
        level = levels.pop()
        for mention in mentions:
            if mention.award == "badge" and mention.level is None and not mention.rule.endswith("named"):
                mention.level = level
