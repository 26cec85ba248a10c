"""The organisation that a head opens: how far its words go, with its own name, its place and the body it belongs to."""

from __future__ import annotations

from typing import cast

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.lexicon import TermMatch
from thidua_extract.language.organizations.levels import level_of
from thidua_extract.language.organizations.model import Organization
from thidua_extract.language.organizations.name_parts import (
    compound_end,
    is_proper_before,
    is_single,
    part_end,
    purpose_end,
    word_at,
)
from thidua_extract.language.organizations.place_phrases import place_end
from thidua_extract.language.organizations.scan import Scan
from thidua_extract.language.organizations.words import Head
from thidua_extract.text.span import Span

_JOINT = regex.compile(r"\s*(?:,|-|&|/)\s*|\s+và\s+|\s+")
_SEVERAL = regex.compile(
    r"(?:\s*\([\p{L}&.\s-]{2,12}\))?\s(?P<words>(?:cụm\s)?(?:các|\d+)\s(?:tỉnh|thành|cơ quan|doanh nghiệp))"
)
_LONGEST = 140  # code points of a name
_DEEPEST = 3  # bodies within bodies


class OrganizationReader:
    """Reads the organisations of one text, head by head."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text = scan.text
        self._key = scan.key

    def read(self, match: TermMatch[Head], depth: int = 0) -> Organization | None:
        """The organisation whose head is `match`, or None if the head is a common word here."""
        head = match.entry
        if head.shape == "none" or depth > _DEEPEST or not self._stands(match):
            return None
        end = self._end(match, depth)
        if end is None:
            return None
        return Organization(Span(match.start, end), head.kind, self._level(head, self._key[match.start : end]))

    def _stands(self, match: TermMatch[Head]) -> bool:
        """A head in lower case ("bộ GD&ĐT", "công ty Vinamilk") must hold or be followed by a capital."""
        words = self._text[match.start : match.end]
        if not words.islower():
            return True
        after = self._text[match.end : match.end + 2]
        return after[:1].isspace() and (after[1:2].isupper() or after[1:2] in '“"')

    def _end(self, match: TermMatch[Head], depth: int) -> int | None:
        shape, end = match.entry.shape, match.end
        if shape in ("place", "fixed"):
            after = place_end(self._scan, end, match.start)
            if after > end:
                return after
            several = _SEVERAL.match(self._key, end)
            return self._name(several.start("words") - 1, depth) if several else self._nested(end, depth)
        if shape == "number":
            number = self._scan.number_end(end)
            return None if number is None else self._name(number, depth, opens=False)
        after = self._name(end, depth)
        return after if after > end else None

    def _nested(self, position: int, depth: int) -> int:
        """The end of the body that a body belongs to: "Đảng ủy Công an tỉnh", "Văn phòng Tổng Liên đoàn"."""
        inner = self._scan.heads.get(position + 1)
        if inner is None or not self._text[position : position + 1].isspace():
            return position
        if not self._text[inner.start].isupper() and self._key[inner.start : inner.end] != "chi nhánh":
            return position
        organization = self.read(inner, depth + 1)
        return organization.span.end if organization else position

    def _name(self, position: int, depth: int, opens: bool = True) -> int:
        """The end of an organisation's own name from `position` on; `opens`: no number stood before it."""
        scan, end = self._scan, position
        limit = min(len(self._text), position + _LONGEST)
        single = False  # whether the last step was one capitalised syllable, which may need its second: "Lọc dầu"
        while end < limit:
            place, word = place_end(scan, end), word_at(scan, end + 1)
            if place > end and not (word is not None and word.end > place):
                return place
            joint = _JOINT.match(self._key, end)
            if joint is None or "\n" in joint.group():
                break
            start, bound, first = joint.end(), joint.group().strip(), opens and end == position
            if not bound and (nested := self._nested(end, depth)) > end:
                return nested
            if not bound and not first and (step := compound_end(scan, start, single)) > start:
                end, single = step, False
                continue
            step = part_end(scan, start, bound, end, first)
            if step == start:
                break
            single = is_single(scan, start, step) and (
                bound != "" or end == position or not is_proper_before(scan, end)
            )
            end = step
        return purpose_end(scan, position, end) if end > position else end

    def _level(self, head: Head, key: str) -> AwardLevel | None:
        if head.kind in ("school", "hospital"):
            return "grassroots"
        if head.level == "department":
            return "province"
        if head.level:
            return cast(AwardLevel, head.level)
        return level_of(key, self._scan.local)
