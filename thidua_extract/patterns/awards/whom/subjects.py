"""The subject of an award that is taken: by name, by its work, or by the word that refers to it."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import Named, NameList, noun_at
from thidua_extract.patterns.awards.whom.deeds import deed, doer
from thidua_extract.patterns.awards.whom.given_names import surnamed
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.whom.reach import GIVING, PRAISE_REACH, nobody, praises
from thidua_extract.patterns.awards.whom.topics import topic
from thidua_extract.patterns.awards.whom.unnamed import hoarder, subject
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.works import last_author
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_YEAR_ALONE = regex.compile(
    r"[\s,;-]*(?:(?:đến|từ|trong|các)\s)*(?:năm học|năm|tháng)\s\d[\d/-]*(?:(?:, | và )\d{4})*"
    r"(?:,?\s(?:được|đã|vinh dự))*\s*"
)

# Between an author and the verb: where he works, how many years running.
_WORKS_AT = regex.compile(
    r"(?:\s*[,(-]\s?[^;:.\n\"]{2,90}|\)|,)?(?:\s*(?:,|đã|vừa|cũng|xuất sắc|vinh dự|đều|cùng)(?!\w))*\s*"
)

# "Trường An Lạc tổ chức lễ | đón nhận Huân chương …": who holds the ceremony receives.
_CEREMONY = (
    r"\s(?:(?:đã|vừa|long trọng|trọng thể)\s)*«holds»\s(?:trọng thể\s|long trọng\s)?"
    r"(?:(?:buổi\s)?lễ|hội nghị|đại hội|kỷ niệm)(?!\w)[^.;:,\n]{0,80}$"
)

_PLACED_WITH = r"\s(?:đã\s|tạm\s)?«places»\s[^.;:\n]{2,70}\svới\s(?:thành tích\s|tổng cộng\s|tổng số\s)?$"

# "Anh Tám là đội trưởng của Sư đoàn A, | từng được tặng …": the body closes what he is.
_APPOSED = regex.compile(r"(?<!\w)là\s[^.;:\n]{3,160},\s*(?:(?:từng|đã|cũng|còn|vinh dự|vừa)\s+)*$")


def done_by(statement: Statement, reading: Reading) -> NameList:
    """Whose deed opens the clause in which somebody gives ("Ghi nhận hành động đẹp của em Tám, xã đã | tặng …")."""
    gives = statement.verb in GIVING or praises(statement)
    if not gives or statement.passive:
        return nobody(statement)
    return doer(reading, statement.clause_start, statement.start)


# "mỗi cầu thủ thuộc Câu lạc bộ A | được thưởng 5 triệu đồng": the players, who are not counted.
_EACH = regex.compile(r"(?<!\w)mỗi\s(?!(?:năm|tháng|tuần|ngày|lần|mùa|kỳ|dịp|đợt|khi|nơi)(?!\w))\p{L}[^,;:.\n]{2,110}$")
_HAS_MANY = regex.compile(r"(?<!\w)có\s(?:(?:rất|khá)\s)?(?:nhiều|một số|hàng trăm|hàng nghìn)\s")


def _of_its_many(reading: Reading, start: int, end: int) -> bool:
    """Whether many of those whom a place or body has got the award ("Tỉnh A có nhiều cá nhân | được phong tặng")."""
    many = _HAS_MANY.search(reading.key, start, end)
    return many is not None and noun_at(reading.key, many.end(), end) is not None


_MOST = 30  # awards of one stretch whose subject is looked for; no sentence of the press tells as many


def subject_of(statement: Statement, reading: Reading) -> NameList:
    """The subject before the verb, by name or by the word that refers to it."""
    start, end = statement.clause_start, statement.subject_end
    if statement.verb == "withdraw":
        if _takes_back(statement, reading):
            return nobody(statement)
        suffers = _SUFFERS.search(reading.key, max(start, end - _SUFFERS_REACH), end) if end >= 0 else None
        end = suffers.start() if suffers is not None else end
    if statement.listed_by is not None and (end < 0 or _only_when(reading, start, end)):
        start, end = statement.listed_by
    told = _told_otherwise(statement, reading, start, end)
    if told.items:
        return told
    if statement.bare is not None or end < 0 or not start <= end <= statement.start:
        return nobody(statement)
    if _EACH.search(reading.key, start, end) or _of_its_many(reading, start, statement.start):
        return nobody(statement)
    end = _before_ceremony(statement, reading, start, end)
    whose = deed(reading, start, end) if statement.passive else NameList((), end)
    if whose.items:
        return replace(whose, how="referred")
    # "được tặng X trong lễ vinh danh …" praises others; "được tạo thành từ …, bằng một huân chương" gives nothing.
    verbless = not (statement.verb or statement.listed_by)
    if (praises(statement) or verbless) and statement.start - end > PRAISE_REACH:
        return nobody(statement)
    if statement.number > _MOST:
        return nobody(statement)
    dead = _received_for(statement, reading, start, end)
    return dead if dead.items else _before_verb(statement, reading, start, end)


# "Bà Mây, mẹ liệt sỹ Tám, | nhận Huân chương": his award, which his kin take.
_KIN = (
    r"(?:,|\s[-–]|\s?\()\s?(?:là\s)?(?:người\s)?«kin_of»(?:\s«which_kin»)?\s(?:của\s)?"
    r"(?P<martyr>(?:(?:anh hùng\s)?liệt sỹ\s|cố\s)?)"
    r"(?:«addressed»\s|(?:thượng|đại|trung|thiếu|binh)\s(?:uý|tá|sỹ|nhất)\s)?(?P<name>\p{L}+(?:\s\p{L}+){0,3}?)"
    r"(?=\s?[,)]|\s[-–]|\s(?:đã|vừa|nghẹn ngào|xúc động|thay mặt|đại diện|nhận|đón)\s|$)"
)
_TO_THE_DEAD = regex.compile(r"(?<!\w)truy (?:tặng|phong)(?!\w)")


def _received_for(statement: Statement, reading: Reading, start: int, end: int) -> NameList:
    """The dead whose kin receive the award in his place, told as a martyr or by "truy tặng"."""
    if statement.verb != "receive" or statement.passive:
        return nobody(statement)
    kin = pattern(_KIN).search(reading.key, start, end)
    late = kin is not None and (
        kin["martyr"] or _TO_THE_DEAD.search(reading.key, start, min(statement.sentence_end, len(reading.key)))
    )
    if kin is None or not late or not reading.text[kin.start("name")].isupper():
        return nobody(statement)
    span = Span(*kin.span("name"))
    person = Named(Phrase(reading.text[span.start : span.end], span), "individual", span.start, span.end)
    return replace(surnamed(reading, NameList((person,), span.end)), how="referred")


def _takes_back(statement: Statement, reading: Reading) -> bool:
    """Whether the subject takes an award from another ("UBND tỉnh | thu hồi Bằng khen"), and does not lose it."""
    return pattern(_TAKES_BACK).search(reading.key, statement.subject_end, statement.verb_end) is not None and (
        _LOSES.search(reading.key, statement.clause_start, statement.verb_end) is None
    )


_TAKES_BACK = r"(?<!\w)«takes_back»(?!\w)"
_SUFFERS = regex.compile(
    r"(?:\s(?:đã|vừa|từng|cũng|sẽ|lại))*\sbị(?:\s\p{Ll}+){0,4}\s*$"
)  # "ông Tám | bị (tỉnh) thu hồi"
_SUFFERS_REACH = 50  # code points
_LOSES = regex.compile(r"(?<!\w)(?:bị|được|đề nghị|xin|mất)(?!\w)")


def _told_otherwise(statement: Statement, reading: Reading, start: int, end: int) -> NameList:
    """Who has awards without a verb of getting them: whoever keeps them, or is placed by their number."""
    if statement.bare is None and statement.to is None and statement.verb not in {"confer", "posthumous"}:
        kept = hoarder(reading, start, statement.start)
        if kept.items:
            return replace(kept, how="referred")
    if end < 0 and statement.awards_count is not None and not statement.verb:
        placed = pattern(_PLACED_WITH).search(reading.key, start, statement.awards_count.start)
        if placed is not None:  # "Đoàn An Hòa xếp thứ 5 với | 12 HCV, …"
            return replace(names_before(reading, start, placed.start()), how="subject")
    return nobody(statement)


def _before_ceremony(statement: Statement, reading: Reading, start: int, end: int) -> int:
    """Where the subject ends that holds the ceremony at which it receives."""
    if statement.verb != "receive":
        return end
    ceremony = pattern(_CEREMONY).search(reading.key, max(start, end - 120), end)
    return ceremony.start() if ceremony is not None else end


def _before_verb(statement: Statement, reading: Reading, start: int, end: int) -> NameList:
    """Whom the words of `[start, end)`, right before the verb, tell: by what they are, by name, by a word for them."""
    praise = praises(statement)
    if not praise and _APPOSED.search(reading.key, start, end):
        listed = subject(reading, start, end, statement.end)
        if listed.items:
            return replace(listed, how="referred")
    listed = _authors(reading, start, end)
    listed = listed if listed.items else names_before(reading, start, end)
    if listed.items:
        return replace(surnamed(reading, listed), how="subject")
    listed = subject(reading, start, end, statement.end, near=praise)
    if not listed.items and not praise and not statement.negated and _takes(statement, reading):
        return replace(topic(reading, end, statement.end), how="topic")
    return replace(listed, how="referred")


def _takes(statement: Statement, reading: Reading) -> bool:
    """Whether the verb is of receiving, with the award as its object: not "nhận phản ánh, kiểm tra | Giấy khen"."""
    beside = "," not in reading.key[statement.verb_end : statement.start]
    return statement.passive or (statement.verb in {"receive", "copula"} and beside)


def _only_when(reading: Reading, start: int, end: int) -> bool:
    """Whether an item of a list has nothing but its year before the verb ("…: năm 2016 | nhận Bằng khen, …")."""
    return _YEAR_ALONE.fullmatch(reading.key, max(start, reading.key.rfind(":", start, end) + 1), end) is not None


def _authors(reading: Reading, start: int, end: int) -> NameList:
    """Those whose work is the subject ("tác phẩm “Bến quê” của tác giả Lò Văn Tám, Báo An Hòa | đạt")."""
    begin = last_author(reading, start, end)
    listed = names_after(reading, begin, end) if begin is not None else NameList((), end)
    reached = bool(listed.items) and _WORKS_AT.fullmatch(reading.key, listed.items[-1].end, end) is not None
    return listed if reached else NameList((), end)
