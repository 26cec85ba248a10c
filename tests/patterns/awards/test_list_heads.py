"""Heads of lists, looked for before colons alone, are those that a scan of the whole text finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.patterns.awards.article.list_heads import BY_LINE, ROLL_BY_ITSELF, before_colons

WORDS = ["Danh sách", "cụ thể", "như sau", "gồm", "gồm có", "là", "Các", "ba nghệ nhân", "3 tập thể", "ông", "giờ"]


@given(st.lists(st.sampled_from([*WORDS, ":", ":\n", ". ", "; ", "\n", "! "]), max_size=14).map(" ".join))
def test_heads_end_where_a_scan_finds_them(text: str) -> None:
    key = text.lower()
    for head in (BY_LINE(), ROLL_BY_ITSELF()):
        assert [m.end() for m in before_colons(head, key)] == [m.end() for m in head.finditer(key)]


@pytest.mark.parametrize(
    ("key", "heads"),
    [
        ("họp lúc 8:30. danh sách 22 tập thể được khen gồm: tổ a", ["danh sách 22 tập thể được khen gồm:"]),
        ("những người đoạt giải gồm các ông, bà: vũ văn a", ["những người đoạt giải gồm các ông, bà:"]),
        ("ông nói: thôn là nhà", []),
    ],
)
def test_rolls(key: str, heads: list[str]) -> None:
    assert [match.group() for match in before_colons(ROLL_BY_ITSELF(), key)] == heads
