"""Who holds the event that an article reports: he gives its titles, prizes and praise of which no giver is said."""

from __future__ import annotations

from functools import partial

import regex

from thidua_extract.codes import LOCAL_LEVELS
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern, words
from thidua_extract.patterns.awards.agents import Agent, find_agents, joint_level, place_level
from thidua_extract.patterns.awards.article.contests import of_whole_country
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_LEXICON = "article_words"
_in_key = partial(pattern, _LEXICON)
_OF_EVENT = frozenset({"commendation", "honorary_title", "prize"})
_OPENING = 1500  # code points of a block within which its holder is named
_NEAR = 60  # code points between a body and the verb by which it holds the event

# "Ban Thi đua - Khen thưởng" holds nothing by its name
_HOLDS = r"(?<!\w)(?<!thi đua - )(?<!thi đua, )«holds»(?! sự kiện)(?!\w)"
# "Bộ trưởng phát biểu tại lễ tôn vinh": he comes to it.
_ENDS = r"[.;\n]|(?<!\w)(?:«comes_to»|được)(?!\w)"  # "ngân hàng được | vinh danh" honours nobody
_VENUE = r"(?<!\w)«at»\s+$"
_CONGRESS = (
    r"(?<!\w)«congress»\s+(?:đại biểu\s+)?«congress_of»[^.,;:\n]{0,40}?\s(?P<level>«congress_level»)"
    r"[^.,;:\n]{0,25}?\s(?:lần thứ|giai đoạn)"
)


def find_holder(reading: Reading, spans: list[Span], mentions: list[AwardMention]) -> Agent | None:
    """The body right before "tổ chức", "tuyên dương", if any of the mentions asks for it.

    A congress tells its level itself ("Đại hội … tỉnh lần thứ"). `spans`: title, lead, opening.
    """
    if not any(m.level is None and (m.award in _OF_EVENT or m.award == "badge") for m in mentions):
        return None
    for span in spans:
        if (congress := _in_key(_CONGRESS).search(reading.key, *span)) is not None:
            start, end = congress.span("level")
            return Agent(start, end, place_level(reading.key[start:end], reading) or "ministry")
        opening = find_agents(reading, span.start, min(span.end, span.start + _OPENING))
        bodies = [agent for agent in opening if _may_hold(agent, reading)]
        if (holder := _before_verb(bodies, reading, span) or _behind_by(bodies, reading, span)) is not None:
            return holder
    return None


def _may_hold(agent: Agent, reading: Reading) -> bool:
    local = agent.level not in {None, "state", "government"}
    named = " " in reading.text[agent.start : agent.end].strip()
    return local and named and not _in_key(_VENUE).search(reading.key, max(0, agent.start - 8), agent.start)


def _before_verb(bodies: list[Agent], reading: Reading, span: Span) -> Agent | None:
    for held in _in_key(_HOLDS).finditer(reading.key, *span):
        near = [agent for agent in bodies if 0 <= held.start() - agent.end <= _NEAR]
        near = [agent for agent in near if not _in_key(_ENDS).search(reading.key, agent.end, held.start())]
        if near and not _of_another_event(reading, span.start, near[-1].start, held.start()):
            return _with_those_before(near[-1], bodies, reading)
    return None


# "* Cùng ngày, Thành đoàn tổ chức …": news of another event; the host of a gathering of many gives nothing.
_ANOTHER_DAY = r"(?:^|[.\n])[\s*•-]*«meanwhile»,?\s[^.\n]{0,60}$"
_HOSTS = regex.compile(r"(?<!\w)đăng cai(?!\w)")


def _of_another_event(reading: Reading, start: int, position: int, verb: int) -> bool:
    if _HOSTS.search(reading.key, position, verb) is not None:
        return True
    return _in_key(_ANOTHER_DAY).search(reading.key, max(0, start - 2, position - 90), position) is not None


def _with_those_before(last: Agent, bodies: list[Agent], reading: Reading) -> Agent:
    """The body with those that hold the event together with it: "Sở An Hòa, Hội Nhà báo tỉnh | tổ chức"."""
    together = [last]
    for agent in reversed(bodies[: bodies.index(last)]):
        if _BESIDE.fullmatch(reading.key, agent.end, together[0].start) is None:
            break
        together.insert(0, agent)
    return Agent(together[0].start, last.end, joint_level({agent.level for agent in together}))


_BESIDE = regex.compile(r"(?:,|\s[-–]|\s(?:và|cùng))\s")


def _behind_by(bodies: list[Agent], reading: Reading, span: Span) -> Agent | None:
    """The body of "do … tổ chức"; the host of a gathering of many ("do … đăng cai") gives nothing."""
    for agent in bodies:
        by = reading.key[max(span.start, agent.start - 3) : agent.start] == "do "
        if by and not reading.key.startswith(" đăng cai", agent.end):
            return agent
    return None


def give_by_holder(mentions: list[AwardMention], holder: Agent | None, reading: Reading) -> None:
    """Giver and level of what the event honours, from the body that holds it."""
    away: bool | None = None
    for mention in mentions:
        if holder is None or mention.level is not None or mention.award not in _OF_EVENT:
            continue
        if holder.level in LOCAL_LEVELS and of_whole_country(mention, reading):
            continue
        if mention.award == "prize":
            away = _for_winners(reading) if away is None else away
            if away:
                continue
        if _is_among(holder, mention, reading) or _OF_LEVELS.match(reading.key, mention.spans[0].end):
            continue
        if mention.conferrer is None:
            mention.conferrer = Phrase(reading.text[holder.start : holder.end], Span(holder.start, holder.end))
        elif fold(mention.conferrer.text) not in words(_LEXICON, "the_event"):
            continue
        mention.level = holder.level


# "Lễ tuyên dương học sinh giỏi quốc gia", "khen thưởng 71 học sinh đoạt giải": what they won was given elsewhere.
_WINNERS = (
    r"(?<!\w)«praises»(?!\w)[^.;:\n“\"]{0,80}?(?<!\w)"
    r"(?:«wins»(?!\w|\sthưởng)|giỏi[^.;:\n]{0,20}?\s«nationwide»(?!\w))"
)


def _for_winners(reading: Reading) -> bool:
    """Whether title or lead tell of a ceremony for those who won prizes in another contest."""
    heads = (b.span for b in reading.layout.blocks if b.kind in {BlockKind.TITLE, BlockKind.LEAD})
    found = ((_in_key(_WINNERS).search(reading.key, *span), span) for span in heads)
    return any(match is not None and not _gives_too(reading, match.end(), span) for match, span in found)


def _gives_too(reading: Reading, position: int, span: Span) -> bool:
    """Whether prizes are given there as well ("tuyên dương 9 tập thể đạt giải và | trao giải thưởng Hoa Ban")."""
    return reading.key.find("trao giải", position, span.end) >= 0


# Each of the level that it tells: "danh hiệu “Cờ đầu” các cấp".
_OF_LEVELS = regex.compile(r"(?:[^\"”.;\n]{0,120}[\"”])?\s(?:ở\s)?(?:các cấp|cấp\s\p{L}+(?:,| và))(?!\w)")


def _is_among(holder: Agent, mention: AwardMention, reading: Reading) -> bool:
    """Whether the holder is himself among those praised, and gives nothing to himself."""
    name = reading.key[holder.start : holder.end]
    return any(fold(phrase.text) == name for phrase in mention.named)
