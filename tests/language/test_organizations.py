"""Organisations: exact extents, kinds and levels."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import lexicons
from thidua_extract.language.organizations import city_level, find_organizations, level_of
from thidua_extract.language.places import find_places
from thidua_extract.text.document import Document


def read(text: str) -> list[tuple[str, str, str | None]]:
    document = Document.from_source(text)
    return [(document.surface(o.span), o.kind, o.level) for o in find_organizations(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch UBND tỉnh Bến Tre Trần Văn An dự", ("UBND tỉnh Bến Tre", "state", "province")),
        ("Bí thư Huyện ủy Tân Kỳ", ("Huyện ủy Tân Kỳ", "party", "district")),
        ("Ban Thường vụ Huyện ủy khen", ("Ban Thường vụ Huyện ủy", "party", "district")),
        ("Thường vụ Huyện ủy khen", ("Thường vụ Huyện ủy", "party", "district")),
        ("Tỉnh hội Phụ nữ khen", ("Tỉnh hội Phụ nữ", "union", "province")),
        (
            "Hội Bảo trợ người tàn tật và trẻ mồ côi tỉnh Bến Tre họp",
            ("Hội Bảo trợ người tàn tật và trẻ mồ côi tỉnh Bến Tre", "association", "organization"),
        ),
        (
            "Hội Bảo vệ quyền lợi người tiêu dùng huyện Tân Kỳ họp",
            ("Hội Bảo vệ quyền lợi người tiêu dùng huyện Tân Kỳ", "association", "organization"),
        ),
        ("Hội Bảo trợ trẻ em vận động cả tỉnh Bến Tre", ("Hội Bảo trợ trẻ em", "association", "organization")),
        ("Văn phòng Quận uỷ 11", ("Văn phòng Quận uỷ 11", "party", "district")),
        ("Đảng ủy phường Hoa Mai", ("Đảng ủy phường Hoa Mai", "party", "commune")),
        ("Công an thành phố Móng Cái", ("Công an thành phố Móng Cái", "force", "district")),
        ("cán bộ Bộ Văn hóa, Thể thao và Du lịch đến", ("Bộ Văn hóa, Thể thao và Du lịch", "state", "ministry")),
        ("Bộ Tài nguyên Môi trường họp", ("Bộ Tài nguyên Môi trường", "state", "ministry")),
        ("Bộ Văn hóa - Thể thao - Du lịch họp", ("Bộ Văn hóa - Thể thao - Du lịch", "state", "ministry")),
        ("Sở Lao động - Thương binh và Xã hội tỉnh Kiên Giang họp", (
            "Sở Lao động - Thương binh và Xã hội tỉnh Kiên Giang", "state", "province")),
        ("sở GD&ĐT Hà Nội tổ chức", ("sở GD&ĐT Hà Nội", "state", "province")),
        ("Liên đoàn Lao động (LĐLĐ) huyện Ba Tri", ("Liên đoàn Lao động (LĐLĐ) huyện Ba Tri", "union", "district")),
        ("Hội đồng Thi đua - Khen thưởng Tổng LĐLĐ Việt Nam", (
            "Hội đồng Thi đua - Khen thưởng Tổng LĐLĐ Việt Nam", "state", "ministry")),
        ("Đảng ủy Công an tỉnh", ("Đảng ủy Công an tỉnh", "party", "province")),
        ("Lữ đoàn 681 nhận cờ", ("Lữ đoàn 681", "force", "grassroots")),
        ("Bộ Tư lệnh Quân khu 9", ("Bộ Tư lệnh Quân khu 9", "force", "ministry")),
        ("Trường THPT chuyên Lê Quý Đôn", ("Trường THPT chuyên Lê Quý Đôn", "school", "grassroots")),
        ("Trường Đại học Khoa học Xã hội và Nhân văn trao", (
            "Trường Đại học Khoa học Xã hội và Nhân văn", "school", "grassroots")),
        ("Bệnh viện Bệnh Nhiệt đới Trung ương", ("Bệnh viện Bệnh Nhiệt đới Trung ương", "hospital", "grassroots")),
        ("Viện Huyết học - Truyền máu Trung ương", ("Viện Huyết học - Truyền máu Trung ương", "unit", "ministry")),
        ("Công ty Cổ phần Lọc hoá dầu Bình Sơn đã", (
            "Công ty Cổ phần Lọc hoá dầu Bình Sơn", "enterprise", "organization")),
        ("Công ty TNHH MTV Hoa Sen trao quà", ("Công ty TNHH MTV Hoa Sen", "enterprise", "organization")),
        ("Tập đoàn Hoa Sen đầu tư sản xuất", ("Tập đoàn Hoa Sen", "enterprise", "organization")),
        ("Nhà máy điện Hàm Rồng", ("Nhà máy điện Hàm Rồng", "enterprise", "organization")),
        ("hội Doanh nghiệp Hàng Việt Nam chất lượng cao", (
            "hội Doanh nghiệp Hàng Việt Nam chất lượng cao", "association", "organization")),
        ("Trung tâm Phát triển quỹ đất huyện Bắc Trà My", (
            "Trung tâm Phát triển quỹ đất huyện Bắc Trà My", "unit", "district")),
        ("Cụm thi đua số 3 họp", ("Cụm thi đua số 3", "unit", None)),
        ("Báo Đời sống và Pháp luật", ("Báo Đời sống và Pháp luật", "unit", None)),
        ("Agribank chi nhánh Đắk Lắk", ("Agribank chi nhánh Đắk Lắk", "enterprise", "organization")),
        ("Chi bộ thôn 3", ("Chi bộ thôn 3", "party", "grassroots")),
        ("Cụm thi đua các tỉnh miền núi biên giới phía Bắc", (
            "Cụm thi đua các tỉnh miền núi biên giới phía Bắc", "unit", "province")),
        ("Công đoàn cơ sở Công ty TNHH Hoa Sen", ("Công đoàn cơ sở Công ty TNHH Hoa Sen", "union", "grassroots")),
    ],
)  # fmt: skip
def test_extent_kind_and_level(text: str, expected: tuple[str, str, str | None]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "tại trụ sở và cơ sở mới",
        "đảo Trường Sa, thành phố Hội An",
        "lãnh đạo Đài Loan",
        "trường này có nhiều công ty tham gia",
        "hội nghị, lễ hội và vụ việc",
        "",
    ],
)
def test_no_organization(text: str) -> None:
    assert read(text) == []


def test_a_person_ends_the_name() -> None:
    assert [surface for surface, _, _ in read("Giám đốc Công ty Hoa Sen Nguyễn Văn Nam")] == ["Công ty Hoa Sen"]
    assert [surface for surface, _, _ in read("Giám đốc Sở Nội vụ Nguyễn Thị Nga")] == ["Sở Nội vụ"]


def test_each_body_of_a_list_is_one() -> None:
    found = read("Bệnh viện Nhi 2, Bệnh viện Tim An Hòa và Bệnh viện Mắt")
    assert [surface for surface, _, _ in found] == ["Bệnh viện Nhi 2", "Bệnh viện Tim An Hòa", "Bệnh viện Mắt"]


def test_bodies_listed_together_share_their_level() -> None:
    found = read("Tỉnh ủy, HĐND, UBND và Ủy ban MTTQ Việt Nam tỉnh Thừa Thiên Huế")
    assert [level for _, _, level in found] == ["province"] * 4


@pytest.mark.parametrize(
    ("conferrer", "expected"),
    [
        ("Chủ tịch nước", "state"),
        ("Đảng, Nhà nước", "state"),
        ("Thủ tướng Chính phủ", "government"),
        ("Bộ trưởng Bộ Quốc phòng", "ministry"),
        ("Tổng LĐLĐ Việt Nam", "ministry"),
        ("Quân chủng Hải quân", "ministry"),
        ("Ngân hàng Nhà nước", "ministry"),
        ("Chủ tịch UBND tỉnh Nghệ An", "province"),
        ("Giám đốc Công an tỉnh", "province"),
        ("Giám đốc Sở Y tế", "province"),
        ("UBND TP. Đà Nẵng", "province"),
        ("Thành đoàn và Hội Sinh viên VN TP. HCM", "province"),
        ("Thành ủy Móng Cái", "district"),
        ("UBND thị xã An Nhơn", "district"),
        ("LĐLĐ huyện", "district"),
        ("Chủ tịch UBND xã Hoa Mai", "commune"),
        ("Bảo hiểm xã hội tỉnh", "province"),
        ("Hội Luật gia Việt Nam", "organization"),
        ("Hiệu trưởng nhà trường", "grassroots"),
        ("Chính phủ Hoàng gia Campuchia", "foreign"),
        ("UBND tỉnh, Chủ tịch UBND tỉnh", "province"),
        ("Bộ Công an, UBND tỉnh", None),
        ("Đại hội", None),
        ("UBND thành phố", None),
    ],
)
def test_level_of_a_conferrer(conferrer: str, expected: str | None) -> None:
    assert level_of(conferrer) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND thành phố Đà Nẵng họp; thành phố khen", "province"),
        ("TP Móng Cái tổng kết; thành phố khen", "district"),
        ("Thành ủy Sa Đéc, tỉnh Đồng Tháp", "district"),
        ("lễ diễn ra ở Đà Nẵng, thành phố khen", "province"),
        ("tỉnh Bến Tre", None),
    ],
)
def test_what_the_city_is(text: str, expected: str | None) -> None:
    document = Document.from_source(text)
    level = city_level(document, find_places(document))
    assert level == expected
    assert level_of("UBND thành phố", level) == expected


def test_the_tables_are_whole() -> None:
    rows = lexicons.table("organizations").rows
    assert {row["shape"] for row in rows} == {"fixed", "place", "number", "name", "none"}
    levels = {row["level"] for row in rows} - {"", "department"}
    assert levels <= {
        "state",
        "government",
        "ministry",
        "province",
        "district",
        "commune",
        "grassroots",
        "organization",
    }
    assert all(row["kind"] for row in rows if row["shape"] != "none")


@given(st.text(alphabet="UBND tỉnhCông ty Hoa(),-.\n“”Lữ đoàn9", max_size=80))
def test_never_raises_nor_overlaps(text: str) -> None:
    document = Document.from_source(text)
    found = find_organizations(document)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(document.surface(o.span) == document.surface(o.span).strip() for o in found)
