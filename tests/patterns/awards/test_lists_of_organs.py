# ruff: noqa: E501 - a sentence of the press stands on one line
"""How local organs list whom they reward: brackets, lines under a kind, posts behind dashes; all names invented."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import read, untold

_HEAD = "Chuyện một làng ven sông mùa nước nổi\nSáng nay, trời ở làng ven sông rất đẹp. Bà con ra đồng từ sớm.\n"

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    # those counted in a bracket right behind the award
    (
        "Kết quả bình xét: Danh hiệu Chiến sĩ thi đua cấp tỉnh (02 cá nhân), Cờ thi đua UBND tỉnh (04 tập thể), Bằng khen UBND tỉnh (11 tập thể, 23 cá nhân).",
        ["provincial_emulation_fighter conferred individual 2", "emulation_flag conferred collective 4", "certificate_of_merit conferred collective 11", "certificate_of_merit conferred individual 23"],
    ),
    (
        "Hội đồng đề nghị tặng Huân chương Lao động hạng Ba (1 tập thể; 2 cá nhân), Bằng khen của Thủ tướng Chính phủ (3 tập thể và 4 cá nhân).",
        ["labor_order/third proposed collective 1", "labor_order/third proposed individual 2", "certificate_of_merit proposed collective 3", "certificate_of_merit proposed individual 4"],
    ),
    # what else a bracket tells
    (
        "Công ty Tre Việt được tặng Cờ thi đua của tỉnh (12 doanh nghiệp dự xét).",
        ["emulation_flag conferred enterprise 1: Công ty Tre Việt"],
    ),
    # bodies by name and others by number, as one subject
    (
        "Khoa Nhi, Khoa Nội và 3 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
        ["certificate_of_merit conferred collective 2: Khoa Nhi, Khoa Nội", "certificate_of_merit conferred individual 3"],
    ),
    # a line a person, behind a school of the line before
    (
        "Các cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh gồm:\n- Lò Văn Tám - Hiệu trưởng Trường THPT An Hòa\n- Lê Thị Hạnh - Trưởng khoa Nội, Bệnh viện huyện Bến Lau\n- Vũ Văn Chín - nông dân xã Bình Minh",
        ["certificate_of_merit conferred individual 3: Lò Văn Tám, Lê Thị Hạnh, Vũ Văn Chín"],
    ),
    # lines under the kind of those whom they name
    (
        "UBND huyện tặng Giấy khen cho 3 tập thể, 2 cá nhân, gồm:\nTập thể:\n- Trường THPT An Hòa\n- Trung tâm Y tế huyện Bến Lau\n- Hội Phụ nữ xã Bình Minh\nCá nhân:\n- Bà Lê Thị Hạnh - Hiệu trưởng Trường THPT An Hòa\n- Ông Lò Văn Tám - giáo viên Trường Tiểu học Bình Minh",
        ["commendation_certificate conferred collective 3: Trường THPT An Hòa, Trung tâm Y tế huyện Bến Lau, Hội Phụ nữ xã Bình Minh", "commendation_certificate conferred individual 2: Lê Thị Hạnh, Lò Văn Tám"],
    ),
    (
        "Chủ tịch UBND tỉnh quyết định tặng Bằng khen cho 2 tập thể, 2 cá nhân có tên sau:\nI. Tập thể\n1. Phòng Giáo dục và Đào tạo huyện Bến Lau\n2. Trường THPT An Hòa\nII. Cá nhân\n1. Bà Lê Thị Hạnh - Hiệu trưởng Trường THPT An Hòa\n2. Ông Lò Văn Tám - giáo viên Trường Tiểu học Bình Minh",
        ["certificate_of_merit conferred collective 2: Phòng Giáo dục và Đào tạo huyện Bến Lau, Trường THPT An Hòa", "certificate_of_merit conferred individual 2: Lê Thị Hạnh, Lò Văn Tám"],
    ),
    (
        "UBND huyện tặng Giấy khen cho các tập thể và cá nhân có thành tích trong phong trào sau đây:\n* Tập thể:\n1. Trường THPT An Hòa\n2. Trung tâm Y tế huyện Bến Lau\n* Cá nhân:\n1. Bà Lê Thị Hạnh - Hiệu trưởng Trường THPT An Hòa\n2. Ông Lò Văn Tám - giáo viên Trường Tiểu học Bình Minh",
        ["commendation_certificate conferred collective 2: Trường THPT An Hòa, Trung tâm Y tế huyện Bến Lau", "commendation_certificate conferred individual 2: Lê Thị Hạnh, Lò Văn Tám"],
    ),
    # subjects that only semicolons part
    (
        "Trường THCS An Hòa; Trạm Y tế xã Bình Minh; Hội Nông dân xã Bến Lau được UBND huyện tặng Giấy khen.",
        ["commendation_certificate conferred collective 3: Trường THCS An Hòa, Trạm Y tế xã Bình Minh, Hội Nông dân xã Bến Lau"],
    ),
    (
        "UBND huyện tặng Cờ cho Trường THPT An Hòa; Trạm Y tế xã Bình Minh được tặng Giấy khen.",
        ["emulation_flag conferred collective 1: Trường THPT An Hòa", "commendation_certificate conferred collective 1: Trạm Y tế xã Bình Minh"],
    ),
    # prizes of a school by their stage
    (
        "Học sinh Trường THPT An Hòa đạt 45 giải các cấp, trong đó 2 giải quốc gia, 43 giải cấp tỉnh.",
        ["prize conferred individual 45", "prize conferred individual 2", "prize conferred individual 43"],
    ),
    # numbers that stand close to the names
    (
        "2 tập thể được Thủ tướng Chính phủ tặng Bằng khen: 1.Đài Phát thanh và Truyền hình tỉnh; 2.Nhân dân và cán bộ huyện An Hòa. 2 cá nhân được Thủ tướng Chính phủ tặng Bằng khen: 1.Ông Lò Văn Chín - nguyên Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; 2. Bà Vũ Thị Mây - Trưởng Ban Tuyên giáo Tỉnh ủy.",
        ["certificate_of_merit conferred collective 2: Đài Phát thanh và Truyền hình tỉnh, Nhân dân và cán bộ huyện An Hòa", "certificate_of_merit conferred individual 2: Lò Văn Chín, Vũ Thị Mây"],
    ),
    # lines without marks, as many as are counted
    (
        "Tặng Bằng khen của UBND tỉnh cho 3 cá nhân:\nLò Văn Tám, Trưởng phòng Tổ chức, Sở Y tế\nLê Thị Hạnh, Chuyên viên, Sở Tài chính\nVũ Văn Chín, Phó Giám đốc, Sở Công Thương",
        ["certificate_of_merit conferred individual 3: Lò Văn Tám, Lê Thị Hạnh, Vũ Văn Chín"],
    ),
    (
        "Chủ tịch UBND huyện đã tặng Giấy khen cho 2 tập thể, 2 cá nhân có thành tích xuất sắc như sau:\nTập thể:\nPhòng Văn hóa và Thông tin\nTrường THPT An Hòa\nCá nhân:\nBà Lê Thị Hạnh, Hiệu trưởng Trường THPT An Hòa\nÔng Lò Văn Tám, giáo viên",
        ["commendation_certificate conferred collective 2: Phòng Văn hóa và Thông tin, Trường THPT An Hòa", "commendation_certificate conferred individual 2: Lê Thị Hạnh, Lò Văn Tám"],
    ),
    # a line more than are counted, and lines that go on with the story
    (
        "Tặng Bằng khen của UBND tỉnh cho 2 cá nhân:\nLò Văn Tám, Trưởng phòng Tổ chức\nLê Thị Hạnh, Chuyên viên\nVũ Văn Chín, Phó Giám đốc",
        ["certificate_of_merit conferred individual 2"],
    ),
    (
        "Tặng Bằng khen của UBND tỉnh cho 2 tập thể:\nHội nghị diễn ra trong không khí vui tươi\nNhiều đại biểu phát biểu ý kiến",
        ["certificate_of_merit conferred collective 2"],
    ),
    # a line with the award alone above those who got it
    (
        "I. Danh hiệu Lao động tiên tiến\n1. Lò Văn Tám\n2. Lê Thị Hạnh\n3. Vũ Văn Chín\nII. Giấy khen của Giám đốc Sở\n1. Lò Văn Mười\n2. Vũ Thị Mây",
        ["advanced_laborer conferred individual 3: Lò Văn Tám, Lê Thị Hạnh, Vũ Văn Chín", "commendation_certificate conferred individual 2: Lò Văn Mười, Vũ Thị Mây"],
    ),
    (
        "1. Danh hiệu \"Chiến sĩ thi đua cơ sở\"\n- Đồng chí Lò Văn Tám, Trưởng phòng\n- Đồng chí Lê Thị Hạnh, Phó phòng\n2. Tặng Giấy khen của Giám đốc Công an tỉnh\n- Đội Cảnh sát giao thông\n- Công an xã Bình Minh",
        ["grassroots_emulation_fighter conferred individual 2: Lò Văn Tám, Lê Thị Hạnh", "commendation_certificate conferred collective 2: Đội Cảnh sát giao thông, Công an xã Bình Minh"],
    ),
    (
        "1. Công tác khen thưởng\n- Bằng khen của UBND tỉnh: 3 tập thể, 5 cá nhân\n- Giấy khen của UBND huyện: 12 tập thể",
        ["certificate_of_merit conferred collective 3", "certificate_of_merit conferred individual 5", "commendation_certificate conferred collective 12"],
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_lists(text: str, expected: list[str]) -> None:
    assert untold(read(f"{_HEAD}{text}\n"), expected) == []


# fmt: off
PLACED = [
    (
        "Ban Tổ chức trao giải cho các thí sinh: Lò Văn Tám (giải Nhất), Lê Thị Hạnh (giải Nhì), Vũ Văn Chín (giải Ba).",
        ["prize/first conferred individual 1: Lò Văn Tám", "prize/second conferred individual 1: Lê Thị Hạnh", "prize/third conferred individual 1: Vũ Văn Chín"],
    ),
    (
        "Kết quả: đội Công an xã Bến Lau (giải Nhất), đội Dân quân xã An Hòa (giải Nhì).",
        ["prize/first conferred collective 1: đội Công an xã Bến Lau", "prize/second conferred collective 1: đội Dân quân xã An Hòa"],
    ),
    ("Anh Lò Văn Tám (giải phóng quân) và chị Lê Thị Hạnh (giải thích viên) đến dự.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_places_in_brackets(text: str, expected: list[str]) -> None:
    assert untold(read(f"{_HEAD}{text}\n"), expected) == []
