"""The token stream of a stretch of text: awards, agents, recipients, verbs and the small words between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import agents, recipients
from thidua_extract.patterns.awards.naming import crowns, placings
from thidua_extract.patterns.awards.naming import find as naming
from thidua_extract.patterns.awards.tokens.levels import find_levels
from thidua_extract.patterns.awards.tokens.marks import find_marks
from thidua_extract.patterns.awards.tokens.placed import winners_beside
from thidua_extract.patterns.awards.tokens.repeats import (
    find_grades,
    find_ranks,
    find_same,
    find_years_and_times,
    stands_alone,
)
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.tokens.units import Unit, parts_of_before
from thidua_extract.patterns.awards.tokens.verb_tokens import find_verbs, is_praise, shorter_verbs


def tokenize(reading: Reading, unit: Unit) -> list[Token]:
    """The tokens of a unit in order, no overlaps; awards win over agents, agents over counts, counts over words."""
    start, end = unit.start, unit.end
    taken: list[Token] = []
    _add(taken, find_same(reading, start, end))
    for won in (*crowns.find_crowns(reading, start, end), *placings.find_placings(reading, start, end)):
        _add(taken, [Token("award", won.name.start, won.name.end, won.name)])
        _add(taken, [Token("receive", *won.verb)] if won.verb else [])
    _add(taken, (Token("award", n.start, n.end, n) for n in naming.find_names(reading, start, end)))
    alone = bool(taken) or stands_alone(reading, start, end) or parts_of_before(reading, start, end)
    if not alone and not reading.triggers.opens("awards.praise", start, end):
        return []  # a trigger that was part of something else: "giải pháp", "thưởng thức"
    verbs = find_verbs(reading, start, end, taken)
    if not alone and not any(is_praise(verb, reading.key) for verb in verbs):
        return []
    _add(taken, winners_beside(reading, [token for token in taken if token.kind == "award"], end))
    _add(taken, find_years_and_times(reading, start, end))
    counted = sorted(
        (r for gap in _gaps(taken, start, end) for r in recipients.counted(reading, *gap)), key=lambda r: r.start
    )
    _add(taken, find_ranks(reading, counted, end))
    found = (agent for agent in agents.find_agents(reading, start, end) if not _is_counted(agent.start, counted))
    _add(taken, (Token("agent", a.start, a.end, a) for a in found))
    _add(taken, (Token("counted", r.start, r.end, r) for r in counted))
    _add(taken, (Token("bare", r.start, r.end, r) for r in recipients.bare(reading, start, end)))
    _add(taken, find_levels(reading, start, end))
    _add(taken, find_grades(reading, start, end))
    _add(taken, verbs)
    _add(taken, shorter_verbs(reading, verbs, taken))
    _add(taken, (mark for mark in find_marks(reading.key, start, end) if not _ends_name(reading, mark)))
    _add(taken, (Token("stop", b - 1, b) for b in unit.breaks))
    return sorted((t for t in taken if t.kind != "other"), key=lambda t: t.start)


def _ends_name(reading: Reading, mark: Token) -> bool:
    """Whether a small word is the given name of somebody: "anh Lò Văn Được | nhận"."""
    if not reading.text[mark.start].isupper():
        return False
    index = bisect_left(reading.names, mark.end, key=lambda name: name.span.end)
    return index < len(reading.names) and reading.names[index].span.start < mark.start


def _is_counted(agent: int, counted: list[recipients.Recipients]) -> bool:
    """Whether what looks like a giver is counted: "cho 8 liên đội", "8 cán bộ y tế" (no "Bộ Y tế")."""
    index = bisect_left(counted, agent, key=lambda told: told.start) - 1
    return index >= 0 and agent < counted[index].end


def _gaps(taken: list[Token], start: int, end: int) -> Iterable[tuple[int, int]]:
    """What lies between the tokens: "4 cá nhân | Chiến sĩ thi đua cơ sở" are no "cá nhân chiến sĩ"."""
    for token in sorted(taken, key=lambda t: t.start):
        if token.start > start:
            yield start, token.start
        start = max(start, token.end)
    yield start, end


def _add(taken: list[Token], tokens: Iterable[Token]) -> None:
    """Adds the tokens that overlap none of those taken before."""
    fresh: list[Token] = []
    covered: list[tuple[int, int]] | None = None
    for token in tokens:
        if covered is None:
            covered = sorted((t.start, t.end) for t in taken)
        before = bisect_left(covered, (token.end, -1)) - 1
        if before < 0 or covered[before][1] <= token.start:
            fresh.append(token)
    taken.extend(fresh)
