"""Which facts are held against each other."""

from __future__ import annotations

from thidua_extract.datasets.pairing import pair_facts


def test_a_fact_pairs_once_and_the_likest_first() -> None:
    assert pair_facts([10, 20], [19, 11, 10], lambda g, p: 1 - abs(g - p) / 10) == [(0, 2), (1, 0)]
