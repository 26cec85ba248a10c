"""Articles in tables: CSV and TSV, XLSX, Parquet; one row an article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.blob import Blob
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.errors import MissingDependencyError, UnreadableFileError
from thidua_extract.text.encoding import decode

_SAMPLE = 64 * 1024
_BATCH = 64
"""Rows of a Parquet file that are in memory at a time."""
_FIELD = 16 * 1024 * 1024


def read_csv(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The article of each row of a CSV or TSV file; the first line tells the delimiter, a sample the encoding."""
    encoding = decode(blob.stream.peek(_SAMPLE)).encoding
    encoding = "utf-8-sig" if encoding.startswith("utf-8") else encoding
    try:
        text = io.TextIOWrapper(blob.stream, encoding=encoding, errors="replace", newline="")
    except LookupError:  # TCVN3 and its like: decoded whole
        text = io.StringIO(decode(blob.read()).text, newline="")  # type: ignore[assignment]
    csv.field_size_limit(_FIELD)
    first = text.readline(_SAMPLE)
    delimiter = max(",;\t|", key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    rows = csv.DictReader(text, fieldnames=header, delimiter=delimiter)
    try:
        yield from _articles(rows, header, blob, columns)
    except csv.Error as error:
        raise UnreadableFileError(f"it is no table ({error})") from error


def read_xlsx(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The article of each row of the first sheet that has a text column, its first row being the header."""
    try:
        import python_calamine  # noqa: PLC0415
    except ImportError as error:
        raise _missing("XLSX", error) from error
    with blob.seekable() as file:
        try:
            workbook = python_calamine.CalamineWorkbook.from_filelike(file)
            rows = workbook.get_sheet_by_index(0).iter_rows()
        except Exception as error:  # the library has no one error of its own
            raise UnreadableFileError(f"it is no workbook that can be read ({error})") from error
        header = [str(cell) for cell in next(rows, [])]
        yield from _articles((dict(zip(header, row, strict=False)) for row in rows), header, blob, columns)


def read_parquet(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The article of each row; only the columns that are used are read, a few rows at a time."""
    try:
        import pyarrow  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise _missing("Parquet", error) from error
    with blob.seekable() as file:
        try:
            table = parquet.ParquetFile(file)
            roles = columns.of(table.schema_arrow.names)
            wanted = [column for column in roles.columns.values() if column]
            number = 0
            for batch in table.iter_batches(batch_size=_BATCH, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield roles.item(row, number, blob.path, _row(blob, number), blob.stem)
        except (pyarrow.ArrowException, OSError) as error:
            raise UnreadableFileError(f"it is no Parquet file that can be read ({error})") from error


def _articles(
    rows: Iterable[Mapping[str, Any]], header: list[str], blob: Blob, columns: Columns
) -> Iterator[Item | Failure]:
    roles = columns.of(header)
    for number, row in enumerate(rows, start=1):
        if any(row.values()):
            yield roles.item(row, number, blob.path, _row(blob, number), blob.stem)


def _row(blob: Blob, number: int) -> str:
    return f"{blob.member}!row {number}" if blob.member else f"row {number}"


def _missing(what: str, error: ImportError) -> MissingDependencyError:
    return MissingDependencyError(
        f"{what} files need {error.name}", remedy='Install it: pip install "thidua-extract[archive]"'
    )
