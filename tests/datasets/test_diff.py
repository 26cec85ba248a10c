"""Gains and losses between two runs."""

from __future__ import annotations

from typing import Any

import pytest

from thidua_extract.datasets.diff import compare, tally
from thidua_extract.report.diff import changes_to_html, describe

TEXT = "UBND tỉnh Lạc Hồng tặng Bằng khen cho 3 tập thể. Sở Y tế <b>nhận</b> quà."


def award(**fields: Any) -> dict[str, Any]:
    fact = {
        "id": "a1", "spans": [{"start": 24, "end": 47, "text": TEXT[24:47]}], "rule": "awards.clause",
        "confidence": 0.9,
        "award": "certificate_of_merit", "recipient": "collective", "count": 3, "level": "province",
    }  # fmt: skip
    return fact | fields


def record(*awards: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"id": "page", "source": {"text": TEXT}, "awards": list(awards)} | fields


def test_equal_records_differ_in_nothing() -> None:
    assert list(compare([record(award())], [record(award())])) == []


def test_a_changed_id_or_confidence_is_no_change() -> None:
    assert list(compare([record(award())], [record(award(id="a7", confidence=0.5))])) == []


def test_gained_lost_and_altered() -> None:
    old = [record(award(), award(count=9))]
    new = [record(award(level="ministry"), award(count=12))]
    changes = list(compare(old, new))
    assert [(c.kind, c.fact["count"]) for c in changes] == [("altered", 3), ("lost", 9), ("gained", 12)]
    assert changes[0].fields == {"level": ("province", "ministry")}
    assert describe(changes[0]) == "level: province → ministry"
    assert tally(changes)["awards", "awards.clause", "lost"] == 1


def test_the_better_pairing_wins() -> None:
    """Two facts of one key: the equal one is paired first, so that only the other counts as altered."""
    old = [record(award(level="ministry"), award())]
    new = [record(award(), award(level="state"))]
    assert [c.fields for c in compare(old, new)] == [{"level": ("ministry", "state")}]


def test_an_article_of_one_run_alone() -> None:
    assert [c.kind for c in compare([], [record(award())])] == ["gained"]
    assert [c.kind for c in compare([record(award())], [])] == ["lost"]


def test_the_sentence_comes_from_the_record_or_from_the_caller() -> None:
    sentence = "UBND tỉnh Lạc Hồng tặng Bằng khen cho 3 tập thể."
    bare = record(award()) | {"source": {}}
    assert next(compare([], [record(award())])).sentence == sentence
    assert next(compare([], [bare], {"page": TEXT})).sentence == sentence
    assert next(compare([], [bare])).sentence == TEXT[24:47]


@pytest.mark.parametrize("words", ["<script>", "a & b"])
def test_the_page_escapes_what_it_quotes(words: str) -> None:
    changes = list(compare([], [record(award(conferrer=words))]))
    page = changes_to_html(changes)
    assert words not in page.split("</style>")[1]
    assert "gained" in page
