"""Gold files and predictions as they are found on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua_extract.datasets.gold import gold_digest, read_gold, read_predictions
from thidua_extract.errors import GoldError


def test_predictions_are_found_by_any_name(tmp_path: Path) -> None:
    file = tmp_path / "p.jsonl"
    file.write_text('{"id": "a"}\n{"article": {"source": "press/b.txt"}}\n{"id": "c.json"}\n', encoding="utf-8")
    assert list(read_predictions(file)) == ["a", "b", "c"]


@pytest.mark.parametrize("content", ["{", "[]"])
def test_broken_gold_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"x\.json"):
        read_gold(tmp_path)


def test_digest_changes_with_the_gold(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    before = gold_digest(tmp_path)
    (tmp_path / "x.json").write_text("{ }", encoding="utf-8")
    assert gold_digest(tmp_path) != before
