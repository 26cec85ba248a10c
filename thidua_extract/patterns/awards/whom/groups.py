"""A group as a recipient: by its name, by the body that it is of, by those in it; what it did is no name."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named
from thidua_extract.patterns.awards.whom.bodies import read_body
from thidua_extract.patterns.awards.whom.named_words import body_head, is_person
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_GROUP = r"nhóm\s(?:«group_noun»\s)?"
# "nhóm sinh viên đến từ Trường An Hòa", "đội thi từ Công ty An Hòa"
_FROM = regex.compile(r"(?:nhóm|đội)(?:\s(?!và|của|gồm|là)\p{Ll}+){0,3}\s(?:đến\s)?từ\s(?=\p{L})")
_CAPITALS = regex.compile(r"\p{Lu}[\p{L}\d.&-]*(?:\s\p{Lu}[\p{L}\d.&-]*)*")


def opens_group(reading: Reading, position: int, end: int) -> bool:
    """Whether the words at `position` are a group's, and not the first of its members' names."""
    group = pattern(_GROUP).match(reading.key, position, end)
    if group is None:
        return _FROM.match(reading.key, position, end) is not None
    return not is_person(reading, group.end(), end)


def past_group(reading: Reading, position: int, end: int) -> int:
    """Where the name of the first of a group begins ("nhóm phóng viên | Lò Văn Tám, Vũ Thị Mây"), else `position`."""
    group = pattern(_GROUP).match(reading.key, position, end)
    return group.end() if group is not None and is_person(reading, group.end(), end) else position


def read_group(reading: Reading, position: int, end: int) -> Named | None:
    """The group that the words at `position` name: "nhóm Mây Trắng", "nhóm phóng viên Báo An Hòa".

    None in "Nhóm học sinh cứu hai bạn ở hồ Mây".
    """
    opening = _FROM.match(reading.key, position, end) or pattern(_GROUP).match(reading.key, position, end)
    if opening is None:
        return None
    if body_head().match(reading.key, opening.end(), end) is not None:
        body = read_body(reading, opening.end(), end, [], bodies=True)
        stop = body.end if body is not None else position
    else:
        name = _CAPITALS.match(reading.text, opening.end(), end)
        stop = name.end() if name is not None else position
    span = Span(position, stop)
    return Named(Phrase(reading.text[position:stop], span), "collective", *span) if stop > position else None
