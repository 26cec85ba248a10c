"""Quotations, however their marks are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.quotes import find_quotes
from thidua_extract.text.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('phong trào “Bến xanh” và "Ấp sạch"', ["Bến xanh", "Ấp sạch"]),
        ("““Bến xanh””, \"\"Ấp sạch\"\", ''Sao''", ["Bến xanh", "Ấp sạch", "Sao"]),
        ("”Bến xanh” và “Ấp sạch“", ["Bến xanh", "Ấp sạch"]),
        ('nên" bến xanh " lại', ["bến xanh"]),
        ("“Giải “Sao lúa” năm”, ông nói", ["Giải “Sao lúa” năm", "Sao lúa"]),
        ('“Một "hai" ba”', ['Một "hai" ba', "hai"]),
        ("bị ‘trượt’ và 'Ấp sạch' nữa", ["trượt", "Ấp sạch"]),
        ("‘Một “hai” ba’", ["Một “hai” ba", "hai"]),
        ("H'Yao, K’Brễu, Bh'nướch và “Sao”", ["Sao"]),
        ("“Ông K’Brễu” và những năm '90", ["Ông K’Brễu"]),
        ("phong trào “Bến xanh, ấp sạch", ["Bến xanh"]),  # never closed: to the end of the clause
        ("phong trào “Bến “xanh”", ["Bến", "xanh"]),
        ("“Tôi vui vì được tặng", []),  # speech that goes on in the next paragraph
        ("gọi “Bến\nxanh” là", ["Bến"]),  # no quotation crosses a line
        ('vững."Bến xanh" là', ["Bến xanh"]),
        ("“ ” và “…”", []),
        ("dài 5' và 3''", []),
        ("tên (“Một”)/“Hai”-“Ba”", ["Một", "Hai", "Ba"]),
    ],
)
def test_quotes(text: str, expected: list[str]) -> None:
    document = Document.from_source(text)
    assert [document.surface(span) for span in find_quotes(document)] == expected


def test_a_quotation_is_bounded() -> None:
    assert find_quotes(Document.from_source("x “" + "a" * 5000 + "” y")) == []
    assert find_quotes(Document.from_source("x “" + "a" * 5000)) == []


@given(st.text(st.sampled_from("aĐ “”\"'‘’\n.,(-"), max_size=60))
def test_insides_hold_words_of_one_line(text: str) -> None:
    document = Document.from_source(text)
    spans = find_quotes(document)
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for span in spans:
        inside = document.surface(span)
        assert inside == inside.strip()
        assert "\n" not in inside
        assert any(char.isalnum() for char in inside)
