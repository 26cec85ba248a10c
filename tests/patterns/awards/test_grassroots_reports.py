# ruff: noqa: E501 - a sentence of the press stands on one line
"""Reports of communes, forces and blocs: "khen" for "khen thưởng", places in a bloc, what is asked of those above; all
names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import read, short, untold

_HEAD = "Chuyện một làng ven sông mùa nước nổi\nSáng nay, trời ở làng ven sông rất đẹp. Bà con ra đồng từ sớm.\n"

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    # the bare verb of praise, by a body and with a number
    (
        "Xã có 2 tập thể và 4 cá nhân được Chủ tịch UBND tỉnh khen; Đảng ủy khen 4 chi bộ, 9 đảng viên; UBND xã khen 12 tập thể, 35 cá nhân.",
        ["commendation conferred collective 2", "commendation conferred individual 4", "commendation conferred collective 4", "commendation conferred individual 9", "commendation conferred collective 12", "commendation conferred individual 35"],
    ),
    (
        "Trong năm, 12 lượt tập thể, 30 lượt cá nhân được các cấp khen.",
        ["commendation conferred collective 12", "commendation conferred individual 30"],
    ),
    ("Bà con ai cũng khen 2 em học sinh ngoan. Ông chủ tịch xã khen 5 bạn nhỏ hát hay.", []),
    ("Em Tám được thầy giáo và 3 bạn khen. Món ăn được 9 vị khách khen.", []),
    # who proposes does not give
    (
        "Hội đồng bình chọn 4 đồng chí đạt chiến sĩ thi đua cơ sở, 22 đồng chí đạt lao động tiên tiến, đề nghị cấp trên khen thưởng 2 tập thể, 3 cá nhân.",
        ["grassroots_emulation_fighter proposed individual 4", "advanced_laborer proposed individual 22", "commendation proposed collective 2", "commendation proposed individual 3"],
    ),
    # places in a bloc
    (
        "Kết quả chấm điểm, Công an huyện Bến Lau xếp hạng Nhất cụm, Công an thành phố An Hòa hạng Nhì và Công an huyện Bình Minh hạng Ba.",
        ["rank_title/first conferred collective 1: Công an huyện Bến Lau", "rank_title/second conferred collective 1: Công an thành phố An Hòa", "rank_title/third conferred collective 1: Công an huyện Bình Minh"],
    ),
    (
        "Năm 2020, Hội Nông dân huyện Bến Lau xếp nhất cụm thi đua số 1.",
        ["rank_title/first conferred collective 1: Hội Nông dân huyện Bến Lau"],
    ),
    (
        "Hội nghị đã thống nhất xếp loại: đơn vị Nhất cụm: Công an huyện Bến Lau; đơn vị Nhì cụm: Công an huyện Bình Minh; đơn vị Ba cụm: Công an huyện An Hòa.",
        ["rank_title/first conferred collective 1: Công an huyện Bến Lau", "rank_title/second conferred collective 1: Công an huyện Bình Minh", "rank_title/third conferred collective 1: Công an huyện An Hòa"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_reports(text: str, expected: list[str]) -> None:
    assert untold(read(f"{_HEAD}{text}\n"), expected) == []


LEVELS = [
    (
        "UBND huyện Bến Lau đã khen 14 cá nhân, đề nghị tỉnh khen 3 tập thể.",
        ["commendation district conferred individual 14", "commendation None proposed collective 3"],
    ),
    (
        "Các danh hiệu đạt được:\n+ Công đoàn: Vững mạnh xuất sắc cấp huyện.\n+ Lao động tiên tiến: 33 đ/c",
        ["advanced_laborer None conferred individual 33"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels_of_lines_and_of_proposals(text: str, expected: list[str]) -> None:
    assert [short(mention) for mention in read(f"{_HEAD}{text}\n")] == expected
