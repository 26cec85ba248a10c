"""Prizes won together, a given name that makes another word with its form of address, the edition of a contest."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

TOLD = [
    (
        "Ông Lò Văn Tám nhận giải thưởng Hoa Ban năm 2018 cùng bà Vũ Thị Mây và cô Lò Thị Na.",
        ["prize None conferred individual 3: Lò Văn Tám, Vũ Thị Mây, Lò Thị Na"],
    ),
    (
        "Ông Lò Văn Tám đoạt giải Nobel Hòa bình cùng Thủ tướng Yitzak Rabinov và lãnh đạo Palestine Yasir Arafin.",
        ["prize foreign conferred individual 3: Lò Văn Tám, Yitzak Rabinov, Yasir Arafin"],
    ),
    (
        "Ông Lò Văn Tám, người từng đoạt giải Nobel Hòa bình, qua đời.\n"
        "Năm 1994, ông Tám đoạt giải Nobel Hòa bình cùng bà Vũ Thị Mây.",
        ["prize foreign conferred individual 2: Lò Văn Tám, Vũ Thị Mây"],
    ),
    (
        "Ông Lò Văn Tám nhận giải thưởng Hoa Ban cùng tiền thưởng 20 triệu đồng.",
        ["prize None conferred individual 1: Lò Văn Tám"],
    ),
    # no hero
    ("UBND xã trao giấy khen cho anh Hùng.", ["commendation_certificate commune conferred individual 1: Hùng"]),
    (
        "Ông Lò Văn Hùng ở xã. Sáng nay anh Hùng được UBND xã tặng giấy khen.",
        ["commendation_certificate commune conferred individual 1: Lò Văn Hùng"],
    ),
    (
        "Tỉnh tặng Bằng khen cho anh hùng Lò Văn Tám.",
        ["certificate_of_merit province conferred individual 1: Lò Văn Tám"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected


def test_edition_of_the_contest_that_gives() -> None:
    text = "Cuối năm, hội đồng giải thưởng Hoa Ban năm 2018 đã chọn ra 7 bạn đọc nhận giải thưởng tháng."
    assert [m.period for m in awards(f"Giải thưởng Hoa Ban năm 2017 khép lại.\n\n{text}")] == ["2018"]
