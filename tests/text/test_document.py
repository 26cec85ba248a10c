"""A document's three forms belong together."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


def test_a_span_is_found_in_every_form() -> None:
    source = "\ufeff" + unicodedata.normalize("NFD", "Ðồng chí  Vũ Hòa")
    document = Document.from_source(source)
    start = document.key.index("vũ hoà")
    span = Span(start, start + 6)
    assert document.surface(span) == "Vũ Hòa"
    begin, end = document.to_source(span)
    assert unicodedata.normalize("NFC", source[begin:end]) == "Vũ Hòa"


@given(st.text(max_size=80))
def test_key_and_text_have_one_length(source: str) -> None:
    document = Document.from_source(source)
    assert len(document.key) == len(document.text)
    assert document.source is source
