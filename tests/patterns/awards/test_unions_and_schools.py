# ruff: noqa: E501 - a sentence of the press stands on one line
"""Unions, Party cells, schools and their contests; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Tại hội nghị, Ban Thường vụ Tỉnh ủy tặng Bằng khen cho 10 tổ chức cơ sở đảng đạt tiêu chuẩn hoàn thành xuất sắc nhiệm vụ 5 năm liền và 36 đảng viên đạt tiêu chuẩn hoàn thành xuất sắc nhiệm vụ 5 năm liền.",
        ["certificate_of_merit conferred collective 10", "certificate_of_merit conferred individual 36"],
    ),
    (
        "Liên đoàn Lao động tỉnh trao Cờ thi đua của Tổng Liên đoàn Lao động Việt Nam cho 3 công đoàn cấp trên cơ sở, Bằng khen của Tổng Liên đoàn cho 12 tập thể, 15 cá nhân.",
        ["emulation_flag conferred collective 3", "certificate_of_merit conferred collective 12", "certificate_of_merit conferred individual 15"],
    ),
    (
        "Bảo tàng tỉnh được Cục Di sản văn hóa tặng Giấy khen vì đã có thành tích xuất sắc.",
        ["commendation_certificate conferred collective 1: Bảo tàng tỉnh"],
    ),
    (
        "Hội thao kết thúc với giải Nhất toàn đoàn thuộc về Công đoàn Công ty Điện lực, giải Nhì toàn đoàn thuộc về Công đoàn Bưu điện tỉnh.",
        ["prize/first conferred collective 1: Công đoàn Công ty Điện lực", "prize/second conferred collective 1: Công đoàn Bưu điện tỉnh"],
    ),
    (
        "Kết quả chung cuộc, đội bóng chuyền xã Bình Minh giành chức vô địch; đội xã Tân Phú giành giải Nhì.",
        ["prize/first conferred collective 1", "prize/second conferred collective 1"],
    ),
    (
        "Thí sinh Vũ Thị Mây đến từ Chi cục Thuế huyện xuất sắc giành giải Nhất; hai thí sinh Lò Văn Tám và Đỗ Quang Chín đồng giải Nhì.",
        ["prize/first conferred individual 1: Vũ Thị Mây", "prize/second conferred individual 2: Lò Văn Tám, Đỗ Quang Chín"],
    ),
    (
        "Ban Tổ chức cũng trao giải phụ \"Thí sinh có phần thuyết trình hay nhất\" cho chị Vũ Thị Mây.",
        ["prize conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Sở Giáo dục và Đào tạo đã khen thưởng 45 học sinh đạt giải Nhất, 90 học sinh đạt giải Nhì kỳ thi học sinh giỏi.",
        ["prize/first conferred individual 45", "prize/second conferred individual 90"],
    ),
    (
        "Trường có 3 học sinh đạt giải quốc gia, 45 học sinh đạt giải cấp tỉnh; được Bộ Giáo dục và Đào tạo tặng Cờ thi đua.",
        ["prize conferred individual 3", "prize conferred individual 45"],
    ),
    (
        "Dịp này, 45 đảng viên được nhận Huy hiệu Đảng đợt 19/5, trong đó có 1 đảng viên nhận Huy hiệu 75 năm tuổi Đảng.",
        ["badge conferred individual 45", "badge conferred individual 1"],
    ),
    (
        "Đồng chí Lò Văn Tám vinh dự được nhận Huy hiệu 60 năm tuổi Đảng.",
        ["badge conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Từ năm 2015 đến nay, toàn huyện có 3 tập thể được tặng Huân chương Lao động hạng Ba, 1 cá nhân được phong tặng danh hiệu Anh hùng Lao động, 45 tập thể được UBND tỉnh tặng Cờ thi đua.",
        ["labor_order/third conferred collective 3", "labor_hero conferred individual 1", "emulation_flag conferred collective 45"],
    ),
    (
        "Tập thể cán bộ, giáo viên Trường Mầm non Hoa Sen vinh dự được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        ["labor_order/third conferred collective 1"],
    ),
    (
        "Nhân dịp kỷ niệm 65 năm thành lập, ngành Thú y tỉnh đón nhận Bằng khen của Bộ Nông nghiệp và Phát triển nông thôn.",
        ["certificate_of_merit conferred collective 1"],
    ),
    (
        "UBND xã đã tặng Giấy khen cho 5 thôn, 12 hộ gia đình, 20 cá nhân có thành tích trong xây dựng nông thôn mới.",
        ["commendation_certificate conferred collective 5", "commendation_certificate conferred household 12", "commendation_certificate conferred individual 20"],
    ),
    (
        "Qua phong trào, 102 chi hội, 1.500 hội viên được các cấp khen thưởng.",
        ["commendation conferred collective 102", "commendation conferred individual 1500"],
    ),
    (
        "Trong 5 năm, Hội Phụ nữ xã có 2 năm được Tỉnh hội tặng Bằng khen, 3 năm được Huyện hội tặng Giấy khen.",
        ["certificate_of_merit conferred collective 2", "commendation_certificate conferred collective 3"],
    ),
    (
        "Chủ tịch UBND tỉnh đã ký Quyết định số 123/QĐ-UBND tặng Bằng khen cho ông Lò Văn Tám, Trưởng thôn Đông, xã Bình Minh.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Em Vũ Thị Mây (lớp 5A) và em Lò Văn Tám (lớp 4B) được nhà trường biểu dương trước cờ.",
        ["commendation conferred individual 2: Vũ Thị Mây, Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám, Giám đốc Hợp tác xã Đồng Xanh, được bình chọn là Nông dân Việt Nam xuất sắc năm 2022.",
        ["honorary_title conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Chủ tịch Hội đồng quản trị trao thưởng 50 triệu đồng cho 5 sáng kiến xuất sắc.",
        ["bonus conferred exemplar 5"],
    ),
    (
        "Đơn vị có 12 đồng chí được tặng Huy chương Chiến sĩ vẻ vang các hạng.",
        ["medal conferred individual 12"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
