"""What tells two entries of an archive apart: a digest in which no two rows of fields run together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Digest(Protocol):
    """What `hashlib` makes."""

    def update(self, data: bytes, /) -> object:
        """Take more bytes in."""


def add_fields(digest: Digest, fields: Iterable[str | bytes | None]) -> None:
    """Take the fields of an entry in, each with its kind and length before it."""
    for field in fields:
        data = field if isinstance(field, bytes) else str(field).encode("utf-8", errors="surrogatepass")
        digest.update(f"{type(field).__name__} {len(data)}:".encode())
        digest.update(data)
