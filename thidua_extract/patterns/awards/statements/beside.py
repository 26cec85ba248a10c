"""Those named beside recipients that are counted or told in general."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.statements.receiver import Receiver, by_kind
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.whom.reach import clause_end, persons_only
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

_BESIDE = r"(?:,|và|cùng)\s+(?=«addressed»\s)"


def persons_beside(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Persons named beside counted units before the verb ("Hai đội tàu, anh Tám và ông Chín được tặng …")."""
    if not statement.settled or statement.recipients[-1].kind != "collective" or statement.subject_end < 0:
        return
    match = pattern(_BESIDE).search(reading.key, statement.recipients[-1].end, statement.subject_end)
    if match is None:
        return
    items = [i for i in names_after(reading, match.end(), statement.subject_end).items if i.kind == "individual"]
    if items:
        span = Span(items[0].start, items[-1].end)
        yield Receiver("individual", len(items), "exact", tuple(i.phrase for i in items), span, None, "named")


# "cho 1 tập thể nhà khoa học và | bà Mây"
_BEHIND = r"(?:\s\p{Ll}+){0,5}?\s(?:và|cùng|cùng với)\s(?=«addressed»\s|«learned»[.\s])"


def persons_behind(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Persons named behind counted units to whom an award is given ("tặng Bằng khen cho 1 tập thể và ông Tám")."""
    last = statement.recipients[-1]
    if statement.settled or statement.to is None or last.kind == "individual" or last.named:
        return
    match = pattern(_BEHIND).match(reading.key, last.end, clause_end(statement, reading))
    listed = names_after(reading, match.end(), clause_end(statement, reading)) if match is not None else None
    if listed is not None and persons_only(listed):
        yield from by_kind(listed)


_AND_THEN = regex.compile(r"\s*(?:,|(?<!\w)(?:và|cùng|cùng với))\s+$")
# Those who attend are no recipients: "Dự lễ có ông Tám, Bí thư xã và 30 hộ được biểu dương".
_ATTENDED = r"(?<!\w)«attends»(?!\w)[^.\n]{0,60}?(?<!\w)có(?!\w)[^.\n]*$"


def named_first(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Persons named before counted recipients as one subject ("Anh Tám, chị Mây và 6 hộ được tặng Giấy khen")."""
    if statement.settled:
        yield from joined_to(statement.recipients[0].start, statement, reading)


def _counted_next(statement: Statement, start: int) -> bool:
    """Whether those counted at `start` are the subject of the award, right before its verb."""
    first = next((r for r in statement.recipients if r.start == start), None)
    return first is not None and first.count is not None and statement.settled


def joined_to(start: int, statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Those named right before the recipients at `start`: persons, and bodies where "cùng với" joins them."""
    joint = _AND_THEN.search(reading.key, max(statement.clause_start, start - 12), start)
    line = max(reading.key.rfind("\n", 0, start) + 1, start - 600)
    if joint is None or pattern(_ATTENDED).search(reading.key, line, start) is not None:
        return
    listed = names_before(reading, statement.clause_start, joint.start())
    # "Công an xã An Hòa, Đồn Bến Lau và 3 cá nhân được tặng …": bodies by their names, and of the counted another kind
    by_name = statement.passive and _counted_next(statement, start)
    bodies = "với" in joint.group() or by_name
    if listed.items and (bodies or all(item.kind == "individual" for item in listed.items)):
        yield from by_kind(replace(listed, how="subject"))
