"""Taking: whether the statement at hand takes those counted behind it as its recipients."""

from __future__ import annotations

from thidua_extract.patterns.awards.clause.lookahead import TAKES_AFTER
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.whom.words import pattern as kin_pattern
from thidua_extract.patterns.awards.words import pattern, words

_OBJECT_BEFORE = r"(?<!\w)(?:«object_of»|(?<!một )(?<!1 )trong)\s+$"
_OTHER_DEED = r"(?<!\w)«other_deed»\s+$"
_DESCRIBED = r"\s(?:hiện\s)?(?:«lives»|là\s(?!(?:các|những)\s)|(?:đang|chưa|không)\s)"
_TALK = r"(?<!\w)«talk»(?!\w)"
_DONE = r"(?<!\w)«aspect»(?!\w)"  # a second verb: its "cho" is not that of the praise
# No subject before the verb: "Vinh dự | được nhận Bằng khen đợt này là 12 chi hội".
NOBODY_YET = r"[\s,]*(?:(?:«no_subject»|tại «gathering»[^,]{0,40})[\s,]*)*"
_OBJECT_REACH = 16  # code points before those counted in which what governs them stands
_PRAISE_REACH = 40  # characters from the verb of praise to its "cho"
_TOLD_OF_AWARD = frozenset({"award", "grade", "agent", "level"})
_ONE_BRACKET = frozenset({"counted", "comma", "join", "semicolon", "close"})
_BRACKET_REACH = 12  # tokens of a bracket
_NAMES_STAND = frozenset({"open", "close", "agent", "join"})


def takes(state: ClauseState) -> bool:
    """Whether the open statement takes this recipient: after "cho", ":", the award, the verb, or one of its own."""
    if state.open is None or (state.open.settled and not state.open.inside):
        return False
    before, key = state.kind(-1), state.key
    token = state.tokens[state.index]
    # "Nhận giải là 10 chi hội", "biểu dương thành tích của 10 chi hội"
    is_those = before in {"copula", "of"} and state.open.to == state.tokens[state.index - 1].end
    if before in TAKES_AFTER or is_those:
        done = state.open.awards == [state.clause.praise] and _done_for_others(state, state.tokens[state.index - 1])
        if done or (before == "to" and _served_too(state)):
            return False
        return token.start - state.tokens[state.index - 1].end <= 16  # not "cho cậu bé 10 tuổi cứu bốn bạn"
    if before == "of":
        return _by_kin(state)
    if before == "agent" and state.kind(-2) in TAKES_AFTER:
        return token.start - state.tokens[state.index - 1].end <= 2  # "cho LĐLĐ 3 tỉnh"
    if before in {"comma", "join"} and state.open.to is not None and not state.open.recipients:
        beside = key[state.tokens[state.index - 1].end : token.start].strip()  # "cho Văn phòng An Hòa và 6 cá nhân"
        return not beside or beside in words("stands_for")
    if before in {"comma", "join"}:
        return _takes_next(state)
    if before == "among" and state.open.recipients:
        return not is_described(state, token.end)
    if state.depth and before in {"open", "semicolon"} and _in_bracket(state):
        return True
    gap = key[state.tokens[state.index - 1].end : token.start] if state.index else ""
    if before == "award" and gap.strip() == "tặng":
        return True  # "trao giấy khen tặng 19 tập thể"
    if is_object(state, token.start):
        return before in {"confer", "posthumous"} and len(gap) <= 2
    considered = before == "propose" and state.open.awards == [state.clause.praise]  # "xem xét khen thưởng 2 em"
    if before == "praise" or considered:  # "khen thưởng phải chú trọng 3 nhóm" praises nobody
        listed = state.clause.passive >= 0 and gap.strip() in words("consists")  # "được tuyên dương có 38 cô giáo"
        return len(gap) <= 30 and (listed or not pattern(_TALK).search(gap))
    return before in {"award", "grade", "agent", "level", "confer", "posthumous", "years"} and len(gap) <= 12


def _served_too(state: ClauseState) -> bool:
    """Whether a "cho" behind recipients is that of another deed: "cho 10 tập thể và khám bệnh | cho 40 người"."""
    assert state.open is not None
    if not state.open.recipients or state.kind(-2) not in {"comma", "join"}:
        return False
    return state.key[state.tokens[state.index - 2].end : state.tokens[state.index - 1].start].strip() != ""


def _in_bracket(state: ClauseState) -> bool:
    """Whether a bracket tells who got it, or parts of those before it."""
    assert state.open is not None
    if state.kind(-2) == "years":
        return True  # "60 năm tuổi Đảng (3 đồng chí)"
    told = state.open.recipients
    if state.kind(-1) == "semicolon":  # "Cờ thi đua (1 tập thể; | 2 cá nhân)"
        return state.kind(-2) == "counted" and bool(told) and _nothing_else(state)
    if not told and state.open.to is None and state.kind(-2) in _TOLD_OF_AWARD:
        return _nothing_else(state)  # "Cờ thi đua của tỉnh (4 tập thể), Bằng khen (11 tập thể, 23 cá nhân)"
    return bool(told) and part_of(told[-1], state.token.value)  # "100 tập thể, cá nhân (40 tập thể, 60 cá nhân)"


def _nothing_else(state: ClauseState) -> bool:
    """Whether the bracket holds nothing but those counted from the one at hand on."""
    before = state.token
    for later in state.tokens[state.index + 1 : state.index + _BRACKET_REACH]:
        if later.start - before.end > 1 or later.kind not in _ONE_BRACKET:
            return False
        if later.kind == "close":
            return True
        before = later
    return False


_KIN = r"\s(?:đại diện\s)?«next_of_kin»(?:\s(?:gia đình|các gia đình))?\s$"


def _by_kin(state: ClauseState) -> bool:
    """Whether kin stand between "cho" and the dead who are counted ("cho 5 mẹ và thân nhân của | 12 mẹ đã mất")."""
    of = state.tokens[state.index - 1]
    if state.kind(-2) not in {"to", "join", "comma"} or state.open is None or state.open.to is None:
        return False
    return kin_pattern(_KIN).fullmatch(state.key, state.tokens[state.index - 2].end, of.start) is not None


def won_by_subject(state: ClauseState) -> bool:
    """Whether the subject of the clause got the open award, so that a plural behind it only tells for whom it is meant.

    "Công ty Tre Việt nhận Cờ thi đua cho các đơn vị dẫn đầu", but not "Vinh dự nhận Cờ: các đơn vị …".
    """
    told = state.open
    if told is None or told.to is not None or not (told.passive or told.verb == "receive"):
        return False
    return has_subject(state, told)


def has_subject(state: ClauseState, told: Statement) -> bool:
    """Whether somebody stands before the verb by which the award was got."""
    if told.subject_end < told.clause_start:
        return False
    return pattern(NOBODY_YET).fullmatch(state.key, told.clause_start, told.subject_end) is None


def _takes_next(state: ClauseState) -> bool:
    """Whether those counted behind a comma are one more of the list, or the first of it right behind the award."""
    assert state.open is not None
    token, between = state.tokens[state.index], state.tokens[state.index - 1].end
    if state.open.recipients:
        if token.value.noun == "hồ sơ":
            return False  # "cho 9 tập thể, trả lại 5 hồ sơ"
        if pattern(_OTHER_DEED).search(state.key, between, token.start) is not None:
            return False  # "khen thưởng 10 tập thể, kết nạp 3 đảng viên"
        return state.kind(-2) in {"counted", "close", "bare"} or token.start - between <= 2
    counted = state.open.awards_count is not None  # "có 5 Nhà giáo Ưu tú, 30 thạc sĩ": one more of a list
    near = state.key[between : token.start].strip() in {"", "với"}
    # "NSND cùng với 3 nghệ sĩ khác", not "đoạt giải ba, xếp sau hai đội"
    return state.kind(-2) in {"award", "agent"} and near and not counted


def placed_later(state: ClauseState) -> bool:
    """Whether a place of their own follows those counted and their names.

    "em Mây đoạt giải Nhì, 2 em Tám và Chín đồng hạng Ba"
    """
    assert state.open is not None
    if state.open.awards[-1].shape != "contest" or state.open.subject_end < 0:
        return False
    following = (t.kind for t in state.tokens[state.index + 1 : state.index + 12])
    return next((kind for kind in following if kind not in _NAMES_STAND), "") == "grade"


def _done_for_others(state: ClauseState, to: Token) -> bool:
    """ "biểu dương ngành y tế đã khám bệnh cho 300 người": whom the praised have served is not praised."""
    assert state.open is not None
    gap = state.key[state.open.end : to.start]
    return len(gap) > _PRAISE_REACH or bool(pattern(_DONE).search(gap))


def part_of(whole: Recipients, part: Recipients) -> bool:
    """Whether some of the whole are counted, of its kind."""
    return (part.count or 0) < (whole.count or 0) and whole.kind in {part.kind, "mixed", "exemplar"}


def is_object(state: ClauseState, start: int) -> bool:
    """Whether those at `start` are the object of something else: "cứu hai người bị nạn, anh Tám được khen"."""
    begin = max(state.clause.start, start - _OBJECT_REACH)
    return pattern(_OBJECT_BEFORE).search(state.key, begin, start) is not None


def is_described(state: ClauseState, end: int) -> bool:
    """Whether what follows at `end` only tells of those before it: "…, trong đó 47 mẹ còn sống"."""
    return pattern(_DESCRIBED).match(state.key, end) is not None
