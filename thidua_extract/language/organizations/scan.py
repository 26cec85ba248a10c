"""One pass over a text: where heads of organisations, places and persons stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.names import Name
from thidua_extract.language.organizations.levels import city_level
from thidua_extract.language.organizations.words import heads
from thidua_extract.language.places import PlaceMention
from thidua_extract.text.document import Document

# What a step of a name or of a place phrase may be.
CAPITAL = regex.compile(r"\p{Lu}[\p{L}\p{M}\p{N}&'’.-]*(?<![.'’-])")
NUMBER = regex.compile(r"(?:số\s+)?[\dIVX]+(?:[-/.]\d+)*[A-Z]?(?![\p{L}\d])")
_SPACES = (" ", "\u00a0")
_SURE = 0.6  # the confidence from which a name is a person's


class Scan:
    """What stands where in a text. `local`: what "thành phố" without a name means in it."""

    def __init__(self, document: Document, places: Iterable[PlaceMention], names: Iterable[Name]) -> None:
        self.text = document.text
        self.key = document.key
        self.heads = {match.start: match for match in heads().find(document.key)}
        self.places = {place.span.start: place for place in places}
        self.local: AwardLevel | None = city_level(document, self.places.values())
        self._persons = sorted(name.span.start for name in names if name.confidence >= _SURE)

    def is_person(self, position: int) -> bool:
        """Whether the name of a person begins at `position`."""
        at = bisect_left(self._persons, position)
        return at < len(self._persons) and self._persons[at] == position

    def is_space(self, position: int) -> bool:
        """Whether a space of the line stands at `position`."""
        return self.text[position : position + 1] in _SPACES

    def number_end(self, position: int) -> int | None:
        """The end of the number behind the space at `position`, or None."""
        match = NUMBER.match(self.text, position + 1) if self.is_space(position) else None
        return match.end() if match else None

    def capitals_end(self, position: int) -> int:
        """The end of up to four capitalised syllables from `position`, before any person."""
        end, at = position, position
        for _ in range(4):
            match = CAPITAL.match(self.text, at)
            if match is None or self.is_person(at):
                break
            end = match.end()
            if self.text[end : end + 1] != " ":
                break
            at = end + 1
        return end
