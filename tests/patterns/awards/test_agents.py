# ruff: noqa: E501 - a sentence of the press stands on one line
"""Who confers: offices, bodies and places as agents, with all of their words and their level."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards, stated, under_headline

Facts = list[tuple[str | int | None, ...]]

CONFERRERS = [
    ("Dịp này, UBND tỉnh Nghệ An đã tặng bằng khen cho 5 tập thể.", "UBND tỉnh Nghệ An", "province"),
    ("Công ty taxi Sao Mai khen thưởng 3 tài xế vì trả lại tài sản.", "Công ty taxi Sao Mai", "organization"),
    (
        "Công ty cổ phần thủy sản Biển Xanh tặng giấy khen cho 12 công nhân.",
        "Công ty cổ phần thủy sản Biển Xanh",
        "organization",
    ),
    ("Tỉnh đoàn Quảng Bình tặng bằng khen cho 4 chiến sĩ.", "Tỉnh đoàn Quảng Bình", "province"),
    (
        "Ban Thường vụ Tỉnh đoàn Hà Giang tặng Bằng khen cho 10 tập thể, 12 cá nhân.",
        "Ban Thường vụ Tỉnh đoàn Hà Giang",
        "province",
    ),
    ("Ủy ban Kiểm tra Trung ương tặng Kỷ niệm chương cho 26 đồng chí.", "Ủy ban Kiểm tra Trung ương", "ministry"),
    ("Thống đốc NHNN tặng Bằng khen cho 3 cá nhân.", "Thống đốc NHNN", "ministry"),
    ("Bà Mai được Thống đốc NHNN Việt Nam tặng Bằng khen.", "Thống đốc NHNN Việt Nam", "ministry"),
    ("Anh Tám được tỉnh Đồng Nai tặng bằng khen.", "tỉnh Đồng Nai", "province"),
    ("Anh Tám được thành phố Cần Thơ tặng bằng khen.", "thành phố Cần Thơ", "province"),
    ("Bà Lan được huyện Tân Phú tặng giấy khen.", "huyện Tân Phú", "district"),
    ("Bà Lan được xã Tân Lập tặng giấy khen.", "xã Tân Lập", "commune"),
    ("Chủ tịch UBND TP. Vinh tặng Giấy khen cho 7 cá nhân.", "Chủ tịch UBND TP. Vinh", "district"),
    ("Chủ tịch UBND TP. Hồ Chí Minh tặng Bằng khen cho 7 cá nhân.", "Chủ tịch UBND TP. Hồ Chí Minh", "province"),
    ("Chủ tịch UBND thành phố Bà Rịa tặng Giấy khen cho 7 cá nhân.", "Chủ tịch UBND thành phố Bà Rịa", "district"),
    ("UBND tỉnh Bà Rịa - Vũng Tàu tặng Bằng khen cho 7 cá nhân.", "UBND tỉnh Bà Rịa - Vũng Tàu", "province"),
    (
        "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen cho 3 tập thể.",
        "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
        "ministry",
    ),
    (
        "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn tặng Bằng khen cho 3 tập thể.",
        "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn",
        "ministry",
    ),
    ("Bộ trưởng Bộ NN&PTNT tặng Bằng khen cho 3 tập thể.", "Bộ trưởng Bộ NN&PTNT", "ministry"),
    ("Bộ Dân tộc và Tôn giáo tặng bằng khen cho 4 cá nhân.", "Bộ Dân tộc và Tôn giáo", "ministry"),
    (
        "Bộ Lao động, Thương binh và Xã hội tặng Bằng khen cho 6 tập thể.",
        "Bộ Lao động, Thương binh và Xã hội",
        "ministry",
    ),
    ("Chủ nhiệm Ủy ban Dân tộc tặng Bằng khen cho 6 người có uy tín.", "Chủ nhiệm Ủy ban Dân tộc", "ministry"),
    ("Tổng Giám đốc BHXH Việt Nam tặng Giấy khen cho 6 cá nhân.", "Tổng Giám đốc BHXH Việt Nam", "ministry"),
    (
        "Tổng Giám đốc Bảo hiểm xã hội Việt Nam tặng Bằng khen cho 6 cá nhân.",
        "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
        "ministry",
    ),
    (
        "Ban Chấp hành Trung ương Hội Nông dân Việt Nam tặng Bằng khen cho 2 tập thể.",
        "Ban Chấp hành Trung ương Hội Nông dân Việt Nam",
        "ministry",
    ),
    (
        "Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam tặng Bằng khen cho 2 tập thể.",
        "Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam",
        "ministry",
    ),
    (
        "Ban Thường vụ Trung ương Hội Cựu chiến binh Việt Nam tặng Bằng khen cho 2 tập thể.",
        "Ban Thường vụ Trung ương Hội Cựu chiến binh Việt Nam",
        "ministry",
    ),
    ("Ban Thường vụ Hội Nông dân tỉnh tặng Bằng khen cho 15 hội viên.", "Ban Thường vụ Hội Nông dân tỉnh", "province"),
    (
        "Ban Thường vụ Hội LHPN huyện Tam Nông tặng giấy khen cho 15 hội viên.",
        "Ban Thường vụ Hội LHPN huyện Tam Nông",
        "district",
    ),
    ("Ban Chấp hành Hội CCB tỉnh tặng bằng khen cho 15 hội viên.", "Ban Chấp hành Hội CCB tỉnh", "province"),
    ("Ban Chấp hành Đảng bộ tỉnh tặng Bằng khen cho 15 chi bộ.", "Ban Chấp hành Đảng bộ tỉnh", "province"),
    (
        "Liên đoàn Lao động tỉnh Hải Dương tặng bằng khen cho 15 công nhân.",
        "Liên đoàn Lao động tỉnh Hải Dương",
        "province",
    ),
    ("LĐLĐ huyện Ba Vì tặng giấy khen cho 15 công nhân.", "LĐLĐ huyện Ba Vì", "district"),
    (
        "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam tặng Bằng khen cho 5 công đoàn cơ sở.",
        "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
        "ministry",
    ),
    ("Đảng ủy Khối các cơ quan tỉnh tặng giấy khen cho 9 chi bộ.", "Đảng ủy Khối các cơ quan tỉnh", "province"),
    (
        "Đảng ủy Khối Doanh nghiệp Trung ương tặng Bằng khen cho 9 tập thể.",
        "Đảng ủy Khối Doanh nghiệp Trung ương",
        "ministry",
    ),
    ("Đảng ủy Công an tỉnh tặng giấy khen cho 9 chi bộ.", "Đảng ủy Công an tỉnh", "province"),
    ("Đảng ủy Quân khu 7 tặng giấy khen cho 9 chi bộ.", "Đảng ủy Quân khu 7", "ministry"),
    ("Đảng ủy xã Bình Minh tặng giấy khen cho 9 đảng viên.", "Đảng ủy xã Bình Minh", "commune"),
    ("Ban Thường vụ Huyện ủy Lục Nam tặng giấy khen cho 9 đảng viên.", "Ban Thường vụ Huyện ủy Lục Nam", "district"),
    (
        "Ban Thường vụ Thành ủy Hải Phòng tặng bằng khen cho 9 đảng viên.",
        "Ban Thường vụ Thành ủy Hải Phòng",
        "province",
    ),
    (
        "Ban Thường vụ Tỉnh ủy Thái Bình tặng Bằng khen cho 9 tổ chức cơ sở đảng.",
        "Ban Thường vụ Tỉnh ủy Thái Bình",
        "province",
    ),
    (
        "Giám đốc Sở Giáo dục và Đào tạo Lâm Đồng tặng giấy khen cho 21 giáo viên.",
        "Giám đốc Sở Giáo dục và Đào tạo Lâm Đồng",
        "province",
    ),
    (
        "Giám đốc Sở Nông nghiệp và Môi trường tặng giấy khen cho 21 hộ.",
        "Giám đốc Sở Nông nghiệp và Môi trường",
        "province",
    ),
    ("Sở Y tế tỉnh Bắc Kạn tặng giấy khen cho 21 cá nhân.", "Sở Y tế tỉnh Bắc Kạn", "province"),
    (
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Kạn tặng giấy khen cho 21 cá nhân.",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Kạn",
        "province",
    ),
    ("Giám đốc Công an tỉnh Sơn La tặng Giấy khen cho 5 tập thể.", "Giám đốc Công an tỉnh Sơn La", "province"),
    ("Công an TP. Hà Nội tặng giấy khen cho 5 tập thể.", "Công an TP. Hà Nội", "province"),
    ("Công an thành phố Nam Định tặng giấy khen cho 5 tập thể.", "Công an thành phố Nam Định", "district"),
    ("Trưởng Công an huyện Mường La tặng giấy khen cho 5 công dân.", "Trưởng Công an huyện Mường La", "district"),
    ("Bộ Tư lệnh Bộ đội Biên phòng tặng bằng khen cho 4 tập thể.", "Bộ Tư lệnh Bộ đội Biên phòng", "ministry"),
    ("Bộ Tư lệnh Vùng 2 Hải quân tặng giấy khen cho 4 tập thể.", "Bộ Tư lệnh Vùng 2 Hải quân", "ministry"),
    ("Bộ Chỉ huy Quân sự tỉnh Gia Lai tặng Giấy khen cho 4 tập thể.", "Bộ Chỉ huy Quân sự tỉnh Gia Lai", "province"),
    ("Bộ CHQS tỉnh tặng Giấy khen cho 4 tập thể.", "Bộ CHQS tỉnh", "province"),
    ("Bộ Chỉ huy BĐBP tỉnh Quảng Trị tặng Giấy khen cho 4 tập thể.", "Bộ Chỉ huy BĐBP tỉnh Quảng Trị", "province"),
    (
        "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh tặng Giấy khen cho 4 tập thể.",
        "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh",
        "province",
    ),
    ("Tư lệnh Quân khu 5 tặng Bằng khen cho 4 tập thể.", "Tư lệnh Quân khu 5", "ministry"),
    ("Quân chủng Hải quân tặng bằng khen cho 4 tập thể.", "Quân chủng Hải quân", "ministry"),
    ("Sư đoàn 316 tặng giấy khen cho 4 tập thể.", "Sư đoàn 316", "grassroots"),
    (
        "Tổng cục Chính trị Quân đội nhân dân Việt Nam tặng Bằng khen cho 4 tập thể.",
        "Tổng cục Chính trị Quân đội nhân dân Việt Nam",
        "ministry",
    ),
    ("Cục trưởng Cục Thuế tỉnh tặng giấy khen cho 30 doanh nghiệp.", "Cục trưởng Cục Thuế tỉnh", "province"),
    ("Cục Thuế tỉnh Long An tặng giấy khen cho 30 doanh nghiệp.", "Cục Thuế tỉnh Long An", "province"),
    ("Cục Hải quan TP. Hải Phòng tặng giấy khen cho 30 doanh nghiệp.", "Cục Hải quan TP. Hải Phòng", "province"),
    ("Kho bạc Nhà nước tỉnh tặng giấy khen cho 3 cá nhân.", "Kho bạc Nhà nước tỉnh", "province"),
    ("Chánh án TAND tối cao tặng Bằng khen cho 3 cá nhân.", "Chánh án TAND tối cao", "ministry"),
    ("Viện trưởng VKSND tối cao tặng Bằng khen cho 3 cá nhân.", "Viện trưởng VKSND tối cao", "ministry"),
    ("Viện KSND tỉnh tặng giấy khen cho 3 cá nhân.", "Viện KSND tỉnh", "province"),
    (
        "Hội Chữ thập đỏ tỉnh Bến Tre tặng giấy khen cho 20 tình nguyện viên.",
        "Hội Chữ thập đỏ tỉnh Bến Tre",
        "organization",
    ),
    ("Hội Khuyến học tỉnh tặng giấy khen cho 20 gia đình hiếu học.", "Hội Khuyến học tỉnh", "organization"),
    ("Hội Người cao tuổi xã Tân An tặng giấy khen cho 20 hội viên.", "Hội Người cao tuổi xã Tân An", "organization"),
    (
        "Ủy ban MTTQ Việt Nam tỉnh Vĩnh Long tặng Bằng khen cho 20 tập thể.",
        "Ủy ban MTTQ Việt Nam tỉnh Vĩnh Long",
        "province",
    ),
    ("Ủy ban MTTQ huyện tặng giấy khen cho 20 hộ.", "Ủy ban MTTQ huyện", "district"),
    (
        "Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam tặng bằng khen cho 20 hộ.",
        "Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
        "ministry",
    ),
    ("Trường Đại học An Hòa tặng giấy khen cho 20 sinh viên.", "Trường Đại học An Hòa", "grassroots"),
    (
        "Hiệu trưởng Trường THPT Lê Quý Đôn tặng giấy khen cho 20 học sinh.",
        "Hiệu trưởng Trường THPT Lê Quý Đôn",
        "grassroots",
    ),
    (
        "Giám đốc Bệnh viện Đa khoa tỉnh tặng giấy khen cho 20 y, bác sĩ.",
        "Giám đốc Bệnh viện Đa khoa tỉnh",
        "grassroots",
    ),
    ("Tập đoàn Điện lực Việt Nam tặng giấy khen cho 20 công nhân.", "Tập đoàn Điện lực Việt Nam", "organization"),
    (
        "Tổng Công ty Điện lực miền Bắc tặng giấy khen cho 20 công nhân.",
        "Tổng Công ty Điện lực miền Bắc",
        "organization",
    ),
    (
        "Tổng Giám đốc Tập đoàn Dầu khí tặng giấy khen cho 20 công nhân.",
        "Tổng Giám đốc Tập đoàn Dầu khí",
        "organization",
    ),
    (
        "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh tặng bằng khen cho 20 doanh nghiệp.",
        "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh",
        "organization",
    ),
    ("Ngân hàng Chính sách xã hội tặng giấy khen cho 20 tổ.", "Ngân hàng Chính sách xã hội", "organization"),
    ("Báo Sông Hương tặng giấy khen cho 3 cộng tác viên.", "Báo Sông Hương", "organization"),
    ("Ban Chỉ đạo 389 quốc gia tặng bằng khen cho 3 tập thể.", "Ban Chỉ đạo 389 quốc gia", "ministry"),
    (
        "Ban Chỉ đạo Quốc gia vận động hiến máu tình nguyện tặng bằng khen cho 3 tập thể.",
        "Ban Chỉ đạo Quốc gia vận động hiến máu tình nguyện",
        "ministry",
    ),
    ("Ban Tổ chức Trung ương tặng Kỷ niệm chương cho 3 đồng chí.", "Ban Tổ chức Trung ương", "ministry"),
    ("Văn phòng Trung ương Đảng tặng Kỷ niệm chương cho 3 đồng chí.", "Văn phòng Trung ương Đảng", "ministry"),
    (
        "Viện Hàn lâm Khoa học xã hội Việt Nam tặng Bằng khen cho 3 cá nhân.",
        "Viện Hàn lâm Khoa học xã hội Việt Nam",
        "ministry",
    ),
    ("Đại học Quốc gia TP. Hồ Chí Minh tặng Bằng khen cho 3 cá nhân.", "Đại học Quốc gia TP. Hồ Chí Minh", "ministry"),
    ("Nhà nước Việt Nam tặng Huân chương Hữu nghị cho 3 chuyên gia.", "Nhà nước Việt Nam", "state"),
    ("Đảng, Nhà nước tặng Huân chương Lao động hạng Ba cho 3 cá nhân.", "Đảng, Nhà nước", "state"),
    (
        "Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam tặng Huân chương Lao động hạng Ba cho 3 cá nhân.",
        "Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        "state",
    ),
    ("Quốc hội tặng Kỷ niệm chương cho 3 đại biểu.", "Quốc hội", "state"),
    ("Ban quản lý Khu kinh tế tỉnh tặng giấy khen cho 5 doanh nghiệp.", "Ban quản lý Khu kinh tế tỉnh", "province"),
    ("Ban Dân tộc tỉnh tặng giấy khen cho 5 người có uy tín.", "Ban Dân tộc tỉnh", "province"),
    ("Ban An toàn giao thông tỉnh tặng giấy khen cho 5 cá nhân.", "Ban An toàn giao thông tỉnh", "province"),
    (
        "Phòng Giáo dục và Đào tạo huyện Kỳ Sơn tặng giấy khen cho 5 giáo viên.",
        "Phòng Giáo dục và Đào tạo huyện Kỳ Sơn",
        "district",
    ),
    ("Hội Sinh viên trường tặng giấy khen cho 5 sinh viên.", "Hội Sinh viên trường", "grassroots"),
    ("Đoàn trường tặng giấy khen cho 5 đoàn viên.", "Đoàn trường", "grassroots"),
    ("Huyện đoàn Lạc Thủy tặng giấy khen cho 5 đoàn viên.", "Huyện đoàn Lạc Thủy", "district"),
    ("Thành đoàn Hà Nội tặng bằng khen cho 5 đoàn viên.", "Thành đoàn Hà Nội", "province"),
    (
        "Trung ương Đoàn TNCS Hồ Chí Minh tặng Bằng khen cho 5 đoàn viên.",
        "Trung ương Đoàn TNCS Hồ Chí Minh",
        "ministry",
    ),
    ("Trung ương Hội LHTN Việt Nam tặng bằng khen cho 5 hội viên.", "Trung ương Hội LHTN Việt Nam", "ministry"),
    ("Hội đồng Đội tỉnh tặng giấy khen cho 5 em.", "Hội đồng Đội tỉnh", "province"),
    (
        "Chủ tịch Hội đồng thành viên Tổng công ty Bưu điện tặng giấy khen cho 5 cá nhân.",
        "Chủ tịch Hội đồng thành viên Tổng công ty Bưu điện",
        "organization",
    ),
]


@pytest.mark.parametrize(("text", "conferrer", "level"), CONFERRERS)
def test_conferrer(text: str, conferrer: str, level: str) -> None:
    """The conferrer is written out with its office and its place, and tells the level."""
    found = stated(f"Tin trong ngày\n\nHôm nay trời đẹp.\n\n{text}\n")
    assert found
    assert {(a.conferrer.text if a.conferrer else None, a.level) for a in found} == {(conferrer, level)}


TOGETHER = [
    (
        "Chị Lò Thị Mây từng nhận giấy khen của Sở Y tế, bằng khen của UBND tỉnh, Huân chương Lao động hạng Ba.",
        {("Sở Y tế", "province"), ("UBND tỉnh", "province"), (None, "state")},
    ),
    (
        "Trường THPT An Hòa được tặng Bằng khen của Thủ tướng Chính phủ, Bộ Công an, UBND tỉnh.",
        {("Thủ tướng Chính phủ", "government"), ("Bộ Công an", "ministry"), ("UBND tỉnh", "province")},
    ),
    ("3 tập thể được tặng Bằng khen của Bộ Y tế, UBND tỉnh.", {("Bộ Y tế, UBND tỉnh", None)}),
    ("Bộ Y tế và Hiệp hội An Hòa tặng Bằng khen cho 5 tập thể.", {("Bộ Y tế và Hiệp hội An Hòa", "ministry")}),
    ("Tại Sở Y tế, Bộ Y tế đã tặng Bằng khen cho 3 bác sĩ.", {("Bộ Y tế", "ministry")}),
    ("Bí thư Tỉnh ủy Lò Văn Tám trao Huân chương Lao động cho 2 tập thể.", {(None, "state")}),
    ("Anh Lò Văn Tám được Sở Y tế đề nghị Chủ tịch UBND tỉnh tặng Bằng khen.", {("Chủ tịch UBND tỉnh", "province")}),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_several_givers(text: str, expected: set[tuple[str | None, str | None]]) -> None:
    """Each award of a list has its giver; several of one counted award stand together; others only hand over."""
    assert {(a.conferrer.text if a.conferrer else None, a.level) for a in awards(text)} == expected


ELSEWHERE = [
    (
        "Đảng ủy Khối các cơ quan tỉnh An Hòa sơ kết chỉ thị. Ban Thường vụ Đảng ủy Khối tặng giấy khen cho 8 chi bộ.",
        "province",
    ),
    ("Tặng bằng khen cho 46 tập thể, cá nhân. UBND tỉnh tặng Bằng khen cho 23 tập thể, 23 cá nhân.", "province"),
]


@pytest.mark.parametrize(("text", "level"), ELSEWHERE)
def test_level_told_elsewhere(text: str, level: str) -> None:
    """A short name has the level of the full one, a total that of its parts."""
    assert {award.level for award in awards(text)} == {level}


def test_head_of_government_in_a_row() -> None:
    """Of officials in a row that hand over, the head of Government confers."""
    text = "Tin\n\nHôm nay.\n\nThủ tướng Lò Văn Tám, Bí thư Thành ủy Lò Thị Mây trao bằng khen cho 23 công nhân.\n"
    [award] = stated(text)
    assert (award.conferrer.text if award.conferrer else None, award.level) == ("Thủ tướng", "government")


# Award, kind, count, level and giver.
GIVERS: list[tuple[str, Facts]] = [
    ("Trong số đó, 42 đồng chí được Bộ Y tế tặng Bằng khen, 26 đồng chí đạt giải, 90 đồng chí được công nhận sáng kiến.",
     [("certificate_of_merit", "individual", 42, "ministry", "Bộ Y tế"), ("prize", "individual", 26, None, None)]),
    ("Năm qua, 42 cá nhân được UBND tỉnh tặng Bằng khen, 100 hộ được công nhận thoát nghèo.",
     [("certificate_of_merit", "individual", 42, "province", "UBND tỉnh")]),
    ("Trong năm, các xã trong huyện đã khen thưởng 120 tập thể.",
     [("commendation", "collective", 120, "commune", "các xã trong huyện")]),
    ("Các huyện, thị xã đã phát hiện, tuyên dương 320 cá nhân.",
     [("commendation", "individual", 320, "district", "Các huyện, thị xã")]),
    ("Các cấp hội trong tỉnh đã tuyên dương 320 cá nhân.",
     [("commendation", "individual", 320, None, "Các cấp hội trong tỉnh")]),
    ("Phó Tổng Giám đốc Tập đoàn An Hòa trao Giấy khen cho 3 tập thể.",
     [("commendation_certificate", "collective", 3, "organization", "Tập đoàn An Hòa")]),
    ("Qua bình xét, 15 hộ đạt danh hiệu “Nông dân giỏi” các cấp.",
     [("honorary_title", "household", 15, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GIVERS)
def test_givers(text: str, expected: Facts) -> None:
    """Whom each award is from, and nothing else; what was voted on is given."""
    read = [
        (a.award, a.recipient, a.count, a.level, a.conferrer.text if a.conferrer else None)
        for a in under_headline(text)
    ]
    assert sorted(read, key=str) == sorted(expected, key=str)
    assert {a.status for a in under_headline(text)} == {"conferred"}


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh tặng giấy khen cho 9 cá nhân.", "Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh"),
        ("Ban Giám đốc Công an tỉnh tặng giấy khen cho 8 tập thể.", "Ban Giám đốc Công an tỉnh"),
        ("2 tập thể được Ban Chỉ huy Bộ đội Biên phòng tặng giấy khen.", "Ban Chỉ huy Bộ đội Biên phòng"),
        ("Đà Nẵng truy tặng bằng khen với anh Lò Văn Tám.", "Đà Nẵng"),
        ("Anh Lò Văn Tám được Hà Nội tặng bằng khen.", "Hà Nội"),
        ("TP. HCM tặng bằng khen cho 9 cá nhân.", "TP. HCM"),
        ("TP.HCM tặng bằng khen cho 9 cá nhân.", "TP.HCM"),
        ("Năm 2023, các tỉnh đã khen thưởng 900 cá nhân.", "các tỉnh"),
    ],
)  # fmt: skip
def test_giver(text: str, giver: str) -> None:
    """The whole name of a committee, command or province that gives."""
    [award] = stated(text)
    assert award.conferrer is not None
    assert (award.conferrer.text, award.level) == (giver, "province")


@pytest.mark.parametrize("verb", ["đã có Thư khen gửi", "đã có Thư khen", "gửi Thư khen", "gửi Thư khen tới"])
def test_who_writes_a_letter_of_praise_gives_it(verb: str) -> None:
    [award] = stated(f"Bộ trưởng Bộ Công an {verb} Công an tỉnh An Hòa.")
    assert award.conferrer is not None
    assert (award.conferrer.text, [body.text for body in award.named]) == (
        "Bộ trưởng Bộ Công an",
        ["Công an tỉnh An Hòa"],
    )


def test_a_title_of_a_lower_level_is_not_the_prime_ministers() -> None:
    text = "Ông Tám được Thủ tướng tặng Bằng khen, được công nhận Chiến sĩ thi đua cấp tỉnh."
    assert [award.conferrer and award.conferrer.text for award in stated(text)] == ["Thủ tướng", None]


def test_a_deputy_minister_is_told_whole() -> None:
    [award] = stated("Thứ trưởng Bộ Nội vụ Vũ Thị Mây tặng Bằng khen cho 3 tập thể.")
    assert award.conferrer is not None
    assert award.conferrer.text == "Thứ trưởng Bộ Nội vụ"


def test_a_school_that_holds_the_giving_gives() -> None:
    [award] = stated("Ngày 20/3, trường đã tổ chức trao giấy khen cho em Lò Văn Tám.")
    assert award.conferrer is not None
    assert (award.conferrer.text, award.level) == ("trường", "grassroots")


def test_brackets_and_two_verbs_of_praise_leave_the_giver() -> None:
    """A bracketed province stands between giver and verb; two words of praise are one."""
    text = "Tin\n\nCó 12 tập thể được huyện Tân Hòa (Đồng Nai) biểu dương, khen thưởng ngày 10/7."
    [award] = stated(text)
    assert (award.level, award.conferrer and award.conferrer.text) == ("district", "huyện Tân Hòa")


def test_the_giver_of_praise_gives_the_form_too() -> None:
    """A second verb behind the giver is no part of his name."""
    [award] = stated("6 đơn vị được UBND tỉnh tuyên dương và tặng Cờ thi đua.")
    assert award.conferrer is not None
    assert (award.conferrer.text, award.level) == ("UBND tỉnh", "province")
