"""A frame of articles becomes frames of facts, whose keys lead back to its rows."""

from __future__ import annotations

import pandas
import pytest

from thidua_extract import Extractor, read_frame, to_frames
from thidua_extract.errors import UnreadableFileError

TEXT = "Bến Lau\n\nSở Y tế tặng Giấy khen cho 3 tập thể."


@pytest.fixture(scope="module")
def reader() -> Extractor:
    return Extractor(families=["awards"])


def test_facts_lead_back_to_their_rows(reader: Extractor) -> None:
    frame = pandas.DataFrame(
        {
            "Mã bài": ["a", "b", "c"],
            "nội dung": ["Tin thời tiết.", None, TEXT],
            "ngày đăng": pandas.to_datetime(["2024-01-02", None, "2024-03-04 08:30"], format="ISO8601"),
            "tỉnh": ["Huế", "Huế", "An Giang"],
        },
        index=[7, 7, 9],
    )
    facts = to_frames(read_frame(frame, extractor=reader))
    assert facts["articles"]["article_id"].tolist() == ["a", "b", "c"]
    assert facts["articles"]["published"].tolist()[::2] == ["2024-01-02", "2024-03-04T08:30"]
    assert facts["articles"]["published"].isna().tolist() == [False, True, False]
    joined = facts["awards"].merge(frame.reset_index(drop=True), left_on="record", right_index=True)
    assert joined[["count", "tỉnh"]].values.tolist() == [[3, "An Giang"]]
    (start, end) = joined[["start", "end"]].iloc[0]
    assert joined["nội dung"].iloc[0][start:end] == joined["text"].iloc[0]


def test_columns_are_named(reader: Extractor) -> None:
    frame = pandas.DataFrame({"x": [TEXT], 5: ["lau"], "y": ["04/03/2024"]})
    (record,) = read_frame(frame, text_column="x", id_column="5", date_column="y", extractor=reader)
    assert (record.id, record.article.published, len(record.awards)) == ("lau", "2024-03-04", 1)


def test_a_label_is_an_id_where_none_is(reader: Extractor) -> None:
    frame = pandas.DataFrame({"text": [TEXT, TEXT]}, index=["lau", "vồng"])
    assert [record.id for record in read_frame(frame, extractor=reader)] == ["lau", "vồng"]


def test_missing_cells_of_every_kind_are_empty(reader: Extractor) -> None:
    for missing in (None, float("nan"), pandas.NA, pandas.NaT):
        frame = pandas.DataFrame({"text": pandas.Series([missing, TEXT], dtype=object)})
        assert [len(record.awards) for record in read_frame(frame, extractor=reader)] == [0, 1]


def test_an_empty_frame_has_no_records(reader: Extractor) -> None:
    assert list(read_frame(pandas.DataFrame({"text": []}), extractor=reader)) == []


def test_what_cannot_be_read_is_told() -> None:
    with pytest.raises(UnreadableFileError, match="no column is the text"):
        next(read_frame(pandas.DataFrame({"a": [1]})))
    with pytest.raises(UnreadableFileError, match="there is no column"):
        next(read_frame(pandas.DataFrame({"text": [TEXT]}), text_column="b"))
