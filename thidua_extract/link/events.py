"""Merging the mentions of events into one fact each."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.link.event_settings import cluster_of, complete
from thidua_extract.link.event_types import GIVEN, add_acts, add_own_honours, counts, in_order
from thidua_extract.link.page import Page
from thidua_extract.link.rivals import MOST
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.clusters import ClusterMention
from thidua_extract.patterns.events import EventMention
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind

# What names an event: a gathering for it before the act alone, the act before an occasion of another kind.
_RANK = {"events.occasion": 0, "events.act": 1, "events.planned": 1}
_GATHERING = 2
_NEXT = 300  # characters
_SHORTEST = 14  # characters of a name that says more than "cuộc họp", "buổi lễ"
_WORDS = regex.compile(r"\w+")
_UNITS = frozenset(map(fold, ("xã", "phường", "huyện", "quận", "thị", "trấn", "tỉnh", "khu")))


def merge_events(
    mentions: list[EventMention],
    reading: Reading,
    awards: Sequence[AwardMention] = (),
    clusters: Sequence[ClusterMention] = (),
) -> list[EventMention]:
    """One mention an event, in the order of the text: fields filled from every place that tells of it.

    `awards`, where they were read, decide whether a gathering honoured or only proposed; `clusters` may be organizers.
    What is said of "the ceremony" goes to the event named last before it. Anniversaries count only with an honour
    given at them or where they keep the call to emulation of 11 June 1948.
    """
    events: list[EventMention] = []
    for mention in mentions:
        same = _same_event(mention, events)
        if same is not None:
            if _titled(same, reading):
                _rename(same, mention)
            _fill(same, mention)
        elif mention.types and (not events or mention.date or _another_host(mention, events)):
            events.append(mention)
    earliest = _earliest_year(reading)
    events = [
        event for event in events if not (event.date and event.date[:4].isdigit() and int(event.date[:4]) < earliest)
    ]
    for event in events:
        event.spans = tuple(sorted(set(event.spans)))
    if events:
        add_acts(events[0], reading, awards)
    starts = sorted(event.spans[0].start for event in events)
    given = sorted(award.spans[0].start for award in awards if award.status in GIVEN)
    for event in events[1:]:
        add_own_honours(event, starts, given, reading)
    events = [event for event in events if counts(event, reading)]
    named = [cluster for cluster in clusters if cluster.rule == "clusters.named"]
    page = Page(reading)
    for event in events:
        event.organizer = cluster_of(event, named[:MOST], reading)
        complete(event, reading, page, main=event is events[0])
    return events


def _same_event(mention: EventMention, events: list[EventMention]) -> EventMention | None:
    """The event that a mention tells of, or None."""
    if not mention.types:
        return events[-1] if events and _dates_agree(mention, events[-1]) else None
    for event in events if len(events) <= MOST else [*events[:MOST], events[-1]]:
        near = 0 < mention.spans[0].start - event.spans[-1].end < _NEXT and event is events[-1]
        if mention.date is None and (event.rule == "events.occasion" or (event.rule == "events.act" and near)):
            return event  # the ceremony of the article is held at its occasion, the act at the ceremony told next
        if (
            _dates_agree(mention, event)
            and (
                _alike(mention, event)
                or (mention.date is not None and len(mention.date) == 10 and mention.date == event.date)
            )
            and not _apart(mention, event)
            and not _one_coming(mention, event)
        ):
            return event
    return None


def _dates_agree(first: EventMention, second: EventMention) -> bool:
    if not first.date or not second.date:
        return True
    a, b = sorted((first.date, second.date), key=len)
    return b.startswith(a) or (a[-5:] == b[-5:] and ("X" in a or "X" in b))


def _alike(first: EventMention, second: EventMention) -> bool:
    """Whether two names can be one gathering's: types shared, or most of the words."""
    if set(first.types) & set(second.types):
        return True
    a, b = (set(_WORDS.findall(fold(event.name.text))) if event.name else set() for event in (first, second))
    return bool(a and b) and len(a & b) >= 0.5 * min(len(a), len(b))


def _one_coming(first: EventMention, second: EventMention) -> bool:
    """Whether one of two acts was held on its day and the other, of no day, is to come."""
    coming, held = (first, second) if first.planned else (second, first)
    acts = first.rule == second.rule == "events.act"
    return acts and coming.planned and not held.planned and coming.date is None and held.date is not None


def _apart(first: EventMention, second: EventMention) -> bool:
    """Whether two gatherings of one day are two bodies': of other kinds ('Chiều cùng ngày, Công đoàn tổ chức lễ …'),
    or of one kind with two names ('Đảng uỷ phường A tổ chức lễ …', 'Đảng uỷ phường B tổ chức lễ …').
    """
    if not first.organizer or not second.organizer:
        return False
    a, b = (_WORDS.findall(fold(host.text)) for host in (first.organizer, second.organizer))
    if set(a) <= set(b) or set(b) <= set(a):
        return False
    if set(first.types) & set(second.types):
        other: int = sum(one != two for one, two in zip(a, b, strict=False))
        if len(a) == len(b) and a[:2] == b[:2]:
            return other > 1  # one word may be a misprint
        return _two_of_a_kind(a, b)
    return a[:1] != b[:1]


def _rank(event: EventMention) -> int:
    return _RANK.get(event.rule, _GATHERING)


def _another_host(mention: EventMention, events: list[EventMention]) -> bool:
    """Whether an undated gathering is told of a body of the same kind: "Huyện B cũng đã tổ chức Đại hội …"."""
    if mention.planned or mention.organizer is None or mention.rule in _RANK:
        return False  # "Hội nghị đã khen thưởng 3 tập thể" is no gathering of its own
    return all(_apart(mention, event) for event in events)


def _two_of_a_kind(first: list[str], second: list[str]) -> bool:
    """Whether two bodies of one kind have names with nothing in common: 'Đảng uỷ phường Bến Tắm', 'Đảng uỷ phường An
    Hội Tây'.
    """
    alike = next((at for at, (one, two) in enumerate(zip(first, second, strict=False)) if one != two), 0)
    level = bool(alike) and first[alike - 1] in _UNITS
    return level and not set(first[alike : alike + 2]) & set(second[alike : alike + 2])


def _fill(event: EventMention, mention: EventMention) -> None:
    """What `mention` adds: the fuller name, the fields that are still open, its types where it is named."""
    event.spans += mention.spans
    if mention.date and (not event.date or len(mention.date) > len(event.date) or "X" in event.date):
        event.date, event.end_date, event.date_basis = mention.date, mention.end_date, mention.date_basis
    event.time_of_day = event.time_of_day or mention.time_of_day
    event.province = event.province or mention.province
    event.venue = event.venue or mention.venue
    event.organizer = event.organizer or mention.organizer
    event.confidence = max(event.confidence, mention.confidence)
    if mention.types:
        event.types = in_order({*event.types, *mention.types})
        event.planned = event.planned and mention.planned
        full = mention.name is not None and len(mention.name.text) >= _SHORTEST
        if mention.name and (event.name is None or (full and _rank(event) < _rank(mention))):
            event.name, event.rule = mention.name, mention.rule


def _titled(event: EventMention, reading: Reading) -> bool:
    return reading.section_of(event.spans[0].start) is BlockKind.TITLE and len(event.spans) == 1


def _rename(event: EventMention, mention: EventMention) -> None:
    """The body names a gathering in full where the headline cuts it short."""
    if mention.types and mention.name and not (event.name and _shortens(mention.name.text, event.name.text)):
        event.name, event.rule = mention.name, mention.rule
        event.organizer = mention.organizer or event.organizer


def _shortens(short: str, full: str) -> bool:
    """Whether every word of a name stands in another, in its order: 'Lễ kỷ niệm và Đại hội' of the headline's name."""
    rest = iter(_WORDS.findall(fold(full)))
    words = _WORDS.findall(fold(short))
    return len(short) < len(full) and all(word in rest for word in words)


def _earliest_year(reading: Reading) -> int:
    """The first year that is the article's own time; what came before lies in a history or biography."""
    if reading.published:
        return int(reading.published[:4]) - 1
    years = [int(date.edtf[:4]) for date in reading.dates if date.edtf[:4].isdigit() and not date.holiday]
    return max(years, default=0) - 2
