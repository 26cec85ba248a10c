# ruff: noqa: E501 - a sentence of the press stands on one line
"""Bodies that a common noun behind "cho" points back to."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, under_headline

# Whom a common noun behind "cho" points back to.
REFERRED: list[tuple[str, list[str]]] = [
    ("Công ty Điện lực An Hòa (thuộc Tổng công ty Điện Sông Lam) ra đời năm 1999. Tập thể công ty được tặng Bằng khen của Thủ tướng.",
     ["Công ty Điện lực An Hòa"]),
    ("Chị Lò Thị Mây nhận Giải thưởng “Trần Văn Chín” năm 2021. Cá nhân chị có 2 Bằng khen của Tỉnh đoàn.",
     ["Lò Thị Mây", "Lò Thị Mây"]),
    ("Thôn Bến Lau đoàn kết. Năm 2021, thôn được UBND huyện tặng Giấy khen.", ["Thôn Bến Lau"]),
    ("Vì thành tích 10 năm thực hiện Chỉ thị số 34-CT/TW, 25 tập thể được tặng Bằng khen.", []),
    ("Cặp đôi Lò Văn Tám/Vũ Thị Mây giành huy chương vàng.", ["Lò Văn Tám", "Vũ Thị Mây"]),
    ("Ngân hàng An Hòa chi nhánh Bến Lau họp. Chi nhánh đã được Thống đốc NHNN tặng Cờ thi đua; UBND tỉnh tặng Bằng khen.",
     ["Ngân hàng An Hòa chi nhánh Bến Lau", "Ngân hàng An Hòa chi nhánh Bến Lau"]),
    ("Ngân hàng An Hòa họp với khách. Chi nhánh đã được Thống đốc NHNN tặng Cờ thi đua.", []),
    ("Lữ đoàn 950 vững mạnh. Lữ đoàn của anh Tám được Chính phủ tặng Cờ thi đua.", ["Lữ đoàn 950"]),
    ("Xã An Hòa làm tốt phong trào. Năm 2022, xã được UBND tỉnh tặng Cờ thi đua.", ["Xã An Hòa"]),
    ("Xã An Hòa và xã Tân Phú làm tốt phong trào. Năm 2022, xã được UBND tỉnh tặng Cờ thi đua.", []),
    ("Thị xã Bến Lau làm tốt phong trào. Năm 2022, xã được UBND tỉnh tặng Cờ thi đua.", []),
    ("Sáng nay, Trường THPT An Lạc tổ chức lễ kỷ niệm. Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Ba của Chủ tịch nước cho nhà trường.",
     ["Trường THPT An Lạc"]),
    ("Công ty cổ phần May Sông Hòa kỷ niệm 30 năm thành lập. UBND tỉnh tặng Bằng khen cho tập thể Công ty và cá nhân bà Lò Thị Mây.",
     ["Công ty cổ phần May Sông Hòa", "Lò Thị Mây"]),
    ("Bệnh viện Đa khoa tỉnh Sơn La tổng kết năm. Bộ Y tế tặng Bằng khen cho tập thể cán bộ, viên chức bệnh viện.",
     ["Bệnh viện Đa khoa tỉnh Sơn La"]),
    ("Hội Nông dân huyện Tân Hòa kỷ niệm 85 năm thành lập. Trung ương Hội Nông dân Việt Nam tặng Bằng khen cho Hội.",
     ["Hội Nông dân huyện Tân Hòa"]),
    ("Ban chuyên án 52MT phá án. Chủ tịch UBND tỉnh tặng Bằng khen cho ban chuyên án vì lập công.", ["Ban chuyên án 52MT"]),
    ("Ban chuyên án 52MT và ban chuyên án 98A phá án. Chủ tịch UBND tỉnh tặng Bằng khen cho ban chuyên án vì lập công.", []),
    ("Đội tuyển nữ Bến Lau vào chung kết. Chủ tịch UBND tỉnh tặng Bằng khen cho đội.", ["Đội tuyển nữ Bến Lau"]),
    ("Trường Tiểu học Vĩnh Hòa khai giảng. UBND tỉnh tặng Bằng khen cho 2 xã và tặng quà cho trường.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), REFERRED)
def test_referred(text: str, named: list[str]) -> None:
    """The body last named of that kind, and who stands beside it."""
    assert [p.text for a in under_headline(text) for p in a.named] == named


def test_who_hands_over_is_not_who_receives() -> None:
    """A pronoun behind "cho" passes over one whose office stands behind the name."""
    text = (
        "Nam sinh Lò Văn Tám cứu được hai em nhỏ. Ông Vũ Văn Chín, Hiệu trưởng Trường An Hòa, rất xúc động. "
        "Trường sẽ trao Giấy khen cho gia đình nam sinh."
    )
    assert [person.text for award in awards(text) for person in award.named] == ["Lò Văn Tám"]


COUNTED = "UBND tỉnh tặng Bằng khen cho 5 cá nhân.\n\n"


@pytest.mark.parametrize(
    "more",
    [
        "Ông Lò Văn Tám - Giám đốc Công ty Sao Lam - một trong 5 cá nhân được UBND tỉnh tặng Bằng khen - rất vui.",
        "Ông Lò Văn Tám, một trong 5 cá nhân được tặng Bằng khen, rất vui.",
        "Là 1 trong 5 cá nhân được tặng Bằng khen, ông Lò Văn Tám rất vui.",
        "Ông Lò Văn Tám làm ruộng. Ông là một trong 5 cá nhân được tặng Bằng khen.",
        "Trong số 5 cá nhân, có ông Lò Văn Tám (25 tuổi) đã cứu sống hai cháu nhỏ.",
        "Trong số 5 cá nhân được khen thưởng có ông Lò Văn Tám.",
    ],
)
def test_one_of_those_counted(more: str) -> None:
    """He who is told to be one of them is among their names."""
    [award] = awards(COUNTED + more)
    assert (award.count, [person.text for person in award.named]) == (5, ["Lò Văn Tám"])


def test_one_of_others_is_none_of_them() -> None:
    [award] = awards(COUNTED + "Trong số 9 cá nhân, có ông Lò Văn Tám đã cứu sống hai cháu nhỏ.")
    assert award.named == ()
