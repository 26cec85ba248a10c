"""The text layer of PDF files."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from thidua_extract import read_archive
from thidua_extract.archive.readers import Failure, Item


def pdf(*lines: str) -> bytes:
    """A one-page file in a font that all readers have; Latin letters alone."""
    show = b"".join(b"(%b) Tj 0 -14 Td " % line.encode("latin-1") for line in lines)
    content = b"BT /F1 12 Tf 50 700 Td %bET" % show
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf("Ben Lau")))
    writer.encrypt("Lau", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def only(path: Path) -> Item | Failure:
    (entry,) = read_archive([str(path)])
    return entry


def test_lines_that_were_wrapped_are_joined(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("BEN LAU", "UBND xa Ben Lau khen", "12 ho.", "Cho dong."))
    entry = only(tmp_path / "a.pdf")
    assert isinstance(entry, Item), entry
    assert (entry.id, entry.format) == ("a", "pdf")
    assert entry.data == "BEN LAU\nUBND xa Ben Lau khen 12 ho.\nCho dong."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (encrypted(), "it is encrypted"),
        (pdf(), "it has no text layer"),
        (b"%PDF-1.4\nnothing more", "it is no PDF file that can be read"),
    ],
)
def test_what_cannot_be_read(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    entry = only(tmp_path / "a.pdf")
    assert isinstance(entry, Failure)
    assert reason in str(entry.error)
    assert str(tmp_path / "a.pdf") in str(entry.error)
