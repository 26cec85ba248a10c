"""Runs on bad ground: no room on the disk, output among the inputs, inputs that go away, an impatient user."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.test_run import archive, outputs, under_way
from thidua_extract.archive.readers import archive as readers
from thidua_extract.batch import reader, run
from thidua_extract.batch.export import export, iter_records
from thidua_extract.errors import OptionError, UnreadableFileError, UnwritableFileError
from thidua_extract.options import Options

ROOT = Path(__file__).parents[2]
GOOD = "Bến Lau có gió."


def cli(*arguments: object, code: str = "") -> subprocess.Popen[bytes]:
    """The command line in a process of its own, which first runs `code`."""
    start = f"{code}\nfrom thidua_extract.cli import main\nif __name__ == '__main__': main()"
    return subprocess.Popen(
        [sys.executable, "-c", start, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def test_its_own_output_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    for _ in range(2):
        counts = run.run([str(tmp_path)], tmp_path / "out")
        assert (counts["articles"], counts["records"]) == (1, 1)
    assert [record.id for record in iter_records(tmp_path / "out" / "records.jsonl")] == ["a"]


def test_files_that_go_away_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "in"
    root.mkdir()
    for name in "abc":
        (root / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    listed = list(readers.find_files([str(root)]))
    (root / "b.txt").unlink()
    monkeypatch.setattr(reader, "find_files", lambda *_: iter(listed))
    counts = run.run([str(root)], tmp_path / "out")
    assert (counts["records"], counts["errors"]) == (2, 1)
    (error,) = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").open(encoding="utf-8")]
    assert error["reason"] == "there is no such file. Check the path"


@pytest.mark.skipif(sys.platform == "win32", reason="no bound of file sizes")
def test_a_full_disk_stops_the_run_and_the_next_goes_on(tmp_path: Path) -> None:
    articles, out = archive(tmp_path / "a.jsonl", 60), tmp_path / "out"
    full = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    full += "resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))"
    process = cli("run", articles, "-o", out, "-q", code=full)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 3, said
    assert b"File too large" in said
    assert b"goes on where it stopped" in said
    assert b"Traceback" not in said
    run.run([str(articles)], out)
    run.run([str(articles)], tmp_path / "whole")
    assert outputs(out) == outputs(tmp_path / "whole")


def test_output_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableFileError, match=r"it cannot be written .*Name a directory"):
        run.run([str(tmp_path / "a.txt")], tmp_path / "out")


def interrupted(seed: int, tmp_path: Path) -> None:
    articles, out, chance = archive(tmp_path / "a.jsonl", 600), tmp_path / "out", random.Random(seed)
    process = cli("run", articles, "-o", out, "-q", "--jobs", 2)
    if seed % 4:
        under_way(out, process)
        time.sleep(chance.uniform(0, 1.5))
    else:
        time.sleep(chance.uniform(0.6, 3))
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert b"Traceback" not in said
    run.run([str(articles)], out, jobs=2)
    run.run([str(articles)], tmp_path / "whole", jobs=2)
    assert outputs(out) == outputs(tmp_path / "whole")


@pytest.mark.skipif(sys.platform == "win32", reason="no groups of processes")
def test_an_impatient_user(tmp_path: Path) -> None:
    interrupted(1, tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no groups of processes")
@pytest.mark.parametrize("seed", range(8))
def test_users_who_are_impatient_at_any_moment(seed: int, tmp_path: Path) -> None:
    interrupted(seed, tmp_path)


def test_inputs_that_are_away_cost_no_earlier_record(tmp_path: Path) -> None:
    articles, out = archive(tmp_path / "a.jsonl", 40), tmp_path / "out"
    (tmp_path / "none.docx").write_bytes(b"PK\x03\x04 no document")
    run.run([str(articles)], out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    for inputs in (["typo.jsonl"], [str(tmp_path / "none.docx")], [str(tmp_path / "typo*.jsonl")]):
        with pytest.raises(UnreadableFileError, match=r"(typo|none).*the earlier records in .* stay"):
            run.run(inputs, out)
        assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    with pytest.raises(UnreadableFileError, match="typo"):
        run.run(["typo.jsonl"], out, options=Options(families=("awards",)))
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    counts = run.run(["typo.jsonl", str(articles)], out)  # what cannot be read comes first, and waits
    assert (counts["records"], counts["errors"]) == (40, 2)
    assert b"typo.jsonl" in (out / "errors.jsonl").read_bytes().splitlines()[0]


def test_inputs_that_are_away_stop_no_first_run(tmp_path: Path) -> None:
    for _ in range(2):
        counts = run.run(["typo.jsonl"], tmp_path / "out")
        assert (counts["records"], counts["errors"]) == (0, 1)


@pytest.mark.parametrize("name", ["records.jsonl", "errors.jsonl", "duplicates.jsonl", "records.jsonl.part"])
def test_files_that_no_run_made_are_not_overwritten(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).write_text("của tôi\n", encoding="utf-8")
    for given in ("a.txt", "*.txt", ""):
        with pytest.raises(OptionError, match=r"no run of ours made this file.* Move it away, or name another"):
            run.run([f"{tmp_path}/{given}"], tmp_path)
    assert (tmp_path / name).read_text(encoding="utf-8") == "của tôi\n"


def test_articles_that_the_run_would_overwrite_are_refused(tmp_path: Path) -> None:
    articles = archive(tmp_path / "records.jsonl", 2)
    before = articles.read_bytes()
    with pytest.raises(OptionError, match=r"records\.jsonl: this is one of the files to read"):
        run.run([str(articles)], tmp_path)
    assert articles.read_bytes() == before
    assert list(tmp_path.iterdir()) == [articles]


@pytest.mark.parametrize(("given", "out"), [("", ""), ("*.*", ""), ("**/*", "out"), ("", "out"), ("**/*.*", "")])
def test_its_own_output_is_not_read_from_any_input(given: str, out: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    for _ in range(3):
        counts = run.run([f"{tmp_path}/{given}"], tmp_path / out)
        export(tmp_path / out, ["csv", "json"])
        assert counts["records"] == 1
        assert not any("jsonl" in line for line in (tmp_path / out / "errors.jsonl").open(encoding="utf-8"))


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("command", ["extract", "select"])
def test_sigterm_leaves_no_half_file(command: str, tmp_path: Path) -> None:
    articles, output = archive(tmp_path / "a.jsonl", 3000), tmp_path / "out" / "records.jsonl"
    output.parent.mkdir()
    process = cli(command, articles, "-o", output, "-q")
    while not any(part.stat().st_size for part in output.parent.iterdir()) and process.poll() is None:
        time.sleep(0.02)
    process.terminate()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 143, said
    assert said.decode().splitlines()[-1] == "thidua-extract: ended by SIGTERM"
    assert b"Warning" not in said
    assert list(output.parent.iterdir()) == []
