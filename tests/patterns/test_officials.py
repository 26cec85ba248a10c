"""Posts, persons and roles, each syntax of the press with invented people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.reading import Reading
from thidua_extract.language.triggers import Triggers, all_open
from thidua_extract.lexicons import table
from thidua_extract.patterns.officials import OfficialMention, find_officials
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold

TITLE = "Hội nghị tổng kết phong trào thi đua năm 2023\n\n"


def mentions(text: str) -> list[OfficialMention]:
    return find_officials(Reading(Document.from_source(TITLE + text)))


def read(text: str) -> list[tuple[str, list[str], set[str]]]:
    return [
        (m.name, [p.phrase.text for p in m.positions], {role.code for role in m.roles})
        for m in mentions(text)
        if m.name
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # titles before the name; the abbreviations of the press
        (
            "Bí thư TW Đảng, Chủ tịch UBMTTQVN, Phó CT Hội đồng TĐ-KT TW Đỗ Văn Chính phát biểu tại hội nghị.",
            [
                (
                    "Đỗ Văn Chính",
                    ["Bí thư TW Đảng", "Chủ tịch UBMTTQVN", "Phó CT Hội đồng TĐ-KT TW"],
                    {"spoke"},
                )
            ],
        ),
        # titles after the name end at the verb
        (
            "Đồng chí Hồ Vạn An, Tỉnh ủy viên, Bí thư Thành ủy Sầm Sơn dự.",
            [("Hồ Vạn An", ["Tỉnh ủy viên", "Bí thư Thành ủy Sầm Sơn"], {"attended"})],
        ),
        # the last title before a name is that name's, the chain after a name the name's before
        (
            "Bí thư Trung ương Đảng, Trưởng Ban Phan Văn Độ và Phó Bí thư Thường trực Thành ủy Lê Nguyễn Thu Hà dự.",
            [
                ("Phan Văn Độ", ["Bí thư Trung ương Đảng", "Trưởng Ban"], {"attended"}),
                ("Lê Nguyễn Thu Hà", ["Phó Bí thư Thường trực Thành ủy"], {"attended"}),
            ],
        ),
        # a list: ";" parts the persons
        (
            "Dự hội nghị có các đồng chí: Trần Văn Minh, Ủy viên BTV Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy; "
            "Lê Thị Hoa - Phó Chủ tịch UBND tỉnh; đại diện lãnh đạo các sở, ban, ngành.",
            [
                ("Trần Văn Minh", ["Ủy viên BTV Tỉnh ủy", "Trưởng Ban Tổ chức Tỉnh ủy"], {"attended"}),
                ("Lê Thị Hoa", ["Phó Chủ tịch UBND tỉnh"], {"attended"}),
            ],
        ),
        # one title for all
        (
            "Cùng dự có các Phó Chủ tịch UBND tỉnh: Lê Văn An, Trần Thị Bình, Phạm Quốc Cường.",
            [
                (name, ["Phó Chủ tịch UBND tỉnh"], {"attended"})
                for name in ("Lê Văn An", "Trần Thị Bình", "Phạm Quốc Cường")
            ],
        ),
        (
            "Dự có các Phó Chủ tịch UBND tỉnh: Lê Văn An, Trần Thị Bình; Giám đốc Sở Y tế Phạm Quốc Cường.",
            [
                *((name, ["Phó Chủ tịch UBND tỉnh"], {"attended"}) for name in ("Lê Văn An", "Trần Thị Bình")),
                ("Phạm Quốc Cường", ["Giám đốc Sở Y tế"], {"attended"}),
            ],
        ),
        (
            "Cùng dự có Phó Thủ tướng Lê Văn An, các Bộ trưởng: Trần Thị Bình, Phạm Quốc Cường.",
            [
                ("Lê Văn An", ["Phó Thủ tướng"], {"attended"}),
                *((name, ["Bộ trưởng"], {"attended"}) for name in ("Trần Thị Bình", "Phạm Quốc Cường")),
            ],
        ),
        # brackets, ranks, degrees, "kiêm"
        (
            "Ông Lê Trí Thành (Chủ tịch UBND tỉnh Quảng Nam) và Đại tá, TS Trần Văn Khánh, Trưởng phòng kiêm Bí thư "
            "Chi bộ tham dự.",
            [
                ("Lê Trí Thành", ["Chủ tịch UBND tỉnh Quảng Nam"], {"attended"}),
                ("Trần Văn Khánh", ["Trưởng phòng", "Bí thư Chi bộ"], {"attended"}),
            ],
        ),
        # the body with its brackets and the greater body after a comma
        (
            "Ông Phùng Huy Cầm - vụ trưởng Vụ Thi đua khen thưởng (Bộ Văn hóa, Thể thao và Du lịch) cho biết như vậy.",
            [
                (
                    "Phùng Huy Cầm",
                    ["vụ trưởng Vụ Thi đua khen thưởng (Bộ Văn hóa, Thể thao và Du lịch)"],
                    {"spoke"},
                )
            ],
        ),
        (
            "Ông Trần Hữu Lộc, Trưởng phòng Thanh tra 6, Thanh tra TP Hà Nội nhận Bằng khen.",
            [("Trần Hữu Lộc", ["Trưởng phòng Thanh tra 6, Thanh tra TP Hà Nội"], {"received"})],
        ),
        # the name apposed to its title; one title behind two names; a post in brackets
        (
            "Phó Bí thư Thường trực Thành ủy, bà Ngô Thị Thanh trao Bằng khen cho 5 cá nhân.",
            [("Ngô Thị Thanh", ["Phó Bí thư Thường trực Thành ủy"], {"presented"})],
        ),
        (
            "Ông Lê Văn An và bà Trần Thị Bình, các Phó Chủ tịch UBND tỉnh cùng dự hội nghị.",
            [
                ("Lê Văn An", ["Phó Chủ tịch UBND tỉnh"], {"attended"}),
                ("Trần Thị Bình", ["Phó Chủ tịch UBND tỉnh"], {"attended"}),
            ],
        ),
        (
            "Thay mặt Chủ tịch UBND tỉnh, ông Lê Văn An, Giám đốc Sở Y tế phát biểu.",
            [("Lê Văn An", ["Giám đốc Sở Y tế"], {"spoke"})],
        ),
        # called to an office; an adviser and whom he serves
        (
            "Ông Lê Văn An vừa được bổ nhiệm giữ chức Giám đốc Sở Nội vụ.",
            [("Lê Văn An", ["Giám đốc Sở Nội vụ"], set())],
        ),
        # a year of birth before the post; holders after "gồm"; a dash between post and name
        (
            "Ông Lê Văn An (SN 1971, Giám đốc Công ty Hoa Sen) phát biểu.",
            [("Lê Văn An", ["Giám đốc Công ty Hoa Sen"], {"spoke"})],
        ),
        (
            "Các Phó Chủ tịch gồm: ông Lê Văn An, bà Trần Thị Bình.",
            [("Lê Văn An", ["Phó Chủ tịch"], set()), ("Trần Thị Bình", ["Phó Chủ tịch"], set())],
        ),
        (
            "Thứ trưởng Bộ Công Thương - Trần Quốc Khang trao Bằng khen cho 5 cá nhân.",
            [("Trần Quốc Khang", ["Thứ trưởng Bộ Công Thương"], {"presented"})],
        ),
        # former and acting; minority names
        (
            "Nguyên Phó Chủ tịch Thường trực HĐND Y Blang Niê Kbuôr và quyền Giám đốc Sở K'Sương nhận Kỷ niệm chương.",
            [
                ("Y Blang Niê Kbuôr", ["Nguyên Phó Chủ tịch Thường trực HĐND"], {"received"}),
                ("K'Sương", ["quyền Giám đốc Sở"], {"received"}),
            ],
        ),
        # a firm's words have the holder's name behind them, so has "tỉnh"
        (
            "Dự lễ có Phó Tổng Giám đốc Tập đoàn Nguyễn Ngọc Cơ.",
            [("Nguyễn Ngọc Cơ", ["Phó Tổng Giám đốc Tập đoàn"], {"attended"})],
        ),
        (
            "Dự lễ có Chủ tịch Công đoàn Công ty Trần Hữu Bắc.",
            [("Trần Hữu Bắc", ["Chủ tịch Công đoàn Công ty"], {"attended"})],
        ),
        ("Chủ tịch HĐND tỉnh Thái Mây phát biểu.", [("Thái Mây", ["Chủ tịch HĐND tỉnh"], {"spoke"})]),
        ("Chủ tịch UBND tỉnh Đoàn Văn Mít phát biểu.", [("Đoàn Văn Mít", ["Chủ tịch UBND tỉnh"], {"spoke"})]),
        ("Phó Bí thư Tỉnh đoàn Lê Thị Mơ phát biểu.", [("Lê Thị Mơ", ["Phó Bí thư Tỉnh đoàn"], {"spoke"})]),
        # a name is no passive
        (
            "Chủ tịch UBND tỉnh Lê Văn Được trao tặng Huân chương cho nhà trường.",
            [("Lê Văn Được", ["Chủ tịch UBND tỉnh"], {"presented"})],
        ),
        (
            "Dự lễ có ngài Paul Renard, Đại sứ Pháp tại Việt Nam.",
            [("Paul Renard", ["Đại sứ Pháp tại Việt Nam"], {"attended"})],
        ),
        # a school's namesake is no holder
        (
            "Hiệu trưởng Trường THPT chuyên Lê Quý Đôn Trần Thị Cúc nhận Huân chương Lao động hạng Ba.",
            [("Trần Thị Cúc", ["Hiệu trưởng Trường THPT chuyên Lê Quý Đôn"], {"received"})],
        ),
        # abroad: an initial within a name; the next one's office and name behind a comma
        (
            "Thượng nghị sĩ Laura B. Hartwell trao giấy khen.",
            [("Laura B. Hartwell", ["Thượng nghị sĩ"], {"presented"})],
        ),
        (
            "Tổng thống Mỹ Laura Hartwell, Quốc vương Jordan Salmir và tùy tùng đến dự.",
            [
                ("Laura Hartwell", ["Tổng thống Mỹ"], {"attended"}),
                ("Salmir", ["Quốc vương Jordan"], {"attended"}),
            ],
        ),
    ],
)
def test_persons_and_posts(text: str, expected: list[tuple[str, list[str], set[str]]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chia buồn với gia đình em Tuấn, Thủ tướng Chính phủ cũng gửi thư thăm hỏi.", False),
        ("Thăm gia đình anh Lò Văn Tám, Chủ tịch UBND tỉnh Bến Lau đã động viên mọi người.", False),
        ("Theo vợ ông Lò Văn Tám, Chủ tịch UBND xã Hoa Sen đã đến tặng quà.", False),
        ("Gặp ông Lò Văn Tám, Bí thư Huyện ủy đã biểu dương hành động dũng cảm.", False),
        ("Trao giấy khen cho ông Lò Văn Tám, Chủ tịch UBND xã Hoa Sen đã cảm ơn ông.", False),
        ("Trao giấy khen cho anh Lò Văn Tám, Chủ tịch UBND xã Hoa Sen nhấn mạnh việc tốt.", False),
        ("Trò chuyện với bà Đỗ Thị Na, Chủ tịch Hội LHPN tỉnh Bến Lau động viên bà.", False),
        ("Ghi nhận hành động của anh Vũ Văn Mít, Chủ tịch UBND tỉnh Bến Lau đã tặng Bằng khen.", False),
        ("Biểu dương tinh thần dũng cảm của em Tám, Chủ tịch UBND huyện Gò Me tặng Giấy khen.", False),
        ("Xúc động trước việc làm của em Lò Văn Tám, Bộ trưởng Bộ Y tế đã gửi thư khen.", False),
        ("Với những đóng góp to lớn của ông Vũ Văn Mít, Thủ tướng Chính phủ tặng Bằng khen.", False),
        ("Với sự tham dự của ông Vũ Văn Mít, Chủ tịch UBND huyện Gò Me đã thành thông lệ.", True),
        ("Anh Lò Văn Tám, 40 tuổi, là công nhân, Chủ tịch UBND xã đã tặng quà.", False),
        ("Theo lời kể của ông Vũ Văn Mít, Trưởng thôn Gò Me đã nghỉ hưu, mưa rất to.", True),
        ("Ông Lò Văn Tám, Chủ tịch UBND xã Hoa Sen cũng gửi thư thăm hỏi.", True),
        ("Gặp ông Lò Văn Tám, Chủ tịch UBND xã Hoa Sen, đoàn đã cảm ơn ông.", True),
        ("Gặp ông Lò Văn Tám, Chủ tịch UBND xã Hoa Sen cho biết mưa đã tạnh.", True),
        ("Thăm hỏi các cháu, ông Lò Văn Tám, Chủ tịch UBND xã Hoa Sen đã tặng quà.", True),
    ],
)
def test_who_is_visited_does_not_hold_the_post_of_the_visitor(text: str, named: bool) -> None:
    assert bool(mentions(text) and any(m.name and m.positions for m in mentions(text))) is named


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Chủ trì hội nghị là đồng chí Võ Văn Hùng, Phó Chủ tịch UBND tỉnh.", {"chaired"}),
        ("Hội nghị do đồng chí Võ Văn Hùng - Phó Chủ tịch UBND tỉnh chủ trì.", {"chaired"}),
        ("Dưới sự chủ trì của ông Võ Văn Hùng, Chủ tịch UBND thành phố, hội nghị đã nghe báo cáo.", {"chaired"}),
        ("Dự và phát biểu tại hội nghị có ông Võ Văn Hùng, Bí thư Tỉnh ủy.", {"attended", "spoke"}),
        ("Với sự tham dự, chỉ đạo của ông Võ Văn Hùng, Bí thư Tỉnh ủy.", {"attended"}),
        ("Phát biểu tại hội nghị, ông Võ Văn Hùng, Bí thư Tỉnh ủy chúc mừng các đơn vị.", {"spoke"}),
        ("Theo ông Võ Văn Hùng, Giám đốc Sở Y tế, phong trào đã lan tỏa.", {"spoke"}),
        ("“Chúng tôi rất vui”, ông Võ Văn Hùng, Giám đốc Sở Y tế nói.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế xúc động: “Đây là vinh dự lớn”.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế trao Cờ thi đua cho 5 tập thể.", {"presented"}),
        ("5 tập thể được Chủ tịch UBND tỉnh Võ Văn Hùng tặng Bằng khen.", {"presented"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế được Chủ tịch nước tặng Huân chương.", {"received"}),
        ("Lãnh đạo tỉnh trao Bằng khen cho ông Võ Văn Hùng, Trưởng ấp Hòa Bình.", {"received"}),
        ("Bộ trưởng Võ Văn Hùng ký quyết định tặng Bằng khen cho 10 cá nhân.", {"signed"}),
        ("Ông Võ Văn Hùng, Chủ tịch Hội Luật gia tỉnh Lào Cai phát biểu tại hội nghị.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế phát biểu chỉ đạo hội nghị.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế đã chỉ đạo các bệnh viện trực cấp cứu.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế công bố quyết định khen thưởng.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế đã công bố 40 công trình về bệnh phổi.", set()),
        ("Tại buổi làm việc với Thủ tướng Lê A, Chủ tịch UBND tỉnh Võ Văn Hùng cho biết như vậy.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế đã trao tặng 200 triệu đồng cho quỹ.", {"presented"}),
        ("Nhận cúp do tỉnh trao tặng, ông Võ Văn Hùng – Giám đốc Sở Y tế – chia sẻ niềm vui.", {"received", "spoke"}),
        ("Ông Võ Văn Hùng, Chánh án Tòa án tỉnh đến dự lễ bế mạc và chúc mừng các đơn vị.", {"attended"}),
        ("Ghi nhận thành tích đó, Chủ tịch UBND tỉnh Võ Văn Hùng đã tặng Bằng khen cho 3 tập thể.", {"presented"}),
        ("Phó Bí thư Thành ủy Võ Văn Hùng (bên phải) tại lễ phát động phong trào thi đua.", {"attended"}),
        ("Hội nghị do ông Võ Văn Hùng, Chủ tịch Công đoàn làm chủ trì đã thống nhất 5 nội dung.", {"chaired"}),
        ("Đến dự Hội nghị có đại diện lãnh đạo Ban Dân vận ông: Võ Văn Hùng - Phó Trưởng ban.", {"attended"}),
        ("Theo Chủ tịch UBND tỉnh Võ Văn Hùng, tại hội nghị đã có 10 ý kiến.", {"spoke"}),
        ("Bí thư Huyện ủy Võ Văn Hùng phát biểu ý kiến chỉ đạo và trao giấy khen.", {"spoke", "presented"}),
        ("Bí thư Huyện ủy Võ Văn Hùng đã ân cần thăm hỏi, biểu dương và tặng hoa đội 5.", {"spoke", "presented"}),
        ("Sáng 3/5, Bí thư Huyện ủy Võ Văn Hùng thăm Hội Làm vườn và dự lễ tuyên dương.", {"attended"}),
        ("Đến dự lễ và trực tiếp trao giải cho các em còn có Bí thư Võ Văn Hùng.", {"attended", "presented"}),
        ("Dự hội nghị và tặng hoa chúc mừng có ông Võ Văn Hùng, Giám đốc Sở Y tế.", {"attended", "presented"}),
        ("Đến dự đồng chí Võ Văn Hùng – Bí thư Huyện ủy, cùng nhân dân trên địa bàn.", {"attended"}),
        ("Bí thư Huyện ủy Võ Văn Hùng xúc động: các lớp học ấy rất quý.", {"spoke"}),
        ("Lãnh đạo tỉnh trao Huy hiệu Đảng đến đồng chí Võ Văn Hùng, nguyên Bí thư Huyện ủy.", {"received"}),
        ("Bí thư Huyện ủy Võ Văn Hùng đã đến dự và chúc mừng đội 5.", {"attended"}),
        ("Chủ tịch Hội Võ Văn Hùng tặng mỗi người một bộ ấm chén.", {"presented"}),
        ("Giám đốc Võ Văn Hùng giao chỉ tiêu tới từng phòng giao dịch và ký giao ước với đội 5.", {"spoke", "signed"}),
        ("Giám đốc Võ Văn Hùng tuyên bố thưởng lớn, đồng thời trao giấy khen cho 5 đội.", {"spoke", "presented"}),
        (
            "Dự hội nghị có bà Lê Thị Mít, Bí thư Chi bộ; về phía Cụm trưởng có ông Võ Văn Hùng, Giám đốc Công ty Mây.",
            {"attended"},
        ),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế đã chỉ đạo các khoa kiểm tra, yêu cầu không để thiếu thuốc.", {"spoke"}),
        ("Ông Võ Văn Hùng, Trưởng ban Trị sự, quang lâm chứng minh.", {"attended"}),
        ("Ông Võ Văn Hùng, Chủ tịch UBND tỉnh, trao Quyết định công nhận huyện nông thôn mới.", {"presented"}),
        ("Ông Võ Văn Hùng, Chủ tịch UBND tỉnh, trao Quyết định cho lãnh đạo huyện.", {"presented"}),
        ("Ông Võ Văn Hùng, Chủ tịch UBND tỉnh, trao kinh phí xây nhà cho 5 hộ.", {"presented"}),
        ("Phó bí thư Thành ủy Võ Văn Hùng nhắn gửi như vậy.", {"spoke"}),
        # not the subject's deed, or none at all
        ("Anh Lê Văn Mít - con trai Đại tá Võ Văn Hùng cho biết gia đình rất vui.", set()),
        ("Bà Lê Thị Mít, vợ Đại tá Võ Văn Hùng, đã trao 2 tỷ đồng cho quỹ.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế đã chỉ đạo các khoa kiểm tra, làm rõ vụ việc.", set()),
        ("Theo ông Võ Văn Hùng, Giám đốc Sở Y tế, đơn vị đã trao Cờ thi đua cho 5 đội.", {"spoke"}),
        ("Giám đốc Võ Văn Hùng bắt tay từng người; bà Lê Thị Mít, Chủ tịch Hội, trao giấy khen.", set()),
        ("Bí thư Huyện ủy Võ Văn Hùng gửi thư chúc mừng.", set()),
        ("Bí thư Huyện ủy Võ Văn Hùng đã gửi lẵng hoa chúc mừng.", set()),
        ("Lễ tuyên dương diễn ra sáng 3/5. Về phía tỉnh có ông Võ Văn Hùng, Phó Chủ tịch UBND tỉnh.", {"attended"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế, học Trường Pétrus Ký từ năm 1951.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế, làm trái với kết luận của Bộ Chính trị.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế, đều đặn viết các bài nghiên cứu.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế, viết: Chúng tôi rất vui.", {"spoke"}),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế, người lập kế hoạch số 4 trước sau đều khẳng định việc ấy.", {"spoke"}),
        ("Kiến nghị kiểm điểm ông Võ Văn Hùng, Giám đốc Sở Y tế, điều chỉnh kết quả đánh giá năm 2019.", set()),
        ("Cho rằng các bị cáo chưa thành khẩn, ông Võ Văn Hùng, Giám đốc Sở Y tế, bị đề nghị tăng án.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế sẽ chủ trì hội nghị vào tuần tới.", set()),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế trò chuyện với đại biểu tham dự hội nghị.", set()),
        ("Tại lễ trao Bằng khen, ông Võ Văn Hùng, Giám đốc Sở Y tế vắng mặt.", set()),
        ("Các đơn vị nhận lời cảm ơn của Thủ tướng Võ Văn Hùng.", set()),
        (
            "Bí thư Huyện ủy Võ Văn Hùng chúc mừng thành tích của các em, trao Bằng khen cho 5 em.",
            {"spoke", "presented"},
        ),
        ("Bí thư Huyện ủy Võ Văn Hùng yêu cầu các xã rà soát, trao Bằng khen cho 5 em.", {"spoke"}),
    ],
)
def test_roles(text: str, roles: set[str]) -> None:
    (person,) = [entry for entry in read(text) if entry[0] == "Võ Văn Hùng"]
    assert person[2] == roles


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Theo ông Võ Văn Hùng, Giám đốc Sở Y tế, phong trào đã lan tỏa.", "Theo"),
        ("Bài phát biểu của ông Võ Văn Hùng, Giám đốc Sở Y tế, rất ngắn.", "phát biểu của"),
        ("Trao đổi với phóng viên, ông Võ Văn Hùng, Giám đốc Sở Y tế, rất vui.", "Trao đổi"),
        ("Trong cuộc gặp phóng viên, trao đổi nhanh với ông Võ Văn Hùng, Giám đốc Sở Y tế.", "trao đổi nhanh với"),
        ("Ông Võ Văn Hùng, Giám đốc Sở Y tế: Chúng tôi rất vui.", "Ông Võ Văn Hùng, Giám đốc Sở Y tế"),
        ("Đến dự có:\n- Ông Võ Văn Hùng, Giám đốc Sở Y tế;", "Ông Võ Văn Hùng, Giám đốc Sở Y tế"),
    ],
)
def test_a_role_is_grounded_in_the_words_that_tell_it(text: str, words: str) -> None:
    (mention,) = [m for m in mentions(text) if m.name == "Võ Văn Hùng"]
    assert [role.phrase.text for role in mention.roles] == [words]


def test_delegated_presenter_does_not_take_the_office_of_who_empowered_him() -> None:
    text = "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Vũ Hải An trao Huân chương Lao động hạng Ba cho 2 tập thể."
    assert read(text) == [("Vũ Hải An", ["Bí thư Tỉnh ủy"], {"presented"})]


def test_attendants_go_on_over_lines() -> None:
    text = (
        "Dự hội nghị có đồng chí Lê Văn An, Phó Trưởng Ban Thi đua - Khen thưởng Trung ương.\n"
        "Về phía tỉnh có đồng chí Trần Thị Bình, Phó Chủ tịch UBND tỉnh."
    )
    assert [roles for _, _, roles in read(text)] == [{"attended"}, {"attended"}]


def test_attendants_behind_whom_they_stand_for() -> None:
    text = (
        "Tham dự hội nghị có:\n- Đại diện UBND tỉnh: Đ/c Lê Văn An - Phó Chủ tịch UBND tỉnh\n"
        "- Ban Giám đốc Sở Nội vụ: Đ/c Trần Thị Bình - Giám đốc Sở."
    )
    assert read(text)[0][2] == {"attended"}


def test_attendants_line_by_line() -> None:
    text = (
        "Tham dự hội nghị có:\n- Đồng chí Lê Văn An, Giám đốc Sở Y tế;\n- Đồng chí Trần Thị Bình, Trưởng phòng Nội vụ."
    )
    assert [roles for _, _, roles in read(text)] == [{"attended"}, {"attended"}]


@pytest.mark.parametrize(
    ("text", "title", "body", "level", "status"),
    [
        ("Nguyên Phó Giám đốc Sở Y tế Lê Văn An nói.", "Phó Giám đốc", "Sở Y tế", "province", "former"),
        ("Quyền Hiệu trưởng Trường Tiểu học Hoa Sen Lê Văn An nói.", "Hiệu trưởng", None, "grassroots", "acting"),
        ("Chủ tịch UBND xã Lê Văn An nói.", "Chủ tịch", "UBND xã", "commune", "current"),
        ("PGĐ Sở Nội vụ Lê Văn An nói.", "Phó Giám đốc", "Sở Nội vụ", "province", "current"),
    ],
)
def test_normal_form(text: str, title: str, body: str | None, level: str, status: str) -> None:
    (mention,) = [m for m in mentions(text) if m.name]
    position = mention.positions[0]
    assert (position.title, position.level, position.status) == (title, level, status)
    assert body is None or position.body == body


@pytest.mark.parametrize(
    "text",
    [
        "Giáo viên chủ nhiệm Lê Văn An đến thăm học sinh.",
        "Lãnh đạo tỉnh tặng quà cho em Lê Văn An.",
        "Toàn tỉnh học tập tư tưởng của Chủ tịch Hồ Chí Minh.",
    ],
)
def test_no_post(text: str) -> None:
    assert all(not positions for name, positions, _ in read(text) if name)


@pytest.mark.parametrize("name", ["offices", "office_bodies", "title_words", "role_verbs", "office_abbreviations"])
def test_lexicons_hold_each_term_once(name: str) -> None:
    key = next(iter(table(name).rows[0]))
    terms = [(row[key], row.get("kind")) for row in table(name).rows]
    assert len(terms) == len(set(terms))
    assert table(name).meta["version"]


@given(
    st.text(
        alphabet=st.sampled_from(list("Chủ tịch UBND tỉnh Lê Văn An, phó - ;:()“”.\n\u00a0ông trao Bằng 1")),
        max_size=200,
    )
)
def test_never_raises_and_is_grounded(text: str) -> None:
    document = Document.from_source(text)
    for mention in find_officials(Reading(document)):
        assert not mention.name or document.surface(mention.spans[0]) == mention.name
        for position in mention.positions:
            assert position.phrase.span is not None
            assert document.surface(position.phrase.span) == position.phrase.text


OFFICES = [term for row in table("offices").rows for term in row["term"].split("|")]
RANKS = [row["rank"] for row in table("ranks").rows]
CLAUSE = (
    "các|ông|Đồng chí|Lê Văn An|Trần Thị Hoa,|tỉnh Bến Tre|thay mặt|theo|được|tặng Bằng khen|dự|phát biểu|và|-|:|;|(|)"
)


def test_every_office_and_rank_opens_its_sentence() -> None:
    terms = [*OFFICES, *RANKS, "Phó", "Trưởng"]
    assert not [term for term in terms if not Triggers(fold(f"Ông {term} nói")).opens("officials")]


@given(st.lists(st.sampled_from([*OFFICES, *RANKS, "Phó", "Trưởng", *CLAUSE.split("|")]), max_size=14).map(" ".join))
def test_gates_change_no_official(text: str) -> None:
    with all_open():
        plain = mentions(text)
    assert mentions(text) == plain
