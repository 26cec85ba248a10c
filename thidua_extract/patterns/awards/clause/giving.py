"""Verbs of giving: "tặng", "trao", "truy tặng", "công nhận"."""

from __future__ import annotations

from thidua_extract.patterns.awards.clause.givers import settle_agent
from thidua_extract.patterns.awards.clause.lookahead import form_of_others, is_form
from thidua_extract.patterns.awards.clause.praise import on_praise
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.verbs import gives_again, take_verb
from thidua_extract.patterns.awards.words import pattern

_SUM = r"\s\d[\d.,]*\s«large_unit»?\s?(?:đồng|usd)"
_SUM_REACH = 90  # code points behind "thưởng" in which the sum stands


def on_confer(state: ClauseState) -> None:
    """A verb of giving: of an award to come, of money, or of the award before it to those behind it."""
    token = state.token
    if _pays(state):
        on_praise(state)  # "thưởng Phòng A 20 triệu đồng": the money is the award; "tặng thưởng 3 chiến sĩ"
        return
    if _hands_to(state):
        return
    if gives_again(state) and state.open is not None:
        state.open.to = token.end
        return
    settle_agent(state)
    take_verb(state)
    state.clause.ready = state.clause.ready or _lacks_passive(state)


def _pays(state: ClauseState) -> bool:
    """Whether a sum of money follows "thưởng", or those rewarded follow "tặng thưởng"; and no form of award with it."""
    token = state.token
    verb = state.key[token.start : token.end]
    rewards = verb == "tặng thưởng" and state.kind(2 if state.kind(1) == "to" else 1) == "counted"
    if verb not in {"thưởng", "tặng thưởng"}:
        return False
    if not rewards and not pattern(_SUM).search(state.key, token.end, min(state.unit.end, token.end + _SUM_REACH)):
        return False
    if form_of_others(state.tokens, state.index):
        return True
    return not any(is_form(t) for t in state.tokens[state.index + 1 : state.index + 12])


def _hands_to(state: ClauseState) -> bool:
    """Whether "trao" stands for "cho" behind a prize ("10 giải Khuyến khích trao Công đoàn A, Công đoàn B")."""
    statement = state.open
    if statement is None or statement.awards[0].shape != "contest" or statement.recipients:
        return False
    if state.token.start - statement.end > 2 or state.kind(1) in {"award", "to", "counted", "bare"}:
        return False
    statement.to = state.token.end
    return True


def _lacks_passive(state: ClauseState) -> bool:
    """Whether a verb of giving right behind those counted is a passive without "được" ("9 cá nhân tặng Bằng khen").

    Whom it gives to would follow: "2 đơn vị tặng quà cho 5 hộ".
    """
    pending = state.clause.pending
    if (
        not pending
        or state.clause.passive >= 0
        or state.scope.agent is not None
        or state.token.start - pending[-1].end > 1
    ):
        return False
    later = [t.kind for t in state.tokens[state.index + 1 : state.index + 6]]
    return later[:1] == ["award"] and not {"to", "counted", "bare", "colon"} & set(later)


def on_posthumous(state: ClauseState) -> None:
    """ "truy tặng" gives to the dead."""
    state.scope.posthumous = True
    on_confer(state)
