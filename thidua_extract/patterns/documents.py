"""Documents: numbered Party and State documents, by the grammar of their numbers.

State: NUM/YEAR/TYPE-ISSUER, NUM/TYPE-ISSUER, NUM/YEAR/QHn; Party: NUM-TYPE/ISSUER; the press also prints a type and a
bare number ("Chỉ thị 34"). Sources: Luật 80/2015/QH13, Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

import regex

from thidua_extract.language.date_forms import FULL_YEAR
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.lexicons import table
from thidua_extract.patterns.mention import Mention
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@dataclass(slots=True, kw_only=True)
class DocumentMention(Mention):
    """A document: `number` as written without spaces around / and -, `type` in lower case, `date` in EDTF.

    A law cited by its name and year alone ("Luật Biển năm 2012") has no number.
    """

    number: str | None
    type: str | None = None
    date: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class _Type:
    name: str
    bare: str


_pattern = partial(pattern, "document_words")

_SPACES = regex.compile(r"\s+")
_WHOLE_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_CLAUSE_ENDS = regex.compile(r"[;\n]|\.\s")
_TERM_OF_ASSEMBLY = regex.compile(r"(?<=QH)\d+$")
# A number ends where a word, a fraction or a decimal would go on; "05 - TB / TW" is printed with spaces too.
_PART = r"(?:(?:UBTVQH|QH)\s?\d{1,2}|[A-ZĐ]\d{2}(?!\d)|\p{Lu}[\p{Lu}\p{Ll}0-9&.]*?\p{Lu}[\p{L}0-9&]*|(?-i:L|T\.Ư))"
_SUFFIXED = regex.compile(
    rf"(?<![\w/.,-])(\d{{1,6}}\s?[a-zA-Z]?)(?:\s?/\s?((?:19|20)\d\d))?((?:\s?[/–-]\s?{_PART}){{1,4}})(?![\p{{L}}\d])"
)
_GAP = r"[\sA-Za-z]"
# The plain `re` finds a class fastest; what stands before it is looked at on a hit only.
_MARK = re.compile(rf"[/–-](?:(?<=\d.)|(?<=\d{_GAP}.)|(?<=\d{_GAP}{_GAP}.)|(?<=\d{_GAP}{_GAP}{_GAP}.))")
_BEFORE_MARK = regex.compile(r"(?<![\w/.,-])\d{1,6}\s?[a-zA-Z]?\s?\Z")
_LONGEST_NUMBER = 9  # characters: "123456 a "
_QH = regex.compile(r"(?:UBTVQH|QH)\s?\d{1,2}")
_SEPARATOR = regex.compile(r"\s?[/–-]\s?")
_BARE = regex.compile(r"[^\S\n]+(số\s*:?\s*)?(\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)(?![\p{L}\d%]|[.,/]\d|\s?[-/]\s?\d)")
# Between type and number: "số", the issuer, and a law's own name ("Luật Di sản, văn hoá số 28/2001/QH10").
_NUMBERED = regex.compile(r"\s*(?:(?:sửa đổi|bổ sung|của [^,;.\d]{2,60})?\s*(?:mang )?s[ốó]\s*:?\s*)?")
_NAMED = regex.compile(r"\s*[^,;.\d]{2,60}(?:, [^,;.\d]{2,25})?\s+số\s*:?\s*")
_NAMED_TYPES = ("luật", "bộ luật", "pháp lệnh", "nghị quyết")
_ALSO = regex.compile(r"\s*(?:,|và|hoặc|hay)\s+(số\s+)?(\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)(?![\p{L}\d%]|[.,/]\d)")
_PLURAL = regex.compile(r"(?<!\w)(?:các|những|hai|ba|\d)\s+$")
# What may follow a bare number: the document goes on; "quyết định 5 vấn đề", "thông báo 12 ca mắc" count things.
_GOES_ON = r"\s*(?:[.,;:!?)\]\"'…]|$|\n|-\s|\((?:ngày|năm|của)|(?:«continues»|năm (?:19|20)\d\d|tháng \d)(?!\w))"
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
# "Luật Di sản, văn hoá năm 2009", "Hiến pháp 2013", "Pháp lệnh Dân số ngày 9/1/2003": named and dated, not numbered.
_LAW = r"(?P<law>bộ luật|luật|pháp lệnh)(?P<name>\s(?!(?:gia|sư|số)(?!\w))[^.;:\n\d()\"]{2,110}?)"
_NAMED_LAW = regex.compile(
    rf"(?<!\w)(?:(?P<basic>hiến pháp)|{_LAW})"
    r"(?:\s\([^()\d\n]{2,30}\))?,?\s(?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/.-]\d|\d|\s?-)"
)
_LAW_OF_DAY = regex.compile(rf"(?<!\w){_LAW}\s(?=ngày \d)")
_TREATY = regex.compile(r"công ước[^.;\n]{0,50}\Z")  # "Công ước về Luật Biển năm 1982"
_LAW_ENDS = r"(?<!\w)«law_ends»(?!\w)"
_ISSUED_BY = regex.compile(r"[\s,]*(?:ngày [\d/.\s-]{1,14},?\s*)?(?:của|do)\s+")
_ISSUER = r"«issuer»|bộ [^,.;()\d\n]{2,40}?(?= «issuer_ends»|[,.;()\n])"


@cache
def _types() -> tuple[dict[str, _Type], dict[str, str], regex.Pattern[str]]:
    """Types by folded term and by abbreviation, and one pattern of all terms, the longest first."""
    by_term: dict[str, _Type] = {}
    by_abbreviation: dict[str, str] = {}
    for row in table("document_types").rows:
        for term in row["terms"].split("|"):
            by_term[fold(term)] = _Type(row["type"], row["bare"])
        for abbreviation in filter(None, row["abbreviations"].split("|")):
            by_abbreviation.setdefault(abbreviation.upper(), row["type"])
    terms = "|".join(map(regex.escape, sorted(by_term, key=len, reverse=True)))
    return by_term, by_abbreviation, regex.compile(rf"(?<!\w)(?:{terms})(?!\w)")


@cache
def _issuers() -> dict[str, str]:
    return {row["suffix"].upper(): row["issuer"] for row in table("document_issuers").rows}


def find_documents(reading: Reading) -> list[DocumentMention]:
    """The documents cited, in the order of the text."""
    heads = [Span(*match.span()) for match in reading.triggers.finditer("documents", _types()[2])]
    found = sorted(
        (*_suffixed(reading, heads), *_bare(reading, heads), *_named_laws(reading)),
        key=lambda mention: (mention.spans[0].start, -len(mention.number or "")),
    )
    kept: list[DocumentMention] = []
    free = 0
    for mention in found:
        if mention.spans[0].end <= free:
            continue
        free = mention.spans[0].end
        mention.date = mention.date or _signed_before(reading, mention)
        kept.append(mention)
    return kept


def _suffixed(reading: Reading, heads: list[Span]) -> Iterator[DocumentMention]:
    """Numbers that carry their type or issuer ("34-CT/TW", "98/2023/NĐ-CP"), with the type printed before them."""
    for match in _numbers(reading.text):
        parts = [_upper(part) for part in _SEPARATOR.split(match.group(3)) if part]
        head = _head_before(reading, heads, match.start())
        implied = _types()[1].get(parts[0])
        law = bool(match.group(2)) and bool(_QH.fullmatch(parts[0]))
        if law and implied is None:
            implied = "luật"
        printed = _types()[0][reading.key[head.start : head.end]].name if head else None
        adjacent = head is not None and _adjacent(reading.key[head.end : match.start()], printed or "")
        # "căn 12A/CT-HT" and the like: a suffix that is no document's needs the type printed right before it.
        if not adjacent and (implied is None or not (law or len(parts) > 1)):
            continue
        if adjacent or (law and printed in ("luật", "nghị quyết", "pháp lệnh")) or implied == printed:
            kind, start = printed, head.start if head and adjacent else match.start()
        else:
            kind, start = implied, match.start()
        if implied and head and reading.key.endswith(f"{implied} ", 0, head.start):
            kind = implied  # "công văn hướng dẫn số 5-CV/HU": a letter, whatever it is about
        number = match.group(1).strip() + _SPACES.sub("", match.group()[len(match.group(1)) :].replace("–", "-"))
        yield _dated(
            reading,
            DocumentMention(
                spans=(Span(start, match.end()),),
                rule="documents.number",
                confidence=0.97 if implied else 0.85,
                number=number,
                type=kind,
                issuer=_issuer(reading, match.end(), parts),
            ),
        )


def _numbers(text: str) -> Iterator[regex.Match[str]]:
    """The matches of `_SUFFIXED`, looked for before the marks that may hold a number and its suffix together."""
    free = 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        number = _BEFORE_MARK.search(text, max(free, at - _LONGEST_NUMBER), at)
        if number and (match := _SUFFIXED.match(text, number.start())):
            free = match.end()
            yield match


def _bare(reading: Reading, heads: list[Span]) -> Iterator[DocumentMention]:
    """A type and a number alone ("Chỉ thị 34", "Kế hoạch số 41"), and further numbers of the same head."""
    key = reading.key
    for head in heads:
        match = _BARE.match(key, head.end)
        if not match:
            continue
        kind = _types()[0][key[head.start : head.end]]
        numbered = match.group(1) is not None
        if not numbered:
            allowed = kind.bare == "always" or (kind.bare == "capital" and reading.text[head.start].isupper())
            if (
                not allowed
                or FULL_YEAR.fullmatch(match.group(2))  # "Kế hoạch 2018" is the plan of a year
                or not ("/" in match.group(2) or _pattern(_GOES_ON).match(key, match.end()))
            ):
                continue
        confidence = 0.9 if numbered else 0.85
        several = _PLURAL.search(key, max(0, head.start - 8), head.start) is not None
        while match:
            span = Span(head.start if match.start() == head.end else match.start(2), match.end(2))
            yield _dated(
                reading,
                DocumentMention(
                    spans=(span,),
                    rule="documents.bare",
                    confidence=confidence,
                    number=reading.text[match.start(2) : match.end(2)],
                    type=kind.name,
                    issuer=_issuer(reading, match.end(), []),
                ),
            )
            match = _ALSO.match(key, match.end())
            if match and match.group(1) is None and not (several and _pattern(_GOES_ON).match(key, match.end())):
                break


def _named_laws(reading: Reading) -> Iterator[DocumentMention]:
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
    return first_word < 0 or not _pattern(_LAW_ENDS).search(reading.key, first_word, name.end)


def _law(span: Span, kind: str, date: str) -> DocumentMention:
    return DocumentMention(
        spans=(span,), rule="documents.named", confidence=0.8, number=None, type=kind, date=date, issuer="Quốc hội"
    )


def _head_before(reading: Reading, heads: list[Span], position: int) -> Span | None:
    """The nearest type term in the same clause, at most 90 characters before."""
    index = bisect_left(heads, Span(position, 0)) - 1
    if index < 0 or position - heads[index].end > 90:
        return None
    between = reading.key[heads[index].end : position]
    return None if _CLAUSE_ENDS.search(between) else heads[index]


def _adjacent(between: str, printed: str) -> bool:
    """Whether only "số", the issuer or a law's own name stands between type and number."""
    return bool(_NUMBERED.fullmatch(between) or (printed in _NAMED_TYPES and _NAMED.fullmatch(between)))


def _dated(reading: Reading, mention: DocumentMention) -> DocumentMention:
    """The mention with the date that its own words, or the act of signing before it, state."""
    span = mention.spans[0]
    dates = reading.dates
    index = bisect_left(dates, span.end, key=lambda date: date.span.start)
    if index < len(dates) and dates[index].span.start - span.end < 120:
        date = dates[index]
        if len(date.edtf) == 10 and _pattern(_DATE_GAP).match(reading.key[span.end : date.span.start]):
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
        if _pattern(_SIGNED).match(between) and not _OWN_DATE.search(reading.key, window, before.span.start):
            mention.date = before.edtf
    return mention


def _signed_before(reading: Reading, mention: DocumentMention) -> str | None:
    """The date on which the issuer signed the act that this place gives its number."""
    start = mention.spans[0].start
    for match in _pattern(_SIGNED_ACT).finditer(reading.key, max(0, start - _ACT_REACH), start):
        line = reading.key.rfind("\n", 0, match.start()) + 1
        told = reading.key[line : match.start()]
        if match.group("type") != mention.type or not mention.issuer or fold(mention.issuer) not in told:
            continue
        first = bisect_left(reading.dates, line, key=lambda date: date.span.start)
        dates = [date for date in reading.dates[first : first + 4] if date.span.end <= match.start()]
        if dates and len(dates[-1].edtf) == 10:
            return dates[-1].edtf
    return None


def _issuer(reading: Reading, end: int, parts: list[str]) -> str | None:
    """Who issued it, from the words after the number, else from the suffix where it names one body alone."""
    by = _ISSUED_BY.match(reading.key, end)
    if by and (named := _pattern(_ISSUER).match(reading.key, by.end())):
        return reading.text[named.start() : named.end()].strip().removesuffix(" và")
    for part in reversed(parts):
        issuer = _issuers().get(_TERM_OF_ASSEMBLY.sub("", part))
        if issuer:
            return issuer
    return None


def _upper(part: str) -> str:
    return _SPACES.sub("", part).upper()
