# ruff: noqa: E501 - a sentence of the press stands on one line
"""Prizes of contests that everybody knows: level and edition from the name, or from what the article says elsewhere."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

LEVELS = [
    ("Anh Lò Văn Tám được trao Giải thưởng Lý Tự Trọng.", ["ministry"]),
    ("Chị Lò Thị Mây thắng giải Nữ diễn viên phụ xuất sắc nhất ở giải Cánh diều 2017.", ["organization"]),
    ("Chị Lò Thị Mây giành 5 giải Cống hiến, 1 giải Nhạc trẻ châu Á và 3 lần nhận giải Giọng ca của năm.",
     ["organization", "foreign", None]),
    ("Anh Lò Văn Tám, trường Lý Tự Trọng, đoạt giải nhất.", [None]),
    ("Đội cứu hộ An Hòa được trao giải nhất phần thi Tiếp sức.\n\nHội thao quân sự quốc tế Núi Xanh có 39 quốc gia dự.", ["foreign"]),
    ("Em Lò Văn Tám đoạt giải nhất.\n\nEm sẽ dự cuộc thi Toán quốc tế. Trường có nhiều em đoạt giải học sinh giỏi.", [None]),
    ("Em Lò Văn Tám đoạt giải nhất môn Toán của trường. Em sẽ dự kỳ thi học sinh giỏi rồi cuộc thi Toán quốc tế.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "levels"), LEVELS)
def test_level_of_the_contest(text: str, levels: list[str | None]) -> None:
    """A renowned prize tells its level itself; other prizes are of the one contest of many countries of the article."""
    assert [award.level for award in awards(text)] == levels


EDITIONS = [
    ("Đoàn trở về từ Asiad 2018. Tại Á vận hội lần thứ 18, đoàn Việt Nam giành 4 huy chương vàng.", "2018"),
    ("SEA Games 28 diễn ra năm 2015, SEA Games 29 (2017) thì ở xa. Tại SEA Games 29, chị Lò Thị Mây giành huy chương vàng.", "2017"),
    ("SEA Games 2015 và SEA Games 2017 đều hay. Tại SEA Games, chị Lò Thị Mây giành huy chương vàng.", None),
    ("Ai cũng chờ Asiad 2018. Tại SEA Games, chị Lò Thị Mây giành huy chương vàng.", None),
    ("Ai cũng chờ SEA Games 2019. Năm 2011, chị Lò Thị Mây giành huy chương vàng SEA Games.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "year"), EDITIONS)
def test_edition_of_the_games(text: str, year: str | None) -> None:
    """The year of the games is told at another mention of them, under another of their names perhaps."""
    assert [award.period for award in awards(text)] == [year]
