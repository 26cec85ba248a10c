# ruff: noqa: E501 - a sentence of the press stands on one line
"""Who the text is about, where the holder of an award stands further left than beside the verb."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

HOLDERS = [
    (
        "Bác sĩ Lò Thị Mây gắn bó với trạm đã lâu. Chị hai năm liền là Chiến sĩ thi đua cơ sở, năm 2021 được Bộ Y tế tặng Bằng khen.",
        ["certificate_of_merit conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Ông Lò Văn Tám, trưởng bản, vốn kiệm lời. Ít ai biết ông từng ba lần về Hà Nội nhận Bằng khen của Ủy ban Dân tộc.",
        ["certificate_of_merit conferred individual 3: Lò Văn Tám"],
    ),
    (
        "Đồng chí Lò Văn Tám về hưu năm 2018. Năm 2020, đồng chí tham gia cấp ủy và lại được Huyện ủy tặng Giấy khen.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Lò Thị Mây sớm mê văn. Lớp 9, cô bé đoạt giải Nhất cấp tỉnh; lớp 12, giành giải Nhì quốc gia.",
        ["prize/first conferred individual 1: Lò Thị Mây", "prize/second conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Chị Lò Thị Mây, Chi hội trưởng, kể: “Năm 2019, Hội đông hội viên, bản thân tôi được tặng Kỷ niệm chương”.",
        ["commemorative_medal conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Anh Lò Văn Tám nói sau khi nhận Giấy khen của Chủ tịch UBND huyện: việc ấy ai cũng làm.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Từ năm 2010, xã An Hòa luôn dẫn đầu huyện, được tặng thưởng: Huân chương Lao động hạng Ba.",
        ["labor_order/third conferred collective 1: xã An Hòa"],
    ),
    (
        "Đoàn đến thăm gia đình liệt sĩ Lò Văn Tám, người được Nhà nước truy tặng danh hiệu Anh hùng LLVTND.",
        ["armed_forces_hero conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Anh Lò Văn Tám làm kỹ sư ở mỏ. Năm nay, Tám là gương mặt duy nhất của mỏ được Tổng công ty tặng Bằng khen.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Anh Lò Văn Tám lao xuống cứu người. Huyện đoàn khen việc này, tặng Giấy khen cho anh.",
        ["commendation_certificate conferred individual 1: Lò Văn Tám"],
    ),
]

OTHERS = [
    "Chị Lò Thị Mây vui lắm. Cuối tháng trước, doanh nghiệp của chị được tặng Cờ thi đua của UBND tỉnh.",
    "Lò Văn Tám có ông nội được tặng Huân chương Kháng chiến hạng Nhì.",
    "Anh Lò Văn Tám có bố là liệt sĩ, ông nội được tặng Huân chương Kháng chiến hạng Nhì.",
    "Anh Lò Văn Tám sinh năm 1970. Bà ngoại được tặng Huân chương Kháng chiến hạng Nhì.",
    "Đạo diễn Lò Văn Tám lo lắng vì có phim đã giành giải thưởng lớn ở Tokyo.",
    "Ông Lò Văn Tám chúc mừng các vận động viên đoạt huy chương vàng.",
    "Ông Lò Văn Tám có mặt ở xã. Năm 2018 Chín tiếp tục cải tiến và nhận được giải ba.",
    "Bà Lò Thị Mây xem lại hồ sơ. Sau khi nhận được phản ánh, phòng kiểm tra, sửa giấy khen.",
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holder_told_further_left(text: str, expected: list[str]) -> None:
    found = [m for m in awards(text) if m.award != "grassroots_emulation_fighter"]
    assert untold(found, expected) == []


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_else_holds_it(text: str) -> None:
    assert [m for m in awards(text) if m.named] == []


LISTS = [
    (
        "Các cá nhân được tặng Huân chương Lao động hạng Ba trong Quyết định này có Lò Thị Mây, Lò Văn Tám.",
        ["labor_order/third conferred individual 2: Lò Thị Mây, Lò Văn Tám"],
    ),
    (
        "Xã tặng Giấy khen cho các hộ, cá nhân có đóng góp, trong đó có ông Lò Văn Tám, bà Lò Thị Mây.",
        ["commendation_certificate conferred individual 2: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "Trong số 9 điển hình được biểu dương, đáng chú ý có ông Lò Văn Tám (bản Nà An), bà Lò Thị Mây (bản Nà Hòa).",
        ["commendation conferred individual 9: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "Công ty TNHH An Hòa và cá nhân ông Lò Văn Tám, Giám đốc công ty, được nhận Bằng khen của UBND tỉnh.",
        [
            "certificate_of_merit conferred enterprise 1: Công ty TNHH An Hòa",
            "certificate_of_merit conferred individual 1: Lò Văn Tám",
        ],
    ),
    (
        "Bộ trao Kỷ niệm chương cho ông Lò Văn Tám - cán bộ nghiên cứu Viện An Hòa (Hà Nội) và bà Lò Thị Mây.",
        ["commemorative_medal conferred individual 2: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "Chủ tịch tỉnh trao Huân chương Lao động hạng Ba cho người tiền nhiệm - ông Lò Văn Tám.",
        ["labor_order/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Tổ vận hành số 3 do kỹ sư Lò Văn Tám làm tổ trưởng được Tổng Giám đốc tặng Giấy khen.",
        ["commendation_certificate conferred collective 1: Tổ vận hành số 3"],
    ),
    (
        "Võ sĩ Lò Thị Mây và Lò Thị Lan của đội tuyển trẻ đã được nhận Bằng khen của UBND tỉnh.",
        ["certificate_of_merit conferred individual 2: Lò Thị Mây, Lò Thị Lan"],
    ),
]

PLAIN = [
    (
        "Hai “hiệp sĩ” Lò Văn Tám (40 tuổi, ở An Hòa) và Vũ Văn Chín (41 tuổi) được tặng Bằng khen.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Vũ Văn Chín"],
    ),
    (
        "Mesira là đội trưởng đội tuyển và từng 5 lần giành danh hiệu “Giày Vàng”.",
        ["honorary_title conferred individual 5: Mesira"],
    ),
    (
        "Bản án có nêu bị cáo Lò Văn Tám nhận tội và được tặng nhiều huân chương.",
        ["order conferred individual None: Lò Văn Tám"],
    ),
    (
        "Lò Văn Tám và Lò Thị Mây đều học năm cuối. Mây có hai giải Nhất cấp trường.",
        ["prize/first conferred individual 2: Lò Thị Mây"],
    ),
    (
        "Xã có hai mô hình. Chủ tịch Hội CCB xã Lò Văn Tám - Chiến sĩ thi đua cấp tỉnh.",
        ["provincial_emulation_fighter conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ngoài huy chương vàng của Lò Văn Tám (55 kg), đội thi đấu chưa tốt.",
        ["prize/first conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Hiệu trưởng thay mặt nhà trường tuyên dương và tặng quà em Lò Thị Mây, lớp 4B.",
        ["commendation conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Xã tặng Giấy khen cho em Lò Văn Tám. Trước đó, Chủ tịch UBND tỉnh cũng truy tặng em Bằng khen.",
        [
            "commendation_certificate conferred individual 1: Lò Văn Tám",
            "certificate_of_merit conferred individual 1: Lò Văn Tám",
        ],
    ),
    (
        "Khối thi đua thống nhất suy tôn Sở Y tế nhận Cờ thi đua của UBND tỉnh.",
        ["emulation_flag proposed collective 1: Sở Y tế"],
    ),
    (
        "Tặng thưởng Huân chương Lao động hạng Ba cho: Ông Lò Văn Tám, nguyên Bí thư Huyện ủy; Sở Tư pháp tỉnh.",
        [
            "labor_order/third conferred individual 1: Lò Văn Tám",
            "labor_order/third conferred collective 1: Sở Tư pháp tỉnh",
        ],
    ),
]

TOGETHER = [
    (
        "Binh nhất Lò Văn Tám cứu người. Bộ Công an tặng Bằng khen, Tỉnh đoàn trao Huy hiệu “Tuổi trẻ dũng cảm” cho anh.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám", "badge conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Thiếu tá Lò Văn Tám, Đại úy Lò Văn Chín đã cứu nạn nhân. Cả hai được Bộ Tư lệnh tặng Bằng khen.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Lò Văn Chín"],
    ),
    (
        "Huyện có 2 xã được nhận Bằng khen của Chủ tịch UBND tỉnh là An Hòa, An Lạc; cá nhân có bà Lò Thị Mây.",
        [
            "certificate_of_merit conferred collective 2",
            "certificate_of_merit conferred individual 1: Lò Thị Mây",
        ],
    ),
    (
        "Đoàn xã chọn 2 bạn gồm Lò Văn Tám, Lò Thị Mây để trao danh hiệu “Thanh niên sống đẹp”.",
        ["honorary_title conferred individual 2: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "UBND phường trao Giấy khen cho hộ ông Lò Văn Tám, hộ bà Lò Thị Mây đã hiến đất mở hẻm.",
        ["commendation_certificate conferred household 2: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "Nội dung đôi nam nữ, cặp Lò Văn Tám - Lò Thị Mây đoạt giải Nhất.",
        ["prize/first conferred individual 2: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "Đội Trường THCS An Hòa, gồm các em Lò Văn Tám, Lò Thị Mây, xuất sắc đoạt giải Nhất.",
        ["prize/first conferred collective 1: Đội Trường THCS An Hòa"],
    ),
    (
        "Giám đốc Lò Văn Tám được Thủ tướng Chính phủ tặng Bằng khen, chi nhánh được UBND tỉnh tặng Cờ thi đua.",
        ["certificate_of_merit conferred individual 1: Lò Văn Tám"],
    ),
]

TURNED = [
    (
        "Nổi bật có Lò Thị Mây, sinh viên năm ba, người vừa nhận Giải thưởng Vừ A Dính.",
        ["prize conferred individual 1: Lò Thị Mây"],
    ),
    (
        "Anh Lò Văn Tám đạt danh hiệu Chiến sĩ thi đua cơ sở 6 năm liền, được Tổng công ty tặng Bằng khen.",
        [
            "grassroots_emulation_fighter conferred individual 6: Lò Văn Tám",
            "certificate_of_merit conferred individual 1: Lò Văn Tám",
        ],
    ),
    (
        "Vượt gần 300 km về Hà Nội nhận Giải thưởng Lương Định Của, anh Lò Văn Tám (bản An Hòa) vẫn mặc áo chàm.",
        ["prize conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Được Hội Nhà báo trao giải B, nhóm phóng viên Lò Văn Tám, Lò Thị Mây cho biết sẽ viết tiếp.",
        ["prize/second conferred individual 2: Lò Văn Tám, Lò Thị Mây"],
    ),
    (
        "Bí thư Tỉnh đoàn đã trao Bằng khen và biểu dương hành động dũng cảm của hai thanh niên Lò Văn Tám và Lò Văn Chín.",
        ["certificate_of_merit conferred individual 2: Lò Văn Tám, Lò Văn Chín"],
    ),
    (
        "Nhà giáo Lò Văn Tám quê ở huyện Bình Minh. Ông từng dạy ở Trường cấp III Lê Văn Chín. Ông được tặng thưởng Huân chương Lao động hạng Nhì.",
        ["labor_order/second conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám có nhiều sáng kiến. Phần thưởng dành cho ông là Huân chương Lao động hạng Ba.",
        ["labor_order/third conferred individual 1: Lò Văn Tám"],
    ),
    (
        "Giám đốc Công an tỉnh khen thưởng Đội Cảnh sát kinh tế Công an huyện An Hòa và các đồng chí: Trung tá Lò Văn Tám, Thiếu tá Lò Văn Chín.",
        [
            "commendation conferred collective 1: Đội Cảnh sát kinh tế Công an huyện An Hòa",
            "commendation conferred individual 2: Lò Văn Tám, Lò Văn Chín",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNED)
def test_holder_behind_the_award(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_several_told_together(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_holders_without_a_verb_of_their_own(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_behind_the_award_and_joint_subjects(text: str, expected: list[str]) -> None:
    assert untold(awards(text), expected) == []


def test_the_rest_of_a_list_is_no_subject_of_the_next_sentence() -> None:
    text = (
        "Năm nay danh hiệu Nghệ sĩ Ưu tú được trao cho Vi Văn Bền (Nhà hát Chèo An Hòa, thành phố An Hòa), Hà Văn Chín "
        "(Học viện Múa), Lò Thị Mây (Nhà hát Kịch)...\nChia sẻ về việc được phong tặng danh hiệu Nghệ sĩ Nhân dân, NSƯT "
        "Lò Văn Tám mời trà khách."
    )
    given = {phrase.text for award in awards(text) for phrase in award.named if award.award == "peoples_artist"}
    assert given <= {"Lò Văn Tám"}
