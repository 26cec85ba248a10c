"""Words that stand for an award named before: "danh hiệu này", a grade, the years of a badge, a place in a bloc."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import recipients
from thidua_extract.patterns.awards.naming import names
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.words import pattern

_SAME = (
    r"(?<!\w)(?:«told_again»\s+(?:cao quý\s+)?(?:này|ấy|đó|trên|nói trên|cùng hạng|tương đương|tương tự)"
    r"|(?<=được công nhận\s)danh hiệu(?=\s?[,.;]))(?!\w)"
)
_ELIDED = (
    r"(?<!\w)(?:(?P<years>\d0|\d5)\s+năm(?:\s+tuổi đảng)?(?=\s*(?::|-\s|cho|có\s\d|\(\d))|"
    r"(?P<times>(?:\d{1,2}|«how_often»)\s+(?:lần|năm\s+(?:liền|liên tiếp|liên tục)|"
    r"năm(?=\s(?:đạt|nhận|đón nhận|được công nhận|được khen|được\s(?:[\p{L}&-]+\s){0,7}?(?:tặng|trao))\s))))(?!\w)"
)
# An award that needs no name: a grade or years that repeat the last one, a place in a bloc.
_ALONE = regex.compile(
    r"(?<!\w)(?:hạng|(?:đơn vị|tập thể)\s(?:xếp\s(?:vị\s)?thứ\s)?\"?(?:nhất|nhì|ba|dẫn đầu|[123])|[1-9][05]\snăm)(?!\w)"
)
_GRADE = regex.compile(r"(?<!\w)hạng\s")
_RANK = regex.compile(
    r"\s+(?:(?:được\s+)?xếp\s+(?:vị\s+)?(?:(?:thứ|hạng)\s+)?(?P<place>dẫn đầu|[123](?!\d))|"
    r"(?:(?:được\s+)?xếp\s+(?:vị\s+)?(?:thứ\s+|hạng\s+)?)?\"?(?P<rank>nhất|nhì|ba))(?!\w)(?!\s+là)"
)
_PLACES = {"dẫn đầu": "nhất", "1": "nhất", "2": "nhì", "3": "ba"}


def stands_alone(reading: Reading, start: int, end: int) -> bool:
    """Whether a word is there that gives an award without naming it."""
    return reading.triggers.search("awards.alone", _ALONE, start, end) is not None


def find_same(reading: Reading, start: int, end: int) -> Iterable[Token]:
    """Words that point back to an award: "phần thưởng này", "danh hiệu trên"."""
    for match in reading.triggers.finditer("awards.same", pattern(_SAME), start, end):
        yield Token("same", *match.span(), match.group())


def find_years_and_times(reading: Reading, start: int, end: int) -> Iterable[Token]:
    """The years of a badge that is not named again ("55 năm: 2 đồng chí"), and how often an award was given."""
    if reading.triggers.opens("awards.times", start, end):
        for match in pattern(_ELIDED).finditer(reading.key, start, end):
            yield Token(str(match.lastgroup), *match.span(), match.group())


def find_grades(reading: Reading, start: int, end: int) -> Iterable[Token]:
    """Grades without their award ("hạng Nhì: 3 tập thể")."""
    for match in reading.triggers.finditer("awards.grades", _GRADE, start, end):
        read = names.elided_grade(reading.key, match.start(), end)
        if read is not None and read[1] is not None:
            yield Token("grade", match.start(), read[0], read[1])


def find_ranks(reading: Reading, found: list[recipients.Recipients], end: int) -> Iterable[Token]:
    """Places in a bloc: "09 đơn vị Nhất, 22 đơn vị Nhì khối thi đua"; not "đơn vị nhất là"."""
    for counted in found:
        match = _RANK.match(reading.key, counted.end, end)
        if match is not None and counted.kind == "collective" and counted.noun in {"đơn vị", "tập thể", "cơ quan"}:
            name = names.AwardName(
                counted.start,
                match.end(),
                "rank_title",
                grade=names.rank_grade(match["rank"] or _PLACES[match["place"]]),
            )
            yield Token("rank", counted.start, match.end(), (name, counted))
