"""Merging the mentions of documents into one fact each."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents import DocumentMention
from thidua_extract.text.span import Span

_YEAR_OR_NUMBER = regex.compile(r"[\s,(]*(?:năm )?\d")
_PARTS = regex.compile(r"[/-]")


def merge_documents(mentions: list[DocumentMention], reading: Reading) -> list[DocumentMention]:
    """One mention a document, its fullest number kept; "Chỉ thị 34" joins "Chỉ thị số 34-CT/TW" of the same article."""
    unnumbered = [mention for mention in mentions if not mention.number]
    mentions = [mention for mention in mentions if mention.number]
    by_number: dict[str, list[DocumentMention]] = {}
    spans: dict[int, list[Span]] = {}
    for mention in sorted(mentions, key=lambda mention: -len(_parts(mention))):
        others = by_number.setdefault(_parts(mention)[0], [])
        same = [other for other in others if _same(mention, other)]
        if len(same) != 1:
            others.append(mention)
            spans[id(mention)] = list(mention.spans)
            continue
        other = same[0]
        spans[id(other)].extend(mention.spans)
        other.date = _fuller(other.date, mention.date)
        other.type = other.type or mention.type
        other.issuer = other.issuer or mention.issuer
        other.confidence = max(other.confidence, mention.confidence)
    merged = [mention for others in by_number.values() for mention in others]
    for mention in unnumbered:  # a law by its name: told twice, or beside its number
        same = [other for other in merged if _same_law(mention, other, reading)]
        if same:
            spans[id(same[0])].extend(mention.spans)
        else:
            merged.append(mention)
            spans[id(mention)] = list(mention.spans)
    for mention in merged:
        mention.spans = tuple(sorted(set(spans[id(mention)])))
    return sorted(merged, key=lambda mention: mention.spans[0])


def _same_law(mention: DocumentMention, other: DocumentMention, reading: Reading) -> bool:
    """Whether a law cited by name and year is `other`: the same words, or a number of that year near it."""
    if mention.type != other.type or not mention.date:
        return False
    year = mention.date[:4]
    if not other.number:
        return year == (other.date or "")[:4] and _name(mention, reading) == _name(other, reading)
    return year in _parts(other) or year == (other.date or "")[:4]


def _name(mention: DocumentMention, reading: Reading) -> str:
    """The law's name, without its year."""
    return _YEAR_OR_NUMBER.split(reading.key[slice(*mention.spans[0])])[0]


def _same(mention: DocumentMention, other: DocumentMention) -> bool:
    """Whether the shorter number begins the longer ("46/2016" and "46/2016/NĐ-CP") and the types agree."""
    short, long = _parts(mention), _parts(other)
    if short[0] != long[0] or (mention.type and other.type and mention.type != other.type):
        return False
    return set(short) <= set(long) and (not _conflict(mention.date, other.date))


def _conflict(first: str | None, second: str | None) -> bool:
    """Two stated years that differ: decrees of different years share numbers."""
    if not first or not second or "X" in first + second:
        return False
    return first[:4] != second[:4]


def _fuller(first: str | None, second: str | None) -> str | None:
    return max((date for date in (first, second) if date), key=lambda date: (len(date), "X" not in date), default=None)


def _parts(mention: DocumentMention) -> list[str]:
    """The parts of a number, leading zeros off, so that "34/CT-TW" and "34-CT/TW" compare equal; [""] without one."""
    first, *rest = _PARTS.split((mention.number or "").upper().replace("Ð", "Đ").replace(" ", ""))
    return [first.lstrip("0"), *rest]
