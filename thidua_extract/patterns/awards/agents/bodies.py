"""Agents by the names of bodies: those that give without being in the lexicon, and the rest of a name that is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache

import regex

from thidua_extract.language.organizations import Organization
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents.agent import Agent
from thidua_extract.patterns.awards.agents.standing import BEFORE_GIVING, GIVEN_BY
from thidua_extract.patterns.awards.agents.words import in_key, words

# Levels that the lexicon of conferrers knows better than that of bodies, which names who they belong to.
_FIXED = frozenset({"state", "government", "foreign"})


def widened(agent: Agent, reading: Reading, end: int) -> Agent:
    """The agent with all the words of the body that it names ("Tỉnh đoàn" of Tỉnh đoàn Hòa An), and its level."""
    body = body_over(reading, agent.start, agent.end)
    if body is None or body.span.end > end:
        return agent
    if in_key(_CHOOSES).search(reading.key, body.span.start, agent.start):
        return agent
    within = body.span.start < agent.start  # "Kho bạc | Nhà nước tỉnh" is not the State
    fixed = agent.presenter or (agent.level in _FIXED and not within)
    told = agent.level is not None and body.level in _FIXED  # "Ban Tôn giáo Chính phủ" of the ministries
    central = (
        agent.level == "ministry" and body.level == "organization"
    )  # "Trung ương Hội An Hòa", not "Chủ tịch Hội …"
    headed = body.span.start > agent.start and not in_key(_CENTRAL).match(reading.key, agent.start)
    fixed = fixed or told or (central and not headed)
    level = body.level if body.level and not fixed else agent.level
    start = min(agent.start, body.span.start)
    if _STANDING.search(reading.key, max(0, start - 12), start):  # "Ban thường | vụ Huyện đoàn"
        start = agent.start
    return Agent(start, max(agent.end, body.span.end), level, agent.presenter)


_CENTRAL = r"(?:(?:đoàn|ban|chủ tịch|bí thư)\s(?:\p{L}+\s){0,3})?«central»(?!\w)"
_STANDING = regex.compile(r"(?<!\w)ban thường\s+$")


_CHOOSES = r"(?<!\w)«appoints»(?!\w)"  # "Ban Thường vụ Hội chọn | Hội LHPN xã …"


def body_over(reading: Reading, start: int, end: int) -> Organization | None:
    """The last known body that overlaps `[start, end)`."""
    bodies = reading.organizations
    index = bisect_left(bodies, end, key=lambda o: o.span.start) - 1
    return bodies[index] if index >= 0 and bodies[index].span.end > start else None


def find_bodies(reading: Reading, start: int, end: int, found: list[Agent]) -> list[Agent]:
    """Bodies that the lexicon of conferrers does not know, where a giver stands: before a verb, after "của"."""
    bodies, key = reading.organizations, reading.key
    first = bisect_left(bodies, start, key=lambda o: o.span.start)
    more: list[Agent] = []
    for body in bodies[first:]:
        begin, stop = body.span
        if stop > end:
            break
        if any(a.start < stop and begin < a.end for a in found) or in_key(_TEAM).match(key, begin):
            continue
        if key.startswith("ban chấp hành", begin) and stop - begin < len("ban chấp hành"):
            continue  # "Ban Chấp | hành Hội An Hòa"
        office = _office_before(key, start, begin)
        head = office.start() if office else begin
        by = GIVEN_BY.search(key, max(start, head - 14), head)
        gives = in_key(BEFORE_GIVING).match(key, stop, end)
        if gives or (by and in_key(_AWARD_NEAR).search(key, max(start, head - 60), head)):
            more.append(Agent(begin, stop, body.level))
    return more


_TEAM = r"«team»"
_AWARD_NEAR = r"(?:«award_end»|được|quyền)(?!\p{L})"
# The office or the leading body within a body ("Chánh án | Tòa án …", "Ban Chấp hành | Hội Nông dân tỉnh").
_OFFICE_REACH = 60
_OFFICE = r"(?<!\w)(?<!phó )(?<!phó chỉ huy )(?<!phó cục )(?<!phó tổng )(?:«office»\s(?:của\s)?){1,3}$"


@cache
def _office_ends() -> tuple[str, ...]:
    return ("của", *dict.fromkeys(office.rsplit(" ", 1)[-1] for office in words("office")))


def _office_before(key: str, start: int, end: int) -> regex.Match[str] | None:
    """The office or leading body that ends at `end`."""
    if not key.endswith(_office_ends(), start, end - 1):
        return None
    return in_key(_OFFICE).search(key, max(start, end - _OFFICE_REACH), end)


def with_office(agent: Agent, reading: Reading, start: int) -> Agent:
    """The agent with the office that stands before the body ("Thống đốc | NHNN Việt Nam")."""
    if agent.presenter:
        return agent
    office = _office_before(reading.key, start, agent.start)
    return agent if office is None else replace(agent, start=office.start())
