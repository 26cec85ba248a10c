"""Awards that are not named again: a grade, the years of a badge, "danh hiệu này", a place in a bloc."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from thidua_extract.patterns.awards.clause.award import count_before
from thidua_extract.patterns.awards.clause.opening import new_statement, open_statement
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.words import pattern

_TAKES_PLACE = r"«takes_place»\s*$"
_TAKEN_REACH = 9  # code points before a grade in which the verb stands that takes the place


def on_grade(state: ClauseState) -> None:
    """An elided award: "hạng Nhì: 3 tập thể" repeats the award last named with another grade."""
    token = state.token
    place = _place_told_by_grade(state)
    if not place and (state.last is None or state.kind(1) == "award" or state.last.awards[-1].shape != "graded"):
        state.clause.grade = token
        return
    assert state.last is not None
    previous = state.last
    name = replace(previous.awards[-1], start=token.start, end=token.end, grade=token.value)
    open_statement(state, name, count_before(state))
    assert state.open is not None
    state.open.agent, state.open.own_agent, state.open.level = previous.agent, previous.own_agent, previous.level
    state.open.status = previous.status


def _place_told_by_grade(state: ClauseState) -> bool:
    """ "…, 2 thí sinh A và B đồng hạng Ba": a place of the contest told of before."""
    if state.last is None or state.last.awards[-1].shape != "contest" or not state.clause.pending:
        return False
    begin = max(0, state.token.start - _TAKEN_REACH)
    taken = pattern(_TAKES_PLACE).search(state.key, begin, state.token.start) is not None
    state.clause.ready = state.clause.ready or taken
    return taken


def on_years(state: ClauseState) -> None:
    """An elided party badge: "Huy hiệu 60 năm tuổi Đảng: 3 đồng chí; 55 năm: 2 đồng chí"."""
    token = state.token
    if state.last is not None and state.last.awards[-1].code == "badge":
        previous = state.last
        title = state.key[token.start : token.start + 2] + " năm"
        open_statement(state, replace(previous.awards[-1], start=token.start, end=token.end, title=title))
        if state.open is not None:
            state.open.agent, state.open.own_agent, state.open.status = (
                previous.agent,
                previous.own_agent,
                previous.status,
            )


def on_same(state: ClauseState) -> None:
    """ "danh hiệu này": the award before it once more."""
    token = state.token
    untold = state.last is None or state.last.awards[-1].shape == "praise"
    if untold and state.key.startswith("giải thưởng" if state.last is None else "giải", token.start):
        open_statement(state, AwardName(token.start, token.end, "prize", shape="prize"))  # praise is no prize
    elif state.last is not None:
        previous = state.last
        open_statement(state, replace(previous.awards[-1], start=token.start, end=token.end))
        if state.open is not None and state.open.agent is None:
            state.open.agent, state.open.own_agent, state.open.level = previous.agent, True, previous.level


def on_rank(state: ClauseState) -> None:
    """ "9 đơn vị Nhất khối": a place in a bloc with those who have it."""
    token = state.token
    name, counted = token.value
    if state.open is not None and state.open.awards == [state.clause.praise]:
        state.statements.remove(state.open)
    state.open = state.last = new_statement(state, name)
    state.open.recipients.append(counted)
    state.statements.append(state.open)


_BEFORE_PART = frozenset({"among", "comma", "join", "open", "colon"})


def on_counted_level(state: ClauseState) -> bool:
    """ "12 Bằng khen, trong đó 2 | cấp bộ, 10 cấp tỉnh": some of those counted before, at a level. Whether it is so."""
    token, whole = state.token, state.last
    if whole is None or whole.awards_count is None or state.kind(-1) not in _BEFORE_PART or whole.recipients:
        return False
    parted = any(t.kind in {"among", "open"} for t in state.tokens[: state.index] if t.start >= whole.awards[-1].end)
    numbers = state.reading.numbers
    at = bisect_left(numbers, token.start - 1, key=lambda n: n.span.end)
    number = numbers[at] if at < len(numbers) and numbers[at].span.end == token.start - 1 else None
    if not parted or number is None or not 0 < number.value < (whole.awards_count.count or 0):
        return False
    count = replace(whole.awards_count, start=number.span.start, end=number.span.end, count=int(number.value))
    count.number, count.qualifier = number.span, number.qualifier
    part = replace(whole, start=token.start, end=token.end, level=token.value, awards_count=count, previous=whole)
    part.agent, part.own_agent, part.spans = None, False, [(token.start, token.end)]
    state.statements.append(part)
    return True
