"""Tables in databases: Parquet files, SQLite, and DuckDB with ready-made views."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

from thidua_extract.archive.writers.tables import TABLES
from thidua_extract.errors import MissingDependencyError
from thidua_extract.records.tables import Row

_SQL = {"string": "TEXT", "Int64": "BIGINT", "Float64": "DOUBLE", "boolean": "BOOLEAN"}


class SqliteWriter:
    """One SQLite file with a table and an index on `record` each, and the views."""

    def __init__(self, path: Path) -> None:
        self._path, self._part = path, path.with_name(f"{path.name}.part")
        with suppress(FileNotFoundError):
            self._part.unlink()
        self._base = sqlite3.connect(self._part, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")  # the part file counts for nothing until it is whole
        self._base.execute("BEGIN")
        for name, columns in TABLES.items():
            self._base.execute(_create(name, columns))

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        columns = TABLES[table]
        marks = ", ".join("?" * len(columns))
        self._base.executemany(
            f'INSERT INTO "{table}" VALUES ({marks})', ([row.get(column) for column in columns] for row in rows)
        )

    def close(self) -> None:
        """Add indices and views, and give the file its name."""
        for name, columns in TABLES.items():
            if "record" in columns:
                self._base.execute(f'CREATE INDEX "{name}_record" ON "{name}" (record)')
        self._base.execute("COMMIT")
        self._base.executescript(_views())
        self._base.close()
        self._part.replace(self._path)


class ParquetWriter:
    """One `TABLE.parquet` a table in a directory."""

    def __init__(self, directory: Path) -> None:
        pyarrow, parquet = _arrow()
        directory.mkdir(parents=True, exist_ok=True)
        self._schemas = {name: schema(pyarrow, columns) for name, columns in TABLES.items()}
        self._parts = {name: directory / f"{name}.parquet.part" for name in TABLES}
        self._files = {
            name: parquet.ParquetWriter(self._parts[name], self._schemas[name], compression="zstd") for name in TABLES
        }
        self._arrow = pyarrow

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table, as one row group."""
        if rows:
            self._files[table].write_table(self._arrow.Table.from_pylist(rows, self._schemas[table]))

    def close(self) -> None:
        """Close the files and give them their names."""
        for name, file in self._files.items():
            file.close()
            self._parts[name].replace(self._parts[name].with_suffix(""))


class DuckdbWriter:
    """One DuckDB file with the tables and the views."""

    def __init__(self, path: Path) -> None:
        try:
            import duckdb  # noqa: PLC0415
        except ImportError as error:
            raise MissingDependencyError(
                "DuckDB files need duckdb", remedy='Install it: pip install "thidua-extract[archive]"'
            ) from error
        self._arrow, _ = _arrow()
        self._path, self._part = path, path.with_name(f"{path.name}.part")
        with suppress(FileNotFoundError):
            self._part.unlink()
        self._base = duckdb.connect(str(self._part))
        for name, columns in TABLES.items():
            self._base.execute(_create(name, columns))

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        if rows:
            batch = self._arrow.Table.from_pylist(rows, schema(self._arrow, TABLES[table]))
            self._base.register("batch", batch)
            self._base.execute(f'INSERT INTO "{table}" SELECT * FROM batch')
            self._base.unregister("batch")

    def close(self) -> None:
        """Add the views and give the file its name."""
        self._base.execute(_views())
        self._base.close()
        self._part.replace(self._path)


def schema(pyarrow: Any, columns: dict[str, str]) -> Any:
    """The Arrow schema of a table."""
    types = {
        "string": pyarrow.string(),
        "Int64": pyarrow.int64(),
        "Float64": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    return pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])


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
