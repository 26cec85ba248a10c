"""Awards in the name of a ceremony: "lễ kỷ niệm 50 năm thành lập Trường A và | đón nhận Huân chương".

Whoever comes to such a ceremony, speaks there or opens it gets nothing: it is the award of the body that celebrates.
"""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.around import sentence_at
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.reach import nobody
from thidua_extract.patterns.awards.whom.words import pattern

_REACH = 240  # code points from the word for the ceremony to the verb
# The name of the ceremony up to the verb: nothing, or what else it is held for.
_NAMED = (
    r"(?<!\w)«occasion»(?P<other>\s(?:(?!«finite»\s)[^\s,.;:()]+\s|\([^()\n]{2,40}\)\s){1,36}?và(?:\s«solemnly»)?)?\s$"
)
# Who holds it receives, and is its subject: "Trường A long trọng tổ chức | lễ đón nhận Huân chương".
_HELD = r"(?<!\w)«holds»\s(?:(?:«solemnly»|trọng thể|buổi|đại)\s)*$"
_CELEBRATED = r"(?<!\w)«celebrated»\s(?:của\s)?"


def in_name_of_ceremony(statement: Statement, reading: Reading) -> bool:
    """Whether the award is received in the name of a ceremony that no subject of the sentence holds."""
    return _ceremony(statement, reading) is not None


def _ceremony(statement: Statement, reading: Reading) -> tuple[int, int] | None:
    """The span of what else such a ceremony is held for, empty where it is for the award alone."""
    end = statement.subject_end
    sentence = sentence_at(reading, end) if statement.verb == "receive" and not statement.passive and end > 0 else None
    if sentence is None:
        return None
    start = max(sentence.span.start, end - _REACH)
    named = pattern(_NAMED).search(reading.key, start, end)
    if named is None or pattern(_HELD).search(reading.key, start, named.start()) is not None:
        return None
    return named.span("other") if named["other"] else (end, end)


def celebrates(statement: Statement, reading: Reading) -> NameList:
    """The body whose founding or tradition the ceremony celebrates."""
    start, end = _ceremony(statement, reading) or (0, 0)
    for what in pattern(_CELEBRATED).finditer(reading.key, start, end):
        listed = names_after(reading, what.end(), end, limit=1)
        if listed.items and listed.items[0].kind != "individual":
            return listed
    return nobody(statement)
