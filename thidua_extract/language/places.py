"""Provinces and districts: gazetteer, aliases, codes of the 63 units until 2025-06-30 and the 34 since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
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

_MERGER = "2025-07-01"


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


@dataclass(frozen=True, slots=True)
class _Place:
    """What a gazetteer term stands for. `provinces`: one, or several where the name is ambiguous."""

    name: str
    provinces: tuple[str, ...]
    district: bool = False
    bare: bool = True
    is_province: bool = False


@cache
def _units() -> dict[str, tuple[_Unit, ...]]:
    units: dict[str, list[_Unit]] = {}
    for row in lexicons.table("provinces").rows:
        unit = _Unit(
            Province(row["name"], row["code"], row["scheme"], row["successor"], row["successor_code"], row["type"]),
            row["from"] or "0000",
            row["until"] or "9999",
        )
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            units.setdefault(_plain(name), []).append(unit)
    return {name: tuple(found) for name, found in units.items()}


_TYPE_PREFIX = regex.compile(r"^(?:tỉnh|thành phố|tp)\b\.?\s*")


def _plain(name: str) -> str:
    key = " ".join(fold(name).split())
    return _TYPE_PREFIX.sub("", key)


def province(name: str, date: str | None = None) -> Province | None:
    """The unit called `name` (any alias) as of `date` (ISO 8601; today's scheme when None); None if unknown.

    A unit that was merged away by that date is answered by the unit that it is now a part of, under its new name.
    """
    units = _units().get(_plain(name))
    if not units:
        return None
    day = (date or "9999")[:10]
    valid = [unit for unit in units if unit.start <= day <= unit.until]
    if valid:
        return valid[0].province
    last = max(units, key=lambda unit: unit.until)
    if day > last.until and last.province.current_name != last.province.name:
        return province(last.province.current_name, date)
    return min(units, key=lambda unit: unit.start).province


@cache
def _matcher() -> TermMatcher[_Place]:
    places: dict[str, _Place] = {}
    for row in lexicons.table("provinces").rows:
        place = _Place(row["name"], (row["name"],), is_province=True)
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            places.setdefault(fold(name), place)
    owners: dict[str, list[str]] = {}
    for row in lexicons.table("districts").rows:
        owners.setdefault(fold(row["name"]), []).append(row["province"])
    for row in lexicons.table("districts").rows:
        owning = tuple(owners[fold(row["name"])])
        place = _Place(row["name"], owning, district=True, bare=row["bare"] == "yes")
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            if not name.isdigit():
                places.setdefault(fold(name), place)
            else:
                for form in (f"quận {name}", f"q.{name}", f"q. {name}", f"q{name}"):
                    places.setdefault(form, _Place(f"Quận {name}", owning, district=True))
    for row in lexicons.table("not_places").rows:
        places[fold(row["term"])] = _Place(row["term"], ())
    return TermMatcher(places.items())


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in lexicons.table("surnames").rows if row["weight"] == "strong")


# What stands right before the name says what it names. Longest first within each kind.
_DISTRICT_WORD = regex.compile(
    r"(?:\b(?:thành phố|thị xã|quận|huyện|đặc khu)|\b(?:tp|tx|q|h)\.?|\b(?:huyện|quận|thị|thành)\s+(?:uỷ|đoàn))\s*$"
)
_CITY_WORD = regex.compile(r"\b(?:thành phố|thủ đô|tp\.?)\s*$")
_PROVINCE_WORD = regex.compile(r"\btỉnh\s*$")
_BODY_WORD = regex.compile(
    r"\b(?:tỉnh uỷ|thành uỷ|tỉnh đoàn|thành đoàn|ubnd|hđnd|đảng bộ|mttq|lđlđ|bđbp|công an|hội lhpn|hội nông dân)\s*$"
)
# "phường Bình Thuận", "đường Nam Định", "chợ Bến Tre": the name of something smaller or elsewhere.
_SMALLER_WORD = regex.compile(
    r"\b(?:xã|phường|thị trấn|p\.|thôn|ấp|bản|làng|đường|(?<!thành )phố|chợ|cầu|ngõ|khách sạn|nhà hàng|quán|giải|cúp|ông|bà|anh|chị|em|cụ"
    r"|đồng chí|rạp|phim|sông|hồ|núi|vở|đèo)\s*$"
)
_EMBEDDING = regex.compile(
    r"\b(?:trường|đại học|học viện|bệnh viện|công ty|nhà máy|ngân hàng|câu lạc bộ|clb|báo|đài|tập đoàn|viện|điện lực|xổ số"
    r"|nhà hát|khách sạn|bia|ga|cảng|sân bay|khu công nghiệp|đhqg|hợp tác xã|htx|xí nghiệp|chi nhánh|sân vận động|fc|vnpt)\b"
    r"[^,.;:()\"\n]{0,50}$"
)
_LIST_GAP = regex.compile(r"(?:\s*,\s*|\s+và\s+|\s*-\s*)")
_WINDOW = 70


def find_places(document: Document, date: str | None = None) -> list[PlaceMention]:
    """Every place that names or implies a province, in order.

    `date` (ISO 8601, the article's) turns the names of units merged by then into today's, which are then `implied`.
    A district's name that several provinces share is left out unless one of them is named in the text.
    """
    return [mention for mention, _ in _scan(document, date) if mention is not None]


def place_spans(document: Document) -> list[Span]:
    """The words that name a place, ambiguous districts included."""
    return [span for _, span in _scan(document, None)]


def _scan(document: Document, date: str | None) -> Iterator[tuple[PlaceMention | None, Span]]:
    matches = [match for match in _matcher().find(document.key) if match.entry.provinces]
    named: set[str] = set()
    for match in matches:
        if match.entry.is_province:
            named.update(match.entry.provinces)
    previous: tuple[int, bool] = (-1, False)  # end and whether a district of the place before, for lists
    for match in matches:
        if not _is_name(document.text, match):
            continue
        listed = previous[0] >= 0 and _LIST_GAP.fullmatch(document.key, previous[0], match.start) is not None
        kind = _kind(document, match, listed, previous[1])
        if kind is None:
            continue
        district = kind == "district"
        previous = (match.end, district)
        span = Span(match.start, match.end)
        yield _mention(match, span, kind, named, date), span


def _mention(
    match: TermMatch[_Place], span: Span, kind: PlaceKind, named: set[str], date: str | None
) -> PlaceMention | None:
    owners = match.entry.provinces
    if len(owners) > 1:
        known = [owner for owner in owners if owner in named]
        if len(known) != 1:
            return None
        owners = (known[0],)
    unit = province(owners[0], date) if date else None
    name = unit.name if unit else owners[0]
    implied = match.entry.district or kind in ("district", "name") or name != match.entry.name
    return PlaceMention(span, name, implied, kind)


def _is_name(text: str, match: TermMatch[_Place]) -> bool:
    """Capitals as in a name: "hòa bình" is peace, "Hòa Bình" the province."""
    words = text[match.start : match.end].replace("-", " ").split()
    return bool(words) and all(not word[0].islower() for word in words if word[0].isalpha() and word != "mang")


def _kind(document: Document, match: TermMatch[_Place], listed: bool, after_district: bool) -> PlaceKind | None:
    place = match.entry
    before = document.key[max(0, match.start - _WINDOW) : match.start]
    if _SMALLER_WORD.search(before):
        return None
    if place.is_province:
        if _PROVINCE_WORD.search(before):
            return "province"
        if _CITY_WORD.search(before):
            unit = province(place.name)
            ranked = any(u.province.type == "thành phố" for u in _units()[_plain(place.name)])
            return "city" if unit and ranked else "district"
        if _BODY_WORD.search(before):
            return "body"
        if _follows_surname(document.text, before, match.start):
            return None
        if place.name == "Hồ Chí Minh" and fold("Hồ Chí Minh") == document.key[match.start : match.end] and not listed:
            return None  # the person, or what bears his name
        if _EMBEDDING.search(before):
            return "name"
        return "bare"
    if _DISTRICT_WORD.search(before) or place.name.startswith("Quận "):
        return "district"
    if listed and after_district:
        return "district"
    if not place.bare or _follows_surname(document.text, before, match.start):
        return None
    return "name" if _EMBEDDING.search(before) else "district"


def _follows_surname(text: str, before: str, start: int) -> bool:
    """ "Nguyễn Thái Bình" is a person: a surname or "Thị" stands right before, itself capitalised."""
    words = before.rsplit(None, 1)
    if not words or not before[-1:].isspace():
        return False
    word = words[-1]
    capital = text[start - len(before) + before.rfind(word)].isupper()
    return capital and (word in _surnames() or word in ("thị", "văn"))
