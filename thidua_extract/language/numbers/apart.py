"""Digits that count nothing by their own form: clock times, telephone numbers, codes, scores."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import regex

from thidua_extract.language.anchors import match_at
from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers.words import pattern, words
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

_CLOCK = re.compile(
    r"(?<![\w.,])\d{1,2}\s?(?:h|g|giờ)\s?(?:[0-5]\d)?(?:\s?(?:phút|'|p))?(?!\w)|(?<![\w.,])\d{1,2}:[0-5]\d(?::\d\d)?(?!\w)"
)
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+84|0)\d{1,3}[ .]?\d{3}[ .]?\d{2,4}(?:[ .]?\d{2,3})?(?!\d|,\d)|(?<!\w)1[89]00[ .]?\d{4}(?!\w)"
)
_CODE = (
    r"(?<!\w)\d+(?:/\d{4})?\s?[/-]\s?(?:\d{4}\s?/\s?)?(?:«document_sign»|qh\d*)\b[\w/-]*"
    r"|(?<![\w.,])\d+\p{L}+\d*(?!\w)"
)
_MARKS = " .,;:%)\n"
_GLUED = regex.compile(r"\d+(?:[.,]\d+)*(?P<unit>\p{L}+[²³\d]?)")
_HYPHENATED = re.compile(r"\d{1,2}\s?-\s?\d")
_SCORE_WITHIN = 60  # characters from the word to the end of the score
_SCORE = r"«of_match»\s+(?:\p{L}+\s+){0,2}(\d{1,2}\s?-\s?\d{1,2})(?![\d%])"
_MODEL = re.compile(r"(?<![^\W_])[A-Z][A-Za-z]{0,3}\s-$")
_LONGEST_MODEL = 8  # characters of the letters of a model, with the hyphen


def blocked(key: str, told: Iterable[Span], runs: Sequence[Span]) -> bytearray:
    """A mark at every position where no quantity begins.

    `told`: the dates, years and phrases that are known already; `runs`: the `digit_runs` of the key.
    """
    marks = bytearray(len(key) + 1)
    for start, end in (*told, *_by_form(key, runs)):
        marks[start:end] = b"\x01" * (end - start)
    return marks


def in_code(document: Document, start: int) -> bool:
    """Whether a hyphen glues the digits to letters: "COVID-19", "MU-2", "T -14" as some of the press space it."""
    if not document.key.endswith("-", 1, start):
        return False
    spaced = _MODEL.search(document.text, max(0, start - _LONGEST_MODEL), start)
    return document.key[start - 2].isalpha() or spaced is not None


def _by_form(key: str, runs: Sequence[Span]) -> Iterator[Span]:
    """The clock times, telephone numbers, codes and scores."""
    hours = [start for start, end in runs if end - start <= 2]
    phones = [start - key.startswith("+84", start - 1) for start, _ in runs if key[start] in "018"]
    for form, where in ((_CLOCK, hours), (_PHONE, phones)):
        for match in match_at(form, key, where):
            yield Span(*match.span())
    # behind the digits of a code stands a letter, a slash or a dash
    coded = (start for start, end in runs if key[end : end + 1] not in _MARKS or key[end + 1 : end + 2] in "/-")
    for code in match_at(pattern(_CODE), key, coded):
        glued = _GLUED.fullmatch(code.group())
        if not (glued and _is_unit(glued["unit"])):
            yield Span(*code.span())
    yield from _scores(key, hours)


def _is_unit(word: str) -> bool:
    unit = unit_at(word, 0)
    return (unit is not None and unit.end == len(word)) or word in words("scale")


def _scores(key: str, starts: Sequence[int]) -> Iterator[Span]:
    """Where the scores of matches stand: "thắng 3 - 1"."""
    for score in match_at(_HYPHENATED, key, starts):
        window = max(0, score.start() - _SCORE_WITHIN)
        if any(map(key[window : score.start()].__contains__, words("of_match"))):
            for match in pattern(_SCORE).finditer(key, window, score.end() + 2):
                yield Span(*match.span(1))
