"""Verbs of giving: those counted before the award, and rewards without a form of their own."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh tặng 3 tập thể Bằng khen.", ["certificate_of_merit conferred collective 3"]),
        (
            "UBND tỉnh tặng thưởng 3 tập thể, 5 cá nhân Bằng khen.",
            ["certificate_of_merit conferred collective 3", "certificate_of_merit conferred individual 5"],
        ),
        (
            "UBND tỉnh đã tặng 3 tập thể Bằng khen và 2 cá nhân Giấy khen.",
            ["certificate_of_merit conferred collective 3", "commendation_certificate conferred individual 2"],
        ),
        (
            "Chủ tịch nước tặng 2 đơn vị Huân chương Lao động hạng Ba, Thủ tướng tặng 4 cá nhân Bằng khen.",
            ["labor_order/third conferred collective 2", "certificate_of_merit conferred individual 4"],
        ),
        ("Anh Tám cứu 3 cá nhân rồi đi làm.", []),
        # rewards without a form of their own
        ("UBND tỉnh tặng thưởng 3 chiến sĩ.", ["commendation conferred individual 3"]),
        ("UBND tỉnh tặng thưởng cho 3 chiến sĩ.", ["commendation conferred individual 3"]),
        ("Cùng được UBND tỉnh tặng thưởng còn có 3 quân nhân.", ["commendation conferred individual 3"]),
        ("UBND tỉnh tặng thưởng 50 triệu đồng cho đội bóng nữ.", ["bonus conferred collective 1"]),
        ("Xã tặng thưởng 30 suất quà.", []),
        ("Nhà nước tặng thưởng Huân chương Lao động cho 2 tập thể.", ["labor_order conferred collective 2"]),
    ],
)
def test_giving(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []
