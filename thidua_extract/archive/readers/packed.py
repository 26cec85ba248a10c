"""Files in other files: zip, tar, gz, zst, WACZ; each member is a blob of its own."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from thidua_extract.archive.readers import Failure
from thidua_extract.archive.readers.blob import DAMAGE, Blob, Readable, Stream
from thidua_extract.errors import MissingDependencyError, UnreadableFileError

READ = frozenset({
    "txt", "html", "htm", "xhtml", "mhtml", "mht", "jsonl", "ndjson", "json", "csv", "tsv", "xlsx", "parquet", "docx",
    "pdf", "warc", "wacz", "zip", "tar", "tgz", "gz", "zst",
})  # fmt: skip
"""Endings of the files that are taken from directories and archives; pictures and the like are passed over."""


_PIECE = 1 << 14


def wanted(name: str) -> bool:
    """Whether a file of a directory or archive is read: one of a known ending, or of none, and not hidden."""
    path = PurePosixPath(name)
    if any((part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in path.parts):
        return False
    return not path.suffix or path.suffix[1:].lower() in READ


def unzip(blob: Blob) -> Iterator[Blob | Failure]:
    """The members of a zip file in its order."""
    with blob.seekable() as file:
        try:
            with zipfile.ZipFile(file) as archive:
                for info in archive.infolist():
                    if info.is_dir() or not wanted(info.filename):
                        continue
                    if info.flag_bits & 1:
                        yield _failed(blob, info.filename, "it is encrypted", "Save it without its password")
                        continue
                    try:
                        with archive.open(info) as member:
                            yield blob.inner(info.filename, member)
                    except DAMAGE as error:
                        yield _failed(blob, info.filename, f"it is damaged ({error})")
        except (*DAMAGE, ValueError) as error:
            raise UnreadableFileError(f"it is no zip file that can be read ({error})") from error


def untar(blob: Blob) -> Iterator[Blob | Failure]:
    """The regular files of a tar file in its order; links and devices are passed over."""
    try:
        with tarfile.open(fileobj=cast("BinaryIO", _Ending(blob.stream)), mode="r|") as archive:
            for info in archive:
                if info.isfile() and wanted(info.name) and (member := archive.extractfile(info)):
                    yield blob.inner(info.name, member)
        while blob.stream.read1(_PIECE):  # it may be damaged behind its last member too
            pass
    except (*DAMAGE, ValueError) as error:
        raise UnreadableFileError(f"it is no tar file that can be read ({error})") from error


class _Ending:
    """A stream that is at its end once: a tar member that claims a petabyte is else looked for block by block."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._ended = False

    def read(self, size: int, /) -> bytes:
        data = self._stream.read1(size)  # `read` would lose what stands before damage
        if self._ended and not data:
            raise EOFError("it ends too early")
        self._ended = not data
        return data


def gunzip(blob: Blob) -> Iterator[Blob | Failure]:
    """What a gz file holds."""
    try:
        with gzip.GzipFile(fileobj=blob.stream, mode="rb") as file:
            yield blob.inner(_without(blob.name, {".gz": "", ".tgz": ".tar"}), _Members(file), keep_name=True)
    except (*DAMAGE, gzip.BadGzipFile) as error:
        raise UnreadableFileError(f"it is no gz file that can be read ({error})") from error


class _Members:
    """What the members of a gz file hold; what stands behind the last and is none counts for nothing, as for gzip."""

    def __init__(self, file: gzip.GzipFile) -> None:
        self._file = file
        self._begun = False

    def read(self, size: int, /) -> bytes:
        try:
            data = self._file.read1(size)  # what stands before the stray bytes alone
        except gzip.BadGzipFile as error:
            if self._begun and "Not a gzipped file" in str(error):
                return b""
            raise EOFError(str(error)) from error
        self._begun = True
        return data


def unzst(blob: Blob) -> Iterator[Blob | Failure]:
    """What a zst file holds."""
    try:
        import zstandard  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "zst files need zstandard", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    name = _without(blob.name, {".zst": ""})
    yield blob.inner(name, _Frames(blob.stream, zstandard.ZstdDecompressor(max_window_size=1 << 27)), keep_name=True)


class _Frames:
    """The frames of a zst file one after the other; unlike the library's own reader it tells when the last is cut."""

    def __init__(self, packed: Readable, decompressor: Any) -> None:
        self._packed = packed
        self._decompressor = decompressor
        self._frame: Any = None
        self._left = b""

    def read(self, size: int, /) -> bytes:
        """At most what one piece of the packed file gives."""
        while not self._left:
            data = self._packed.read(_PIECE)
            if not data:
                if self._frame is not None:
                    raise EOFError("it ends too early")
                return b""
            self._left = self._unpacked(data)
        taken, self._left = self._left[:size], self._left[size:]
        return taken

    def _unpacked(self, data: bytes) -> bytes:
        parts: list[bytes] = []
        while data:
            self._frame = self._frame or self._decompressor.decompressobj()
            try:
                parts.append(self._frame.decompress(data))
            except Exception as error:  # the library's error, which is imported where it is used alone
                raise EOFError(str(error)) from error
            data = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = None
        return b"".join(parts)


def unwacz(blob: Blob) -> Iterator[Blob | Failure]:
    """The WARC files of a web archive collection."""
    for inner in unzip(blob):
        if isinstance(inner, Failure) or inner.name.startswith("archive/"):
            yield inner


def _without(name: str, endings: dict[str, str]) -> str:
    for ending, instead in endings.items():
        if name.lower().endswith(ending):
            return name[: -len(ending)] + instead
    return name


def _failed(blob: Blob, member: str, what: str, remedy: str | None = None) -> Failure:
    place = f"{blob.member}!{member}" if blob.member else member
    return Failure(blob.path, place, UnreadableFileError(what, remedy=remedy))
