"""Tables: the rows of records, batch by batch, into files that other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from thidua_extract.records.models import Record
from thidua_extract.records.tables import COLUMNS, Row, table_rows

BATCH = 5_000
"""Rows of a table that are in memory at a time."""

ERRORS = {"source": "string", "member": "string", "article_id": "string", "stage": "string", "reason": "string"}
TABLES: dict[str, dict[str, str]] = {**COLUMNS, "errors": ERRORS}
"""The tables of an archive: those of the records, and what gave none."""


_MOST = 2**63 - 1


class TableWriter(Protocol):
    """Where rows go. Writers are context managers: the files take their names when the block ends well."""

    def write(self, table: str, rows: list[Row]) -> None:
        """Add rows to a table; cells that a row lacks are empty, and what no column is for is passed over."""


def write_tables(
    records: Iterable[Record],
    errors: Iterable[Row],
    writer: TableWriter,
    repeats: Mapping[int, tuple[int, float]] | None = None,
) -> None:
    """The rows of all records, and the errors, in batches; constant memory.

    `repeats`: for the number of a record that repeats an earlier one, the number of that and the similarity.
    """
    held: dict[str, list[Row]] = {name: [] for name in TABLES}
    for name, row in _rows(records, errors, repeats or {}):
        rows = held[name]
        rows.append(row)
        if len(rows) >= BATCH:
            writer.write(name, rows)
            held[name] = []
    for name, rows in held.items():
        writer.write(name, rows)


def _rows(
    records: Iterable[Record], errors: Iterable[Row], repeats: Mapping[int, tuple[int, float]]
) -> Iterator[tuple[str, Row]]:
    for number, record in enumerate(records):
        for name, row in table_rows(record, number):
            if name == "articles" and number in repeats:
                row["duplicate_of"], row["similarity"] = repeats[number]
            yield name, fitting(row, TABLES[name])
    for error in errors:
        yield "errors", error


def fitting(row: Row, columns: Mapping[str, str]) -> Row:
    """The cells of the columns, numbers as databases hold them: 64 bits; a count of more is told as the most."""
    cells = {}
    for column, kind in columns.items():
        value = row.get(column)
        if kind == "Float64" and value is not None:
            value = float(value)
        elif kind == "Int64" and value is not None:
            value = min(value, _MOST)
        cells[column] = value
    return cells
