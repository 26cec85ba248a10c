"""Dates and periods in the forms of the press."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.dates import DateMention, find_dates
from thidua_extract.text.document import Document

PUBLISHED = "2023-06-08"


def read(text: str, published: str | None = PUBLISHED) -> list[DateMention]:
    return find_dates(Document.from_source(text), published)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("chiều 7-6 tại hội trường", "2023-06-07"),
        ("Sáng 30/3, tại huyện", "2023-03-30"),
        ("ngày 12.5, tại xã", "2023-05-12"),
        ("Ngày 22/1/2021,TP tổ chức", "2021-01-22"),
        ("ngày 26-9-2022", "2022-09-26"),
        ("ngày 7 tháng 6 năm 2023", "2023-06-07"),
        ("ngày 7 tháng 6", "2023-06-07"),
        ("tháng 5/2016", "2016-05"),
        ("Sáng 28-12, huyện họp", "2022-12-28"),
        ("lễ sẽ diễn ra ngày 20-8", "2023-08-20"),
        ("hôm nay (8-6)", "2023-06-08"),
    ],
)
def test_single_dates(text: str, edtf: str) -> None:
    (mention,) = read(text)
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("trong hai ngày 26-27/12", "2022-12-26", "2022-12-27"),
        ("trong các ngày 04, 05/4/2023", "2023-04-04", "2023-04-05"),
        ("trong 2 ngày (28/02, 01/3/2023)", "2023-02-28", "2023-03-01"),
        ("trong các ngày 14, 15 và 16/5/2023", "2023-05-14", "2023-05-16"),
        ("trong các ngày 14, 15, 16 và 17 tháng 5 năm 2023", "2023-05-14", "2023-05-17"),
        ("từ ngày 5 đến 7-6", "2023-06-05", "2023-06-07"),
        ("ngày 8 và 9-5", "2023-05-08", "2023-05-09"),
        ("từ 30/12 đến 2/1/2019", "2018-12-30", "2019-01-02"),
        ("từ ngày 3-7 đến hết ngày 11-7-2018", "2018-07-03", "2018-07-11"),
    ],
)
def test_ranges(text: str, start: str, end: str) -> None:
    (mention,) = read(text)
    assert (mention.edtf, mention.end_edtf) == (start, end)


@pytest.mark.parametrize(
    ("text", "edtf", "part"),
    [
        ("Sáng nay, huyện họp", "2023-06-08", "morning"),
        ("chiều hôm qua", "2023-06-07", "afternoon"),
        ("Tối 5-6, tại xã", "2023-06-05", "evening"),
    ],
)
def test_part_of_the_day(text: str, edtf: str, part: str) -> None:
    (mention,) = read(text)
    assert (mention.edtf, mention.time_of_day) == (edtf, part)


def test_same_day_points_to_the_date_before() -> None:
    assert [mention.edtf for mention in read("Ngày 5-6, huyện họp. Chiều cùng ngày, xã họp.")] == ["2023-06-05"] * 2


def test_basis_tells_what_was_inferred() -> None:
    assert [mention.basis for mention in read("ngày 5-6, ngày 5-6-2023, hôm nay")] == [
        "year_from_publication",
        "stated",
        "relative_to_publication",
    ]


def test_without_publication_the_year_stays_open() -> None:
    assert [mention.edtf for mention in read("chiều 7-6, sáng nay", None)] == ["XXXX-06-07"]


@pytest.mark.parametrize(
    "text",
    [
        "kỷ niệm ngày 27-7",
        "đường 2-9",
        "Bệnh viện 30-4",
        "phường 3-2",
        "Ngày Thương binh - Liệt sĩ (27-7)",
        "kỷ niệm 75 năm (11/6/1948 - 11/6/2023)",
    ],
)
def test_named_days_are_no_times(text: str) -> None:
    (mention,) = read(text)
    assert mention.holiday


def test_an_anniversary_in_the_headline_commemorates_nothing_below() -> None:
    (day,) = read("Trường Bến Sông kỷ niệm 25 năm thành lập\n\nNgày 10/5, trường tổ chức lễ.")
    assert not day.holiday


def test_a_day_that_fixes_the_time_is_no_holiday() -> None:
    (mention,) = read("lễ sẽ diễn ra vào dịp 2/9")
    assert not mention.holiday


@pytest.mark.parametrize(
    "text", ["ngày 31/6", "đạt 41/45 xã", "9/12 Hội", "tăng 5-7%", "thắng 3-1", "số 134/TB-VP", "cao 3.2 m"]
)
def test_no_dates(text: str) -> None:
    assert read(text) == []


@given(
    st.text(alphabet="0123456789./- ngàythángnămtừđếnvàsánghômnay(),\n", max_size=60), st.none() | st.just(PUBLISHED)
)
def test_never_raises(text: str, published: str | None) -> None:
    document = Document.from_source(text)
    for mention in find_dates(document, published):
        assert 0 <= mention.span.start < mention.span.end <= len(document.text)
