"""Subjects of one verb parted by semicolons, and a council that passes what it examined."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

TOLD = [
    (
        "Anh Lò Văn Tám, xã Bến Lau; chị Vũ Thị Mây, xã An Hòa; anh Lò Văn Chín được tặng Bằng khen của UBND tỉnh.",
        ["certificate_of_merit province conferred individual 3: Lò Văn Tám, Vũ Thị Mây, Lò Văn Chín"],
    ),
    (
        "Trường Bến Lau; Trường An Lạc; Trường THPT An Hòa được tặng Cờ thi đua của UBND tỉnh.",
        ["emulation_flag province conferred collective 3: Trường Bến Lau, Trường An Lạc, Trường THPT An Hòa"],
    ),
    (
        "Ông Lò Văn Tám phát biểu; bà Vũ Thị Mây được tặng Huân chương Lao động hạng Ba.",
        ["labor_order/third state conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Dự lễ có ông Lò Văn Tám, Giám đốc Sở Y tế; bà Vũ Thị Mây được tặng Huân chương Lao động hạng Ba.",
        ["labor_order/third state conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Hội đồng đã thông qua xét duyệt danh hiệu Nhà giáo ưu tú cho 5 cá nhân.",
        ["meritorious_teacher state proposed individual 5: "],
    ),
    (
        "Thông qua xét duyệt, hội đồng tặng Giấy khen cho 5 cá nhân.",
        ["commendation_certificate None conferred individual 5: "],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected
