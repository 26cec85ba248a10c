# ruff: noqa: E501 - a sentence of the press stands on one line
"""What the rest of the page tells of an award: headline, host, those praised."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, stated, under_headline


def test_headline_tells_the_giver() -> None:
    """Certificates of which no giver is said are the headline's."""
    text = "Thủ tướng Chính phủ khen thưởng các tập thể tiêu biểu\n\nTheo đó, 2 tập thể được tặng bằng khen.\n"
    [award] = stated(text)
    assert (award.level, award.conferrer is not None) == ("government", True)


def test_nobody_praises_himself() -> None:
    """The body that the lead praises is not the holder of an event that praises it."""
    [award] = under_headline("Công an TP Hòa Bình được khen thưởng đột xuất vì thành tích phá án.")
    assert award.conferrer is None


def test_who_gives_together_with_another_gets_nothing() -> None:
    assert not under_headline("Trưa nay, Tỉnh đoàn và Sở Khoa học - Công nghệ sẽ tổ chức trao giải thưởng Lúa Vàng.")


def test_a_foreign_head_of_government_gives_abroad() -> None:
    page = (
        "Thủ tướng Somchai Wattanin trao bằng khen cho cô Nida Yotpan. Thủ tướng Lò Văn Tám tặng 3 tập thể bằng khen."
    )
    assert [award.level for award in awards(page)] == ["foreign", "government"]


def test_the_board_of_emulation_and_commendation_holds_nothing_by_its_name() -> None:
    text = "Dự có bà Vũ Thị Mây, Phó Chủ tịch Công đoàn Y tế, Trưởng Ban Thi đua - Khen thưởng. Có 9 cá nhân được tuyên dương."
    assert [award.conferrer for award in under_headline(text)] == [None]


@pytest.mark.parametrize("state", ["Pháp", "Gruzia", "Libya", "Litva", "Ghana"])
def test_orders_of_other_states(state: str) -> None:
    [award] = awards(f"Chính phủ {state} tặng Huân chương Hữu nghị cho ông Lò Văn Tám.")
    assert (award.award, award.level) == ("foreign_order", "foreign")


def test_hosts_and_levels() -> None:
    """A host that only lends the place gives nothing, nor does the holder give titles "of all levels"."""
    host = "Liên hoan Thanh niên do Tỉnh đoàn An Giang đăng cai. 165 đại biểu thanh niên được tuyên dương."
    levels = "Hội Nông dân tỉnh tổ chức sơ kết. Có 900 hộ đạt danh hiệu “Nông dân giỏi” các cấp."
    for text in (host, levels):
        [award] = under_headline(text)
        assert (award.conferrer, award.level) == (None, None)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "Hội Luật gia Việt Nam (HLGVN) họp.\n\nThay mặt lãnh đạo HLGVN, ông Vũ Văn Chín tặng bằng khen cho ông Lò Văn Tám.",
            "organization",
        ),
        ("Thay mặt lãnh đạo XYZT, ông Vũ Văn Chín tặng bằng khen cho ông Lò Văn Tám.", None),
        ("Ông Lò Văn Tám đạt danh hiệu “lữ đoàn trưởng xuất sắc nhất Quân chủng Hải quân”.", "ministry"),
        ("Ông Lò Văn Tám nhận Giải thưởng Hội Nhà văn Việt Nam.", "organization"),
        ("Ông Lò Văn Tám đạt danh hiệu “Gia đình Việt Nam tiêu biểu”.", None),
    ],
)
def test_level_of_a_body_told_in_passing(text: str, level: str | None) -> None:
    """A giver is told by the initials of a body named elsewhere, a title ends in the body within which it is held."""
    assert [award.level for award in awards(text)] == [level]


@pytest.mark.parametrize(
    ("text", "level", "giver"),
    [
        (
            "Ban Tuyên giáo Tỉnh ủy, Hội Nhà báo tỉnh tổ chức trao giải cuộc thi viết. Có 5 tác phẩm đoạt giải A.",
            "province",
            "Ban Tuyên giáo Tỉnh ủy, Hội Nhà báo tỉnh",
        ),
        (
            "Huyện ủy Bến Lau, tỉnh An Giang tặng Giấy khen cho 3 tập thể.",
            "district",
            "Huyện ủy Bến Lau",
        ),
        (
            "Ông Lò Văn Tám là Bí thư giỏi cấp huyện, được Tỉnh ủy tặng Bằng khen.",
            "province",
            "Tỉnh ủy",
        ),
        (
            "Chị Lò Thị Mây vừa được Trung ương Đoàn trao Giải thưởng “Trần Văn Chín”.",
            "ministry",
            "Trung ương Đoàn",
        ),
        (
            "Toàn quận có 125 gương người tốt được các phường, đơn vị biểu dương.",
            "commune",
            "các phường, đơn vị",
        ),
        ("Năm qua, 25 cá nhân được các xã, thị trấn khen thưởng.", "commune", "các xã, thị trấn"),
        (
            "Luật sư Lò Văn Tám được Chủ tịch Liên đoàn Luật sư Việt Nam tặng Bằng khen.",
            "organization",
            "Chủ tịch Liên đoàn Luật sư Việt Nam",
        ),
        ("Cô Lò Thị Mây đạt danh hiệu Chiến sĩ thi đua cơ sở của Trường An Hòa.", "grassroots", "Trường An Hòa"),
        ("Bộ Tư lệnh Cảnh sát cơ động trao Bằng khen cho Trung đoàn 5.", "ministry", "Bộ Tư lệnh Cảnh sát cơ động"),
        ("UBND huyện khen thưởng theo thẩm quyền 12 tập thể.", "district", "UBND huyện"),
        ("LLVT tỉnh được Bộ Quốc phòng tặng Cờ thi đua.", "ministry", "Bộ Quốc phòng"),
        ("Bác sĩ Lò Văn Tám nhận Bằng khen của Bộ năm 2018.", "ministry", "Bộ"),
        (
            "Anh Lò Văn Tám được Bộ Công an tặng Bằng khen do đã cứu tài sản của UBND xã Bến Lau.",
            "ministry",
            "Bộ Công an",
        ),
        ("Anh Lò Văn Tám nhận Kỷ niệm chương vì sự nghiệp y tế của Sở Y tế.", "province", "Sở Y tế"),
        ("Bộ Ngoại giao Nhật Bản tặng Bằng khen cho ông Lò Văn Tám.", "foreign", "Bộ Ngoại giao Nhật Bản"),
        ("Bộ trưởng Quốc phòng Lào tặng Bằng khen cho ông Lò Văn Tám.", "foreign", "Bộ trưởng Quốc phòng Lào"),
        ("Bộ Y tế tặng Bằng khen của Bộ cho 3 tập thể.", "ministry", "Bộ Y tế"),
    ],
)
def test_who_gives_at_which_level(text: str, level: str, giver: str) -> None:
    [award] = under_headline(text)
    assert (award.level, award.conferrer and award.conferrer.text) == (level, giver)


def test_who_hands_over_does_so_in_his_own_clause() -> None:
    first, second = awards("Lãnh đạo UBND huyện trao Giấy khen cho 2 tập thể; UBND xã khen thưởng 6 hộ gia đình.")
    assert first.presenter is not None
    assert second.presenter is None


def test_givers_of_other_branches_gave_other_awards() -> None:
    found = awards(
        "Có 15 chị được Hội LHPN tỉnh tặng Bằng khen.\n\nChị Lò Thị Mây được Chủ tịch UBND tỉnh tặng Bằng khen."
    )
    assert [(a.count, [p.text for p in a.named]) for a in found] == [(15, []), (1, ["Lò Thị Mây"])]
