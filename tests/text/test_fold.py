"""The comparison key: what it folds, what it leaves, and that it keeps the length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.fold import fold, fold_pattern, spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HÒA", "hoà"),
        ("khỏe", "khoẻ"),
        ("Ủy ban", "uỷ ban"),
        ("tòan", "toàn"),  # a misprint
        ("Hùynh", "huỳnh"),
        ("qúa", "quá"),
        ("bác sĩ", "bác sỹ"),
        ("kỉ niệm", "kỷ niệm"),
        ("kí kết", "ký kết"),
        ("tỉ đồng", "tỷ đồng"),
        ("5tỉ", "5tỷ"),
        ("Qui Nhơn", "quy nhơn"),
        ("quĩ", "quỹ"),
        ("công ti", "công ty"),
        ("thi đua – khen thưởng", "thi đua - khen thưởng"),
        ("«Sao»", '"sao"'),
        ("K’Brễu", "k'brễu"),
    ],
)
def test_variants_share_a_key(one: str, other: str) -> None:
    assert fold(one) == fold(other) == fold(other.upper())


@pytest.mark.parametrize(
    "text", ["của", "múa", "nghĩa", "thị xã", "kĩnh", "xkĩ", "công tin", "qui-lát"[:2], "lịch", "ĩ"]
)
def test_look_alikes_stay(text: str) -> None:
    assert fold(text) == text


_VIETNAMESE = st.text(st.sampled_from("aòóỏõọaeúùủũụyíìỉĩịqukstlmhi QUĨ“”’–İß"), max_size=40)


@given(st.one_of(st.text(max_size=60), _VIETNAMESE))
def test_keeps_the_length_and_is_idempotent(text: str) -> None:
    key = fold(text)
    assert len(key) == len(text)
    assert fold(key) == key


@pytest.mark.parametrize("written", ["hòa", "khỏe", "ủy", "quả", "qủa", "kĩ", "sĩ", "quỉ", "qui", "ti", "hi", "thưởng"])
def test_a_spelling_is_among_those_of_its_key(written: str) -> None:
    key = {"ti": "ty", "hi": "hy"}.get(written) or fold(written)
    assert {written, key} <= spellings(key)


@pytest.mark.parametrize(
    ("pattern", "folded"),
    [
        (r"\bkỉ niệm\Z", r"\bkỷ niệm\Z"),
        (r"\A\S+ Hòa\W", r"\A\S+ hoà\W"),
        (r"\p{Lu}[^Ủy]\d", r"\p{Lu}[^uỷ]\d"),
        (r"\shòa\\", r"\shoà\\"),
        ("\\", "\\"),
    ],
)
def test_a_pattern_keeps_its_escapes(pattern: str, folded: str) -> None:
    assert fold_pattern(pattern) == folded
