"""Laps are interleaved, and compared within their rounds."""

from __future__ import annotations

from functools import partial

import pytest

from benchmarks.timing import Lap, interleaved, times_as_long, typical


def test_each_round_begins_one_further_on() -> None:
    ran: list[str] = []
    laps = interleaved({name: partial(ran.append, name) for name in "abc"}, 4)
    assert "".join(ran) == "abcbcacababc"
    assert {name: len(found) for name, found in laps.items()} == {"a": 4, "b": 4, "c": 4}


def test_the_ratio_is_that_within_the_rounds() -> None:
    slow, fast = ([Lap(seconds, 0.0) for seconds in column] for column in ((2.0, 40.0, 3.0), (1.0, 20.0, 1.0)))
    assert times_as_long(slow, fast) == 2.0
    assert typical(slow) == Lap(3.0, 0.0)


@pytest.mark.parametrize("parts", [1, 4])
def test_a_lap_by_parts(parts: int) -> None:
    assert Lap(2.0, 4.0) / parts == Lap(2.0 / parts, 4.0 / parts)
