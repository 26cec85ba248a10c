"""The clause reader: from the token stream of a stretch of text to the awards that it states."""

from __future__ import annotations

from collections.abc import Callable

import regex

from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.addressed import on_colon, on_hoist, on_to
from thidua_extract.patterns.awards.clause.award import on_award
from thidua_extract.patterns.awards.clause.closing import close_clause
from thidua_extract.patterns.awards.clause.counted import on_bare, on_counted
from thidua_extract.patterns.awards.clause.elided import on_counted_level, on_grade, on_rank, on_same, on_years
from thidua_extract.patterns.awards.clause.givers import on_agent
from thidua_extract.patterns.awards.clause.giving import on_confer, on_posthumous
from thidua_extract.patterns.awards.clause.lookahead import CONFER, kind_at, subject_ahead
from thidua_extract.patterns.awards.clause.praise import on_praise
from thidua_extract.patterns.awards.clause.proposals import (
    on_decide,
    on_empowered,
    on_hypothetical,
    on_negate,
    on_plan,
    on_propose,
    on_proxy,
    on_request,
    on_standard,
    on_withdraw,
)
from thidua_extract.patterns.awards.clause.receiving import on_copula, on_goes, on_passive, on_receive
from thidua_extract.patterns.awards.clause.scope import Clause, Scope
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.tokens.units import Unit
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.reach import direct
from thidua_extract.patterns.awards.whom.words import pattern as named_words
from thidua_extract.patterns.awards.words import pattern

# "3 năm liền dẫn đầu phong trào, được tặng X": how often is said of the feat.
_OTHER_FEAT = r"\s(?:là đơn vị |luôn |(?:đều )?được (?:[^,;.\n]{0,40}?\s)?«assessed» )?«feat»(?!\w)"
# "đoạt giải Nhất hai lần vào năm 2015, 2016", not "từng đoạt giải Nhất và hai lần làm đội trưởng".
_NO_OTHER_DEED = r"\s*(?:[,.;:()]|$|«times_end»(?!\w))"
_WON = r"(?<!\w)«excels»(?!\w)"
_THEIR_OWN = r"(?<!\w)«does»(?!\w)"
# A rank of learning at the head of a list of honours: "được phong giáo sư (1991); | Nhà giáo Nhân dân (2002)".
_MADE_PROFESSOR = r"phong(?: tặng| hàm)?(?: «learned_rank»)? (?:phó )?giáo sư(?!\w)[^;]{0,40}$"


def read_clauses(reading: Reading, unit: Unit, before: ClauseState | None) -> ClauseState:
    """Reads the tokens of a unit left to right; `statements` of what it returns are the awards that the unit states.

    `before`: what was read of the unit before this one.
    """
    state = ClauseState(reading, unit, before)
    if not state.tokens:
        return state
    for index, token in enumerate(state.tokens):
        state.index, state.token = index, token
        rule = _RULES.get(token.kind)
        if rule is not None:
            rule(state)
    close_clause(state, unit.end)
    return state


def on_among(state: ClauseState) -> None:
    """ "trong đó" after recipients: those counted behind it are parts of them."""
    if state.scope.aim and state.scope.status == "planned":  # "90 hộ đăng ký đạt …, trong đó 60 hộ đạt danh hiệu X"
        state.scope.status, state.scope.aim = "conferred", False
    if state.statements and state.statements[-1].recipients:
        state.scope.breakdown = True
    elif state.clause.pending and not state.statements:
        end = min(state.unit.end, state.token.end + 80)
        named = names_after(
            state.reading, state.token.end + state.reading.text.startswith(",", state.token.end), end, limit=1
        )
        if named.items and named.items[0].kind == "individual":  # "có 6 học sinh, trong đó em Tám | đoạt giải"
            state.clause = Clause(state.token.end)


def on_level(state: ClauseState) -> None:
    """ "cấp tỉnh" tells the level of the award at hand, else of those to come."""
    token = state.token
    if on_counted_level(state):
        return
    unfilled = state.open is not None and (not state.open.recipients or state.open.settled)
    reach = 34 if state.open is not None and state.open.awards[-1].shape in {"contest", "place"} else 2
    near = state.open is not None and token.start - state.open.end <= reach
    if near and state.open is not None and _BUT.search(state.key, state.open.end, token.start) is not None:
        return  # "có 2 huy chương bạc nhưng lên hội đồng | cấp Bộ lại trượt": the council's
    if near and state.open is not None and unfilled:
        state.open.level = token.value
        state.open.end = token.end
    elif state.open is None:
        if not _of_receivers(state) and not _of_its_line(state):
            state.scope.level = token.value
    elif state.open.awards[-1] is state.clause.praise and not _ranks_recipients(state) and not _giver_known(state):
        state.open.level = token.value


def _of_receivers(state: ClauseState) -> bool:
    """Whether a level is that of those counted right before it: "5 viện kiểm sát | cấp huyện được tặng Cờ"."""
    pending = state.clause.pending
    beside = bool(pending) and _BODY_NAME.fullmatch(state.key, pending[-1].end, state.token.start) is not None
    return beside and state.kind(1) == "passive" and not state.clause.verb


def _of_its_line(state: ClauseState) -> bool:
    """Whether a level ends a line of a list that tells no award: "+ Công đoàn: vững mạnh cấp huyện.", no head."""
    if _LINE_ENDS.match(state.key, state.token.end) is None:
        return False
    line = max(state.key.rfind("\n", state.unit.start, state.token.start), state.unit.start)
    return _ITEM_OF_LIST.match(state.key, line, state.token.start) is not None


_LINE_ENDS = regex.compile(r"[\s.;,]*\n")
_ITEM_OF_LIST = regex.compile(r"\s*[-•*+·][^:\n]{2,60}:[^:\n]{2,}$")
_BUT = regex.compile(r"(?<!\w)(?:nhưng|song|mà|tuy nhiên)(?!\w)")
_BODY_NAME = regex.compile(r"(?:\s\p{L}+){0,3}\s")


def _giver_known(state: ClauseState) -> bool:
    """Whether the giver's level is told: "Trung ương Hội biểu dương 9 chủ tịch hội | cấp huyện" praises from above."""
    assert state.open is not None
    return state.open.agent is not None and state.open.agent.level is not None and bool(state.open.recipients)


def _ranks_recipients(state: ClauseState) -> bool:
    """Whether a level is that of the pupils praised ("khen thưởng 20 học sinh giỏi cấp tỉnh"), no giver's."""
    assert state.open is not None
    told = state.open.recipients
    return len(told) > 1 or (
        bool(told) and pattern(_WON).search(state.key, told[-1].end, state.token.start) is not None
    )


def on_times(state: ClauseState) -> None:
    """How often an award was given ("3 năm liền đạt danh hiệu X")."""
    token = state.token
    words = state.key[token.start : token.end]
    if pattern(_OTHER_FEAT).match(state.key, token.end):
        return
    times = _times(words)
    state.clause.often = state.clause.often or words.startswith("nhiều")
    if times > 1:
        state.clause.times = times
        if state.kind(1) in {"passive", "receive"} or (state.kind(1), state.kind(2)) == ("copula", "award"):
            return  # "đạt danh hiệu X, 2 lần được tặng Bằng khen", "…, 2 lần là …": said of what follows
        told = state.open is not None and not state.open.recipients and state.open.awards_count is None
        another = state.kind(-1) == "join" and not pattern(_NO_OTHER_DEED).match(state.key, token.end)
        if told and state.open is not None and not another:
            state.open.times, state.clause.times = state.clause.times, None


def _times(words: str) -> int:
    """How often, of "ba lần", "7 năm liền"; 0 for "nhiều lần"."""
    return small_number(words.split(maxsplit=1)[0])


def on_open(state: ClauseState) -> None:
    """A bracket opens: what stands in it breaks down what stands before."""
    state.depth += 1


def on_close(state: ClauseState) -> None:
    """A bracket closes."""
    state.depth = max(0, state.depth - 1)


def on_semicolon(state: ClauseState) -> None:
    """A clause ends, unless those counted on both sides are one subject."""
    if not _subject_goes_on(state):
        close_clause(state, state.token.end)
        if not state.statements:
            state.scope.level = None  # "6 lần là giáo viên giỏi cấp huyện; 9 năm là lao động tiên tiến"
    if state.last is not None and any(r.noun == "hồ sơ" for r in state.last.recipients):
        state.scope.status = "conferred"  # "tiếp nhận 90 hồ sơ đề nghị khen thưởng; huyện tặng Giấy khen cho …"


def _subject_goes_on(state: ClauseState) -> bool:
    """Whether the semicolon only parts those counted as one subject ("90 hộ; 12 thôn đạt danh hiệu văn hóa")."""
    clause, following = state.clause, state.index + 1
    if _lists_names(state):
        return True
    if state.open is None and clause.verb in CONFER and clause.passive >= 0:
        return pattern(_MADE_PROFESSOR).search(state.key, clause.passive, state.token.start) is not None
    if clause.verb or clause.passive >= 0 or state.open is not None:
        return False
    if not clause.pending:
        return _names_subjects(state)
    if pattern(_THEIR_OWN).search(state.key, clause.pending[-1].end, state.token.start):
        return False  # "có 120 đại biểu dự; 15 cá nhân được tặng Giấy khen"
    if kind_at(state.tokens, following) != "counted":
        return False
    persons = {state.tokens[following].value.kind, clause.pending[-1].kind} == {"individual"}
    if persons:
        return False  # "có 400 học sinh giỏi; 38 em đạt giải": of the first nothing more is said
    return subject_ahead(state.tokens, following, giving=False)


_OF_NAMES = frozenset({"comma", "agent", "open", "close", "join", "of", "semicolon"})  # of a list of names and places
_ACTS = r"(?<!\w)«finite»(?!\w)"
_LISTED = 60  # tokens of such a list that are looked through to either side


def _lists_names(state: ClauseState) -> bool:
    """Whether both sides name somebody, and one verb behind them is said of all ("anh A, xã B; chị C, xã D được …")."""
    clause, end = state.clause, state.token.start
    if clause.verb or clause.passive >= 0 or clause.pending or state.open is not None or state.depth:
        return False
    around = state.tokens[max(0, state.index - _LISTED) : state.index + _LISTED]
    before = (t for t in around if clause.start <= t.start < end)
    if any(t.kind not in _OF_NAMES for t in before):
        return False
    later = next((t for t in around if t.start > end and t.kind not in _OF_NAMES), None)
    if later is None or later.kind not in {"passive", "receive"}:
        return False
    begin = max(clause.start, state.key.rfind(";", clause.start, end) + 1)
    sides = ((begin, end), (state.token.end, later.start))
    listed = [names_after(state.reading, *side, limit=1) for side in sides]
    if not all(direct(names, side[0]) for names, side in zip(listed, sides, strict=True)):
        return False
    rest = state.key[listed[0].items[0].end : end]  # "ông Tám phát biểu; bà Mây được tặng": he did something else
    return (not rest or rest.lstrip()[:1] in ",(-") and named_words(_ACTS).search(rest) is None


def _names_subjects(state: ClauseState) -> bool:
    """Whether the sentence has nothing but names up to the semicolon ("Trường A; | Trạm B được …")."""
    start, end = state.clause.start, state.token.start
    if state.key[max(state.unit.start, start - 2) : start].strip() not in {"", "."}:
        return False
    listed = names_after(state.reading, start, end)
    return bool(listed.items) and listed.items[0].start - start <= 1 and end - listed.end <= 1


def on_newline(state: ClauseState) -> None:
    """A clause ends with its line."""
    close_clause(state, state.token.end)


def on_stop(state: ClauseState) -> None:
    """A sentence ends, and what held in it; what heads a list holds for all its lines."""
    close_clause(state, state.token.end)
    state.final = state.scope
    if len(state.unit.breaks) == 1:
        state.scope = Scope()


_RULES: dict[str, Callable[[ClauseState], None]] = {
    "award": on_award,
    "grade": on_grade,
    "rank": on_rank,
    "same": on_same,
    "years": on_years,
    "agent": on_agent,
    "request": on_request,
    "proxy": on_proxy,
    "empowered": on_empowered,
    "counted": on_counted,
    "bare": on_bare,
    "to": on_to,
    "hoist": on_hoist,
    "colon": on_colon,
    "among": on_among,
    "passive": on_passive,
    "confer": on_confer,
    "recognise": on_confer,
    "posthumous": on_posthumous,
    "receive": on_receive,
    "copula": on_copula,
    "goes": on_goes,
    "praise": on_praise,
    "propose": on_propose,
    "plan": on_plan,
    "withdraw": on_withdraw,
    "decide": on_decide,
    "negate": on_negate,
    "hypothetical": on_hypothetical,
    "standard": on_standard,
    "level": on_level,
    "times": on_times,
    "open": on_open,
    "close": on_close,
    "semicolon": on_semicolon,
    "newline": on_newline,
    "stop": on_stop,
}
