"""Tokens and words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text import tokens
from thidua_extract.text.span import Span
from thidua_extract.text.tokens import tokenize, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TP.HCM: 16.000 hộ", "TP.HCM|:|16.000|hộ"),
        ("Chỉ thị 34-CT/TW, 98/2023/NĐ-CP", "Chỉ|thị|34-CT/TW|,|98/2023/NĐ-CP"),
        ("số 1358/QĐ-CTN.", "số|1358/QĐ-CTN|."),
        ("H'Yao, K’Brễu và Bh'nướch", "H'Yao|,|K’Brễu|và|Bh'nướch"),
        ("lễ 2-9, ngày 22/1/2021", "lễ|2-9|,|ngày|22/1/2021"),
        ("12,5% và 5.000m", "12,5|%|và|5.000|m"),
        ("PGS.TS. Vũ Ổn ở TP. Lau.", "PGS.TS.|Vũ|Ổn|ở|TP.|Lau|."),
        ("T.Ư, N.V.A, v.v.", "T.Ư|,|N.V.A|,|v.v."),
        ("xã.Ông", "xã|.|Ông"),
        ("COVID-19; Bến Lau-Bến Mai", "COVID-19|;|Bến|Lau|-|Bến|Mai"),
        ("“Sao”... ./.", "“|Sao|”|...|./."),
        ("a.b@lau.vn https://lau.vn/x?y", "a.b@lau.vn|https://lau.vn/x?y"),
        ("2021,TP", "2021|,|TP"),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    assert [text[start:end] for start, end in tokenize(text)] == expected.split("|")


@given(st.text(max_size=60))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    spans = tokenize(text)
    assert "".join(text[start:end] for start, end in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("segments", "expected"),
    [
        (["Chủ tịch", "xã", "Hoà Lau", "."], ["Chủ  tịch", "xã", "Hòa Lau", "."]),  # it moves tones and spaces
        (["Chủ tịch", "xã"], None),  # it lost words: the tokens stand in
    ],
)
def test_words_are_aligned(monkeypatch: pytest.MonkeyPatch, segments: list[str], expected: list[str] | None) -> None:
    monkeypatch.setattr(tokens, "_segmenter", lambda: lambda _: segments)
    text = "Ồ. Chủ  tịch xã Hòa Lau."
    spans = words(text, Span(3, len(text)))
    assert [text[start:end] for start, end in spans] == (expected or ["Chủ", "tịch", "xã", "Hòa", "Lau", "."])


def test_words_without_a_segmenter_are_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_segmenter", lambda: None)
    assert words("Chủ tịch xã") == tokenize("Chủ tịch xã")
