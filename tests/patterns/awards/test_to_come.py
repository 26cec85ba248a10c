"""Awards that will go to somebody, prizes of the stages of a contest, and who is told by a nickname or a degree."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

TOLD = [
    ("Giải nhất sẽ được trao cho ông Lò Văn Tám.", ["prize/first None planned individual 1: Lò Văn Tám"]),
    ("Hai Huân chương Lao động sẽ được trao cho 2 học sinh.", ["labor_order state planned individual 2: "]),
    ("Giải nhất đã được trao cho ông Lò Văn Tám.", ["prize/first None conferred individual 1: Lò Văn Tám"]),
    ("Ban tổ chức trao 6 giải tuần cho các tác phẩm xuất sắc.", ["prize None conferred exemplar 6: "]),
    (
        "Cùng nhận giải thưởng Sao Khuê với bà có PGS.\nBakir Fahri (Đại học An Hòa).\nHội họp sáng nay ở Bến Lau.",
        ["prize organization conferred individual 1: Bakir Fahri"],
    ),
    (
        "Sáng 5/5, “bầu” Tám được trao Huy chương Chiến sĩ vẻ vang. Ông Lò Văn Tám ở Bến Lau.",
        ["medal state conferred individual 1: Lò Văn Tám"],
    ),
    # whom another matter was about
    ("Vụ cháy đối với cửa hàng Lò Tám đã qua nửa năm, nhưng giờ mới khen thưởng.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected
