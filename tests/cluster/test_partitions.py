"""Partitions: the articles of an undivided reading, cut the same way every time; and tasks after deaths of workers."""

from __future__ import annotations

import os
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

import pytest

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.archive import cut_archive
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.cluster import run as runs
from thidua_extract.cluster.partitions import Partition, partitions
from thidua_extract.cluster.parts import DONE, PARTS, Task
from thidua_extract.errors import ThiduaError, UnwritableFileError
from thidua_extract.options import Options

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Small files, a Parquet file of ten row groups, one with no text, a broken one; by names from where we are."""
    root = tmp_path / "báo"
    root.mkdir()
    for name in "abcd":
        (root / f"{name}.txt").write_text(f"Bến {name}. " * 50, encoding="utf-8")
    table = pyarrow.table({"text": [f"Chợ số {number}. " * 20 for number in range(100)]})
    parquet.write_table(table, root / "e.parquet", row_group_size=10)
    parquet.write_table(pyarrow.table({"x": ["y" * 2000, "z" * 2000]}), root / "f.parquet", row_group_size=1)
    (root / "g.parquet").write_bytes(b"PAR1" + b"x" * 5000 + b"PAR1")
    monkeypatch.chdir(tmp_path)
    return ["báo", "missing.txt"]


def told(entry: Item | Failure) -> object:
    return (entry.path, entry.member, str(entry.error.advice)) if isinstance(entry, Failure) else entry


@pytest.mark.parametrize("size", [1, 1500, 4000, 1 << 30])
def test_the_articles_of_an_undivided_reading(size: int, inputs: list[str], tmp_path: Path) -> None:
    whole = [told(entry) for entry in cut_archive(inputs, Columns())]
    cut = list(partitions(inputs, tmp_path / "out", Columns(), size))
    assert [part.number for part in cut] == list(range(len(cut)))
    os.chdir("/")  # a worker's working directory is its own
    found = [told(entry) for part in cut for entry in part.entries(Columns())]
    assert found == whole
    assert len({part.digest for part in cut}) == len(cut)


def test_small_files_go_together_and_row_groups_apart(inputs: list[str], tmp_path: Path) -> None:
    assert len(list(partitions(inputs, tmp_path, Columns(), 1 << 30))) == 1
    cut = list(partitions(["báo/a.txt", "báo/b.txt", "báo/c.txt", "báo/e.parquet"], tmp_path, Columns(), 1000))
    assert [part.names for part in cut[:2]] == [("báo/a.txt", "báo/b.txt"), ("báo/c.txt",)]
    groups = [part.groups for part in cut[2:]]
    assert all(groups)
    assert [group.before for group in groups if group] == [group.first * 10 for group in groups if group]


def test_a_partition_changes_with_its_files(inputs: list[str], tmp_path: Path) -> None:
    before = list(partitions(inputs, tmp_path, Columns(), 1000))
    assert [part.digest for part in before] == [part.digest for part in partitions(inputs, tmp_path, Columns(), 1000)]
    os.utime("báo/c.txt", ns=(0, 0))
    changed = {part.digest for part in partitions(inputs, tmp_path, Columns(), 1000)}
    assert [part.names for part in before if part.digest not in changed] == [("báo/c.txt", "báo/d.txt")]


def test_the_own_directory_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x.txt").touch()
    (tmp_path / "a.txt").touch()
    (part,) = partitions([str(tmp_path)], tmp_path / "out", Columns())
    assert part.names == (str(tmp_path / "a.txt"),)


@pytest.fixture
def task(tmp_path: Path) -> Task:
    """A task of one file, whose directories are there."""
    for table in (DONE, *PARTS):
        (tmp_path / table).mkdir()
    (tmp_path / DONE / "run.json").write_text('{"run": "lau"}')
    partition = Partition(3, str(tmp_path), ("a.jsonl",), None, "0" * 64)
    return Task(partition, str(tmp_path), Options(), Columns(), 60.0, "0" * 64, "lau")


def test_a_task_whose_processes_died_is_watched_then_goes_on_without_the_article(task: Task) -> None:
    watched = runs._after_death(task)
    assert watched == replace(task, watched=True)
    task.watch.write_bytes(b"%020d" % 7)
    without = runs._after_death(watched)
    assert without == replace(task, watched=True, fatal=((7, "the processes that read it died"),))


def test_a_task_that_dies_before_any_article_is_set_aside(task: Task) -> None:
    watched = replace(task, watched=True)
    assert runs._after_death(watched) == {"errors": 1}
    (row,) = parquet.read_table(task.part("errors")).to_pylist()
    assert (row["source"], row["stage"], row["reason"]) == ("a.jsonl", "worker", "the processes that read it died")
    assert parquet.read_table(task.part("awards")).num_rows == 0
    assert not task.done.exists()


def test_a_task_with_too_many_deaths_is_set_aside(task: Task) -> None:
    task.watch.write_bytes(b"%020d" % 99)
    fatal = tuple((place, "died") for place in range(runs._MOST_FATAL))
    assert runs._after_death(replace(task, watched=True, fatal=fatal)) == {"errors": 1}
    assert runs._after_death(replace(task, watched=True, fatal=((99, "died"),))) == {"errors": 1}


class Failed:
    """A task's future that ended in an error."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def result(self) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (UnwritableFileError("it is full", where="/out"), "it is full"),
        (ModuleNotFoundError("no", name="pyarrow"), "a worker has no pyarrow"),
        (CancelledError("scheduler-connection-lost"), "the scheduler has gone"),
    ],
)
def test_what_would_befall_other_tasks_too_ends_the_run(error: Exception, told: str, task: Task) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(ThiduaError, match=told):
        runs._outcome(Failed(error), task)


def test_what_befalls_one_task_is_told_and_the_others_go_on(task: Task) -> None:
    pytest.importorskip("distributed")
    assert runs._outcome(Failed(OSError("the tape is torn")), task) == {"errors": 1}
    (row,) = parquet.read_table(task.part("errors")).to_pylist()
    assert row["reason"] == "OSError: the tape is torn"
