"""Givers: who confers, who only hands over, and whose award each is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import regex

from thidua_extract.patterns.awards.agents import Agent, joint_level
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.verbs import grant, said_done
from thidua_extract.patterns.awards.words import pattern

# Where it happens, or whom the news is told to: "tại Sở Y tế, Bộ trao …", "gửi Bộ báo cáo việc tặng …".
_ELSEWHERE = r"(?<!\w)«elsewhere»\s+$"
_LIST_GOES_ON = r"\s*(?:[,.;:)\n-]|$|«after_giver»(?!\w))"
_MANY = regex.compile(r"(?<!\w)nhiều\s+$")
_ROW = r"(?:\s\p{Lu}\p{Ll}+){2,5},?\s(?:và\s|cùng\s)?(?:«address»\s)?"
# "Huân chương Dũng cảm do đã cứu tài sản | của Nhà nước"; but "Huy chương vì sự nghiệp giáo dục | của Bộ".
_REASON = r"(?<!\w)«reason»\s(?!sự nghiệp\s)"
# "Huân chương X, phần thưởng cao quý | của Nhà nước": whose honours it is among, not who gave it.
_SUCH_AS = r",\s«distinction»(?!\w)"
_OF_REACH = 60  # code points from an award to the "của" that names its giver
_ASIDE = r"\s(?:-|\(|«gives»(?!\w))"


def on_agent(state: ClauseState) -> None:
    """An office gives the award at hand, or one to come where it stands before the verb."""
    token = state.token
    agent: Agent = token.value
    if state.scope.asked and state.kind(-1) in {"request", "join"}:
        return
    if state.scope.proxy and state.scope.agent is None:
        state.scope.agent = agent
        if state.open is not None and state.kind(-1) == "of" and _belongs(state):
            _attach_agent(state, agent)  # "thừa uỷ quyền trao Kỷ niệm chương của Bộ Công Thương"
        return
    if state.open is not None and state.open.to == state.open.end == token.start - 1:
        return  # "giải nhì cho đội A, giải ba | Cục Hậu cần": it wins
    if state.open is not None and state.kind(-1) == "of" and _belongs(state):
        _attach_agent(state, agent)
        return
    if (
        state.open is not None
        and state.kind(-1) == "award"
        and 0 <= token.start - state.open.end <= 2
        and not state.key.startswith("thư khen", state.open.start)  # "gửi Thư khen Công an tỉnh": its reader
        and not state.key.startswith("các cấp", token.start)  # "danh hiệu X các cấp": of which level each is
    ):
        _attach_agent(state, agent)  # "Bằng khen Thủ tướng Chính phủ"
        return
    if _of_next(state):
        assert state.open is not None
        _one_more(state, agent)
        state.open.to = None
        return
    if _beside_giver(state):
        _join_agent(state, agent)
        return
    given_to = state.kind(-1) in {"to", "hoist"}  # "trao 100 triệu đồng cho Công an tỉnh, tặng …"
    if not given_to and not pattern(_ELSEWHERE).search(state.key, max(state.unit.start, token.start - 18), token.start):
        state.clause.candidates.append(agent)


def _belongs(state: ClauseState) -> bool:
    """Whether "của/do X" follows the award itself and not its recipients."""
    assert state.open is not None
    if state.open.recipients and not state.open.settled:
        return False
    of = state.tokens[state.index - 1]
    if state.kind(-2) == "counted" and of.start - state.tokens[state.index - 2].end <= 1:
        return False  # "… tặng Giấy khen (trong đó có 2 cá nhân | của Phòng Tổ chức)"
    if state.open.to is not None and state.key[of.start : of.end] == "từ":
        return False  # "trao giải nhất cho nhóm sinh viên | từ Trường An Hòa"
    near = of.start - state.open.end < _OF_REACH
    if pattern(_SUCH_AS).search(state.key, state.open.end, of.start) is not None:
        return False
    return near and not pattern(_REASON).search(state.key, state.open.end, of.start)


def _of_next(state: ClauseState) -> bool:
    """Whether it gave others the same award: "trao Giấy khen của Bộ cho 6 tập thể, | của Sở cho 20 tập thể"."""
    if state.open is None or not state.open.recipients or not state.open.own_agent or state.open.settled:
        return False
    return (state.kind(-2), state.kind(-1), state.kind(1)) in {("comma", "of", "to"), ("join", "of", "to")}


def _beside_giver(state: ClauseState) -> bool:
    """Whether one more giver stands beside that of the award at hand ("Bằng khen của Bộ Y tế | và UBND tỉnh")."""
    if state.open is None or not state.open.own_agent or state.open.agent is None:
        return False
    listed = state.kind(-1) in {"comma", "join"} and state.kind(-2) == "agent"
    if not listed or state.tokens[state.index - 2].end != state.open.end:
        return False
    return pattern(_LIST_GOES_ON).match(state.key, state.token.end) is not None


def _join_agent(state: ClauseState, agent: Agent) -> None:
    """Several givers of counted awards are one conferrer; what one person got of each is an award of its own."""
    statement = state.open
    assert statement is not None
    assert statement.agent is not None
    following = [t.kind for t in state.tokens[state.index + 1 : state.index + 8]]
    several = _MANY.search(state.key, max(state.unit.start, statement.awards[0].start - 8), statement.start)
    joint = statement.recipients or statement.awards_count is not None or several
    if joint or {"to", "counted"} & set(following):
        level = joint_level({agent.level, statement.agent.level})
        statement.agent = Agent(statement.agent.start, agent.end, level)
        statement.end = agent.end
    else:
        _one_more(state, agent)


def _attach_agent(state: ClauseState, agent: Agent) -> None:
    """The giver of the award at hand, or of the same award once more."""
    statement = state.open
    assert statement is not None
    if statement.agent is not None and statement.own_agent and state.kind(-2) in {"comma", "join"}:
        _one_more(state, agent)
    else:
        statement.agent, statement.own_agent, statement.end = agent, True, agent.end


def _one_more(state: ClauseState, agent: Agent) -> None:
    """The award at hand once more, of another giver."""
    assert state.open is not None
    copy = replace(
        state.open,
        awards=[state.open.awards[-1]],
        agent=agent,
        recipients=[],
        spans=list(state.open.spans),
        end=agent.end,
    )
    state.statements.append(copy)
    state.open = state.last = copy


def settle_agent(state: ClauseState) -> None:
    """The office before the verb confers; one who hands over for another only presents."""
    if state.clause.candidates and state.clause.passive >= 0:
        if not state.clause.proposes:
            grant(state)
        elif said_done(state) and state.scope.status == "proposed":
            state.scope.status = "conferred"  # "đã trình và được Chính phủ tặng …", "46 cá nhân đã được tỉnh tặng …"
    named = [a for a in state.clause.candidates if not a.presenter]
    named = [a for a in named if not _aside(state, a)] or named
    named = [a for a in named if a.level is not None] or named  # "Thành phố tổ chức Hội nghị, tôn vinh …"
    if state.scope.proxy and _gives_itself(state):
        state.scope.proxy, state.scope.presenter = False, None
    if state.scope.proxy:
        state.scope.presenter = state.clause.candidates[-1] if state.clause.candidates else state.scope.presenter
    elif named:
        level = joint_level({a.level for a in named})
        apart = level is None and all(a.level is not None for a in named)
        joint = Agent(named[0].start, named[-1].end, level, parts=tuple(named) if apart else ())
        state.scope.agent = joint if _near(named) else named[0] if _heads(state, named) else named[-1]
        if state.scope.presenter is not None and state.scope.presenter.start < state.clause.start:
            state.scope.presenter = None  # "lãnh đạo huyện trao …; UBND xã tặng …": he hands over his own alone
    elif state.clause.candidates:
        state.scope.presenter = state.clause.candidates[-1]
        if state.scope.presenter.level is not None:
            state.scope.agent = state.scope.presenter  # "Lãnh đạo huyện trao Giấy khen …"
    told = state.scope.agent is not None and state.scope.agent.start > state.clause.passive
    if not state.clause.candidates and not state.scope.proxy and not told:
        _unknown_agent(state)
    state.clause.agent_said = state.clause.agent_said or bool(state.clause.candidates) or state.scope.proxy
    state.clause.candidates = []


_CENTRAL = frozenset({"state", "government", "ministry"})


def _gives_itself(state: ClauseState) -> bool:
    """Whether a body behind an award that was handed over for another gives one of its own.

    "Thừa ủy quyền của Chủ tịch nước, Sở trao Huân chương cho em Tám, Trung ương Đoàn truy tặng Huy hiệu"; behind a
    semicolon any body does.
    """
    handed = state.statements[-1] if state.statements else None
    if handed is None or not state.clause.candidates or state.clause.candidates[-1].presenter:
        return False
    giver = state.clause.candidates[-1]
    form = next((t.value for t in state.tokens[state.index + 1 :] if t.kind == "award"), None)
    if giver.start < handed.end or giver.level is None or form is None or form.code.endswith("order"):
        return False  # the orders of the State are handed over by all
    return giver.level in _CENTRAL or ";" in state.key[handed.end : giver.start]


def _aside(state: ClauseState, agent: Agent) -> bool:
    """Whether a body stands in brackets: "Tỉnh đoàn đến nhà anh Tám (xã An Hòa, | TP Bến Lau) trao Giấy khen"."""
    begin = max(state.unit.start, agent.start - _BRACKET_REACH)
    return state.key.rfind("(", begin, agent.start) > state.key.rfind(")", begin, agent.start)


_BRACKET_REACH = 120  # code points before a body in which its bracket opens


def _heads(state: ClauseState, named: list[Agent]) -> bool:
    """Whether the State's head stands first in a row of officials ("Thủ tướng A, Bí thư B trao Bằng khen")."""
    if named[0].level not in {"state", "government"}:
        return False
    gaps = ((a.end, b.start) for a, b in pairwise(named))
    return all(pattern(_ROW).fullmatch(state.reading.text, *gap) is not None for gap in gaps)


def _unknown_agent(state: ClauseState) -> None:
    """A giver between "được" and the verb that no lexicon knows ("được Tư lệnh Vùng 2 khen thưởng")."""
    start = state.clause.passive + len("được")
    known = state.scope.agent is not None and state.scope.agent.start >= start
    if state.clause.passive < 0 or state.clause.proposes or known:
        return  # "được Huyện đoàn tuyên dương và | trao giải": the giver is known
    words = pattern(_ASIDE).split(state.reading.text[start : state.token.start], maxsplit=1)[0].strip()
    if 4 < len(words) < 80 and any(w[0].isupper() for w in words.split()) and "," not in words:
        begin = state.reading.text.index(words, start)
        state.scope.agent = Agent(begin, begin + len(words), None)
        state.clause.agent_said = True


def _near(agents: list[Agent]) -> bool:
    """Whether only a joining word parts each from the next."""
    return all(b.start - a.end <= 6 for a, b in pairwise(agents))
