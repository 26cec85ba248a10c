"""Which format bytes have: told by their first ones, and by the name only where two formats open alike."""

from __future__ import annotations

import codecs
import io
import json
import re
import zipfile
from typing import Literal

from thidua_extract.archive.readers.blob import Blob

Format = Literal[
    "text", "html", "mhtml", "jsonl", "json", "csv", "tsv", "xlsx", "parquet", "docx", "pdf", "warc", "wacz", "zip",
    "tar", "gz", "zst",
]  # fmt: skip

_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"\x1f\x8b", "gz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"PAR1", "parquet"),
    (b"WARC/1.", "warc"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype html|html|head|body|article|meta|title|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)


def sniff(blob: Blob) -> Format:
    """The format of a blob; whatever has no other form is "text". Nothing of the blob is consumed."""
    head = blob.head()
    for magic, known in _MAGIC:
        if head.startswith(magic):
            return known
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(blob)
    if head[257:262] == b"ustar":
        return "tar"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    plain = _utf8(head)
    if _MHTML.match(plain.replace(b"\r\n", b"\n")):
        return "mhtml"
    if _HTML.match(plain):
        return "html"
    if plain.lstrip()[:1] in {b"{", b"["} and (lines := _json_form(plain)):
        return lines
    if blob.suffix in {".csv", ".tsv"}:
        return "tsv" if blob.suffix == ".tsv" or plain.partition(b"\n")[0].count(b"\t") else "csv"
    return "text"


def _utf8(head: bytes) -> bytes:
    """The first bytes without the mark that tells their encoding, as UTF-8 where that is another."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, errors="ignore").encode("utf-8", errors="ignore")
    return head.removeprefix(codecs.BOM_UTF8)


def _json_form(head: bytes) -> Format | None:
    """JSON Lines where the first line is a whole object; JSON where it opens one, or a list."""
    first, newline, _ = head.lstrip().partition(b"\n")
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        opens = re.match(rb'[{\[]\s*(?:[{\["\]}]|$)', first)
        long = not newline and first.startswith(b'{"')  # a first line longer than the head
        return ("jsonl" if long else "json") if opens else None
    return "json" if isinstance(value, list) else "jsonl"


def _zipped(blob: Blob) -> Format:
    """Which of the formats that are zip files; told by its members, or its name where they cannot be listed."""
    if not blob.stream.seekable():
        return {".xlsx": "xlsx", ".docx": "docx", ".wacz": "wacz"}.get(blob.suffix, "zip")  # type: ignore[return-value]
    try:
        with zipfile.ZipFile(blob.stream) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = set()
    finally:
        blob.stream.seek(0, io.SEEK_SET)
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "word/document.xml" in names:
        return "docx"
    return "wacz" if "datapackage.json" in names else "zip"
