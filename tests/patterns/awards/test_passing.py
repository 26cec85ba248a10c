"""Awards told in passing: as one of several, with kin by name, by a title or a sum beside the award."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

TOLD = [
    (
        "Báo Bến Lau là một trong những tập thể được khen thưởng vì có nhiều đóng góp.",
        ["commendation None conferred collective 1: Báo Bến Lau"],
    ),
    (
        "Anh Lò Văn Tám cùng vợ là Vũ Thị Mây được tặng Bằng khen của UBND tỉnh.",
        ["certificate_of_merit province conferred individual 2: Lò Văn Tám, Vũ Thị Mây"],
    ),
    (
        "Trường Mầm non Bến Lau được tặng cờ UBND tỉnh năm học 2018-2019.",
        ["emulation_flag province conferred collective 1: Trường Mầm non Bến Lau"],
    ),
    (
        "Công an tỉnh trao tiền thưởng 20 triệu đồng đến anh Lò Văn Tám.",
        ["bonus province conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Tỉnh đoàn trao bằng khen Thanh niên sống đẹp cho anh Lò Văn Tám.",
        ["certificate_of_merit province conferred individual 1: Lò Văn Tám"],
    ),
    # the "cho" of another verb, and a husband who only stands by
    ("Trường nhận bằng khen nhằm tạo động lực cho anh Lò Văn Tám.", []),
    (
        "Chị Vũ Thị Mây, có chồng là Lò Văn Tám, được tặng Bằng khen của UBND tỉnh.",
        ["certificate_of_merit province conferred individual 1: Vũ Thị Mây"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected
