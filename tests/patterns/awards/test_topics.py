# ruff: noqa: E501 - a sentence of the press stands on one line
"""Who the text is about, where the holder of an award stands further left than beside the verb."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

HOLDERS = [
    (
        "Bác sĩ Lò Thị Mây gắn bó với trạm đã lâu. Chị hai năm liền là Chiến sĩ thi đua cơ sở, năm 2021 được Bộ Y tế tặng Bằng khen.",
        ["certificate_of_merit conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Ông Lò Văn Tám, trưởng bản, vốn kiệm lời. Ít ai biết ông từng ba lần về Hà Nội nhận Bằng khen của Ủy ban Dân tộc.",
        ["certificate_of_merit conferred individual 3: Lò Văn Tám"],
    ),
    (
        "Đồng chí Lò Văn Tám về hưu năm 2018. Năm 2020, đồng chí tham gia cấp ủy và lại được Huyện ủy tặng Giấy khen.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Lò Thị Mây sớm mê văn. Lớp 9, cô bé đoạt giải Nhất cấp tỉnh; lớp 12, giành giải Nhì quốc gia.",
        ["prize/first conferred individual 1: Lò Thị Mây", "prize/second conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Chị Lò Thị Mây, Chi hội trưởng, kể: “Năm 2019, Hội đông hội viên, bản thân tôi được tặng Kỷ niệm chương”.",
        ["commemorative_medal conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Anh Lò Văn Tám nói sau khi nhận Giấy khen của Chủ tịch UBND huyện: việc ấy ai cũng làm.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Từ năm 2010, xã An Hòa luôn dẫn đầu huyện, được tặng thưởng: Huân chương Lao động hạng Ba.",
        ["labor_order/third conferred collective 1: xã An Hòa"],
    ),
]

OTHERS = [
    "Lò Văn Tám có ông nội được tặng Huân chương Kháng chiến hạng Nhì.",
    "Ông Lò Văn Tám chúc mừng các vận động viên đoạt huy chương vàng.",
    "Ông Lò Văn Tám có mặt ở xã. Năm 2018 Chín tiếp tục cải tiến và nhận được giải ba.",
    "Bà Lò Thị Mây xem lại hồ sơ. Sau khi nhận được phản ánh, phòng kiểm tra, sửa giấy khen.",
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holder_told_further_left(text: str, expected: list[str]) -> None:
    found = [m for m in awards(text) if m.award != "grassroots_emulation_fighter"]
    assert untold(found, expected) == []


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_else_holds_it(text: str) -> None:
    assert [m for m in awards(text) if m.named] == []
