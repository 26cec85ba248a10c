"""Merging the mentions of officials into one fact each: by full name, given name, unique post, pronoun."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

import regex

from thidua_extract.codes import LOCAL_LEVELS
from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.language.spelling import spelled_out
from thidua_extract.language.templates import pattern
from thidua_extract.language.templates import words as terms
from thidua_extract.lazy import lazy
from thidua_extract.patterns.events.settings import article_province
from thidua_extract.patterns.officials import OfficialMention, Position, RoleMention
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_CENTRAL = frozenset({"state", "government", "ministry", "foreign"})
# Central offices that local leaders hold besides their own.
_BESIDES = frozenset(
    {"central_committee_member", "central_committee_alternate", "politburo_member", "na_deputy", "committee_member"}
)
_LOCAL_BODY = r"\b«local_body»\b"
_LEXICON = "official_words"
_BESIDE = 160  # characters behind "ông" within which who is merely named is spoken of beside him
_UNIT_WORD = regex.compile(r"\b(?:tỉnh|thành phố|tp\.?)\s")
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[.&-][\p{L}\p{N}]+)*")
_PICTURED = regex.compile(r"[\s,]*(?:\([^)]*\)\s*,?\s*)?tại\s")
_KIN = {"president": "chair", "board_chair": "chair", "board_member": "member", "foreign_minister": "minister"}
_HIGH = frozenset({"state", "government", "foreign"})
_PRONOUN_REACH = 3  # persons back that "Ông" or "Đồng chí" may point
_LONGEST_MEMORY = 60  # persons or places back that a short mention may point
_LONGEST_NAME = 6  # syllables
_MOST_HOLDERS = 200  # statements of one office that a post alone is compared with


def merge_officials(mentions: list[OfficialMention], reading: Reading) -> list[OfficialMention]:
    """One mention a person, with all places, posts and roles, in the order of the text.

    Persons without office or rank are left out. A local post without a place of its own is the article's province's.
    """
    people = _by_name(mentions)
    for person in people.values():
        person.sort(key=lambda mention: mention.spans[0].start)
    resolver = _Resolver(people)
    for mention in mentions:
        resolver.see(mention)
    provinces = _Provinces(reading)
    merged = [_merge(group, provinces) for group in people.values()]
    kept = [person for person in merged if person.positions or person.rank]
    return sorted(kept, key=lambda person: person.spans[0].start)


def _by_name(mentions: list[OfficialMention]) -> dict[str, list[OfficialMention]]:
    """The mentions by full name, compared folded; "Xuân Anh" goes with the one "Nguyễn Xuân Anh" of the article."""
    people: dict[str, list[OfficialMention]] = {}
    for mention in mentions:
        if mention.name and mention.rule != "officials.short_name":
            people.setdefault(_folded(mention.name), []).append(mention)
    longer: dict[str, set[str]] = {}  # the names that end on a shorter one; "" for those that begin with it
    for key in people:
        syllables = key.split()
        for cut in range(1, min(len(syllables), _LONGEST_NAME)):
            longer.setdefault(" ".join(syllables[cut:]), set()).add(key)
            longer.setdefault(" ".join(syllables[:cut]), set()).add("")
    for key in sorted(people, key=len):
        if " " not in key and not is_vietnamese(key):  # "Yingluck" of "Yingluck S."
            longer.get(key, set()).discard("")
            longer.setdefault(key, set()).update(name for name in people if name.startswith(f"{key} "))
        whole = longer.get(key, set()) & people.keys()
        if len(whole) == 1 and "" not in longer[key]:
            people[next(iter(whole))].extend(people.pop(key))
    return people


class _Resolver:
    """Adds short mentions to the person they mean, in the order of the text."""

    def __init__(self, people: dict[str, list[OfficialMention]]) -> None:
        self._people = people
        self._recent: dict[str, None] = {}  # the persons met so far, the last one last
        self._subject: str | None = None  # the person whom the last pronoun meant, and up to where others are beside
        self._reach = 0
        self._of = {id(mention): key for key, group in people.items() for mention in group}
        self._given: dict[str, dict[str, None]] = {}
        self._posts: dict[str | None, list[tuple[str, Position]]] = {}
        for key, group in people.items():
            self._given.setdefault(key.split()[-1], {})[key] = None
            for mention in group:
                for position in mention.positions:
                    self._posts.setdefault(_office(position), []).append((key, position))

    def see(self, mention: OfficialMention) -> None:
        """Takes one mention: a full name is remembered, any other one resolved."""
        if id(mention) in self._of:
            self._remember(self._of[id(mention)])
            if self._subject is not None and not self._told(mention) and mention.spans[0].start < self._reach:
                self._remember(self._subject)  # "Ông học cùng lớp với A. Ông giữ chức …"
            return
        if mention.rule == "officials.short_name":
            key = self._by_given_name(mention)
        elif mention.rule == "officials.post_alone":
            key = self._by_post(mention.positions[-1])
        else:
            key = self._by_pronoun(mention)
            self._subject, self._reach = key, mention.spans[0].end + _BESIDE
        if key is None and mention.name:
            key = _folded(mention.name)  # "Bộ trưởng Hạo" of whom no full name is told: a person nonetheless
            self._people.setdefault(key, [])
            self._given.setdefault(key, {})[key] = None
        if key is not None:
            # A post alone tells of whom the sentence speaks, but only posts beside the name are the person's own.
            own = mention.rule != "officials.post_alone"
            self._people[key].append(mention if own else replace(mention, positions=()))
            self._remember(key)

    def _remember(self, key: str) -> None:
        self._recent.pop(key, None)
        self._recent[key] = None

    def _by_given_name(self, mention: OfficialMention) -> str | None:
        """The person of that given name met last, with an office where the mention tells one; else the one to come."""
        bearers = self._given.get(_folded(mention.name), {})
        met = [key for key in self._last_met() if key in bearers]
        if not met:
            return next(iter(bearers)) if len(bearers) == 1 else None
        if mention.positions or mention.rank:
            return next((key for key in met if any(m.positions or m.rank for m in self._people[key])), met[0])
        return met[0]

    def _by_post(self, sought: Position) -> str | None:
        """The holder of that post met last, else the one to come."""
        holders = {
            key
            for key, own in self._posts.get(_office(sought), [])[:_MOST_HOLDERS]
            if _same(sought, own) and (sought.status == "former") == (own.status == "former")
        }
        met = next((key for key in self._last_met() if key in holders), None)
        if met is None and len(holders) == 1:
            return next(iter(holders))
        return met

    def _by_pronoun(self, mention: OfficialMention) -> str | None:
        for key in islice(self._last_met(), _PRONOUN_REACH):
            if mention.honorific in terms(_LEXICON, "familiar") and any(
                p.level in _HIGH for m in self._people[key] for p in m.positions
            ):
                continue
            forms = {m.honorific for m in self._people[key] if m.honorific} - terms(_LEXICON, "formal")
            if not forms or mention.honorific in forms or mention.honorific in {"đồng chí", "đ/c"}:
                return key
        return None

    @staticmethod
    def _told(mention: OfficialMention) -> bool:
        return bool(mention.honorific or mention.positions or mention.rank or mention.roles)

    def _last_met(self) -> Iterator[str]:
        return islice(reversed(self._recent), _LONGEST_MEMORY)


def _same(one: Position, other: Position) -> bool:
    """Whether two wordings state one post: the same office, and the words of one among the words of the other."""
    words, others = _words(one), _words(other)
    if words == others:
        return True
    if _office(one) != _office(other):
        return False
    return words <= others or others <= words


def _tells_former(position: Position, known: Position) -> bool:
    """Whether "nguyên Giám đốc" says more of a post than "Giám đốc"."""
    return position.status != "current" and known.status == "current" and _words(position) == _words(known)


def _office(position: Position) -> str | None:
    """The code of the office, offices that are one with a body of their own brought together."""
    return _KIN.get(position.code or "", position.code)


def _words(position: Position) -> frozenset[str]:
    return _folded_words(position.phrase.text)


_folded = lru_cache(maxsize=4096)(fold)  # an article tells a name again and again


@lru_cache(maxsize=4096)
def _folded_words(post: str) -> frozenset[str]:
    """The words of a post, abbreviations spelled out, without status words and joints."""
    words: set[str] = set()
    for word in _WORD.findall(fold(post)):
        words.update(spelled_out(word).split())
    return frozenset(words - terms(_LEXICON, "filler"))


def _merge(group: list[OfficialMention], provinces: _Provinces) -> OfficialMention:
    """One fact from the mentions of one person."""
    positions: list[Position] = []
    for mention in group:
        known = len(positions)  # posts that one mention lists are different posts, however alike
        for position in mention.positions:
            at = next((n for n, own in enumerate(positions[:known]) if _same(own, position)), None)
            if at is None and not any(_words(own) == _words(position) for own in positions[known:]):
                positions.append(position)
            elif at is not None and (
                _words(positions[at]) < _words(position) or _tells_former(position, positions[at])
            ):
                positions[at] = position
    roles: dict[str, RoleMention] = {}
    for mention in group:
        for role in mention.roles:
            roles.setdefault(role.code, role)
    if len(roles) > 1 and "attended" in roles and _PICTURED.match(roles["attended"].phrase.text):
        del roles["attended"]  # of one who spoke at the gathering a picture of it tells no more
    first = min(group, key=lambda mention: (not mention.positions, mention.spans[0].start))
    spans = tuple(dict.fromkeys((*first.spans, *(span for mention in group for span in mention.spans))))
    rank = next((mention.rank for mention in group if mention.rank), None)
    return replace(
        first,
        spans=spans,
        name=max((m.name for m in group), key=len),
        confidence=max(m.confidence for m in group),
        rank=rank,
        positions=tuple(positions),
        roles=tuple(roles.values()),
        province=provinces.of(positions),
    )


class _Provinces:
    """The provinces of posts, looked up by place in the text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._key = reading.key
        self._places = reading.places
        self._starts = [place.span.start for place in reading.places]
        self._blocks = [block.span for block in reading.layout.blocks]
        self._block_starts = [span.start for span in self._blocks]

    @lazy
    def _home(self) -> str | None:
        return article_province(self._reading)

    def of(self, positions: list[Position]) -> str | None:
        """The province of the first local post: its own place, else its paragraph's, else the article's."""
        below = [p for p in positions if p.level not in _CENTRAL]
        for position in below:
            if position.phrase.span is not None and (own := self._inside(position.phrase.span)):
                return own
        local = [
            p
            for p in below
            if p.level in LOCAL_LEVELS or (p.body and pattern(_LEXICON, _LOCAL_BODY).search(fold(p.body)))
        ]
        central = any(p.level in _CENTRAL and p.code not in _BESIDES for p in positions)
        if not local or central or local[0].phrase.span is None:
            return None
        return self._before(local[0].phrase.span) or self._home

    def _inside(self, span: Span) -> str | None:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        inside = (place.province for place in self._places[first:last] if span.covers(place.span))
        return next((province for province in inside if province is not None), None)

    def _before(self, post: Span) -> str | None:
        """The province that the paragraph names last before a post: "tỉnh Bến Tre …, Chủ tịch UBND tỉnh"."""
        block = bisect_right(self._block_starts, post.start) - 1
        if block < 0 or not self._blocks[block].covers(post):
            return None
        start = self._blocks[block].start
        last = bisect_left(self._starts, post.start)
        first = max(bisect_left(self._starts, start), last - _LONGEST_MEMORY)
        for place in reversed(self._places[first:last]):
            if _UNIT_WORD.search(self._key, max(start, place.span.start - 12), place.span.end):
                return place.province
        return None
