"""Records from files: JSON Lines, or one JSON object laid out over many lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from thidua_extract.archive.readers.text import read_bytes
from thidua_extract.errors import UnreadableFileError
from thidua_extract.options import FAMILIES

_KEYS = {"schema_version", *FAMILIES}
"""One of them stands in any record, whatever its version."""


def read_records(name: str) -> Iterator[tuple[int, object]]:
    """Each record in the file `name` (`-`: standard input) as plain data, with the number of its line.

    A line that is no JSON is yielded as the ValueError that tells why. Raises UnreadableFileError.
    """
    try:
        text = read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"it is not UTF-8 ({error})", where=name, remedy="Records are UTF-8") from error
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if first.rstrip() in {"{", "["}:  # laid out for people
        yield from ((1, item) for item in _whole(text))
        return
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _parsed(line)


def read_objects(name: str) -> Iterator[dict[str, Any]]:
    """Each record in the file `name` as a dict; raises UnreadableFileError that names the first line that is none."""
    for number, item in read_records(name):
        if not isinstance(item, dict):
            reason = str(item) if isinstance(item, ValueError) else "it is no JSON object"
            raise UnreadableFileError(reason, where=f"{name}:{number}", remedy="Give records as extract writes them")
        if not _KEYS & item.keys():
            raise UnreadableFileError(
                "it is no record", where=f"{name}:{number}", remedy="Give records as extract writes them"
            )
        yield item


def _whole(text: str) -> list[object]:
    """The objects of an indented file: one, a list of them, or several one after the other."""
    found: list[object] = []
    decoder, position = json.JSONDecoder(), 0
    while position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            return [*found, _no_json(error)]
        found.extend(value if isinstance(value, list) else [value])
        while position < len(text) and text[position].isspace():
            position += 1
    return found


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return _no_json(error)


def _no_json(error: ValueError | RecursionError) -> ValueError:
    return error if isinstance(error, ValueError) else ValueError("brackets nested too deep")
