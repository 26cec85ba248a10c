"""What a page tells of its events as a whole."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.page import Page
from thidua_extract.text.document import Document


@pytest.mark.parametrize(
    ("body", "unit", "place"),
    [
        ("Ở huyện Suối Mơ và huyện Ba Bông. Huyện Ba Bông xa.", "huyện", "Ba Bông"),
        ("Ở huyện Suối Mơ và huyện Ba Bông.", "huyện", "Suối Mơ"),
        ("Ở các huyện.", "huyện", None),
        ("Chủ tịch UBND xã Trần Văn An phát biểu ở xã Lau.", "xã", "Lau"),  # a person is no place
    ],
)
def test_the_place_told_most_often(body: str, unit: str, place: str | None) -> None:
    page = Page(Reading(Document.from_source(f"Chuyện trong ngày\n\n{body}\n")))
    assert page.place_of(unit) == place


def test_the_council_by_its_longest_name() -> None:
    body = "Hội đồng Thi đua - Khen thưởng họp. Hội đồng Thi đua - Khen thưởng tỉnh Suối Mơ có 9 người."
    council = Page(Reading(Document.from_source(f"Chuyện trong ngày\n\n{body}\n"))).council
    assert council is not None
    assert council.text == "Hội đồng Thi đua - Khen thưởng tỉnh Suối Mơ"
