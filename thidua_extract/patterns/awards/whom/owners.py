"""Who holds an award, where no verb of giving or taking of its own tells it."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.named_before import names_before
from thidua_extract.patterns.awards.named_words import SEPARATOR, body_head
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.subjects import him, subject

_OF_HOLDER = regex.compile(r"(?:\s(?:quốc gia|cấp tỉnh|toàn quốc|còn lại|duy nhất))?\s(?:do công )?của\s")

_BELOW_STATE = frozenset({"district", "commune", "grassroots", "organization"})

# "Mây có | hai giải Nhất", "trước đó ông đã có | Giấy khen": a verb of having.
_HAS = regex.compile(r"\s(?:(?:đã|cũng|còn|từng|hiện)\s)*có\s(?:thêm\s|trong tay\s)?(?:danh hiệu\s)?$")

# "Phần thưởng dành cho | ông là | Huân chương X"
_MEANT_FOR = regex.compile(
    r"(?<!\w)(?:phần thưởng|phần thưởng cao quý|sự ghi nhận)\s(?:dành\s|trao\s|tặng\s)?(?:cho|"
    r"của)\s(?P<whom>[^,.;:\n]{2,40}?)"
    r"\s(?:là|gồm|chính là)\s(?:danh hiệu\s)?$"
)

# "- Khoa Nhi: | Bằng khen (2021)", "chủ tịch xã Lò Văn Tám - | Chiến sĩ thi đua": the holder, then the award.
_HEADED = regex.compile(r"\s?(?::|\s[-–])\s(?:danh hiệu\s)?$")

# "đạt 11 giải, trong đó huyện A | 5 giải": how many of them each won.
_PARTED = regex.compile(r"(?:trong đó|trong số đó|bao gồm|gồm|cụ thể)(?:\s(?:có|là))?[\s:,]\s?")


def repeated(statement: Statement, reading: Reading) -> NameList:
    """The subject of an award that repeats the verb before it ("Đội A đạt giải nhất, đội B | giải nhì")."""
    before, count = statement.previous, statement.awards_count
    nobody = NameList((), statement.end)
    repeats = statement.verb == "receive" and before is not None and statement.verb_end <= before.start
    if not repeats or before is None or before.clause_end != statement.clause_end:
        return nobody
    if count is not None and statement.awards[0].code != "prize":
        return nobody
    separator, stop = (
        SEPARATOR.match(reading.key, before.end, statement.start),
        count.start if count else statement.start,
    )
    if separator is None or stop - separator.end() < 2:
        return nobody
    parts = _PARTED.match(reading.key, separator.end(), stop)
    listed = names_after(reading, parts.end() if parts else separator.end(), stop)
    reached = bool(listed.items) and not reading.key[listed.items[-1].end : stop].strip(' ,-"')
    return replace(listed, how="subject") if reached else nobody


def holder_before(statement: Statement, reading: Reading) -> NameList:
    """Who has the award, where no verb but "có" stands between: by name, or by the word that refers to him."""
    count = statement.awards_count
    stop = count.start if count is not None else statement.start
    nobody, start = NameList((), statement.end), statement.clause_start
    meant = _MEANT_FOR.search(reading.key, max(start, stop - 60), stop)
    if meant is not None:
        listed = names_after(reading, meant.start("whom"), meant.end("whom"))
        return replace(
            listed if listed.items else him(reading, meant.start("whom") - 1, meant.end("whom")), how="given"
        )
    if statement.verb or statement.passive or statement.to is not None or statement.awards[0].shape == "praise":
        return nobody
    has = _HAS.search(reading.key, max(start, stop - 40), stop)
    if has is not None and statement.awards[0].shape != "person":
        listed = names_before(reading, start, has.start())
        brand = any(
            item.kind != "individual" and not body_head().match(reading.key, item.start) for item in listed.items
        )
        if brand or not listed.items:
            listed = subject(reading, start, has.start() + 1, statement.end, near=True)
        return replace(listed, how="subject")
    head = _HEADED.search(reading.key, max(start, stop - 20), stop)
    if head is None or count is not None:
        return nobody
    line = max(start, reading.key.rfind("\n", 0, stop) + 1)
    listed = names_after(reading, line, head.start())
    reached = bool(listed.items) and not reading.key[listed.end : head.start()].strip(" ,)")
    return replace(listed, how="subject") if reached else nobody


def owner(statement: Statement, reading: Reading) -> NameList:
    """Whose a prize is: "huy chương vàng | của Lò Văn Tám", "2 giải C của tác giả Lò Thị Mây và Lò Văn Tám"."""
    nobody = NameList((), statement.end)
    if statement.awards[0].shape != "contest" or statement.verb in {"confer", "goes"} or statement.to is not None:
        return nobody
    of = _OF_HOLDER.match(reading.key, statement.end)
    if of is None:
        return nobody
    listed = names_after(reading, of.end(), min(statement.clause_end, len(reading.text)))
    persons = bool(listed.items) and all(item.kind == "individual" for item in listed.items)
    return replace(listed, how="given") if persons else nobody


def received_for(statement: Statement, reading: Reading) -> NameList:
    """Whose an award of the State is, where none else is named ("lễ đón nhận Cờ của Chính phủ của Trường An Hòa")."""
    owner, name = statement.agent, statement.awards[0]
    received = statement.verb == "receive" and not statement.passive and statement.own_agent
    if not received or owner is None or name.level not in {"state", "government"} or owner.level not in _BELOW_STATE:
        return NameList((), statement.end)
    return replace(names_after(reading, owner.start, owner.end, bodies=True), how="given")
