"""Who speaks in quotes: "“Tôi được nhận Bằng khen”, ông Lò Văn Tám nói"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

_LEAD = 60  # code points of form of address and post before the speaker's name
# Up to a name behind the closing quote: "”, ông", "” - nghệ nhân", no clause of its own.
_TO_NAME = regex.compile(r"[.,!?…\"”]*\s?(?:,|-|–)?\s?(?:\p{L}+\s){0,8}")
_GIVEN = regex.compile(r"[.,!?…”\"]*\s?(?:,|-|–)?\s?(?:\p{Ll}+\s){0,4}(?P<given>\p{Lu}\p{Ll}+)(?=\s\p{Ll})")
_SAYS = r"(?:\s?(?:,|-|\()[^.;:\n\"]{2,90}?[,)-])?(?:\s\p{Ll}+){0,2}?\s(?:«says»|«says_behind»)(?!\w)"


def speaker_before(reading: Reading, position: int) -> Span | None:
    """The full name of whoever is told, before the quote around `position`, to say what stands in it."""
    index = bisect_right(reading.quotes, position, key=lambda q: q.start) - 1
    if index < 0 or not reading.quotes[index].start <= position < reading.quotes[index].end:
        return None
    opens = reading.quotes[index].start
    last = bisect_right(reading.names, opens, key=lambda n: n.span.end) - 1
    name = reading.names[last].span if last >= 0 else None
    if name is None or _SPEAKS.match(reading.key, name.end, opens) is None:
        return None
    return name if " " in reading.text[name.start : name.end] else full_name(reading, name)


# Up to the words that are said: "chị Mây, giáo viên, kể: “Năm 2019, tôi được tặng …".
_SPEAKS = regex.compile(r"[^.\n\"]{0,120}:\s?[\"“]\s?$")


def speaker_after(reading: Reading, position: int) -> Span | None:
    """The full name of whoever is told, behind the quote around `position`, to have said it."""
    index = bisect_right(reading.quotes, position, key=lambda q: q.start) - 1
    if index < 0 or not reading.quotes[index].start <= position < reading.quotes[index].end:
        return None
    close = reading.quotes[index].end
    first = bisect_left(reading.names, close, key=lambda n: n.span.start)
    name = reading.names[first].span if first < len(reading.names) else None
    if name is None or name.start - close > _LEAD or _TO_NAME.fullmatch(reading.key, close, name.start) is None:
        given = _GIVEN.match(reading.text, close, close + _LEAD)  # "…”, bị cáo Tám trình bày"
        name = Span(*given.span("given")) if given is not None else None
    if name is None or pattern(_SAYS).match(reading.key, name.end) is None:
        return None
    return name if " " in reading.text[name.start : name.end] else full_name(reading, name)
