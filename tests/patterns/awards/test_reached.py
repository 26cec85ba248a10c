# ruff: noqa: E501 - a sentence of the press stands on one line
"""Titles that many reach at once (culture, learning, strong cells), lists as subjects and objects; all names invented."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import find_awards
from thidua_extract.text.document import Document

Facts = list[tuple[str | int | None, ...]]

REACHED: list[tuple[str, Facts]] = [
    ("Toàn xã có 350 hộ đạt gia đình văn hóa; 9/9 thôn đạt thôn văn hóa; 5 cơ quan được công nhận cơ quan văn hóa.",
     [("cultural_family", "household", 350), ("cultural_unit", "collective", 9), ("cultural_unit", "collective", 5)]),
    ("Đến nay có 850 gia đình (chiếm 87,3%); 21 xóm, tổ dân phố (chiếm 69%); 14 cơ quan, đơn vị (chiếm 95%) đạt danh hiệu văn hóa.",
     [("cultural_family", "household", 850), ("cultural_unit", "collective", 21), ("cultural_unit", "collective", 14)]),
    ("Năm 2019, huyện công nhận 12.000 gia đình văn hóa, 96 thôn, bản văn hóa và 45 cơ quan đạt chuẩn văn hóa.",
     [("cultural_family", "household", 12000), ("cultural_unit", "collective", 96), ("cultural_unit", "collective", 45)]),
    ("Cuối năm, toàn huyện có 2.017/2.979 hộ đạt chuẩn gia đình văn hóa.", [("cultural_family", "household", 2017)]),
    ("Có 170 gia đình được công nhận “Gia đình học tập”; 19 dòng họ được công nhận “Dòng họ học tập”, 86 thôn được công nhận “Cộng đồng học tập”.",
     [("honorary_title", "household", 170), ("honorary_title", "collective", 19), ("honorary_title", "collective", 86)]),
    ("Hội đồng Đội tỉnh công nhận 117 liên đội mạnh cấp tỉnh.", [("honorary_title", "collective", 117)]),
    ("Năm qua, toàn huyện có 5 đảng bộ đạt trong sạch vững mạnh.", [("honorary_title", "collective", 5)]),
    ("15 tập thể; 20 cá nhân và 3 hộ gia đình được Chủ tịch UBND huyện tặng Giấy khen.",
     [("commendation_certificate", "collective", 15), ("commendation_certificate", "individual", 20),
      ("commendation_certificate", "household", 3)]),
    ("Hội nghị có 120 đại biểu dự; 15 cá nhân được tặng Giấy khen.", [("commendation_certificate", "individual", 15)]),
    ("Năm nay có 900 gia đình, 24 xóm đăng ký đạt danh hiệu văn hóa.", []),
    ("Đến nay, 95% số hộ đạt gia đình văn hóa; các hộ tích cực xây dựng gia đình văn hóa, thôn văn hóa.", []),
    ("Huyện có 1.200 gia đình hiếu học và 15 cộng đồng học tập.", []),
]  # fmt: skip


TOLD: list[tuple[str, Facts]] = [
    ("UBND huyện tặng giấy khen cho Bí thư Đảng ủy xã An Bình vì có thành tích trong xây dựng nông thôn mới.",
     [("commendation_certificate", "individual", 1)]),
    ("UBND tỉnh tặng bằng khen cho Chủ tịch UBND huyện Tân Lạc và Trưởng Công an xã Mỹ Hòa.",
     [("certificate_of_merit", "individual", 2)]),
    ("Chủ tịch nước tặng Huân chương Lao động hạng Nhì đối với Cục trưởng Cục Thuế tỉnh.", [("labor_order", "individual", 1)]),
    ("Xét tặng danh hiệu NSND: Hiệu trưởng trường múa đã lên tiếng.", []),
    ("Chủ tịch UBND tỉnh khen thưởng nóng Công an huyện An Hòa.", [("commendation", "collective", 1)]),
    ("Chủ tịch UBND tỉnh đã khen thưởng đột xuất Công an huyện An Hòa và Đồn Biên phòng Na Lùng.", [("commendation", "collective", 2)]),
    ("Dự hội nghị có đồng chí Trần Thị Mây - Phó Giám đốc Sở Văn hóa, đồng chí Lò Văn Tám - Chủ tịch UBND huyện và 176 gia đình tiêu biểu được biểu dương.",
     [("commendation", "household", 176)]),
    ("Ban Chỉ đạo đã trao Cờ thi đua cho 22 tập thể, trong đó có 8 tập thể là các đơn vị thuộc tỉnh, 14 tập thể thuộc các huyện.",
     [("emulation_flag", "collective", 22), ("emulation_flag", "collective", 8), ("emulation_flag", "collective", 14)]),
]  # fmt: skip

Winners = list[tuple[str | None, list[str]]]
PLACES: list[tuple[str, Winners]] = [
    ("Ban tổ chức trao giải nhất cho Lò Văn Tám, giải nhì cho Trần Thị Mây, giải ba Nguyễn Văn Chín.",
     [("first", ["Lò Văn Tám"]), ("second", ["Trần Thị Mây"]), ("third", ["Nguyễn Văn Chín"])]),
    ("Kết quả, giải nhất toàn đoàn thuộc về huyện Na Lùng, giải nhì huyện Bản Mây, giải ba huyện Tà Xùa.",
     [("first", ["huyện Na Lùng"]), ("second", ["huyện Bản Mây"]), ("third", ["huyện Tà Xùa"])]),
    ("Ban tổ chức trao giải Nhất cho đội xã An Hòa, giải Nhì đội xã An Bình, giải Ba đội xã An Khê.",
     [("first", ["đội xã An Hòa"]), ("second", ["đội xã An Bình"]), ("third", ["đội xã An Khê"])]),
    ("Ban tổ chức trao giải Nhất cho em Lò Văn Tám, em Trần Thị Mây đoạt giải Nhì, em Hồ Văn Chín đoạt giải Ba.",
     [("first", ["Lò Văn Tám"]), ("second", ["Trần Thị Mây"]), ("third", ["Hồ Văn Chín"])]),
    ("Ban tổ chức trao giải Nhất cho thí sinh Lê Thị Tám (Công an xã An Hòa), thí sinh Trần Văn Mây (Công an xã An Lạc) đoạt giải Nhì, "
     "2 thí sinh Hồ Ngọc Chín (Công an xã An Châu) và Hoàng Văn Bảy (Công an xã An Hải) đồng hạng Ba.",
     [("first", ["Lê Thị Tám"]), ("second", ["Trần Văn Mây"]), ("third", ["Hồ Ngọc Chín", "Hoàng Văn Bảy"])]),
    ("Ban tổ chức trao giải Nhất cho các em Lò Văn Tám và Trần Thị Mây, 3 em đoạt giải Nhì.",
     [("first", ["Lò Văn Tám", "Trần Thị Mây"]), ("second", [])]),
]  # fmt: skip


def read(text: str) -> Facts:
    """Award, kind and count of the facts of a page with a headline."""
    reading = Reading(Document.from_source(f"Tin trong tỉnh\n\n{text}\n"))
    return [(a.award, a.recipient, a.count) for a in merge_awards(find_awards(reading), reading)]


@pytest.mark.parametrize(("text", "expected"), REACHED + TOLD)
def test_counts(text: str, expected: Facts) -> None:
    """What is counted, for whom, and nothing else."""
    assert sorted(read(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_winners(text: str, expected: Winners) -> None:
    """Each place has its own winners."""
    found = find_awards(Reading(Document.from_source(f"Tin trong tỉnh\n\n{text}\n")))
    assert [(a.grade, [phrase.text for phrase in a.named]) for a in found] == expected


def test_a_reporter_is_no_paper() -> None:
    """ "Báo cáo viên" names no giver."""
    text = "Bế mạc Hội thi “Báo cáo viên giỏi cấp tỉnh”, Ban tổ chức trao 2 giải Nhì cho các thí sinh."
    [award] = find_awards(Reading(Document.from_source(text)))
    assert award.conferrer is not None
    assert award.conferrer.text == "Ban tổ chức"
