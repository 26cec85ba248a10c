"""What the article as a whole tells of its awards: read once, then given to the mentions that leave it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.article.abroad import level_abroad, tells_contest_abroad
from thidua_extract.patterns.awards.article.badges import give_by_decision, level_by_holder, share_level
from thidua_extract.patterns.awards.article.contests import Contest, date_by_contest, find_contest
from thidua_extract.patterns.awards.article.foreign import inherit_foreign, set_foreign
from thidua_extract.patterns.awards.article.givers import (
    give_alike,
    give_by_headline,
    level_by_full_name,
    level_by_title,
)
from thidua_extract.patterns.awards.article.holder import find_holder, give_by_holder
from thidua_extract.patterns.awards.article.renowned import date_games, level_by_category, level_by_name
from thidua_extract.patterns.awards.article.winners import give_to_persons, join_certificates
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.text.layout import BlockKind

_in_key = partial(pattern, "article_words")
_HONOURED = frozenset({"commendation", "honorary_title"})
_YEAR = regex.compile(r"(?<![\w/.-])20\d\d(?![\w/-])")
# The year of a round of honours ("tuyên dương 50 gương … năm 2018"), no day of the giving.
_HONOURS = r"(?<!\w)«honours»(?!\w)[^.\n]{0,110}?(?:(?<!tháng \d )(?<!tháng \d\d )năm\s)20\d\d(?![\d/-])"


@dataclass(frozen=True, slots=True)
class Context:
    """What title, lead and opening tell of the awards of an article."""

    holder: Agent | None  # of the event, with his level
    abroad: bool  # whether the contest is one of many countries
    edition: str | None = None  # the year of the contest, where title and lead state one alone
    contest: Contest = field(default_factory=Contest)
    honours: str | None = None  # the year of the honours that the article tells of, where it is said beside them


def read_context(reading: Reading, mentions: list[AwardMention]) -> Context:
    """The context of the mentions; the holder only where one may ask for him."""
    heads = [b.span for b in reading.layout.blocks if b.kind in {BlockKind.TITLE, BlockKind.LEAD}]
    opening = next((b.span for b in reading.layout.blocks if b.kind is BlockKind.BODY), None)
    spans = [*heads, *([opening] if opening else [])]
    years = {match.group() for span in heads for match in _YEAR.finditer(reading.key, *span)}
    edition = years.pop() if len(years) == 1 else None
    honours = edition if any(_in_key(_HONOURS).search(reading.key, *span) for span in spans) else None
    holder = find_holder(reading, spans, mentions)
    return Context(holder, tells_contest_abroad(reading, heads[:2]), edition, find_contest(reading, spans), honours)


def complete(mentions: list[AwardMention], context: Context, reading: Reading) -> None:
    """Fills level, giver, period and recipients of the mentions from what is said elsewhere; never overrides."""
    level_by_name(mentions, reading)
    level_abroad(mentions, context.abroad, context.edition or context.contest.years, reading)
    give_by_holder(mentions, context.holder, reading)
    date_by_contest(mentions, context.contest, reading)
    level_by_full_name(mentions, reading)
    level_by_title(mentions, reading)
    give_by_decision(mentions, reading)
    _date_honours(mentions, context.honours)
    level_by_holder(mentions, context.holder, reading)
    give_by_headline(mentions, reading)
    give_alike(mentions)
    set_foreign(mentions, reading)
    inherit_foreign(mentions, reading)
    level_by_category(mentions, reading)
    date_games(mentions, reading)
    give_to_persons(mentions, reading)
    share_level(mentions)
    join_certificates(mentions)


def _date_honours(mentions: list[AwardMention], year: str | None) -> None:
    for mention in mentions:
        if mention.award in _HONOURED and mention.period is None and mention.status == "conferred":
            mention.period = year
