"""Which words of a text are no part of a name: places, bodies, phrases that look like names."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_extract.language.names.syllables import HARD, PLACE, SOFT, WHOLE
from thidua_extract.language.names.words import not_names, pattern
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

# "tỉnh Đoàn" is the Youth Union's, but a surname before a middle word.
_UNION = " Đoàn"
_MIDDLE = r" «middle» "


def masks_of(document: Document, places: Iterable[Span]) -> bytearray:
    """Why each position may be no part of a name, one code a code point; none for phrases in small letters."""
    masks = bytearray(len(document.key))
    for span in places:
        masks[span.start : span.end] = bytes((PLACE,)) * (span.end - span.start)
    text = document.text
    for start, end, kind in not_names().find(document.key, capitals=text):
        words = text[start:end]
        if words.endswith(_UNION) and words[0].islower() and _surnamed(document, end):
            continue  # "Chủ tịch UBND tỉnh Đoàn Văn An"
        if " " not in words:
            mask = SOFT
        elif kind in ("authority", "country") or not all(word[0].isupper() for word in words.split()):
            mask = HARD
        else:
            mask = WHOLE
        if mask != HARD and masks[start]:
            continue
        masks[start:end] = bytes((mask,)) * (end - start)
    return masks


def _surnamed(document: Document, end: int) -> bool:
    """Whether a middle word in title case stands behind, and a capital behind that: "Đoàn | Văn An"."""
    middle = pattern(_MIDDLE).match(document.key, end)
    if middle is None:
        return False
    word = document.text[end + 1 : middle.end() - 1]
    return word[0].isupper() and word[1:].islower() and document.text[middle.end() : middle.end() + 1].isupper()
