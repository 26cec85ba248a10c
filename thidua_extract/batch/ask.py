"""Questions to a DuckDB archive: reading alone, and of nothing but the archive."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from thidua_extract.archive.writers.atomic import atomic_file
from thidua_extract.archive.writers.spreadsheets import harmless
from thidua_extract.errors import MissingDependencyError, OptionError, UnreadableFileError

_BATCH = 10_000
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "python_enable_replacements": False,
    "lock_configuration": True,
}
"""The archive's SQL can reach no other file, no network, no extension and no variable of this program."""


def ask(archive: Path, sql: str, most: int) -> tuple[list[str], list[tuple[Any, ...]], bool]:
    """The columns and at most `most` rows that answer `sql`, and whether there are more.

    Raises OptionError for SQL that is no one question, or that DuckDB cannot answer; UnreadableFileError.
    """
    with _opened(archive, sql) as base:
        answer = base.execute(sql)
        rows = answer.fetchmany(most + 1)
        return _names(answer), rows[:most], len(rows) > most


def save(archive: Path, sql: str, output: Path) -> None:
    """The whole answer in the file `output`, which is .csv, .parquet or .json; raises as `ask`, and
    UnwritableFileError."""
    write = {".csv": _write_csv, ".parquet": _write_parquet, ".json": _write_json}.get(output.suffix.lower())
    if write is None:
        raise OptionError(
            f"{output.suffix!r} is no form", where="--output", remedy="Name a .csv, .parquet or .json file"
        )
    with _opened(archive, sql) as base, atomic_file(output) as file:
        write(base, sql, file)


@contextmanager
def _opened(archive: Path, sql: str) -> Iterator[Any]:
    """The archive, closed to all but reading, once `sql` is seen to be one question; DuckDB's errors as ours."""
    try:
        import duckdb  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "query needs duckdb", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    if not archive.is_file():
        raise UnreadableFileError("there is no such file", where=str(archive), remedy="Make it: run … --to duckdb")
    try:
        base = duckdb.connect(str(archive), read_only=True, config=_CLOSED)
    except duckdb.Error as error:
        raise UnreadableFileError(f"it is no DuckDB file ({error})", where=str(archive)) from error
    with base:
        try:
            statements = duckdb.extract_statements(sql)
            if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
                raise OptionError("it is not one SELECT", where="SQL", remedy="The archive is for reading alone")
            yield base
        except duckdb.Error as error:
            raise OptionError(str(error).strip(), where="SQL") from error


def _names(answer: Any) -> list[str]:
    return [column[0] for column in answer.description or ()]


def _rows(answer: Any) -> Iterator[tuple[Any, ...]]:
    while rows := answer.fetchmany(_BATCH):
        yield from rows


def _write_csv(base: Any, sql: str, file: BinaryIO) -> None:
    answer = base.execute(sql)
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(map(harmless, _names(answer)))
    writer.writerows(map(harmless, row) for row in _rows(answer))
    text.detach()


def _write_json(base: Any, sql: str, file: BinaryIO) -> None:
    """A list of objects, one a line."""
    answer = base.execute(sql)
    names, before = _names(answer), b"[\n"
    for row in _rows(answer):
        cells = dict(zip(names, row, strict=True))
        file.write(before + json.dumps(_plain(cells), ensure_ascii=False, allow_nan=False).encode("utf-8"))
        before = b",\n"
    file.write(b"\n]\n" if before == b",\n" else b"[]\n")


def _plain(value: Any) -> Any:
    """A cell as JSON can hold it: numbers that are none (NaN, infinity) as null, dates and the like as text."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float | Decimal):
        return float(value) if math.isfinite(value) else None
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _write_parquet(base: Any, sql: str, file: BinaryIO) -> None:
    from pyarrow import parquet  # noqa: PLC0415

    batches = base.sql(sql).to_arrow_reader(_BATCH)
    with parquet.ParquetWriter(file, batches.schema, compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)
