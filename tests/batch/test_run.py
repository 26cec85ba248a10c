"""A run over an archive: ordered, the same for any number of processes, resumed after whatever stopped it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from thidua_extract import Record
from thidua_extract.archive.readers import Item
from thidua_extract.batch import pool, run, worker
from thidua_extract.batch.export import export, iter_records
from thidua_extract.errors import UnwritableFileError
from thidua_extract.options import Options
from thidua_extract.pipeline import Extractor
from thidua_extract.text.source import Source

HERE = Path(__file__).parent
SAMPLES = sorted((HERE.parents[1] / "data" / "samples").glob("*.txt"))


def archive(path: Path, count: int) -> Path:
    """A JSON Lines file of `count` articles, each with a number of its own, and a line that is none."""
    texts = [sample.read_text(encoding="utf-8") for sample in SAMPLES]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"{texts[number % len(texts)]}\n\nBản tin số {number}."
            file.write(json.dumps({"id": f"lau-{number}", "text": text}, ensure_ascii=False) + "\n")
            if number == count // 2:
                file.write("không phải bài\n")
    return path


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive(tmp_path_factory.mktemp("in") / "archive.jsonl", 80)


@pytest.fixture(scope="module")
def whole(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An undisturbed run."""
    out = tmp_path_factory.mktemp("out") / "whole"
    run.run([str(articles)], out, jobs=1)
    return out


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in ("records.jsonl", "errors.jsonl", "signatures.bin")}


def test_records_stand_in_the_order_of_the_inputs(whole: Path) -> None:
    assert [record.id for record in iter_records(whole / "records.jsonl")] == [f"lau-{number}" for number in range(80)]
    (error,) = [json.loads(line) for line in (whole / "errors.jsonl").open(encoding="utf-8")]
    assert (error["member"], error["stage"]) == ("line 42", "read")
    assert "it is no JSON" in error["reason"]
    assert not list(whole.glob("*.part"))


def test_the_number_of_processes_changes_no_byte(articles: Path, whole: Path, tmp_path: Path) -> None:
    counts = run.run([str(articles)], tmp_path / "out", jobs=3)
    assert outputs(tmp_path / "out") == outputs(whole)
    assert (counts["articles"], counts["records"], counts["errors"], counts["kept"]) == (81, 80, 1, 0)


def test_a_finished_run_is_not_done_again(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    first = run.run([str(articles)], out)
    before = outputs(out)
    monkeypatch.setattr(pool.Pool, "_task", lambda *_: pytest.fail("an article was read again"))
    again = run.run([str(articles)], out)
    assert again["kept"] == again["records"] == first["records"]
    assert outputs(out) == before


def test_changed_inputs_are_read_again_from_there_on(tmp_path: Path) -> None:
    file, out = tmp_path / "a.jsonl", tmp_path / "out"
    archive(file, 70)
    run.run([str(file)], out)
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[50] = json.dumps({"id": "other", "text": "Bến Lau có gió."})
    file.write_text("\n".join(lines), encoding="utf-8")
    counts = run.run([str(file)], out)
    assert counts["kept"] == 32
    run.run([str(file)], tmp_path / "fresh")
    assert outputs(out) == outputs(tmp_path / "fresh")


def test_other_options_are_another_run(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run.run([str(articles)], out)
    counts = run.run([str(articles)], out, options=Options.of(families=["awards"]))
    assert counts["kept"] == 0
    assert not any(record.figures for record in iter_records(out / "records.jsonl"))


def test_two_runs_do_not_write_to_one_place(articles: Path, tmp_path: Path) -> None:
    journal = run.Journal(tmp_path, {})
    with journal, pytest.raises(UnwritableFileError, match="another run is writing there"):
        run.run([str(articles)], tmp_path)


@pytest.fixture(scope="module")
def long_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Articles that two processes read for some seconds, and an undisturbed run over them."""
    root = tmp_path_factory.mktemp("long")
    articles = archive(root / "a.jsonl", 400)
    run.run([str(articles)], root / "whole", jobs=2)
    return articles, root / "whole"


def started(articles: Path, out: Path, jobs: int = 2) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from pathlib import Path; from thidua_extract.batch.run import run\n"
        "if __name__ == '__main__': run([sys.argv[1]], Path(sys.argv[2]), jobs=int(sys.argv[3]))"
    )
    script = out.with_suffix(".py")
    script.write_text(code, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, str(script), str(articles), str(out), str(jobs)],
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
    )


def under_way(out: Path, process: subprocess.Popen[bytes]) -> None:
    """Comes back when the run has written its first chunk, so that what follows strikes while it works."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        with suppress(OSError):
            if (out / "records.jsonl.part").stat().st_size:
                return
        time.sleep(0.02)


def children(process: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == process:
            found.append(int(stat.parent.name))
    return found


def at_any_moment(articles: Path, out: Path, seed: int, chance: random.Random) -> subprocess.Popen[bytes]:
    """A run that is starting, in one of four cases, or under way since a moment that chance chooses."""
    process = started(articles, out)
    if seed % 4:
        under_way(out, process)
    time.sleep(chance.uniform(0, 2))
    return process


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc")
@pytest.mark.parametrize("seed", range(20))
def test_a_killed_run_goes_on_where_it_stopped(seed: int, long_run: tuple[Path, Path], tmp_path: Path) -> None:
    articles, whole = long_run
    out, chance = tmp_path / "out", random.Random(seed)
    process = at_any_moment(articles, out, seed, chance)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL, "it ended before it was killed"
    run.run([str(articles)], out, jobs=2)
    assert outputs(out) == outputs(whole)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc")
@pytest.mark.parametrize("seed", range(20))
def test_a_killed_worker_costs_nothing(seed: int, long_run: tuple[Path, Path], tmp_path: Path) -> None:
    articles, whole = long_run
    out, chance = tmp_path / "out", random.Random(seed)
    process = at_any_moment(articles, out, seed, chance)
    if workers := children(process.pid):
        os.kill(chance.choice(workers), signal.SIGKILL)
    assert process.wait() == 0
    assert outputs(out) == outputs(whole)


class _Trap:
    """An extractor that never comes back from one article, and dies on another."""

    def __init__(self) -> None:
        self.inner = Extractor()
        self.options = self.inner.options

    def open(self, source: str | bytes) -> Source:
        return self.inner.open(source)

    def extract(self, source: Source, **fields: str | None) -> Record:
        if "đứng hình" in source.text:
            time.sleep(60)
        if "chết máy" in source.text:
            os._exit(9)
        return self.inner.extract(source, **fields)  # type: ignore[arg-type]


def trapped(_options: Options, seconds: float, _memory: int | None) -> None:
    worker._state.extractor = _Trap()  # type: ignore[assignment]
    worker._state.seconds = seconds


@pytest.fixture
def traps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "start", trapped)


@pytest.mark.usefixtures("traps")
def test_an_article_that_hangs_or_kills_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    texts = ["Bến Lau có gió.", "Máy đứng hình.", "Chợ đông.", "Tàu chết máy.", "Làng vui."]
    file.write_text("".join(json.dumps({"id": text, "text": text}) + "\n" for text in texts), encoding="utf-8")
    counts = run.run([str(file)], tmp_path / "out", seconds=1)
    assert (counts["records"], counts["errors"]) == (3, 2)
    errors = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").open(encoding="utf-8")]
    assert [(error["id"], error["stage"]) for error in errors] == [(texts[1], "limit"), (texts[3], "worker")]


def test_a_defect_is_told_with_its_article() -> None:
    class Broken:
        options = Options()

        def open(self, source: str) -> str:
            return source

        def extract(self, *_: object, **__: object) -> Record:
            raise ZeroDivisionError("nothing there")

    outcome = worker.read_item(Broken(), Item("a", None, "Bến Lau"))  # type: ignore[arg-type]
    assert (outcome.stage, outcome.reason) == ("extract", "ZeroDivisionError: nothing there")


def test_tables_of_a_run(whole: Path) -> None:
    assert export(whole, ["csv", "sqlite", "duckdb"]) == 62  # eighteen samples, over and over
    assert (whole / "archive.duckdb").exists()
    assert (whole / "csv" / "awards.csv").exists()
    first = json.loads((whole / "duplicates.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert (first["record"], first["duplicate_of"]) == (18, 0)
