"""What stands between a place and its winner where several are told in a run: a dash, a bracket, nothing at all.

"giải Nhất - Đội A; giải Nhì - Đội B", "giải Nhất (Sở A), giải Nhì (Sở B)", "HCV Lò Văn Tám, HCB Vũ Văn Mít"
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.whom.named import names_after

_BETWEEN = regex.compile(r"(?P<dash>\s[-–]\s)|(?P<open>\s\()|(?P<nothing>\s)(?=\p{Lu})")
# Nobody stands before the place: "Lò Văn Tám - giải Nhất - Trường A" is his.
_OPENS = regex.compile(r"(?:^|[\n.:;,)]|(?<!\w)(?:và|gồm|trao|tặng))\s*(?:[-•*+]\s*)?$")
_REACH = 100  # code points in which a winner's name ends
_BEFORE = 12


def winners_beside(reading: Reading, awards: list[Token], end: int) -> Iterable[Token]:
    """A token in place of "thuộc về" for each place of a run: two places at least, all with the same between."""
    runs: dict[str, list[tuple[AwardName, Token]]] = {}
    for token in awards:
        name = token.value
        if not isinstance(name, AwardName) or name.shape != "contest" or name.grade is None:
            continue
        between = _BETWEEN.match(reading.text, token.end, end)
        if between is None:
            continue
        run = runs.setdefault(str(between.lastgroup), [])
        if _opens(reading, token.start, first=not run) and _winner(reading, between, end):
            run.append((name, Token("goes", *between.span())))
    for run in runs.values():
        if len({name.grade for name, _ in run}) > 1:
            yield from (goes for _, goes in run)


def _opens(reading: Reading, start: int, first: bool) -> bool:
    before = _OPENS.search(reading.key, max(0, start - _BEFORE), start)
    if before is None or not first:
        return before is not None
    index = bisect_left(reading.names, before.start(), key=lambda name: name.span.end)
    return not (index < len(reading.names) and reading.names[index].span.end == before.start())


def _winner(reading: Reading, between: regex.Match[str], end: int) -> bool:
    """Whether somebody's name stands right behind, in brackets alone: no "giải Nhất (5 triệu đồng)"."""
    close = reading.text.find(")", between.end(), end) if between.lastgroup == "open" else -1
    stop = close if close >= 0 else min(end, between.end() + _REACH)
    listed = names_after(reading, between.end(), stop, limit=1)
    return bool(listed.items) and listed.items[0].start - between.end() <= 4 and listed.items[0].kind != "exemplar"
