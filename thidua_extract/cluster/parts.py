"""What a worker does: it reads a partition and writes its part of every table, whole or not at all.

Reading a partition twice, as happens when a worker is lost, gives the same files in the same places.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from thidua_extract.archive.extraction import Attempt, attempt_item, extractor_of
from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.writers.atomic import atomic_file
from thidua_extract.archive.writers.databases import ParquetTables, schema
from thidua_extract.archive.writers.tables import BATCH, TABLES, fitting
from thidua_extract.batch.duplicates import signature
from thidua_extract.batch.watchdog import Watchdog
from thidua_extract.cluster.partitions import Partition
from thidua_extract.digest import rules_digest
from thidua_extract.errors import OptionError, UnwritableFileError
from thidua_extract.frames import RECORDS, record_row
from thidua_extract.options import Options
from thidua_extract.pipeline import Extractor
from thidua_extract.records.tables import Row, table_rows

SIGNATURES = {"record": "Int64", "signature": "binary"}
PARTS: dict[str, dict[str, str]] = {**TABLES, "records": RECORDS, "signatures": SIGNATURES}
"""The tables of which each partition writes a part."""
DONE = "_done"
"""Where a partition tells that its parts are written; engines pass over names that begin so."""
RUN = f"{DONE}/run.json"
_STRIDE = 1_000_000_000
"""What numbers of records of two partitions are apart: more than a partition can have articles."""
_SETTLE = 1.0
"""Seconds that a process waits before its first task."""


@dataclass(frozen=True, slots=True)
class Task:
    """A partition to be read into the directory `out`. `rules`: the digest of the rules that the run was begun with;
    `run`: its name, which stands in the file `RUN` as long as no other run has begun there.

    `watched`: the place of each article is noted before it is read, so that one which ends its process is known;
    `fatal`: the places of those, with what became of them.
    """

    partition: Partition
    out: str
    options: Options
    columns: Columns
    seconds: float
    rules: str
    run: str
    watched: bool = False
    fatal: tuple[tuple[int, str], ...] = ()

    @property
    def digest(self) -> str:
        """What the parts depend on: the files, the rules, the options."""
        return f"{self.partition.digest} {self.rules} {self.options} {self.columns}"

    def part(self, table: str) -> Path:
        """The file of this partition in the directory of a table."""
        return Path(self.out) / table / f"{part_name(self.partition.number)}.parquet"

    @property
    def done(self) -> Path:
        """Where this partition tells that it is done."""
        return Path(self.out) / DONE / f"{part_name(self.partition.number)}.json"

    @property
    def watch(self) -> Path:
        """Where the place of the article now being read is noted."""
        return self.done.with_suffix(".reading")


def part_name(number: int) -> str:
    """The name of the parts of the `number`th partition."""
    return f"part-{number:05d}"


def read_part(task: Task) -> dict[str, int]:
    """Read a partition and write its parts; returns its tally, which also stands in the file `task.done`.

    What goes wrong with an article stands in the table `errors`. Raises OptionError where this process has other rules
    than the run, UnwritableFileError, LexiconError, and MissingDependencyError for a library that the run needs.
    """
    if rules_digest(task.options.extra_lexicons) != task.rules:
        raise OptionError(
            "a worker has another version of thidua-extract, or other lexicons",
            where="--dask",
            remedy="Install the same version everywhere",
        )
    _settle()
    extractor = extractor_of(task.options)
    tally: Counter[str] = Counter(articles=0, records=0, errors=0)
    with _opened(task) as tables:
        for place, entry, attempt in _attempts(task, extractor):
            number = task.partition.number * _STRIDE + place
            for table, row in _rows(number, entry, attempt):
                tables.add(table, row)
            tally.update(_tally(attempt))
    with atomic_file(task.done) as file:
        file.write(json.dumps({"digest": task.digest, "tally": tally}).encode("ascii"))
    task.watch.unlink(missing_ok=True)
    return dict(tally)


def set_aside(task: Task, reason: str) -> dict[str, int]:
    """In place of a partition's parts, one row in `errors` that tells why there are none; a later run tries again."""
    names = task.partition.names
    row = {"source": names[0], "member": None if len(names) == 1 else f"{len(names)} files", "stage": "worker"}
    with _opened(task) as tables:
        tables.add("errors", {**row, "reason": reason})
    return {"errors": 1}


@cache
def _settle() -> None:
    """Wait at the first task of a process: one that dies while its nanny is still busy with its start stays dead."""
    time.sleep(_SETTLE)


def _still_wanted(task: Task) -> None:
    """Raises UnwritableFileError where a later run has the directory: a task of one that was interrupted writes on."""
    if json.loads((Path(task.out) / RUN).read_bytes())["run"] != task.run:
        raise UnwritableFileError("another run has begun there", where=task.out)


def _attempts(task: Task, extractor: Extractor) -> Iterator[tuple[int, Item | Failure, Attempt]]:
    """Each entry of the partition with its place there and what came of it."""
    fatal = dict(task.fatal)
    with ExitStack() as stack:
        watch = stack.enter_context(task.watch.open("wb", buffering=0)) if task.watched else None
        watchdog = stack.enter_context(Watchdog(task.seconds))  # the extractor itself keeps its time
        for place, entry in enumerate(task.partition.entries(task.columns)):
            if isinstance(entry, Failure):
                yield place, entry, Attempt(stage="read", reason=entry.error.advice)
                continue
            if place in fatal:
                yield place, entry, Attempt(stage="worker", reason=fatal[place])
                continue
            if watch:
                watch.seek(0)
                watch.write(b"%020d" % place)
            watchdog.begin()
            yield place, entry, attempt_item(extractor, entry)


def _rows(number: int, entry: Item | Failure, attempt: Attempt) -> Iterator[tuple[str, Row]]:
    id = entry.id if isinstance(entry, Item) else None
    row = record_row(number, id, attempt)
    yield "records", row
    if attempt.record is None:
        told = {name: row[name] for name in ("article_id", "stage", "reason")}
        yield "errors", {"source": entry.path, "member": entry.member, **told}
        return
    yield from table_rows(attempt.record, number)
    yield "signatures", {"record": number, "signature": signature(attempt.text)}


def _tally(attempt: Attempt) -> dict[str, int]:
    if attempt.record is None:
        return {"articles": 1, "errors": 1}
    counts = {name: len(facts) for name, facts in attempt.record.families().items()}
    return {"articles": 1, "records": 1, "relevant": int(attempt.record.relevance.relevant), **counts}


class _Tables:
    """Rows on their way into the parts of a partition, a row group at a time."""

    def __init__(self, writer: ParquetTables) -> None:
        self._writer = writer
        self._held: dict[str, list[Row]] = {table: [] for table in PARTS}

    def add(self, table: str, row: Row) -> None:
        held = self._held[table]
        held.append(fitting(row, PARTS[table]))
        if len(held) == BATCH:
            self._flush(table)

    def finish(self) -> None:
        for table in self._held:
            self._flush(table)

    def _flush(self, table: str) -> None:
        self._writer.write(table, self._held[table])
        self._held[table] = []


@contextmanager
def _opened(task: Task) -> Iterator[_Tables]:
    """The parts of a partition, which take their names when the block ends well."""
    import pyarrow  # noqa: PLC0415 (an extra)
    from pyarrow import parquet  # noqa: PLC0415

    try:
        with ExitStack() as stack:
            files: dict[str, Any] = {}
            for table, columns in PARTS.items():
                file: BinaryIO = stack.enter_context(atomic_file(task.part(table)))
                files[table] = stack.enter_context(
                    parquet.ParquetWriter(file, schema(pyarrow, columns), compression="zstd")
                )
            tables = _Tables(ParquetTables(pyarrow, files))
            yield tables
            tables.finish()
            _still_wanted(task)
    except pyarrow.ArrowException as error:
        raise UnwritableFileError(f"it cannot be written ({error})", where=task.out) from error
