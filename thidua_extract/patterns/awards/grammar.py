"""The awards of an article: every stretch of text read clause by clause, then completed from the article's context."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.context import complete, plausible, read_context
from thidua_extract.patterns.awards.listed import name_from_fields, name_from_lists, name_from_next
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.reader import ClauseReader
from thidua_extract.patterns.awards.statement import states
from thidua_extract.patterns.awards.tokens import units


def find_awards(reading: Reading) -> list[AwardMention]:
    """The awards of an article, one mention a statement, in the order of the text."""
    found: list[AwardMention] = []
    topic = None
    before: ClauseReader | None = None
    for number, unit in enumerate(units(reading)):
        if number == 0:
            topic = periods.topic(reading)
        topic = periods.results(reading, unit.start, unit.end) or topic
        reader = ClauseReader(reading, unit, before)
        statements, before = reader.read(), reader
        fresh = [mention for s in statements for mention in states(s, reading, unit, topic)]
        name_from_next(fresh, reading, unit.end)
        found.extend(fresh)
    if found:
        found = plausible(found, reading)
        name_from_lists(found, reading)
        name_from_fields(found, reading)
        complete(found, read_context(reading), reading)
    return found
