"""Agents that the lexicon of conferrers knows, with the name of the place or body behind their head."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter

import regex

from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.language.spelling import loosely_joined
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.agents.agent import Agent
from thidua_extract.patterns.awards.agents.bodies import body_over
from thidua_extract.patterns.awards.agents.levels import level_told, place_level
from thidua_extract.patterns.awards.agents.words import foreign, in_key, in_text, words

_STARTS = attrgetter("span.start")
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


def known_agents(reading: Reading, start: int, end: int) -> list[Agent]:
    """The agents that the lexicon of conferrers knows."""
    key = reading.key
    found: list[Agent] = []
    for match in _matcher().find(key, start, end):
        if _is_other(reading, match.start, match.end):
            continue
        level, tail = match.entry
        stop = _end(reading, match, end)
        bare = tail == "tail" and stop == match.end and not in_key(_GIVES).match(key, stop)
        if bare or (found and match.start < found[-1].end):
            continue
        told = key[match.start : stop]
        abroad = (_abroad(reading, match.end) or _abroad(reading, stop)) if level in _STATE else None
        if abroad is not None:
            found.append(Agent(match.start, abroad, "foreign"))
        elif level == "presenter":
            led = body_over(reading, match.end, stop) if tail == "body" else None
            led_level = (led.level if led else None) or place_level(told, reading)
            found.append(Agent(match.start, stop, led_level if tail == "body" else None, True))
        else:
            found.append(Agent(match.start, stop, level_told(level, told, reading)))
    return found


_GIVES = r"\s+«confers»(?!\w)"
_STATE = frozenset({"state", "government", "ministry", "foreign"})


@cache
def _country() -> regex.Pattern[str]:
    return regex.compile(rf"\s(?:cộng sản\s|nhân dân cách mạng\s)?{foreign('country')}")


def _abroad(reading: Reading, position: int) -> int | None:
    """Where the country of another state's body ends: "Bộ Ngoại giao | Nhật Bản", not "Bộ Công Thương | Mỹ Đình"."""
    country = _country().match(reading.key, position)
    if country is None or not reading.text[country.start() + 1].isupper():
        return None
    ambiguous = country.end() - country.start() <= _SHORT
    other = ambiguous and _WITHIN_NAME.match(reading.text, country.end()) is not None
    return None if other and not _inside_name(reading, country.end() + 1) else country.end()


_WITHIN_NAME = regex.compile(r" \p{Lu}\p{Ll}")
_SHORT = 5  # code points of a country, with its space, that begins other names as well


def _is_other(reading: Reading, start: int, end: int) -> bool:
    """Whether the words of an agent are something else here: a common noun, a part of a name, those praised."""
    text, key = reading.text, reading.key
    if not _plausible(reading, start, end) or _inside_name(reading, start):
        return True
    if text[start - 1 : start] in {"-", "/"} or key.endswith("phó ", 0, start):  # "số 12/QĐ-UBND" names a decision
        return True
    if key.endswith(("uỷ viên ", "ủy viên "), 0, start):
        return True  # "bà Mây, Ủy viên | Ban Thường vụ Tỉnh ủy trao giải": a member gives nothing for it
    if key.startswith("nhà nước", start) and _HONOUR_OF.search(key, max(0, start - 12), start):
        return True
    if key.startswith(" cáo", end):  # "Báo cáo viên giỏi" is no paper
        return True
    every_rank = key.startswith("các cấp", start)  # "nông dân giỏi các cấp"
    return every_rank and (in_key(_UNIONS).match(key, end) is not None or key.endswith("giỏi ", 0, start))


_UNIONS = r"\s«of_all_ranks»(?!\w)"
_HONOUR_OF = regex.compile(r"(?:vinh dự|cấp|danh hiệu)\s+$")  # "danh hiệu vinh dự Nhà nước" says no giver


def _end(reading: Reading, match: TermMatch[_Head], end: int) -> int:
    """Where the name of an agent ends, with the place or body behind its head."""
    level, tail = match.entry
    stop = match.end
    if tail in {"body", "tail"}:
        committee = in_key(_COMMITTEE).match(reading.key, match.start)
        aim = in_text(_PURPOSE).match(reading.text, match.end, end) if committee else None
        reach = _tail_end(reading, aim.end() if aim else match.end, end)
        stop = _known_end(reading, match.start, reach, end)
    return _named_end(reading, stop, end) if stop == match.end and level in _NAMED else stop


_NAMED = frozenset({"organization", "grassroots"})
# The trade between a firm's or a school's head and its name ("Công ty | taxi Sao Mai"); no verb, no joining word.
_TRADE = r"(?:\s(?!«no_trade»\s)\p{Ll}+){1,4}(?=\s\p{Lu})"


def _named_end(reading: Reading, position: int, end: int) -> int:
    trade = in_text(_TRADE).match(reading.text, position, min(end, position + 60))
    return position if trade is None else _tail_end(reading, trade.end(), end)


def _plausible(reading: Reading, start: int, end: int) -> bool:
    """Common nouns are agents only with a capital ("Tỉnh tặng…", not "các tỉnh", "36 đơn vị")."""
    term = reading.key[start:end]
    if reading.text[start].isupper() or term in words("always"):
        return True
    return " " in term and term not in words("common")


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
    match = in_text(_TAIL).match(text, position, end)
    stop = match.end() if match else position
    index = bisect_left(names, position, key=_STARTS)
    if index < len(names) and position < names[index].span.start < stop:
        stop = names[index].span.start
    while stop > position and text[stop - 1] in " \n.-&":
        stop -= 1
    return stop
