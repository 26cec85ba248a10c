"""Where digits stand, and what may begin at them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.anchors import match_at
from thidua_extract.language.digits import digit_runs


@pytest.mark.parametrize(
    ("key", "runs"),
    [
        ("", []),
        ("ngày 7-6", [(5, 6), (7, 8)]),
        ("16.000 hộ, 5m2", [(0, 2), (3, 6), (11, 12), (13, 14)]),
    ],
)
def test_runs_of_digits(key: str, runs: list[tuple[int, int]]) -> None:
    assert [tuple(run) for run in digit_runs(key)] == runs


_YEARS = regex.compile(r"(?<![\w.,])\d{1,4}(?:-\d{1,4})*+")


@given(st.text("12 -,.a", max_size=30))
def test_matches_at_digits_are_those_of_the_whole_text(key: str) -> None:
    found = match_at(_YEARS, key, [start for start, _ in digit_runs(key)])
    assert [match.span() for match in found] == [match.span() for match in _YEARS.finditer(key)]
