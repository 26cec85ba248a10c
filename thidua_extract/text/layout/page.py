"""A page from its lines, step by step: header, cuts, authors, captions, text; then its blocks."""

from __future__ import annotations

from thidua_extract.text.document import Document
from thidua_extract.text.layout import captions
from thidua_extract.text.layout.assembly import assemble
from thidua_extract.text.layout.authors import read_authors
from thidua_extract.text.layout.blocks import Layout
from thidua_extract.text.layout.body import drop_repeats, read_agency, read_text
from thidua_extract.text.layout.draft import Draft
from thidua_extract.text.layout.dumps import captions_apart
from thidua_extract.text.layout.furniture import drop_furniture
from thidua_extract.text.layout.header import read_header
from thidua_extract.text.layout.lines import Line, read_lines
from thidua_extract.text.layout.lists import cut_lists
from thidua_extract.text.layout.pictures import read_captions
from thidua_extract.text.layout.wraps import split_stamp


def read_layout(document: Document, lines: list[Line] | None = None) -> Layout:
    """The layout of a page; `lines` are its lines, where they are read already. Linear in its length; never raises."""
    lines = split_stamp(read_lines(document) if lines is None else lines)
    captions.spare_plain(lines, document.key)
    draft = Draft(document, captions.split_glued(lines))
    read_header(draft)
    cut_lists(draft)
    drop_furniture(draft)
    apart = captions_apart(draft)
    read_authors(draft, apart)
    read_captions(draft, apart)
    drop_repeats(draft)
    read_text(draft)
    read_agency(draft)
    return assemble(draft)
