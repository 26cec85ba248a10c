"""The subject of a verb that has none of its own: "Ông Tám là …, | được tặng …. Năm 2015 | được tặng …"."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.given_names import BACK_FROM_VERB, person
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.pronouns import last_named
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

_JOINER = r"(?:[,;]|(?<!\w)«leads_on»)\s*$"


# A name after these words is no subject: "vợ ông Tám", "cho anh Tám", "theo bà Mây".
_NO_SUBJECT = r"(?<!\w)«no_subject_before»\s+(?:(?:«addressed»|cố|các)\s+)*(?:[\p{L}.]+\s){0,2}$"


SPEECH = r"(?<!\w)(?:«says»|mà)(?!\w)"


def elided(reading: Reading, start: int, end: int) -> NameList:
    """The subject of the sentence where the verb has none of its own ("Ông Tám là …, | được tặng …").

    A sentence that begins with the time and the verb goes on about the person of the one before it.
    """
    key = reading.key
    slot = pattern(BACK_FROM_VERB).search(key, max(start, end - 60), end)
    place = slot.start() if slot else end
    sentence = sentence_at(reading, end)
    if sentence is None:
        return NameList((), end)
    begin = sentence.span.start
    opening = not key[begin:place].strip(" \"“'-•")
    comma = key.find(",", place, end) + 1 or place  # "đạt chuẩn nông thôn mới, | nhận …"
    joined = any(
        pattern(_JOINER).search(key, max(begin, place - 12), stop) for stop in (place, min(place + 2, end), comma)
    )
    if not opening and not joined:
        return NameList((), end)
    own = _topic(reading, begin, place)
    if not own.items and (spoken := pattern(_SPOKEN_OF).search(key, begin, place)) is not None:
        return last_named(reading, spoken.start(), end, "")
    if own.items or not opening:
        return own
    before = sentence_before(reading, sentence)
    return NameList((), end) if before is None else _topic(reading, before.span.start, before.span.end)


_SPOKEN_OF = r"(?<=(?:\A|[,.\n])\s*)«spoken_of»\s(?=(?:đã|cũng|vừa|từng|còn|là)\s)"


def _topic(reading: Reading, start: int, end: int) -> NameList:
    """The first person of `[start, end)` that can be its subject, or the body that it begins with."""
    if pattern(SPEECH).search(reading.key, start, end):
        return NameList((), end)
    first = bisect_left(reading.names, start, key=lambda n: n.span.start)
    for name in reading.names[first : first + 6]:
        if name.span.end > end:
            break
        span = name.span
        if " " not in reading.text[span.start : span.end]:
            full = full_name(reading, span)
            if full is None:
                continue
            span = full
        if not pattern(_NO_SUBJECT).search(reading.key, max(start, name.span.start - 40), name.span.start):
            return person(reading, span, name.span.start, end)
    for match in _GIVEN.finditer(reading.text, start, end):
        full = full_name(reading, Span(*match.span()))
        if full is not None:
            return person(reading, full, match.start(), end)
    when = pattern(_WHEN).match(reading.key, start, end)
    begin = when.end() if when else start
    opening = names_after(reading, begin, end, limit=1)
    return opening if opening.items and opening.items[0].start - begin < 2 else NameList((), end)


# A given name alone as the subject: "Học ở trường này, Tám luôn …".
_GIVEN = regex.compile(
    r"(?<=(?:\A|[,.\n])\s*)\p{Lu}\p{Ll}+(?=\s(?:luôn|đã|cũng|còn|là|từng|vừa|được|có|không|vẫn|đạt|nhiều)\s)"
)


_WHEN = r"\s*«time_opens»(?!\w)[^,;:\n]{0,50},\s"
