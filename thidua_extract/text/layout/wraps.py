"""Lines that are more or less than a line: a machine's date before the text, sentences broken by the margin."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from statistics import median

import regex

from thidua_extract.text.document import Document
from thidua_extract.text.layout import boilerplate, bylines, captions
from thidua_extract.text.layout.lines import Line, part_of, read_lines

# What crawlers set before a page: "date 2023-08 Trao giải …", "date 2025-11-18 Giáo dục".
_STAMP = regex.compile(r"date\s+(?P<month>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?:-\d\d)?(?=\s|$)\s*")
_LETTER = regex.compile(r"\p{Ll}\p{L}*[\s,.;:)]")
_MARGIN = 4  # broken lines from which a page is taken to be broken at its margin
_NEAR = 0.75  # of the usual width: a line that ends short of it was ended by its author


def split_stamp(lines: list[Line]) -> list[Line]:
    """The lines, the machine's date at the head of the first parted from what follows it."""
    stamp = _STAMP.match(lines[0].text) if lines else None
    if stamp is None or stamp.end() == lines[0].length:
        return lines
    first = lines[0]
    parts = [part_of(first, 0, stamp.end(), 0), part_of(first, stamp.end(), first.length, 1)]
    return [*parts, *(part_of(line, 0, line.length, line.index + 1) for line in lines[1:])]


def stamped_month(line: Line) -> str | None:
    """The month, `YYYY-MM`, of a line that is a machine's date."""
    stamp = _STAMP.fullmatch(line.text)
    return stamp["month"] if stamp else None


def unwrap(document: Document, lines: list[Line] | None = None) -> Document:
    """The document, with a space for every line end that the margin set in the midst of a sentence.

    A line that goes on in small letters was broken; where many were, the margin broke those too that go on with a name.
    Positions stay what they were; a page that nothing broke is given back as it came. `lines` are those of the
    document, where they are read already.
    """
    lines = read_lines(document) if lines is None else lines
    broken = {below.index for above, below in pairwise(lines) if _goes_on(above, below)}
    if not broken:
        return document
    if len(broken) >= _MARGIN and len(broken) * 3 >= len(lines):
        width = median(lines[index - 1].length for index in broken)
        broken.update(below.index for above, below in pairwise(lines) if _reaches(above, below, _NEAR * width))
    ends = [document.text.index("\n", lines[index - 1].span.end) for index in sorted(broken)]
    return replace(document, text=_spaced(document.text, ends), key=_spaced(document.key, ends))


def _spaced(text: str, ends: list[int]) -> str:
    starts = [0, *(end + 1 for end in ends)]
    return " ".join(text[start:end] for start, end in zip(starts, [*ends, len(text)], strict=True))


def _goes_on(above: Line, below: Line) -> bool:
    """Whether `below` goes on in small letters with what `above` leaves open."""
    if above.punctuated or below.gap or above.celled or below.celled or above.words < 3 or above.text[-1] in ")]":
        return False
    if not _LETTER.match(below.text) or captions.is_credit(below) or captions.read_caption(above):
        return False
    return not (boilerplate.is_furniture(above) or boilerplate.is_furniture(below))


def _reaches(above: Line, below: Line, width: float) -> bool:
    """Whether `above` fills the width of the page and stops in the midst of a sentence."""
    if below.gap or above.length < width or above.punctuated or above.celled or not below.text[0].isalnum():
        return False
    return bylines.read_signature(below) is None and captions.read_caption(above) is None
