"""Articles in tables: CSV and TSV, XLSX, Parquet; one row an article."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import Any, BinaryIO

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.blob import DAMAGE, Blob, missing
from thidua_extract.archive.readers.columns import Columns, Roles
from thidua_extract.archive.readers.rows import FIELD, Rows
from thidua_extract.errors import UnreadableFileError
from thidua_extract.text.encoding import decode

_SAMPLE = 64 * 1024
_BATCH = 64
"""Rows of a Parquet file that are in memory at a time."""
_PIECE = 1 << 20
_TITLES = 20
"""Rows of a sheet in which the names of the columns are looked for."""
_MAX_BOOK = 512 * 1024 * 1024
_MAX_CELLS = 20_000_000
_REFERENCE_LENGTH = 16
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')


def read_csv(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The article of each row of a CSV or TSV file; the first line tells the delimiter, a sample the encoding."""
    encoding = decode(blob.stream.peek(_SAMPLE)).encoding
    encoding = "utf-8-sig" if encoding.startswith("utf-8") else encoding
    try:
        text = io.TextIOWrapper(blob.stream, encoding=encoding, errors="replace", newline="")
    except LookupError:  # TCVN3 and its like: decoded whole
        text = io.StringIO(decode(blob.read()).text, newline="")  # type: ignore[assignment]
    first = text.readline(FIELD)
    delimiter = max(",;\t|", key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    roles = columns.of(header)
    for number, (cells, wrong) in enumerate(Rows(text, delimiter, len(header)), start=1):
        if any(cells):
            yield roles.item(dict(zip(header, cells, strict=False)), number, blob.path, _row(blob, number), blob.stem)
        if wrong:
            yield Failure(blob.path, _row(blob, number), UnreadableFileError(wrong))


def read_xlsx(blob: Blob, columns: Columns) -> Iterator[Item | Failure]:
    """The article of each row of the first sheet that has a text column, below the row that names it."""
    try:
        import python_calamine  # noqa: PLC0415
    except ImportError as error:
        raise missing("XLSX", error) from error
    with blob.seekable() as file:
        _bound(file)
        try:
            workbook = python_calamine.CalamineWorkbook.from_filelike(file)
            sheets = (workbook.get_sheet_by_name(name) for name in workbook.sheet_names)
            refused: UnreadableFileError | None = None
            for sheet in sheets:
                try:
                    header, rows = _headed(sheet.iter_rows(), columns)
                except UnreadableFileError as error:
                    refused = refused or error
                else:
                    yield from _articles((dict(zip(header, row, strict=False)) for row in rows), header, blob, columns)
                    return
        except UnreadableFileError:
            raise
        except Exception as error:  # the library has no one error of its own
            raise UnreadableFileError(f"it is no workbook that can be read ({error})") from error
        raise refused or UnreadableFileError("there is no sheet in it")


def _column(letters: bytes) -> int:
    """The number of a column by its letters: A is 1, AA 27."""
    return reduce(lambda number, letter: number * 26 + letter - 64, letters, 0)


def _headed(rows: Iterator[list[Any]], columns: Columns) -> tuple[list[str], Iterator[list[Any]]]:
    """The first row that names a text column, and those below it; raises UnreadableFileError where there is none.

    A title may stand above it, over merged cells.
    """
    first: UnreadableFileError | None = None
    for row in islice(rows, _TITLES):
        header = [str(cell) for cell in row]
        try:
            columns.of(header)
        except UnreadableFileError as error:
            if any(header):
                first = first or error
        else:
            return header, rows
    raise first or UnreadableFileError("its first sheet is empty")


def _bound(file: BinaryIO) -> None:
    """Raises UnreadableFileError for a workbook that needs too much memory: its library holds all cells between the
    first and the last, and ends the process where they do not fit."""
    total = 0
    try:
        with zipfile.ZipFile(file) as package:
            for info in package.infolist():
                with package.open(info) as part:
                    rows = columns = 0
                    held = b""
                    while piece := part.read(_PIECE):
                        total += len(piece)
                        held = held[-_REFERENCE_LENGTH:] + piece
                        for letters, row in _REFERENCE.findall(held):
                            rows, columns = max(rows, int(row)), max(columns, _column(letters))
                        if total > _MAX_BOOK or rows * columns > _MAX_CELLS:
                            raise UnreadableFileError(
                                "its sheets are too large",
                                remedy="Save them as CSV, or clear the cells far from others",
                            )
    except (*DAMAGE, RuntimeError, ValueError) as error:  # encrypted parts too
        raise UnreadableFileError(f"it is no workbook that can be read ({error})") from error
    finally:
        file.seek(0)


@dataclass(frozen=True, slots=True)
class Groups:
    """Row groups of a Parquet file, `first` up to `end`, and the rows that stand before them."""

    first: int
    end: int
    before: int


def parquet_groups(path: str, columns: Columns, size: int) -> list[Groups]:
    """The row groups of a file, cut by about `size` bytes; none where it is no Parquet file that can be read."""
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415

        found = parquet.read_metadata(path)
        _roles(found.schema.to_arrow_schema(), columns)
    except (ImportError, OSError, ArrowException):  # UnreadableFileError too
        return []  # reading it tells the user
    cuts: list[Groups] = []
    first = before = rows = length = 0
    for number in range(found.num_row_groups):
        group = found.row_group(number)
        if length and length + group.total_byte_size > size:
            cuts.append(Groups(first, number, before))
            first, before, length = number, rows, 0
        rows += group.num_rows
        length += group.total_byte_size
    return [*cuts, Groups(first, found.num_row_groups, before)]


def read_parquet(blob: Blob, columns: Columns, groups: Groups | None = None) -> Iterator[Item | Failure]:
    """The article of each row, or of each in some row groups; only the columns that are used are read, a few rows at a
    time."""
    try:
        import pyarrow  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise missing("Parquet", error) from error
    with blob.seekable() as file:
        try:
            table = parquet.ParquetFile(file)
            roles = _roles(table.schema_arrow, columns)
            wanted = [column for column in roles.columns.values() if column]
            number, some = (groups.before, list(range(groups.first, groups.end))) if groups else (0, None)
            for batch in table.iter_batches(batch_size=_BATCH, columns=wanted, row_groups=some):
                blob.budget.spend(batch.nbytes)
                for row in arrow_rows(batch):
                    number += 1
                    yield roles.item(row, number, blob.path, _row(blob, number), blob.stem)
        except UnreadableFileError:
            raise
        except (pyarrow.ArrowException, OSError) as error:
            raise UnreadableFileError(f"it is no Parquet file that can be read ({error})") from error


def _roles(schema: Any, columns: Columns) -> Roles:
    """Which column is what; raises UnreadableFileError where none can be the text."""
    import pyarrow  # noqa: PLC0415

    roles = columns.of(schema.names)
    if pyarrow.types.is_nested(schema.field(str(roles.columns["text"])).type):
        raise UnreadableFileError(f"{roles.columns['text']!r} holds no text")
    return roles


def arrow_rows(batch: Any) -> list[dict[str, Any]]:
    """The rows of a batch or table; text that is no UTF-8, as some writers leave it, as bytes, and what else Python
    cannot hold, a day in the year 300,000 say, as nothing."""
    try:
        rows: list[dict[str, Any]] = batch.to_pylist()
    except (ValueError, OverflowError):
        names, columns = batch.schema.names, [map(_cell, column) for column in batch.columns]
        rows = [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]
    return rows


def _cell(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return scalar.as_buffer().to_pybytes()
    except (ValueError, OverflowError):
        return None


def _articles(
    rows: Iterable[Mapping[str, Any]], header: list[str], blob: Blob, columns: Columns
) -> Iterator[Item | Failure]:
    roles = columns.of(header)
    for number, row in enumerate(rows, start=1):
        if any(row.values()):
            yield roles.item(row, number, blob.path, _row(blob, number), blob.stem)


def _row(blob: Blob, number: int) -> str:
    return f"{blob.member}!row {number}" if blob.member else f"row {number}"
