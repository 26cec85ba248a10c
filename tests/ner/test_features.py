"""CRF features: templates and their values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.ner.features import features, is_title, parse_templates

ROWS = [("Ông", "N"), ("Trần Văn An", "Np"), ("nhận", "V")]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("T[0]", ["Ông", "Trần Văn An", "nhận"]),
        ("T[-1]", ["BOS", "Ông", "Trần Văn An"]),
        ("T[2]", ["nhận", "EOS", "EOS"]),
        ("T[0].lower", ["ông", "trần văn an", "nhận"]),
        ("T[0].istitle", ["True", "True", "False"]),
        ("T[-1,0]", ["BOS", "Ông Trần Văn An", "Trần Văn An nhận"]),
        ("T[0,1][1]", ["N Np", "Np V", "EOS"]),
    ],
)
def test_values(template: str, expected: list[str]) -> None:
    found = features(ROWS, parse_templates([template]))
    assert found == [[f"{template}={value}"] for value in expected]


def test_no_rows_no_features() -> None:
    assert features([], parse_templates(["T[0]"])) == []


@pytest.mark.parametrize(
    ("word", "expected"), [("", False), ("An", True), ("an", False), ("Hà Nội", True), ("Hà nội", False)]
)
def test_is_title(word: str, expected: bool) -> None:
    assert is_title(word) is expected


def test_unknown_templates_are_refused() -> None:
    with pytest.raises(ValueError, match="unknown feature template"):
        parse_templates(["T[0].shape"])


_WORD = st.sampled_from(["An", "Trần Văn", "trao", "UBND", "", " ", "Hà  Nội", "ĐỒNG", "3-2", "ﬁ", "ß"]) | st.text(
    max_size=4
)


@given(st.lists(st.tuples(_WORD, st.sampled_from(["N", "Np", "V"]), st.just("X"), st.just("X")), max_size=7))
def test_the_same_features_as_underthesea(rows: list[tuple[str, ...]]) -> None:
    pytest.importorskip("underthesea")
    from underthesea.pipeline.ner.model_crf import CRFNERPredictor  # noqa: PLC0415
    from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor  # noqa: PLC0415

    for predictor in (CRFNERPredictor.Instance(), CRFPOSTagPredictor.Instance()):
        stock = predictor.transformer
        assert features(rows, parse_templates(stock.template)) == stock.sentence2features(rows)
