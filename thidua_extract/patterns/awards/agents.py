"""Agents: offices and bodies that confer or hand over, with the level that their words tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table


@dataclass(frozen=True, slots=True)
class Agent:
    """An office or body at `[start, end)`. `presenter`: one who never confers by himself (Phó Thủ tướng)."""

    start: int
    end: int
    level: AwardLevel | None
    presenter: bool = False


_Head = tuple[str, str]


@cache
def _matcher() -> TermMatcher[_Head]:
    return TermMatcher(
        (form, (row["level"], row["tail"])) for row in table("conferrers").rows for form in row["forms"].split("|")
    )


# The name of a place or body after its head: capitals, levels of administration, joining words before a capital.
_TAIL = regex.compile(
    r"(?:\s+(?:(?i:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Trung ương|trung ương|Việt Nam|"
    r"nhân dân|khu|chủng|đoàn|tối cao|TP\.?|TX\.?|Q\.|P\.|T\.Ư|các|nhà nước)(?!\p{L})"
    r"|(?:và|&|-)(?=\s+\p{Lu})|\p{Lu}[\p{L}\d.&-]*|\d+)){0,10}+"
)
_PROVINCE = regex.compile(r"(?<!\w)(?:tỉnh)(?!\w)")
_CITY = regex.compile(r"(?<!\w)(?:thành phố|tp)(?!\w)")
_DISTRICT = regex.compile(r"(?<!\w)(?:huyện|quận|thị xã|q\.|tx)(?!\w)")
_COMMUNE = regex.compile(r"(?<!\w)(?:(?<!thị )xã|phường|thị trấn|đặc khu|ấp|thôn)(?!\w)")
_CENTRAL = regex.compile(r"(?<!\w)(?:trung ương|việt nam|t\.ư|tw|toàn quốc|quốc gia)(?!\w)")
_GREAT_CITY = regex.compile(
    r"(?<!\w)(?:hà nội|hồ chí minh|hcm|tphcm|đà nẵng|hải phòng|cần thơ|thủ đô|(?:thành phố|tp\.?)\s*huế|đno)(?!\w)"
)
_WITHIN_PROVINCE = regex.compile(r"(?<!\w)(?:ubnd tỉnh|tỉnh uỷ|tỉnh uỷ viên|cấp tỉnh|trong tỉnh|toàn tỉnh)(?!\w)")


def find_agents(reading: Reading, start: int, end: int) -> list[Agent]:
    """The agents of `[start, end)` in order."""
    text, key = reading.text, reading.key
    starts = _name_starts(reading)
    found: list[Agent] = []
    for match in _matcher().find(key, start, end):
        level, tail = match.entry
        if not _plausible(text, match.start, match.end) or text[match.start - 1 : match.start] in {"-", "/"}:
            continue  # "số 12/QĐ-UBND" names a decision
        if _inside_name(reading, match.start, starts):
            continue
        stop = match.end
        if tail in {"body", "tail"}:
            stop = _known_end(reading, match.start, _tail_end(text, match.end, end, starts), end)
        bare = tail == "tail" and stop == match.end and not _GIVES.match(key, stop)
        if bare or (found and match.start < found[-1].end):
            continue
        words = key[match.start : stop]
        presenter = level == "presenter"
        found.append(Agent(match.start, stop, None if presenter else _level(level, words, reading), presenter))
    found.extend(_plain_subjects(reading, start, end, found))
    return sorted(found, key=lambda a: a.start)


_PLAIN = regex.compile(
    r"(?:(?<=[,;.:]\s)|(?<=\n))(?P<unit>xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố)(?=\s+(?:(?:sẽ|đã|"
    r"cũng|vừa|còn)\s+)*"
    r"(?:khen thưởng|tặng|trao|biểu dương|tuyên dương|tôn vinh|vinh danh|công nhận))"
)


def _plain_subjects(reading: Reading, start: int, end: int, found: list[Agent]) -> list[Agent]:
    """A level of administration as a common noun, only right before the verb ("…, xã khen thưởng 3 xóm")."""
    return [
        Agent(m.start(), m.end(), place_level(m["unit"], reading))
        for m in _PLAIN.finditer(reading.key, start, end)
        if not any(a.start <= m.start() < a.end for a in found)
    ]


_COMMON = frozenset(
    [
        "đơn vị",
        "thành phố",
        "bệnh viện",
        "trung tâm",
        "công ty",
        "tổng công ty",
        "ngân hàng",
        "trung đoàn",
        "sư đoàn",
        "lữ đoàn",
        "tiểu đoàn",
        "công an",
        "hội nghị",
        "liên hiệp",
        "liên đoàn",
        "học viện",
        "tạp chí",
        "tập đoàn",
        "quân đoàn",
        "đoàn thanh niên",
    ]
)
_ALWAYS = frozenset({"ubnd", "nhà trường", "btc", "thủ tướng"})


def _plausible(text: str, start: int, end: int) -> bool:
    """Common nouns are agents only with a capital ("Tỉnh tặng…", not "các tỉnh", "36 đơn vị")."""
    words = text[start:end].lower()
    return text[start].isupper() or words in _ALWAYS or (" " in words and words not in _COMMON)


def _name_starts(reading: Reading) -> list[int]:
    return [name.span.start for name in reading.names]


_GIVES = regex.compile(r"\s+(?:tặng|trao|khen|công nhận)(?!\w)")


def _inside_name(reading: Reading, start: int, starts: list[int]) -> bool:
    """A person's name is no body ("Trường Giang")."""
    index = bisect_right(starts, start) - 1
    return index >= 0 and start < reading.names[index].span.end


def _known_end(reading: Reading, start: int, stop: int, end: int) -> int:
    """The end of a known organisation that the words reach into ("Giám đốc Sở Y" of Sở Y tế)."""
    bodies = reading.organizations
    index = bisect_left(bodies, stop, key=lambda o: o.span.end)
    if index < len(bodies) and start <= bodies[index].span.start < stop and bodies[index].span.end <= end:
        return bodies[index].span.end
    return stop


def _tail_end(text: str, position: int, end: int, name_starts: list[int]) -> int:
    match = _TAIL.match(text, position, end)
    stop = match.end() if match else position
    index = bisect_left(name_starts, position)
    if index < len(name_starts) and position < name_starts[index] < stop:
        stop = name_starts[index]
    while stop > position and text[stop - 1] in " \n.-&":
        stop -= 1
    return stop


def _level(level: str, words: str, reading: Reading) -> AwardLevel | None:
    if level == "place":
        return place_level(words, reading)
    return cast("AwardLevel | None", level or None)


def place_level(words: str, reading: Reading) -> AwardLevel | None:
    """The level that words of administration tell; a city without more is a province's where the article's is.

    "UBND thành phố" is a province's in Đà Nẵng and a district's in Móng Cái.
    """
    if _COMMUNE.search(words):
        return "commune"
    if _DISTRICT.search(words):
        return "district"
    if _PROVINCE.search(words):
        return "province"
    if _CITY.search(words):
        if _GREAT_CITY.search(words):
            return "province"
        return "district" if not _in_great_city(reading.key) else "province"
    if _GREAT_CITY.search(words):
        return "province"
    return "ministry" if _CENTRAL.search(words) else None


@lru_cache(maxsize=2)
def _in_great_city(key: str) -> bool:
    return bool(_GREAT_CITY.search(key)) and not _WITHIN_PROVINCE.search(key)
