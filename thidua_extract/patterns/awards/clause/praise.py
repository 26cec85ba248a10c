"""Praise: a verb that is the award itself where no form is named ("khen thưởng 6 tập thể")."""

from __future__ import annotations

from itertools import takewhile

import regex

from thidua_extract.patterns.awards.clause.givers import settle_agent
from thidua_extract.patterns.awards.clause.holders import take_chosen
from thidua_extract.patterns.awards.clause.lookahead import form_follows, form_of_others, is_form
from thidua_extract.patterns.awards.clause.opening import open_statement
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.verbs import gives_again, take_verb
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.words import pattern, words

# What somebody is said to be, up to "do": "là một trong 10 thanh niên tiêu biểu | do Thành đoàn vinh danh".
_IS_ONE = r"(?<!\w)«is_among»\s[^,.;:()\n]{2,80}\s$"
# Who speaks at a ceremony, or comes to it, does not hold it: "Thủ tướng phát biểu tại lễ | tôn vinh 10 thầy thuốc".
_GUEST_AT = r"(?<!\w)«guest_at»\s(?:buổi\s)?(?:lễ|chương trình|đêm|gala|hội nghị)\s$"
_MERIT = r"\s(?:(?:những|các|kịp thời|cao)\s)*«merit»(?:[\s,]+\p{L}+){0,6}?\s"
_BUT = regex.compile(r"[,;]\s(?:nhưng|song|tuy nhiên)\s")
_CEREMONY_REACH = 40  # code points before a verb of praise in which its ceremony stands
_CEREMONY = r"(?<!\w)«attends»\s(?:\p{L}+\s){0,3}$"


def on_praise(state: ClauseState) -> None:
    """A verb of praise is the award itself where no form is named ("khen thưởng 6 tập thể")."""
    token = state.token
    if pattern(_CEREMONY).search(state.key, max(state.unit.start, token.start - 30), token.start) and _lists(state):
        return
    if _goes_to_those_praised(state) or _in_decision(state) or _of_deeds(state):
        return
    if state.key.endswith("theo thẩm quyền", token.start, token.end):
        state.scope.status = "conferred"  # "đề nghị tỉnh khen 3 tập thể; khen thưởng theo thẩm quyền 12 tập thể"
        state.scope.agent = None
    _make_passive(state)
    if state.clause.to is not None and _BUT.search(state.key, state.clause.to, token.start) is not None:
        state.clause.to = None  # "vụ việc đối với anh Tám đã lâu, nhưng giờ mới khen thưởng"
    if pattern(_GUEST_AT).search(state.key, max(state.unit.start, token.start - _CEREMONY_REACH), token.start):
        state.clause.candidates = []
    settle_agent(state)
    take_verb(state)
    state.scope.elected = state.scope.elected or state.key.startswith("suy tôn", token.start)
    merit_of = _merit_of(state)
    by = state.kind(2) == "agent" and (state.clause.passive >= 0 or _by_decision(state))
    # "chị Mai được khen thưởng | của Thành đoàn", but "khen thưởng | của xã"
    if form_follows(state.tokens, state.index) or (state.kind(1) == "of" and merit_of is None and not by):
        return
    alone = form_of_others(state.tokens, state.index)
    if state.key.startswith("thưởng", token.start) and not alone and _form_beside(state):
        return  # money beside a named form
    if merit_of is None and _said_already(state):
        return
    name = AwardName(token.start, token.end, "commendation", shape="praise")
    state.clause.praise = name
    if state.key.endswith("để ", state.clause.start, token.start):
        take_chosen(state)  # "chọn 27 sản phẩm để vinh danh"
    open_statement(state, name)
    if merit_of is not None and state.open is not None:
        state.open.to = merit_of


# "Các danh hiệu thi đua được suy tôn: | …", "Những thành tích ấy được tuyên dương": neither is a recipient.
_DEEDS = (
    r"[\s•*-]*(?:(?:các|những|nhiều)\s)?(?:danh hiệu|hình thức|thành tích|kết quả|phần thưởng|công lao|đóng góp)(?!\w)"
)


def _of_deeds(state: ClauseState) -> bool:
    """Whether titles or deeds are the subject of a passive praise, with nobody counted beside them."""
    if state.clause.passive < 0 or state.clause.pending or state.token.start < state.clause.passive:
        return False
    return pattern(_DEEDS).match(state.key, state.clause.start, state.clause.passive) is not None


# "Toàn bộ học sinh trong quyết định | khen thưởng đều thuộc Trường THPT Hoa Lan": the decision praises no school.
_DECISION = r"(?<!\w)(?:trong|theo|tại)\s(?:quyết định|danh sách)\s$"


def _in_decision(state: ClauseState) -> bool:
    """Whether the word only tells what a decision or a list is about, from which nobody is struck."""
    before = pattern(_DECISION).search(state.key, max(state.unit.start, state.token.start - 24), state.token.start)
    return before is not None and state.scope.status == "conferred" and state.kind(1) not in {"to", "counted", "colon"}


def _by_decision(state: ClauseState) -> bool:
    """Whether a decision is handed over: "trao quyết định khen thưởng của Giám đốc Sở cho 5 cá nhân"."""
    decision = state.key.endswith("quyết định ", state.clause.start, state.token.start)
    return decision and state.kind(3) == "to"


def _goes_to_those_praised(state: ClauseState) -> bool:
    """Whether the award told before the verb is what those praised got: "trao Giấy khen, tuyên dương em Tám"."""
    if state.open is None:
        return False
    if gives_again(state):
        state.open.to = state.token.end
        return True
    if _honours_by_prize(state):
        state.open.to = state.token.end  # "Giải thưởng Hoa vinh danh 2 nhà khoa học"
        take_verb(state)
        return True
    return False


def _said_already(state: ClauseState) -> bool:
    """Whether the verb only repeats the praise before it: "3 em được tôn vinh, khen thưởng"."""
    told = state.open
    if told is None or told.awards != [state.clause.praise]:
        return False
    return not told.recipients or (told.settled and state.token.start - told.end <= _REPEATS)


_REPEATS = 6  # code points between the two verbs of one praise


def _merit_of(state: ClauseState) -> int | None:
    """Where "của" ends in "biểu dương thành tích của 5 tập thể", whose merit is praised; None in "khen thưởng của xã".

    Without a number it is said of somebody in a speech: "Ông Tám biểu dương những thành tích của ngành y tế".
    """
    following = state.tokens[state.index + 1] if state.kind(1) == "of" and state.kind(2) == "counted" else None
    if following is None or not state.key.startswith("của", following.start):
        return None
    praised = pattern(_MERIT).fullmatch(state.key, state.token.end, following.start)
    return following.end if praised else None


def _make_passive(state: ClauseState) -> None:
    """ "Chị Mây là một trong những giáo viên do huyện | tuyên dương": they are praised, as by "được"."""
    if state.open is not None or state.clause.passive >= 0 or state.kind(-1) != "agent" or state.kind(-2) != "of":
        return
    by, said = state.tokens[state.index - 2], state.clause.start
    if state.key.startswith("do ", by.start) and pattern(_IS_ONE).search(state.key, said, by.start):
        state.clause.passive = state.clause.subject_end = by.start
        state.clause.ready = True


def _lists(state: ClauseState) -> bool:
    """Whether a list follows right behind the word ("đại biểu dự lễ tôn vinh có: 17 người hiến máu …")."""
    following = state.tokens[state.index + 1] if state.index + 1 < len(state.tokens) else None
    between = state.key[state.token.end : following.start].strip() if following is not None else ""
    return following is not None and following.kind == "colon" and between in words("consists")


def _honours_by_prize(state: ClauseState) -> bool:
    """Whether a prize of a name of its own is the subject of the praise of those counted behind it."""
    prize = state.open
    if prize is None or prize.awards[0].shape not in {"prize", "title"} or prize.awards[0].code != "prize":
        return False
    if prize.recipients or prize.verb or prize.passive or state.clause.verb or state.clause.passive >= 0:
        return False
    return state.kind(1) == "counted"


def _another_gives(state: ClauseState) -> bool:
    """Whether the next clause has a giver of its own ("thưởng 30 triệu đồng cho Đội 3; | UBND tỉnh gửi thư khen")."""
    ahead = state.tokens[state.index :]
    mark = next((n for n, token in enumerate(ahead) if token.kind == "semicolon"), None)
    following = ahead[mark + 1] if mark is not None and mark + 1 < len(ahead) else None
    return following is not None and following.kind == "agent" and any(t.kind == "to" for t in ahead[:mark])


def _others_get(state: ClauseState) -> bool:
    """Whether money and form go to others each ("thưởng 9 triệu đồng cho Đội 3; tặng Giấy khen cho 5 cá nhân")."""
    ahead = [t.kind for t in state.tokens[state.index : state.index + 24]]
    if "semicolon" not in ahead:
        return False
    mark = ahead.index("semicolon")
    return "to" in ahead[:mark] and ahead[mark + 1 : mark + 3] == ["confer", "award"] and "to" in ahead[mark + 3 :]


def _form_beside(state: ClauseState) -> bool:
    """Whether a named form stands in the clause, or in the next where none counted stand before the money."""
    apart = state.clause.pending or _another_gives(state) or _others_get(state)
    stops = {"semicolon", "newline", "stop"} if apart else {"newline", "stop"}
    ahead = takewhile(lambda t: t.kind not in stops, state.tokens[state.index :])
    here = takewhile(lambda t: t.start >= state.clause.start, reversed(state.tokens[: state.index]))
    own = state.clause.pending or any(t.kind == "agent" for t in here)  # those paid, or a payer of its own
    begin = state.clause.start if own else state.unit.start
    behind = takewhile(lambda t: t.start >= begin, reversed(state.tokens[: state.index]))
    # "thưởng 9 triệu đồng cho em Tám vì đoạt HCV": the prize is what it is for
    return any(is_form(t) for t in ahead) or any(t.kind == "award" for t in behind)
