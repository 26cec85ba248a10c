# ruff: noqa: E501 - a sentence of the press stands on one line
"""Second verbs, asides and kinds of recipients; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Trường THPT An Hòa họp mặt. Nhiều năm liền nhà trường đạt danh hiệu tập thể lao động xuất sắc, nhận cờ thi đua của UBND tỉnh và nhiều phần thưởng cao quý khác.",
        ["excellent_labor_collective conferred collective 1: Trường THPT An Hòa", "emulation_flag conferred collective 1: Trường THPT An Hòa"],
    ),
    (
        "Đồng thời, cố nghệ nhân ca Huế Nguyễn Thị Sen (nghệ danh Hồng Sen) cũng được Chủ tịch nước truy tặng danh hiệu NNND.",
        ["peoples_artisan conferred individual 1: Nguyễn Thị Sen"],
    ),
    (
        "Tính đến nay, xã có 2.000 gia đình học tập, trong đó có 150 gia đình học tập tiêu biểu được công nhận.",
        ["honorary_title conferred household 150"],
    ),
    (
        "Có 8 đơn vị trong toàn tỉnh đạt danh hiệu thi đua xuất sắc gồm Quảng Yên và Đông Triều.",
        ["honorary_title conferred collective 8"],
    ),
    (
        "Thầy giáo Lò Văn Tám lao xuống sông cứu em nhỏ. Hành động cứu người của thầy giáo được Chủ tịch UBND huyện Bình Minh và Tỉnh đoàn An Hòa tặng bằng khen.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám", "certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ba đội dự hội thi. Đội Bến Lau đạt giải nhất, đội Huyền giải nhì.",
        ["prize/first conferred collective 1: Đội Bến Lau", "prize/second conferred collective 1: đội Huyền"],
    ),
    (
        "Đội Bến Lau đạt giải nhất, Huy chương vàng toàn đoàn.",
        ["prize/first conferred collective 1: Đội Bến Lau", "prize/first conferred collective 1: Đội Bến Lau"],
    ),
    (
        "Tác giả đoạt giải đồng thời được đi thăm đảo.",
        [],
    ),
    (
        "Ông Mark Esper từng là lính dù. Nhờ thành tích đó, Esper được Pháp trao Huân chương Cành cọ.",
        ["foreign_order conferred individual 1: Mark Esper"],
    ),
    (
        "Theo ghi nhận của báo An Hòa, chính quyền xã đã khen thưởng 2 thanh niên.",
        ["commendation conferred individual 2"],
    ),
    (
        "Kết quả, đội Na Lùng giành huy chương đồng, xếp sau hai đội của huyện Bản Mây.",
        ["prize/third conferred collective 1"],
    ),
    (
        "Chị Vũ Thị Mây đạt danh hiệu Chiến sĩ thi đua cơ sở, nhận Bằng khen của Bộ Y tế.",
        ["grassroots_emulation_fighter conferred individual 1: Vũ Thị Mây", "certificate_of_merit conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Chị Vũ Thị Mây đạt danh hiệu Chiến sĩ thi đua cơ sở, anh Lò Văn Tám nhận Bằng khen của Bộ Y tế.",
        ["grassroots_emulation_fighter conferred individual 1: Vũ Thị Mây", "certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Xã Tân Lập đạt chuẩn nông thôn mới, nhận Bằng công nhận của UBND tỉnh và Cờ thi đua của Chính phủ.",
        ["government_emulation_flag conferred collective 1: Xã Tân Lập"],
    ),
    (
        "Hội Nông dân xã nhận Cờ thi đua của tỉnh, được Trung ương Hội tặng Bằng khen.",
        ["emulation_flag conferred collective 1", "certificate_of_merit conferred collective 1"],
    ),
    (
        "Đội Cảnh sát kinh tế lập nhiều chiến công, được Bộ Công an tặng Bằng khen, được UBND tỉnh tặng Cờ thi đua.",
        ["certificate_of_merit conferred collective 1", "emulation_flag conferred collective 1"],
    ),
    (
        "Ông Lò Văn Tám, nguyên Trưởng phòng, được Thủ tướng tặng Bằng khen; bà Vũ Thị Mây được Bộ tặng Bằng khen.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám", "certificate_of_merit conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, lãnh đạo Bộ Chỉ huy đã trao 13 Huân chương Bảo vệ Tổ quốc (3 hạng Nhất, 1 hạng Nhì, 9 hạng Ba) cho các đồng chí nguyên thủ trưởng đơn vị.",
        ["fatherland_defense_order conferred individual 13", "fatherland_defense_order/first conferred individual 3", "fatherland_defense_order/second conferred individual 1", "fatherland_defense_order/third conferred individual 9"],
    ),
    (
        "Chủ tịch UBND tỉnh trao 25 Huân chương Kháng chiến cho cán bộ, nhân dân trong huyện.",
        ["order conferred individual 25"],
    ),
    (
        "Trường có 88 học sinh giỏi quốc gia (7 giải nhất, 29 giải nhì, 30 giải ba và 22 giải khuyến khích).",
        ["prize conferred individual 88", "prize/first conferred individual 7", "prize/second conferred individual 29", "prize/third conferred individual 30", "prize conferred individual 22"],
    ),
    (
        "Đoàn trường trao Giấy khen và Kỷ niệm chương cho 15 đoàn viên xuất sắc.",
        ["commendation_certificate conferred individual 15", "commemorative_medal conferred individual 15"],
    ),
    (
        "UBND tỉnh tuyên dương 130 gương người tốt - việc tốt.",
        ["commendation conferred exemplar 130"],
    ),
    (
        "Hội nghị đã biểu dương 45 gương điển hình tiên tiến, 12 mô hình dân vận khéo.",
        ["commendation conferred exemplar 45", "commendation conferred exemplar 12"],
    ),
    (
        "Dịp này, có 56 lượt tập thể và 139 lượt cán bộ, chiến sĩ được tặng danh hiệu Dũng sĩ, Huân chương Chiến công các hạng.",
        ["commendation conferred collective 56", "commendation conferred individual 139"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
