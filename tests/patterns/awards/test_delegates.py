# ruff: noqa: E501 - a sentence of the press stands on one line
"""Winners told by country, performers whose names begin as a school's does, lists that end in a body; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

TOLD = [
    ("Á hậu 2 thuộc về người đẹp Nga.", ["individual 1: người đẹp Nga"]),
    ("Giải nhất thuộc về đại diện Thái Lan (châu Á), Lào và Nga.", ["individual 3: đại diện Thái Lan, Lào, Nga"]),
    ("Người đẹp Thái Lan giành vương miện Hoa hậu.", ["individual 1: Người đẹp Thái Lan"]),
    ("Cô gái đến từ Thái Lan đăng quang Hoa hậu.", ["individual 1: Cô gái đến từ Thái Lan"]),
    ("Đại diện Việt Nam giành giải nhất.", []),  # her name stands elsewhere, or nowhere
    ("Đội Thái Lan giành huy chương vàng.", ["collective 1: Đội Thái Lan"]),
    # a school, unless a performer is so called
    ("Nghệ sĩ Trường Giang đến dự. Trường Giang giành giải Mai Vàng năm 2017.", ["individual 1: Trường Giang"]),
    ("Danh hài Trường Giang giành giải Mai Vàng năm 2017.", ["individual 1: Trường Giang"]),
    ("Trường Giang giành giải nhất hội thao.", ["collective 1: Trường Giang"]),
    ("Trường An Hòa giành giải nhất hội thao.", ["collective 1: Trường An Hòa"]),
    # a body that closes a list of persons
    ("Tỉnh tặng Bằng khen cho bác sĩ Lò Văn Tám, Giám đốc Bệnh viện An Hòa, và tập thể Khoa Nội.", ["individual 1: Lò Văn Tám", "collective 1: Khoa Nội"]),
    ("Tỉnh tặng Bằng khen cho bác sĩ Lò Văn Tám, Giám đốc Bệnh viện An Hòa, và bà Lò Thị Mây.", ["individual 2: Lò Văn Tám, Lò Thị Mây"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{m.recipient} {m.count}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected
