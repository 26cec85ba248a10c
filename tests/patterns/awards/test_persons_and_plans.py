# ruff: noqa: E501 - a sentence of the press stands on one line
"""Persons and their deeds, plans, negations and sums of money; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Dịp này, 5 tập thể, 12 cá nhân có thành tích trong giai đoạn 2020 - 2025 được Chủ tịch UBND tỉnh tặng Bằng khen.",
        ["certificate_of_merit conferred collective 5", "certificate_of_merit conferred individual 12"],
    ),
    (
        "Chiều 5/8, anh Lò Văn Tám được Tỉnh đoàn tặng Bằng khen vì dũng cảm cứu người.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ghi nhận hành động dũng cảm của em Vũ Thị Mây, Trung ương Đoàn đã trao Huy hiệu \"Tuổi trẻ dũng cảm\".",
        ["badge conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Trường THPT An Hòa đã tặng giấy khen cho em Lò Văn Tám (lớp 10A1) vì nhặt được của rơi.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám sinh năm 1950. Ông từng được tặng Huân chương Kháng chiến hạng Nhì, Huân chương Chiến sĩ Giải phóng hạng Ba.",
        ["order/second conferred individual 1: Lò Văn Tám", "order/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Trong quá trình công tác, bị cáo Lò Văn Tám từng được tặng nhiều Bằng khen, Giấy khen.",
        ["certificate_of_merit conferred individual None: Lò Văn Tám", "commendation_certificate conferred individual None: Lò Văn Tám"],
    ),
    (
        "Bà Vũ Thị Mây, 5 năm liền là Chiến sĩ thi đua cơ sở, năm 2018 được Thủ tướng Chính phủ tặng Bằng khen.",
        ["grassroots_emulation_fighter conferred individual 5: Vũ Thị Mây", "certificate_of_merit conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Với thành tích đó, thầy Lò Văn Tám 3 lần được UBND tỉnh tặng Bằng khen, 7 năm liền đạt Chiến sĩ thi đua cơ sở.",
        ["certificate_of_merit conferred individual 3: Lò Văn Tám", "grassroots_emulation_fighter conferred individual 7: Lò Văn Tám"],
    ),
    (
        "Nhiều năm liền, ông Lò Văn Tám được UBND huyện tặng Giấy khen.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Nhiều năm liền, Trường THPT An Hòa đạt danh hiệu Tập thể lao động xuất sắc, được UBND tỉnh tặng Cờ thi đua.",
        ["excellent_labor_collective conferred collective 1: Trường THPT An Hòa", "emulation_flag conferred collective 1: Trường THPT An Hòa"],
    ),
    (
        "Cố nghệ nhân Vũ Thị Mây cũng được Chủ tịch nước truy tặng danh hiệu Nghệ nhân nhân dân.",
        ["peoples_artisan conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Lễ tang ông Lò Văn Tám - Anh hùng Lao động diễn ra sáng nay.",
        [],
    ),
    (
        "Năm 2015, ông được phong tặng danh hiệu Nghệ sĩ Ưu tú. Đó là nghệ sĩ Lò Văn Tám.",
        [],
    ),
    (
        "Nghệ sĩ Lò Văn Tám được phong tặng danh hiệu NSƯT năm 2007, NSND năm 2015.",
        ["meritorious_artist conferred individual 1: Lò Văn Tám", "peoples_artist conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Anh Lò Văn Tám vinh dự là một trong 10 thanh niên tiêu biểu toàn quốc được trao Giải thưởng Lý Tự Trọng năm 2020.",
        ["prize conferred individual 10: Lò Văn Tám"],
    ),
    (
        "Chị Vũ Thị Mây là 1 trong 63 nông dân Việt Nam xuất sắc được tôn vinh năm nay.",
        ["commendation conferred individual 63: Vũ Thị Mây"],
    ),
    (
        "Cùng nhận Bằng khen đợt này có bác sĩ Lò Văn Tám và điều dưỡng Vũ Thị Mây.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Vũ Thị Mây"],
    ),
    (
        "Công an tỉnh đã khen thưởng đột xuất Đội Cảnh sát hình sự và anh Lò Văn Tám.",
        ["commendation conferred collective 1", "commendation conferred individual 1"],
    ),
    (
        "Giám đốc Công an tỉnh thưởng nóng 10 triệu đồng cho Ban chuyên án.",
        ["bonus conferred collective 1"],
    ),
    (
        "Chủ tịch UBND tỉnh quyết định thưởng nóng Phòng Cảnh sát hình sự 20 triệu đồng.",
        ["bonus conferred collective 1"],
    ),
    (
        "Năm nay, không có cá nhân nào được tặng Bằng khen của Thủ tướng Chính phủ.",
        [],
    ),
    (
        "Ông Lò Văn Tám chưa từng nhận một tấm huân chương nào.",
        [],
    ),
    (
        "UBND tỉnh sẽ tặng Bằng khen cho 12 cá nhân tại Đại hội thi đua yêu nước tới đây.",
        ["certificate_of_merit planned individual 12"],
    ),
    (
        "Xã phấn đấu đến năm 2025 có 95% hộ đạt gia đình văn hóa, 15-20 tập thể được khen thưởng.",
        [],
    ),
    (
        "Huyện phấn đấu mỗi năm có từ 15 đến 20 cơ quan đạt danh hiệu Tập thể lao động xuất sắc.",
        [],
    ),
    (
        "Chủ tịch nước đã hủy quyết định tặng Huân chương Lao động hạng Ba đối với ông Lò Văn Tám.",
        ["labor_order/third withdrawn individual 1: Lò Văn Tám"],
    ),
    (
        "Hội đồng đề nghị xét tặng danh hiệu Nhà giáo Ưu tú cho 12 cá nhân, trong đó có cô Vũ Thị Mây.",
        ["meritorious_teacher proposed individual 12: Vũ Thị Mây"],
    ),
    (
        "Tiêu chuẩn xét tặng Bằng khen là có 2 năm liên tục hoàn thành xuất sắc nhiệm vụ.",
        [],
    ),
    (
        "Cá nhân đạt giải Nhất được tặng Bằng khen và 5 triệu đồng.",
        [],
    ),
    (
        "Mức thưởng cho giải Nhất là 10 triệu đồng, giải Nhì 5 triệu đồng.",
        [],
    ),
    (
        "Giải thưởng gồm: 1 giải Nhất trị giá 10 triệu đồng, 2 giải Nhì trị giá 5 triệu đồng.",
        [],
    ),
    (
        "Cơ cấu giải thưởng của cuộc thi gồm 1 giải Nhất, 2 giải Nhì, 3 giải Ba và 10 giải Khuyến khích.",
        [],
    ),
    (
        "Chỉ có 2 tập thể nhận Bằng khen, không có tập thể nào được tặng Cờ thi đua.",
        ["certificate_of_merit conferred collective 2"],
    ),
    (
        "Sau khi bình xét, Hội đồng loại 3 trường hợp không đủ điều kiện, đề nghị tặng Bằng khen 12 trường hợp.",
        ["certificate_of_merit proposed mixed 12"],
    ),
    (
        "Mỗi tập thể được thưởng 8 triệu đồng, mỗi cá nhân 2 triệu đồng; tổng cộng có 5 tập thể, 14 cá nhân.",
        ["bonus conferred collective 5", "bonus conferred individual 14"],
    ),
    (
        "Có 15 học sinh được thưởng, mỗi em 500.000 đồng.",
        ["bonus conferred individual 15"],
    ),
    (
        "Trường THPT An Hòa được khen thưởng\nNhân dịp năm học mới, nhà trường được UBND tỉnh tặng Bằng khen.",
        ["certificate_of_merit conferred collective 1: Trường THPT An Hòa"],
    ),
    (
        "Tặng Bằng khen cho 12 tập thể, gồm: Công an xã An Hòa; Công an xã Tân Phú...",
        ["certificate_of_merit conferred collective 12"],
    ),
    (
        "Trao Giấy khen: 5 tập thể, 12 cá nhân.",
        ["commendation_certificate conferred collective 5", "commendation_certificate conferred individual 12"],
    ),
    (
        "Khen thưởng 15 tập thể và 22 cá nhân.",
        ["commendation conferred collective 15", "commendation conferred individual 22"],
    ),
    (
        "Được biết, có 12 tập thể; 35 cá nhân được biểu dương tại hội nghị.",
        ["commendation conferred collective 12", "commendation conferred individual 35"],
    ),
    (
        "Về khen thưởng cấp tỉnh: 02 tập thể được tặng Cờ thi đua; 05 tập thể được tặng Bằng khen; 08 cá nhân được tặng Bằng khen.",
        ["emulation_flag conferred collective 2", "certificate_of_merit conferred collective 5", "certificate_of_merit conferred individual 8"],
    ),
    (
        "Trong đó, khen cấp Nhà nước 2 tập thể, cấp tỉnh 12 tập thể, cấp huyện 45 tập thể.",
        [],
    ),
    (
        "Bộ Công an: tặng Cờ thi đua cho 2 tập thể; Bằng khen cho 5 tập thể và 9 cá nhân.",
        ["emulation_flag conferred collective 2", "certificate_of_merit conferred collective 5", "certificate_of_merit conferred individual 9"],
    ),
    (
        "Có 02 đơn vị nhận Cờ thi đua của Bộ Công an, 15 tập thể, 20 cá nhân nhận Bằng khen của Giám đốc Công an tỉnh.",
        ["emulation_flag conferred collective 2", "certificate_of_merit conferred collective 15", "certificate_of_merit conferred individual 20"],
    ),
    (
        "Tại đại hội, 5 điển hình tiên tiến được UBND tỉnh tặng bằng khen, 20 điển hình được UBND huyện tặng giấy khen.",
        ["certificate_of_merit conferred exemplar 5", "commendation_certificate conferred exemplar 20"],
    ),
    (
        "Xét thành tích của các tập thể, cá nhân, Chủ tịch UBND huyện Bình Minh quyết định tặng Giấy khen cho 03 tập thể và 05 cá nhân.",
        ["commendation_certificate conferred collective 3", "commendation_certificate conferred individual 5"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
