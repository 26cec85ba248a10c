# ruff: noqa: E501 - a line of a page is a line of the press
"""The grammars behind a page's layout one by one: datelines, authors, sources, captions, furniture, broken lines."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.document import Document
from thidua_extract.text.layout import BlockKind, boilerplate, bylines, captions, joins, read_layout
from thidua_extract.text.layout.datelines import read_dateline
from thidua_extract.text.layout.lines import Line, read_lines
from thidua_extract.text.span import Span


def _line(text: str) -> Line:
    return read_lines(Document.from_source(text))[0]


@pytest.mark.parametrize(
    ("text", "agency", "body"),
    [
        ("ĐNO - Tại hội nghị sáng nay", "ĐNO", "Tại hội nghị"),
        ("(TTXVN) - Sáng 19-3, tại xã Hoa Sen", "TTXVN", "Sáng 19-3"),
        ("TTXVN - Ngày 30/3, tại xã Hoa Sen", "TTXVN", "Ngày 30/3"),
        ("(BTĐKT)- Chiều 5/6, Hội đồng họp", "BTĐKT", "Chiều 5/6"),
        ("BDK.VN - Ngày 3/5, Hội đồng họp", "BDK.VN", "Ngày 3/5"),
        ("(Dân trí) - Hơn 200 học sinh được tuyên dương", "Dân trí", "Hơn 200"),
        ("SGGPO - Ngày 29-9, UBND tỉnh họp", "SGGPO", "Ngày 29-9"),
        ("(Chinhphu.vn) – Phó Thủ tướng dự lễ", "Chinhphu.vn", "Phó Thủ tướng"),
        ("Hà Nội (TTXVN) - Ngày 8/6, Bộ Y tế họp", "TTXVN", "Ngày 8/6"),
        ("Đà Nẵng, ngày 7/6 (TTXVN) - Thành phố tổ chức", "TTXVN", "Thành phố"),
        ("QĐND Online - Sáng 17-9, tại thị trấn", "QĐND Online", "Sáng 17-9"),
        ("VOV.VN - Chủ tịch nước trao Huân chương", "VOV.VN", "Chủ tịch nước"),
        ("(LĐTĐ) 3 đơn vị dẫn đầu được tặng cờ", "LĐTĐ", "3 đơn vị"),
        ("(XYZO) - Sáng 7/8, huyện Hoa Sen khen thưởng", "XYZO", "Sáng 7/8"),
    ],
)
def test_a_dateline(text: str, agency: str, body: str) -> None:
    dateline = read_dateline(text, Span(0, len(text)))
    assert dateline is not None
    assert text[dateline.agency.start : dateline.agency.end] == agency
    assert text[dateline.body :].startswith(body)


@pytest.mark.parametrize(
    "text",
    [
        "UBND - HĐND tỉnh tổ chức hội nghị",
        "Đồng Nai - Vùng đất anh hùng",
        "CEO - Nhà sáng lập công ty được vinh danh",
        "(Ảnh: Lê Bình) Các đại biểu dự lễ",
        "Covid-19 - Những ngày không quên",
        "Ông Lê A (HTX Hoa Sen) - Giám đốc",
        "Theo TTXVN, sáng nay",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read_dateline(text, Span(0, len(text))) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HUỲNH TÂM - VĂN LỘC", ["HUỲNH TÂM", "VĂN LỘC"]),
        ("Tin, ảnh: Trần Cảnh", ["Trần Cảnh"]),
        ("Bài và ảnh: Lê Thị Hoa", ["Lê Thị Hoa"]),
        ("Thực hiện: Hà An - Lê Bình", ["Hà An", "Lê Bình"]),
        ("K.NINH", ["K.NINH"]),
        ("P.V", ["P.V"]),
        ("B.D - P.Thảo", ["B.D", "P.Thảo"]),
        ("H.N.", ["H.N."]),
        ("ThS. Lê Thị Hà Giang", ["Lê Thị Hà Giang"]),
        ("Phòng Công tác xã hội", ["Phòng Công tác xã hội"]),
        ("Lê Bình (tổng hợp)", ["Lê Bình"]),
        ("Lê Bình (Theo AFP, Reuters)", ["Lê Bình"]),
        ("Cẩm Thi theo Macrumors", ["Cẩm Thi"]),
        ("Tin: Hà An - Ảnh: Lê Bình", ["Hà An"]),
        ("Theo Hà An/TTXVN", ["Hà An"]),
        ("Hà An, Lê Bình, TTXVN", ["Hà An", "Lê Bình"]),
        ("Tác giả: H'Mai Niê", ["H'Mai Niê"]),
        ("Trọng Giang.", ["Trọng Giang"]),
        ("BBT", ["BBT"]),
    ],
)
def test_authors(text: str, names: list[str]) -> None:
    document = Document.from_source(text)
    signature = bylines.read_signature(read_lines(document)[0])
    assert signature is not None
    assert [document.surface(span) for span in signature.names] == names


@pytest.mark.parametrize(
    "text",
    [
        "Theo TTXVN",
        "TTXVN",
        "Ảnh: Trần Cảnh",
        "Giáo dục",
        "Khen đúng người, đúng việc",
        "Ban tổ chức trao giải",
        "Cũng",
        "Vụ việc đang tiếp tục được điều tra.",
        "Toàn cảnh hội nghị",
        "Vietnam+",
    ],
)
def test_no_authors(text: str) -> None:
    assert bylines.read_signature(_line(text)) is None


@pytest.mark.parametrize(
    "text", ["Theo TTXVN", "Nguồn: Báo Hoa Sen", "(Zing.vn đặt lại tít)", "Theo Cổng Thông tin điện tử Chính phủ"]
)
def test_a_source(text: str) -> None:
    assert bylines.is_source(_line(text))


@pytest.mark.parametrize("text", ["Theo Vũ Hải An, việc khen thưởng phải kịp thời.", "Nguồn vốn được giải ngân nhanh"])
def test_no_source(text: str) -> None:
    assert not bylines.is_source(_line(text))


@pytest.mark.parametrize(
    ("text", "words", "credited"),
    [
        ("Ông A trao cờ. Ảnh: LÊ BÌNH", "Ông A trao cờ.", "LÊ BÌNH"),
        ("Ông A trao cờ - Ảnh: LÊ BÌNH.", "Ông A trao cờ", "LÊ BÌNH."),
        ("Ông A trao cờ. (Ảnh: Lê Bình/TTXVN)", "Ông A trao cờ.", "Lê Bình/TTXVN"),
        ("Ông A trao cờ. Tranh: chỉ để minh họa", "Ông A trao cờ.", "chỉ để minh họa"),
        ("Ông A trao cờ (ảnh: Hoàng Mai)", "Ông A trao cờ", "Hoàng Mai"),
        ("Ông A trao cờ (ảnh nhân vật cung cấp)", "Ông A trao cờ", None),
        ("Tài xế bị lập biên bản - Ảnh cắt từ clip.", "Tài xế bị lập biên bản", None),
        ("Ông A trao cờ. Ảnh VGP/Lê Bình", "Ông A trao cờ.", "VGP/Lê Bình"),
        ("Ông A trao cờ. Nguồn: Báo Hoa Sen", "Ông A trao cờ.", "Báo Hoa Sen"),
    ],
)
def test_a_credited_caption(text: str, words: str, credited: str | None) -> None:
    mark = captions.read_caption(_line(text))
    assert mark is not None
    assert mark.words is not None
    assert text[mark.words.start : mark.words.end] == words
    if credited:
        assert mark.credited is not None
        assert text[mark.credited.start : mark.credited.end] == credited


@pytest.mark.parametrize(
    "text",
    [
        "Hội thi trưng bày 40 bức ảnh: phong cảnh, chân dung và đời sống của bà con vùng cao huyện Hoa Sen.",
        "Xã huy động nguồn lực từ bốn nguồn: ngân sách, doanh nghiệp, vốn vay và đóng góp của nhân dân.",
        "Chủ tịch UBND huyện trao giấy khen cho các tập thể.",
        "Hội trường rực rỡ cờ hoa. Ảnh Bác được treo trang trọng giữa sân khấu",
    ],
)
def test_no_credited_caption(text: str) -> None:
    assert captions.read_caption(_line(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Chia sẻ bài viết | In trang",
        "Lượt xem: 214",
        "Từ khóa: lữ đoàn, thi đua",
        "Xem thêm: Vườn hoa bên sông",
        "Loading...",
        "0:00 / 0:00",
        "Cỡ chữ A- A A+",
        ".",
    ],
)
def test_furniture(text: str) -> None:
    assert boilerplate.is_furniture(_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chia sẻ niềm vui với bà con, ông Vũ Hải An nói: “Xã sẽ cố gắng”.",
        "Chủ đề năm 2024 là đoàn kết, sáng tạo.",
        "Liên hệ với thực tế địa phương, đồng chí đề nghị các xã rút kinh nghiệm.",
        "Xem thêm nhiều mô hình hay, đoàn đại biểu của tỉnh đã đến thăm ba hợp tác xã, hai trang trại và một tổ sản xuất của phụ nữ "
        "xã Hoa Sen trong ngày 7/6, trước khi dự hội nghị.",
    ],
)
def test_no_furniture(text: str) -> None:
    assert not boilerplate.is_furniture(_line(text))


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Ngày 19/9, Hội đồng Thi đua TP.", "Hà Nội đã thông qua danh sách.", True),
        ("Ông sẽ cống hiến cho Đảng bộ TP.", "Trong nhiệm kỳ tới, ông phụ trách đô thị.", False),
        ("Tại buổi lễ, TS.", "Lò Văn Tám phát biểu.", True),
        ('"Chúng tôi rất vui"', "- ông Tám nói.", True),
        ("Ông rất vui.", '" Tôi sẽ cố gắng".', False),
        ("Các hình thức khen thưởng gồm:", "cờ thi đua, bằng khen.", False),
        ("- Huân chương Lao động hạng Nhì;", "- và Huân chương Lao động hạng Nhất.", False),
        ("Xã được khen.", "Huyện cũng được khen.", False),
    ],
)
def test_a_broken_sentence(above: str, below: str, joined: bool) -> None:
    first, second = read_lines(Document.from_source(f"{above}\n{below}"))
    assert joins.continues(first, second) is joined


def test_a_photo_of_another_gathering_is_marked() -> None:
    text = (
        "Đồng Xanh khen thưởng điển hình\n\n"
        "Chiều 7-6, UBND huyện Đồng Xanh tổ chức hội nghị biểu dương điển hình tiên tiến năm 2022 với đông đảo đại biểu.\n\n"
        "Chủ tịch UBND huyện Vũ Hải An chủ trì buổi họp báo. Ảnh: LÊ BÌNH\n"
        "Chủ tịch UBND huyện Vũ Hải An trao bằng khen tại hội nghị. Ảnh: LÊ BÌNH\n\n"
        "Hội nghị trao bằng khen cho 5 tập thể và 7 cá nhân có thành tích xuất sắc trong các phong trào thi đua.\n"
    )
    assert [caption.archive for caption in read_layout(Document.from_source(text)).captions] == [True, False]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Sáng 7-6, huyện Hoa Sen khen thưởng 12 tập thể và 30 cá nhân.", True),
        ('"Tôi sẽ cố gắng hơn nữa trong những năm tới", bà An nói.', True),
        ("Sáng 7-6, huyện Hoa Sen khen thưởng 12 tập thể và 30 cá nhân", False),  # may be a heading
        ("Ảnh do gia đình bà Lê Thị An ở huyện Hoa Sen cung cấp.", False),
        ("Xem thêm những bài viết về người tốt, việc tốt ở huyện Hoa Sen.", False),
        ("Bà An rất vui.", False),
    ],
)
def test_a_sentence_is_told_without_a_look_at_furniture(text: str, sentence: bool) -> None:
    assert boilerplate.is_sentence(_line(text)) is sentence


def test_short_ways_agree_with_long_ones(sample: Path) -> None:
    document = Document.from_source(sample.read_text(encoding="utf-8"))
    for line in read_lines(document):
        if boilerplate.is_sentence(line):
            asked = (captions.is_credit, boilerplate.is_furniture, bylines.is_source, bylines.read_signature)
            assert not any(ask(line) for ask in asked)
    spared, plain = read_lines(document), read_lines(document)
    captions.spare_plain(spared, document.key)
    assert [captions.read_caption(line) for line in spared] == [captions.read_caption(line) for line in plain]


_PIECES = st.sampled_from(
    [
        "Ảnh: LÊ BÌNH",
        "Tin liên quan",
        "19:40, 07/06/2023",
        "ĐNO - ",
        "Xem thêm: ",
        "\n",
        "\n\n",
        "|",
        "Hà An",
        "(Ảnh: ",
        ")",
        "./.",
        "Đắk Lắk",
    ]
)


@given(st.lists(st.one_of(st.text(max_size=40), _PIECES), max_size=40).map("".join))
def test_any_text_has_a_layout_of_ordered_blocks(source: str) -> None:
    document = Document.from_source(source)
    layout = read_layout(document)
    position = 0
    for block in layout.blocks:
        assert position <= block.span.start <= block.span.end <= len(document.text)
        position = block.span.end
        if block.span.start < block.span.end:
            assert layout.block_at(block.span.start) is block
    assert all(isinstance(block.kind, BlockKind) for block in layout.blocks)
    assert layout.block_at(len(document.text)) is None


def test_the_layout_is_linear() -> None:
    def seconds(times: int) -> float:
        text = "Tiêu đề\n\n" + "Ảnh: A. Trần Văn B trao cờ (Ảnh: C) - Ảnh: D, 7/6/2023\n" * times
        document = Document.from_source(text)
        start = process_time()
        read_layout(document)
        return process_time() - start

    seconds(10)
    assert seconds(8000) < 40 * max(seconds(1000), 1e-3)


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("Lê Bình\nĐừng quên theo dõi kênh của chúng tôi\nGóc bạn đọc", ["Lê Bình"]),
        ("Danh sách khen thưởng gồm:\nLê Văn Bình\nLò Thị Mây", []),
        ("- Lê Văn Bình\n- Lò Thị Mây", []),
        ("Thân ái,\nLê Văn Bình", []),
        ("Tin: Hà An\nẢnh: Lê Bình", ["Hà An"]),
        ("Hà An\nĐài Truyền thanh huyện", ["Hà An"]),
        ("Theo Hà An/TTXVN", ["Hà An"]),
        ("Phạm Dự", ["Phạm Dự"]),
    ],
)
def test_who_signs_at_the_end(end: str, names: list[str]) -> None:
    paragraph = (
        "Hội nghị trao bằng khen cho 5 tập thể và 7 cá nhân có thành tích xuất sắc trong các phong trào thi đua.\n\n"
    )
    document = Document.from_source(
        "Đồng Xanh khen thưởng điển hình\n7/6/2023 08:00\n\n" + paragraph + paragraph.upper() + end
    )
    assert [document.surface(span) for span in read_layout(document).bylines] == names


def test_a_list_of_links_in_a_dump_spares_author_and_captions() -> None:
    text = (
        "Tiêu đề của bài\n\nPhần mở đầu của bài viết nói về chuyện khen thưởng ở xã\n\n"
        "Câu thứ nhất của bài.\nCâu thứ hai của bài.\nXem thêm:\n> > Bài khác\nLê Bình\n\nĐại biểu dự lễ.\n"
    )
    document = Document.from_source(text)
    layout = read_layout(document)
    assert [document.surface(span) for span in layout.bylines] == ["Lê Bình"]
    assert [document.surface(caption.span) for caption in layout.captions] == ["Đại biểu dự lễ."]
