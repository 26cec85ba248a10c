"""Receiving: the passive, the verbs of getting and winning, "là" and "thuộc về"."""

from __future__ import annotations

from thidua_extract.patterns.awards.clause.addressed import on_to
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.taking import has_subject, won_by_subject
from thidua_extract.patterns.awards.clause.verbs import take_verb
from thidua_extract.patterns.awards.words import pattern

# "hơn 100 đội tranh tài để giành Cúp A" won nothing yet; "vượt qua 20 đội để giành Cúp A" did.
_AIM = r"(?<!\w)«purpose»\s+$"
_BEATEN = r"(?<!\w)«beats»(?!\w)"
_IN_YEAR = r"[\"”]?\s(?:từ\s)?(?:các\s)?(?:năm|năm học)\s(?:19|20)\d\d(?!\w)"
# Kin as a subject of their own: "nhà có 3 liệt sĩ, mẹ ông Tám | được phong tặng danh hiệu" honours none of the three.
_KIN = r",\s«kinsman»\s(?:của\s)?(?:ông|bà|anh|chị|em|họ|tôi|cụ)(?!\w)[^,;.:()\n]{0,40}\s$"
_SUCH_IS_FOR = r",\s«distinction»(?:\s«noble»)?\sdành cho$"
# "được yêu cầu …", "được mời …": what follows is done to the subject, and no award.
_OTHER_PASSIVE = r"\s+(?:«people»\s(?:«trusts»(?:,|\svà)?\s)*)?(?:«done_to»|bầu(?! chọn))(?!\w)"


def on_passive(state: ClauseState) -> None:
    """ "được": those before it receive what follows; those who give stand behind it."""
    token = state.token
    if pattern(_OTHER_PASSIVE).match(state.key, token.end):
        return
    pending = state.clause.pending
    if pending and pattern(_KIN).search(state.key, pending[-1].end, token.start):
        state.clause.pending = []
    state.clause.passive = max(token.start, token.end - len("được"))  # "khi | được"
    state.clause.ready = True
    state.clause.candidates = []
    state.clause.subject_end = token.start
    state.clause.to = None


def on_receive(state: ClauseState) -> None:
    """A verb of getting or winning: its subject stands before it."""
    token = state.token
    key = state.key
    if pattern(_AIM).search(key, max(state.clause.start, token.start - 8), token.start) and not pattern(_BEATEN).search(
        key, state.clause.start, token.start
    ):
        state.scope.conditional = True
    if not 0 <= token.start - state.clause.passive <= 40 or state.clause.passive < 0:
        if state.scope.status != "planned" or state.clause.subject_end < 0:
            state.clause.subject_end = token.start
        state.clause.to = None
    _winner_of_next(state)
    if state.scope.elected and state.clause.passive < 0 and state.scope.status == "conferred":
        state.scope.status = "proposed"  # "suy tôn Sở A | nhận Cờ của tỉnh": peers put it forward
    take_verb(state)


def _winner_of_next(state: ClauseState) -> None:
    """ "trao giải nhất cho em Tám, em Mây đoạt giải nhì": the last name before the verb won the next place."""
    before = state.open
    if before is None or before.awards[-1].shape != "contest" or before.to is None or before.to < before.end:
        return
    if before.recipients or state.kind(1) != "award":
        return
    marks = (t for t in reversed(state.tokens[: state.index]) if t.kind in {"comma", "open", "close"})
    mark = next(marks, None)
    if mark is not None and mark.kind == "comma" and mark.start > before.to:
        before.reach = mark.start
    elif mark is not None and mark.kind == "close":  # "em Mây (xã An Hòa) đoạt giải nhì"
        comma = next((t for t in marks if t.kind == "comma"), None)
        if comma is not None and comma.start > before.to:
            before.reach = comma.start


def on_copula(state: ClauseState) -> None:
    """ "là" gives a title to those before it, or turns a sentence round to those who got the award."""
    token = state.token
    if _turned_round(state):
        assert state.open is not None
        state.open.to = token.end
        return
    if state.kind(1) != "award":
        return
    if state.kind(-1) == "times" and state.clause.subject_end < 0:
        state.clause.subject_end = state.tokens[state.index - 1].start  # "Bà Mây, 5 năm liền là Chiến sĩ thi đua cơ sở"
        take_verb(state)
    elif state.clause.pending or state.kind(-1) == "times":
        take_verb(state)
    elif state.clause.subject_end < 0 and (state.kind(2) == "times" or _in_year(state)):
        state.clause.subject_end = (
            token.start
        )  # "bà Mây là Nhà giáo ưu tú năm 2015", "… là Chiến sĩ thi đua 5 năm liền"
        take_verb(state)


def _in_year(state: ClauseState) -> bool:
    """Whether the title behind "là" has the year of its giving."""
    return pattern(_IN_YEAR).match(state.key, state.tokens[state.index + 1].end) is not None


def _turned_round(state: ClauseState) -> bool:
    """Whether those who got the award stand behind it ("Nhận giải thưởng năm nay là 10 chi hội")."""
    told = state.open
    if told is None or told.recipients or told.awards_count is not None or told.to is not None:
        return False
    place = told.awards[-1].shape == "contest" and state.kind(-1) == "award"
    if place and state.kind(1) == "counted":
        return True  # "giải Ba là hai đội Bến Vồng và An Hòa"
    if told.subject_end < told.clause_start or not (told.passive or told.verb == "receive"):
        return False
    return not has_subject(state, told)


def _plan_before(state: ClauseState) -> None:
    """Plans the awards of the clause that will go to somebody: "2 giải Nhất, 3 giải Nhì | sẽ | được trao cho …"."""
    plan = state.tokens[state.index - 1] if state.kind(-1) == "plan" else None
    if plan is None or state.token.start - plan.end > 1 or state.key[plan.start : plan.end] != "sẽ":
        return
    for statement in state.statements:
        if statement.start >= state.clause.start and statement.status == "conferred":
            statement.status = "planned"


def on_goes(state: ClauseState) -> None:
    """ "thuộc về", "đến với": the award before it goes to those behind it."""
    token = state.token
    if pattern(_SUCH_IS_FOR).search(state.key, max(state.unit.start, token.start - 24), token.end):
        return  # "Huy chương X, phần thưởng dành cho người có 25 năm phục vụ"
    meant = state.key[token.start : token.end] == "dành cho"
    if (meant or state.kind(1) == "bare") and won_by_subject(state):
        return  # "bà Mây nhận giải Hoa Ban dành cho các nhà khoa học nữ"
    bare = token.end - token.start == len("thuộc")
    if bare and not (state.open is not None and 0 <= token.start - state.open.end <= 12):
        return  # "3 đơn vị thuộc sở" belong there; "giải nhì thuộc đội A" goes there
    _plan_before(state)
    take_verb(state)
    on_to(state)
    if state.open is not None and not state.open.recipients:
        state.open.to = token.end  # "giải B: Tác phẩm X được trao cho …"
