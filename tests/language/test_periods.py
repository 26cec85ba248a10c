"""Years and ranges of years."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.periods import find_periods
from thidua_extract.text.document import Document


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("năm 2022", ["2022"]),
        ("giai đoạn 2020-2025", ["2020-2025"]),
        ("nhiệm kỳ 2020 - 2025", ["2020-2025"]),
        ("từ năm 2018-2022", ["2018-2022"]),
        ("từ năm 2015 đến năm 2020", ["2015-2020"]),
        ("năm học 2023-2024", ["2023-2024"]),
        ("5 năm (2015-2020)", ["2015-2020"]),
        ("các năm 2010, 2011 và 2012", ["2010", "2011", "2012"]),
        ("tháng 5/2016", ["2016"]),
        ("Nghị quyết 06/2022/QH15", []),
        ("2018 người", []),
    ],
)
def test_periods(text: str, values: list[str]) -> None:
    assert [period.value for period in find_periods(Document.from_source(text))] == values


@given(st.text(alphabet="nămgiaiđoạnđến 0129-/.,\n", max_size=80))
def test_any_text_gives_periods_inside_it(text: str) -> None:
    document = Document.from_source(text)
    for period in find_periods(document):
        assert 0 <= period.span.start < period.span.end <= len(document.text)
        assert period.value[:4] in document.text[period.span.start : period.span.end]
