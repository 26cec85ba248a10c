"""Laws, codes, ordinances and the constitution, cited by their name and year or day alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents.model import DocumentMention
from thidua_extract.patterns.documents.words import pattern
from thidua_extract.text.span import Span

_WHOLE_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
# "Luật Di sản, văn hoá năm 2009", "Hiến pháp 2013", "Pháp lệnh Dân số ngày 9/1/2003": named and dated, not numbered.
_LAW = r"(?P<law>bộ luật|luật|pháp lệnh)(?P<name>\s(?!(?:gia|sư|số)(?!\w))[^.;:\n\d()\"]{2,110}?)"
_NAMED_LAW = regex.compile(
    rf"(?<!\w)(?:(?P<basic>hiến pháp)|{_LAW})"
    r"(?:\s\([^()\d\n]{2,30}\))?,?\s(?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/.-]\d|\d|\s?-)"
)
_LAW_OF_DAY = regex.compile(rf"(?<!\w){_LAW}\s(?=ngày \d)")
_TREATY = regex.compile(r"công ước[^.;\n]{0,50}\Z")  # "Công ước về Luật Biển năm 1982"
_LAW_ENDS = r"(?<!\w)«law_ends»(?!\w)"


def find_laws(reading: Reading) -> Iterator[DocumentMention]:
    """Constitution, codes, laws and ordinances cited by name and year or day alone."""
    key, triggers = reading.key, reading.triggers
    for match in triggers.finditer("documents.laws", _NAMED_LAW):
        if _TREATY.search(key, max(0, match.start() - 60), match.start()):
            continue
        if reading.text[match.start()].isupper() if match["basic"] else _is_law(reading, Span(*match.span("name"))):
            yield _law(Span(*match.span()), match["basic"] or match["law"], match["year"])
    for match in triggers.finditer("documents.laws", _LAW_OF_DAY):
        index = bisect_left(reading.dates, match.end(), key=lambda date: date.span.start)
        date = reading.dates[index] if index < len(reading.dates) else None
        if date is None or date.span.start > match.end() + 5 or not _WHOLE_DAY.fullmatch(date.edtf):
            continue
        if _is_law(reading, Span(*match.span("name"))):
            yield _law(Span(match.start(), date.span.end), match["law"], date.edtf)


def _is_law(reading: Reading, name: Span) -> bool:
    """Whether the words behind "Luật" are a law's own name: a capital first, and no clause that goes on."""
    first_word = reading.key.find(" ", name.start + 1, name.end)
    if not reading.text[name.start + 1].isupper():
        return False
    return first_word < 0 or not pattern(_LAW_ENDS).search(reading.key, first_word, name.end)


def _law(span: Span, kind: str, date: str) -> DocumentMention:
    return DocumentMention(
        spans=(span,), rule="documents.named", confidence=0.8, number=None, type=kind, date=date, issuer="Quốc hội"
    )
