# ruff: noqa: E501 - a sentence of the press stands on one line
"""Whose award is whose: second verbs, winners told beside others, parts of a total, givers; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, read, untold

# fmt: off
OWN: list[tuple[str, list[str]]] = [
    ("Trường có 3 học sinh đoạt giải nhất, em Lò Văn Tám đoạt giải nhì.", ["prize/first conferred individual 3", "prize/second conferred individual 1: Lò Văn Tám"]),
    ("Có 5 cá nhân được tặng Giấy khen, riêng ông Lò Văn Tám được tặng Bằng khen.",
     ["commendation_certificate conferred individual 5", "certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Có 3 tập thể được tặng Bằng khen, ông Lò Văn Tám được tặng Huân chương Lao động hạng Ba.",
     ["certificate_of_merit conferred collective 3", "labor_order/third conferred individual 1: Lò Văn Tám"]),
    ("Có 5 cá nhân được tặng Giấy khen, được tặng Kỷ niệm chương.", ["commendation_certificate conferred individual 5", "commemorative_medal conferred individual 5"]),
]
COMPOUNDS: list[tuple[str, list[str]]] = [
    ("Hãng hàng không Vietjet tặng Giấy khen cho tiếp viên Lò Thị Mai.", ["commendation_certificate conferred individual 1: Lò Thị Mai"]),
    ("Kiểm soát viên không lưu Lò Văn Tám được tặng Bằng khen.", ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Vận động viên trượt băng Lò Văn Tám đoạt huy chương vàng.", ["prize/first conferred individual 1: Lò Văn Tám"]),
    ("Ông Lò Văn Tám không những được tặng Bằng khen của Bộ Y tế mà còn làm kinh tế giỏi.", ["certificate_of_merit conferred individual 1: Lò Văn Tám"]),
    ("Ông Lò Văn Tám không được tặng Bằng khen.", ["certificate_of_merit withdrawn individual 1: Lò Văn Tám"]),
]
PRAISED: list[tuple[str, list[str]]] = [
    ("UBND huyện đã khen thưởng kịp thời em Lò Văn Tám.", ["commendation conferred individual 1: Lò Văn Tám"]),
    ("Huyện làm tốt công tác khen thưởng kịp thời.", []),
    ("Cần khen thưởng kịp thời ông Lò Văn Tám.", []),
    ("Ban tổ chức xét chọn, vinh danh 2 nhân vật tiêu biểu; trao 3 giải chuyên đề và 1 giải phụ cho các tác giả.",
     ["commendation conferred individual 2", "prize conferred individual 3", "prize conferred individual 1"]),
    ("Trao khen thưởng cho 2 tập thể xuất sắc tham gia Giải Búa liềm vàng.", ["commendation conferred collective 2"]),
    ("Tỉnh khen thưởng 2 tập thể; Ban Thường vụ Tỉnh ủy quyết định trao 3 giải A cho các tác phẩm.",
     ["commendation conferred collective 2", "prize/first conferred exemplar 3"]),
    ("Bộ Công an có quyết định thưởng cho tám đơn vị gồm: Phòng 4, Phòng 7 và Công an quận Tân Mỹ, mỗi đơn vị 10 triệu đồng.", ["bonus conferred collective 8"]),
    ("Sở thưởng cho hai nhân viên về thành tích làm việc.", []),
]
BESIDE: list[tuple[str, list[str]]] = [
    ("UBND tỉnh tặng Bằng khen cho 40 hộ, đại diện cho 3.000 hộ kinh doanh giỏi.", ["certificate_of_merit conferred household 40"]),
    ("Giải nhì thuộc về thí sinh Trần Lê Đạo và thí sinh Hồ Ngọc Ân, cùng đơn vị Cục Thuế tỉnh An Hòa.", ["prize/second conferred individual 2: Trần Lê Đạo, Hồ Ngọc Ân"]),
    ("Hội thi có 1 giải nhất, 2 giải nhì.", ["prize/first conferred individual 1", "prize/second conferred individual 2"]),
    ("Tại lễ, 30 học sinh đoạt giải quốc gia và 12 giáo viên bồi dưỡng được trao Bằng khen.", ["certificate_of_merit conferred individual 30", "certificate_of_merit conferred individual 12"]),
    ("Có 30 học sinh đoạt giải Nhất và 12 giáo viên được tặng Bằng khen.", ["prize/first conferred individual 30", "certificate_of_merit conferred individual 12"]),
    ("Sở tuyên dương 60 học sinh. Trong đó có 10 học sinh THPT, 20 học sinh THCS và 30 học sinh tiểu học.",
     ["commendation conferred individual 60", "commendation conferred individual 10", "commendation conferred individual 20", "commendation conferred individual 30"]),
    ("Sở tặng Giấy khen cho 60 cá nhân. Trong đó có 20 nữ, 15 đảng viên.", ["commendation_certificate conferred individual 60"]),
    ("Ông Lò Văn Tám chúc mừng đội tuyển U18 Việt Nam vì đã đoạt huy chương bạc.", ["prize/second conferred collective 1: đội tuyển U18 Việt Nam"]),
    ("Bà Vũ Thị Mây chúc mừng các vận động viên đoạt giải.", []),
    ("UBND tỉnh thưởng Phòng 4, Phòng 5 và Công an huyện Bến Lau, mỗi đơn vị 10 triệu đồng.", ["bonus conferred collective 3: Phòng 4, Phòng 5, Công an huyện Bến Lau"]),
    ("Nhà trường đã đề nghị khen thưởng em Lò Văn Tám.", ["commendation proposed individual 1: Lò Văn Tám"]),
    ("Năm 2018, chị Lò Thị Mai còn được khen thưởng của Thành đoàn An Hòa.", ["commendation conferred individual 1: Lò Thị Mai"]),
    ("Việc tặng Huân chương Lao động cho Công ty Hoa Ban gây nhiều tranh cãi.", ["labor_order conferred enterprise 1: Công ty Hoa Ban"]),
    ("Có 12 em đạt giải nhất kỳ thi học sinh giỏi tỉnh.\nEm Lò Văn Tám đạt giải nhất Olympic Vật lý châu Á.",
     ["prize/first conferred individual 12", "prize/first conferred individual 1: Lò Văn Tám"]),
    ("Có 7 thầy cô nhận giải thưởng Hoa Ban.\nĐặc biệt, thầy Lò Văn Tám đã nhận giải thưởng Hoa Ban 7 năm liên tiếp.",
     ["prize conferred individual 7", "prize conferred individual 7: Lò Văn Tám"]),
    ("Năm 1990, Pháp trao tặng ông Lò Văn Tám Huân chương Bắc đẩu bội tinh.\nNăm 2000, Nhật Bản trao tặng ông Huân chương Mặt trời mọc.",
     ["foreign_order conferred individual 1: Lò Văn Tám", "foreign_order conferred individual 1: Lò Văn Tám"]),
    ("UBND tỉnh An Hòa tặng Bằng khen cho 2 cá nhân cứu người.\nÔng Lò Văn Tám và ông Hà Văn Chín từng được UBND tỉnh tặng Bằng khen năm 2010.",
     ["certificate_of_merit conferred individual 2", "certificate_of_merit conferred individual 2: Lò Văn Tám, Hà Văn Chín"]),
]
FIELDS: list[tuple[str, list[str]]] = [
    # a dash within one field parts nobody from the verb
    ("16 doanh nghiệp có nhiều đóng góp trong phát triển kinh tế - xã hội được UBND tỉnh tặng Bằng khen.", ["certificate_of_merit conferred enterprise 16"]),
    ("Giải Nhất - Công an xã An Hòa; giải Nhì - Trường THCS Hoa Lan.",
     ["prize/first conferred collective 1: Công an xã An Hòa", "prize/second conferred collective 1: Trường THCS Hoa Lan"]),
    ("Huyện ủy tuyên dương 15 Bí thư Chi bộ và 20 Chủ tịch Hội Nông dân tiêu biểu.", ["commendation conferred individual 15", "commendation conferred individual 20"]),
    ("Huyện ủy tặng Giấy khen cho 15 chi, đảng bộ đạt tiêu chuẩn trong sạch, vững mạnh tiêu biểu và 32 đảng viên hoàn thành xuất sắc nhiệm vụ.",
     ["commendation_certificate conferred collective 15", "commendation_certificate conferred individual 32"]),
    ("Đã có 63 doanh nghiệp xuất sắc và 10 doanh nhân tiêu biểu được nhận Cúp và phần thưởng.", ["prize conferred enterprise 63", "prize conferred individual 10"]),
    ("Đội An Hòa đoạt Cúp Liên đoàn.", []),
    ("Các vận động viên giành 11 huy chương, gồm 8 HCV, 2 HCB và 1 HCĐ. Nổi bật là VĐV Vũ Thị Mây với 3 HCV điền kinh.",
     ["prize conferred individual 11", "prize/first conferred individual 8", "prize/second conferred individual 2", "prize/third conferred individual 1", "prize/first conferred individual 3: Vũ Thị Mây"]),
]
MOTHERS: list[tuple[str, list[str]]] = [
    ("Bà Lò Thị Mận đã trao chứng nhận danh hiệu “Bà mẹ Việt Nam anh hùng” cho thân nhân của 76 Bà mẹ đã từ trần.", ["heroic_mother conferred individual 76"]),
    ("Lãnh đạo tỉnh đã trao danh hiệu “Bà mẹ Việt Nam anh hùng” cho 5 mẹ và thân nhân của 12 mẹ đã qua đời.", ["heroic_mother conferred individual 5", "heroic_mother conferred individual 12"]),
    ("Huyện truy tặng 182 danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”.", ["heroic_mother conferred individual 182"]),
    ("Huyện đã đề nghị Nhà nước phong tặng danh hiệu “Bà mẹ Việt Nam anh hùng” cho 1.000 trường hợp.", ["heroic_mother proposed individual 1000"]),
    ("Lãnh đạo huyện đã trao bằng vinh danh “Bà mẹ Việt Nam anh hùng” cho mẹ Võ Thị Mít.", ["heroic_mother conferred individual 1: Võ Thị Mít"]),
    ("Các danh hiệu thi đua được suy tôn:\n- Phòng Giáo dục khen thưởng 114 giáo viên.", ["commendation conferred individual 114"]),
]
GIVERS: list[tuple[str, str | None]] = [
    ("Công an huyện đã đề xuất khen thưởng ông Lò Văn Tám.", None),
    ("Tối 3/8/2018, tại Quảng trường Hòa Bình (TP An Hòa), UBND tỉnh đã tổ chức Lễ tuyên dương 40 học sinh giỏi.", "UBND tỉnh"),
    ("Chủ tịch Ủy ban MTTQ VN tỉnh Lào Cai cũng tặng Bằng khen cho 49 cá nhân.", "Chủ tịch Ủy ban MTTQ VN tỉnh Lào Cai"),
    ("Chủ tịch nước đã trao Huân chương Lao động hạng Ba, phần thưởng cao quý của Nhà nước, cho ông Lò Văn Tám.", "Chủ tịch nước"),
    ("Tài xế Lò Văn Tám được Taxi Hoa Ban tặng Giấy khen.", "Taxi Hoa Ban"),
    ("Sở Nông nghiệp và Phát triển nông thôn (NN&PTNT) tỉnh Lào Cai đón nhận Huân chương Lao động hạng Ba. Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Sở NN&PTNT tỉnh Lào Cai.", "Chủ tịch nước"),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), OWN + COMPOUNDS + PRAISED + BESIDE + FIELDS + MOTHERS)
def test_who_got_which(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


@pytest.mark.parametrize(("text", "giver"), GIVERS)
def test_who_gives_it(text: str, giver: str | None) -> None:
    (award,) = awards(text)
    assert (award.conferrer.text if award.conferrer else None) == giver


def test_who_gives_beside_what_is_handed_over() -> None:
    first, second, third = awards(
        "Thừa ủy quyền của Chủ tịch nước, Sở Nội vụ trao Huân chương Dũng cảm cho thân nhân em Lò Văn Tám, Trung ương Đoàn "
        "TNCS Hồ Chí Minh truy tặng Huy hiệu Tuổi trẻ dũng cảm; UBND tỉnh tặng Bằng khen cho 2 cá nhân."
    )
    givers = [award.conferrer.text if award.conferrer else None for award in (first, second, third)]
    assert givers == ["Chủ tịch nước", "Trung ương Đoàn TNCS Hồ Chí Minh", "UBND tỉnh"]


def test_the_level_of_those_praised_is_not_that_of_the_giver() -> None:
    (award,) = awards("Hội Liên hiệp Phụ nữ Việt Nam biểu dương 102 Chủ tịch Hội Liên hiệp Phụ nữ cấp huyện tiêu biểu.")
    assert (award.count, award.level) == (102, "ministry")


def test_the_years_from_one_school_year_to_another() -> None:
    (award,) = awards("Trường Hoa Lan được tặng Cờ thi đua vì thành tích từ năm học 2015-2016 đến năm học 2019-2020.")
    assert award.period == "2015-2020"


def test_a_given_name_of_two_syllables_is_told_in_full() -> None:
    (award,) = awards("Chị Phạm Thu Hằng là giáo viên.\nThu Hằng được Bộ Quốc phòng tặng Bằng khen.")
    assert [person.text for person in award.named] == ["Phạm Thu Hằng"]


@pytest.mark.parametrize(
    "second",
    [
        "Cùng ngày, Thành đoàn Bến Lau tổ chức lễ tuyên dương cán bộ Đoàn.",
        "Tỉnh đoàn An Hòa đăng cai tổ chức liên hoan tuyên dương thanh niên tiên tiến.",
    ],
)
def test_who_holds_another_event_gives_nothing(second: str) -> None:
    page = f"79 gương mặt được tuyên dương\n\nTrời đẹp.\n\n{second}"
    assert [award.conferrer for award in read(page)] == [None]
