"""Relevance: is the article about emulation and commendation, and on what evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from math import exp

from ahocorasick_rs import BytesAhoCorasick, Implementation

from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.text.document import Document
from thidua_extract.text.fold import fold, spellings
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.plain import one_byte, plain_words
from thidua_extract.text.span import Span

# How much more a word tells where it stands: a title names the subject, a body may touch on it in passing.
_PLACES = {BlockKind.TITLE: 3.0, BlockKind.LEAD: 1.5, BlockKind.BODY: 1.0, BlockKind.CAPTION: 0.5}
_AGAIN = 0.3  # what each further mention of the same words in the same part adds, up to four
_MOST_AGAIN = 4
_MIDDLE = 5.5  # the sum of weights at which an article is as likely on the subject as off it
_SLOPE = 1.6
_MOST_EVIDENCE = 12
_RUN = re.compile(r"[\w ]+")
# The automaton looks first for bytes that are rare in English, here the most frequent letters: not with so long a word.
_NO_PREFILTER = b"\0" * 256
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


@cache
def _triggers() -> TermMatcher[_Trigger]:
    return TermMatcher(
        (term, _Trigger(number, float(row["weight"])))
        for number, row in enumerate(table("relevance").rows)
        for term in row["term"].split("|")
    )


def judge_relevance(reading: Reading) -> Relevance:
    """Whether the article is about emulation and commendation, from trigger words weighted by where they stand.

    `score` is a logistic of the summed weights; an article is relevant from 0.5 on.
    """
    blocks = reading.layout.blocks
    touched = reading.triggers.touched(("relevance",), [block.span.start for block in blocks])
    parts = ((blocks[n].span, _PLACES[blocks[n].kind]) for n in touched if blocks[n].kind in _PLACES)
    return _judge(reading.key, parts)


def may_hold_facts(reading: Reading, relevance: Relevance) -> bool:
    """Whether facts are to be looked for: a word near the subject stands in the article, or it is short.

    Most of a newspaper is off the subject; its offices and numbers are no facts of emulation and commendation.
    """
    return bool(relevance.evidence or len(reading.key) < _BRIEF or reading.triggers.starts("subject"))


def screen(document: Document) -> Relevance:
    """The same without the page's layout: the first line counts as the title, the rest as body."""
    key = document.key
    start = len(key) - len(key.lstrip())
    end = key.find("\n", start)
    end = len(key) if end < 0 else end
    return _judge(key, ((Span(start, end), _PLACES[BlockKind.TITLE]), (Span(end, len(key)), _PLACES[BlockKind.BODY])))


def may_be_relevant(page: bytes | None) -> bool:
    """Whether a text as decoded, in one byte a character, may hold evidence; without, its score is 0.

    Asked of each page of an archive, most of which is about something else: to repair and to fold them takes three
    times as long. Of pages that hold other characters, or must be repaired first, it is not known.
    """
    words = plain_words(page) if page is not None else None
    return words is None or bool(_kernels().find_matches_as_indexes(words))


@cache
def _kernels() -> BytesAhoCorasick:
    """Of each term that is evidence the longest run of words without marks, in every spelling."""
    kernels: set[str] = set()
    for row in table("relevance").rows:
        for term in row["term"].split("|") if float(row["weight"]) > 0 else ():
            runs = _RUN.findall(fold(term))
            words = max(runs, key=len, default="").split()
            kernels.update(" ".join(written) for written in product(*map(spellings, words)))
    shortest = [kernel for kernel in kernels if not any(other in kernel for other in kernels - {kernel})]
    plain = [page for page in map(one_byte, sorted(shortest)) if page is not None]  # others stand on no such page
    return BytesAhoCorasick([*plain, _NO_PREFILTER], implementation=Implementation.DFA)


def _judge(key: str, parts: Iterable[tuple[Span, float]]) -> Relevance:
    total = 0.0
    mentions: dict[tuple[int, float], int] = {}
    first: dict[int, Span] = {}
    for span, place in parts:
        for match in _triggers().find(key, span.start, span.end):
            trigger = match.entry
            earlier = mentions.get((trigger.number, place), 0)
            mentions[trigger.number, place] = earlier + 1
            if earlier <= _MOST_AGAIN:
                total += trigger.weight * place * (_AGAIN if earlier else 1.0)
            if trigger.weight > 0:
                first.setdefault(trigger.number, Span(match.start, match.end))
    if not first:
        return Relevance(relevant=False, score=0.0)
    score = round(1 / (1 + exp((_MIDDLE - total) / _SLOPE)), 3) if total > -50 else 0.0
    return Relevance(score >= 0.5, score, sorted(first.values())[:_MOST_EVIDENCE])
