# ruff: noqa: E501 - a sentence of the press stands on one line
"""A subject told once: in front of a list parted by ";", or behind the comma of a phrase that has none."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

Facts = list[str]

ITEMS: list[tuple[str, Facts]] = [
    ("Nghệ sĩ Lò Văn Tám từng được vinh danh ở Giải thưởng Hoa Ban; Huy chương vàng Liên hoan sân khấu 2015.",
     ["prize conferred individual 1: Lò Văn Tám", "prize/first conferred individual 1: Lò Văn Tám"]),
    ("Công ty Tre Việt từng được tỉnh vinh danh; Giải thưởng Sao Biển năm 2016.", ["prize conferred enterprise 1: Công ty Tre Việt"]),
    ("Công ty Tre Việt từng được tỉnh vinh danh; Huân chương Lao động hạng Ba là phần thưởng cao quý.",
     ["commendation conferred enterprise 1: Công ty Tre Việt"]),
    ("Công ty Tre Việt từng được tỉnh vinh danh; Huân chương Lao động hạng Ba được trao cho ông Lò Văn Tám.",
     ["commendation conferred enterprise 1: Công ty Tre Việt", "labor_order/third conferred individual 1: Lò Văn Tám"]),
]  # fmt: skip

BEHIND: list[tuple[str, Facts]] = [
    ("Hai lần được nhận Bằng khen của tỉnh, anh Lò Văn Tám cho rằng đó là động lực.", ["certificate_of_merit conferred individual 2: Lò Văn Tám"]),
    ("Từng đoạt giải Nhất, ca sĩ Lò Thị Mây trở lại sân khấu.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Với 3 lần đoạt Huy chương vàng, nghệ sĩ Lò Văn Tám là cây đại thụ.", ["prize/first conferred individual 3: Lò Văn Tám"]),
    ("Với việc giành giải Nhất, em Lò Thị Mây được tuyển thẳng.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Là người hai lần được tặng Huân chương Lao động hạng Ba, ông Lò Văn Tám nói.", ["labor_order/third conferred individual 2: Lò Văn Tám"]),
    ("Sau khi đón nhận một loạt giải thưởng như Giải thưởng Sao Biển 2017, vinh dự nhận Cờ thi đua của UBND tỉnh An Hòa, Công ty CP Gạch Tre Việt lại được nhắc tên.",
     ["prize conferred enterprise 1: Công ty CP Gạch Tre Việt", "emulation_flag conferred enterprise 1: Công ty CP Gạch Tre Việt"]),
    ("Sau khi trao giải Nhất cho em Lò Thị Mây, bà Vũ Thị Chín phát biểu.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Với việc các trường đoạt nhiều giải cao, bà Vũ Thị Chín rất vui.", []),
]  # fmt: skip

APART: list[tuple[str, Facts]] = [
    ("Ban tổ chức trao 15 huy chương vàng cho các thí sinh. Em Lò Thị Mây đoạt huy chương vàng. Em Vũ Thị Chín cũng đoạt huy chương vàng.",
     ["prize/first conferred individual 15: Lò Thị Mây, Vũ Thị Chín"]),
    ("Giải thưởng Cánh Én trao cho 30 công nhân. Hai lần được nhận Giải thưởng Cánh Én, anh Lò Văn Tám rất vui.",
     ["prize conferred individual 30", "prize conferred individual 2: Lò Văn Tám"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ITEMS + BEHIND + APART)
def test_carried_over(text: str, expected: Facts) -> None:
    assert untold(awards(text), expected) == []
