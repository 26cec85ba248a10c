# ruff: noqa: E501 - a sentence of the press stands on one line
"""Those counted or named beside an award who do not get it, and their neighbours who do."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, under_headline, untold

Facts = list[str]

STANDARDS: list[tuple[str, Facts]] = [
    ("Tỉnh xem xét tiêu chuẩn để trình tặng Huân chương Lao động hạng Nhì cho Công ty CP Gạch Tre Việt và Bằng khen của Thủ tướng cho ông Lò Văn Tám.",
     ["labor_order/second proposed enterprise 1: Công ty CP Gạch Tre Việt", "certificate_of_merit proposed individual 1: Lò Văn Tám"]),
    ("Đủ tiêu chuẩn theo quy định, ông Lò Văn Tám được tặng Huân chương Lao động hạng Ba.",
     ["labor_order/third conferred individual 1: Lò Văn Tám"]),
    ("Tiêu chuẩn xét tặng Huân chương Lao động hạng Ba là 15 năm công tác.", []),
    ("Thông tư của Bộ Công Thương nêu điều kiện xét tặng danh hiệu Nghệ nhân ưu tú.", []),
    ("Điều kiện để anh Lò Văn Tám được nhận Bằng khen của tỉnh là hoàn thành nhiệm vụ.", []),
    ("Huyện tạo điều kiện cho Trường THCS An Lạc đạt danh hiệu Tập thể lao động xuất sắc.", []),
]  # fmt: skip

FRONTED: list[tuple[str, Facts]] = [
    ("Với 234 phòng, khách sạn Bến Vồng liên tục gặt hái nhiều giải thưởng.", []),
    ("Với 12 thành viên, đội An Hòa đoạt giải Nhất.", ["prize/first conferred collective 1: đội An Hòa"]),
    ("Với 30 năm công tác và 5 sáng kiến, ông Lò Văn Tám được tặng Bằng khen của tỉnh.",
     ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Với 5 tập thể, 9 cá nhân được tặng Bằng khen, xã An Hòa dẫn đầu huyện.",
     ["certificate_of_merit conferred collective 5", "certificate_of_merit conferred individual 9"]),
    ("Với 9 cá nhân đạt giải Nhất, Trường THPT An Hòa dẫn đầu tỉnh.", ["prize/first conferred individual 9"]),
]  # fmt: skip

GUESTS: list[tuple[str, Facts]] = [
    ("Sở Du lịch An Hòa đã thưởng nóng hai nhân viên. Trời đẹp.\nSở Du lịch An Hòa đã biểu dương, khen thưởng hai nhân viên.",
     ["commendation conferred individual 2"]),
    ("Sở Du lịch An Hòa đã thưởng nóng hai nhân viên 5 triệu đồng. Trời đẹp.\nSở Du lịch An Hòa đã biểu dương, khen thưởng hai nhân viên.",
     ["bonus conferred individual 2", "commendation conferred individual 2"]),
    ("Ông Lò Văn Tám có 2 Huy chương vàng nhưng không được xét tặng danh hiệu Nghệ sĩ Ưu tú.", ["prize/first conferred individual 2: Lò Văn Tám"]),
    ("Ông Lò Văn Tám có 2 Huy chương vàng, nhưng không được đủ phiếu.", ["prize/first conferred individual 2: Lò Văn Tám"]),
    ('Công trình thanh niên do anh Lò Văn Tám làm "đầu tàu" được nhận bằng khen của Tỉnh đoàn.', []),
    ("Em Lò Văn Tám có đề tài hay và đoạt giải Nhất.", ["prize/first conferred individual 1: Lò Văn Tám"]),
]  # fmt: skip

CAME: list[tuple[str, Facts]] = [
    ("Xã tổ chức lễ trao Huy hiệu Đảng cho các đảng viên, về dự và trao huy hiệu có đồng chí Lò Văn Tám, Chủ tịch UBND huyện.", []),
    ("Xã trao Bằng khen cho các cá nhân, dự lễ có ông Lò Văn Tám, Chủ tịch UBND huyện.", []),
    ("Xã trao Bằng khen cho các cá nhân, trong đó có ông Lò Văn Tám.", ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Đảng bộ có nhiều đảng viên được tặng Huy hiệu Đảng là: Đảng bộ huyện An Hòa (171 đảng viên), Đảng bộ huyện Bến Lau (113 đảng viên).", []),
    ("Huyện có nhiều tập thể được tặng Bằng khen là Công an xã An Hòa, Trường THCS Bến Lau.",
     ["certificate_of_merit conferred collective 2: Công an xã An Hòa, Trường THCS Bến Lau"]),
]  # fmt: skip

OUTDONE: list[tuple[str, Facts]] = [
    ("Bà Lò Thị Mây được tôn vinh vì thành tựu lớn hơn hai ông kia.", ["commendation conferred individual 1: Lò Thị Mây"]),
    ("Hơn 20 tập thể được tặng Bằng khen.", ["certificate_of_merit conferred collective 20"]),
    ("Tấm huy chương đã được bán cho hai người đàn ông.", []),
    ("Tấm huy chương vàng được ông Lò Văn Tám bán đấu giá cho hai nhà sưu tập.", []),
    ("Tấm huy chương vàng được trao cho hai người đàn ông.", ["prize/first conferred individual 2"]),
]  # fmt: skip

KIN: list[tuple[str, Facts]] = [
    ("Nhà ông Lò Văn Tám có 3 liệt sĩ, mẹ ông được phong tặng danh hiệu Bà mẹ Việt Nam anh hùng.", []),
    ("Xã có 90 liệt sĩ, 12 mẹ được phong tặng danh hiệu Bà mẹ Việt Nam anh hùng.", ["heroic_mother conferred individual 12"]),
    ("Đơn vị có 5 chiến sĩ bị thương, vợ anh Lò Văn Tám được tặng Bằng khen.", []),
    ("Mẹ anh Lò Văn Tám được tặng Bằng khen.", []),
    ("Vợ chồng anh Lò Văn Tám được tặng Bằng khen.", ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Huyện tặng Bằng khen cho 9 ông, bà.", ["certificate_of_merit conferred individual 9"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDARDS + FRONTED + GUESTS + CAME + OUTDONE + KIN)
def test_who_got_it(text: str, expected: Facts) -> None:
    assert untold(under_headline(text), expected) == []


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Bộ trưởng Y tế phát biểu tại lễ tôn vinh 10 thầy thuốc.", None),
        ("Bộ Y tế tổ chức lễ tôn vinh 10 thầy thuốc.", "Bộ Y tế"),
    ],
)
def test_who_speaks_gives_nothing(text: str, giver: str | None) -> None:
    (award,) = awards(text)
    assert (award.conferrer.text if award.conferrer else None) == giver
