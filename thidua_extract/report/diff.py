"""Gains and losses as a terminal table and as one HTML page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from thidua_extract.datasets.diff import Change, Kind, tally
from thidua_extract.options import FAMILIES

if TYPE_CHECKING:
    from rich.console import Console

_KINDS: tuple[Kind, ...] = ("gained", "lost", "altered")
_COLOURS: dict[Kind, str] = {"gained": "green", "lost": "red", "altered": "yellow"}
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #222 }
table { border-collapse: collapse; margin: 1rem 0 2rem } td, th { padding: .25rem .75rem; text-align: left }
th { border-bottom: 2px solid #999 } td { border-bottom: 1px solid #ddd; vertical-align: top }
td.number { text-align: right; font-variant-numeric: tabular-nums }
.gained { color: #176b34 } .lost { color: #a3201d } .altered { color: #7a5a00 }
q { color: #555 } code { font-size: .85em }
"""


def print_changes(changes: Sequence[Change], console: Console) -> None:
    """Every change with its sentence."""
    from rich.text import Text  # noqa: PLC0415

    for change in changes:
        console.print(
            Text.assemble(
                (f"{change.kind:<8}", _COLOURS[change.kind]),
                f"{change.article}  {change.family}  ",
                (change.rule, "dim"),
            )
        )
        console.print(Text("  " + describe(change)), soft_wrap=True)
        if change.sentence:
            console.print(Text(f"  “{change.sentence}”", style="dim"), soft_wrap=True)


def print_tally(changes: Sequence[Change], console: Console) -> None:
    """How many changes of each kind each family and rule has."""
    from rich.table import Table  # noqa: PLC0415

    if not changes:
        console.print("No fact differs.")
        return
    table = Table("family", "rule", *_KINDS, title="Gains and losses")
    for family, rule, numbers in _rows(changes):
        table.add_row(family, rule, *(str(number) if number else "" for number in numbers))
    console.print(table)


def changes_to_html(changes: Sequence[Change], title: str = "Gains and losses") -> str:
    """One page of HTML, complete in itself: the tally, then every change with its sentence."""
    tally_rows = "".join(
        f"<tr><td>{escape(family)}<td><code>{escape(rule)}</code>"
        + "".join(f'<td class="number">{number or ""}' for number in numbers)
        for family, rule, numbers in _rows(changes)
    )
    change_rows = "".join(
        f'<tr><td class="{change.kind}">{change.kind}<td>{escape(change.article)}<td>{change.family}'
        f"<td><code>{escape(change.rule)}</code><td>{escape(describe(change))}<br><q>{escape(change.sentence)}</q>"
        for change in changes
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
        f"<h1>{escape(title)}</h1><table><tr><th>family<th>rule<th>gained<th>lost<th>altered{tally_rows}</table>"
        f"<table><tr><th>change<th>article<th>family<th>rule<th>fact{change_rows}</table></html>\n"
    )


def describe(change: Change) -> str:
    """The change in one line: the fact, or for an altered one the fields that differ."""
    if change.kind == "altered":
        return "; ".join(f"{name}: {_show(old)} → {_show(new)}" for name, (old, new) in change.fields.items())
    return ", ".join(f"{name}={_show(value)}" for name, value in change.fact.items())


def _rows(changes: Sequence[Change]) -> list[tuple[str, str, list[int]]]:
    counts = tally(changes)
    pairs = sorted({(family, rule) for family, rule, _ in counts}, key=lambda pair: (FAMILIES.index(pair[0]), pair[1]))
    return [(family, rule, [counts[family, rule, kind] for kind in _KINDS]) for family, rule in pairs]


def _show(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
