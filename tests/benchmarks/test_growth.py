"""Time grows no faster than the text. Ratios alone are held: seconds would be those of one machine."""

from __future__ import annotations

from functools import partial

import pytest

from benchmarks.corpora import folder
from benchmarks.hostile_inputs import HOSTILE
from benchmarks.text_growth import text_growth
from benchmarks.timing import lap
from tests.conftest import SAMPLES
from thidua_extract import Extractor

pytestmark = pytest.mark.slow


def test_a_character_of_a_long_text_costs_no_more() -> None:
    for growth in text_growth(folder("samples", SAMPLES), (16, 64), rounds=3):
        assert growth.per_character <= 1.3, growth


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_eight_times_as_long_takes_not_much_more_than_eight_times_the_time(kind: str) -> None:
    extractor = Extractor(off_topic=True)
    short, long = (HOSTILE[kind](length) for length in (10_000, 80_000))
    for text in (short, short):
        extractor.extract(text)
    took = [min(lap(partial(extractor.extract, text)).cpu for _ in range(2)) for text in (short, long)]
    assert took[1] <= 8 * 2 * took[0] + 0.05
