"""Worker processes with time limits: chunks in, outcomes out, in the same order; who dies is replaced."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from types import TracebackType
from typing import TYPE_CHECKING

from thidua_extract.archive.readers import Item
from thidua_extract.batch.chunks import Chunk
from thidua_extract.batch.processes import cores, died_twice, uninterrupted
from thidua_extract.batch.watchdog import HARD, LATE
from thidua_extract.batch.worker import Outcome, Take, read_chunk, read_item, start
from thidua_extract.errors import MissingDependencyError, OptionError
from thidua_extract.options import Options

if TYPE_CHECKING:
    from pebble import ProcessPool

AHEAD = 3
"""Chunks a worker that are under way or done and not yet written."""
_AHEAD_LENGTH = 64 * 1024 * 1024
"""Bytes and characters of them all together, where that is less."""
_DEAD = 3
"""Times that all processes die without having read a chunk before the pool gives up."""
_TASKS = 500
"""Chunks after which a worker makes room for a fresh one."""


@dataclass(slots=True)
class _Task:
    chunk: Chunk
    items: list[Item]
    future: Future[list[Outcome]]


class Pool:
    """At most `jobs` processes that read articles, and no more than there are cores, or chunks to read.

    `seconds`: what an article may take; `memory`: bytes a process may have; `take`: what is done with an article.
    The extractor gives up an article that takes too long, or its process ends itself; the pool's own limit, by a clock
    that can be set, is longer and for the case that neither happens.
    """

    def __init__(self, options: Options, jobs: int, seconds: float, memory: int | None, take: Take = read_item) -> None:
        try:
            from pebble import ProcessExpired  # noqa: PLC0415
        except ImportError as error:
            raise MissingDependencyError(
                "batches need pebble", remedy='Install it: pip install "thidua-extract[archive]"'
            ) from error
        self._start = (options, seconds, memory)
        self._take = take
        self._jobs = min(jobs, cores())
        self._seconds = seconds
        self._expired = ProcessExpired
        self._dead = 0
        self._waiting: deque[_Task] = deque()
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def outcomes(self, work: Iterable[Chunk]) -> Iterator[tuple[Chunk, list[Outcome]]]:
        """The outcomes of the articles of each chunk, in the order of the chunks."""
        waiting, work = self._waiting, iter(work)
        first = list(islice(work, self._jobs))  # no more processes than there is work for
        self._jobs = max(1, len(first))
        for chunk in chain(first, work):
            waiting.append(self._task(chunk))
            while len(waiting) >= AHEAD * self._jobs or sum(task.chunk.length for task in waiting) > _AHEAD_LENGTH:
                task = waiting.popleft()
                yield task.chunk, self._finish(task)
        while waiting:
            task = waiting.popleft()
            yield task.chunk, self._finish(task)

    def _task(self, chunk: Chunk) -> _Task:
        items = [entry for entry in chunk.entries if isinstance(entry, Item)]
        return _Task(chunk, items, self._schedule(items))

    def _schedule(self, items: Sequence[Item]) -> Future[list[Outcome]]:
        most = HARD * self._seconds * (len(items) + 1) + 10
        while True:
            try:
                self._pool = self._pool or self._fresh()
                future: Future[list[Outcome]] = self._pool.schedule(read_chunk, args=(items, self._take), timeout=most)
                break
            except RuntimeError:  # processes died that had nothing to read, and the pool takes no more
                self._renew()
        future.add_done_callback(_let_go)
        return future

    def _finish(self, task: _Task) -> list[Outcome]:
        """The outcomes of a chunk; where its worker died, each article gets a second try of its own."""
        try:
            outcomes = task.future.result()
        except BrokenProcessPool:  # all of them died before they had work
            self._renew()
        except (Late, self._expired):
            pass
        else:
            self._dead = 0
            return outcomes
        return [outcome for item in task.items for outcome in self._alone(item)]

    def _alone(self, item: Item) -> list[Outcome]:
        late = Outcome(stage="limit", reason=f"it takes longer than {self._seconds:g} seconds")
        while True:
            try:
                outcomes = self._schedule([item]).result()
            except Late:
                return [late]
            except BrokenProcessPool:  # not this article's doing: it had not been begun
                self._renew()
            except self._expired as error:
                killed = Outcome(stage="worker", reason=died_twice(error.exitcode))
                return [late if error.exitcode == LATE else killed]
            else:
                self._dead = 0
                return outcomes

    def _renew(self) -> None:
        """Other processes in place of those that died, with the chunks that these were to read.

        Raises OptionError where they die over and over before they read anything.
        """
        self._dead += 1
        if self._dead > _DEAD:
            raise OptionError(
                "the processes die before they have read anything", where="jobs", remedy="Give more --memory"
            )
        if self._pool:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
        self._pool = self._fresh()
        for task in self._waiting:
            task.future = self._schedule(task.items)

    def _fresh(self) -> ProcessPool:
        from multiprocessing import get_context  # noqa: PLC0415

        from pebble import ProcessPool  # noqa: PLC0415

        pool = ProcessPool(
            max_workers=self._jobs,
            max_tasks=_TASKS,
            initializer=start,
            initargs=self._start,
            context=get_context("spawn"),  # forking a process that has threads can lock it up
        )
        with uninterrupted():
            _ = pool.active  # starts its threads, from which every worker inherits what it does not hear
        return pool


def _let_go(future: Future[list[Outcome]]) -> None:
    """Drops where a task failed: a stopped pool fails in sending one, with a buffer in hand, and a cycle that holds
    such a buffer can break CPython 3.12 down when it ends."""
    error = None if future.cancelled() else future.exception()
    while error:
        error.__traceback__ = None
        error = error.__cause__ or error.__context__
