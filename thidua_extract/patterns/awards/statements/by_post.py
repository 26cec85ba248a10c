"""One or two persons told by their posts alone, without a name."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.statements.receiver import Receiver
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.words import pattern as statement_words
from thidua_extract.text.span import Span

# One told by his post alone: "cho Bí thư Đảng ủy xã An Hòa", with the body that he leads; none of a plural.
_POST = r"(?:phó\s)?«post»(?:\s(?!(?:và|vì|đã|có|trong|tại|nhân|cùng|về|cho)\s)[\p{L}\d&-]+){1,12}?"
_BY_POST = (
    rf"\s*(?:đồng chí\s|ông\s|bà\s)?{_POST}(?P<second>\s(?:và|cùng)\s(?:đồng chí\s)?{_POST})?"
    r"(?=\s*[.;]|\s*$|\s(?:vì|đã|do|về|có|nhân|trong)\s)"
)
_DEFINED = r"\"?\slà\s(?:một\s)?(?:«distinction»|giải thưởng)(?!\w)"


def by_post(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """One or two persons told by their posts behind "cho", without a name."""
    if statement.to is None or statement.to < statement.end or statement.awards[0].shape == "praise":
        return
    if statement_words(_DEFINED).match(reading.key, statement.end) is not None:
        return  # "Giải thưởng X là phần thưởng cao quý trao cho bí thư chi đoàn" tells what it is
    if not reading.key.endswith(("cho", "đối với"), 0, statement.to):
        return  # "NSND: Hiệu trưởng trường A lên tiếng"
    match = pattern(_BY_POST).match(reading.key, statement.to, min(statement.clause_end, len(reading.key)))
    if match is not None:
        count = 2 if match["second"] else 1
        yield Receiver("individual", count, "exact", (), Span(*match.span()), None, "post", "given")
