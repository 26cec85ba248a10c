"""Files that kill, hang or swallow the process that cuts them: their members are told, and all others are read."""

from __future__ import annotations

import ctypes
import io
import os
import signal
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from thidua_extract.archive.readers import Failure, Item, archive
from thidua_extract.archive.readers.blob import Blob
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.own import Own
from thidua_extract.batch import reader, run
from thidua_extract.batch.reader import Reader, total_size
from thidua_extract.errors import MissingDependencyError, OptionError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no signals")


def hostile(blob: Blob, _columns: Columns) -> Iterator[Item | Failure]:
    """A library that reads a line, and then does what the next says."""
    for number, line in enumerate(blob.stream.read().decode().splitlines()):
        match line:
            case "nga":
                ctypes.string_at(0)
            case "treo":
                time.sleep(60)
            case "no":
                bytearray(1 << 40)
            case "thieu":
                raise MissingDependencyError("workbooks need calamine")
            case _:
                yield Item(line, blob.path, line, f"{blob.member or ''}!{number}")


def hostile_serve(*arguments: Any) -> None:
    archive._TABLES["csv"] = hostile
    serve(*arguments)


serve = reader.serve


@pytest.fixture(autouse=True)
def hostility(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "serve", hostile_serve)


def told(root: Path, silence: float = 30, memory: int | None = 1 << 31) -> list[str]:
    """The ids of the articles, and the reasons of the failures after their members."""
    with Reader(Columns(), memory, silence) as process:
        return [
            str(entry.id) if isinstance(entry, Item) else f"{entry.member}: {entry.error.what}"
            for entry in process.entries([str(root)], Own(root / "out"))
        ]


def lay_out(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_a_file_that_kills_costs_what_follows_in_it_alone(tmp_path: Path) -> None:
    rows = "\n".join(f"r{number}" for number in range(100))
    lay_out(tmp_path, {"a.txt": "gio", "b.csv": f"{rows}\nnga\nmat", "c.txt": "gio", "d.csv": "x\ny"})
    death = f"None: the process that read it died twice (signal {int(signal.SIGSEGV)})"
    assert told(tmp_path) == ["a", *rows.split("\n"), death, "c", "x", "y"]


def test_a_member_that_kills_costs_no_other(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for name, text in {"a.txt": "gio", "b.csv": "x\nnga\nmat", "c.csv": "y\nnga", "d.csv": "z"}.items():
            packed.writestr(name, text)
    death = f"the process that read it died twice (signal {int(signal.SIGSEGV)})"
    assert told(tmp_path) == ["a", "x", f"b.csv: {death}", "y", f"c.csv: {death}", "z"]


def test_an_archive_of_nothing_but_members_that_kill_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_MOST", 3)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for number in range(50):
            packed.writestr(f"{number}.csv", "nga")
    first, last = told(tmp_path)
    assert (first.partition(":")[0], last.partition(":")[0]) == ("0.csv", "None")


def test_deaths_at_different_places_are_nobodys_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without memory kills a process now and then; what it was at is tried again."""
    monkeypatch.setattr(reader, "serve", serve)
    rows = [f"row {number}" for number in range(500)]
    lay_out(tmp_path, {"a.csv": "\n".join(["text", *rows])})
    found = []
    with Reader(Columns(), None) as process:
        for number, entry in enumerate(process.entries([str(tmp_path)])):
            found.append(entry.data if isinstance(entry, Item) else str(entry.error))
            if number in {100, 200, 300} and process._process:
                process._process.kill()
    assert found == rows


def test_a_file_that_hangs_is_told(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.csv": "x\ntreo\ny", "b.csv": "z"})
    assert told(tmp_path, silence=0.2) == ["x", "None: reading it hung twice, for 0.2 seconds", "z"]


def test_a_file_that_takes_all_memory_is_told(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.csv": "x\nno\ny", "b.csv": "z"})
    first, failure, last = told(tmp_path)
    assert (first, last) == ("x", "z")
    assert "MemoryError" in failure


@pytest.mark.skipif(sys.platform != "linux", reason="no bound of memory")
def test_a_workbook_that_takes_more_than_all_memory(tmp_path: Path) -> None:
    """Its library, which is no Python, ends the process that has no memory for it."""
    with xlsxwriter.Workbook(tmp_path / "a.xlsx", {"constant_memory": False}) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["text", *["a" * 32_000] * 30_000])
    lay_out(tmp_path, {"b.csv": "z"})
    assert (tmp_path / "a.xlsx").stat().st_size < 1_000_000
    failure, last = told(tmp_path, memory=600 * 1024 * 1024)
    assert last == "z"
    assert "died twice" in failure


def test_a_library_that_is_not_installed_is_raised(tmp_path: Path) -> None:
    with pytest.raises(MissingDependencyError, match="calamine"):
        told(lay_out(tmp_path, {"a.csv": "x\nthieu\ny"}))


def test_a_process_that_never_lives_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "serve", os._exit)
    with pytest.raises(OptionError, match="dies at once"):
        told(lay_out(tmp_path, {"a.txt": "x"}))


def test_a_run_tells_such_files_in_its_errors(tmp_path: Path) -> None:
    root = tmp_path / "in"
    root.mkdir()
    lay_out(root, {"a.txt": "Bến Lau có gió.", "b.csv": "nga", "c.txt": "Chợ đông."})
    counts = run.run([str(root)], tmp_path / "out")
    assert (counts["records"], counts["errors"]) == (2, 1)
    assert "died twice" in (tmp_path / "out" / "errors.jsonl").read_text(encoding="utf-8")


def test_what_standard_input_holds_is_read_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"gio")))
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with Reader(Columns(), None) as process:
        inputs = [str(tmp_path / "a.txt"), "-"]
        found = [entry.data for entry in process.entries(inputs, Own(tmp_path / "out")) if isinstance(entry, Item)]
    assert found == [b"x", b"gio"]


def test_the_position_grows_to_the_size_of_the_inputs(tmp_path: Path) -> None:
    lay_out(tmp_path, {f"{number}.csv": "gio\n" * 500 for number in range(3)})
    inputs, seen = [str(tmp_path)], [0]
    with Reader(Columns(), None) as process:
        for _ in process.entries(inputs, Own(tmp_path / "out")):
            seen.append(process.position)
        seen.append(process.position)
    assert seen == sorted(seen)
    assert seen[-1] == total_size(inputs, Own(tmp_path / "out")) == 3 * 2000
    assert total_size([*inputs, "-"], Own(tmp_path)) is None
    assert total_size(inputs, Own(tmp_path), seconds=-1) is None
