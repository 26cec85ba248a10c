"""Each part of a run gives its figures on two tiny articles."""

from __future__ import annotations

import pytest

from benchmarks.competitors import BARE, COMPETITORS, EXTRACTION, SELECTION
from benchmarks.corpora import Corpus
from benchmarks.footprint import footprints
from benchmarks.hostile import hostile
from benchmarks.hostile_inputs import HOSTILE
from benchmarks.lexicon_growth import lexicon_growth
from benchmarks.naive_patterns import PATTERNS, compiled, count_matches
from benchmarks.plain_path import plain_path
from benchmarks.rates import rates
from benchmarks.scaling import scaling
from benchmarks.stages import stages
from benchmarks.text_growth import text_growth


def test_rates_of_all_competitors(corpus: Corpus) -> None:
    pytest.importorskip("underthesea")
    found, ratios = rates(corpus, list(COMPETITORS.values()), rounds=1, seconds=0.05)
    assert [rate.competitor for rate in found] == list(COMPETITORS)
    assert all(rate.megabytes_per_second > 0 and rate.articles_per_second > 0 for rate in found)
    times = {(ratio.fast, ratio.slow): ratio.times for ratio in ratios}
    assert len(times) == len(COMPETITORS) * (len(COMPETITORS) - 1)
    assert times[BARE, EXTRACTION] == pytest.approx(1 / times[EXTRACTION, BARE])


def test_sixty_patterns_that_find_something() -> None:
    assert len(set(PATTERNS)) == 60
    assert len(compiled()) == 60
    assert count_matches("Ông Lê Vạn Tam trao Bằng khen cho 2 tập thể.") >= 4


def test_a_process_tells_its_start_and_its_memory(corpus: Corpus) -> None:
    (footprint,) = footprints(corpus, [COMPETITORS[BARE]], rounds=1)
    assert footprint.ready > footprint.first > 0
    assert footprint.peak is None or 5 < footprint.peak < 500


def test_stages_add_up_and_leave_the_pipeline_as_it_was(corpus: Corpus) -> None:
    read = COMPETITORS[EXTRACTION].make()
    before = [read(path) for path in corpus.paths]
    found = {stage.stage: stage.share for stage in stages(corpus)}
    assert {"decode", "normalise", "layout", "sentences", "find awards", "link events", "JSON"} <= set(found)
    assert sum(found.values()) == pytest.approx(1)
    assert [read(path) for path in corpus.paths] == before


def test_processes(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.scaling._LOOP", 10_000)
    one, two = scaling(corpus, (1, 2), rounds=1, seconds=0.001)
    assert (one.processes, one.times, one.efficiency) == (1, 1, 1)
    assert (two.processes, two.efficiency) == (2, pytest.approx(two.times / 2))


def test_longer_texts(corpus: Corpus) -> None:
    found = text_growth(corpus, (1, 2), rounds=1)
    assert [(growth.kind, growth.times) for growth in found] == [
        (kind, times) for times in (1, 2) for kind in ("repeated", "joined", "one line")
    ]
    assert all(growth.per_character > 0 for growth in found)


def test_larger_lexicons(corpus: Corpus) -> None:
    own, twice = lexicon_growth(corpus, (1, 2), rounds=1)
    assert own.cost == 1
    assert twice.entries == 2 * own.entries
    assert twice.cost > 0


def test_hostile_inputs() -> None:
    slow, fast = hostile(2_000, whole=1, limit=30.0, kinds=["digits", "surrogates"])
    assert {slow.kind, fast.kind} == {"digits", "surrogates"}
    assert slow.bounded >= fast.bounded > 0
    assert fast.whole is None
    assert slow.whole is not None


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_inputs_have_their_length(kind: str) -> None:
    assert len(HOSTILE[kind](1_000)) == 1_000


def test_the_plain_path_reads_the_same(corpus: Corpus) -> None:
    assert plain_path(corpus).different == 0


def test_selection_takes_what_is_on_the_topic(corpus: Corpus) -> None:
    read = COMPETITORS[SELECTION].make()
    assert [bool(read(path)) for path in corpus.paths] == [True, False]
