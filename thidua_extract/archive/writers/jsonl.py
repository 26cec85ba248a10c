"""Records as JSON, one a line, or indented, one after the other."""

from __future__ import annotations

from typing import BinaryIO

from thidua_extract.errors import InvalidRecordError
from thidua_extract.records.models import Record


def checked_line(record: Record, *, indent: int | None = None) -> bytes:
    """A record in UTF-8, its line end included; raises InvalidRecordError for one that the schema forbids."""
    line = record.to_json(indent=indent)
    try:
        Record.from_json(line)
    except InvalidRecordError as error:
        raise InvalidRecordError(error.what, where=record.id, remedy="This is a defect: report the article") from error
    return line.encode("utf-8") + b"\n"


class JsonlWriter:
    """Writes records to a binary file in UTF-8, each checked against the types, codes and bounds of the schema."""

    def __init__(self, file: BinaryIO, *, indent: int | None = None) -> None:
        self.file = file
        self.indent = indent

    def write(self, record: Record) -> None:
        """Write one record; raises InvalidRecordError, with nothing written, for one that the schema forbids."""
        self.file.write(checked_line(record, indent=self.indent))
