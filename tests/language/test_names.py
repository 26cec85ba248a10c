"""Names: surnames, minority shapes, where a name ends, and what only bears one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import lexicons
from thidua_extract.language.names import Name, find_names
from thidua_extract.text.document import Document


def read(text: str) -> list[str]:
    document = Document.from_source(text)
    return [document.surface(name.span) for name in find_names(document)]


def only(text: str) -> Name:
    names = find_names(Document.from_source(text))
    assert len(names) == 1
    return names[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng Phạm Văn Bình phát biểu", ["Phạm Văn Bình"]),
        ("Phó Bí thư Thường trực Thành ủy Lê Nguyễn Thu Hà dự", ["Lê Nguyễn Thu Hà"]),
        ("Trưởng Ban Phan Văn Độ và Phó Ban Vũ Thị Mai", ["Phan Văn Độ", "Vũ Thị Mai"]),
        ("Chủ tịch UBND tỉnh Lâm Đồng Trần Văn Hiệp", ["Trần Văn Hiệp"]),
        ("Bí thư Thành uỷ TP Vũng Tàu Mai Ngọc Thuận", ["Mai Ngọc Thuận"]),
        ("Phó bí thư Thành uỷ TP. HCM Tất Thành An trao", ["Tất Thành An"]),
        ("Chủ tịch UBND xã Trần Văn Ân", ["Trần Văn Ân"]),
        ("Phó chủ tịch UBND quận 12 Lê Huỳnh Minh Tú", ["Lê Huỳnh Minh Tú"]),
        ("Chủ tịch UBND phường Phạm Ngũ Lão Lê Thanh Tùng", ["Lê Thanh Tùng"]),
        ("Trường THPT Lê Quý Đôn Trần Văn An", ["Trần Văn An"]),
        ("Nguyễn Văn Nam Chủ tịch UBND xã", ["Nguyễn Văn Nam"]),
        ("Lê Thị Hoa Trưởng phòng; Trần Văn Nam Giám Đốc", ["Lê Thị Hoa", "Trần Văn Nam"]),
        ("Ông Huỳnh công Hưng (Sở Nội vụ)", ["Huỳnh công Hưng"]),
        ("chị Nguyễn V. A và em Trần Thị B.", ["Nguyễn V. A", "Trần Thị B"]),
        ("ĐỒNG CHÍ NGUYỄN VĂN NAM LÀM VIỆC VỚI HUYỆN", ["NGUYỄN VĂN NAM"]),
        ("Đại đức Thích Minh Tâm", ["Thích Minh Tâm"]),
        ("Tổng giám đốc Hoasen Mai Thị Ngọc", ["Mai Thị Ngọc"]),
    ],
)
def test_kinh_names(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Y Thanh Hà Niê Kđăm", "Y Blang Niê Kbuôr", "H'Yao Niê", "H’Yim Kđoh", "K'Brễu", "K’Sương", "Rơ Chăm H'Yéo",
        "Ksor H'Bơ Khăp", "Bh'riu Liếc", "Giàng A Chu", "Giàng Thị Dung", "Sùng A Hồ", "Lầu Bá Chò", "Bế Xuân Trường",
        "Đinh Ka La", "Siu Trung", "Lương Nguyễn Minh Triết", "Nguyễn Phước Bửu Hùng", "Thạch Sa Rinh",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["ông ", "Bí thư Huyện ủy "])
def test_minority_and_long_names(before: str, name: str) -> None:
    assert read(f"{before}{name} nhận Bằng khen.") == [name]


@pytest.mark.parametrize("name", ["A Pớt", "Y Ngọc"])
def test_single_letter_surnames_need_an_honorific(name: str) -> None:
    assert read(f"anh {name} nhận Bằng khen.") == [name]
    assert read(f"Loại {name} được mở rộng.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ông Lò Thái Bình", ["Lò Thái Bình"]),
        ("Thiếu tướng Phạm Văn Các", ["Phạm Văn Các"]),  # "Các" begins many sentences
        ("ông Lê Văn Khoa (Khoa Nội)", ["Lê Văn Khoa"]),
        ("bà Lò Thị Quyết Tâm", ["Lò Thị Quyết Tâm"]),
        ("Trần Văn Hóa và Phòng Văn hóa", ["Trần Văn Hóa"]),
        ("Đường Quang Ba, đường Quang Ba", []),
        ("ông Đường Quang Ba", ["Đường Quang Ba"]),
        ("Thí sinh Lê Thái Trường Minh nhận giải.", ["Lê Thái Trường Minh"]),
        ("Em Lê Minh Trường An Hòa nhận giải.", ["Lê Minh"]),
        ("Giáo sư Lò Văn Tám đến. GS Tám nói với bác sĩ Mít.", ["Lò Văn Tám", "Tám"]),
        ("Ông Lê Văn Mít Đạo diễn phim, bà Vũ Thị Na Kỹ sư.", ["Lê Văn Mít", "Vũ Thị Na"]),
    ],
)
def test_syllables_that_are_words_elsewhere(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Đoàn P. Bến Lau (Q. 9) phát biểu",
        "giám đốc truyền thông An Nhiên Travel phát biểu",
        "giám đốc truyền thông Kim Long Media phát biểu",
        "đường Nguyễn Huệ và phố Lê Lợi",
        "những con đường như Võ Văn Tần, Nguyễn Đình Chiểu, Phạm Ngọc Thạch",
        "tại số 25 Lê Quý Đôn",
        "Trường THCS Võ Thị Sáu",
        "trường phổ thông đặc biệt Nguyễn Đình Chiểu",
        "xã Lê Lợi, phường Trần Hưng Đạo",
        "Chủ tịch UBND xã Lê Lợi",
        "Giải thưởng Trần Văn Kiểu, Quỹ Nguyễn Thị Định",
        "Chủ tịch Hồ Chí Minh, Huân chương Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh, TP. Hồ Chí Minh",
        "tỉnh Lâm Đồng, Gia Lai, Kon Tum, quận Lê Chân, Bà Rịa",
        "Đoàn Thanh niên, Hội Nông dân Việt Nam, Văn phòng Chính phủ",
        "Công ty Hoàng Anh Gia Lai",
        "giám đốc Công ty luật Minh Đăng Quang",
        "trẻ em Việt Nam, chị em Hội Phụ nữ",
        "Cao điểm, Mai sau, Từ năm 2019",
        "",
    ],
)
def test_namesakes_and_other_capitals(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NSƯT Minh Vũ, Thanh Hà và Thu An", ["Minh Vũ", "Thanh Hà", "Thu An"]),
        ("Minh Anh, Thu An, Thanh Hà vui mừng. Bạn Thanh Hà hát.", ["Minh Anh", "Thu An", "Thanh Hà", "Thanh Hà"]),
        ("Các nghệ sĩ đáng chú ý như: Minh Vũ (Nhà hát Kịch), Thanh Hà (Nhà hát Chèo)", ["Minh Vũ", "Thanh Hà"]),
        ("Ca sĩ Minh Vũ hát. Minh Vũ nói.", ["Minh Vũ", "Minh Vũ"]),
        ("Công ty Minh Vũ của ca sĩ Minh Vũ", ["Minh Vũ"]),
        ("Thủ tướng Hun Sen và Đại sứ Marc Smith", ["Hun Sen", "Marc Smith"]),
    ],
)
def test_names_without_a_surname(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [("theo ông Tỏ", "Tỏ"), ("bà Hương nói", "Hương"), ("đồng chí Nghĩa", "Nghĩa"), ("em Hùng", "Hùng")],
)
def test_given_names_alone_are_short(text: str, name: str) -> None:
    document = Document.from_source(text)
    found = find_names(document)
    assert [(document.surface(n.span), n.short, n.cue) for n in found] == [(name, True, "honorific")]


def test_a_full_name_comes_back_short() -> None:
    names = find_names(Document.from_source("Em Trần Thu Hà đoạt giải. Thu Hà vui mừng."))
    assert [(n.short, n.cue) for n in names] == [(False, "honorific"), (True, "repeated")]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("đồng chí Trần Văn An", "honorific"),
        ("Đại tá Trần Văn An", "rank"),
        ("PGS.TS Trần Văn An", "degree"),
        ("nghệ nhân Trần Văn An", "occupation"),
        ("Giám đốc Sở Y tế tỉnh Trần Văn An", "office"),
        ("Trần Văn An", None),
    ],
)
def test_the_cue(text: str, cue: str | None) -> None:
    assert only(text).cue == cue


def test_confidence_grows_with_the_evidence() -> None:
    texts = ["thấy Mai Ngọc ở đó", "thấy Trần Ngọc ở đó", "thấy Trần Ngọc An ở đó", "thấy Trần Thị Ngọc ở đó"]
    grades = [only(text).confidence for text in texts]
    assert grades == sorted(grades)
    assert only("Đại tá Mai Ngọc An").confidence >= 0.95 > only("thấy Mai Ngọc An ở đó").confidence


@pytest.mark.parametrize(
    "name", ["surnames", "given_names", "namesakes", "not_names", "ranks", "honorifics", "degrees"]
)
def test_the_tables_are_whole(name: str) -> None:
    table = lexicons.table(name)
    assert table.meta["version"]
    assert table.meta["source"]
    first = [next(iter(row.values())) for row in table.rows]
    assert len(first) == len(set(first))
    assert all(word and word == unicodedata.normalize("NFC", word).strip() for word in first)


@given(st.text(alphabet="Nguyễn Văn AHồ.,'’\nÔngđường(1)", max_size=80))
def test_never_raises_nor_overlaps(text: str) -> None:
    document = Document.from_source(text)
    names = find_names(document)
    assert all(a.span.end <= b.span.start for a, b in zip(names, names[1:]))  # noqa: B905, RUF007
    assert all(0 < name.confidence <= 1 for name in names)
