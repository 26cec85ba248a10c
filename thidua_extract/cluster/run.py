"""A run over an archive on a Dask cluster: a task a partition, nothing between them, resumed by what is done."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.writers.atomic import atomic_file, telling
from thidua_extract.batch.journal import lock
from thidua_extract.batch.run import Progress
from thidua_extract.cluster.client import LOCAL, Attendance, connected, gone
from thidua_extract.cluster.partitions import partitions
from thidua_extract.cluster.parts import DONE, PARTS, RUN, Task, read_part, set_aside
from thidua_extract.cluster.repeats import mark_repeats
from thidua_extract.digest import rules_digest
from thidua_extract.errors import MissingDependencyError, ThiduaError
from thidua_extract.limits import MEMORY, PARTITION, SECONDS
from thidua_extract.options import Options
from thidua_extract.version import VERSION

if TYPE_CHECKING:
    from distributed import Client, Future

_AHEAD = 3
"""Partitions a thread of the workers that are under way or wait there."""
_POLL = 0.02
"""Seconds between looks for a finished task."""
_MOST_FATAL = 20
"""Articles of a partition that end their process before it is given up."""


def run_on_dask(
    inputs: Iterable[str],
    out: Path,
    *,
    address: str = LOCAL,
    options: Options | None = None,
    columns: Columns | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    memory: int | None = MEMORY,
    size: int = PARTITION,
    progress: Progress | None = None,
) -> Counter[str]:
    """Read every article of `inputs` and write directories of Parquet files, one a table and partition, in `out`.

    `address`: of a scheduler, whose workers see the inputs and `out` under the same names, or `local`, which starts
    `jobs` processes of `memory` bytes. `size`: bytes of a partition. The rows are those of `batch.run` and its tables,
    but for `record`: its numbers have the same order, with gaps. Partitions that an earlier run with the same rules and
    options has done, of files that are unchanged, are kept. Returns counts as `batch.run` does, and `duplicates`.

    Raises ClusterError, UnwritableFileError, OptionError and MissingDependencyError; what was written stays, for the
    next run.
    """
    options = _portable(options or Options(), seconds)
    out = Path(os.path.abspath(out))  # noqa: PTH100 (workers have other working directories)
    rules = rules_digest(options.extra_lexicons)
    name, columns = uuid4().hex, columns or Columns()
    plan = _Plan(
        Task(part, str(out), options, columns, seconds, rules, name)
        for part in partitions(inputs, out, columns, size, frozenset({DONE, *PARTS}))
    )
    with _prepared(out, name):
        with connected(address, jobs, memory) as client:
            for tally in _finished(client, plan.undone()):
                plan.counts.update(tally)
                if progress:
                    progress(plan.counts, None)  # how many there will be is not known before they are listed
        with telling(out):
            _clear(out, plan.length)
            plan.counts["duplicates"] = mark_repeats(out, plan.length)
    return plan.counts


class _Plan:
    """The partitions of a run: `counts` of those that were done before, `length` of those that were looked at."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._tasks = tasks
        self.counts: Counter[str] = Counter(articles=0, records=0, errors=0)
        self.length = 0

    def undone(self) -> Iterator[Task]:
        """Those that an earlier run has not done, or has done otherwise."""
        for task in self._tasks:
            self.length += 1
            try:
                done = json.loads(task.done.read_bytes())
            except (OSError, ValueError):
                done = {}
            if done.get("digest") == task.digest:
                self.counts.update(done["tally"])
                self.counts["kept"] += done["tally"]["records"]
            else:
                task.done.unlink(missing_ok=True)
                yield task


def _finished(client: Client, tasks: Iterator[Task]) -> Iterator[dict[str, int]]:
    """The tally of each task as it ends; no more are told to the scheduler than its workers soon have need of."""
    from distributed import as_completed  # noqa: PLC0415

    finished, under_way, attendance = as_completed(), {}, Attendance(client)

    def start(task: Task) -> None:
        future = client.submit(read_part, task, pure=False)
        under_way[future] = task
        finished.add(future)

    def fill() -> None:
        for task in islice(tasks, max(0, max(1, _AHEAD * sum(client.nthreads().values())) - len(under_way))):
            start(task)

    fill()
    while under_way:
        while not finished.has_ready():
            attendance.check()
            time.sleep(_POLL)
        future = next(finished)
        outcome = _outcome(future, under_way.pop(future))
        if isinstance(outcome, Task):
            start(outcome)
        else:
            yield outcome
        fill()


def _outcome(future: Future, task: Task) -> dict[str, int] | Task:
    """What a task came to, or the task that shall be tried in its place; raises what would befall others too."""
    from distributed import KilledWorker  # noqa: PLC0415
    from distributed.comm import CommClosedError  # noqa: PLC0415

    try:
        tally: dict[str, int] = future.result()
    except ThiduaError:
        raise
    except KilledWorker:
        return _after_death(task)
    except ImportError as error:
        raise MissingDependencyError(
            f"a worker has no {error.name}",
            where="--dask",
            remedy='Install the same everywhere: pip install "thidua-extract[dask]"',
        ) from error
    except (CancelledError, CommClosedError) as error:
        raise gone() from error
    except Exception as error:  # a defect: told with its files, and the others go on
        return set_aside(task, f"{type(error).__name__}: {error}")
    return tally


def _after_death(task: Task) -> dict[str, int] | Task:
    """A task that ended several processes is watched; one that was watched goes on without the article that did it."""
    reason = "the processes that read it died"
    if not task.watched:
        return replace(task, watched=True)
    try:
        place = int(task.watch.read_bytes())
    except (OSError, ValueError):
        return set_aside(task, reason)
    if len(task.fatal) == _MOST_FATAL or place in dict(task.fatal):
        return set_aside(task, reason)
    return replace(task, fatal=(*task.fatal, (place, reason)))


def _portable(options: Options, seconds: float) -> Options:
    """The options as workers need them, which have working directories of their own."""
    lexicons = tuple(path.absolute() for path in options.extra_lexicons)
    return replace(options, time_limit=min(seconds, options.time_limit or seconds), extra_lexicons=lexicons)


@contextmanager
def _prepared(out: Path, name: str) -> Iterator[None]:
    """The directory of the run, ours alone, without what killed processes left half done."""
    with ExitStack() as stack:
        with telling(out):
            for table in (DONE, *PARTS):
                (out / table).mkdir(parents=True, exist_ok=True)
            lock(stack.enter_context((out / ".lock").open("wb")), out)
            with atomic_file(out / RUN) as file:
                file.write(json.dumps({"run": name, "version": VERSION}).encode("ascii"))
            _clear(out)
        yield


def _clear(out: Path, length: int | None = None) -> None:
    """Take away what killed processes left half done, and parts beyond the `length` partitions that there are."""
    for table in (DONE, *PARTS):
        for path in (out / table).iterdir():
            number = path.stem.removeprefix("part-")
            late = length is not None and number.isdecimal() and int(number) >= length
            if late or path.suffix in {".part", ".reading"}:
                path.unlink(missing_ok=True)
