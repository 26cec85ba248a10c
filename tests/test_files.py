"""Files: what a name on the command line stands for, and output that appears whole or not at all."""

from __future__ import annotations

import inspect
import io
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from thidua_extract import Extractor
from thidua_extract.archive.readers import Failure, Item, blob
from thidua_extract.archive.readers.archive import find_files, read_archive
from thidua_extract.archive.readers.records import read_records
from thidua_extract.archive.readers.text import read_bytes
from thidua_extract.archive.writers.atomic import atomic_file
from thidua_extract.archive.writers.jsonl import JsonlWriter
from thidua_extract.errors import InvalidRecordError, UnreadableFileError, UnwritableFileError


def list_files(inputs: list[str]) -> list[str]:
    return list(find_files(inputs))


def test_files_keep_their_order_and_come_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.png", ".hidden.txt"):
        (tmp_path / name).touch()
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    assert list_files([b, str(tmp_path), "-", "none.txt", b]) == [b, a, "-", "none.txt"]


def test_pattern_that_matches_nothing_is_kept_to_be_named(tmp_path: Path) -> None:
    assert list_files([str(tmp_path / "*.txt")]) == [str(tmp_path / "*.txt")]


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    file = tmp_path / "bản [1].txt"
    file.write_text("x", encoding="utf-8")
    assert list_files([str(file)]) == [str(file)]


def test_a_file_of_names(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    names = tmp_path / "names"
    names.write_text(f"{tmp_path / 'b.txt'}\n\n{tmp_path / 'a.txt'}\n", encoding="utf-8")
    assert list_files([f"@{names}"]) == [str(tmp_path / "b.txt"), str(tmp_path / "a.txt")]


def test_item_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "báo.hôm-nay.txt"
    file.write_bytes(b"\xff\x00")
    (item,) = read_archive([str(file)])
    assert isinstance(item, Item)
    assert (item.id, item.path, item.data, item.format) == ("báo.hôm-nay", str(file), b"\xff\x00", "text")


def test_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"directory|permission|cannot be read"):
        read_bytes(str(tmp_path))


def test_a_name_that_cannot_be() -> None:
    with pytest.raises(UnreadableFileError):
        read_bytes("a\0b")


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blob.Blob.read, "__defaults__", (10,))
    file = tmp_path / "x.txt"
    file.write_bytes(b"0" * 11)
    with pytest.raises(UnreadableFileError, match="over 10 bytes are too many for one article"):
        read_bytes(str(file))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.touch(mode=0o000)
    with pytest.raises(UnreadableFileError, match="no permission"):
        read_bytes(str(file))


def test_atomic_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    with atomic_file(target) as file:
        file.write(b"new")
        assert target.read_text(encoding="utf-8") == "old"
    assert target.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_atomic_file_leaves_no_trace_of_a_failure(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"

    def fail_halfway() -> None:
        with atomic_file(target) as file:
            file.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_halfway()
    assert list(tmp_path.iterdir()) == []


def test_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    with atomic_file(tmp_path / "a") as file:
        file.write(b"")
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev/null")
def test_a_device_is_not_replaced() -> None:
    with atomic_file(Path(os.devnull)) as file:
        file.write(b"x")
    assert not Path(os.devnull).is_file()


def test_no_such_directory(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError, match="cannot be written"), atomic_file(tmp_path / "no" / "x"):
        pass


def test_a_record_that_the_schema_forbids_is_not_written(extractor: Extractor) -> None:
    record = extractor.extract("", id="x")
    record.relevance.score = 1.7
    file = io.BytesIO()
    with pytest.raises(InvalidRecordError, match="x: no valid record"):
        JsonlWriter(file).write(record)
    assert file.getvalue() == b""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"a": 1}\n\n{"a": 2}\n', [(1, {"a": 1}), (3, {"a": 2})]),
        ('{\n "a": 1\n}\n{\n "a": 2\n}\n', [(1, {"a": 1}), (1, {"a": 2})]),
        ('[\n {"a": 1}\n]', [(1, {"a": 1})]),
        ("", []),
    ],
)
def test_records_in_lines_or_laid_out(tmp_path: Path, content: str, expected: list) -> None:
    file = tmp_path / "records"
    file.write_text(content, encoding="utf-8")
    assert list(read_records(str(file))) == expected


def test_records_in_another_encoding(tmp_path: Path) -> None:
    file = tmp_path / "records"
    file.write_bytes('{"a": "é"}'.encode("latin-1"))
    with pytest.raises(UnreadableFileError, match="not UTF-8"):
        list(read_records(str(file)))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero")
def test_a_device_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blob.Blob.read, "__defaults__", (10_000,))
    with pytest.raises(UnreadableFileError, match="over 10000 bytes are too many for one article"):
        read_bytes("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_output_goes_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "to" / "records")
    with atomic_file(tmp_path / "link") as file:
        file.write(b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "to" / "records").read_bytes() == b"x"


def test_output_with_the_longest_name(tmp_path: Path) -> None:
    with atomic_file(tmp_path / ("x" * 255)) as file:
        file.write(b"x")
    assert (tmp_path / ("x" * 255)).read_bytes() == b"x"


def test_names_that_cannot_be_are_failures_and_the_rest_go_on(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Bến Lau có gió.", encoding="utf-8")
    names = ["a\0b", "a\0*", "x" * 300, str(tmp_path / ("x" * 300) / "*.txt"), "\ud800", str(file)]
    *failures, item = read_archive(names)
    assert isinstance(item, Item)
    assert len(failures) == len(names) - 1
    assert all(isinstance(failure, Failure) for failure in failures)


def test_entries_that_cannot_be_asked_what_they_are_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    ask = os.stat

    def forbidden(path: str | Path, *arguments: Any, **named: Any) -> os.stat_result:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return ask(path, *arguments, **named)

    monkeypatch.setattr(os, "stat", forbidden)
    both = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert list_files([str(tmp_path)]) == both
    assert list_files(both) == both


def test_directories_nested_deeper_than_calls_can_be(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a"] * 100)
    deep.mkdir(parents=True)
    (deep / "z.txt").touch()
    (tmp_path / "b.txt").touch()
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 90)
    try:
        found = list_files([str(tmp_path)])
    finally:
        sys.setrecursionlimit(before)
    assert found == [str(deep / "z.txt"), str(tmp_path / "b.txt")]


def test_a_list_of_files_that_is_missing() -> None:
    with pytest.raises(UnreadableFileError, match=r"@none\.list: there is no such list of files"):
        list_files(["@none.list"])
