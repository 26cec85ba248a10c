"""Those who won beside the subject, told behind the award: "ông Tám đoạt giải Hoa Ban cùng | bà Mây"."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.reach import clause_end, direct, persons_only

_TOGETHER = regex.compile(r"[\"”]?(?:\s(?:năm\s)?(?:19|20)\d\d)?,?\s(?:cùng với|cùng|chung với)\s")
_WON = frozenset({"subject", "referred"})


def with_sharers(statement: Statement, reading: Reading, listed: NameList) -> NameList:
    """The winners of a prize, with the persons beside whom they got it."""
    if listed.how not in _WON or not persons_only(listed) or statement.awards[-1].code != "prize":
        return listed
    together = _TOGETHER.match(reading.key, statement.end)
    if together is None or statement.awards_count is not None:
        return listed
    more = names_after(reading, together.end(), clause_end(statement, reading))
    if not persons_only(more) or not direct(more, together.end()):
        return listed  # "cùng tiền thưởng", "cùng đội tuyển"
    return replace(listed, items=(*listed.items, *more.items))
