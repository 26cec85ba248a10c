"""Readers: each yields the articles of its kind of source as `Item`s, and what could not be read as `Failure`s."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.errors import UnreadableFileError


@dataclass(frozen=True, slots=True)
class Item:
    """One article to be read.

    `id`: what its record is called. `path`: the file that it lies in, None for standard input; `member`: its place in
    that file ("2019/a.html", "row 12", "record 3"). `data`: the bytes of a file of this `format`, or the text that was
    made of one; offsets count in that text. `published`: `YYYY-MM-DD[THH:MM]` where the source says so beside the
    text. `url`: where it was published.
    """

    id: str | None
    path: str | None
    data: bytes | str
    member: str | None = None
    format: str = "text"
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or a member of one, that gave no article, and why."""

    path: str | None
    member: str | None
    error: UnreadableFileError
