"""The clause reader: which tokens it has rules for, and what it makes of them one by one."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.clause import reader
from thidua_extract.patterns.awards.clause.reader import read_clauses
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.tokens.marks import find_marks
from thidua_extract.patterns.awards.tokens.units import units
from thidua_extract.patterns.awards.tokens.verb_tokens import find_verbs
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold

_NO_RULE = {"other", "reach", "send"}  # verbs of other things, the last two unless an award follows


def _read(text: str) -> ClauseState:
    reading = Reading(Document.from_source(text))
    state: ClauseState | None = None
    for unit in units(reading):
        state = read_clauses(reading, unit, state)
    assert state is not None
    return state


def test_every_class_of_verbs_has_a_rule() -> None:
    classes = {row["class"] for row in table("award_verbs").rows} - _NO_RULE
    planned = {"aim", "hope"}  # kinds of plans
    assert classes - planned <= set(reader._RULES)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("tặng cho 3 tập thể, 2 cá nhân;", ["to", "comma", "semicolon"]),
        ("cho biết", []),
        ("thừa uỷ quyền của giám đốc", ["proxy"]),
        ("thay mặt lãnh đạo", ["proxy"]),
        ("trong đó có 2 tổ", ["among"]),
        ("với 4 hộ được khen", ["to", "passive"]),
        ("với 4 hộ tham dự", []),
        ("từ nhiều nguồn", []),
        ("từ công ty của xã", ["of", "of"]),
        ("giải nhì thuộc đội mây", ["goes"]),
        ("thuộc sở", []),
        ("gắn lên lá cờ truyền thống của trường", ["hoist"]),
        ("chào cờ (cùng đội và tổ) : mỗi em là", ["open", "join", "join", "close", "colon", "each", "copula"]),
    ],
)
def test_marks(text: str, kinds: list[str]) -> None:
    key = fold(text)
    assert [mark.kind for mark in find_marks(key, 0, len(key))] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sở trao tặng Cờ", ["confer"]),
        ("xã phấn đấu đạt danh hiệu", ["plan", "receive"]),
        ("trường gửi báo cáo", ["other"]),
        ("ông Trần Phong nói", []),
    ],
)
def test_verbs(text: str, kinds: list[str]) -> None:
    reading = Reading(Document.from_source(text))
    assert [verb.kind for verb in find_verbs(reading, 0, len(reading.text), [])] == kinds


def test_what_is_said_of_a_clause_ends_with_it() -> None:
    state = _read("Sở Y tế không tặng Cờ thi đua cho đội Mây; 3 tập thể được tặng Giấy khen.")
    assert [(s.negated, s.passive) for s in state.statements] == [(True, False), (False, True)]
    assert state.statements[-1].recipients[0].count == 3


def test_a_list_keeps_what_its_introduction_says() -> None:
    state = _read("Đề nghị UBND tỉnh tặng:\n- Bằng khen cho 2 tập thể;\n- Cờ thi đua cho 4 đơn vị.")
    assert [s.status for s in state.statements] == ["proposed", "proposed"]


def test_a_stretch_without_awards_states_nothing() -> None:
    reading = Reading(Document.from_source("Đội có nhiều giải pháp hay."))
    assert [read_clauses(reading, unit, None).statements for unit in units(reading)] in ([], [[]])
