"""Questions to an archive: answered, exported, or refused with a reason; nothing but the archive is reached."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pandas
import pytest
from click.testing import CliRunner

from thidua_extract import Record, cli
from thidua_extract.archive.writers.tables import write_tables
from thidua_extract.batch.ask import ask, save
from thidua_extract.batch.export import TABLES as FORMS
from thidua_extract.errors import OptionError, UnreadableFileError

pytest.importorskip("duckdb")
parquet = pytest.importorskip("pyarrow.parquet")

NAMES = "SELECT name FROM movements ORDER BY start, name"


@pytest.fixture(scope="module")
def archive(make_record: Callable[..., Record], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "archive.duckdb"
    record = make_record(movements=[{"name": f"số {number:02}"} for number in range(10)] + [{"name": "=1+1"}])
    with FORMS["duckdb"][1](path) as writer:
        write_tables([record], [], writer)
    return path


def test_answers_are_cut_and_say_so(archive: Path) -> None:
    assert ask(archive, NAMES, 2) == (["name"], [("=1+1",), ("số 00",)], True)
    columns, rows, more = ask(archive, "SELECT COUNT(*) AS n FROM movements;", 2)
    assert (columns, rows, more) == (["n"], [(11,)], False)


@pytest.mark.parametrize("sql", [
    "DESCRIBE awards", "SHOW TABLES", "WITH a AS (SELECT 1 AS n) SELECT * FROM a", "SUMMARIZE movements",
])  # fmt: skip
def test_questions_of_other_shapes(sql: str, archive: Path) -> None:
    assert ask(archive, sql, 5)[1]


REFUSED = {
    "selec 1": "syntax error",
    "": "not one SELECT",
    "SELECT 1; SELECT 2": "not one SELECT",
    "SELECT nothing FROM awards": "nothing",
    "INSERT INTO movements SELECT * FROM movements": "not one SELECT",
    "DELETE FROM movements": "not one SELECT",
    "CREATE TABLE a AS SELECT 1": "not one SELECT",
    "CREATE TEMP TABLE a AS SELECT 1": "not one SELECT",
    "COPY (SELECT 1) TO '{out}/a.csv'": "not one SELECT",
    "EXPORT DATABASE '{out}/a'": "not one SELECT",
    "ATTACH '{out}/a.duckdb' AS a": "not one SELECT",
    "INSTALL httpfs": "not one SELECT",
    "LOAD httpfs": "not one SELECT",
    "SET enable_external_access = true": "not one SELECT",
    "PRAGMA enable_profiling": "not one SELECT",
    "SELECT * FROM read_text('{out}/secret.txt')": "disabled by configuration",
    "SELECT * FROM read_csv('{out}/secret.txt')": "disabled by configuration",
    "SELECT * FROM '{out}/secret.csv'": "disabled by configuration",
    "SELECT * FROM glob('{out}/*')": "disabled by configuration",
    "SELECT * FROM read_parquet('https://example.org/a.parquet')": "disabled by configuration",
    "SELECT * FROM secret": "secret",
}


@pytest.mark.parametrize(("sql", "reason"), REFUSED.items())
@pytest.mark.parametrize("suffix", [None, ".csv", ".parquet", ".json"])
def test_what_is_no_question_to_the_archive_is_refused(
    sql: str, reason: str, suffix: str | None, archive: Path, tmp_path: Path
) -> None:
    secret = pandas.DataFrame({"a": [1]})  # a variable is no table
    assert len(secret) == 1
    for name in ("secret.txt", "secret.csv"):
        (tmp_path / name).write_text("a\n1\n")
    before = archive.read_bytes()
    put = partial(save, output=tmp_path / f"answer{suffix}") if suffix else partial(ask, most=5)
    with pytest.raises(OptionError, match=reason):
        put(archive, sql.format(out=tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["secret.csv", "secret.txt"]
    assert archive.read_bytes() == before


def test_an_answer_that_breaks_off_leaves_no_file(archive: Path, tmp_path: Path) -> None:
    sql = "SELECT CAST(name AS INTEGER) FROM movements"
    for suffix in (".csv", ".parquet", ".json"):
        with pytest.raises(OptionError, match="Could not convert"):
            save(archive, sql, tmp_path / f"answer{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_answers_are_exported(archive: Path, tmp_path: Path) -> None:
    sql = "SELECT name, start, DATE '2020-01-02' AS day, CAST(NULL AS DOUBLE) AS none FROM movements ORDER BY name"
    rows = [("=1+1", 0), *((f"số {number:02}", 0) for number in range(10))]
    for suffix in (".csv", ".parquet", ".json"):
        save(archive, sql, tmp_path / f"answer{suffix}")
    with (tmp_path / "answer.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["name", "start", "day", "none"]
    assert lines[1] == ["'=1+1", "0", "2020-01-02", ""]  # no spreadsheet runs it
    assert len(lines) == 12
    found = json.loads((tmp_path / "answer.json").read_text(encoding="utf-8"))
    assert [(row["name"], row["start"]) for row in found] == rows
    assert (found[0]["day"], found[0]["none"]) == ("2020-01-02", None)
    table = parquet.read_table(tmp_path / "answer.parquet")
    assert [(row["name"], row["start"]) for row in table.to_pylist()] == rows
    assert str(table.schema.field("day").type) == "date32[day]"


def test_numbers_that_json_has_not(archive: Path, tmp_path: Path) -> None:
    cells = "'nan'::DOUBLE AS a, [1.5, '-inf'::DOUBLE] AS b, {'c': 'nan'::FLOAT, 'd': 2.50::DECIMAL(4, 2)} AS c"
    save(archive, f"SELECT {cells}, 170141183460469231731687303715884105727::HUGEINT AS d", tmp_path / "answer.json")
    (row,) = json.loads((tmp_path / "answer.json").read_text(encoding="utf-8"), parse_constant=pytest.fail)
    assert row == {"a": None, "b": [1.5, None], "c": {"c": None, "d": 2.5}, "d": 2**127 - 1}


def test_no_rows_are_exported_too(archive: Path, tmp_path: Path) -> None:
    for suffix in (".csv", ".parquet", ".json"):
        save(archive, "SELECT name FROM movements WHERE false", tmp_path / f"answer{suffix}")
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8-sig") == "name\n"
    assert json.loads((tmp_path / "answer.json").read_text(encoding="utf-8")) == []
    assert parquet.read_table(tmp_path / "answer.parquet").num_rows == 0


@pytest.mark.parametrize("output", ["answer.doc", "answer"])
def test_other_forms_are_refused(output: str, archive: Path, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="is no form"):
        save(archive, NAMES, tmp_path / output)


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("không phải kho")
    for name, reason in (("a.txt", "no DuckDB file"), ("none.duckdb", "no such file")):
        with pytest.raises(UnreadableFileError, match=reason):
            ask(tmp_path / name, "SELECT 1", 1)


def run(*arguments: Any) -> tuple[int, str]:
    result = CliRunner().invoke(cli.main, ["query", *map(str, arguments)])
    return result.exit_code, result.output


def test_the_command(archive: Path, tmp_path: Path) -> None:
    code, said = run(archive, NAMES, "--rows", 2)
    assert (code, "số 00" in said, "số 01" in said, "first 2 rows" in said) == (0, True, False, True)
    assert "first" not in run(archive, NAMES)[1]
    assert run(archive, NAMES, "-o", tmp_path / "a.csv") == (0, "")
    code, said = run(archive, "DROP TABLE awards")
    assert (code, "it is not one SELECT" in said) == (cli.USAGE, True)
    assert run(archive, NAMES, "--rows", 0)[0] == cli.USAGE
    assert run(tmp_path / "none", NAMES)[0] == cli.NOTHING_DONE
