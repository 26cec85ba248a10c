"""The figures as tables on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from benchmarks.marks import marks
from benchmarks.report import Report

Cell = str | float | int | None


def show(report: Report, console: Console) -> None:
    """Every part that has figures, the marks last."""
    console.print("  ".join(f"{name}: {value}" for name, value in report.machine.items()), style="dim")
    for corpus in dict.fromkeys(rate.corpus for rate in report.rates):
        _rates(report, corpus, console)
    for title, head, rows in (
        (
            "Start-up and memory, a process each",
            ("", "ready, s", "first article, s", "the same again, s", "peak, MB"),
            [(one.competitor, one.ready, one.first, one.second, one.peak) for one in report.footprints],
        ),
        (
            "Cost by stage, CPU (each stage without those that it calls upon)",
            ("stage", "corpus", "ms a MB", "share, %"),
            [(one.stage, one.corpus, one.seconds_per_megabyte * 1e3, one.share * 100) for one in report.stages],
        ),
        (
            "Processes: whole runs over an archive, by the wall clock",
            ("processes", "MB", "seconds", "times one", "efficiency, %", "a plain loop here, times one"),
            [
                (one.processes, one.megabytes, one.seconds, one.times, one.efficiency * 100, one.machine)
                for one in report.scaling
            ],
        ),
        (
            "Longer texts",
            ("text", "times", "characters", "seconds", "cost of a character, times"),
            [(one.kind, one.times, one.characters, one.seconds, one.per_character) for one in report.text_growth],
        ),
        (
            "Larger lexicons",
            ("times", "entries", "seconds", "cost of the same articles, times", "start, s"),
            [(one.times, one.entries, one.seconds, one.cost, one.start) for one in report.lexicon_growth],
        ),
        (
            "Hostile inputs, slowest first",
            ("kind", "MB", "within the bound, s", "read to its end, s"),
            [(one.kind, one.megabytes, one.bounded, one.whole) for one in report.hostile],
        ),
        (
            "Plain path",
            ("articles", "records that differ", "times as long"),
            [(one.articles, one.different, one.times) for one in [report.plain_path] if one],
        ),
        (
            "Marks",
            ("", "measured", "mark", "met"),
            [(one.what, one.value, one.mark, "yes" if one.met else "NO") for one in marks(report)],
        ),
    ):
        _table(console, title, head, rows)


def _rates(report: Report, corpus: str, console: Console) -> None:
    rates = [rate for rate in report.rates if rate.corpus == corpus]
    times = {(ratio.fast, ratio.slow): ratio.times for ratio in report.ratios if ratio.corpus == corpus}
    names = [rate.competitor for rate in rates]
    rows: list[tuple[Cell, ...]] = [
        (
            f"{number} {rate.competitor}",
            f"{rate.articles}{' (sample)' if rate.sampled else ''}",
            rate.articles_per_second,
            rate.megabytes_per_second,
            rate.megabytes_per_second_wall,
            rate.spread,
            *(times.get((rate.competitor, other), 1.0) for other in names),
        )
        for number, rate in enumerate(rates, start=1)
    ]
    columns = (f"x {number}" for number, _ in enumerate(names, start=1))
    head = ("", "articles", "articles/s", "MB/s", "MB/s, wall", "spread", *columns)
    _table(console, f"Reading: {corpus} (medians; x n: as many times as fast as competitor n)", head, rows)


def _table(console: Console, title: str, head: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> None:
    table = Table(title=title, title_justify="left", title_style="bold")
    for number, name in enumerate(head):
        table.add_column(name, justify="right" if number else "left")
    for row in rows:
        table.add_row(*map(_cell, row))
    if table.row_count:
        console.print(table)


def _cell(value: Cell) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:,.3f}" if abs(value) < 1 else f"{value:,.2f}" if abs(value) < 100 else f"{value:,.0f}"
    return str(value)
