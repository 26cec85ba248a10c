"""The scorer: its figures, and that they are those of the reference scorer where that is at hand."""

from __future__ import annotations

import json
import runpy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.datasets.agreement import overlap, plain
from thidua_extract.datasets.gold import read_gold, read_predictions
from thidua_extract.datasets.score import score_articles

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared" / "gold"


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    score = score_articles({"x": {}}, {"x": {}}, ["awards"]).families["awards"]
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)


def test_missing_predictions_are_named() -> None:
    assert score_articles({"x": {}, "y": {}}, {"y": {}}).missing == ["x"]


needs_reference = pytest.mark.skipif(
    not (SHARED / "score.py").is_file(), reason="no reference scorer beside the checkout"
)


@cache
def reference_scorer() -> dict[str, Any]:
    """The names of the reference scorer's module."""
    return runpy.run_path(str(SHARED / "score.py"))


def reference_figures(gold: Path, predictions: Path, tmp_path: Path) -> dict[str, dict[str, float]]:
    """The figures of the reference scorer."""
    figures = tmp_path / "figures.json"
    assert reference_scorer()["main"]([str(gold), str(predictions), "--json", str(figures)]) == 0
    return json.loads(figures.read_text(encoding="utf-8"))


def noisy(annotations: dict[str, dict]) -> dict[str, dict]:
    """Each article with facts of its neighbour and without some of its own."""
    names = list(annotations)
    mixed = {}
    for number, name in enumerate(names):
        own, other = annotations[name], annotations[names[number - 1]]
        mixed[name] = {**own, "article": other.get("article") if number % 3 else own.get("article")}
        for family in ("events", "officials", "awards", "figures", "movements", "documents", "clusters"):
            mixed[name][family] = [*own.get(family, [])[number % 2 :], *other.get(family, [])[:2]]
    return mixed


@needs_reference
@pytest.mark.parametrize("gold", [ROOT / "data" / "samples", *(SHARED / name for name in ("seeds", "press", "dev"))])
def test_figures_are_those_of_the_reference(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not gold.is_dir():
        pytest.skip("not at hand")
    predictions = tmp_path / "predictions.jsonl"
    rows = ({**record, "id": name} for name, record in noisy(read_gold(gold)).items())
    predictions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ours = score_articles(read_gold(gold), read_predictions(predictions)).to_dict()
    theirs = reference_figures(gold, predictions, tmp_path)
    assert ours.keys() == theirs.keys()
    for family, figures in theirs.items():
        assert ours[family] == pytest.approx(figures), family
    capsys.readouterr()


@needs_reference
@given(a=st.text(alphabet="aoòạyỷuủTPW.-–,“ /tỉkỉsỹđ", max_size=30), b=st.text(alphabet="aoòà TPtp.", max_size=20))
def test_words_are_those_of_the_reference(a: str, b: str) -> None:
    assert plain(a) == reference_scorer()["norm"](a)
    assert overlap(a, b) == pytest.approx(reference_scorer()["overlap"](a, b))
