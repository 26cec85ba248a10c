"""Those chosen for a prize, winners who get a form, cases that are parts of others, files that nobody counts."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, untold

CHOSEN = [
    (
        "Ban Tổ chức cuộc thi đã chọn được 20 mô hình của các em học sinh để trao giải cấp tỉnh, gồm 12 giải khuyến "
        "khích; 5 giải ba; 3 giải nhì.",
        [
            "prize conferred exemplar 20",
            "prize conferred exemplar 12",
            "prize/third conferred exemplar 5",
            "prize/second conferred exemplar 3",
        ],
    ),
    (
        "Ban Tổ chức cuộc thi lựa chọn 27 sản phẩm để vinh danh tại lễ tổng kết.",
        ["commendation conferred exemplar 27"],
    ),
    ("Hội đồng chọn 6 mô hình đạt giải cao tham gia cuộc thi toàn quốc.", []),
]

WINNERS = [
    (
        "Phòng Giáo dục tặng Giấy khen cho 6 giáo viên đạt giải Nhì, 20 giáo viên đạt giải Ba và 15 giáo viên đạt giải "
        "Khuyến khích.",
        [
            "commendation_certificate conferred individual 6",
            "commendation_certificate conferred individual 20",
            "commendation_certificate conferred individual 15",
        ],
    ),
]

PARTS = [
    (
        "Cả thảy 27 bạn trẻ được Trung ương Đoàn tặng Huy hiệu “Tuổi trẻ dũng cảm”, trong đó 9 trường hợp truy tặng.",
        ["badge conferred individual 27", "badge conferred individual 9"],
    ),
    (
        "Tỉnh có 8 nghệ nhân được phong tặng danh hiệu Nghệ nhân Ưu tú, 1 nghệ nhân được truy tặng.",
        ["meritorious_artisan conferred individual 8", "meritorious_artisan conferred individual 1"],
    ),
    (
        "Hai tập thể là Trường Mầm non Hoa Ban, Phòng Nội vụ huyện cùng 5 nhà giáo được UBND tỉnh tặng Bằng khen.",
        ["certificate_of_merit conferred collective 2", "certificate_of_merit conferred individual 5"],
    ),
]

TITLES = [
    (
        "Hội thi ra quyết định công nhận danh hiệu giáo viên chủ nhiệm giỏi cho 29 thí sinh.",
        ["honorary_title conferred individual 29"],
    ),
    (
        "Toàn huyện có 65 giáo viên được công nhận danh hiệu giáo viên dạy giỏi; Trường Hoa Ban có 5 giáo viên được "
        "công nhận danh hiệu.",
        ["honorary_title conferred individual 65", "honorary_title conferred individual 5"],
    ),
    (
        "Cuối năm, 61/64 hộ được cấp giấy chứng nhận Gia đình văn hóa, 7 tộc được công nhận Tộc văn hóa.",
        ["cultural_family conferred household 61", "cultural_unit conferred collective 7"],
    ),
]

FILES = [
    (
        "Huyện tiếp nhận 90 hồ sơ đề nghị khen thưởng; Chủ tịch UBND huyện tặng Giấy khen cho 30 tập thể, 40 cá nhân, "
        "trả lại 20 hồ sơ.",
        ["commendation_certificate conferred collective 30", "commendation_certificate conferred individual 40"],
    ),
]

DENIED = [
    (
        "Hội thi năm nay không trao giải Nhất, chỉ trao 2 giải Nhì, 3 giải Ba.",
        ["prize/second conferred individual 2", "prize/third conferred individual 3"],
    ),
    (
        "Chưa năm nào công ty được khen nhiều như năm nay: 1 Huân chương Lao động hạng Ba, 3 Bằng khen của Thủ tướng.",
        ["labor_order/third conferred mixed 1", "certificate_of_merit conferred mixed 3"],
    ),
]

LISTS = [
    (
        "Nhà trường trao phần thưởng cho 312 học sinh giỏi, 48 học sinh tiên tiến và 25 học sinh đạt giải cấp tỉnh.",
        [
            "commendation conferred individual 312",
            "commendation conferred individual 48",
            "commendation conferred individual 25",
        ],
    ),
    (
        "Hội trao thẻ hội viên cho 14 người và Kỷ niệm chương “Vì sự nghiệp báo chí” cho 3 nhà báo.",
        ["commemorative_medal conferred individual 3"],
    ),
    (
        "Hội đã khen thưởng 15 tập thể, 26 cá nhân; đề nghị cấp trên khen 5 tập thể.",
        [
            "commendation conferred collective 15",
            "commendation conferred individual 26",
            "commendation proposed collective 5",
        ],
    ),
    (
        "Tối 28-6, 100 “Gia đình Việt Nam tiêu biểu” được Bộ Văn hóa, Thể thao và Du lịch vinh danh.",
        ["honorary_title conferred household 100"],
    ),
    (
        "Cụm thi đua suy tôn đơn vị Nhất: xã An Hòa; đơn vị Nhì: xã Tân Lạc và xã Mỹ Bình.",
        ["rank_title/first conferred collective 1", "rank_title/second conferred collective 2"],
    ),
    (
        "Đảng bộ có 9 đồng chí nhận Huy hiệu Đảng, cao nhất là 70 năm tuổi Đảng (1 đồng chí), 60 năm (3 đồng chí).",
        ["badge conferred individual 9", "badge conferred individual 1", "badge conferred individual 3"],
    ),
]

PAGES = [
    (
        "Hội đua thuyền còn có 4 tập thể, 13 cá nhân được trao giải.",
        ["prize conferred collective 4", "prize conferred individual 13"],
    ),
    (
        "Bà Rịa - Vũng Tàu đoạt 2 huy chương bạc tại hội thi tuyên truyền.",
        ["prize/second conferred collective 2"],
    ),
    (
        "Hội thi trao 2 giải Nhất, 4 giải Khuyến khích cho các liên đội còn lại.",
        ["prize/first conferred individual 2", "prize conferred collective 4"],
    ),
    (
        "Trường có 40 học sinh xuất sắc, 53 học sinh giỏi; 8 em đạt giải cấp thành phố.",
        ["prize conferred individual 8"],
    ),
    (
        "Hội tổ chức bình chọn và quyết định trao tặng danh hiệu “Người thợ trẻ giỏi” cho 54 cá nhân.",
        ["honorary_title conferred individual 54"],
    ),
    ("Giải thưởng Hoa Ban là phần thưởng cao quý của Hội trao tặng cho bí thư chi đoàn.", []),
]

ROUNDS = [
    (
        "Đảng ủy xã trao Huy hiệu 55 năm tuổi Đảng cho ông Lò Văn Tám. Dịp này, huyện có 13 đồng chí được nhận "
        "Huy hiệu Đảng.",
        ["badge conferred individual 1: Lò Văn Tám", "badge conferred individual 13"],
    ),
]

GRANTED = [
    (
        "Có 2 tập thể được đề nghị tặng Huân chương Lao động hạng Ba và 46 cá nhân đã được UBND tỉnh tặng Bằng khen.",
        ["labor_order/third proposed collective 2", "certificate_of_merit conferred individual 46"],
    ),
    ("Ban Tổ chức khen thưởng 3 địa phương có nhiều bài dự thi.", ["commendation conferred collective 3"]),
    ("Công ty thưởng 2 tỷ đồng cho đội bóng nếu trụ hạng.", []),
    (
        "Chi bộ An Hòa 5 năm liền hoàn thành xuất sắc nhiệm vụ, được Huyện ủy tặng Giấy khen.",
        ["commendation_certificate conferred collective 1"],
    ),
]

KEPT = [
    "Bảo tàng trưng bày 50 huân chương do các gia đình hiến tặng.",
    "Bí thư Huyện ủy thăm, tặng quà 5 Mẹ Việt Nam anh hùng, mỗi suất 2 triệu đồng.",
    "Tỉnh đoàn công nhận 9 “Công trình thanh niên”.",
]


@pytest.mark.parametrize(
    ("text", "expected"), CHOSEN + WINNERS + PARTS + TITLES + FILES + DENIED + LISTS + PAGES + ROUNDS + GRANTED
)
def test_choice(text: str, expected: list[str]) -> None:
    found = awards(text)
    assert untold(found, expected) == [], found


@pytest.mark.parametrize("text", KEPT)
def test_things_kept_and_people_visited_are_no_awards(text: str) -> None:
    assert awards(text) == []


def test_a_giver_told_behind_the_medal_on_whose_behalf_it_is_handed_over() -> None:
    found = awards(
        "Lãnh đạo Sở thừa ủy quyền trao Kỷ niệm chương “Vì ngành Công Thương” của Bộ Công Thương cho 6 cán bộ."
    )
    assert [(m.award, m.level, m.count) for m in found] == [("commemorative_medal", "ministry", 6)]
