"""Files that crash, hang or swallow their readers: each is told, and what is whole in them is read."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import docx
import pyarrow
import pyarrow.parquet
import pytest
import xlsxwriter

from thidua_extract import Extractor, read_archive
from thidua_extract.archive.extraction import attempt_item
from thidua_extract.archive.readers import Failure, Item, archive
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.errors import UnreadableFileError

TEXT = "Bến Lau khen thợ\n\nUBND xã Bến Lau tặng Giấy khen cho 3 hộ."


def entries(data: bytes, name: str, root: Path) -> list[Item | Failure]:
    (root / name).write_bytes(data)
    return list(read_archive([str(root / name)]))


def texts(found: list[Item | Failure]) -> list[str]:
    return [
        entry.data if isinstance(entry.data, str) else entry.data.decode() for entry in found if isinstance(entry, Item)
    ]


def reasons(found: list[Item | Failure]) -> str:
    return "; ".join(str(entry.error) for entry in found if isinstance(entry, Failure))


def workbook(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        fill(book)
    return out.getvalue()


def table(**columns: pyarrow.Array) -> bytes:
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), out)
    return out.getvalue()


def test_a_sheet_as_wide_and_high_as_sheets_can_be(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["text"])
        sheet.write(1_048_575, 16_383, "xa")

    assert "its sheets are too large" in reasons(entries(workbook(fill), "a.xlsx", tmp_path))


def test_the_table_below_a_title_in_the_second_sheet(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("bìa").write(0, 0, "Tổng hợp")
        sheet = book.add_worksheet("bài")
        sheet.merge_range(0, 0, 0, 1, "DANH SÁCH")
        sheet.write_row(2, 0, ["id", "nội dung"])
        sheet.write_row(3, 0, [7, TEXT])

    (item,) = entries(workbook(fill), "a.xlsx", tmp_path)
    assert isinstance(item, Item)
    assert (item.id, item.data) == ("7", TEXT)


def test_a_member_that_claims_a_petabyte(tmp_path: Path) -> None:
    info = tarfile.TarInfo("a.txt")
    info.size = 1 << 50
    assert "it ends too early" in reasons(entries(info.tobuf() + b"Ben Lau" * 1000, "a.tar", tmp_path))


def test_stray_bytes_behind_a_gz_file(tmp_path: Path) -> None:
    assert texts(entries(gzip.compress(TEXT.encode()) + b"rac", "a.txt.gz", tmp_path)) == [TEXT]


def test_binary_columns_are_decoded(tmp_path: Path) -> None:
    assert texts(entries(table(text=pyarrow.array([TEXT.encode()])), "a.parquet", tmp_path)) == [TEXT]


def test_a_value_that_a_thousand_rows_repeat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua_extract.archive.readers.blob.MAX_EXPANDED", 20_000_000)
    data = table(text=pyarrow.array(["gio" * 100_000] * 1_000))
    assert len(data) < 100_000
    found = entries(data, "a.parquet", tmp_path)
    assert len(texts(found)) == 64
    assert "it unpacks to over" in reasons(found)


def test_columns_of_lists_are_no_text(tmp_path: Path) -> None:
    found = entries(table(text=pyarrow.array([[TEXT]])), "a.parquet", tmp_path)
    assert "'text' holds no text" in reasons(found)
    assert not texts(found)


def test_a_column_that_is_no_utf8(tmp_path: Path) -> None:
    words = "gió".encode("cp1258")
    buffers = [None, pyarrow.py_buffer(bytes(4) + bytes([len(words), 0, 0, 0])), pyarrow.py_buffer(words)]
    column = pyarrow.Array.from_buffers(pyarrow.string(), 1, buffers)
    assert len(texts(entries(table(text=column), "a.parquet", tmp_path))) == 1


def test_a_field_too_long_costs_its_row_alone(tmp_path: Path) -> None:
    data = b'id,text\n1,"' + b"a" * 17_000_000 + b'"\n2,gio\n'
    found = entries(data, "a.csv", tmp_path)
    assert texts(found) == ["gio"]
    assert "row 1: it is no row of a table" in reasons(found)


def test_half_a_surrogate_pair_in_json(tmp_path: Path) -> None:
    assert texts(entries(b'{"text": "gi\\ud800"}\n', "a.jsonl", tmp_path)) == ["gi\ud800"]


def test_a_line_without_the_named_column_stops_nobody(tmp_path: Path) -> None:
    lines = [{"lời": TEXT}, {"text": "khác"}, {"lời": TEXT}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    found = list(read_archive([str(tmp_path / "a.jsonl")], Columns(text="lời")))
    assert texts(found) == [TEXT, TEXT]


@pytest.mark.parametrize("coding", ["", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n"])
def test_payloads_in_transfer(coding: str, tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Bến Lau</h1><p>{'Chợ đông vui. ' * 30}</p></article></body></html>".encode()
    if "chunked" in coding:
        page = b"%x\r\n%b\r\n0\r\n\r\n" % (len(page), page)
    elif coding:
        page = gzip.compress(page)
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + coding.encode() + b"\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://lau.example/a.html\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    (text,) = texts(entries(head.encode() + body + b"\r\n\r\n", "a.warc", tmp_path))
    assert text.startswith("Bến Lau\n\nChợ đông vui.")


def test_paragraphs_that_are_never_closed_are_not_deep(tmp_path: Path) -> None:
    page = "<html><body><h1>Bến Lau</h1>" + "<p>Chợ đông vui lắm. " * 3000
    (text,) = texts(entries(page.encode(), "a.html", tmp_path))
    assert text.count("Chợ") == 3000


@pytest.mark.parametrize("charset", ["unicode_escape", "rot13", "hex", "không"])
def test_a_charset_that_is_none(charset: str, tmp_path: Path) -> None:
    page = f"<html><meta charset={charset}><body><article><p>{'Chợ đông vui. ' * 30}</p></article></body></html>"
    (text,) = texts(entries(page.encode(), "a.html", tmp_path))
    assert text.startswith("Chợ đông vui.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_what_is_no_file_is_passed_over_in_directories(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.txt").symlink_to("/dev/zero")
    assert texts(list(read_archive([str(tmp_path)]))) == [TEXT]


def test_a_reader_that_fails_in_a_way_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    for failing in (ZeroDivisionError("nothing there"), PanicException("index out of range")):

        def fail(*_: object, failing: BaseException = failing) -> None:
            raise failing

        monkeypatch.setitem(archive._TABLES, "jsonl", fail)
        assert type(failing).__name__ in reasons(entries(b'{"text": "a"}\n', "a.jsonl", tmp_path))


@pytest.mark.parametrize(("listed", "reason"), [(b"@LIST", "names itself"), (b"\xff", "cannot be read")])
def test_lists_that_cannot_be_read(listed: bytes, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "list"
    file.write_bytes(listed.replace(b"LIST", os.fsencode(file)))
    with pytest.raises(UnreadableFileError, match=reason):
        list(read_archive([f"@{file}"]))


def test_a_long_document_is_read_as_far_as_is_asked(tmp_path: Path) -> None:
    document = docx.Document()
    for number in range(50):
        document.add_paragraph(f"Hộ thứ {number:04}")
    document.save(str(tmp_path / "a.docx"))
    (whole,) = read_archive(tmp_path / "a.docx")
    (some,) = read_archive(tmp_path / "a.docx", max_chars=60)
    assert isinstance(whole, Item)
    assert isinstance(some, Item)
    assert len(whole.data) > 500
    assert 60 < len(some.data) < 100
    assert whole.data[: len(some.data)] == some.data
    record = attempt_item(Extractor(max_chars=60), Item("a", None, (tmp_path / "a.docx").read_bytes(), format="docx"))
    assert record.record
    assert [notice.code for notice in record.record.warnings] == ["truncated"]
