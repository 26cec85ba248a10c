# ruff: noqa: E501 - a sentence of the press stands on one line
"""Prizes of a contest and badges of a round: level, years and giver told elsewhere in the article."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.text.document import Document


def read(text: str) -> list[AwardMention]:
    """The awards of a page."""
    return find_awards(Reading(Document.from_source(text)))


@pytest.mark.parametrize(
    ("text", "level", "years"),
    [
        (
            "Hội thi\n\nBan Tổ chức Hội thi sáng tạo trẻ huyện Tân Hòa năm 2021 trao 2 giải Nhất.", "district", "2021"
        ),
        (
            "Đua tài\n\nTại Hội thi nấu ăn tỉnh An Giang năm 2022, đội huyện Phú Lâm đoạt giải Nhất.",
            "province", "2022"
        ),
        (
            "Hội thi nấu ăn tỉnh An Giang\n\nHội thi nấu ăn tỉnh An Giang năm 2019 đã khép lại.\n\n"
            "Đội A Lưới giành giải Nhất.", "province", "2019"
        ),
        (
            "Bí thư giỏi\n\nNgày 5/6 đã diễn ra Hội thi Bí thư giỏi huyện Tân Hòa năm 2022.\n\n"
            "Ban Tổ chức trao 2 giải Nhất.", "district", "2022"
        ),
        (
            "Trao giải\n\nTối 20/6 đã trao Giải báo chí tỉnh Long An lần thứ V (2018-2019).\n\n"
            "Ban Tổ chức trao 3 giải A.", "province", "2018-2019"
        ),
    ],
)  # fmt: skip
def test_prizes_are_the_contests(text: str, level: str, years: str) -> None:
    """Level and years of the one contest that title and lead name."""
    [prize] = read(text)
    assert (prize.level, prize.period) == (level, years)


def test_prizes_of_another_contest() -> None:
    """A prize of another year or contest is not the article's; its year is that of its own edition."""
    text = (
        "Hội thi thợ giỏi tỉnh An Giang năm 2021\n\nHội thi đã khép lại.\n\n"
        "Tại hội thi viết chữ cấp xã năm 2015, anh Lò Văn Tám đạt giải Ba."
    )
    [prize] = read(text)
    assert (prize.level, prize.period) == ("commune", "2015")


def test_badges_of_a_round() -> None:
    """Who decides on the badges gave all of them; a commune's committee hands them over."""
    text = (
        "Trao huy hiệu\n\nBan Thường vụ Tỉnh ủy An Giang vừa quyết định tặng Huy hiệu Đảng đợt 3/2. Có 15 đảng viên "
        "được tặng Huy hiệu 60 năm tuổi Đảng; 7 đảng viên nhận Huy hiệu 70 năm tuổi Đảng.\n\n"
        "Đảng ủy xã Tân Hòa trao tặng Huy hiệu Đảng cho các đảng viên.\n"
    )
    badges = [a for a in read(text) if a.count]
    assert len(badges) == 2
    assert {a.conferrer and a.conferrer.text for a in badges} == {"Ban Thường vụ Tỉnh ủy An Giang"}
    assert {a.level for a in badges} == {"province"}


def test_recipients_before_a_semicolon() -> None:
    """Those counted behind "cho" stay those of its verb, whatever the next clause counts."""
    text = "Tin\n\nHội đồng đề nghị tặng Bằng khen cho 5 tập thể, 44 cá nhân; 1 cá nhân được đề nghị tặng Giấy khen.\n"
    assert [(a.award, a.count) for a in read(text)] == [
        ("certificate_of_merit", 5),
        ("certificate_of_merit", 44),
        ("commendation_certificate", 1),
    ]


def test_grades_in_roman_figures() -> None:
    """Places told by I, II, III are first to third."""
    text = "Tin\n\nTại lễ trao giải, Ban Tổ chức trao 2 giải I, 3 giải II, 4 giải III.\n"
    assert [(a.grade, a.count) for a in read(text)] == [("first", 2), ("second", 3), ("third", 4)]
    assert read("Tin\n\nĐội bóng Hoa Mai giành vé dự giải I League.\n") == []


def test_years_of_a_prize_giving() -> None:
    """The ceremony that hands the prizes over tells their edition as the contest does."""
    text = 'Trao giải\n\nTối 7/1, đã diễn ra lễ trao giải "Sinh viên nghiên cứu" năm 2016.\n\nCó 8 nhóm được trao giải nhất.\n'
    assert [prize.period for prize in read(text)] == ["2016"]


def test_prizes_of_a_school() -> None:
    [prize] = read("Tin\n\nHôm nay trời đẹp.\n\nEm Lò Thị Mây đạt giải nhất kỳ thi học sinh giỏi cấp trường.\n")
    assert prize.level == "grassroots"


def test_a_contest_of_the_past_dates_nothing_else() -> None:
    first, third = read(
        "Tin\n\nHôm nay trời đẹp.\n\nCô Lò Thị Mây giành giải Nhất. Trước đó, cô từng đoạt giải Ba cuộc thi này năm 2015.\n"
    )
    assert (first.period, third.period) == (None, "2015")


def test_the_next_clause_tells_another_contest() -> None:
    home, abroad = read(
        "Tin\n\nHôm nay trời đẹp.\n\nTrường có 9 em đạt giải học sinh giỏi quốc gia; 3 em đoạt huy chương Olympic quốc tế.\n"
    )
    assert (home.level, abroad.level) == (None, "foreign")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Có 412 hộ đạt danh hiệu “Hộ sản xuất giỏi” các cấp, trong đó cấp Trung ương 3 hộ, cấp tỉnh có 45 hộ, cấp huyện 120 hộ.",
            [(412, None), (3, "ministry"), (45, "province"), (120, "district")],
        ),
        (
            "Có 60 hộ đạt danh hiệu hộ sản xuất giỏi cấp tỉnh, 120 hộ cấp huyện.",
            [(60, "province"), (120, "district")],
        ),
        (
            "Có 5 viện kiểm sát cấp huyện được tặng danh hiệu “Tập thể Lao động xuất sắc”.",
            [(5, None)],
        ),
        (
            "Có 12 chiến sĩ thi đua cấp tỉnh, 50 chiến sĩ thi đua cơ sở.",
            [(12, "province"), (50, "grassroots")],
        ),
    ],
)
def test_each_at_a_level(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert [(a.count, a.level) for a in read(f"Tin\n\nHôm nay trời đẹp.\n\n{text}\n")] == expected


def test_a_contest_of_schools_at_home_beside_one_abroad() -> None:
    [prize] = read(
        "Tin\n\nHôm nay trời đẹp.\n\nEm Lò Văn Tám sẽ dự Olympic Hóa học quốc tế. Em từng đoạt huy chương vàng Olympic 30/4.\n"
    )
    assert prize.level is None


def test_a_contest_ends_where_its_end_is_told() -> None:
    """The home of a winner is not the level of the contest that "kết thúc" closes."""
    [prize] = read("Hội thi kết thúc, giải Nhất thuộc về huyện Mai Sơn.\n")
    assert prize.level is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có 6 học sinh đạt giải nhất, ba và khuyến khích tại cuộc thi.", [(None, 6, [])]),
        (
            "Em Lò Văn Tám từng đạt giải nhất, nhì cấp tỉnh.",
            [("first", 1, ["Lò Văn Tám"]), ("second", 1, ["Lò Văn Tám"])],
        ),
        (
            "Giải nhất, nhì lần lượt thuộc về Lò Văn Tám và Vũ Thị Mây.",
            [("first", 1, ["Lò Văn Tám"]), ("second", 1, ["Vũ Thị Mây"])],
        ),
        (
            "Em Lò Văn Tám đạt giải nhất và ba bằng khen của xã.",
            [("first", 1, ["Lò Văn Tám"]), (None, 3, ["Lò Văn Tám"])],
        ),
    ],
)
def test_places_that_share_a_head(text: str, expected: list[tuple[str | None, int, list[str]]]) -> None:
    """The places of a list are those of one winner, or each that of one of those named; no one's who are counted."""
    assert [(a.grade, a.count, [name.text for name in a.named]) for a in read("Hội thi\n\n" + text)] == expected


def test_another_state_gives_its_own_order_alone() -> None:
    text = "Bà Lò Thị Mây đã nhận Huân chương Lao động hạng Nhất, Huân chương Hữu nghị của Nhà nước Cuba."
    told = [(award.award, award.level, award.conferrer and award.conferrer.text) for award in read("Tin\n\n" + text)]
    assert told == [("labor_order", "state", None), ("foreign_order", "foreign", "Nhà nước Cuba")]


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        ("Tỉnh có 2 học sinh đạt giải quốc tế; 70 em đạt giải cấp quốc gia.", {2: "foreign", 70: None}),
        (
            "Tỉnh có 2 học sinh đạt giải quốc tế; 70 học sinh giỏi quốc gia (9 giải nhì).",
            {2: "foreign", 70: None, 9: None},
        ),
        ("Tỉnh có 2 học sinh đạt giải quốc tế và 9 giải Nhất cấp tỉnh.", {2: "foreign", 9: "province"}),
        ("Trường có 2 huy chương Olympic quốc tế, 5 giải Nhất môn Toán cấp tỉnh.", {2: "foreign", 5: "province"}),
        ("Cả nước có 5 em đạt giải quốc gia và quốc tế.", {5: "foreign"}),
        ("Lò Thị Mây đoạt danh hiệu Hoa hậu Siêu quốc gia, cuộc thi sắc đẹp quốc tế.", {1: "foreign"}),
    ],
)
def test_stage_at_home_beside_a_contest_abroad(sentence: str, levels: dict[int, str | None]) -> None:
    """A stage told with the prize itself is its own, however near a contest of many countries is."""
    assert {prize.count: prize.level for prize in read(f"Tin\n\n{sentence}\n")} == levels
