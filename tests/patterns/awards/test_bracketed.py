# ruff: noqa: E501 - a sentence of the press stands on one line
"""Works of one author, each with its prize in brackets."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

CASES = [
    (
        "Nhà thơ Lò Văn Tám có 12 bài thơ đoạt giải, tiêu biểu như: Sông quê (giải A năm 2011 – Hội Văn nghệ tỉnh An Giang); Mẹ (giải B năm 2013 – Hội Văn nghệ tỉnh An Giang).",
        [(12, None, None), (1, "first", "2011"), (1, "second", "2013")],
    ),
    (
        "Chị Lò Thị Mây làm thơ. Đến nay chị có 17 tác phẩm đoạt các giải cao, trong số đó: Mùa gặt (giải A năm 2008 – Hội Văn nghệ); Bến cũ (giải A năm 2009).",
        [(17, None, None), (1, "first", "2008"), (1, "first", "2009")],
    ),
    (
        "Ông Lò Văn Tám là tác giả của nhiều vở kịch: \"Bến đợi\" (huy chương vàng năm 1985), \"Đò ngang\" (huy chương bạc năm 1990).",
        [(1, "first", "1985"), (1, "second", "1990")],
    ),
    ("Anh Lò Văn Tám viết nhiều bài thơ như Sông quê (giải A năm 2011), Mẹ (giải B, tác giả Lò Thị Mây).", [(1, "first", "2011")]),
    ("Chị Lò Thị Mây có 24 tác phẩm đoạt giải thưởng.", [(24, None, None)]),
    ("Ông Lò Văn Tám có nhiều bài thơ hay: Sông quê (in năm 2011), Mẹ (2013).", []),
    ("Anh Lò Văn Tám đọc nhiều tác phẩm như: Sông quê (giải A năm 2011), Mẹ (giải B).", []),
    ("Sở An Hòa có nhiều bài viết như: Sông quê (giải A năm 2011), Mẹ (giải B).", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_works_with_their_prizes(text: str, expected: list[tuple[int, str | None, str | None]]) -> None:
    """The author who has the works has their prizes; a work of another author, or read by him, is none of his."""
    found = sorted(awards(text), key=lambda award: (-(award.count or 0), award.period or ""))
    assert [(award.count, award.grade, award.period) for award in found] == expected
    assert {award.recipient for award in found} <= {"individual"}


def test_works_that_nobody_has() -> None:
    """Works of a contest are counted as works."""
    assert [award.recipient for award in awards("Năm nay có 24 tác phẩm đoạt giải thưởng.")] == ["exemplar"]
