"""Tokens of a sentence as the office grammar sees them: offices, bodies, ranks, names, marks, plain words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.names import Name
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import words
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence

WORD, CAPITALISED, NUMBER, MARK, NAME = "word", "capitalised", "number", "mark", "name"
OFFICE, RANK, HONORIFIC, PREFIX, VERB = "office", "rank", "honorific", "prefix", "verb"
HEAD, AREA, FIELD, DEVERBAL, LINK, COUNTRY = "head", "area", "field", "deverbal", "link", "country"

SHORT = "short"
LEXICON = "official_words"
"""The words of the clauses around officials, by the part that they play."""
_OFFICIAL = frozenset({OFFICE, RANK, "deputy", "chief"})
_PLAIN: dict[str, dict[str, dict[str, str]]] = {kind: {kind: {}} for kind in (WORD, CAPITALISED, NUMBER, MARK)}
# An abbreviation keeps its full stop ("TP. HCM"); inner marks hold "TT&DL", "T.Ư", "Jong-un", "H'Yao" together.
_TOKEN = regex.compile(
    r"(?:tp|q|p|tx|tt|h)\.(?=\s?\p{L}|\s?\d)|[\p{L}\p{N}]+(?:[.&/'-][\p{L}\p{N}]+)*+|[^\s\p{L}\p{N}]"
)


@dataclass(frozen=True, slots=True)
class Term:
    """The readings of a lexicon term, each with its row; whether one of them tells an office or a rank."""

    rows: dict[str, dict[str, str]]
    official: bool


@dataclass(slots=True)
class Token:
    """A token: its place in the normalised text, its folded words, whether it opens with a capital, its readings."""

    start: int
    end: int
    key: str
    capital: bool
    rows: dict[str, dict[str, str]]
    reach: int = 0  # where the organisation that starts here ends, 0 for none
    place: bool = False  # whether a place ends here

    def __contains__(self, kind: str) -> bool:
        return kind in self.rows


_Known = tuple[int, int, dict[str, dict[str, str]]]


class TokenReader:
    """The tokens of an article's sentences: the terms of the text found in one scan, the rest sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self._text, self._key = reading.text, reading.key
        self._names = reading.names
        self._name_starts = [name.span.start for name in reading.names]
        self._organizations = {o.span.start: o.span.end for o in reading.organizations}
        self._places = {place.span.end for place in reading.places}
        self._matches = list(_matcher().find(reading.key))
        self._starts = [match.start for match in self._matches]

    @property
    def holds_offices(self) -> bool:
        """Whether the text names an office or a rank at all."""
        return any(match.entry.official for match in self._matches)

    def tells_office(self, sentence: Sentence) -> bool:
        """Whether the sentence names an office or a rank."""
        return any(match.entry.official for match in self._within(*sentence.span))

    def tells_person(self, sentence: Sentence) -> bool:
        """Whether the sentence may speak of a person: by name, by post, by "ông" alone; or opens a list."""
        start, end = sentence.span
        if bisect_left(self._name_starts, start) < bisect_left(self._name_starts, end):
            return True
        return self._key.endswith(":", start, end) or any(
            match.entry.official or (HONORIFIC in match.entry.rows and self._points(match))
            for match in self._within(start, end)
        )

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The tokens of one sentence; a short name carries the reading "short" as well."""
        start, end = sentence.span
        matches = self._within(start, end)
        offices = {match.start for match in matches if OFFICE in match.entry.rows}
        low, high = bisect_left(self._name_starts, start), bisect_left(self._name_starts, end)
        spans: list[_Known] = []
        position = start
        for name in self._names[low:high]:
            # "Chánh Văn" is no name where "Chánh Văn phòng" stands
            if name.span.start in offices or self._is_body(name.span.start, name.span.end):
                continue
            spans.extend(self._terms(position, name.span.start))
            position = min(name.span.end, end)
            spans.extend(self._name(name, position, spans))
        spans.extend(self._terms(position, end))
        return list(self._filled(start, end, spans))

    def _is_body(self, start: int, end: int) -> bool:
        """Whether the words are two heads of bodies rather than a name: "Bí thư Đoàn Phòng tham mưu"."""
        heads = [match for match in self._within(start, end) if HEAD in match.entry.rows]
        return len(heads) > 1 and heads[0].start == start and heads[1].start == heads[0].end + 1

    def _within(self, start: int, end: int) -> list[TermMatch[Term]]:
        return self._matches[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _points(self, match: TermMatch[Term]) -> bool:
        """Whether a form of address stands for a person: "Ông nói", "em Lan", but not "các em"."""
        return (
            self._key[match.start : match.end] in words(LEXICON, "pronoun")
            or self._text[match.end + 1 : match.end + 2].isupper()
        )

    def _terms(self, start: int, end: int) -> Iterator[_Known]:
        """The terms between two names, none reaching into a name: "Lê Văn Phong tặng hoa" is no "phong tặng"."""
        first = bisect_left(self._starts, start)
        matches: Iterable[TermMatch[Term]] = self._within(start, end)
        across = first and self._matches[first - 1].end > start
        if across or (matches and self._matches[bisect_left(self._starts, end) - 1].end > end):
            matches = _matcher().find(self._key, start, end)
        for match in matches:
            if _case_fits(self._text, match.start, match.end, match.entry):
                yield match.start, match.end, match.entry.rows

    def _name(self, name: Name, end: int, before: list[_Known]) -> Iterator[_Known]:
        """The name, without the state of the office before it: "Thủ tướng Israel B. N."; "weak" where two syllables
        that no form of address tells may as well be a place."""
        start = name.span.start
        if before and before[-1][1] == start - 1 and OFFICE in before[-1][2]:
            first = next(iter(self._within(start, end)), None)
            if first is not None and first.start == start and first.end < end and COUNTRY in first.entry.rows:
                yield first.start, first.end, first.entry.rows
                start = first.end + 1
        syllables = self._key[start:end].split()
        weak = name.cue in {None, "office"} and len(syllables) == 2 and all(map(is_vietnamese, syllables))
        row = {"weak": "yes"} if weak else {}
        yield start, end, {NAME: row, SHORT: {}} if name.short else {NAME: row}

    def _filled(self, start: int, end: int, spans: list[_Known]) -> Iterator[Token]:
        """The sentence as tokens: the known spans and, between them, words, numbers and marks."""
        position = start
        for known_start, known_end, rows in spans:
            yield from self._plain(position, known_start)
            yield self._token(known_start, known_end, rows)
            position = known_end
        yield from self._plain(position, end)

    def _plain(self, start: int, end: int) -> Iterator[Token]:
        for match in _TOKEN.finditer(self._key, start, end):
            yield self._token(*match.span(), _PLAIN[_kind(self._text[match.start()])])

    def _token(self, start: int, end: int, rows: dict[str, dict[str, str]]) -> Token:
        capital = self._text[start].isupper()
        return Token(
            start, end, self._key[start:end], capital, rows, self._organizations.get(start, 0), end in self._places
        )


def _case_fits(text: str, start: int, end: int, term: Term) -> bool:
    """Whether a term that is short or foreign is written as such: "anh" is a brother, "Anh" may be England."""
    first = text[start]
    if COUNTRY in term.rows and len(term.rows) == 1:
        return first.isupper()
    if end - start <= 2 and OFFICE in term.rows:
        return text[start:end].isupper()
    return True


def _kind(first: str) -> str:
    if first.isalpha():
        return CAPITALISED if first.isupper() else WORD
    return NUMBER if first.isdigit() else MARK


@cache
def _matcher() -> TermMatcher[Term]:
    """All words that the grammar knows, in one automaton; a word of several kinds keeps them all."""
    terms: dict[str, dict[str, dict[str, str]]] = {}
    for term, kind, row in _terms():
        terms.setdefault(fold(term), {}).setdefault(kind, row)
    return TermMatcher((term, Term(rows, not _OFFICIAL.isdisjoint(rows))) for term, rows in terms.items())


def _terms() -> Iterable[tuple[str, str, dict[str, str]]]:
    for row in table("offices").rows:
        for term in row["term"].split("|"):
            yield term, OFFICE, row
    for name in ("office_bodies", "title_words"):
        for row in table(name).rows:
            yield row["term"], row["kind"], row
    for row in table("role_verbs").rows:
        yield row["term"], VERB, row
    for name, kind in (("ranks", RANK), ("degrees", PREFIX), ("occupations", PREFIX), ("honorifics", HONORIFIC)):
        for row in table(name).rows:
            if row.get("kind") == "office":  # offices are this grammar's own
                continue
            first = next(iter(row.values()))
            for term in (first, *row["aliases"].split("|")):
                if term:
                    yield term, kind, row
