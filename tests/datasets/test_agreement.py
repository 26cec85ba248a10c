"""When the words, dates and numbers of two fields agree."""

from __future__ import annotations

from typing import Any

import pytest

from thidua_extract.datasets.agreement import overlap, plain, same_date, same_number


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("UBND TP. Hòa Lạc", "ủy ban nhân dân thành phố hoà lạc"),
        ("Thi đua - Khen thưởng", "thi đua – khen thưởng"),
        ("“Lá cờ đầu”", "lá cờ đầu"),
        ("Chiến sỹ", "chiến sĩ"),
        ({"name": "Lạc Hồng", "code": "1"}, "lạc hồng"),
        (None, ""),
    ],
)
def test_words_agree(a: Any, b: Any) -> None:
    assert plain(a) == plain(b)


def test_overlap_is_the_share_of_words() -> None:
    assert overlap("phó giám đốc sở", "giám đốc sở") == pytest.approx(6 / 7)
    assert overlap("", None) == 1.0
    assert overlap("sở", "") == 0.0


@pytest.mark.parametrize(
    ("gold", "guess", "agree"),
    [
        ("2024-06-07", "2024-06-07", True),
        ("2024-06", "2024-06-07", False),
        ("XXXX-06-07", "2021-06-07", True),
        ("XXXX-06-07", "XXXX-06-08", False),
        (None, "", True),
        (None, "2024", False),
    ],
)
def test_dates(gold: Any, guess: Any, agree: bool) -> None:
    assert same_date(gold, guess) is agree


@pytest.mark.parametrize(
    ("a", "b", "agree"), [(3, 3.0, True), ("3", 3, True), (None, None, True), (0, None, False), (True, 1, False)]
)
def test_numbers(a: Any, b: Any, agree: bool) -> None:
    assert same_number(a, b) is agree
