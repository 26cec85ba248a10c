# ruff: noqa: E501 - a sentence of the press stands on one line
"""Given, proposed, planned or taken back; what only looks like an award."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, stated, told

STATUSES: list[tuple[str, list[tuple[str, str, int | None]]]] = [
    (
        "Huyện đã khen thưởng với 21 tập thể và 65 cá nhân.",
        [("commendation", "conferred", 21), ("commendation", "conferred", 65)],
    ),
    (
        "Tổng công ty có 2 cá nhân được đề nghị tặng danh hiệu Anh hùng Lao động; 45 lượt tập thể đã được tặng Cờ thi đua của Chính phủ; 19 cá nhân được tặng Huân chương Lao động.",
        [
            ("labor_hero", "proposed", 2),
            ("government_emulation_flag", "conferred", 45),
            ("labor_order", "conferred", 19),
        ],
    ),
    (
        "Anh Tám từng đoạt giải nhất cuộc thi viết toàn tỉnh; anh nói chưa bao giờ nghĩ sẽ nổi tiếng.",
        [("prize", "conferred", 1)],
    ),
    (
        "Bình xét cuối kỳ, có 454 hộ đạt danh hiệu Nông dân sản xuất kinh doanh giỏi.",
        [("honorary_title", "conferred", 454)],
    ),
    ("Lò Văn Tám từng giành huy chương vàng quốc tế, người mà cậu phấn đấu noi theo.", [("prize", "conferred", 1)]),
    (
        "Thần tượng để em phấn đấu là chị Lò Thị Mây, người từng giành huy chương vàng Tin học quốc tế năm 2008.",
        [("prize", "conferred", 1)],
    ),
    (
        "Theo đề nghị của Sở Y tế, Chủ tịch UBND tỉnh tặng Bằng khen cho 3 bác sĩ.",
        [("certificate_of_merit", "conferred", 3)],
    ),
    (
        "Xét đề nghị của Ban Thi đua - Khen thưởng, UBND tỉnh quyết định tặng Bằng khen cho 7 tập thể.",
        [("certificate_of_merit", "conferred", 7)],
    ),
    (
        "Căn cứ thành tích đạt được, Hội đồng đề nghị Thủ tướng Chính phủ tặng Bằng khen cho 2 tập thể; đề nghị Chủ tịch nước tặng Huân chương Lao động hạng Ba cho 1 cá nhân.",
        [("certificate_of_merit", "proposed", 2), ("labor_order", "proposed", 1)],
    ),
    ("Đến nay, tỉnh đã trình Chính phủ tặng Cờ thi đua cho 4 đơn vị.", [("government_emulation_flag", "proposed", 4)]),
    (
        "UBND tỉnh đã trình và được Thủ tướng Chính phủ tặng Bằng khen cho 4 đơn vị.",
        [("certificate_of_merit", "conferred", 4)],
    ),
    ("Ngoài ra, 5 cá nhân đang được đề nghị tặng Bằng khen của Bộ Y tế.", [("certificate_of_merit", "proposed", 5)]),
    (
        "Nhà trường phấn đấu có 5 giáo viên đạt chiến sĩ thi đua cơ sở.",
        [("grassroots_emulation_fighter", "planned", 5)],
    ),
    ("Phấn đấu năm 2024 được tặng Cờ thi đua của Chính phủ.", []),
    ("Năm 2023, xã phấn đấu đạt danh hiệu Tập thể lao động xuất sắc.", []),
    ("Sắp tới, UBND huyện sẽ tặng giấy khen cho 3 em học sinh.", [("commendation_certificate", "planned", 3)]),
    ("UBND huyện cho biết sẽ khen thưởng 3 em học sinh này.", [("commendation", "planned", 3)]),
    ("Công an tỉnh đang xem xét khen thưởng 2 chiến sĩ.", [("commendation", "proposed", 2)]),
    (
        "Không có tập thể nào được tặng Cờ thi đua của Bộ, chỉ 2 tập thể nhận Bằng khen.",
        [("certificate_of_merit", "conferred", 2)],
    ),
    ("Nếu đạt 5 năm liền, cá nhân được tặng danh hiệu chiến sĩ thi đua cấp tỉnh.", []),
    (
        "Cá nhân có 2 lần liên tục đạt danh hiệu chiến sĩ thi đua cơ sở thì được xét tặng danh hiệu chiến sĩ thi đua cấp tỉnh.",
        [],
    ),
    ("Luật quy định Huân chương Lao động hạng Nhất được tặng cho tập thể có 25 năm trở lên.", []),
    ("Để được tặng Bằng khen, tập thể phải có 2 năm liên tục hoàn thành xuất sắc nhiệm vụ.", []),
    ("Tiền thưởng kèm theo Bằng khen cấp tỉnh đối với cá nhân là 1,5 lần mức lương cơ sở.", []),
    ("UBND tỉnh quyết định thu hồi Bằng khen của ông Lò Văn Tám.", [("certificate_of_merit", "withdrawn", 1)]),
    (
        "Chủ tịch nước đã ký quyết định tước danh hiệu Anh hùng Lực lượng vũ trang nhân dân đối với ông Lò Văn Tám.",
        [("armed_forces_hero", "withdrawn", 1)],
    ),
    ("Ông Lò Văn Tám không được xét tặng danh hiệu Nghệ sĩ Nhân dân.", [("peoples_artist", "withdrawn", 1)]),
    ("Lãnh đạo huyện Tân Phú trao Giấy khen cho 5 tập thể.", [("commendation_certificate", "conferred", 5)]),
    (
        "Đồng chí Lò Văn Tám, Phó Chủ tịch UBND tỉnh trao Bằng khen của Chủ tịch UBND tỉnh cho 5 tập thể.",
        [("certificate_of_merit", "conferred", 5)],
    ),
    (
        "Đại diện lãnh đạo Sở Y tế trao Giấy khen của Giám đốc Sở cho 8 cá nhân.",
        [("commendation_certificate", "conferred", 8)],
    ),
    (
        "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Lò Văn Tám trao Huân chương Lao động hạng Ba cho 2 tập thể.",
        [("labor_order", "conferred", 2)],
    ),
    (
        "Được sự ủy quyền của Thủ tướng Chính phủ, đồng chí Lò Văn Tám trao Bằng khen cho 2 tập thể.",
        [("certificate_of_merit", "conferred", 2)],
    ),
    (
        "Thay mặt UBND tỉnh, Phó Chủ tịch Lò Văn Tám tặng Bằng khen cho 6 cá nhân.",
        [("certificate_of_merit", "conferred", 6)],
    ),
    (
        "Tại hội nghị, 5 tập thể được Bộ Y tế tặng Bằng khen; 12 cá nhân được Giám đốc Sở Y tế tặng Giấy khen.",
        [("certificate_of_merit", "conferred", 5), ("commendation_certificate", "conferred", 12)],
    ),
    (
        "Nhân dịp này, 3 tập thể, 5 cá nhân vinh dự đón nhận Bằng khen từ Tập đoàn Sao Mai.",
        [("certificate_of_merit", "conferred", 3), ("certificate_of_merit", "conferred", 5)],
    ),
    (
        "3 tập thể, 5 cá nhân nhận Bằng khen từ lãnh đạo tỉnh.",
        [("certificate_of_merit", "conferred", 3), ("certificate_of_merit", "conferred", 5)],
    ),
    ("Bà Mây nhận danh hiệu Công dân ưu tú từ lãnh đạo thành phố Hải Phòng.", [("honorary_title", "conferred", 1)]),
    (
        "Giám đốc Công an tỉnh gửi thư khen và tặng Giấy khen cho 4 chiến sĩ.",
        [("commendation_certificate", "conferred", 4)],
    ),
    (
        "UBND tỉnh có quyết định khen thưởng 15 tập thể, 20 cá nhân.",
        [("commendation", "conferred", 15), ("commendation", "conferred", 20)],
    ),
    (
        "Chiều 5/5, đồng chí Lò Văn Tám, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh đã tặng Bằng khen cho 4 vận động viên.",
        [("certificate_of_merit", "conferred", 4)],
    ),
    ("Bộ Công an, UBND tỉnh đã tặng Bằng khen cho 12 tập thể.", [("certificate_of_merit", "conferred", 12)]),
    (
        "Sau khi được phong tặng danh hiệu Nghệ nhân Ưu tú, bà Lò Thị Mây mở lớp dạy hát.",
        [("meritorious_artisan", "conferred", 1)],
    ),
    ("Chị Mây mong muốn được nhận Bằng khen của Thủ tướng.", []),
    ("Anh Tám từ chối nhận Bằng khen của UBND huyện.", []),
    ("Chưa có cá nhân nào được tặng danh hiệu Anh hùng Lao động.", []),
    ("Dự kiến, hội nghị sẽ tuyên dương 120 điển hình tiên tiến.", [("commendation", "planned", 120)]),
    ("Đề nghị các cấp kịp thời khen thưởng tập thể, cá nhân có thành tích.", []),
    ("Ông đề nghị các địa phương quan tâm biểu dương người tốt, việc tốt.", []),
    ("Đại biểu Lò Văn Tám đề nghị khen thưởng xứng đáng cho những người tố cáo tham nhũng.", []),
    ("Bộ trưởng đề nghị khen thưởng đột xuất cho 3 nhân viên đường sắt.", [("commendation", "proposed", 3)]),
    (
        "Tỉnh đoàn cũng đề nghị Trung ương Đoàn truy tặng Huy hiệu “Tuổi trẻ dũng cảm” cho em Lò Văn Tám.",
        [("badge", "proposed", 1)],
    ),
    (
        "UBND xã lập tờ trình đề nghị UBND huyện khen thưởng anh Tám và ông Lò Văn Chín.",
        [("commendation", "proposed", 2)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_status(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    """What was given, proposed, planned or taken back; rules, wishes and instructions are no awards."""
    found = awards(text)
    assert sorted((a.award, a.status, a.count) for a in found) == sorted(expected)


NO_AWARD = [
    "Hội nghị khen thưởng diễn ra với 300 cá nhân tham dự.",
    "Ông Lò Văn Tám (bố anh Chín) nhận bằng khen thay con trai.",
    "Bất cứ ai bắt được tên trộm sẽ được trao tặng huân chương.",
    "Ngoài giấy khen, anh còn dành tiền thưởng cho em Lò Thị Mây.",
]


@pytest.mark.parametrize("text", NO_AWARD)
def test_no_award(text: str) -> None:
    """What is fetched for another, promised to anybody or told before is no award of its own."""
    assert not awards(text)


def test_who_proposes_does_not_confer() -> None:
    """A council that proposes is no giver, nor is the giver of the clause before."""
    text = "Hội đồng Thi đua - Khen thưởng tỉnh thống nhất đề nghị khen thưởng Cờ thi đua của Chính phủ cho 5 đơn vị."
    [award] = stated(text)
    assert award.status == "proposed"
    assert award.conferrer is not None
    assert award.conferrer.text == "Chính phủ"


def test_what_goes_on_is_proposed_too() -> None:
    """A sentence that adds to the proposals of the one before it proposes."""
    text = (
        "12 tập thể được đề nghị tặng Cờ thi đua của Chính phủ. Ngoài ra, còn có Cờ thi đua của UBND tỉnh: 54 tập thể."
    )
    found = stated(text)
    assert [award.status for award in found] == ["proposed", "proposed"]


def test_parts_of_proposals_are_proposed() -> None:
    """A sentence that breaks proposals down proposes."""
    text = "Hội đồng đề nghị khen thưởng 9 tập thể. Trong đó, có 4 tập thể nhận Cờ thi đua của Chính phủ."
    assert {award.status for award in stated(text)} == {"proposed"}


def test_taken_back_from_a_body() -> None:
    """A certificate that a body loses."""
    text = "Chủ tịch UBND tỉnh quyết định thu hồi bằng khen của Chủ tịch UBND tỉnh đối với tập thể Trường Bản Mây."
    [award] = stated(text)
    assert (award.status, [phrase.text for phrase in award.named]) == ("withdrawn", ["Trường Bản Mây"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ năm 2003, Trung ương Đoàn tổ chức Giải thưởng Hoa Ban hằng năm, trao cho 10 tài năng trẻ.", []),
        ("Hằng năm, huyện tặng Giấy khen cho 20 học sinh.", []),
        ("Hằng năm huyện đều khen; năm nay tặng Giấy khen cho 20 học sinh.", ["commendation_certificate conferred individual 20"]),
        ("Hằng năm, chị Lò Thị Mây đều đạt danh hiệu Chiến sĩ thi đua cơ sở.", ["grassroots_emulation_fighter conferred individual 1"]),
        ("Giải thưởng thường niên được trao cho 10 tài năng trẻ.", ["prize conferred individual 10"]),
    ],
)  # fmt: skip
def test_what_is_done_every_year(text: str, expected: list[str]) -> None:
    """A number of those honoured every year is a rule; a person has what is told of her."""
    assert [told(award) for award in awards(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trang tin khẳng định chắc chắn rằng Lò Thị Mây sẽ đăng quang Hoa hậu Biển.", []),
        ("Nhiều người dự đoán chị Lò Thị Mây sẽ giành giải nhất.", []),
        ("Ngày mai, chị Lò Thị Mây sẽ nhận giải nhất cuộc thi.", ["prize planned individual 1"]),
        ("Ngày mai, ban tổ chức sẽ trao giải nhất cho chị Lò Thị Mây.", ["prize planned individual 1"]),
        ("Chị Lò Thị Mây đã giành giải nhất, điều không ai dự đoán.", ["prize conferred individual 1"]),
    ],
)
def test_a_contest_is_won_and_not_planned(text: str, expected: list[str]) -> None:
    """A forecast of who will win is none; what is won already may be handed over later."""
    assert [told(award).replace("/first", "") for award in awards(text)] == expected
