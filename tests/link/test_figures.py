"""Merging figures: repeats become one, different quantities stay apart."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.figures import merge_figures
from thidua_extract.patterns.figures import FigureMention, find_figures
from thidua_extract.text.document import Document


def merged(text: str) -> list[FigureMention]:
    reading = Reading(Document.from_source(text), "2023-06-08")
    return merge_figures(find_figures(reading, []), reading)


def test_the_title_repeats_the_body() -> None:
    (figure,) = merged("Huyện giúp 160 hộ nghèo\n\nNăm 2022, huyện Suối Mơ đã giúp 160 hộ nghèo thoát nghèo.\n")
    assert len(figure.spans) == 2
    assert figure.period == "2022"


def test_a_count_that_points_back_is_no_new_fact() -> None:
    (figure,) = merged("Họp bàn việc chung\n\nCụm có 5 thành phố tham gia. Hôm sau, 5 thành phố họp tiếp ở biển.\n")
    assert len(figure.spans) == 2


def test_the_body_names_those_of_the_title_by_another_noun() -> None:
    (figure,) = merged("Cứu 3 học sinh ngã xuống ao\n\nSáng qua, anh Mây lặn xuống ao vớt được ba em nhỏ.\n")
    assert (figure.value, figure.unit, len(figure.spans)) == (3, "học sinh", 2)


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2021, huyện giúp 160 hộ. Năm 2022, huyện giúp 160 hộ.",
        "Huyện họp.\n\nViệc đã yên.\n\nTổ đã xử lý 4 trường hợp bị giáng cấp. Huyện có 4 trường hợp bị cảnh cáo.",
        "Vụ lật thuyền làm 3 người chết, 3 người bị thương.",
        "Mỗi huy chương đồng được thưởng 20 triệu đồng. Kỷ lục mới được cộng thêm 20 triệu đồng.",
    ],
)
def test_different_quantities_stay_apart(body: str) -> None:
    assert len(merged(f"Họp bàn việc chung\n\n{body}\n")) == 2


@pytest.mark.parametrize(
    "body",
    [
        "Giai đoạn 2011-2013, công ty thua lỗ 3.300 tỷ đồng. Đến năm 2013, khoản thua lỗ 3.300 tỷ đồng vẫn còn.",
        "Pho tượng trị giá 7,5 tỷ đồng. Ông giao nộp vật báu 7,5 tỷ đồng ấy cho bảo tàng.",
    ],
)
def test_one_sum_told_twice_is_one(body: str) -> None:
    assert len(merged(f"Họp bàn việc chung\n\n{body}\n")) == 1


def test_two_counts_of_one_number_stay_apart() -> None:
    body = "Xã có 35 mô hình nuôi dê.\n\nTrường giới thiệu 35 mô hình học tập."
    assert len(merged(f"Họp bàn việc chung\n\nSáng nay huyện họp.\n\n{body}\n")) == 2
