"""Numbers as the press writes them, and what looks like one and is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.numbers import Number, find_numbers
from thidua_extract.language.numerals import small_number, word_value
from thidua_extract.text.document import Document


def read(text: str) -> list[Number]:
    return find_numbers(Document.from_source(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("thu 834.875,801 tỉ đồng", [834_875_801_000_000]),
        ("gần 210 tỷ đồng", [210_000_000_000]),
        ("1 tỷ 250 triệu đồng", [1_250_000_000]),
        ("1 tỷ 2 triệu 500 nghìn đồng", [1_002_500_000]),
        ("hai tỷ rưỡi đồng", [2_500_000_000]),
        ("1 triệu tỉ đồng", [10**15]),
        ("3.000 nghìn tỷ đồng", [3_000 * 10**12]),
        ("10tỷ đồng", [10_000_000_000]),
        ("60 nghìn sinh viên", [60_000]),
        ("3,5 vạn cán bộ", [35_000]),
        ("giảm 11,22%", [11.22]),
        ("16 000 hộ", [16_000]),
        ("09 đơn vị", [9]),
        ("hiến 5.000m2 đất", [5_000]),
        ("02 (hai) tập thể", [2]),
        ("3.000.000 (3 triệu) ly", [3_000_000]),
    ],
)
def test_digits_and_scales(text: str, values: list[float]) -> None:
    assert [number.value for number in read(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hai mươi mốt người", 21),
        ("mười lăm hộ", 15),
        ("ba lăm hộ", 35),
        ("ba chục hộ", 30),
        ("một trăm linh tư hộ", 104),
        ("một trăm rưỡi hộ", 150),
        ("hai trăm năm mươi lăm học sinh", 255),
        ("ba nghìn hộ", 3_000),
        ("sáu tập thể", 6),
    ],
)
def test_number_words(text: str, value: int) -> None:
    (number,) = read(text)
    assert (number.value, number.spelled) == (value, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [("thu 2.5 triệu đồng", 2_500_000), ("giúp 1,500 hộ", 1_500), ("thu 1,250,000 đồng", 1_250_000)],
)
def test_english_style_is_flagged(text: str, value: float) -> None:
    (number,) = read(text)
    assert (number.value, number.doubtful) == (value, True)


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("đạt 41/45 xã", 41, 45),
        ("9/13 Hội", 9, 13),
        ("5 trong tổng số 6 ca", 5, 6),
        ("573/573 xã", 573, 573),
        ("gieo 3.200/3.000 ha", 3200, 3000),
        ("đạt 612/750 tỷ đồng", 612_000_000_000, 750_000_000_000),
        ("chi 1/2 tỷ đồng", 500_000_000, None),
    ],
)
def test_part_of_a_whole(text: str, value: int, of: int) -> None:
    (number,) = read(text)
    assert (number.value, number.of) == (value, of)


def test_behind_an_ordinal_the_whole_counts() -> None:
    (number,) = read("đứng thứ 7/110 quốc gia")
    assert (number.value, number.of) == (110, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("từ 5 đến 7%", 5, 7),
        ("khoảng 5-7%", 5, 7),
        ("05 - 07%", 5, 7),
        ("1500 - 1800 tấn", 1500, 1800),
        ("từ 80 triệu đến 100 triệu đồng", 80_000_000, 100_000_000),
        ("từ 3 đến 5 tỷ đồng", 3 * 10**9, 5 * 10**9),
        ("từ 81% đến 98%", 81, 98),
        ("khoảng 5 đến 7 người", 5, 7),
    ],
)
def test_a_range_is_two_bounds(text: str, low: float, high: float) -> None:
    found = [(number.value, number.qualifier) for number in read(text)]
    assert found == [(low, "at_least"), (high, "at_most")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("thu gấp đôi năm trước", 2), ("sản lượng gấp rưỡi", 1.5), ("tăng gấp hai", 2), ("tăng gấp ba", 3)],
)
def test_multiples(text: str, value: float) -> None:
    (number,) = read(text)
    assert (number.value, number.multiple) == (value, True)


@pytest.mark.parametrize(
    ("text", "values"), [("nửa triệu người", [500_000]), ("gần nửa tỷ đồng", [5 * 10**8]), ("giảm nửa tỷ lệ nghèo", [])]
)
def test_halves(text: str, values: list[int]) -> None:
    assert [number.value for number in read(text)] == values


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("hơn 520 hộ", "at_least"),
        ("trên 520 hộ", "at_least"),
        ("ít nhất 520 hộ", "at_least"),
        ("đạt 90% trở lên", "at_least"),
        ("từ 90% tổng số phiếu", "at_least"),
        ("gần 520 hộ", "about"),
        ("ước đạt 520 tấn", "about"),
        ("xấp xỉ 520 hộ", "about"),
        ("dưới 520 hộ", "at_most"),
        ("tối đa không quá 200.000 đồng", "at_most"),
        ("chưa đến 520 hộ", "at_most"),
        ("520 hộ", "exact"),
        ("trên 5 lĩnh vực", "exact"),
        ("tăng từ 5% năm trước lên mức cao", "exact"),
        ("nhiều hơn 12 hộ", "exact"),
    ],
)
def test_qualifiers(text: str, qualifier: str) -> None:
    (number,) = read(text)
    assert number.qualifier == qualifier
    assert (number.qualifier_span is None) == (qualifier == "exact" and "hơn" not in text)


@pytest.mark.parametrize("text", ["hàng trăm người", "hàng chục nghìn hộ"])
def test_vague_numbers_are_marked(text: str) -> None:
    (number,) = read(text)
    assert (number.vague, number.qualifier) == (True, "at_least")


@pytest.mark.parametrize(
    "text",
    [
        "ngày 5 tháng 6 năm 2023",
        "chiều 2-7",
        "lúc 19h30",
        "8 giờ sáng",
        "lớp 9A",
        "em Mây, lớp 10 Trường THPT Sông Mơ",
        "lần thứ 5",
        "lần thứ ba",
        "hạng Ba",
        "nhà số 5",
        "phường 3",
        "Nhiệt điện Hòn Sim 2 vận hành",
        "đội U23",
        "COVID-19",
        "xe tăng T -14 bay qua",
        "tiêm kích Su -30 MK bay qua",
        "đạt một tỷ lệ rất cao",
        "suốt 35 năm",
        "năm năm qua",
        "trong năm đơn vị đã đạt",
        "ông 60 tuổi",
        "Huy hiệu 50 năm tuổi Đảng",
        "khóa XV",
        "gọi 0905 123 456",
        "Chỉ thị 34-CT/TW",
        "giai đoạn 2020-2025",
        "thắng 3-1",
        "chiếc ba lô",
        "Phó Vụ trưởng Vụ 4 ban Kiểm tra",
        "bệnh nhân ở tuổi 78 ông vẫn khỏe",
        "chiều 13/10 hộ dân trở về",
    ],
)
def test_no_quantities(text: str) -> None:
    assert read(text) == []


def test_working_days_are_counted_where_days_are_not() -> None:
    assert [number.value for number in read("góp 3.500 ngày công trong 15 ngày")] == [3_500]


@given(st.text(alphabet="0123456789.,/- %hộnămtừđếntỷtriệuhaimươi()\n", max_size=60))
def test_never_raises_and_stays_inside_the_text(text: str) -> None:
    document = Document.from_source(text)
    for number in find_numbers(document):
        assert 0 <= number.span.start < number.span.end <= len(document.text)


@given(st.integers(min_value=1, max_value=10**12))
def test_grouped_digits_round_trip(value: int) -> None:
    assert [number.value for number in read(f"tổng {value:,} đồng".replace(",", "."))] == [value]


@pytest.mark.parametrize(("word", "value"), [("12", 12), ("hai", 2), ("mười", 10), ("nhiều", 0), ("trăm", 0), ("", 0)])
def test_small_numbers(word: str, value: int) -> None:
    """Digits, or a word for one to ten; any other word says nothing."""
    assert small_number(word) == value


@pytest.mark.parametrize(("word", "value"), [("ba", 3), ("chục", 10), ("tỷ", 10**9), ("rưỡi", 0.5), ("bội", 0)])
def test_values_of_number_words(word: str, value: float) -> None:
    assert word_value(word) == value
