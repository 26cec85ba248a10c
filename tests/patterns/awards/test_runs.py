# ruff: noqa: E501 - a sentence of the press stands on one line
"""Places in a run with their winners beside them, prizes of teams, and recipients under ordinals."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

_FIRST, _SECOND, _THIRD = (f"prize/{grade} conferred" for grade in ("first", "second", "third"))

# fmt: off
ROWS = [
    (
        "Giải tập thể: Nhất - Công đoàn Viên chức tỉnh; Nhì - LĐLĐ thành phố; Ba - Công đoàn Công an tỉnh.",
        [f"{_FIRST} collective 1: Công đoàn Viên chức tỉnh", f"{_SECOND} collective 1: LĐLĐ thành phố", f"{_THIRD} collective 1: Công đoàn Công an tỉnh"],
    ),
    (
        "Giải toàn đoàn: Nhất (Sở Y tế), Nhì (Sở Công Thương).",
        [f"{_FIRST} collective 1: Sở Y tế", f"{_SECOND} collective 1: Sở Công Thương"],
    ),
    (
        "Giải đồng đội: nhất Công an tỉnh, nhì Bộ CHQS tỉnh.",
        [f"{_FIRST} collective 1: Công an tỉnh", f"{_SECOND} collective 1: Bộ CHQS tỉnh"],
    ),
    (
        "Giải tập thể:\n- Nhất: Trường THPT Bến Lau\n- Nhì: Trường THCS Đồng Sậy",
        [f"{_FIRST} collective 1: Trường THPT Bến Lau", f"{_SECOND} collective 1: Trường THCS Đồng Sậy"],
    ),
    (
        "Kết quả: giải Nhất - Đoàn xã Lau Sậy; giải Nhì - Đoàn xã Gò Me.",
        [f"{_FIRST} collective 1: Đoàn xã Lau Sậy", f"{_SECOND} collective 1: Đoàn xã Gò Me"],
    ),
    (
        "Ban Tổ chức trao giải Nhất (Sở Y tế), giải Nhì (Sở Công Thương).",
        [f"{_FIRST} collective 1: Sở Y tế", f"{_SECOND} collective 1: Sở Công Thương"],
    ),
    (
        "Kết quả: Huy chương vàng Lò Văn Tám (Sơn La), huy chương bạc Vũ Văn Mít (Hà Nội).",
        [f"{_FIRST} individual 1: Lò Văn Tám", f"{_SECOND} individual 1: Vũ Văn Mít"],
    ),
    (
        "Kết quả: giải Nhất Lò Văn Tám; giải Nhì Vũ Văn Mít; giải Ba Đỗ Thị Na.",
        [f"{_FIRST} individual 1: Lò Văn Tám", f"{_SECOND} individual 1: Vũ Văn Mít", f"{_THIRD} individual 1: Đỗ Thị Na"],
    ),
    (
        "Kết quả, Lò Văn Tám: giải Nhất - Trường THPT Bến Lau; Vũ Văn Mít: giải Nhì - Trường THPT Gò Me.",
        [f"{_FIRST} individual 1: Lò Văn Tám", f"{_SECOND} individual 1: Vũ Văn Mít"],
    ),
    ("Cuộc thi có 2 nội dung: Nhất là kể chuyện, nhì là hát.", []),
    ("Lớp này đạt giải Nhất Báo tường tỉnh, giải Nhì Văn nghệ tỉnh.", []),
    (
        "Ban Tổ chức trao giải tập thể cho Báo Bến Lau và Phòng Tuyên truyền.",
        ["prize conferred collective 2: Báo Bến Lau, Phòng Tuyên truyền"],
    ),
    (
        "Giải toàn đoàn thuộc về Trường THPT Bến Lau.",
        ["prize conferred collective 1: Trường THPT Bến Lau"],
    ),
    (
        "Ban Tổ chức đã trao giải cho các tập thể: Báo Bến Lau, Phòng Tuyên truyền.",
        ["prize conferred collective 2: Báo Bến Lau, Phòng Tuyên truyền"],
    ),
    ("Hội thi có cơ cấu giải tập thể và giải cá nhân.", []),
    (
        "UBND tỉnh tặng Bằng khen cho: 1. Ông Lò Văn Tám; 2. Bà Vũ Thị Mít; 3. Trường THPT Bến Lau.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Vũ Thị Mít", "certificate_of_merit conferred collective 1: Trường THPT Bến Lau"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho: 1) Ông Lò Văn Tám, 2) Bà Vũ Thị Mít, 3) Trường THPT Bến Lau.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Vũ Thị Mít", "certificate_of_merit conferred collective 1: Trường THPT Bến Lau"],
    ),
    (
        "UBND tỉnh tặng Bằng khen cho các tập thể, cá nhân sau:\n1. Ông Lò Văn Tám, thôn Gò Me\n2. Bà Vũ Thị Mít, thôn Lau\n3. Trường THPT Bến Lau",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Vũ Thị Mít", "certificate_of_merit conferred collective 1: Trường THPT Bến Lau"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []
