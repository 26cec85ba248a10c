"""Marks: met or not, and told only where there are figures."""

from __future__ import annotations

import pytest

from benchmarks.competitors import BARE, EXTRACTION, NER, SELECTION
from benchmarks.hostile import Hostile
from benchmarks.marks import marks
from benchmarks.plain_path import PlainPath
from benchmarks.rates import Rate, Ratio
from benchmarks.report import Report
from benchmarks.scaling import Scale
from benchmarks.text_growth import TextGrowth


def rate(corpus: str, megabytes: float) -> Rate:
    return Rate(corpus, EXTRACTION, 2, 0.1, False, 10.0, megabytes, megabytes, 1.0)


@pytest.mark.parametrize(
    ("report", "met"),
    [
        (Report(), []),
        (Report(rates=[rate("on topic", 1.5), rate("archive", 4.9)]), [True, False]),
        (Report(ratios=[Ratio("articles", EXTRACTION, NER, 250.0)]), [True]),
        (Report(ratios=[Ratio("articles", EXTRACTION, NER, 249.0)]), [False]),
        (Report(rates=[rate("articles", 1.0)], ratios=[Ratio("articles", BARE, SELECTION, 3.1)]), [False]),
        (Report(scaling=[Scale(2, 1, 5, 1.8, 0.9, 2), Scale(4, 1, 4, 2.2, 0.6, 3)]), [True, False]),
        (Report(text_growth=[TextGrowth("joined", 8, 9, 9, 9), TextGrowth("joined", 64, 9, 9, 1.2)]), [True]),
        (Report(hostile=[Hostile("digits", 1, 1.0, 5.1), Hostile("commas", 1, 0.1, None)]), [True, False]),
        (Report(hostile=[Hostile("digits", 1, 5.1, None), Hostile("commas", 1, 0.1, None)]), [False]),
        (Report(plain_path=PlainPath(3, 0, 1.0)), [True]),
        (Report(plain_path=PlainPath(3, 1, 1.0)), [False]),
    ],
)  # fmt: skip
def test_marks(report: Report, met: list[bool]) -> None:
    assert [mark.met for mark in marks(report)] == met


def test_the_slowest_is_named() -> None:
    report = Report(hostile=[Hostile("commas", 1, 0.2, None), Hostile("digits", 1, 7.0, None)])
    assert marks(report)[0].value == "7.0 s (digits)"
