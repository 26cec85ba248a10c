"""Those who are the object of a verb that gives, praises or takes back: "tặng | ông Tám | Huân chương X"."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.deeds import whose_deed
from thidua_extract.patterns.awards.whom.given_names import given_after, person
from thidua_extract.patterns.awards.whom.money import paid
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.paid import paying
from thidua_extract.patterns.awards.whom.pronouns import him
from thidua_extract.patterns.awards.whom.reach import GIVING, clause_end, direct, nobody, persons_only
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_OBJECT_REACH = 80  # code points of the names between a verb and its award
_PRONOUN_REACH = 40
_SHORTEST = 2  # code points: less holds no name


def praised(statement: Statement, reading: Reading) -> NameList:
    """Persons as the direct object of praise ("tuyên dương em Lò Văn Tám"), bodies too where it is told as urgent."""
    end = clause_end(statement, reading)
    pays = paying(statement, statement.awards[0], reading)
    at_once = pattern(_AT_ONCE).match(reading.key, statement.end)
    begin = at_once.end() if at_once is not None else statement.end
    gift = pattern(_GIFT_TOO).match(reading.key, begin)
    begin = gift.end() if gift is not None else begin
    listed = names_after(reading, begin, end)
    if pays:
        each = paid(reading, statement.end, end, told=False)
        return each if each.items else listed if direct(listed, begin) else nobody(statement)
    if not listed.items:
        unit = _by_common_noun(statement, reading, begin)
        return unit if unit.items else given_after(reading, statement.end, end)
    urgent = (
        at_once is not None
        or reading.key.endswith((" nóng", " đột xuất"), 0, statement.end)
        or reading.key.startswith("khen thưởng", statement.start)
    )
    told = urgent or listed.items[0].kind == "individual"
    return listed if told and direct(listed, begin) else nobody(statement)


def _by_common_noun(statement: Statement, reading: Reading, begin: int) -> NameList:
    """A unit set up for one task, which has no name of its own ("khen thưởng | ban chuyên án bắt nhóm trộm trâu")."""
    unit = pattern(_FOR_ONE_TASK).match(reading.key, begin)
    if unit is None or not reading.key.endswith("khen thưởng", 0, begin):
        return nobody(statement)
    span = Span(*unit.span("unit"))
    named = Named(Phrase(reading.text[span.start : span.end], span), "collective", span.start, span.end)
    return NameList((named,), span.end)


_FOR_ONE_TASK = r"\s(?:cho\s)?(?P<unit>«unit_of_one_task»)(?!\w)"
_AT_ONCE = r"\s«at_once»(?:\s(?:cho|đối với))?(?!\w)"  # "khen thưởng nóng Phòng An Hòa"
# "tuyên dương và tặng quà | em Tám": to whom the gift goes the praise goes too
_GIFT_TOO = r"(?:,|\svà)\s(?:trao\s)?tặng\s«gift»(?:\scho)?(?=\s)"


def taken_from(statement: Statement, reading: Reading) -> NameList:
    """Whose award is taken back ("thu hồi Bằng khen của ông Tám", "… đối với tập thể X")."""
    if statement.passive or statement.status != "withdrawn" or statement.verb != "withdraw":
        return nobody(statement)
    match = _TAKEN_FROM.match(reading.key, statement.end, statement.clause_end)
    listed = names_after(reading, match.end(), clause_end(statement, reading)) if match else nobody(statement)
    meant = match is not None and not match.group().endswith("của ")  # "Bằng khen của Bộ A": from the giver
    if listed.items and (meant or persons_only(listed)):
        return listed
    return _once_in_office(statement, reading)


def _once_in_office(statement: Statement, reading: Reading) -> NameList:
    """Whose award is taken back, told by an office once held ("huân chương tặng cựu thủ tướng Lò Văn Tám")."""
    begin = statement.awards[-1].end
    match = _FROM_FORMER.match(reading.key, begin, clause_end(statement, reading))
    index = bisect_left(reading.names, begin, key=lambda n: n.span.start)
    name = reading.names[index].span if match is not None and index < len(reading.names) else None
    if match is None or name is None or not match.end() <= name.start <= match.end() + _OFFICE_REACH:
        return nobody(statement)
    if _CLAUSE_MARK.search(reading.key, match.end(), name.start):
        return nobody(statement)
    return person(reading, name, name.start, name.end)


_OFFICE_REACH = 70  # code points of the office before the name
_CLAUSE_MARK = regex.compile(r"[,;:.\n\"()]")
_FROM_FORMER = regex.compile(
    r"\s(?:của\s|đối với\s|(?:(?:mà|do)\s(?:\p{L}+\s){1,6}?)?(?:đã\s|từng\s)?"
    r"(?:trao tặng|phong tặng|tặng|trao)\s(?:cho\s)?)(?:cựu|nguyên|cố)\s"
)


# Also by who gave it: "thu hồi huân chương | do nhà vua tặng ông Tám", "… đã trao cho ông Tám"
_TAKEN_FROM = regex.compile(
    r"\s*(?:\p{L}+\s){0,3}?(?:của|đối với|khỏi)\s+"
    r"|\s(?:(?:mà|do)\s(?:\p{L}+\s){1,6}?)?(?:đã\s|từng\s)?(?:trao tặng|phong tặng|tặng|trao)\s(?:cho\s)?+"
)


def chosen(statement: Statement, reading: Reading) -> NameList:
    """Those chosen to be given it, before the verb ("chọn Hội A để trao Cờ")."""
    if not _gives_without_to(statement):
        return nobody(statement)
    match = pattern(_CHOSEN).search(reading.key, max(statement.clause_start - _CHOSEN_BACK, 0), statement.verb_end)
    return names_after(reading, *match.span("whom")) if match is not None else nobody(statement)


_CHOSEN = (
    r"(?<!\w)«chooses»\s(?:(?:\d+|hai|ba|bốn|năm)\s(?:\p{L}+\s){1,4}(?:gồm|là)(?:\scó)?\s?:?\s)?"
    r"(?P<whom>[^;:.\n]{3,200}?)\s(?:để|và)\s(?:trao tặng|trao|tặng)\s*$"
)
_CHOSEN_BACK = 60  # code points before the clause: "chọn 5 bạn gồm | Tám, … để trao"


def written_to(statement: Statement, reading: Reading) -> NameList:
    """Whom a letter of praise is written to: "gửi thư khen thầy Tám", "có thư khen gửi tập thể Phòng A"."""
    match = pattern(_LETTER_TO).match(reading.key, statement.start)
    if match is None or statement.passive or statement.to is not None:
        return nobody(statement)
    listed = names_after(reading, match.end(), clause_end(statement, reading))
    return listed if direct(listed, match.end()) else nobody(statement)


_LETTER_TO = r"thư khen(?: ngợi)?(?:[, ]+(?:động viên|biểu dương|chúc mừng))?(?:\s«written_to»)*\s"


def deed_rewarded(statement: Statement, reading: Reading) -> NameList:
    """Whose deed the words behind the award tell ("tặng Giấy khen và biểu dương hành động đẹp của em Tám")."""
    if statement.verb != "confer" or not _gives_without_to(statement):
        return nobody(statement)
    return whose_deed(reading, statement.end, clause_end(statement, reading))


def gift_too(statement: Statement, reading: Reading) -> NameList:
    """Whom a gift beside the award goes to ("trao Giấy khen và tặng quà em Tám")."""
    if statement.verb != "confer" or not _gives_without_to(statement):
        return nobody(statement)
    match = pattern(_GIFT_TOO).match(reading.key, statement.end)
    listed = names_after(reading, match.end(), clause_end(statement, reading)) if match else nobody(statement)
    return listed if match is not None and direct(listed, match.end()) else nobody(statement)


def beside_award(statement: Statement, reading: Reading) -> NameList:
    """The person behind "với", "tới", "đến" ("trao Bằng khen đến bà Mây")."""
    match = pattern(_WITH).match(reading.key, statement.end) if _gives(statement) else None
    if match is None:
        return nobody(statement)
    return names_after(reading, match.end(), clause_end(statement, reading), limit=1)


_WITH = r"\s+(?:với|tới|đến)\s+(?=«addressed»\s)"


def before_award(statement: Statement, reading: Reading) -> NameList:
    """Those named between the verb and the award ("tặng ông Tám Huân chương X")."""
    if not _gives(statement) or not _SHORTEST < statement.start - statement.verb_end < _OBJECT_REACH:
        return nobody(statement)
    end = _before_title(statement, reading)
    listed = names_after(reading, statement.verb_end, end)
    return listed if direct(listed, statement.verb_end) and end - listed.end <= _SHORTEST else nobody(statement)


def him_before_award(statement: Statement, reading: Reading) -> NameList:
    """Whom a pronoun between the verb and the award means ("truy tặng em Bằng khen")."""
    if not _gives(statement) or not _SHORTEST < statement.start - statement.verb_end < _PRONOUN_REACH:
        return nobody(statement)
    return him(reading, statement.verb_end, _before_title(statement, reading))


def _before_title(statement: Statement, reading: Reading) -> int:
    titled = pattern(_OF_TITLE).search(reading.key, statement.verb_end, statement.start)
    return titled.start() if titled is not None else statement.start


# Between the one honoured and the honour ("phong tặng ông Tám | danh hiệu | Anh hùng Lao động").
_OF_TITLE = r"\s(?:các\s)?«title_noun»(?:\s(?:vinh dự nhà nước|cao quý))?:?\s[\"“]?$"


def _gives(statement: Statement) -> bool:
    return statement.verb in GIVING and not statement.passive


def _gives_without_to(statement: Statement) -> bool:
    return _gives(statement) and statement.to is None
