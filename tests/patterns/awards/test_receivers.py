"""Who receives: persons behind posts, bodies, pronouns, lists, rolls of honour; names beside counts."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, stated, under_headline

Facts = list[tuple[str, int | None, list[str]]]

GIVEN: list[tuple[str, Facts]] = [
    ("Phó Bí thư Thành ủy trao Huân chương Lao động cho phó tổng biên tập báo tỉnh Lò Văn Tám.",
     [("labor_order", 1, ["Lò Văn Tám"])]),
    ("Giải Nhất cuộc thi thuộc về Chi hội trưởng Lò Văn Tám, thôn Đông, xã An Hòa.",
     [("prize", 1, ["Lò Văn Tám"])]),
    ("Chủ tịch UBND tỉnh tặng Bằng khen cho Trung tá Lò Văn Tám, Đội trưởng, Phòng Cảnh sát hình sự, Công an tỉnh; "
     "Đại úy Lò Thị Mây, cán bộ Khoa Nội, Bệnh viện An Hòa và Thượng úy Hà Văn Chín, cán bộ Công an huyện.",
     [("certificate_of_merit", 3, ["Lò Văn Tám", "Lò Thị Mây", "Hà Văn Chín"])]),
    ("Công an xã đón nhận Bằng khen của Thủ tướng Chính phủ tặng Đoàn Thanh niên Công an tỉnh An Hòa.",
     [("certificate_of_merit", 1, ["Đoàn Thanh niên Công an tỉnh An Hòa"])]),
    ("UBND xã tặng giấy khen và thưởng em Lò Văn Tám (lớp 5A) đã dũng cảm cứu bạn.",
     [("commendation_certificate", 1, ["Lò Văn Tám"])]),
    ("Chủ tịch nước truy tặng Huân chương Dũng cảm cho anh Lò Văn Tám. "
     "Trung ương Đoàn truy tặng Huy hiệu cho gia đình anh.",
     [("bravery_order", 1, ["Lò Văn Tám"]), ("badge", 1, ["Lò Văn Tám"])]),
    ("Ban tổ chức cuộc thi trao giải Nhất (Bằng khen và 3 triệu đồng) cho ý tưởng “Vườn treo” "
     "của nhóm tác giả Lò Văn Tám, Lò Thị Mây.",
     [("prize", 2, ["Lò Văn Tám", "Lò Thị Mây"]), ("certificate_of_merit", 2, ["Lò Văn Tám", "Lò Thị Mây"])]),
    ("Ban Thường vụ Hội chọn Hội Phụ nữ xã An Hòa để trao Cờ thi đua.",
     [("emulation_flag", 1, ["Hội Phụ nữ xã An Hòa"])]),
    ("Chủ tịch nước tặng Huân chương Lao động hạng Nhì, hạng Ba cho ông Lò Văn Tám và bà Lò Thị Mây.",
     [("labor_order", 1, ["Lò Văn Tám"]), ("labor_order", 1, ["Lò Thị Mây"])]),
]  # fmt: skip


SUBJECTS: list[tuple[str, Facts]] = [
    ("Võ sĩ Lò Thị Mây đoạt HCV hạng cân 52kg; Hà Văn Chín cùng các đồng đội giành HCB nội dung đồng đội.",
     [("prize", 1, ["Lò Thị Mây"]), ("prize", 1, ["Hà Văn Chín"])]),
    ("Tại SEA Games, các vận động viên giành tổng cộng 10 huy chương, gồm 8 HCV và 2 HCB. "
     "Chị Lò Thị Hoa giành 3 HCV; anh Lò Văn Hải giành HCV chạy 800m.",
     [("prize", 10, []), ("prize", 8, []), ("prize", 2, []), ("prize", 3, ["Lò Thị Hoa"]),
      ("prize", 1, ["Lò Văn Hải"])]),
    ("Dịp này, huyện còn có ông Lò Văn Tám ở thôn Đông, xã An Hòa, Bình Minh được tặng Bằng khen của Thủ tướng.",
     [("certificate_of_merit", 1, ["Lò Văn Tám"])]),
    ("Em Lò Văn Tám, lớp 9A - người đã cứu hai em nhỏ - được Tỉnh đoàn tặng Bằng khen.",
     [("certificate_of_merit", 1, ["Lò Văn Tám"])]),
    ("Tập thể được tặng Bằng khen là Công an xã An Hòa và Phòng Hậu cần thuộc Công an tỉnh An Hòa.",
     [("certificate_of_merit", 2, ["Công an xã An Hòa", "Phòng Hậu cần thuộc Công an tỉnh An Hòa"])]),
    ("Kết quả cuộc thi, đội xã An Hòa đạt giải Nhất, đội xã Bình Minh giải Nhì.",
     [("prize", 1, ["đội xã An Hòa"]), ("prize", 1, ["đội xã Bình Minh"])]),
    ("Tỉnh tặng Bằng khen cho Hội Hữu nghị Việt - Nhật tỉnh An Hòa và Phòng Kinh tế - Hạ tầng huyện Lau.",
     [("certificate_of_merit", 2, ["Hội Hữu nghị Việt - Nhật tỉnh An Hòa", "Phòng Kinh tế - Hạ tầng huyện Lau"])]),
    ("Tỉnh tặng Bằng khen cho Trường Tiểu học - THCS Bến Lau và Khoa Hồi sức - Chống độc.",
     [("certificate_of_merit", 2, ["Trường Tiểu học - THCS Bến Lau", "Khoa Hồi sức - Chống độc"])]),
    ("Giải Nhì thuộc về đội Lau, đồng giải Ba là hai đội Bến Vồng và An Hòa.",
     [("prize", 1, ["đội Lau"]), ("prize", 2, ["Bến Vồng", "An Hòa"])]),
    ("Năm giải Nhất thuộc về Lò Văn Tám, Vi Văn Bền, Hà Văn Chín, Lò Thị Mây và Vừ Mí Sính.",
     [("prize", 5, ["Lò Văn Tám", "Vi Văn Bền", "Hà Văn Chín", "Lò Thị Mây", "Vừ Mí Sính"])]),
    ("Chi nhánh Tập đoàn Đèn Lồng - Công ty Bến Lau tổ chức kỷ niệm 10 năm thành lập và đón nhận Huân chương Lao động.",
     [("labor_order", 1, ["Công ty Bến Lau"])]),
    ("Lò Văn Tám giành Quả bóng vàng, Quả bóng đồng là Hà Văn Chín.",
     [("prize", 1, ["Lò Văn Tám"]), ("prize", 1, ["Hà Văn Chín"])]),
    ("Danh hiệu Cầu thủ xuất sắc nhất thuộc về Lò Thị Mây, còn Hà Văn Chín giành giải Vua phá lưới với 7 bàn.",
     [("prize", 1, ["Lò Thị Mây"]), ("prize", 1, ["Hà Văn Chín"])]),
    ("Bộ trưởng có thư khen Ban Chuyên án 12 phá đường dây buôn gỗ.", [("commendation", 1, ["Ban Chuyên án 12"])]),
    ("Thầy Lò Văn Tám đạt giải Nhì hội thi, giải Ba thuộc về cô Lò Thị Mây.",
     [("prize", 1, ["Lò Văn Tám"]), ("prize", 1, ["Lò Thị Mây"])]),
    ("Ông Lò Văn Tám là nông dân giỏi. Học hết lớp 9, Tám luôn chăm chỉ và nhiều lần được UBND huyện tặng giấy khen.",
     [("commendation_certificate", 1, ["Lò Văn Tám"])]),
    ("Chị Lò Thị Mây trả lại ví. Chị nhiều lần nhận được giấy khen.",
     [("commendation_certificate", 1, ["Lò Thị Mây"])]),
    ("Sau khi đón nhận Cờ thi đua của UBND tỉnh, Trường Tiểu học An Hòa đã mở rộng sân chơi.",
     [("emulation_flag", 1, ["Trường Tiểu học An Hòa"])]),
    ("Bảng vàng của Trường Tiểu học An Hòa đã có Tập thể Lao động xuất sắc, Bằng khen của Chủ tịch UBND tỉnh.",
     [("excellent_labor_collective", 1, ["Trường Tiểu học An Hòa"]),
      ("certificate_of_merit", 1, ["Trường Tiểu học An Hòa"])]),
    ("Trung đoàn 5 họp. Nhiều năm liền, Trung đoàn được Quân khu tặng Cờ thi đua.",
     [("emulation_flag", 1, ["Trung đoàn 5"])]),
    ("Lữ đoàn 25 đã 3 lần được tặng Huân chương Quân công, được tặng thưởng Huân chương Hồ Chí Minh.",
     [("military_exploit_order", 3, ["Lữ đoàn 25"]), ("ho_chi_minh_order", 1, ["Lữ đoàn 25"])]),
    ("Đoàn thể thao An Hòa xếp thứ 5 tại đại hội với 12 HCV.", [("prize", 12, ["Đoàn thể thao An Hòa"])]),
    ("Á hậu 1 của cuộc thi là Lò Thị Mây. Á hậu 1 là Lò Thị Mây.", [("prize", 1, ["Lò Thị Mây"])]),
]  # fmt: skip


BESIDE: list[tuple[str, Facts]] = [
    ("Hội có 02 tập thể (Hội Nông dân xã An Hòa, Hội Nông dân xã Bình Minh) và 01 cá nhân được tặng Bằng khen.",
     [("certificate_of_merit", 2, ["Hội Nông dân xã An Hòa", "Hội Nông dân xã Bình Minh"]),
      ("certificate_of_merit", 1, [])]),
    ("Tỉnh đoàn trao Bằng khen cho 2 tập thể: Huyện đoàn An Hòa, Huyện đoàn Bình Minh; "
     "2 cá nhân gồm: Lò Văn Tám, Lò Thị Mây.",
     [("certificate_of_merit", 2, ["Huyện đoàn An Hòa", "Huyện đoàn Bình Minh"]),
      ("certificate_of_merit", 2, ["Lò Văn Tám", "Lò Thị Mây"])]),
    ("02 tập thể, 09 cá nhân được Thủ tướng Chính phủ tặng Bằng khen, trong đó có Khoa Dược và Bộ môn Nhi.",
     [("certificate_of_merit", 2, ["Khoa Dược", "Bộ môn Nhi"]), ("certificate_of_merit", 9, [])]),
    ("Công an tỉnh tuyên dương 10 cá nhân và đón nhận Cờ thi đua của Bộ Công an.",
     [("commendation", 10, []), ("emulation_flag", 1, ["Công an tỉnh"])]),
    ("Đoàn có 6 học sinh, trong đó, Lò Văn Tám giành huy chương vàng cuộc thi.", [("prize", 1, ["Lò Văn Tám"])]),
    ("Ban tổ chức hội thi trao 3 giải Ba cho các thí sinh: Lò Thị Mây, Trình Thị Tư và Hà Văn Chín.",
     [("prize", 3, ["Lò Thị Mây", "Trình Thị Tư", "Hà Văn Chín"])]),
]  # fmt: skip


NOBODY = (
    "Đại biểu Dương Minh Mây (An Hòa) đề nghị sửa luật.",
    "Hơn 5.000 người tranh tài để giành danh hiệu “Vua chạy bộ”.",
    "Vậy ông Lò Văn Tám có được tặng danh hiệu Nghệ sĩ Nhân dân không?",
)


def read(text: str) -> Facts:
    """Award, count and names of the facts of a page with a headline."""
    facts = under_headline(text)
    return [(a.award, a.count, [phrase.text for phrase in a.named]) for a in facts]


@pytest.mark.parametrize(("text", "expected"), GIVEN + SUBJECTS + BESIDE)
def test_who_receives(text: str, expected: Facts) -> None:
    """The recipients that the words name, each beside the award and the count that are theirs."""
    assert sorted(read(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_receives(text: str) -> None:
    """Names, aims and questions that only look like an award."""
    assert read(text) == []


def test_names_in_groups() -> None:
    """Each group of a list names those counted before it."""
    text = (
        "Tổng Liên đoàn trao Bằng Lao động sáng tạo cho 2 tập thể, 2 cá nhân. Đó là, các tập thể: LĐLĐ tỉnh Hà Mỹ, "
        "Công đoàn Sở Y tế; các cá nhân: Ông Phan Thanh Tám, Giám đốc Nhà máy nước; ông Nguyễn Mây, công nhân."
    )
    found = stated(text)
    assert [len(award.named) for award in found] == [2, 2]


KINDS: list[tuple[str, list[tuple[str, str | None, int | None]]]] = [
    ("Gia đình bà Lò Thị Mây được UBND xã An Hòa tặng Giấy khen.", [("commendation_certificate", "household", 1)]),
    ("Trao danh hiệu Anh hùng Lao động cho gia đình ông Lò Văn Tám.", [("labor_hero", "individual", 1)]),
    ("3 tập thể là Công ty CP An Hòa, Công ty TNHH Tân Lập và Công ty CP Phú Thịnh được nhận Cờ thi đua của UBND tỉnh.",
     [("emulation_flag", "enterprise", 3)]),
    ("UBND tỉnh tặng Bằng khen cho 5 quỹ tín dụng nhân dân.", [("certificate_of_merit", "enterprise", 5)]),
    ("300 đại biểu là điển hình tiên tiến được tôn vinh.", [("commendation", "exemplar", 300)]),
    ("Ban Tổ chức Hội thi sáng tạo tỉnh An Hòa trao 30 giải thưởng cho các giải pháp, trong đó có 2 giải Nhất.",
     [("prize", "exemplar", 30), ("prize", "exemplar", 2)]),
    ("Công an xã An Hòa và 3 cá nhân được Giám đốc Công an tỉnh tặng Giấy khen.",
     [("commendation_certificate", "individual", 3), ("commendation_certificate", "collective", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_kind_of_recipient(text: str, expected: list[tuple[str, str | None, int | None]]) -> None:
    """Families, firms, works and delegates are what they are, whatever they are called."""
    assert [(a.award, a.recipient, a.count) for a in awards(text)] == expected
