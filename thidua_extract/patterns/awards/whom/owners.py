"""Those who have an award, where no verb gives it or takes it: "Khoa Nhi: | Bằng khen", "Mây có | hai giải Nhất"."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.given_names import given_after
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.whom.named_words import SEPARATOR, body_head
from thidua_extract.patterns.awards.whom.reach import clause_end, direct, nobody, persons_only, praises
from thidua_extract.patterns.awards.whom.unnamed import subject
from thidua_extract.patterns.awards.whom.words import pattern


def verbless(statement: Statement, reading: Reading) -> NameList:
    """The subject of an award that repeats the verb before it ("Đội A đạt giải nhất, đội B | giải nhì")."""
    before, count = statement.previous, statement.awards_count
    repeats = statement.verb == "receive" and before is not None and statement.verb_end <= before.start
    if not repeats or before is None or before.clause_end != statement.clause_end:
        return nobody(statement)
    if count is not None and statement.awards[0].code != "prize":
        return nobody(statement)
    separator, stop = SEPARATOR.match(reading.key, before.end, statement.start), _start(statement)
    if separator is None or stop - separator.end() < 2:
        return nobody(statement)
    parts = _PARTED.match(reading.key, separator.end(), stop)
    listed = names_after(reading, parts.end() if parts else separator.end(), stop)
    reached = bool(listed.items) and not reading.key[listed.items[-1].end : stop].strip(' ,-"')
    return listed if reached else nobody(statement)


# "đạt 11 giải, trong đó huyện A | 5 giải": how many of them each won.
_PARTED = regex.compile(r"(?:trong đó|trong số đó|bao gồm|gồm|cụ thể)(?:\s(?:có|là))?[\s:,]\s?")


def holder(statement: Statement, reading: Reading) -> NameList:
    """Who stands before the award with "có" or a mark between: by name, or by the word that refers to him."""
    if statement.verb or statement.passive or statement.to is not None or praises(statement):
        return nobody(statement)
    start, stop = statement.clause_start, _start(statement)
    has = _HAS.search(reading.key, max(start, stop - 40), stop) if statement.awards[0].shape != "person" else None
    if has is not None:
        return _who_has(reading, start, has.start(), statement.end)
    head = _HEADED.search(reading.key, max(start, stop - 40), stop)
    if head is None or statement.awards_count is not None:
        return nobody(statement)
    listed = names_after(reading, max(start, reading.key.rfind("\n", 0, stop) + 1), head.start())
    rest = reading.key[listed.end : head.start()]
    post = persons_only(listed) and len(listed.items) == 1 and _HIS_POST.fullmatch(rest) is not None
    reached = bool(listed.items) and (post or not rest.strip(" ,)"))
    if reached or statement.awards[0].shape != "contest":
        return listed if reached else nobody(statement)
    inside = names_before(reading, start, head.start())  # "Lớp 9A có em Tám - | huy chương vàng"
    return inside if persons_only(inside) and len(inside.items) == 1 else nobody(statement)


# "Thầy Lò Văn Tám - Hiệu trưởng: | Bằng khen của Bộ": what he is, between his name and the mark.
_HIS_POST = regex.compile(r"\s?(?:,|[-–])\s[^,:;.\n]{2,60}")


def _who_has(reading: Reading, start: int, end: int, after: int) -> NameList:
    listed = names_before(reading, start, end)
    bodies = [item for item in listed.items if item.kind != "individual"]
    brand = any(not body_head().match(reading.key, body.start) for body in bodies)
    return listed if listed.items and not brand else subject(reading, start, end + 1, after, near=True)


# "Mây có | hai giải Nhất", "trước đó ông đã có | Giấy khen": a verb of having.
_HAS = regex.compile(r"\s(?:(?:đã|cũng|còn|từng|hiện)\s)*có\s(?:thêm\s|trong tay\s)?(?:danh hiệu\s)?$")
# "- Khoa Nhi: | Bằng khen (2021)", "chủ tịch xã Lò Văn Tám - | Chiến sĩ thi đua": the holder, then the award. A comma
# parts them too where he is said to hold it: "em Tám, chủ nhân tấm | huy chương vàng".
_HEADED = regex.compile(
    r"\s?(?:(?::|\s[-–])\s(?:danh hiệu\s)?|(?::|\s[-–]|,)\s(?:là\s)?(?:chủ nhân|người giữ)\s(?:của\s)?"
    r"(?:chiếc\s|tấm\s)?)$"
)


def owner(statement: Statement, reading: Reading) -> NameList:
    """Whose a prize is: "huy chương vàng | của Lò Văn Tám", "2 giải C của tác giả Lò Thị Mây và Lò Văn Tám"."""
    if statement.awards[0].shape != "contest" or statement.verb in {"confer", "goes"} or statement.to is not None:
        return nobody(statement)
    if not (statement.verb or statement.passive or reading.key[statement.clause_start : statement.start].strip(' "-•')):
        beside = names_after(reading, statement.end, clause_end(statement, reading), limit=1)
        ended = persons_only(beside) and _CAPTION_ENDS.match(reading.key, beside.end)
        if ended and direct(beside, statement.end):
            return beside
    of = _OF_HOLDER.match(reading.key, statement.end)
    listed = names_after(reading, of.end(), clause_end(statement, reading)) if of is not None else nobody(statement)
    return listed if persons_only(listed) else nobody(statement)


# "Huy chương vàng | Lò Thị Mây (Nhà hát An Hòa) - Ảnh: …": under a picture the medal stands for her who won it
_CAPTION_ENDS = regex.compile(r"\s?(?:\([^()\n]{2,80}\)\s?)?(?:[.\n]|-\s?ảnh|$)")
_OF_HOLDER = regex.compile(r"(?:\s(?:quốc gia|cấp tỉnh|toàn quốc|còn lại|duy nhất))?\s(?:do công )?của\s")


def helped(statement: Statement, reading: Reading) -> NameList:
    """Whom the award helps, that opens its clause ("Giải nhất môn Toán | giúp em Tám vào đội tuyển").

    Not where it is still to be won ("Giải Nhất sẽ giúp thí sinh …"), nor where somebody else acts ("Ban tổ chức …").
    """
    told = statement.verb or statement.passive or statement.to is not None or praises(statement)
    prize = statement.awards[0]
    general = prize.shape == "prize" and not prize.title  # "Giải thưởng giúp anh thêm tự tin": of any
    if told or general or statement.awards_count is not None or statement.status != "conferred":
        return nobody(statement)
    if pattern(_AWARD_FIRST).fullmatch(reading.key, statement.clause_start, statement.start) is None:
        return nobody(statement)
    stop = clause_end(statement, reading)
    does = pattern(_HELPS).match(reading.key, statement.end, stop)
    if does is None:
        return nobody(statement)
    listed = names_after(reading, does.end(), stop)
    listed = listed if listed.items else given_after(reading, does.end(), stop)
    return listed if direct(listed, does.end()) and persons_only(listed) else nobody(statement)


_AWARD_FIRST = (
    r"[\s,;.\"“-]*(?:«time_before»,?\s|năm \d{4},?\s)?(?:(?:và|với|chính|tấm|chiếc|cú đúp|thành tích)\s)*[\"“]?"
)
# Up to the verb no other person or body may act: "Giải nhất môn Toán trong kỳ thi của tỉnh | đã giúp …".
_HELPS = r"(?:[^,.;:()\n]{0,90}?\s)??(?:(?:đã|cũng|còn|từng)\s)*«helps_holder»\s"


def whose(statement: Statement, reading: Reading) -> NameList:
    """Whose an award of the State is, where none else is named ("lễ đón nhận Cờ của Chính phủ của Trường An Hòa")."""
    body, name = statement.agent, statement.awards[0]
    received = statement.verb == "receive" and not statement.passive and statement.own_agent
    if not received or body is None or name.level not in {"state", "government"} or body.level not in _BELOW_STATE:
        return nobody(statement)
    return names_after(reading, body.start, body.end, bodies=True)


_BELOW_STATE = frozenset({"district", "commune", "grassroots", "organization"})


def _start(statement: Statement) -> int:
    """Where the award begins, with its number."""
    return statement.awards_count.start if statement.awards_count is not None else statement.start
