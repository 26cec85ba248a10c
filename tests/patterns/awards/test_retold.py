# ruff: noqa: E501 - a sentence of the press stands on one line
"""One award told several times on a page: in headline, lead, body and caption."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import read

TOLD_TWICE: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "Xã khen 3 chị / Xã An Hòa tặng giấy khen và biểu dương ba chị cứu người đuối nước.",
        [("commendation_certificate", 3)],
    ),
    (
        "Xã khen 3 chị / UBND xã An Hòa biểu dương và tặng giấy khen cho ba chị cứu người đuối nước.",
        [("commendation_certificate", 3)],
    ),
    (
        "Tặng bằng khen cho anh Lò Văn Tám / Chủ tịch UBND tỉnh An Hòa vừa tặng Bằng khen cho anh Lò Văn Tám (30 tuổi). / Anh Tám được tặng bằng khen vì cứu người.",
        [("certificate_of_merit", 1)],
    ),
    (
        "UBND tỉnh khen thưởng 5 tập thể, 7 cá nhân / Sáng 5/5, UBND tỉnh tổ chức hội nghị khen thưởng 5 tập thể và 7 cá nhân. / Tại hội nghị, Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể và 7 cá nhân.",
        [("certificate_of_merit", 5), ("certificate_of_merit", 7)],
    ),
    (
        "Khen thưởng 12 tập thể, cá nhân / Sáng 5/5, Công an tỉnh khen thưởng 12 tập thể, cá nhân. / Dịp này, Giám đốc Công an tỉnh tặng Giấy khen cho 5 tập thể, 7 cá nhân.",
        [("commendation_certificate", 5), ("commendation_certificate", 7)],
    ),
    (
        "Biểu dương 100 gương điển hình / Sáng 5/5, Tỉnh đoàn An Hòa tuyên dương 100 thanh niên tiêu biểu. / Tại lễ tuyên dương, 100 thanh niên tiêu biểu được Tỉnh đoàn tặng Bằng khen.",
        [("certificate_of_merit", 100)],
    ),
    (
        "Hội nghị tổng kết / Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể. / UBND tỉnh tặng Bằng khen cho 3 tập thể có thành tích xuất sắc.",
        [("certificate_of_merit", 3)],
    ),
    (
        "Hội nghị / Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân. / Trao Bằng khen của Chủ tịch UBND tỉnh cho các tập thể. Ảnh: T.A / Chủ tịch UBND tỉnh Lò Văn Tám trao Bằng khen cho 3 tập thể. Ảnh: T.A",
        [("certificate_of_merit", 3), ("certificate_of_merit", 5)],
    ),
    (
        "Sở khen / Giám đốc Sở Y tế tặng Giấy khen cho 5 cá nhân năm 2022; tặng Giấy khen cho 5 cá nhân có thành tích giai đoạn 2018-2022.",
        [("commendation_certificate", 5), ("commendation_certificate", 5)],
    ),
    (
        "Trường đón Huân chương Lao động hạng Nhất / Sáng 5/5, Trường THPT An Hòa tổ chức lễ đón nhận Huân chương Lao động hạng Nhất. / Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Nhất cho Trường THPT An Hòa.",
        [("labor_order", 1)],
    ),
    (
        "Trường đón Huân chương / Sáng 5/5, Trường THPT An Hòa đón nhận Huân chương Lao động hạng Nhất. / Trước đó, trường đã được tặng Huân chương Lao động hạng Ba năm 2005, Huân chương Lao động hạng Nhì năm 2012.",
        [("labor_order", 1), ("labor_order", 1), ("labor_order", 1)],
    ),
    (
        "Tặng bằng khen 2 em nhỏ / Sáng 5/5, Tỉnh đoàn An Hòa tặng bằng khen cho hai em Lò Văn Tám và Lò Thị Mây. / Em Tám và em Mây nhận bằng khen của Tỉnh đoàn. Ảnh: T.A",
        [("certificate_of_merit", 2)],
    ),
    (
        "Bác sĩ được khen / Bộ trưởng Bộ Y tế tặng Bằng khen cho bác sĩ Lò Văn Tám. / Trước đó, UBND tỉnh cũng tặng Bằng khen cho bác sĩ Lò Văn Tám.",
        [("certificate_of_merit", 1), ("certificate_of_merit", 1)],
    ),
    (
        "Đề nghị và khen / Tỉnh đoàn tặng Bằng khen cho anh Lò Văn Tám. Tỉnh đoàn cũng đề nghị Trung ương Đoàn tặng Bằng khen cho anh Lò Văn Tám.",
        [("certificate_of_merit", 1), ("certificate_of_merit", 1)],
    ),
    (
        "Trao Huy hiệu Đảng / Đảng ủy xã trao Huy hiệu Đảng cho 12 đảng viên. / Trong đó, có 2 đảng viên nhận Huy hiệu 60 năm tuổi Đảng, 10 đảng viên nhận Huy hiệu 40 năm tuổi Đảng.",
        [("badge", 12), ("badge", 2), ("badge", 10)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_TWICE)
def test_told_twice(text: str, expected: list[tuple[str, int]]) -> None:
    """Title, lead, body and caption that tell one award are one fact; " / " parts the paragraphs."""
    found = read(text.replace(" / ", "\n\n"))
    assert sorted((a.award, a.count) for a in found) == sorted(expected)
