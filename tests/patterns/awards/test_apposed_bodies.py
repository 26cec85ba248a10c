"""Firms told by what they are before the verb, by their short form behind a dash, and awards that somebody shows."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, short

TOLD = [
    (
        "Công ty TNHH Giày Bến Lau (An Hòa) - doanh nghiệp lâu đời, là đơn vị được Bộ Công Thương trao Bằng khen.",
        ["certificate_of_merit ministry conferred enterprise 1: Công ty TNHH Giày Bến Lau"],
    ),
    (
        "Công ty TNHH Giày Bến Lau - doanh nghiệp lâu đời của tỉnh - được Bộ Công Thương trao Bằng khen.",
        ["certificate_of_merit ministry conferred enterprise 1: Công ty TNHH Giày Bến Lau"],
    ),
    (
        "Bộ đề nghị phong tặng Anh hùng Lao động cho BLC.\n"
        "Hội đồng xét đề nghị phong tặng Anh hùng Lao động cho Tổng công ty Cầu Bến Lau - BLC.",
        ["labor_hero state proposed enterprise 1: BLC"],
    ),
    (
        "Lance Brownell khoe bằng khen được Tổng thống Pháp trao tặng.",
        ["certificate_of_merit foreign conferred individual 1: Lance Brownell"],
    ),
    # what they all are is no title
    (
        "Trong số những công dân ưu tú của tỉnh được trao huân chương có nhiều doanh nhân như bà Vũ Thị Mây.",
        ["order state conferred individual >=1: Vũ Thị Mây"],
    ),
    (
        "Ông Lò Văn Tám được tặng danh hiệu Công dân ưu tú.",
        ["honorary_title None conferred individual 1: Lò Văn Tám"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str]) -> None:
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in awards(text)] == expected
