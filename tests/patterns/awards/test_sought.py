# ruff: noqa: E501 - a sentence of the press stands on one line
"""Whom the giver goes to see, or means to encourage, is given the award without "cho"."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

CASES = [
    ("Xã đoàn An Hòa đến nhà em Lò Văn Tám trao giấy khen.", ["commendation_certificate conferred individual 1: Lò Văn Tám"]),
    ("Tỉnh đoàn An Hòa đến gia đình Lò Văn Tám (22 tuổi, trú xã An Hòa) trao giấy khen về việc cứu người.", ["commendation_certificate conferred individual 1: Lò Văn Tám"]),
    ("Lãnh đạo huyện An Hòa tìm gặp chị Lò Thị Mây để trao giải thưởng Hoa Ban.", ["prize conferred individual 1: Lò Thị Mây"]),
    ("Bí thư Tỉnh đoàn đã gặp em Lò Văn Tám và trao Huy hiệu Tuổi trẻ dũng cảm.", ["badge conferred individual 1: Lò Văn Tám"]),
    ("Ban tổ chức trao huy chương và giấy chứng nhận để khích lệ em Lò Văn Tám, 11 tuổi.", ["prize conferred individual 1: Lò Văn Tám"]),
    ("UBND xã trao giấy khen động viên em Lò Văn Tám.", ["commendation_certificate conferred individual 1: Lò Văn Tám"]),
    ("UBND huyện tặng giấy khen nhằm ghi nhận thành tích của anh Lò Văn Tám.", ["commendation_certificate conferred individual 1: Lò Văn Tám"]),
    ("Chủ tịch xã đến nhà ông Lò Văn Tám trao giấy khen cho em Lò Thị Mây.", ["commendation_certificate conferred individual 1: Lò Thị Mây"]),
    ("Chủ tịch xã đến nhà ông Lò Văn Tám thăm hỏi.", []),
    ("Chủ tịch xã đến nhà ông Lò Văn Tám bàn việc họ, hôm sau trao giấy khen.", []),
    ("Đoàn dâng hương tại nhà lưu niệm ông Lò Văn Tám và trao bằng khen cho 5 tập thể.", ["certificate_of_merit conferred collective 5"]),
    ("Đoàn đến nhà ông Lò Văn Tám trao 5 giấy khen.", ["commendation_certificate conferred mixed 5"]),
    ("UBND huyện tặng giấy khen để động viên phong trào của ông Lò Văn Tám và bà con.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sought_and_encouraged(text: str, expected: list[str]) -> None:
    """A person seen right before the award is handed over, or told behind it as the one to encourage."""
    assert not untold(awards(text), expected)
