"""The kind of a receiver, by the names that it was read with."""

from __future__ import annotations

from thidua_extract.codes import RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.naming.holders import held_by
from thidua_extract.patterns.awards.recipients import kind_of_name
from thidua_extract.patterns.awards.statements.receiver import Receiver
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase

_FAMILY_OF = r"(?<!\w)(?:hộ|gia đình)\s(?:(?:của|các)\s)?(?:«addressed»\s)?\s*$"


def kind_by_name(receiver: Receiver, statement: Statement, reading: Reading) -> RecipientKind | None:
    """The kind of a receiver by the names that it was read with ("3 tập thể là Công ty A, Công ty B, Công ty C")."""
    if receiver.kind == "individual" and _to_families(receiver, statement, reading):
        return "household"
    every = receiver.kind == "collective" and receiver.named and receiver.count == len(receiver.named)
    if every and all(kind_of_name(phrase.text) == "enterprise" for phrase in receiver.named):
        return "enterprise"
    return receiver.kind


def _to_families(receiver: Receiver, statement: Statement, reading: Reading) -> bool:
    """Whether those named are heads of the families honoured; a family that is handed a hero's title holds it not."""
    if receiver.how == "visited":  # "đến gia đình em Tám trao Giấy khen": it is his
        return False
    if statement.posthumous or statement.awards[0].code not in held_by("family") or not receiver.named:
        return False
    return all(_family(phrase, statement, reading) for phrase in receiver.named)


def _family(phrase: Phrase, statement: Statement, reading: Reading) -> bool:
    """Whether a name is that of the head of those honoured as a household ("gia đình ông Tám được tặng …").

    Not where the name stands elsewhere, and the sentence points back to him alone ("… tặng Bằng khen cho Tám").
    """
    start = phrase.span.start if phrase.span is not None else 0
    if start < statement.clause_start:
        return False
    return pattern(_FAMILY_OF).search(reading.key, max(0, start - 24), start) is not None
