"""Money as the award, givers of other states and of committees, ceremonies for winners, works that win."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import under_headline, untold

# fmt: off
ROWS = [
    (
        "Lãnh đạo tỉnh Sơn La đã tặng thưởng 100 triệu đồng cho Công an tỉnh và tặng Bằng khen cho 3 chiến sĩ.",
        ["bonus conferred collective 1: Công an tỉnh", "certificate_of_merit conferred individual 3"],
    ),
    (
        "Chủ tịch UBND tỉnh quyết định thưởng 30 triệu đồng cho Công an huyện Gò Me.",
        ["bonus conferred collective 1: Công an huyện Gò Me"],
    ),
    (
        "Công an huyện Gò Me được Chủ tịch UBND tỉnh thưởng 30 triệu đồng.",
        ["bonus conferred collective 1: Công an huyện Gò Me"],
    ),
    (
        "UBND tỉnh tặng Bằng khen và thưởng 10 triệu đồng cho anh Lò Văn Tám.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    ("Cụ thể, mỗi cầu thủ thuộc hai câu lạc bộ Bến Lau và Gò Me được thành phố thưởng 50 triệu đồng.", []),
    ("Mỗi học sinh Trường THPT Bến Lau được UBND tỉnh tặng Giấy khen.", []),
    ("Tại lễ tuyên dương học sinh đoạt giải Olympic, Thủ tướng Lò Văn Tám chúc mừng các em.", []),
    ("Phát biểu tại buổi gặp mặt các nhà giáo đạt giải thưởng Hoa Ban, ông Lò Văn Tám kể nhiều chuyện.", []),
    (
        "Hội đồng quyết định trao 11 giải nhất, 12 giải nhì cho những nghiên cứu nổi bật.",
        ["prize/first conferred exemplar 11", "prize/second conferred exemplar 12"],
    ),
    (
        "Năm 2011, bà Lina Hart được trao Huân chương quốc gia về Khoa học.",
        ["foreign_order conferred individual 1: Lina Hart"],
    ),
    ("Đến dự và trao Bằng khen cho các cá nhân có đồng chí Lò Văn Tám, Phó Chủ tịch UBND tỉnh.", []),
    (
        "Bà Lò Thị Na - mẹ Tám - nghẹn ngào nhận Huân chương Dũng cảm mà Nhà nước truy tặng con trai.",
        ["bravery_order conferred individual 1: Tám"],
    ),
    (
        "Chị Đỗ Thị Na, vợ liệt sĩ Lò Văn Tám, đón nhận Huân chương Chiến công hạng Ba.",
        ["feat_of_arms_order/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Em Vũ Văn Tám, con trai của ông Vũ Văn Mít, nhận giải Nhất.",
        ["prize/first conferred individual 1: Vũ Văn Tám"],
    ),
    ("Tỉnh Sơn La có nhiều tập thể, cá nhân được phong tặng danh hiệu Anh hùng lực lượng vũ trang nhân dân.", []),
    (
        "UBND tỉnh trao tặng Bằng khen đến gia đình anh Lò Văn Tám.",
        ["certificate_of_merit conferred household 1: Lò Văn Tám"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: list[str]) -> None:
    """Each award with its recipients, and no other."""
    assert untold(under_headline(text), expected) == []


@pytest.mark.parametrize(
    ("text", "giver", "level"),
    [
        ("Ông Tám được trao huân chương Hoa Sen, huân chương cao quý của chính phủ Anh.", "chính phủ Anh", "foreign"),
        ("Ông Lò Văn Tám được Thủ tướng Úc tặng Huân chương Hoa Sen.", "Thủ tướng Úc", "foreign"),
        ("Anh Lò Văn Tám nhận Bằng khen từ đại diện Hội LHTNVN TP. HCM.", "Hội LHTNVN TP. HCM", "province"),
        ("Công ty Gò Me được Cục Hải quan Lạng Sơn tặng Giấy khen.", "Cục Hải quan Lạng Sơn", "province"),
        ("Công ty Gò Me được Cục Cảnh sát hình sự tặng Giấy khen.", "Cục Cảnh sát hình sự", "ministry"),
        (
            "Ban An toàn giao thông TP Đà Nẵng biểu dương anh Lò Văn Tám.",
            "Ban An toàn giao thông TP Đà Nẵng",
            "province",
        ),
    ],
)
def test_giver(text: str, giver: str, level: str) -> None:
    """Who gives is named in full, with the state or the city."""
    [award] = under_headline(text)
    assert award.conferrer is not None
    assert (award.conferrer.text, award.level) == (giver, level)


def test_a_title_takes_no_prize_abroad() -> None:
    """ "thế giới" in the title of a work tells of no contest abroad."""
    [prize] = under_headline('Giải nhì: Tác phẩm "Rác thế giới về quê" của tác giả Lò Văn Tám.')
    assert prize.level is None
    [medal] = under_headline("Em Lò Văn Tám đoạt giải Nhì cuộc thi Toán thế giới.")
    assert medal.level == "foreign"
