# ruff: noqa: E501 - a sentence of the press stands on one line
"""Sums paid to each."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Công an tỉnh thưởng đột xuất đơn vị PC02 (15 triệu đồng) vì đã phá án; trao thưởng Công an huyện Hòa Bình (10 triệu đồng).", ["PC02", "Công an huyện Hòa Bình"]),
        ("UBND tỉnh quyết định thưởng đột xuất cho Phòng Cảnh sát hình sự 50 triệu đồng và Công an huyện Yên Lập 30 triệu đồng.", ["Phòng Cảnh sát hình sự", "Công an huyện Yên Lập"]),
        ("Giám đốc Công an tỉnh thưởng nóng 30 triệu đồng cho Đội 3; Chủ tịch UBND tỉnh gửi thư khen, thưởng 20 triệu đồng.", ["Đội 3"]),
        ("Công ty thưởng nóng cho đội bóng 500 triệu đồng sau chiến thắng.", ["đội bóng"]),
        ("UBND tỉnh thưởng nóng ông Lò Văn Tám 20 triệu đồng.", ["Lò Văn Tám"]),
    ],
)  # fmt: skip
def test_paid(text: str, paid: list[str]) -> None:
    """Each with a sum of its own is a fact of its own."""
    read = under_headline(text)
    assert [[p.text for p in a.named] for a in read] == [[name] for name in paid]
    assert {(a.award, a.count) for a in read} == {("bonus", 1)}
