"""What a page as a whole tells of its events, worked out once and only when asked for."""

from __future__ import annotations

from collections import Counter

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lazy import lazy
from thidua_extract.patterns.events import article_province
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold_pattern
from thidua_extract.text.span import Span

_FULL_COUNCIL = regex.compile(
    fold_pattern("hội đồng thi đua")
    + r"\s?[-–,]?\s?"
    + fold_pattern(r"(?:và )?khen thưởng(?: (?:trung ương|tỉnh|thành phố|huyện|quận|tp\.?|bộ|ngành)(?!\w))?")
    + r"(?:\s(?-i:\p{Lu}\p{Ll}+)){0,3}",
    regex.I,
)


class Page:
    """An article's page, as its events ask of it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._places: dict[str, str | None] = {}

    @lazy
    def province(self) -> str | None:
        """Where the page as a whole stands."""
        return article_province(self._reading)

    @lazy
    def council(self) -> Phrase | None:
        """The emulation council by the longest of its names."""
        longest = max(
            _FULL_COUNCIL.finditer(self._reading.text),
            key=lambda match: (len(match.group()), -match.start()),
            default=None,
        )
        return Phrase(longest.group(), Span(*longest.span())) if longest else None

    def place_of(self, unit: str) -> str | None:
        """The name that follows a folded `unit` ("huyện") most often, the first of several."""
        if unit not in self._places:
            self._places[unit] = self._find_place(unit)
        return self._places[unit]

    def _find_place(self, unit: str) -> str | None:
        text = self._reading.text
        named = regex.finditer(
            rf"(?<!\w){regex.escape(unit)}[ \t]((?-i:\p{{Lu}}\p{{Ll}}*)(?:[ \t](?-i:\p{{Lu}}\p{{Ll}}*)){{0,3}})",
            text,
            flags=regex.I,
        )
        persons = {name.span.start for name in self._reading.names}  # "Chủ tịch UBND tỉnh Mai Văn Ba" is no place
        counted = Counter(match.group(1) for match in named if match.start(1) not in persons)
        return counted.most_common(1)[0][0] if counted else None
