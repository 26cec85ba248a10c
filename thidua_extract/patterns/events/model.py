"""What the event grammar yields."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import DateBasis, EventType, TimeOfDay
from thidua_extract.patterns.mention import Mention, Phrase


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
