"""Web pages in WARC files (ISO 28500): each response that is a page or a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from thidua_extract.archive.readers import Failure
from thidua_extract.archive.readers.blob import Blob, Stream
from thidua_extract.errors import MissingDependencyError, UnreadableFileError

_RECORD = re.compile(rb"\nWARC/1\.[01]\r?\n")
_HELD = 11
"""Bytes in which the opening of a record may stand that the next ones close."""
_TYPES = ("text/html", "application/xhtml", "text/plain", "application/pdf")


def read_warc(blob: Blob) -> Iterator[Blob | Failure]:
    """The pages of a WARC file, as blobs that carry their address.

    Records that are damaged are passed over; raises UnreadableFileError behind the last page where some were, or where
    the file is cut short.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "WARC files need fastwarc", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    kinds = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)
    stream, seen = _Stream(blob.stream), 0
    try:
        for record in ArchiveIterator(cast("BinaryIO", stream), parse_http=True, auto_decode="all"):
            seen += 1
            if record.record_type not in kinds:
                continue
            kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
            if not kind.startswith(_TYPES) or (record.http_headers and record.http_headers.status_code != 200):
                continue
            address = str(record.headers.get("WARC-Target-URI") or record.record_id)
            page = blob.inner(address, record.reader)
            page.url = address
            yield page
        stream.check(seen)
    except (UnreadableFileError, GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as error:  # the library has no one error of its own, and a panic of its core is no Exception
        raise UnreadableFileError(f"it is no WARC file that can be read ({error})") from error


class _Stream:
    """A stream that is read from its start to its end: it says where it is, goes nowhere else, and counts records."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._position = 0
        self._records = 0
        self._last = b"\n"

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read1(size)  # `read` would lose what stands before damage
        self._position += len(data)
        held = self._last + data
        self._records += sum(match.end() > len(self._last) for match in _RECORD.finditer(held))
        self._last = held[-_HELD:]
        return data

    def check(self, seen: int) -> None:
        """Raises UnreadableFileError where the file ends before its last record, or more are in it than were `seen`."""
        remedy = "Fetch or save it anew"
        if not self._last.endswith((b"\r\n\r\n", b"\n\n")):
            raise UnreadableFileError("it ends within a record: what follows is missing", remedy=remedy)
        if (lost := self._records - seen) > 0:
            what = f"{lost} of its records lie within others, whose Content-Length is wrong, or are damaged"
            raise UnreadableFileError(what, remedy=remedy)

    def tell(self) -> int:
        return self._position

    def seek(self, position: int, whence: int = 0, /) -> int:
        if (position, whence) not in {(self._position, 0), (0, 1)}:
            raise OSError("it is read once")
        return self._position
