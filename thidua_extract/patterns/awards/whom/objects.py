"""Whom the verb has as its object: those praised, those between a verb of giving and the award."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.given_names import given_after
from thidua_extract.patterns.awards.money import paid
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.subjects import him
from thidua_extract.patterns.awards.whom.given_to import whose_deed
from thidua_extract.patterns.awards.whom.paid import paying

# "tuyên dương và tặng quà | em Tám": to whom the gift goes the praise goes too
_GIFT_TOO = regex.compile(r"(?:,|\svà)\s(?:trao\s)?tặng\s(?:quà|hoa|thưởng|phần thưởng|tiền thưởng)(?:\scho)?(?=\s)")

_AT_ONCE = regex.compile(r"\s(?:nóng|đột xuất)(?:\s(?:cho|đối với))?(?!\w)")  # "khen thưởng nóng Phòng An Hòa"

_WITH = regex.compile(r"\s+(?:với|tới|đến)\s+(?=(?:anh|chị|ông|bà|em|cháu|cụ)\s)")

# A letter of praise to somebody: "gửi thư khen thầy Tám", "có thư khen gửi tập thể Phòng A".
_LETTER_TO = regex.compile(
    r"thư khen(?: ngợi)?(?:[, ]+(?:động viên|biểu dương|chúc mừng))?"
    r"(?:\s(?:gửi|tới|đến|cho|lực lượng|toàn thể|thầy và trò|cán bộ, chiến sỹ|các lực lượng))*\s"
)

_TAKEN_FROM = regex.compile(r"\s*(?:\p{L}+\s){0,3}?(?:của|đối với|khỏi)\s+")

# "chọn Hội A để trao Cờ": whom it is given to stands before the verb.
_CHOSEN = regex.compile(
    r"(?<!\w)(?:lựa chọn|bầu chọn|chọn)\s(?:(?:\d+|hai|ba|bốn|năm)\s(?:\p{L}+\s){1,4}(?:gồm|là)(?:\scó)?\s?:?\s)?"
    r"(?P<whom>[^;:.\n]{3,200}?)\s(?:để|và)\s(?:trao tặng|trao|tặng)\s*$"
)

_CHOSEN_BACK = 60  # code points before the clause: "chọn 5 bạn gồm | Tám, … để trao"

# Between the one honoured and the honour ("phong tặng ông Tám | danh hiệu | Anh hùng Lao động").
_OF_TITLE = regex.compile(
    r"\s(?:các\s)?(?:danh hiệu|giải thưởng|phần thưởng)(?:\s(?:vinh dự nhà nước|cao quý))?:?\s[\"“]?$"
)


def praised(statement: Statement, reading: Reading) -> NameList:
    """Persons as the direct object of praise ("tuyên dương em Lò Văn Tám"), bodies too where it is told as urgent."""
    at_once = _AT_ONCE.match(reading.key, statement.end)
    urgent = at_once is not None or reading.key.endswith((" nóng", " đột xuất"), 0, statement.end)
    begin = at_once.end() if at_once is not None else statement.end
    gift = _GIFT_TOO.match(reading.key, begin)
    begin = gift.end() if gift is not None else begin
    urgent = urgent or reading.key.startswith("khen thưởng", statement.start)
    listed = names_after(reading, begin, min(statement.clause_end, len(reading.text)))
    if not listed.items and not paying(statement, statement.awards[0], reading):
        return given_after(reading, statement.end, min(statement.clause_end, len(reading.text)))
    first = listed.items[0] if listed.items else None
    direct = first is not None and first.start - begin <= 1
    end = min(statement.clause_end, len(reading.text))
    if paying(statement, statement.awards[0], reading):
        each = paid(reading, statement.end, end, told=False)
        return each if each.items else listed if direct else NameList((), statement.end)
    told = first is not None and (first.kind == "individual" or urgent)
    return listed if direct and told else NameList((), statement.end)


def object_of(statement: Statement, reading: Reading) -> NameList:
    """Whom the verb has between itself and the award ("tặng ông Tám Huân chương X"), or whose award it takes back."""
    none = NameList((), statement.end)
    if statement.passive:
        return none
    if statement.status == "withdrawn" and statement.verb == "withdraw":
        match = _TAKEN_FROM.match(reading.key, statement.end, statement.clause_end)
        listed = names_after(reading, match.end(), min(statement.clause_end, len(reading.text))) if match else none
        meant = match is not None and not match.group().endswith("của ")  # "thu hồi … đối với tập thể X"
        return listed if meant or all(item.kind == "individual" for item in listed.items) else none
    chosen = _CHOSEN.search(reading.key, max(statement.clause_start - _CHOSEN_BACK, 0), statement.verb_end)
    if chosen is not None and statement.verb in {"confer", "posthumous"} and statement.to is None:
        listed = names_after(reading, chosen.start("whom"), chosen.end("whom"))
        if listed.items:
            return listed
    written = _LETTER_TO.match(reading.key, statement.start)
    if written is not None and statement.to is None:
        listed = names_after(reading, written.end(), min(statement.clause_end, len(reading.text)))
        return listed if listed.items and listed.items[0].start - written.end() <= 1 else none
    if statement.verb == "confer" and statement.to is None:
        whose = whose_deed(reading, statement.end, min(statement.clause_end, len(reading.text)))
        if whose.items:
            return whose
    gift = _GIFT_TOO.match(reading.key, statement.end)
    beside = _WITH.match(reading.key, statement.end)
    if gift is not None and statement.verb == "confer" and statement.to is None:
        listed = names_after(reading, gift.end(), min(statement.clause_end, len(reading.text)))
        return listed if listed.items and listed.items[0].start - gift.end() <= 1 else none
    if statement.verb in {"confer", "posthumous"} and beside is not None:
        return names_after(reading, beside.end(), min(statement.clause_end, len(reading.text)), limit=1)
    if statement.verb in {"confer", "posthumous"} and 2 < statement.start - statement.verb_end < 80:
        titled = _OF_TITLE.search(reading.key, statement.verb_end, statement.start)
        end = titled.start() if titled is not None else statement.start
        listed = names_after(reading, statement.verb_end, end)
        if listed.items and listed.items[0].start - statement.verb_end <= 1 and end - listed.end <= 2:
            return listed
    if statement.verb in {"confer", "posthumous"} and 2 < statement.start - statement.verb_end < 40:
        titled = _OF_TITLE.search(reading.key, statement.verb_end, statement.start)
        return him(reading, statement.verb_end, titled.start() if titled is not None else statement.start)
    return none
