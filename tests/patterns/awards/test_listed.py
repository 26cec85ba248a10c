# ruff: noqa: E501 - a sentence of the press stands on one line
"""Honours that quotation marks alone tell apart, in a list behind the word for them."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

CASES = [
    (
        "Công ty An Hòa đã nhận nhiều giải thưởng uy tín như “Thương hiệu xanh Việt Nam 2013”; “Hàng Việt Nam tốt” do người tiêu dùng bình chọn các năm 2012, 2014; “Doanh nghiệp tiêu biểu năm 2015”.",
        [("prize", 1, "2013"), ("prize", 1, "2012"), ("prize", 1, "2014"), ("prize", 1, "2015")],
    ),
    (
        "Công ty An Hòa sở hữu nhiều giải thưởng như: “Thương hiệu xanh 2013”, “Hàng tốt” và “Nhà máy sạch”.",
        [("prize", 1, "2013"), ("prize", 1, None), ("prize", 1, None)],
    ),
    (
        "Ông Lò Văn Tám được trao tặng nhiều danh hiệu như “Nghệ nhân dân gian”, “Người tốt việc tốt”.",
        [("honorary_title", 1, None), ("honorary_title", 1, None)],
    ),
    (
        "Công ty An Hòa nhận nhiều giải thưởng như “Hàng tốt 2015”, “Nhà máy sạch”, “Top 100 sản phẩm 2014”.",
        [("prize", 1, "2015"), ("prize", 1, None)],
    ),
    ("Anh Lò Văn Tám viết nhiều bài thơ như “Sông quê”, “Mẹ”.", []),
    ("Anh Lò Văn Tám đoạt nhiều giải thưởng với các tác phẩm như “Sông quê”, “Mẹ”.", []),
    ("Huyện phát động xây dựng các danh hiệu “Gia đình văn hóa”, “Thôn văn hóa”.", []),
    ("UBND tỉnh tặng các danh hiệu “Gia đình văn hóa”, “Thôn văn hóa” cho 15 hộ.", [("honorary_title", 15, None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_of_a_list(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    """Each of the list is an award of its own, with its own years; a ranking, works and aims are none."""
    assert [(award.award, award.count, award.period) for award in awards(text)] == expected
