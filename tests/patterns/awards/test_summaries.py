# ruff: noqa: E501 - a sentence of the press stands on one line
"""Contests and summaries of a year as the local press tells them; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Kết thúc hội thi, Ban Tổ chức đã trao giải Nhất cho đội thi xã Bình Minh, giải Nhì cho đội thi xã Tân Phú và 3 giải Ba cho các đội còn lại.",
        ["prize/first conferred collective 1", "prize/second conferred collective 1", "prize/third conferred collective 3"],
    ),
    (
        "Hội thi Nhà nông đua tài do Hội Nông dân tỉnh tổ chức đã trao 1 giải Nhất, 2 giải Nhì, 3 giải Ba cho các đội thi.",
        ["prize/first conferred collective 1", "prize/second conferred collective 2", "prize/third conferred collective 3"],
    ),
    (
        "Tại Hội thi tay nghề cấp tỉnh, anh Lò Văn Tám, Công ty Điện lực An Hòa đoạt giải Nhất nghề điện.",
        ["prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Em Vũ Thị Mây, lớp 9A, Trường THCS Đồng Xanh đoạt giải Nhất kỳ thi học sinh giỏi cấp tỉnh môn Ngữ văn.",
        ["prize/first conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Em Lò Văn Tám giành Huy chương Vàng Olympic Toán quốc tế.",
        ["prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Kết quả: giải Nhất thuộc về Đoàn xã Bình Minh; giải Nhì: Đoàn xã Tân Phú; giải Ba: Đoàn xã An Khê và Đoàn xã An Bình.",
        ["prize/first conferred collective 1: Đoàn xã Bình Minh", "prize/second conferred collective 1: Đoàn xã Tân Phú", "prize/third conferred collective 2: Đoàn xã An Khê, Đoàn xã An Bình"],
    ),
    (
        "Công an xã Bình Minh xuất sắc giành giải Nhất toàn đoàn tại Hội thao Công an tỉnh.",
        ["prize/first conferred collective 1: Công an xã Bình Minh"],
    ),
    (
        "Ban Tổ chức trao 1 giải Nhất trị giá 10 triệu đồng, 2 giải Nhì trị giá 7 triệu đồng, 3 giải Ba trị giá 5 triệu đồng cho các thí sinh.",
        ["prize/first conferred individual 1", "prize/second conferred individual 2", "prize/third conferred individual 3"],
    ),
    (
        "Có 12 sáng kiến đoạt giải, gồm 1 giải Nhất, 3 giải Nhì, 8 giải Ba.",
        ["prize conferred exemplar 12", "prize/first conferred exemplar 1", "prize/second conferred exemplar 3", "prize/third conferred exemplar 8"],
    ),
    (
        "Trong 5 năm, toàn ngành có 12 giáo viên đạt danh hiệu giáo viên dạy giỏi cấp tỉnh.",
        ["honorary_title conferred individual 12"],
    ),
    (
        "Năm học qua, trường có 35 học sinh giỏi cấp huyện, 12 học sinh giỏi cấp tỉnh.",
        [],
    ),
    (
        "Hội thi thu hút 120 thí sinh; Ban Tổ chức đã trao giải cho 20 thí sinh xuất sắc.",
        ["prize conferred individual 20"],
    ),
    (
        "UBND huyện đã trao giải thưởng cho 11 tác giả đạt giải cuộc thi viết.",
        ["prize conferred individual 11"],
    ),
    (
        "Năm 2022, huyện có 41 tập thể đạt danh hiệu Tập thể lao động tiên tiến, 17 tập thể đạt Tập thể lao động xuất sắc, 107 cá nhân đạt Chiến sĩ thi đua cơ sở, 1.250 cá nhân đạt Lao động tiên tiến.",
        ["advanced_labor_collective conferred collective 41", "excellent_labor_collective conferred collective 17", "grassroots_emulation_fighter conferred individual 107", "advanced_laborer conferred individual 1250"],
    ),
    (
        "Chủ tịch UBND huyện đã công nhận 1.250 Lao động tiên tiến, 107 Chiến sĩ thi đua cơ sở, 41 Tập thể lao động tiên tiến.",
        ["advanced_laborer conferred individual 1250", "grassroots_emulation_fighter conferred individual 107", "advanced_labor_collective conferred collective 41"],
    ),
    (
        "Kết quả, có 100% cán bộ đạt lao động tiên tiến, trong đó 15% là chiến sĩ thi đua cơ sở.",
        [],
    ),
    (
        "Trong năm, UBND huyện tặng Giấy khen cho 112 tập thể, 305 cá nhân; đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể, 20 cá nhân.",
        ["commendation_certificate conferred collective 112", "commendation_certificate conferred individual 305", "certificate_of_merit proposed collective 12", "certificate_of_merit proposed individual 20"],
    ),
    (
        "Hội đồng thống nhất: công nhận 120 Lao động tiên tiến; 20 Chiến sĩ thi đua cơ sở; đề nghị cấp trên tặng Cờ thi đua cho 2 đơn vị.",
        ["advanced_laborer conferred individual 120", "grassroots_emulation_fighter conferred individual 20", "emulation_flag proposed collective 2"],
    ),
    (
        "Tổng số tập thể, cá nhân được khen thưởng là 320, trong đó Bằng khen của UBND tỉnh 20, Giấy khen của UBND huyện 300.",
        [],
    ),
    (
        "Toàn huyện có 15/15 xã đạt chuẩn nông thôn mới, 90% hộ đạt gia đình văn hóa.",
        [],
    ),
    (
        "Tại hội nghị, 25 tập thể và 60 cá nhân được khen thưởng; trong đó 5 tập thể, 10 cá nhân được UBND tỉnh tặng Bằng khen; 20 tập thể, 50 cá nhân được UBND huyện tặng Giấy khen.",
        ["commendation conferred collective 25", "commendation conferred individual 60", "certificate_of_merit conferred collective 5", "certificate_of_merit conferred individual 10", "commendation_certificate conferred collective 20", "commendation_certificate conferred individual 50"],
    ),
    (
        "Nhân dịp này, 3 tập thể, 5 cá nhân vinh dự được nhận Bằng khen của Chủ tịch UBND tỉnh; 10 tập thể và 22 cá nhân được nhận Giấy khen của Chủ tịch UBND huyện.",
        ["certificate_of_merit conferred collective 3", "certificate_of_merit conferred individual 5", "commendation_certificate conferred collective 10", "commendation_certificate conferred individual 22"],
    ),
    (
        "Đồng chí Lò Văn Tám, Chủ tịch UBND huyện trao Giấy khen cho các tập thể có thành tích xuất sắc.",
        [],
    ),
    (
        "Lãnh đạo huyện trao Giấy khen cho 9 tập thể, 15 cá nhân có thành tích xuất sắc; trao Kỷ niệm chương \"Vì sự nghiệp nông dân\" cho 4 đồng chí.",
        ["commendation_certificate conferred collective 9", "commendation_certificate conferred individual 15", "commemorative_medal conferred individual 4"],
    ),
    (
        "Ban Chấp hành Hội Cựu chiến binh tỉnh tặng Bằng khen cho 12 tập thể và 18 cá nhân; Trung ương Hội tặng Kỷ niệm chương cho 9 hội viên.",
        ["certificate_of_merit conferred collective 12", "certificate_of_merit conferred individual 18", "commemorative_medal conferred individual 9"],
    ),
    (
        "Đảng ủy xã trao Huy hiệu Đảng cho 15 đảng viên, gồm: 2 đảng viên 60 năm tuổi Đảng, 5 đảng viên 50 năm tuổi Đảng, 8 đảng viên 30 năm tuổi Đảng.",
        ["badge conferred individual 15", "badge conferred individual 2", "badge conferred individual 5", "badge conferred individual 8"],
    ),
    (
        "Quận ủy trao Huy hiệu 75 năm tuổi Đảng cho đồng chí Lò Văn Tám; Huy hiệu 60 năm tuổi Đảng cho 4 đồng chí.",
        ["badge conferred individual 1: Lò Văn Tám", "badge conferred individual 4"],
    ),
    (
        "Phong trào hiến máu: có 25 cá nhân hiến máu từ 10 lần trở lên được tôn vinh, 5 tập thể được tặng Bằng khen của Trung ương Hội Chữ thập đỏ.",
        ["commendation conferred individual 25", "certificate_of_merit conferred collective 5"],
    ),
    (
        "Hội Khuyến học tỉnh tuyên dương 45 gia đình học tập, 20 dòng họ học tập, 15 đơn vị học tập tiêu biểu.",
        ["commendation conferred household 45", "commendation conferred collective 20", "commendation conferred collective 15"],
    ),
    (
        "Công ty đã tuyên dương, khen thưởng 35 công nhân lao động giỏi, 12 tập thể xuất sắc.",
        ["commendation conferred individual 35", "commendation conferred collective 12"],
    ),
    (
        "Bệnh viện có 3 tập thể được Bộ Y tế tặng Bằng khen, 45 cá nhân là Chiến sĩ thi đua cơ sở.",
        ["certificate_of_merit conferred collective 3", "grassroots_emulation_fighter conferred individual 45"],
    ),
    (
        "Ngân hàng trao thưởng cho 15 khách hàng trúng giải Nhất.",
        [],
    ),
    (
        "5 cơ sở Đoàn được Trung ương Đoàn tặng Cờ thi đua xuất sắc; 12 chi đoàn được Tỉnh đoàn tặng Bằng khen.",
        ["emulation_flag conferred collective 5", "certificate_of_merit conferred collective 12"],
    ),
    (
        "Đoàn khối trao chứng nhận xuất sắc cho 23 cơ sở Đoàn, tặng giấy khen cho 79 tập thể.",
        ["honorary_title conferred collective 23", "commendation_certificate conferred collective 79"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng danh hiệu Công dân tiêu biểu đối với 9 cá nhân.",
        ["honorary_title conferred individual 9"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
