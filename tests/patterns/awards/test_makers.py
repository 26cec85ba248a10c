# ruff: noqa: E501 - a sentence of the press stands on one line
"""Those whose work or device is the subject of an award; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

MADE = [
    ("Đề tài do kỹ sư Lò Văn Tám làm chủ nhiệm đoạt giải nhất Hội thi Sáng tạo.", ["Lò Văn Tám"]),
    ("Bộ phim do Lò Văn Tám đạo diễn giành giải Bông sen vàng.", ["Lò Văn Tám"]),
    ("Anh Lò Văn Tám chế ra hệ thống tưới. Hệ thống tưới này của Tám đoạt giải nhất cuộc thi.", ["Lò Văn Tám"]),
    ("Robot của hai học sinh Lò Văn Tám và Vũ Thị Mây vừa đoạt huy chương vàng tại Hàn Quốc.", ["Lò Văn Tám", "Vũ Thị Mây"]),
    ("Hai học sinh Lò Văn Tám và Vũ Thị Mây chế ra máy lọc nước. Sản phẩm vừa đoạt huy chương vàng tại Hàn Quốc.", ["Lò Văn Tám", "Vũ Thị Mây"]),
    ("Em Lò Văn Tám đã chế tạo robot. Robot này đã giành giải nhì cuộc thi.", ["Lò Văn Tám"]),
    # who heads the work has not made it, nor has the father of who did
    ("Công trình do anh Lò Văn Tám phụ trách được nhận Bằng khen của Trung ương Đoàn.", []),
    ("Con trai của ông Lò Văn Tám đoạt giải nhì.", []),
    ("Năm 2015, học trò của thầy Lò Văn Tám giành huy chương vàng.", []),
    ("Hai học sinh Lò Văn Tám và Vũ Thị Mây dự lễ. Sản phẩm vừa đoạt huy chương vàng tại Hàn Quốc.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MADE)
def test_made(text: str, expected: list[str]) -> None:
    assert [p.text for m in awards(text) for p in m.named] == expected
