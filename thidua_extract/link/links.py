"""Links between the families: which event a fact belongs to, and who hands an award over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.lazy import lazy
from thidua_extract.link.facts import Facts
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.events import EventMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.patterns.officials import OfficialMention
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.span import Span

# "Trước đó, năm 2019, xã được tặng …": told of a time before the gathering.
_EARLIER = r"(?:«earlier»|(?:trong )?\d+ năm qua)(?!\w)"
_IN_YEAR = regex.compile(fold_pattern(r"(?:trong |riêng |đến |cuối |đầu )?năm ((?:19|20)\d\d)(?!\w)"))


class Links:
    """What the facts of one article have to do with each other."""

    def __init__(self, reading: Reading, facts: Facts) -> None:
        self.reading = reading
        self.facts = facts

    def event_of(self, span: Span | None, *, role: bool = False) -> EventMention | None:
        """The event that a fact at `span` belongs to: the one told last before it, the first for what stands above.

        None where the sentence puts an award into the time before the events; a `role` is one of them anyway.
        """
        if span is None or not self._told or (not role and self._is_background(span)):
            return None
        last = bisect_right(self._told, span.end, key=lambda told: told[0].start) - 1
        return self._told[last][1] if last >= 0 else self.facts.events[0]

    def presenter_of(self, award: AwardMention) -> OfficialMention | None:
        """The official who hands an award over: as its own words say, else who presents in its sentence."""
        if award.presenter is not None:
            named = (official for official in self.facts.officials if _at(award.presenter, official.spans))
            return next(named, None)
        return self._presenting_at(award.spans[0]) if award.status == "conferred" else None

    def receiving(self, official: OfficialMention) -> Phrase | None:
        """Where a conferred award names an official among its recipients; None in what lies before the events."""
        name = self._recipients.get(fold(official.name)) if self._recipients else None
        return name if name is not None and name.span and not self._is_background(name.span) else None

    @lazy
    def _recipients(self) -> dict[str, Phrase]:
        """The persons named for conferred awards, by folded name, where they are named first."""
        given = [award for award in self.facts.awards if award.status == "conferred"]
        return {fold(name.text): name for award in reversed(given) for name in reversed(award.named)}

    @lazy
    def _told(self) -> list[tuple[Span, EventMention]]:
        """Where the events are told, in the order of the text."""
        told = [(span, event) for event in self.facts.events for span in event.spans]
        return sorted(told, key=lambda pair: pair[0])

    @lazy
    def _first_year(self) -> int | None:
        """The year of the earliest event, where all have one."""
        years = [event.date[:4] if event.date else "" for event in self.facts.events]
        return min(map(int, years)) if years and all(year.isdigit() for year in years) else None

    def _is_background(self, span: Span) -> bool:
        """Whether the sentence at `span` tells of a time before the article's events, and of none of them."""
        key, within = self.reading.key, self._sentence_at(span)
        if within is None:
            return False
        first = bisect_left(self._told, within.start, key=lambda told: told[0].start)
        if first < len(self._told) and within.covers(self._told[first][0]):
            return False
        year = _IN_YEAR.match(key, *within)
        if year and self._first_year:
            return int(year.group(1)) < self._first_year
        return bool(pattern("link_words", _EARLIER).match(key, *within))

    def _presenting_at(self, award: Span) -> OfficialMention | None:
        """The official whose presenting stands last before an award in its sentence, or alone there."""
        within = self._sentence_at(award)
        if within is None:
            return None
        here = [(span, official) for span, official in self._presenting if within.covers(span)]
        before = [official for span, official in here if span.start <= award.start]
        if before:
            return before[-1]
        return here[0][1] if len({id(official) for _, official in here}) == 1 else None

    def _sentence_at(self, span: Span) -> Span | None:
        """The sentence that begins last before a span; None above the first."""
        sentences = self.reading.sentences
        number = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        return sentences[number].span if number >= 0 else None

    @lazy
    def _presenting(self) -> list[tuple[Span, OfficialMention]]:
        """Where an official presents, in the order of the text."""
        found = [
            (role.phrase.span, official)
            for official in self.facts.officials
            for role in official.roles
            if role.code == "presented" and role.phrase.span
        ]
        return sorted(found, key=lambda pair: pair[0])


def _at(phrase: Phrase, spans: tuple[Span, ...]) -> bool:
    return phrase.span is not None and any(phrase.span.overlaps(span) for span in spans)
