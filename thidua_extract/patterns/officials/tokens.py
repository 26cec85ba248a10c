"""Tokens of a sentence as the office grammar sees them: offices, bodies, ranks, names, marks, plain words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import regex
from msgspec import Struct

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.names import Name
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import words
from thidua_extract.lazy import lazy
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

WORD, CAPITALISED, NUMBER, MARK, NAME = "word", "capitalised", "number", "mark", "name"
OFFICE, RANK, HONORIFIC, PREFIX, VERB = "office", "rank", "honorific", "prefix", "verb"
HEAD, AREA, FIELD, DEVERBAL, LINK, COUNTRY = "head", "area", "field", "deverbal", "link", "country"

SHORT = "short"
LEXICON = "official_words"
"""The words of the clauses around officials, by the part that they play."""
_OFFICIAL = frozenset({OFFICE, RANK, "deputy", "chief"})
_SCANNED = _OFFICIAL | {HONORIFIC, HEAD, COUNTRY}
# Readings that may open a person.
_OPENING = _OFFICIAL | {NAME, HONORIFIC, PREFIX, "status", "plural", "new"}
# An abbreviation keeps its full stop ("TP. HCM"); inner marks hold "TT&DL", "T.Ư", "Jong-un", "H'Yao" together.
_LETTER = r"[^\W_]"  # or a digit
_TOKEN = re.compile(rf"(?:tp|q|p|tx|tt|h)\.(?=\s?{_LETTER})|{_LETTER}+(?:[.&/'-]{_LETTER}+)*|[^\s\w]|_")


_LONGEST_WORD = 12  # letters of a kind of place
_GATE, _ADDRESS_GATE = "officials", "officials.address"


@dataclass(frozen=True, slots=True)
class Term:
    """The readings of a lexicon term, each with its row; what follows from them is told once."""

    rows: dict[str, dict[str, str]]
    official: bool  # whether one of them tells an office or a rank
    opens: bool  # whether a person may open with it
    capitals: Literal["none", "first", "all"]  # those that it needs: a country the first, a short office all


class Token(Struct, gc=False):  # made for each word of a sentence, in a quarter of a dataclass's time
    """A token: its place in the normalised text, its folded words, whether it opens with a capital, its readings."""

    start: int
    end: int
    key: str
    capital: bool
    rows: dict[str, dict[str, str]]
    opens: bool = False  # whether a person may open here
    reach: int = 0  # where the organisation that starts here ends, 0 for none
    place: bool = False  # whether a place ends here


_Rows = dict[str, dict[str, str]]
_Known = tuple[int, int, _Rows, bool]


class TokenReader:
    """The sentences of an article that may speak of persons, opened to be read as tokens."""

    def __init__(self, reading: Reading) -> None:
        self.text, self.key = reading.text, reading.key
        self._reading = reading
        self._names = reading.names
        self._name_starts = [name.span.start for name in reading.names]

    @property
    def holds_offices(self) -> bool:
        """Whether the text may name an office or a rank at all."""
        return self._reading.triggers.opens(_GATE)

    def official_sentences(self) -> list[int]:
        """The numbers of the sentences that may name an office or a rank."""
        return self._reading.triggers.touched((_GATE,), [sentence.span.start for sentence in self._reading.sentences])

    def open(self, sentence: Sentence) -> SentenceTokens | None:
        """The sentence, or None where nothing in it can speak of a person or open a list."""
        start, end = sentence.span
        names = self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]
        if (
            names
            or self._reading.triggers.opens(_GATE, start, end)
            or bisect_left(self._addresses, start) < bisect_left(self._addresses, end)
            or self.key.endswith(":", start, end)
        ):
            return SentenceTokens(self, sentence.span, names)
        return None

    def points(self, start: int, end: int) -> bool:
        """Whether a form of address stands for a person: "Ông nói", "em Lan", but not "các em"."""
        return self.key[start:end] in words(LEXICON, "pronoun") or self.text[end + 1 : end + 2].isupper()

    @lazy
    def _addresses(self) -> list[int]:
        """Where the forms of address begin that stand for persons."""
        found = self._reading.triggers.finditer(_ADDRESS_GATE, _address())
        return [match.start() for match in found if self.points(*match.span())]

    @lazy
    def organizations(self) -> dict[int, int]:
        """Where organisations end, by where they begin."""
        return {organization.span.start: organization.span.end for organization in self._reading.organizations}

    @lazy
    def places(self) -> set[int]:
        """Where places end."""
        return {place.span.end for place in self._reading.places}


class SentenceTokens:
    """The tokens of one sentence: its terms found in one scan, the words between them only when asked for."""

    def __init__(self, article: TokenReader, span: Span, names: list[Name]) -> None:
        """`names`: those that begin in the sentence."""
        self._article, self._span, self._names = article, span, names
        self._text, self._key = article.text, article.key
        self._matches = list(_matcher().find(article.key, *span))
        self._starts = [match.start for match in self._matches]

    @property
    def tells_office(self) -> bool:
        """Whether the sentence names an office or a rank."""
        return any(match.entry.official for match in self._matches)

    @property
    def tells_person(self) -> bool:
        """Whether the sentence may speak of a person: by name, by post, by "ông" alone; or opens a list."""
        if self._names or self._key.endswith(":", *self._span):
            return True
        points = self._article.points
        return any(
            term.official or (HONORIFIC in term.rows and points(start, end)) for start, end, term in self._matches
        )

    def tokens(self) -> list[Token]:
        """The tokens in order; a short name carries the reading "short" as well."""
        start, end = self._span
        offices = {match.start for match in self._matches if OFFICE in match.entry.rows} if self._names else ()
        spans: list[_Known] = []
        position = start
        for name in self._names:
            # "Chánh Văn" is no name where "Chánh Văn phòng" stands
            if name.span.start in offices or self._is_body(name.span.start, name.span.end):
                continue
            spans.extend(self._terms(position, name.span.start))
            position = min(name.span.end, end)
            spans.extend(self._name(name, position, spans))
        spans.extend(self._terms(position, end))
        return self._filled(spans)

    def _is_body(self, start: int, end: int) -> bool:
        """Whether the words are those of bodies rather than a name: "Bí thư Đoàn Phòng tham mưu", "Báo Sông Xanh"."""
        if self._key[start:end].split()[0] in words(LEXICON, "named_head"):
            return True
        heads = [match for match in self._within(start, end) if HEAD in match.entry.rows]
        return len(heads) > 1 and heads[0].start == start and heads[1].start == heads[0].end + 1

    def _within(self, start: int, end: int) -> list[TermMatch[Term]]:
        return self._matches[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _terms(self, start: int, end: int) -> list[_Known]:
        """The terms between two names, none reaching into a name: "Lê Văn Phong tặng hoa" is no "phong tặng"."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        matches = self._matches[first:last]
        across = first and self._matches[first - 1].end > start
        if across or (matches and matches[-1].end > end):
            matches = list(_matcher().find(self._key, start, end))
        text = self._text
        return [
            (start, end, term.rows, term.opens)
            for start, end, term in matches
            if term.capitals == "none" or _is_written(text, start, end, term)
        ]

    def _name(self, name: Name, end: int, before: list[_Known]) -> Iterator[_Known]:
        """The name, without the state of the office before it: "Thủ tướng Israel B. N."; "weak" where two syllables
        that no form of address tells may as well be a place."""
        start = name.span.start
        if before and before[-1][1] == start - 1 and OFFICE in before[-1][2]:
            first = next(iter(self._within(start, end)), None)
            if first is not None and first.start == start and first.end < end and COUNTRY in first.entry.rows:
                yield first.start, first.end, first.entry.rows, first.entry.opens
                start = first.end + 1
        syllables = self._key[start:end].split()
        if (at := _bearer_at(syllables)) and AREA in _terms().get(self._word_before(start), ()):
            start += len(" ".join(syllables[:at])) + 1  # "UBND xã Đông Mai | Lê Văn A"
            syllables = syllables[at:]
        weak = name.cue in {None, "office"} and len(syllables) == 2 and all(map(is_vietnamese, syllables))
        row = {"weak": "yes"} if weak else {}
        yield start, end, {NAME: row, SHORT: {}} if name.short else {NAME: row}, True

    def _word_before(self, start: int) -> str:
        return (self._key[max(self._span.start, start - _LONGEST_WORD) : start].split() or [""])[-1]

    def _filled(self, spans: list[_Known]) -> list[Token]:
        """The sentence as tokens: the known spans and, between them, words, numbers and marks."""
        text, key, (position, close) = self._text, self._key, self._span
        reach, places, alone = self._article.organizations.get, self._article.places, _words_alone().get
        out: list[Token] = []
        for known_start, known_end, rows, opens in (*spans, (close, close, {}, False)):
            for match in _TOKEN.finditer(key, position, known_start) if key[position:known_start].strip() else ():
                start, end = match.span()
                word, first = key[start:end], text[start]
                readings, opening = alone(word) or _plain(first)
                out.append(Token(start, end, word, first.isupper(), readings, opening, reach(start, 0), end in places))
            if rows:
                word, capital = key[known_start:known_end], text[known_start].isupper()
                reached, place = reach(known_start, 0), known_end in places
                out.append(Token(known_start, known_end, word, capital, rows, opens, reached, place))
            position = known_end
        return out


def _bearer_at(syllables: list[str]) -> int:
    """Where the holder's name begins behind the name of a commune, by a surname and a middle word; 0 for nowhere."""
    middle = words(LEXICON, "middle")
    return next((n for n in (2, 3) if n + 2 < len(syllables) and syllables[n + 1] in middle), 0)


def _is_written(text: str, start: int, end: int, term: Term) -> bool:
    """Whether a term has the capitals that it needs: "anh" is a brother, "Anh" may be England."""
    return text[start:end].isupper() if term.capitals == "all" else text[start].isupper()


@lru_cache(maxsize=1024)
def _plain(first: str) -> tuple[_Rows, bool]:
    """The reading of what no lexicon knows, by its first letter; no person opens with it."""
    if first.isalpha():
        return {CAPITALISED if first.isupper() else WORD: {}}, False
    return {NUMBER if first.isdigit() else MARK: {}}, False


@cache
def _matcher() -> TermMatcher[Term]:
    """The terms of several words, and those that tell whether a sentence is read or bound a name, in one automaton."""
    return TermMatcher((term, _term(term, rows)) for term, rows in _terms().items() if not _is_alone(term, rows))


@cache
def _words_alone() -> dict[str, tuple[_Rows, bool]]:
    """The other terms, looked up as the words of a sentence are read; whether a person may open with each."""
    return {term: (rows, not _OPENING.isdisjoint(rows)) for term, rows in _terms().items() if _is_alone(term, rows)}


@cache
def _address() -> regex.Pattern[str]:
    """A form of address as a whole word."""
    forms = sorted((term for term, rows in _terms().items() if HONORIFIC in rows), key=len, reverse=True)
    return regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, forms))})(?!\w)")


def _is_alone(term: str, rows: dict[str, dict[str, str]]) -> bool:
    return term.isalnum() and _SCANNED.isdisjoint(rows)


@cache
def _terms() -> dict[str, dict[str, dict[str, str]]]:
    """All words that the grammar knows with their readings; a word of several kinds keeps them all."""
    terms: dict[str, dict[str, dict[str, str]]] = {}
    for term, kind, row in _lexicon_terms():
        terms.setdefault(fold(term), {}).setdefault(kind, row)
    return terms


def _term(term: str, rows: dict[str, dict[str, str]]) -> Term:
    short = len(term) <= 2 and OFFICE in rows
    capitals: Literal["none", "first", "all"] = "first" if rows.keys() == {COUNTRY} else "all" if short else "none"
    return Term(rows, not _OFFICIAL.isdisjoint(rows), not _OPENING.isdisjoint(rows), capitals)


def _lexicon_terms() -> Iterator[tuple[str, str, dict[str, str]]]:
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
