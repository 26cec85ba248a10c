"""Sharing: which awards of a clause go to the same recipients, by one list, a second verb or an elided subject."""

from __future__ import annotations

from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.words import pattern, text_pattern

_JOINS = frozenset({"comma", "join"})
_SECOND = frozenset({"confer", "recognise", "receive"})
_BEFORE_SECOND = _JOINS | {"passive", "agent", "plan", "times"}
_NO_SUBJECT = (
    r"(?:\scủa\s[^,;.:]{2,40}(?=,))?"  # whose award the one before is: "giải Âm nhạc của MTV, | 3 lần nhận …"
    r"[\s,]*(?:(?:\d+|«how_often») (?:lần|năm)(?: (?:liền|liên tục|liên tiếp))?|«and_so»|,|"
    r"(?:(?:đến|từ|sang|riêng|trong|các)\s)*(?:năm học|năm|tháng)\s\d[\d/-]*(?:(?:, | và | đến )\d{4})*|\s)*"
)
# A name, and not the head of the next award: "đội Huyền Trân", not "Huy chương Bạc".
_PROPER = r"(?<!\p{L})(?!«award_head»(?!\p{L}))\p{Lu}\p{Ll}+\s"
# "3 huân chương: …", "4 huân chương khác như …": those counted are named one by one.
_SPELT_OUT = r"(?:\s«all_kinds»)*\s?(?:[,:(]\s?|\s«namely»\s?:?\s?){1,2}[\"“]?"


def coordinated(state: ClauseState, waiting: Statement) -> bool:
    """Whether only joining words part the two awards, so that they share their recipients."""
    if (waiting.recipients and not waiting.settled) or waiting.to == waiting.end:
        return False  # "giải nhì | đội A, giải ba đội B"
    if state.clause.verb == "receive" and text_pattern(_PROPER).search(
        state.reading.text, waiting.end, state.token.start
    ):  # "đạt giải nhất, đội An Hòa giải nhì"
        return False
    taken = waiting.verb == "receive" or waiting.passive
    if taken and waiting.subject_end >= 0 and state.kind(1) in {"goes", "copula"}:
        return False  # "thầy Tám đạt giải Nhì, giải Ba là cô Mây"
    between = _between(state, waiting)
    if not set(between) <= _JOINS | {"open", "close"} or not _JOINS & set(between):
        return False
    if taken and waiting.own_agent and waiting.to is None:
        return False  # "được tặng Bằng khen của Thủ tướng, Cờ thi đua của tỉnh": each has its own giver
    return len(between) <= 4 and state.token.start - waiting.end < 34


def second_verb(state: ClauseState, waiting: Statement, *, over: frozenset[str] = frozenset()) -> bool:
    """Whether only a second verb parts the two awards ("được tặng Bằng khen, công nhận danh hiệu X").

    `over`: further kinds of tokens that may stand before it.
    """
    between = _between(state, waiting)
    gap = state.key[waiting.end : state.token.start]
    if "còn lại" in gap or "tổng số" in gap:
        return False  # "…, số còn lại được tặng Giấy khen", "…, nâng tổng số người được phong tặng lên 90"
    if "%" in gap:
        return False  # "5 người được tặng Bằng khen, 80% quân nhân đạt danh hiệu X": of how many is not said
    again = between[-2:] == ["times", "copula"]  # "đạt danh hiệu X, 2 lần là Chiến sĩ thi đua toàn quân"
    return bool(between) and (again or between[-1] in _SECOND) and set(between[:-1]) <= _BEFORE_SECOND | over


def same_subject(state: ClauseState, waiting: Statement, name: AwardName, counted: Recipients | None) -> bool:
    """Whether the subject of the award before is that of this one too, by a second verb or none."""
    got = waiting.passive or (waiting.verb == "receive" and state.clause.passive >= 0)
    if not waiting.recipients and got and second_verb(state, waiting):
        return True
    if not waiting.recipients and waiting.verb in {"receive", "copula"} and _receives_too(state, waiting):
        return True
    taken = waiting.passive or waiting.verb == "receive"
    if taken and _spells_out(state, waiting, name):
        return True
    return (counted is None or taken) and _listed_beside(state, waiting, name)


def _receives_too(state: ClauseState, waiting: Statement) -> bool:
    """Whether a second verb of receiving has no subject of its own ("đạt danh hiệu A, | nhận Cờ của tỉnh")."""
    if waiting.to is not None or state.clause.passive >= 0:
        return False
    if not second_verb(state, waiting, over=frozenset({"of"})):
        return False
    verb = next((t for t in reversed(state.tokens[: state.index]) if t.kind in {"receive", "copula"}), None)
    if verb is None or verb.start < waiting.end:
        return False
    return pattern(_NO_SUBJECT).fullmatch(state.key, waiting.end, verb.start) is not None


def _spells_out(state: ClauseState, waiting: Statement, name: AwardName) -> bool:
    """Whether an award is the first of those just counted ("được tặng 3 huân chương: Huân chương X, …")."""
    total = waiting.awards[0]
    if waiting.awards_count is None or waiting.recipients or total.grade is not None or name.shape != "graded":
        return False
    alike = total.code in {"order", name.code}
    return alike and pattern(_SPELT_OUT).fullmatch(state.key, waiting.end, state.token.start) is not None


def _listed_beside(state: ClauseState, waiting: Statement, name: AwardName) -> bool:
    """Whether the awards stand in one list behind one verb ("đạt giải Ba môn Toán, giải Nhì môn Văn")."""
    if waiting.recipients or waiting.to is not None or state.clause.verb_end > waiting.start:
        return False
    if name.shape == "praise" or waiting.awards[0].shape == "praise":
        return False
    if waiting.awards_count is not None and not (waiting.passive or waiting.verb == "receive"):
        return False
    between = _between(state, waiting)
    return bool(_JOINS & set(between)) and set(between) <= _JOINS | {
        "of",
        "agent",
        "level",
        "grade",
        "open",
        "close",
        "goes",  # "đoạt giải nhì cuộc thi dành cho học sinh và giải nhất …": went to nobody else
    }


def goes_on(state: ClauseState, name: AwardName) -> bool:
    """Whether a clause goes on about the subject before ";" ("…; Huân chương B", "…; B tặng Bằng khen")."""
    last, clause = state.last, state.clause
    if last is None or not state.statements or name.shape == "praise":
        return False
    if last.awards[0].shape == "praise" and not _opens_item(state, last):
        return False
    if clause.to is not None or clause.pending or last.recipients or last.to is not None:
        return False
    if clause.passive >= 0:
        elided = pattern(_NO_SUBJECT).fullmatch(state.key, clause.start, clause.passive) is not None
    else:
        given = clause.verb in {"confer", "posthumous"} and (last.passive or last.shares is not None)
        elided = not clause.verb or given
    told = last.subject_end >= 0 or (last.shares is not None and last.shares.subject_end >= 0)
    return elided and (told or _headed(state, last))


def _headed(state: ClauseState, last: Statement) -> bool:
    """Whether awards stand in the roll of one holder ("Khoa Nhi: Tập thể Lao động xuất sắc; | Bằng khen của Bộ")."""
    first = last.shares or last
    opens = state.token.start - state.clause.start <= 1
    return opens and not first.verb and state.key.endswith(": ", first.clause_start, first.start)


def _opens_item(state: ClauseState, praise: Statement) -> bool:
    """Whether an award opens one more item of what those praised got ("được tỉnh vinh danh; Giải thưởng Hoa Ban 2016").

    Not where something is said of the award itself: "…; Huân chương là phần thưởng cao quý".
    """
    first = state.token.start - state.clause.start <= len(' "')
    return first and praise.passive and state.kind(1) not in {"copula", "goes", "passive", "confer", "receive"}


def _between(state: ClauseState, waiting: Statement) -> list[str]:
    """The kinds of the tokens after a statement and before the present token, five at most."""
    kinds: list[str] = []
    for earlier in state.tokens[max(0, state.index - 5) : state.index]:
        if earlier.start >= waiting.end:
            kinds.append(earlier.kind)
    return kinds
