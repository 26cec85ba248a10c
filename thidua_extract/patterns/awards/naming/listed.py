"""Honours named by quotation marks alone in a list: "nhiều giải thưởng như “A 2013”; “B” các năm 2012, 2014; “C”"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.codes import AwardCode
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.naming.words import honour_words

# What the list is of. Not the works that won: "nhiều giải thưởng với các tác phẩm như “Sông quê”".
_HEAD = (
    r"(?P<head>(?P<prize>giải thưởng|giải|cúp)|danh hiệu)"
    r"(?<=(?<!\w)(?:nhiều|các|những|hàng loạt|loạt|một số)\s(?:\p{L}+\s){0,2}(?:giải thưởng|giải|cúp|danh hiệu))"
    r"(?:,?\s(?!(?:«listing»|với|cho|vì|trong)\s)\p{L}+){0,6}?,?(?:\s«listing»)?\s?:?\s(?=[\"“])"
)
_ITEM = regex.compile(r"[\"“](?P<title>[^\"“”\n]{3,100})[\"”]")
_RANKING = regex.compile(r"top\s?\d|iso\s?\d|vnr\s?500")  # a place in a ranking among them is no honour
# Between two items: by whom and for which years the first was given.
_NEXT = regex.compile(
    r"[^\"“”.;\n]{0,90}?(?:[,;]|\svà|\scùng)\s(?:và\s)?(?:(?:giải thưởng|danh hiệu|giải|cúp|top)\s)?(?=[\"“])"
)


def find_listed(reading: Reading, start: int, end: int) -> list[AwardName]:
    """The honours of such lists in `[start, end)`; the first holds the words that head its list too."""
    found: list[AwardName] = []
    for head in reading.triggers.finditer("awards.listed", honour_words(_HEAD), start, end):
        items = list(_items(reading.key, head.end(), end, "prize" if head["prize"] else "honorary_title"))
        if len(items) > 1:
            found += [replace(items[0], start=head.start()), *items[1:]]
    return found


def _items(key: str, begin: int, end: int, code: AwardCode) -> Iterator[AwardName]:
    item = _ITEM.match(key, begin, end)
    while item is not None:
        if not _RANKING.match(item["title"]):
            yield AwardName(*item.span(), code, title=item["title"].strip(), shape="listed")
        following = _NEXT.match(key, item.end(), end)
        item = _ITEM.match(key, following.end(), end) if following is not None else None
