"""The views count what was given, once; DuckDB and SQLite count alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from thidua_extract import Record
from thidua_extract.archive.writers.tables import write_tables
from thidua_extract.batch.export import TABLES as FORMS

duckdb = pytest.importorskip("duckdb")

Make = Callable[..., Record]
Ask = Callable[[str], list[tuple[Any, ...]]]

BADGE = {"award": "badge", "level": "province", "status": "conferred", "recipient": "individual"}
BY_PROVINCE = "SELECT province, year, award, status, mentions, recipients FROM awards_by_province_and_year"
BY_LEVEL = "SELECT award, level, status, recipient, mentions, recipients FROM awards_by_level"
POSTS = "SELECT name, position, status, province, first_seen, last_seen, articles FROM posts_over_time"
CONFERRERS = "SELECT conferrer, level, province, mentions, recipients FROM top_conferrers"


def in_province(name: str, date: str | None = None) -> dict[str, Any]:
    return {"types": ["commendation"], "province": {"name": name, "current_name": name}, "date": date}


@pytest.fixture(params=["duckdb", "sqlite"])
def ask(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Ask]:
    """What answers questions to records, of which `repeats` repeat others."""

    def opened(records: list[Record], repeats: dict[int, tuple[int, float]] | None = None) -> Ask:
        name, form = FORMS[request.param]
        with form(tmp_path / name) as writer:
            write_tables(records, [], writer, repeats)
        connect = {"duckdb": duckdb.connect, "sqlite": sqlite3.connect}[request.param]

        def answer(sql: str) -> list[tuple[Any, ...]]:
            with closing(connect(str(tmp_path / name))) as base:
                return list(base.execute(sql).fetchall())

        return answer

    return opened


def test_awards_count_by_province_and_year(ask: Callable[..., Ask], make_record: Make) -> None:
    lau = make_record("lau", "2021-02-01", events=[in_province("Huế", "2020-12-30")], awards=[
        {**BADGE, "count": 5, "event": "e1"},
        {**BADGE, "count": 2, "event": "e1", "part_of": "a1"},  # the 5 hold these
        {**BADGE, "count": 4, "event": "e1", "status": "proposed"},
        {**BADGE, "count": None, "event": "e1"},
    ])  # fmt: skip
    vong = make_record("vong", "2020-05-01", events=[in_province("Huế", "XXXX-05-01")], awards=[
        {**BADGE, "count": 1, "event": "e1"},  # the event's year is unknown: that of the article
    ])  # fmt: skip
    ghenh = make_record("ghenh", awards=[{**BADGE, "count": 7, "period": "2016-2020"}])
    answer = ask([lau, lau, vong, ghenh], {1: (0, 0.97)})
    assert answer(BY_PROVINCE) == [
        ("Huế", 2020, "badge", "conferred", 3, 6),
        ("Huế", 2020, "badge", "proposed", 1, 4),
        (None, 2020, "badge", "conferred", 1, 7),
    ]


def test_awards_count_by_award_and_level(ask: Callable[..., Ask], make_record: Make) -> None:
    first = make_record(awards=[{**BADGE, "count": 5}, {**BADGE, "count": 3, "level": "state"}])
    second = make_record(awards=[{**BADGE, "count": 2}, {**BADGE, "count": 9, "recipient": "collective"}])
    third = make_record(awards=[{**BADGE, "count": 6, "status": "withdrawn"}])
    assert ask([first, second, third])(BY_LEVEL) == [
        ("badge", "province", "conferred", "collective", 1, 9),
        ("badge", "province", "conferred", "individual", 2, 7),
        ("badge", "province", "withdrawn", "individual", 1, 6),
        ("badge", "state", "conferred", "individual", 1, 3),
    ]


def test_posts_over_time(ask: Callable[..., Ask], make_record: Make) -> None:
    def article(day: str, text: str, status: str = "current", province: str = "Huế") -> Record:
        posts = [{"text": text, "status": status}] * 2  # named twice, one article
        of = {"name": province, "current_name": province}
        return make_record(day, day, officials=[{"name": "Lê Vạn Tam", "positions": posts, "province": of}])

    records = [
        article("2019-01-02T08:30", "Giám đốc Sở Y tế"),
        article("2021-03-04", "Giám đốc Sở Y tế"),
        article("2022-05-06", "Giám đốc Sở Y tế"),  # repeats the one before
        article("2023-07-08", "Giám đốc Sở Y tế", "former"),
        article("2020-01-01", "Giám đốc Sở Y tế", province="An Giang"),  # a namesake
        article("2024-01-01", "Phó Chủ tịch UBND tỉnh"),
    ]
    post, higher = "Giám đốc Sở Y tế", "Phó Chủ tịch UBND tỉnh"
    assert ask(records, {2: (1, 0.9)})(POSTS) == [
        ("Lê Vạn Tam", post, "current", "Huế", "2019-01-02", "2021-03-04", 2),
        ("Lê Vạn Tam", post, "current", "An Giang", "2020-01-01", "2020-01-01", 1),
        ("Lê Vạn Tam", post, "former", "Huế", "2023-07-08", "2023-07-08", 1),
        ("Lê Vạn Tam", higher, "current", "Huế", "2024-01-01", "2024-01-01", 1),
    ]


def test_top_conferrers(ask: Callable[..., Ask], make_record: Make) -> None:
    def article(province: str) -> Record:
        return make_record(events=[in_province(province)], awards=[
            {**BADGE, "count": 2, "event": "e1", "conferrer": "Chủ tịch UBND tỉnh"},
            {**BADGE, "count": 8, "event": "e1", "conferrer": "Chủ tịch UBND tỉnh", "status": "proposed"},
            {**BADGE, "count": 1, "event": "e1", "conferrer": "Chủ tịch nước", "level": "state"},
            {**BADGE, "count": 6, "event": "e1", "conferrer": None},
        ])  # fmt: skip

    assert ask([article("Huế"), article("An Giang"), article("Huế"), article("Huế")], {3: (0, 1.0)})(CONFERRERS) == [
        ("Chủ tịch nước", "state", None, 3, 3),  # one giver wherever it is given
        ("Chủ tịch UBND tỉnh", "province", "Huế", 2, 4),
        ("Chủ tịch UBND tỉnh", "province", "An Giang", 1, 2),
    ]


def test_wordings_of_one_giver_and_one_post_are_counted_together(ask: Callable[..., Ask], make_record: Make) -> None:
    givers = [
        "Thủ tướng",
        "Thủ tướng Chính phủ",
        "Thủ tướng Chính phủ",
        "UBND TP. Huế",
        "Uỷ ban nhân dân thành phố Huế",
    ]
    posts = [{"text": text, "status": "current"} for text in ("PCT UBND xã", "Phó chủ tịch Ủy ban nhân dân xã")]
    record = make_record(
        awards=[{**BADGE, "count": 1, "conferrer": giver} for giver in givers],
        officials=[{"name": "Lê Vạn Tam", "positions": posts}],
    )
    answer = ask([record])
    assert answer(CONFERRERS) == [
        ("Thủ tướng Chính phủ", "province", None, 3, 3),
        ("UBND TP. Huế", "province", None, 2, 2),
    ]
    assert answer(POSTS) == [("Lê Vạn Tam", "PCT UBND xã", "current", None, None, None, 1)]


def test_views_of_real_records_are_the_same(root: Path, tmp_path: Path, extractor: Any) -> None:
    records = [extractor.extract(path.read_bytes(), id=path.stem) for path in sorted(root.glob("data/samples/*.txt"))]
    views = ("counted_awards", "awards_by_province_and_year", "awards_by_level", "posts_over_time", "top_conferrers")
    answers = {}
    for form, connect in (("duckdb", duckdb.connect), ("sqlite", sqlite3.connect)):
        name, opened = FORMS[form]
        with opened(tmp_path / name) as writer:
            write_tables(records, [], writer)
        with closing(connect(str(tmp_path / name))) as base:
            answers[form] = [list(base.execute(f"SELECT * FROM {view}").fetchall()) for view in views]
    for rows, others in zip(*answers.values(), strict=True):
        assert rows
        assert sorted(rows, key=repr) == sorted(others, key=repr)
