"""Agents: offices and bodies that confer or hand over, with the level that their words tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import islice, takewhile
from operator import attrgetter
from typing import cast

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.organizations import Organization
from thidua_extract.language.places import province
from thidua_extract.language.reading import Reading
from thidua_extract.language.spelling import loosely_joined
from thidua_extract.language.templates import pattern, text_pattern, words
from thidua_extract.lexicons import table

_STARTS = attrgetter("span.start")
_LEXICON = "giver_words"
_in_key = partial(pattern, _LEXICON)
_in_text = partial(text_pattern, _LEXICON)


@dataclass(slots=True)
class Agent:
    """An office or body at `[start, end)`. `presenter`: one who never confers by himself (Phó Thủ tướng).

    The leaders of a body hand over what it confers, if nobody else is named: theirs is the level of the body.
    `parts`: the several that stand as one giver, where they are of different levels.
    """

    start: int
    end: int
    level: AwardLevel | None
    presenter: bool = False
    parts: tuple[Agent, ...] = ()


_Head = tuple[str, str]


@cache
def _matcher() -> TermMatcher[_Head]:
    rows = table("conferrers").rows
    return TermMatcher((form, (row["level"], row["tail"])) for row in rows for form in _forms(row["forms"].split("|")))


def _forms(forms: list[str]) -> set[str]:
    """The forms, and what the press makes of those of ministries: "Bộ trưởng Y tế", "Bộ Tài nguyên Môi trường"."""
    ministries = [form for form in forms if form.startswith(("Bộ ", "Bộ trưởng Bộ "))]
    ministries += [loose for form in ministries for loose in loosely_joined(form)]
    short = [form.replace("Bộ trưởng Bộ ", "Bộ trưởng ", 1) for form in ministries]
    return {*forms, *ministries, *short}


# The name of a place or body after its head: capitals, levels of administration, joining words before a capital, but
# none before the next body ("Thị đoàn và | Đoàn trường").
_TAIL = (
    r"(?:(?<=(?i:tp|tx))\.\s?\p{Lu}\p{L}*)?(?:[^\S\n]+(?:TP\.\p{Lu}\p{L}+|«in_name»(?!\p{L})"
    r"|(?:và|&|-)(?=\s+(?!«next_body»(?!\p{L}))\p{Lu})|\p{Lu}[\p{L}\d.&-]*|\d+)){0,10}+"
)
# What a committee is for, up to the words of its level ("Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh").
_PURPOSE = (
    r"(?:\s(?!«no_purpose»\s)(?:[\p{L}&,-]+|[\"“][^\"“”\n]{2,80}[\"”])){1,12}?"
    r"(?=\s(?:«area»|quốc gia|Trung ương)(?!\p{L}))"
)
_COMMITTEE = r"«committee»"
_PROVINCE = r"(?<!\w)«province»(?!\w)"
_CITY = r"(?<!\w)«city»(?!\w)"
_DISTRICT = r"(?<!\w)«district»(?!\w)"
_COMMUNE = r"(?<!\w)(?<!thị )«commune»(?!\w)"
_CENTRAL = r"(?<!\w)«central»(?!\w)"
_GREAT_CITY = r"(?<!\w)«great_city»(?!\w)"
_WITHIN_PROVINCE = r"(?<!\w)«within_province»(?!\w)"


def find_agents(reading: Reading, start: int, end: int) -> list[Agent]:
    """The agents of `[start, end)` in order."""
    found = _listed(reading, start, end)
    found = [_widened(agent, reading, end) for agent in found]
    found = [a for i, a in enumerate(found) if i == 0 or a.start >= found[i - 1].end]
    found.extend(_bodies(reading, start, end, found))
    found.extend(_plain_subjects(reading, start, end, found))
    return [_with_office(agent, reading, start) for agent in sorted(found, key=lambda a: a.start)]


def _listed(reading: Reading, start: int, end: int) -> list[Agent]:
    """The agents that the lexicon of conferrers knows."""
    text, key = reading.text, reading.key
    found: list[Agent] = []
    for match in _matcher().find(key, start, end):
        level, tail = match.entry
        if not _plausible(reading, match.start, match.end) or text[match.start - 1 : match.start] in {"-", "/"}:
            continue  # "số 12/QĐ-UBND" names a decision
        if key.startswith("nhà nước", match.start) and _HONOUR_OF.search(key, max(0, match.start - 12), match.start):
            continue
        if _inside_name(reading, match.start) or key.endswith("phó ", 0, match.start):
            continue
        if _COUNTED_BEFORE.search(key, max(0, match.start - 8), match.start):
            continue
        if key.startswith("các cấp", match.start) and (
            _in_key(_UNIONS).match(key, match.end) or key.endswith("giỏi ", 0, match.start)
        ):
            continue  # "nông dân giỏi các cấp"
        if key.startswith(" cáo", match.end):  # "Báo cáo viên giỏi" is no paper
            continue
        stop = match.end
        if tail in {"body", "tail"}:
            aim = (
                _in_text(_PURPOSE).match(text, match.end, end) if _in_key(_COMMITTEE).match(key, match.start) else None
            )
            reach = _tail_end(reading, aim.end() if aim else match.end, end)
            stop = _known_end(reading, match.start, reach, end)
        if stop == match.end and level in _NAMED:
            stop = _named_end(reading, match.end, end)
        bare = tail == "tail" and stop == match.end and not _in_key(_GIVES).match(key, stop)
        if bare or (found and match.start < found[-1].end):
            continue
        words = key[match.start : stop]
        if level == "presenter":
            led = _body_over(reading, match.end, stop) if tail == "body" else None
            led_level = (led.level if led else None) or place_level(words, reading)
            found.append(Agent(match.start, stop, led_level if tail == "body" else None, True))
        else:
            found.append(Agent(match.start, stop, _level(level, words, reading)))
    return found


_UNIONS = r"\s«of_all_ranks»(?!\w)"
_HONOUR_OF = regex.compile(r"(?:vinh dự|cấp|danh hiệu)\s+$")  # "danh hiệu vinh dự Nhà nước" says no giver
_NAMED = frozenset({"organization", "grassroots"})
# The trade between a firm's or a school's head and its name ("Công ty | taxi Sao Mai"); no verb, no joining word.
_TRADE = r"(?:\s(?!«no_trade»\s)\p{Ll}+){1,4}(?=\s\p{Lu})"


def _named_end(reading: Reading, position: int, end: int) -> int:
    trade = _in_text(_TRADE).match(reading.text, position, min(end, position + 60))
    return position if trade is None else _tail_end(reading, trade.end(), end)


_COUNTED_BEFORE = regex.compile(r"(?<![\w./-])\d{2,4}\s+$")  # "biểu dương 102 Chủ tịch Hội …": those praised
# Levels that the lexicon of conferrers knows better than that of bodies, which names who they belong to.
_FIXED = frozenset({"state", "government", "foreign"})


def _widened(agent: Agent, reading: Reading, end: int) -> Agent:
    """The agent with all the words of the body that it names ("Tỉnh đoàn" of Tỉnh đoàn Hòa An), and its level."""
    body = _body_over(reading, agent.start, agent.end)
    if body is None or body.span.end > end:
        return agent
    if _in_key(_CHOOSES).search(reading.key, body.span.start, agent.start):
        return agent
    within = body.span.start < agent.start  # "Kho bạc | Nhà nước tỉnh" is not the State
    fixed = agent.presenter or (agent.level in _FIXED and not within)
    told = agent.level is not None and body.level in _FIXED  # "Ban Tôn giáo Chính phủ" of the ministries
    fixed = fixed or told or (agent.level == "ministry" and body.level == "organization")  # "Trung ương Hội An Hòa"
    level = body.level if body.level and not fixed else agent.level
    start = min(agent.start, body.span.start)
    if _STANDING.search(reading.key, max(0, start - 12), start):  # "Ban thường | vụ Huyện đoàn"
        start = agent.start
    return Agent(start, max(agent.end, body.span.end), level, agent.presenter)


_STANDING = regex.compile(r"(?<!\w)ban thường\s+$")


_CHOOSES = r"(?<!\w)«appoints»(?!\w)"  # "Ban Thường vụ Hội chọn | Hội LHPN xã …"


def _body_over(reading: Reading, start: int, end: int) -> Organization | None:
    """The last known body that overlaps `[start, end)`."""
    bodies = reading.organizations
    index = bisect_left(bodies, end, key=lambda o: o.span.start) - 1
    return bodies[index] if index >= 0 and bodies[index].span.end > start else None


_ADVERBS = r"(?:\s+(?:«then»|«does_first»(?:,|\svà)))*"
_BEFORE_GIVING = rf"(?:\s\([^()\n]{{2,40}}\))?{_ADVERBS}\s+«confers»(?!\w)"  # "huyện A (Hải Dương) tặng"
_GIVEN_BY = regex.compile(r"(?<!\w)(?:của|do|được|bởi|từ|thay mặt|quyền của|quyền)\s+$")


def _bodies(reading: Reading, start: int, end: int, found: list[Agent]) -> list[Agent]:
    """Bodies that the lexicon of conferrers does not know, where a giver stands: before a verb, after "của"."""
    bodies, key = reading.organizations, reading.key
    first = bisect_left(bodies, start, key=lambda o: o.span.start)
    more: list[Agent] = []
    for body in bodies[first:]:
        begin, stop = body.span
        if stop > end:
            break
        if any(a.start < stop and begin < a.end for a in found) or _in_key(_TEAM).match(key, begin):
            continue
        if key.startswith("ban chấp hành", begin) and stop - begin < len("ban chấp hành"):
            continue  # "Ban Chấp | hành Hội An Hòa"
        office = _office_before(key, start, begin)
        head = office.start() if office else begin
        by = _GIVEN_BY.search(key, max(start, head - 14), head)
        gives = _in_key(_BEFORE_GIVING).match(key, stop, end)
        if gives or (by and _in_key(_AWARD_NEAR).search(key, max(start, head - 60), head)):
            more.append(Agent(begin, stop, body.level))
    return more


_TEAM = r"«team»"
_AWARD_NEAR = r"(?:«award_end»|được|quyền)(?!\p{L})"
# The office or the leading body within a body ("Chánh án | Tòa án …", "Ban Chấp hành | Hội Nông dân tỉnh").
_OFFICE_REACH = 60
_OFFICE = r"(?<!\w)(?<!phó )(?<!phó chỉ huy )(?<!phó cục )(?<!phó tổng )(?:«office»\s(?:của\s)?){1,3}$"


@cache
def _office_ends() -> tuple[str, ...]:
    return ("của", *dict.fromkeys(office.rsplit(" ", 1)[-1] for office in words(_LEXICON, "office")))


def _office_before(key: str, start: int, end: int) -> regex.Match[str] | None:
    """The office or leading body that ends at `end`."""
    if not key.endswith(_office_ends(), start, end - 1):
        return None
    return _in_key(_OFFICE).search(key, max(start, end - _OFFICE_REACH), end)


def _with_office(agent: Agent, reading: Reading, start: int) -> Agent:
    """The agent with the office that stands before the body ("Thống đốc | NHNN Việt Nam")."""
    if agent.presenter:
        return agent
    office = _office_before(reading.key, start, agent.start)
    return agent if office is None else replace(agent, start=office.start())


_PLAIN = rf"(?:(?<=[,;.:]\s)|(?<=\n))(?P<unit>«plain»)(?={_BEFORE_GIVING})"
_UNITS: dict[str, AwardLevel] = {"trường": "grassroots", "công ty": "organization"}
# Several of one kind as givers: "các xã, thị trấn trong huyện đã khen thưởng 120 tập thể"; "các cấp hội … tuyên dương".
_SEVERAL = (
    r"(?<!\w)(?:(?<!tập thể, cá nhân )các)\s(?P<units>cấp\s«of_all_ranks»(?:,\sngành)?|"
    r"(?:«several»\s?(?:(?:,|và)\s(?=\p{L}))?\s?){1,5})"
    r"(?:\s?(?:trong|trên địa bàn|thuộc|của|ở)(?:\s(?!đã\s|cũng\s)[^,.;:()\n]{2,40}?)?)?"
    rf"(?={_BEFORE_GIVING})"
)
# "được tỉnh An Hòa tặng …", "Bằng khen của huyện Tân Phú": a place gives through those who run it.
_PLACE = r"(?<!\p{L})«area»\s\p{Lu}\p{L}+(?:\s(?:-\s)?\p{Lu}\p{L}+){0,4}"


def _plain_subjects(reading: Reading, start: int, end: int, found: list[Agent]) -> list[Agent]:
    """Places as givers: a level of administration right before the verb ("…, xã khen thưởng 3 xóm"), or a name."""
    gives = reading.triggers.opens("awards.gives", start, end)
    more = [
        Agent(m.start(), m.end(), _UNITS.get(m["unit"]) or place_level(m["unit"], reading))
        for m in (reading.triggers.finditer("awards.units", _in_key(_PLAIN), start, end) if gives else ())
    ]
    for match in _in_key(_SEVERAL).finditer(reading.key, start, end) if gives else ():
        if not _in_key(_OBJECT).search(reading.key, max(start, match.start() - 20), match.start()):
            more.append(Agent(match.start(), match.end(), _several_level(match["units"], reading)))
    for match in reading.triggers.finditer("awards.places", _in_text(_PLACE), start, end, text=reading.text):
        begin, stop = match.span()
        if _gives(reading, begin, stop, start, end):
            more.append(Agent(begin, stop, place_level(reading.key[begin:stop], reading)))
    for begin, stop in _provinces(reading, start, end) if gives else ():
        if _gives(reading, begin, stop, start, end) and not _in_key(_PRAISES).match(reading.key, stop, end):
            more.append(Agent(begin, stop, "province"))
    return [a for a in more if not any(b.start < a.end and a.start < b.end for b in found)]


# "An Hòa tôn vinh 90 gương": those who hold the event are told nearer than by their province.
_PRAISES = rf"{_ADVERBS}\s+«praises»(?!\w)"


def _gives(reading: Reading, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether a place at `[begin, stop)` opens a clause of giving, or stands behind "do", "được", "của"."""
    by = _GIVEN_BY.search(reading.key, max(start, begin - 14), begin)
    if by and _in_key(_AWARD_BEFORE).search(reading.key, max(start, begin - 24), begin):
        return True
    clause = by or reading.key[max(start, begin - 2) : begin].strip() in {",", ";", ".", ":", ""}
    return bool(clause) and _in_key(_BEFORE_GIVING).match(reading.key, stop, end) is not None


def _provinces(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Provinces by their names alone ("Đà Nẵng | tặng Bằng khen"), which stand for those who run them."""
    index = bisect_left(reading.places, start, key=_STARTS)
    for place in takewhile(lambda place: place.span.end <= end, islice(reading.places, index, None)):
        if place.kind == "bare" and not place.implied and reading.text[place.span.start].isupper():
            yield place.span


_OBJECT = r"(?<!\w)«before_object»\s+$"


def _several_level(units: str, reading: Reading) -> AwardLevel | None:
    """The level of several givers by the first of them; unions, units and schools of no stated rank have none."""
    first = units.split(",", maxsplit=1)[0]
    return place_level(first, reading) if not first.startswith(("cấp", "đơn vị", "địa phương")) else None


_AWARD_BEFORE = r"«award_end»\s(?:của|do|từ)\s+$"


def _plausible(reading: Reading, start: int, end: int) -> bool:
    """Common nouns are agents only with a capital ("Tỉnh tặng…", not "các tỉnh", "36 đơn vị")."""
    term = reading.key[start:end]
    if reading.text[start].isupper() or term in words(_LEXICON, "always"):
        return True
    return " " in term and term not in words(_LEXICON, "common")


_GIVES = r"\s+«confers»(?!\w)"


def _inside_name(reading: Reading, start: int) -> bool:
    """A person's name is no body ("Trường Giang")."""
    index = bisect_right(reading.names, start, key=_STARTS) - 1
    return index >= 0 and start < reading.names[index].span.end


def _known_end(reading: Reading, start: int, stop: int, end: int) -> int:
    """The end of a known organisation that the words reach into ("Giám đốc Sở Y" of Sở Y tế)."""
    bodies = reading.organizations
    index = bisect_left(bodies, stop, key=lambda o: o.span.end)
    if index < len(bodies) and start <= bodies[index].span.start < stop and bodies[index].span.end <= end:
        return bodies[index].span.end
    return stop


def _tail_end(reading: Reading, position: int, end: int) -> int:
    text, names = reading.text, reading.names
    match = _in_text(_TAIL).match(text, position, end)
    stop = match.end() if match else position
    index = bisect_left(names, position, key=_STARTS)
    if index < len(names) and position < names[index].span.start < stop:
        stop = names[index].span.start
    while stop > position and text[stop - 1] in " \n.-&":
        stop -= 1
    return stop


def _level(level: str, words: str, reading: Reading) -> AwardLevel | None:
    if level == "place":
        return place_level(words, reading) or _province_named(words)
    return cast("AwardLevel | None", level or None)


_OF_COMMITTEE = regex.compile(r"(?:phó )?(?:chủ tịch )?(?:ubnd|hđnd|uỷ ban nhân dân) (?P<name>.+)")


def _province_named(words: str) -> AwardLevel | None:
    """The level of a committee that stands with the bare name of a province ("UBND Thừa Thiên - Huế")."""
    match = _OF_COMMITTEE.fullmatch(words)
    return "province" if match is not None and province(match["name"]) is not None else None


def place_level(words: str, reading: Reading) -> AwardLevel | None:
    """The level that words of administration tell; a city without more is a province's where the article's is.

    "UBND thành phố" is a province's in Đà Nẵng and a district's in Móng Cái.
    """
    if _in_key(_COMMUNE).search(words):
        return "commune"
    if _in_key(_DISTRICT).search(words):
        return "district"
    if _in_key(_PROVINCE).search(words):
        return "province"
    if _in_key(_CITY).search(words):
        if _in_key(_GREAT_CITY).search(words):
            return "province"
        return "district" if not _in_great_city(reading.key) else "province"
    if _in_key(_GREAT_CITY).search(words):
        return "province"
    return "ministry" if _in_key(_CENTRAL).search(words) else None


@lru_cache(maxsize=2)
def _in_great_city(key: str) -> bool:
    return bool(_in_key(_GREAT_CITY).search(key)) and not _in_key(_WITHIN_PROVINCE).search(key)
