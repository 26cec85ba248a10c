"""No accuracy is lost: each family's F1 stays at or over its pinned floor.

The samples are scored always, the larger gold sets where they lie beside the checkout. `make floors` pins anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua_extract.datasets import floors
from thidua_extract.datasets.floors import SetFloors, losses, measure, read_floors
from thidua_extract.datasets.gold import gold_digest

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).parent / "accuracy_floors.json"
SHARED = ROOT.parent / "shared" / "gold"
SETS = {"samples": ROOT / "data" / "samples", **{name: SHARED / name for name in ("seeds", "press", "dev")}}


@pytest.mark.parametrize("name", SETS)
def test_no_family_falls_under_its_floor(name: str) -> None:
    pinned = read_floors(FLOORS)
    if not SETS[name].is_dir():
        pytest.skip(f"{name} is not beside the checkout")
    if name != "samples" and name not in pinned:
        pytest.skip(f"{name} has no floors yet: make floors")
    assert pinned[name]["gold"] == gold_digest(SETS[name]), f"the gold of {name} changed: make floors"
    assert list(losses(pinned[name], measure(SETS[name]))) == []


def floors_at(f1: float) -> SetFloors:
    return {"gold": "0" * 64, "families": {"awards": {"f1": f1, "exact_f1": 0.0}}}


def test_a_loss_is_named() -> None:
    assert list(losses(floors_at(0.9), floors_at(0.899))) == ["awards: f1 is 0.899, the floor is 0.900"]
    assert list(losses(floors_at(0.9), floors_at(0.9))) == []


def test_lowering_takes_a_flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, gold = tmp_path / "floors.json", tmp_path / "gold"
    gold.mkdir()

    def pin(f1: float, *options: str) -> int:
        monkeypatch.setattr(floors, "measure", lambda _: {**floors_at(f1), "families": {
            **floors_at(f1)["families"], "all": {"f1": f1, "exact_f1": 0.0}}})  # fmt: skip
        return CliRunner().invoke(floors.main, [str(file), f"x={gold}", f"y={tmp_path / 'none'}", *options]).exit_code

    assert pin(0.8) == 0
    assert pin(0.7) == 1
    assert read_floors(file)["x"]["families"]["awards"]["f1"] == 0.8
    assert pin(0.9) == 0
    assert pin(0.7, "--allow-lower") == 0
    assert read_floors(file)["x"]["families"]["awards"]["f1"] == 0.7
