"""One JSON file a record, in a directory."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from thidua_extract.archive.writers.atomic import atomic_directory
from thidua_extract.records.models import Record

_UNSAFE = re.compile(r"[^\w.-]+|\.{2,}")
_MAX_BYTES = 120
"""Of an id in a name; file systems allow a name of 255 bytes."""


def write_files(records: Iterable[Record], directory: Path) -> None:
    """Each record, indented, in a file that `file_name` names. Raises UnwritableFileError."""
    with atomic_directory(directory, ".json") as part:
        for number, record in enumerate(records):
            text = record.to_json(indent=2)
            (part / file_name(number, record.id)).write_text(text + "\n", encoding="utf-8", newline="\n")


def file_name(number: int, id: str | None) -> str:
    """The name of the file of the `number`th record: the number makes it unique and joins to the tables' `record`.

    Of the id stay letters, digits, `_`, `.` and `-`, so that no id leads out of the directory.

    >>> file_name(12, "../2019/báo lau.html")
    '0000012-2019_báo_lau.html.json'
    """
    safe = _UNSAFE.sub("_", id or "").encode("utf-8", errors="ignore")[:_MAX_BYTES].decode("utf-8", errors="ignore")
    safe = safe.strip("._-")
    return f"{number:07d}-{safe}.json" if safe else f"{number:07d}.json"
