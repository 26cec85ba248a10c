"""Those whose work or device is the subject of an award: "Máy gặt do em Tám chế tạo | đoạt giải"."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.given_names import TILL_VERB, person
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.reach import persons_only
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.text.span import Span

_REACH = 200  # code points from the noun of a work to the verb
_OPENS = r"(?<=(?:\A|[.!?,;:\"“\n]|(?<!\w)(?:và|khi|đó)|\d{4})\s*)"


@cache
def _thing() -> str:
    return rf"(?:(?:chiếc|bộ|mẫu|các|những|hai|ba)\s)?(?<!\w)(?:{work_nouns()}|«device»)(?!\w)"


@cache
def _made_by() -> regex.Pattern[str]:
    """ "sản phẩm do em Tám và bạn chế tạo", also with a title, where the makers do what makers do."""
    makes = r"(?:\s(?:đã|cùng|tự|trực tiếp))*\s«makes»(?!\w)(?:\s[^,;.:\n]{1,40}?)?"
    return pattern(rf"{_OPENS}{_thing()}[^.;:\n]{{0,90}}?\sdo\s(?P<who>[^.;:\n]{{2,90}}?){makes}" + TILL_VERB)


@cache
def _owned() -> regex.Pattern[str]:
    """ "hệ thống này của Tám": the given name alone."""
    return pattern(rf"{_OPENS}{_thing()}[^.,;:()\"\n]{{0,50}}?\scủa\s(?P<given>\p{{L}}+)" + TILL_VERB)


@cache
def _alone() -> regex.Pattern[str]:
    """ "Sản phẩm này", of whom nothing more is said here."""
    return pattern(
        rf"(?<=(?:\A|[.\n])\s*){_thing()}(?:\s(?:này|trên|ấy|đó|của (?:các|hai|nhóm|đôi) «companion»))?" + TILL_VERB
    )


def by_work(reading: Reading, start: int, end: int) -> NameList:
    """The makers of the work that is the subject before the verb at `end`."""
    begin = max(start, end - _REACH)
    made = _made_by().search(reading.key, begin, end)
    if made is not None:
        listed = names_after(reading, *made.span("who"))
        if persons_only(listed):
            return listed
        whole = _by_given(reading, Span(*made.span("who")), end)
        if whole.items:
            return whole
    owned = _owned().search(reading.key, begin, end)
    if owned is not None:
        return _by_given(reading, Span(*owned.span("given")), end)
    return _told_before(reading, end) if _alone().search(reading.key, begin, end) else NameList((), end)


def _by_given(reading: Reading, given: Span, end: int) -> NameList:
    word = reading.text[given.start : given.end]
    full = full_name(reading, given, later=False) if word.istitle() and " " not in word else None
    return person(reading, full, given.start, end) if full is not None else NameList((), end)


def _told_before(reading: Reading, end: int) -> NameList:
    """The makers whom the sentence before names ("Hai học sinh A và B chế tạo máy gặt. Sản phẩm | đoạt")."""
    sentence = sentence_at(reading, end)
    before = sentence_before(reading, sentence) if sentence is not None else None
    if before is None:
        return NameList((), end)
    made = pattern(_MAKES).search(reading.key, *before.span)
    if made is not None:
        begin = before.span.start
        opened = pattern(_MAKERS_OPEN).match(reading.key, begin, made.start())
        listed = names_after(reading, opened.end() if opened else begin, made.start())
        if persons_only(listed):
            return listed
    return NameList((), end)


_MAKES = r"(?<!\w)«makes»(?!\w)"
# What stands before the makers: a time, their number.
_MAKERS_OPEN = r"(?:[^,;:.\n]{0,40},\s)?(?:(?:hai|ba|bốn|các|nhóm|đôi|cặp)\s(?:em\s|bạn\s)?)?"
