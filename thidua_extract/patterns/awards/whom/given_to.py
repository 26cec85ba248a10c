"""Whom "cho" names as the recipients of an award, a list by line behind it, or a plural that is spelled out."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.given_names import given_after
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.referred import body_after
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.subjects import foreigner_after, referred

_SPELLED_OUT = regex.compile(r"\s*(?:gồm|là)?\s*:")  # "cho các đơn vị: A, B và C"

_ONE_LINE = regex.compile(r"\s*\n\s*(?:[-•*+]|\d{1,2}[.)])\s*")  # "Giải Nhất:", and a line with who won it

_KINDS_THEN_COLON = regex.compile(
    r"\s*(?:(?:các|những|\d+|hai|ba|bốn|năm)\s)?(?:\p{L}+\s?){1,6}(?<!gồm)(?<!là)\s?:\s*(?:\n\s*[-•*+]\s*)?"
)

# "tặng Giấy khen cho | hành động dũng cảm của | em Tám": whose deed it is
_DEED_OF = regex.compile(
    r"\s(?:và\s(?:biểu dương|tuyên dương|ghi nhận)\s)?(?:những\s|các\s)?(?:hành động|việc làm|nghĩa cử|"
    r"tinh thần|thành tích)"
    r"(?!\w)[^.;:\n]{0,90}?\scủa\s(?:(?:hai|ba|bốn|\d)\s(?:\p{L}+\s){1,2}(?=\p{L}+\s\p{L}+))?"
)

_ITEM_ENDS = regex.compile(
    r"(?:\s?\([^()\n]{1,60}\))?\s*(?:[;.]|$)"
)  # "…; Sở Y tế." is an item, "…; Sở Y tế được" none

NEXT_AWARD = regex.compile(
    r"(?<!\w)(?:huy hiệu|huân chương|huy chương|bằng khen|giấy khen|kỷ niệm chương|cờ|danh hiệu|giải|"
    r"quả bóng|tặng|trao)(?!\w)"
)


def given_to(statement: Statement, reading: Reading) -> NameList:
    """Names in a list by line, after "cho", spelled out after a plural, or handed on by praise."""
    end, far = (min(e, statement.reach, len(reading.text)) for e in (statement.clause_end, statement.sentence_end))
    if statement.to is not None:
        after = statement.to >= statement.end
        listed = names_after(reading, statement.to, far) if after else NameList((), end)
        opening = reading.text[statement.to : listed.items[0].start] if listed.items else ""
        if "\n" in opening and (len(listed.items) > 1 or _ONE_LINE.match(opening)):
            return listed
        if after and (whole := _praised_before_colon(statement, reading, far)).items:
            return whole
        if after and (kinds := _KINDS_THEN_COLON.match(reading.key, statement.to, end)) is not None:
            listed = names_after(reading, kinds.end(), far)  # "cho các thí sinh: Lò Văn Tám, …"
            if listed.items:
                return listed
        listed = _named_to(statement, reading, end)
        if listed.items and after and end < far:
            listed = _over_clause_end(statement.to, far, listed, reading)
        if listed.items:
            return listed
    if statement.bare is not None and (opened := _SPELLED_OUT.match(reading.key, statement.bare.end)) is not None:
        listed = names_after(reading, opened.end(), far)
        if len(listed.items) > 1:
            return listed
    if statement.heir is not None:
        return names_after(reading, statement.heir, statement.start)
    return NameList((), statement.end)


def _named_to(statement: Statement, reading: Reading, end: int) -> NameList:
    """Whom "cho" names, or points back to."""
    assert statement.to is not None
    after = statement.to >= statement.end
    if after and (whose := whose_deed(reading, statement.to, end)).items:
        return whose
    first = statement.awards_count.start if statement.awards_count is not None else statement.start
    stop = end if after else min(first, statement.start)
    listed = names_after(reading, statement.to, stop)
    if not listed.items and after and statement.bare is None:
        listed = foreigner_after(reading, statement.to, end)
    if not listed.items and after and statement.bare is None:
        listed = referred(reading, statement.to, end)
    if not listed.items:
        listed = given_after(reading, statement.to, stop)
    if not listed.items and after:
        listed = replace(body_after(reading, statement.to, end), how="referred")
    return listed


def whose_deed(reading: Reading, start: int, end: int) -> NameList:
    match = _DEED_OF.match(reading.key, start, end)
    listed = names_after(reading, match.end(), end) if match is not None else NameList((), start)
    persons = bool(listed.items) and all(item.kind == "individual" for item in listed.items)
    return listed if persons else NameList((), start)


def _praised_before_colon(statement: Statement, reading: Reading, end: int) -> NameList:
    """Units praised before the persons behind a colon ("khen thưởng Đội A, Đội B và các đồng chí: | ông Tám")."""
    nobody = NameList((), statement.end)
    colon = statement.to is not None and reading.key.startswith(":", statement.to - 1)
    if not colon or statement.awards[0].shape != "praise" or statement.passive:
        return nobody
    listed = names_after(reading, statement.end, end)
    direct = bool(listed.items) and listed.items[0].start - statement.end <= 1
    return listed if direct and listed.items[-1].kind == "individual" else nobody


def _over_clause_end(begin: int, end: int, listed: NameList, reading: Reading) -> NameList:
    """The list as it goes on over a ";" ("cho Trung tá A, đội trưởng; bà B", "cho Trường A; các cá nhân: bà B")."""
    longer = names_after(reading, begin, end)
    known = len(listed.items)
    if len(longer.items) <= known or longer.items[:known] != listed.items:
        return listed
    persons = all(item.kind == "individual" for item in listed.items)
    bodies = [item for item in longer.items if item.kind != "individual"]
    if persons and any(_ITEM_ENDS.match(reading.key, body.end) is None for body in bodies):
        return listed
    own = NEXT_AWARD.search(reading.key, listed.items[-1].end, longer.items[known].end)  # "; Giải B: Tác phẩm …"
    return listed if own else longer
