"""How far a clause reaches, and how the names read in it stand to the words that lead up to them."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList

GIVING = frozenset({"confer", "posthumous"})  # verbs whose subject gives and whose object receives
PRAISE_REACH = 70  # code points from "được" to the verb of praise


def clause_end(statement: Statement, reading: Reading) -> int:
    return min(statement.clause_end, len(reading.text))


def nobody(statement: Statement) -> NameList:
    return NameList((), statement.end)


def praises(statement: Statement) -> bool:
    return statement.awards[0].shape == "praise"


def direct(listed: NameList, begin: int) -> bool:
    """Whether the first name stands at `begin`, with a space or a quote between at most."""
    return bool(listed.items) and listed.items[0].start - begin <= 1


def persons_only(listed: NameList) -> bool:
    return bool(listed.items) and all(item.kind == "individual" for item in listed.items)
