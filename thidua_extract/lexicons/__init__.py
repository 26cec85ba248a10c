"""Words as data: tab-separated files, each with its version, source and validity, read once and lazily.

A file opens with `# key: value` lines, then one header line of column names, then a row a line. An empty cell is
unknown; alternatives inside a cell are parted by `|`. Everything is UTF-8, NFC.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Table:
    """A lexicon file: its name, its leading `# key: value` facts, its rows by column name."""

    name: str
    meta: dict[str, str]
    rows: tuple[dict[str, str], ...]


@cache
def table(name: str) -> Table:
    """The lexicon file `NAME.tsv` of this package."""
    return parse(name, files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Table:
    """A lexicon from the text of its file; raises ValueError that names file and line where a row is off."""
    meta: dict[str, str] = {}
    header: list[str] | None = None
    rows: list[dict[str, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        if line.startswith("#"):
            head, _, value = line[1:].partition(":")
            if header is None and value:
                meta[head.strip()] = value.strip()
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}.tsv:{number}: {len(cells)} cells under {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        rows.append(dict(zip(header, cells, strict=True)))
    return Table(name, meta, tuple(rows))
