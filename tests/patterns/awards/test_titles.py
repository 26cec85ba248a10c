# ruff: noqa: E501 - a sentence of the press stands on one line
"""Titles of culture and honour, of villages, families, unions and persons; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    ("Ông Lò Văn Tám được UBND tỉnh tặng Bằng “Gia đình mẫu mực”.", ["honorary_title conferred individual 1: Lò Văn Tám"]),
    ("Ông Lò Văn Tám viết bằng “tấm lòng”.", []),
    ("Làng Bến Lau được UBND tỉnh tặng Bằng khen.", ["certificate_of_merit conferred collective 1: Làng Bến Lau"]),
    ("Bà Lò Thị Mây được trao danh hiệu Đại sứ du lịch Việt Nam.", ["honorary_title conferred individual 1: Lò Thị Mây"]),
    ("Bà Lò Thị Mây nhận danh hiệu Anh hùng đa dạng sinh học ASEAN tại lễ bế mạc.", ["honorary_title conferred individual 1: Lò Thị Mây"]),
    ("Có 30 doanh nghiệp đạt chứng nhận “Hàng tốt nội địa”.", ["prize conferred enterprise 30"]),
    ("Có 30 doanh nghiệp đạt chứng nhận “VietGAP”.", []),
    ("Công ty Sao Lam lần thứ 5 đạt danh hiệu “Hàng tốt nội địa”.", ["honorary_title conferred enterprise 1: Công ty Sao Lam"]),
    ("Chủ tịch UBND tỉnh đã khen nóng Công an huyện An Lạc.", ["commendation conferred collective 1: Công an huyện An Lạc"]),
    ("Tỉnh ủy tặng Cờ cho 5 tổ chức đảng đạt trong sạch vững mạnh.", ["emulation_flag conferred collective 5"]),
    ("Tỉnh ủy tặng Cờ tổ chức đảng trong sạch vững mạnh tiêu biểu cho 5 chi bộ.", ["emulation_flag conferred collective 5"]),
    ("Sáng 3/5, xã An Hòa nhận Cờ của UBND tỉnh.", ["emulation_flag conferred collective 1: xã An Hòa"]),
    ("Hội An Hòa trao cờ cho ngư dân Bến Lau và 3 suất quà.", []),
    (
        "Toàn huyện hiện có 98 thôn được công nhận Thôn văn hóa, 12.345 gia đình đạt Gia đình văn hóa, 45 cơ quan đạt chuẩn văn hóa.",
        ["cultural_unit conferred collective 98", "cultural_family conferred household 12345", "cultural_unit conferred collective 45"],
    ),
    (
        "Thôn Đông được công nhận Làng văn hóa cấp huyện năm 2015.",
        ["cultural_unit conferred collective 1: Thôn Đông"],
    ),
    (
        "Xã có 15/16 khu dân cư đạt danh hiệu Khu dân cư văn hóa 3 năm liên tục.",
        ["cultural_unit conferred collective 15"],
    ),
    (
        "Cuối năm 2022, 9/9 xã được công nhận đạt chuẩn nông thôn mới, 3 xã được công nhận nông thôn mới nâng cao.",
        [],
    ),
    (
        "Gia đình ông Lò Văn Tám được công nhận Gia đình văn hóa tiêu biểu.",
        ["cultural_family conferred household 1: Lò Văn Tám"],
    ),
    (
        "Anh Lò Văn Tám được tôn vinh là “Đảng viên trẻ xuất sắc”.",
        ["honorary_title conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Tỉnh đoàn tuyên dương 9 “Công dân trẻ tiêu biểu”.",
        ["honorary_title conferred individual 9"],
    ),
    ("Tỉnh đoàn tuyên dương 90 “bông hoa” là những tấm gương vượt khó.", []),
    (
        "Dòng họ Lò được công nhận Dòng họ học tập tiêu biểu cấp tỉnh.",
        ["honorary_title conferred collective 1"],
    ),
    (
        "Đơn vị học tập: có 12 đơn vị được công nhận.",
        [],
    ),
    (
        "Trường Mầm non Hoa Sen được công nhận đạt chuẩn quốc gia mức độ 2.",
        [],
    ),
    (
        "Công đoàn cơ sở Công ty An Hòa được công nhận Công đoàn cơ sở vững mạnh xuất sắc.",
        ["honorary_title conferred collective 1"],
    ),
    (
        "3 công đoàn cơ sở được tặng danh hiệu Công đoàn cơ sở vững mạnh xuất sắc, 45 đoàn viên được tặng danh hiệu Đoàn viên công đoàn xuất sắc.",
        ["honorary_title conferred collective 3", "honorary_title conferred individual 45"],
    ),
    (
        "Liên đội Trường THCS Đồng Xanh đạt danh hiệu Liên đội mạnh xuất sắc cấp tỉnh.",
        ["honorary_title conferred collective 1"],
    ),
    (
        "Anh Lò Văn Tám được tặng Bằng Lao động sáng tạo của Tổng Liên đoàn.",
        ["badge conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Công ty An Hòa đạt Giải thưởng Chất lượng Quốc gia năm 2019.",
        ["prize conferred enterprise 1: Công ty An Hòa"],
    ),
    (
        "Có 12 sản phẩm được chứng nhận OCOP 4 sao.",
        [],
    ),
    (
        "Xã Bình Minh được Chủ tịch nước phong tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân.",
        ["armed_forces_hero conferred collective 1: Xã Bình Minh"],
    ),
    (
        "Có 25 Mẹ được phong tặng, 130 Mẹ được truy tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
        ["heroic_mother conferred individual 25", "heroic_mother conferred individual 130"],
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, Bí thư Huyện ủy trao danh hiệu Bà mẹ Việt Nam anh hùng cho mẹ Vũ Thị Mây và thân nhân 5 mẹ.",
        ["heroic_mother conferred individual 1: Vũ Thị Mây", "heroic_mother conferred individual 5"],
    ),
    (
        "Nhà nước phong tặng danh hiệu Nhà giáo Nhân dân cho 2 nhà giáo, Nhà giáo Ưu tú cho 35 nhà giáo.",
        ["peoples_teacher conferred individual 2", "meritorious_teacher conferred individual 35"],
    ),
    (
        "HTX Bến Lau được bình chọn là HTX tiêu biểu năm 2020.",
        ["honorary_title conferred enterprise 1: HTX Bến Lau"],
    ),
    (
        "Vũ Thị Mây đăng quang Miss Bến Lau và nhận danh hiệu Gương mặt trẻ.",
        ["prize conferred individual 1: Vũ Thị Mây", "honorary_title conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Bác sĩ Lò Văn Tám vinh dự được phong tặng Thầy thuốc Ưu tú.",
        ["meritorious_physician conferred individual 1: Lò Văn Tám"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường Đại học An Hòa trao bằng tiến sĩ danh dự cho ông Lò Văn Tám.", ["Lò Văn Tám"]),
        ("Ông Lò Văn Tám được trao danh hiệu Viện sĩ Thông tấn nước ngoài của Viện Hàn lâm Núi Xanh.", ["Lò Văn Tám"]),
        ("Ông Lò Văn Tám được trao danh hiệu Giáo sư danh dự của Đại học An Hòa.", ["Lò Văn Tám"]),
        ("Ông Lò Văn Tám, Giáo sư danh dự Đại học An Hòa, cho biết.", []),
        ("Trường trao bằng tốt nghiệp cho 300 sinh viên.", []),
        ("Đây là lần đầu tiên trường trao bằng tốt nghiệp danh dự cho một sinh viên.", []),
    ],
)
def test_honorary_degrees(text: str, expected: list[str]) -> None:
    """A degree of honour and a seat in an academy are titles; as what somebody is they are none."""
    found = awards(text)
    assert [person.text for award in found for person in award.named] == expected
    assert [award.award for award in found] == ["honorary_title"] * len(expected)
