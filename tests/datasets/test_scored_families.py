"""What counts as found and as exact, family by family."""

from __future__ import annotations

from typing import Any

import pytest

from thidua_extract.datasets.score import score_articles
from thidua_extract.datasets.scored_families import SCORED


def test_all_families_are_scored() -> None:
    assert list(SCORED) == [
        "article", "events", "officials", "positions", "roles", "awards", "recipients", "figures", "movements",
        "documents", "clusters",
    ]  # fmt: skip


def one(family: str, gold: Any, guess: Any) -> tuple[int, int]:
    """How many of a family's gold facts are found, and how many exactly."""
    score = score_articles({"x": {family: gold}}, {"x": {family: guess}}, [family]).families[family]
    return score.found, score.exact


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


def test_positions_and_recipients_belong_to_their_owner() -> None:
    officials = [{"name": "Lê Vạn Tam", "positions": ["Phó Chủ tịch UBND tỉnh"], "roles": ["spoke"]}]
    other = [{**officials[0], "name": "Lê Vạn Tứ"}]
    result = score_articles({"x": {"officials": officials}}, {"x": {"officials": other}})
    assert [result.families[name].found for name in ("officials", "positions", "roles")] == [0, 0, 0]
