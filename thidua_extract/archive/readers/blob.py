"""Bytes by name: a file, or a member of one, as a stream that can be looked into before it is read."""

from __future__ import annotations

import io
import lzma
import os
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, cast

from thidua_extract.errors import MissingDependencyError, UnreadableFileError
from thidua_extract.limits import MAX_COPIED, MAX_DEPTH, MAX_EXPANDED, MAX_FILE_BYTES, MAX_RATIO

HEAD = 4096
"""Bytes that tell a format."""
_CHUNK = 1 << 16
_IN_MEMORY = 8 * 1024 * 1024


DAMAGE = (EOFError, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, zlib.error, NotImplementedError)
"""What unpacking raises where the packed bytes are not what they should be."""


class Readable(Protocol):
    """Whatever gives bytes."""

    def read(self, size: int, /) -> bytes | None:
        """At most `size` bytes, none at the end."""


if TYPE_CHECKING:
    Stream = io.BufferedReader[Any]
else:
    Stream = io.BufferedReader


@dataclass(slots=True)
class Budget:
    """How many bytes may still come out of one file on disk, however they are packed: kilobytes can hold petabytes."""

    packed: int
    spent: int = 0
    copied: int = 0

    def spend(self, count: int) -> None:
        """Count bytes that were unpacked; raises UnreadableFileError for more than an honest archive holds."""
        self.spent += count
        if self.spent > max(MAX_EXPANDED, self.packed * MAX_RATIO):
            raise UnreadableFileError(
                f"it unpacks to over {self.spent} bytes, {MAX_RATIO} times its size", remedy="Unpack it by hand"
            )

    def copy(self, count: int) -> None:
        """Count bytes of temporary copies; raises UnreadableFileError for more than a disk should be asked to hold."""
        self.copied += count
        if self.copied > MAX_COPIED:
            raise UnreadableFileError(
                f"over {MAX_COPIED} bytes of it would have to be copied to read it", remedy="Unpack it by hand"
            )


@dataclass(slots=True)
class Blob:
    """`path`: the file as named, None for standard input; `member`: the place in it; `stream`: its bytes, once."""

    path: str | None
    stream: Stream
    budget: Budget
    member: str | None = None
    depth: int = 0
    url: str | None = None
    published: str | None = None
    name: str = field(default="")

    def __post_init__(self) -> None:
        self.name = self.name or self.member or self.path or ""

    @property
    def stem(self) -> str | None:
        """The last part of its name without its ending, which names its record."""
        return PurePath(self.name).stem or None

    @property
    def suffix(self) -> str:
        """The ending of its name, in lower case, with the dot."""
        return PurePath(self.name).suffix.lower()

    def head(self) -> bytes:
        """Its first bytes; they stay to be read."""
        return self.stream.peek(HEAD)[:HEAD]

    def read(self, limit: int = MAX_FILE_BYTES) -> bytes:
        """All of it; raises UnreadableFileError when that is more than one article can be."""
        whole_file = self.depth == 0 and self.budget.packed > limit  # told before any of it is in memory
        data = b"" if whole_file else self.stream.read(limit + 1)
        if whole_file or len(data) > limit:
            raise UnreadableFileError(
                f"over {limit} bytes are too many for one article", remedy="Split it into its articles"
            )
        return data

    @contextmanager
    def seekable(self) -> Iterator[BinaryIO]:
        """Its bytes as a file that can be read in any order: the file itself, or a temporary copy.

        Raises UnreadableFileError where the copies for one file are over MAX_COPIED bytes.
        """
        if self.stream.seekable():
            yield self.stream
            return
        copied = 0
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
            try:
                while chunk := self.stream.read(_CHUNK):
                    copied += len(chunk)
                    self.budget.copy(len(chunk))
                    copy.write(chunk)
                copy.seek(0)
                yield copy  # type: ignore[misc]
            finally:
                self.budget.copied -= copied

    def inner(self, name: str, raw: Readable, *, keep_name: bool = False) -> Blob:
        """A member of this one; raises UnreadableFileError when archives are packed too deep in each other."""
        if self.depth >= MAX_DEPTH:
            raise UnreadableFileError(
                f"archives are packed {MAX_DEPTH} deep in each other", remedy="Unpack the outer ones by hand"
            )
        member = self.member if keep_name else f"{self.member}!{name}" if self.member else name
        stream = io.BufferedReader(_Counted(raw, self.budget), _CHUNK)
        return Blob(self.path, stream, self.budget, member, self.depth + 1, name=name)


class _Counted(io.RawIOBase):
    """A stream that fills what is asked of it, and counts what passes against a budget; what comes before damage is
    given first."""

    def __init__(self, raw: Readable, budget: Budget) -> None:
        self._raw = raw
        self._budget = budget
        self._damage: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._damage:
            what = f"it is damaged ({self._damage or type(self._damage).__name__})"
            raise UnreadableFileError(what) from self._damage
        filled = 0
        while filled < len(buffer):
            try:
                data = self._raw.read(len(buffer) - filled)
            except DAMAGE as error:
                self._damage = error
                if not filled:
                    return self.readinto(buffer)
                break
            if not data:
                break
            buffer[filled : filled + len(data)] = data
            filled += len(data)
        self._budget.spend(filled)
        return filled


@contextmanager
def open_file(path: str, reach: Callable[[int], None] | None = None) -> Iterator[Blob]:
    """A file on disk as a blob; raises UnreadableFileError when it cannot be opened. `reach` is told the position in
    it as it is read."""
    with _opened(path, reach) as file:
        size = os.fstat(file.fileno()).st_size
        yield Blob(printable(path), file, Budget(size))


class _Followed(io.FileIO):
    """A file that tells how far it is read."""

    reach: Callable[[int], None]

    def readinto(self, buffer: Any, /) -> int:
        count = super().readinto(buffer)
        self.reach(self.tell())
        return count


def _opened(path: str, reach: Callable[[int], None] | None) -> Stream:
    try:
        if reach is None:
            return cast("Stream", open(path, "rb", _CHUNK))  # noqa: PTH123 (closed by the caller)
        file = _Followed(path)
        file.reach = reach
        return io.BufferedReader(file, _CHUNK)
    except FileNotFoundError as error:
        raise UnreadableFileError("there is no such file", where=path, remedy="Check the path") from error
    except IsADirectoryError as error:
        raise UnreadableFileError("this is a directory", where=path, remedy="Name the files in it") from error
    except PermissionError as error:
        raise UnreadableFileError("no permission to read it", where=path, remedy="Change its permissions") from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(f"it cannot be read ({error})", where=path) from error


def standard_input() -> Blob:
    """What is piped in; raises UnreadableFileError where it is closed."""
    if sys.stdin is None:
        raise UnreadableFileError("it is closed", where="standard input", remedy="Name a file")
    stream = cast("io.RawIOBase", sys.stdin.buffer)
    budget = Budget(0)
    return Blob(None, io.BufferedReader(stream if stream.seekable() else _Arriving(stream, budget), _CHUNK), budget)


class _Arriving(io.RawIOBase):
    """What is piped in: its size, by which it is told what may be unpacked of it, is known as it comes."""

    def __init__(self, stream: io.RawIOBase, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = self._stream.readinto(buffer)
        self._budget.packed += count or 0
        return count


def printable(name: str) -> str:
    """A file's name as UTF-8 can hold it: bytes that are no UTF-8 are written `\\xff`."""
    try:
        return os.fsencode(name).decode("utf-8", errors="backslashreplace")
    except UnicodeEncodeError:  # half a surrogate pair, which no file is named by
        return name.encode("utf-8", errors="backslashreplace").decode("utf-8")


def missing(what: str, error: ImportError) -> MissingDependencyError:
    """What is raised where the package that reads files of a kind is not installed."""
    return MissingDependencyError(
        f"{what} files need {error.name}", remedy='Install it: pip install "thidua-extract[archive]"'
    )
