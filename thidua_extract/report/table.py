"""A run at a glance: one row an article, one column a family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.table import Table

from thidua_extract.records.models import Record

MAX_ROWS = 40


class RunTable:
    """Counts the facts of the records of a run, and keeps the rows of the first of them."""

    def __init__(self) -> None:
        self.articles = 0
        self.relevant = 0
        self.totals: Counter[str] = Counter()
        self._rows: list[tuple[str, Counter[str]]] = []

    def add(self, record: Record) -> None:
        """Count one record."""
        counts = Counter({name: len(facts) for name, facts in record.families().items()})
        self.articles += 1
        self.relevant += record.relevance.relevant
        self.totals += counts
        if len(self._rows) <= MAX_ROWS:
            self._rows.append((record.id or "-", counts))

    def render(self, families: tuple[str, ...]) -> Table:
        """The table; the articles are left out where there are more than fit a screen or two."""
        table = Table(box=None, header_style="bold underline", pad_edge=False)  # fits 80 columns
        table.add_column("article", overflow="fold")
        for family in families:
            table.add_column(family, justify="right")
        if self.articles <= MAX_ROWS:
            for name, counts in self._rows:
                table.add_row(name, *(str(counts[family] or "·") for family in families))
            table.add_row()
        table.add_row(f"{self.articles} articles", *(str(self.totals[family]) for family in families), style="bold")
        return table


def counts_table(counts: Counter[str], families: tuple[str, ...]) -> Table:
    """The facts of a run, a column a family."""
    table = Table(box=None, header_style="bold underline", pad_edge=False)
    for name in ("articles", "relevant", *families):
        table.add_column(name, justify="right")
    table.add_row(*(str(counts[name]) for name in ("articles", "relevant", *families)))
    return table


def rows_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """The answer to a question, a row a row."""
    table = Table(box=None, header_style="bold underline", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*("" if value is None else str(value) for value in row))
    return table
