"""Where sentences end, and where they do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.document import Document
from thidua_extract.text.layout import Block, BlockKind, Layout
from thidua_extract.text.sentences import sentence_spans, split_sentences
from thidua_extract.text.span import Span


@pytest.mark.parametrize(
    "sentences",
    [  # parted by one space in the text
        ["Ông dự.", "Bà về."],
        ["PGS.TS. Vũ Ổn và ThS. Lê Ngữ dự.", "Cụ thể, có 16.000 hộ."],
        ["TP. Lau có Q.1 và P. Bến Mai.", "Sau đó ông về."],
        ["Theo T.Ư Đảng và TP.HCM, mọi việc ổn.", "Đ/c. Vũ Ổn nói vậy."],
        ["Có rau, củ, v.v.", "Ngoài ra còn gạo."],
        ["Bà Vũ Thị H.", "Theo đó là lời bà."],
        ["Ông Nguyễn V. A dự cùng John F. Kennedy.", "Ông vui."],
        ["Ông Đ.N.A. (37 tuổi) kể.", "Ông vui."],
        ["1. Ông Ổn dự.", "II. Kết quả tốt."],
        ["Đề nghị thi hành./.", "Nơi nhận: như trên."],
        ["Hàng trăm người…", "Theo ông, còn… nữa."],
        ["“Tôi vui.", "Rất vui.”", "Ông nói thêm."],
        ["“Có vui không?” - ông hỏi.", "Bà đáp: “Có!”."],
        ["Ông nói: \"Xã 'bền vững'.\"", "Qua năm, xã lớn."],
        ["Xã dự (năm 2020).", "Ông về."],
        ["Trao 5 bằng khen.", "3 cá nhân vắng."],
        ["Khen: 1. Ông Ổn; 2. Bà Ngữ, 3. Trường Lau.", "Ông dự."],
        ["Khen: 1.Ông Ổn; 2.Bà Ngữ, 3. Trường Lau.", "Ông dự."],
        ["Năm 2019, 20.", "Ông về."],
        ["Tặng Cờ cho 2 xã; Bằng khen cho 3 ấp; 5 hộ."],
        ["Danh sách gồm: Vũ Ổn, Lê Ngữ."],
        ["Có 2.5 triệu đồng, 7.6 điểm."],
        ["Báo Lau.vn và VOV.VN đưa tin."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Năm 2021.Xã lớn.", ["Năm 2021.", "Xã lớn."]),
        ('Xã "bền vững".Qua năm, xã lớn.', ['Xã "bền vững".', "Qua năm, xã lớn."]),
        ('Xã bền vững."Qua năm" là tên.', ["Xã bền vững.", '"Qua năm" là tên.']),
        ("theo HĐND.Theo đó, xã lớn", ["theo HĐND.", "Theo đó, xã lớn"]),
        ("ở TP.Lau", ["ở TP.Lau"]),
        ("một\nhai. \n\n ba", ["một", "hai.", "ba"]),
        ("  \n ", []),
    ],
)
def test_missing_spaces_and_lines(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def layout_of(text: str, kinds: list[BlockKind]) -> Layout:
    """One block a line."""
    blocks, position = [], 0
    for line, kind in zip(text.split("\n"), kinds, strict=True):
        blocks.append(Block(kind, Span(position, position + len(line))))
        position += len(line) + 1
    return Layout(blocks=blocks)


def test_blocks_stay_apart_and_lists_know_their_introduction() -> None:
    lines = [
        "Ai được tặng? Xem. Đây",
        "Tin liên quan",
        "Bằng khen cho:",
        "- 2 xã",
        "- 3 ấp",
        "Ông Ổn dự. Bà về.",
        "Ảnh chụp",
    ]
    kinds = [BlockKind.TITLE, BlockKind.BOILERPLATE, *[BlockKind.BODY] * 4, BlockKind.CAPTION]
    text = "\n".join(lines)
    document = Document.from_source(text)
    sentences = split_sentences(document, layout_of(text, kinds))
    assert [document.surface(sentence.span) for sentence in sentences] == [
        "Ai được tặng? Xem. Đây", "Bằng khen cho:", "- 2 xã", "- 3 ấp", "Ông Ổn dự.", "Bà về.", "Ảnh chụp",
    ]  # fmt: skip
    assert [sentence.block for sentence in sentences] == [0, 2, 3, 4, 5, 5, 6]
    assert [sentence.index for sentence in sentences] == list(range(7))
    assert [sentence.introduced_by for sentence in sentences] == [None, None, 1, 1, None, None, None]
    assert sentences[-1].kind is BlockKind.CAPTION


@given(st.text(st.sampled_from("aÔnBQđ. .…?!\"”“'():;-\n125/ TP"), max_size=60))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in spans)


@pytest.mark.parametrize("piece", ["ông ", "Bằng khen cho ông Lê Vạn Tam, ", "huyện; ", "x"])
def test_text_without_stops_is_cut_between_words(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    spans = sentence_spans(text)
    assert max(span.end - span.start for span in spans) <= 3000
    assert "".join(text[span.start : span.end] for span in spans).replace(" ", "") == text.replace(" ", "")
    assert (
        all(text[span.end - 1] in ",;" or text[span.end : span.end + 1] in {" ", ""} for span in spans) or piece == "x"
    )
