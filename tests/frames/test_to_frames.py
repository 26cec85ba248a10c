"""Data frames have the same columns and dtypes whatever is in them, and their keys join."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua_extract import Extractor, Record, to_frames
from thidua_extract.records.tables import COLUMNS


@pytest.fixture(scope="module")
def records(root: Path) -> list[Record]:
    extractor = Extractor()
    return [extractor.extract(path.read_bytes(), id=path.stem) for path in sorted(root.glob("data/samples/*.txt"))]


def test_empty_frames_have_columns_and_dtypes() -> None:
    frames = to_frames([])
    assert list(frames) == list(COLUMNS)
    for name, frame in frames.items():
        assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == COLUMNS[name]
        assert frame.empty


def test_full_frames_have_the_same(records: list[Record]) -> None:
    empty = to_frames([])
    for name, frame in to_frames(records).items():
        assert frame.dtypes.equals(empty[name].dtypes), name


def test_each_fact_is_a_row(records: list[Record]) -> None:
    frames = to_frames(records)
    assert len(frames["articles"]) == len(records)
    for family in records[0].families():
        assert len(frames[family]) == sum(len(record.families()[family]) for record in records), family
    named = [name for record in records for award in record.awards for name in award.named]
    assert len(frames["recipients"]) == len(named)


def test_keys_join(records: list[Record]) -> None:
    frames = to_frames(records)
    for name, key, target in (
        ("positions", "official", "officials"),
        ("roles", "official", "officials"),
        ("recipients", "award_id", "awards"),
        ("cluster_members", "cluster", "clusters"),
    ):
        joined = frames[name].merge(
            frames[target][["record", "id"]], left_on=["record", key], right_on=["record", "id"]
        )
        assert len(joined) == len(frames[name]), name


def test_articles_without_id_still_join(extractor: Extractor) -> None:
    text = "Bản tin\n\nPhong trào “Góp đá làng Vồng” và phong trào “Sạch bến Lau”."
    frames = to_frames([extractor.extract(text), extractor.extract(text)])
    assert frames["articles"]["article_id"].isna().all()
    assert set(frames["movements"]["record"]) == {0, 1}
