"""Processes that die, hang, take all memory or cannot start: told, and never the end of the batch."""

from __future__ import annotations

import ctypes
import json
import os
import pickle
import re
import sys
from pathlib import Path

import pytest

from thidua_extract.archive import extraction
from thidua_extract.archive.readers import Item, documents
from thidua_extract.batch import pool, run, worker
from thidua_extract.batch.chunks import chunks
from thidua_extract.batch.duplicates import signature
from thidua_extract.batch.export import iter_records
from thidua_extract.errors import MissingDependencyError, OptionError, UnreadableFileError
from thidua_extract.options import Options
from thidua_extract.pipeline import Extractor
from thidua_extract.text import source
from thidua_extract.text.encoding import decode

GOOD = "Bến Lau có gió."


def hostile(item: Item, *_: object) -> Item:
    """A library of C that dies on one page, hangs on the next and takes all memory for a third."""
    data = bytes(item.data) if isinstance(item.data, bytes) else b""
    if b"<p>nga" in data:
        ctypes.string_at(0)
    if b"<p>treo" in data:
        re.match(r"(a*)*\1b", "a" * 40)  # holds the interpreter
    if b"<p>no" in data:
        bytearray(1 << 40)
    return documents.to_text(item)


def hostile_start(options: Options, seconds: float, memory: int | None) -> None:
    extraction.to_text = hostile
    worker.start(options, seconds, memory)


def errors(out: Path) -> list[tuple[str, str]]:
    lines = (out / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    return [(Path(error["source"]).stem, error["stage"]) for error in map(json.loads, lines)]


def test_a_page_that_breaks_its_library_harms_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "start", hostile_start)
    root = tmp_path / "in"
    root.mkdir()
    for name in ("a", "c", "e", "g"):
        (root / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    for name, words in (("b", "nga"), ("d", "treo"), ("f", "no")):
        (root / f"{name}.html").write_text(f"<html><p>{words}</p></html>", encoding="utf-8")
    counts = run.run([str(root)], tmp_path / "out", seconds=2)
    assert [record.id for record in iter_records(tmp_path / "out" / "records.jsonl")] == ["a", "c", "e", "g"]
    assert errors(tmp_path / "out") == [("b", "worker"), ("d", "limit"), ("f", "limit")]
    assert counts["articles"] == 7


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    return str(tmp_path / "a.txt")


def test_options_that_cannot_be_are_told_once(article: str, tmp_path: Path) -> None:
    with pytest.raises((OptionError, MissingDependencyError), match="no_such_pipeline"):
        run.run([article], tmp_path / "out", options=Options.of(ner="spacy:no_such_pipeline"), jobs=2)


def test_an_article_that_has_had_its_time_is_told(article: str, tmp_path: Path) -> None:
    counts = run.run([article], tmp_path / "out", options=Options(time_limit=1e-6))
    (error,) = map(json.loads, (tmp_path / "out" / "errors.jsonl").open(encoding="utf-8"))
    assert (error["stage"], error["reason"]) == ("limit", "it takes longer than 1e-06 seconds")
    assert counts["errors"] == 1


def test_a_text_file_is_decoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(source, "decode", lambda data: seen.append(data) or decode(data))
    outcome = worker.read_item(Extractor(), Item("a", None, GOOD.encode("utf-16")))
    assert (outcome.stage, len(seen)) == (None, 1)
    assert outcome.signature == signature(GOOD)


def test_half_a_surrogate_pair_costs_no_article() -> None:
    assert worker.read_item(Extractor(), Item("a", None, f"{GOOD} \ud800")).stage is None


@pytest.mark.skipif(sys.platform != "linux", reason="no bound of memory")
def test_too_little_memory_to_start_with_is_told(article: str, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="memory"):
        run.run([article], tmp_path / "out", memory=1 << 20)


def dead_start(_options: Options, _seconds: float, _memory: int | None) -> None:
    os._exit(3)


def test_processes_that_never_live_end_the_run(article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "start", dead_start)
    with pytest.raises(OptionError, match="die before they have read anything"):
        run.run([article], tmp_path / "out")


def bare(*_: object) -> Item:
    raise MissingDependencyError("web pages need resiliparse", remedy="Install it")


def bare_start(options: Options, seconds: float, memory: int | None) -> None:
    extraction.to_text = bare
    worker.start(options, seconds, memory)


def test_a_library_that_processes_lack_is_told(article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "start", bare_start)
    with pytest.raises(MissingDependencyError, match="resiliparse"):
        run.run([article], tmp_path / "out")


def test_errors_pass_between_processes() -> None:
    error = UnreadableFileError("it is damaged", where="a.txt", remedy="Copy it anew")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (UnreadableFileError, "a.txt: it is damaged. Copy it anew")


def test_more_processes_than_articles(article: str, tmp_path: Path) -> None:
    assert run.run([article], tmp_path / "out", jobs=3)["records"] == 1


def test_a_task_that_failed_holds_nothing_of_where() -> None:
    """Else Ctrl-C ended in a crash now and then, with Python 3.12."""
    with pool.Pool(Options(), 1, 5, None) as processes:
        error = processes._schedule([lambda: "what cannot be sent"]).exception(timeout=60)
    assert error
    assert (error.__traceback__, error.__context__) == (None, None)


def test_processes_that_die_before_they_are_asked_are_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pool whose processes died idle refuses the next task."""
    made, fresh = [], pool.Pool._fresh

    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("Unexpected error within the Pool")

    def make(self: pool.Pool) -> object:
        made.append(fresh(self))
        if len(made) == 1:
            monkeypatch.setattr(made[0], "schedule", refuse)
        return made[-1]

    monkeypatch.setattr(pool.Pool, "_fresh", make)
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    counts = run.run([str(tmp_path / "a.txt")], tmp_path / "out")
    assert (counts["records"], counts["errors"], len(made)) == (1, 0, 2)


@pytest.mark.parametrize(("jobs", "count", "most"), [(100_000, 1, 1), (100_000, 40, 2), (2, 200, 2), (3, 0, 0)])
def test_no_more_processes_than_work_and_cores(
    jobs: int, count: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "cores", lambda: 3)
    asked: list[int] = []
    fresh = pool.Pool._fresh

    def counted(self: pool.Pool) -> object:
        asked.append(self._jobs)
        return fresh(self)

    monkeypatch.setattr(pool.Pool, "_fresh", counted)
    items = [Item(str(number), None, "Bến Lau có gió.") for number in range(count)]
    with pool.Pool(Options(), jobs, 10, None) as workers:
        assert sum(len(outcomes) for _, outcomes in workers.outcomes(chunks(items))) == count
    assert asked == ([most] if most else [])
