"""Names of recipients: when two are one, and that the marks of names find every such pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.link.same_names import marks, same_name

NAMES = [
    "Lò Văn Tám",
    "Văn Tám",
    "Lò Văn",
    "LVT",
    "Công an tỉnh An Hòa",
    "Công an An Hòa",
    "Công an tỉnh AH",
    "Nhân dân, cán bộ xã Bến Lau",
    "cán bộ, nhân dân xã Bến Lau",
    "quân dân Bến Lau",
    "UBND xã Bến Lau",
    "Đội tuyển An Hòa",
    "Đội Cứu hộ An Hòa",
    "Sở GD-ĐT",
    "lực lượng thợ lặn Việt Nam giúp vùng lũ",
    "lực lượng thợ lặn giúp vùng lũ",
    "Sở Giáo dục - Đào tạo",
    "tỉnh",
    "",
    " ",
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lò Văn Tám", "Văn Tám", True),
        ("Lò Văn Tám", "Lò Văn", True),
        ("Lò Văn Tám", "Lò Thị Tám", False),
        ("lực lượng thợ lặn Việt Nam giúp vùng lũ", "lực lượng thợ lặn giúp vùng lũ", True),
        ("Đội tuyển Việt Nam", "Đội tuyển An Hòa", False),
        ("Công an tỉnh AH", "Công an tỉnh An Hòa", True),
        ("Đội tuyển An Hòa", "Đội Cứu hộ An Hòa", True),
        ("Đội Quân y An Hòa", "Đội Cứu hộ An Hòa", False),
        ("Đội U23 An Hòa", "Đội tuyển An Hòa", False),
        ("quân dân Bến Lau", "cán bộ, nhân dân Bến Lau", True),
    ],
)
def test_same(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


_names = st.sampled_from(NAMES) | st.lists(
    st.sampled_from(("Ba", "tỉnh", "An", "AB", "BA", "A-b", "quân", "dân")), max_size=5
).map(" ".join)


@given(_names, _names)
def test_marks_find_what_is_the_same(one: str, other: str) -> None:
    (whole, parts), (other_whole, other_parts) = marks(one), marks(other)
    if same_name(one, other):
        assert whole & other_parts or parts & other_whole


def test_marks_leave_out_what_is_not() -> None:
    (whole, parts), (other_whole, other_parts) = marks("Trường Tiểu học Hoa Mai"), marks("Trường Tiểu học Hoa Lan")
    assert not whole & other_parts
    assert not parts & other_whole
