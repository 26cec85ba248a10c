"""The lexicon files themselves: their heads, their rows, their codes."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from thidua_extract import codes, lexicons
from thidua_extract.text.fold import fold

FILES = sorted(Path(lexicons.__file__).parent.glob("*.tsv"))
CODES: dict[tuple[str, str], Any] = {
    ("awards", "code"): codes.AwardCode,
    ("awards", "level"): codes.AwardLevel,
    ("awards", "recipient"): codes.RecipientKind,
    ("crowns", "grade"): codes.Grade,
    ("event_types", "type"): codes.EventType,
    ("grades", "grade"): codes.Grade,
    ("office_bodies", "level"): codes.AwardLevel,
    ("offices", "level"): codes.AwardLevel,
    ("qualifiers", "qualifier"): codes.QualifierCode,
    ("role_verbs", "code"): codes.RoleCode,
    ("conferrers", "level"): codes.AwardLevel,
    ("levels", "level"): codes.AwardLevel,
    ("organizations", "level"): codes.AwardLevel,
    ("recipient_kinds", "kind"): codes.RecipientKind,
}
BESIDES = {
    ("role_verbs", "code"): {"none"},  # a longer word that holds such a verb
    ("conferrers", "level"): {"presenter", "place"},  # who hands over only; who is told by a place
    ("levels", "level"): {"city", "none"},
    ("organizations", "level"): {"department"},
    ("recipient_kinds", "kind"): {"work"},  # what is counted is not the recipient
}


@cache
def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_head_tells_version_and_source(file: Path) -> None:
    table = lexicons.table(file.stem)
    assert table.meta.get("version")
    assert table.meta.get("source")


def test_head_comes_first_and_no_line_is_empty(file: Path) -> None:
    *body, last = lines(file)
    assert last == ""
    assert all(body)
    comments = [number for number, line in enumerate(body) if line.startswith("#")]
    assert comments == list(range(len(comments)))


def test_rows_are_composed_and_end_where_their_columns_do(file: Path) -> None:
    head, *rows = [line.split("\t") for line in lines(file)[:-1] if not line.startswith("#")]
    assert len(set(head)) == len(head)
    assert rows
    for number, cells in enumerate(rows, start=1):
        assert len(cells) <= len(head), f"row {number}: {cells}"
        assert any(cells), f"row {number} is empty"
        assert all(unicodedata.is_normalized("NFC", cell) for cell in cells), f"row {number}: {cells}"


def test_no_cell_has_stray_spaces_or_empty_alternatives(file: Path) -> None:
    for row in lexicons.table(file.stem).rows:
        for cell in row.values():
            if cell:
                assert "  " not in cell, cell
                assert all(part and part == part.strip() for part in cell.split("|")), cell


def test_no_alternative_is_there_twice(file: Path) -> None:
    cells = [cell.split("|") for row in lexicons.table(file.stem).rows for cell in row.values() if cell]
    assert [part for parts in cells for part, count in Counter(parts).items() if count > 1] == []


def test_no_row_is_there_twice(file: Path) -> None:
    counts = Counter(tuple(row.items()) for row in lexicons.table(file.stem).rows)
    assert [row for row, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "column"), [("award_verbs", "forms"), ("conferrers", "forms"), ("recipient_kinds", "nouns")]
)
def test_no_form_stands_under_two_rows(name: str, column: str) -> None:
    """Of two rows the first alone would count, whatever the other says of the form."""
    counts = Counter(fold(form) for row in lexicons.table(name).rows for form in row[column].split("|"))
    assert [form for form, count in counts.items() if count > 1] == []


def test_closed_columns_are_there(file: Path) -> None:
    table = lexicons.table(file.stem)
    assert set(lexicons.closed(table)) <= set(table.rows[0])


@pytest.mark.parametrize(("name", "column"), sorted(CODES))
def test_codes_are_known(name: str, column: str) -> None:
    known = {"", *get_args(CODES[name, column]), *BESIDES.get((name, column), ())}
    assert {row[column] for row in lexicons.table(name).rows} <= known


@pytest.mark.parametrize(("name", "code"), [("awards", codes.AwardCode), ("role_verbs", codes.RoleCode)])
def test_every_code_has_its_words(name: str, code: Any) -> None:
    # told by a bare verb, by a foreign giver, by the level of the fighter, by the rank that follows
    told_otherwise = {"commendation", "foreign_order", "provincial_emulation_fighter", "rank_title"}
    assert set(get_args(code)) - {row["code"] for row in lexicons.table(name).rows} <= told_otherwise
