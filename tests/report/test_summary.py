"""The summary of a record: facts in colour in their sentences on a terminal, plain elsewhere, nothing lost."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from thidua_extract import Extractor
from thidua_extract.report.summary import show_record
from thidua_extract.report.table import MAX_ROWS, RunTable

TEXT = "Bản tin bến Lau\r\n\r\nTheo Chỉ thị 34-CT/TW, phong trào “Góp đá\u0300 làng Vồng” được phát động. Trời mưa."


def shown(text: str, *, terminal: bool) -> str:
    console = Console(
        file=io.StringIO(),
        width=120,
        force_terminal=terminal,
        color_system="truecolor" if terminal else None,
        markup=False,
    )
    show_record(console, Extractor().extract(text), text)
    return console.file.getvalue()


def test_facts_are_coloured_on_a_terminal() -> None:
    assert "\x1b[33mChỉ thị 34-CT/TW\x1b[0m" in shown(TEXT, terminal=True)


def test_plain_elsewhere() -> None:
    text = shown(TEXT, terminal=False)
    assert "\x1b" not in text
    assert "d1 m1" in text
    assert "Trời mưa" not in text


def test_every_fact_of_a_sample_is_in_its_table(sample: Path, extractor: Extractor) -> None:
    source = sample.read_text(encoding="utf-8")
    text = shown(source, terminal=False)
    for family, facts in extractor.extract(source).families().items():
        assert (family in text.splitlines() or any(line.rstrip() == family for line in text.splitlines())) == bool(
            facts
        )
        assert all(f" {fact.id} " in text for fact in facts)


def test_brackets_are_no_markup() -> None:
    assert "[bold]Bản tin[/]" in shown("[bold]Bản tin[/]\n\nTrời mưa.", terminal=False)


def test_a_long_run_shows_its_totals_alone(extractor: Extractor) -> None:
    table = RunTable()
    record = extractor.extract(TEXT, id="bến-lau")
    for _ in range(MAX_ROWS + 1):
        table.add(record)
    console = Console(file=io.StringIO(), width=120)
    console.print(table.render(("movements",)))
    text = console.file.getvalue()
    assert f"{MAX_ROWS + 1} articles" in text
    assert "bến-lau" not in text
