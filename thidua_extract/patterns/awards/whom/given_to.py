"""Those to whom an award is given: behind "cho", behind the colon after it, line by line."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.around import sentence_at
from thidua_extract.patterns.awards.whom.deeds import whose_deed
from thidua_extract.patterns.awards.whom.foreigners import foreigner_after
from thidua_extract.patterns.awards.whom.given_names import given_after
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.pronouns import him, referred
from thidua_extract.patterns.awards.whom.reach import clause_end, direct, nobody, persons_only, praises
from thidua_extract.patterns.awards.whom.referred import body_after
from thidua_extract.patterns.awards.whom.words import pattern


def one_a_line(statement: Statement, reading: Reading) -> NameList:
    """Those of a list by line behind "cho", however many clauses it has, or under a line with the award alone."""
    behind = _behind(statement)
    behind = _line_end(statement, reading) if behind is None else behind
    line = reading.text.find("\n", behind, _sentence_end(statement, reading)) if behind is not None else -1
    if behind is None or line < 0:
        return nobody(statement)
    listed = names_after(reading, behind, _sentence_end(statement, reading))
    by_line = bool(listed.items) and line < listed.items[0].start
    one = len(listed.items) == 1 and _ONE_LINE.match(reading.text, behind, listed.items[0].start) is None
    return listed if by_line and not one else nobody(statement)


def _line_end(statement: Statement, reading: Reading) -> int | None:
    """Where the line ends that holds nothing but the award, its giver and a mark ("II. Giấy khen của Giám đốc Sở")."""
    line = reading.text.rfind("\n", 0, statement.start) + 1
    verb_here = statement.verb == "confer" and statement.verb_end > line
    if (statement.verb and not verb_here) or statement.passive or statement.to is not None:
        return None
    head = _ALONE_ON_LINE.match(reading.key, line, statement.start + 1)
    end = reading.text.find("\n", statement.end, _sentence_end(statement, reading))
    return end if head is not None and head.end() == statement.start and end >= 0 else None


_ALONE_ON_LINE = regex.compile(r"\s*(?:[ivx]{1,4}[.)/]|\d{1,2}[.)]|[-+*•])\s*(?:(?:danh hiệu|tặng|về)\s)*[\"“]?")
_ONE_LINE = regex.compile(r"\s*\n\s*(?:[-•*+]|\d{1,2}[.)])\s*")  # "Giải Nhất:", and a line with who won it


def praised_before_colon(statement: Statement, reading: Reading) -> NameList:
    """Units praised before the persons behind a colon ("khen thưởng Đội A, Đội B và các đồng chí: | ông Tám")."""
    behind = _behind(statement)
    if behind is None or not reading.key.startswith(":", behind - 1) or not praises(statement) or statement.passive:
        return nobody(statement)
    listed = names_after(reading, statement.end, _sentence_end(statement, reading))
    mixed = direct(listed, statement.end) and listed.items[-1].kind == "individual"
    return listed if mixed else nobody(statement)


def kinds_with_colon(statement: Statement, reading: Reading) -> NameList:
    """The names behind the colon after their kind ("cho các thí sinh: Lò Văn Tám, …")."""
    behind = _behind(statement)
    if behind is None:
        return nobody(statement)
    kinds = _KINDS_THEN_COLON.match(reading.key, behind, _end(statement, reading))
    return names_after(reading, kinds.end(), _sentence_end(statement, reading)) if kinds else nobody(statement)


_KINDS_THEN_COLON = regex.compile(
    r"\s*(?:(?:các|những|\d+|hai|ba|bốn|năm)\s)?"
    r"(?:(?:\p{L}+,?\s?){1,6}(?<!gồm)(?<!là)\s?:[^\S\n]*|(?:\p{L}+,?\s){1,18}?\p{L}+\s?:[^\S\n]*(?=\n))"
)


def behind_to(statement: Statement, reading: Reading) -> NameList:
    """Whom "cho" names, or points back to; the list may go on behind the clause."""
    if statement.to is None:
        return nobody(statement)
    behind = _behind(statement)
    if behind is None:
        return _between(statement, statement.to, reading)
    listed = _from(statement, behind, _end(statement, reading), reading)
    if listed.items and _guests(reading, behind, listed.items[0]):
        return nobody(statement)
    far = _sentence_end(statement, reading)
    over = bool(listed.items) and _end(statement, reading) < far
    return _over_clause_end(behind, far, listed, reading) if over else listed


# "Dự và trao Bằng khen cho các tập thể | có đồng chí A, Bí thư B": he came and gave.
_CAME = r"\s*(?:(?:đến|tới|cùng)\s)?«comes»(?!\w)"
_WHO_CAME = regex.compile(r"\scó(?:\scác)?(?:\s(?:đồng chí|ông|bà|đ/c))?\s*:?\s*$")


def _guests(reading: Reading, begin: int, first: Named) -> bool:
    """Whether those named behind "cho" are who came to the ceremony."""
    named = first.phrase.span.start if first.phrase.span is not None else first.start
    return tells_guests(reading, begin) and _WHO_CAME.search(reading.key, begin, named) is not None


def tells_guests(reading: Reading, position: int) -> bool:
    """Whether a verb of coming opens the sentence, so that "có" tells who came."""
    sentence = sentence_at(reading, position)
    return sentence is not None and pattern(_CAME).match(reading.key, sentence.span.start) is not None


def _between(statement: Statement, begin: int, reading: Reading) -> NameList:
    """Those between "cho" and the award ("trao cho ông Tám 2 Huân chương", "phần thưởng dành cho ông là …")."""
    count = statement.awards_count
    stop = min(count.start, statement.start) if count is not None else statement.start
    listed = names_after(reading, begin, stop)
    listed = listed if listed.items else given_after(reading, begin, stop)
    return listed if listed.items else him(reading, begin, stop)


def _from(statement: Statement, begin: int, end: int, reading: Reading) -> NameList:
    """Those in `[begin, end)`: whose deed it is, by name, foreigners, by a pronoun, a given name, a noun for a body."""
    listed = whose_deed(reading, begin, end)
    apposed = pattern(_DESCRIBED).match(reading.key, begin, end)
    if apposed is not None and reading.text[begin : apposed.end()].islower() and reading.text[apposed.end()].isupper():
        listed = names_after(reading, apposed.end(), end)
    listed = listed if listed.items else names_after(reading, begin, end)
    if statement.bare is None:  # a plural behind "cho" is meant by no pronoun
        listed = listed if listed.items else foreigner_after(reading, begin, end)
        listed = listed if listed.items else referred(reading, begin, end)
    listed = listed if listed.items else given_after(reading, begin, end)
    return listed if listed.items else replace(body_after(reading, begin, end), how="referred")


# "cho ngôi trường giàu truyền thống - | THPT An Hòa": the noun and what is told of it, its name behind a dash
_DESCRIBED = r"\s(?:ngôi\s)?«described»\s[\p{Ll}\d ]{4,80}\s-\s(?=\p{L})"


def _over_clause_end(begin: int, end: int, listed: NameList, reading: Reading) -> NameList:
    """The list as it goes on over a ";" ("cho Trung tá A, đội trưởng; bà B", "cho Trường A; các cá nhân: bà B")."""
    longer = names_after(reading, begin, end)
    known = len(listed.items)
    if len(longer.items) <= known or longer.items[:known] != listed.items:
        return listed
    bodies = [item for item in longer.items if item.kind != "individual"]
    if persons_only(listed) and any(_ITEM_ENDS.match(reading.key, body.end) is None for body in bodies):
        return listed
    # "; Giải B: Tác phẩm …" has its own
    own = pattern(NEXT_AWARD).search(reading.key, listed.items[-1].end, longer.items[known].end)
    return listed if own else longer


# "…; Sở Y tế." is an item, "…; Sở Y tế được" none.
_ITEM_ENDS = regex.compile(r"(?:\s?\([^()\n]{1,60}\))?\s*(?:[;.]|$)")
NEXT_AWARD = r"(?<!\w)(?:«award_noun»|quả bóng|tặng|trao)(?!\w)"


def spelled_out(statement: Statement, reading: Reading) -> NameList:
    """The names behind a plural and its colon, without "cho" ("tặng các đơn vị: A, B và C")."""
    opened = _SPELLED_OUT.match(reading.key, statement.bare.end) if statement.bare is not None else None
    listed = names_after(reading, opened.end(), _sentence_end(statement, reading)) if opened else nobody(statement)
    return listed if len(listed.items) > 1 else nobody(statement)


_SPELLED_OUT = regex.compile(r"\s*(?:gồm|là)?\s*:")


def handed_on(statement: Statement, reading: Reading) -> NameList:
    """Those whom the verb of praise before the award took ("suy tôn Đội A, đề nghị tặng Cờ")."""
    return names_after(reading, statement.heir, statement.start) if statement.heir is not None else nobody(statement)


def _behind(statement: Statement) -> int | None:
    """Where the words behind "cho" begin, if it stands behind the award."""
    return statement.to if statement.to is not None and statement.to >= statement.end else None


def _end(statement: Statement, reading: Reading) -> int:
    return min(clause_end(statement, reading), statement.reach)


def _sentence_end(statement: Statement, reading: Reading) -> int:
    return min(statement.sentence_end, statement.reach, len(reading.text))
