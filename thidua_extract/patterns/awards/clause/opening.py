"""Opening a statement: what an award takes over from its clause, and from the award before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import regex

from thidua_extract.patterns.awards.clause.lookahead import CONFER
from thidua_extract.patterns.awards.clause.sharing import coordinated, goes_on, same_subject, second_verb
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.clause.taking import won_by_subject
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.whom.named import names_any
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.words import pattern, words

# Awards that the press says "nhiều tập thể, cá nhân" received, without more; orders and titles are counted.
COUNTLESS = frozenset({
    "certificate_of_merit", "commendation_certificate", "commemorative_medal", "emulation_flag", "labor_order",
    "independence_order", "military_exploit_order", "feat_of_arms_order", "fatherland_defense_order", "badge",
})  # fmt: skip
# Those counted before the comma only take part: "có 15 đội dự thi,", "thu hút 15 thí sinh,".
_TAKE_PART = r"(?<!\w)(?:«competes»(?!\w)|«draws»\s(?:«about»\s)?\d)[^.;,\n]*,(?:\s(?:kết quả|chung cuộc),?)?"
_COMPETED_REACH = 300  # code points from those who compete to the subject that wins
_DRAWN = 30  # code points before a number in which stands what draws so many
_AFFIRMED = r",\s[^,;]{3,60}\s«still»\s|\s«eligible»[^,;]{0,30},\s"
# A number is that of the first form alone where the second has a word of number: "3 Huy chương X và nhiều Bằng khen".
_MANY_MORE = r"(?<!\w)(?:«many»|các)\s+(?:«piece»\s)?$"
_BUT = regex.compile(r"[,;]\s(?:chỉ|mà chỉ)\s")
# What parts two kinds of awards under one number.
_NEXT_KIND = regex.compile(r"[\s\"”]*(?:,|và|hoặc|/|-|cùng|kèm|kèm theo|,\svà)?[\s\"“]*(?:danh hiệu\s[\"“]?)?")
_PLACES = frozenset({"contest", "crown"})  # each has winners of its own
_SAYS_GIVEN = CONFER | {"passive", "receive", "praise"}


def open_statement(state: ClauseState, name: AwardName, counted: Recipients | None = None) -> None:
    """A new statement, or one more award of the statement before it that shares its recipients."""
    waiting = state.open
    if waiting is not None and counted is None and waiting.awards_count is None and _joins(state, waiting):
        _join_award(state, waiting, name)
        return
    statement = new_statement(state, name)
    statement.awards_count = counted
    if waiting is not None and counted is None and _under_one_number(state, waiting, name):
        waiting.several = statement.several = True
    statement.times, statement.often = state.clause.times, state.clause.often
    state.clause.times = None  # said of the first award: "3 lần được tặng Cờ, được tặng Huân chương X"
    statement.previous = state.last
    _take_over(state, statement, name)
    got = statement.passive or statement.verb == "receive"
    held = bool(statement.recipients) and _handed_with(state, statement)
    if got and not (state.clause.agent_said or state.scope.proxy or held):
        statement.agent = None  # "A được Bộ tặng X; B được công nhận Y": who recognised B is not said
    elif got and waiting is not None and _another_receives(state, waiting, statement):
        statement.agent = None
    _next_place(state, statement)
    _given_before(state, statement)
    state.statements.append(statement)
    state.open = state.last = statement


def _another_receives(state: ClauseState, waiting: Statement, statement: Statement) -> bool:
    """Whether somebody else got it of a giver who is not said ("A được Bộ tặng X và bà Mây | được nhận Y")."""
    if statement.agent is None or statement.agent.start > waiting.start or not waiting.passive:
        return False
    verb = statement.verb_end
    return waiting.end < verb <= statement.start and names_any(state.reading, waiting.end, verb)


def _joins(state: ClauseState, waiting: Statement) -> bool:
    """Whether the award at hand is one more of those that the statement before it gives."""
    if not coordinated(state, waiting) or _own_giver(state, waiting):
        return False
    return not (waiting.times and _many_more(state, waiting))


def _join_award(state: ClauseState, waiting: Statement, name: AwardName) -> None:
    """Adds the award at hand to a statement; a form takes the place of the praise that leads up to it."""
    if waiting.awards == [state.clause.praise]:
        waiting.awards = [name]
    elif name.shape != "praise":  # "tặng Giấy khen và biểu dương 3 chị": the form is what they get
        waiting.awards.append(name)
    waiting.end = state.token.end
    waiting.spans.append((state.token.start, state.token.end))


def _under_one_number(state: ClauseState, waiting: Statement, name: AwardName) -> bool:
    """Whether the number before the award before it counts this kind too ("540 Bằng khen, Giấy khen")."""
    if waiting.awards_count is None or name.shape in {"contest", "praise"}:
        return False
    if not _NEXT_KIND.fullmatch(state.key, waiting.end, state.token.start):
        return False  # "hai Huân chương X vì lòng dũng cảm, cũng như Huân chương Y"
    if (name.grade is not None or name.code not in COUNTLESS) and won_by_subject(state):
        return False  # "ông Tám nhận 2 Huân chương Quân công, Huân chương Lao động hạng Ba": one of the latter
    return coordinated(state, waiting) and not _many_more(state, waiting)


def _many_more(state: ClauseState, waiting: Statement) -> bool:
    return pattern(_MANY_MORE).search(state.key, waiting.end, state.token.start) is not None


def _take_over(state: ClauseState, statement: Statement, name: AwardName) -> None:
    """Gives a new statement its recipients: those waiting before it, or those of the award before it."""
    waiting, counted, pending = state.open, statement.awards_count, state.clause.pending
    ready = state.clause.ready and not (state.clause.passive < 0 and state.clause.proposes and _gives_to(state))
    ready = ready or _addressed(state) or _filed(state)
    if pending and counted is None and _another_wins(state, pending[-1]):
        state.clause.pending = []
    elif pending and ready and pending[-1].end <= state.token.start and counted is None:
        statement.recipients = [who for who in pending if not _of_another_honour(who, name)]
        state.clause.pending = []
        statement.settled = True
        if not state.clause.agent_said and not _handed_with(state, statement):
            statement.agent = None
    elif waiting is not None and waiting.settled and counted is None and _goes_to_them_too(state, waiting):
        statement.recipients, statement.settled = waiting.recipients, True
    elif waiting is not None and same_subject(state, waiting, name, counted):
        statement.shares = waiting.shares or waiting
    elif waiting is None and _opens_clause(state, counted) and state.last is not None and goes_on(state, name):
        statement.shares = state.last.shares or state.last
    if not statement.recipients and counted is None and ready and (name.code in COUNTLESS or name.shape == "praise"):
        statement.bare = state.clause.bare  # "nhiều cá nhân được tặng …"


def _goes_to_them_too(state: ClauseState, waiting: Statement) -> bool:
    """Whether a second verb gives those counted before it one more award.

    Not "5 cá nhân được tặng Giấy khen, ông Tám được tặng Bằng khen", whose second verb has a subject of its own.
    """
    if not second_verb(state, waiting):
        return False
    behind = state.clause.passive if state.clause.passive >= 0 else state.clause.subject_end
    return behind <= waiting.end or not names_any(state.reading, waiting.end, behind)


def _opens_clause(state: ClauseState, counted: Recipients | None) -> bool:
    """Whether awards that are counted open their clause: "…; | 5 Bằng khen của tỉnh", not "trong đó có 5 Bằng khen"."""
    return counted is None or counted.start - state.clause.start <= 1


def _of_another_honour(counted: Recipients, name: AwardName) -> bool:
    """Whether those counted are told beside the title: "xã có 90 liệt sĩ, 12 mẹ được phong tặng" names 12 mothers."""
    return name.code == "heroic_mother" and counted.noun in words("casualty")


def _another_wins(state: ClauseState, competed: Recipients) -> bool:
    """Whether those counted only take part, and one of them wins: "có 15 đội dự thi, | đội An Hòa đoạt giải Nhất"."""
    end = min(state.clause.subject_end, competed.end + _COMPETED_REACH)
    after = pattern(_TAKE_PART).search(state.key, max(state.clause.start, competed.start - _DRAWN), end)
    if after is None or not competed.start < after.end() <= end:
        return False
    return bool(names_before(state.reading, after.end(), end).items)


def new_statement(state: ClauseState, name: AwardName) -> Statement:
    """A statement of the award at hand with what scope and clause say of it."""
    return Statement(
        sentence_end=state.unit.end,
        number=len(state.statements),
        awards=[name],
        start=state.token.start,
        end=state.token.end,
        clause_start=max(state.clause.start, _read_up_to(state)),
        status=state.scope.status,
        agent=state.scope.agent,
        presenter=state.scope.presenter,
        level=state.scope.level if name.level is None and state.scope.agent is None else None,
        posthumous=state.scope.posthumous,
        conditional=state.scope.conditional,
        standard=state.scope.standard,
        aim=state.scope.aim,
        verb=state.clause.verb,
        verb_end=state.clause.verb_end,
        listed_by=state.scope.listed_by,
        passive=state.clause.passive >= 0,
        spans=[(state.token.start, state.token.end)],
        negated=_negated(state),
        subject_end=state.clause.subject_end,
        to=state.clause.to if state.clause.to is not None else state.scope.listed_to,
        inside=state.depth > 0,
    )


def _read_up_to(state: ClauseState) -> int:
    """Where the award at hand ends, or the winners of its place do."""
    if state.open is None:
        return 0
    return state.open.reach if state.open.reach <= state.token.start else state.open.end


def _negated(state: ClauseState) -> bool:
    """Whether a negation reaches the award: none that a quoted title holds ("“Không ai bị bỏ lại” đoạt giải A")."""
    key, negated = state.key, state.clause.negated
    if negated < 0 or pattern(_AFFIRMED).search(key, negated, max(negated, state.token.start)):
        return False
    if _denied_before(state, negated, state.token.start):
        return False
    before, between = key.count('"', state.unit.start, negated), key.count('"', negated, state.token.start)
    return not (before % 2 and between % 2)


def _denied_before(state: ClauseState, negated: int, position: int) -> bool:
    """Whether what was denied is another thing: "không ai vi phạm, 8 hội viên được tặng X"."""
    if _BUT.search(state.key, negated, position) is not None:
        return True  # "không trao giải Nhất, chỉ trao 2 giải Nhì"
    between = [t for t in state.tokens[: state.index] if negated <= t.start < position]
    said = next((i for i, t in enumerate(between) if t.kind == "comma"), None)
    if said is None or any(t.kind in _SAYS_GIVEN for t in between[:said]):
        return False
    return any(t.kind in _SAYS_GIVEN for t in between[said:])


def _own_giver(state: ClauseState, waiting: Statement) -> bool:
    """Whether each award of a list has its giver ("nhận Giấy khen của Sở Y tế, Bằng khen của UBND tỉnh")."""
    if not waiting.own_agent or waiting.recipients or not (waiting.passive or waiting.verb == "receive"):
        return False
    following = [t.kind for t in state.tokens[state.index + 1 : state.index + 4]]
    return following[:1] == ["agent"] or following[:2] == ["of", "agent"] or following[1:3] == ["of", "agent"]


def _addressed(state: ClauseState) -> bool:
    """Whether those counted before the award stand behind "cho" ("truy tặng cho 4 người danh hiệu X")."""
    pending, to = state.clause.pending, state.clause.to
    giving = state.clause.verb in CONFER and state.clause.passive < 0
    right_behind = giving and to is not None and bool(pending) and 0 <= pending[0].start - to <= 2
    return right_behind and not _gives_to(state)  # "trao thẻ cho 14 người và Kỷ niệm chương cho 3 người"


def _gives_to(state: ClauseState) -> bool:
    """Whether "cho" follows the award at hand, so that those before it are no recipients."""
    for later in state.tokens[state.index + 1 : state.index + 8]:
        if later.kind not in {"of", "agent", "level", "award", "join", "comma", "grade"}:
            return later.kind == "to"
    return False


def _filed(state: ClauseState) -> bool:
    """Whether these are files for the award at hand ("77 hồ sơ NSND")."""
    pending = state.clause.pending
    return bool(pending) and pending[-1].noun == "hồ sơ" and state.token.start - pending[-1].end <= 2


def _handed_with(state: ClauseState, statement: Statement) -> bool:
    """Whether those who hold the title stand behind a "cho" ("tặng Cúp cho 14 người đạt danh hiệu X")."""
    first = statement.recipients[0].start
    return state.clause.passive < 0 and state.key.endswith("cho ", state.clause.start, first)


def _next_place(state: ClauseState, statement: Statement) -> None:
    """Places of a contest in one clause: each has its winners, behind one "cho" or "thuộc về" for them all.

    "trao giải nhất cho đội A, giải nhì đội B, giải ba cho đội C", "Hoa hậu là A; Á hậu là B"
    """
    before = state.last
    if before is None or state.depth or before.inside or before.start < state.unit.start:
        return
    named_behind = (before.to or -1) >= before.end or state.key.startswith(" là ", before.end)
    if not {before.awards[-1].shape, statement.awards[0].shape} <= _PLACES:
        return
    if statement.awards[0].shape == "crown" and not named_behind:  # "A đăng quang Hoa hậu, Á hậu 1 là B"
        before.reach = min(before.reach, statement.start)
    if not named_behind:
        return
    before.reach = min(before.reach, statement.start)
    if before.clause_end < statement.start or statement.awards[0].shape == "crown":
        return
    if (
        statement.awards_count is not None
        or statement.recipients
        or (state.clause.verb_end > before.end and state.clause.verb != "goes")
    ):
        return
    marks = takewhile(
        lambda t: t.kind not in {"comma", "stop", "semicolon", "newline"}, state.tokens[state.index + 1 :]
    )
    if not {"to", "colon", "goes", "award", "of", "counted", "passive", "receive"} & {t.kind for t in marks}:
        statement.to = statement.end


def _given_before(state: ClauseState, statement: Statement) -> None:
    """Those given before what the next clause names ("5 mẹ được phong tặng, 9 mẹ được truy tặng danh hiệu X")."""
    orphans, state.clause.orphans = state.clause.orphans, []
    if orphans and statement.settled and statement.recipients[-1].noun == orphans[-1].noun:
        state.statements.append(replace(statement, recipients=orphans, posthumous=False))
