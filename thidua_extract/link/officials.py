"""Merging the mentions of officials into one fact each: by full name, given name, unique post, pronoun."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.settings import article_province
from thidua_extract.patterns.officials import OfficialMention, Position, RoleMention
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_LOCAL = frozenset({"province", "district", "commune", "grassroots"})
_CENTRAL = frozenset({"state", "government", "ministry", "foreign"})
# Central offices that local leaders hold besides their own.
_BESIDES = frozenset(
    {"central_committee_member", "central_committee_alternate", "politburo_member", "na_deputy", "committee_member"}
)
_LOCAL_BODY = regex.compile(r"\b(?:ubnd|hđnd|nhân dân|thành uỷ|đảng uỷ|tp|thành phố|mttq|ban thường vụ)\b")
_UNIT_WORD = regex.compile(r"\b(?:tỉnh|thành phố|tp\.?)\s")
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[.&-][\p{L}\p{N}]+)*")
_KIN = {"board_chair": "chair", "board_member": "member", "foreign_minister": "minister"}
_FILLERS = frozenset({"và", "của", "nguyên", "cựu", "cố", "quyền", "chính", "phủ"})
_PRONOUN_REACH = 3  # mentions back that "Ông" or "Đồng chí" may point


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
    home = article_province(reading)
    merged = [_merge(group, reading, home) for group in people.values()]
    kept = [person for person in merged if person.positions or person.rank]
    return sorted(kept, key=lambda person: person.spans[0].start)


def _by_name(mentions: list[OfficialMention]) -> dict[str, list[OfficialMention]]:
    """The mentions by full name, compared folded; "Xuân Anh" goes with the one "Nguyễn Xuân Anh" of the article."""
    people: dict[str, list[OfficialMention]] = {}
    for mention in mentions:
        if mention.name and mention.rule != "officials.short_name":
            people.setdefault(fold(mention.name), []).append(mention)
    shorter = sorted(people, key=len)
    for key in shorter:
        longer = [other for other in people if other != key and other.endswith(f" {key}")]
        if len(longer) == 1 and not any(other.startswith(f"{key} ") for other in people):
            people[longer[0]].extend(people.pop(key))
    return people


class _Resolver:
    """Adds short mentions to the person they mean, in the order of the text."""

    def __init__(self, people: dict[str, list[OfficialMention]]) -> None:
        self._people = people
        self._recent: list[str] = []
        self._of = {id(mention): key for key, group in people.items() for mention in group}

    def see(self, mention: OfficialMention) -> None:
        """Takes one mention: a full name is remembered, any other one resolved."""
        if id(mention) in self._of:
            self._remember(self._of[id(mention)])
            return
        if mention.rule == "officials.short_name":
            key = self._by_given_name(mention)
        elif mention.rule == "officials.post_alone":
            key = self._by_post(mention)
        else:
            key = self._by_pronoun(mention)
        if key is None and mention.name:
            key = fold(mention.name)  # "Bộ trưởng Hạo" of whom no full name is told: a person nonetheless
            self._people.setdefault(key, [])
        if key is not None:
            # A post alone tells of whom the sentence speaks, but only posts beside the name are the person's own.
            own = mention.rule != "officials.post_alone"
            self._people[key].append(mention if own else replace(mention, positions=()))
            self._remember(key)

    def _remember(self, key: str) -> None:
        if key in self._recent:
            self._recent.remove(key)
        self._recent.append(key)

    def _by_given_name(self, mention: OfficialMention) -> str | None:
        given = fold(mention.name)
        fitting = [key for key in reversed(self._recent) if key.split()[-1] == given]
        official = [key for key in fitting if any(m.positions or m.rank for m in self._people[key])]
        if not fitting:
            later = [key for key in self._people if key.split()[-1] == given]
            return later[0] if len(later) == 1 else None
        return (official or fitting)[0] if mention.positions or mention.rank else fitting[0]

    def _by_post(self, mention: OfficialMention) -> str | None:
        sought = mention.positions[-1]
        fitting = [key for key in reversed(self._recent) if any(_same(sought, own) for own in self._posts(key))]
        if fitting:
            return fitting[0]
        later = [key for key in self._people if any(_same(sought, own) for own in self._posts(key))]
        return later[0] if len(later) == 1 else None

    def _by_pronoun(self, mention: OfficialMention) -> str | None:
        for key in reversed(self._recent[-_PRONOUN_REACH:]):
            forms = {m.honorific for m in self._people[key] if m.honorific}
            if not forms or mention.honorific in forms or mention.honorific in {"đồng chí", "đ/c"}:
                return key
        return None

    def _posts(self, key: str) -> list[Position]:
        return [position for mention in self._people[key] for position in mention.positions]


def _same(one: Position, other: Position) -> bool:
    """Whether two wordings state one post: the same office, and the words of one among the words of the other."""
    words, others = _words(one), _words(other)
    if words == others:
        return True
    if _office(one) != _office(other) or (one.status == "former") != (other.status == "former"):
        return False
    return words <= others or others <= words


def _office(position: Position) -> str | None:
    """The code of the office, offices that are one with a body of their own brought together."""
    return _KIN.get(position.code or "", position.code)


def _words(position: Position) -> set[str]:
    words: set[str] = set()
    spelled = _spelled()
    for word in _WORD.findall(fold(position.phrase.text)):
        words.update(spelled.get(word, word).split())
    return words - _FILLERS


@cache
def _spelled() -> dict[str, str]:
    return {fold(row["short"]): fold(row["full"]) for row in table("office_abbreviations").rows}


def _merge(group: list[OfficialMention], reading: Reading, home: str | None) -> OfficialMention:
    """One fact from the mentions of one person."""
    positions: list[Position] = []
    for mention in group:
        known = len(positions)  # posts that one mention lists are different posts, however alike
        for position in mention.positions:
            at = next((n for n, own in enumerate(positions[:known]) if _same(own, position)), None)
            if at is None and not any(_words(own) == _words(position) for own in positions[known:]):
                positions.append(position)
            elif at is not None and _words(positions[at]) < _words(position):
                positions[at] = position
    roles: dict[str, RoleMention] = {}
    for mention in group:
        for role in mention.roles:
            roles.setdefault(role.code, role)
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
        province=_province(positions, reading, home),
    )


def _province(positions: list[Position], reading: Reading, home: str | None) -> str | None:
    """The province of the first local post: its own place, else its paragraph's, else the article's."""
    below = [p for p in positions if p.level not in _CENTRAL and p.phrase.span is not None]
    for position in below:
        for place in reading.places:
            if position.phrase.span is not None and position.phrase.span.covers(place.span):
                return place.province
    local = [p for p in below if p.level in _LOCAL or (p.body and _LOCAL_BODY.search(fold(p.body)))]
    central = any(p.level in _CENTRAL and p.code not in _BESIDES for p in positions)
    if not local or central or local[0].phrase.span is None:
        return None
    return _province_before(local[0].phrase.span, reading) or home


def _province_before(post: Span, reading: Reading) -> str | None:
    """The province unit that the paragraph names last before a post: "tỉnh Bến Tre …, Chủ tịch UBND tỉnh"."""
    block = next((block.span for block in reading.layout.blocks if block.span.covers(post)), None)
    if block is None:
        return None
    named = [
        place.province
        for place in reading.places
        if block.start <= place.span.start < post.start
        and _UNIT_WORD.search(reading.key, max(block.start, place.span.start - 12), place.span.end)
    ]
    return named[-1] if named else None
