"""Every format gives the same articles, found by content, with the bounds that keep a batch alive."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pyarrow
import pyarrow.parquet
import pytest
import xlsxwriter
import zstandard
from fastwarc.warc import WarcRecord, WarcRecordType

from thidua_extract import read_archive
from thidua_extract.archive.readers import Failure, Item, packed
from thidua_extract.archive.readers.columns import Columns, publication

ROWS = [
    {"id": "lau-1", "text": "Bến Lau khen thợ dệt\n\nUBND xã Bến Lau tặng Giấy khen cho 3 hộ.", "date": "2024-05-02"},
    {"id": "lau-2", "text": "Chợ nổi\n\nCó 12 chiếc ghe,\n15 chiếc xuồng.", "date": "2024-05-03"},
]


def lines() -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in ROWS)


def table(delimiter: str) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, ["id", "text", "date"], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return text.getvalue().encode("utf-8-sig")


def workbook() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Mã bài", "Nội dung", "Ngày đăng"])
        for line, row in enumerate(ROWS, start=1):
            sheet.write_row(line, 0, list(row.values()))
    return out.getvalue()


def parquet() -> bytes:
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(ROWS), out)
    return out.getvalue()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__MACOSX/._lau-1.txt", b"\0")
        for row in ROWS:
            archive.writestr(f"2024/{row['id']}.txt", row["text"])
    return out.getvalue()


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for row in ROWS:
            data = row["text"].encode()
            info = tarfile.TarInfo(f"{row['id']}.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("../../etc/passwd.txt")
        link.type = tarfile.SYMTYPE
        link.linkname = "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


def warc() -> bytes:
    out = io.BytesIO()
    for row in ROWS:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = f"http://baobenlau.example/{row['id']}.html"
        record.headers["Content-Type"] = "application/http; msgtype=response"
        body = row["text"].encode()
        record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body)
        record.write(out)
    return out.getvalue()


FORMS: dict[str, Callable[[], bytes]] = {
    "jsonl": lines,
    "json": lambda: json.dumps(ROWS, ensure_ascii=False, indent=1).encode(),
    "json-keyed": lambda: json.dumps({"articles": ROWS}, ensure_ascii=False).encode(),
    "csv": lambda: table(","),
    "csv-semicolon": lambda: table(";"),
    "tsv": lambda: table("\t"),
    "xlsx": workbook,
    "parquet": parquet,
    "zip": zipped,
    "tar.gz": tarred,
    "jsonl.gz": lambda: gzip.compress(lines()),
    "jsonl.zst": lambda: zstandard.compress(lines()),
    "warc": warc,
    "warc.gz": lambda: gzip.compress(warc()),
}


def articles(path: Path, columns: Columns | None = None) -> list[Item]:
    entries = list(read_archive([str(path)], columns or Columns()))
    assert all(isinstance(entry, Item) for entry in entries), entries
    return [entry for entry in entries if isinstance(entry, Item)]


def text_of(item: Item) -> str:
    return item.data if isinstance(item.data, str) else item.data.decode()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_articles(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"archive.{form.partition('-')[0]}"
    file.write_bytes(FORMS[form]())
    found = articles(file)
    assert [item.id for item in found] == ["lau-1", "lau-2"]
    assert [text_of(item).replace("\r\n", "\n") for item in found] == [row["text"] for row in ROWS]
    assert {item.path for item in found} == {str(file)}
    assert all(item.member for item in found)


@pytest.mark.parametrize("form", ["jsonl", "xlsx", "parquet", "zip", "jsonl.gz", "jsonl.zst", "warc"])
def test_the_name_does_not_matter(form: str, tmp_path: Path) -> None:
    file = tmp_path / "archive.dat"
    file.write_bytes(FORMS[form]())
    assert [item.id for item in articles(file)] == ["lau-1", "lau-2"]


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "xlsx", "parquet"])
def test_dates_of_tables(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"archive.{form}"
    file.write_bytes(FORMS[form]())
    assert [item.published for item in articles(file)] == ["2024-05-02", "2024-05-03"]


@pytest.mark.parametrize(
    ("stated", "when"),
    [
        ("2024-05-02T08:30:00+07:00", "2024-05-02T08:30"),
        ("02/05/2024", "2024-05-02"),
        ("Thứ năm, 2/5/2024 - 8:30", "2024-05-02T08:30"),
        ("08:30 | 02/05/2024", "2024-05-02T08:30"),
        ("31/02/2024", None),
        ("hôm qua", None),
        (None, None),
    ],
)
def test_publication_times(stated: str | None, when: str | None) -> None:
    assert publication(stated) == when


def test_named_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"số": 7, "lời": "Bến Lau có gió.", "text": "không phải"}) + "\n", encoding="utf-8")
    (item,) = articles(file, Columns(text="lời", id="số"))
    assert (item.id, item.data) == ("7", "Bến Lau có gió.")
    (failure,) = read_archive([str(file)], Columns(text="chữ"))
    assert isinstance(failure, Failure)
    assert "there is no column 'chữ'" in str(failure.error)


def test_title_and_lead_go_before_the_text(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    row = {"title": "Bến Lau khen thợ", "sapo": "Ba hộ được khen.", "content": "Sáng qua trời có gió."}
    file.write_text(json.dumps(row), encoding="utf-8")
    (item,) = articles(file)
    assert item.data == "Bến Lau khen thợ\n\nBa hộ được khen.\n\nSáng qua trời có gió."


def test_a_line_that_is_none_stops_nobody(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(lines() + b'{"text": \n' + b"[1]\n" + lines())
    entries = list(read_archive([str(file)]))
    failures = [entry for entry in entries if isinstance(entry, Failure)]
    assert [failure.member for failure in failures] == ["line 3", "line 4"]
    assert str(file) in str(failures[0].error)
    assert len(entries) == 6


def test_documents(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Bến Lau khen thợ dệt")
    grid = document.add_table(rows=1, cols=2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "Hộ ông Mít", "Giấy khen"
    document.add_paragraph("Buổi lễ kết thúc.")
    document.save(str(tmp_path / "a.docx"))
    (item,) = articles(tmp_path / "a.docx")
    assert (item.id, item.format) == ("a", "docx")
    assert item.data == "Bến Lau khen thợ dệt\n\nHộ ông Mít Giấy khen\n\nBuổi lễ kết thúc."


def test_members_of_members(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("in/b.jsonl.gz", gzip.compress(lines()))
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    assert [item.member for item in articles(tmp_path / "a.zip")] == ["in/b.jsonl.gz!line 1", "in/b.jsonl.gz!line 2"]


def test_archives_too_deep_in_each_other(tmp_path: Path) -> None:
    data = lines()
    for _ in range(8):
        data = gzip.compress(data)
    (tmp_path / "a.gz").write_bytes(data)
    (failure,) = read_archive([str(tmp_path / "a.gz")])
    assert isinstance(failure, Failure)
    assert "deep in each other" in str(failure.error)


def test_an_archive_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua_extract.archive.readers.blob.MAX_EXPANDED", 100_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "Bến Lau")
        archive.writestr("b.txt", b"0" * 50_000_000)
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    first, failure = read_archive([str(tmp_path / "a.zip")])
    assert isinstance(first, Item)
    assert isinstance(failure, Failure)
    assert "it unpacks to over" in str(failure.error)


def test_copies_of_archives_in_archives_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in "abc":
            archive.writestr(f"{name}.zip", zipped())
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    monkeypatch.setattr("thidua_extract.archive.readers.blob.MAX_COPIED", len(zipped()))
    assert len(articles(tmp_path / "a.zip")) == 6  # one copy at a time
    monkeypatch.setattr("thidua_extract.archive.readers.blob.MAX_COPIED", len(zipped()) - 1)
    entries = list(read_archive([str(tmp_path / "a.zip")]))
    assert len(entries) == 3
    assert all("would have to be copied" in str(entry.error) for entry in entries if isinstance(entry, Failure))


def test_what_is_piped_in_may_unpack_to_as_much_as_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua_extract.archive.readers.blob.MAX_EXPANDED", 10)
    read, write = os.pipe()
    with os.fdopen(write, "wb") as pipe:
        pipe.write(gzip.compress(lines()))
    with os.fdopen(read, "rb") as pipe:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(pipe))
        assert [getattr(entry, "id", entry) for entry in read_archive(["-"])] == ["lau-1", "lau-2"]


@pytest.mark.parametrize("form", ["xlsx", "parquet", "zip", "tar.gz", "jsonl.gz", "jsonl.zst"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_cut_short_is_a_failure_and_raises_nothing(form: str, share: float, tmp_path: Path) -> None:
    data = FORMS[form]()
    file = tmp_path / f"a.{form}"
    file.write_bytes(data[: int(len(data) * share)])
    entries = list(read_archive([str(file)]))
    assert any(isinstance(entry, Failure) for entry in entries)
    assert all(str(file) in str(entry.error) for entry in entries if isinstance(entry, Failure))


def test_an_encrypted_member(tmp_path: Path) -> None:
    data = bytearray(zipped())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)
    (tmp_path / "a.zip").write_bytes(bytes(data))
    entries = list(read_archive([str(tmp_path / "a.zip")]))
    assert all(isinstance(entry, Failure) and "it is encrypted" in str(entry.error) for entry in entries)
    assert len(entries) == 2


def test_a_link_to_its_own_parent_ends(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Bến Lau", encoding="utf-8")
    (tmp_path / "in" / "out").symlink_to(tmp_path)
    assert len(articles(tmp_path)) == 1


@pytest.mark.parametrize(
    ("name", "taken"), [("a.txt", True), ("tin", True), ("a.PDF", True), ("a.png", False), (".a.txt", False)]
)
def test_which_files_of_a_directory_are_read(name: str, taken: bool) -> None:
    assert packed.wanted(name) is taken


@pytest.mark.parametrize("one", [str, Path, lambda path: [path], lambda path: [Path(path)]])
def test_one_input_or_several_as_names_or_paths(
    one: Callable[[str], str | Path | list[str | Path]], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Bến Lau", encoding="utf-8")
    found = list(read_archive(one(str(tmp_path / "a.txt"))))
    assert [entry.data for entry in found if isinstance(entry, Item)] == [b"B\xe1\xba\xbfn Lau"]
