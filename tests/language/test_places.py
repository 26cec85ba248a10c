"""Places: provinces by name, alias and date; districts; what only looks like a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import lexicons
from thidua_extract.language.places import find_places, province
from thidua_extract.text.document import Document


def read(text: str, date: str | None = None) -> list[tuple[str, str, str]]:
    document = Document.from_source(text)
    return [(document.surface(p.span), p.province, p.kind) for p in find_places(document, date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh Bến Tre họp", [("Bến Tre", "Bến Tre", "province")]),
        ("lãnh đạo thành phố Đà Nẵng", [("Đà Nẵng", "Đà Nẵng", "city")]),
        ("tại TP.HCM và TP. Hồ Chí Minh", [("TP.HCM", "Hồ Chí Minh", "city"), ("Hồ Chí Minh", "Hồ Chí Minh", "city")]),
        ("Bí thư Tỉnh uỷ Khánh Hoà", [("Khánh Hoà", "Khánh Hòa", "body")]),
        ("đoàn Đắc Lắc và Đăk Nông", [("Đắc Lắc", "Đắk Lắk", "bare"), ("Đăk Nông", "Đắk Nông", "bare")]),
        ("Bà Rịa-Vũng Tàu (BR-VT)", [
            ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu", "bare"), ("BR-VT", "Bà Rịa - Vũng Tàu", "bare"),
        ]),
        ("Trường Đại học Cần Thơ", [("Cần Thơ", "Cần Thơ", "name")]),
        ("Sở Tài nguyên và Môi trường Hà Nội", [("Hà Nội", "Hà Nội", "bare")]),
        ("các trường ở Hà Nội", [("Hà Nội", "Hà Nội", "bare")]),
        ("các thành phố Hà Nội, Hồ Chí Minh", [("Hà Nội", "Hà Nội", "city"), ("Hồ Chí Minh", "Hồ Chí Minh", "bare")]),
        ("thành phố Hải Dương", [("Hải Dương", "Hải Dương", "district")]),
    ],
)  # fmt: skip
def test_provinces(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Thành uỷ Móng Cái", [("Móng Cái", "Quảng Ninh")]),
        ("huyện Nam Trà My", [("Nam Trà My", "Quảng Nam")]),
        ("các huyện Nam Giang, Phước Sơn và Tiên Phước", [
            ("Nam Giang", "Quảng Nam"), ("Phước Sơn", "Quảng Nam"), ("Tiên Phước", "Quảng Nam"),
        ]),
        ("tại Quận 11 và Q.1", [("Quận 11", "Hồ Chí Minh"), ("Q.1", "Hồ Chí Minh")]),
        ("quận Bình Tân", [("Bình Tân", "Hồ Chí Minh")]),
        ("huyện Bình Tân", [("Bình Tân", "Vĩnh Long")]),
        ("huyện Châu Thành", []),  # ten provinces have one
        ("huyện Châu Thành, tỉnh Bến Tre, giáp Tiền Giang", [
            ("Châu Thành", "Bến Tre"), ("Bến Tre", "Bến Tre"), ("Tiền Giang", "Tiền Giang"),
        ]),
        ("dòng Anh Sơn hiền hoà", []),  # a district's name needs its type word unless nothing else bears it
    ],
)  # fmt: skip
def test_districts_imply_their_province(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(surface, name) for surface, name, _ in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Hồ Chí Minh ra Lời kêu gọi",
        "Đoàn TNCS Hồ Chí Minh",
        "vì hòa bình và phát triển",
        "ông Nguyễn Thái Bình trên Thái Bình Dương",
        "bà Trần Thị Huế",
        "đường Nam Định",
        "phường Bình Thuận",
        "cầu thủ mang áo số 10",
    ],
)
def test_no_place(text: str) -> None:
    assert read(text) == []


def test_the_date_turns_merged_names_into_todays() -> None:
    text = "Tại phường Quy Nhơn, UBND tỉnh Gia Lai khen ba xã của Bình Định cũ"
    assert [name for _, name, _ in read(text, "2025-08-05")] == ["Gia Lai", "Gia Lai", "Gia Lai"]
    assert [name for _, name, _ in read("tỉnh Bình Định", "2023-03-30")] == ["Bình Định"]
    document = Document.from_source("tỉnh Bình Định")
    assert [p.implied for p in find_places(document, "2025-08-05")] == [True]
    assert [p.implied for p in find_places(document, "2025-06-30")] == [False]


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("Bình Định", "2025-06-30", ("Bình Định", "52", "gso63", "Gia Lai", "52")),
        ("Bình Định", "2025-07-01", ("Gia Lai", "52", "gso34", "Gia Lai", "52")),
        ("Lào Cai", "2025-06-30", ("Lào Cai", "10", "gso63", "Lào Cai", "15")),
        ("Lào Cai", None, ("Lào Cai", "15", "gso34", "Lào Cai", "15")),
        ("BR-VT", "2020-01-01", ("Bà Rịa - Vũng Tàu", "77", "gso63", "Hồ Chí Minh", "79")),
        ("TP.HCM", None, ("Hồ Chí Minh", "79", "gso34", "Hồ Chí Minh", "79")),
        ("Huế", "2024-12-31", ("Thừa Thiên Huế", "46", "gso63", "Huế", "46")),
        ("TP. Huế", "2025-01-01", ("Huế", "46", "gso63", "Huế", "46")),
        ("Thừa Thiên - Huế", "2025-03-03", ("Huế", "46", "gso63", "Huế", "46")),
        ("Hà Tây", "2010-05-05", ("Hà Nội", "01", "gso34", "Hà Nội", "01")),
    ],
)
def test_province_by_date(name: str, date: str | None, expected: tuple[str, ...]) -> None:
    unit = province(name, date)
    assert unit is not None
    if name == "Hà Tây":  # merged before the 34: the answer is the unit of that date
        assert (unit.name, unit.code, unit.scheme) == ("Hà Nội", "01", "gso63")
        return
    assert (unit.name, unit.code, unit.scheme, unit.current_name, unit.current_code) == expected


def test_a_city_since() -> None:
    assert [province("Đồng Nai", day).type for day in ("2026-04-29", "2026-04-30")] == ["tỉnh", "thành phố"]  # type: ignore[union-attr]
    assert province("Atlantis") is None


def test_the_tables_are_whole() -> None:
    rows = lexicons.table("provinces").rows
    on = {
        day: [r for r in rows if (r["from"] or "0") <= day <= (r["until"] or "9")]
        for day in ("2024-06-01", "2026-06-01")
    }
    assert {day: len(valid) for day, valid in on.items()} == {"2024-06-01": 63, "2026-06-01": 34}
    assert sum(r["type"] == "thành phố" for r in on["2026-06-01"]) == 7
    for valid in on.values():
        assert len({r["code"] for r in valid}) == len(valid) == len({r["scheme"] + r["name"] for r in valid})
    today = {(r["name"], r["code"]) for r in on["2026-06-01"]}
    assert {(r["successor"], r["successor_code"]) for r in rows} == today
    names = {r["name"] for r in on["2024-06-01"]}
    assert {r["province"] for r in lexicons.table("districts").rows} == names


@given(
    st.text(alphabet="TPHà Nội.,-QHuyện 1Châu Thành\n", max_size=60),
    st.sampled_from([None, "2020-01-01", "2026-01-01"]),
)
def test_never_raises(text: str, date: str | None) -> None:
    document = Document.from_source(text)
    for mention in find_places(document, date):
        assert document.surface(mention.span).strip()
