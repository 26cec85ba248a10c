"""Questions to a DuckDB archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from thidua_extract.errors import MissingDependencyError, OptionError, UnreadableFileError

_FORMS = {".csv": "(FORMAT CSV, HEADER)", ".parquet": "(FORMAT PARQUET)", ".json": "(FORMAT JSON, ARRAY true)"}


def ask(archive: Path, sql: str, most: int) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The columns and at most `most` rows that answer `sql`; raises OptionError where DuckDB cannot answer it."""
    duckdb, base = _opened(archive)
    with base:
        try:
            answer = base.execute(sql)
            return [column[0] for column in answer.description or ()], answer.fetchmany(most)
        except duckdb.Error as error:
            raise OptionError(str(error).strip(), where="SQL") from error


def save(archive: Path, sql: str, output: Path) -> None:
    """The whole answer in the file `output`, in the form that its name tells."""
    form = _FORMS.get(output.suffix.lower())
    if form is None:
        raise OptionError(
            f"{output.suffix!r} is no form", where="--output", remedy="Name a .csv, .parquet or .json file"
        )
    duckdb, base = _opened(archive)
    part = output.with_name(f"{output.name}.part")
    quoted = str(part).replace("'", "''")
    with base:
        try:
            base.execute(f"COPY ({sql.rstrip().rstrip(';')}) TO '{quoted}' {form}")
        except duckdb.Error as error:
            part.unlink(missing_ok=True)
            raise OptionError(str(error).strip(), where="SQL") from error
    part.replace(output)


def _opened(archive: Path) -> tuple[Any, Any]:
    try:
        import duckdb  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "query needs duckdb", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    if not archive.is_file():
        raise UnreadableFileError("there is no such file", where=str(archive), remedy="Make it: run … --to duckdb")
    try:
        return duckdb, duckdb.connect(str(archive), read_only=True)
    except duckdb.Error as error:
        raise UnreadableFileError(f"it is no DuckDB file ({error})", where=str(archive)) from error
