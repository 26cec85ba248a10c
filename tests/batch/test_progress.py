"""What a run tells while it works: counts, rate, share and time left, on a terminal and in a log."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.batch.test_run import archive
from thidua_extract import cli
from thidua_extract.batch import run
from thidua_extract.cli import archives


def test_the_pace_is_that_since_what_was_kept() -> None:
    clock = iter([0.0, 10.0, 10.0, 20.0, 20.0, 20.0])
    rate = archives._Rate(now=lambda: next(clock))
    counts = Counter(articles=600, kept=500, errors=2)
    assert rate.line(counts, 0.5) == "600 articles, 10 a second, 2 errors"
    counts["articles"] = 700
    assert rate.line(counts, 0.6) == "700 articles, 10 a second, 2 errors, 0:00:40 left"
    assert rate.line(counts, None) == "700 articles, 10 a second, 2 errors"


def test_the_share_of_the_inputs_grows_to_all(tmp_path: Path) -> None:
    shares: list[float | None] = []
    inputs = [str(archive(tmp_path / "a.jsonl", 80)), str(archive(tmp_path / "b.jsonl", 40))]
    run.run(inputs, tmp_path / "out", progress=lambda _, share: shares.append(share))
    known = [share for share in shares if share is not None]
    assert len(known) == len(shares) == 4
    assert known == sorted(known)
    assert 0 < known[0] < known[-1] == 1


@pytest.mark.parametrize("command", ["run", "select"])
def test_a_log_has_lines(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_EVERY", 0)
    arguments = [command, str(archive(tmp_path / "a.jsonl", 80)), "-o", str(tmp_path / "out")]
    lines = CliRunner().invoke(cli.main, arguments).stderr.splitlines()
    assert lines[-2].startswith("100%, 81 articles, ")
    assert " left" in "".join(lines)
    assert not CliRunner().invoke(cli.main, [*arguments, "--quiet"]).output.replace("line 42", "").count("articles")
