"""Foreigners by one word of their name, and other states as those who give."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

ONE_WORD = [
    ("Bà dự lễ trao huân chương Sao Bắc cho Tổng thống Brownell tại thủ đô.", ["Brownell"]),
    ("Bà dự lễ trao huân chương Sao Bắc cho Tổng thống Brownell tại Doha, Qatar.", ["Brownell"]),
    ("Chính phủ trao Huân chương Hữu nghị cho Đại sứ Mỹ Penson.", ["Penson"]),
    ("Tổng thống Brownell được trao Huân chương Sao Bắc.", ["Brownell"]),
    ("Điệp viên Mike Brownell từng ở Đức. Sau đó, Mike được trao huân chương Sao Bắc.", ["Mike Brownell"]),
    ("Bà trao Huân chương Hữu nghị cho Tổng thống Bashar al - Hamad.", []),  # no "Bashar" alone
    # a country, and a thing whose name begins with that of its maker
    ("Bà trao Huân chương Hữu nghị cho Tổng thống Syria.", []),
    ("Điện thoại Kimsong Galaxia bán chạy. Năm 2018, Kimsong được trao giải thưởng Sao Khuê.", []),
]


@pytest.mark.parametrize(("text", "expected"), ONE_WORD)
def test_one_word(text: str, expected: list[str]) -> None:
    persons = [m for m in awards(text) if m.recipient == "individual"]
    assert [p.text for m in persons for p in m.named] == expected


GIVERS = [
    ("Năm 1990, ông Lò Văn Tám được Pháp tặng Huân chương Bắc Đẩu bội tinh.", "Pháp", 1),
    ("Điệp viên Lò Văn Tám được Anh trao huân chương.", "Anh", 1),
    ("Nhật Bản trao tặng Huân chương Mặt trời mọc cho ông Lò Văn Tám.", "Nhật Bản", 1),
    # a pronoun opens the sentence
    ("Ông Lò Văn Tám ở An Hòa. Anh trao tặng Kỷ niệm chương cho ông Vũ Văn Chín.", None, 1),
]


@pytest.mark.parametrize(("text", "giver", "number"), GIVERS)
def test_state_gives(text: str, giver: str | None, number: int) -> None:
    found = awards(text)
    assert [m.conferrer.text if m.conferrer is not None else None for m in found] == [giver] * number


def test_nobel_without_its_noun() -> None:
    found = awards("Nhà văn Nora Belova từng nhận Nobel Văn học năm 2015.")
    assert [(m.award, m.level, m.period, m.named[0].text) for m in found] == [
        ("prize", "foreign", "2015", "Nora Belova")
    ]
    assert awards("Nhà văn Nobel Văn học Nora Belova đến dự.") == []
