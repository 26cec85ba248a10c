"""Bodies behind the first: further ones of a list, of a commission, of a title held in several."""

from __future__ import annotations

from thidua_extract.language.templates import words
from thidua_extract.patterns.officials.body_steps import plain_noun
from thidua_extract.patterns.officials.tokens import (
    AREA,
    COUNTRY,
    FIELD,
    HEAD,
    HONORIFIC,
    LEXICON,
    NAME,
    NUMBER,
    OFFICE,
    PREFIX,
    RANK,
    VERB,
    Token,
)

_LONGEST_LIST = 16  # tokens of a list of fields
LONGEST_TAIL = 4  # the same where nothing but a mark ends them
# Offices whose word holds the unit's head already: "trưởng phòng", "giám đốc mảng thanh toán".
NAMED_BY_FIELD = frozenset(
    {
        "division_head", "board_head", "deputy_head", "department_head", "faculty_head", "team_head", "team_deputy",
        "director", "general_director", "branch_head", "office_head", "delegation_head",
    }
)  # fmt: skip
CLOSING_MARKS = frozenset({",", ";", ".", ":", ")", "(", "-", "và"})


def listed_end(tokens: list[Token], start: int, at: int, code: str) -> int:
    """The index after a list of fields that the lexicon lacks, `at` where none opens at the comma there.

    "phòng đấu thầu, thẩm định và giám sát đầu tư Sở …", "Vụ Giáo dục, chính trị và công tác học sinh, sinh viên -": up
    to the holder's name or a greater body; to a mark only where a known field tells that no verbs are listed ("Giám
    đốc Sở Y tế, thăm hỏi và động viên bà con.").
    """
    before = tokens[at - 1]
    if (
        before.place
        or AREA in before.rows
        or COUNTRY in before.rows
        or not (HEAD in tokens[start].rows or code in NAMED_BY_FIELD)
    ):
        return at
    end, joined, known = at, False, False
    while end < len(tokens) and tokens[end].key in {",", "và", "&"} and end - at < _LONGEST_LIST:
        run = end + 1
        while run < len(tokens) and run - end <= LONGEST_TAIL + 1 and plain_noun(tokens[run]):
            known |= FIELD in tokens[run].rows
            joined |= " và " in tokens[run].key
            run += 1
        if run == end + 1 or run - end > LONGEST_TAIL + 1:
            break
        joined |= tokens[end].key != ","
        end = run
    if end == at or end >= len(tokens):
        return at
    after = tokens[end]
    if _is_commission(tokens, start, at) and (VERB in after.rows or "closing" in after.rows):
        return end  # "Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã đã họp"
    if not joined:  # "Trung tâm Hỗ trợ học sinh, sinh viên TP. A"
        pair = end == at + 2 and FIELD in before.rows and FIELD in tokens[at + 1].rows
        return end if pair and (AREA in after.rows or NAME in after.rows) else at
    if NAME in after.rows or (after.capital and (HEAD in after.rows or AREA in after.rows)):
        return end
    return end if known and after.key in CLOSING_MARKS else at


def _is_commission(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a body named by its task has been read so far, and the task in lower case has begun."""
    named = tokens[start - 1].key.endswith("ban chỉ đạo") or any(
        HEAD in token.rows and token.key in words(LEXICON, "commission") for token in tokens[start:at]
    )
    return named and not tokens[at - 1].capital and NUMBER not in tokens[at - 1].rows


def titles_end(tokens: list[Token], start: int, at: int) -> int:
    """The index after a further title that a council awards: "Hội đồng xét tặng danh hiệu …, Nhà giáo ưu tú"."""
    if at + 1 >= len(tokens) or not any(token.key == "hiệu" for token in tokens[start:at]):
        return at
    after = tokens[at + 1]
    return at + 2 if after.capital and PREFIX in after.rows and after.key.endswith(("ưu tú", "nhân dân")) else at


def further_end(tokens: list[Token], start: int, end: int) -> int:
    """The index after the further bodies of a list behind the first: "Giám đốc các công ty Hoa Lan, Hoa Mai"."""
    if start >= end or "plural" not in tokens[start].rows:
        return end
    at = end
    while at + 1 < len(tokens) and tokens[at].key in {",", "và"}:
        run = at + 1
        while run < len(tokens) and _names_a_body(tokens[run]):
            run += 1
        if run == at + 1 or run >= len(tokens) or not any(token.capital for token in tokens[at + 1 : run]):
            break
        at = run
    return at


def _names_a_body(token: Token) -> bool:
    named = token.capital and {NAME, OFFICE, RANK, VERB, HONORIFIC}.isdisjoint(token.rows)
    return named or HEAD in token.rows or AREA in token.rows or FIELD in token.rows
