"""Corpora: sampled at even distances, unpacked as they were packed, chosen by topic."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpora import Corpus, folder, on_topic, pack, unpack


@pytest.mark.parametrize(
    ("most", "expected"), [(1000, "0123456789"), (100, "0123456789"), (50, "02468"), (29, "05"), (1, "0")]
)
def test_samples(tmp_path: Path, most: int, expected: str) -> None:
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text("x" * 10, encoding="utf-8")
    sample = folder("tens", tmp_path).sample(most)
    assert [path.stem for path in sample.paths] == list(expected)
    assert sample.size == 10 * len(expected)


def test_no_articles(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no articles"):
        folder("nothing", tmp_path)


def test_an_archive_is_unpacked_as_it_was_packed(corpus: Corpus, tmp_path: Path) -> None:
    pack(corpus.texts(), tmp_path / "archive.jsonl.gz")
    assert unpack(tmp_path / "archive.jsonl.gz", tmp_path / "unpacked").texts() == corpus.texts()


def test_on_topic(corpus: Corpus) -> None:
    assert [path.stem for path in on_topic(corpus).paths] == ["ceremony"]
