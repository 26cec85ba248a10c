"""When the awards of a statement were merited: each in a year of its own, or all in one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.clause.statement import Statement, earlier
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.statements.receiver import Receiver
from thidua_extract.patterns.awards.tokens.units import Unit


def period_of(statement: Statement, reading: Reading, unit: Unit) -> str | None:
    """The year or years that the award was given for."""
    end = min(statement.clause_end, unit.end)
    holes = [(r.start, r.end) for r in statement.recipients]
    if statement.settled and statement.recipients:
        merit = periods.beside(reading, statement.recipients[-1].end, statement.start)
        if merit is not None:
            return merit
    return (
        periods.attached(reading, statement.start, end, holes)
        or periods.before(reading, statement.clause_start, statement.start)
        or _opening_period(statement, reading, unit)
        or periods.school_year(reading, unit.start, statement.start)
        or (periods.edition(reading, unit.start, statement.start) if statement.awards[0].code == "prize" else None)
    )


def _opening_period(statement: Statement, reading: Reading, unit: Unit) -> str | None:
    """The year of the merit that opens the sentence ("Với kết quả năm 2023, đề nghị tặng Cờ …; tặng Bằng khen …")."""
    first = statement
    for before in earlier(statement):
        if before.start < unit.start:
            break
        first = before
    return None if first is statement else periods.before(reading, unit.start, first.start)


def own_period(name: AwardName, end: int, told: str | None, reading: Reading) -> str | None:
    """The year of one award of several: its own, else what was told of those before it."""
    if name.shape != "listed":
        return periods.attached(reading, name.end, end, []) or told
    # “Hàng tốt 2013”, “Hàng xanh”: the year in the name of the one is none of the other's
    quote = reading.key.find('"', name.end, end)
    beside = periods.attached(reading, name.end, quote if quote >= 0 else end, [])
    return periods.attached(reading, name.start, name.end, []) or beside


def one_each(recipients: list[Receiver], years: int, statement: Statement) -> bool:
    """Whether one person or body got the award in each of the years: "được tặng 2 Bằng khen (2018, 2020)"."""
    if len(recipients) != 1 or not recipients[0].named:
        return False
    count = recipients[0].count
    return count in {1, statement.times} or (count == years and len(recipients[0].named) == 1)


# Each with a year of his own: "ông Tám (năm 1967) và bà Mây (năm 1973) được phong tặng …"; no year of birth.
_OWN_YEAR = regex.compile(r"(?:\s?\((?:năm\s)?|\snăm\s)(?P<year>(?:19|20)\d\d)(?![\d/-])\)?")


def each_in_a_year(receiver: Receiver, reading: Reading) -> Iterator[Receiver]:
    """Those who got an award in different years one by one, else all of them together."""
    named = receiver.named
    told = [_OWN_YEAR.match(reading.key, phrase.span.end) if phrase.span else None for phrase in named]
    years = {m["year"] for m in told if m is not None}
    if len(years) < 2 or None in told or receiver.rule != "named" or receiver.count != len(named):
        yield receiver
        return
    for phrase, year in zip(named, told, strict=True):
        if year is not None:
            yield replace(receiver, count=1, named=(phrase,), span=phrase.span, year=year["year"])
