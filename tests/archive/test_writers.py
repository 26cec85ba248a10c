"""Tables in every form hold the same rows, are whole or absent, and run nothing."""

from __future__ import annotations

import csv
import json
import sqlite3
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from thidua_extract import Record
from thidua_extract.archive.writers.atomic import atomic_directory, atomic_path
from thidua_extract.archive.writers.files import file_name, write_files
from thidua_extract.archive.writers.spreadsheets import MAX_CELL, csv_tables, harmless, xlsx_tables
from thidua_extract.archive.writers.tables import BATCH, TABLES, write_tables
from thidua_extract.batch.export import TABLES as FORMS
from thidua_extract.batch.export import export
from thidua_extract.errors import InvalidRecordError, UnreadableFileError, UnwritableFileError

duckdb = pytest.importorskip("duckdb")
parquet = pytest.importorskip("pyarrow.parquet")
calamine = pytest.importorskip("python_calamine")

Make = Callable[..., Record]
Tables = dict[str, list[dict[str, Any]]]
ERROR = {"source": "a.zip", "member": "b/ghi chú.txt", "article_id": None, "stage": "read", "reason": "=HYPERLINK(1)"}


@pytest.fixture(scope="session")
def records(make_record: Make, root: Path, extractor: Any) -> list[Record]:
    made = make_record(
        "-lau",
        "2021-05-01",
        awards=[
            {"award": "badge", "status": "conferred", "count": 3, "conferrer": "@Sở Y tế"},
            {"award": "prize", "status": "proposed", "count": 2**70, "posthumous": True},
        ],
        figures=[
            {"value": 2**60 + 1, "unit": "VND", "text": "rất nhiều\x00 tiền"},
            {"value": -2.5, "unit": "%", "text": "-2,5%", "target": True},
        ],
        movements=[{"name": "Sạch bến \U0001d400 “Lau”\ndòng hai\x0b\x1f\ufffe"}],
    )
    samples = sorted(root.glob("data/samples/*.txt"))[:4]
    return [made, *(extractor.extract(path.read_bytes(), id=path.stem) for path in samples)]


def expected(records: list[Record]) -> Tables:
    rows: Tables = {name: [] for name in TABLES}

    class Kept:
        def write(self, table: str, given: list[dict[str, Any]]) -> None:
            rows[table].extend({column: row.get(column) for column in TABLES[table]} for row in given)

    write_tables(records, [ERROR], Kept(), {1: (0, 0.9)})
    return rows


def write(form: str, out: Path, records: Any) -> Path:
    name, opened = FORMS[form]
    with opened(out / name) as writer:
        write_tables(records, [ERROR], writer, {1: (0, 0.9)})
    return out / name


def rows_of(form: str, path: Path) -> Tables:
    if form == "csv":
        found = {}
        for table in TABLES:
            with (path / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
                found[table] = list(csv.DictReader(file))
        return found
    if form == "parquet":
        return {table: parquet.read_table(path / f"{table}.parquet").to_pylist() for table in TABLES}
    if form == "xlsx":
        book = calamine.CalamineWorkbook.from_path(str(path))
        sheets = {table: book.get_sheet_by_name(table).to_python() for table in TABLES}
        return {
            table: [dict(zip(lines[0], line, strict=True)) for line in lines[1:]] for table, lines in sheets.items()
        }
    connect = sqlite3.connect if form == "sqlite" else duckdb.connect
    found = {}
    with closing(connect(str(path))) as base:
        for table in TABLES:
            answer = base.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in answer.description]
            found[table] = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    return found


@pytest.mark.parametrize("form", ["parquet", "duckdb", "sqlite"])
def test_databases_hold_the_rows_as_they_are(form: str, records: list[Record], tmp_path: Path) -> None:
    assert rows_of(form, write(form, tmp_path, records)) == expected(records)


def test_csv_holds_the_rows_as_text(records: list[Record], tmp_path: Path) -> None:
    as_text = {
        table: [{name: "" if cell is None else str(harmless(cell)) for name, cell in row.items()} for row in rows]
        for table, rows in expected(records).items()
    }
    path = write("csv", tmp_path, records)
    assert rows_of("csv", path) == as_text
    assert (path / "awards.csv").read_bytes().startswith(b"\xef\xbb\xbfrecord,article_id,")


def test_xlsx_holds_the_rows(records: list[Record], tmp_path: Path) -> None:
    path = write("xlsx", tmp_path, records)
    shown, kept = rows_of("xlsx", path), expected(records)
    assert list(shown) == list(TABLES)
    for table, rows in kept.items():
        assert len(shown[table]) == len(rows), table
    assert [row["count"] for row in shown["awards"]][:2] == [3, pytest.approx(2**63)]
    assert [row["posthumous"] for row in shown["awards"]][:2] == [False, True]
    assert [row["value"] for row in shown["figures"]][:2] == [pytest.approx(2**60), -2.5]


@pytest.mark.parametrize("form", FORMS)
def test_empty_tables_are_there(form: str, tmp_path: Path) -> None:
    name, opened = FORMS[form]
    with opened(tmp_path / name) as writer:
        write_tables([], [], writer)
    assert list(tmp_path.iterdir()) == [tmp_path / name]
    assert rows_of(form, tmp_path / name) == {table: [] for table in TABLES}
    if form == "duckdb":
        with closing(duckdb.connect(str(tmp_path / name))) as base:
            types = dict(
                base.execute(
                    "SELECT column_name, data_type FROM (DESCRIBE awards) t(column_name, data_type, a, b, c, d)"
                ).fetchall()
            )
        assert (types["count"], types["confidence"], types["posthumous"]) == ("BIGINT", "DOUBLE", "BOOLEAN")
    if form == "parquet":
        types = {field.name: str(field.type) for field in parquet.read_schema(tmp_path / name / "awards.parquet")}
        assert (types["count"], types["confidence"], types["posthumous"]) == ("int64", "double", "bool")


DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\ufeff=1", "＝1", "＠1"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_opens_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("value", ["a=1", "Bến – Lau", "", "3-4", "'=1", -1, 2.5, None, True])
def test_other_values_stay(value: Any) -> None:
    assert harmless(value) is value


def test_no_cell_runs(make_record: Make, tmp_path: Path) -> None:
    record = make_record(DANGEROUS[0], movements=[{"name": text} for text in DANGEROUS])
    path = write("csv", tmp_path, [record])
    assert [row["name"] for row in rows_of("csv", path)["movements"]] == [f"'{text}" for text in DANGEROUS]
    assert rows_of("csv", path)["errors"][0]["reason"] == "'=HYPERLINK(1)"
    with zipfile.ZipFile(write("xlsx", tmp_path, [record])) as book:
        sheets = [book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/")]
    assert len(sheets) == len(TABLES)
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)


def test_xlsx_is_xml_whatever_the_text_holds(make_record: Make, tmp_path: Path) -> None:
    controls = "".join(map(chr, range(1, 32))) + "\x7f\x85\ufffe\uffff_x0041_"
    path = write("xlsx", tmp_path, [make_record(movements=[{"name": f"Lau {controls} bến"}])])
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.endswith(".xml"):
                ElementTree.fromstring(book.read(name))
    (row,) = rows_of("xlsx", path)["movements"]
    assert row["name"].startswith("Lau ")
    assert row["name"].endswith(" bến")


@pytest.mark.parametrize("letter", ["ế", "\U0001d400"])
def test_xlsx_cuts_what_no_cell_holds(letter: str, make_record: Make, tmp_path: Path) -> None:
    whole = letter * (2 * MAX_CELL // len(letter.encode("utf-16-le")))
    names = [whole, whole + letter]
    path = write("xlsx", tmp_path, [make_record(movements=[{"name": name} for name in names])])
    shown = [row["name"] for row in rows_of("xlsx", path)["movements"]]
    assert shown[0] == whole
    assert shown[1].endswith(letter + "…")
    assert len(shown[1].encode("utf-16-le")) // 2 <= MAX_CELL


def test_a_table_too_long_for_a_sheet_goes_on_in_the_next(make_record: Make, tmp_path: Path) -> None:
    record = make_record(movements=[{"name": f"số {number}"} for number in range(25)])
    with xlsx_tables(tmp_path / "a.xlsx", most_rows=11) as writer:
        write_tables([record], [], writer)
    book = calamine.CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    lines = [book.get_sheet_by_name(name).to_python() for name in ("movements", "movements 2", "movements 3")]
    assert [len(sheet) for sheet in lines] == [11, 11, 6]
    assert [row[-1] for sheet in lines for row in sheet[1:]] == [f"số {number}" for number in range(25)]
    assert "movements 4" not in book.sheet_names


@pytest.mark.parametrize("form", [*FORMS, "json"])
def test_a_failure_leaves_what_was_there(form: str, records: list[Record], tmp_path: Path) -> None:
    def broken() -> Iterator[Record]:
        for _ in range(BATCH // 2):
            yield records[0]
        raise RuntimeError("lỗi")

    before = write_json(tmp_path, records) if form == "json" else write(form, tmp_path, records)
    contents = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(RuntimeError, match="lỗi"):
        write_json(tmp_path, broken()) if form == "json" else write(form, tmp_path, broken())
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == contents
    assert list(tmp_path.iterdir()) == [before]


def write_json(out: Path, records: Any) -> Path:
    write_files(records, out / "json")
    return out / "json"


@pytest.mark.parametrize("form", FORMS)
def test_a_later_run_takes_the_place_of_an_earlier(form: str, records: list[Record], tmp_path: Path) -> None:
    write(form, tmp_path, records)
    path = write(form, tmp_path, records[:2])
    assert len(rows_of(form, path)["articles"]) == 2
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", ["csv", "sqlite", "parquet", "duckdb", "xlsx"])
def test_memory_is_constant(form: str, make_record: Make, tmp_path: Path) -> None:
    record = make_record(movements=[{"name": "Sạch bến Lau " * 4} for _ in range(20)])

    def peak(count: int) -> int:
        tracemalloc.start()
        try:
            write(form, tmp_path, (record for _ in range(count)))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    once = BATCH // 20 + 1
    peak(1)
    assert peak(4 * once) < 1.3 * peak(once) + 1_000_000


# --- a file a record ------------------------------------------------------------------------------------------------

NAMES = {
    "lau": "0000007-lau.json",
    "../../etc/passwd": "0000007-etc_passwd.json",
    "C:\\a\\b?.txt": "0000007-C_a_b_.txt.json",
    "báo/bài 1": "0000007-báo_bài_1.json",
    "..": "0000007.json",
    "a\x00b\n": "0000007-a_b.json",
    "\ud800": "0000007.json",
    None: "0000007.json",
    "": "0000007.json",
}


@pytest.mark.parametrize(("id", "name"), NAMES.items(), ids=map(repr, NAMES))
def test_names_of_files_are_safe(id: str | None, name: str) -> None:
    assert file_name(7, id) == name


def test_names_of_files_fit_a_file_system() -> None:
    assert len(file_name(7, "ế" * 1000).encode("utf-8")) < 200


def test_each_record_is_a_file(make_record: Make, tmp_path: Path) -> None:
    records = [make_record(id) for id in ("../lau", "../lau", "LAU", "lau", None)]
    write_files(records, tmp_path / "json")
    files = sorted((tmp_path / "json").iterdir())
    assert [Record.from_json(path.read_bytes()) for path in files] == records
    assert json.loads(files[0].read_text(encoding="utf-8"))["id"] == "../lau"
    assert files[0].read_text(encoding="utf-8").startswith("{\n  ")
    write_files(records[:1], tmp_path / "json")
    assert [path.name for path in tmp_path.rglob("*.*")] == ["0000000-lau.json"]


# --- whole or not at all ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [*FORMS, "json"])
def test_records_that_cannot_be_read_are_told_as_such(form: str, records: list[Record], tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"records\.jsonl: it cannot be read \(No such file"):
        export(tmp_path, [form])
    (tmp_path / "records.jsonl").write_text(records[0].to_json() + "\n\n{}\n", encoding="utf-8")
    with pytest.raises(InvalidRecordError, match=r"records\.jsonl:3: "):
        export(tmp_path, [form])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["duplicates.jsonl", "records.jsonl"]


def test_a_directory_of_others_stays(tmp_path: Path) -> None:
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv" / "ghi chép.docx").write_text("của tôi")
    with pytest.raises(UnwritableFileError, match="Move it away"), csv_tables(tmp_path / "csv"):
        pytest.fail("it is not opened")
    assert [path.name for path in tmp_path.rglob("*.*")] == ["ghi chép.docx"]


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite.part").mkdir()
    (tmp_path / "a.sqlite.part" / "a.sqlite").write_text("half")
    with atomic_path(tmp_path / "a.sqlite") as path:
        assert not path.exists()
        path.write_text("whole")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.sqlite": "whole"}


def test_links_are_not_followed(tmp_path: Path) -> None:
    for name in ("elsewhere", "out"):
        (tmp_path / name).mkdir()
    (tmp_path / "elsewhere" / "mine.csv").write_text("của tôi")
    (tmp_path / "out" / "csv").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "out" / "a.xlsx.part").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnwritableFileError), atomic_directory(tmp_path / "out" / "csv", ".csv"):
        pytest.fail("it is not opened")
    with atomic_path(tmp_path / "out" / "a.xlsx") as path:
        path.write_text("whole")
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["mine.csv"]


@pytest.mark.parametrize("form", FORMS)
def test_a_place_that_cannot_be_written_is_told(form: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory")
    with pytest.raises(UnwritableFileError, match="cannot be written"):
        write(form, tmp_path / "file", [])
