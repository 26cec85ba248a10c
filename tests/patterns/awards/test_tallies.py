"""Tallies: totals with their parts, prizes counted by who competed, numbers that only compare or hope."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

TALLIES = [
    (
        "Trong năm, lực lượng có 210 lượt tập thể, 640 lượt cá nhân được khen thưởng, trong đó 2 Huân chương "
        "Chiến công, 9 Bằng khen của Thủ tướng Chính phủ.",
        [
            "commendation conferred collective 210",
            "commendation conferred individual 640",
            "feat_of_arms_order conferred mixed 2",
            "certificate_of_merit conferred mixed 9",
        ],
    ),
    (
        "Toàn tỉnh có 45 nghệ nhân được Nhà nước phong tặng, truy tặng, trong đó có 4 Nghệ nhân Nhân dân và 41 "
        "Nghệ nhân Ưu tú.",
        [
            "honorary_title conferred individual 45",
            "peoples_artisan conferred individual 4",
            "meritorious_artisan conferred individual 41",
        ],
    ),
    (
        "Bộ Giáo dục và Đào tạo khen thưởng 7 thí sinh, gồm 2 em được đề nghị tặng Huân chương Lao động hạng Nhì, 5 em "
        "Huân chương Lao động hạng Ba.",
        [
            "commendation conferred individual 7",
            "labor_order/second proposed individual 2",
            "labor_order/third proposed individual 5",
        ],
    ),
    (
        "Thiếu tá Lò Văn Tám được Nhà nước tặng thưởng: 1 Huân chương Quân công hạng Ba, 3 Huy chương Chiến sĩ vẻ "
        "vang và nhiều bằng khen.",
        [
            "military_exploit_order/third conferred individual 1: Lò Văn Tám",
            "medal conferred individual 3: Lò Văn Tám",
            "certificate_of_merit conferred individual None: Lò Văn Tám",
        ],
    ),
    ("Xã có 780/812 hộ đạt danh hiệu Gia đình văn hóa, 6/6 thôn giữ vững danh hiệu Làng văn hóa.", [
        "cultural_family conferred household 780",
        "cultural_unit conferred collective 6",
    ]),
]  # fmt: skip

PRIZES = [
    (
        "Ban Tổ chức hội thao trao 4 giải tập thể và 12 giải cá nhân; 2 giải Nhất đồng đội thuộc về đội An Hòa.",
        [
            "prize conferred collective 4",
            "prize conferred individual 12",
            "prize/first conferred collective 2",
        ],
    ),
    (
        "Hội đồng đã chọn 40 tác phẩm xuất sắc để trao giải, trong đó có 5 giải A, 15 giải B và 20 giải C.",
        [
            "prize conferred exemplar 40",
            "prize/first conferred exemplar 5",
            "prize/second conferred exemplar 15",
            "prize/third conferred exemplar 20",
        ],
    ),
    # No word of a contest, but places of several grades.
    (
        "Ban Tổ chức đã trao 1 giải Nhất, 2 giải Nhì, 3 giải Ba.",
        [
            "prize/first conferred individual 1",
            "prize/second conferred individual 2",
            "prize/third conferred individual 3",
        ],
    ),
    (
        "Em Lò Thị Mây đã mang về cho trường tấm Huy chương Đồng Olympic Hóa học quốc tế.",
        ["prize/third conferred individual 1: Lò Thị Mây"],
    ),
    ("Giải thưởng Hoa Ban năm 2019 vinh danh 4 nhà khoa học trẻ.", ["prize conferred individual 4"]),
    (
        "Đoàn giành 5 HCV, 4 HCB tại SEA Games, tăng 2 HCV, 1 HCB so với kỳ trước.",
        ["prize/first conferred collective 5", "prize/second conferred collective 4"],
    ),
    ("Đội quyết tâm giành 2 huy chương vàng SEA Games.", []),
]

MONEY = [
    (
        "Giám đốc Công an tỉnh thưởng nóng 15 triệu đồng cho Phòng Cảnh sát hình sự và 5 triệu đồng cho Công an huyện "
        "An Hòa.",
        [
            "bonus conferred collective 1: Phòng Cảnh sát hình sự",
            "bonus conferred collective 1: Công an huyện An Hòa",
        ],
    ),
    (
        "Ban tổ chức hội thi trao 3 giải Nhất; 2 thí sinh đạt điểm tuyệt đối được "
        "Tổng Giám đốc thưởng 4 triệu đồng/người.",
        ["prize/first conferred individual 3", "bonus conferred individual 2"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES + PRIZES + MONEY)
def test_tally(text: str, expected: list[str]) -> None:
    found = awards(text)
    assert untold(found, expected) == [], found


def test_chosen_as_a_title() -> None:
    found = awards("Chị Vàng Thị Mây được Hội Nông dân Việt Nam bình chọn là “Nông dân Việt Nam xuất sắc” năm 2021.")
    assert [(m.award, m.level, m.period) for m in found] == [("honorary_title", "ministry", "2021")]


def test_a_year_of_comparison_dates_nothing() -> None:
    found = awards("Kỳ thi học sinh giỏi, tỉnh có 60 thí sinh đoạt giải, tăng 12 giải so với năm học 2020-2021.")
    assert [(m.count, m.period) for m in found] == [(60, None)]
