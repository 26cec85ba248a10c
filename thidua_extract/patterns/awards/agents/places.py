"""Places as givers: "xã khen thưởng 3 xóm", "được tỉnh An Hòa tặng", "các huyện đã tuyên dương"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents.agent import Agent
from thidua_extract.patterns.awards.agents.levels import place_level
from thidua_extract.patterns.awards.agents.standing import ADVERBS, BEFORE_GIVING, GIVEN_BY
from thidua_extract.patterns.awards.agents.words import foreign, in_key, in_text

_PLAIN = rf"(?:(?<=[,;.:]\s)|(?<=\n))(?P<unit>«plain»)(?={BEFORE_GIVING})"
_UNITS: dict[str, AwardLevel] = {"trường": "grassroots", "công ty": "organization"}
# Several of one kind as givers: "các xã, thị trấn trong huyện đã khen thưởng 120 tập thể"; "các cấp hội … tuyên dương".
_SEVERAL = (
    r"(?<!\w)(?:(?<!tập thể, cá nhân )các)\s(?P<units>cấp\s«of_all_ranks»(?:,\sngành)?|"
    r"(?:«several»\s?(?:(?:,|và)\s(?=\p{L}))?\s?){1,5})"
    r"(?:\s?(?:trong|trên địa bàn|thuộc|của|ở)(?:\s(?!đã\s|cũng\s)[^,.;:()\n]{2,40}?)?)?"
    rf"(?={BEFORE_GIVING}|{ADVERBS}\s+«praises»(?!\w))"
)
# "được tỉnh An Hòa tặng …", "Bằng khen của huyện Tân Phú": a place gives through those who run it.
_PLACE = r"(?<!\p{L})«area»\s\p{Lu}\p{L}+(?:\s(?:-\s)?\p{Lu}\p{L}+){0,4}"


def find_places(reading: Reading, start: int, end: int, found: list[Agent]) -> list[Agent]:
    """Places as givers: a level of administration right before the verb ("…, xã khen thưởng 3 xóm"), or a name."""
    gives = reading.triggers.opens("awards.gives", start, end)
    more: list[Agent] = []
    for match in in_key(_SEVERAL).finditer(reading.key, start, end) if gives else ():
        if not in_key(_OBJECT).search(reading.key, max(start, match.start() - 20), match.start()):
            more.append(Agent(match.start(), match.end(), _several_level(match["units"], reading)))
    for match in reading.triggers.finditer("awards.units", in_key(_PLAIN), start, end) if gives else ():
        if not any(several.start < match.start() < several.end for several in more):  # "các xã, | thị trấn tặng"
            level = _UNITS.get(match["unit"]) or place_level(match["unit"], reading)
            more.append(Agent(match.start(), match.end(), level))
    for match in reading.triggers.finditer("awards.places", in_text(_PLACE), start, end, text=reading.text):
        begin, stop = match.span()
        if _gives(reading, begin, stop, start, end):
            more.append(Agent(begin, stop, place_level(reading.key[begin:stop], reading)))
    more.extend(_ministries(reading, start, end, found))
    for begin, stop in _provinces(reading, start, end) if gives else ():
        if _gives(reading, begin, stop, start, end) and not in_key(_PRAISES).match(reading.key, stop, end):
            more.append(Agent(begin, stop, "province"))
    for match in _countries().finditer(reading.key, start, end) if gives else ():
        if _country_gives(reading, *match.span(), start):
            more.append(Agent(*match.span(), "foreign"))
    return [a for a in more if not any(b.start < a.end and a.start < b.end for b in found)]


def _ministries(reading: Reading, start: int, end: int, found: list[Agent]) -> Iterator[Agent]:
    """The bare "Bộ" behind an award: the ministry over the unit at hand, unless one is named beside it."""
    if any(agent.level == "ministry" for agent in found):
        return  # "Bộ Y tế khen 3 tập thể, Bằng khen của Bộ …" tells that ministry again
    for match in _MINISTRY.finditer(reading.key, start, end):
        if in_key(_AWARD_BEFORE).search(reading.key, max(start, match.start() - _AWARD_REACH), match.start()):
            yield Agent(*match.span(), "ministry")


# "Bằng khen của Bộ năm 2018": that over the unit at hand; "Bằng khen của bộ phận kế toán" is not its.
_MINISTRY = regex.compile(
    r"(?<=của\s)bộ(?=\s*(?:[,.;:()]|$)|\s(?:và|cùng|năm|vì|về|cho|trong|giai đoạn|tặng|trao)(?!\w))"
)
_AWARD_REACH = 24  # code points before a giver in which its award ends
# "An Hòa tôn vinh 90 gương": those who hold the event are told nearer than by their province.
_PRAISES = rf"{ADVERBS}\s+«praises»(?!\w)"


def _gives(reading: Reading, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether a place at `[begin, stop)` opens a clause of giving, or stands behind "do", "được", "của"."""
    by = GIVEN_BY.search(reading.key, max(start, begin - 14), begin)
    if by and in_key(_AWARD_BEFORE).search(reading.key, max(start, begin - _AWARD_REACH), begin):
        return True
    clause = by or reading.key[max(start, begin - 2) : begin].strip() in {",", ";", ".", ":", ""}
    if not clause or _is_address(reading, begin):
        return False
    return in_key(BEFORE_GIVING).match(reading.key, stop, end) is not None


@cache
def _countries() -> regex.Pattern[str]:
    return in_key(rf"(?<=\A|[,;.:\n]\s?|(?<!\w)(?:được|do)\s)(?P<country>{foreign('country')})(?={BEFORE_GIVING})")


_SHORT_COUNTRY = 5  # letters of a country that may be a word of address or a given name too: "Anh", "Nga", "Đức"


def _country_gives(reading: Reading, begin: int, stop: int, start: int) -> bool:
    """Whether another state gives ("được Anh trao", "Nhật Bản tặng"); "Anh trao quà" opens with a pronoun."""
    if not reading.text[begin].isupper():
        return False
    return stop - begin > _SHORT_COUNTRY or _DONE_BY.search(reading.key, max(start, begin - 5), begin) is not None


_DONE_BY = regex.compile(r"(?<!\w)(?:được|do)\s$")


def _is_address(reading: Reading, begin: int) -> bool:
    """Whether a place only tells where the body before it lies: "Huyện ủy Bến Lau, | tỉnh An Hòa tặng"."""
    index = bisect_left(reading.organizations, begin, key=lambda body: body.span.end) - 1
    body = reading.organizations[index] if index >= 0 else None
    return body is not None and body.level in _WITHIN and reading.key[body.span.end : begin] == ", "


_WITHIN = frozenset({"district", "commune", "grassroots"})


def _provinces(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Provinces by their names alone ("Đà Nẵng | tặng Bằng khen"), which stand for those who run them."""
    index = bisect_left(reading.places, start, key=lambda place: place.span.start)
    for place in takewhile(lambda place: place.span.end <= end, islice(reading.places, index, None)):
        if place.kind == "bare" and not place.implied and reading.text[place.span.start].isupper():
            yield place.span


_OBJECT = r"(?<!\w)«before_object»\s+$"


def _several_level(units: str, reading: Reading) -> AwardLevel | None:
    """The level of several givers by the first of them; unions, units and schools of no stated rank have none."""
    first = units.split(",", maxsplit=1)[0]
    return place_level(first, reading) if not first.startswith(("cấp", "đơn vị", "địa phương")) else None


_AWARD_BEFORE = r"«award_end»\s(?:của|do|từ)\s+$"
