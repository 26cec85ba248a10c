"""The scorer: what counts as found and as exact, and that it agrees with the reference scorer where that is at hand."""

from __future__ import annotations

import json
import runpy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.datasets.agreement import overlap, plain, same_date, same_number
from thidua_extract.datasets.gold import gold_digest, read_gold, read_predictions
from thidua_extract.datasets.score import SCORED, pair_facts, score_articles
from thidua_extract.errors import GoldError

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared" / "gold"


def one(family: str, gold: Any, guess: Any) -> tuple[int, int]:
    """How many of a family's gold facts are found, and how many exactly."""
    score = score_articles({"x": {family: gold}}, {"x": {family: guess}}, [family]).families[family]
    return score.found, score.exact


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("UBND TP. Hòa Lạc", "ủy ban nhân dân thành phố hoà lạc"),
        ("Thi đua - Khen thưởng", "thi đua – khen thưởng"),
        ("“Lá cờ đầu”", "lá cờ đầu"),
        ("Chiến sỹ", "chiến sĩ"),
        ({"name": "Lạc Hồng", "code": "1"}, "lạc hồng"),
        (None, ""),
    ],
)
def test_words_agree(a: Any, b: Any) -> None:
    assert plain(a) == plain(b)


def test_overlap_is_the_share_of_words() -> None:
    assert overlap("phó giám đốc sở", "giám đốc sở") == pytest.approx(6 / 7)
    assert overlap("", None) == 1.0
    assert overlap("sở", "") == 0.0


@pytest.mark.parametrize(
    ("gold", "guess", "agree"),
    [
        ("2024-06-07", "2024-06-07", True),
        ("2024-06", "2024-06-07", False),
        ("XXXX-06-07", "2021-06-07", True),
        ("XXXX-06-07", "XXXX-06-08", False),
        (None, "", True),
        (None, "2024", False),
    ],
)
def test_dates(gold: Any, guess: Any, agree: bool) -> None:
    assert same_date(gold, guess) is agree


@pytest.mark.parametrize(
    ("a", "b", "agree"), [(3, 3.0, True), ("3", 3, True), (None, None, True), (0, None, False), (True, 1, False)]
)
def test_numbers(a: Any, b: Any, agree: bool) -> None:
    assert same_number(a, b) is agree


AWARD = {
    "award": "labor_order", "grade": "third", "level": "state", "status": "conferred", "recipient": "collective",
    "count": 2, "qualifier": "exact", "named": [], "period": None,
}  # fmt: skip
FIGURE = {"value": 15, "unit": "%", "indicator": "doanh thu tăng", "period": None, "qualifier": "exact"}
EVENT = {"types": ["review"], "name": "hội nghị", "date": "2024-01-18", "province": None, "organizer": "Sở Y tế"}


@pytest.mark.parametrize(
    ("family", "gold", "change", "expected"),
    [
        ("awards", AWARD, {}, (1, 1)),
        ("awards", AWARD, {"grade": None}, (1, 0)),
        ("awards", AWARD, {"period": "2023"}, (1, 0)),
        ("awards", AWARD, {"count": 3}, (0, 0)),
        ("awards", AWARD, {"status": "proposed"}, (0, 0)),
        ("awards", AWARD, {"award": "order"}, (0, 0)),
        ("figures", FIGURE, {}, (1, 1)),
        ("figures", FIGURE, {"qualifier": None}, (1, 1)),
        ("figures", FIGURE, {"indicator": "sản lượng"}, (1, 0)),
        ("figures", FIGURE, {"unit": "lần"}, (0, 0)),
        ("events", EVENT, {}, (1, 1)),
        ("events", EVENT, {"province": "Lạc Hồng"}, (1, 1)),
        ("events", EVENT, {"organizer": None}, (1, 0)),
        ("events", EVENT, {"date": None}, (0, 0)),
        ("events", EVENT, {"types": ["launch"]}, (0, 0)),
        ("clusters", {"name": "Cụm 1", "members": ["A", "B"]}, {"members": ["B", "A"]}, (1, 1)),
        ("clusters", {"name": "Cụm 1", "members": ["A", "B"]}, {"members": ["A"]}, (1, 0)),
        ("documents", {"number": "34-CT/TW", "type": "chỉ thị"}, {"type": None}, (1, 0)),
        ("documents", {"number": "34-CT/TW", "type": "chỉ thị"}, {"number": "35-CT/TW"}, (0, 0)),
    ],
)
def test_keys_and_the_rest(family: str, gold: dict, change: dict, expected: tuple[int, int]) -> None:
    assert one(family, [gold], [{**gold, **change}]) == expected


def test_a_fact_pairs_once_and_the_likest_first() -> None:
    assert pair_facts([10, 20], [19, 11, 10], lambda g, p: 1 - abs(g - p) / 10) == [(0, 2), (1, 0)]


def test_positions_and_recipients_belong_to_their_owner() -> None:
    officials = [{"name": "Lê Vạn Tam", "positions": ["Phó Chủ tịch UBND tỉnh"], "roles": ["spoke"]}]
    other = [{**officials[0], "name": "Lê Vạn Tứ"}]
    result = score_articles({"x": {"officials": officials}}, {"x": {"officials": other}})
    assert [result.families[name].found for name in ("officials", "positions", "roles")] == [0, 0, 0]


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    score = score_articles({"x": {}}, {"x": {}}, ["awards"]).families["awards"]
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)


def test_missing_predictions_are_named() -> None:
    assert score_articles({"x": {}, "y": {}}, {"y": {}}).missing == ["x"]


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


def test_all_families_are_scored() -> None:
    assert list(SCORED) == [
        "article", "events", "officials", "positions", "roles", "awards", "recipients", "figures", "movements",
        "documents", "clusters",
    ]  # fmt: skip
