"""The events of an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.events.gatherings import named_events
from thidua_extract.patterns.events.model import EventMention
from thidua_extract.patterns.events.reported import LEAD_SENTENCES, honours_in_title, on_subject
from thidua_extract.patterns.events.told import (
    gave_at_ceremony,
    occasion_told,
    pointing_back,
    review_planned,
    spoken_of,
    told_by_verb,
)
from thidua_extract.text.fold import fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence

# Those that some grammar of a sentence asks at before it reads.
_GATES = ("events.names", "events.verbs", "events.honours", "events.occasion")
_TOLD_IN_CAPTION = regex.compile(fold_pattern(r"(?<!\w)(?:tổ chức|diễn ra|dự|đã|vừa|trao|khai mạc)(?!\w)"))


def find_events(reading: Reading) -> list[EventMention]:
    """The mentions of events in the order of the text."""
    if not on_subject(reading):
        return []
    found: list[EventMention] = []
    captions: list[tuple[int, Sentence]] = []
    for number in reading.triggers.touched(_GATES, [sentence.span.start for sentence in reading.sentences]):
        sentence = reading.sentences[number]
        if sentence.kind is BlockKind.CAPTION:
            captions.append((number, sentence))
            continue
        named = list(named_events(reading, sentence, number))
        if any(mention.types for mention in found):
            # Another gathering than the one told before would be named for what it is.
            named = [mention for mention in named if mention.rule != "events.occasion"]
        found.extend(named)
        if not named and (planned := review_planned(reading, sentence)):
            found.append(planned)
        elif not any(mention.rule != "events.occasion" for mention in named):
            found.extend(told_by_verb(reading, sentence, number))
            found.extend(pointing_back(reading, sentence))
            if not any(mention.types for mention in found):
                found.extend(gave_at_ceremony(reading, sentence, number))
            if number < LEAD_SENTENCES and not any(mention.types for mention in found):
                found.extend(occasion_told(reading, sentence))
    if not any(mention.types for mention in found):
        found = [*(list(_captioned(reading, captions)) or spoken_of(reading)), *found]
    return found


def _captioned(reading: Reading, captions: list[tuple[int, Sentence]]) -> Iterator[EventMention]:
    """What a caption alone tells with its day: 'Chiều 3/5, UBND xã đã tổ chức tuyên dương 5 học sinh. Ảnh: A.B'."""
    for number, sentence in captions:
        if not _TOLD_IN_CAPTION.search(reading.key, *sentence.span):
            continue
        told = list(named_events(reading, sentence, number)) or list(told_by_verb(reading, sentence, number))
        dated = [
            mention
            for mention in told
            if mention.date and len(mention.date) == 10 and (mention.organizer or honours_in_title(reading))
        ]
        if dated:
            yield from dated
            return
