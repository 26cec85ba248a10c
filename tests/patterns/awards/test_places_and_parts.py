# ruff: noqa: E501 - a sentence of the press stands on one line
"""Places told beside their winners, parts of a total, awards given together, and works that are their authors'."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

Facts = list[str]

BESIDE: list[tuple[str, Facts]] = [
    ("Hội thi có 15 thí sinh tham gia, kết quả thí sinh Lò Thị Mây đoạt giải Nhất.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Ban tổ chức trao giải Nhất cho em Lò Thị Mây, 2 giải Nhì và 3 giải Ba.",
     ["prize/first conferred individual 1: Lò Thị Mây", "prize/second conferred individual 2", "prize/third conferred individual 3"]),
    ("Cuộc thi thu hút 15 thí sinh, em Lò Thị Mây đoạt giải Nhất.", ["prize/first conferred individual 1: Lò Thị Mây"]),
    ("Có 3/15 dự án giải nhất thuộc lĩnh vực nông nghiệp.", ["prize/first conferred exemplar 3"]),
    ("Trường có 5 học sinh giải nhất, 7 học sinh giải nhì và 9 em giải khuyến khích.",
     ["prize/first conferred individual 5", "prize/second conferred individual 7", "prize conferred individual 9"]),
    ("Ban tổ chức trao Bằng khen cho 3 thí sinh giải nhất.", ["certificate_of_merit conferred individual 3"]),
    ("Đoàn An Hòa có 3 học sinh đạt giải, trong đó 1 học sinh giải nhì.",
     ["prize conferred individual 3", "prize/second conferred individual 1"]),
]  # fmt: skip

CROWNS: list[tuple[str, Facts]] = [
    ("Á hậu 1 thuộc về Lò Thị Mây; Á hậu 2 thuộc về Vũ Thị Chín.",
     ["prize/second conferred individual 1: Lò Thị Mây", "prize/third conferred individual 1: Vũ Thị Chín"]),
    ("Hoa hậu là Lò Thị Mây, Á hậu 1 là Vũ Thị Chín và Á hậu 2 là Hà Thị Hoa.",
     ["prize/first conferred individual 1: Lò Thị Mây", "prize/second conferred individual 1: Vũ Thị Chín", "prize/third conferred individual 1: Hà Thị Hoa"]),
    ("Danh hiệu Á hậu 1 được trao cho Lò Thị Mây, Á hậu 2 được trao cho Vũ Thị Chín.",
     ["prize/second conferred individual 1: Lò Thị Mây", "prize/third conferred individual 1: Vũ Thị Chín"]),
]  # fmt: skip

PARTS: list[tuple[str, Facts]] = [
    ("Ban tổ chức trao 20 giải thưởng cho các đề tài. Trong đó, trao 5 giải nhì và 10 giải ba.",
     ["prize conferred exemplar 20", "prize/second conferred exemplar 5", "prize/third conferred exemplar 10"]),
    ("Hội đồng đã chọn được 52 tác phẩm văn học để trao giải. Có 3 giải A, 14 giải B và 18 giải C.",
     ["prize/first conferred exemplar 3", "prize/second conferred exemplar 14", "prize/third conferred exemplar 18"]),
    ("Ban tổ chức trao 20 giải thưởng cho các tác giả. Trong đó, trao 5 giải nhì và 10 giải ba.",
     ["prize conferred individual 20", "prize/second conferred individual 5", "prize/third conferred individual 10"]),
    ("Có 8 nhóm học sinh được trao giải nhất. Năm nay trời đẹp. Lễ trao giải diễn ra tối 5/3.\nCả 8 đề tài được trao giải nhất thuộc lĩnh vực hóa học.",
     ["prize/first conferred collective 8"]),
]  # fmt: skip

TOGETHER: list[tuple[str, Facts]] = [
    ("Sở trao bằng khen và kỷ niệm chương cho 20 doanh nghiệp.",
     ["certificate_of_merit conferred enterprise 20", "commemorative_medal conferred enterprise 20"]),
    ("Sở Công Thương An Hòa trao Bằng khen và Giấy khen cho 20 cá nhân.", ["commendation conferred individual 20"]),
    ("Các cấp chính quyền đã trao tặng 32 bằng khen, 2 kỷ niệm chương.",
     ["certificate_of_merit conferred mixed 32", "commemorative_medal conferred mixed 2"]),
    ("Hội trao tặng 32 kỷ niệm chương.", ["commemorative_medal conferred individual 32"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE + CROWNS + PARTS + TOGETHER)
def test_told(text: str, expected: Facts) -> None:
    assert untold(awards(text), expected) == []


def test_the_next_places_are_not_the_winners() -> None:
    text = "Ban tổ chức trao giải Nhất cho em Lò Thị Mây, 2 giải Nhì và 3 giải Ba."
    assert [[person.text for person in award.named] for award in awards(text)] == [["Lò Thị Mây"], [], []]
