# ruff: noqa: E501 - a sentence of the press stands on one line
"""Rolls: lists with as many items as an award counts."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline


def named(text: str) -> list[list[str]]:
    return [[phrase.text for phrase in award.named] for award in under_headline(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Có 3 cá nhân được phong tặng NNƯT, gồm các nghệ nhân Cu Xâm (Quỳnh Hoa), Pi Hôi Cu Lại, bà Lò Thị Mận "
            "(Thanh Lan), những người giữ nghề.",
            [["Cu Xâm", "Pi Hôi Cu Lại", "Lò Thị Mận"]],
        ),
        (
            "Bộ đề nghị tặng Cờ thi đua của Chính phủ cho 4 tập thể.\n\nDanh sách 4 tập thể gồm: Vụ Đò ngang, Viện "
            "Đường sông; Vụ Bến bãi.\n\nLãnh đạo Viện chụp ảnh. Ảnh: Năm Lau\n\nVăn phòng Viện; Báo Bến Lau.",
            [["Vụ Đò ngang, Viện Đường sông", "Vụ Bến bãi", "Văn phòng Viện", "Báo Bến Lau"]],
        ),
        (
            "Tỉnh trao Bằng khen cho 3 cá nhân gồm: ông A Mít, Giám đốc Sở Bến bãi; bà Y Mận, Trưởng phòng; cháu Cu Tí "
            "(thôn Vồng).",
            [["A Mít", "Y Mận", "Cu Tí"]],
        ),
        (
            "UBND tỉnh tặng danh hiệu “Công dân ưu tú” cho 3 cá nhân.\n\nBa cá nhân được vinh danh gồm: Trung tướng, PGS.TS Lò "
            "Văn Tám, nguyên Tư lệnh Quân khu 9; GS.TS Vũ Thị Mây, giảng viên; bà Y Mận, Giám đốc Công ty Bến Lau.",
            [["Lò Văn Tám", "Vũ Thị Mây", "Y Mận"]],
        ),
        (
            "Liên đoàn trao Giải thưởng Hoa Sen cho 3 cán bộ.\n\nNhững người đạt giải gồm các ông, bà: Lò Thị Mây - Chủ tịch "
            "Liên đoàn huyện Lau; Vàng Cu Tí - Trưởng ban Nữ công; A Mít - Chủ tịch Công đoàn Công ty Dệt (An Hòa).",
            [["Lò Thị Mây", "Vàng Cu Tí", "A Mít"]],
        ),
        (
            "Huyện truy tặng danh hiệu Bà mẹ Việt Nam anh hùng cho 2 mẹ. Các Mẹ được truy tặng là: Mẹ Lò Thị Mây, sinh năm "
            "1911, người bến Vồng; Mẹ Y Mận, sinh năm 1920, ở xã Lau.",
            [["Lò Thị Mây", "Y Mận"]],
        ),
        (
            "Báo tôn vinh 3 công dân ưu tú. Danh sách ba công dân gồm: 1. Cu Xâm; 2. Pi Hôi; 3. Y Mận.",
            [["Cu Xâm", "Pi Hôi", "Y Mận"]],
        ),
        (
            "Sở tặng Giấy khen cho 2 em là Cu Tí và Pi Hôi. Huyện tặng Giấy khen cho 2 em là Cu Xâm và Y Mận.",
            [["Cu Tí", "Pi Hôi"], ["Cu Xâm", "Y Mận"]],
        ),
    ],
)
def test_a_roll_of_the_count(text: str, names: list[list[str]]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh tặng Bằng khen cho 2 cá nhân. Dự lễ gồm: Cu Tí, Pi Hôi, Cu Xâm, Y Mận.",  # longer than the count
        "Tỉnh tặng Bằng khen cho 2 cá nhân. Những người đến dự gồm các ông, bà: Cu Tí; Pi Hôi; Cu Xâm.",  # longer
        "Tỉnh tặng Bằng khen cho 3 tập thể, gồm: tiền, cờ, hoa.",  # no names
        "Tỉnh tặng Bằng khen cho 9 cá nhân, gồm: già, trẻ, lớn, bé.",  # shorter
    ],
)
def test_no_roll(text: str) -> None:
    assert named(text) == [[]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nhiều doanh nghiệp được trao Bằng khen và Cúp, trong đó tiêu biểu có Công ty May Bến, Công ty TNHH Đèn Lồng,…",
            ["Công ty May Bến", "Công ty TNHH Đèn Lồng"],
        ),
        ("Nhiều cá nhân được tặng Huân chương Lao động, trong đó có bà Lò Thị Mận.", ["Lò Thị Mận"]),
    ],
)
def test_examples_of_many(text: str, names: list[str]) -> None:
    (award,) = [award for award in under_headline(text) if award.named]
    assert [phrase.text for phrase in award.named] == names
    assert (award.count, award.qualifier) == (len(names), "at_least")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đoàn tuyên dương 3 gương mặt trẻ.\n\nDanh sách cụ thể như sau:\n\n1. Lò Văn Tám (sinh năm 1990), tiến sĩ: lĩnh "
            "vực khoa học.\n\n2. Vi Thị Mận, vận động viên.\n\n3. Đại úy Vàng A Páo, cán bộ Công an tỉnh.\n\nTrời mưa.",
            [["Lò Văn Tám", "Vi Thị Mận", "Vàng A Páo"]],
        ),
        (
            "Quận trao Giấy khen cho 3 cá nhân.\nHọ gồm: ông Vi Văn Mít, ông Lò Văn Tám (xã Lau), và đặc biệt là anh Vàng A Páo.",
            [["Vi Văn Mít", "Lò Văn Tám", "Vàng A Páo"]],
        ),
        (
            "Tỉnh tặng Cờ thi đua cho 2 đơn vị. Danh sách các đơn vị được tặng:\n\n1. Công an huyện Lau;\n2. Phòng Cảnh sát "
            "đường sông.\n\nTrời mưa.",
            [["Công an huyện Lau", "Phòng Cảnh sát đường sông"]],
        ),
        (
            "Tỉnh tặng Bằng khen cho 2 cá nhân. Danh sách đơn vị dự lễ:\n\n- Công an huyện Lau;\n- Sở Y tế.\n\nTrời mưa.",
            [[]],
        ),
        (
            "Đài mở hội.\n\nDanh sách 3 cá nhân, tập thể nhận giải thưởng Hoa ban:\nEm Lò Văn Tám, học sinh lớp 8.\n"
            "Bà Vi Thị Mận, Phó viện trưởng Viện Lúa.\nCông an huyện Lau.\n\nTrời mưa.",
            [["Lò Văn Tám", "Vi Thị Mận", "Công an huyện Lau"]],
        ),
        (
            "Hội trao giải.\n\nGiải Nhất:\n- Lò Văn Tám, Trường THPT Lau.\n\nGiải Nhì:\n- Vi Thị Mận, Trường THPT Vồng.\n"
            "- Vàng A Páo, Trường THPT Lau.\n\nTrời mưa.",
            [["Lò Văn Tám"], ["Vi Thị Mận", "Vàng A Páo"]],
        ),
    ],
)
def test_a_name_a_line(text: str, names: list[list[str]]) -> None:
    assert named(text) == names


def test_examples_of_a_count() -> None:
    text = (
        "Ban tổ chức trao danh hiệu Doanh nghiệp tiêu biểu cho 20 doanh nghiệp. Tiêu biểu trong số này có Công ty May Bến; "
        "Công ty TNHH Đèn Lồng với dây chuyền mới; Tập đoàn Sao Lau."
    )
    assert named(text) == [["Công ty May Bến", "Công ty TNHH Đèn Lồng", "Tập đoàn Sao Lau"]]


def test_a_line_an_item_is_no_headline() -> None:
    """Short lines right under the headline, the last of them without a full stop."""
    text = "Bộ tặng Bằng khen cho 2 cá nhân:\n- Ông Lò Văn Tám, Giám đốc Bệnh viện\n- Bà Lò Thị Mây, điều dưỡng"
    assert named(text) == [["Lò Văn Tám", "Lò Thị Mây"]]


def test_examples_of_another_kind_name_nobody() -> None:
    assert named("Nhiều cá nhân được tặng Bằng khen, trong đó có Trường THPT Lò Gốm dự thi.") == [[]]
