"""Praise as the award itself: by whose merit is told, and whom a list names behind it."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Lan biểu dương thành tích của 8 cá nhân, 5 tập thể.",
            ["commendation conferred individual 8", "commendation conferred collective 5"],
        ),
        (
            "Phát biểu tại lễ tôn vinh, bà Lò Thị Mây biểu dương những thành tích của 12 cá nhân, 7 tập thể.",
            ["commendation conferred individual 12", "commendation conferred collective 7"],
        ),
        ("UBND tỉnh khen thưởng thành tích xuất sắc của 8 cá nhân.", ["commendation conferred individual 8"]),
        (
            "Huyện biểu dương những nỗ lực vượt khó học giỏi của 27 học sinh.",
            ["commendation conferred individual 27"],
        ),
        ("Cùng được UBND tỉnh khen thưởng còn có 3 quân nhân.", ["commendation conferred individual 3"]),
        ("Ông Tám biểu dương thành tích của ngành y tế trong năm qua.", []),
        ("Công tác khen thưởng của 3 đơn vị còn chậm.", []),
        ("Lễ tôn vinh hành động dũng cảm của con trai bà Mây diễn ra sáng nay.", []),
    ],
)
def test_praise(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []
