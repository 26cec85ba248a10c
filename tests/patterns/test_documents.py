"""Documents: the grammar of numbers, types and dates, and what only looks like a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.reading import Reading
from thidua_extract.language.triggers import all_open
from thidua_extract.lexicons import table
from thidua_extract.patterns.documents import DocumentMention, find_documents
from thidua_extract.text.document import Document


def found(body: str, published: str | None = "2023-06-08") -> list[DocumentMention]:
    return find_documents(Reading(Document.from_source(f"Chuyện ở huyện Suối Mơ\n\n{body}\n"), published))


@pytest.mark.parametrize(
    ("body", "number", "kind"),
    [
        ("Xã làm theo Chỉ thị số 34-CT/TW của Bộ Chính trị.", "34-CT/TW", "chỉ thị"),
        ("Xã làm theo Chỉ thị 34 - CT / TW của Bộ Chính trị.", "34-CT/TW", "chỉ thị"),
        ("Xã làm theo Chỉ thị 19-CT-TW.", "19-CT-TW", "chỉ thị"),
        ("Xã làm theo chỉ thị 05 của Bộ Chính trị.", "05", "chỉ thị"),
        ("Nghị định số 98/2023/NĐ-CP có hiệu lực.", "98/2023/NĐ-CP", "nghị định"),
        ("Căn cứ Thông tư liên tịch số 37/2015/TTLT-BYT-BTC.", "37/2015/TTLT-BYT-BTC", "thông tư liên tịch"),
        ("Luật Thi đua, khen thưởng số 06/2022/QH15 quy định rõ.", "06/2022/QH15", "luật"),
        ("Nghị quyết 70/2018 / QH 14 về dự toán.", "70/2018/QH14", "nghị quyết"),
        ("Sở ban hành Kế hoạch số 41.", "41", "kế hoạch"),
        ("Việc này theo Quyết định số 19 của tỉnh.", "19", "quyết định"),
        ("Theo nghị định 46/2016, xe phải dừng.", "46/2016", "nghị định"),
        ("Xã nhận văn bản số 238/UBND-KGVX.", "238/UBND-KGVX", "văn bản"),
        ("Đảng ủy thực hiện số 86-KH/TU của Tỉnh ủy.", "86-KH/TU", "kế hoạch"),
        ("Xã làm theo công văn hướng dẫn số 5-CV/HU.", "5-CV/HU", "công văn"),
        ("Xã theo Kế hoạch số 11/KH-BCA-C04.", "11/KH-BCA-C04", "kế hoạch"),
        ("Công ty làm theo Chỉ thị liên tịch số 5/CTLT-EVN-CĐ.", "5/CTLT-EVN-CĐ", "chỉ thị liên tịch"),
    ],
)
def test_numbers(body: str, number: str, kind: str) -> None:
    (mention,) = found(body)
    assert (mention.number, mention.type) == (number, kind)


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("Theo Chỉ thị số 34-CT/TW ngày 7/4/2014 của Bộ Chính trị.", "2014-04-07"),
        ("Theo Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị.", "2014-04-07"),
        ("Theo Quyết định 11/QĐ-UBND của UBND tỉnh ngày 5 tháng 2 năm 2021.", "2021-02-05"),
        ("Theo quyết định số 19 (năm 2017) của tỉnh.", "2017"),
        ("Luật số 06/2022/QH15 được Quốc hội thông qua ngày 15/6/2022.", "2022-06-15"),
        ("Hôm 24/10/2014, Chủ tịch nước ký Quyết định số 2721/QĐ-CTN.", "2014-10-24"),
        ("Ngày 9/5/2023, xã họp bàn Nghị quyết 12-NQ/HU.", None),
    ],
)
def test_dates(body: str, date: str | None) -> None:
    assert found(body)[0].date == date


@pytest.mark.parametrize(
    ("body", "kind", "date"),
    [
        ("Năm đầu thực hiện Luật Thi đua, khen thưởng năm 2022 ở xã.", "luật", "2022"),
        ("Thi hành Hiến pháp năm 2013 và các đạo luật.", "hiến pháp", "2013"),
        ("Theo Bộ luật Lao động 2019, công ty trả đủ lương.", "bộ luật", "2019"),
        ("Xã học Luật Phòng, chống ma túy (sửa đổi) năm 2021.", "luật", "2021"),
        ("Căn cứ Pháp lệnh Dân số ngày 9 tháng 1 năm 2003;", "pháp lệnh", "2003-01-09"),
        ("Căn cứ Luật Ban hành văn bản của Hội đồng nhân dân ngày 03/12/2004;", "luật", "2004-12-03"),
    ],
)
def test_laws_by_name_and_year(body: str, kind: str, date: str) -> None:
    (mention,) = found(body)
    assert (mention.number, mention.type, mention.date) == (None, kind, date)


@pytest.mark.parametrize(
    "body",
    [
        "Hội Luật gia năm 2019 kết nạp 12 hội viên.",
        "Luật sư Lò Văn An năm 2020 về hưu.",
        "Công ước của Liên hợp quốc về Luật Biển năm 1982 được nhắc lại.",
        "Phổ biến Luật Đất đai cho bà con trong năm 2023.",
        "Luật giao thông được học từ năm 2020.",
    ],
)
def test_no_laws_of_a_year(body: str) -> None:
    assert found(body) == []


def test_numbers_share_a_head() -> None:
    mentions = found("Theo các luật sửa đổi số 47/2005/QH11, số 32/2009/QH12 và quyết định số 7, số 9.")
    assert [(m.number, m.type) for m in mentions] == [
        ("47/2005/QH11", "luật"),
        ("32/2009/QH12", "luật"),
        ("7", "quyết định"),
        ("9", "quyết định"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Cửa hàng mở 24/7 và làm theo 5S.",
        "Nhà ở số 101 - A 6 phố Mai, căn 12/QL.",
        "Xe 36 chỗ va vào xe số 15B-123.45.",
        "Hợp đồng số 12/HĐ-CT được ký.",
        "Tòa ra quyết định 5 năm tù.",
        "Huyện thông báo 12 ca bệnh, kết luận 10 vụ việc.",
        "Nghị quyết Đại hội lần thứ XXII là kim chỉ nam.",
        "Kế hoạch 2018 đã xong.",
        "Cơ quan khởi tố vụ án hình sự số 130/PC.",
        "Bản tin 5 - Theo báo.",
    ],
)
def test_no_documents(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Nghị định 98/2023/NĐ-CP.", "Chính phủ"),
        ("Chỉ thị 34-CT/TW của Bộ Chính trị.", "Bộ Chính trị"),
        ("Kế hoạch 5/KH-UBND.", None),
    ],
)
def test_issuers(body: str, issuer: str | None) -> None:
    assert found(body)[0].issuer == issuer


def test_spans_are_the_words() -> None:
    text = "Chuyện\n\nTheo Chỉ thị số 34-CT/TW ngày 7/4/2014 của Bộ Chính trị.\n"
    reading = Reading(Document.from_source(text))
    (mention,) = find_documents(reading)
    assert text[slice(*mention.spans[0])] == "Chỉ thị số 34-CT/TW ngày 7/4/2014"


@given(st.text(alphabet="0123456789/-. ()NĐCPTWQHsốngàychỉthị\n,", max_size=80))
def test_never_raises(body: str) -> None:
    for mention in found(body):
        assert mention.number


def test_abbreviations_are_of_one_type() -> None:
    seen: dict[str, str] = {}
    shared = {"TT", "L"}  # Thông tư and Thông tri, Luật and Lệnh: the first row decides
    for row in table("document_types").rows:
        for abbreviation in filter(None, row["abbreviations"].split("|")):
            assert abbreviation not in seen or abbreviation in shared
            seen[abbreviation] = row["type"]
        assert row["bare"] in {"always", "capital", "never"}


PIECES = (
    "Quyết định|số|Luật|Bộ luật|Lao động|Hiến pháp|Chỉ thị|năm 2012|ngày 3/5/2021|34|12A|/|-|–|,|.| "
    "|QĐ-UBND|/2020/NĐ-CP|34-CT/TW|1 2/QĐ-CTN|123456 a /KH-TW"
)


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=12).map("".join))
def test_gates_change_no_document(text: str) -> None:
    with all_open():
        plain = found(text)
    assert found(text) == plain


@pytest.mark.parametrize("number", ["5/QĐ-CTN", "12A/QĐ-CTN", "123456 a /QĐ-CTN", "98/2023/NĐ-CP", "34 - CT/TW"])
def test_a_number_is_found_before_its_mark(number: str) -> None:
    (document,) = found(f"Theo Quyết định số {number}, xã nhận cờ.")
    assert document.number == number.replace(" - ", "-").replace(" /", "/")
