"""Those who are told behind an award that stands with nobody: "Được nhận Bằng khen lần này là | ông Tám"."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.clause.taking import NOBODY_YET
from thidua_extract.patterns.awards.recipients import NameList, Recipients
from thidua_extract.patterns.awards.whom.given_to import NEXT_AWARD, tells_guests
from thidua_extract.patterns.awards.whom.named import names_after, names_any
from thidua_extract.patterns.awards.whom.reach import clause_end, direct, nobody, praises
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.words import pattern as statement_words

_OPENING_REACH = 90  # code points from an award to the word that introduces its holders
_THAT_IS_REACH = 160
_LIST_REACH = 220
# Opens a list of names after an award: "danh hiệu X gồm các nghệ sĩ: …", "… có các nghệ sĩ như …".
_INTRODUCED = regex.compile(
    r"(?<!\w)(?:như|đó là|gồm(?: có)?(?: các)?(?: nsưt| nsnd| nghệ sỹ)?\s*:?|là(?: các)?)(?!\w)"
)
_THAT_IS = regex.compile(r"(?<!\w)đó là(?!\w)")  # "tặng Bằng khen cho đơn vị và cá nhân xuất sắc, đó là Hội A và ông B"
# "Hai tập thể được tặng Cờ là Phòng A và Phòng B": the kind stands as the subject, the names behind the award.
_WHO = r"(?<!\w)«takes_name»(?:\s(?:\p{L}+\s?){0,6})?$"
# "… tặng Bằng khen, hai kiểm lâm viên | là anh Tám và anh Chín được …": they are told of in the next clause
_ANOTHER_SUBJECT = regex.compile(r",\s(?:hai|ba|bốn|\d+)\s\p{L}")
# "3 huân chương, gồm Huân chương X, …": awards, no names of those who got them.
_AWARD_AHEAD = r"\s*[:\"“]?\s?«award_noun»\s"


def introduced(statement: Statement, reading: Reading) -> NameList:
    """Those whom "là", "gồm", "như", "đó là" or "có" introduces behind the award."""
    if praises(statement):
        return nobody(statement)
    end = min(clause_end(statement, reading), statement.reach)
    intro = _introduction(statement, reading, end)
    if intro is not None and _ANOTHER_SUBJECT.search(reading.key, statement.end, intro.start()) is None:
        listed = names_after(reading, intro.start() if intro.group() == "như" else intro.end(), end)
        if _belong_to_award(statement, reading, intro, listed):
            return listed
    return _one_of_them(statement, reading, end)


def _introduction(statement: Statement, reading: Reading, end: int) -> regex.Match[str] | None:
    """The word that introduces names, no awards: "gồm Huân chương X" tells what was given."""
    intro = _INTRODUCED.search(reading.key, statement.end, min(end, statement.end + _OPENING_REACH))
    intro = intro or _THAT_IS.search(reading.key, statement.end, min(end, statement.end + _THAT_IS_REACH))
    if intro is None or pattern(_AWARD_AHEAD).match(reading.key, intro.end()):
        return None
    if _WISHED.search(reading.key, statement.end, intro.start()) is not None:
        return None
    won = statement.verb == "receive" and statement.subject_end > statement.clause_start
    of_next = won and pattern(NEXT_AWARD).search(reading.key, statement.end, intro.start())
    return None if of_next else intro  # "anh Tám giành giải Nhất, giải Nhì | là anh Chín": who won the next


# "tại lễ trao giải, bà mong có những người thợ như | ông Tám": who got nothing
_WISHED = regex.compile(r",\s[^;:]{2,40}\s(?:mong|mong muốn|hy vọng|kỳ vọng)\s")


def _belong_to_award(statement: Statement, reading: Reading, intro: regex.Match[str], listed: NameList) -> bool:
    """Whether those introduced hold the award: persons do; bodies, where the subject is a kind of them or nobody."""
    placed = statement.awards[0].shape == "contest" and intro.start() - statement.end <= 10  # "giải Nhì là Đội A"
    if placed or intro.group() == "đó là" or all(item.kind == "individual" for item in listed.items):
        return True
    start, stop = statement.clause_start, statement.subject_end
    if stop <= 0:
        return False
    if pattern(_WHO).search(reading.key, max(start, stop - 80), stop) is not None:
        return True
    # "Vinh dự được nhận Bằng khen lần này là Khoa A và bác sĩ Tám": the subject stands behind the award
    return (
        intro.group().startswith("là") and statement_words(NOBODY_YET).fullmatch(reading.key, start, stop) is not None
    )


def _one_of_them(statement: Statement, reading: Reading, end: int) -> NameList:
    """Persons behind "có", told to be among those who got the award."""
    start, stop = statement.clause_start, statement.subject_end
    if stop <= 0:
        return nobody(statement)
    also = reading.key[start:stop].strip(" ,") in _ALSO
    if not also and not _SOME_OF.search(reading.key, start, stop):
        return nobody(statement)
    there = _THERE_IS.match(reading.key, statement.end, end)
    listed = names_after(reading, there.end(), end) if there is not None else nobody(statement)
    return listed if there is not None and direct(listed, there.end()) else nobody(statement)


_ALSO = frozenset({"cùng", "cũng", "vinh dự", "cùng vinh dự"})
# "Trong số những người được nhận Huân chương X có ông Tám": he was one of them.
_SOME_OF = regex.compile(
    r"(?<!\w)(?:trong số|trong danh sách|trong tổng số|một trong)(?:\s(?:những|các))?\s(?!\d)\p{L}"
)
_THERE_IS = regex.compile(r"[^.;:\n]{0,80}?(?<!\w)(?:có|phải kể đến|trong đó có)\s(?=(?P<whom>[^.;:\n]{4,}))")


def listed_at_end(statement: Statement, reading: Reading) -> NameList:
    """Those listed behind the award, where its subject is nobody known by name or a plural ("các cá nhân được …")."""
    taken = statement.passive or statement.verb == "receive"
    plural = statement.bare if statement.bare is not None and statement.bare.start > statement.end else None
    if statement.negated or statement.status == "withdrawn" or not (taken or plural):
        return nobody(statement)
    start, stop = statement.clause_start, statement.subject_end
    if plural is None and (stop < start or names_any(reading, start, stop)):
        return nobody(statement)
    begin = plural.end if plural is not None else statement.end
    end = clause_end(statement, reading)
    if plural is not None and tells_guests(reading, begin):
        return nobody(statement)
    for opening in pattern(_OPENS_LIST).finditer(reading.key, begin, min(end, begin + _LIST_REACH)):
        if pattern(_GUESTS).search(reading.key, begin, opening.start()) is not None:
            return nobody(statement)
        if _WISHED.search(reading.key, begin, opening.end()) is not None:
            return nobody(statement)
        if plural is None and opening.group().startswith("như"):
            continue  # "được tặng Bằng khen, sáng tạo như ông Tám"
        listed = names_after(reading, opening.end(), end)
        if direct(listed, opening.end()):
            return _of_plural(statement.bare, listed)
    return nobody(statement)


# Opens a list behind the award, directly before its first name: "… được tặng Bằng khen dịp này có Trường A, ông B".
_OPENS_LIST = (
    r"(?<!(?<!\w)(?:vì|do|đã|không|chưa|khi|nếu|để|nên)\s)(?<!\w)(?:(?:trong đó|trong số đó|«notable»)"
    r"(?:\s(?:là|có|như|gồm|phải kể đến))+|gồm có|bao gồm|gồm|còn có|có|là|như)(?!\w)"
    r"\s*:?\s*(?:các\s(?:\p{Ll}+,?\s){0,4}(?=\p{Lu}|:))?:?"
)


# "trao Huy hiệu Đảng cho các đảng viên, | về dự và trao huy hiệu có đồng chí Tám": a guest.
_GUESTS = r"[,;]\s(?:cùng\s|đến\s|tới\s|về\s)*«comes»(?!\w)"


def _of_plural(plural: Recipients | None, listed: NameList) -> NameList:
    """Those listed who are of the kind of a plural, as examples of it ("nhiều cá nhân …, trong đó có ông Tám")."""
    items = listed.items
    if plural is not None and plural.kind in {"individual", "collective", "enterprise"}:
        items = tuple(item for item in items if (item.kind == "individual") == (plural.kind == "individual"))
    return replace(listed, items=items, open=listed.open or plural is not None)
