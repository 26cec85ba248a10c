"""The process that cuts the inputs into articles: what crashes it, hangs it or takes all its memory costs one member.

Workbooks, Parquet and WARC files and archives are read by libraries that a damaged or hostile file can bring down. They
work in a process of their own, which is started anew behind the place where it died.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Any

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.archive import cut_archive, cut_file, find_files
from thidua_extract.archive.readers.blob import Blob, printable
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.own import Own
from thidua_extract.archive.readers.text import STDIN
from thidua_extract.batch.chunks import MAX_ITEMS, MAX_LENGTH
from thidua_extract.batch.processes import bound_memory, died_twice, uninterrupted
from thidua_extract.errors import OptionError, ThiduaError, UnreadableFileError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

SILENCE = 300.0
"""Seconds in which the process may neither read on in its file nor give an article, before it is taken to hang."""
_LOOK = 1.0
"""Seconds between two looks at whether it still works."""
_STARTS = 3
"""Times that it may die before it is ready to read."""
_MOST = 10
"""Deaths over one file after which the rest of it is given up."""

Entries = list[Item | Failure]


@dataclass(slots=True)
class _Task:
    """A file to cut. The first `skip` entries are known already; in place of a `deadly` member, None for the file
    itself, there is one entry that tells why it is left; `singly`: each entry is sent as soon as it is found."""

    path: str
    skip: int = 0
    deadly: dict[str | None, str] = field(default_factory=dict)
    singly: bool = False


@dataclass(frozen=True, slots=True)
class _Begun:
    """A member, None for the file itself, is about to be read, `after` so many entries."""

    member: str | None = None
    after: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """Entries of the file, which has been read up to `position`; `last` where it is done with."""

    entries: Entries
    position: int
    last: bool = False


class _DeadError(Exception):
    """The process ended, or was ended, before it was done with a file."""


class Reader:
    """The articles of the inputs as `cut_archive` gives them, by a process that may die. A context manager.

    `memory`: bytes that the process may have. `position`: bytes of the inputs' files that lie behind the last entry.
    Standard input, which is there once, is read by the caller's own process.
    """

    def __init__(self, columns: Columns, memory: int | None, silence: float = SILENCE) -> None:
        self._columns = columns
        self._memory = memory
        self._silence = silence
        self._context = get_context("spawn")
        self._process: SpawnProcess | None = None
        self._before = self._position = 0

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    @property
    def position(self) -> int:
        return self._before + self._position

    def entries(self, inputs: Iterable[str], own: Own | None = None) -> Iterator[Item | Failure]:
        """Every article in the inputs, and what could not be read; see `cut_archive`."""
        for path in find_files(inputs, own):
            if path == STDIN:
                yield from cut_archive([STDIN], self._columns)
                continue
            yield from self._file(path)
            self._before, self._position = self._before + size_of(path), 0

    def _file(self, path: str) -> Iterator[Item | Failure]:
        task, begun, deaths = _Task(path), _Begun(), 0
        died_at: tuple[str | None, int] | None = None
        while True:
            try:
                for message in self._answers(task):
                    if isinstance(message, _Begun):
                        begun = message
                        continue
                    self._position = message.position
                    task.skip += len(message.entries)
                    yield from message.entries
                return
            except _DeadError as error:
                deaths += 1
                if deaths == _MOST:
                    where = printable(path)
                    yield Failure(where, None, UnreadableFileError(str(error), where=where))
                    return
                if died_at == (begun.member, task.skip):
                    task.deadly[begun.member] = str(error)
                    task.skip = begun.after
                died_at = begun.member, task.skip
                task.singly = True  # so that what it finds before it dies again is not lost with it

    def _answers(self, task: _Task) -> Iterator[_Begun | _Found]:
        """What the process says of a file, up to the last; raises what it raises, and _DeadError."""
        if self._process is None:
            self._start()
        try:
            self._connection.send(task)
            while True:
                message = self._received()
                if isinstance(message, ThiduaError):
                    raise message
                yield message
                if isinstance(message, _Found) and message.last:
                    return
        except (EOFError, OSError) as error:
            if isinstance(error, ThiduaError):
                raise
            code = self._end()
            raise _DeadError(died_twice(code)) from error

    def _received(self) -> Any:
        """The next message; raises _DeadError where the process hangs."""
        since, at = time.monotonic(), self._reached.value
        while not self._connection.poll(_LOOK):
            if self._reached.value != at:
                since, at = time.monotonic(), self._reached.value
            elif time.monotonic() - since > self._silence:
                self._end()
                raise _DeadError(f"reading it hung twice, for {self._silence:g} seconds")
        return self._connection.recv()

    def _start(self) -> None:
        """A process that is ready to read; raises OptionError where none gets so far."""
        for _ in range(_STARTS):
            self._reached = self._context.RawValue("q", 0)
            self._connection, other = self._context.Pipe()
            self._process = self._context.Process(
                target=serve, args=(other, self._reached, self._columns, self._memory), daemon=True
            )
            with uninterrupted():
                self._process.start()
            other.close()
            with suppress(EOFError, OSError):
                self._connection.recv()
                return
            self._end()
        raise OptionError("the process that reads the files dies at once", where="memory", remedy="Give it more")

    def _end(self) -> int | None:
        """Ends the process and returns its exit code, below zero for a signal."""
        if self._process is None:
            return None
        self._connection.close()
        self._process.join(_LOOK)
        self._process.kill()
        self._process.join()
        code, self._process = self._process.exitcode, None
        return code


def serve(connection: Connection, reached: Any, columns: Columns, memory: int | None) -> None:
    """What the process does: it cuts one file after the other, until nobody asks for more."""
    bound_memory(memory)
    with suppress(EOFError, OSError):  # the parent is gone
        connection.send(None)
        while True:
            _cut(connection.recv(), connection, reached, columns)


def _cut(task: _Task, connection: Connection, reached: Any, columns: Columns) -> None:
    held: Entries = []
    length = number = 0

    def begin(blob: Blob) -> None:
        connection.send(_Begun(blob.member, number))
        if reason := task.deadly.get(blob.member):
            raise UnreadableFileError(reason)

    def reach(position: int) -> None:
        reached.value = position

    try:
        for number, entry in enumerate(cut_file(task.path, columns, begin, reach), start=1):
            if number <= task.skip:
                continue
            held.append(entry)
            length += len(entry.data) if isinstance(entry, Item) else 0
            if task.singly or len(held) == MAX_ITEMS or length >= MAX_LENGTH:
                connection.send(_Found(held, reached.value))
                held, length = [], 0
        connection.send(_Found(held, reached.value, last=True))
    except ThiduaError as error:  # a library that is not installed: no file's doing
        connection.send(error)


def total_size(inputs: Iterable[str], own: Own | None = None, seconds: float = 3.0) -> int | None:
    """The bytes of the files that the inputs name; None where they take too long to count, or standard input is one."""
    until, total = time.monotonic() + seconds, 0
    for path in find_files(inputs, own):
        if path == STDIN or time.monotonic() > until:
            return None
        total += size_of(path)
    return total


def size_of(path: str) -> int:
    """The bytes of a file; none where it cannot be asked."""
    with suppress(OSError, ValueError):  # a NUL in the name, say
        return os.stat(path).st_size  # noqa: PTH116 (names that are no UTF-8 too)
    return 0
