"""What a run has done so far, on the disk: which chunks are written, and where each ends in the output files.

The output grows in `NAME.part` files. They are flushed to the disk before the journal says so, so that after a crash
all that the journal tells is there, and what is there beyond it is cut off.
"""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from thidua_extract.errors import OptionError, UnwritableFileError

FILES = ("records.jsonl", "errors.jsonl", "signatures.bin")
_JOURNAL = "journal.jsonl"
_MADE = "duplicates.jsonl"
"""What is made of the records afterwards."""
NAMES = frozenset({*FILES, *(f"{name}.part" for name in FILES), _JOURNAL, "journal.new", _MADE})
"""All that a run has in its directory but for tables."""
_LASTING = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL)
"""Errors that the same command meets again."""
_EVERY = 1.0
"""Seconds between flushes to the disk: what a crash can cost."""


_Written = tuple[str, tuple[bytes, ...], dict[str, int]]
"""A chunk: the digest of what was read, what goes into each file, and its tally."""


@dataclass(frozen=True, slots=True)
class Done:
    """A chunk that is written: the digest of what was read, where it ends in each file, and its tally."""

    inputs: str
    ends: tuple[int, ...]
    tally: dict[str, int]


class Journal:
    """The output files of a run in the directory `out`; `settings` are what all its records depend on."""

    def __init__(self, out: Path, settings: dict[str, object]) -> None:
        self.out = out
        self._settings = settings
        self._done: list[Done] = []
        self._files: list[BinaryIO] = []
        self._log: BinaryIO | None = None
        self._kept = 0
        self._held: list[_Written] = []
        self._renamed: list[str] = []
        self._earlier = False
        self._unwritten: list[Done] = []
        self._flushed = time.monotonic()

    def __enter__(self) -> Journal:
        try:
            self.out.mkdir(parents=True, exist_ok=True)
            self._lock = (self.out / ".lock").open("wb")
            lock(self._lock, self.out)
            refuse_strangers(self.out)
            self._done = self._read()  # not before: another run may have gone on meanwhile
            for name in FILES:
                final, part = self.out / name, self.out / f"{name}.part"
                if final.exists() and not part.exists():
                    final.replace(part)
                    self._renamed.append(name)
                self._files.append(part.open("ab"))
            sizes = [file.tell() for file in self._files]
            self._earlier = sizes[0] > 0
            while self._done and any(end > size for end, size in zip(self._done[-1].ends, sizes, strict=True)):
                self._done.pop()
        except OSError as error:
            raise _unwritable(self.out, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._log:
                self._flush()
        finally:
            for file in (*self._files, self._log):
                if file:
                    file.close()
            if self._log is None:  # nothing was written: what an earlier run finished is as it was
                for name in self._renamed:
                    (self.out / f"{name}.part").replace(self.out / name)
            self._lock.close()

    def has(self, number: int, inputs: str) -> Done | None:
        """The chunk of this number if it is written, from the same inputs, and all before it are too."""
        if self._log is None and number == self._kept < len(self._done) and self._done[number].inputs == inputs:
            self._kept += 1
            return self._done[number]
        return None

    def write(self, inputs: str, lines: tuple[bytes, ...], tally: dict[str, int]) -> None:
        """Add the next chunk: what goes into each file, whole lines.

        Chunks without a record wait for one that has some before they take the place of an earlier run's records: a
        disk that is not mounted, or a name that is mistyped, costs none.
        """
        self._held.append((inputs, lines, tally))
        if not tally["records"] and self.spares:
            return
        try:
            if self._log is None:
                self._cut()
            for chunk in self._held:
                self._add(*chunk)
            self._held.clear()
            if time.monotonic() - self._flushed > _EVERY:
                self._flush()
        except OSError as error:
            raise _unwritable(self.out, error) from error

    @property
    def spares(self) -> bool:
        """Whether an earlier run's records are there still, and what was read so far has none to put in their place."""
        return self._log is None and self._earlier and not any(one.tally["records"] for one in self._done[: self._kept])

    def _add(self, inputs: str, lines: tuple[bytes, ...], tally: dict[str, int]) -> None:
        for file, data in zip(self._files, lines, strict=True):
            file.write(data)
        self._unwritten.append(Done(inputs, tuple(file.tell() for file in self._files), tally))

    def finish(self) -> None:
        """All chunks are written: the files take their names."""
        try:
            if self._log is None:
                self._cut()
            self._flush()
            for file, name in zip(self._files, FILES, strict=True):
                file.close()
                (self.out / f"{name}.part").replace(self.out / name)
        except OSError as error:
            raise _unwritable(self.out, error) from error

    def _cut(self) -> None:
        """Start to write after the chunks that are kept: what stands beyond them is from other inputs, or half done."""
        del self._done[self._kept :]
        ends = self._done[-1].ends if self._done else (0,) * len(self._files)
        path = self.out / _JOURNAL
        fresh = path.with_suffix(".new")
        with fresh.open("wb") as log:
            for line in (self._settings, *map(_entry, self._done)):
                log.write(_line(line))
            log.flush()
            os.fsync(log.fileno())
        fresh.replace(path)
        for file, end in zip(self._files, ends, strict=True):
            file.truncate(end)
            file.seek(end)
        self._log = path.open("ab")

    def _flush(self) -> None:
        if self._log is None:
            return
        for file in self._files:
            if not file.closed:
                file.flush()
                os.fsync(file.fileno())
        self._log.write(b"".join(_line(_entry(done)) for done in self._unwritten))
        self._log.flush()
        os.fsync(self._log.fileno())
        self._unwritten.clear()
        self._flushed = time.monotonic()

    def _read(self) -> list[Done]:
        """The chunks of an earlier run with the same settings; what follows a torn line counts for nothing."""
        lines = _lines(self.out / _JOURNAL)
        if next(lines, None) != self._settings:
            return []
        done: list[Done] = []
        for line in lines:
            match line:
                case {
                    "inputs": str(inputs),
                    "ends": [int(), int(), int()] as ends,
                    "tally": {"records": int()} as tally,
                }:
                    done.append(Done(inputs, tuple(ends), tally))
                case _:
                    return done
        return done


def _entry(done: Done) -> dict[str, object]:
    return {"inputs": done.inputs, "ends": done.ends, "tally": done.tally}


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8") + b"\n"


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        data = path.read_bytes()
    except OSError:
        return
    for line in data.split(b"\n")[:-1]:
        try:
            yield json.loads(line)
        except ValueError:
            return


def lock(file: BinaryIO, out: Path) -> None:
    """Hold the directory of a run, as long as the file is open; raises UnwritableFileError where another run does."""
    try:
        import fcntl  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise UnwritableFileError(
            "another run is writing there", where=str(out), remedy="Wait for it, or name another directory"
        ) from error


def refuse_strangers(out: Path) -> None:
    """Raises OptionError for a directory that holds files under the names of a run's, and no run made them."""
    first = next(_lines(out / _JOURNAL), None)
    if isinstance(first, dict) and "rules" in first:
        return
    for name in sorted(NAMES):
        path = out / name
        if path.is_file() and path.stat().st_size:
            raise OptionError(
                "no run of ours made this file, and it would be overwritten",
                where=str(path),
                remedy="Move it away, or name another directory with -o",
            )


def _unwritable(out: Path, error: OSError) -> UnwritableFileError:
    if isinstance(error, UnwritableFileError):
        return error
    if isinstance(error, FileExistsError | NotADirectoryError):
        what = "it cannot be written (it is a file, or lies in one)"
        return UnwritableFileError(what, where=str(out), remedy="Name a directory; it need not be there yet")
    if error.errno in _LASTING:
        return UnwritableFileError(
            f"it cannot be written ({error.strerror or error})",
            where=str(out),
            remedy="Name a directory that is yours to write to",
        )
    return UnwritableFileError(
        f"it cannot be written ({error.strerror or error})",
        where=str(out),
        remedy="Once that is mended, the same command goes on where it stopped",
    )
