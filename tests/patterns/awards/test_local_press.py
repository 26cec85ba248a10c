# ruff: noqa: E501 - a sentence of the press stands on one line
"""What the local press tells of farmers, councils, contests and units; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Tại hội nghị, UBND xã đã tuyên dương các hộ nông dân sản xuất kinh doanh giỏi các cấp, tặng giấy khen cho 16 hộ nông dân tiêu biểu.",
        ["commendation_certificate conferred household 16"],
    ),
    (
        "Huyện có trên 2.500 lượt hộ đăng ký phấn đấu đạt danh hiệu \"Nông dân sản xuất, kinh doanh giỏi\", trong đó hơn 1.100 lượt hộ đạt danh hiệu sản xuất, kinh doanh giỏi các cấp.",
        ["honorary_title conferred household 1100"],
    ),
    (
        "Đến nay, toàn tỉnh có 125.000 hộ đăng ký tham gia phong trào, trong đó có 61.000 hộ nông dân đạt danh hiệu SXKD giỏi từ cấp cơ sở đến cấp tỉnh.",
        ["honorary_title conferred household 61000"],
    ),
    (
        "Hội đồng đề nghị tặng Cờ thi đua của tỉnh cho 2 đơn vị; Bằng khen của Chủ tịch UBND tỉnh cho 12 cá nhân. Bằng khen của Thủ tướng Chính phủ cho 7 cá nhân.",
        ["emulation_flag proposed collective 2", "certificate_of_merit proposed individual 12", "certificate_of_merit proposed individual 7"],
    ),
    (
        "Giải A:\n- Loạt 5 bài: Trò chuyện với rừng của tác giả Lò Văn Tám - Báo An Hòa.\n- Tác phẩm Đường về bản của nhóm tác giả Vũ Thị Mây, Đỗ Quang Chín.",
        ["prize/first conferred individual 3: Lò Văn Tám, Vũ Thị Mây, Đỗ Quang Chín"],
    ),
    (
        "Công an huyện Bình Minh được Chính phủ tặng Cờ thi đua \"Đơn vị xuất sắc trong phong trào thi đua năm 2018\".",
        ["government_emulation_flag conferred collective 1: Công an huyện Bình Minh"],
    ),
    (
        "Đoàn kiểm tra xếp loại xuất sắc 5 xã, tốt 7 xã.",
        [],
    ),
    (
        "Dịp này, Ban Tổ chức trao Giấy chứng nhận cho 100 nông dân tiêu biểu.",
        [],
    ),
    (
        "Chi đoàn thôn Đông được Ban Thường vụ Huyện đoàn tặng Giấy khen vì có thành tích trong chiến dịch tình nguyện hè.",
        ["commendation_certificate conferred collective 1: Chi đoàn thôn Đông"],
    ),
    (
        "Có 3/15 chi hội được Hội LHPN xã tặng Giấy khen.",
        ["commendation_certificate conferred collective 3"],
    ),
    (
        "Trong số 45 thí sinh, có 5 em đạt giải Nhất, 10 em đạt giải Nhì và 15 em đạt giải Ba.",
        ["prize/first conferred individual 5", "prize/second conferred individual 10", "prize/third conferred individual 15"],
    ),
    (
        "Đảng bộ xã nhiều năm liền đạt trong sạch, vững mạnh; năm 2019, 2020 được Huyện ủy tặng Giấy khen.",
        ["honorary_title conferred collective 1", "commendation_certificate conferred collective 1", "commendation_certificate conferred collective 1"],
    ),
    (
        "Khép lại hội thi, Ban Tổ chức trao 1 giải Nhất tập thể cho Trường THCS Đồng Xanh, 1 giải Nhất cá nhân cho em Lò Văn Tám.",
        ["prize/first conferred collective 1: Trường THCS Đồng Xanh", "prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Tổng Giám đốc Bảo hiểm xã hội Việt Nam tặng Bằng khen cho 5 tập thể, Giấy khen cho 12 cá nhân thuộc Bảo hiểm xã hội tỉnh.",
        ["certificate_of_merit conferred collective 5", "commendation_certificate conferred individual 12"],
    ),
    (
        "Bộ Tư lệnh Bộ đội Biên phòng tặng Bằng khen cho 2 tập thể; Chỉ huy trưởng BĐBP tỉnh tặng Giấy khen cho 6 tập thể, 14 cá nhân.",
        ["certificate_of_merit conferred collective 2", "commendation_certificate conferred collective 6", "commendation_certificate conferred individual 14"],
    ),
    (
        "Phòng Giáo dục và Đào tạo tuyên dương 120 học sinh giỏi, 15 giáo viên có học sinh đoạt giải.",
        ["commendation conferred individual 120", "commendation conferred individual 15"],
    ),
    (
        "Với kết quả đó, 12/12 chi bộ hoàn thành tốt nhiệm vụ, 3 chi bộ hoàn thành xuất sắc nhiệm vụ được Đảng ủy tặng Giấy khen.",
        ["commendation_certificate conferred collective 3"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
