"""Provinces and districts: gazetteer, aliases, codes of the 63 units until 2025-06-30 and the 34 since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import regex

from thidua_extract import lexicons
from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

PlaceKind = Literal["province", "city", "district", "bare", "body", "name"]
"""How a place is named: "tỉnh X"; "thành phố X" of province rank; a district or a city of a province; the name alone;
the name of a body ("Tỉnh ủy X", "UBND X"); a part of another name ("Đại học X"), which tells a province only weakly."""

MERGER = "2025-07-01"
"""Since that day there are 34 units and no districts (Nghị quyết 202/2025/QH15)."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A province-level unit named, or implied by a district or city of it. `province` is its plain name as of then.

    `span` covers the name alone, without "tỉnh" or "thành phố"; `kind` says how it is named.
    """

    span: Span
    province: str
    implied: bool = False
    kind: PlaceKind = "bare"


@dataclass(frozen=True, slots=True)
class Province:
    """A province-level unit with its code in the scheme valid at a date (`gso63` or `gso34`).

    `type` is "tỉnh" or "thành phố" as of that date.
    """

    name: str
    code: str
    scheme: str
    current_name: str
    current_code: str
    type: str = "tỉnh"


@dataclass(frozen=True, slots=True)
class _Unit:
    province: Province
    start: str
    until: str

    def valid(self, day: str) -> bool:
        return self.start <= day <= self.until


@dataclass(frozen=True, slots=True)
class _Place:
    """What a gazetteer term stands for. `owners`: the provinces that have it, each with the types of unit it is there.

    `bare`: the name alone, without a type word, means the unit.
    """

    name: str
    owners: tuple[tuple[str, frozenset[str]], ...]
    is_province: bool = False
    is_city: bool = False
    bare: bool = True
    typed: bool = False


@cache
def _all_units() -> tuple[tuple[frozenset[str], _Unit], ...]:
    """Every unit of both schemes with its folded names."""
    return tuple(
        (
            frozenset(_plain(name) for name in (row["name"], *filter(None, row["aliases"].split("|")))),
            _Unit(
                Province(row["name"], row["code"], row["scheme"], row["successor"], row["successor_code"], row["type"]),
                row["from"] or "0000",
                row["until"] or "9999",
            ),
        )
        for row in lexicons.table("provinces").rows
    )


@cache
def _units() -> dict[str, tuple[_Unit, ...]]:
    units: dict[str, list[_Unit]] = {}
    for names, unit in _all_units():
        for name in names:
            units.setdefault(name, []).append(unit)
    return {name: tuple(found) for name, found in units.items()}


_TYPE_PREFIX = regex.compile(r"^(?:tỉnh|thành phố|tp)\b\.?\s*")


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    key = " ".join(fold(name).split())
    return _TYPE_PREFIX.sub("", key)


def province(name: str, date: str | None = None) -> Province | None:
    """The unit called `name` (any alias) as of `date` (ISO 8601; today's scheme when None); None if unknown.

    A unit that is merged away by that date is answered by the unit that it has become a part of; a name that had not
    been given yet, by the unit whose code it was to take over (Huế before 2025: Thừa Thiên Huế).
    """
    units = _units().get(_plain(name))
    if not units:
        return None
    day = (date or "9999")[:10]
    for unit in units:
        if unit.valid(day):
            return unit.province
    last = max(units, key=lambda unit: unit.until)
    if day > last.until:
        return province(last.province.current_name, date) if last.province.current_name != last.province.name else None
    first = min(units, key=lambda unit: unit.start).province
    for _, unit in _all_units():
        if unit.valid(day) and unit.province.code == first.code and unit.province.scheme == first.scheme:
            return unit.province
    return first


@cache
def _matcher() -> TermMatcher[_Place]:
    places: dict[str, _Place] = {}
    for row in lexicons.table("provinces").rows:
        owners = ((row["name"], frozenset({row["type"]})),)
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            key = fold(name)
            city = row["type"] == "thành phố" or (key in places and places[key].is_city)
            places[key] = _Place(row["name"], owners, True, city, typed=key.startswith(("tp", "thành phố")))
    places.update((key, place) for key, place in _districts().items() if key not in places)
    places.update((fold(row["term"]), _Place(row["term"], ())) for row in lexicons.table("not_places").rows)
    return TermMatcher(places.items())


def _districts() -> dict[str, _Place]:
    owners: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in lexicons.table("districts").rows:
        owners.setdefault(row["name"], []).append((row["province"], frozenset(row["types"].split("|"))))
    places: dict[str, _Place] = {}
    for row in lexicons.table("districts").rows:
        place = _Place(row["name"], tuple(owners[row["name"]]), bare=row["bare"] == "yes")
        if row["name"].isdigit():  # "Quận 1", "Q.1"
            numbered = _Place(row["name"], place.owners, typed=True)
            places.update((form + row["name"], numbered) for form in ("quận ", "q.", "q. ", "q"))
            continue
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            places.setdefault(fold(name), place)
    return places


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in lexicons.table("surnames").rows if row["weight"] == "strong")


@cache
def _context_words(kind: str) -> tuple[str, ...]:
    rows = lexicons.table("place_contexts").rows
    return tuple(sorted((fold(row["word"]) for row in rows if row["kind"] == kind), key=len, reverse=True))


@cache
def _context(kind: str) -> regex.Pattern[str]:
    """The words of one kind right before a name, read backwards from it; an institution may have words in between."""
    within = r"(?:\s(?!ở\b|tại\b|của\b|cho\b|từ\b|trên\b|đến\b)[^\s,.;:()\"\n]+){0,8}" if kind == "embedding" else ""
    not_compound = r"(?<!thành )(?<!môi )(?<!thị )(?<!nhà )"  # "thành phố", "môi trường", "thị trường", "nhà trường"
    joined = "|".join(map(regex.escape, _context_words(kind)))
    return regex.compile(rf"(?r)(?<![\p{{L}}\p{{N}}]){not_compound}(?P<word>{joined})(?!\p{{L}}){within}\s*$")


_LIST_GAP = regex.compile(r"\s*,\s*|\s+và\s+|\s*-\s*")
_OWNER_GAP = regex.compile(r"\s*[,(]?\s*(?:tỉnh|thành phố|tp\.?)?\s*")
_WINDOW = 70


def find_places(document: Document, date: str | None = None) -> list[PlaceMention]:
    """Every place that names or implies a province, in order.

    `date` (ISO 8601, the article's) turns the names of units merged by then into today's, which are then `implied`.
    A district's name that several provinces share is left out unless its type, or a province named in the text, tells.
    """
    return [mention for mention, _ in scan_places(document, date) if mention is not None]


def place_spans(document: Document) -> list[Span]:
    """The words that name a place, ambiguous districts included."""
    return [span for _, span in scan_places(document, None)]


def scan_places(document: Document, date: str | None) -> list[tuple[PlaceMention | None, Span]]:
    """The words that name a place, ambiguous districts included, each with its mention where the province is told."""
    return list(_Scan(document, date).read())


class _Scan:
    """One pass over a text."""

    def __init__(self, document: Document, date: str | None) -> None:
        self.text = document.text
        self.key = document.key
        self.date = date
        self.matches = list(_matcher().find(document.key))
        self.named = {owner for m in self.matches if m.entry.is_province for owner, _ in m.entry.owners}

    def read(self) -> Iterator[tuple[PlaceMention | None, Span]]:
        previous, district_before, word = -1, False, ""  # for lists: "các huyện Nam Giang, Phước Sơn"
        for at, match in enumerate(self.matches):
            if not match.entry.owners or not self._capitalised(match):
                continue
            listed = previous >= 0 and _LIST_GAP.fullmatch(self.key, previous, match.start) is not None
            kind, found = self._kind(match, listed, district_before)
            if kind is None:
                continue
            previous, district_before = match.end, kind == "district"
            word = found or (word if listed else "")
            yield self._mention(at, kind, word), Span(match.start, match.end)

    def _capitalised(self, match: TermMatch[_Place]) -> bool:
        """Capitals as in a name: "hòa bình" is peace, "Hòa Bình" the province."""
        words = self.text[match.start : match.end].replace("-", " ").split()
        return all(not word[0].islower() or word in ("mang", "tên") for word in words)

    def _kind(self, match: TermMatch[_Place], listed: bool, after_district: bool) -> tuple[PlaceKind | None, str]:
        """How the place is named, with the type word before it; None where the words name something else."""
        place = match.entry
        window = max(0, match.start - _WINDOW)
        stretch = self.key[window : match.start].rstrip()

        def before(kind: str) -> str:
            words = _context_words(kind)
            told = any(map(stretch.__contains__, words)) if kind == "embedding" else stretch.endswith(words)
            found = _context(kind).search(self.key, window, match.start) if told else None
            return str(found.group("word")) if found else ""

        if before("smaller"):
            # since the merger communes and wards bear the old names: "phường Quy Nhơn"
            late = self.date is not None and self.date >= MERGER and place.bare and not place.is_province
            return ("district" if late else None), ""
        if place.is_province:
            return self._province_kind(match, listed, before), ""
        word = before("district") or before("city")
        if not word and self.key.startswith("thành uỷ", max(0, match.start - 9)):
            word = "thành phố"
        if word or place.typed or (listed and after_district):
            return "district", word
        if not place.bare or self._after_surname(match.start):
            return None, ""
        return ("name" if before("embedding") else "district"), ""

    def _province_kind(self, match: TermMatch[_Place], listed: bool, before: Callable[[str], str]) -> PlaceKind | None:
        place = match.entry
        if before("province"):
            return "province"
        if place.typed:
            return "name" if before("embedding") else "city"
        if before("city"):
            return "city" if place.is_city else "district"
        if before("body"):
            return "body"
        if self._after_surname(match.start):
            return None
        if place.name == "Hồ Chí Minh" and self.key[match.start : match.end] == fold(place.name) and not listed:
            return None  # the person, or what bears his name
        return "name" if before("embedding") else "bare"

    def _after_surname(self, start: int) -> bool:
        """ "Nguyễn Thái Bình" is a person: a capitalised surname or "Thị" stands right before."""
        before = self.key[max(0, start - 12) : start]
        if not before[-1:].isspace() or not before.strip():
            return False
        word = before.split()[-1]
        return self.text[start - len(before) + before.rfind(word)].isupper() and (
            word in _surnames() or word in ("thị", "văn")
        )

    def _mention(self, at: int, kind: PlaceKind, word: str) -> PlaceMention | None:
        match = self.matches[at]
        owner = self._owner(at, word)
        if owner is None:
            return None
        if owner == "Huế" and "Thừa Thiên Huế" in self.named and self.date is None:
            owner, kind = "Thừa Thiên Huế", "district"
        unit = province(owner, self.date) if self.date else None
        name = unit.name if unit else owner
        implied = not match.entry.is_province or kind in ("district", "name") or name != match.entry.name
        return PlaceMention(Span(match.start, match.end), name, implied, kind)

    def _owner(self, at: int, word: str) -> str | None:
        """The province of a place: the only one, that of its type, the one that follows, or one named in the text."""
        match = self.matches[at]
        owners = match.entry.owners
        if len(owners) > 1 and word:
            typed = _TYPES.get(word, word)
            owners = tuple(owner for owner in owners if typed in owner[1]) or owners
        if len(owners) > 1 and at + 1 < len(self.matches):
            after = self.matches[at + 1]
            if after.entry.is_province and _OWNER_GAP.fullmatch(self.key, match.end, after.start):
                owners = tuple(owner for owner in owners if owner[0] == after.entry.name) or owners
        if len(owners) > 1:
            owners = tuple(owner for owner in owners if owner[0] in self.named)
        return owners[0][0] if len(owners) == 1 else None


_TYPES = {
    "q": "quận", "q.": "quận", "h.": "huyện", "tx": "thị xã", "tx.": "thị xã", "tp": "thành phố", "tp.": "thành phố",
    "huyện uỷ": "huyện", "quận uỷ": "quận", "thị uỷ": "thị xã", "huyện đoàn": "huyện", "quận đoàn": "quận",
    "huyện đảo": "huyện",
}  # fmt: skip
