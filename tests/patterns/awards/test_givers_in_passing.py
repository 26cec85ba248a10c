"""Who gives as the one or the other, who only sits on the council, and parties that other states have too."""

from __future__ import annotations

from tests.patterns.awards.page import awards, read, short


def test_a_deputy_who_heads_a_committee_gives_once() -> None:
    found = read(
        "Phó thủ tướng tặng bằng khen 2 người ngăn đoàn tàu\n\n"
        "Phó thủ tướng, Chủ tịch Ủy ban An toàn giao thông quốc gia Vũ Văn Ba đã ký quyết định tặng bằng khen "
        "2 cá nhân gồm các ông: Lò Văn Tám và Lò Văn Chín.\n"
    )
    assert [f"{short(m)}: {', '.join(p.text for p in m.named)}" for m in found] == [
        "certificate_of_merit ministry conferred individual 2: Lò Văn Tám, Lò Văn Chín"
    ]


def test_members_of_a_council_give_nothing() -> None:
    found = awards("Hội đồng gồm nhà thơ, đại diện các sở, ngành đã bình chọn 7 bạn trẻ đề xuất trao giải thưởng.")
    assert [m.conferrer for m in found] == [None]


def test_a_party_of_another_state() -> None:
    found = read(
        "Bộ trưởng Mỹ và chiếc huân chương\n\n"
        "Ông Mark Brownell là người của đảng Cộng hòa, từng ở Mỹ nhiều năm.\n\n"
        "Ông Brownell được trao huân chương.\n"
    )
    assert [short(m) for m in found] == ["foreign_order foreign conferred individual 1"]


def test_the_party_of_another_state_gives_by_its_whole_name() -> None:
    found = awards("Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc trao Huân chương Tiên phong cho 100 công dân.")
    assert [(short(m), m.conferrer.text if m.conferrer else None) for m in found] == [
        ("foreign_order foreign conferred individual 100", "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc")
    ]


def test_who_gives_the_last_of_a_list_gives_no_order_of_the_state() -> None:
    found = awards("Ông Lò Văn Tám được tặng Huân chương Lao động hạng Ba năm 1999, Bằng khen của Thủ tướng năm 2005.")
    assert [m.conferrer.text if m.conferrer else None for m in found] == [None, "Thủ tướng"]
