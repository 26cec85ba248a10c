# ruff: noqa: E501 - a sentence of the press stands on one line
"""Prizes of works told with their authors, and rolls of honour by year; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    (
        "Kết quả, Ban Tổ chức trao giải A cho tác phẩm \"Người giữ rừng\" của tác giả Lò Văn Tám (Báo An Hòa); giải B cho tác phẩm \"Bến quê\" của nhóm tác giả Vũ Thị Mây, Đỗ Quang Chín.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 2: Vũ Thị Mây, Đỗ Quang Chín"],
    ),
    (
        "Giải A: tác phẩm \"Đường về bản\" của tác giả Lò Văn Tám. Giải B: tác phẩm \"Lửa rừng\" của tác giả Vũ Thị Mây. Giải C: tác phẩm \"Mùa hoa ban\" của tác giả Đỗ Quang Chín.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Vũ Thị Mây", "prize/third conferred individual 1: Đỗ Quang Chín"],
    ),
    (
        "Danh sách đoạt giải:\n- Giải Nhất: Tác phẩm \"Đường về bản\" - tác giả Lò Văn Tám, Đài PT-TH An Hòa\n- Giải Nhì: Tác phẩm \"Lửa rừng\" - tác giả Vũ Thị Mây\n- Giải Ba: Tác phẩm \"Mùa hoa ban\" - nhóm tác giả Đỗ Quang Chín, Hoàng Văn Bảy",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Vũ Thị Mây", "prize/third conferred individual 2: Đỗ Quang Chín, Hoàng Văn Bảy"],
    ),
    (
        "Ban tổ chức trao 2 giải nhất.\n\nHai giải nhất gồm:\n- Máy hái chè của thí sinh Lò Văn Tám (Sơn La).\n- Phần mềm Chào bến của nhóm tác giả Vũ Thị Mây, Đỗ Quang Chín (Hà Nội)\n\nTrời đẹp.",
        ["prize/first conferred individual 2: Lò Văn Tám, Vũ Thị Mây, Đỗ Quang Chín"],
    ),
    (
        "Các tác phẩm đoạt giải:\n+ Giải Nhất: Loạt bài Đất bến sông hôm nay (nhóm tác giả: Lò Văn Tám, Vũ Thị Mây)\n+ Giải Ba: Loạt bài Máu và hoa (tác giả Đỗ Quang Chín - Hoàng Văn Bảy)\n\nTrời đẹp.",
        ["prize/first conferred individual 2: Lò Văn Tám, Vũ Thị Mây", "prize/third conferred individual 2: Đỗ Quang Chín, Hoàng Văn Bảy"],
    ),
    (
        "Giải Nhất: \"Mùa lúa\" - Lò Văn Tám (Báo An Hòa); giải Nhì thuộc về hai tác phẩm: \"Mưa\" (Vũ Thị Mây) và \"Nắng\" (Đỗ Quang Chín). Trời đẹp.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred exemplar 2: Vũ Thị Mây, Đỗ Quang Chín"],
    ),
    (
        "Ban Tổ chức trao huy chương vàng cho các tiết mục: \"Bến Lau\" (Đoàn Ca múa An Hòa), \"Mùa hoa\" (Nhà hát Chèo).",
        ["prize/first conferred exemplar 2: Bến Lau, Mùa hoa"],
    ),
    (
        "Giải Nhất thuộc về tác phẩm ảnh \"Sắc chàm\" của tác giả Lò Văn Tám (Lai Châu); 2 giải Nhì thuộc về tác phẩm \"Mưa\" của Vũ Thị Mây và \"Nắng\" của Đỗ Quang Chín.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 2: Vũ Thị Mây, Đỗ Quang Chín"],
    ),
    (
        "Tác giả Lò Văn Tám đoạt giải Nhất với tác phẩm \"Sắc chàm\"; giải Nhì thuộc về tác giả Vũ Thị Mây với tác phẩm \"Mưa\".",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Tác phẩm \"Sắc chàm\" của tác giả Lò Văn Tám đoạt giải Nhất, tác phẩm \"Mưa\" của tác giả Vũ Thị Mây đoạt giải Nhì.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Ban Tổ chức đã trao 2 giải A cho các tác phẩm: \"Người giữ rừng\" của Lò Văn Tám, \"Bến quê\" của Vũ Thị Mây; 3 giải B và 5 giải Khuyến khích cho các tác giả khác.",
        ["prize/first conferred individual 2: Lò Văn Tám, Vũ Thị Mây", "prize/second conferred individual 3", "prize conferred individual 5"],
    ),
    (
        "Loạt bài \"Giữ đất\" của nhóm phóng viên Lò Văn Tám - Vũ Thị Mây, Báo An Hòa đạt giải A Giải Báo chí tỉnh.",
        ["prize/first conferred individual 2: Lò Văn Tám, Vũ Thị Mây"],
    ),
    (
        "Báo An Hòa có loạt bài \"Giữ đất\" của tác giả Lò Văn Tám đoạt giải B.",
        ["prize/second conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ở thể loại truyện ngắn, giải Nhì được trao cho truyện \"Bến vắng\" của Vũ Thị Mây, không có giải Nhất.",
        ["prize/second conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Giải Nhất được trao cho đề tài \"Máy gieo hạt\" của kỹ sư Lò Văn Tám, Công ty Cơ khí An Hòa.",
        ["prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Nhiếp ảnh gia Lò Văn Tám giành Huy chương Vàng với tác phẩm \"Chợ phiên\"; Huy chương Bạc thuộc về \"Bình minh\" của Vũ Thị Mây.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Tác phẩm \"Ai cũng là không ai cả\" của tác giả Lò Văn Tám đạt giải A; tác phẩm \"Không phải để nghỉ ngơi\" của tác giả Vũ Thị Mây, Báo An Hòa, đạt giải B.",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Vũ Thị Mây"],
    ),
    (
        "Tác phẩm \"Chưa bao giờ thôi nhớ\" của tác giả Lò Văn Tám được trao giải Ba.",
        ["prize/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Với những thành tích đó, Trường THCS Đồng Xanh đã được tặng thưởng:\n- Năm 2003: Huân chương Lao động hạng Ba;\n- Năm 2008: Huân chương Lao động hạng Nhì;\n- Năm 2010: Bằng khen của Thủ tướng Chính phủ.",
        ["labor_order/third conferred collective 1: Trường THCS Đồng Xanh", "labor_order/second conferred collective 1: Trường THCS Đồng Xanh", "certificate_of_merit conferred collective 1: Trường THCS Đồng Xanh"],
    ),
    (
        "Công ty Cao su Đồng Xanh đã vinh dự được Đảng, Nhà nước trao tặng nhiều phần thưởng cao quý: Huân chương Lao động hạng Ba (1985), hạng Nhì (1995), hạng Nhất (2005); Huân chương Độc lập hạng Ba (2010).",
        ["labor_order/third conferred enterprise 1", "labor_order/second conferred enterprise 1", "labor_order/first conferred enterprise 1", "independence_order/third conferred enterprise 1"],
    ),
    (
        "Thành tích nổi bật của Trường Tiểu học Hòa Lạc:\n+ Năm học 2018-2019: Tập thể lao động xuất sắc, Bằng khen của UBND tỉnh.\n+ Năm học 2019-2020: Cờ thi đua của UBND tỉnh.",
        ["excellent_labor_collective conferred collective 1: Trường Tiểu học Hòa Lạc", "certificate_of_merit conferred collective 1: Trường Tiểu học Hòa Lạc", "emulation_flag conferred collective 1: Trường Tiểu học Hòa Lạc"],
    ),
    (
        "Trong 5 năm, xã Tân Lập đã đạt được các danh hiệu: năm 2016 nhận Bằng khen của UBND tỉnh, năm 2018 nhận Cờ thi đua của UBND tỉnh.",
        ["certificate_of_merit conferred collective 1: xã Tân Lập", "emulation_flag conferred collective 1: xã Tân Lập"],
    ),
    (
        "Khen thưởng: Năm 2015 được tặng Giấy khen của Giám đốc Sở; năm 2016 được tặng Bằng khen của Bộ trưởng Bộ Y tế.",
        [],
    ),
    (
        "Trường THPT An Hòa liên tục phát triển. Năm 2017, nhà trường được UBND tỉnh tặng Cờ thi đua; năm 2018, được Bộ GD-ĐT tặng Bằng khen; năm 2019, được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        ["emulation_flag conferred collective 1: Trường THPT An Hòa", "certificate_of_merit conferred collective 1: Trường THPT An Hòa", "labor_order/third conferred collective 1: Trường THPT An Hòa"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []


UNQUOTED = [
    ("Giải nhất cuộc thi được trao cho dự án Máy gặt mini của em Lò Văn Tám.", [("individual", "Lò Văn Tám")]),
    ("Giải nhất thuộc về bức ảnh Bến quê của Lò Văn Tám.", [("individual", "Lò Văn Tám")]),
    ("Giải nhất cuộc thi được trao cho dự án Máy gặt mini.", [("exemplar", "Máy gặt mini")]),
    (
        "Ban tổ chức đã trao giải nhất cho sáng kiến Bếp không khói, giải nhì cho dự án Nhà nổi.",
        [("exemplar", "Bếp không khói"), ("exemplar", "Nhà nổi")],
    ),
    (
        "Giải nhất được trao cho nhóm tác giả Trường Đại học An Hòa.",
        [("collective", "nhóm tác giả Trường Đại học An Hòa")],
    ),
    (
        "Ban tổ chức trao giải nhất cho nhóm tác giả đến từ Trường Đại học An Hòa.",
        [("collective", "nhóm tác giả đến từ Trường Đại học An Hòa")],
    ),
    ("Giải nhì được trao cho nhóm tác giả Lò Văn Tám, Vũ Thị Mây.", [("individual", "Lò Văn Tám|Vũ Thị Mây")]),
    ("Giải nhì được trao cho tác phẩm ảnh đẹp nhất.", []),  # a work without a title
    ("Trao Bằng khen cho công trình Trường Tiểu học An Hòa.", []),  # a building, and no title
]


@pytest.mark.parametrize(("text", "expected"), UNQUOTED)
def test_work_without_quotes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.recipient, "|".join(p.text for p in m.named)) for m in awards(text)] == expected
