"""Merging the mentions of events into one fact each."""

from __future__ import annotations

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.events import EventMention, acts_of, article_province
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold

_ORDER: tuple[EventType, ...] = (
    "congress", "session", "review", "launch", "pact_signing", "anniversary", "commendation", "other",
)  # fmt: skip
_WORDS = regex.compile(r"\w+")
_YEAR = regex.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SESSION_YEAR = regex.compile(fold(r"lần thứ \w+,? năm ((?:19|20)\d\d)"))
_LEVEL = regex.compile(fold(r"(?:(?<=\s)|^)(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường)$"))


def merge_events(mentions: list[EventMention], reading: Reading) -> list[EventMention]:
    """One mention an event, in the order of the text: fields filled from every place that tells of it.

    What is said of "the ceremony" goes to the event named last before it. Anniversaries count only with an honour
    given at them or where they keep the call to emulation of 11 June 1948.
    """
    events: list[EventMention] = []
    for mention in mentions:
        same = _same_event(mention, events)
        if same is not None:
            _fill(same, mention)
        elif mention.types and (not events or mention.date):
            events.append(mention)
    events = [event for event in events if not _past(event, reading)]
    if events:
        _add_acts(events[0], reading)
    events = [event for event in events if _counts(event)]
    for event in events:
        _complete(event, reading, main=event is events[0])
    return events


def _same_event(mention: EventMention, events: list[EventMention]) -> EventMention | None:
    """The event that a mention tells of, or None."""
    if not mention.types:
        return events[-1] if events and _dates_agree(mention, events[-1]) else None
    for event in events:
        if _dates_agree(mention, event) and (
            _alike(mention, event) or (mention.date is not None and mention.date == event.date)
        ):
            return event
    return None


def _dates_agree(first: EventMention, second: EventMention) -> bool:
    if not first.date or not second.date:
        return True
    a, b = sorted((first.date, second.date), key=len)
    return b.startswith(a) or a[-5:] == b[-5:] and ("X" in a or "X" in b)


def _alike(first: EventMention, second: EventMention) -> bool:
    """Whether two names can be one gathering's: types shared, or most of the words."""
    if set(first.types) & set(second.types):
        return True
    a, b = (set(_WORDS.findall(fold(event.name.text))) if event.name else set() for event in (first, second))
    return bool(a and b) and len(a & b) >= 0.5 * min(len(a), len(b))


def _fill(event: EventMention, mention: EventMention) -> None:
    """What `mention` adds: the fuller name, the fields that are still open, its types where it is named."""
    event.spans = tuple(sorted({*event.spans, *mention.spans}))
    if mention.date and (not event.date or len(mention.date) > len(event.date) or "X" in event.date):
        event.date, event.end_date, event.date_basis = mention.date, mention.end_date, mention.date_basis
    event.time_of_day = event.time_of_day or mention.time_of_day
    event.province = event.province or mention.province
    event.venue = event.venue or mention.venue
    event.organizer = event.organizer or mention.organizer
    event.confidence = max(event.confidence, mention.confidence)
    if mention.types:
        event.types = _sorted({*event.types, *mention.types})
        event.planned = event.planned and mention.planned
        if mention.name and (event.name is None or (event.rule == "events.act" and mention.rule != "events.act")):
            event.name = mention.name


def _sorted(types: set[EventType]) -> tuple[EventType, ...]:
    if len(types) > 1:
        types = types - {"other"}
    return tuple(sorted(types, key=_ORDER.index))


def _add_acts(event: EventMention, reading: Reading) -> None:
    """Types that the rest of the article tells of its main event; a council that sits only proposes."""
    if event.types == ("session",):
        return
    first = event.spans[0].start
    sentences = [sentence for sentence in reading.sentences if sentence.span.end > first or sentence.index == 0]
    event.types = _sorted({*event.types, *(act.type for act in acts_of(reading, sentences))})


def _counts(event: EventMention) -> bool:
    if event.types != ("anniversary",):
        return True
    return bool(event.name) and "thi đua" in fold(event.name.text if event.name else "")


def _past(event: EventMention, reading: Reading) -> bool:
    """Whether the date lies in a history or biography: more than a year before the article's own time."""
    if not event.date or not event.date[:4].isdigit():
        return False
    now = (reading.published or "")[:4]
    if not now:
        years = [int(year) for year in _YEAR.findall(reading.key)]
        now = str(max((year for year in years if year <= 2026), default=0))
        return int(event.date[:4]) < int(now) - 2
    return int(event.date[:4]) < int(now) - 1


def _complete(event: EventMention, reading: Reading, *, main: bool) -> None:
    """Fields that the article tells elsewhere: the year of a numbered session, the place, the organizer's place."""
    if not event.date and event.name and (year := _SESSION_YEAR.search(fold(event.name.text))):
        event.date, event.date_basis = year.group(1), "stated"
    if event.organizer and not event.province:
        event.province = _province_in(event.organizer, reading)
    if main and not event.province:
        event.province = article_province(reading)
    if event.organizer:
        event.organizer = _with_place(event.organizer, event.province, reading)


def _province_in(phrase: Phrase, reading: Reading) -> str | None:
    if phrase.span is None:
        return None
    return next((place.province for place in reading.places if phrase.span.covers(place.span)), None)


def _with_place(organizer: Phrase, province: str | None, reading: Reading) -> Phrase:
    """'UBND tỉnh' with the place that the article gives it; the words then stand at no one place."""
    level = _LEVEL.search(fold(organizer.text))
    if not level:
        return organizer
    unit = level.group(1)
    named = regex.findall(
        rf"(?<!\w){regex.escape(unit)}\s((?-i:\p{{Lu}}\p{{Ll}}*)(?:\s(?-i:\p{{Lu}}\p{{Ll}}*)){{0,3}})", reading.text, flags=regex.I
    )
    named = [name for name in named if "\n" not in name]
    if unit in (fold("tỉnh"), fold("thành phố"), "tp", "tp.") and province:
        return Phrase(f"{organizer.text} {province}")
    if named:
        best = max(set(named), key=lambda name: (named.count(name), -named.index(name)))
        return Phrase(f"{organizer.text} {best}")
    return organizer
