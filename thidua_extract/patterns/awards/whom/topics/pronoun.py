"""Whom a pronoun that opens a clause stands for."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.full_names import agrees, called_otherwise, full_name, names_thing, of_kin
from thidua_extract.patterns.awards.whom.given_names import person
from thidua_extract.patterns.awards.whom.quoted import speaker_after, speaker_before
from thidua_extract.patterns.awards.whom.topics.words import class_words, is_one_of
from thidua_extract.patterns.awards.whom.words import words as terms
from thidua_extract.text.span import Span

_BACK = 40  # names looked through for the one that a pronoun points back to


@cache
def pronoun() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:(?P<speaker>{class_words('speaker')})|{class_words('pronoun')}(?:\s(?:ấy|này|trẻ)(?!\w))?)\s+(?!của\s)(?P<next>\p{{L}}+)"
    )


def meant(reading: Reading, match: regex.Match[str], begin: int) -> NameList:
    """The person whom a pronoun stands for: the last one named before it; the speaker for "tôi"; "ông Tám" by name."""
    end = match.start("next") - 1
    nobody = NameList((), end)
    if match["next"] in terms("kin"):
        return nobody  # "ông nội được tặng": another than the last one named
    if reading.text[end + 1].isupper():
        span = full_name(reading, Span(*match.span("next"))) if _ALONE.match(reading.text, match.end()) else None
        return person(reading, span, begin, match.end()) if span is not None else nobody
    last = bisect_right(reading.names, begin, key=lambda n: n.span.end)
    if match["speaker"]:
        said = speaker_before(reading, begin)
        if said is None and not is_one_of("perceives", match["next"]):  # "tôi | thấy đội được tặng": what he saw
            said = speaker_after(reading, begin)
        return person(reading, said, begin, end) if said is not None else nobody
    for name in reversed(reading.names[max(0, last - _BACK) : last]):
        words = reading.key[name.span.start : name.span.end].split()
        if of_kin(reading, name.span) or called_otherwise(reading, name.span, match.group()):
            continue
        whole = name.span if len(words) > 1 else full_name(reading, name.span, later=False)  # "GS Tám … Ông | được"
        if whole is None or not agrees(match.group(), reading.key[slice(*whole)].split()):
            continue
        if not names_thing(reading, whole):
            return person(reading, whole, begin, end)
    return nobody


_ALONE = regex.compile(r"\s(?!\p{Lu})")  # a given name that no further syllable follows
