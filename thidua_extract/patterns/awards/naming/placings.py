"""Placings: the place of a team over a whole contest, or of a unit in its bloc, by a verb ("xếp Nhì toàn đoàn")."""

from __future__ import annotations

import regex

from thidua_extract.codes import AwardCode
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.crowns import Won
from thidua_extract.patterns.awards.naming.names import AwardName, rank_grade

_VERB = r"(?P<verb>(?:được\s)?xếp|đứng|về|giữ|giành|đoạt|đạt)"
_SEAT = r"(?:\s(?:vị trí|vị thứ|ngôi|hạng|giải|thứ|thứ hạng)){0,2}"
_PLACE = r"(?P<place>nhất|nhì|ba|dẫn đầu|[123](?!\d))"
# "xếp thứ Nhất toàn đoàn", "đứng nhì khối thi đua"; the verb alone tells a place where the sentence ranks teams.
_PLACED = regex.compile(
    rf"(?<!\w){_VERB}{_SEAT}\s\"?{_PLACE}\"?(?!\w)"
    r"(?:\s(?:(?P<contest>toàn đoàn|toàn giải|toàn cuộc|chung cuộc)|"
    r"(?:trong\s|toàn\s|của\s)?(?P<bloc>khối|cụm))(?!\w))?"
)
# A unit's place by its noun, where a bloc is spoken of: "suy tôn đơn vị Nhất: xã An Hòa; đơn vị Nhì: xã Tân Lạc".
_UNIT_PLACED = regex.compile(
    r"(?<!\d\s)(?<!các\s)(?<!\w)(?:đơn vị|tập thể)\s(?:xếp\s(?:vị\s)?(?:thứ\s|hạng\s)?|đứng\sthứ\s)?"
    r"\"?(?P<place>nhất|nhì|ba)\"?"
    r"(?=\s?:|\s?-\s|\s(?:là|thuộc về|khối|cụm|trong khối|trong cụm|của khối|của cụm)(?!\w))"
)
_BLOC = regex.compile(r"(?<!\w)(?:khối|cụm)(?!\w)")
_NEXT = regex.compile(r"(?:(?:được\s)?xếp|đứng)(?!\w)")
# A row of a table of medals: "xếp thứ 3 với 38 HCV, 41 HCB".
_TABLE = regex.compile(r"\d\s(?:hcv|huy chương vàng|vàng),\s\d+\s(?:hcb|huy chương bạc|bạc)")


def find_placings(reading: Reading, start: int, end: int) -> list[Won]:
    """The placings of `[start, end)`, where one of them at least tells of what."""
    if not reading.triggers.opens("awards.placings", start, end):
        return []
    return [*_verbs_place(reading, start, end), *_nouns_place(reading, start, end)]


def _nouns_place(reading: Reading, start: int, end: int) -> list[Won]:
    found = []
    for match in _UNIT_PLACED.finditer(reading.key, start, end):
        if _BLOC.search(reading.key, start, end) is not None:
            grade = rank_grade(match["place"])
            found.append(Won(AwardName(*match.span(), "rank_title", None, "collective", grade, shape="placing"), None))
    return found


def _verbs_place(reading: Reading, start: int, end: int) -> list[Won]:
    matches = list(_PLACED.finditer(reading.key, start, end))
    told = next((m for m in matches if m["contest"] or m["bloc"]), None)
    if told is None and _TABLE.search(reading.key, start, end) is None:
        return _without_verb(reading, start, end)
    code: AwardCode = "rank_title" if told is not None and told["bloc"] else "prize"
    found = []
    for match in matches:
        if not (match["contest"] or match["bloc"] or _NEXT.match(match["verb"])):
            continue
        place = "nhất" if match["place"] == "dẫn đầu" else match["place"]
        name = AwardName(
            match.start("place"), match.end(), code, None, "collective", rank_grade(place), shape="placing"
        )
        found.append(Won(name, match.span("verb")))
    if found and told is not None and told["bloc"]:
        found += _next_in_bloc(reading, told.end(), end)
    return found or _without_verb(reading, start, end)


# "xã An Hòa xếp hạng nhất cụm, xã Bến Lau | hạng nhì, xã Tân Lạc nhì khối": the space stands for the verb before it.
_NEXT_IN_BLOC = regex.compile(
    r"\s(?:thứ hạng|thứ|hạng)\s\"?(?P<place>nhất|nhì|ba)\"?(?:\s(?:khối|cụm))?(?=\s?[,.;(\n]|\svà\s|$)"
)
_NEXT_UNIT = regex.compile(r"(?:[;,]|\svà)\s[^,;.:\n]{3,60}(?<!thứ|hạng|xếp|đứng|đạt|giải|vị|\d)$")
_UNIT_REACH = 66  # code points before a place in which its unit stands


def _next_in_bloc(reading: Reading, start: int, end: int) -> list[Won]:
    """The places that follow one with a verb and a bloc, up to the end of the sentence."""
    return [
        Won(
            AwardName(
                m.start() + 1, m.end(), "rank_title", None, "collective", rank_grade(m["place"]), shape="placing"
            ),
            (m.start(), m.start() + 1),
        )
        for m in _NEXT_IN_BLOC.finditer(reading.key, start, end)
        if _NEXT_UNIT.search(reading.key, max(start, m.start() - _UNIT_REACH), m.start())
    ]


# "An Hòa nhất toàn đoàn với 9 HCV": the space before the place stands for its verb.
_ALONE = regex.compile(r"(?<=\p{Lu}[\p{L}\d]*)\s(?P<place>(?i:nhất|nhì|ba))\stoàn đoàn(?!\w)")


def _without_verb(reading: Reading, start: int, end: int) -> list[Won]:
    return [
        Won(
            AwardName(m.start("place"), m.end(), "prize", None, "collective", rank_grade(m["place"]), shape="placing"),
            (m.start(), m.start("place")),
        )
        for m in _ALONE.finditer(reading.text, start, end)
    ]
