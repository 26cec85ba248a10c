"""Whether an award of praise pays, and whom it pays."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.money import paid, pays


def paying(statement: Statement, name: AwardName, reading: Reading) -> bool:
    return pays(reading, name.start, name.end, min(statement.clause_end, len(reading.key)))


def paid_after(statement: Statement, reading: Reading) -> NameList:
    """Those behind the "cho" of a verb that pays, where sums of their own or one before them are told."""
    nobody = NameList((), statement.end)
    if statement.to is None or statement.to < statement.end or statement.awards[0].shape != "praise":
        return nobody
    if not paying(statement, statement.awards[0], reading):
        return nobody
    return paid(reading, statement.to, min(statement.clause_end, len(reading.text)), told=True)
