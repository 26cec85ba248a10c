"""Articles by the handful: what one worker takes at a time, and what a run resumes by."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from thidua_extract.archive.fingerprint import add_fields
from thidua_extract.archive.readers import Failure, Item

MAX_ITEMS = 32
MAX_LENGTH = 1_000_000
"""Bytes or characters of a chunk's articles together; one article may have more."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive articles and failures of the inputs; `digest` tells whether they changed since an earlier run;
    `length` is that of its articles in bytes or characters, `position` how many bytes of the inputs lie behind it."""

    number: int
    entries: tuple[Item | Failure, ...]
    digest: str
    length: int = 0
    position: int = 0

    def share(self, total: int | None) -> float | None:
        """How much of the `total` of bytes is behind it, 0 to 1; None where no total is known."""
        return min(self.position / total, 1.0) if total else None


def chunks(entries: Iterable[Item | Failure], position: Callable[[], int] = int) -> Iterator[Chunk]:
    """The entries in their order, cut where a chunk is full: by the entries alone, so that every run cuts alike.

    `position` tells how many bytes of the inputs have been read.
    """
    held: list[Item | Failure] = []
    length = number = 0
    for entry in entries:
        held.append(entry)
        length += len(entry.data) if isinstance(entry, Item) else 0
        if len(held) == MAX_ITEMS or length >= MAX_LENGTH:
            yield Chunk(number, tuple(held), _digest(held), length, position())
            held, length, number = [], 0, number + 1
    if held:
        yield Chunk(number, tuple(held), _digest(held), length, position())


def _digest(entries: Iterable[Item | Failure]) -> str:
    digest = hashlib.sha256()
    for entry in entries:
        if isinstance(entry, Failure):
            fields: tuple[str | bytes | None, ...] = (entry.path, entry.member, str(entry.error))
        else:
            fields = (entry.id, entry.path, entry.member, entry.format, entry.published, entry.url, entry.data)
        add_fields(digest, fields)
    return digest.hexdigest()
