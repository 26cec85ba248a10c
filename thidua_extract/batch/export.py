"""The tables of a finished run: duplicates marked, every form that was asked for, each whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from thidua_extract.archive.writers.databases import duckdb_tables, parquet_tables, sqlite_tables
from thidua_extract.archive.writers.files import write_files
from thidua_extract.archive.writers.spreadsheets import csv_tables, xlsx_tables
from thidua_extract.archive.writers.tables import TableWriter, write_tables
from thidua_extract.batch.duplicates import find_duplicates, write_duplicates
from thidua_extract.errors import InvalidRecordError, UnreadableFileError
from thidua_extract.records.models import Record

Opener = Callable[[Path], AbstractContextManager[TableWriter]]
TABLES: dict[str, tuple[str, Opener]] = {
    "csv": ("csv", csv_tables),
    "xlsx": ("archive.xlsx", xlsx_tables),
    "parquet": ("parquet", parquet_tables),
    "sqlite": ("archive.sqlite", sqlite_tables),
    "duckdb": ("archive.duckdb", duckdb_tables),
}
"""Each form of tables: what it is called in the directory of a run, and what opens it."""


def export(out: Path, formats: Iterable[str], tell: Callable[[str], None] | None = None) -> int:
    """Write `duplicates.jsonl` and the tables of the run in `out`; returns the number of duplicates.

    `formats`: keys of `TABLES`, and `json` for a file a record. `tell` is told the name of each before it is written.
    Raises MissingDependencyError and UnwritableFileError.
    """
    found = find_duplicates(out / "signatures.bin")
    write_duplicates(out / "duplicates.jsonl", found)
    repeats = {one.record: (one.of, one.similarity) for one in found}
    for form in dict.fromkeys(formats):
        name, opened = TABLES.get(form, (form, None))
        records = iter_records(out / "records.jsonl")
        if tell:
            tell(name)
        if opened is None:
            write_files(records, out / name)
            continue
        with opened(out / name) as writer:
            write_tables(records, _errors(out / "errors.jsonl"), writer, repeats)
    return len(found)


def iter_records(path: str | Path) -> Iterator[Record]:
    """The records of a JSON Lines file, one at a time.

    Raises UnreadableFileError, and InvalidRecordError that names the line which holds none.
    """
    for number, line in _lines(Path(path)):
        try:
            yield Record.from_json(line)
        except InvalidRecordError as error:
            raise InvalidRecordError(error.what, where=f"{path}:{number}", remedy=error.remedy) from error


def _errors(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in _lines(path):
        try:
            fields = json.loads(line)
        except ValueError as error:
            raise UnreadableFileError(f"it is no JSON ({error})", where=f"{path}:{number}") from error
        yield {**fields, "article_id": fields.get("id")}


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers; raises UnreadableFileError.

    An error of the file is told as such: it passes through a writer, which else would take it for its own.
    """
    try:
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise UnreadableFileError(f"it cannot be read ({error.strerror or error})", where=str(path)) from error
