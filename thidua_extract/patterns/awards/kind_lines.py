"""Lines that only say of which kind those of the lines under them are: "I. Tập thể", "* Các cá nhân gồm:"."""

from __future__ import annotations

from typing import cast

from thidua_extract.codes import RecipientKind
from thidua_extract.patterns.awards.recipients import kind_of_noun
from thidua_extract.patterns.awards.words import pattern

_MARK = r"(?:(?:[-•*+·▪●]|[ivx]{1,4}[.)/]|\d{1,2}[.)]|[a-zđ][.)])\s*)*"
# "- Tập thể phòng Hành chính" names one of them.
_KIND_LINE = (
    rf"\s*{_MARK}(?:danh sách\s)?(?:(?:về|đối với|các|những|\d{{1,3}})\s)*(?P<kind>«headed_kind»)"
    r"(?:\s(?:«of_headed»|[(]?\d{1,3}\s(?:«headed_kind»|đồng chí|người)[)]?))*\s?:?\s*(?=\n|$)"
)
_LONGEST = 90  # code points of such a line


def kind_line(key: str, start: int) -> tuple[RecipientKind, int] | None:
    """The kind that the line at `start` of the folded text heads, and where the line ends; None for any other line."""
    match = pattern(_KIND_LINE).match(key, start, min(len(key), start + _LONGEST))
    if match is None or (match.end() < len(key) and key[match.end()] != "\n"):
        return None
    return cast(RecipientKind, kind_of_noun(match["kind"])), match.end()
