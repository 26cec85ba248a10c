"""No article is lost without a word: what is damaged is told, and what is whole beside it is read."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from thidua_extract import read_archive
from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.blob import HEAD

TEXT = "UBND xã Bến Lau tặng Giấy khen cho 3 hộ."


def read(data: bytes | str, name: str, root: Path) -> tuple[list[str], str]:
    """The texts that a file gives, and why others are not given."""
    (root / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    found = list(read_archive([str(root / name)]))
    texts = [
        entry.data if isinstance(entry.data, str) else entry.data.decode() for entry in found if isinstance(entry, Item)
    ]
    return texts, "; ".join(str(entry.error) for entry in found if isinstance(entry, Failure))


def response(number: int, length: int = 0) -> bytes:
    """A WARC record of a page, whose Content-Length is off by `length`."""
    words = f"<html><body><article><h1>Bến Lau {number}</h1><p>{TEXT}</p></article></body></html>"
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + words.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://lau.example/{number}.html\r\n"
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body) + length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def test_whole_web_archives_are_no_failures(tmp_path: Path) -> None:
    texts, why = read(response(1) + response(2), "a.warc", tmp_path)
    assert (len(texts), why) == (2, "")


@pytest.mark.parametrize("left", [-1, -60, -300, len(response(1)) + 9])
def test_a_web_archive_that_is_cut_short(left: int, tmp_path: Path) -> None:
    texts, why = read((response(1) + response(2))[:left], "a.warc", tmp_path)
    assert texts[0].startswith("Bến Lau 1")
    assert "it ends within a record" in why


def test_the_mark_of_a_web_archive_alone(tmp_path: Path) -> None:
    assert "it ends within a record" in read(b"WARC/1.0\r\n", "a.warc", tmp_path)[1]


def test_a_record_that_claims_those_behind_it(tmp_path: Path) -> None:
    assert "lie within others" in read(response(1, 700) + response(2) + response(3), "a.warc", tmp_path)[1]


@pytest.mark.parametrize(
    ("table", "given", "why"),
    [
        (f'id,text\n1,"{TEXT}\n2,"Hai"\n3,"Ba"\n', [TEXT, "Hai", "Ba"], "row 1: a quote is opened and not closed"),
        (
            f'id,text\n1,"{TEXT}\nHộ nhì, hộ ba\n2,"Hai"\n',
            [f"{TEXT}\nHộ nhì, hộ ba", "Hai"],
            "row 1: a quote is opened",
        ),
        ('id,text\n1,"Một\n2,Hai\n3,Ba\n', ["Một", "Hai", "Ba"], "row 1: a quote is opened"),
        ('text\n"Một\n"Hai"\n', ["Một", "Hai"], "row 1: a quote is opened"),
        ("id,text\n1,Một, hai, ba\n2,Bốn\n", ["Một", "Bốn"], "row 1: it has 4 cells under 2 columns"),
        ("id,text\n1,Một,,\n2,Bốn\n", ["Một", "Bốn"], ""),
        ('id,text\n1,"Một\n\nhai, ba"\n2,"Bốn ""năm"""\n', ["Một\n\nhai, ba", 'Bốn "năm"'], ""),
        ('id,text\n1,"Một\nhai"\n2,Bốn "năm"\n', ["Một\nhai", 'Bốn "năm"'], ""),
    ],
)
def test_rows_of_broken_tables(table: str, given: list[str], why: str, tmp_path: Path) -> None:
    texts, said = read(table, "a.csv", tmp_path)
    assert texts == given
    assert said == "" if not why else why in said


def test_a_header_of_many_columns(tmp_path: Path) -> None:
    head = ",".join([*(f"cot{number}" for number in range(20_000)), "text"])
    assert read(f"{head}\n{',' * 20_000}{TEXT}\n", "a.csv", tmp_path) == ([TEXT], "")


def noise(length: int, seed: int = 7) -> str:
    """Letters that do not pack."""
    chosen = random.Random(seed)
    return "".join(chosen.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=length))


def test_the_readable_half_of_packed_lines(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(number), "text": f"{TEXT} {noise(400, number)}"}) for number in range(50)]
    packed = gzip.compress("\n".join(lines).encode())
    texts, why = read(packed[: len(packed) // 2], "a.jsonl.gz", tmp_path)
    assert len(texts) > 5
    assert "it is damaged" in why


def test_the_whole_members_of_a_packed_web_archive(tmp_path: Path) -> None:
    packed = gzip.compress(response(1)) + gzip.compress(response(2))
    texts, why = read(packed[:-60], "a.warc.gz", tmp_path)
    assert texts[0].startswith("Bến Lau 1")
    assert "it is damaged" in why


def test_a_packed_text_that_is_cut_is_no_article(tmp_path: Path) -> None:
    packed = gzip.compress((TEXT + noise(2 * HEAD)).encode())
    texts, why = read(packed[: len(packed) // 2], "a.txt.gz", tmp_path)
    assert texts == []
    assert "it is damaged" in why


@pytest.mark.parametrize("said", ["utf-16", "UTF-16LE", "utf16"])
def test_a_page_that_names_an_encoding_it_cannot_be_in(said: str, tmp_path: Path) -> None:
    page = f'<html><head><meta charset="{said}"></head><body><article><h1>Bến Lau</h1><p>{TEXT}</p></article></body>'
    texts, why = read(page, "a.html", tmp_path)
    assert (TEXT in texts[0], why) == (True, "")


@pytest.mark.parametrize("part", ["!!!notbase64", "????????????????abcd"])
def test_a_saved_page_that_is_not_in_its_coding(part: str, tmp_path: Path) -> None:
    head = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n'
    )
    saved = f"{head}Content-Transfer-Encoding: base64\r\n\r\n{part}\r\n--B--\r\n"
    texts, why = read(saved, "a.mhtml", tmp_path)
    assert texts == []
    assert "its page is no base64" in why


def test_an_element_of_countless_attributes(tmp_path: Path) -> None:
    many = " ".join(f"a{number}=1" for number in range(100_000))
    assert "attributes" in read(f"<html><body><p {many}>{TEXT}</p></body></html>", "a.html", tmp_path)[1]


def test_attributes_of_many_elements_are_counted_apart(tmp_path: Path) -> None:
    page = "<html><body><h1>Bến Lau</h1>" + f'<p class="a" id=b data-x>{TEXT}</p>' * 3000
    assert read(page, "a.html", tmp_path)[1] == ""
