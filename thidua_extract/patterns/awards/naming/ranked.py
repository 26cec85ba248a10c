"""Places told by their grade alone in a run under one head: "Giải tập thể: Nhất - Đội A; Nhì - Đội B; Ba - Đội C"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.codes import RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.names import AwardName, rank_grade

# What the places are of; not of a bloc, whose places are titles of rank.
_HEAD = regex.compile(
    r"(?<!\w)(?:giải|kết quả|xếp hạng|thứ hạng|nội dung)(?!\w)(?:(?!khối thi đua|cụm thi đua)[^.:;\n]){0,60}?"
    r"(?:(?<!\w)(?P<kind>tập thể|đồng đội|toàn đoàn|cá nhân)(?!\w)(?:(?!khối|cụm)[^.:;\n,]){0,40})?[:,]"
)
_PLACE = r"(?P<place>đặc biệt|nhất|nhì|ba|khuyến khích)"
_RANKED = regex.compile(rf"\s*(?:[-•*+]\s*)?{_PLACE}(?=\s[-–]\s|\s?:\s?|\s\(|\sthuộc về\s|\s\p{{L}})")
_NEXT = regex.compile(rf"[^.\n]{{3,160}}?[;,\n](?:\s?và)?(?={_RANKED.pattern.replace('?P<place>', '?:')})")
_BY_MARK = regex.compile(r"\s[-–]\s|\s?:|\s\(|\sthuộc về\s")


def find_ranked(reading: Reading, start: int, end: int) -> Iterator[AwardName]:
    """The places of such runs in `[start, end)`: two of them at least, each before a mark or a capital."""
    for head in reading.triggers.finditer("awards.ranked", _HEAD, start, end):
        kind: RecipientKind | None = None
        if head["kind"]:
            kind = "individual" if head["kind"] == "cá nhân" else "collective"
        run = list(_run(reading, head.end(), end))
        if len({reading.key[slice(*place)] for place in run}) == len(run) > 1:
            for begin, stop in run:
                yield AwardName(begin, stop, "prize", None, kind, rank_grade(reading.key[begin:stop]), shape="contest")


def _run(reading: Reading, position: int, end: int) -> Iterator[tuple[int, int]]:
    item = _RANKED.match(reading.key, position, end)
    while item is not None:
        if not _BY_MARK.match(reading.key, item.end()) and not reading.text[item.end() + 1].isupper():
            return
        yield item.span("place")
        following = _NEXT.match(reading.key, item.end(), end)
        item = _RANKED.match(reading.key, following.end(), end) if following is not None else None
