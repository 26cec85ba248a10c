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


def export(out: Path, formats: Iterable[str]) -> int:
    """Write `duplicates.jsonl` and the tables of the run in `out`; returns the number of duplicates.

    `formats`: keys of `TABLES`, and `json` for a file a record. Raises MissingDependencyError and UnwritableFileError.
    """
    found = find_duplicates(out / "signatures.bin")
    write_duplicates(out / "duplicates.jsonl", found)
    repeats = {one.record: (one.of, one.similarity) for one in found}
    for form in dict.fromkeys(formats):
        records = iter_records(out / "records.jsonl")
        if form == "json":
            write_files(records, out / "json")
            continue
        name, opened = TABLES[form]
        with opened(out / name) as writer:
            write_tables(records, _errors(out / "errors.jsonl"), writer, repeats)
    return len(found)


def iter_records(path: str | Path) -> Iterator[Record]:
    """The records of a JSON Lines file, one at a time."""
    with Path(path).open("rb") as file:
        for line in file:
            if line.strip():
                yield Record.from_json(line)


def _errors(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        for line in file:
            fields = json.loads(line)
            yield {**fields, "article_id": fields.get("id")}
