"""The share of right facts by confidence."""

from __future__ import annotations

from typing import Any

from thidua_extract.datasets.reliability import reliability


def document(number: str, confidence: float | None = None) -> dict[str, Any]:
    fact: dict[str, Any] = {"number": number, "type": "quyết định"}
    return fact if confidence is None else fact | {"confidence": confidence}


def test_facts_are_counted_by_confidence_and_rightness() -> None:
    gold = {"page": {"documents": [document("12/QĐ-UBND"), document("34-CT/TW")]}}
    guess = {
        "page": {
            "documents": [
                document("12/QĐ-UBND", 0.95),
                document("34-CT/TW", 0.99),
                document("7/KH-SYT", 0.93),
                document("8/KH-SYT", 0.55),
                document("9/KH-SYT"),
            ]
        },
        "other": {"documents": [document("1/TB-VP", 0.99)]},
    }
    bins = reliability(gold, guess, ("documents",))
    counts = [(found.family, found.low, found.facts, found.right) for found in bins]
    one_family = [("documents", 0.5, 1, 0), ("documents", 0.9, 1, 0), ("documents", 0.95, 2, 2)]
    assert counts == one_family + [("all", low, facts, right) for _, low, facts, right in one_family]
    assert bins[-1].share == 1.0


def test_full_confidence_lies_in_the_last_bin() -> None:
    bins = reliability({"page": {}}, {"page": {"documents": [document("34-CT/TW", 1.0)]}}, ("documents",))
    assert [(found.low, found.right) for found in bins] == [(0.95, 0), (0.95, 0)]
