"""Articles in JSON Lines and JSON: one object an article."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.blob import Blob
from thidua_extract.archive.readers.columns import Columns, Roles
from thidua_extract.archive.readers.json_stream import MAX_VALUE, as_utf8, list_values
from thidua_extract.errors import UnreadableFileError

_SHAPES = 1_000


def read_lines(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The article of each line; a line that is no object with a text is a failure, and the rest go on."""
    blob.stream = as_utf8(blob.stream)
    roles: dict[tuple[str, ...], Roles] = {}
    decoder = msgspec.json.Decoder()
    for number, line in enumerate(_lines(blob), start=1):
        member = _place(blob, f"line {number}")
        if isinstance(line, UnreadableFileError):
            yield Failure(blob.path, member, line)
        elif line.strip():
            try:
                value = _value(line.removeprefix(b"\xef\xbb\xbf"), decoder)
                yield from _articles(value, number, member, blob, columns, roles)
            except (ValueError, RecursionError) as error:
                yield Failure(blob.path, member, UnreadableFileError(f"it is no JSON ({error})"))


def read_json(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The articles of one JSON value: a list of objects, read one at a time; an object, or one that holds such a list
    under one key, read whole."""
    blob.stream = as_utf8(blob.stream)
    roles: dict[tuple[str, ...], Roles] = {}
    try:
        for number, record in enumerate(_values(blob, columns), start=1):
            member = _place(blob, f"record {number}")
            if isinstance(record, UnreadableFileError):
                yield Failure(blob.path, member, record)
            else:
                yield from _articles(record, number, member, blob, columns, roles)
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(f"it is no JSON ({error or 'brackets nested too deep'})") from error


def _values(blob: Blob, columns: Columns) -> Iterable[Any]:
    """The values of a list, or what an object holds."""
    if blob.head().removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"["):
        return list_values(blob.stream)
    data = blob.stream.read(MAX_VALUE + 1)
    if len(data) > MAX_VALUE:
        raise UnreadableFileError(
            f"over {MAX_VALUE} bytes in one JSON object are too many to be read whole",
            remedy="Give a list of articles, or one a line (jq -c '.KEY[]')",
        )
    return _records(json.loads(data.decode("utf-8-sig")), columns)


def _value(line: bytes, decoder: msgspec.json.Decoder[Any]) -> Any:
    try:
        return decoder.decode(line)
    except msgspec.DecodeError:  # stricter than many writers: half a surrogate pair, NaN
        return json.loads(line)


def _articles(
    value: Any, number: int, member: str, blob: Blob, columns: Columns, known: dict[tuple[str, ...], Roles]
) -> Iterator[Item | Failure]:
    """The article of an object; those of the list that it holds, where it is a wrapper around one."""
    records = _records(value, columns) if isinstance(value, dict) else [value]
    for place, record in enumerate(records, start=1):
        inner = (number, member) if record is value else (place, f"{member}!record {place}")
        try:
            yield _article(record, *inner, blob, columns, known)
        except UnreadableFileError as error:
            yield Failure(blob.path, inner[1], error)


def _records(value: Any, columns: Columns) -> list[Any]:
    """The articles of a list, or of an object around one; an object with a text of its own is an article, whatever
    lists of tags or images it holds besides."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not _has_text(value, columns):
        lists = [item for item in value.values() if isinstance(item, list) and item and isinstance(item[0], dict)]
        if len(lists) == 1:
            return list(lists[0])
    return [value]


def _has_text(value: dict[str, Any], columns: Columns) -> bool:
    try:
        text = columns.of(value).columns["text"]
    except UnreadableFileError:
        return False
    return text is not None and isinstance(value[text], str)


def _article(
    record: Any, number: int, member: str, blob: Blob, columns: Columns, known: dict[tuple[str, ...], Roles]
) -> Item:
    if not isinstance(record, dict):
        raise UnreadableFileError("it is no JSON object", remedy="Give one object an article")
    keys = tuple(record)
    if len(known) > _SHAPES:  # a file whose objects are all of different keys
        known.clear()
    roles = known.get(keys) or known.setdefault(keys, columns.of(keys))
    if not isinstance(record[roles.columns["text"]], str):
        raise UnreadableFileError(f"{roles.columns['text']!r} holds no text")
    return roles.item(record, number, blob.path, member, blob.stem)


def _place(blob: Blob, place: str) -> str:
    return f"{blob.member}!{place}" if blob.member else place


def _lines(blob: Blob) -> Iterator[bytes | UnreadableFileError]:
    while line := blob.stream.readline(MAX_VALUE):
        if len(line) < MAX_VALUE or line.endswith(b"\n"):
            yield line
            continue
        while rest := blob.stream.readline(MAX_VALUE):
            if rest.endswith(b"\n"):
                break
        yield UnreadableFileError(f"over {MAX_VALUE} bytes in one line are too many for one article")
