# ruff: noqa: E501 - a sentence of the press stands on one line
"""Awards in short reports of local papers: who gives, at what level, for when; all names invented."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.text.document import Document

Facts = list[tuple[str | int | None, ...]]

# Award, kind, count, level and giver.
GIVERS: list[tuple[str, Facts]] = [
    ("Trong số đó, 42 đồng chí được Bộ Y tế tặng Bằng khen, 26 đồng chí đạt giải, 90 đồng chí được công nhận sáng kiến.",
     [("certificate_of_merit", "individual", 42, "ministry", "Bộ Y tế"), ("prize", "individual", 26, None, None)]),
    ("Năm qua, 42 cá nhân được UBND tỉnh tặng Bằng khen, 100 hộ được công nhận thoát nghèo.",
     [("certificate_of_merit", "individual", 42, "province", "UBND tỉnh")]),
    ("Trong năm, các xã trong huyện đã khen thưởng 120 tập thể.",
     [("commendation", "collective", 120, "commune", "các xã trong huyện")]),
    ("Các huyện, thị xã đã phát hiện, tuyên dương 320 cá nhân.",
     [("commendation", "individual", 320, "district", "Các huyện, thị xã")]),
    ("Các cấp hội trong tỉnh đã tuyên dương 320 cá nhân.",
     [("commendation", "individual", 320, None, "Các cấp hội trong tỉnh")]),
    ("Phó Tổng Giám đốc Tập đoàn An Hòa trao Giấy khen cho 3 tập thể.",
     [("commendation_certificate", "collective", 3, "organization", "Tập đoàn An Hòa")]),
    ("Qua bình xét, 15 hộ đạt danh hiệu “Nông dân giỏi” các cấp.",
     [("honorary_title", "household", 15, None, None)]),
]  # fmt: skip


def facts(text: str) -> list[AwardMention]:
    """The facts of a page with a headline."""
    reading = Reading(Document.from_source(f"Tin trong tỉnh\n\n{text}\n"))
    return merge_awards(find_awards(reading), reading)


@pytest.mark.parametrize(("text", "expected"), GIVERS)
def test_givers(text: str, expected: Facts) -> None:
    """Whom each award is from, and nothing else; what was voted on is given."""
    read = [(a.award, a.recipient, a.count, a.level, a.conferrer.text if a.conferrer else None) for a in facts(text)]
    assert sorted(read, key=str) == sorted(expected, key=str)
    assert {a.status for a in facts(text)} == {"conferred"}


# Whom a common noun behind "cho" points back to.
REFERRED: list[tuple[str, list[str]]] = [
    ("Sáng nay, Trường THPT An Lạc tổ chức lễ kỷ niệm. Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Ba của Chủ tịch nước cho nhà trường.",
     ["Trường THPT An Lạc"]),
    ("Công ty cổ phần May Sông Hòa kỷ niệm 30 năm thành lập. UBND tỉnh tặng Bằng khen cho tập thể Công ty và cá nhân bà Lò Thị Mây.",
     ["Công ty cổ phần May Sông Hòa", "Lò Thị Mây"]),
    ("Bệnh viện Đa khoa tỉnh Sơn La tổng kết năm. Bộ Y tế tặng Bằng khen cho tập thể cán bộ, viên chức bệnh viện.",
     ["Bệnh viện Đa khoa tỉnh Sơn La"]),
    ("Hội Nông dân huyện Tân Hòa kỷ niệm 85 năm thành lập. Trung ương Hội Nông dân Việt Nam tặng Bằng khen cho Hội.",
     ["Hội Nông dân huyện Tân Hòa"]),
    ("Trường Tiểu học Vĩnh Hòa khai giảng. UBND tỉnh tặng Bằng khen cho 2 xã và tặng quà cho trường.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), REFERRED)
def test_referred(text: str, named: list[str]) -> None:
    """The body last named of that kind, and who stands beside it."""
    assert [p.text for a in facts(text) for p in a.named] == named


# Award, kind and count: titles that those behind "cho" hold.
PAIRS: list[tuple[str, Facts]] = [
    ("UBND tỉnh tặng Bằng khen, Cúp cho 28 doanh nghiệp, 19 doanh nhân đạt danh hiệu “Doanh nghiệp sáng tạo”, “Doanh nhân sáng tạo” các năm 2013 và 2015.",
     [("certificate_of_merit", "enterprise", 28), ("certificate_of_merit", "individual", 19), ("honorary_title", "enterprise", 28), ("honorary_title", "individual", 19)]),
    ("UBND tỉnh tặng Bằng chứng nhận cho 14 doanh nghiệp, 16 doanh nhân đạt danh hiệu “Doanh nghiệp sáng tạo”, “Doanh nhân sáng tạo”.",
     [("honorary_title", "enterprise", 14), ("honorary_title", "individual", 16)]),
    ("Có 8 tập thể và 25 cá nhân đạt danh hiệu “Đơn vị quyết thắng”, “Chiến sĩ thi đua cơ sở”.",
     [("determined_to_win_unit", "collective", 8), ("grassroots_emulation_fighter", "individual", 25)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: Facts) -> None:
    """Both of a pair hold the titles; each of two codes goes to its own kind; two years are no period."""
    read = facts(text)
    assert sorted([(a.award, a.recipient, a.count) for a in read], key=str) == sorted(expected, key=str)
    assert {a.period for a in read} == {None}


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Công an tỉnh thưởng đột xuất đơn vị PC02 (15 triệu đồng) vì đã phá án; trao thưởng Công an huyện Hòa Bình (10 triệu đồng).", ["PC02", "Công an huyện Hòa Bình"]),
        ("UBND tỉnh quyết định thưởng đột xuất cho Phòng Cảnh sát hình sự 50 triệu đồng và Công an huyện Yên Lập 30 triệu đồng.", ["Phòng Cảnh sát hình sự", "Công an huyện Yên Lập"]),
        ("Công ty thưởng nóng cho đội bóng 500 triệu đồng sau chiến thắng.", ["đội bóng"]),
        ("UBND tỉnh thưởng nóng ông Lò Văn Tám 20 triệu đồng.", ["Lò Văn Tám"]),
    ],
)  # fmt: skip
def test_paid(text: str, paid: list[str]) -> None:
    """Each with a sum of its own is a fact of its own."""
    read = facts(text)
    assert [[p.text for p in a.named] for a in read] == [[name] for name in paid]
    assert {(a.award, a.count) for a in read} == {("bonus", 1)}


def test_nobody_praises_himself() -> None:
    """The body that the lead praises is not the holder of an event that praises it."""
    [award] = facts("Công an TP Hòa Bình được khen thưởng đột xuất vì thành tích phá án.")
    assert award.conferrer is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Đề nghị tặng Cờ thi đua của Chính phủ cho 2 tập thể; tặng Bằng khen cho 6 tập thể có thành tích xuất sắc năm 2021.", ["2021", "2021"]),
        ("UBND huyện tặng Cờ thi đua cho 2 tập thể năm 2018, tặng Giấy khen cho 6 cá nhân vì có thành tích xuất sắc năm 2019.", ["2018", "2019"]),
    ],
)  # fmt: skip
def test_merit_of_a_series(text: str, years: list[str]) -> None:
    """The merit that closes a series is that of all, unless one has its own."""
    assert [a.period for a in facts(text)] == years


def test_the_year_of_a_prize_dates_no_flag() -> None:
    """The headline dates the prize that it names alone."""
    text = "Trao Giải thưởng Trần Phú năm 2017\n\nUBND tỉnh tặng Cờ thi đua cho 5 tập thể. Có 9 cá nhân nhận Giải thưởng Trần Phú.\n"
    reading = Reading(Document.from_source(text))
    assert {a.award: a.period for a in find_awards(reading)} == {"emulation_flag": None, "prize": "2017"}


# Award, kind, count and level.
KINDS: list[tuple[str, Facts]] = [
    ("Hội đồng đề nghị UBND tỉnh tặng “Đơn vị dẫn đầu phong trào thi đua” cho 31 tập thể.",
     [("emulation_flag", "collective", 31, "province")]),
    ("Có 2 tập thể được tặng Cờ thi đua và 6 cá nhân được tặng Bằng khen của Bộ Công an.",
     [("emulation_flag", "collective", 2, "ministry"), ("certificate_of_merit", "individual", 6, "ministry")]),
    ("Riêng xã có 20 điển hình được tuyên dương, trong đó có 2 điển hình được nhận bằng khen của Trung ương Đoàn gồm: anh Lò Văn Tám và chị Lê Thị Mây.",
     [("commendation", "exemplar", 20, None), ("certificate_of_merit", "individual", 2, "ministry")]),
    ("Buổi lễ đã trao 04 Kỷ niệm chương “Vì sự phát triển của Phụ nữ Việt Nam”; tặng quà các chị.",
     [("commemorative_medal", "individual", 4, None)]),
    ("Các xã đã vận động 90 suất học bổng; tuyên dương 80 gương “Người con hiếu thảo”.",
     [("honorary_title", "exemplar", 80, None)]),
    ("Hội Khuyến học xã khen thưởng 3 học sinh tiêu biểu, 9 học sinh giỏi cấp tỉnh, 20 học sinh giỏi cấp huyện.",
     [("commendation", "individual", 3, "organization"), ("commendation", "individual", 9, "organization"), ("commendation", "individual", 20, "organization")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_kinds(text: str, expected: Facts) -> None:
    """The form, whom it went to, and the level of the giver, not of the winners."""
    read = [(a.award, a.recipient, a.count, a.level) for a in facts(text)]
    assert sorted(read, key=str) == sorted(expected, key=str)


def test_hosts_and_levels() -> None:
    """A host that only lends the place gives nothing, nor does the holder give titles "of all levels"."""
    host = "Liên hoan Thanh niên do Tỉnh đoàn An Giang đăng cai. 165 đại biểu thanh niên được tuyên dương."
    levels = "Hội Nông dân tỉnh tổ chức sơ kết. Có 900 hộ đạt danh hiệu “Nông dân giỏi” các cấp."
    for text in (host, levels):
        [award] = facts(text)
        assert (award.conferrer, award.level) == (None, None)


def test_those_praised_are_not_all_given_the_medal() -> None:
    """A medal of another body goes to some of those praised."""
    text = "Ban Chỉ đạo hiến máu tỉnh khen thưởng 90 cá nhân, trao kỷ niệm chương “Vì sự nghiệp nhân đạo” của Trung ương Hội Chữ thập đỏ."
    assert [(a.award, a.count) for a in facts(text)] == [("commendation", 90)]
