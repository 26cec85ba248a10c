"""Contests and prizes that everybody knows: whose they are, and which edition of them the article tells of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


def level_by_name(mentions: list[AwardMention], reading: Reading) -> None:
    """Levels of prizes by their own name ("giải Mai vàng")."""
    for mention in _open_prizes(mentions):
        mention.level = level_of_name(mention, reading)


def level_of_name(mention: AwardMention, reading: Reading) -> AwardLevel | None:
    """The level that the name of a prize tells by itself."""
    found = _prizes()[0].search(reading.key, *mention.spans[0])
    return _prize_levels()[found["prize"]] if found is not None else None


def level_by_category(mentions: list[AwardMention], reading: Reading) -> None:
    """Levels of prizes by that of the prize whose category they are ("… ở giải Cánh diều")."""
    for mention in _open_prizes(mentions):
        end = mention.spans[0].end
        found = _prizes()[1].match(reading.key, end, min(len(reading.key), end + _REACH))
        mention.level = _prize_levels()[found["prize"]] if found is not None else None


def _open_prizes(mentions: list[AwardMention]) -> Iterator[AwardMention]:
    """The prizes of which neither giver nor level is said."""
    return (m for m in mentions if m.award == "prize" and m.level is None and m.conferrer is None)


_REACH = 110  # code points behind a category in which its prize stands


@cache
def _prize_levels() -> dict[str, AwardLevel]:
    rows = (row for row in table("contests").rows if row["kind"] == "prize")
    return {fold(form): cast(AwardLevel, row["level"]) for row in rows for form in row["forms"].split("|")}


@cache
def _prizes() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """A renowned prize by itself, and behind one of its categories."""
    names = "|".join(regex.escape(name) for name in sorted(_prize_levels(), key=len, reverse=True))
    named = rf"[\"“'‘]?\s?(?P<prize>{names})(?!\w)"
    behind = rf"[^.;:\n]*?\s(?:tại|ở|của|trong|thuộc)\s(?:lễ trao\s)?giải(?:\sthưởng)?\s{named}"
    return regex.compile(rf"(?<!\w){named}"), regex.compile(behind)


@dataclass(frozen=True, slots=True)
class _Games:
    """One mention of games: which they are, with the number and the year of the edition as far as it tells them."""

    at: int
    row: int
    number: str
    year: str


def date_games(mentions: list[AwardMention], reading: Reading) -> None:
    """The year of the games, told elsewhere in the article, as that of the medals won there.

    "Tại Á vận hội lần thứ 18, đoàn giành 4 huy chương vàng" beside "Asiad 2018".
    """
    undated = [m for m in mentions if m.award == "prize" and m.period is None and m.level == "foreign"]
    told = _told_games(reading) if undated else []
    for mention in undated if any(games.year for games in told) else ():
        sentence = sentence_at(reading, mention.spans[0].start)
        if _YEAR.search(reading.key, *sentence):
            continue  # another edition, or the time of the giving
        here = [games for games in told if sentence.start <= games.at < sentence.end]
        mention.period = _edition(here or told, told)


def _edition(here: list[_Games], told: list[_Games]) -> str | None:
    """The year of the games told `here`, where the article tells one alone of these, or of their number."""
    if len({games.row for games in here}) != 1:
        return None
    alike = [games for games in told if games.row == here[0].row and games.year]
    numbers = {games.number for games in here if games.number}
    years = {games.year for games in alike if games.number in numbers} or {games.year for games in alike}
    return years.pop() if len(years) == 1 else None


def _told_games(reading: Reading) -> list[_Games]:
    found = reading.triggers.finditer("awards.games", _games(), 0, len(reading.key))
    return [
        _Games(match.start(), _rows()[match["games"]], match["number"] or "", match["year"] or "") for match in found
    ]


@cache
def _rows() -> dict[str, int]:
    rows = (row for row in table("contests").rows if row["kind"] == "games")
    return {fold(form): number for number, row in enumerate(rows) for form in row["forms"].split("|")}


@cache
def _games() -> regex.Pattern[str]:
    names = "|".join(regex.escape(name) for name in sorted(_rows(), key=len, reverse=True))
    return regex.compile(
        rf"(?<!\w)(?P<games>{names})(?!\w)(?:\slần thứ)?(?:\s(?P<number>\d{{1,2}})(?![\d/]))?"
        r"(?:\s?[-(]?\s?(?:năm\s)?(?P<year>(?:19|20)\d\d)(?![\d/]))?"
    )


_YEAR = regex.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/])")


def sentence_at(reading: Reading, at: int) -> Span:
    """The sentence that holds the place `at`."""
    index = bisect_right(reading.sentences, at, key=lambda sentence: sentence.span.start) - 1
    return reading.sentences[max(0, index)].span if reading.sentences else Span(0, len(reading.key))
