"""The journal of a run: what an earlier one left, whole, torn or damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from thidua_extract.batch.journal import Journal

SETTINGS: dict[str, object] = {"rules": "lau"}
TALLY = {"records": 1}


def written(out: Path, count: int) -> None:
    with Journal(out, SETTINGS) as journal:
        for number in range(count):
            journal.write(f"digest {number}", (b"record\n", b"", b"signature"), TALLY)


def kept(out: Path, count: int) -> int:
    with Journal(out, SETTINGS) as journal:
        return sum(journal.has(number, f"digest {number}") is not None for number in range(count))


def test_what_was_written_is_kept(tmp_path: Path) -> None:
    written(tmp_path, 3)
    assert kept(tmp_path, 4) == 3


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ('{"inputs": "digest 1", "en', 1),
        ("[]", 1),
        ('"lau"', 1),
        ('{"inputs": "digest 1"}', 1),
        ('{"inputs": "digest 1", "ends": ["a"], "tally": {}}', 1),
        (json.dumps({"inputs": "digest 1", "ends": [1 << 40, 0, 0], "tally": TALLY}), 1),
    ],
)
def test_what_follows_a_damaged_line_is_done_again(line: str, left: int, tmp_path: Path) -> None:
    written(tmp_path, 3)
    path = tmp_path / "journal.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = line
    path.write_text("\n".join(lines[:3]) + "\n", encoding="utf-8")
    assert kept(tmp_path, 3) == left


def test_output_that_was_cut_is_done_again(tmp_path: Path) -> None:
    written(tmp_path, 3)
    with (tmp_path / "records.jsonl.part").open("r+b") as file:
        file.truncate(8)
    assert kept(tmp_path, 3) == 1
