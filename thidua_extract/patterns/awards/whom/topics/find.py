"""Who a verb is said of: told further left in its sentence, behind the clause that opens it, or before it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList, noun_at
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.given_names import TIME_TILL_VERB
from thidua_extract.patterns.awards.whom.named import names_after, names_any
from thidua_extract.patterns.awards.whom.named_words import is_place
from thidua_extract.patterns.awards.whom.topics.clauses import clauses
from thidua_extract.patterns.awards.whom.topics.fronted import is_fronted, subject_ahead
from thidua_extract.patterns.awards.whom.topics.subject import of_another, subject_at
from thidua_extract.patterns.awards.whom.topics.words import class_words
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.text.sentences import Sentence


def topic(reading: Reading, end: int, after: int) -> NameList:
    """Who the verb at `end` is said of: told further left in its sentence, behind a clause that opens it, or before it.

    `after`: where the award ends.
    """
    nobody = NameList((), end)
    sentence = sentence_at(reading, end)
    if sentence is None:
        return nobody
    if _work_of_somebody().search(reading.key, max(sentence.span.start, end - _OF_SOMEBODY), end) is not None:
        return nobody
    if pattern(_GATHERED).search(reading.key, sentence.span.start, end) and not names_any(
        reading, sentence.span.start, end
    ):
        return nobody
    if (relative := _RELATIVE.search(reading.key, sentence.span.start, end)) is not None:
        return _apposed_to(reading, relative.start(), end)
    fronted = is_fronted(reading.key, sentence.span.start, end)
    begins = clauses(reading, sentence.span.start, end)
    found = _own_subject(reading, begins, end) if not fronted else None
    if found is not None:
        return found
    ahead = subject_ahead(reading, after, sentence.span.end)
    if ahead.items or fronted:
        return ahead
    return _of_sentence_before(reading, sentence, end)


def _of_sentence_before(reading: Reading, sentence: Sentence, end: int) -> NameList:
    """The subject of the sentence before, where this one goes on about it."""
    nobody = NameList((), end)
    before = sentence_before(reading, sentence)
    if before is None or pattern(_REPORTED).search(reading.key, *before.span):
        return nobody
    if _TOGETHER.match(reading.key, sentence.span.start):
        return nobody
    for begin in clauses(reading, *before.span):
        listed = subject_at(reading, begin, before.span.end, before.span.end)
        if len(listed.items) > 1 and names_any(reading, before.span.start, begin):
            return nobody  # the rest of a list
        if listed.items or of_another(reading, begin, before.span.end):
            return listed
    return nobody


_REPORTED = r"(?<!\w)«says»(?!\w)"
_TOGETHER = regex.compile(r"(?:cùng|cũng)\s")  # "Cùng nhận giải với ông có bà Mây": it was she


@cache
def _work_of_somebody() -> regex.Pattern[str]:
    """A work that somebody leads, which gets the award: "công trình do Tám làm “đầu tàu” | được nhận Bằng khen"."""
    return regex.compile(rf"(?<!\w){work_nouns()}(?!\w)[^,;.:\n]{{0,50}}?\sdo\s[^,;.:\n]{{2,60}}$")


# "Tại lễ tuyên dương học sinh | đoạt giải, ông Tám nói …": any of those whom the ceremony is for.
_GATHERED = r"(?<!\w)«gathers»\s(?:«for_whom»(?:\s(?:và|,)\s)?)+\s[^,.;:\n]{2,60}$"
_OF_SOMEBODY = 120  # code points before a verb in which such a work stands


# "thăm ông Tám, người | được tặng …": he who was just named.
_RELATIVE = regex.compile(r"(?:,|\s[-–])\s(?:là\s)?(?:người|những người|đơn vị)\s(?:(?:đã|vừa|từng|mới|cũng)\s)*$")


def _apposed_to(reading: Reading, position: int, end: int) -> NameList:
    """The person or body named right before a relative clause at `position`."""
    for known in (reading.names, reading.organizations):
        index = bisect_right(known, position, key=lambda k: k.span.end) - 1
        if index >= 0 and _BRACKETED.fullmatch(reading.key, known[index].span.end, position):
            return names_after(reading, known[index].span.start, position, limit=1)
    return NameList((), end)


# Between him and the relative clause: a bracket, then who he is ("ông Tám, trưởng bản, | người được tặng …").
_BRACKETED = regex.compile(r"(?:\s?\([^()\n]{1,60}\))?(?:,\s(?!(?:và|đã|được|có|khi)\s)[^,.;:\n]{2,70})?\s?")


def _own_subject(reading: Reading, begins: list[int], end: int) -> NameList | None:
    """The subject in the sentence of a verb; empty where that is nobody known, None where it has none."""
    nobody = NameList((), end)
    nearest = begins[-1]
    if reading.key.endswith("do ", 0, nearest):
        return nobody  # "đơn vị do | anh phụ trách được tặng": the unit
    if (winners := _congratulated(reading, begins[max(0, len(begins) - 2)], end)) is not None:
        return winners
    if pattern(TIME_TILL_VERB).match(reading.key, nearest, end) is None:
        listed = subject_at(reading, nearest, end, end)
        between = reading.key[listed.end if listed.items else nearest : end]
        plain = _BEATEN.sub("", pattern(_ONE_OF).sub("", between))
        if _others().search(plain) or _COUNTS.search(plain):
            return nobody
        if listed.items:
            return listed
        if (
            noun_at(reading.key, nearest, end)
            or of_another(reading, nearest, end)
            or _name_inside(reading, nearest, end)
        ):
            return nobody
    for begin, stop in zip(reversed(begins[:-1]), reversed(begins[1:]), strict=True):
        listed = subject_at(reading, begin, stop, end)
        if listed.items:
            return listed
        if of_another(reading, begin, stop) and not reading.key.endswith("mà ", 0, begin):  # "…, mà báo vừa đưa tin,"
            return nobody
    return None


# "Ông Tám chúc mừng đội tuyển U18 An Hòa | (vì) đã đoạt huy chương bạc": the team did, and not he.
_CONGRATULATES = r"(?<!\w)«congratulates»\s(?:các\s)?"
_FOR_WINNING = regex.compile(r"(?:,?\s(?:vì|khi|do|đã|vừa|mới|xuất sắc|đạt thành tích))*\s?$")


def _congratulated(reading: Reading, start: int, end: int) -> NameList | None:
    """Those named behind a verb of congratulation, who won; nobody where it names none; None without such a verb."""
    told = next(pattern(_CONGRATULATES).finditer(reading.key, start, end), None)
    if told is None:
        return None
    listed = names_after(reading, told.end(), end)
    behind = listed.items and _FOR_WINNING.fullmatch(reading.key, listed.end, end) is not None
    return listed if behind else NameList((), end)


def _name_inside(reading: Reading, start: int, end: int) -> bool:
    """Whether a capital behind the first word begins something else than a place."""
    return any(not is_place(reading, match.start()) for match in _CAPITAL.finditer(reading.text, start + 1, end))


_CAPITAL = regex.compile(r"(?<!\p{L})\p{Lu}")
# Others between the subject and the verb, who may be those meant: "ông Tám chúc mừng các vận động viên đoạt …".
_COUNTS = regex.compile(r"(?<!\w)(?:hai|ba|bốn|nhiều|\d+)\s(?!(?:lần|năm|km|cây số|tuổi|ngày|tháng|giờ)(?!\w))")

_ONE_OF = r"(?:một trong (?:số )?(?:những|các)|duy nhất|đầu tiên|trẻ nhất|«holder_noun»)\s[^,;:.\n]{0,50}$"
_BEATEN = regex.compile(r"(?:vượt qua|vượt|đánh bại|thắng)\s[^,;:.\n]{0,40}?\s(?=để\s|và\s)")


@cache
def _others() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?<!vinh ){class_words('others')}")
