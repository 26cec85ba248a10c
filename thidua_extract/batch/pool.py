"""Worker processes with time limits: chunks in, outcomes out, in the same order; who dies is replaced."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import TimeoutError as Late
from types import TracebackType

from thidua_extract.archive.readers import Item
from thidua_extract.batch.chunks import Chunk
from thidua_extract.batch.worker import Outcome, read_chunk, start
from thidua_extract.errors import MissingDependencyError
from thidua_extract.options import Options

AHEAD = 3
"""Chunks a worker that are under way or done and not yet written."""
_TASKS = 500
"""Chunks after which a worker makes room for a fresh one."""


class Pool:
    """`jobs` processes that read articles. `seconds`: what an article may take; `memory`: bytes a process may have."""

    def __init__(self, options: Options, jobs: int, seconds: float, memory: int | None) -> None:
        try:
            from multiprocessing import get_context  # noqa: PLC0415

            from pebble import ProcessExpired, ProcessPool  # noqa: PLC0415
        except ImportError as error:
            raise MissingDependencyError(
                "batches need pebble", remedy='Install it: pip install "thidua-extract[archive]"'
            ) from error
        self._seconds = seconds
        self._window = AHEAD * jobs
        self._died = (Late, ProcessExpired)
        # Forked from a process of one thread that has read nothing: quick to start, and nothing is shared.
        self._pool = ProcessPool(
            max_workers=jobs, max_tasks=_TASKS, initializer=start, initargs=(options, memory), context=get_context("spawn")
        )

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._pool.close()
        else:
            self._pool.stop()
        self._pool.join()

    def outcomes(self, work: Iterable[Chunk]) -> Iterator[tuple[Chunk, list[Outcome]]]:
        """The outcomes of the articles of each chunk, in the order of the chunks."""
        waiting: deque[tuple[Chunk, list[Item], object]] = deque()
        for chunk in work:
            items = [entry for entry in chunk.entries if isinstance(entry, Item)]
            waiting.append((chunk, items, self._schedule(items)))
            if len(waiting) >= self._window:
                first, its, future = waiting.popleft()
                yield first, self._finish(its, future)
        for chunk, items, future in waiting:
            yield chunk, self._finish(items, future)

    def _schedule(self, items: Sequence[Item]) -> object:
        return self._pool.schedule(read_chunk, args=(items,), timeout=self._seconds * (len(items) + 1))

    def _finish(self, items: list[Item], future: object) -> list[Outcome]:
        """The outcomes of a chunk; where its worker died, each article gets a second try of its own."""
        try:
            return list(future.result())  # type: ignore[attr-defined]
        except self._died:
            return [outcome for item in items for outcome in self._alone(item)]

    def _alone(self, item: Item) -> list[Outcome]:
        try:
            return list(self._schedule([item]).result())  # type: ignore[attr-defined]
        except Late:
            return [Outcome(stage="limit", reason=f"it takes longer than {self._seconds:g} seconds")]
        except self._died as error:
            return [Outcome(stage="worker", reason=f"its worker died twice ({error})")]
