"""A person as a recipient: by name behind a form of address, a rank, a trade or a post."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.named_words import body_head, honorific, no_recipient
from thidua_extract.patterns.awards.recipients import Named
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_BY_NAME = regex.compile(r"[“\"][^“”\"\n]{2,60}[”\"]\s*")


# A name behind these words is a body's or a place's ("học sinh trường Lê Lợi"), or another's ("chúc mừng bạn Tám").
_PLACED = regex.compile(
    r"(?<!\w)(?:trường|công ty|nhà máy|bệnh viện|đường|phố|xã|huyện|phường|quận|tỉnh|lớp|công viên|chúc mừng|trao|"
    r"tặng|thăm|gặp|động viên|bắt tay)\s"
)


def _leads_to(reading: Reading, begin: int, name: Span, listed: bool) -> bool:
    """Whether only a trade or role stands before the name ("nhà quay phim Lò Văn Tám" in a list of persons)."""
    if name.start <= begin:
        return True
    between = reading.text[begin : name.start]
    if _PLACED.search(reading.key, begin, name.start):
        return False
    given = reading.key[max(0, begin - 9) : begin].rstrip().endswith((" cho", "đối với"))
    plain = between == between.lower() and between.strip().replace(" ", "").isalpha()
    return (listed or given) and plain and len(between) <= 26


def read_person(reading: Reading, position: int, end: int, listed: bool) -> Named | None:
    by_name = _BY_NAME.match(reading.text, position, end)  # “Vua ong” Lò Văn Tám
    called = honorific().match(reading.key, by_name.end() if by_name else position, end)
    begin = called.end() if called else by_name.end() if by_name else position
    names = reading.names
    index = bisect_left(names, position, key=lambda n: n.span.start)
    if (
        index < len(names)
        and names[index].span.end <= end
        and _leads_to(reading, begin, names[index].span, listed or called is not None)
    ):
        span = names[index].span
    elif called is not None and (word := _capitals(reading.text, begin, end)) is not None:
        if body_head().match(reading.key, begin, end):  # "cán bộ Công an huyện"
            return None
        span = word
    else:
        return None
    if span.end - span.start < 2 or fold(reading.text[span.start : span.end]) in no_recipient():
        return None  # "học sinh Việt Nam"
    return Named(Phrase(reading.text[span.start : span.end], span), "individual", position, span.end)


def _capitals(text: str, position: int, end: int) -> Span | None:
    """One to five capitalised words."""
    match = regex.compile(r"(?:\p{Lu}[\p{Ll}']*\.?)(?:\s+\p{Lu}[\p{Ll}']*)*").match(text, position, end)
    if match is None or len(match.group().split()) > 5:
        return None
    stop = match.end() - (1 if match.group().endswith(".") and len(match.group().split()[-1]) > 2 else 0)
    return Span(position, stop)
