"""Pageants whose winners are told by their country, by a victory, and the highest prizes by their number."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

TOLD = [
    ("Á hậu 1 thuộc về đại diện của Argentina.", ["second individual 1: đại diện của Argentina"]),
    (
        "Á hậu 1 là người đẹp Philippines, Á hậu 2 là người đẹp đến từ Thái Lan.",
        ["second individual 1: người đẹp Philippines", "third individual 1: người đẹp đến từ Thái Lan"],
    ),
    ("Á hậu 4 thuộc về Mongolia.", ["None individual 1: Mongolia"]),
    (
        "Trong đó đại diện đến từ nước Lào là người đăng quang Hoa hậu Biển Quốc tế.",
        ["first individual 1: đại diện đến từ nước Lào"],
    ),
    (
        "Đại diện của Nga là người đăng quang Hoa hậu Biển, Á hậu 1 thuộc về Lò Thị Mây, Á hậu 2 là Lò Thị Na.",
        ["first individual 1: Đại diện của Nga", "second individual 1: Lò Thị Mây", "third individual 1: Lò Thị Na"],
    ),
    (
        "Hoa hậu Biển Quốc tế 2031 khép lại với chiến thắng thuộc về đại diện Lào.",
        ["first individual 1: đại diện Lào"],
    ),
    ("Hai giải cao nhất thuộc về bà Lò Thị Mây.", ["None individual 2: Lò Thị Mây"]),
    ("Giải cao nhất thuộc về em Lò Văn Tám.", ["None individual 1: Lò Văn Tám"]),
    # a match, a team, and the rules of a contest
    ("Trận chung kết khép lại với chiến thắng thuộc về Đội An Hòa.", []),
    ("Ngôi vị quán quân thuộc về đội Trường An Hòa.", ["first collective 1: đội Trường An Hòa"]),
    ("Giải cao nhất của cuộc thi trị giá 90 triệu đồng.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    found = awards(text)
    assert [f"{m.grade} {m.recipient} {m.count}: {', '.join(p.text for p in m.named)}" for m in found] == expected
