"""Holders: a prize or title that only tells who they are that get something else ("khen thưởng 24 em đạt giải")."""

from __future__ import annotations

import regex

from thidua_extract.patterns.awards.clause.lookahead import kind_at
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.words import pattern, words

_ONE_MORE_TITLE = regex.compile(r"\"?\s*(?:,|và)\s(?:danh hiệu\s)?\"")
_CHOSEN = regex.compile(r"(?<!\w)chọn(?: ra| được| lựa)?\s+$")
_TAKES_PART = r"(?<!\w)«competes»(?!\w)"


def describes(state: ClauseState, prize: AwardName) -> bool:
    """Whether a prize only tells who they are that get something else."""
    if _tells_of_winners(state) or _with_next(state, prize):
        return True
    return (prize.shape == "place" and (_praises_winners(state) or _sent_on(state))) or _of_theirs(state)


# Those counted taught or raised the winners: "24 giáo viên có học sinh | đoạt giải được tặng Bằng khen".
_WHOSE_WINNERS = r"\s(?:[^,;.:()\n]{0,40}\s)?có\s(?:các\s)?«pupil»(?:\s[^,;.:()\n]{0,40})?\s$"


def _of_theirs(state: ClauseState) -> bool:
    pending = state.clause.pending
    if not pending or state.kind(-1) != "receive":
        return False
    verb = state.tokens[state.index - 1]
    return pattern(_WHOSE_WINNERS).fullmatch(state.key, pending[-1].end, verb.start) is not None


_NEXT_OF_SUBJECT = frozenset({"level", "join", "counted"})


def _with_next(state: ClauseState, prize: AwardName) -> bool:
    """Whether the prize only tells who the first of two subjects are.

    "30 học sinh | đoạt giải quốc gia và 12 giáo viên được trao Bằng khen": the form goes to both.
    """
    if prize.shape not in {"place", "contest"} or prize.grade is not None or state.kind(-1) != "receive":
        return False
    if len(state.clause.pending) != 1 or state.clause.passive >= 0 or state.kind(-2) != "counted":
        return False
    ahead = state.index + 1
    while kind_at(state.tokens, ahead) in _NEXT_OF_SUBJECT:
        ahead += 1
    between = [token.kind for token in state.tokens[state.index + 1 : ahead]]
    if between[-2:] != ["join", "counted"] or kind_at(state.tokens, ahead) != "passive":
        return False
    form = next((t for t in state.tokens[ahead : ahead + 6] if t.kind in {"award", "stop", "semicolon"}), None)
    if form is None or form.kind != "award" or form.value.code == "prize":
        return False
    state.clause.with_next = True
    return True


def _tells_of_winners(state: ClauseState) -> bool:
    """Whether the prize only tells who got the form before it ("tặng Giấy khen cho 6 em | đạt giải Nhì, …")."""
    form = state.open
    if form is None or form.to is None or form.settled or not form.recipients or form.awards[0].code == "prize":
        return False
    return _wins(state, state.index - 1) and state.tokens[state.index - 2].value is form.recipients[-1]


def _praises_winners(state: ClauseState) -> bool:
    """ "khen thưởng 24 học sinh đạt giải": the prize tells who they are, the praise is what they get.

    So it does in "trao giải cho 11 tác giả đạt giải".
    """
    praise = state.open
    if praise is not None and praise.recipients and praise.to is not None and praise.awards[-1].shape == "place":
        return state.token.start - praise.recipients[-1].end <= len(" đoạt ")
    if praise is None or praise.awards != [state.clause.praise] or praise.recipients or not state.clause.pending:
        return False
    if state.clause.passive >= 0 or state.clause.pending[0].start < praise.end:
        return False
    praise.recipients, state.clause.pending = state.clause.pending, []
    return True


def _sent_on(state: ClauseState) -> bool:
    """Whether winners are sent to another contest ("chọn 6 mô hình đạt giải cao tham gia cuộc thi toàn quốc")."""
    before = state.clause.pending[-1].start if state.clause.pending else -1
    chosen = before >= 0 and _CHOSEN.search(state.key, max(state.clause.start, before - 12), before)
    return bool(chosen) and pattern(_TAKES_PART).search(state.key, state.token.end, state.unit.end) is not None


def take_chosen(state: ClauseState) -> None:
    """Those chosen for what follows ("chọn được 50 bài của các em để trao giải, trong đó 5 giải A") receive it."""
    for earlier in state.tokens[: state.index]:
        if earlier.kind == "counted" and earlier.start >= state.clause.start:
            before = state.key[max(state.clause.start, earlier.start - 12) : earlier.start]
            if _CHOSEN.search(before) is not None:
                state.clause.pending, state.clause.ready = [earlier.value], True
                return


def won_too(state: ClauseState) -> bool:
    """Whether winners stand in one list of recipients ("Giấy khen cho 6 em đạt giải Nhì, | 9 em đạt giải Ba")."""
    form = state.open
    if form is None or form.to is None or form.settled or not form.recipients or form.awards[0].code == "prize":
        return False
    if state.kind(-1) not in {"comma", "join"}:
        return False
    # "6 em đạt giải Nhì, | 9 em", "6 em, | 9 em"
    before = state.index - 4 if _wins(state, state.index - 3) else state.index - 2
    if before < 0 or state.tokens[before].value is not form.recipients[-1]:
        return False
    ahead = state.index + 1
    while kind_at(state.tokens, ahead) in {"comma", "join"} and kind_at(state.tokens, ahead + 1) == "counted":
        ahead += 2
    return _wins(state, ahead)


def _wins(state: ClauseState, index: int) -> bool:
    """Whether a verb of winning and a place of a contest stand at `index`."""
    if kind_at(state.tokens, index) != "receive" or kind_at(state.tokens, index + 1) != "award":
        return False
    verb, prize = state.tokens[index : index + 2]
    won = state.key[verb.start : verb.end] in words("wins")
    return won and prize.value.code == "prize" and prize.value.shape in {"contest", "place"}


def holds_pair(state: ClauseState) -> bool:
    """Whether this is the second of a pair behind "cho" that holds a pair of titles, which both get both.

    "tặng Bằng khen cho 8 đơn vị, 5 cá nhân đạt danh hiệu “A”, “B”".
    """
    given = state.open
    if given is None or len(given.recipients) != 1 or given.to is None or given.settled:
        return False
    around = [state.kind(step) for step in (-2, -1, 1, 2)]
    if around[0] != "counted" or around[1] not in {"comma", "join"} or around[2:] != ["receive", "award"]:
        return False
    return _ONE_MORE_TITLE.match(state.key, state.tokens[state.index + 2].end) is not None


def holders_praised(state: ClauseState) -> bool:
    """ "15 chiến sĩ thi đua cơ sở được biểu dương": the title tells who they are, the praise is what they get."""
    following = [state.kind(step) for step in (1, 2)]
    return following[0] == "passive" and "praise" in following


def held_by(state: ClauseState, name: AwardName) -> Recipients | None:
    """Those counted right before a title who hold it ("khen thưởng 3 tập thể Đơn vị tiên tiến")."""
    before = state.tokens[state.index - 1] if state.index else state.token
    if name.recipient is None or before.kind != "counted" or before.value.kind != name.recipient:
        return None
    if state.key[before.end : state.token.start].strip(" \"“'") not in {"", "danh hiệu", "là"}:
        return None
    if state.open is not None and state.open.awards == [state.clause.praise] and before.value in state.open.recipients:
        state.open.recipients.remove(before.value)
        if not state.open.recipients:
            state.statements.remove(state.open)
            state.open = None
    if before.value in state.clause.pending:
        state.clause.pending.remove(before.value)
    recipient: Recipients = before.value
    return recipient
