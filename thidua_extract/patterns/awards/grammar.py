"""The awards of an article: every stretch of text read clause by clause, then completed from the article's context."""

from __future__ import annotations

from itertools import chain

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.article.bracketed import read_bracketed, read_placed
from thidua_extract.patterns.awards.article.context import complete, read_context
from thidua_extract.patterns.awards.article.listed import (
    name_examples,
    name_from_fields,
    name_from_lists,
    name_from_next,
)
from thidua_extract.patterns.awards.article.plausible import plausible
from thidua_extract.patterns.awards.article.roll import name_from_rolls
from thidua_extract.patterns.awards.article.together import name_told_together
from thidua_extract.patterns.awards.clause.reader import read_clauses
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import in_turn
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.statements.mentions import mentions_of
from thidua_extract.patterns.awards.tokens.units import units


def find_awards(reading: Reading) -> list[AwardMention]:
    """The awards of an article, one mention a statement, in the order of the text."""
    found: list[AwardMention] = []
    topic = None
    state: ClauseState | None = None
    for number, unit in enumerate(units(reading)):
        if number == 0:
            topic = periods.topic(reading)
        topic = periods.results(reading, unit.start, unit.end) or topic
        state = read_clauses(reading, unit, state)
        told = chain.from_iterable(map(in_turn, state.statements))
        fresh = [mention for each in told for mention in mentions_of(each, reading, unit, topic)]
        _date_all(fresh, reading)
        if state.tokens:
            fresh += read_bracketed(fresh, reading, unit)
            fresh = read_placed(fresh, reading, unit)
        if fresh:
            name_from_next(fresh, reading, unit.end)
        found.extend(fresh)
    if found:
        found = plausible(found, reading)
        name_from_lists(found, reading)
        name_from_fields(found, reading)
        name_from_rolls(found, reading)
        name_told_together(found, reading)
        name_examples(found, reading)
        complete(found, read_context(reading, found), reading)
    return found


def _date_all(fresh: list[AwardMention], reading: Reading) -> None:
    """Dates counted awards in a series by the merit that closes it, where none but the last has a year of its own."""
    counted = [m for m in fresh if m.rule.endswith("counted")]
    if len(counted) < 2 or len(counted) < len(fresh) or any(m.period for m in fresh[:1]):
        return
    last = counted[-1]
    year = periods.of_all(reading, max(span.end for span in last.spans))
    if year is None or year != last.period or {m.period for m in fresh} != {None, year}:
        return
    for mention in fresh:
        mention.period = year
