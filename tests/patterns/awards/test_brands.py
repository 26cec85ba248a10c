# ruff: noqa: E501 - a sentence of the press stands on one line
"""Firms, hotels and carriers by a name of capitals; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards

CALLED = [
    ("Văn An – Invest được trao giải thưởng Doanh nghiệp xanh 2018.", "enterprise", ["Văn An – Invest"]),
    ("Công ty cổ phần An Hòa – Invest nhận Bằng khen của Bộ Xây dựng.", "enterprise", ["Công ty cổ phần An Hòa – Invest"]),
    ("Bộ Xây dựng tặng Bằng khen cho Công ty An Hòa - đơn vị thi công.", "enterprise", ["Công ty An Hòa"]),
    ("Bình Minh Bay Resort đạt giải thưởng Khu nghỉ dưỡng tốt nhất.", "enterprise", ["Bình Minh Bay Resort"]),
    ("Sunrise Bến Lau Resort đã vượt qua nhiều ứng viên và được trao giải thưởng Du lịch xanh 2018.", "enterprise", ["Sunrise Bến Lau Resort"]),
    ("Khu nghỉ dưỡng Bình Minh được trao giải thưởng Du lịch xanh.", "enterprise", ["Khu nghỉ dưỡng Bình Minh"]),
    ("Ban tổ chức trao 2 giải thưởng cho Sunrise Bay Resort & Spa.", "enterprise", ["Sunrise Bay Resort & Spa"]),
    ("Vietsun Airlines được trao giải thưởng Hãng hàng không xanh.", "enterprise", ["Vietsun Airlines"]),
    ("Taxi Bình Minh được tặng Bằng khen của tỉnh.", "enterprise", ["Taxi Bình Minh"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "expected"), CALLED)
def test_called(text: str, kind: str, expected: list[str]) -> None:
    found = awards(text)
    assert [m.recipient for m in found] == [kind]
    assert [p.text for m in found for p in m.named] == expected


def test_contest_gets_nothing() -> None:
    assert not [
        m
        for m in awards("Bay Hill Golf Tournament 2018 giành nhiều giải và giải “Cú đánh đẹp” cho các golfer.")
        if m.named
    ]
