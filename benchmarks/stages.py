"""Where the time of an extraction goes: each stage's own time, without that of the stages that it calls upon."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from benchmarks.corpora import Corpus
from thidua_extract import Extractor, pipeline
from thidua_extract.archive.writers import jsonl
from thidua_extract.language.reading import Reading
from thidua_extract.lazy import lazy
from thidua_extract.link.record import RecordBuilder
from thidua_extract.options import FAMILIES
from thidua_extract.records.models import Record
from thidua_extract.text import document, source

_REST = "the rest"


@dataclass(frozen=True, slots=True)
class Stage:
    """CPU seconds a megabyte of text that a stage takes, and its share of the whole."""

    corpus: str
    stage: str
    seconds_per_megabyte: float
    share: float


@dataclass(slots=True)
class _Clock:
    """The own time of each stage; a stage that begins stops the one that called it."""

    own: dict[str, float] = field(default_factory=dict)
    under_way: list[str] = field(default_factory=lambda: [_REST])
    since: float = field(default_factory=time.process_time)

    def turn(self, stage: str | None) -> None:
        """Begin a stage; None ends the one under way."""
        now = time.process_time()
        at = self.under_way[-1]
        self.own[at] = self.own.get(at, 0.0) + now - self.since
        self.since = now
        if stage is None:
            self.under_way.pop()
        else:
            self.under_way.append(stage)

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """`function`, its time counted as that of `stage`."""

        def call(*args: Any, **kwargs: Any) -> Any:
            self.turn(stage)
            try:
                return function(*args, **kwargs)
            finally:
                self.turn(None)

        return call


def stages(corpus: Corpus) -> list[Stage]:
    """The stages in the order in which they first ran. The corpus is read once before the clock counts."""
    extractor = Extractor()
    contents = [path.read_bytes() for path in corpus.paths]
    for data in contents[:50]:
        jsonl.checked_line(extractor.extract(data))
    clock = _Clock()
    with _watched(clock):
        for data in contents:
            jsonl.checked_line(extractor.extract(data))
        clock.turn(_REST)
    whole = sum(clock.own.values())
    return [
        Stage(corpus.name, stage, seconds / corpus.size * 1e6, seconds / whole) for stage, seconds in clock.own.items()
    ]


@contextmanager
def _watched(clock: _Clock) -> Iterator[None]:
    """The pipeline with a clock at each of its stages."""
    watched: list[tuple[Any, str, str]] = [
        (source, "decode", "decode"),
        (document, "normalise", "normalise"),
        (document, "fold", "fold"),
        (pipeline, "judge_relevance", "relevance"),
        *((pipeline, f"find_{family}", f"find {family}") for family in FAMILIES),
        *((pipeline, f"merge_{family}", f"link {family}") for family in FAMILIES),
        *((RecordBuilder, name, "record") for name in ("__init__", "article", "relevance", "warnings", *FAMILIES)),
        (Record, "to_json", "JSON"),
        (Record, "from_json", "validate"),
    ]
    before = [(home, name, vars(home)[name]) for home, name, _ in watched]
    properties = [(name, part) for name, part in vars(Reading).items() if isinstance(part, lazy)]
    functions = [(part, part.method) for _, part in properties]
    try:
        for home, name, stage in watched:
            setattr(home, name, clock.timed(stage, getattr(home, name)))
        for name, part in properties:
            part.method = clock.timed(name.strip("_").replace("_", " "), part.method)
        yield
    finally:
        for home, name, value in before:
            setattr(home, name, value)
        for part, function in functions:
            part.method = function
