"""Tokens of a sentence as the office grammar sees them: offices, bodies, ranks, names, marks, plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence

WORD, CAPITALISED, NUMBER, MARK, NAME = "word", "capitalised", "number", "mark", "name"
OFFICE, RANK, HONORIFIC, PREFIX, VERB = "office", "rank", "honorific", "prefix", "verb"
HEAD, AREA, FIELD, DEVERBAL, LINK, COUNTRY = "head", "area", "field", "deverbal", "link", "country"

_TELLING = frozenset({NAME, OFFICE, RANK, HONORIFIC})
_PLAIN: dict[str, dict[str, dict[str, str]]] = {kind: {kind: {}} for kind in (WORD, CAPITALISED, NUMBER, MARK)}
# An abbreviation keeps its full stop ("TP. HCM"); inner marks hold "TT&DL", "T.Ư", "Jong-un", "H'Yao" together.
_TOKEN = regex.compile(
    r"(?:tp|q|p|tx|tt|h)\.(?=\s?\p{L}|\s?\d)|[\p{L}\p{N}]+(?:[.&/'-][\p{L}\p{N}]+)*+|[^\s\p{L}\p{N}]"
)


@dataclass(frozen=True, slots=True)
class Term:
    """The readings of a lexicon term, each with its row."""

    rows: dict[str, dict[str, str]]


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


def sentence_tokens(
    reading: Reading,
    sentence: Sentence,
    names: list[tuple[int, int]],
    organizations: dict[int, int],
    places: set[int],
) -> list[Token]:
    """The tokens of one sentence.

    `names`: the spans of the personal names in it, in order. `organizations`: where each organisation of the text
    ends, by where it starts. `places`: where the places of the text end. Empty where nothing can tell a person.
    """
    start, end = sentence.span
    spans: list[_Known] = []
    position = start
    for name_start, name_end in (*_without_offices(reading, start, end, names), (end, end)):
        # A term never reaches into a name: "Lê Văn Phong tặng hoa" is no "phong tặng".
        spans.extend(_terms_in(reading, position, name_start))
        if name_start < name_end:
            spans.extend(_name_spans(reading, name_start, name_end, spans))
        position = name_end
    if not any(rows.keys() & _TELLING for _, _, rows in spans) and not reading.key.endswith(":", start, end):
        return []
    tokens = list(_filled(reading, start, end, spans))
    for token in tokens:
        token.reach, token.place = organizations.get(token.start, 0), token.end in places
    return tokens


_Known = tuple[int, int, dict[str, dict[str, str]]]


def _terms_in(reading: Reading, start: int, end: int) -> Iterator[_Known]:
    for match in _matcher().find(reading.key, start, end):
        if _case_fits(reading.text, match.start, match.end, match.entry):
            yield match.start, match.end, match.entry.rows


def _name_spans(reading: Reading, start: int, end: int, before: list[_Known]) -> Iterator[_Known]:
    """The name, without the state of the office before it: "Thủ tướng Israel B. N."."""
    if before and before[-1][1] == start - 1 and OFFICE in before[-1][2]:
        first = next(_matcher().find(reading.key, start, end), None)
        if first is not None and first.start == start and COUNTRY in first.entry.rows:
            yield first.start, first.end, first.entry.rows
            start = first.end + 1
    if start < end:
        yield start, end, {NAME: {}}


def _without_offices(reading: Reading, start: int, end: int, names: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The names that do not open with an office: "Chánh Văn" is none where "Chánh Văn phòng" stands."""
    if not names:
        return iter(())
    offices = {match.start for match in _matcher().find(reading.key, start, end) if OFFICE in match.entry.rows}
    return (span for span in names if span[0] not in offices)


def _case_fits(text: str, start: int, end: int, term: Term) -> bool:
    """Whether a term that is short or foreign is written as such: "anh" is a brother, "Anh" may be England."""
    first = text[start]
    if COUNTRY in term.rows and len(term.rows) == 1:
        return first.isupper()
    if end - start <= 2 and OFFICE in term.rows:
        return text[start:end].isupper()
    return True


def _filled(reading: Reading, start: int, end: int, spans: list[_Known]) -> Iterator[Token]:
    """The sentence as tokens: the known spans and, between them, words, numbers and marks."""
    position = start
    for known_start, known_end, rows in spans:
        yield from _plain(reading, position, known_start)
        yield Token(
            known_start, known_end, reading.key[known_start:known_end], reading.text[known_start].isupper(), rows
        )
        position = known_end
    yield from _plain(reading, position, end)


def _plain(reading: Reading, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(reading.key, start, end):
        first = reading.text[match.start()]
        yield Token(match.start(), match.end(), match.group(), first.isupper(), _PLAIN[_kind(first)])


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
    return TermMatcher((term, Term(rows)) for term, rows in terms.items())


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
