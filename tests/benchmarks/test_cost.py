"""What a million articles cost: measured on a corpus, told in tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.corpora import Corpus


def test_cost_of_a_corpus(corpus: Corpus) -> None:
    pytest.importorskip("pyarrow")
    from benchmarks.cost import cost, tables  # noqa: PLC0415 (needs an extra)

    found = cost(corpus, rounds=1)
    assert (found.articles, found.text) == (2, corpus.size / 2)
    assert min(found.rate, found.read, found.written, found.peak) > 0
    assert 0 < found.extraction < 1
    told = tables([found, replace(found, corpus="archive", rate=1000.0, read=1000.0, written=2000.0)])
    assert "| archive |" in told
    assert "| a billion | 277.8 | $13.89 | 17.36 | 0.69 | 1,000.0 GB | 2,000.0 GB |" in told
