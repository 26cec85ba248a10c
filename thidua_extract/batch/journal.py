"""What a run has done so far, on the disk: which chunks are written, and where each ends in the output files.

The output grows in `NAME.part` files. They are flushed to the disk before the journal says so, so that after a crash
all that the journal tells is there, and what is there beyond it is cut off.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from thidua_extract.errors import UnwritableFileError

FILES = ("records.jsonl", "errors.jsonl", "signatures.bin")
_JOURNAL = "journal.jsonl"
_EVERY = 1.0
"""Seconds between flushes to the disk: what a crash can cost."""


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
        self._unwritten: list[Done] = []
        self._flushed = time.monotonic()

    def __enter__(self) -> Journal:
        try:
            self.out.mkdir(parents=True, exist_ok=True)
            self._lock = (self.out / ".lock").open("wb")
            lock(self._lock, self.out)
            self._done = self._read()  # not before: another run may have gone on meanwhile
            for name in FILES:
                final, part = self.out / name, self.out / f"{name}.part"
                if final.exists() and not part.exists():
                    final.replace(part)
                self._files.append(part.open("ab"))
            sizes = [file.tell() for file in self._files]
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
            for file in (*self._files, self._log, self._lock):
                if file:
                    file.close()

    def has(self, number: int, inputs: str) -> Done | None:
        """The chunk of this number if it is written, from the same inputs, and all before it are too."""
        if self._log is None and number == self._kept < len(self._done) and self._done[number].inputs == inputs:
            self._kept += 1
            return self._done[number]
        return None

    def write(self, inputs: str, lines: tuple[bytes, ...], tally: dict[str, int]) -> None:
        """Add the next chunk: what goes into each file, whole lines."""
        try:
            if self._log is None:
                self._cut()
            for file, data in zip(self._files, lines, strict=True):
                file.write(data)
            self._unwritten.append(Done(inputs, tuple(file.tell() for file in self._files), tally))
            if time.monotonic() - self._flushed > _EVERY:
                self._flush()
        except OSError as error:
            raise _unwritable(self.out, error) from error

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


def _unwritable(out: Path, error: OSError) -> UnwritableFileError:
    if isinstance(error, UnwritableFileError):
        return error
    return UnwritableFileError(
        f"it cannot be written ({error.strerror or error})",
        where=str(out),
        remedy="The same command goes on where it stopped",
    )
