"""The text of documents: DOCX, and PDF with a text layer."""

from __future__ import annotations

import io

import regex

from thidua_extract.archive.readers.blob import missing
from thidua_extract.errors import UnreadableFileError

_MAX_PAGES = 500
# A line that goes on below: no mark ends it, and the next opens with a small letter or a digit.
_WRAPPED = regex.compile(r"(?<=[^\s.!?:;”\"…])[ \t]*\n(?=[\p{Ll}\d(“\"])")


def docx_text(data: bytes, limit: int | None = None) -> str:
    """The paragraphs and table rows of a DOCX file in their order, one a line, up to the one with which they are over
    `limit` code points; raises UnreadableFileError."""
    try:
        import docx  # noqa: PLC0415
        from docx.table import Table  # noqa: PLC0415
    except ImportError as error:
        raise missing("DOCX", error) from error
    lines: list[str] = []
    length = 0
    try:
        for part in docx.Document(io.BytesIO(data)).iter_inner_content():
            rows = part.rows if isinstance(part, Table) else ()
            told = [" ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in rows]
            told += [] if isinstance(part, Table) else [part.text]
            lines += (line for line in told if line.strip())
            length += sum(map(len, told))
            if limit is not None and length > limit:
                break
    except MemoryError:
        raise
    except Exception as error:  # a damaged package fails in many ways
        raise UnreadableFileError(f"it is no DOCX file that can be read ({error})") from error
    text = "\n\n".join(lines)
    if not text:
        raise UnreadableFileError("there is no text in it")
    return text


def pdf_text(data: bytes) -> str:
    """The text layer of a PDF, lines that were wrapped joined again; raises UnreadableFileError."""
    try:
        import pypdfium2  # noqa: PLC0415
    except ImportError as error:
        raise missing("PDF", error) from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFileError("it is encrypted", remedy="Save it without its password") from error
        raise UnreadableFileError(f"it is no PDF file that can be read ({error})") from error
    try:
        if len(document) > _MAX_PAGES:
            raise UnreadableFileError(
                f"{len(document)} pages are too many for one article", remedy="Split it into its articles"
            )
        pages = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise UnreadableFileError(f"its pages cannot be read ({error})") from error
    finally:
        document.close()
    text = "\n".join(pages).replace("\r\n", "\n").replace("\ufffe\n", "").replace("\ufffe", "")
    if not text.strip():
        raise UnreadableFileError("it has no text layer", remedy="Recognise its characters (OCR) first")
    return _WRAPPED.sub(" ", text)
