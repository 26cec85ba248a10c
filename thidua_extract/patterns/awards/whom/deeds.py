"""Whose deed an award is for: "Ghi nhận hành động đẹp của Tám, xã đã | tặng Giấy khen"."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.given_names import person
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

# "Hành động dũng cảm của Tám | được xã khen thưởng": whose deed it is.
_DEED = (
    r"(?<!\w)«deed»(?!\w)[^,.;:()\n]{0,50}?\scủa\s(?:«doer»\s)*"
    r"(?=(?P<name>\p{L}+(?:\s\p{L}+){0,4}?)(?:\s(?:đã|vừa|cũng|này|rất|xứng đáng))*\s*$)"
)


def deed(reading: Reading, start: int, end: int) -> NameList:
    """Whose deed is the subject before a verb at `end`, by a full name or by the given name alone."""
    match = pattern(_DEED).search(reading.key, max(start, end - 140), end)
    if match is None or not reading.text[match.start("name")].isupper():
        return NameList((), end)
    span = Span(*match.span("name"))
    whole = names_after(reading, span.start, span.end, limit=1)
    alone = " " not in reading.text[span.start : span.end]
    first = whole.items[0] if whole.items and not alone else None
    if first is not None and first.start == span.start and first.kind == "individual":
        return whole
    full = full_name(reading, span) if alone else None
    return person(reading, full, span.start, end) if full is not None else NameList((), end)


# "Ghi nhận hành động dũng cảm của anh Tám, xã A đã | tặng Giấy khen": to him, who did it.
_FOR_DEED = (
    r"\s*(?:(?:để |nhằm )?«for_deed»\s)(?:(?:những|các|sự|việc|và|ngay|kịp thời|ghi nhận|biểu dương)\s)*"
    r"(?=«deed»)(?P<whose>[^,.;:()\n]{4,140}),\s"
)


def doer(reading: Reading, start: int, end: int) -> NameList:
    """Whose deed the clause `[start, end)` opens with, where somebody else gives."""
    match = pattern(_FOR_DEED).match(reading.key, start, end)
    return deed(reading, match.start("whose"), match.end("whose")) if match else NameList((), end)


def whose_deed(reading: Reading, start: int, end: int) -> NameList:
    """Whose deed the words at `start` tell ("tặng Giấy khen cho | hành động dũng cảm của em Tám")."""
    match = pattern(_DEED_OF).match(reading.key, start, end)
    listed = names_after(reading, match.end(), end) if match is not None else NameList((), start)
    return listed if all(item.kind == "individual" for item in listed.items) else NameList((), start)


_DEED_OF = (
    r"\s(?:và\s(?:biểu dương|tuyên dương|ghi nhận)\s)?(?:những\s|các\s)?«deed»(?!\w)[^.;:\n]{0,90}?"
    r"\scủa\s(?:(?:hai|ba|bốn|\d)\s(?:\p{L}+\s){1,2}(?=\p{L}+\s\p{L}+))?"
)
