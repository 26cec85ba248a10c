"""Those counted and plurals: recipients of the statement at hand, or the subject of a verb to come."""

from __future__ import annotations

from itertools import takewhile

import regex

from thidua_extract.patterns.awards.clause.holders import holds_pair, won_too
from thidua_extract.patterns.awards.clause.lookahead import CONFER, in_run, is_form, subject_ahead
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.clause.taking import (
    is_described,
    is_object,
    part_of,
    placed_later,
    takes,
    won_by_subject,
)
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.words import pattern

# "trong" that opens a clause tells of whom it speaks: "Trong số 29 đảng viên được tặng Huy hiệu …".
_OF_THEM = r"[\s,;]*«among»\s+$"
# A body that stands with those counted as the subject: "Công ty An Hòa cùng với 3 đơn vị được nhận …".
_WITH_THEM = regex.compile(r"[\p{L})]\scùng với\s+$")
# What those counted did or made stands for them: "Dự án của ba sinh viên | đoạt giải Nhất".
_OF_MAKERS = r"(?<=(?:\A|[.;,:\n\"]|(?<!\w)(?:và|khi|nên))\s*)«made»(?!\w)[^,.;:()\n]{0,40}?\scủa\s+$"
_MAKERS_REACH = 80  # code points before those counted in which what they made stands
_WITH_REACH = 40  # code points before those counted in which such a body ends
# Those before are no recipients: "165 thí sinh tham gia, có 87 em đoạt giải".
_NEW_SUBJECT = r"(?<!\w)«competes»(?!\w)[^.;]*,|,\s(?:đã\s|trong đó\s|và\s)?có\s+$"
# Others of the same kind were only rated: "12 chi bộ hoàn thành tốt nhiệm vụ, 3 chi bộ … được tặng Giấy khen".
_RATED = r"(?<!\w)«rated»(?!\w)[^.;]*,"
# How many of them live today was not given: "300 mẹ được phong tặng, hiện 4 mẹ còn sống".
_LIVING = (
    r"(?<!\w)(?:«nowadays»|trong số đó)(?:,|\s«still_has»)*\s(?=[^,.;:]{2,24}\s(?:hiện\s|vẫn\s|đang\s)?còn sống(?!\w))"
)
# Those counted have a verb of their own, which no giver before it does: "9 đồng chí | đạt giải …".
_OWN_VERB = r"[^,;.:()\n]{0,40}?(?<!\w)(?:«attains»|được\s«is_rated»)(?!\w)"
_ONE_OF = regex.compile(r"(?:một|1) trong(?: số)?\s")
_MANY = r"«many»"
# What the subject behind the comma has: "Với 9 nhà hàng và 90 phòng, | Khu du lịch An Hòa đoạt giải".
_FRONTED = regex.compile(
    r"(?:\A|[.;,:\n]\s*)(?:cùng\s)?với\s(?:(?:tổng số|tổng cộng|số lượng|khoảng|gần|hơn|trên)\s)*$"
    r"|(?:\A|[.;:\n]\s*)với\s[^.;:\n]{2,60}(?:,|\svà)\s$"
)
_FRONTED_REACH = 72  # code points before those counted in which "với" stands
_ONE_LIST = frozenset({"comma", "join", "counted"})
_GIVEN_IN_TURN = _ONE_LIST | {"award", "grade"}  # "tặng 3 tập thể Bằng khen, 5 cá nhân | Giấy khen"


def on_counted(state: ClauseState) -> None:
    """Those counted join the statement at hand, or wait for a verb to come."""
    token = state.token
    recipient: Recipients = token.value
    if (
        _represented(state, recipient)
        or state.kind(-1) == "each"
        or _lives_today(state, recipient)
        or _one_of_those(state, recipient)
    ):
        return
    if state.scope.topic is not None:
        state.scope.topic.status = "proposed"
        state.scope.topic.recipients.append(recipient)
        return
    if _told_of_another(state, recipient) or _had_by_next(state, recipient):
        return
    if _hold_place(state):
        state.clause.pending, state.clause.ready = [recipient], True
    elif won_too(state) and state.open is not None:
        state.open.recipients.append(recipient)
    elif holds_pair(state) and state.open is not None:
        state.open.recipients.append(recipient)
        state.clause.pending, state.clause.ready = list(state.open.recipients), False
    elif subject_ahead(state.tokens, state.index, _giving(state)):
        pend(state, recipient)
    elif takes(state) and not placed_later(state):
        assert state.open is not None
        state.open.recipients.append(recipient)
    else:
        pend(state, recipient)


# "tặng Bằng khen cho 40 hộ, đại diện cho | 3.000 hộ": those whom the recipients stand for.
_REPRESENTS = regex.compile(r"(?<!\w)đại diện cho\s(?:(?:hơn|gần|trên|khoảng|tổng số|cho)\s)*$")
_REPRESENTS_REACH = 30  # code points before those counted in which "đại diện cho" stands


def _represented(state: ClauseState, recipient: Recipients) -> bool:
    begin = max(state.clause.start, recipient.start - _REPRESENTS_REACH)
    return _REPRESENTS.search(state.key, begin, recipient.start) is not None


def _lives_today(state: ClauseState, recipient: Recipients) -> bool:
    """Whether those counted are the holders of a title who are alive."""
    key, start = state.key, recipient.start
    return any(m.end() == start for m in pattern(_LIVING).finditer(key, max(0, start - 40), recipient.end + 20))


def _told_of_another(state: ClauseState, recipient: Recipients) -> bool:
    """ "Ông Tám là một trong 10 gương mặt trẻ, được tặng Bằng khen": he was, not the ten.

    Nor are the six of "Trong số 6 em, Tám giành huy chương vàng".
    """
    of_them = state.key.endswith(("trong số ", "trong tổng số "), state.clause.start, recipient.start)
    if not of_them and not _ONE_OF.match(state.key, recipient.start):
        return False
    for later in state.tokens[state.index + 1 : state.index + 6]:
        if later.kind in {"passive", "receive", "stop"}:
            return False
        if later.kind in {"comma", "copula"}:
            return True  # "là một trong 10 gương mặt trẻ và là Nhà giáo ưu tú năm 2015"
    return False


def _had_by_next(state: ClauseState, recipient: Recipients) -> bool:
    """Whether those counted only tell what the subject behind the comma has, or with whom it came.

    "Với 12 thành viên, đội An Hòa đoạt giải Nhất", but not "Với 5 tập thể, 9 cá nhân được khen, xã dẫn đầu huyện".
    """
    begin = max(0, recipient.start - _FRONTED_REACH)
    said = state.open is not None or state.clause.verb or state.clause.passive >= 0
    if said or _FRONTED.search(state.key, begin, recipient.start) is None:
        return False
    before = "counted"
    for later in state.tokens[state.index + 1 : state.index + 8]:
        if later.kind not in _ONE_LIST:
            return before == "comma"
        if before == "comma" and later.kind == "comma":
            return True
        before = later.kind
    return False


def _one_of_those(state: ClauseState, recipient: Recipients) -> bool:
    """Whether one person is told with others as part of those counted ("9 cá nhân là thuyền viên cùng một lái xe")."""
    told = state.open.recipients[-1] if state.open is not None and state.open.recipients else None
    beside = state.key.startswith("cùng ", recipient.start - len("cùng "))
    if told is None or recipient.count != 1 or (told.count or 0) < 2 or not beside:
        return False
    return any(t.kind == "copula" and told.end <= t.start <= told.end + 2 for t in state.tokens[: state.index])


def _hold_place(state: ClauseState) -> bool:
    """Whether the place of a contest stands right behind its winners, with no verb ("có 5 em giải Nhất, 7 em giải Ba").

    Those of "Bằng khen cho 3 thí sinh giải Nhất" get the form.
    """
    token, told = state.token, state.open
    following = state.tokens[state.index + 1] if state.kind(1) == "award" else None
    if following is None or following.value.shape != "contest" or following.start - token.end != 1:
        return False
    if state.kind(-1) in {"to", "praise", "confer"} or is_object(state, token.start):
        return False
    got = told is None or (told.to is None and told.awards[-1].shape == "contest" and told.settled)
    # "có 3 em đạt giải Nhất, 2 em | giải Nhì": the verb stands for both
    again = told is not None and state.clause.verb == "receive" and state.kind(-1) in {"comma", "join"}
    return got and (again or not state.clause.verb) and state.clause.passive < 0


def _giving(state: ClauseState) -> bool:
    """Whether an award was given by the verb that still stands."""
    return state.last is not None and state.clause.verb in CONFER


def pend(state: ClauseState, recipient: Recipients) -> None:
    """Those counted wait for a verb to come that makes them recipients."""
    out = "withdraw" in {state.kind(1), state.kind(2)}  # "đưa 1 đơn vị ra khỏi danh sách đề nghị"
    given = _given_next(state)
    if not out and not given and not _spoken_of(state, recipient) and is_object(state, recipient.start):
        return  # "cứu hai người bị nạn, anh Tám được khen": the two are not praised
    if state.kind(-1) == "among" and is_described(state, recipient.end):
        if state.clause.pending and not state.statements and _described_and_given(state):
            state.clause.pending = [recipient]  # "30 hội viên, trong đó 5 người | là đảng viên được tặng Huy hiệu Đảng"
        return  # "…, trong đó 47 mẹ còn sống"
    # Parts in a bracket stand beside their whole: "12 tập thể (8 khoa, 4 phòng) được khen thưởng".
    parts = state.depth > 0 and any(part_of(whole, recipient) for whole in state.clause.pending)
    beside, state.clause.with_next = state.clause.with_next or parts, False
    if not beside and state.clause.pending and _replaces(state, state.clause.pending[-1], recipient):
        state.clause.orphans = state.clause.pending if state.clause.given and state.open is None else []
        state.clause.pending = []
    if state.open is not None and state.clause.negated < state.open.start:  # "không có … Cờ, chỉ 2 tập thể nhận …"
        state.clause.negated = -1
    if not state.clause.pending and _begins_anew(state, recipient):
        state.clause.agent_said = state.clause.given = False
    state.clause.pending.append(recipient)
    state.clause.ready = given


def _described_and_given(state: ClauseState) -> bool:
    """Whether those counted are said to be something, and right behind it to have been given an award."""
    following = [state.kind(step) for step in (1, 2, 3, 4)]
    return following[0] == "copula" and "passive" in following[1:2] and following[2:] == ["confer", "award"]


def _given_next(state: ClauseState) -> bool:
    """Whether those counted stand between giving and what is given ("tặng 3 tập thể, 5 cá nhân Bằng khen")."""
    following = state.tokens[state.index + 1] if state.kind(1) == "award" else None
    if following is None or not is_form(following) or following.start - state.token.end > 1:
        return False
    before = takewhile(lambda n: state.tokens[n].kind in _GIVEN_IN_TURN, range(state.index - 1, -1, -1))
    first = min(before, default=state.index)
    return first > 0 and state.tokens[first - 1].kind == "confer" and state.tokens[first].kind == "counted"


def _spoken_of(state: ClauseState, recipient: Recipients) -> bool:
    """Whether those counted are the subject though a word that makes objects stands before them."""
    key, start = state.key, state.clause.start
    if _WITH_THEM.search(key, max(start, recipient.start - _WITH_REACH), recipient.start):
        return True
    if state.kind(1) in {"passive", "receive"}:
        made = max(0, recipient.start - _MAKERS_REACH), recipient.start
        if pattern(_OF_MAKERS).search(key, *made) is not None:
            return True
    if state.kind(1) != "passive":
        return False
    counts = key.endswith("hiện có ", start, recipient.start)  # "hiện có 98 thôn được công nhận …"
    return counts or pattern(_OF_THEM).fullmatch(key, start, recipient.start) is not None


def _replaces(state: ClauseState, before: Recipients, recipient: Recipients) -> bool:
    """Whether those counted before are no recipients beside these: another subject, parted from them."""
    if not in_run(state.tokens, state.index) or state.kind(-1) == "among":
        return True
    gap = before.end, recipient.start
    rated = before.noun == recipient.noun and pattern(_RATED).search(state.key, *gap) is not None
    return rated or pattern(_NEW_SUBJECT).search(state.key, *gap) is not None


def _begins_anew(state: ClauseState, recipient: Recipients) -> bool:
    """Whether those counted after a settled award are a subject of their own, of whom nothing is said yet.

    "42 người được Bộ tặng Bằng khen, 9 người đạt giải, 30 người được công nhận sáng kiến": only the first by Bộ.
    """
    before = state.open
    if before is None or not before.settled or before.end > recipient.start or state.depth:
        return False
    return pattern(_OWN_VERB).match(state.key, recipient.end) is not None


def on_bare(state: ClauseState) -> None:
    """A plural without a number ("các tập thể") holds the place of recipients."""
    token = state.token
    key = state.key
    if is_object(state, token.start) or key.endswith("thuộc ", state.clause.start, token.start):
        return  # "30 sinh viên của các trường được nhận …": the students are
    if subject_ahead(state.tokens, state.index, _giving(state)):
        state.clause.bare = token.value if pattern(_MANY).match(key, token.start) else None
        state.clause.pending = []  # "hơn 300 đại biểu và các tập thể được khen thưởng": the latter are
    elif won_by_subject(state):
        return
    elif takes(state) and state.open is not None and not state.open.recipients:
        _share_bare(state, token.value)


def _share_bare(state: ClauseState, plural: Recipients) -> None:
    """The plural behind counted awards is who got them all ("trao 1 giải nhất, 2 giải nhì cho các tập thể")."""
    assert state.open is not None
    state.open.bare = plural
    if state.open.awards_count is None:
        return
    for before in reversed(state.statements):
        if before is state.open:
            continue
        waits = before.awards_count is not None and not before.recipients and before.bare is None
        if not waits or not _listed(state, before) or before.to is not None:
            break
        before.bare = plural


_NEXT_AWARD = regex.compile(r"[\s\"”]*;\s(?:và\s)?(?:[\d.]+|\p{L}{2,5})\s[\"“]?")  # "1 giải A; | 2 giải B; 3 giải C"


def _listed(state: ClauseState, before: Statement) -> bool:
    """Whether counted awards stand in the clause, or in a list of them that only semicolons part."""
    following = next((s for s in state.statements if s.start > before.start), None)
    if before.start >= state.clause.start or following is None:
        return before.start >= state.clause.start
    return _NEXT_AWARD.fullmatch(state.key, before.end, following.start) is not None
