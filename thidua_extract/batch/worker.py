"""What a worker process does: it makes its extractor once, then reads chunks of articles into lines of JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from thidua_extract.archive.extraction import GREEDY, Stage, attempt_item
from thidua_extract.archive.readers import Item
from thidua_extract.batch.duplicates import signature
from thidua_extract.batch.processes import bound_memory
from thidua_extract.batch.watchdog import Watchdog
from thidua_extract.errors import OptionError, ThiduaError
from thidua_extract.options import Options

if TYPE_CHECKING:
    from thidua_extract.pipeline import Extractor


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article's record as a line of JSON, with the counts of its facts; or why there is none."""

    line: bytes = b""
    signature: bytes = b""
    counts: tuple[int, ...] = ()
    relevant: bool = False
    stage: Stage | None = None
    reason: str = ""


Take = Callable[["Extractor", Item], Outcome]
"""What is done with an article; it raises MissingDependencyError alone."""


@dataclass(slots=True)
class _State:
    """What a process keeps between chunks: its extractor, or why it has none; and the seconds an article may take."""

    extractor: Extractor | None = None
    error: ThiduaError | None = None
    seconds: float = 0


_state = _State()


def start(options: Options, seconds: float, memory: int | None) -> None:
    """Make this process's extractor; with `memory`, bytes beyond which it gets no more.

    What hinders that is told by each chunk, for a process that cannot start would only be started again.
    """
    from thidua_extract.pipeline import Extractor  # noqa: PLC0415 (the parent, which hands the work out, needs no rules)

    _state.seconds = seconds
    try:
        bound_memory(memory)
        limit = min(seconds, options.time_limit or seconds)
        _state.extractor = Extractor.from_options(replace(options, time_limit=limit))
    except ThiduaError as error:
        _state.error = error
    except MemoryError:
        _state.error = OptionError("it is too little to start with", where="memory", remedy="Give 512 MB or more")


def read_chunk(items: Sequence[Item], take: Take) -> list[Outcome]:
    """What `take` makes of each article.

    Raises what hindered the start, and MissingDependencyError for a format whose library is not installed; nothing
    else, except where the process itself ends: with exit code `watchdog.LATE` where an article takes too long.
    """
    if _state.error:
        raise _state.error
    if _state.extractor is None:
        raise RuntimeError("start comes first")
    outcomes = []
    with Watchdog(_state.seconds) as watchdog:
        for item in items:
            watchdog.begin()
            outcomes.append(take(_state.extractor, item))
    return outcomes


def read_item(extractor: Extractor, item: Item) -> Outcome:
    """The record of an article, or why there is none."""
    attempt = attempt_item(extractor, item)
    if attempt.record is None:
        return Outcome(stage=attempt.stage, reason=attempt.reason)
    counts = tuple(len(facts) for facts in attempt.record.families().values())
    try:
        return Outcome(attempt.line, signature(attempt.text), counts, attempt.record.relevance.relevant)
    except MemoryError:
        return Outcome(stage="limit", reason=GREEDY)
