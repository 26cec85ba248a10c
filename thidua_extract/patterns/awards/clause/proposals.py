"""Status: the words that make an award proposed, planned, withdrawn, denied or given on another's behalf."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import regex

from thidua_extract.codes import AwardStatus
from thidua_extract.patterns.awards.clause.givers import settle_agent
from thidua_extract.patterns.awards.clause.giving import on_confer
from thidua_extract.patterns.awards.clause.lookahead import CONFER, ahead, form_follows
from thidua_extract.patterns.awards.clause.opening import open_statement
from thidua_extract.patterns.awards.clause.receiving import on_passive
from thidua_extract.patterns.awards.clause.scope import Clause
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.clause.taking import won_by_subject
from thidua_extract.patterns.awards.clause.verbs import take_verb
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.words import pattern

_CHOSEN_BY = regex.compile(r"(?<!\w)do\s[^,.;:\n]{2,50}?\sbình chọn$")  # "giải thưởng do báo An Hòa bình chọn"
# A vote that led to what follows: "qua bình xét, 90 hộ đạt danh hiệu …" proposes nobody.
_VOTED = (
    r"(?<!\w)(?<!«before_vote»\s(?:thông\s)?)(?<!đã thông )(?<!đã (?=thông))"  # a council "đã thông qua xét duyệt"
    r"«outcome_of»\s(?:«round»\s){0,3}«vote»$"
)
_PROPOSES = r"«puts_forward»"  # "được Sở đề nghị tặng …"
_BOTH_DONE = r"«vote» và (?:quyết định )?(?:trao|tặng|công nhận)(?!\w)"
_BEEN_GRANTED = regex.compile(r"đã (?:xét|bình) tặng(?!\w)")
_WHEN_IT_WAS = (
    r"(?<!\w)(?:đã\s[^,;.:]{2,60}|(?<!sẽ )(?<!sẽ rất )(?<!sẽ vô cùng )«feels»(?:\s[^,;.:]{1,20})?)\skhi được$"
)
_REACHED = r"(?<!\w)«reported»\s+$"
_GOT = frozenset({"receive", "passive", "confer", "posthumous", "recognise"})
# "có 2 Huy chương vàng, nhưng không được đủ phiếu": what he holds was not voted on.
_VOTES = regex.compile(r"\s(?:(?:đủ|nhiều|\d+(?:[.,]\d+)?\s?%)\s)?(?:số\s)?phiếu(?!\w)")
_SHORT_OF = r"(?<!\w)«lacks»\s$"
# What has to be met first: "tiêu chuẩn để anh Tám được tặng Bằng khen", "tạo điều kiện cho trường đạt giải".
_NEEDED_FOR = r"\s«purpose_of»(?!\w)"
_SOON = 12  # code points between a word of planning and the verb that it plans: "phấn đấu sớm được"


def on_propose(state: ClauseState) -> None:
    """What follows is asked for, and not given; those who ask for it do not give it."""
    token = state.token
    if state.kind(1) == "comma" and state.kind(2) in CONFER | {"praise"}:  # "xét, tặng": it was given
        return
    if pattern(_BOTH_DONE).match(state.key, token.start):
        return  # "bình chọn và trao danh hiệu X cho …"
    if pattern(_VOTED).search(state.key, max(state.unit.start, token.start - 40), token.end):
        return
    if _CHOSEN_BY.search(state.key, max(state.unit.start, token.start - 60), token.end):
        return
    if _BEEN_GRANTED.match(state.key, max(state.unit.start, token.start - 3)):
        on_confer(state)
        return
    _set_status(state, "proposed")
    state.scope.proposed_passively = state.clause.passive >= 0
    if state.clause.proposes and state.clause.candidates:
        settle_agent(state)  # "đề nghị UBND tỉnh xét tặng …"
    elif not state.clause.proposes and (state.clause.passive < 0 or pattern(_PROPOSES).match(state.key, token.start)):
        if state.clause.candidates or _has_given(state):
            state.scope.agent = None
        state.clause.candidates = []  # "Hội đồng thống nhất đề nghị …": who proposes does not confer
    take_verb(state)
    state.clause.proposes = True
    words = state.key[token.start : token.end]
    if words.endswith(("khen thưởng", "biểu dương", " khen")) and not form_follows(state.tokens, state.index):
        if state.open is not None and state.open.settled and state.kind(1) == "counted":
            state.open = None  # "20 người đạt Lao động tiên tiến, đề nghị cấp trên khen thưởng 3 người"
        state.clause.praise = AwardName(token.start, token.end, "commendation", shape="praise")
        open_statement(state, state.clause.praise)
    if state.scope.elected and state.clause.subject_end < 0 and state.statements:
        state.clause.subject_end = token.start  # "suy tôn A, đề nghị tặng Cờ; B đề nghị tặng Bằng khen"


def _has_given(state: ClauseState) -> bool:
    """Whether who proposes gave something before: "Vùng tặng Giấy khen cho 9 tập thể; | đề nghị trên tặng 1 Cờ"."""
    told, agent = state.last, state.scope.agent
    if told is None or agent is None or told.start < state.unit.start or told.status != "conferred":
        return False
    return told.agent == agent and not told.passive


def on_plan(state: ClauseState) -> None:
    """What follows is planned, aimed at or hoped for."""
    if pattern(_REACHED).search(state.key, max(state.clause.start, state.token.start - 14), state.token.start):
        return  # "thực hiện chỉ tiêu, nhiệm vụ …": a report of what was done
    if state.token.value == "aim" and state.kind(1) in {"comma", "join"}:
        return  # "báo cáo kết quả thực hiện chỉ tiêu, …"
    if state.token.value == "hope":  # "cố gắng mang về một HCV": nobody has it yet
        soon_after = takewhile(lambda t: t.kind in _GOT | {"each"}, state.tokens[state.index + 1 : state.index + 3])
        hoped = any(t.kind in _GOT and t.start - state.token.end <= _SOON for t in soon_after)
        state.scope.conditional = state.scope.conditional or hoped
        return
    if state.kind(1) == "copula":  # "người để em phấn đấu là chị Mây, từng đoạt giải …"
        return
    if _paid(state):
        return
    if ahead(state.tokens, state.index, {"confer", "posthumous", "receive", "praise", "recognise", "award", "passive"}):
        _set_status(state, "planned")
        state.scope.aim = state.token.value == "aim"
        following = state.tokens[state.index + 1]
        soon = following.kind in _GOT and following.start - state.token.end <= _SOON
        if soon and state.clause.subject_end < 0 and state.token.start > state.clause.start:
            state.clause.subject_end = state.token.start  # "Công ty A phấn đấu đón nhận …"


# "8 học sinh đoạt giải Nhất sẽ | được thưởng 12 triệu đồng; 9 em đoạt giải Nhì …": they did win.
_PAID = r"\s(?:được\s)?(?:«rewards»\s){0,2}(?:tiền\s)?[\d.,]+\s?«money_unit»(?!\w)"


def _paid(state: ClauseState) -> bool:
    """Whether what is planned is only money for those who won before."""
    won = state.open is not None and state.open.awards[-1].code == "prize"
    return won and pattern(_PAID).match(state.key, state.token.end, state.unit.end) is not None


def on_withdraw(state: ClauseState) -> None:
    """What was proposed or given is taken back."""
    token = state.token
    if _VOTES.match(state.key, token.end) is not None:
        return
    failed = state.last
    alone = not state.clause.pending and not ahead(state.tokens, state.index, {"award", "same", "counted"})
    if alone and failed is not None and failed.status == "proposed" and not failed.recipients:
        failed.status = "withdrawn"  # "được đề nghị tặng X nhưng đã trượt"
    _set_status(state, "withdrawn")
    if state.clause.subject_end < 0:
        state.clause.subject_end = token.start
    take_verb(state)


def on_decide(state: ClauseState) -> None:
    """A decision gives: "theo đề nghị của Sở, Chủ tịch tỉnh quyết định tặng …" proposes nothing."""
    asked = takewhile(lambda t: t.kind not in {"comma", "semicolon", "newline"}, reversed(state.tokens[: state.index]))
    if any(t.kind == "propose" for t in asked):
        return  # "đề nghị Chủ tịch nước quyết định tặng …" asks for the decision
    if state.scope.status != "withdrawn" and not ahead(state.tokens, state.index, {"propose"}):
        state.scope.status = "conferred"


def _set_status(state: ClauseState, status: AwardStatus) -> None:
    """The status of what follows, and of the award before it of which nothing else was said."""
    if state.scope.status == "withdrawn" and status == "proposed":  # "rút khỏi danh sách đề nghị tặng …"
        return
    state.scope.status = status
    fresh = state.open is not None and not (state.open.recipients or state.open.passive or state.open.verb == "receive")
    parted = status == "withdrawn" and state.open is not None and _parted(state, state.open)
    if state.open is not None and fresh and not parted:  # "Danh hiệu X được đề nghị cho …"
        state.open.status = status


# "Ông Tám có 2 Huy chương vàng nhưng không được xét tặng …": what he holds stays his.
_APART = regex.compile(r",|(?<!\w)(?:nhưng|song|mà|tuy nhiên|vẫn)(?!\w)")


def _parted(state: ClauseState, before: Statement) -> bool:
    return _APART.search(state.key, before.end, state.token.start) is not None


def on_negate(state: ClauseState) -> None:
    """What follows is denied."""
    state.clause.negated = state.token.end


def on_hypothetical(state: ClauseState) -> None:
    """What follows is only supposed ("nếu được tặng …"); "rơi lệ khi được ông A trao X" tells of what was."""
    if pattern(_WHEN_IT_WAS).search(state.key, state.clause.start, state.token.end) is not None:
        on_passive(state)
        return
    state.scope.conditional = True


def on_standard(state: ClauseState) -> None:
    """Standards are spoken of, and nobody who meets them; "đoạt giải Nhất với mức thưởng 9 triệu đồng" tells of one.

    Whoever was put forward and does not meet them failed ("đề xuất danh hiệu X nhưng không đủ tiêu chuẩn").
    """
    asked = state.last
    here = asked is not None and asked.status == "proposed" and asked.start >= state.unit.start
    if here and asked is not None and pattern(_SHORT_OF).search(state.key, asked.end, state.token.start):
        if state.clause.pending and state.clause.start >= asked.end:  # "đề nghị khen 6 tập thể; | 2 cá nhân chưa đủ …"
            failed = replace(asked, recipients=state.clause.pending, status="withdrawn", settled=True, spans=[])
            state.statements.append(failed)
            state.clause.pending = []
            return
        asked.status = "withdrawn"
        state.scope.status = "conferred"
        own = asked.subject_end < 0 and asked.to is None and asked.verb == "propose"
        put = [t.start for t in state.tokens if t.kind == "propose" and asked.clause_start <= t.start < asked.start]
        asked.subject_end = put[-1] if own and put else asked.subject_end  # who asked for itself
        return
    came_with = state.key.endswith("với ", state.clause.start, state.token.start)
    state.scope.standard = state.scope.standard or not (came_with and won_by_subject(state))
    needed = pattern(_NEEDED_FOR).match(state.key, state.token.end, state.unit.end) is not None
    taken = next((t.kind for t in state.tokens[state.index + 1 :] if t.kind in _GOT | {"comma", "stop"}), "")
    state.scope.conditional = state.scope.conditional or (needed and taken in {"passive", "receive"})


def on_request(state: ClauseState) -> None:
    """ "theo đề nghị của": the offices that follow ask for the award."""
    state.scope.asked = True


def on_proxy(state: ClauseState) -> None:
    """ "thừa uỷ quyền": the office that follows gives, the one before only hands over."""
    state.scope.proxy = True
    state.scope.agent = None


def on_empowered(state: ClauseState) -> None:
    """ "Được Bộ trưởng uỷ quyền, ông A trao …": he who stands before the word confers."""
    if state.clause.passive >= 0 and state.clause.candidates and not state.statements:
        state.scope.proxy = True
        state.scope.agent = state.clause.candidates[-1]
        state.clause = Clause(state.token.end)
