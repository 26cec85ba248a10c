"""Publication times: the forms in which pages state them, and dates that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.document import Document
from thidua_extract.text.layout.lines import read_lines
from thidua_extract.text.layout.times import read_time


def _iso(text: str) -> str | None:
    lines = read_lines(Document.from_source(text))
    mark = read_time(lines[0]) if lines else None
    return mark.iso if mark else None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("19:40, 07/06/2023 (GMT+7)", "2023-06-07T19:40"),
        ("Thứ Bảy, 22/01/2021 18:04", "2021-01-22T18:04"),
        ("31/05/2018 - 19:08", "2018-05-31T19:08"),
        ("Thứ sáu, 31/05/2018 - 1:52 chiều", "2018-05-31T13:52"),
        ("31/05/2018 - 12:05 sáng", "2018-05-31T00:05"),
        (".19/03/2022 - 15:34", "2022-03-19T15:34"),
        ("07:00:42 20/03/2019", "2019-03-20T07:00"),
        ("Cập nhật lúc 08h05 ngày 3-2-2020", "2020-02-03T08:05"),
        ("Cập nhật: 17/07/2024 09:26", "2024-07-17T09:26"),
        ("(Ngày đăng: 5/6/2019)", "2019-06-05"),
        ("Ngày: 21.09.2017", "2017-09-21"),
        ("2023-06-07", "2023-06-07"),
        ("2018-05-31T19:08:00+07:00", "2018-05-31T19:08"),
        ("Thứ Ba, ngày 20 tháng 5 năm 2014", "2014-05-20"),
        ("20 Tháng Năm, 2014", "2014-05-20"),
        ("20 Tháng Mười, 2014", "2014-10-20"),
        ("20 Tháng Mười một, 2014", "2014-11-20"),
        ("Tháng Chạp 20, 2014", "2014-12-20"),
        ("20 Sept. 2014", "2014-09-20"),
        ("May 31, 2018 7:08 PM", "2018-05-31T19:08"),
        ("31 May 2018", "2018-05-31"),
        ("7:40:00 CH 07/06/2023", "2023-06-07T19:40"),
        ("12:05 SA - 08/01/2024", "2024-01-08T00:05"),
        ("5/31/2018 7:08:00 PM", "2018-05-31T19:08"),
        ("Đăng lúc: 9 giờ 30 phút, 1/2/2015", "2015-02-01T09:30"),
        ("15/3/19, 14:05", "2019-03-15T14:05"),
        ("07 tháng 6, 2023 - Admin", "2023-06-07"),
        ("T4, 07/06/2023 - 19:40", "2023-06-07T19:40"),
        ("Đăng bởi: admin | 20/11/2021 08:30 | Đã xem: 123", "2021-11-20T08:30"),
        ("Cập nhật 6/6/2019 10:00 | Ngày đăng 5/6/2019 07:30", "2019-06-05T07:30"),
    ],
)
def test_a_time_is_read(line: str, iso: str) -> None:
    assert _iso(line) == iso


@pytest.mark.parametrize(
    "line",
    ["", "Hội nghị diễn ra sáng 7-6", "Quyết định số 12/2019/QĐ-UBND", "31/02/2019 08:00", "Tỷ lệ 12/05/19", "15:30"],
)
def test_no_time_is_read(line: str) -> None:
    assert _iso(line) is None


@given(
    st.dates(min_value=date(1995, 1, 1), max_value=date(2040, 1, 1)),
    st.integers(0, 23),
    st.integers(0, 59),
)
def test_every_day_and_minute_comes_back(day: date, hour: int, minute: int) -> None:
    written = f"{hour:02d}:{minute:02d}, {day:%d/%m/%Y} (GMT+7)"
    assert _iso(written) == f"{day}T{hour:02d}:{minute:02d}"
