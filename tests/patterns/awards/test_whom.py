# ruff: noqa: E501 - a sentence of the press stands on one line
"""Where two readers could each find a recipient in one clause, the first of their order does; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import told, under_headline

# fmt: off
ROWS: list[tuple[str, str, list[str]]] = [
    ("behind cho, not introduced", "Sở Y tế tặng Bằng khen cho Khoa Nhi, tiêu biểu là bác sĩ Lò Văn Tám.", ["Khoa Nhi"]),
    ("object, not whose deed it was", "Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tặng em Vũ Thị Mây Giấy khen.", ["Vũ Thị Mây"]),
    ("object of praise, not whose deed it was", "Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tuyên dương em Vũ Thị Mây.", ["Vũ Thị Mây"]),
    ("whose deed it was, where no object stands", "Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tặng Giấy khen.", ["Lò Văn Tám"]),
    ("whose prize it is, not his team", "Đội tuyển An Hòa giành huy chương vàng của vận động viên Lò Văn Tám.", ["Lò Văn Tám"]),
    ("subject, not a list behind", "Em Lò Văn Tám được tặng Bằng khen, trong đó có em Vũ Thị Mây.", ["Lò Văn Tám"]),
    ("a list behind, without a subject", "Năm nay, vinh dự được nhận Bằng khen có ông Lò Văn Tám và bà Vũ Thị Mây.", ["Lò Văn Tám", "Vũ Thị Mây"]),
]
# fmt: on


@pytest.mark.parametrize(("order", "sentence", "names"), ROWS, ids=[row[0] for row in ROWS])
def test_the_first_reader_of_the_order_names_the_recipients(order: str, sentence: str, names: list[str]) -> None:
    found = under_headline(sentence)
    assert [[name.text for name in award.named] for award in found] == [names], [told(award) for award in found]
