"""The tables of a finished run: duplicates marked, every form that was asked for, each whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from thidua_extract.archive.writers.databases import DuckdbWriter, ParquetWriter, SqliteWriter
from thidua_extract.archive.writers.spreadsheets import CsvWriter, XlsxWriter
from thidua_extract.archive.writers.tables import TableWriter, write_tables
from thidua_extract.batch.duplicates import find_duplicates, write_duplicates
from thidua_extract.errors import UnwritableFileError
from thidua_extract.records.models import Record


def export(out: Path, formats: Iterable[str]) -> int:
    """Write `duplicates.jsonl` and the tables of the run in `out`; returns the number of duplicates.

    Raises MissingDependencyError and UnwritableFileError.
    """
    found = find_duplicates(out / "signatures.bin")
    write_duplicates(out / "duplicates.jsonl", found)
    repeats = {one.record: (one.of, one.similarity) for one in found}
    for form in dict.fromkeys(formats):
        try:
            write_tables(
                iter_records(out / "records.jsonl"), _errors(out / "errors.jsonl"), _writer(form, out), repeats
            )
        except OSError as error:
            if isinstance(error, UnwritableFileError):
                raise
            raise UnwritableFileError(f"its tables cannot be written ({error.strerror})", where=str(out)) from error
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


def _writer(form: str, out: Path) -> TableWriter:
    match form:
        case "csv":
            return CsvWriter(out / "csv")
        case "xlsx":
            return XlsxWriter(out / "archive.xlsx")
        case "parquet":
            return ParquetWriter(out / "parquet")
        case "sqlite":
            return SqliteWriter(out / "archive.sqlite")
        case _:
            return DuckdbWriter(out / "archive.duckdb")
