"""Where the unit, the clause and the year of a figure begin and end, and what only looks like a count of honours."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.figures import merge_figures
from thidua_extract.patterns.figures import FigureMention, find_figures
from thidua_extract.text.document import Document

TITLE = "Huyện Suối Mơ họp bàn việc chung"


def read(text: str) -> list[FigureMention]:
    return find_figures(Reading(Document.from_source(f"{TITLE}\n\n{text}\n"), "2023-06-08"), [])


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Hai nước đã ký 14 hiệp định thương mại.", 14, "hiệp định"),
        ("Bà Mơ đứng tên 20 bất động sản.", 20, "bất động sản"),
        ("Bà Mơ sinh được hai con gái.", 2, "con gái"),
        ("Bà Mơ có hai con.", 2, "con"),
        ("Đoàn tàu có 14 toa xe hàng.", 14, "toa xe"),
        ("Anh Mận kiếm được 30.000 Đài tệ.", 30_000, "Đài tệ"),
        ("Đảo Mơ rộng 2,3 hécta.", 2.3, "hécta"),
        ("Loại vé này có 96 kỳ quay số mỗi ngày.", 96, "kỳ quay"),
        ("Ba kỳ thi được tổ chức an toàn.", 3, "kỳ thi"),
        ("Lê Thắng 5 tỷ đồng.", 5_000_000_000, "VND"),
        ("Mức sinh là 2,65 con / bà mẹ.", 2.65, "con"),
        ("Huy chương quốc tế được thưởng bằng 50 lần mức lương cơ sở.", 50, "lần"),
        ("Đội đã vượt qua 318 đội chơi để giành giải nhất.", 318, "đội"),
        ("Thư khen nói đội vô địch trong tim 90 triệu người dân.", 90_000_000, "người"),
        ("Đội lọt vào top 10 (xếp thứ 8/65 đội).", 65, "đội"),
        ("Thầy Mây nói: “Một lớp thường có tới 38 học sinh”.", 38, "học sinh"),
        ("Mỗi ngày em Mơ thu được 280.000 từ.", 280_000, "từ"),
        ("Mỗi năm em Mơ đọc 1,8 triệu từ.", 1_800_000, "từ"),
        ("Dòng nước được chia làm hai nhánh.", 2, "nhánh"),
        ("Quỹ lãi 33,7 tỷ đồng.", 33_700_000_000, "VND"),
        ("Kỳ quay số tối qua có 14.540 giải ba.", 14_540, "giải"),
        ("Giá dầu vượt mức 1,1 USD kể từ năm ngoái.", 1.1, "USD"),
        ("Tổ điều tra có hai viên trợ lý cấp cao.", 2, "trợ lý"),
        ("Tiết trời nóng 40 độ.", 40, "độ"),
        ("Một phiên thổi bay 534 tỷ vốn hoá.", 534_000_000_000, "VND"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Nhà ở gần ngã 3 đường dẫn cầu Mơ.",
        "Em Mơ mang hai dòng máu.",
        "Ban tổ chức trao 25 giải nhất.",
        "Chủ quyền đối với hai quần đảo là rõ ràng.",
        "Trường tư đáp ứng khoảng 2/3 nhu cầu gửi trẻ.",
        "Hai cầu thủ thăm hỏi bà con.",
        "Khá hồi hộp là hai bạn Lê Thị Mơ và Lò Mận.",
        "Khu dân cư này nằm ven sông.",
    ],
)
def test_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Kỳ quay có 5 lần trúng thưởng hoặc ít hơn.", "at_most"),
        ("Kỳ quay có nhiều hơn 5 lần trúng thưởng.", "at_least"),
        ("Huyện có nhiều hơn 17 vụ so với năm trước.", "exact"),
        ("Mặt tiền thửa đất không nhỏ hơn 5 m.", "at_least"),
        ("Giá dầu không cao hơn 14.000 đồng.", "at_most"),
    ],
)
def test_bounds_of_comparison(text: str, qualifier: str) -> None:
    assert [figure.qualifier for figure in read(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # an initial and an ellipsis end no clause
        ("Tổng số tiền chị đã trả cho bà P. là 2 tỷ đồng.", ["Tổng số tiền chị đã trả cho bà P"]),
        ("Mức lương của chị tính cả phụ cấp... chỉ 4 triệu đồng.", ["Mức lương của chị tính cả phụ cấp"]),
        # who reports it
        ("Số liệu của Sở Kế hoạch và Đầu tư cho thấy tổng vốn đạt 40 tỷ đồng.", ["tổng vốn"]),
        # an office measures nothing
        ("Quốc hội bầu ông Mận làm Tổng thanh tra với tỷ lệ 94,5% tổng số đại biểu.", ["tổng số đại biểu"]),
        # turns of visitors say nothing by themselves
        (
            "Khách quốc tế đạt 27.000 lượt, tăng 22,2%; khách nội địa đạt 30.000 lượt, tăng 20,5%.",
            ["Khách quốc tế lượt", "Khách quốc tế tăng", "khách nội địa lượt", "khách nội địa tăng"],
        ),
        # a worth is of the things given and not of the places where they are
        ("Hội phát 600 phần quà tại 2 tỉnh vùng cao trị giá 90 triệu đồng.", [None, None, "trị giá phần quà"]),
        # what a number rises from and to
        ("Chỉ số chung tăng từ mốc 900 điểm lên khoảng 970 điểm.", ["Chỉ số chung tăng", "Chỉ số chung tăng"]),
        ("Số tiền tồn quỹ còn 15 tỷ đồng, giảm so với mức 117 tỷ đồng.", ["Số tiền tồn quỹ", "Số tiền tồn quỹ giảm"]),
        # what a colon opens, with a verb of its own
        ("Nguồn vốn đến qua các chương trình: hơn 100 kỹ sư đã nhận hỗ trợ.", ["kỹ sư đã nhận hỗ trợ"]),
        # a place and a time that the clause ends with do not govern a count
        ("Chuyện được truyền đi trên trang mạng của trường học với hơn 800 lượt xem.", ["lượt xem"]),
        ("Huyện họp sau khi có thêm 2 phó chủ tịch.", ["phó chủ tịch"]),
        ("Quả tên lửa được bắn qua vịnh hai lần trong chưa đầy một tháng.", ["Quả tên lửa được bắn qua vịnh"]),
        # the next count has a subject of its own
        (
            "Nhóm A giành 137 ghế và nhóm B giành 97 ghế.",
            ["Nhóm A giành ghế", "nhóm B giành ghế"],
        ),
        ("Điện ảnh có 16 phim dự thi, tài liệu có 26 phim.", ["phim dự thi Điện ảnh", "tài liệu phim dự thi"]),
        # a rate, what joins the next measure, what only explains
        (
            "Mức sống là 180 USD / tháng trong một tỉnh miền núi có 14.000 dân.",
            ["Mức sống", "trong một tỉnh miền núi dân"],
        ),
        ("Diện tích trồng chè là 189 ha và hiện hơn 60% đã cho thuê.", ["Diện tích trồng chè", None]),
        (
            "Lợi nhuận đạt 14 tỷ đồng, tăng gấp đôi năm trước và đạt 180% kế hoạch.",
            [None, None, "Lợi nhuận so với kế hoạch"],
        ),
        ("Liên hoan có 77 phim dự thi, cụ thể là phim truyện và phim tài liệu.", ["phim dự thi Liên hoan"]),
        # each of several who do the same is named; what is joined begins behind "và"
        (
            "Lê Mây đã nhận và chiếm đoạt 2,9 tỷ đồng; Lò Mận đã nhận và chiếm đoạt 1,5 tỷ đồng.",
            [None, "Lò Mận đã nhận và chiếm đoạt"],
        ),
        ("Ông Mây kiếm được 150 triệu USD và đóng thuế 38 triệu USD.", ["Ông Mây kiếm", "đóng thuế"]),
        # who says it, what a distance is from, what is marked
        ("Ri cho biết ông đã gửi khoảng 10 triệu USD về quê theo cách này.", ["ông đã gửi"]),
        (
            "Phi công được cứu ở biển, cách nơi máy bay gặp nạn khoảng 28 hải lý về phía đông.",
            ["cách nơi máy bay gặp nạn"],
        ),
        ("Trường công bố điểm sàn của các ngành đều từ 17 điểm.", ["điểm sàn của các ngành"]),
        ("Phần thi thực hành (7 điểm) được tổ chức theo quy định.", ["Phần thi thực hành"]),
        # names that a copula adds, a distance, what a thing is able to do
        ("Đội có ba cầu thủ là thủ môn Lê Mơ, hậu vệ Lò Mận.", ["Đội cầu thủ"]),
        ("Em nghe tiếng kêu ở phía sông, cách nhà em khoảng 100 m.", ["cách nhà em"]),
        ("Em Mơ chế tạo hệ thống lọc nước có khả năng xử lý phèn với chi phí 2 triệu đồng.", ["lọc nước chi phí"]),
        ("Anh Mận đưa ba lần tổng cộng 260 triệu đồng.", ["Anh Mận đưa", None]),
    ],
)
def test_indicators(text: str, indicators: list[str | None]) -> None:
    found = [figure.indicator.text if figure.indicator else None for figure in read(text)]
    told = (
        [found[i] if wanted else None for i, wanted in enumerate(indicators)]
        if len(found) == len(indicators)
        else found
    )
    assert told == indicators


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Năm 2019, tổng lượng khách đạt 57.000 lượt.\nTrong đó, khách quốc tế đạt 27.000 lượt.", ["2019", "2019"]),
        ("Năm 2019, tổng lượng khách đạt 57.000 lượt.\nXã Mơ đón 27.000 lượt khách.", ["2019", None]),
    ],
)
def test_a_year_holds_for_the_parts_told_in_the_next_paragraph(text: str, periods: list[str | None]) -> None:
    assert [figure.period for figure in read(text)] == periods


def test_a_quantity_pointed_back_to_is_told_once() -> None:
    assert len(read("Còn 70 ha đất chưa bán. Trong khu dân cư 70 ha này có chợ.")) == 1
    assert len(read("Khu dân cư 70 ha này nằm ven sông.")) == 1


def test_persons_of_two_callings_are_not_the_same() -> None:
    text = "Giao hai học sinh chấm bài\n\nXã Mơ họp.\n\nTrường chưa phân công đúng hai giáo viên."
    reading = Reading(Document.from_source(f"{text}\n"), "2023-06-08")
    assert len(merge_figures(find_figures(reading, []), reading)) == 2


def test_the_wording_nearest_to_the_title_s_names_what_it_counts() -> None:
    title = "Dũng cảm cứu ba em nhỏ đuối nước"
    body = "Anh Mận cứu ba em nhỏ đuối nước ở bến sông. Anh vui vì đưa được ba em nhỏ lên bờ."
    reading = Reading(Document.from_source(f"{title}\n\nChuyện ở xã Mơ.\n\n{body}\n"), "2023-06-08")
    (figure,) = merge_figures(find_figures(reading, []), reading)
    assert figure.indicator
    assert "đuối nước" in figure.indicator.text


def test_times_of_two_things_are_two_facts() -> None:
    told = "Ông Mận hai lần làm chủ tịch huyện."
    text = f"{told}\n\n{told}\nÔng phải nhập viện hai lần vì bệnh tim."
    reading = Reading(Document.from_source(f"{TITLE}\n\n{text}\n"), "2023-06-08")
    assert len(merge_figures(find_figures(reading, []), reading)) == 2
