"""The readers of the names in a clause, in the order in which they are tried: the first that finds somebody is right.

The nearer the words say who receives, the earlier they are asked: "cho" says it outright, an object by its place, a
subject only where the verb is passive or of receiving, a list behind the award where nobody else is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.ceremonies import celebrates, in_name_of_ceremony
from thidua_extract.patterns.awards.whom.given_to import (
    behind_to,
    handed_on,
    kinds_with_colon,
    one_a_line,
    praised_before_colon,
    spelled_out,
)
from thidua_extract.patterns.awards.whom.introduced import introduced, listed_at_end
from thidua_extract.patterns.awards.whom.objects import (
    before_award,
    beside_award,
    chosen,
    deed_rewarded,
    gift_too,
    him_before_award,
    praised,
    taken_from,
    written_to,
)
from thidua_extract.patterns.awards.whom.owners import helped, holder, owner, verbless, whose
from thidua_extract.patterns.awards.whom.paid import paid_after
from thidua_extract.patterns.awards.whom.reach import nobody, praises
from thidua_extract.patterns.awards.whom.sharers import with_sharers
from thidua_extract.patterns.awards.whom.sought import encouraged, visited
from thidua_extract.patterns.awards.whom.subjects import done_by, subject_of


class NameReader(NamedTuple):
    """A reader of names. `how`: where those whom it finds stand, where it does not say so itself."""

    read: Callable[[Statement, Reading], NameList]
    how: str


TO = (
    NameReader(paid_after, "paid"),  # each with a sum, which would end any other list at its first number
    NameReader(one_a_line, "given"),  # a list by line begins behind a colon too, and is read to its end
    NameReader(praised_before_colon, "given"),  # units before the colon, which those behind it would hide
    NameReader(kinds_with_colon, "given"),  # whoever the kinds before the colon are, their names stand behind it
    NameReader(behind_to, "given"),  # any other words behind "cho"
    NameReader(spelled_out, "given"),  # a plural without "cho", with its names behind a colon
)
OBJECT = (
    NameReader(taken_from, "object"),  # an award taken back has nobody to whom it is given
    NameReader(chosen, "object"),  # "chọn Hội A để trao": told before the verb, whatever stands behind it
    NameReader(written_to, "object"),  # a letter of praise names its reader itself
    NameReader(before_award, "object"),  # names between the verb and its award; a gift behind it may be another's
    NameReader(deed_rewarded, "object"),  # the deed stands behind the award, farther than a gift or "với"
    NameReader(gift_too, "object"),  # "tặng Giấy khen, tặng quà em Tám"
    NameReader(beside_award, "object"),  # "với ông Tám", one person
    NameReader(him_before_award, "object"),  # a pronoun there, where no name does
    NameReader(encouraged, "object"),  # behind the award, what it is for
    NameReader(visited, "visited"),  # before the verb, where nobody stands behind it
)
PRAISE = (
    *TO,
    NameReader(praised, ""),  # praise has those whom it praises as its object
    NameReader(done_by, "referred"),  # else it is for a deed told before the comma
)
AWARD = (
    *TO,
    NameReader(introduced, "introduced"),  # "là ông Tám" says who got it; the subject is then a kind ("hai đơn vị")
    *OBJECT,
    NameReader(done_by, "referred"),  # the deed that opens the clause is no giver's, who is its subject
    NameReader(verbless, "subject"),  # "đội B | giải nhì": its own subject, not that of the verb before it
    NameReader(holder, "subject"),  # "Mây có", "Khoa Nhi:": beside the award, nearer than any subject of a verb
    NameReader(owner, "given"),  # "huy chương vàng của ông Tám", before a subject farther off
    NameReader(subject_of, "subject"),  # of a passive or a verb of receiving
    NameReader(helped, "given"),  # "Giải Nhất giúp em Tám …": whoever has it, where nothing is said of getting it
    NameReader(whose, "given"),  # "Cờ của Chính phủ của Trường A": its owner, where no subject receives
    NameReader(listed_at_end, "introduced"),  # any list behind the award, where nobody was told before it
)
CEREMONY = (
    *TO,
    NameReader(owner, "given"),
    NameReader(whose, "given"),  # "lễ đón nhận Huân chương của Trường A"
    NameReader(celebrates, "referred"),  # of whoever comes to the ceremony nothing is said
)
HANDED_ON = (*TO, NameReader(handed_on, "given"))  # those whom a verb of praise before the award took


def named_in_clause(statement: Statement, reading: Reading) -> NameList:
    """The recipients that the clause names; `how` tells where they stand.

    Asked of a statement once its clause has been read, and again for those behind it that share its subject.
    """
    if statement.listed is None:
        statement.listed = _read_names(statement, reading)
    return statement.listed


def _read_names(statement: Statement, reading: Reading) -> NameList:
    for reader in readers_of(statement, reading):
        listed = reader.read(statement, reading)
        if listed.items:
            return with_sharers(statement, reading, replace(listed, how=listed.how or reader.how))
    return nobody(statement)


def readers_of(statement: Statement, reading: Reading) -> tuple[NameReader, ...]:
    """The readers for a statement: of names handed on to it, of a ceremony, of active praise, of any other award."""
    if statement.heir is not None:
        return HANDED_ON
    if in_name_of_ceremony(statement, reading):
        return CEREMONY
    return PRAISE if praises(statement) and not statement.passive else AWARD
