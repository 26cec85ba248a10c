# ruff: noqa: E501 - a sentence of the press stands on one line
"""Reports of communes, forces and blocs: "khen" for "khen thưởng", places in a bloc, what is asked of those above; all
names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import read, short, untold

_HEAD = "Chuyện một làng ven sông mùa nước nổi\nSáng nay, trời ở làng ven sông rất đẹp. Bà con ra đồng từ sớm.\n"

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    # the bare verb of praise, by a body and with a number
    (
        "Xã có 2 tập thể và 4 cá nhân được Chủ tịch UBND tỉnh khen; Đảng ủy khen 4 chi bộ, 9 đảng viên; UBND xã khen 12 tập thể, 35 cá nhân.",
        ["commendation conferred collective 2", "commendation conferred individual 4", "commendation conferred collective 4", "commendation conferred individual 9", "commendation conferred collective 12", "commendation conferred individual 35"],
    ),
    (
        "Trong năm, 12 lượt tập thể, 30 lượt cá nhân được các cấp khen.",
        ["commendation conferred collective 12", "commendation conferred individual 30"],
    ),
    ("Bà con ai cũng khen 2 em học sinh ngoan. Ông chủ tịch xã khen 5 bạn nhỏ hát hay.", []),
    ("Em Tám được thầy giáo và 3 bạn khen. Món ăn được 9 vị khách khen.", []),
    # who proposes does not give
    (
        "Hội đồng bình chọn 4 đồng chí đạt chiến sĩ thi đua cơ sở, 22 đồng chí đạt lao động tiên tiến, đề nghị cấp trên khen thưởng 2 tập thể, 3 cá nhân.",
        ["grassroots_emulation_fighter proposed individual 4", "advanced_laborer proposed individual 22", "commendation proposed collective 2", "commendation proposed individual 3"],
    ),
    # places in a bloc
    (
        "Kết quả chấm điểm, Công an huyện Bến Lau xếp hạng Nhất cụm, Công an thành phố An Hòa hạng Nhì và Công an huyện Bình Minh hạng Ba.",
        ["rank_title/first conferred collective 1: Công an huyện Bến Lau", "rank_title/second conferred collective 1: Công an thành phố An Hòa", "rank_title/third conferred collective 1: Công an huyện Bình Minh"],
    ),
    (
        "Năm 2020, Hội Nông dân huyện Bến Lau xếp nhất cụm thi đua số 1.",
        ["rank_title/first conferred collective 1: Hội Nông dân huyện Bến Lau"],
    ),
    (
        "Hội nghị đã thống nhất xếp loại: đơn vị Nhất cụm: Công an huyện Bến Lau; đơn vị Nhì cụm: Công an huyện Bình Minh; đơn vị Ba cụm: Công an huyện An Hòa.",
        ["rank_title/first conferred collective 1: Công an huyện Bến Lau", "rank_title/second conferred collective 1: Công an huyện Bình Minh", "rank_title/third conferred collective 1: Công an huyện An Hòa"],
    ),
    # what else is done to those counted, or for them, is no award
    (
        "Hội Cựu giáo chức tỉnh tặng Kỷ niệm chương cho 10 hội viên, mừng thọ 35 hội viên tròn 70, 75, 80 tuổi.",
        ["commemorative_medal conferred individual 10"],
    ),
    (
        "UBND huyện tặng Giấy khen cho 10 tập thể, hỗ trợ 35 hộ nghèo, thăm 12 gia đình chính sách và khám bệnh cho 40 người.",
        ["commendation_certificate conferred collective 10"],
    ),
    (
        "Đảng ủy khen thưởng 10 tập thể, kết nạp 35 đảng viên, kỷ luật 3 đảng viên, xử lý 2 tập thể.",
        ["commendation conferred collective 10"],
    ),
    # "tuyên dương Anh hùng" gives the title
    (
        "9 xã và 4 cá nhân được tuyên dương Anh hùng LLVT nhân dân.",
        ["armed_forces_hero conferred collective 9", "armed_forces_hero conferred individual 4"],
    ),
    # money for some, a form for others
    (
        "Ban Giám đốc Công an tỉnh quyết định thưởng đột xuất 20 triệu đồng cho Ban chuyên án; tặng Giấy khen cho 3 tập thể, 7 cá nhân.",
        ["bonus conferred collective 1: Ban chuyên án", "commendation_certificate conferred collective 3", "commendation_certificate conferred individual 7"],
    ),
    # a vote to come, and one that is over
    (
        "Các thành viên nghe báo cáo thông qua xét duyệt cờ thi đua của tỉnh cho 60 đơn vị dẫn đầu các cụm, khối thi đua.",
        ["emulation_flag proposed collective 60"],
    ),
    ("Đã thông qua xét duyệt, Hội đồng tặng Giấy khen cho 9 cá nhân.", ["commendation_certificate conferred individual 9"]),
    # a committee's name ends before its verb
    (
        "Ban chỉ đạo xã cũng thống nhất đề nghị UBND huyện khen thưởng 01 khu dân cư có thành tích xuất sắc.",
        ["commendation proposed collective 1"],
    ),
    # what is only talked about, aimed at, or told of guests
    ("Chủ tịch yêu cầu các đơn vị quan tâm khen thưởng 3 nhóm đối tượng: nông dân, công nhân, trí thức.", []),
    ("Dự lễ có 45 Mẹ Việt Nam anh hùng, 12 Anh hùng LLVTND cùng 300 đại biểu.", []),
    ("Công đoàn vận động đoàn viên thi đua đạt danh hiệu Lao động giỏi.", []),
    # some of those counted are told by what they are
    (
        "Câu lạc bộ có 30 hội viên, trong đó 5 hội viên là đảng viên được tặng Huy hiệu 50 năm tuổi Đảng.",
        ["badge conferred individual 5"],
    ),
    # a decision that is handed over
    (
        "Giám đốc Công an tỉnh đã trao Quyết định khen thưởng của Bộ Công an cho 1 tập thể, 5 cá nhân Phòng Cảnh sát hình sự.",
        ["commendation conferred collective 1", "commendation conferred individual 5"],
    ),
    # one verb for several places
    (
        "Huyện Bến Lau có 3 học sinh đạt giải Nhất, 1 em giải Nhì; huyện Bình Minh 2 em giải Nhì và 5 em giải Ba.",
        ["prize/first conferred individual 3", "prize/second conferred individual 1", "prize/second conferred individual 2", "prize/third conferred individual 5"],
    ),
    # as many names as are told
    (
        "Hai tập thể được tặng Cờ thi đua là Phòng Tổ chức cán bộ và Thanh tra Sở; ba cá nhân được tặng Bằng khen là các đồng chí: Lò Văn Chín, Vũ Văn Tám, Vũ Thị Mây.",
        ["emulation_flag conferred collective 2: Phòng Tổ chức cán bộ, Thanh tra Sở", "certificate_of_merit conferred individual 3: Lò Văn Chín, Vũ Văn Tám, Vũ Thị Mây"],
    ),
    # persons with posts behind dashes, under one form of address
    (
        "Hội LHPN tỉnh tặng Kỷ niệm chương cho các bà Lê Thị Hạnh - nguyên Chủ tịch Hội huyện, Vũ Thị Mây - Ủy viên Ban Chấp hành, Trần Thị Na - Chi hội trưởng.",
        ["commemorative_medal conferred individual 3: Lê Thị Hạnh, Vũ Thị Mây, Trần Thị Na"],
    ),
    # several grades of one order, as many as times are told; the times that an award was got
    (
        "Nhà máy Gạch Bình Minh vinh dự 3 lần được tặng Huân chương Lao động (hạng Ba năm 1998, hạng Nhì năm 2005, hạng Nhất năm 2015).",
        ["labor_order/third conferred collective 1", "labor_order/second conferred collective 1", "labor_order/first conferred collective 1"],
    ),
    (
        "Đây là lần thứ 5 liên tiếp Bệnh viện Đa khoa Bình Minh được nhận Cờ thi đua của Bộ Y tế.",
        ["emulation_flag conferred collective 1: Bệnh viện Đa khoa Bình Minh"],
    ),
    # pupils who are only rated win no prize
    (
        "Toàn trường có 245 học sinh đạt danh hiệu học sinh giỏi, 310 học sinh tiên tiến, 12 học sinh đạt giải học sinh giỏi cấp huyện.",
        ["honorary_title conferred individual 245", "prize conferred individual 12"],
    ),
    # who fails behind a semicolon; parts of the subject in brackets; several titles in quotes
    (
        "Hội đồng huyện bỏ phiếu thống nhất trình UBND tỉnh khen thưởng 6 tập thể, 14 cá nhân; 2 cá nhân chưa đủ điều kiện.",
        ["commendation proposed collective 6", "commendation proposed individual 14", "commendation withdrawn individual 2"],
    ),
    (
        "12 tập thể (8 khoa, 4 phòng) và 56 cá nhân được Giám đốc Bệnh viện khen thưởng.",
        ["commendation conferred collective 12", "commendation conferred collective 8", "commendation conferred collective 4", "commendation conferred individual 56"],
    ),
    (
        "Hiệp hội Doanh nghiệp tỉnh tôn vinh 20 \"Doanh nhân tiêu biểu\", 15 \"Doanh nghiệp tiêu biểu\".",
        ["honorary_title conferred individual 20", "honorary_title conferred enterprise 15"],
    ),
    # new soldiers, subjects of teachers, shares of all
    (
        "Trong buổi lễ, 12 chiến sĩ mới được biểu dương, 3 chiến sĩ được thăng quân hàm, 2 chiến sĩ được tặng Giấy khen.",
        ["commendation conferred individual 12", "commendation_certificate conferred individual 2"],
    ),
    (
        "UBND tỉnh đã tặng Bằng khen cho thầy Lò Văn Tám, Hiệu trưởng; cô Lê Thị Hạnh, giáo viên Toán.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Lê Thị Hạnh"],
    ),
    (
        "Đơn vị có 2 đồng chí được tặng Bằng khen của Bộ Quốc phòng, 5 đồng chí Chiến sĩ thi đua cơ sở, 80% quân nhân đạt Chiến sĩ tiên tiến.",
        ["certificate_of_merit conferred individual 2", "grassroots_emulation_fighter conferred individual 5"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_reports(text: str, expected: list[str]) -> None:
    assert untold(read(f"{_HEAD}{text}\n"), expected) == []


LEVELS = [
    (
        "UBND huyện Bến Lau đã khen 14 cá nhân, đề nghị tỉnh khen 3 tập thể.",
        ["commendation district conferred individual 14", "commendation None proposed collective 3"],
    ),
    (
        "Bộ Tư lệnh Vùng tặng Giấy khen cho 32 tập thể; đề nghị trên tặng 1 Cờ thi đua.",
        ["commendation_certificate ministry conferred collective 32", "emulation_flag None proposed collective 1"],
    ),
    (
        "Đồng chí Lò Văn Tám được Chủ tịch UBND tỉnh tặng Bằng khen và đồng chí Vũ Thị Mây được nhận Kỷ niệm chương.",
        ["certificate_of_merit province conferred individual 1", "commemorative_medal None conferred individual 1"],
    ),
    (
        "Sở Y tế trao Giấy khen của Bộ trưởng Bộ Y tế cho 6 tập thể, của Giám đốc Sở cho 20 tập thể và 15 cá nhân.",
        [
            "commendation_certificate ministry conferred collective 6",
            "commendation_certificate province conferred collective 20",
            "commendation_certificate province conferred individual 15",
        ],
    ),
    (
        "Công đoàn Công ty May Bình Minh được tặng 12 bằng khen, trong đó 2 cấp bộ, 10 cấp tỉnh.",
        [
            "certificate_of_merit None conferred collective 12",
            "certificate_of_merit ministry conferred collective 2",
            "certificate_of_merit province conferred collective 10",
        ],
    ),
    (
        "Có 03 tập thể được Giám đốc Sở trao tặng Giấy khen (trong đó có 02 tập thể của Phòng Tổ chức).",
        [
            "commendation_certificate province conferred collective 3",
            "commendation_certificate province conferred collective 2",
        ],
    ),
    (
        "Các danh hiệu đạt được:\n+ Công đoàn: Vững mạnh xuất sắc cấp huyện.\n+ Lao động tiên tiến: 33 đ/c",
        ["advanced_laborer None conferred individual 33"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels_of_lines_and_of_proposals(text: str, expected: list[str]) -> None:
    assert [short(mention) for mention in read(f"{_HEAD}{text}\n")] == expected
