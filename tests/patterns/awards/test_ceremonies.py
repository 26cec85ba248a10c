# ruff: noqa: E501 - a sentence of the press stands on one line
"""Awards in the name of a ceremony: the body that celebrates got them, nobody who comes or speaks."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

CELEBRATED: list[tuple[str, list[str]]] = [
    ("Lễ kỷ niệm 70 năm ngày thành lập huyện An Đông và đón nhận Huân chương Độc lập hạng Ba đã diễn ra.", ["huyện An Đông"]),
    ("Lễ kỷ niệm 50 năm thành lập Trường THPT An Hòa (1970 - 2020) và vinh dự đón nhận Huân chương Lao động diễn ra sáng nay.", ["Trường THPT An Hòa"]),
    ("Phó Thủ tướng dự Lễ kỷ niệm 50 năm thành lập Công ty Cao su An Hòa và đón nhận Huân chương Lao động.", ["Công ty Cao su An Hòa"]),
    ("Đến dự lễ kỷ niệm 50 năm thành lập Trường THPT An Hòa và đón nhận Huân chương Lao động có ông Lò Văn Tám.", ["Trường THPT An Hòa"]),
    ("Phát biểu tại lễ kỷ niệm 30 năm thành lập Sở Y tế và đón nhận Huân chương Lao động, ông Lò Văn Tám chúc mừng.", ["Sở Y tế"]),
    ("Ông Lò Văn Tám dự lễ đón nhận Huân chương Lao động của Trường THPT An Hòa.", ["Trường THPT An Hòa"]),
    ("Trường THPT An Hòa làm lễ đón nhận Huân chương Lao động.", ["Trường THPT An Hòa"]),
    ("Trường THPT An Hòa kỷ niệm 60 năm thành lập, đón nhận Huân chương Lao động.", ["Trường THPT An Hòa"]),
    ("Đại diện lãnh đạo Công ty Điện An Hòa nhận Cờ thi đua của tỉnh.", ["Công ty Điện An Hòa"]),
    ("Ông Lò Văn Tám, đại diện Công ty An Hòa nhận Bằng khen.", ["Lò Văn Tám"]),
    ("Tại buổi lễ, ông Lò Văn Tám vinh dự đón nhận Huân chương Lao động.", ["Lò Văn Tám"]),
]  # fmt: skip
NOBODY = [
    "Phát biểu tại lễ đón nhận Huân chương Lao động hạng Ba, ông Lò Văn Tám chúc mừng nhà trường.",
    "Dự lễ đón nhận Huân chương Lao động hạng Ba có ông Lò Văn Tám, Bí thư Huyện ủy.",
]


@pytest.mark.parametrize(("text", "named"), CELEBRATED)
def test_who_celebrates_receives(text: str, named: list[str]) -> None:
    assert [body.text for award in awards(text) for body in award.named] == named


@pytest.mark.parametrize("text", NOBODY)
def test_who_comes_or_speaks_gets_nothing(text: str) -> None:
    assert awards(text) == []
