"""Lists of works, each with its prize in brackets: "chị Mây có 24 bài thơ đoạt giải, như: Sông quê (giải A)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.agents import find_agents
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.naming.find import find_names
from thidua_extract.patterns.awards.tokens.units import Unit
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.whom.unnamed import subject
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


def read_bracketed(fresh: list[AwardMention], reading: Reading, unit: Unit) -> list[AwardMention]:
    """The prizes in brackets behind the works of one author, whom `fresh`, the awards read so far, leave out."""
    for head in reading.triggers.finditer("awards.bracketed", _head(), unit.start, unit.end):
        author = _author(reading, unit, head.start())
        prizes = list(_prizes(head.start(), author, reading, unit)) if author is not None else []
        known = {mention.spans[0] for mention in fresh if mention.named}
        prizes = [prize for prize in prizes if prize.spans[0] not in known]
        if author is not None and prizes:
            total = _total(head, author, unit)
            return prizes if total is None or any(m.count == total.count for m in fresh) else [total, *prizes]
    return []


def _prizes(start: int, author: Phrase, reading: Reading, unit: Unit) -> Iterator[AwardMention]:
    """The prizes in brackets from `start` on, each behind a work."""
    reached = start
    for match in _BRACKET.finditer(reading.key, start, unit.end, overlapped=True):
        prize = _prize(match, author, reading, unit) if match.start("prize") > reached else None
        if prize is not None:
            reached = match.end("prize")
            yield prize


@cache
def _head() -> regex.Pattern[str]:
    """What opens the list, behind its author: "24 tác phẩm đoạt các giải cao, như:", "nhiều vở kịch:"."""
    return regex.compile(
        rf"(?:(?P<count>\d{{1,3}})|nhiều|các|những)\s{work_nouns()}(?!\w)"
        r"(?P<won>[^.;:()\n]{0,30}?\s(?:đoạt|đạt|giành|được trao)\s[^.;:()\n]{0,60}?giải[^.;:()\n]{0,60}?)?"
        r"[^.;:()\n]{0,30}?"
        r"(?:\s(?:như|gồm|là|phải kể đến))?\s?:?(?=\s[\"\p{L}])"
    )


_STARTS = attrgetter("span.start")
_BRACKET = regex.compile(
    r"(?:[:;,]|\s(?:như|gồm|và|là|phim|vở|bài))\s(?P<work>[^;:,()\n]{2,80}?)\s?"
    r"\((?:(?:đã|từng)\s)?(?:(?:đoạt|đạt|giành|được)\s)?(?P<prize>(?:giải|huy chương|hcv|hcb|hcđ)\s[^()\n]{0,120})\)"
)


def _author(reading: Reading, unit: Unit, end: int) -> Phrase | None:
    """The one person of whom the words before the list are said."""
    start = max(unit.start, reading.key.rfind("\n", 0, end) + 1, *(b for b in unit.breaks if b <= end), unit.start)
    verb = _OWNS.search(reading.key, start, end)
    if verb is None:
        return None
    listed = names_before(reading, start, verb.start())
    listed = listed if listed.items else subject(reading, start, verb.start() + 1, end, near=True)
    one = len(listed.items) == 1 and listed.items[0].kind == "individual"
    return listed.items[0].phrase if one else None


_OWNS = regex.compile(
    r"\s(?:(?:đã|cũng|còn|từng|hiện)\s)*(?:có|là tác giả(?: của)?|sáng tác|viết|nổi tiếng với|được biết đến với)\s"
    r"(?:tổng cộng\s|tới\s|đến\s)?$"
)


def _prize(match: regex.Match[str], author: Phrase, reading: Reading, unit: Unit) -> AwardMention | None:
    """The prize of one work, where its bracket names no author of its own."""
    start, end = match.span("prize")
    work = match.start("work") + (reading.key[match.start("work")] == '"')
    names = find_names(reading, start, end)
    if not names or names[0].start != start or names[0].code != "prize" or not reading.text[work].isupper():
        return None
    if bisect_left(reading.names, start, key=_STARTS) < bisect_left(reading.names, end, key=_STARTS):
        return None
    giver = next((a for a in find_agents(reading, names[0].end, end) if not a.presenter), None)
    return AwardMention(
        spans=(Span(names[0].start, names[0].end), Span(*match.span("work"))),
        rule="awards.given_named",
        confidence=0.8,
        award="prize",
        grade=names[0].grade,
        level=giver.level if giver is not None else names[0].level,
        recipient="individual",
        count=1,
        named=(author,),
        conferrer=Phrase(reading.text[giver.start : giver.end], Span(giver.start, giver.end)) if giver else None,
        period=periods.attached(reading, names[0].start, end, []),
        unit=unit.index,
        title=names[0].title or reading.key[slice(*match.span("work"))].strip('" '),
    )


def _total(head: regex.Match[str], author: Phrase, unit: Unit) -> AwardMention | None:
    """All the works that won, of which the list tells some."""
    if head["won"] is None or head["count"] is None:
        return None
    return AwardMention(
        spans=(Span(*head.span("won")), Span(*head.span("count"))),
        rule="awards.counted",
        confidence=0.8,
        award="prize",
        recipient="individual",
        count=int(head["count"]),
        named=(author,),
        unit=unit.index,
    )


# The place of each of a run in brackets: "em Lò Văn Tám (giải Nhất), em Vũ Thị Mây (giải Nhì)".
_PLACED = regex.compile(
    r"(?<=[\p{L}\d])\s\((?:(?:đã\s)?(?:đoạt|đạt|giành)\s)?"
    r"(?P<prize>(?:giải|huy chương|hcv|hcb|hcđ)(?!\w)[^()\n]{0,60})\)"
)
_NAME_REACH = 120  # code points before a bracket in which the name of a body begins


def read_placed(fresh: list[AwardMention], reading: Reading, unit: Unit) -> list[AwardMention]:
    """The prizes in brackets behind those who won them, two at least; without them, `fresh` is what it was.

    The sum of them that names the same winners is none beside them.
    """
    if not reading.triggers.opens("awards.bracketed_places", unit.start, unit.end):
        return fresh
    told = [each for m in _PLACED.finditer(reading.key, unit.start, unit.end) if (each := _placed(m, reading, unit))]
    known = {(phrase.text, m.grade) for m in fresh if m.award == "prize" for phrase in m.named}
    told = [each for each in told if (each.named[0].text, each.grade) not in known]
    if len(told) < 2:
        return fresh
    winners = {each.named[0].text for each in told}
    sums = [m for m in fresh if m.award == "prize" and not m.grade and {p.text for p in m.named} == winners]
    for each in told if sums else ():
        each.conferrer, each.level = sums[0].conferrer, sums[0].level or each.level
        each.period = each.period or sums[0].period
    return [*(m for m in fresh if not any(m is one for one in sums)), *told]


def _placed(match: regex.Match[str], reading: Reading, unit: Unit) -> AwardMention | None:
    """The place in one bracket, where a name stands right before it."""
    start, end = match.span("prize")
    names = find_names(reading, start, end)
    if not names or names[0].start != start or names[0].code != "prize" or names[0].grade is None:
        return None
    begin = max(unit.start, reading.key.rfind("\n", 0, match.start()) + 1, match.start() - _NAME_REACH)
    listed = names_before(reading, begin, match.start())
    winner = listed.items[-1] if listed.items and listed.items[-1].end == match.start() else None
    if winner is None or winner.phrase.span is None or winner.kind == "exemplar":
        return None
    return AwardMention(
        spans=(Span(names[0].start, names[0].end), winner.phrase.span),
        rule="awards.given_named",
        confidence=0.8,
        award="prize",
        grade=names[0].grade,
        level=names[0].level,
        recipient=winner.kind,
        count=1,
        named=(winner.phrase,),
        period=periods.attached(reading, names[0].start, end, []),
        unit=unit.index,
        title=names[0].title,
    )
