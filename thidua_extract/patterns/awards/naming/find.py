"""All awards that a stretch of text names: by the lexicon, by quoted words, by titles and prizes of their own."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.listed import find_listed
from thidua_extract.patterns.awards.naming.names import AwardName, known_names
from thidua_extract.patterns.awards.naming.prizes import find_places, find_prizes
from thidua_extract.patterns.awards.naming.ranked import find_ranked
from thidua_extract.patterns.awards.naming.titles import find_flag_words, find_quoted, find_titles


def find_names(reading: Reading, start: int, end: int) -> list[AwardName]:
    """The awards named in `[start, end)`, the longest at each place, without overlaps: lists of quoted
    honours go before what the lexicon knows, this before quoted words, these before other titles and prizes.
    """
    key = reading.key
    found = find_listed(reading, start, end)
    found += _beside(found, known_names(reading, start, end))
    if any(key.find(mark, start, end) >= 0 for mark in "\"'"):
        found += _beside(found, find_quoted(key, start, end))
        more = [*find_flag_words(key, start, end)]
    else:
        more = []
    more += [*find_prizes(reading, start, end), *find_titles(reading, start, end)]
    found += _beside(found, more)
    if reading.triggers.opens("awards.place_heads", start, end) or any(name.shape == "contest" for name in found):
        found += find_places(found, key, start, end)
    found += _beside(found, find_ranked(reading, start, end))
    kept: list[AwardName] = []
    for name in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _beside(found: list[AwardName], more: Iterable[AwardName]) -> list[AwardName]:
    """Those that overlap none found before."""
    return [name for name in more if not any(name.start < other.end and other.start < name.end for other in found)]
