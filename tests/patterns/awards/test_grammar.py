"""The grammar as a whole: what invented sentences state, and what they only seem to state."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.patterns.awards.page import awards, short
from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import find_awards
from thidua_extract.text.document import Document

ACTIVE = [
    (
        "UBND tỉnh tặng Bằng khen cho 2 tập thể, 3 cá nhân.",
        [
            "certificate_of_merit province conferred collective 2",
            "certificate_of_merit province conferred individual 3",
        ],
    ),
    (
        "Chủ tịch UBND huyện tặng Giấy khen cho 120 tập thể, cá nhân.",
        ["commendation_certificate district conferred mixed 120"],
    ),
    (
        "LĐLĐ tỉnh tặng 18 cờ thi đua, tặng BK cho hơn 25 tập thể; LĐLĐ huyện tặng giấy khen 45 tập thể.",
        [
            "emulation_flag province conferred collective 18",
            "certificate_of_merit province conferred collective >=25",
            "commendation_certificate district conferred collective 45",
        ],
    ),
    (
        "Thủ tướng Chính phủ tặng Cờ thi đua cho 02 tập thể, tặng BK cho 17 cá nhân.",
        [
            "government_emulation_flag government conferred collective 2",
            "certificate_of_merit government conferred individual 17",
        ],
    ),
    (
        "Chủ tịch nước tặng thưởng Huân chương Hạng nhì cho 01 cá nhân, Huân chương Hạng ba cho 01 tập thể.",
        ["order/second state conferred individual 1", "order/third state conferred collective 1"],
    ),
    (
        "Sở Y tế khen thưởng 06 tập thể và 43 cá nhân tiêu biểu.",
        ["commendation province conferred collective 6", "commendation province conferred individual 43"],
    ),
    (
        "UBND huyện suy tôn 07 đơn vị Nhất, 19 đơn vị Nhì khối thi đua.",
        ["rank_title/first district conferred collective 7", "rank_title/second district conferred collective 19"],
    ),
    (
        "Bằng khen của Chủ tịch UBND tỉnh đến với 577 tập thể, cá nhân.",
        ["certificate_of_merit province conferred mixed 577"],
    ),
    ("Bộ Công an tặng Bằng khen cho 4 gương điển hình.", ["certificate_of_merit ministry conferred exemplar 4"]),
]


PASSIVE = [
    (
        "16 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen; 5 tập thể đạt danh hiệu Tập thể lao động xuất sắc.",
        [
            "certificate_of_merit province conferred individual 16",
            "excellent_labor_collective None conferred collective 5",
        ],
    ),
    (
        "Toàn huyện có 329 lượt cá nhân được công nhận CSTĐ cơ sở, 63 lượt cá nhân là CSTĐ cấp tỉnh.",
        [
            "grassroots_emulation_fighter grassroots conferred individual 329",
            "provincial_emulation_fighter province conferred individual 63",
        ],
    ),
    (
        "30 tập thể được tặng Cờ thi đua của Tổng LĐLĐ Việt Nam và 13 cá nhân đạt danh hiệu CSTĐ toàn quốc.",
        [
            "emulation_flag ministry conferred collective 30",
            "national_emulation_fighter government conferred individual 13",
        ],
    ),
    (
        "17 tập thể, cá nhân được Nhà nước tặng thưởng Huân chương Độc lập, Huân chương Lao động.",
        ["order state conferred mixed 17"],
    ),
    (
        "96 công nhân được Chủ tịch UBND tỉnh tặng Bằng khen, công nhận danh hiệu “Công nhân vàng”.",
        ["certificate_of_merit province conferred individual 96", "honorary_title province conferred individual 96"],
    ),
    (
        "Có 56 mẹ đón nhận danh hiệu “Bà mẹ Việt Nam anh hùng”; 12 mẹ khác được truy tặng.",
        ["heroic_mother state conferred individual 56", "heroic_mother state conferred individual 12"],
    ),
]


STATUS = [
    (
        "Hội đồng thống nhất đề nghị Thủ tướng tặng Cờ thi đua cho 3 đơn vị; tặng Bằng khen cho 7 cá nhân.",
        [
            "government_emulation_flag government proposed collective 3",
            "certificate_of_merit government proposed individual 7",
        ],
    ),
    (
        "Danh hiệu “Đơn vị quyết thắng” được đề nghị cho 2 tập thể.",
        ["determined_to_win_unit None proposed collective 2"],
    ),
    ("Tuần tới, UBND xã sẽ tặng Giấy khen cho 4 hộ.", ["commendation_certificate commune planned household 4"]),
    (
        "Huyện ủy đã xét, tặng Giấy khen cho 24 tập thể.",
        ["commendation_certificate district conferred collective 24"],
    ),
    (
        "Theo đề nghị của Sở Nội vụ, Chủ tịch UBND tỉnh quyết định tặng Bằng khen cho 9 cá nhân.",
        ["certificate_of_merit province conferred individual 9"],
    ),
    (
        "Chủ tịch nước hủy bỏ quyết định phong tặng danh hiệu Anh hùng Lao động đối với ông Lò Văn Tám.",
        ["labor_hero state withdrawn individual 1"],
    ),
]


NOTHING = [
    "Chủ tịch tỉnh đề nghị các sở khen thưởng kịp thời người lao động trực tiếp.",
    "Năm nay không có tập thể nào được tặng Cờ thi đua của Bộ Y tế.",
    "Chưa có cá nhân nào đạt danh hiệu Chiến sĩ thi đua toàn quân.",
    "Nếu được tặng Bằng khen, 3 tập thể này phải báo cáo.",
    "Tiêu chuẩn xét tặng Huân chương Lao động được quy định rõ.",
    "NSƯT Lò Thị Mây hát tại đêm nhạc.",
    "Anh hùng Lao động Lò Văn Tám kể chuyện.",
    "Mô hình phát huy hiệu quả, ban chỉ huy chương trình cho biết.",
    "Chủ tịch UBND tỉnh tặng Bằng khen cho các đơn vị.",
    "Ông Tám tặng quà cho 30 hộ nghèo nhân dịp tổng kết thi đua.",
    "Công ty An Lạc được tạp chí Kinh tế vinh danh trong Top 500.",
    "Phong trào nhằm tôn vinh 20 nghề truyền thống.",
    "Có người bán cho khách giấy khen giả với giá 50 nghìn đồng.",
    "Kỳ quay số Vietlott có 24 giải Nhất, 130 giải Nhì.",
    "Vietlott trao giải Jackpot 2 trị giá 5 tỷ đồng cho khách hàng trúng thưởng là ông Lò Văn Tám.",
    "Đội tuyển An Hòa phải đoạt ít nhất 3 huy chương vàng ở kỳ đại hội tới.",
    "Hội đồng Thi đua - Khen thưởng tỉnh có 15 thành viên.",
    "Phong trào thi đua yêu nước có 40 đơn vị tham gia.",
]


@pytest.mark.parametrize(("text", "expected"), ACTIVE + PASSIVE + STATUS)
def test_counted_awards(text: str, expected: list[str]) -> None:
    """Every count with its award, level, status and kind, in the order of the text."""
    assert [short(a) for a in awards(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_award(text: str) -> None:
    """Talk of awards without a count or a recipient states none."""
    assert [short(a) for a in awards(text)] == []


@pytest.mark.parametrize(
    ("text", "named", "kind"),
    [
        ("UBND tỉnh tặng Bằng khen cho em Lò Văn Tám, học sinh lớp 9.", ["Lò Văn Tám"], "individual"),
        ("Xã An Lạc được Chủ tịch UBND tỉnh tặng Bằng khen.", ["Xã An Lạc"], "collective"),
        ("Công ty An Lạc vinh dự đón nhận Huân chương Lao động hạng Ba.", ["Công ty An Lạc"], "enterprise"),
        (
            "UBND tỉnh tặng Cờ thi đua cho 2 huyện An Lạc và Bình Minh.",
            ["An Lạc", "Bình Minh"],
            "collective",
        ),
        (
            "Hội nghị suy tôn xã An Lạc, xã Bình Minh là 2 đơn vị dẫn đầu, đề nghị UBND tỉnh tặng Cờ thi đua.",
            ["xã An Lạc", "xã Bình Minh"],
            "collective",
        ),
        (
            "UBND tỉnh tặng Bằng khen cho nhà quay phim Lò Văn Tám và bà Lò Thị Mây.",
            ["Lò Văn Tám", "Lò Thị Mây"],
            "individual",
        ),
        ("Trường An Lạc, huyện Bình Minh, được UBND tỉnh tặng Bằng khen.", ["Trường An Lạc"], "collective"),
        (
            "Nguyên Phó Chủ tịch Lò Văn Tám và quyền Giám đốc Lò Thị Mây nhận Kỷ niệm chương.",
            ["Lò Văn Tám", "Lò Thị Mây"],
            "individual",
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 2 cá nhân.\n\nCụ thể, 2 cá nhân tiêu biểu gồm:\n- Lò Văn Tám;\n- Lò Thị Mây.",
            ["Lò Văn Tám", "Lò Thị Mây"],
            "individual",
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 2 tập thể. Các tập thể gồm: Khoa Nội; Khoa Nhi.",
            ["Khoa Nội", "Khoa Nhi"],
            "collective",
        ),
    ],
)
def test_named_recipients(text: str, named: list[str], kind: str) -> None:
    """Names after the award, before the verb, beside a count, and in a sentence of their own."""
    [award] = awards(text)
    assert ([phrase.text for phrase in award.named], award.recipient, award.count) == (named, kind, len(named))


def test_who_confers_and_who_hands_over() -> None:
    """ "Thừa ủy quyền" parts the two."""
    text = "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy trao Huân chương Lao động hạng Ba cho 2 tập thể."
    [award] = awards(text)
    assert short(award) == "labor_order/third state conferred collective 2"
    assert award.conferrer is not None
    assert award.conferrer.text == "Chủ tịch nước"
    assert award.presenter is not None
    assert award.presenter.text == "Bí thư Tỉnh ủy"


def test_bracketed_breakdown() -> None:
    """Grades alone repeat the award; its status goes with it."""
    text = (
        "Huân chương Lao động được đề nghị cho 5 tập thể và 3 cá nhân "
        "(hạng nhất: 1 tập thể; hạng nhì: 4 tập thể, 3 cá nhân)."
    )
    assert [short(a) for a in awards(text)] == [
        "labor_order state proposed collective 5",
        "labor_order state proposed individual 3",
        "labor_order/first state proposed collective 1",
        "labor_order/second state proposed collective 4",
        "labor_order/second state proposed individual 3",
    ]


def test_two_years_of_one_flag_are_two() -> None:
    """ "hai năm liền (2020, 2021)"."""
    text = "Trường An Lạc hai năm liền (2020, 2021) được UBND tỉnh tặng Cờ thi đua."
    assert [(a.count, a.period) for a in awards(text)] == [(1, "2020"), (1, "2021")]


def test_a_shared_subject_receives_both() -> None:
    """ "được A tặng X, B tặng Y": each giver with his award and year."""
    text = "Chị Lò Thị Mây được Hội LHPN tỉnh tặng Bằng khen năm 2020, UBND huyện tặng Giấy khen năm 2022."
    assert [(short(a), a.period) for a in awards(text)] == [
        ("certificate_of_merit province conferred individual 1", "2020"),
        ("commendation_certificate district conferred individual 1", "2022"),
    ]


def test_parts_after_among_them() -> None:
    """ "trong đó" counts parts of what was given."""
    text = "Sở Y tế tặng Giấy khen cho 120 tập thể, cá nhân, trong đó có 35 tập thể."
    assert [short(a) for a in awards(text)] == [
        "commendation_certificate province conferred mixed 120",
        "commendation_certificate province conferred collective 35",
    ]


def test_years_of_a_badge_are_no_count() -> None:
    """ "Huy hiệu 60 năm tuổi Đảng: 3 đồng chí; 55 năm: 2 đồng chí"."""
    text = "Đảng ủy xã trao Huy hiệu 60 năm tuổi Đảng cho 3 đồng chí; 55 năm: 2 đồng chí."
    assert [(a.award, a.count) for a in awards(text)] == [("badge", 3), ("badge", 2)]


def test_list_under_an_introduction() -> None:
    """Status and giver of the introduction hold for every line."""
    text = "Hội nghị đề nghị Chủ tịch UBND huyện tặng:\n- Danh hiệu Lao động tiên tiến: 80 cá nhân;\n- Giấy khen: 5 hộ."
    assert [short(a) for a in awards(text)] == [
        "advanced_laborer district proposed individual 80",
        "commendation_certificate district proposed household 5",
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("UBND tỉnh tặng Cờ thi đua năm 2023 cho 8 tập thể.", "2023"),
        ("UBND tỉnh tặng Bằng khen cho 8 tập thể có thành tích giai đoạn 2018-2022.", "2018-2022"),
        ("Năm 1965, xã An Lạc được UBND tỉnh tặng Bằng khen.", None),
        ("UBND tỉnh tặng Bằng khen cho 8 tập thể tại Hội nghị tổng kết năm 2020.", None),
        ("Kết quả khen thưởng năm 2021: UBND tỉnh tặng Bằng khen cho 8 tập thể.", "2021"),
    ],
)
def test_period(text: str, period: str | None) -> None:
    """The year of the merit, not of the giving."""
    [award] = awards(text)
    assert award.period == period


def test_count_spans_are_given() -> None:
    """Other families can see which numbers are award counts."""
    text = "UBND tỉnh tặng Bằng khen cho 12 tập thể."
    reading = Reading(Document.from_source(text))
    [award] = find_awards(reading)
    assert any(reading.text[span.start : span.end] == "12 tập thể" for span in award.spans)


_WORDS = st.sampled_from(
    ["UBND tỉnh", "tặng", "được", "đề nghị", "Bằng khen", "Huân chương Lao động", "hạng Nhì", "cho",
        "5 tập thể", "3 cá nhân", ",", ";", ".", ":", "(", ")", "và", "của", "Thủ tướng", "trong đó", "gồm",
        "Lò Văn Tám", "xã An Lạc", "năm 2020", "không", "sẽ", "danh hiệu", "“", "”", "\n- ", "khen thưởng",
        "là", "nhận", "lần"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=40))
def test_never_raises(words: list[str]) -> None:
    """Any order of the words of the trade is read to an end, with spans inside the text."""
    reading = Reading(Document.from_source(" ".join(words)))
    for award in merge_awards(find_awards(reading), reading):
        assert all(0 <= span.start < span.end <= len(reading.text) for span in award.spans)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Nothing in any text stops the reader."""
    find_awards(Reading(Document.from_source("khen thưởng " + text)))
