"""The facts that a statement of an award may repeat: found by their names, not by comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_extract.link.same_names import marks
from thidua_extract.patterns.awards import AwardMention

MOST = 200
"""Facts of a kind that a statement is compared with; a page of the press has fewer."""


class Rivals:
    """Facts alike in award, status and count, in the order in which they were told: the first `MOST` of them."""

    def __init__(self) -> None:
        self._facts: list[AwardMention] = []
        self._places: dict[int, int] = {}
        self._nameless: list[int] = []
        self._units: dict[int, list[int]] = {}
        self._whole: dict[str, set[int]] = {}
        self._parts: dict[str, set[int]] = {}

    def add(self, fact: AwardMention) -> None:
        """Another fact."""
        place = len(self._facts)
        if place == MOST:
            return
        self._facts.append(fact)
        self._places[id(fact)] = place
        self._units.setdefault(fact.unit, []).append(place)
        if not fact.named:
            self._nameless.append(place)
        self.grown(fact)

    def grown(self, fact: AwardMention) -> None:
        """A fact has more names than before."""
        place = self._places[id(fact)]
        for name in fact.named:
            whole, parts = marks(name.text)
            for mark in whole:
                self._whole.setdefault(mark, set()).add(place)
            for mark in parts:
                self._parts.setdefault(mark, set()).add(place)

    def of(self, mention: AwardMention) -> Iterable[AwardMention]:
        """Those that a statement may repeat: without names, of the same stretch, or with a name that may be one of its
        own. Bare praise may sum up others; it is held against all."""
        if not mention.named or mention.award == "commendation":
            return self._facts
        places = {*self._nameless, *self._units.get(mention.unit, ())}
        for name in mention.named:
            whole, parts = marks(name.text)
            places.update(*(self._parts[mark] for mark in whole if mark in self._parts))
            places.update(*(self._whole[mark] for mark in parts if mark in self._whole))
        return [self._facts[place] for place in sorted(places)]
