"""Whatever is fed in gives a record with a warning, or an error that names the file: no traceback, no hang."""

from __future__ import annotations

import json
import time
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import Extractor, Record, cli
from thidua_extract.records.validation import problems

ARTICLE = """Thưởng cho đội cứu hộ bến Lau

12/03/2024 - 08:00

(BLO) - Sáng 11/3, UBND tỉnh Đồng Nai tổ chức lễ trao thưởng cho đội. Ông Lê Vạn Tam, Phó Chủ tịch UBND tỉnh, trao \
Bằng khen của Chủ tịch UBND tỉnh cho 2 tập thể và 5 cá nhân.
"""
SENTENCE = "Chủ tịch UBND tỉnh tặng Bằng khen cho 2 tập thể, 5 cá nhân; hỗ trợ 210 triệu đồng theo Chỉ thị 34-CT/TW. "
ENGLISH = """The city council met on Monday to thank the volunteers of the river patrol.

Mayor John Carter handed certificates to 12 volunteers at the town hall and told the audience that the patrol had \
saved more than 40 people since March.
"""


def plain_ascii(text: str) -> str:
    """Vietnamese without its diacritics."""
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return bare.replace("đ", "d").replace("Đ", "D")


def codes(record: Record) -> list[str]:
    return [notice.code for notice in record.warnings]


def n_facts(record: Record) -> int:
    return sum(len(facts) for facts in record.families().values())


def check(record: Record) -> None:
    """The record is valid in itself and can be written."""
    assert list(problems(json.loads(record.to_json()))) == []


@pytest.mark.parametrize("source", ["", b"", " \n\t\n", b"\xef\xbb\xbf", "\u200b\ufeff"])
def test_empty(extractor: Extractor, source: str | bytes) -> None:
    record = extractor.extract(source)
    check(record)
    assert codes(record) == ["empty"]
    assert n_facts(record) == 0


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x80" + bytes(range(256)) * 40,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Length 10>>stream\n" + bytes(range(256)) * 40 + b"\nendstream",
        b"PK\x03\x04" + bytes(range(255, -1, -1)) * 40,
        b"\x00" * 5000,
    ],
    ids=["png", "pdf", "zip", "zeros"],
)
def test_binary(extractor: Extractor, data: bytes) -> None:
    record = extractor.extract(data)
    check(record)
    assert "binary" in codes(record) or "empty" in codes(record)
    assert n_facts(record) == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_other_encodings_give_the_same_facts(extractor: Extractor, encoding: str) -> None:
    text = _cp1258_form(ARTICLE) if encoding == "cp1258" else ARTICLE
    record = extractor.extract(text.encode(encoding))
    check(record)
    assert meaning(record) == meaning(extractor.extract(ARTICLE))


def _cp1258_form(text: str) -> str:
    """Vowel and tone apart, as windows-1258 holds them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(part for part in parts if part in tones)
        out.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tone)
    return "".join(out)


def test_bytes_of_no_known_encoding(extractor: Extractor) -> None:
    record = extractor.extract(bytes(range(128, 256)) * 30)
    check(record)
    assert codes(record)
    assert n_facts(record) == 0


def test_no_title(extractor: Extractor) -> None:
    record = extractor.extract(ARTICLE.split("\n\n", 2)[2])
    check(record)
    assert record.article.title is None
    assert codes(record) == ["no_title"]
    assert record.awards


def test_no_diacritics(extractor: Extractor) -> None:
    record = extractor.extract(plain_ascii(ARTICLE))
    check(record)
    assert "no_diacritics" in codes(record)


def test_english(extractor: Extractor) -> None:
    record = extractor.extract(ENGLISH)
    check(record)
    assert "not_vietnamese" in codes(record)
    assert not record.awards
    assert not record.officials
    assert not record.relevance.relevant


def test_null_byte(extractor: Extractor) -> None:
    record = extractor.extract(ARTICLE.replace("Bằng khen", "Bằng\0khen").replace("cá nhân", "cá\0 nhân"))
    check(record)
    assert "nul" in codes(record)


def test_unpaired_surrogates(extractor: Extractor) -> None:
    source = ARTICLE.replace("Vạn", "V\ud83dn").replace("bến Lau", "bến \udc00Lau")
    record = extractor.extract(source)
    check(record)
    assert "surrogates" in codes(record)
    assert "\ufffd" in record.to_json()
    readable = source.replace("\ud83d", "\ufffd").replace("\udc00", "\ufffd")
    assert record.families() == extractor.extract(readable).families()


def meaning(record: Record) -> dict[str, list[dict]]:
    """The facts without offsets, which differ between writings of the same text."""

    def stripped(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: unicodedata.normalize("NFC", item) if isinstance(item, str) else stripped(item)
                for key, item in value.items()
                if key not in {"start", "end", "spans", "span"}
            }
        return [stripped(item) for item in value] if isinstance(value, list) else value

    return {family: stripped(facts) for family, facts in record.to_dict().items() if family in record.families()}


@pytest.mark.parametrize(
    "variant",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("đ", "ð").replace("Đ", "Ð"),
        lambda text: "\ufeff" + text,
    ],
    ids=["nfd", "crlf", "cr", "eth", "bom"],
)
def test_variants_of_a_text_give_the_same_facts(sample: Path, extractor: Extractor, variant) -> None:
    text = sample.read_text(encoding="utf-8")
    record = extractor.extract(variant(text))
    check(record)
    assert meaning(record) == meaning(extractor.extract(text))


@given(st.text(max_size=300))
def test_any_text_gives_a_valid_record(text: str) -> None:
    check(Extractor().extract(text))


@given(st.binary(max_size=300))
def test_any_bytes_give_a_valid_record(data: bytes) -> None:
    check(Extractor().extract(data))


_WORDS = st.sampled_from(
    [*SENTENCE.split(), "“", "”", "(", ")", ",", ";", ":", ".", "\n", "-", "12", "tỷ", "sáng 11/3"]
)


@given(st.lists(_WORDS, max_size=60))
def test_any_order_of_the_words_gives_a_valid_record(words: list[str]) -> None:
    check(Extractor().extract(" ".join(words)))


def test_a_heading_of_a_list_with_nothing_below(extractor: Extractor) -> None:
    cut = "vui mừng khi nói trên báo rằng, xã Hoa Sen đang giữ vững truyền thống khen thưởng của quê hương qua bao năm."
    check(extractor.extract(f"{cut}\nĐọc thêm >"))


_SAMPLES = sorted((Path(__file__).parent.parent / "data" / "samples").glob("*.txt"))


@given(st.sampled_from(_SAMPLES), st.floats(0, 1), st.integers(1, 900))
def test_any_piece_of_an_article_gives_a_valid_record(path: Path, start: float, length: int) -> None:
    """What a careless tool cuts out of a page: half a word, half a list, a heading with nothing below it."""
    text = path.read_text(encoding="utf-8")
    begin = int(start * len(text))
    check(Extractor().extract(text[begin : begin + length]))


def seconds(extractor: Extractor, text: str) -> float:
    start = time.process_time()
    extractor.extract(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        SENTENCE,
        SENTENCE + "\n",
        ARTICLE,
        "A ",
        "12/3 ",
        "“",
        "((",
        "Chủ tịch, ",
        "Nguyễn Văn ",
        "3 ",
        "tập thể, ",
        "ỷ",
        ".",
        "x",
        "1.",
        "3,5% ",
        "ông ",
        "Cụm thi đua ",
        "Công ty TNHH ",
        "- Bằng khen: 3 tập thể\n",
    ],
)
def test_time_grows_with_the_length_alone(extractor: Extractor, piece: str) -> None:
    """Eight times the text takes about eight times as long: measured as a ratio, so that no machine is too slow."""
    short = piece * (8_000 // len(piece))
    extractor.extract(short)
    base = min(seconds(extractor, short) for _ in range(3))
    longer = min(seconds(extractor, short * 8) for _ in range(2))
    assert longer < 8 * 4 * max(base, 0.002)


@pytest.mark.parametrize("piece", [SENTENCE, "lorem ipsum "], ids=["dense", "filler"])
def test_one_line_of_5_mb(extractor: Extractor, piece: str) -> None:
    record = extractor.extract((piece * (5_000_000 // len(piece.encode()))).encode())
    check(record)
    assert "truncated" in codes(record)


def test_50_mb(tmp_path: Path) -> None:
    file = tmp_path / "lớn.txt"
    file.write_bytes(ARTICLE.encode() * (50_000_000 // len(ARTICLE.encode())))
    result = CliRunner().invoke(cli.main, ["extract", str(file)])
    assert result.exit_code == cli.DONE
    assert "truncated" in [warning["code"] for warning in json.loads(result.stdout)["warnings"]]


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff" * 500, ENGLISH.encode(), plain_ascii(ARTICLE).encode(), ARTICLE.encode("utf-16")]
)
def test_command_line_writes_a_record_of_anything(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(content)
    result = CliRunner().invoke(cli.main, ["extract", str(file)])
    assert result.exit_code == cli.DONE
    assert json.loads(result.stdout)["id"] == "x"
    assert CliRunner().invoke(cli.main, ["show", str(file)]).exit_code == cli.DONE
