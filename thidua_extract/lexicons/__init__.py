"""Words as data: tab-separated files, each with its version, source and validity, read once and lazily.

A file opens with `# key: value` lines, then one header line of column names, then a row a line. An empty cell is
unknown; alternatives inside a cell are parted by `|`. Everything is UTF-8, NFC. `# closed: COLUMN, COLUMN (Codes)`
names the columns whose cells the grammar tells apart: nothing may stand there but what the file itself uses and, with a
name in brackets, the codes of that name in `codes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import get_args

from thidua_extract import codes
from thidua_extract.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Table:
    """A lexicon file: its name, its leading `# key: value` facts, its rows by column name."""

    name: str
    meta: dict[str, str]
    rows: tuple[dict[str, str], ...]


_extra: tuple[Path, ...] = ()


def use(extra: tuple[Path, ...]) -> None:
    """Read the user's own files `NAME.tsv` together with the package's lexicons of these names, from now on.

    One process reads with one set of lexicons, since every automaton and grammar is built from them once. Raises
    LexiconError when tables were already read with another set, or when a file is not there or names no lexicon.
    """
    global _extra  # noqa: PLW0603
    if extra == _extra:
        return
    for path in extra:
        if not path.is_file():
            raise LexiconError("no such lexicon file", where=str(path), remedy="Give the path of a NAME.tsv")
        if not _resource(path.stem).is_file():
            raise LexiconError(f"there is no lexicon {path.stem!r} to add to", where=str(path), remedy=_known())
        _added(path, _own(path.stem))
    if table.cache_info().currsize:
        raise LexiconError(
            "lexicons were already read without these files" if extra else "lexicons were already read with others",
            where=", ".join(map(str, extra or _extra)),
            remedy="Make the extractor with its lexicons first, or in a process of its own",
        )
    _extra = extra


@cache
def table(name: str) -> Table:
    """The lexicon file `NAME.tsv` of this package, the user's rows after its own."""
    found = _own(name)
    for path in _extra:
        if path.stem == name:
            found = Table(name, found.meta, (*found.rows, *_added(path, found)))
    return found


def _own(name: str) -> Table:
    return parse(name, _resource(name).read_text(encoding="utf-8"))


def _added(path: Path, own: Table) -> tuple[dict[str, str], ...]:
    """The rows of a user's file under the columns of the package's lexicon; raises LexiconError that tells the row."""
    empty = dict.fromkeys(own.rows[0], "")
    remedy = f"Its first line names columns of {own.name}.tsv: {', '.join(empty)}"
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = parse(own.name, text).rows
    except UnicodeDecodeError as error:
        raise LexiconError(f"it is not UTF-8 ({error})", where=str(path), remedy="Save it as UTF-8") from error
    except (ValueError, OSError) as error:
        raise LexiconError(str(error), where=str(path), remedy=remedy) from error
    if strange := [column for column in _header(text) if column not in empty]:
        raise LexiconError(f"unknown column {strange[0]!r}", where=str(path), remedy=remedy)
    for column in empty:
        if not all(_is_number(row[column]) for row in own.rows):
            continue
        cells = (row.get(column, "") for row in rows)
        wrong = next((cell for cell in cells if not _is_number(cell)), None)
        if wrong is not None:
            raise LexiconError(f"column {column!r} holds {wrong!r}, not a number", where=str(path), remedy=remedy)
    for column, known in closed(own).items():
        wrong = next((row.get(column, "") for row in rows if row.get(column, "") not in known), None)
        if wrong is not None:
            among = "Write one of: " + ", ".join(sorted(known - {""})) + (", or nothing" if "" in known else "")
            raise LexiconError(f"column {column!r} holds {wrong!r}", where=str(path), remedy=among)
    return tuple({**empty, **row} for row in rows)


def _header(text: str) -> list[str]:
    """The names of a file's columns: its first line that is neither empty nor about the file."""
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return next((line.split("\t") for line in lines), [])


def closed(own: Table) -> dict[str, set[str]]:
    """What may stand in each closed column of a lexicon."""
    columns: dict[str, set[str]] = {}
    for item in filter(None, own.meta.get("closed", "").split(", ")):
        column, _, name = item.removesuffix(")").partition(" (")
        columns[column] = {row[column] for row in own.rows} | set(get_args(getattr(codes, name)) if name else ())
    return columns


def _is_number(cell: str) -> bool:
    try:
        return float(cell) * 0 == 0  # and no "nan", no "inf"
    except ValueError:
        return False


def _resource(name: str) -> Traversable:
    return files(__name__).joinpath(f"{name}.tsv")


def _known() -> str:
    names = sorted(
        entry.name.removesuffix(".tsv") for entry in files(__name__).iterdir() if entry.name.endswith(".tsv")
    )
    return "Name it as one of: " + ", ".join(names)


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
