"""Organisations: bodies of State and Party, fronts, unions, forces, schools, hospitals, firms, as named in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from thidua_extract import lexicons
from thidua_extract.codes import AwardLevel
from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.names import Name, find_names
from thidua_extract.language.places import PlaceMention, find_places, province
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation as written, the longest form with its place ("UBND thành phố Đà Nẵng", "Công an tỉnh Bến Tre").

    `kind`: `state`, `party`, `front`, `union`, `force`, `school`, `hospital`, `enterprise`, `association`, `unit`.
    `level`: as an award's level when this body confers (`government`, `ministry`, `province`, `district`, `commune`,
    `grassroots`, `organization`), or None where the words do not tell.
    """

    span: Span
    kind: str
    level: AwardLevel | None = None


def find_organizations(
    document: Document, places: Iterable[PlaceMention] | None = None, names: Iterable[Name] | None = None
) -> list[Organization]:
    """Every organisation of the text in order, without overlaps.

    `places`, `names`: those of the same text, where the caller has them already.
    """
    scan = _Scan(
        document,
        find_places(document) if places is None else places,
        find_names(document) if names is None else names,
    )
    found: list[Organization] = []
    free = 0
    for match in _heads().find(document.key):
        if match.start < free:
            continue
        organization = scan.read(match)
        if organization is not None:
            found.append(organization)
            free = organization.span.end
    return found


class _Head(NamedTuple):
    kind: str
    level: str
    shape: str


@cache
def _heads() -> TermMatcher[_Head]:
    rows = lexicons.table("organizations").rows
    return TermMatcher((row["head"], _Head(row["kind"], row["level"], row["shape"])) for row in rows)


@cache
def _words() -> TermMatcher[str]:
    return TermMatcher((row["term"], row["term"]) for row in lexicons.table("organization_words").rows)


# A place after a head: "tỉnh Bến Tre", "huyện Tân Kỳ", "các tỉnh phía Bắc", or the type alone ("UBND tỉnh").
_PLACE_TYPE = regex.compile(
    r"(?:tỉnh|thành phố|tp\.?|huyện|quận|q\.|thị xã|tx\.?|thị trấn|phường|xã|đặc khu|ấp|thôn|khóm|bản|tổ dân phố)(?!\p{L})"
)
_JOINT = regex.compile(r"\s*(?:,|-|&|/)\s*|\s+và\s+|\s+")
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\p{M}\p{N}&'’.-]*(?<![.'’-])")
_NUMBER = regex.compile(r"(?:số\s+)?[\dIVX]+(?:[-/.]\d+)*[A-Z]?(?![\p{L}\d])")
_QUOTED = regex.compile(r"[“\"][^“”\"\n]{1,60}[”\"]")
_ABBREVIATION = regex.compile(r"\s*\([\p{Lu}&.\s-]{2,12}\)")
_LONGEST = 140


class _Scan:
    """One pass over a text: where words of organisations, places and persons stand."""

    def __init__(self, document: Document, places: Iterable[PlaceMention], names: Iterable[Name]) -> None:
        self.text = document.text
        self.key = document.key
        self.words = {m.start: m.end for m in _words().find(document.key)}
        self.places: dict[int, PlaceMention] = {p.span.start: p for p in places}
        self.persons = sorted(n.span.start for n in names if n.confidence >= 0.6)

    def read(self, match: TermMatch[_Head]) -> Organization | None:
        """The organisation whose head is `match`, or None if the head is a common word here."""
        head = match.entry
        if not self._stands(match):
            return None
        end, place = match.end, ""
        if head.shape in ("place", "fixed"):
            end, place = self._place(end)
        elif head.shape == "number":
            number = self._after_space(_NUMBER, end)
            if number is None:
                return None
            end, place = self._name(number)
        else:
            end, place = self._name(end)
            if end == match.end:
                return None
        return Organization(Span(match.start, end), head.kind, _level(head, place, self.key[match.start : end]))

    def _stands(self, match: TermMatch[_Head]) -> bool:
        """A head in lower case ("bộ GD&ĐT", "công ty Vinamilk") must be followed by a capital; one word needs more."""
        if self.text[match.start].isupper():
            return True
        after = self.text[match.end : match.end + 2]
        rest = self.text[match.start + 1 : match.end]
        return any(c.isupper() for c in rest) or (after[:1].isspace() and (after[1:2].isupper() or after[1:2] in '“"'))

    def _after_space(self, pattern: regex.Pattern[str], position: int) -> int | None:
        if self.text[position : position + 1] not in (" ", "\u00a0"):
            return None
        match = pattern.match(self.text, position + 1)
        return match.end() if match else None

    def _person(self, position: int) -> bool:
        at = bisect_left(self.persons, position)
        return at < len(self.persons) and self.persons[at] == position

    def _place(self, position: int) -> tuple[int, str]:
        """The end of the place phrase that begins after `position`, and the words of its type."""
        start = position
        abbreviation = _ABBREVIATION.match(self.text, position)
        if abbreviation:
            start = abbreviation.end()
        if self.text[start : start + 1] not in (" ", "\u00a0"):
            return position, ""
        start += 1
        kind = _PLACE_TYPE.match(self.key, start)
        at = start
        if kind:
            at = kind.end()
            while self.text[at : at + 1] in (" ", "\u00a0"):
                at += 1
            start = kind.end()
        mention = self.places.get(at)
        if mention is not None and not self._person(at):
            return (
                mention.span.end,
                f"{kind.group() if kind else ''} {mention.province if not mention.implied else ''}".strip(),
            )
        if kind is None:
            return position, ""
        if at > kind.end() and not self._person(at) and kind.group() not in ("tỉnh", "thành phố"):
            name = self._capitals(at)  # a commune or district that the gazetteer does not know
            if name > at:
                return name, kind.group()
        return kind.end(), kind.group()

    def _capitals(self, position: int) -> int:
        """The end of up to four capitalised syllables from `position`, before any person."""
        end, at = position, position
        for _ in range(4):
            match = _CAPITAL.match(self.text, at)
            if match is None or self._person(at):
                break
            end = match.end()
            if self.text[end : end + 1] != " ":
                break
            at = end + 1
        return end

    def _name(self, position: int) -> tuple[int, str]:
        """The end of an organisation's own name from `position` on, and its place type if it closes with a place."""
        end, at, place = position, position, ""
        limit = min(len(self.text), position + _LONGEST)
        while at < limit:
            joint = _JOINT.match(self.key, at)
            if joint is None or "\n" in joint.group():
                break
            start = joint.end()
            step, place = self._part(start, first=end == position, bound=joint.group().strip() != "")
            if step == start:
                break
            end = at = step
            if place:
                break
        return end, place

    def _part(self, start: int, first: bool, bound: bool) -> tuple[int, str]:
        """The end of the part of a name at `start`; `bound`: a comma, dash or "và" stands before it."""
        word = self.words.get(start)
        if bound and first and (word is None or self.key[start - 2] == ","):
            return start, ""
        if not bound:
            end, place = self._place(start - 1)
            if end > start - 1:
                return end, place or "place"
        if word is not None:
            return (word, "") if not bound or self.text[start].isupper() or self.key[start - 2] != "," else (start, "")
        if bound:
            return start, ""
        if self._person(start):
            return start, ""
        for pattern in (_CAPITAL, _QUOTED, _NUMBER):
            match = pattern.match(self.text, start)
            if match:
                return match.end(), ""
        return start, ""


def _level(head: _Head, place: str, key: str) -> AwardLevel | None:
    """The level at which a body confers, by its head and the place that follows."""
    if head.level == "department":
        return "province"
    if head.kind in ("school", "hospital"):
        return "grassroots"
    if head.level:
        return _LEVELS.get(head.level)
    return level_of(key)


_LEVELS: dict[str, AwardLevel] = {
    level: level
    for level in (
        "state", "government", "ministry", "province", "district", "commune", "grassroots", "organization", "foreign",
    )
}  # fmt: skip

# Each line: what a conferrer's words say, in the order in which they decide.
_LEVEL_RULES: tuple[tuple[AwardLevel, regex.Pattern[str]], ...] = (
    ("foreign", regex.compile(r"hoàng gia|vương quốc|campuchia|\blào\b|nhật hoàng|cuba|liên bang|tổng thống|quốc vương|liên hợp quốc|đại sứ")),
    ("state", regex.compile(r"(?<!phó )chủ tịch nước|\bnhà nước\b(?! việt nam)|^đảng(?=,| và| nhà nước|$)|hội đồng nhà nước|quốc hội")),
    ("government", regex.compile(r"thủ tướng|(?<!văn phòng |thanh tra |cơ yếu )chính phủ|hội đồng bộ trưởng")),
    ("commune", regex.compile(r"\b(?:xã|phường|thị trấn|đặc khu)\b(?<!thị xã)(?<!bảo hiểm xã)(?! hội)")),
    ("district", regex.compile(r"\b(?:huyện|quận|thị xã)\b|huyện uỷ|quận uỷ|thị uỷ|huyện đoàn|quận đoàn")),
    ("province", regex.compile(r"\btỉnh\b|tỉnh uỷ|tỉnh đoàn")),
    ("ministry", regex.compile(r"\bbộ trưởng|\bbộ (?!chỉ huy|chqs|tư lệnh thủ|phận)|trung ương|quốc gia|\bt\.?ư\b|\btw\b|tổng liên đoàn|tổng lđlđ|tổng cục|quân khu|quân chủng|quân đoàn|binh chủng|toàn quân|kiểm toán nhà nước|thông tấn xã|đại học quốc gia|ngân hàng nhà nước|bảo hiểm xã hội việt nam")),
    ("province", regex.compile(r"\b(?:giám đốc )?sở\b|bộ chqs|bộ chỉ huy|cụm thi đua các tỉnh")),
    ("organization", regex.compile(r"\b(?:công ty|tập đoàn|tổng công ty|hiệp hội|(?<!xã )hội|liên đoàn|liên hiệp|ngân hàng|doanh nghiệp|quỹ)\b(?! đồng| nghị)")),
    ("grassroots", regex.compile(r"hiệu trưởng|\btrường\b|bệnh viện|lữ đoàn|trung đoàn|sư đoàn|tiểu đoàn|nhà máy|xí nghiệp|học viện|đại học")),
)  # fmt: skip
_CITY = regex.compile(r"\b(?:thành phố|tp\.?|thành uỷ|thành đoàn|thủ đô)(?!\p{L})\s*(?P<name>\p{L}*(?: \p{L}+){0,2})")


def level_of(conferrer: str, local: AwardLevel | None = None) -> AwardLevel | None:
    """The level at which `conferrer` (an office or a body as written) confers; None where the words do not tell.

    `local`: what "thành phố" without a name means in this article: `province` (Đà Nẵng) or `district` (Móng Cái).
    """
    key = fold(conferrer)
    for level, pattern in _LEVEL_RULES[:6]:
        if pattern.search(key):
            return level
    cities = [_city_level(match.group("name"), local) for match in _CITY.finditer(key)]
    if cities:
        return cities[-1]
    for level, pattern in _LEVEL_RULES[6:]:
        if pattern.search(key):
            return level
    return None


def _city_level(name: str, local: AwardLevel | None) -> AwardLevel | None:
    words = name.split()
    for count in range(len(words), 0, -1):
        unit = province(" ".join(words[:count]))
        if unit is not None:
            return "province" if unit.type == "thành phố" else "district"
    return "district" if words and words[0] != "và" else local
