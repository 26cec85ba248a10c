"""Whom a clause names as the recipients of its award: where they are looked for, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.given_names import doer
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.whom.given_to import given_to
from thidua_extract.patterns.awards.whom.introduced import introduced, listed_behind
from thidua_extract.patterns.awards.whom.objects import object_of, praised
from thidua_extract.patterns.awards.whom.owners import holder_before, owner, received_for, repeated
from thidua_extract.patterns.awards.whom.paid import paid_after
from thidua_extract.patterns.awards.whom.subjects import subject_of

_Reader = Callable[[Statement, Reading], NameList]


def named_in_clause(statement: Statement, reading: Reading) -> NameList:
    """The recipients that the clause names, with how they were found; none, where no reader finds any."""
    readers = _BEHIND if statement.heir is None else _BEHIND[:2]
    if statement.heir is None:
        readers += _OF_PRAISE if statement.awards[0].shape == "praise" and not statement.passive else _AROUND
    for read, how in readers:
        listed = read(statement, reading)
        if listed.items:
            return replace(listed, how=listed.how or how)
    return NameList((), statement.end)


def _doer(statement: Statement, reading: Reading) -> NameList:
    """Who did what the award is given for ("em Tám cứu bạn; xã khen thưởng hành động này")."""
    gives = statement.verb in {"confer", "posthumous"} or statement.awards[0].shape == "praise"
    if not gives or statement.passive:
        return NameList((), statement.end)
    return doer(reading, statement.clause_start, statement.start)


# Each reader with how it finds, unless it tells that itself. The words that name recipients for certain go first.
_BEHIND: tuple[tuple[_Reader, str], ...] = (
    (paid_after, "given"),  # whom a sum is paid to, before the names that "cho" has beside the sums
    (given_to, "given"),  # "cho", before a list behind it
    (introduced, "given"),
)
_OF_PRAISE: tuple[tuple[_Reader, str], ...] = (
    (praised, ""),  # the object, before the one whose deed stands before the verb
    (_doer, "referred"),
)
_AROUND: tuple[tuple[_Reader, str], ...] = (
    (object_of, "object"),  # "tặng ông Tám Huân chương", before whoever stands before the verb
    (_doer, "referred"),
    (repeated, ""),  # "đội B | giải nhì", before the subject of the verb that is repeated
    (holder_before, ""),  # "Mây có | giải Nhất"
    (owner, ""),  # "huy chương vàng của Tám", before the subject, who may be his team
    (subject_of, ""),
    (received_for, ""),  # whose award a ceremony receives, where no subject is named
    (listed_behind, ""),  # a list behind the award, where nobody is named before it
)
