# ruff: noqa: E501 - a sentence of the press stands on one line
"""Army, police, youth and women: units, sums, withdrawals; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Trung đoàn 5 được Bộ Quốc phòng tặng Cờ thi đua; 2 tập thể, 5 cá nhân được Bộ Tổng Tham mưu tặng Bằng khen.",
        ["emulation_flag conferred collective 1: Trung đoàn 5", "certificate_of_merit conferred collective 2", "certificate_of_merit conferred individual 5"],
    ),
    (
        "Bộ Chỉ huy Quân sự tỉnh tặng Giấy khen cho 12 tập thể và 30 cá nhân; công nhận 5 Đơn vị quyết thắng, 120 Chiến sĩ tiên tiến, 20 Chiến sĩ thi đua cơ sở.",
        ["commendation_certificate conferred collective 12", "commendation_certificate conferred individual 30", "determined_to_win_unit conferred collective 5", "advanced_soldier conferred individual 120", "grassroots_emulation_fighter conferred individual 20"],
    ),
    (
        "Năm qua, 100% cán bộ hoàn thành nhiệm vụ; 3 đồng chí được tặng danh hiệu Chiến sĩ thi đua toàn quân.",
        ["provincial_emulation_fighter conferred individual 3"],
    ),
    (
        "Kết thúc hội thi, Đội tuyển Quân khu 1 giành giải Nhất; Đội tuyển Quân khu 2 và Quân đoàn 4 cùng đạt giải Nhì.",
        ["prize/first conferred collective 1", "prize/second conferred collective 2"],
    ),
    (
        "Thượng tá Lò Văn Tám, Trưởng Công an huyện, trao thưởng Đội Cảnh sát hình sự 10 triệu đồng.",
        ["bonus conferred collective 1"],
    ),
    (
        "Chủ tịch UBND huyện thưởng nóng 15 triệu đồng cho Ban chuyên án, Công an tỉnh thưởng 20 triệu đồng.",
        ["bonus conferred collective 1", "bonus conferred collective 1"],
    ),
    (
        "Công an thành phố khen thưởng đột xuất 3 tập thể, 7 cá nhân phá án nhanh.",
        ["commendation conferred collective 3", "commendation conferred individual 7"],
    ),
    (
        "Tại lễ tuyên dương, 65 đoàn viên, thanh niên tiêu biểu được Tỉnh đoàn tặng Bằng khen và Biểu trưng.",
        ["certificate_of_merit conferred individual 65"],
    ),
    (
        "Trung ương Đoàn trao tặng Giải thưởng 26/3 cho 100 cán bộ Đoàn tiêu biểu.",
        ["prize conferred individual 100"],
    ),
    (
        "Ban Bí thư Trung ương Đoàn trao Huy hiệu \"Vì thế hệ trẻ\" cho 5 đồng chí lãnh đạo tỉnh.",
        ["badge conferred individual 5"],
    ),
    (
        "Tỉnh đoàn trao danh hiệu \"Học sinh 3 tốt\" cho 50 học sinh, \"Sinh viên 5 tốt\" cho 20 sinh viên.",
        ["honorary_title conferred individual 50", "honorary_title conferred individual 20"],
    ),
    (
        "Hội Liên hiệp Thanh niên huyện tuyên dương 15 thanh niên tiên tiến làm theo lời Bác năm 2022.",
        ["commendation conferred individual 15"],
    ),
    (
        "Hội LHPN tỉnh tôn vinh 45 phụ nữ tiêu biểu, trao Giải thưởng Phụ nữ An Hòa cho 2 tập thể, 5 cá nhân.",
        ["commendation conferred individual 45", "prize conferred collective 2", "prize conferred individual 5"],
    ),
    (
        "Sở Nội vụ trình Chủ tịch UBND tỉnh khen thưởng 12 tập thể, 34 cá nhân.",
        ["commendation proposed collective 12", "commendation proposed individual 34"],
    ),
    (
        "Hội đồng xét duyệt, thông qua danh sách đề nghị tặng Kỷ niệm chương cho 56 cá nhân.",
        ["commemorative_medal proposed individual 56"],
    ),
    (
        "Dự kiến, Đại hội sẽ tôn vinh 150 điển hình tiên tiến.",
        ["commendation planned exemplar 150"],
    ),
    (
        "UBND tỉnh đã thu hồi Bằng khen của ông Lò Văn Tám.",
        ["certificate_of_merit withdrawn individual 1: Lò Văn Tám"],
    ),
    (
        "Do vi phạm, Công ty An Hòa bị tước danh hiệu Doanh nghiệp tiêu biểu.",
        ["honorary_title withdrawn enterprise 1: Công ty An Hòa"],
    ),
    (
        "Lễ kỷ niệm 20 năm Ngày thành lập và đón nhận Cờ thi đua của Chính phủ của Trường Tiểu học Hoa Sen diễn ra sáng 20/11.",
        ["government_emulation_flag conferred collective 1: Trường Tiểu học Hoa Sen"],
    ),
    (
        "Trường Tiểu học Hoa Sen (huyện Bình Minh) long trọng tổ chức lễ kỷ niệm 20 năm thành lập, đón nhận Bằng công nhận trường chuẩn quốc gia và Bằng khen của Thủ tướng Chính phủ.",
        ["certificate_of_merit conferred collective 1: Trường Tiểu học Hoa Sen"],
    ),
    (
        "Ghi nhận những thành tích đó, Đảng, Nhà nước đã trao tặng nhân dân và cán bộ huyện Bình Minh Huân chương Lao động hạng Nhất.",
        ["labor_order/first conferred collective 1"],
    ),
    (
        "Xã Bình Minh là 1 trong 5 xã được UBND tỉnh tặng Bằng khen.",
        ["certificate_of_merit conferred collective 5: Xã Bình Minh"],
    ),
    (
        "3 năm liên tục, Đảng bộ xã được Huyện ủy tặng Giấy khen.",
        ["commendation_certificate conferred collective 3: Đảng bộ xã"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
