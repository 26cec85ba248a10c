# ruff: noqa: E501 - a sentence of the press stands on one line
"""The year of the merit, not of the giving nor of the meeting."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, stated, under_headline

PERIODS = [
    ("UBND tỉnh tặng Bằng khen cho 5 tập thể có thành tích xuất sắc giai đoạn 2018 – 2022.", ["2018-2022"]),
    ("Năm 2010, Trường Tiểu học An Hòa được tặng Huân chương Lao động hạng Ba.", [None]),
    ("Trường Tiểu học An Hòa được tặng Cờ thi đua của Bộ (năm học 2021 - 2022).", ["2021-2022"]),
    ("Tổng kết năm học 2022 - 2023, nhà trường tặng giấy khen cho 120 học sinh giỏi.", ["2022-2023"]),
    ("Tại hội nghị tổng kết năm 2022, UBND huyện tặng Giấy khen cho 15 tập thể.", [None]),
    ("Chị Mây đạt danh hiệu Chiến sĩ thi đua cơ sở năm 2018, Bằng khen của UBND tỉnh năm 2019.", ["2018", "2019"]),
    ("Chị Mây được tặng Bằng khen của UBND tỉnh các năm 2019, 2020.", ["2019", "2020"]),
    ("Năm học 2021-2022, Trường Tiểu học An Hòa có 3 giáo viên được công nhận Chiến sĩ thi đua cơ sở.", ["2021-2022"]),
    ("Đội bóng chuyền An Hòa giành huy chương bạc tại Giải vô địch trẻ năm 2020.", ["2020"]),
    ("Tại Giải vô địch võ cổ truyền năm 2022, đoàn An Hòa giành 5 huy chương vàng.", ["2022"]),
    ("Khoa Nội đạt danh hiệu Tập thể Lao động xuất sắc, được Bộ Y tế tặng Bằng khen năm 2018.", [None, "2018"]),
    ("Ông Lò Văn Tám 5 năm liền đạt danh hiệu Chiến sĩ thi đua cơ sở và được tặng Bằng khen năm 2018.", [None, "2018"]),
    ("Bộ Y tế tặng Bằng khen cho 3 tập thể, tặng Giấy khen cho 5 cá nhân có thành tích năm 2018.", ["2018", "2018"]),
    ("Nhà thơ Lò Văn Tám tặng Huân chương cho John Reed, người qua đời năm 1977.", [None]),
    ("Với thành tích trên, năm 2019 Trường Tiểu học An Hòa được UBND tỉnh tặng Bằng khen.", [None]),
    ("Sau 5 năm (2017-2022), đã có 34 tập thể được UBND huyện khen thưởng.", ["2017-2022"]),
    ("UBND tỉnh tặng Bằng khen cho 3 tập thể nhân kỷ niệm 50 năm thành lập (1973-2023).", [None]),
    ("Em Lò Văn Tám đạt huy chương vàng năm 2016, còn năm 2019 em Tám đạt huy chương đồng.", ["2016", None]),
    ("Năm 2016, em Lò Văn Tám đạt huy chương vàng, còn năm 2019 em Tám đạt huy chương đồng.", [None, None]),
    ("Năm 2016, em Lò Văn Tám đạt huy chương vàng rồi năm 2019 đạt huy chương đồng.", [None, None]),
    (
        "Trường An Hòa được tặng Cờ thi đua của Chính phủ các năm 2012, 2015, Bằng khen của Bộ Y tế.",
        ["2012", "2015", None],
    ),
    ("Chị Lò Thị Mây nhận 2 Bằng khen của Tỉnh đoàn (2018, 2020), 1 Bằng khen của UBND tỉnh.", ["2018", "2020", None]),
    ("Nhà văn Lò Văn Tám được trao Giải thưởng Sách Hay với cuốn Nhật ký Mường Và 1972.", [None]),
    ('Nhà văn Lò Văn Tám được trao Giải thưởng Sách Hay với tác phẩm "Miền Tây 1954-1975".', [None]),
    ("Nhà thơ Lò Văn Tám đoạt giải Ba với bài thơ Sông quê năm 2018.", ["2018"]),
    ('Nhà thơ Lò Văn Tám đoạt giải Ba với bài thơ "Sông quê" (2018).', ["2018"]),
    ("Chị Lò Thị Mây đoạt giải Nữ diễn viên xuất sắc thể loại phim truyền hình ở giải Hoa Ban 2017.", ["2017"]),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_period(text: str, expected: list[str | None]) -> None:
    """The year of the merit, not of the giving nor of the meeting."""
    found = awards(text)
    assert [a.period for a in found] == expected


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Đề nghị tặng Cờ thi đua của Chính phủ cho 2 tập thể; tặng Bằng khen cho 6 tập thể có thành tích xuất sắc năm 2021.", ["2021", "2021"]),
        ("UBND huyện tặng Cờ thi đua cho 2 tập thể năm 2018, tặng Giấy khen cho 6 cá nhân vì có thành tích xuất sắc năm 2019.", ["2018", "2019"]),
    ],
)  # fmt: skip
def test_merit_of_a_series(text: str, years: list[str]) -> None:
    """The merit that closes a series is that of all, unless one has its own."""
    assert [a.period for a in under_headline(text)] == years


def test_the_year_of_a_prize_dates_no_flag() -> None:
    """The headline dates the prize that it names alone."""
    text = "Trao Giải thưởng Trần Phú năm 2017\n\nUBND tỉnh tặng Cờ thi đua cho 5 tập thể. Có 9 cá nhân nhận Giải thưởng Trần Phú.\n"
    assert {a.award: a.period for a in stated(text)} == {"emulation_flag": None, "prize": "2017"}
