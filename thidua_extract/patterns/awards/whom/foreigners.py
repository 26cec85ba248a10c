"""Foreign names that the readers of names do not know: "đối với tay đua Lance Brown"."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.article.foreign import past_country
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.given_names import BACK_FROM_VERB, TILL_VERB, person
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

FOREIGN_NAME = regex.compile(r"(?P<name>[A-Z][\w'-]+(?:\s(?:al\s-\s)?[A-Z][\w'.-]+){1,3})\s*$")


def foreigner(reading: Reading, start: int, end: int) -> NameList:
    """A foreign name right before the verb that the readers of names do not know ("thiếu tá Mike Brown | được")."""
    apposed = pattern(_APPOSED).search(reading.key, max(start, end - 60), end)
    slot = apposed or pattern(BACK_FROM_VERB).search(reading.key, max(start, end - 60), end)
    match = FOREIGN_NAME.search(reading.text, max(start, end - 90), slot.start() if slot else end)
    if match is None or not match["name"].isascii():
        return NameList((), end)
    span = Span(past_country(reading.key, *match.span("name")), match.end("name"))
    if apposed is not None and (
        _PLACED.search(reading.key, max(start, span.start - 12), span.start)
        or pattern(_TOLD_OF).match(reading.key, end)
    ):
        return NameList((), end)
    index = bisect_left(reading.organizations, span.start, key=lambda o: o.span.end)
    if index < len(reading.organizations) and reading.organizations[index].span.start < span.end:
        return NameList((), end)
    return person(reading, span, span.start, span.end)


# "Lance Brown, người phụ nữ đầu tiên | đoạt": told by what he won, behind his name
_APPOSED = (
    r"(?:\s?,|\s-)\s(?:cũng là\s|là\s)?người(?:\s(?:phụ nữ|đàn ông))?"
    r"(?:\s(?:đầu tiên|duy nhất|trẻ nhất|cao tuổi nhất))?" + TILL_VERB
)
# "sống ở New York, người …" names a town
_PLACED = regex.compile(r"(?<!\w)(?:ở|tại|đến|tới|từ|sang|về|thành phố|bang)\s+$")
# "Lance Brown, người | được nhắc đến trong loạt bài đạt giải": the article won
_TOLD_OF = r"được\s(?!«honoured»(?!\w))"


def foreigner_after(reading: Reading, start: int, end: int) -> NameList:
    """A foreign name behind the words of a role ("đối với tay đua người Mỹ Lance Brown")."""
    match = _ROLE_AND_NAME.match(reading.text, start, min(end, start + 90))
    if match is None or not match["name"].isascii() or pattern(_FIRM).search(reading.key, start, match.start("name")):
        return NameList((), start)
    stop = match.start("name") + len(match["name"].rstrip("."))
    return person(reading, Span(match.start("name"), stop), match.start("name"), stop)


_ROLE_AND_NAME = regex.compile(
    r"\s*(?:\p{Ll}\p{L}*\s){1,6}(?:\p{Lu}\p{L}*\s)?(?P<name>[A-Z][\w'-]+(?:\s(?:al\s-\s)?[A-Z][\w'.-]+){1,3})"
)


_FIRM = r"(?<!\w)«bears_name»\s"
