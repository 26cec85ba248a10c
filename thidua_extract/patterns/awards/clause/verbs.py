"""The verb of a clause: what it makes of the words before it, and of the awards already read."""

from __future__ import annotations

from thidua_extract.patterns.awards.clause.lookahead import CONFER
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.whom.named import names_after


def take_verb(state: ClauseState) -> None:
    """The verb at hand is that of the clause; a passive of giving behind a proposal tells what was given."""
    if state.token.kind in {"receive", "copula", "propose", "withdraw", "goes"}:
        state.clause.ready = True
    if state.clause.passive >= 0 and state.token.kind in {"confer", "posthumous"}:
        state.clause.given, state.clause.given_end = True, state.token.end
    granted = state.clause.given or (state.clause.passive >= 0 and state.token.kind in CONFER)
    if granted and not state.clause.proposes and (_done(state) or _subject_changes(state)):
        grant(state)
    if state.clause.passive >= 0 and state.clause.subject_end < 0:
        state.clause.subject_end = state.clause.passive
    state.clause.verb, state.clause.verb_end = state.token.kind, state.token.end


def _done(state: ClauseState) -> bool:
    """Whether a passive tells what was given: "đã được tặng", or after a clause whose own passive proposed."""
    done = state.key.startswith("đã ", max(0, state.clause.passive - 3))
    return done or state.scope.proposed_passively


def _subject_changes(state: ClauseState) -> bool:
    """Whether others than those asked for have got theirs ("đề nghị tỉnh tặng Cờ cho 2 xã; 9 xã được công nhận X").

    Items of a list that is asked for read alike: "đề nghị: 2 xã được tặng Cờ; 9 xã được tặng Bằng khen".
    """
    asked = [s for s in state.statements if s.status == "proposed"]
    return bool(state.clause.pending) and not any(s.passive or s.settled for s in asked)


def grant(state: ClauseState) -> None:
    """ "…; 10 cá nhân được Bộ tặng Giấy khen" after proposals was given: the clause has its own giver."""
    if state.scope.status == "proposed" and state.clause.start > state.unit.start:
        state.scope.status = "conferred"


def said_done(state: ClauseState) -> bool:
    """Whether "và" or "đã" before the passive makes it another act than the proposal before it."""
    return state.key.startswith(("và ", "đã "), max(0, state.clause.passive - 3))


def gives_again(state: ClauseState) -> bool:
    """ "nhận Bằng khen của Thủ tướng tặng Sở A": a second verb behind the award, and whom it gives to."""
    waiting = state.open
    if waiting is None or waiting.to is not None or waiting.recipients or not 0 < state.token.start - waiting.end < 60:
        return False
    kinds = {"award", "agent", "level"}
    if state.kind(-1) in {"comma", "join"}:
        if state.kind(-2) not in kinds or state.clause.verb == "receive":
            return False
    elif state.kind(-1) not in kinds:
        return False
    given = names_after(state.reading, state.token.end, min(state.unit.end, state.token.end + 120), limit=1)
    return bool(given.items) and given.items[0].start - state.token.end <= len(" tập thể ")
