"""All agents of a stretch of text: those the lexicon knows, bodies, places, with office and full name."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents.agent import Agent
from thidua_extract.patterns.awards.agents.bodies import find_bodies, widened, with_office
from thidua_extract.patterns.awards.agents.known import known_agents
from thidua_extract.patterns.awards.agents.places import find_places


def find_agents(reading: Reading, start: int, end: int) -> list[Agent]:
    """The agents of `[start, end)` in order."""
    found = known_agents(reading, start, end)
    found = [widened(agent, reading, end) for agent in found]
    found = [a for i, a in enumerate(found) if i == 0 or a.start >= found[i - 1].end]
    found.extend(find_bodies(reading, start, end, found))
    found.extend(find_places(reading, start, end, found))
    told = (with_office(agent, reading, start) for agent in sorted(found, key=lambda a: a.start))
    return [agent for agent in told if not _counted(reading, agent) and not _sits_in(reading, agent)]


# "biểu dương 102 | Chủ tịch Hội Phụ nữ cấp huyện": those praised.
_NUMBER_BEFORE = regex.compile(r"(?<![\w./-])\d{2,4}\s+$")


# "Hội đồng gồm nhà khoa học, đại diện | các bộ, ngành đã bình chọn": whoever sits in it does not give.
_MEMBER = regex.compile(r"(?<!\w)gồm\s[^.;:\n]{0,100}(?<!\w)đại diện\s(?:của\s)?$")


def _sits_in(reading: Reading, agent: Agent) -> bool:
    return _MEMBER.search(reading.key, max(0, agent.start - 130), agent.start) is not None


def _counted(reading: Reading, agent: Agent) -> bool:
    return _NUMBER_BEFORE.search(reading.key, max(0, agent.start - 8), agent.start) is not None
