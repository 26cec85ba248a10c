"""Slicing the source by any span of a record gives that span's words, however the source is written."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from thidua_extract import Extractor
from thidua_extract.language.quotes import find_quotes
from thidua_extract.text.document import Document
from thidua_extract.text.normalise import normalise
from thidua_extract.text.sentences import sentence_spans
from thidua_extract.text.tokens import tokenize

ARTICLE = (
    "Xã Bến Lau khen thưởng đội cứu hộ\n\n12/03/2024 - 08:00\n\n"
    "Sáng 11-3, UBND tỉnh Đồng Nai tổ chức hội nghị tổng kết phong trào thi đua “Bến xanh, ấp sạch”. "
    "Đồng chí Lê Vạn Tam, Phó Chủ tịch UBND tỉnh, trao Bằng khen của Chủ tịch UBND tỉnh cho 2 tập thể và 5 cá nhân "
    "theo Chỉ thị 34-CT/TW.\n"
    "Phong trào huy động hơn 1,2 tỷ đồng, hỗ trợ 16.000 hộ.\n"
)
WRITINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "mark": lambda text: "\ufeff" + text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "invisible": lambda text: text.replace("h", "h\u200b"),
    "Icelandic": lambda text: text.replace("Đ", "Ð").replace(" đ", " ð"),
    "references": lambda text: text.replace("ồ", "&#7891;").replace("“", "&ldquo;").replace("”", "&rdquo;"),
    "tags": lambda text: text.replace("Bằng khen", "<b>Bằng</b> khen").replace("\n", "<br/>\n"),
    "doubled quotes": lambda text: text.replace("“", "““").replace("”", "””"),
    "full width": lambda text: text.replace("5", "５").replace("%", "％"),
}


def spans_of(value: Any) -> Iterator[dict[str, Any]]:
    """Every span inside a record."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for item in value.values():
            yield from spans_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans_of(item)


def words(record: Any) -> list[str]:
    """What the spans of a record say, repaired, in order."""
    return [normalise(span["text"])[0] for span in spans_of(record.to_dict())]


@pytest.mark.parametrize("writing", WRITINGS)
def test_spans_slice_the_source(extractor: Extractor, writing: str) -> None:
    source = WRITINGS[writing](ARTICLE)
    record = extractor.extract(source)
    spans = list(spans_of(record.to_dict()))
    assert spans
    assert all(source[span["start"] : span["end"]] == span["text"] for span in spans)
    assert words(record) == words(extractor.extract(ARTICLE))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_offsets_of_bytes_are_those_of_the_decoded_text(extractor: Extractor, encoding: str) -> None:
    record = extractor.extract(ARTICLE.encode(encoding))
    spans = list(spans_of(record.to_dict()))
    assert spans
    assert all(ARTICLE[span["start"] : span["end"]] == span["text"] for span in spans)


@pytest.mark.parametrize("writing", ["as it is", "no-break spaces", "double spaces", "references"])
@pytest.mark.parametrize(
    "text",
    [
        "Bà Vũ Thị Mây dạy học đã lâu. Cô từng đoạt giải nhất hội thi dạy giỏi cấp tỉnh.",
        "Bà Vũ Thị Mây dạy học đã lâu. Chị nhiều lần được tặng Bằng khen của UBND tỉnh.",
        "Bà Vũ Thị Mây, Chủ tịch Hội Phụ nữ xã - trăn trở: “Chúng tôi mong có thêm sách”.",
    ],
)
def test_spans_begin_and_end_with_their_words(extractor: Extractor, text: str, writing: str) -> None:
    spans = list(spans_of(extractor.extract(WRITINGS[writing](text)).to_dict()))
    assert spans
    assert all(span["text"].strip() == span["text"] for span in spans)


PIECES = [
    "“",
    "'a ",
    "\u0301",
    "a\u0301\u0323\u200b",
    ".",
    "A. ",
    "TP.",
    "HĐND.",
    "&amp;",
    "<b ",
    "ð",
    "  ",
    "Ông dự. ",
    "1.",
    "a@",
]


def seconds(text: str) -> float:
    start = time.process_time()
    document = Document.from_source(text)
    sentence_spans(document.text)
    tokenize(document.text)
    find_quotes(document)
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    """Eight times the text, about eight times the time: a ratio, so that no machine is too slow."""
    short = piece * (8_000 // len(piece))
    seconds(short)
    runs = [(seconds(short), seconds(short * 8)) for _ in range(5)]  # in turn, so that a busy machine slows both
    base, longer = (min(times) for times in zip(*runs, strict=True))
    assert longer < 8 * 4 * max(base, 0.002)
