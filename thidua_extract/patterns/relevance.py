"""Relevance: is the article about emulation and commendation, and on what evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from math import exp

from ahocorasick_rs import BytesAhoCorasick, Implementation

from thidua_extract.language.lexicon import TermMatch, TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold, spellings
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.plain import one_byte, small_letters
from thidua_extract.text.span import Span

# How much more a word tells where it stands: a title names the subject, a body may touch on it in passing.
_PLACES = {BlockKind.TITLE: 3.0, BlockKind.LEAD: 1.5, BlockKind.BODY: 1.0, BlockKind.CAPTION: 0.5}
_AGAIN = 0.3  # what each further mention of the same words in the same part adds, up to four
_MOST_AGAIN = 4
_MIDDLE = 5.5  # the sum of weights at which an article is as likely on the subject as off it
_SLOPE = 1.6
_MOST_EVIDENCE = 12
_HEADLINE = re.compile(r"^[^|\n]{20,}", re.MULTILINE)  # no "Trang chủ", no "Thời sự | Kinh tế | Giáo dục | Pháp luật"
_RUN = re.compile(r"[\w ]+")
# The automaton looks first for bytes that are rare in English, here the most frequent letters: not with so long a word.
_NO_PREFILTER = b"\0" * 256
_DOUBLED = 0  # two spaces, which may part the words of a term; few pages hold them
_BRIEF = 600  # code points; a few sentences may lack the words that a whole article would have


@dataclass(slots=True)
class Relevance:
    """`score` 0..1; `evidence`: the trigger words found, the first of each."""

    relevant: bool
    score: float
    evidence: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Trigger:
    number: int
    weight: float


TriggerWord = TermMatch[_Trigger]


@cache
def _triggers() -> TermMatcher[_Trigger]:
    return TermMatcher(
        (term, _Trigger(number, float(row["weight"])))
        for number, row in enumerate(table("relevance").rows)
        for term in row["term"].split("|")
    )


def trigger_words(document: Document) -> list[TriggerWord]:
    """The words of the whole page that tell for or against the subject, in their order."""
    return list(_triggers().find(document.key))


def judge_relevance(reading: Reading, words: Sequence[TriggerWord] | None = None) -> Relevance:
    """Whether the article is about emulation and commendation, from trigger words weighted by where they stand.

    `score` is a logistic of the summed weights; an article is relevant from 0.5 on. `words`: those of the page, where
    they were looked for before.
    """
    blocks = reading.layout.blocks
    if words is None:
        touched = (blocks[n] for n in reading.triggers.touched(("relevance",), [block.span.start for block in blocks]))
        placed = (
            (word, _PLACES[block.kind])
            for block in touched
            if block.kind in _PLACES
            for word in _triggers().find(reading.key, *block.span)
        )
        return _judge(placed)
    held = ((word, reading.layout.block_at(word.start)) for word in words)
    return _judge((word, _PLACES[block.kind]) for word, block in held if block and block.kind in _PLACES)


def may_hold_facts(reading: Reading, relevance: Relevance) -> bool:
    """Whether facts are to be looked for: a word near the subject stands in the article, or it is short.

    Most of a newspaper is off the subject; its offices and numbers are no facts of emulation and commendation.
    """
    return bool(relevance.evidence or len(reading.key) < _BRIEF or reading.triggers.starts("subject"))


def screen(document: Document, words: Iterable[TriggerWord]) -> Relevance:
    """The same without the page's layout: all up to the first long line counts as the title, the rest as body."""
    title = _HEADLINE.search(document.key)
    end = title.end() if title else len(document.key)
    return _judge((word, _PLACES[BlockKind.TITLE if word.start < end else BlockKind.BODY]) for word in words)


def may_be_relevant(page: bytes | None) -> bool:
    """Whether a text as decoded, in one byte a character, may hold evidence; without, its score is 0.

    Asked of each page of an archive, most of which is about something else: to repair and to fold them takes three
    times as long. Of pages that hold other characters, or must be repaired first, it is not known.
    """
    if page is None or (page := small_letters(page)) is None:
        return True
    found = _kernels().find_matches_as_indexes(page)
    while found and all(number == _DOUBLED for number, _, _ in found):
        page = page.replace(b"  ", b" ")
        found = _kernels().find_matches_as_indexes(page)
    return bool(found)


@cache
def _kernels() -> BytesAhoCorasick:
    """Two spaces, and of each term that is evidence the longest run of words without marks, in every spelling."""
    kernels: set[str] = set()
    for row in table("relevance").rows:
        for term in row["term"].split("|") if float(row["weight"]) > 0 else ():
            runs = _RUN.findall(fold(term))
            words = max(runs, key=len, default="").split()
            kernels.update(" ".join(written) for written in product(*map(spellings, words)))
    shortest = [kernel for kernel in kernels if not any(other in kernel for other in kernels - {kernel})]
    plain = [page for page in map(one_byte, sorted(shortest)) if page is not None]  # others stand on no such page
    return BytesAhoCorasick([b"  ", *plain, _NO_PREFILTER], implementation=Implementation.DFA)


def _judge(placed: Iterable[tuple[TriggerWord, float]]) -> Relevance:
    """From each word with the weight of the place where it stands."""
    total = 0.0
    mentions: dict[tuple[int, float], int] = {}
    first: dict[int, Span] = {}
    for word, place in placed:
        trigger = word.entry
        earlier = mentions.get((trigger.number, place), 0)
        mentions[trigger.number, place] = earlier + 1
        if earlier <= _MOST_AGAIN:
            total += trigger.weight * place * (_AGAIN if earlier else 1.0)
        if trigger.weight > 0:
            first.setdefault(trigger.number, Span(word.start, word.end))
    if not first:
        return Relevance(relevant=False, score=0.0)
    score = round(1 / (1 + exp((_MIDDLE - total) / _SLOPE)), 3) if total > -50 else 0.0
    return Relevance(score >= 0.5, score, sorted(first.values())[:_MOST_EVIDENCE])
