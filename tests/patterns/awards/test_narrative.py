"""Awards in narrative news: biographies, contests, crowns, other states."""

from __future__ import annotations

import pytest

from tests.patterns.awards.page import awards
from thidua_extract.patterns.awards import AwardMention


def told(mention: AwardMention) -> str:
    """code[/grade] [status] names or count, as the tables below write it."""
    grade = f"/{mention.grade}" if mention.grade else ""
    status = "" if mention.status == "conferred" else f" {mention.status}"
    return f"{mention.award}{grade}{status} {', '.join(p.text for p in mention.named) or mention.count}"


SUBJECTS = [
    (
        "Trong công tác, ông Lò Văn Tám có nhiều đóng góp nên được Nhà nước tặng Huân chương Lao động hạng Nhất.",
        ["labor_order/first Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám nguyên là Giám đốc Sở Xây dựng, được nhận Huân chương Lao động hạng Ba.",
        ["labor_order/third Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám sinh năm 1950. Năm 2008, được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
        ["labor_order/third Lò Văn Tám"],
    ),
    (
        "Ca sĩ Lò Thị Mây hát rất hay. Nữ ca sĩ từng giành huy chương vàng tại cuộc thi này.",
        ["prize/first Lò Thị Mây"],
    ),
    (
        "Ông Lò Văn Tám là doanh nhân duy nhất của ngành được trao giải thưởng “Lúa vàng”.",
        ["prize Lò Văn Tám"],
    ),
    (
        "Sau khi đăng quang Á hậu 1 Biển Xanh 2016, Lò Thị Mây nhận nhiều lời mời.",
        ["prize/second Lò Thị Mây"],
    ),
    (
        "Soạn giả Mịch Lan đã được tặng Huân chương Lao động hạng Nhất.",
        ["labor_order/first Mịch Lan"],
    ),
    (
        "Chiều 23/10, Tổng cục An Hòa tổ chức kỷ niệm ngày truyền thống và đón nhận Huân chương Quân công hạng Nhì.",
        ["military_exploit_order/second Tổng cục An Hòa"],
    ),
    (
        "Vở tuồng Mưa đầu mùa đã giành Huy chương vàng tại hội diễn, cuộc thi năm 1990.",
        ["prize/first Mưa đầu mùa"],
    ),
    (
        "Thiếu tá Mike Brown ngày 10/9 được trao Huân chương Trái tim tím.",
        ["foreign_order Mike Brown"],
    ),
]


LISTS = [
    (
        "Ông Lò Văn Tám được Nhà nước tặng Huân chương Lao động hạng Nhất, Nhì, Ba.",
        ["labor_order/first Lò Văn Tám", "labor_order/second Lò Văn Tám", "labor_order/third Lò Văn Tám"],
    ),
    (
        "Lò Thị Mây đạt nhiều thành tích: Huy chương vàng châu Á 2010; Huy chương bạc SEA Games 2013.",
        ["prize/first Lò Thị Mây", "prize/second Lò Thị Mây"],
    ),
    (
        "Lò Thị Mây đạt nhiều thành tích: Huy chương vàng SEA Games 2013, 2015, 2017.",
        ["prize/first Lò Thị Mây"] * 3,
    ),
    (
        "Lò Văn Tám đã đạt giải Ba cấp tỉnh môn Địa lý, giải Nhì học sinh giỏi cuộc thi môn Văn.",
        ["prize/third Lò Văn Tám", "prize/second Lò Văn Tám"],
    ),
    (
        "Lò Thị Mây đoạt nhiều giải thưởng như: giải nhất hội thi nấu ăn, giải ba hội thi cắm hoa.",
        ["prize/first Lò Thị Mây", "prize/third Lò Thị Mây"],
    ),
    (
        "Cục An Hòa đón nhận Huân chương Quân công hạng Nhất; Huân chương của Vương quốc Campuchia.",
        ["military_exploit_order/first Cục An Hòa", "foreign_order Cục An Hòa"],
    ),
    (
        "Ông Lò Văn Tám được nhận Huân chương Lao động hạng Ba và nhiều kỷ niệm chương.",
        ["labor_order/third Lò Văn Tám", "commemorative_medal Lò Văn Tám"],
    ),
    (
        "Em Lò Văn Tám hai năm liền đoạt huy chương vàng Olympic quốc tế.",
        ["prize/first Lò Văn Tám"],
    ),
]


CONTESTS = [
    ("Tại SEA Games, đoàn giành 13 HCV, 14 HCB.", ["prize/first 13", "prize/second 14"]),
    ("Tại cuộc thi, 36/37 học sinh đoạt giải.", ["prize 36"]),
    ("Lò Thị Mây đăng quang ngôi vị Hoa hậu Biển Xanh 2018.", ["prize/first Lò Thị Mây"]),
    ("Lò Thị Mây giành danh hiệu Á hậu 2 Biển Xanh.", ["prize/third Lò Thị Mây"]),
    ("Lò Văn Tám trở thành quán quân của chương trình Vua bếp 2016.", ["prize/first Lò Văn Tám"]),
    ("Lò Thị Mây bị tước danh hiệu Á khôi Du lịch 2017.", ["prize withdrawn Lò Thị Mây"]),
    ("Người đẹp Lò Thị Mây đã giành vương miện tại cuộc thi này.", ["prize/first Lò Thị Mây"]),
    ("Danh hiệu Á hậu 1 thuộc về người đẹp Lò Thị Mây.", ["prize/second Lò Thị Mây"]),
    ("Lò Thị Mây giành giải Trang phục đẹp nhất tại cuộc thi.", ["prize Lò Thị Mây"]),
    ("Nicolas Kane từng giành giải Oscar ở hạng mục nam diễn viên.", ["prize Nicolas Kane"]),
    ("U23 Việt Nam nhận giải Phong cách từ Liên đoàn bóng đá châu Á.", ["prize U23 Việt Nam"]),
]


SCHOOL = "Trường THPT Lò Gốm mở lễ kỷ niệm. Tới dự có ông Lò Văn Mít, Phó Chủ tịch UBND tỉnh."


POINTED_BACK = [
    (
        f"{SCHOOL} Sau 25 năm, nhà trường được trao tặng Huân chương Lao động hạng Nhì.",
        ["labor_order/second Trường THPT Lò Gốm"],
    ),
    (f"{SCHOOL} Đơn vị vinh dự được Bộ Y tế tặng Bằng khen.", ["certificate_of_merit Trường THPT Lò Gốm"]),
    ("Binh chủng Đường Sông ra đời năm 1958. Binh chủng được tặng thưởng: Huân chương Hồ Chí Minh (1981); Huân chương "
     "Quân công hạng Nhất (1977), hạng Ba (1972)",
     ["ho_chi_minh_order Binh chủng Đường Sông", "military_exploit_order/first Binh chủng Đường Sông",
      "military_exploit_order/third Binh chủng Đường Sông"]),
]  # fmt: skip


OTHER_STATES = [
    ("Tổng thống Pháp trao tặng GS Lò Văn Tám Huân chương Bắc đẩu Bội tinh.", ["foreign_order Lò Văn Tám"]),
    ("Chủ tịch Trung Quốc trao Huân chương Hữu nghị cho ông Lò Văn Tám.", ["foreign_order Lò Văn Tám"]),
    ("Thường trực Ban Bí thư trao Huân chương Hữu nghị cho bà Jane Miller.", ["friendship_order Jane Miller"]),
    ("Tổng thống Nga truy tặng cho 4 thủy thủ danh hiệu \"Anh hùng Nga\".", ["honorary_title 4"]),
    ("Tổng thống Nga trao \"Huân chương Dũng cảm\" cho 10 thủy thủ.", ["foreign_order 10"]),
    ("Quốc vương đã thu hồi huân chương của ông Lò Văn Tám.", ["foreign_order withdrawn Lò Văn Tám"]),
    ("Tổng thống Pháp rút lại Huân chương Bắc đẩu bội tinh đã trao cho ông Harvey Stone.",
     ["foreign_order withdrawn Harvey Stone"]),
    ("Ở Mỹ Tho, quê hương Anh hùng Lao động, bà Lò Thị Nga được tặng Huân chương các loại.", ["order Lò Thị Nga"]),
    ("Tướng John Brown, chỉ huy lực lượng Mỹ, trao huân chương cho ba binh sĩ Hàn Quốc và hai binh sĩ Mỹ.",
     ["foreign_order 3", "foreign_order 2"]),
]  # fmt: skip


MORE = [
    ("Kết quả đã xét 77/105 hồ sơ NSND, 303/309 hồ sơ NSƯT.",
     ["peoples_artist proposed 77", "meritorious_artist proposed 303"]),
    ("50 nghệ sĩ được đồng ý phong tặng danh hiệu Nghệ sĩ Nhân dân.", ["peoples_artist proposed 50"]),
    ("Phó Thủ tướng Lò Văn Chín đã ký quyết định tặng bằng khen cho 4 cá nhân.", ["certificate_of_merit 4"]),
    ("Trung tâm đã chi tiền thưởng cho hơn 70 hộ dân.", ["bonus 70"]),
    ("Huyện uỷ An Hòa tổ chức lễ trao thưởng đối với các lực lượng Công an huyện An Hòa và Hạt kiểm lâm huyện An Hòa.",
     ["commendation các lực lượng Công an huyện An Hòa, Hạt kiểm lâm huyện An Hòa"]),
    ("Đà Nẵng truy tặng bằng khen với anh Lò Văn Tám do cứu người.", ["certificate_of_merit Lò Văn Tám"]),
    ("Lò Thị Mây vinh dự nhận được bằng khen từ Tổng thống Brown.", ["certificate_of_merit Lò Thị Mây"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUBJECTS + LISTS + CONTESTS + POINTED_BACK + OTHER_STATES + MORE)
def test_news(text: str, expected: list[str]) -> None:
    """Who got what, told in passing."""
    assert sorted(told(a) for a in awards(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Hoa hậu Lò Thị Mây đến dự chương trình.",
        "Đội tuyển vô địch giải đấu.",
        "Lò Văn Tám có ông nội được tặng huân chương kháng chiến hạng Nhì.",
        "Lò Thị Mây đạt được nhiều chứng chỉ, nhiều giải thưởng.",
        "Không có chuyện xét tặng danh hiệu NSND cho nghệ sĩ Lò Văn Tám.",
        "Học sinh trường Lê Lợi rất vui.",
        "Lò Văn Tám dự giải Ngoại hạng năm 2018.",
        "Mỗi nhân viên được công ty thưởng Tết 5 triệu đồng.",
    ],
)
def test_no_award_in_the_news(text: str) -> None:
    """Prefixes, hopes and kin are no awards."""
    assert [told(a) for a in awards(text)] == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Tổng thống Nga trao \"Huân chương Dũng cảm\" cho 10 thủy thủ.", "foreign"),
        ("Lò Thị Mây đăng quang Hoa hậu Thế giới 2018.", "foreign"),
        ("Lò Thị Mây đăng quang Hoa hậu Biển Xanh 2018.", "organization"),
        ("Lò Văn Tám đoạt giải Nobel Hòa bình.", "foreign"),
        ("Lò Văn Tám đạt giải Ba học sinh giỏi cấp tỉnh môn Địa lý tại cuộc thi.", "province"),
        ("Phó Thủ tướng Lò Văn Chín tặng bằng khen cho 4 cá nhân.", "government"),
    ],
)  # fmt: skip
def test_level(text: str, level: str) -> None:
    """Who gives it tells the level."""
    assert [a.level for a in awards(text)] == [level]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lò Thị Mây giành HCV SEA Games các năm 2011, 2013.", [(1, "2011"), (1, "2013")]),
        ("Trong 5 năm (2014-2018), học sinh đạt 9 HCV Olympic quốc tế.", [(9, "2014-2018")]),
        ("Lò Thị Mây đăng quang Hoa hậu Biển Xanh 2018.", [(1, "2018")]),
        ("Thầy Lò Văn Tám đã nhận giải thưởng 7 năm liên tiếp.", [(7, None)]),
        ("Công ty An Hòa được tặng Huân chương Lao động hai năm liền (năm 2009 và 2010).", [(1, "2009"), (1, "2010")]),
    ],
)
def test_counts_and_years(text: str, expected: list[tuple[int, str | None]]) -> None:
    """One entry a year where the years are told, else their number."""
    assert [(a.count, a.period) for a in awards(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ba bạn nhỏ là em Lò Văn Tám, Lò Văn Chín và Lò Thị Mây. Trường trao giấy khen cho 3 em.",
         ["Lò Văn Tám", "Lò Văn Chín", "Lò Thị Mây"]),
        ("UBND tỉnh tặng bằng khen cho hai công dân. Hai cá nhân được khen là ông Lò Văn Tám và bà Lò Thị Mây.",
         ["Lò Văn Tám", "Lò Thị Mây"]),
        ("Anh Lò Văn Tám, 43 tuổi, là phi công, Phó trung đoàn trưởng, Sư đoàn Không quân 389, từng được nhận "
         "Huân chương Bảo vệ Tổ quốc hạng nhất.", ["Lò Văn Tám"]),
        ("Em Lò Huy Tám là một trong 166 em học sinh được vinh danh.", ["Lò Huy Tám"]),
        ("Có 77 hồ sơ đề nghị xét tặng danh hiệu NSND. Lĩnh vực sân khấu có NSƯT Lò Văn Tám, NSƯT Lò Thị Mây.",
         ["Lò Văn Tám", "Lò Thị Mây"]),
        ("Bà Lò Thị Dung, phó bí thư, chúc mừng bạn Lò Thị Mây đạt danh hiệu Sinh viên 5 tốt.", ["Lò Thị Mây"]),
        ("Thầy Lò Văn Học (Trường THCS An Hòa, Q. 3) đã nhận giải thưởng này 7 lần.", ["Lò Văn Học"]),
        ("Pháp rút Bắc đẩu bội tinh đối với tay đua người Mỹ Lance Strong.", ["Lance Strong"]),
    ],
)  # fmt: skip
def test_names_told_apart(text: str, expected: list[str]) -> None:
    """Names before, after and beside their count."""
    assert [phrase.text for mention in awards(text) for phrase in mention.named] == expected


FOR_WHOM_IT_IS = [
    (
        "Bà Lò Thị Mây từng nhận giải thưởng Lan Rừng dành cho các nhà khoa học nữ.",
        ["prize Lò Thị Mây"],
    ),
    (
        "Bà Lò Thị Mây từng nhận giải thưởng Lan Rừng, giải thưởng danh giá dành cho các nhà khoa học nữ.",
        ["prize Lò Thị Mây"],
    ),
    (
        "Năm 2018, Công ty Tre Việt vinh dự nhận Cờ thi đua, Bằng khen của UBND TP. Hà Nội cho các tập thể xuất sắc.",
        ["emulation_flag Công ty Tre Việt", "certificate_of_merit Công ty Tre Việt"],
    ),
    (
        "Vinh dự nhận Bằng khen: các tập thể Phòng Kế hoạch, Phòng Tài chính.",
        ["certificate_of_merit Phòng Kế hoạch, Phòng Tài chính"],
    ),
]
LISTS = [
    (
        "Ông Lò Văn Tám từng nhận 2 Huân chương Quân công, Huân chương Lao động hạng Ba.",
        ["military_exploit_order 2 Lò Văn Tám", "labor_order/third 1 Lò Văn Tám"],
    ),
    (
        "Ông Lò Văn Tám được trao hai danh hiệu Anh hùng Lao động và Nghệ sĩ Nhân dân.",
        ["labor_hero 1 Lò Văn Tám", "peoples_artist 1 Lò Văn Tám"],
    ),
    (
        "Bộ đã trao 2 danh hiệu Nghệ sĩ Nhân dân cho ông Lò Văn Tám và bà Lò Thị Mây.",
        ["peoples_artist 2 Lò Văn Tám, Lò Thị Mây"],
    ),
    ("Công ty Tre Việt được tặng 20 Bằng khen, Giấy khen.", []),
]
HANDED_ON = [
    ("Giải Nobel Văn học năm 2017 thuộc về nhà văn Karl Istrom.", ["prize Karl Istrom"]),
    ("Giải Sóng Biển 2018 được trao cho ông Lò Văn Tám và bà Lò Thị Mây.", ["prize Lò Văn Tám, Lò Thị Mây"]),
    ("Giải Sóng Biển năm nay gọi tên ca sĩ Lò Thị Mây.", ["prize Lò Thị Mây"]),
    ("Giải Sóng Biển diễn ra tại quê hương ca sĩ Lò Thị Mây.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOR_WHOM_IT_IS + HANDED_ON)
def test_for_whom_a_prize_is_meant_and_who_got_it(text: str, expected: list[str]) -> None:
    assert [told(mention) for mention in awards(text)] == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_counted_and_single_awards_of_one_holder(text: str, expected: list[str]) -> None:
    """The number before a list counts its first award, its titles together, or a sum that says nothing of each."""
    found = awards(text)
    lines = [
        f"{a.award}{f'/{a.grade}' if a.grade else ''} {a.count} {', '.join(p.text for p in a.named)}" for a in found
    ]
    assert lines == expected


ONE_AFTER_ANOTHER = [
    (
        "Lò Thị Mây giành được 5 giải Cống hiến, 11 lần liên tiếp nhận giải Ca sĩ được yêu thích nhất và 3 năm liên "
        "tiếp nhận giải Gương mặt của năm.",
        ["prize 5 Lò Thị Mây", "prize 11 Lò Thị Mây", "prize 3 Lò Thị Mây"],
    ),
    ("Ông Lò Văn Tám từng đoạt giải Nobel Hòa bình và hai lần làm đội trưởng.", ["prize 1 Lò Văn Tám"]),
    ("Ông Lò Văn Tám từng đoạt giải Nhất hai lần.", ["prize/first 2 Lò Văn Tám"]),
    (
        "Ông Lò Văn Tám từng nhận hai danh hiệu Anh hùng Liên Xô, Huân chương Lenin và hai Huân chương Cờ đỏ vì lòng "
        "dũng cảm, cũng như Huân chương Suvorov.",
        [
            "honorary_title 2 Lò Văn Tám",
            "foreign_order 1 Lò Văn Tám",
            "foreign_order 2 Lò Văn Tám",
            "foreign_order 1 Lò Văn Tám",
        ],
    ),
    ("Cơ quan đã tiếp nhận giải pháp của ông Lò Văn Tám.", []),
    ("Ông Lò Văn Tám đã rơi lệ khi được tỉnh trao Huân chương Lao động hạng Ba.", ["labor_order/third 1 Lò Văn Tám"]),
    ("Ông Lò Văn Tám sẽ rất vui khi được tỉnh trao Huân chương Lao động hạng Ba.", []),
    ("Em Lò Văn Tám đoạt giải nhất cuộc thi Sáng tạo dành cho học sinh.", ["prize/first 1 Lò Văn Tám"]),
    ("Em Lò Văn Tám đoạt giải nhất với mức thưởng 10 triệu đồng.", ["prize/first 1 Lò Văn Tám"]),
]


@pytest.mark.parametrize(("text", "expected"), ONE_AFTER_ANOTHER)
def test_one_award_after_another(text: str, expected: list[str]) -> None:
    found = awards(text)
    lines = [
        f"{a.award}{f'/{a.grade}' if a.grade else ''} {a.count} {', '.join(p.text for p in a.named)}" for a in found
    ]
    assert lines == expected


WHOSE_IT_IS = [
    ("Giải nhất thuộc về nhóm học sinh Trường THPT An Hòa.", ["prize/first nhóm học sinh Trường THPT An Hòa"]),
    ("Nhóm sinh viên Lò Văn Tám, Lò Thị Mây giành giải nhất.", ["prize/first Lò Văn Tám, Lò Thị Mây"]),
    ("Công trình của nhóm tác giả Lò Văn Tám, Lò Thị Mây đoạt giải nhất.", ["prize/first Lò Văn Tám, Lò Thị Mây"]),
    ("Ngôi trường THPT An Hòa vừa đón nhận cờ thi đua của UBND tỉnh.", ["emulation_flag Ngôi trường THPT An Hòa"]),
    (
        "Phó Thủ tướng trao Huân chương Lao động hạng Nhì cho Đại sứ quán Việt Nam tại Lào.",
        ["labor_order/second Đại sứ quán Việt Nam"],
    ),
    (
        "Chính phủ Pháp trao tặng Huân chương Văn học Nghệ thuật cho nhà thơ, dịch giả Lò Tám.",
        ["foreign_order Lò Tám"],
    ),
    ("Em Lò Văn Tám mang về tấm huy chương vàng cho đoàn Việt Nam.", ["prize/first Lò Văn Tám"]),
    (
        "Trong số 6 em, Lò Văn Tám giành huy chương vàng, Lò Thị Mây và Lò Văn Chín giành huy chương bạc.",
        ["prize/first Lò Văn Tám", "prize/second Lò Thị Mây, Lò Văn Chín"],
    ),
    ("Em Lò Văn Tám là chủ nhân của tấm huy chương vàng Olympic Toán.", ["prize/first Lò Văn Tám"]),
    (
        "Trung tá Arno Bellman đã qua đời. Tổng thống trao tặng Bắc đẩu bội tinh hạng ba cho vị quân nhân dũng cảm.",
        ["foreign_order/third Arno Bellman"],
    ),
    ("Nhóm thuyền viên cứu 22 ngư dân Philippines được khen.", []),
    ("Bà Lò Thị Mây, Phó Trưởng phòng, yêu cầu thu hồi giấy khen đã phát cho học sinh và cấp lại cho các em.", []),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE_IT_IS)
def test_whose_it_is(text: str, expected: list[str]) -> None:
    """Teams, those for whom they won, those pointed back to by their trade."""
    assert [told(mention) for mention in awards(text)] == expected


TOLD_IN_PASSING = [
    ("Bà Lò Thị Mây là Nhà giáo ưu tú năm 2015.", ["meritorious_teacher Lò Thị Mây"]),
    (
        "Bà Lò Thị Mây là một trong 10 gương mặt trẻ tiêu biểu năm 2010 và là Nhà giáo ưu tú năm 2015.",
        ["meritorious_teacher Lò Thị Mây"],
    ),
    ("Nhà giáo ưu tú Lò Thị Mây là giáo viên năm 2015.", []),
    ("Em Lò Văn Tám học giỏi. Năm 2018 Tám nhận được giải nhì cấp tỉnh.", ["prize/second Lò Văn Tám"]),
    (
        "Sở đề nghị Công ty An Hòa có hình thức khen thưởng xứng đáng đối với anh Lò Văn Tám.",
        ["commendation proposed Lò Văn Tám"],
    ),
    ("Đơn vị có nhiều hình thức khen thưởng cho ông Lò Văn Tám.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_IN_PASSING)
def test_told_in_passing(text: str, expected: list[str]) -> None:
    """Titles held since a year, a time before the subject, forms of praise asked for."""
    assert [told(mention) for mention in awards(text)] == expected


NEARER = [
    (
        "Nhóm sinh viên đến từ Trường Đại học An Hòa giành giải nhất.",
        ["prize/first Nhóm sinh viên đến từ Trường Đại học An Hòa"],
    ),
    ("Nhóm học sinh chế ra máy hút bụi Sông Mây đoạt giải nhất.", []),
    (
        "Gia đình anh Lò Văn Tám ở An Hòa. Sáng 5/3, Đoàn xã tặng giấy khen cho Tám.",
        ["commendation_certificate Lò Văn Tám"],
    ),
    (
        "Ca sĩ Lò Văn Chín hát hay. Trong sự nghiệp, Lò Thị Mây giành 5 giải Cống hiến, 3 lần nhận giải Hoa Ban.",
        ["prize Lò Thị Mây", "prize Lò Thị Mây"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEARER)
def test_the_nearer_words_tell_whose_it_is(text: str, expected: list[str]) -> None:
    """A group's body, a family told elsewhere, the subject of the award before it."""
    found = awards(text)
    assert [told(mention) for mention in found] == expected
    assert {mention.recipient for mention in found} <= {"individual", "collective"}
