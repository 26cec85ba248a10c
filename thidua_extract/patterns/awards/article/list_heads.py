"""What opens a list of names apart from its award: patterns that are compiled at their first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import regex

from thidua_extract.patterns.awards.whom.words import pattern

_NUMBER = r"(?:\d{1,3}|«small_number»)"
_KIND = r"(?:«listed_body»|«listed_person»)"
_FEW = rf"(?:(?:các|những)\s+|{_NUMBER}\s+)"
_THESE = rf"trong (?:tổng )?số (?:này|đó|họ|(?P<of>{_NUMBER})\s«listed_person»(?!\w)[^.,;:\n]{{0,50}}?,?)"

# A sentence of its own behind the counts: "Các tập thể gồm: A; B; C.", "Đó là ông Tám."
LIST_SENTENCE = partial(
    pattern, rf"\s*(?:«list_sentence»|{_FEW}{_KIND}(?!\w)[^.:;\n]{{0,60}}?(?:gồm|là|:))(?!\w)\s*[:,]?"
)
# Some of those counted: "Trong số này có thầy Tám, cô Mây."
SOME = partial(
    pattern,
    rf"\s*(?:(?:{_THESE}|trong đó|danh sách)(?:,?\s«notable»)?|«notable»(?:\s{_THESE})?)"
    r"(?:\s(?:là|phải kể đến|có thể kể đến|có|như))+(?:\scác)?(?!\w)",
)
# Some of many, in the sentence of their award: "nhiều đơn vị được tặng Cờ thi đua, tiêu biểu có Sở A, Trường B".
EXAMPLES = partial(
    pattern,
    r"[,;(]\s*(?:trong (?:đó|số đó)|«notable»|như)"
    r"(?:\s(?:«notable»|phải kể đến|có thể kể đến|là|có|như|gồm))*(?!\w)\s*:?",
)
# The head of a group within a list: "các tập thể: …; các cá nhân: …".
GROUP = partial(
    pattern,
    rf"(?<!\w){_FEW}?(?:(?P<persons>«listed_person»)|«listed_body»)(?!\w)[^.,:;\n]{{0,40}}?(?::|\s(?:là|gồm)(?=\s))",
)
# A count that was stated elsewhere: "Cụ thể, 3 đơn vị xuất sắc nhất gồm: …".
COUNTED = partial(
    pattern,
    rf"(?<![\w.,/])(?P<count>{_NUMBER})\s{_KIND}(?!\w)[^.:;\n]{{0,80}}?(?<!\w)"
    r"(?:gồm|là)(?:\s(?:có|các))?(?!\w)\s*:?",
)
# No number, above a list with one name a line: "Danh sách cụ thể như sau:".
BY_LINE = partial(pattern, r"(?<![^\n.!?])[ \n]*(?:danh sách|cụ thể|đó là|bao gồm|gồm)(?!\w)[^.;:\n]{0,80}:(?=\s*\n)")
# Behind a count in its own sentence: "gồm:", "gồm các nghệ nhân", "đó là", "như sau:".
ROLL = partial(pattern, r"(?<!\w)«roll_opener»(?!\w)\s*:?\s*(?:(?:các|những)\s(?:\p{Ll}+\s){1,3}(?=\p{Lu}|:))?:?")
# A roll that stands by itself: "Danh sách 22 tập thể được đề nghị gồm:", "Ba nghệ nhân được vinh danh là:", "Những
# người đoạt giải gồm các ông, bà:".
ROLL_BY_ITSELF = partial(
    pattern,
    r"(?<=(?:\A|\n|[.!?]\s)\s*)(?:(?:cụ thể|theo đó|trong đó|trong số đó),?\s)?(?:danh sách\s)?"
    rf"(?:(?P<count>{_NUMBER})|các|những)\s\p{{Ll}}[^.;:\n]{{2,120}}?(?:gồm(?: có)?|là)"
    r"(?:\s(?:các\s)?(?:ông,? bà|anh,? chị|đồng chí|em|thầy,? cô|tập thể|cá nhân|đơn vị))?\s*:",
)
_LONGEST_HEAD = 300  # code points
_BEHIND_COLON = 20  # code points looked at


def before_colons(head: regex.Pattern[str], key: str) -> Iterator[regex.Match[str]]:
    """The matches of a head that ends with its one colon and holds no other mark, looked for before colons alone."""
    colon = key.find(":")
    while colon >= 0:
        first = max(0, colon - _LONGEST_HEAD)
        start = max(first, *(key.rfind(mark, first, colon) + 1 for mark in ".;:\n"))
        match = head.search(key, start, colon + _BEHIND_COLON)
        if match is not None and match.end() == colon + 1:
            yield match
        colon = key.find(":", colon + 1)
