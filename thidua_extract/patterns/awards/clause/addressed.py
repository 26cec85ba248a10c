"""What leads up to recipients: "cho", a flag that an order is pinned on, the colon of a list."""

from __future__ import annotations

import regex

from thidua_extract.patterns.awards.clause.closing import more_of
from thidua_extract.patterns.awards.clause.lookahead import CONFER
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.clause.taking import won_by_subject
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.words import pattern

# A list headed by whose awards it tells: "Thành tích nổi bật của Trường An Hòa: …".
_ROLL_OF = r"(?:\A|(?<=\n|\.\s))(?:«some» )?«honours»(?!\w)[^.;:\n]{0,50}?\scủa\s"
# "Trường tự hào với bề dày thành tích: …": whose list it is stands before the verb.
_PROUD_OF = r"(?<!\w)«owns»(?!\w)[^:;.\n]{0,60}?«honours»(?:\s\p{L}+){0,4}\s?$"
_OF_BODIES = regex.compile(r"(?<!\w)thuộc\s(?:các|những)\s")  # "14 giải, thuộc các trường: …": whose they are
_VERB_REACH = 12  # code points of the longest verb of winning
# Verbs of winning, for oneself or for others; "nhận giải thưởng cho em Tám" fetches it.
_WON_FOR = r".*(?<!\w)(?:«wins»|thắng|(?:mang|đem|giành|rinh)\s(?:về|được|lấy))$"
# A "cho" of a clause of its own: "đoạt giải A nhằm tạo động lực cho thành phố B".
_OTHER_VERB = r"(?<!\w)«effect»(?!\w)"


def on_to(state: ClauseState) -> None:
    """ "cho" leads up to those who get the award before it, or the awards behind it."""
    token = state.token
    if state.open is None:
        if token.kind != "colon":
            state.clause.to = token.end
    elif not state.open.recipients and (state.open.to is None or state.open.to < state.open.start):
        if token.kind == "to" and (state.kind(1) == "bare" or _for_their_team(state)) and won_by_subject(state):
            return
        if token.kind == "to" and _of_other_verb(state):
            return
        state.open.to = token.end
        outer = state.open.previous if state.open.inside else None
        while outer is not None and outer.to is None and outer.start >= state.clause.start:
            outer.to = token.end  # "giải nhất (Bằng khen và 30 triệu đồng) cho …": both went there
            outer = outer.previous
    elif token.kind == "to" and not state.open.recipients and state.open.awards[0].shape == "contest":
        assert state.open.to is not None
        listed = names_after(state.reading, state.open.to, token.start, limit=1)
        quoted = state.key.count('"', state.open.to, token.start) % 2 == 1  # "… “Thư cho mẹ” của tác giả A"
        if not quoted and all(item.kind == "exemplar" for item in listed.items):
            state.open.to = token.end  # "giải C: Tác phẩm X trao cho …"


def _of_other_verb(state: ClauseState) -> bool:
    """Whether "cho" belongs to a verb behind the award, which none is in "trao Bằng khen Thanh niên sống đẹp cho"."""
    assert state.open is not None
    if pattern(_OTHER_VERB).search(state.key, state.open.end, state.token.start) is None:
        return False
    return _TITLE_OF_IT.fullmatch(state.reading.text, state.open.end, state.token.start) is None


_TITLE_OF_IT = regex.compile(r"\s(?!Nhằm|Để|Vì|Nhờ)\p{Lu}\p{Ll}+(?:\s\p{L}+){1,5}\s")


def _for_their_team(state: ClauseState) -> bool:
    """Whether "cho" tells for whom the subject won ("Tám mang về huy chương vàng cho đoàn Việt Nam")."""
    assert state.open is not None
    won = pattern(_WON_FOR).match(state.key, state.clause.verb_end - _VERB_REACH, state.clause.verb_end)
    return state.open.awards[0].code == "prize" and won is not None


def on_hoist(state: ClauseState) -> None:
    """ "gắn Huân chương lên lá cờ truyền thống của X": X receives it."""
    on_to(state)


def on_colon(state: ClauseState) -> None:
    """A colon ends what stood before it, heads a list of somebody's, or leads up to recipients."""
    if state.open is not None and _summary(state, state.open):  # "đoạt nhiều giải thưởng: giải nhất …, giải ba …"
        state.scope.listed_by = state.open.clause_start, state.open.subject_end
        state.statements.remove(state.open)
        state.open = None
    state.clause.negated = -1  # "chưa năm nào được khen nhiều như năm nay: 1 Huân chương X, …"
    goes_on = more_of(state, state.clause.pending)  # "…; 3 cá nhân gồm các đồng chí: A, B và C"
    heads = _giver_heads(state)
    state.clause.candidates = state.clause.candidates if heads else []
    state.clause.pending = state.clause.pending if goes_on else []
    if state.open is not None and state.open.awards == [state.clause.praise] and not state.open.recipients:
        state.scope.level = state.open.level or state.scope.level  # "Về khen thưởng cấp tỉnh: 2 tập thể được tặng …"
    if state.open is None and not state.statements:
        _heads_list(state)
    if state.open is not None and _OF_BODIES.search(state.key, state.open.end, state.token.start):
        return
    if _counts_awards(state):
        return
    dash = state.key[state.token.start : state.token.end].strip() == "-"
    if not dash or state.kind(1) in {"counted", "bare"} or _names_winner(state):
        on_to(state)


def _heads_list(state: ClauseState) -> None:
    """Whose awards the list behind a colon tells, where none was named before it."""
    begin, end = state.clause.start, state.token.start
    if state.clause.subject_end > begin:
        state.scope.listed_by = begin, state.clause.subject_end
    elif state.scope.listed_by is None:
        if (whose := pattern(_ROLL_OF).search(state.key, begin, end)) is not None:
            state.scope.listed_by = whose.end(), end
        elif (proud := pattern(_PROUD_OF).search(state.key, begin, end)) is not None:
            state.scope.listed_by = begin, proud.start()
    if state.clause.to is not None:
        state.scope.listed_to = state.clause.to


def _giver_heads(state: ClauseState) -> bool:
    """Whether a giver alone stands before the colon of what he gave ("Bộ Công an: tặng Cờ cho 2 tập thể; …")."""
    given = state.kind(1) in CONFER | {"award", "praise"}
    if not given or len(state.clause.candidates) != 1:
        return False
    giver = state.clause.candidates[0]
    return not state.key[state.clause.start : giver.start].strip(" -+*•\n") and state.token.start == giver.end


def _counts_awards(state: ClauseState) -> bool:
    """Whether the awards counted before the colon stand behind it ("được tặng 3 huân chương: Huân chương X, …")."""
    before = state.open
    taken = before is not None and (before.passive or before.verb == "receive")
    return taken and before is not None and before.awards_count is not None and _award_next(state)


def _award_next(state: ClauseState) -> bool:
    """Whether an award follows right behind the mark."""
    following = state.tokens[state.index + 1] if state.index + 1 < len(state.tokens) else None
    return following is not None and following.kind == "award" and following.start - state.token.end <= 2


def _names_winner(state: ClauseState) -> bool:
    """Whether a person stands behind the dash after a place ("Giải Nhất - anh Tám"); "giải A - Hội B" is B's."""
    if state.open is None or state.open.awards[0].shape != "contest":
        return False
    listed = names_after(state.reading, state.token.end, min(state.token.end + 90, state.unit.end), limit=1)
    return bool(listed.items) and listed.items[0].kind == "individual" and listed.items[0].start <= state.token.end + 1


def _summary(state: ClauseState, statement: Statement) -> bool:
    """Whether a prize without name or number is all that the list behind the colon spells out."""
    before = state.key[max(0, statement.start - 8) : statement.start]
    bare = statement.awards[0].code == "prize" and not statement.awards[0].title and len(state.statements) == 1
    return bare and before.endswith(("nhiều ", "các ")) and statement.subject_end >= 0
