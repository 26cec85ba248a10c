"""Tallies: totals with their parts, prizes counted by who competed, numbers that only compare or hope."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

TALLIES = [
    (
        "Cô Lò Thị Mây 6 lần đạt giáo viên dạy giỏi cấp huyện; 12 năm liền là lao động tiên tiến.",
        ["advanced_laborer conferred individual 12: Lò Thị Mây"],
    ),
    (
        "Huyện tặng Giấy khen cho 4 cá nhân, gồm: ông Lò Văn Tám, sinh năm 1968; anh Lò Văn Chín, sinh năm 1995 (con "
        "trai ông Tám), cùng ở khu 5, xã An Hòa; anh Vũ Văn Mít và chị Vi Thị Mận, ở xã Bến Lau.",
        ["commendation_certificate conferred individual 4: Lò Văn Tám, Lò Văn Chín, Vũ Văn Mít, Vi Thị Mận"],
    ),
    (
        "UBND tỉnh trao Bằng khen tặng Đồn Biên phòng Bến Lau, Công an huyện An Hòa cùng 3 cá nhân.",
        [
            "certificate_of_merit conferred collective 2: Đồn Biên phòng Bến Lau, Công an huyện An Hòa",
            "certificate_of_merit conferred individual 3",
        ],
    ),
    (
        "Ông Lò Văn Tám 8 năm liền đạt danh hiệu Chiến sĩ thi đua cơ sở, 2 lần là Chiến sĩ thi đua toàn quân.",
        [
            "grassroots_emulation_fighter conferred individual 8: Lò Văn Tám",
            "provincial_emulation_fighter conferred individual 2: Lò Văn Tám",
        ],
    ),
    (
        "Ông Lò Văn Tám là Chiến sĩ thi đua cơ sở 8 năm liền, 2 lần là Chiến sĩ thi đua toàn quân.",
        [
            "grassroots_emulation_fighter conferred individual 8: Lò Văn Tám",
            "provincial_emulation_fighter conferred individual 2: Lò Văn Tám",
        ],
    ),
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
    (
        "Nhà trường tự hào với bề dày thành tích: 1 Huân chương Lao động hạng Nhì, 2 Huân chương Lao động hạng Ba.",
        ["labor_order/second conferred collective 1", "labor_order/third conferred collective 2"],
    ),
    (
        "Trung đoàn 8 có 9 cán bộ. Trung đoàn 8 đã 2 lần được Bộ Quốc phòng tặng Cờ thi đua và nhiều Bằng khen.",
        [
            "emulation_flag conferred collective 2: Trung đoàn 8",
            "certificate_of_merit conferred collective None: Trung đoàn 8",
        ],
    ),
    (
        "Huyện được tặng thưởng 1.250 huân chương, huy chương các loại; 9 xã được phong tặng danh hiệu Anh hùng LLVT.",
        ["armed_forces_hero conferred collective 9"],
    ),
    ("7 chiến sĩ được Bộ trưởng Bộ Công an gửi Thư khen.", ["commendation conferred individual 7"]),
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
    (
        "Cuộc thi ảnh trao 12 giải thưởng, trong đó giải Nhất thuộc về tác giả Lò Văn Tám.",
        ["prize conferred individual 12", "prize/first conferred individual 1: Lò Văn Tám"],
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
        "UBND tỉnh tặng Bằng khen cho Công an huyện An Hòa; Công an tỉnh thưởng ban chuyên án 20 triệu đồng.",
        [
            "certificate_of_merit conferred collective 1: Công an huyện An Hòa",
            "bonus conferred collective 1: ban chuyên án",
        ],
    ),
    (
        "UBND tỉnh quyết định thưởng 9 triệu đồng cho em Lò Văn Tám vì đã đoạt HCV hội thao.",
        ["bonus conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ban tổ chức hội thi trao 3 giải Nhất; 2 thí sinh đạt điểm tuyệt đối được "
        "Tổng Giám đốc thưởng 4 triệu đồng/người.",
        ["prize/first conferred individual 3", "bonus conferred individual 2"],
    ),
]

STATUS = [
    # What is denied is another thing; what was voted for and given was given.
    (
        "Không hội viên nào vi phạm pháp luật, 76% chi hội vững mạnh, 85 hội viên được tặng Kỷ niệm chương.",
        ["commemorative_medal conferred individual 85"],
    ),
    (
        "Lò Thị Mây không còn xa lạ với khán giả, cô từng đoạt giải Nhất hội thi Tiếng hát truyền hình.",
        ["prize/first conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Hội đã bình chọn và trao danh hiệu “Doanh nhân tiêu biểu” cho 20 doanh nhân.",
        ["honorary_title conferred individual 20"],
    ),
    # Others than those asked for; a list of what is asked for.
    (
        "Huyện đề nghị UBND tỉnh tặng Cờ thi đua cho 2 xã; 95 thôn được công nhận danh hiệu “Làng văn hóa”.",
        ["emulation_flag proposed collective 2", "cultural_unit conferred collective 95"],
    ),
    (
        "Hội đồng đề nghị: 2 tập thể được tặng Cờ thi đua; 9 cá nhân được tặng Bằng khen.",
        ["emulation_flag proposed collective 2", "certificate_of_merit proposed individual 9"],
    ),
]

NOT_GIVEN = [
    "Hội đồng đã công nhận 14 sáng kiến cấp tỉnh làm căn cứ xét tặng danh hiệu Chiến sĩ thi đua.",
    "5 đại biểu được chọn dự đại hội; trong số này có 1 Anh hùng Lao động và 2 Chiến sĩ thi đua toàn quốc.",
]

PLACINGS = [
    (
        "Bế mạc hội thao, huyện An Hòa xếp nhất toàn đoàn với 5 HCV, 3 HCB; huyện Tân Lạc xếp nhì, Mỹ Bình xếp ba.",
        [
            "prize/first conferred collective 1",
            "prize/first conferred collective 5",
            "prize/second conferred collective 3",
            "prize/second conferred collective 1",
            "prize/third conferred collective 1",
        ],
    ),
    (
        "Bế mạc hội thao, huyện An Hòa nhất toàn đoàn với 9 HCV, 5 HCB.",
        [
            "prize/first conferred collective 1",
            "prize/first conferred collective 9",
            "prize/second conferred collective 5",
        ],
    ),
    (
        "Tại đại hội thể thao, đội chủ nhà An Hòa xếp thứ 3 với 8 HCV, 6 HCB.",
        [
            "prize/third conferred collective 1",
            "prize/first conferred collective 8",
            "prize/second conferred collective 6",
        ],
    ),
    (
        "Tại Olympic Vật lý, các em đều giành huy chương: Lò Văn Tám HCV, Vàng Thị Mây HCB.",
        [
            "prize conferred individual 2",
            "prize/first conferred individual 1: Lò Văn Tám",
            "prize/second conferred individual 1: Vàng Thị Mây",
        ],
    ),
    (
        "Sở Công Thương xếp thứ Nhì khối thi đua, Sở Xây dựng xếp thứ Ba.",
        [
            "rank_title/second conferred collective 1: Sở Công Thương",
            "rank_title/third conferred collective 1: Sở Xây dựng",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES + PRIZES + MONEY + STATUS + PLACINGS)
def test_tally(text: str, expected: list[str]) -> None:
    found = awards(text)
    assert untold(found, expected) == [], found


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_holders_and_works_get_nothing(text: str) -> None:
    assert awards(text) == []


def test_chosen_as_a_title() -> None:
    found = awards("Chị Vàng Thị Mây được Hội Nông dân Việt Nam bình chọn là “Nông dân Việt Nam xuất sắc” năm 2021.")
    assert [(m.award, m.level, m.period) for m in found] == [("honorary_title", "ministry", "2021")]


def test_a_year_of_comparison_dates_nothing() -> None:
    found = awards("Kỳ thi học sinh giỏi, tỉnh có 60 thí sinh đoạt giải, tăng 12 giải so với năm học 2020-2021.")
    assert [(m.count, m.period) for m in found] == [(60, None)]


def test_each_clause_has_its_own_year() -> None:
    found = awards(
        "Cô Lò Thị Mây 8 năm liền là Chiến sĩ thi đua cơ sở, năm 2015 được trao Kỷ niệm chương Vì thế hệ trẻ."
    )
    assert [(m.award, m.period) for m in found] == [
        ("grassroots_emulation_fighter", None),
        ("commemorative_medal", None),
    ]
