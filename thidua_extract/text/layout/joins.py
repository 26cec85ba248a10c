"""Sentences that a page breaks over two lines: "… của TP." / "Hà Nội …"."""

from __future__ import annotations

import regex

from thidua_extract.text.layout.lines import Line

# Abbreviations behind which a careless splitter breaks the line though the sentence goes on.
_FORMS = (
    *("Q", "PGS", "GS", "TS", "ThS", "Ths", "Th.S", "BS", "DS", "KS", "LS", "TSKH", "T.Ư", "Đ/c", "đ/c"),
    *("St", "Mr", "Mrs", "Ms", "Dr", "vs", "No"),
)
# "TP." may end a sentence as well: what follows must be a town's name.
_TOWN_FORMS = ("TP", "Tp", "tp", "TX", "Tx", "TT")
_ABBREVIATED = tuple(f"{form}." for form in (*_FORMS, *_TOWN_FORMS))
_ABBREVIATION, _TOWN = (
    regex.compile(rf"(?:^|[\s(,.])(?:{'|'.join(map(regex.escape, forms))})\.$") for forms in (_FORMS, _TOWN_FORMS)
)
_TOWN_NAME = regex.compile(
    r"(?!(?:Ông|Bà|Anh|Chị|Em|Cô|Thầy|Đồng|Theo|Sau|Ngoài|Trong|Trước)\s)(?:HCM|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+[,)])"
)
_LIST_ITEM = regex.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ][.)])\s")
_GOES_ON = regex.compile(r"[(\"“]?\p{Ll}|[-–]\s\p{Ll}|[,;.]|[\"”]\s?[,.]")


_CUT = 60  # characters from which a line without an end mark was cut rather than closed


def continues(above: Line, line: Line) -> bool:
    """Whether `line` is the rest of the sentence on the line right above it."""
    if line.gap or line.index != above.index + 1:
        return False
    if above.text.endswith(_ABBREVIATED):
        if _ABBREVIATION.search(above.text, max(0, above.length - 12)):
            return True
        if _TOWN.search(above.text, max(0, above.length - 12)):
            return _TOWN_NAME.match(line.text) is not None
    if line.text[0].isupper():
        return False
    if above.text[-1] in ":;" or _LIST_ITEM.match(above.text):
        return False
    if _LIST_ITEM.match(line.text) and above.text[-1] not in '"”.':
        return False
    if (
        not above.punctuated and above.length >= _CUT and line.text[0].isdigit()
    ):  # "… được Chủ tịch nước" / "6 lần tặng"
        return not above.celled
    return _GOES_ON.match(line.text) is not None
