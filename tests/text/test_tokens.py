"""Tokens."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.tokens import tokenize


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
