"""How far a post runs, who holds it, who acts for whom: the shapes of local papers, with invented people."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.officials import find_officials
from thidua_extract.text.document import Document

TITLE = "Hội nghị tổng kết phong trào thi đua năm 2023\n\n"


def read(text: str) -> dict[str, tuple[list[str], set[str]]]:
    """Posts and roles by name; the mentions of one name taken together."""
    found: dict[str, tuple[list[str], set[str]]] = {}
    for mention in find_officials(Reading(Document.from_source(TITLE + text))):
        if mention.name:
            posts, roles = found.setdefault(mention.name, ([], set()))
            posts.extend(position.phrase.text for position in mention.positions)
            roles.update(role.code for role in mention.roles)
    return found


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Ông Lê Văn Sến, Trưởng ban đại diện CMHS xã dự.", "Lê Văn Sến", "Trưởng ban đại diện CMHS xã"),
        ("Ông Lê Văn Sến, Giám đốc HTX Rau sạch Tân Mận, dự.", "Lê Văn Sến", "Giám đốc HTX Rau sạch Tân Mận"),
        ("Nhà báo Lê Văn Sến, Tổng Biên tập Báo Hà Mận, dự.", "Lê Văn Sến", "Tổng Biên tập Báo Hà Mận"),
        ("Thầy Lê Văn Sến, Phó Chủ tịch Công đoàn trường dự.", "Lê Văn Sến", "Phó Chủ tịch Công đoàn trường"),
        (
            "Thầy Lê Văn Sến, Hiệu trưởng Trường phổ thông đặc biệt Nguyễn Mận, dự.",
            "Lê Văn Sến",
            "Hiệu trưởng Trường phổ thông đặc biệt Nguyễn Mận",
        ),
        (
            "Ông Lê Văn Sến, Giám đốc Ban Đối ngoại và Quan hệ khách hàng, dự.",
            "Lê Văn Sến",
            "Giám đốc Ban Đối ngoại và Quan hệ khách hàng",
        ),
        (
            "Hòa thượng Danh Sến, Phó Chủ tịch Hội Đoàn kết sư sãi yêu nước tỉnh, dự.",
            "Danh Sến",
            "Phó Chủ tịch Hội Đoàn kết sư sãi yêu nước tỉnh",
        ),
        (
            "Bà Lê Thị Sim, trưởng phòng đấu thầu, thẩm định và giám sát đầu tư Sở Kế hoạch - đầu tư Trà Vinh nói.",
            "Lê Thị Sim",
            "trưởng phòng đấu thầu, thẩm định và giám sát đầu tư Sở Kế hoạch - đầu tư Trà Vinh",
        ),
        (
            "Ông Bùi Văn Lạng - phó vụ trưởng Vụ Giáo dục, chính trị và công tác học sinh, sinh viên - trao quà.",
            "Bùi Văn Lạng",
            "phó vụ trưởng Vụ Giáo dục, chính trị và công tác học sinh, sinh viên",
        ),
        (
            "Đồng chí Lê Văn Sến, Trưởng Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã đã chủ trì họp.",
            "Lê Văn Sến",
            "Trưởng Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã",
        ),
        (
            "Ông Lê Văn Sến, Chủ tịch Hội đồng xét tặng danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú chủ trì phiên họp.",
            "Lê Văn Sến",
            "Chủ tịch Hội đồng xét tặng danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú",
        ),
        (
            "Phó Trưởng Ban Thường trực - Ban Chỉ đạo vận động hiến máu tỉnh Lê Văn Sến phát biểu.",
            "Lê Văn Sến",
            "Phó Trưởng Ban Thường trực - Ban Chỉ đạo vận động hiến máu tỉnh",
        ),
        (
            "Đại đức Thích Thiện Lâm, Phó Trưởng Ban Từ thiện xã hội, Giáo hội Phật giáo Việt Nam tỉnh dự.",
            "Thích Thiện Lâm",
            "Phó Trưởng Ban Từ thiện xã hội, Giáo hội Phật giáo Việt Nam tỉnh",
        ),
        ("Giám đốc Bệnh viện PGS.TS. Lê Văn Sến phát biểu.", "Lê Văn Sến", "Giám đốc Bệnh viện"),
        (
            "Ông Lê Văn Sến, Chủ tịch Hội Hữu nghị Việt Nam - Lào dự.",
            "Lê Văn Sến",
            "Chủ tịch Hội Hữu nghị Việt Nam - Lào",
        ),
        (
            "Bà Lê Thị Sim, Chánh án Tòa án nhân dân cấp cao tại Đà Nẵng đến dự.",
            "Lê Thị Sim",
            "Chánh án Tòa án nhân dân cấp cao tại Đà Nẵng",
        ),
        ("Ông Lê Văn Sến, Phó Cụm trưởng Cụm thi đua số IX dự.", "Lê Văn Sến", "Phó Cụm trưởng Cụm thi đua số IX"),
        ("Ông Lê Văn Sến, Trưởng ban Dân vận quận ủy cùng dự.", "Lê Văn Sến", "Trưởng ban Dân vận quận ủy"),
        ("Ông Lê Văn Sến, Cục trưởng Cục Thuế A Lưới, kế hoạch khó đạt.", "Lê Văn Sến", "Cục trưởng Cục Thuế A Lưới"),
    ],
)  # fmt: skip
def test_a_body_runs_to_its_end(text: str, name: str, post: str) -> None:
    assert read(text)[name][0] == [post]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a term or a year parts posts and is no part of them
        (
            "Bà Lê Thị Sim, Chủ tịch HĐND tỉnh khóa XVIII, Bí thư Đảng ủy dự.",
            {"Lê Thị Sim": (["Chủ tịch HĐND tỉnh", "Bí thư Đảng ủy"], {"attended"})},
        ),
        # the firm's name is nobody's where the holder is named behind the dash
        (
            "Phó Tổng Giám đốc An Lộc - Invest - ông Đoàn Văn Sến phát biểu.",
            {"Đoàn Văn Sến": (["Phó Tổng Giám đốc An Lộc - Invest"], {"spoke"})},
        ),
        # the post behind "và" leads to the next person
        (
            "Dự có Đại tá Lê Văn Sến, Phó Tổng Tham mưu trưởng và Tư lệnh Cảnh sát biển - Thiếu tướng Bùi Văn Lạng.",
            {
                "Lê Văn Sến": (["Phó Tổng Tham mưu trưởng"], {"attended"}),
                "Bùi Văn Lạng": (["Tư lệnh Cảnh sát biển"], {"attended"}),
            },
        ),
        # what several hold is not the one's before the comma
        (
            "Trưởng đoàn đại biểu Quốc hội tỉnh Lê Văn Sến, các thành viên Hội đồng Thi đua cùng tham dự.",
            {"Lê Văn Sến": (["Trưởng đoàn đại biểu Quốc hội tỉnh"], {"attended"})},
        ),
        # called to a post that stands right behind the verb
        (
            "Thượng tá Lê Văn Sến, Phó Chính ủy, được bổ nhiệm Chính ủy Sư đoàn 5.",
            {"Lê Văn Sến": (["Phó Chính ủy", "Chính ủy Sư đoàn 5"], set())},
        ),
        (
            "Bộ trưởng Lê Văn Sến được bổ nhiệm Phó Thủ tướng.",
            {"Lê Văn Sến": (["Bộ trưởng", "Phó Thủ tướng"], set())},
        ),
        # members of committees by their abbreviations
        ("Ông Lê Văn Sến, TUV, Bí thư Huyện ủy dự.", {"Lê Văn Sến": (["TUV", "Bí thư Huyện ủy"], {"attended"})}),
        ("Ông Lê Văn Sến - HUV, Trưởng phòng dự.", {"Lê Văn Sến": (["HUV", "Trưởng phòng"], {"attended"})}),
        # who buries somebody is not the one buried
        ("Thứ trưởng làm Trưởng ban lễ tang Trung tướng Lê Văn Sến.", {"Lê Văn Sến": ([], set())}),
        # who asked or was met holds the first post, who did it the second; with a comma behind he holds both
        (
            "Theo đề nghị của Giám đốc Sở Nội vụ, Chủ tịch UBND tỉnh Lê Văn Sến đã tặng Bằng khen cho 3 tập thể.",
            {"Lê Văn Sến": (["Chủ tịch UBND tỉnh"], {"presented"})},
        ),
        (
            "Nhận lời mời của Tổng Bí thư, Chủ tịch nước Lào, Tổng Bí thư, Chủ tịch nước Lê Văn Sến đã thăm Lào.",
            {"Lê Văn Sến": (["Tổng Bí thư", "Chủ tịch nước"], set())},
        ),
        (
            "Tại buổi tiếp Đại sứ Nhật Bản, Chủ tịch UBND tỉnh Lê Văn Sến cho biết như vậy.",
            {"Lê Văn Sến": (["Chủ tịch UBND tỉnh"], {"spoke"})},
        ),
        (
            "Theo đề nghị của Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Văn Sến, hội nghị đã biểu quyết.",
            {"Lê Văn Sến": (["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"], set())},
        ),
        # all who command a unit are no post of the one named before them
        (
            "Tiếp đoàn có Đại tá Lê Văn Sến, Chủ nhiệm Chính trị Binh chủng; chỉ huy Lữ đoàn.",
            {"Lê Văn Sến": (["Chủ nhiệm Chính trị Binh chủng"], set())},
        ),
        (
            "Đoàn công tác do Đại tá Lê Văn Sến, Phó Chủ nhiệm, làm trưởng đoàn kiểm tra công tác đảng ở đây.",
            {"Lê Văn Sến": (["Phó Chủ nhiệm", "trưởng đoàn"], set())},
        ),
        # an outlet's mark holds no office, a name in capitals may
        ("Bà tranh cử thủ tướng TTO. Ông Lê Văn Sến, Bộ trưởng, dự.", {"Lê Văn Sến": (["Bộ trưởng"], {"attended"})}),
        ("Thủ tướng NETANKOR phát biểu.", {"NETANKOR": (["Thủ tướng"], {"spoke"})}),
        # islands
        (
            "Thiếu tá Lê Văn Sến, Chính trị viên đảo Sinh Tồn, Lữ đoàn 146, Vùng 4 Hải quân kể.",
            {"Lê Văn Sến": (["Chính trị viên đảo Sinh Tồn, Lữ đoàn 146, Vùng 4 Hải quân"], {"spoke"})},
        ),
        ("Đảo trưởng đảo Nam Yết Lê Văn Sến nói.", {"Lê Văn Sến": (["Đảo trưởng đảo Nam Yết"], {"spoke"})}),
        # the holder's name behind a commune's that opens like a surname; what is held now
        ("Chủ tịch UBND xã Đông Mai Lê Văn Sến dự.", {"Lê Văn Sến": (["Chủ tịch UBND xã Đông Mai"], {"attended"})}),
        (
            "Ông Lê Văn Sến, nguyên Chủ tịch UBND xã, hiện Chủ nhiệm HTX Đông Mai, phát biểu.",
            {"Lê Văn Sến": (["nguyên Chủ tịch UBND xã", "Chủ nhiệm HTX Đông Mai"], {"spoke"})},
        ),
        # elected together
        (
            "Các đồng chí Lê Văn Sến, Bùi Văn Lạng được bầu giữ chức Phó Chủ tịch.",
            {"Lê Văn Sến": (["Phó Chủ tịch"], set()), "Bùi Văn Lạng": (["Phó Chủ tịch"], set())},
        ),
        # a counted list ends where the count does
        (
            "Gồm: 2 đại tá, Phó Giám đốc Sở: Lê Văn Sến, Bùi Văn Lạng; trung tướng Hà Văn Mận, Tư lệnh Quân khu 9.",
            {
                "Lê Văn Sến": (["Phó Giám đốc Sở"], set()),
                "Bùi Văn Lạng": (["Phó Giám đốc Sở"], set()),
                "Hà Văn Mận": (["Tư lệnh Quân khu 9"], set()),
            },
        ),
        # a name is told by the colon of a list, by the office behind it, by a middle word
        (
            "Dự có các đồng chí: Kim Ngọc Lựu, Phó Bí thư Tỉnh ủy; Vũ Đại Phong - Chủ tịch UBND quận.",
            {
                "Kim Ngọc Lựu": (["Phó Bí thư Tỉnh ủy"], {"attended"}),
                "Vũ Đại Phong": (["Chủ tịch UBND quận"], {"attended"}),
            },
        ),
        (
            "Dự lễ có Phó Giám đốc Bệnh viện Trần Đình Sến.",
            {"Trần Đình Sến": (["Phó Giám đốc Bệnh viện"], {"attended"})},
        ),
        (  # the hospital is called after somebody
            "Dự lễ có Giám đốc Bệnh viện Nguyễn Tri Phương Lê Văn Sến.",
            {"Lê Văn Sến": (["Giám đốc Bệnh viện Nguyễn Tri Phương"], {"attended"})},
        ),
        ("Phó Chủ tịch UBND tỉnh Ao Văn Sến dự.", {"Ao Văn Sến": (["Phó Chủ tịch UBND tỉnh"], {"attended"})}),
        (
            "Đồng chí Xay-nha Phôm-ma-chăn, Tỉnh trưởng dự.",
            {"Xay-nha Phôm-ma-chăn": (["Tỉnh trưởng"], {"attended"})},
        ),
        ("Hoàng tử Kalo ăn tối với Bộ trưởng Lê Văn Sến.", {"Kalo": ([], set()), "Lê Văn Sến": (["Bộ trưởng"], set())}),
        ("Cô Lê Thị Sim, chủ nhiệm lớp 6A, kể lại.", {"Lê Thị Sim": ([], {"spoke"})}),
        # the seat of a body between the post and the name
        (
            "Trưởng Cơ quan đại diện Báo Sông Xanh tại miền Trung Trần Văn Sến cho biết.",
            {"Trần Văn Sến": (["Trưởng Cơ quan đại diện Báo Sông Xanh tại miền Trung"], {"spoke"})},
        ),
        (
            "Giám đốc Chi nhánh tại tỉnh Hà Nam Trần Văn Sến cho biết.",
            {"Trần Văn Sến": (["Giám đốc Chi nhánh tại tỉnh Hà Nam"], {"spoke"})},
        ),
    ],
)  # fmt: skip
def test_who_holds_a_post(text: str, expected: dict[str, tuple[list[str], set[str]]]) -> None:
    found = read(text)
    assert {name: found.get(name) for name in expected if expected[name][0]} == {
        name: told for name, told in expected.items() if told[0]
    }
    assert all(found[name][0] == [] for name, told in expected.items() if not told[0] and name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is stood in for does nothing, named or not
        (
            "Ông Lê Văn Sến, Phó Giám đốc Sở, thừa ủy quyền của Thủ tướng Bùi Văn Lạng trao Bằng khen cho 2 cá nhân.",
            {"Lê Văn Sến": {"presented"}, "Bùi Văn Lạng": set()},
        ),
        (
            "Thừa ủy quyền của Chủ tịch nước và Thủ tướng Chính phủ, Bí thư Tỉnh ủy Lê Văn Sến trao Huân chương.",
            {"Lê Văn Sến": {"presented"}},
        ),
        # a charge is no speech
        (
            "Bà Lê Thị Sim (Thứ trưởng) có vi phạm, khuyết điểm trong lãnh đạo, chỉ đạo, đề xuất khen thưởng.",
            {"Lê Thị Sim": set()},
        ),
        ("Thông báo cũng cho biết, ông Lê Văn Sến (Vụ trưởng) chịu trách nhiệm.", {"Lê Văn Sến": set()}),
        ("Đó là khẳng định của ông Lê Văn Sến - Chủ tịch Hội Nông dân tỉnh.", {"Lê Văn Sến": {"spoke"}}),
        (
            "Bộ trưởng Lê Văn Sến và Thứ trưởng Bùi Văn Lạng hôm nay chủ trì cuộc họp.",
            {"Lê Văn Sến": {"chaired"}, "Bùi Văn Lạng": {"chaired"}},
        ),
        (
            "Thủ tướng Lê Văn Sến; Phó Chủ tịch nước Bùi Thị Lạng; các thành viên Chính phủ tham dự buổi lễ.",
            {"Lê Văn Sến": {"attended"}, "Bùi Thị Lạng": {"attended"}},
        ),
        (
            "Đến dự và trao Huy hiệu cho đồng chí Lê Văn Sến, Phó Bí thư Thành ủy Bùi Văn Lạng ghi nhận đóng góp.",
            {"Bùi Văn Lạng": {"spoke"}},
        ),
        ("Dự, chỉ đạo và chúc mừng đại hội có ông Lê Văn Sến, Bí thư Huyện ủy.", {"Lê Văn Sến": {"attended"}}),
        (
            "Chủ tịch UBND tỉnh Lê Văn Sến chủ trì phiên họp; cùng dự có các thành viên Hội đồng.",
            {"Lê Văn Sến": {"chaired"}},
        ),
    ],
)
def test_who_did_it(text: str, expected: dict[str, set[str]]) -> None:
    found = read(text)
    assert {
        name: found[name][1] & {*roles, "spoke", "presented", "received"} for name, roles in expected.items()
    } == expected


def test_numbered_lines_go_on_with_the_list() -> None:
    found = read(
        "Đến dự có các vị đại biểu:\n1- Ông: Lê Văn Sến - Bí thư Đảng ủy xã.\n2- Bà: Bùi Thị Lạng - Chủ tịch xã;"
    )
    assert found["Lê Văn Sến"] == (["Bí thư Đảng ủy xã"], {"attended"})


@pytest.mark.parametrize(
    ("text", "present"),
    [
        # numbers with a full stop, lines without an end, full stops
        ("Về dự lễ có:\n1. Bà Bùi Thị Lạng - Bí thư\n2. Ông Lê Văn Sến - Chủ tịch xã", {"Bùi Thị Lạng", "Lê Văn Sến"}),
        ("Về dự lễ có:\n- Bà Bùi Thị Lạng, Bí thư.\n- Ông Lê Văn Sến, Chủ tịch xã.", {"Bùi Thị Lạng", "Lê Văn Sến"}),
        ("Về dự lễ có:\n+ Bà Bùi Thị Lạng: Bí thư;\n+ Ông Lê Văn Sến: Chủ tịch.", {"Bùi Thị Lạng", "Lê Văn Sến"}),
        # how the list is headed
        (
            "Thành phần tham dự:\n- Bà Bùi Thị Lạng, Bí thư;\n- Ông Lê Văn Sến, Vụ trưởng.",
            {"Bùi Thị Lạng", "Lê Văn Sến"},
        ),
        ("Nhà trường trân trọng đón tiếp:\n- Bà Bùi Thị Lạng, Bí thư;", {"Bùi Thị Lạng"}),
        ("Buổi lễ vinh dự được đón bà Bùi Thị Lạng, Bí thư Huyện ủy.", {"Bùi Thị Lạng"}),
        # nobody named in between, sides
        (
            "Dự lễ có:\n- Bà Bùi Thị Lạng, Bí thư;\n- Đại diện các phòng;\n- Ông Lê Văn Sến, Vụ trưởng.",
            {"Bùi Thị Lạng", "Lê Văn Sến"},
        ),
        (
            "Đến dự có:\n+ Về phía Sở:\n- Bà Bùi Thị Lạng, Giám đốc;\n+ Về phía xã: Ông Lê Văn Sến, Chủ tịch xã.",
            {"Bùi Thị Lạng", "Lê Văn Sến"},
        ),
        # what follows is no line of the list
        ("Về dự lễ có:\n- Bà Bùi Thị Lạng, Bí thư.\nÔng Lê Văn Sến, Chủ tịch xã, vắng mặt.", {"Bùi Thị Lạng"}),
        ("Về dự lễ có:\n- Bà Bùi Thị Lạng, Bí thư\nÔng Lê Văn Sến, Chủ tịch xã, đọc diễn văn.", {"Bùi Thị Lạng"}),
    ],
)
def test_lists_of_those_present_in_lines(text: str, present: set[str]) -> None:
    assert {
        name for name, (_, roles) in read(f"Lễ khai giảng đã diễn ra.\n{text}").items() if "attended" in roles
    } == present


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        (
            "Bác sĩ Lê Văn Sến, sinh năm 1950, quê Hà Nam, hiện là Giám đốc Bệnh viện huyện Kim Bảng.",
            "Lê Văn Sến",
            ["Giám đốc Bệnh viện huyện Kim Bảng"],
        ),
        (
            "Ông Bùi Văn Lạng sinh năm 1960, là Chủ tịch Hội Nông dân xã Bình Minh.",
            "Bùi Văn Lạng",
            ["Chủ tịch Hội Nông dân xã Bình Minh"],
        ),
        # what somebody is besides, before the post
        (
            "Anh Bùi Văn Lạng, 36 tuổi, là thợ lặn bậc 2, Phó hải đội trưởng kiêm Tham mưu trưởng Hải đội 917, "
            "vừa được tặng Bằng khen.",
            "Bùi Văn Lạng",
            ["Phó hải đội trưởng", "Tham mưu trưởng Hải đội 917"],
        ),
        (
            "Ông Lê Văn Sến là thương binh hạng 2/4, hiện là Chủ tịch Hội Cựu chiến binh xã Bình Minh.",
            "Lê Văn Sến",
            ["Chủ tịch Hội Cựu chiến binh xã Bình Minh"],
        ),
        ("Dự lễ có:\n+ Bà Bùi Thị Lạng: Bí thư Đảng ủy phường;", "Bùi Thị Lạng", ["Bí thư Đảng ủy phường"]),
        ("Ông chỉ trích tổng thống tiền nhiệm Jorvan Keldick.", "Jorvan Keldick", ["tổng thống"]),
        (
            "Thông tin được giám đốc Cục Điều tra Liên bang (FBI) Jorvan Keldick công bố.",
            "Jorvan Keldick",
            ["giám đốc Cục Điều tra Liên bang (FBI)"],
        ),
        (
            "Nguyên Chủ tịch Quốc hội nước CHXHCN Việt Nam Lê Thị Sến dự.",
            "Lê Thị Sến",
            ["Nguyên Chủ tịch Quốc hội nước CHXHCN Việt Nam"],
        ),
        (
            "Ông Lê Văn Sến, Chủ tịch Hội giao lưu văn hóa Việt - Nhật, dự.",
            "Lê Văn Sến",
            ["Chủ tịch Hội giao lưu văn hóa Việt - Nhật"],
        ),
        ("Ni sư Thích nữ Diệu Sến, trụ trì chùa Tre, trao quà.", "Thích nữ Diệu Sến", ["trụ trì chùa Tre"]),
    ],
)
def test_asides_between_name_and_post(text: str, name: str, posts: list[str]) -> None:
    assert read(text)[name][0] == posts


def test_a_predecessor_holds_the_post_no_more() -> None:
    mentions = find_officials(Reading(Document.from_source("Tổng thống tiền nhiệm Jorvan Keldick phát biểu.")))
    assert [p.status for m in mentions for p in m.positions] == ["former"]


def test_a_ceremony_for_an_award_gives_the_speaker_none() -> None:
    text = "Thủ tướng Lê Văn Sến phát biểu tại lễ kỷ niệm 80 năm thành lập Tổng công ty và đón nhận Huân chương."
    assert read(text)["Lê Văn Sến"][1] == {"spoke"}


def test_a_post_over_a_line_end_is_told_in_one_line() -> None:
    reading = Reading(Document.from_source("Tin\n\nÔng Lò Văn Mít, Chủ tịch UBND TP.\nBiên Hoà, dự lễ."))
    (official,) = find_officials(reading)
    (post,) = official.positions
    assert (post.phrase.text, post.body) == ("Chủ tịch UBND TP. Biên Hoà", "UBND TP. Biên Hoà")
