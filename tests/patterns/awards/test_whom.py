# ruff: noqa: E501 - a sentence of the press stands on one line
"""Where two readers could each find a recipient in one clause, the first of their order does; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import told, under_headline
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.statements import receivers
from thidua_extract.patterns.awards.whom.order import named_in_clause, readers_of

# fmt: off
ROWS: list[tuple[str, str, list[str]]] = [
    ("behind cho, not introduced", "Sở Y tế tặng Bằng khen cho Khoa Nhi, tiêu biểu là bác sĩ Lò Văn Tám.", ["Khoa Nhi"]),
    ("object, not whose deed it was", "Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tặng em Vũ Thị Mây Giấy khen.", ["Vũ Thị Mây"]),
    ("object of praise, not whose deed it was", "Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tuyên dương em Vũ Thị Mây.", ["Vũ Thị Mây"]),
    ("whose deed it was, where no object stands", "Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tặng Giấy khen.", ["Lò Văn Tám"]),
    ("between verb and award, not who gets a gift", "UBND xã An Hòa tặng ông Lò Văn Tám Giấy khen và tặng quà bà Vũ Thị Mây.", ["Lò Văn Tám"]),
    ("whose prize it is, not his team", "Đội tuyển An Hòa giành huy chương vàng của vận động viên Lò Văn Tám.", ["Lò Văn Tám"]),
    ("subject, not a list behind", "Em Lò Văn Tám được tặng Bằng khen, trong đó có em Vũ Thị Mây.", ["Lò Văn Tám"]),
    ("a list behind, without a subject", "Năm nay, vinh dự được nhận Bằng khen có ông Lò Văn Tám và bà Vũ Thị Mây.", ["Lò Văn Tám", "Vũ Thị Mây"]),
]
# fmt: on


@pytest.mark.parametrize(("sentence", "names"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_first_reader_of_the_order_names_the_recipients(sentence: str, names: list[str]) -> None:
    found = under_headline(sentence)
    assert [[name.text for name in award.named] for award in found] == [names], [told(award) for award in found]


# fmt: off
RIVALS: list[tuple[str, list[str]]] = [
    ("Sở khen thưởng Đội An Hòa, Trường THPT Bến Lau và các đồng chí: ông Lò Văn Tám, bà Vũ Thị Mây.", ["praised_before_colon", "behind_to", "spelled_out", "praised"]),
    ("Sở trao giải Nhất cho các thí sinh: Lò Văn Tám, Vũ Thị Mây.", ["kinds_with_colon", "spelled_out"]),
    ("Sở Y tế tặng Bằng khen cho Khoa Nhi, tiêu biểu là bác sĩ Lò Văn Tám.", ["behind_to", "introduced"]),
    ("Ban tổ chức chọn em Lò Văn Tám để trao Bằng khen tới bà Vũ Thị Mây.", ["chosen", "beside_award"]),
    ("Cảm phục hành động cứu người của em Lò Văn Tám, Công an xã đã tặng em Vũ Thị Mây Giấy khen.", ["before_award", "done_by"]),
    ("Em Vũ Thị Mây có hai giải Nhất của em Lò Văn Tám.", ["holder", "owner"]),
    ("Đội tuyển An Hòa giành huy chương vàng của vận động viên Lò Văn Tám.", ["owner", "subject_of"]),
]
# fmt: on


@pytest.mark.parametrize(("sentence", "rivals"), RIVALS, ids=[" before ".join(row[1]) for row in RIVALS])
def test_readers_that_could_all_match_are_tried_in_order(
    sentence: str, rivals: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[tuple[list[str], NameList, list[NameList]]] = []

    def spy(statement: Statement, reading: Reading) -> NameList:
        found = [(reader.read.__name__, reader.read(statement, reading)) for reader in readers_of(statement, reading)]
        matching = [(name, listed) for name, listed in found if listed.items]
        chosen = named_in_clause(statement, reading)
        tried.append(([name for name, _ in matching], chosen, [listed for _, listed in matching]))
        return chosen

    monkeypatch.setattr(receivers, "named_in_clause", spy)
    under_headline(sentence)
    assert [names for names, _, _ in tried] == [rivals]
    assert [chosen.items for _, chosen, _ in tried] == [every[0].items for _, _, every in tried]


# fmt: off
TOLD_BY_THE_AWARD: list[tuple[str, list[list[str]]]] = [
    ("Lance Brown, người đoạt giải Nobel Hoà bình năm 2011, có mặt.", [["Lance Brown"]]),
    ("Ca sĩ Lance Brown - người phụ nữ đầu tiên giành giải Oscar năm 2011 - có mặt.", [["Lance Brown"]]),
    ("Tổng thống Israel Lance Brown, người đoạt giải Nobel Hoà bình năm 1994, qua đời.", [["Lance Brown"]]),
    ("Lance Brown, người được nhắc đến trong loạt bài đạt giải Pulitzer.", []),
    ("Bức ảnh Bến quê của tác giả Lance Brown giành giải ở hạng mục Môi trường.", [["Lance Brown"]]),
    ("Chủ tịch nước thu hồi Huân chương Lao động đã trao cho ông Lò Văn Tám.", [["Lò Văn Tám"]]),
]
# fmt: on


@pytest.mark.parametrize(("sentence", "names"), TOLD_BY_THE_AWARD)
def test_a_foreigner_told_by_what_he_won_and_who_had_what_is_taken_back(sentence: str, names: list[list[str]]) -> None:
    found = under_headline(sentence)
    assert [[name.text for name in award.named] for award in found] == names, [told(award) for award in found]
