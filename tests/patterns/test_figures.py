"""Figures: which numbers are one, in which unit, measuring what, for which year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures import FigureMention, find_figures
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

TITLE = "Huyện Suối Mơ họp bàn việc chung"


def read(text: str, taken: list[Span] | None = None) -> list[FigureMention]:
    reading = Reading(Document.from_source(f"{TITLE}\n\n{text}\n"), "2023-06-08")
    return find_figures(reading, taken or [])


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Tổng thu ngân sách đạt 210 tỷ đồng.", 210_000_000_000, "VND"),
        ("Quỹ vận động được 11 tỷ.", 11_000_000_000, "VND"),
        ("Xuất khẩu đạt 1,5 triệu USD.", 1_500_000, "USD"),
        ("Vốn đăng ký US$ 5 triệu, tăng mạnh.", 5_000_000, "USD"),
        ("Tỷ lệ hộ nghèo còn 3,45%.", 3.45, "%"),
        ("Quy mô kinh tế tăng 1,48 lần.", 1.48, "lần"),
        ("Sản lượng tăng gấp đôi.", 2, "lần"),
        ("Người dân hiến 5.000m2 đất.", 5_000, "m2"),
        ("Toàn huyện trồng mới 320 ha rừng.", 320, "ha"),
        ("Huyện giúp 16.000 hộ nghèo thoát nghèo.", 16_000, "hộ"),
        ("Cả nước có 48 Hội đồng gửi hồ sơ.", 48, "Hội đồng"),
        ("Hội thành lập 12 chi hội mới.", 12, "chi hội"),
        ("Có 650 lượt đoàn viên tham gia.", 650, "lượt đoàn viên"),
        ("Điện lực bán điện đến 27 huyện, thị, thành phố.", 27, "huyện"),
        ("Công đoàn xây 755 căn nhà cho người nghèo.", 755, "căn nhà"),
        ("Còn thiếu hai tiêu chí.", 2, "tiêu chí"),
        ("Xã có 9/13 hội hoàn thành.", 9, "hội"),
        ("Lữ đoàn góp 3.500 ngày công giúp dân.", 3_500, "ngày công"),
        ("Lưới điện có 29 MBA vận hành.", 29, "MBA"),
        ("Ngân hàng có quan hệ với 1.700 định chế nước ngoài.", 1_700, "định chế"),
        ("Ban tổ chức chấm 300 bộ hồ sơ.", 300, "bộ hồ sơ"),
        ("Kiểm tra 22 bộ, ngành.", 22, "bộ"),
        ("Nước ấy có đến 620 tỉ phú.", 620, "tỉ phú"),
        ("Cá nhân được thưởng 4,5 lần mức lương cơ sở.", 4.5, "lần"),
        ("Còn 199 trường hợp này chưa xét.", 199, "trường hợp"),
        ("Đoàn có 14 chiếc xe chở gạo.", 14, "xe"),
        ("Xưởng còn 14 chiếc chưa sửa.", 14, "chiếc"),
        ("Anh Mây kéo hai nam thanh niên lên bờ.", 2, "thanh niên"),
        ("Bà Mây nhặt được ví có gần nửa tỷ đồng.", 500_000_000, "VND"),
        ("Cuộc thi nhận 92 ý tưởng của người trẻ.", 92, "ý tưởng"),
        ("Số huy chương gấp 3 lần năm trước.", 3, "lần"),
        ("Trường có 31 thầy cô là thạc sĩ, nhiều thầy cô được tặng bằng khen.", 31, "thầy cô"),
        ("Điểm thi của trường cao hơn năm trước 0,6 điểm.", 0.6, "điểm"),
        ("Cả 3 xã Mai Hạ, Mai Thượng và Mai Trung đều có điện.", 3, "xã"),
        ("Hội giúp em Mận mỗi tháng 500.000 đồng.", 500_000, "VND"),
        ("Bếp tình thương nấu mỗi ngày 50 suất cơm.", 50, "suất"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Dự án kéo dài 35 ngày.",
        "Ông Lê Văn Mây, 60 tuổi, ở thôn 5.",
        "Một hộ dân hiến đất.",
        "Hàng nghìn người tham gia.",
        "Lãnh đạo hai nước gặp nhau.",
        "Cả hai đội cùng tiến bộ.",
        "Năm xã này đã về đích.",
        "Chủ tịch đứng thứ 4 từ trái sang.",
        "Đội thắng 3-1.",
        "Trường được công nhận “Gia đình 5 không, 3 sạch” năm nay.",
        "Trụ sở ở 12 đường Hoa Ban.",
        "Nhà nghỉ đạt 3 sao.",
        "Anh về nhất nội dung 400 m tự do.",
        "Chị đoạt huy chương nội dung đối kháng cá nhân 61kg.",
        "Cụm thi đua 7 tỉnh biên giới họp.",
        "Công ty vào bảng xếp hạng M500 - 500 doanh nghiệp lớn.",
        "Chủ tịch tỉnh tặng Bằng khen cho 5 tập thể, 12 công nhân.",
        "Có 8 đơn vị được tặng Cờ thi đua.",
        "Đoàn giành 5 huy chương vàng.",
        "Trạm biến áp 110kV đã đóng điện.",
        "Lãnh đạo 2 nước gặp nhau.",
        "Đợt hai tổ chức cuối năm.",
        "Em Lò Mây, học sinh lớp 7 người Thái, cứu bạn.",
        "Đoàn được tặng Huân chương Lao động hạng Nhất, hạng Nhì (2 lần).",
        "Phiên bản 4.0 chắc chắn sẽ tốt hơn.",
    ],
)
def test_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["Tàu của Vùng 4 cảnh sát biển cập cảng.", "Việc điều tra giai đoạn 2 vụ án đã xong."])
def test_the_number_of_a_region_or_a_stage_counts_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("unit", ["3,5% ", "12 hộ dân "])
def test_numbers_without_end_are_read_in_bounded_work(unit: str) -> None:
    assert len(read(unit * 2_000)) <= 600


def test_those_who_attend_are_counted_though_awards_stand_near() -> None:
    (figure,) = read("Hội nghị khen thưởng có 300 đại biểu tham dự.")
    assert (figure.value, figure.unit) == (300, "đại biểu")


def test_numbers_inside_taken_spans_are_left_out() -> None:
    text = "Quỹ trao 40 suất quà và 3 tỷ đồng."
    start = len(TITLE) + 2 + text.index("40")
    assert [figure.unit for figure in read(text, [Span(start, start + 2)])] == ["VND"]


def test_a_range_is_two_figures_with_one_text() -> None:
    low, high = read("Sản lượng đạt 1500 - 1800 tấn mỗi ngày.")
    assert (low.value, low.qualifier, high.value, high.qualifier) == (1500, "at_least", 1800, "at_most")
    assert low.text == high.text == "1500 - 1800 tấn"
    low, high = read("Tốc độ tăng trưởng đạt từ 7% đến 7,5%.")
    assert low.text == high.text == "7% đến 7,5%"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Năm 2022, tổng thu ngân sách đạt 210 tỷ đồng.", "tổng thu ngân sách"),
        ("Tổng thu ngân sách trên địa bàn, tính cả phí, đạt 210 tỷ đồng.", "Tổng thu ngân sách trên địa bàn"),
        ("Tỷ lệ hộ nghèo theo chuẩn mới còn 3,45%.", "Tỷ lệ hộ nghèo theo chuẩn mới"),
        ("Có 28 sáng kiến được áp dụng.", "sáng kiến được áp dụng"),
        ("Huyện kết nạp mới 45 đoàn viên.", "Huyện kết nạp mới đoàn viên"),
        ("Có 85% số hộ dùng nước sạch.", "số hộ dùng nước sạch"),
        ("Thu nhập đạt 46 triệu đồng, tăng 16 triệu đồng.", "Thu nhập tăng"),
        ("Hội đã tư vấn pháp luật 3.120 vụ (trong đó miễn phí 850 vụ).", "tư vấn pháp luật miễn phí vụ"),
        ("Xã thu ngân sách 26 tỷ đồng; 59 hộ được vay vốn.", "hộ được vay vốn"),
        ("Công an thu giữ 2 kg ma túy tổng hợp và 15 khẩu súng.", "Công an thu giữ khẩu súng"),
        ("Tiền chi cho hội đồng như họp, in ấn, photo tài liệu gần 2 tỷ đồng.", "Tiền chi cho hội đồng"),
        ("Năng suất tăng nhanh và tỷ lệ hộ nghèo giảm mạnh, bình quân 1,5%.", "tỷ lệ hộ nghèo giảm mạnh bình quân"),
        ("Huân chương hạng Nhất thưởng 9 lần lương; hạng Nhì 7,5 lần.", "Huân chương hạng Nhì"),
    ],
)
def test_indicator(text: str, indicator: str) -> None:
    figure = read(text)[-1]
    assert figure.indicator is not None
    assert figure.indicator.text == indicator


def test_items_of_a_list_borrow_its_head() -> None:
    figures = read("Tốc độ tăng trưởng kinh tế tỉnh Khánh Hòa đạt 22,1%, tỉnh Lâm Đồng hơn 12%.")
    assert [figure.value for figure in figures] == [22.1, 12]
    assert "Tốc độ tăng trưởng" in (figures[1].indicator.text if figures[1].indicator else "")


def test_items_of_a_list_share_what_is_said_of_the_first() -> None:
    figures = read("Theo đó, Hà Tĩnh nhận hỗ trợ 560 tỷ đồng, Quảng Bình 760 tỷ đồng.")
    assert [figure.indicator.text if figure.indicator else "" for figure in figures] == [
        "Hà Tĩnh nhận hỗ trợ",
        "nhận hỗ trợ Quảng Bình",
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2022, huyện giúp 160 hộ.", "2022"),
        ("Giai đoạn 2016-2020, huyện giúp 160 hộ.", "2016-2020"),
        ("Huyện sẽ có 200 trang trại vào năm 2025.", "2025"),
        ("Thu nhập tăng 1,5 lần so với năm 2015.", None),
        ("Trường thành lập năm 1963 nay có 876 học sinh.", None),
        ("Huyện giúp 160 hộ.", None),
        ("Năm 2022 được mùa. Huyện giúp 160 hộ.", "2022"),
        ("Năm 2022 được mùa. Hiện nay huyện có 160 trang trại.", None),
        ("Luật gồm 96 điều, có hiệu lực từ ngày 01/01/2024.", None),
        ("Năm 2022 được mùa. Đại hội cử 5 đại biểu đi dự hội nghị.", None),
        ("Năm 2022 được mùa. Xã lập dự án nuôi 160 con bò.", "2022"),
        ("Cầu khởi công năm 2011, qua 8 lần lỡ hẹn.", None),
        ("Năm 2015 ấp còn 61 hộ nghèo, nay chỉ còn 4 hộ.", None),
        ("Trong quý 4-2017, phường xử lý 660 vụ.", "2017"),
        ("Hội xuân diễn ra ngày 4/2/2016, với 500 đại biểu.", None),
    ],
)
def test_period(text: str, period: str | None) -> None:
    assert read(text)[-1].period == period


@pytest.mark.parametrize(
    ("text", "change", "target"),
    [
        ("Thu ngân sách tăng 12% so với cùng kỳ.", "increase", False),
        ("Hộ nghèo giảm 2%.", "decrease", False),
        ("Hộ nghèo giảm còn 2%.", None, False),
        ("Phấn đấu đạt 12% tăng trưởng.", None, True),
    ],
)
def test_change_and_target(text: str, change: str | None, target: bool) -> None:
    (figure,) = read(text)
    assert (figure.change, figure.target) == (change, target)


@given(st.text(alphabet="0123456789.,/-%() hộxãtỷđồngnămcótặngBằngkhencho“”\n", max_size=80))
def test_never_raises_and_is_grounded(text: str) -> None:
    reading = Reading(Document.from_source(text))
    for figure in find_figures(reading, []):
        start, end = figure.spans[0]
        assert figure.text == reading.text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "Chị Mận gặp anh Ổi ở bến. Hai người nói chuyện hồi lâu.",
        "Xã giúp bốn hộ. Cả 4 em đều khỏe.",
        "Tàu QNg 90427 TS cập bến.",
        "Ban chỉ đạo 389 tỉnh kiểm tra kho hàng.",
        "Nhà chị Ổi ở số 169 Nam Kỳ Khởi Nghĩa.",
        "Trường dạy học trò 5 điều Bác Hồ dạy.",
        "Chị Ổi 11 lần liên tiếp nhận giải thưởng của xã.",
    ],
)
def test_what_points_back_or_is_a_name_is_none(text: str) -> None:
    assert [figure.text for figure in read(text) if figure.value not in (4,) or "hộ" not in figure.text] == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Căn nhà trị giá trên dưới 7 tỷ đồng.", "about"),
        ("Tỷ lệ nợ xấu < 1%.", "at_most"),
        ("Mảnh đất rộng 300 m2 trở lên.", "at_least"),
        ("Mỗi thợ được thi 5 lần hoặc ít hơn.", "at_most"),
        ("Đội cần 7 xuồng hay nhiều hơn để chở gạo.", "at_least"),
        ("Nhóm thợ đi trên 2 xe máy.", "exact"),
        ("Nhóm thợ đi trên 20 km.", "at_least"),
        ("Hàng bán tại trên 63 tỉnh, thành.", "exact"),
        ("Trận lũ khiến 2 nhịp cầu đổ xuống sông.", "exact"),
        ("Tàu chạy với tốc độ 75 km/h.", "exact"),
        ("Xã thu vượt 6,7 tỷ đồng so với dự toán.", "exact"),
        ("Thu nhập ước năm 2017 đạt 39 triệu đồng.", "about"),
        ("Mức thưởng tối đa của quỹ là 3 triệu đồng.", "at_most"),
        ("Có 85% giáo viên có trình độ đại học trở lên.", "exact"),
    ],
)
def test_bounds_on_either_side(text: str, qualifier: str) -> None:
    (figure,) = read(text)
    assert figure.qualifier == qualifier


def test_what_bounds_a_number_is_no_part_of_its_indicator() -> None:
    (figure,) = read("Mỗi thợ được thi 5 lần hoặc ít hơn.")
    assert figure.indicator is not None
    assert figure.indicator.text == "Mỗi thợ được thi"


def test_a_classifier_that_begins_a_noun_of_its_own_is_part_of_the_unit() -> None:
    assert [figure.unit for figure in read("Mã thẻ có 8 con số. Trại nuôi 8 con bò.")] == ["con số", "con"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trong 6 tháng đầu năm 2019, xã thu 11 tỷ đồng.", None),
        ("Năm 2018 xã thu tăng 12,5% so với số thu thực tế năm 2017.", "2018"),
        ("Diện tích nuôi tôm gấp 2,5 lần năm 2018.", None),
        ("Đầu tháng 6/2016, báo chí phản ánh ông đi xe giá 5 tỷ đồng.", None),
        ("Dân số (năm 2016) của xã là đông nhất huyện. Xã có 12 thôn.", None),
        ("Cầu khởi công tháng 5/2017, chi phí 3.200 tỷ đồng.", None),
    ],
)
def test_years_of_something_else_are_no_period(text: str, period: str | None) -> None:
    assert read(text)[-1].period == period


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Huyện giải ngân 612/750 tỷ đồng vốn đầu tư.", 612_000_000_000, "VND"),
        ("Công ty xuất khẩu 12/15 triệu USD.", 12_000_000, "USD"),
    ],
)
def test_a_part_has_the_scale_of_its_whole(text: str, value: float, unit: str) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Tỷ lệ mắc bệnh là 15 ca/100.000 dân.", [15]),
        ("Toà truy tố 56 vụ/209 bị can.", [56, 209]),
        ("Giá trị sản xuất đạt 56 tỷ đồng/58 tỷ đồng.", [56_000_000_000]),
        ("Bản có hai phần ba số hộ khá giả.", []),
        ("Mỗi nhà chọn 2 đến 10 con số.", [2, 10]),
        ("Chị Mận một mình nuôi hai con nhỏ.", [2]),
    ],
)
def test_bases_of_rates_and_shares_in_words_count_nothing(text: str, values: list[float]) -> None:
    assert [figure.value for figure in read(text)] == values


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Toàn xã còn 45 hộ cận nghèo, chiếm 2,2% tổng số hộ.", "hộ cận nghèo chiếm tổng số hộ"),
        ("Cây cầu dài 45 m, rộng 6 m.", "Cây cầu rộng"),
        ("Số lượng thợ của xóm luôn đạt 15 người, đội sửa đường được lập năm nay.", "Số lượng thợ của xóm người"),
        ("Thu ngân sách đạt 1.250 tỷ đồng, bằng 104% dự toán và tăng 11% so với năm trước.", "Thu ngân sách tăng"),
        ("Trạm có 20 bác sĩ, trong đó 45% có trình độ sau đại học.", "bác sĩ có trình độ sau đại học"),
        ("Xóm có 300 hộ, 60% có nước sạch.", "hộ có nước sạch"),
        ("Dân xóm hiến 1.200 m2 đất, trị giá gần 5 tỷ đồng.", "trị giá đất"),
        ("Khối ruộng số 2 gồm 6 đơn vị.", "Khối ruộng số 2 đơn vị"),
        ("Sáng nay, Trưởng ban Lò Văn Mơ gặp mặt 150 thợ giỏi của xóm.", "gặp mặt thợ giỏi của xóm"),
    ],
)
def test_what_goes_on_about_the_thing_before_is_told_of_it(text: str, indicator: str) -> None:
    figure = read(text)[-1]
    assert figure.indicator is not None
    assert figure.indicator.text == indicator


def test_the_year_of_the_law_on_emulation_is_no_period() -> None:
    (figure,) = read("Luật Thi đua, khen thưởng năm 2022 có 8 chương mới.")
    assert figure.period is None


def test_what_stands_now_is_of_no_time_before_a_semicolon() -> None:
    text = "Tháng 3/2018, xã nhận 7 bể; mạng nước xã đang trông coi là 15 bể, 320 vòi."
    assert [figure.period for figure in read(text)] == ["2018", None, None]


def test_least_and_most_of_changing_numbers() -> None:
    figures = read("Năm ít thì 3 lần, năm nhiều tới 7 lần ông cho máu.")
    assert [figure.qualifier for figure in figures] == ["at_least", "at_most"]


def test_what_a_thing_yields_is_no_phrase_of_its_noun() -> None:
    figures = read("Xóm nuôi 300 con dê, 50 con bò cho lãi 40 triệu đồng.")
    assert figures[1].indicator is not None
    assert figures[1].indicator.text == "con bò"
