"""Organisations: bodies of State and Party, fronts, unions, forces, schools, hospitals, firms, as named in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple, cast

import regex

from thidua_extract import lexicons
from thidua_extract.codes import AwardLevel
from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.names import Name, find_names
from thidua_extract.language.places import PlaceMention, find_places, province
from thidua_extract.language.spelling import loosely_joined
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
    places = find_places(document) if places is None else list(places)
    scan = _Scan(document, places, find_names(document) if names is None else names)
    found: list[Organization] = []
    free = 0
    for match in scan.heads.values():
        if match.start < free:
            continue
        organization = scan.read(match)
        if organization is not None:
            found.append(organization)
            free = organization.span.end
    return _share_levels(document, found)


def city_level(document: Document, places: Iterable[PlaceMention]) -> AwardLevel | None:
    """What "thành phố" without a name means in a text: `province` in Đà Nẵng, `district` in Móng Cái.

    The cities that the text calls so decide by majority, the first of them where they are even; None without any.
    """
    places = list(places)
    votes: list[AwardLevel] = []
    for place in places:
        if place.kind == "city":
            votes.append("province")
        elif place.kind == "district" and _CITY_BEFORE.search(
            document.key, max(0, place.span.start - 12), place.span.start
        ):
            votes.append("district")
    if not votes and any(_is_city(place) for place in places if place.kind in ("bare", "body")):
        return "province"
    if not votes:
        return None
    return max(dict.fromkeys(votes), key=votes.count)


def _is_city(place: PlaceMention) -> bool:
    unit = province(place.province)
    return unit is not None and unit.name == place.province and unit.type == "thành phố"


@lru_cache(maxsize=4096)
def level_of(conferrer: str, local: AwardLevel | None = None) -> AwardLevel | None:
    """The level at which `conferrer` (an office or a body as written) confers; None where the words do not tell.

    `local`: what "thành phố" without a name means in this article, see `city_level`. Conferrers of several levels
    together have none, but a ministry with an association is `ministry`.
    """
    parts = [_part_level(part, local) for part in _PARTED.split(fold(conferrer))]
    levels = {level for level in parts if level is not None}
    if levels == {"ministry", "organization"}:
        return "ministry"
    return levels.pop() if len(levels) == 1 else None


class _Head(NamedTuple):
    kind: str
    level: str
    shape: str


@cache
def _heads() -> TermMatcher[_Head]:
    rows = lexicons.table("organizations").rows
    heads = {row["head"]: _Head(row["kind"], row["level"], row["shape"]) for row in rows}
    looser = {loose: head for form, head in heads.items() if head.shape == "fixed" for loose in loosely_joined(form)}
    return TermMatcher((looser | heads).items())


@cache
def _words() -> TermMatcher[str]:
    return TermMatcher((row["term"], row["common"]) for row in lexicons.table("organization_words").rows)


@cache
def _followers() -> frozenset[str]:
    return frozenset(fold(row["syllable"]) for row in lexicons.table("name_followers").rows)


@cache
def _levels() -> TermMatcher[str]:
    return TermMatcher((row["term"], row["level"]) for row in lexicons.table("levels").rows)


@cache
def _level_order() -> list[str]:
    return list(dict.fromkeys(row["level"] for row in lexicons.table("levels").rows))


_PARTED = regex.compile(r",| và | - ")
# A place after a head: "tỉnh Bến Tre", "huyện Tân Kỳ", or the type alone ("UBND tỉnh").
_PLACE_TYPE = regex.compile(
    r"(?:tỉnh|thành phố|tp\.?|huyện|quận|q\.|thị xã|tx\.?|thị trấn|phường|p\.|xã|đặc khu|ấp|thôn|khóm|bản|buôn"
    r"|khu phố|tổ dân phố)(?!\p{L}|\s+(?:uỷ|đoàn)(?!\p{L}))"
)
_CITY_BEFORE = regex.compile(r"\b(?:thành phố|tp\.?|thành uỷ|thành đoàn)\s*$")
_CITY_NAME = regex.compile(r"\s*\.?\s*(?P<name>\p{L}+(?: \p{L}+){0,2})")
_JOINT = regex.compile(r"\s*(?:,|-|&|/)\s*|\s+và\s+|\s+")
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\p{M}\p{N}&'’.-]*(?<![.'’-])")
_LOWER = regex.compile(r"\p{Ll}+")
_NUMBER = regex.compile(r"(?:số\s+)?[\dIVX]+(?:[-/.]\d+)*[A-Z]?(?![\p{L}\d])")
_QUOTED = regex.compile(r"[“\"][^“”\"\n]{1,60}[”\"]")
_ABBREVIATION = regex.compile(r"\s*\([\p{Lu}&.\s-]{2,12}\)")
_SEVERAL = regex.compile(
    r"(?:\s*\([\p{L}&.\s-]{2,12}\))?\s(?P<words>(?:cụm\s)?(?:các|\d+)\s(?:tỉnh|thành|cơ quan|doanh nghiệp))"
)
_LOWER_THEN_CAPITAL = regex.compile(r"(?P<lower>\p{Ll}+) (?=\p{Lu}\p{Ll})")
_LOCAL_PARTY = regex.compile(r"(?:(?:huyện|quận|thị)\s+(?:uỷ|đoàn)|đoàn (?:xã|phường))$")
# "Ban Tổ chức | khen thưởng 3 đơn vị": what the body does, no part of its name.
_DOES_SO = regex.compile(r"\s(?:hơn |gần |trên )?(?:\d|cho |các |những |tập thể|cá nhân|đột xuất|nóng )")
_LONGEST = 140
_DEEPEST = 3


class _Scan:
    """One pass over a text: where heads and words of organisations, places and persons stand."""

    def __init__(self, document: Document, places: Iterable[PlaceMention], names: Iterable[Name]) -> None:
        self.text = document.text
        self.key = document.key
        self.heads = {match.start: match for match in _heads().find(document.key)}
        self.places = {place.span.start: place for place in places}
        self.persons = sorted(name.span.start for name in names if name.confidence >= 0.6)
        self.local = city_level(document, self.places.values())

    def read(self, match: TermMatch[_Head], depth: int = 0) -> Organization | None:
        """The organisation whose head is `match`, or None if the head is a common word here."""
        head = match.entry
        if head.shape == "none" or depth > _DEEPEST or not self._stands(match):
            return None
        end = self._end(match, depth)
        if end is None:
            return None
        return Organization(Span(match.start, end), head.kind, self._level(head, self.key[match.start : end]))

    def _end(self, match: TermMatch[_Head], depth: int) -> int | None:
        shape, end = match.entry.shape, match.end
        if shape in ("place", "fixed"):
            after = self._place(end, match.start)
            if after > end:
                return after
            several = _SEVERAL.match(self.key, end)
            return self._name(several.start("words") - 1, depth) if several else self._nested(end, depth)
        if shape == "number":
            number = self._after_space(_NUMBER, end)
            return None if number is None else self._name(number, depth, opens=False)
        after = self._name(end, depth)
        return after if after > end else None

    def _nested(self, position: int, depth: int) -> int:
        """The end of the body that a body belongs to: "Đảng ủy Công an tỉnh", "Văn phòng Tổng Liên đoàn"."""
        inner = self.heads.get(position + 1)
        if inner is None or not self.text[position : position + 1].isspace():
            return position
        if not self.text[inner.start].isupper() and self.key[inner.start : inner.end] != "chi nhánh":
            return position
        organization = self.read(inner, depth + 1)
        return organization.span.end if organization else position

    def _stands(self, match: TermMatch[_Head]) -> bool:
        """A head in lower case ("bộ GD&ĐT", "công ty Vinamilk") must hold or be followed by a capital."""
        words = self.text[match.start : match.end]
        if not words.islower():
            return True
        after = self.text[match.end : match.end + 2]
        return after[:1].isspace() and (after[1:2].isupper() or after[1:2] in '“"')

    def _after_space(self, pattern: regex.Pattern[str], position: int) -> int | None:
        if self.text[position : position + 1] not in (" ", "\u00a0"):
            return None
        match = pattern.match(self.text, position + 1)
        return match.end() if match else None

    def _person(self, position: int) -> bool:
        at = bisect_left(self.persons, position)
        return at < len(self.persons) and self.persons[at] == position

    def _place(self, position: int, head: int | None = None) -> int:
        """The end of the place phrase that begins after `position`, else `position`. `head`: where its head begins."""
        # without an end it would look for the closing bracket in all of the text first
        abbreviation = _ABBREVIATION.match(self.text, position, position + 24)
        start = abbreviation.end() if abbreviation else position
        if self.text[start : start + 1] not in (" ", "\u00a0"):
            return position
        start += 1
        if (mention := self.places.get(start)) is not None and not self._person(start):
            return mention.span.end
        kind = _PLACE_TYPE.match(self.key, start)
        if kind is None:
            if head is not None and _LOCAL_PARTY.search(self.key, head, position):
                name = max(self._capitals(start), self._after_space(_NUMBER, position) or 0)
                return name if name > start else position
            return position
        at = kind.end()
        while at < len(self.text) and (
            self.text[at] in " \u00a0" or (self.text[at] == "\n" and self.text[at - 1] == ".")
        ):
            at += 1  # a page may break the line after "TP."
        if self._person(at):
            return kind.end()
        if (mention := self.places.get(at)) is not None:
            return mention.span.end
        if at > kind.end() and kind.group() not in ("tỉnh", "thành phố"):
            # a commune that the gazetteer does not know, or a numbered one
            name = max(self._capitals(at), self._after_space(_NUMBER, at - 1) or 0)
            return name if name > at else kind.end()
        return kind.end()

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

    def _name(self, position: int, depth: int, opens: bool = True) -> int:
        """The end of an organisation's own name from `position` on; `opens`: no number stood before it."""
        end = position
        limit = min(len(self.text), position + _LONGEST)
        single = False  # whether the last step was one capitalised syllable, which may need its second: "Lọc dầu"
        while end < limit:
            place, word = self._place(end), self._word_at(end + 1)
            if place > end and not (word is not None and word.end > place):
                return place
            joint = _JOINT.match(self.key, end)
            if joint is None or "\n" in joint.group():
                break
            start, bound = joint.end(), joint.group().strip()
            if not bound and (nested := self._nested(end, depth)) > end:
                return nested
            if not bound and (step := self._compound(start, single, first=opens and end == position)) > start:
                end, single = step, False
                continue
            step = self._part(start, bound, end, first=opens and end == position)
            if step == start:
                break
            single = (
                self._word_at(start) is None and self.text[start:step].isalpha() and not self.text[start:step].isupper()
            )
            single = single and (bound != "" or end == position or not self._proper_before(end))
            end = step
        return end

    def _compound(self, start: int, single: bool, first: bool) -> int:
        """The end of a syllable in lower case that a name goes on with: "Lọc dầu", "phim Truyện Việt Nam"."""
        if first or self._word_at(start) is not None or not self.text[start : start + 1].islower():
            return start
        after = _LOWER_THEN_CAPITAL.match(self.text, start)
        lower = _LOWER.match(self.key, start) if single else None
        if lower is None and after is not None and not self._person(after.end()) and after.end() not in self.heads:
            lower = _LOWER.match(self.key, start)
        return lower.end() if lower is not None and lower.group() not in _followers() else start

    def _proper_before(self, end: int) -> bool:
        """Whether the word that ends at `end` is a capitalised syllable of a proper name ("Hoa" in "Hoa Sen")."""
        start = self.text.rfind(" ", 0, end) + 1
        return self.text[start : start + 1].isupper() and self._word_at(start) is None

    def _word_at(self, start: int) -> TermMatch[str] | None:
        """The lexicon word at `start`."""
        return _words().at(self.key, start)

    def _word(self, start: int, before: int, first: bool) -> int | None:
        """The end of the lexicon word at `start`, unless it is a verb there: "Công ty Hoa Sen đầu tư"; `before`: where
        the name ended so far."""
        match = self._word_at(start)
        if match is not None and match.entry == "after" and _DOES_SO.match(self.key, match.end):
            return None
        if match is None or first or not match.entry or self.text[start].isupper():
            return match.end if match else None
        follows = any(word.end == before for word in self._words_ending(before))
        return match.end if match.entry == "after" and follows else None

    def _words_ending(self, end: int) -> Iterator[TermMatch[str]]:
        """The lexicon words of up to four syllables that may end at `end`."""
        start = end
        for _ in range(4):
            start = self.key.rfind(" ", 0, start)
            if start < 0:
                break
            if (word := self._word_at(start + 1)) is not None:
                yield word

    def _part(self, start: int, bound: str, before: int, first: bool) -> int:
        """The end of the part of a name at `start`; `bound`: the comma, dash or "và" that stands before it."""
        word = self._word(start, before, first or bound in ("và", "-", "&"))
        if bound:
            if word is None or (first and bound == ",") or self._opens_body(start, bound):
                return start
            return word if bound != "," or self.text[start].isupper() else start
        if word is not None:
            return word
        if self._person(start):
            return start
        for pattern in (_CAPITAL, _QUOTED, _NUMBER):
            match = pattern.match(self.text, start)
            if match:
                return match.end()
        return start

    def _opens_body(self, start: int, bound: str) -> bool:
        """Whether the next body of a list begins at `start`: "Bệnh viện Tim, | Bệnh viện Mắt An Hòa"."""
        head = self.heads.get(start)
        if head is None or head.entry.shape != "name" or bound not in (",", "và"):
            return False
        return " " in self.key[start : head.end] and self.text[start].isupper()

    def _level(self, head: _Head, key: str) -> AwardLevel | None:
        if head.kind in ("school", "hospital"):
            return "grassroots"
        if head.level == "department":
            return "province"
        if head.level:
            return cast(AwardLevel, head.level)
        return level_of(key, self.local)


def _share_levels(document: Document, found: list[Organization]) -> list[Organization]:
    """Bodies listed together share the place of the last: "Tỉnh ủy, HĐND, UBND tỉnh Bến Tre"."""
    shared = list(found)
    for at in range(len(found) - 2, -1, -1):
        this, after = shared[at], shared[at + 1]
        gap = document.key[this.span.end : after.span.start].strip()
        if (
            this.level is None
            and gap in (",", "-", "và")
            and this.kind in ("state", "party", "front", "union", "force")
        ):
            shared[at] = replace(this, level=after.level)
    return shared


def _part_level(key: str, local: AwardLevel | None) -> AwardLevel | None:
    found: dict[str, AwardLevel | None] = {}
    for _, end, level in _levels().find(key):
        if level == "city":
            named = _city_named(key, end, local)
            if named is not None:
                found[named] = named
        elif level != "none":
            found[level] = cast(AwardLevel, level)
    return next((found[level] for level in _level_order() if level in found), None)


def _city_named(key: str, end: int, local: AwardLevel | None) -> AwardLevel | None:
    """The level of the city whose name follows `end`, or what a city without a name is here."""
    match = _CITY_NAME.match(key, end)
    words = match.group("name").split() if match else []
    if words and words[0] in ("tp", "thành"):  # "Thành ủy TP. Hồ Chí Minh": the city word itself follows
        return None
    for count in range(len(words), 0, -1):
        unit = province(" ".join(words[:count]))
        if unit is not None:
            return "province" if unit.type == "thành phố" else "district"
    return "district" if words else local
