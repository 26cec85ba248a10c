"""Pages and documents into the text of their article.

An archive is cut into their bytes first, and the libraries that read those, which can crash, hang or take all memory,
work where that harms no other article.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from thidua_extract.archive.readers import Item
from thidua_extract.archive.readers.office import docx_text, pdf_text
from thidua_extract.archive.readers.web import read_html, read_mhtml
from thidua_extract.errors import UnreadableFileError


def _of(text: Callable[[bytes], str]) -> Callable[[Item], Item]:
    return lambda item: replace(item, data=text(item.data)) if isinstance(item.data, bytes) else item


_READERS: dict[str, Callable[[Item], Item]] = {"html": read_html, "mhtml": read_mhtml, "pdf": _of(pdf_text)}


def to_text(item: Item, max_chars: int | None = None) -> Item:
    """The article of a page or a document as text; any other as it is. `max_chars`: code points that are asked for,
    past which a DOCX file is not read on.

    Raises UnreadableFileError where it cannot be read, MissingDependencyError where the library that reads it is not
    installed.
    """
    reader = _of(lambda data: docx_text(data, max_chars)) if item.format == "docx" else _READERS.get(item.format)
    if reader is None or isinstance(item.data, str):
        return item
    try:
        return reader(item)
    except RecursionError as error:
        raise UnreadableFileError("its parts lie too deep in each other") from error
