"""JSON from a stream: the values of a list one at a time, however long the list is."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any, TextIO, cast

from thidua_extract.errors import UnreadableFileError

MAX_VALUE = 64 * 1024 * 1024
"""Characters of one value of a list, or bytes of a line or of a JSON file that is no list."""
_PIECE = 1 << 16
_SPACE = re.compile(r"[ \t\r\n]*")
_STRAY = re.compile("[\udc80-\udcff]")
"""Bytes that are no UTF-8, as `surrogateescape` leaves them."""


def list_values(stream: io.BufferedReader) -> Iterator[Any]:
    """The values of the list that a UTF-8 stream holds, one in memory at a time; of one whose bytes are no UTF-8, the
    UnreadableFileError that tells so.

    Linear in the length: where a value is not all there, twice as much is read before it is tried again. Raises
    ValueError where the list breaks off or is none, after the values before that place.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
    decoder, size = json.JSONDecoder(), _PIECE
    held, at = _opened(text)
    while True:
        at = _past_space(held, at)
        if held.startswith("]", at):
            _check_end(held[at + 1 :], text)
            return
        try:
            value, end = decoder.raw_decode(held, at)
            end = _past_space(held, end)
        except ValueError as error:
            broken, last = error, []
        else:
            if held.startswith((",", "]"), end):
                yield UnreadableFileError("it is not UTF-8") if _STRAY.search(held, at, end) else value
                at, size = end + held.startswith(",", end), _PIECE
                continue
            broken, last = ValueError("the list is not closed"), [value]
            if end < len(held) and not isinstance(value, int | float):  # "1." may be a number that was cut
                raise ValueError(f"a comma is missing before {held[end : end + 20]!r}")
        if len(held) - at > MAX_VALUE:
            raise ValueError(f"over {MAX_VALUE} characters in one value")
        more = text.read(size)
        if not more:
            yield from last
            raise broken
        held, at, size = held[at:] + more, 0, 2 * size


def _opened(text: TextIO) -> tuple[str, int]:
    """The first piece of a list, and where its first value begins."""
    held = ""
    while not held.strip() and (more := text.read(_PIECE)):
        held = more
    at = _past_space(held, 0)
    if not held.startswith("[", at):
        raise ValueError("it is no list")
    return held, at + 1


def _check_end(held: str, text: TextIO) -> None:
    """Raises ValueError for anything but white space behind the list: a second one would be lost unseen."""
    while held or (held := text.read(_PIECE)):
        if held.strip():
            raise ValueError(f"something stands behind the list: {held.strip()[:20]!r}")
        held = ""


def _past_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def as_utf8(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream, recoded where a mark says that it is UTF-16."""
    mark = stream.peek(2)[:2]
    if mark not in {b"\xff\xfe", b"\xfe\xff"}:
        return stream
    text = io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="")
    return io.BufferedReader(cast("io.RawIOBase", _Recoded(text)), _PIECE)


class _Recoded(io.RawIOBase):
    """A text as its UTF-8 bytes."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._left = self._left or self._text.read(_PIECE).encode("utf-8", errors="replace")
        taken = self._left[: len(buffer)]
        buffer[: len(taken)] = taken
        self._left = self._left[len(taken) :]
        return len(taken)
