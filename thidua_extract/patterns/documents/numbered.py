"""Numbers that carry their type or issuer: NUM/YEAR/TYPE-ISSUER, NUM/TYPE-ISSUER, NUM/YEAR/QHn, NUM-TYPE/ISSUER."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents.dates import dated
from thidua_extract.patterns.documents.heads import head_before, is_adjacent
from thidua_extract.patterns.documents.issuers import issuer_of
from thidua_extract.patterns.documents.model import DocumentMention
from thidua_extract.patterns.documents.words import document_types
from thidua_extract.text.span import Span

_SPACES = regex.compile(r"\s+")
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


def find_numbered(reading: Reading, heads: list[Span]) -> Iterator[DocumentMention]:
    """Numbers that carry their type or issuer ("34-CT/TW", "98/2023/NĐ-CP"), with the type printed before them."""
    for match in _numbers(reading.text):
        parts = [_upper(part) for part in _SEPARATOR.split(match.group(3)) if part]
        head = head_before(reading, heads, match.start())
        implied = document_types().by_abbreviation.get(parts[0])
        law = bool(match.group(2)) and bool(_QH.fullmatch(parts[0]))
        if law and implied is None:
            implied = "luật"
        printed = document_types().by_term[reading.key[head.start : head.end]].name if head else None
        adjacent = head is not None and is_adjacent(reading.key[head.end : match.start()], printed or "")
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
        yield dated(
            reading,
            DocumentMention(
                spans=(Span(start, match.end()),),
                rule="documents.number",
                confidence=0.97 if implied else 0.85,
                number=number,
                type=kind,
                issuer=issuer_of(reading, match.end(), parts),
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


def _upper(part: str) -> str:
    return _SPACES.sub("", part).upper()
