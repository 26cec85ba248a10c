"""A type with a bare number, as the press prints it: "Chỉ thị 34", "Kế hoạch số 41"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.language.date_forms import FULL_YEAR
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents.dates import dated
from thidua_extract.patterns.documents.issuers import issuer_of
from thidua_extract.patterns.documents.model import DocumentMention
from thidua_extract.patterns.documents.words import document_types, pattern
from thidua_extract.text.span import Span

_BARE = regex.compile(r"[^\S\n]+(số\s*:?\s*)?(\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)(?![\p{L}\d%]|[.,/]\d|\s?[-/]\s?\d)")
_ALSO = regex.compile(r"\s*(?:,|và|hoặc|hay)\s+(số\s+)?(\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)(?![\p{L}\d%]|[.,/]\d)")
_PLURAL = r"(?<!\w)(?:các|những|«small_number»|\d)\s+$"
# What may follow a bare number: the document goes on; "quyết định 5 vấn đề", "thông báo 12 ca mắc" count things.
_GOES_ON = r"\s*(?:[.,;:!?)\]\"'…]|$|\n|-\s|\((?:ngày|năm|của)|(?:«continues»|năm (?:19|20)\d\d|tháng \d)(?!\w))"


def find_bare(reading: Reading, heads: list[Span]) -> Iterator[DocumentMention]:
    """A type and a number alone ("Chỉ thị 34", "Kế hoạch số 41"), and further numbers of the same head."""
    key = reading.key
    for head in heads:
        match = _BARE.match(key, head.end)
        if not match:
            continue
        kind = document_types().by_term[key[head.start : head.end]]
        numbered = match.group(1) is not None
        if not numbered:
            allowed = kind.bare == "always" or (kind.bare == "capital" and reading.text[head.start].isupper())
            if (
                not allowed
                or FULL_YEAR.fullmatch(match.group(2))  # "Kế hoạch 2018" is the plan of a year
                or not ("/" in match.group(2) or pattern(_GOES_ON).match(key, match.end()))
            ):
                continue
        confidence = 0.9 if numbered else 0.85
        several = pattern(_PLURAL).search(key, max(0, head.start - 8), head.start) is not None
        while match:
            span = Span(head.start if match.start() == head.end else match.start(2), match.end(2))
            yield dated(
                reading,
                DocumentMention(
                    spans=(span,),
                    rule="documents.bare",
                    confidence=confidence,
                    number=reading.text[match.start(2) : match.end(2)],
                    type=kind.name,
                    issuer=issuer_of(reading, match.end(), []),
                ),
            )
            match = _ALSO.match(key, match.end())
            if match and match.group(1) is None and not (several and pattern(_GOES_ON).match(key, match.end())):
                break
