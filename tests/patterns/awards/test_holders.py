# ruff: noqa: E501 - a sentence of the press stands on one line
"""Holders told behind the award, by a bare place, by several givers, or only counted among the staff; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Công an huyện An Hòa khen thưởng ban chuyên án bắt nhóm trộm trâu.",
        ["commendation conferred collective 1: ban chuyên án"],
    ),
    ("Giám đốc Công an tỉnh biểu dương lực lượng phá án.", []),
    (
        "Huấn luyện viên Lò Văn Tám từng giúp đội tuyển đoạt huy chương vàng và được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        ["labor_order/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        'Nhà văn Lò Thị Mây với tiểu thuyết "Bến nước" đã nhận Giải thưởng Hội Nhà văn Việt Nam.',
        ["prize conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Năm qua, công ty lọt Top 50 công ty tốt nhất và nhận giải Doanh nghiệp uy tín do Bộ Công Thương trao tặng.",
        [],
    ),
    ("Ngân hàng này được tạp chí Sao Lam vinh danh.", []),
    (
        "1. Thầy Lò Văn Tám - Hiệu trưởng: Bằng khen của Thủ tướng Chính phủ",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám - giám đốc Sở Y tế An Hòa, tặng hoa em Vũ Thị Mây - huy chương vàng hội thi.",
        ["prize/first conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Tổ Toán: Tập thể Lao động tiên tiến; Giấy khen của Sở.",
        [
            "advanced_labor_collective conferred collective 1: Tổ Toán",
            "commendation_certificate conferred collective 1: Tổ Toán",
        ],
    ),
    (
        "Chị H'Mây Niê giỏi. Chị H'Mây được tặng Huân chương Lao động hạng Ba; 5 Bằng khen của UBND tỉnh.",
        [
            "labor_order/third conferred individual 1: H'Mây Niê",
            "certificate_of_merit conferred individual 5: H'Mây Niê",
        ],
    ),
    (
        "UBND tỉnh tặng danh hiệu “Công dân ưu tú” cho 3 cá nhân. UBND tỉnh truy tặng danh hiệu này cho ông Lò Văn Tám.",
        ["honorary_title conferred individual 3", "honorary_title conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Dịp này, UBND xã đã tặng Giấy khen cho 2 cá nhân có thành tích xuất sắc. Đó là ông Lò Văn Tám và bà Vũ Thị Mây.",
        ["commendation_certificate conferred individual 2: Lò Văn Tám, Vũ Thị Mây"],
    ),
    (
        "Em Lò Văn Tám, chủ nhân của giải nhất cuộc thi, chia sẻ niềm vui.",
        ["prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Chủ tịch nước trao tặng Huân chương Lao động hạng Ba cho ngôi trường giàu truyền thống bên sông - THPT An Hòa.",
        ["labor_order/third conferred collective 1: THPT An Hòa"],
    ),
    (
        "Anh Lò Văn Tám (năm 1967) và Vũ Văn Sua (năm 1973) được phong tặng danh hiệu Anh hùng Lao động.",
        ["labor_hero conferred individual 1: Lò Văn Tám", "labor_hero conferred individual 1: Vũ Văn Sua"],
    ),
    (
        "Anh Lò Văn Tám (sinh năm 1967) và Vũ Văn Sua (sinh năm 1973) được phong tặng danh hiệu Anh hùng Lao động.",
        ["labor_hero conferred individual 2: Lò Văn Tám, Vũ Văn Sua"],
    ),
    # who takes back, and from whom
    (
        "Nhà vua đã thu hồi huân chương tặng cựu thủ tướng Somchai Wattanin.",
        ["foreign_order withdrawn individual 1: Somchai Wattanin"],
    ),
    (
        "UBND tỉnh thu hồi Bằng khen của nguyên Giám đốc Sở Y tế Lò Văn Tám.",
        ["certificate_of_merit withdrawn individual 1: Lò Văn Tám"],
    ),
    ("UBND tỉnh thu hồi Bằng khen của Bộ Y tế.", []),
    (
        "Ông Lò Văn Tám bị thu hồi Bằng khen của tỉnh.",
        ["certificate_of_merit withdrawn individual 1: Lò Văn Tám"],
    ),
    ("Ngôi nhà của chủ nhân giải nhất đã bị cháy.", []),
    (
        "Lớp 9A có em Lò Văn Tám - huy chương vàng Olympic Hóa.",
        ["prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Huy chương vàng Lò Thị Mây (Nhà hát Chèo An Hòa) - Ảnh: P.V.",
        ["prize/first conferred individual 1: Lò Thị Mây"],
    ),
    ("Huy chương vàng Lò Thị Mây dự lễ khai mạc.", []),
    (
        "Hội đã trao Bằng khen cho đơn vị và cá nhân có thành tích xuất sắc, đó là Chi hội An Hòa và ông Lò Văn Tám.",
        ["certificate_of_merit conferred collective 1: Chi hội An Hòa", "certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Chủ tịch nước vừa quyết định phong tặng danh hiệu Nhà giáo Ưu tú. Danh hiệu này được trao cho thầy Lò Văn Tám, Hiệu trưởng Trường THPT An Hòa.",
        ["meritorious_teacher conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Có 3 tập thể được UBND tỉnh tặng Cờ thi đua, đó là các xã: An Hòa, Tân Phú, Bình Minh.",
        ["emulation_flag conferred collective 3: An Hòa, Tân Phú, Bình Minh"],
    ),
    (
        "Ba gia đình được tuyên dương gồm: gia đình ông Lò Văn Tám, bà Vũ Thị Mây và ông Đỗ Quang Chín.",
        ["commendation conferred household 3"],
    ),
    (
        "Trong số những người được nhận Huân chương Lao động hạng Ba lần này có ông Lò Văn Tám, Giám đốc Công ty An Hòa.",
        ["labor_order/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Người duy nhất của huyện được nhận danh hiệu Chiến sĩ thi đua toàn quốc là ông Lò Văn Tám.",
        ["national_emulation_fighter conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Vinh dự được nhận Bằng khen của Thủ tướng Chính phủ lần này là tập thể Khoa Nhi và bác sĩ Lò Văn Tám.",
        ["certificate_of_merit conferred collective 1: Khoa Nhi", "certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Đơn vị được trao Cờ thi đua xuất sắc của tỉnh năm nay là Phòng Cảnh sát giao thông.",
        ["emulation_flag conferred collective 1: Phòng Cảnh sát giao thông"],
    ),
    (
        "Ông Brown được trao Huân chương Trái tim tím vì lòng dũng cảm.",
        ["foreign_order conferred individual 1"],
    ),
    (
        "Phi công Ivan Petrov được phong tặng danh hiệu Anh hùng Liên bang Nga.",
        ["honorary_title conferred individual 1: Ivan Petrov"],
    ),
    (
        "Ivan Petrov từng được nhận danh hiệu Anh hùng Liên Xô cùng Huân chương Lenin, hai Huân chương Cờ đỏ.",
        ["honorary_title conferred individual 1", "foreign_order conferred individual 1", "foreign_order conferred individual 2"],
    ),
    (
        "Ông Ted Brown là đại sứ Mỹ đầu tiên được Nhà nước Việt Nam trao tặng Huân chương Hữu nghị.",
        ["friendship_order conferred individual 1: Ted Brown"],
    ),
    (
        "Chính phủ Nhật Bản trao tặng Huân chương Mặt trời mọc cho giáo sư Lò Văn Tám.",
        ["foreign_order conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Giáo sư Lò Văn Tám được Chính phủ Pháp trao Huân chương Cành cọ Hàn lâm.",
        ["foreign_order conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Nhà nước Lào tặng Huân chương Itxala hạng Nhất cho Bộ đội Biên phòng tỉnh An Hòa.",
        ["foreign_order/first conferred collective 1"],
    ),
    (
        "Chủ tịch nước Lào đã tặng thưởng Huân chương Tự do hạng Nhì cho 12 cán bộ, chiến sĩ quân tình nguyện.",
        ["foreign_order/second conferred individual 12"],
    ),
    (
        "Ông được tặng Nhà giáo ưu tú, Nhà giáo nhân dân cùng nhiều phần thưởng khác, trong đó có Huân chương \"Cành cọ hàn lâm\" của Pháp. Ông là Lò Văn Tám.",
        [],
    ),
    (
        "Hà Giang được tặng Cờ thi đua của Chính phủ.",
        ["government_emulation_flag conferred collective 1: Hà Giang"],
    ),
    (
        "Quảng Ninh, Hải Dương và Bắc Ninh được Thủ tướng Chính phủ tặng Bằng khen.",
        ["certificate_of_merit conferred collective 3: Quảng Ninh, Hải Dương, Bắc Ninh"],
    ),
    (
        "Năm 2022, Đà Nẵng được Chính phủ tặng Cờ thi đua.",
        ["government_emulation_flag conferred collective 1: Đà Nẵng"],
    ),
    (
        "Công an huyện Bình Minh đạt danh hiệu Đơn vị quyết thắng.",
        ["determined_to_win_unit conferred collective 1: Công an huyện Bình Minh"],
    ),
    (
        "Đơn vị được Bộ Quốc phòng tặng Cờ thi đua.",
        [],
    ),
    (
        "Đồn Biên phòng Cửa khẩu Na Mèo 5 năm liền đạt danh hiệu Đơn vị Quyết thắng.",
        ["determined_to_win_unit conferred collective 5"],
    ),
    (
        "Vĩnh Phúc có 3 tập thể được Thủ tướng Chính phủ tặng Bằng khen.",
        ["certificate_of_merit conferred collective 3"],
    ),
    (
        "Chi bộ thôn Đông 5 năm liền được công nhận trong sạch vững mạnh tiêu biểu.",
        ["honorary_title conferred collective 5"],
    ),
    (
        "Đoàn Hà Giang đạt 11 giải, gồm 1 giải Nhất, 4 giải Nhì, 6 giải Ba.",
        ["prize conferred collective 11", "prize/first conferred collective 1", "prize/second conferred collective 4", "prize/third conferred collective 6"],
    ),
    (
        "Kết quả, tỉnh An Hòa có 25 học sinh đoạt giải, trong đó có 2 giải Nhất, 8 giải Nhì, 15 giải Ba.",
        ["prize conferred individual 25", "prize/first conferred individual 2", "prize/second conferred individual 8", "prize/third conferred individual 15"],
    ),
    (
        "Đội tuyển học sinh giỏi tỉnh đạt 45 giải: 1 Nhất, 14 Nhì, 20 Ba và 10 Khuyến khích.",
        ["prize conferred collective 45", "prize/first conferred collective 1", "prize/second conferred collective 14", "prize/third conferred collective 20", "prize conferred collective 10"],
    ),
    (
        "Trường hiện có 5 Nhà giáo Ưu tú, 120 giáo viên giỏi cấp tỉnh.",
        [],
    ),
    (
        "Nhà trường có 5 Nhà giáo Ưu tú, 32 thạc sĩ và 120 giáo viên dạy giỏi các cấp.",
        [],
    ),
    (
        "Đội ngũ của bệnh viện có 3 Thầy thuốc Ưu tú, 40 bác sĩ chuyên khoa II.",
        [],
    ),
    (
        "Toàn tỉnh có 878 Mẹ được phong tặng, truy tặng danh hiệu Bà mẹ Việt Nam anh hùng, hiện còn 36 Mẹ còn sống.",
        ["heroic_mother conferred individual 878"],
    ),
    (
        "Huyện có 120 Mẹ Việt Nam anh hùng, hiện 4 Mẹ còn sống.",
        [],
    ),
    (
        "Hành động dũng cảm của anh Lò Văn Tám được Chủ tịch UBND huyện Bình Minh và Tỉnh đoàn An Hòa tặng Bằng khen.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám", "certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Trường THPT An Hòa vừa tổ chức lễ tuyên dương em Vũ Thị Mây vì nhặt được của rơi trả lại người mất.",
        ["commendation conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Huyện đoàn An Hòa tổ chức tuyên dương anh Lò Văn Tám, đoàn viên xã Tân Phú, vì dũng cảm cứu người.",
        ["commendation conferred individual 1: Lò Văn Tám"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
