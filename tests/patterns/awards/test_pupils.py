# ruff: noqa: E501 - a sentence of the press stands on one line
"""Pupils, their teachers and their prizes, as schools and their papers tell of them; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, read, short, under_headline, untold

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    # whoever won a place gets the money, and nobody named before
    ("Dự lễ có Phó Chủ tịch UBND tỉnh Lò Văn Tám. Trong đó, học sinh đoạt giải Nhất nhận 3 triệu đồng, học sinh đoạt giải Nhì nhận 2 triệu đồng.", []),
    ("Dự lễ có Phó Chủ tịch UBND tỉnh Lò Văn Tám. Nữ sinh Vũ Thị Mây rất vui. Nữ sinh này đoạt giải Nhất.", ["prize/first conferred individual 1: Vũ Thị Mây"]),
    # money to come is for a prize that was won
    ("Theo quyết định, 8 học sinh đoạt giải Nhất sẽ được thưởng 12 triệu đồng; 26 học sinh đoạt giải Nhì, mỗi học sinh được thưởng 7 triệu đồng.",
     ["prize/first conferred individual 8", "prize/second conferred individual 26"]),
    # teachers whose pupils won
    ("Có 24 giáo viên có học sinh giỏi đoạt giải được tặng Bằng khen của Chủ tịch UBND tỉnh.", ["certificate_of_merit conferred individual 24"]),
    ("Có 10 tác giả có tác phẩm đoạt giải.", ["prize conferred individual 10"]),
    ("Toàn bộ học sinh trong quyết định khen thưởng đều thuộc Trường THPT Hoa Lan.", []),
    ("Chủ tịch UBND tỉnh ký quyết định khen thưởng 19 tập thể.", ["commendation conferred collective 19"]),
    # each of the two is told once more with the subject
    ("Hai em đoạt giải Nhất là Lò Văn Tám, đoạt giải Nhất môn Hóa và Vũ Thị Mây, đoạt giải Nhất môn Văn.",
     ["prize/first conferred individual 2: Lò Văn Tám, Vũ Thị Mây"]),
    # prizes by the stage at which they were won
    ("Năm học 2020-2021, toàn trường có 15 giải học sinh giỏi cấp tỉnh, 30 giải cấp huyện.", ["prize conferred collective 15", "prize conferred collective 30"]),
    ("Các em học sinh đã giành 15 Huy chương Vàng, 2 Huy chương Bạc.", ["prize/first conferred individual 15", "prize/second conferred individual 2"]),
    ("Học sinh của trường đạt 12 giải quốc gia.", ["prize conferred individual 12"]),
    ("Cuộc thi có 3 giải cấp tỉnh, mỗi giải trị giá 5 triệu đồng.", []),
    # a list that semicolons part
    ("Huyện trao 3 giải A; 2 giải B và 4 giải C cho các tác giả.", ["prize/first conferred individual 3", "prize/second conferred individual 2", "prize/third conferred individual 4"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_pupils_and_teachers(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


def test_prizes_won_before_are_not_those_of_the_ceremony() -> None:
    page = (
        "Tuyên dương học sinh giỏi quốc gia\n\nNgày 20/11, Sở Giáo dục và Đào tạo An Hòa tổ chức lễ tuyên dương học sinh giỏi quốc gia.\n\n"
        "Tại buổi lễ, Sở đã khen thưởng 24 học sinh đạt giải. Trong số đó, có 4 em đạt giải nhì, 7 em đạt giải ba và 13 em đạt giải khuyến khích."
    )
    assert [(short(a), a.conferrer) for a in read(page) if a.award == "prize"] == [
        ("prize/second None conferred individual 4", None),
        ("prize/third None conferred individual 7", None),
        ("prize None conferred individual 13", None),
    ]
    assert [a.count for a in read(page) if a.award == "commendation"] == [24]


def test_titles_of_several_levels_have_no_one_giver() -> None:
    page = "Hội Nông dân tỉnh An Hòa tổ chức sơ kết phong trào.\n\nNăm qua, 90 hộ đạt danh hiệu “Nông dân sản xuất, kinh doanh giỏi, đoàn kết giúp nhau” các cấp."
    (award,) = [a for a in under_headline(page) if a.award == "honorary_title"]
    assert (award.level, award.conferrer) == (None, None)


def test_the_body_behind_an_apposition_gives_nothing() -> None:
    (award,) = awards("Công ty Hoa Lan, đơn vị thành viên của Nhà Xuất bản An Hòa đã tặng Bằng khen cho 5 học sinh.")
    assert award.conferrer is not None
    assert award.conferrer.text == "Công ty Hoa Lan"
