# ruff: noqa: E501 - a sentence of the press stands on one line
"""What is counted, for whom: totals, parts, series, contests, titles of several kinds, as local papers tell them."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline

Facts = list[tuple[str | int | None, ...]]

COUNTED: list[tuple[str, Facts]] = [
    ("Hai nữ sinh đoạt giải Nhất cuộc thi.", [("prize", "individual", 2)]),
    ("Hội tặng Giấy khen cho 3 nữ công nhân và 2 chàng trai.",
     [("commendation_certificate", "individual", 3), ("commendation_certificate", "individual", 2)]),
    ("Thủ tướng tặng Bằng khen cho 31 cầu thủ, cho rằng đội đã thắng trong tim 9 triệu người dân.",
     [("certificate_of_merit", "individual", 31)]),
    ("Bà Hà Thị Mây đến dự, nhấn mạnh vai trò của nghề và trao giấy khen cho 12 cá nhân.",
     [("commendation_certificate", "individual", 12)]),
    ("Công an tỉnh Hà Mỹ 2 lần được tặng Cờ thi đua của Chính phủ; 3 lần được tặng Cờ thi đua của Bộ Công an.",
     [("government_emulation_flag", "collective", 2), ("emulation_flag", "collective", 3)]),
    ("Trong 19 đảng viên được tặng Huy hiệu Đảng đợt này có 4 đảng viên nhận Huy hiệu 60 năm tuổi Đảng; 15 đảng viên nhận Huy hiệu 30 năm.",
     [("badge", "individual", 19), ("badge", "individual", 4), ("badge", "individual", 15)]),
    ("Đảng bộ tỉnh có 70 đảng viên được trao tặng Huy hiệu Đảng và 20 đảng viên được truy tặng Huy hiệu Đảng.",
     [("badge", "individual", 70), ("badge", "individual", 20)]),
    ("Liên đoàn Lao động huyện trao 1 giải nhất, 2 giải nhì cho các tập thể; 1 giải ba cho các cá nhân dự hội thi.",
     [("prize", "collective", 1), ("prize", "collective", 2), ("prize", "individual", 1)]),
    ("Liên đoàn Lao động tỉnh tặng 4 cờ thi đua cho 5 tập thể và 89 bằng khen cho cá nhân.",
     [("emulation_flag", "collective", 5), ("certificate_of_merit", "individual", 89)]),
    ("UBND huyện khen thưởng 22 tập thể lao động tiên tiến; 3 tập thể đơn vị tiên tiến; 4 cá nhân Chiến sĩ thi đua cơ sở.",
     [("advanced_labor_collective", "collective", 22), ("advanced_unit", "collective", 3), ("grassroots_emulation_fighter", "individual", 4)]),
    ('Các đội đề nghị tặng danh hiệu "Cờ thi đua" của Bộ Công an cho Công an xã Na Lùng; "Cờ thi đua" của tỉnh cho Công an huyện Bản Mây.',
     [("emulation_flag", "collective", 1), ("emulation_flag", "collective", 1)]),
    ("Chủ tịch UBND tỉnh tặng Bằng khen cho 3 nữ sinh cứu người.",
     [("certificate_of_merit", "individual", 3)]),
    ("Hai nam sinh giành giải Nhì cuộc thi Cánh Buồm.",
     [("prize", "individual", 2)]),
    ("Hai cô gái trẻ được Chủ tịch UBND tỉnh tặng Bằng khen.",
     [("certificate_of_merit", "individual", 2)]),
    ("UBND xã tặng giấy khen cho ba chàng trai bơi ra cứu ông Tám.",
     [("commendation_certificate", "individual", 3)]),
    ("Dự án của ba sinh viên đã đoạt giải Nhất cuộc thi Cánh Buồm.",
     [("prize", "individual", 3)]),
    ("Hành động dũng cảm của 3 nam sinh được Chủ tịch UBND tỉnh tặng Bằng khen.",
     [("certificate_of_merit", "individual", 3)]),
    ("Công ty dựng công trình của 3 xã được tặng Bằng khen.",
     []),
]  # fmt: skip


CONTESTS: list[tuple[str, Facts]] = [
    ("Kết quả cuộc thi, giải Nhất tập thể thuộc về Trường Đại học An Hòa; đồng giải Nhì là Tỉnh đoàn và Công an tỉnh; Giải Ba - Thượng úy Lò Xuân Tám (Công an tỉnh).",
     [("prize", "collective", 1), ("prize", "collective", 2), ("prize", "individual", 1)]),
    ("Kết quả cuộc thi, Giải A: Tác phẩm “Tăng ca”; Giải B: Tác phẩm “Mùa gặt” được trao cho tác giả Đinh Thái Mây; Giải C: Tác phẩm “Bến đò” trao cho tác giả Phan Đăng Tám.",
     [("prize", "exemplar", 1), ("prize", "individual", 1), ("prize", "individual", 1)]),
    ("Tổng Liên đoàn trao 1 giải Nhất hội thi cho Công đoàn Điện lực; 3 giải Khuyến khích trao Công đoàn Dầu khí, Công đoàn Y tế và Liên đoàn Lao động tỉnh Hòa Bình.",
     [("prize", "collective", 1), ("prize", "collective", 3)]),
    ("Hội thi ảnh: Đồng Xanh có tác phẩm “Cánh đồng muối” của tác giả Nguyễn Đình Tám - Công đoàn Công ty Muối đoạt giải ba.",
     [("prize", "individual", 1)]),
]  # fmt: skip


TOLD: list[tuple[str, Facts]] = [
    ("Toàn huyện có 74 học sinh đạt giải trong các cuộc thi cấp huyện; 36 học sinh đạt danh hiệu chỉ huy đội giỏi cấp huyện.",
     [("prize", "individual", 74), ("honorary_title", "individual", 36)]),
    ("Kỳ thi Olympic năm 2019 có 165 thí sinh tham gia, có 87 thí sinh đoạt giải.", [("prize", "individual", 87)]),
    ("Trong giai đoạn này, thành phố có 42 tập thể, 19 cá nhân tặng bằng khen vì có thành tích xuất sắc.",
     [("certificate_of_merit", "collective", 42), ("certificate_of_merit", "individual", 19)]),
    ("Chủ tịch UBND tỉnh ban hành Quyết định số 623/QĐ-UBND về việc khen thưởng thành tích hiến máu cho 12 cá nhân và 1 gia đình.",
     [("commendation", "individual", 12), ("commendation", "household", 1)]),
    ("Trong 125 đại biểu về dự Lễ tôn vinh có: 17 người hiến từ 5 đến 9 lần.", []),
    ("Tại phường Đông, Đảng ủy trao Huy hiệu Đảng cho 7 đảng viên; trong đó có 6 đảng viên 60 năm, 1 đảng viên 50 năm.\n\nTại phường Tây, Đảng ủy trao Huy hiệu Đảng cho 8 đảng viên, gồm: 1 đảng viên 60 năm, 1 đảng viên 50 năm và 6 đảng viên 30 năm.",
     [("badge", "individual", 7), ("badge", "individual", 6), ("badge", "individual", 1),
      ("badge", "individual", 8), ("badge", "individual", 1), ("badge", "individual", 1), ("badge", "individual", 6)]),
    ("UBND huyện Đồng Xanh tổ chức hội nghị và đón nhận Huân chương Lao động hạng Ba.\n\nTại đây, lãnh đạo tỉnh trao Huân chương Lao động hạng Ba cho nhân dân và cán bộ huyện Đồng Xanh.",
     [("labor_order", "collective", 1)]),
    ("Sở Giáo dục và Đào tạo tỉnh Đồng Xanh đón nhận Huân chương Lao động hạng Nhì.\n\nLãnh đạo tỉnh trao Huân chương Lao động hạng Nhì cho Sở GD&ĐT Đồng Xanh.",
     [("labor_order", "collective", 1)]),
]  # fmt: skip


MORE: list[tuple[str, Facts]] = [
    ("Sở Giáo dục và Đào tạo khen thưởng 24 học sinh đạt giải trong các kỳ thi; khen thưởng 20 nhà giáo.",
     [("commendation", "individual", 24), ("commendation", "individual", 20)]),
    ("Đồng Xanh có 76 học sinh được nhận bằng khen, Bản Mây có 61 học sinh, Na Lùng 59 học sinh.",
     [("certificate_of_merit", "individual", 76), ("certificate_of_merit", "individual", 61), ("certificate_of_merit", "individual", 59)]),
    ("Bộ Công an trao thưởng đột xuất cho 17 đơn vị với số tiền 15 triệu đồng cho mỗi đơn vị.", [("bonus", "collective", 17)]),
    ("6 tập thể, 76 cá nhân được công nhận danh hiệu Lao động tiên tiến.",
     [("advanced_labor_collective", "collective", 6), ("advanced_laborer", "individual", 76)]),
    ("Công ty Gạch Hoa Mai cùng với 3 đơn vị được nhận Cờ thi đua do UBND tỉnh trao tặng.",
     [("emulation_flag", "enterprise", 1), ("emulation_flag", "collective", 3)]),
    ("Hội nghị biểu dương và trao giấy khen tặng 19 tập thể và 15 cá nhân.",
     [("commendation_certificate", "collective", 19), ("commendation_certificate", "individual", 15)]),
    ("142 gia đình, dòng họ được UBND tỉnh tặng bằng khen.", [("certificate_of_merit", "mixed", 142)]),
    ("Kỳ thi có 9 giải Nhì, 8 giải Ba, thuộc các trường: THPT Lê Mây, THPT Bản Lạn.",
     [("prize", "individual", 9), ("prize", "individual", 8)]),
    ("Hội đồng đề nghị khen thưởng 9 tập thể, cá nhân. Trong đó, có 4 tập thể nhận Cờ thi đua của Chính phủ.",
     [("commendation", "mixed", 9), ("government_emulation_flag", "collective", 4)]),
    ("Hội đồng nâng tổng số đề nghị tặng Bằng khen của Thủ tướng Chính phủ lên 13 tập thể và 15 cá nhân.",
     [("certificate_of_merit", "collective", 13), ("certificate_of_merit", "individual", 15)]),
    ("Trường Đại học Hoa Mai, Đại học Đà Nẵng được tặng Huân chương Lao động hạng Ba.", [("labor_order", "collective", 1)]),
    ("Hội đồng xét khen thưởng cụ thể như sau:\n1. Đề nghị tặng Huân chương Lao động hạng Ba: 02 tập thể\n- Sở Y tế;\n- Sở Tư pháp.\n2. Đề nghị phong tặng danh hiệu Anh hùng Lao động: 01 tập thể\n- Trường Trung học phổ thông Bản Mây.",
     [("labor_order", "collective", 2), ("labor_hero", "collective", 1)]),
    ("Hội Nông dân đánh giá kết quả thực hiện chỉ tiêu; 2 tập thể được Trung ương Hội tặng Bằng khen.", [("certificate_of_merit", "collective", 2)]),
    ("Tại SEA Games, chị Lò Thị Mây đoạt 3 HCV. Anh Lường Văn Tám giành HCV nội dung kiếm chém.",
     [("prize", "individual", 3), ("prize", "individual", 1)]),
    ("Đại hội vinh danh 45 “Công dân Đồng Xanh tiêu biểu”.", [("honorary_title", "individual", 45)]),
    ("UBND tỉnh tặng Bằng khen cho 2 tập thể: Đài Phát thanh và Truyền hình; Ban Dân tộc.", [("certificate_of_merit", "collective", 2)]),
    ("Tỉnh trao thưởng cho 4 cầu thủ, mỗi cầu thủ 150.000.000đ.", [("bonus", "individual", 4)]),
    ("Năm tập thể được UBND tỉnh tặng Bằng khen.", [("certificate_of_merit", "collective", 5)]),
    ("Toàn trường có 2 sinh viên “5 tốt” cấp Trung ương, 31 sinh viên “5 tốt” cấp tỉnh.", [("honorary_title", "individual", 2), ("honorary_title", "individual", 31)]),
    ("Đảng bộ có 27 đảng viên được tặng Huy hiệu Đảng.\n\nTrong đó, 30 năm tuổi Đảng có 24 đảng viên, 40 năm tuổi Đảng có 3 đảng viên.",
     [("badge", "individual", 27), ("badge", "individual", 24), ("badge", "individual", 3)]),
    ("Những đảng viên nhận Huy hiệu Đảng đợt này gồm 2 đảng viên 70 năm tuổi Đảng, 8 đảng viên 60 năm tuổi Đảng; 41 đảng viên 30 năm tuổi Đảng.",
     [("badge", "individual", 2), ("badge", "individual", 8), ("badge", "individual", 41)]),
    ("Đợt này có 6 đ/c được trao Huy hiệu Đảng. Trong đó có 3 đ/c 65 tuổi Đảng, 1 đ/c 50 tuổi Đảng và 2 đ/c 30 năm tuổi Đảng.",
     [("badge", "individual", 6), ("badge", "individual", 3), ("badge", "individual", 1), ("badge", "individual", 2)]),
    ("Đợt này có 1 đồng chí nhận Huy hiệu 75 năm tuổi Đảng, 3 đồng chí 65 năm tuổi Đảng và 20 đồng chí 40 năm.",
     [("badge", "individual", 1), ("badge", "individual", 3), ("badge", "individual", 20)]),
    ("Thành ủy Hà Mỹ trao Huy hiệu Đảng cho 48 đảng viên. Trong đó, 7 đảng viên 55 năm tuổi Đảng và 41 đảng viên 30 năm tuổi Đảng.",
     [("badge", "individual", 48), ("badge", "individual", 7), ("badge", "individual", 41)]),
    ("Huyện ủy trao Huy hiệu Đảng cho 48 đảng viên. Toàn huyện có 9 đảng viên 70 năm tuổi Đảng.", [("badge", "individual", 48)]),
    ("Hội đồng chọn 18 tác phẩm đoạt giải. Ở loại hình báo in có 12 giải, gồm: 2 giải A, 4 giải B và 6 giải C.",
     [("prize", "exemplar", 18), ("prize", "exemplar", 12), ("prize", "exemplar", 2), ("prize", "exemplar", 4), ("prize", "exemplar", 6)]),
    ("Huyện Na Lùng hiện có 54 Bà mẹ Việt Nam Anh hùng, 3 Anh hùng Lao động.", []),
    ("Đến nay, toàn huyện có 9 mẹ được truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng”.", [("heroic_mother", "individual", 9)]),
    ("Ban tổ chức hội thi trao 30 giải, trong đó có 10 giải Nhất và 20 giải Nhì.",
     [("prize", "individual", 30), ("prize", "individual", 10), ("prize", "individual", 20)]),
    ("Chủ tịch nước trao tặng ngành Giáo dục Huân chương Độc lập hạng Nhất.", [("independence_order", "collective", 1)]),
    ("Đoàn Nghệ thuật tỉnh Bình Mây đoạt 2 HCB tại liên hoan và được UBND tỉnh tặng bằng khen.", [("prize", "collective", 2), ("certificate_of_merit", "collective", 1)]),
    ("Toàn huyện có 80 mẹ được truy tặng danh hiệu “Bà mẹ Việt Nam anh hùng”, trong đó 7 mẹ còn sống.", [("heroic_mother", "individual", 80)]),
    ("Tại hội diễn, Công đoàn ngành giáo dục đoạt 1 giải A, 2 giải C và giải Nhì toàn đoàn.",
     [("prize", "collective", 1), ("prize", "collective", 2), ("prize", "collective", 1)]),
    ("Thủ tướng tặng bằng khen cho 14 cá nhân của Bộ Công an; 1 cá nhân thuộc Bệnh viện Hoa Mai; 79 tập thể của Bộ Quốc phòng.",
     [("certificate_of_merit", "individual", 14), ("certificate_of_merit", "individual", 1), ("certificate_of_merit", "collective", 79)]),
    ("Kết quả bình xét, 01 khoa đạt danh hiệu lao động xuất sắc.", [("excellent_labor_collective", "collective", 1)]),
    ("Toàn huyện có 6 cơ quan, đơn vị xếp vị thứ dẫn đầu; 8 đơn vị xếp thứ nhì và 10 đơn vị xếp thứ 3 trong cụm thi đua.",
     [("rank_title", "collective", 6), ("rank_title", "collective", 8), ("rank_title", "collective", 10)]),
    ('Hội trao 5 kỷ niệm chương "Vì người cao tuổi", khen thưởng cho 14 tập thể.', [("commemorative_medal", "individual", 5), ("commendation", "collective", 14)]),
    ("59 cá nhân được tặng danh hiệu Chiến sĩ thi đua cơ sở và 10 tập thể được tặng đơn vị dẫn đầu.", [("grassroots_emulation_fighter", "individual", 59)]),
    ("Chủ tịch UBND huyện thưởng nóng cho Ban chuyên án 50 triệu đồng.", [("bonus", "collective", 1)]),
]  # fmt: skip


def read(text: str) -> list[tuple[str | int | None, ...]]:
    """Award, kind and count of the facts of a page with a headline."""
    return [(a.award, a.recipient, a.count) for a in under_headline(text)]


@pytest.mark.parametrize(("text", "expected"), COUNTED + CONTESTS + TOLD + MORE)
def test_counts(text: str, expected: Facts) -> None:
    """What is counted, for whom, and nothing else."""
    assert sorted(read(text), key=str) == sorted(expected, key=str)


# Award, kind, count and level.
KINDS: list[tuple[str, Facts]] = [
    ("Hội đồng đề nghị UBND tỉnh tặng “Đơn vị dẫn đầu phong trào thi đua” cho 31 tập thể.",
     [("emulation_flag", "collective", 31, "province")]),
    ("Có 2 tập thể được tặng Cờ thi đua và 6 cá nhân được tặng Bằng khen của Bộ Công an.",
     [("emulation_flag", "collective", 2, "ministry"), ("certificate_of_merit", "individual", 6, "ministry")]),
    ("Riêng xã có 20 điển hình được tuyên dương, trong đó có 2 điển hình được nhận bằng khen của Trung ương Đoàn gồm: anh Lò Văn Tám và chị Lê Thị Mây.",
     [("commendation", "exemplar", 20, None), ("certificate_of_merit", "individual", 2, "ministry")]),
    ("Buổi lễ đã trao 04 Kỷ niệm chương “Vì sự phát triển của Phụ nữ Việt Nam”; tặng quà các chị.",
     [("commemorative_medal", "individual", 4, None)]),
    ("Các xã đã vận động 90 suất học bổng; tuyên dương 80 gương “Người con hiếu thảo”.",
     [("honorary_title", "exemplar", 80, None)]),
    ("Hội Khuyến học xã khen thưởng 3 học sinh tiêu biểu, 9 học sinh giỏi cấp tỉnh, 20 học sinh giỏi cấp huyện.",
     [("commendation", "individual", 3, "organization"), ("commendation", "individual", 9, "organization"), ("commendation", "individual", 20, "organization")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_kinds(text: str, expected: Facts) -> None:
    """The form, whom it went to, and the level of the giver, not of the winners."""
    read = [(a.award, a.recipient, a.count, a.level) for a in under_headline(text)]
    assert sorted(read, key=str) == sorted(expected, key=str)


# Award, kind and count: titles that those behind "cho" hold.
PAIRS: list[tuple[str, Facts]] = [
    ("UBND tỉnh tặng Bằng khen, Cúp cho 28 doanh nghiệp, 19 doanh nhân đạt danh hiệu “Doanh nghiệp sáng tạo”, “Doanh nhân sáng tạo” các năm 2013 và 2015.",
     [("certificate_of_merit", "enterprise", 28), ("certificate_of_merit", "individual", 19), ("honorary_title", "enterprise", 28), ("honorary_title", "individual", 19)]),
    ("UBND tỉnh tặng Bằng chứng nhận cho 14 doanh nghiệp, 16 doanh nhân đạt danh hiệu “Doanh nghiệp sáng tạo”, “Doanh nhân sáng tạo”.",
     [("honorary_title", "enterprise", 14), ("honorary_title", "individual", 16)]),
    ("Có 8 tập thể và 25 cá nhân đạt danh hiệu “Đơn vị quyết thắng”, “Chiến sĩ thi đua cơ sở”.",
     [("determined_to_win_unit", "collective", 8), ("grassroots_emulation_fighter", "individual", 25)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: Facts) -> None:
    """Both of a pair hold the titles; each of two codes goes to its own kind; two years are no period."""
    read = under_headline(text)
    assert sorted([(a.award, a.recipient, a.count) for a in read], key=str) == sorted(expected, key=str)
    assert {a.period for a in read} == {None}


def test_those_praised_are_not_all_given_the_medal() -> None:
    """A medal of another body goes to some of those praised."""
    text = "Ban Chỉ đạo hiến máu tỉnh khen thưởng 90 cá nhân, trao kỷ niệm chương “Vì sự nghiệp nhân đạo” của Trung ương Hội Chữ thập đỏ."
    assert [(a.award, a.count) for a in under_headline(text)] == [("commendation", 90)]
