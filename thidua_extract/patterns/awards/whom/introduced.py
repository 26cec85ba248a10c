"""Those who are listed behind an award, introduced by "là", "gồm", "có", "trong đó"."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.named import names_after, names_any
from thidua_extract.patterns.awards.recipients import NameList, Recipients
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.whom.given_to import NEXT_AWARD

# Opens a list of names after an award: "danh hiệu X gồm các nghệ sĩ: …", "… có các nghệ sĩ như …".
_INTRODUCED = regex.compile(
    r"(?<!\w)(?:như|đó là|gồm(?: có)?(?: các)?(?: nsưt| nsnd| nghệ sỹ)?\s*:?|là(?: các)?)(?!\w)"
)

_THAT_IS = regex.compile(r"(?<!\w)đó là(?!\w)")  # "tặng Bằng khen cho đơn vị và cá nhân xuất sắc, đó là Hội A và ông B"

# "Hai tập thể được tặng Cờ là Phòng A và Phòng B": the kind stands as the subject, the names behind the award.
_WHO = regex.compile(
    r"(?<!\w)(?:tập thể|đơn vị|địa phương|xã|trường|đội|công ty|doanh nghiệp|tổ chức|cơ quan|phòng|chi hội|chi bộ)"
    r"(?:\s(?:\p{L}+\s?){0,6})?$"
)

# "… tặng Bằng khen, hai kiểm lâm viên | là anh Tám và anh Chín được …": they are told of in the next clause
_ANOTHER_SUBJECT = regex.compile(r",\s(?:hai|ba|bốn|\d+)\s\p{L}")

# "3 huân chương, gồm Huân chương X, …": awards, no names of those who got them.
_AWARD_AHEAD = regex.compile(
    r"\s*[:\"“]?\s?(?:huân chương|huy chương|bằng khen|giấy khen|danh hiệu|cờ|giải|kỷ niệm chương)\s"
)

# "Vinh dự được nhận Bằng khen lần này là Khoa A và bác sĩ Tám": the subject stands behind the award.
_NOBODY_YET = regex.compile(
    r"[\s,]*(?:(?:vinh dự|tại (?:buổi lễ|hội nghị|lễ|đại hội)[^,]{0,40}|dịp này|nhân dịp này|lần này|năm nay|đợt này|"
    r"cùng|cũng|đã|vừa|trong đó)[\s,]*)*"
)

# "Trong số những người được nhận Huân chương X có ông Tám": he was one of them.
_SOME_OF = regex.compile(
    r"(?<!\w)(?:trong số|trong danh sách|trong tổng số|một trong)(?:\s(?:những|các))?\s(?!\d)\p{L}"
)

_THERE_IS = regex.compile(r"[^.;:\n]{0,80}?(?<!\w)(?:có|phải kể đến|trong đó có)\s(?=(?P<whom>[^.;:\n]{4,}))")

# Opens a list behind the award, directly before its first name: "… được tặng Bằng khen dịp này có Trường A, ông B".
_OPENS_LIST = regex.compile(
    r"(?<!(?<!\w)(?:vì|do|đã|không|chưa|khi|nếu|để|nên)\s)(?<!\w)(?:(?:trong đó|trong số đó|tiêu biểu|điển hình|"
    r"nổi bật|đáng chú ý)(?:\s(?:là|có|như|gồm|phải kể đến))+|gồm có|bao gồm|gồm|còn có|có|là)(?!\w)\s*:?\s*"
    r"(?:các\s(?:\p{Ll}+,?\s){0,4}(?=\p{Lu}|:))?:?"
)

_LIST_REACH = 220  # code points from an award to the word that opens the list of its holders


def introduced(statement: Statement, reading: Reading) -> NameList:
    """Those whom "là", "gồm", "như" or "đó là" introduces behind the award, or who are told to be some of many."""
    end = min(statement.clause_end, statement.reach, len(reading.text))
    intro = _INTRODUCED.search(reading.key, statement.end, min(end, statement.end + 90)) or _THAT_IS.search(
        reading.key, statement.end, min(end, statement.end + 160)
    )
    won = statement.verb == "receive" and statement.subject_end > statement.clause_start
    if intro is not None and won and NEXT_AWARD.search(reading.key, statement.end, intro.start()):
        intro = None  # "anh Tám giành giải Nhất, giải Nhì là anh Chín": it introduces who won the next
    if intro is not None and statement.awards[0].shape != "praise" and not _AWARD_AHEAD.match(reading.key, intro.end()):
        if _ANOTHER_SUBJECT.search(reading.key, statement.end, intro.start()):
            return _named_among(statement, reading, end)
        listed = names_after(reading, intro.start() if intro.group() == "như" else intro.end(), end)
        place = statement.awards[0].shape == "contest" and intro.start() - statement.end <= 10  # "giải Nhì là Đội A"
        if place or intro.group() == "đó là" or all(item.kind == "individual" for item in listed.items):
            return replace(listed, how="introduced")
        start, stop = statement.clause_start, statement.subject_end
        if stop > 0 and _WHO.search(reading.key, max(start, stop - 80), stop) is not None:
            return replace(listed, how="introduced")
        if stop > 0 and intro.group().startswith("là") and _NOBODY_YET.fullmatch(reading.key, start, stop):
            return replace(listed, how="introduced")
    return _named_among(statement, reading, end)


def _named_among(statement: Statement, reading: Reading, end: int) -> NameList:
    """Persons behind "có", told to be among those who got the award."""
    nobody = NameList((), statement.end)
    start, stop = statement.clause_start, statement.subject_end
    if stop <= 0 or statement.awards[0].shape == "praise":
        return nobody
    also = reading.key[start:stop].strip(" ,") in {"cùng", "cũng", "vinh dự", "cùng vinh dự"}
    if not also and not _SOME_OF.search(reading.key, start, stop):
        return nobody
    there = _THERE_IS.match(reading.key, statement.end, end)
    listed = names_after(reading, there.end(), end) if there is not None else nobody
    direct = bool(listed.items) and there is not None and listed.items[0].start - there.end() <= 1
    return replace(listed, how="introduced") if direct else nobody


def listed_behind(statement: Statement, reading: Reading) -> NameList:
    """Those listed behind the award, where its subject is nobody known by name or a plural ("các cá nhân được …")."""
    nobody = NameList((), statement.end)
    taken = statement.passive or statement.verb == "receive"
    plural = statement.bare is not None and statement.bare.start > statement.end
    if statement.negated or statement.status == "withdrawn" or not (taken or plural):
        return nobody
    start, stop = statement.clause_start, statement.subject_end
    if not plural and (stop < start or names_any(reading, start, stop)):
        return nobody
    begin = statement.bare.end if plural and statement.bare is not None else statement.end
    end = min(statement.clause_end, len(reading.text))
    for opening in _OPENS_LIST.finditer(reading.key, begin, min(end, begin + _LIST_REACH)):
        listed = names_after(reading, opening.end(), end)
        if listed.items and listed.items[0].start - opening.end() <= 1:
            return _of_plural(statement.bare, listed)
    return nobody


def _of_plural(plural: Recipients | None, listed: NameList) -> NameList:
    """Those listed who are of the kind of a plural, as examples of it ("nhiều cá nhân …, trong đó có ông Tám")."""
    items = listed.items
    if plural is not None and plural.kind in {"individual", "collective", "enterprise"}:
        items = tuple(item for item in items if (item.kind == "individual") == (plural.kind == "individual"))
    return replace(listed, items=items, open=listed.open or plural is not None, how="introduced")
