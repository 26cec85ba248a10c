"""Web pages in WARC files (ISO 28500): each response that is a page or a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast

from thidua_extract.archive.readers import Failure
from thidua_extract.archive.readers.blob import Blob, Readable
from thidua_extract.errors import MissingDependencyError, UnreadableFileError

_TYPES = ("text/html", "application/xhtml", "text/plain", "application/pdf")


def read_warc(blob: Blob) -> Iterator[Blob | Failure]:
    """The pages of a WARC file, as blobs that carry their address; records that are damaged are passed over."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "WARC files need fastwarc", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        records = ArchiveIterator(
            cast("BinaryIO", _Stream(blob.stream)), record_types=kinds, parse_http=True, auto_decode="all"
        )
        for record in records:
            kind = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
            if not kind.startswith(_TYPES) or (record.http_headers and record.http_headers.status_code != 200):
                continue
            address = str(record.headers.get("WARC-Target-URI") or record.record_id)
            page = blob.inner(address, record.reader)
            page.url = address
            yield page
    except (UnreadableFileError, GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as error:  # the library has no one error of its own, and a panic of its core is no Exception
        raise UnreadableFileError(f"it is no WARC file that can be read ({error})") from error


class _Stream:
    """A stream that is read from its start to its end: it says where it is, and goes nowhere else."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._position = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size) or b""
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position

    def seek(self, position: int, whence: int = 0, /) -> int:
        if (position, whence) not in {(self._position, 0), (0, 1)}:
            raise OSError("it is read once")
        return self._position
