"""Tables for people: CSV files and an XLSX workbook that spreadsheet programs open as they are."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from thidua_extract.archive.writers.atomic import atomic_directory, atomic_path
from thidua_extract.archive.writers.tables import TABLES
from thidua_extract.errors import MissingDependencyError, UnwritableFileError
from thidua_extract.records.tables import Row

# What spreadsheets read as the start of a formula (OWASP, CSV Injection), after spaces that some of them strip.
_FORMULA = re.compile(r"[ \u00a0\u200b\ufeff]*[=+\-@\t\r\n＝＋－＠]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MAX_CELL = 32_767
"""UTF-16 units that a cell of XLSX may have."""
MAX_ROWS = 1_048_576
"""Lines that a sheet of XLSX may have, the header's too."""


def harmless(value: Any) -> Any:
    """The value of a cell such that no spreadsheet runs it: text that would open a formula gets an apostrophe.

    >>> harmless("=1+1"), harmless(-1)
    ("'=1+1", -1)
    """
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


@contextmanager
def csv_tables(directory: Path) -> Iterator[CsvTables]:
    """One `TABLE.csv` a table, UTF-8 with the mark that Excel knows it by."""
    with atomic_directory(directory, ".csv") as part, ExitStack() as stack:
        files = {
            name: stack.enter_context((part / f"{name}.csv").open("w", encoding="utf-8-sig", newline=""))
            for name in TABLES
        }
        yield CsvTables({name: csv.writer(file) for name, file in files.items()})


class CsvTables:
    """Rows into CSV files."""

    def __init__(self, writers: dict[str, Any]) -> None:
        self._writers = writers
        for name, writer in writers.items():
            writer.writerow(TABLES[name])

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        self._writers[table].writerows([harmless(row.get(column)) for column in TABLES[table]] for row in rows)


@contextmanager
def xlsx_tables(path: Path, most_rows: int = MAX_ROWS) -> Iterator[XlsxTables]:
    """A workbook with a sheet a table; a table of more than `most_rows` lines goes on in the sheet `TABLE 2`."""
    try:
        import xlsxwriter  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "XLSX files need xlsxwriter", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    with atomic_path(path) as part:
        options = {
            "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": str(part.parent)
        }  # fmt: skip
        book = xlsxwriter.Workbook(str(part), options)
        book.use_zip64()
        yield XlsxTables(book, most_rows)
        try:
            book.close()
        except xlsxwriter.exceptions.XlsxWriterException as error:
            raise UnwritableFileError(f"it cannot be written ({error})", where=str(path)) from error


class XlsxTables:
    """Rows into the sheets of a workbook, each row once and in order, as constant memory asks."""

    def __init__(self, book: Any, most_rows: int) -> None:
        self._book = book
        self._most = most_rows
        self._bold = book.add_format({"bold": True})
        self._sheets = {name: (self._sheet(name, name), 1, 1) for name in TABLES}

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        sheet, line, part = self._sheets[table]
        for row in rows:
            if line == self._most:
                part += 1
                sheet, line = self._sheet(table, f"{table} {part}"), 1
            for place, column in enumerate(TABLES[table]):
                _put(sheet, line, place, harmless(row.get(column)))
            line += 1
        self._sheets[table] = sheet, line, part

    def _sheet(self, table: str, name: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.write_row(0, 0, list(TABLES[table]), self._bold)
        return sheet


def _put(sheet: Any, line: int, place: int, value: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(line, place, _cell_text(value))
    elif isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif value is not None:
        sheet.write_number(line, place, value)


def _cell_text(text: str) -> str:
    """What a cell can hold: no characters that XML forbids, no more than the longest, cut with a sign of it."""
    text = _CONTROLS.sub("\ufffd", text)
    if len(text) * 2 <= MAX_CELL or len(units := text.encode("utf-16-le")) <= 2 * MAX_CELL:
        return text
    return units[: 2 * (MAX_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"
