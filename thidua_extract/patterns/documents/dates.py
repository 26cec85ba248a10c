"""The date of a document: behind its number, in the act of signing before it, or where it was announced."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents.model import DocumentMention
from thidua_extract.patterns.documents.words import pattern
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

# The head of a document as printed: "Số: 12/KH-UBND", below it "Suối Mơ, ngày 3 tháng 5 năm 2021".
_DATE_GAP = (
    r"\s*\n\s*[^\n,]{2,30},\s*(?:ngày )?\Z|"
    r"\s*(?:\([^()\d\n]{1,25}\)\s*)?[\s,;(]*(?:của [^.;,()\n]{0,60}?[\s,(]*)?(?:(?:được )?[^.;,()\n]{0,40}?"
    r"«issues»(?: ban hành)?\s*)?(?:hôm |vào |cùng )?(?:ngày )?\Z"
)
_YEAR_GAP = regex.compile(
    r"[^\S\n]*[,(]?[^\S\n]*(?:của [^.;,()\n]{0,60}? )?(?:(?:được )?ban hành |ký )?(?:trong |vào )?"
    r"năm ((?:19|20)\d\d)(?!\d)"
)
# "Ngày 3/5, Bộ trưởng ký Quyết định số 7/QĐ-BNV": the act of signing dates the document.
_SIGNED = r"^[^.;\n]*?(?<!\w)(?:«issues»(?!\w)[^.;,\n]{0,40}|(?:có|ra)\s)$"
# A date that stands behind another number is that document's: "Chỉ thị 34-CT/TW ngày 7/4/2014, huyện ra Kế hoạch …".
_OWN_DATE = regex.compile(r"[\p{L}\d]/[\p{L}\d][\p{L}\d.-]*[\s,(]*(?:của [^.;,\n]{0,50}[\s,]*)?(?:ngày )?$")
# "Ngày 3/5, Chủ tịch nước ký Quyết định về …": names the act whose number stands further on.
_SIGNED_ACT = r"(?<!\w)«issues»(?: ban hành)?(?: các)? (?P<type>«signed_act»)(?! số)"
_ACT_REACH = 700


def dated(reading: Reading, mention: DocumentMention) -> DocumentMention:
    """The mention with the date that its own words, or the act of signing before it, state."""
    span = mention.spans[0]
    dates = reading.dates
    index = bisect_left(dates, span.end, key=lambda date: date.span.start)
    if index < len(dates) and dates[index].span.start - span.end < 120:
        date = dates[index]
        if len(date.edtf) == 10 and pattern(_DATE_GAP).match(reading.key[span.end : date.span.start]):
            mention.date = date.edtf
            if date.span.start - span.end <= 10:
                mention.spans = (Span(span.start, date.span.end),)
            return mention
    year = _YEAR_GAP.match(reading.key, span.end, span.end + 160)
    if year:
        mention.date = year.group(1)
        mention.spans = (Span(span.start, year.end(1)),)
        return mention
    if index and span.start - dates[index - 1].span.end < 120:
        before = dates[index - 1]
        between = reading.key[before.span.end : span.start]
        window = max(0, before.span.start - 90)
        if pattern(_SIGNED).match(between) and not _OWN_DATE.search(reading.key, window, before.span.start):
            mention.date = before.edtf
    return mention


def signed_before(reading: Reading, mention: DocumentMention) -> str | None:
    """The date on which the issuer signed the act that this place gives its number."""
    start = mention.spans[0].start
    for match in pattern(_SIGNED_ACT).finditer(reading.key, max(0, start - _ACT_REACH), start):
        line = reading.key.rfind("\n", 0, match.start()) + 1
        told = reading.key[line : match.start()]
        if match.group("type") != mention.type or not mention.issuer or fold(mention.issuer) not in told:
            continue
        first = bisect_left(reading.dates, line, key=lambda date: date.span.start)
        dates = [date for date in reading.dates[first : first + 4] if date.span.end <= match.start()]
        if dates and len(dates[-1].edtf) == 10:
            return dates[-1].edtf
    return None
