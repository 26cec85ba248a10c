"""Status and scope of awards, and one award told twice: invented sentences."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.text.document import Document


def awards(text: str) -> list[AwardMention]:
    reading = Reading(Document.from_source(text))
    return merge_awards(find_awards(reading), reading)


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
    found = awards(f"Tin trong ngày\n\nHôm nay trời đẹp.\n\n{text}\n")
    assert sorted((a.award, a.status, a.count) for a in found) == sorted(expected)


TOLD_TWICE: list[tuple[str, list[tuple[str, int]]]] = [
    (
        "Xã khen 3 chị / Xã An Hòa tặng giấy khen và biểu dương ba chị cứu người đuối nước.",
        [("commendation_certificate", 3)],
    ),
    (
        "Xã khen 3 chị / UBND xã An Hòa biểu dương và tặng giấy khen cho ba chị cứu người đuối nước.",
        [("commendation_certificate", 3)],
    ),
    (
        "Tặng bằng khen cho anh Lò Văn Tám / Chủ tịch UBND tỉnh An Hòa vừa tặng Bằng khen cho anh Lò Văn Tám (30 tuổi). / Anh Tám được tặng bằng khen vì cứu người.",
        [("certificate_of_merit", 1)],
    ),
    (
        "UBND tỉnh khen thưởng 5 tập thể, 7 cá nhân / Sáng 5/5, UBND tỉnh tổ chức hội nghị khen thưởng 5 tập thể và 7 cá nhân. / Tại hội nghị, Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể và 7 cá nhân.",
        [("certificate_of_merit", 5), ("certificate_of_merit", 7)],
    ),
    (
        "Khen thưởng 12 tập thể, cá nhân / Sáng 5/5, Công an tỉnh khen thưởng 12 tập thể, cá nhân. / Dịp này, Giám đốc Công an tỉnh tặng Giấy khen cho 5 tập thể, 7 cá nhân.",
        [("commendation_certificate", 5), ("commendation_certificate", 7)],
    ),
    (
        "Biểu dương 100 gương điển hình / Sáng 5/5, Tỉnh đoàn An Hòa tuyên dương 100 thanh niên tiêu biểu. / Tại lễ tuyên dương, 100 thanh niên tiêu biểu được Tỉnh đoàn tặng Bằng khen.",
        [("certificate_of_merit", 100)],
    ),
    (
        "Hội nghị tổng kết / Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể. / UBND tỉnh tặng Bằng khen cho 3 tập thể có thành tích xuất sắc.",
        [("certificate_of_merit", 3)],
    ),
    (
        "Hội nghị / Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể và 5 cá nhân. / Trao Bằng khen của Chủ tịch UBND tỉnh cho các tập thể. Ảnh: T.A / Chủ tịch UBND tỉnh Lò Văn Tám trao Bằng khen cho 3 tập thể. Ảnh: T.A",
        [("certificate_of_merit", 3), ("certificate_of_merit", 5)],
    ),
    (
        "Sở khen / Giám đốc Sở Y tế tặng Giấy khen cho 5 cá nhân năm 2022; tặng Giấy khen cho 5 cá nhân có thành tích giai đoạn 2018-2022.",
        [("commendation_certificate", 5), ("commendation_certificate", 5)],
    ),
    (
        "Trường đón Huân chương Lao động hạng Nhất / Sáng 5/5, Trường THPT An Hòa tổ chức lễ đón nhận Huân chương Lao động hạng Nhất. / Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh trao Huân chương Lao động hạng Nhất cho Trường THPT An Hòa.",
        [("labor_order", 1)],
    ),
    (
        "Trường đón Huân chương / Sáng 5/5, Trường THPT An Hòa đón nhận Huân chương Lao động hạng Nhất. / Trước đó, trường đã được tặng Huân chương Lao động hạng Ba năm 2005, Huân chương Lao động hạng Nhì năm 2012.",
        [("labor_order", 1), ("labor_order", 1), ("labor_order", 1)],
    ),
    (
        "Tặng bằng khen 2 em nhỏ / Sáng 5/5, Tỉnh đoàn An Hòa tặng bằng khen cho hai em Lò Văn Tám và Lò Thị Mây. / Em Tám và em Mây nhận bằng khen của Tỉnh đoàn. Ảnh: T.A",
        [("certificate_of_merit", 2)],
    ),
    (
        "Bác sĩ được khen / Bộ trưởng Bộ Y tế tặng Bằng khen cho bác sĩ Lò Văn Tám. / Trước đó, UBND tỉnh cũng tặng Bằng khen cho bác sĩ Lò Văn Tám.",
        [("certificate_of_merit", 1), ("certificate_of_merit", 1)],
    ),
    (
        "Đề nghị và khen / Tỉnh đoàn tặng Bằng khen cho anh Lò Văn Tám. Tỉnh đoàn cũng đề nghị Trung ương Đoàn tặng Bằng khen cho anh Lò Văn Tám.",
        [("certificate_of_merit", 1), ("certificate_of_merit", 1)],
    ),
    (
        "Trao Huy hiệu Đảng / Đảng ủy xã trao Huy hiệu Đảng cho 12 đảng viên. / Trong đó, có 2 đảng viên nhận Huy hiệu 60 năm tuổi Đảng, 10 đảng viên nhận Huy hiệu 40 năm tuổi Đảng.",
        [("badge", 12), ("badge", 2), ("badge", 10)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_TWICE)
def test_told_twice(text: str, expected: list[tuple[str, int]]) -> None:
    """Title, lead, body and caption that tell one award are one fact; " / " parts the paragraphs."""
    found = awards(text.replace(" / ", "\n\n"))
    assert sorted((a.award, a.count) for a in found) == sorted(expected)


PERIODS = [
    ("UBND tỉnh tặng Bằng khen cho 5 tập thể có thành tích xuất sắc giai đoạn 2018 – 2022.", ["2018-2022"]),
    ("Năm 2010, Trường Tiểu học An Hòa được tặng Huân chương Lao động hạng Ba.", [None]),
    ("Trường Tiểu học An Hòa được tặng Cờ thi đua của Bộ (năm học 2021 - 2022).", ["2021-2022"]),
    ("Tổng kết năm học 2022 - 2023, nhà trường tặng giấy khen cho 120 học sinh giỏi.", ["2022-2023"]),
    ("Tại hội nghị tổng kết năm 2022, UBND huyện tặng Giấy khen cho 15 tập thể.", [None]),
    ("Chị Mây đạt danh hiệu Chiến sĩ thi đua cơ sở năm 2018, Bằng khen của UBND tỉnh năm 2019.", ["2018", "2019"]),
    ("Chị Mây được tặng Bằng khen của UBND tỉnh các năm 2019, 2020.", ["2019", "2020"]),
    ("UBND tỉnh tặng Bằng khen cho 3 tập thể nhân kỷ niệm 50 năm thành lập (1973-2023).", [None]),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_period(text: str, expected: list[str | None]) -> None:
    """The year of the merit, not of the giving nor of the meeting."""
    found = awards(f"Tin trong ngày\n\nHôm nay trời đẹp.\n\n{text}\n")
    assert [a.period for a in found] == expected


NO_AWARD = [
    "Hội nghị khen thưởng diễn ra với 300 cá nhân tham dự.",
    "Ông Lò Văn Tám (bố anh Chín) nhận bằng khen thay con trai.",
    "Bất cứ ai bắt được tên trộm sẽ được trao tặng huân chương.",
    "Ngoài giấy khen, anh còn dành tiền thưởng cho em Lò Thị Mây.",
]


@pytest.mark.parametrize("text", NO_AWARD)
def test_no_award(text: str) -> None:
    """What is fetched for another, promised to anybody or told before is no award of its own."""
    assert not awards(f"Tin trong ngày\n\nHôm nay trời đẹp.\n\n{text}\n")
