"""Where the name of a body ends: at a mark, a word that ends names, the next name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.named_words import (
    SEPARATOR,
    STOP,
    body_head,
    honorific,
    is_person,
    place_end,
    post,
)
from thidua_extract.patterns.awards.whom.words import pattern

LONGEST = 110  # code points of a name
_SENTENCE_END = regex.compile(r"\.(?=\s|$)")
_TOWN = regex.compile(r"(?i)\b(?:tp|t|q|p|tx)$")
# The second half of a name: "Đài Phát thanh | và Truyền hình".
_JOINS_ON = r"\svà\s«second_half»(?!\w)"
# The second trade of a firm: "Công ty Truyền thông | và Máy tính An Hòa", "Công ty Quang điện | – Điện tử".
_SECOND_TRADE = r"\s(?:và|-)\s(?P<trade>«second_trade»)(?!\w)"
_TRADES = 60  # code points from the head of a firm's name to the second of its trades


# A syllable of a name that is a verb elsewhere: "xã Tân | Lập được tặng …".
_NAME_SYLLABLE = regex.compile(r"\s\p{Lu}\p{Ll}+")


def _joins_on(reading: Reading, start: int, match: regex.Match[str]) -> bool:
    """Whether a separator or stop is a part of the name itself."""
    if match.group().strip() == "-" and pattern(_FIRM_WORD).match(reading.key, match.end()):
        return True
    if match.group().strip() == "-" and _dash_joins(reading, match.start()):
        return True
    if _COMPOUND.match(reading.key, match.start()):
        return True
    if pattern(_JOINS_ON).match(reading.key, match.start()) or _NAME_SYLLABLE.fullmatch(reading.text, *match.span()):
        return True
    trade = pattern(_SECOND_TRADE).match(reading.key, match.start()) if match.start() - start < _TRADES else None
    if trade is None or not reading.text[trade.start("trade")].isupper():
        return False
    return pattern(_FIRM_HEAD).search(reading.key, max(0, start - _TRADES), start + 1) is not None


_COMPOUND = regex.compile(r"(?<=(?<!\w)(?:hạt|tư|công|quân|doanh|bệnh))\snhân(?!\w)")  # "Khoa Y học hạt | nhân"
_FIRM_WORD = r"\s?«foreign_firm»(?!\w)"  # "Công ty An Hòa | - Invest"
# "Hội Hữu nghị Việt - Nhật", "Trường Tiểu học - THCS An Hòa".
_PAIRED = regex.compile(
    r"(?<=hữu nghị \p{L}+(?: \p{L}+)?)\s-\s|"
    r"(?<=(?:mầm non|tiểu học|thcs|trung học cơ sở))\s-\s(?=thcs|thpt|tiểu học|trung học)"
)
# Bodies with two fields in their names: "Khoa Hồi sức - Chống độc", "Phòng Kinh tế - Hạ tầng".
_OF_FIELDS = r"(?<!\w)«of_fields»\s(?:(?!(?<=\s)(?:và|cùng|cho)\s)[^,;.:()\n])*$"


def _dash_joins(reading: Reading, dash: int) -> bool:
    """Whether a dash stands inside a name, and not before its place, its deed, its head ("Khoa Nội - ông Tám")."""
    if _PAIRED.match(reading.key, dash):
        return True
    after, of_fields = dash + 3, pattern(_OF_FIELDS).search(reading.key, max(0, dash - _TRADES), dash)
    if of_fields is None or not reading.text[after : after + 1].isupper():
        return False
    other = any(opens().match(reading.key, after) for opens in (body_head, post, honorific))
    return not other and place_end(reading, after) == after and not is_person(reading, after, len(reading.text))


_FIRM_HEAD = r"(?<!\w)«firm»(?!\w)[^,;.:()\n]*$"


def _outside(ends: regex.Pattern[str], reading: Reading, start: int, end: int) -> Iterator[regex.Match[str]]:
    """The matches that lie within no known body: "đội thi của Phòng Cảnh sát PCCC | và CNCH"."""
    bodies = reading.organizations
    for match in islice(ends.finditer(reading.key, start, end), 8):
        index = bisect_left(bodies, match.start(), key=lambda o: o.span.start) - 1
        if _joins_on(reading, start, match):
            continue
        if index < 0 or bodies[index].span.start < start or bodies[index].span.end <= match.start():
            yield match


def body_end(reading: Reading, position: int, end: int, past: int) -> int:
    organizations = reading.organizations
    index = bisect_left(organizations, position, key=lambda o: o.span.start)
    known = (
        organizations[index].span.end
        if index < len(organizations) and organizations[index].span.start == position
        else position
    )
    head_end = max(known, past, position + 1)
    stop = end = min(end, head_end + 2 * LONGEST)  # what goes on for longer is no name
    for ends in (SEPARATOR, pattern(STOP)):
        match = next(_outside(ends, reading, head_end, end), None)
        if match is not None:
            stop = min(stop, match.start())
    sentence = _SENTENCE_END.search(reading.text, head_end, stop)
    return sentence.start() if sentence and not _TOWN.search(reading.text[position : sentence.start()]) else stop
