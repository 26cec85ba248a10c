"""Whom the news honours for a deed: by a given name alone, by the deed as subject or at the head of the clause."""

from __future__ import annotations

import pytest

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.text.document import Document


def awards(text: str, caption: str = "") -> list[AwardMention]:
    reading = Reading(Document.from_source(f"Tin trong ngày\n\nHôm nay trời đẹp.\n\n{text}\n\n{caption}\n"))
    return merge_awards(find_awards(reading), reading)


def told(mention: AwardMention) -> str:
    status = "" if mention.status == "conferred" else f" {mention.status}"
    return f"{mention.award}{status} {', '.join(p.text for p in mention.named) or mention.count}"


WHO = "Em Vũ Hải Triều (lớp 9) và Lê Thị Nụ (lớp 8) cứu bạn đuối nước. "
AFTER_WHO = [
    ("UBND xã đã tặng giấy khen cho Triều vào sáng 3/5.", ["commendation_certificate Vũ Hải Triều"]),
    ("UBND xã trao cho Triều giấy khen và 2 triệu đồng.", ["commendation_certificate Vũ Hải Triều"]),
    ("Tỉnh đoàn tặng bằng khen cho Triều và Nụ.", ["certificate_of_merit Vũ Hải Triều, Lê Thị Nụ"]),
    ("Sở Giáo dục và Đào tạo Long An đã tuyên dương Nụ trước toàn trường.", ["commendation Lê Thị Nụ"]),
    ("Triều được tỉnh đoàn Long An tặng bằng khen.", ["certificate_of_merit Vũ Hải Triều"]),
    ("Phòng đang làm quy trình để tặng giấy khen cho Nụ.", ["commendation_certificate planned Lê Thị Nụ"]),
    ("UBND xã đã tặng giấy khen cho Hoa.", []),
    ("Hành động đẹp của Nụ vừa được Bộ Giáo dục và Đào tạo khen thưởng.", ["commendation Lê Thị Nụ"]),
    (
        "Hành động dũng cảm của Triều đã được lãnh đạo trường THCS Suối Mơ, huyện đoàn Sa Mù tuyên dương.",
        ["commendation Vũ Hải Triều"],
    ),
    (
        "Ghi nhận hành động dũng cảm của Triều, Chủ tịch UBND tỉnh Long An đã tặng bằng khen.",
        ["certificate_of_merit Vũ Hải Triều"],
    ),
    (
        "Trước nghĩa cử cao đẹp của chị Đỗ Thị Sen, Công an huyện Yên Thế đã trao giấy khen.",
        ["commendation_certificate Đỗ Thị Sen"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), AFTER_WHO)
def test_deeds(sentence: str, expected: list[str]) -> None:
    assert [told(mention) for mention in awards(WHO + sentence)] == expected


def test_photo_of_the_award_told() -> None:
    found = awards(
        "Tỉnh đoàn Hà Giang trao tặng huy hiệu Tuổi trẻ dũng cảm của Trung ương Đoàn cho em Lò Văn Tám.",
        "Bí thư Tỉnh đoàn Hà Giang tặng huy hiệu Tuổi trẻ dũng cảm cho Lò Văn Tám. Ảnh: Đức An",
    )
    assert [(told(mention), mention.level) for mention in found] == [("badge Lò Văn Tám", "ministry")]


PLACES = [
    (
        "Năm nay Suối Mơ có 61 học sinh giỏi quốc gia (5 giải nhất, 17 nhì, 24 giải 3).",
        [(None, 61), ("first", 5), ("second", 17), ("third", 24)],
    ),
    (
        "Học sinh Suối Mơ giành 144 giải (14 Nhất, 48 Nhì, 45 Ba) trong kỳ thi học sinh giỏi.",
        [(None, 144), ("first", 14), ("second", 48), ("third", 45)],
    ),
    ("Đoàn Suối Mơ giành 2 HCV, 1 bạc và 3 đồng tại hội thao.", [("first", 2), ("second", 1), ("third", 3)]),
    ("Anh mua 3 cân gạo, 2 bạc và 5 đồng.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_places_told_by_number_and_grade(sentence: str, expected: list[tuple[str, int]]) -> None:
    found = [(mention.grade, mention.count) for mention in awards(sentence) if mention.award == "prize"]
    assert found == expected


def test_contest_at_home_beside_one_abroad() -> None:
    found = awards(
        "Tỉnh có 7 học sinh đạt giải quốc tế (2 HCV, 3 HCB); 61 học sinh giỏi quốc gia (7 giải nhất, 17 giải nhì)."
    )
    levels = {(mention.grade, mention.count): mention.level for mention in found}
    assert (levels["first", 2], levels["first", 7]) == ("foreign", None)


@pytest.mark.parametrize(
    "text",
    [
        "được Nhà nước ghi nhận với 2 huân chương gồm: {third} (1985), {second} (1995).",
        "được tặng 2 huân chương: {third} (1985); {second} (1995).",
        "đã nhận 2 huân chương khác như {third} (1985), {second} (1995).",
    ],
)
def test_orders_counted_and_spelt_out(text: str) -> None:
    orders = text.format(third="Huân chương Lao động hạng Ba", second="Huân chương Lao động hạng Nhì")
    total, *parts = awards(f"Trường THPT Suối Mơ mở năm 1970. Trường {orders}")
    assert (total.award, total.count, total.period) == ("order", 2, None)
    assert [(part.award, part.grade, part.period) for part in parts] == [
        ("labor_order", "third", "1985"),
        ("labor_order", "second", "1995"),
    ]
    assert all([p.text for p in mention.named] == ["Trường THPT Suối Mơ"] for mention in [total, *parts])


FOREIGNERS = [
    (
        "Hạ sĩ Simon Malloney từng ra trận. Malloney sau đó được trao tặng huân chương Silver Star, "
        "huân chương danh giá thứ hai của Anh.",
        ["foreign_order Simon Malloney"],
    ),
    ("Tiền đạo Robert Lewandorf ghi 5 bàn. Lewandorf giành giải nhất.", ["prize Robert Lewandorf"]),
]


@pytest.mark.parametrize(("text", "expected"), FOREIGNERS)
def test_foreign_surname_alone(text: str, expected: list[str]) -> None:
    assert [told(mention) for mention in awards(text)] == expected
