"""Tables for people: CSV files and an XLSX workbook that spreadsheet programs open as they are.

A cell that opens with = + - @, a tab or a carriage return would be run as a formula; such text gets an apostrophe
before it (OWASP, CSV Injection). Numbers stay numbers.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, TextIO

from thidua_extract.archive.writers.tables import TABLES
from thidua_extract.errors import MissingDependencyError
from thidua_extract.records.tables import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MAX_CELL = 32_767
_MAX_ROWS = 1_048_576


class CsvWriter:
    """One `TABLE.csv` a table in a directory, UTF-8 with a mark that Excel knows it by."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._parts = {name: directory / f"{name}.csv.part" for name in TABLES}
        self._files: dict[str, TextIO] = {}
        self._writers: dict[str, Any] = {}
        for name, columns in TABLES.items():
            self._files[name] = self._parts[name].open("w", encoding="utf-8-sig", newline="")
            self._writers[name] = csv.writer(self._files[name])
            self._writers[name].writerow(columns)

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        self._writers[table].writerows([_cell(row.get(column)) for column in TABLES[table]] for row in rows)

    def close(self) -> None:
        """Close the files and give them their names."""
        for name, file in self._files.items():
            file.close()
            self._parts[name].replace(self._parts[name].with_suffix(""))


class XlsxWriter:
    """A workbook with a sheet a table; a table of more rows than a sheet holds goes on in `TABLE 2`."""

    def __init__(self, path: Path) -> None:
        try:
            import xlsxwriter  # noqa: PLC0415
        except ImportError as error:
            raise MissingDependencyError(
                "XLSX files need xlsxwriter", remedy='Install it: pip install "thidua-extract[archive]"'
            ) from error
        self._path = path
        self._part = path.with_name(f"{path.name}.part")
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "in_memory": False}
        self._book = xlsxwriter.Workbook(str(self._part), options)
        self._bold = self._book.add_format({"bold": True})
        self._sheets: dict[str, tuple[Any, int, int]] = {}
        for name in TABLES:
            self._open(name, 1)

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table."""
        sheet, line, part = self._sheets[table]
        for row in rows:
            if line == _MAX_ROWS:
                sheet, line, part = self._open(table, part + 1)
            for place, column in enumerate(TABLES[table]):
                value = _cell(row.get(column))
                if isinstance(value, str):
                    sheet.write_string(line, place, value[:_MAX_CELL])
                elif isinstance(value, bool):
                    sheet.write_boolean(line, place, value)
                elif value is not None:
                    sheet.write_number(line, place, value)
            line += 1
        self._sheets[table] = sheet, line, part

    def close(self) -> None:
        """Write the workbook and give it its name."""
        self._book.close()
        self._part.replace(self._path)

    def _open(self, table: str, part: int) -> tuple[Any, int, int]:
        sheet = self._book.add_worksheet(table if part == 1 else f"{table} {part}")
        sheet.write_row(0, 0, list(TABLES[table]), self._bold)
        sheet.freeze_panes(1, 0)
        self._sheets[table] = (sheet, 1, part)
        return self._sheets[table]


def _cell(value: Any) -> Any:
    """A value that no spreadsheet runs."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
