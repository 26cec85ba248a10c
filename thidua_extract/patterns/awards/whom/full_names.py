"""Full names: that of somebody told by the given name alone, and whom a full name can be."""

from __future__ import annotations

from bisect import bisect_left

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

_NAMES_BACK, _NAMES_ON = 300, 60  # names looked through: a page of the press has fewer


_BEARER = r"(?<!\w)«named_after»\s(?:\p{L}+\s){0,2}[\"“]?$"
_BEARER_REACH = 30  # code points from the word for a thing to the name it bears


def names_thing(reading: Reading, name: Span) -> bool:
    """Whether a personal name is that of a school, street or prize, of nobody at hand: "Trường cấp III Lò Văn Tám",
    "Giải thưởng “Lò Văn Tám”".
    """
    before = reading.key[max(0, name.start - _BEARER_REACH) : name.start]
    return before.endswith((" ", "\n", '"', "“")) and pattern(_BEARER).search(before) is not None


def full_name(reading: Reading, given: Span, *, later: bool = True) -> Span | None:
    """The full name that a given name alone points to: the one last told before it, else (`later`) the first after."""
    word = " " + reading.key[given.start : given.end]
    before = None
    here = bisect_left(reading.names, given.start, key=lambda n: n.span.start)
    for name in reading.names[max(0, here - _NAMES_BACK) : here + _NAMES_ON]:
        if not reading.key.endswith(word, *name.span):
            continue
        if name.span.start > given.start:
            return before or (name.span if later else None)
        before = name.span
    return before


def agrees(pronoun: str, words: list[str]) -> bool:
    """Whether a middle name that tells a woman or a man goes with the pronoun ("bà" is not Lò Văn Tám)."""
    if pattern(_WOMAN).match(pronoun):
        return "văn" not in words[1:-1]
    return not pattern(_MAN).match(pronoun) or "thị" not in words[1:-1]


def called_otherwise(reading: Reading, name: Span, pronoun: str) -> bool:
    """Whether the form of address before a name goes with another pronoun: "em" is not "chị Lò Thị Mây", nor "ông"."""
    before = reading.key[max(0, name.start - _BEARER_REACH) : name.start]
    called = pattern(_CALLED).search(before)
    if called is None:
        return False
    word = called["word"]
    sexes = [(_WOMAN, _MAN), (_MAN, _WOMAN), (_CHILD, _GROWN), (_ELDER, _CHILD)]
    return any(pattern(one).match(pronoun) and pattern(other).match(word) for one, other in sexes)


def of_kin(reading: Reading, name: Span) -> bool:
    """Whether a name only tells whose kin somebody is: "anh trai của Lò Văn Chín", "vợ anh Chín", no "vợ chồng"."""
    before = reading.key[max(0, name.start - 2 * _BEARER_REACH) : name.start]
    return before.endswith(" ") and pattern(_KIN_BEFORE).search(before) is not None


_CALLED = r"(?<!\w)(?P<word>«man»|«woman»|«child»|«grown»)\s$"
_CHILD, _GROWN, _ELDER = r"«child»(?!\w)", r"«grown»(?!\w)", r"(?:ông|bà|cụ)(?!\w)"
_KIN_BEFORE = (
    r"(?<!\w)(?:«kin_of»(?:\s«which_kin»)?\s(?:của|với)\s(?:\p{L}+\s){0,3}"
    r"|(?<!vợ )(?!(?:anh|chị|em|bạn)\s)«kin_of»\s(?:anh|chị|em|ông|bà|cụ)\s)$"
)
_WOMAN = r"«woman»(?!\w)"
_MAN = r"«man»(?!\w)"
