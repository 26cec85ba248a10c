"""The command: tables on the screen, all figures in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import __main__ as command
from benchmarks.corpora import Corpus, pack


def test_one_run(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("underthesea")
    tiny = command.Effort(rounds=1, seconds=0.01, megabytes=0.001, scaled=0.001, factors=(1, 2))
    monkeypatch.setitem(command.EFFORTS, "usual", tiny)
    pack(corpus.texts(), tmp_path / "archive.jsonl.gz")
    output = tmp_path / "made" / "bench.json"
    given = ["--articles", corpus.paths[0].parent, "--archive", tmp_path / "archive.jsonl.gz", "-o", output]
    parts = [word for part in ("rates", "stages", "text", "plain") for word in ("--only", part)]
    result = CliRunner().invoke(command.main, [*map(str, given), *parts], catch_exceptions=False)
    assert result.exit_code == 0
    assert "Marks" in result.output
    written = json.loads(output.read_text(encoding="utf-8"))
    assert {rate["corpus"] for rate in written["rates"]} == {"articles", "on topic", "archive"}
    assert written["hostile"] == []
    assert {mark["what"] for mark in written["marks"]} >= {"fast path by the plain path"}
    assert all(isinstance(mark["met"], bool) for mark in written["marks"])
