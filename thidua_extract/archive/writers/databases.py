"""Tables in databases: Parquet files, SQLite, and DuckDB with ready-made views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from thidua_extract.archive.writers.atomic import atomic_directory, atomic_path
from thidua_extract.archive.writers.tables import TABLES
from thidua_extract.errors import MissingDependencyError, UnwritableFileError
from thidua_extract.records.tables import Row

_SQL = {"string": "TEXT", "Int64": "BIGINT", "Float64": "DOUBLE", "boolean": "BOOLEAN"}


@contextmanager
def sqlite_tables(path: Path) -> Iterator[SqliteTables]:
    """One SQLite file with the tables, an index on `record` each, and the views."""
    with (
        atomic_path(path) as part,
        _telling(sqlite3.Error, path),
        closing(sqlite3.connect(part, isolation_level=None)) as base,
    ):
        base.execute("PRAGMA journal_mode = OFF")  # the part file counts for nothing until it is whole
        base.execute("PRAGMA synchronous = OFF")
        base.execute("BEGIN")
        for name, columns in TABLES.items():
            base.execute(_create(name, columns))
        yield SqliteTables(base)
        for name, columns in TABLES.items():
            if "record" in columns:
                base.execute(f'CREATE INDEX "{name}_record" ON "{name}" (record)')
        base.execute("COMMIT")
        base.executescript(_views())
        base.close()


class SqliteTables:
    """Rows into a SQLite file."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        columns = TABLES[table]
        marks = ", ".join("?" * len(columns))
        self._base.executemany(
            f'INSERT INTO "{table}" VALUES ({marks})', ([row.get(column) for column in columns] for row in rows)
        )


@contextmanager
def parquet_tables(directory: Path) -> Iterator[ParquetTables]:
    """One `TABLE.parquet` a table."""
    pyarrow, parquet = _arrow()
    with atomic_directory(directory, ".parquet") as part, ExitStack() as stack:
        files = {
            name: stack.enter_context(
                parquet.ParquetWriter(part / f"{name}.parquet", schema(pyarrow, columns), compression="zstd")
            )
            for name, columns in TABLES.items()
        }
        yield ParquetTables(pyarrow, files)


class ParquetTables:
    """Rows into Parquet files, a row group at a time."""

    def __init__(self, pyarrow: Any, files: dict[str, Any]) -> None:
        self._arrow, self._files = pyarrow, files

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table, as one row group."""
        if rows:
            file = self._files[table]
            file.write_table(self._arrow.Table.from_pylist(rows, file.schema))


@contextmanager
def duckdb_tables(path: Path) -> Iterator[DuckdbTables]:
    """One DuckDB file with the tables and the views."""
    try:
        import duckdb  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "DuckDB files need duckdb", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    pyarrow, _ = _arrow()
    with atomic_path(path) as part, _telling(duckdb.Error, path), duckdb.connect(str(part)) as base:
        for name, columns in TABLES.items():
            base.execute(_create(name, columns))
        yield DuckdbTables(pyarrow, base)
        base.execute(_views())
        base.close()


class DuckdbTables:
    """Rows into a DuckDB file, through Arrow."""

    def __init__(self, pyarrow: Any, base: Any) -> None:
        self._arrow, self._base = pyarrow, base

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        if rows:
            batch = self._arrow.Table.from_pylist(rows, schema(self._arrow, TABLES[table]))
            self._base.register("batch", batch)
            self._base.execute(f'INSERT INTO "{table}" SELECT * FROM batch')
            self._base.unregister("batch")


def schema(pyarrow: Any, columns: dict[str, str]) -> Any:
    """The Arrow schema of a table."""
    types = {
        "string": pyarrow.string(),
        "Int64": pyarrow.int64(),
        "Float64": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "binary": pyarrow.binary(),
    }
    return pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])


@contextmanager
def _telling(kind: type[Exception], path: Path) -> Iterator[None]:
    """A library's own errors, a full disk above all, as ours."""
    try:
        yield
    except kind as error:
        raise UnwritableFileError(f"it cannot be written ({error})", where=str(path)) from error


def _create(table: str, columns: dict[str, str]) -> str:
    cells = ", ".join(f'"{name}" {_SQL[kind]}' for name, kind in columns.items())
    return f'CREATE TABLE "{table}" ({cells})'


def _views() -> str:
    return files("thidua_extract.archive.writers").joinpath("views.sql").read_text(encoding="utf-8")


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "Parquet and DuckDB files need pyarrow", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    return pyarrow, parquet
