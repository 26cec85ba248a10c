"""The end of a clause: those counted last who got what was told before, and awards that share giver or receiver."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.patterns.awards.clause.lookahead import kind_at
from thidua_extract.patterns.awards.clause.neighbours import hand_over, share_giver, share_receiver
from thidua_extract.patterns.awards.clause.scope import Clause
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.clause.taking import part_of
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.words import pattern

# After a verb of giving that repeats the award: "…; 5 cá nhân được tặng vì …", not "… được tặng đơn vị dẫn đầu".
_NOTHING_NAMED = r"\s*(?:$|[,;.:()\n]|«says_no_more»(?!\w))"
_IN_ALL = r"[\s,;]*«in_all»(?!\w)"
_NEXT_PLACE = regex.compile(r"[^.;:()]{0,40},\s(?:\p{L}+\s){1,8}")
# A round of Party badges told by years: "…, 3 đồng chí 65 năm tuổi Đảng, 20 đồng chí 40 năm tuổi Đảng".
_OF_YEARS = regex.compile(r"\s(?:(?:tròn|đủ|đạt|có)\s)?[3-9][05] (?:năm(?! tuổi(?! đảng))|tuổi đảng)(?!\w)")
_BESIDE = regex.compile(r"\s(?:(?:có|là|với)\s)?")  # between a level and those counted at it
_NOT_YET = 1 << 60  # where a clause ends that is still being read
_OTHER_KIND = r"[\s,;]*(?:(?:về|các|còn|riêng)\s)*«general_kind»(?:\sthì)?\s«consists»\s?:?"


def close_clause(state: ClauseState, end: int) -> None:
    """Ends the clause at `end`: those still waiting get what was told before them, or nothing."""
    pending = state.clause.pending
    if pending and state.last is not None and (_elided(state, pending) or _by_years(state, pending)):
        named = _awards_among(state, pending) or state.last.awards
        for level, those in _by_level(state, pending):
            copy = replace(state.last, awards=named, recipients=[_case_of(state.last, each) for each in those])
            copy.posthumous, copy.spans, copy.settled = state.scope.posthumous, [], True
            copy.level = level or copy.level
            state.statements.append(copy)
    elif state.last is not None and (more := _more_by_name(state)) is not None:
        told = replace(state.last, recipients=[], bare=None, awards_count=None, settled=False, spans=[])
        state.statements.append(replace(told, clause_start=state.clause.start, clause_end=_NOT_YET, to=more))
    state.open = None if state.depth == 0 else state.open
    here = list(takewhile(lambda s: s.clause_end > end, reversed(state.statements)))[::-1]
    for statement in here:
        statement.clause_end = end
    share_giver(here, state.reading)
    share_receiver(here)
    for spent in hand_over(here):
        state.statements.remove(spent)
    state.clause = Clause(end, negated=-1)


def _elided(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether those counted got what was told before them."""
    if not state.statements:
        return _parts_of_before(state, pending)
    given = state.clause.given and pattern(_NOTHING_NAMED).match(state.key, state.clause.given_end) is not None
    alike = given or _parts(state, pending) or more_of(state, pending) or _go_on(state, pending)
    return alike or _given_too(state, pending) or _sum_of_each(state, pending) or _at_another_level(state, pending)


def _by_level(state: ClauseState, pending: list[Recipients]) -> list[tuple[AwardLevel | None, list[Recipients]]]:
    """Those counted at each level ("cấp tỉnh 45 hộ, cấp huyện 90 hộ"); all together where no level is told beside."""
    levels = [_level_beside(state, each) for each in pending]
    if not any(levels):
        return [(None, pending)]
    return [(level, [each]) for level, each in zip(levels, pending, strict=True)]


def _level_beside(state: ClauseState, counted: Recipients) -> AwardLevel | None:
    """The level told right before those counted, else right behind them ("45 hộ cấp tỉnh")."""
    levels = [token for token in state.tokens if token.kind == "level"]
    before = (t.value for t in levels if _BESIDE.fullmatch(state.key, t.end, counted.start))
    behind = (t.value for t in levels if 0 <= t.start - counted.end <= 1)
    return next(before, None) or next(behind, None)


def _at_another_level(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether more of the same kind got at another level what others got ("… cấp tỉnh cho 9 hộ, | 20 hộ cấp huyện")."""
    last = state.last
    if last is None or last.level is None or not last.recipients or state.clause.verb == "confer":
        return False
    noun = last.recipients[-1].noun
    return all(r.noun == noun and _level_beside(state, r) not in {None, last.level} for r in pending)


def _given_too(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether a clause is nothing but more of those given to ("tặng Bằng khen cho 4 cá nhân …; 2 tập thể …")."""
    last, clause = state.last, state.clause
    if not pending or last is None or last.to is None or last.settled or not last.recipients or clause.verb:
        return False
    lead = state.key[clause.start : pending[0].start].strip(" ;,")
    return clause.passive < 0 and lead in {"", "và"} and last.clause_end <= clause.start


def _sum_of_each(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether those counted are all who got what each got ("Mỗi em được thưởng …; tổng cộng có 14 em")."""
    last, clause = state.last, state.clause
    if not pending or last is None or last.recipients or not last.passive:
        return False
    each = any(t.kind == "each" for t in state.tokens if last.clause_start <= t.start < last.start)
    return each and pattern(_IN_ALL).match(state.key, clause.start, pending[0].start) is not None


def _go_on(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether those counted got what others of their kind got just before, place by place.

    "Huyện A có 9 học sinh được nhận Bằng khen, huyện B có 6 học sinh, huyện C 5 học sinh."
    """
    last = state.last
    if last is None or not last.settled or not last.recipients or last.verb != "receive" or last.awards_count:
        return False
    key, noun = state.key, last.recipients[-1].noun
    ends = [last.end, *(r.end for r in pending)]
    return all(
        r.noun == noun and _NEXT_PLACE.fullmatch(key, before, r.start) for before, r in zip(ends, pending, strict=False)
    )


def more_of(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether a clause without a verb counts more recipients ("tặng Cờ cho 5 tập thể; 3 cá nhân gồm: …")."""
    clause, last = state.clause, state.last
    if not pending or last is None or clause.verb or clause.passive >= 0 or clause.candidates:
        return False
    before = last.recipients[-1] if last.recipients else None
    same = before is None or before.kind == pending[0].kind
    opens = pending[0].start - clause.start <= 4 and last.clause_end == clause.start
    return opens and not same and last.to is not None and last.status != "withdrawn"


def _parts(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether these are parts of the recipients before "trong đó"."""
    if not state.scope.breakdown or state.clause.ready:
        return False
    wholes = [r for s in state.statements for r in s.recipients]
    return all(any(part_of(whole, part) for whole in wholes) for part in pending)


def _parts_of_before(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether a sentence that opens with "trong đó" parts all whom the one before it counts.

    "Sở tuyên dương 60 học sinh. Trong đó có 10 học sinh THPT, 20 học sinh THCS và 30 học sinh tiểu học."
    """
    last = state.last
    if last is None or len(pending) < 2 or state.clause.ready or kind_at(state.tokens, 0) != "among":
        return False
    total = sum(part.count or 0 for part in pending)
    wholes = [whole for whole in last.recipients if whole.count == total]
    return any(all(part_of(whole, part) for part in pending) for whole in wholes)


def _by_years(state: ClauseState, pending: list[Recipients]) -> bool:
    """Whether those counted are the parts of a round of Party badges, each told by its years alone.

    "Các đảng viên nhận Huy hiệu Đảng gồm 2 đồng chí 60 năm tuổi Đảng, 9 đồng chí 50 năm tuổi Đảng." In a sentence
    of its own only "trong đó" makes them parts: "Đảng bộ có 9 đồng chí 50 năm tuổi Đảng" gives nothing.
    """
    last = state.last
    if not pending or last is None or last.awards[-1].code != "badge":
        return False
    if not state.statements and kind_at(state.tokens, 0) != "among":
        return False
    key, counted = state.key, {r.kind for r in pending}
    return counted == {"individual"} and all(_OF_YEARS.match(key, r.end) for r in pending)


def _case_of(whole: Statement, part: Recipients) -> Recipients:
    """Cases told as parts of others are of their kind ("27 người được tặng X, trong đó 9 trường hợp truy tặng")."""
    if part.noun != "trường hợp":
        return part
    told = whole.recipients[-1].kind if whole.recipients else whole.awards[-1].recipient
    return replace(part, kind=told) if told is not None else part


def _awards_among(state: ClauseState, whole: list[Recipients]) -> list[AwardName]:
    """The several awards that those counted got in all ("145 người được phong tặng, trong đó 12 X và 133 Y")."""
    parts = [s for s in state.statements if s.start > whole[-1].end and s.awards_count is not None]
    parted = any(t.kind == "among" and t.start > whole[-1].end for t in state.tokens[: state.index])
    return [s.awards[0] for s in parts] if parted and len(parts) > 1 else []


def _more_by_name(state: ClauseState) -> int | None:
    """Where a clause names more of those given to, of another kind ("…; cá nhân có | bà Mây, ông Tám")."""
    clause = state.clause
    if clause.verb or clause.passive >= 0 or not state.statements or state.open is not None:
        return None
    match = pattern(_OTHER_KIND).match(state.key, clause.start, state.unit.end)
    return match.end() if match is not None else None
