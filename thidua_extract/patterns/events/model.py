"""What the event grammar yields."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import DateBasis, EventType, TimeOfDay
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.events.settings import Setting
from thidua_extract.patterns.mention import Mention, Phrase
from thidua_extract.text.span import Span


@dataclass(slots=True, kw_only=True)
class EventMention(Mention):
    """A gathering as one place of the text states it; `date`, `end_date` in EDTF, `date_basis` as in DateBasis.

    `types` is empty where the place speaks of "the ceremony" without naming it and only tells when, where or by whom.
    """

    types: tuple[EventType, ...]
    name: Phrase | None = None
    date: str | None = None
    end_date: str | None = None
    date_basis: DateBasis | None = None
    time_of_day: TimeOfDay | None = None
    province: str | None = None
    venue: Phrase | None = None
    organizer: Phrase | None = None
    planned: bool = False


def event_of(
    reading: Reading, span: Span, types: tuple[EventType, ...], setting: Setting, rule: str, confidence: float
) -> EventMention:
    """The mention of what `span` tells; without types it names nothing."""
    date = setting.date
    return EventMention(
        spans=(span,),
        rule=rule,
        confidence=confidence,
        types=types,
        name=Phrase(reading.text[span.start : span.end], span) if types else None,
        date=date.edtf if date else None,
        end_date=date.end_edtf if date else None,
        date_basis=date.basis if date else None,
        time_of_day=date.time_of_day if date else None,
        province=setting.province,
        venue=setting.venue,
        organizer=setting.organizer,
        planned=setting.planned,
    )
