"""Articles and megabytes a second, side by side on the same articles."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from benchmarks.competitors import Competitor, Reader
from benchmarks.corpora import Corpus
from benchmarks.timing import Lap, interleaved, lap, times_as_long, typical

_SHORTEST = 0.2
"""Seconds a lap should take at the least: a smaller corpus is read several times."""
_LEAST = 50_000
"""Bytes of a corpus that are read in any case, so that a handful of articles is never cut."""
_WARM_UP = 100_000
"""Bytes that are read before the clock counts, or as many as the seconds of a lap allow."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What a competitor reached on a corpus: medians over the rounds. A sample gives a rate, never a total."""

    corpus: str
    competitor: str
    articles: int
    megabytes: float
    sampled: bool
    articles_per_second: float
    megabytes_per_second: float
    megabytes_per_second_wall: float
    spread: float
    """The slowest round by the fastest."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times as many bytes a second `fast` reads as `slow`: the median of the rounds' own ratios."""

    corpus: str
    fast: str
    slow: str
    times: float


def rates(
    corpus: Corpus, competitors: Sequence[Competitor], *, rounds: int, seconds: float
) -> tuple[list[Rate], list[Ratio]]:
    """The rates of all competitors and their ratios to each other.

    A lap takes about `seconds`: what would take longer reads a sample of the corpus.
    """
    readers = {competitor.name: competitor.make() for competitor in competitors}
    samples = {name: _sample(corpus, reader, seconds) for name, reader in readers.items()}
    gc.collect()
    gc.freeze()  # what the models hold is not to be searched in each lap
    works = {name: partial(_read, readers[name], part, times) for name, (part, times) in samples.items()}
    laps = _per_byte(interleaved(works, rounds), samples)
    found = [_rate(corpus, name, part, laps[name]) for name, (part, _) in samples.items()]
    ratios = [
        Ratio(corpus.name, fast, slow, times_as_long(laps[slow], laps[fast]))
        for fast in samples
        for slow in samples
        if fast != slow
    ]
    return found, ratios


def _sample(corpus: Corpus, reader: Reader, seconds: float) -> tuple[Corpus, int]:
    """The part of the corpus that fills a lap, and how often it is to be read; the reader is warm afterwards."""
    first = corpus.sample(1)
    _read(reader, first, 1)
    pace = lap(partial(_read, reader, first, 1)).wall / first.size
    warm = corpus.sample(min(_WARM_UP, seconds / pace))
    _read(reader, warm, 1)
    pace = lap(partial(_read, reader, warm, 1)).wall / warm.size
    part = corpus.sample(max(_LEAST, seconds / pace))
    return part, max(1, ceil(min(_SHORTEST, seconds) / (pace * part.size)))


def _read(reader: Reader, corpus: Corpus, times: int) -> None:
    for _ in range(times):
        for path in corpus.paths:
            reader(path)


def _per_byte(laps: Mapping[str, Sequence[Lap]], samples: Mapping[str, tuple[Corpus, int]]) -> dict[str, list[Lap]]:
    return {name: [one / (part.size * times) for one in laps[name]] for name, (part, times) in samples.items()}


def _rate(corpus: Corpus, name: str, part: Corpus, per_byte: list[Lap]) -> Rate:
    middle = typical(per_byte)
    paces = [one.cpu for one in per_byte]
    return Rate(
        corpus=corpus.name,
        competitor=name,
        articles=len(part.paths),
        megabytes=part.size / 1e6,
        sampled=len(part.paths) < len(corpus.paths),
        articles_per_second=len(part.paths) / (middle.cpu * part.size),
        megabytes_per_second=1 / middle.cpu / 1e6,
        megabytes_per_second_wall=1 / middle.wall / 1e6,
        spread=max(paces) / min(paces),
    )
