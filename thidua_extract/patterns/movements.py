"""Movements: names of emulation movements and campaigns, quoted or from the lexicon of standing movements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import product, zip_longest

import regex

from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern, words
from thidua_extract.lexicons import table
from thidua_extract.patterns.mention import Mention
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span


@dataclass(slots=True, kw_only=True)
class MovementMention(Mention):
    """A movement by its name, without quotation marks."""

    name: str


_pattern = partial(pattern, "movement_words")

_KIND = r"(?: «kind»){0,2}"  # "thi đua cao điểm", "phong trào thi đua đặc biệt"
_HEAD = rf"(?<!\w)«head»(?: thi đua)?{_KIND}(?!\w)"
# Not 'phong trào với chủ đề "Vững bước"': words in between may make the quotation a theme, a title or a slogan.
_LEAD = (
    rf"(?:{_HEAD}(?:(?!(?<!\w)«other»(?!\w))[^.;,\"“”\n:]){{0,48}}\s*:?\s*"
    rf"|(?<!«no_drive» )(?<!\w)thi đua(?: xây dựng| thực hiện| với)?{_KIND}\s*:?\s*"
    r")[\"“'‘]+\s*\Z"
)
# "các phong trào thi đua do cấp trên phát động, gắn với việc của xã: “A”; “B”": a list behind its colon.
_LIST_LEAD = (
    rf"(?<!\w)(?:các|những|nhiều|một số|\d{{1,2}})\s(?:\p{{L}}+\s)?{_HEAD}"
    rf"(?:(?!(?<!\w)«other»(?!\w))[^.\"“”\n:]){{0,160}}:\s*[\"“'‘]+\s*\Z"
)
# What may stand between two quoted names that share one head.
_CHAIN = (
    r"[\"”'’]*\s*(?:\([^()\n]{0,120}\)\s*)?"
    r"(?:(?:trong|của|ở|do|tại)\s[^\"“”.;,:()\n]{2,40}?(?=,|;|\s(?:và|hay)\s))?\s*"
    r"(?:(?:[,;/…+]|\.{2,3}|-|«chains»|)\s*){0,4}"
    r"(?:«head»(?: thi đua)?|thi đua(?: xây dựng)?)?\s*[\"“'‘]+\s*"
)
_CHAIN_REACH = 160
# A sentence about politics: 'phong trào "Áo xanh" biểu tình'.
_POLITICS = r"(?<!\w)«politics»(?!\w)"
_TRIGGER = r"(?<!\w)(?:«head»|thi đua)(?!\w)"
# A name opens an item of the head's list; "phong trào như: tìm hiểu về giữ gìn …" names nothing.
_LISTED = regex.compile(fold_pattern(r"(?:(?<!\w)(?:như|là|gồm)|:)\s*(?:[^.;\n]*(?:,|(?<!\w)và))?\s*\Z"))
_DIRECT = r"\s*(?:thi đua)?\s*(?:yêu nước)?(?:\s*«kind»){0,2}\s*[-:]?\s*['\"]?\s*"
_AND = regex.compile(fold_pattern(r"\s*(?:,|;|và|cùng)\s*"))
_THIS_MOVEMENT = r"[^.;\n]{0,90}(?<!\w)phong trào (?:này|đó)(?!\w)"
# The reach of a head over unquoted names: to the next stop or new clause.
_REACH = 160
_MOST_COMMAS = 3  # that the press may leave out of a name
_CUT_OFF = r"[;.\n]|(?<!\w)«other»(?!\w)"
_TITLED = r"(?<!\w)«other»\s*[\"'“‘]*\s*\Z"
_UNQUOTED = (
    rf"{_HEAD}\s*:?\s+(?P<name>«opening» [^\n.,;:()\"“”]{{3,70}}?)"
    r"(?=\s*(?:[.,;:()\"“”\n]|$|(?<!\w)«following»(?!\w)))"
)
# "phong trào thi đua đặc biệt: Xã nhà chung sức, đồng lòng … do Hội phát động": the name runs to who launched it.
_LAUNCHED = rf"{_HEAD}\s*:\s+(?P<name>[^\n.;:()\"“”]{{12,150}}?)(?=,?\s(?:do|được)\s[^.;\n]{{2,80}}?phát động(?!\w))"


@dataclass(frozen=True, slots=True)
class _Standing:
    name: str
    needs_head: bool
    abbreviation: bool


@cache
def _standing() -> TermMatcher[_Standing]:
    """The standing movements by every variant of their names."""
    terms: dict[str, _Standing] = {}
    for row in table("movement_names").rows:
        for term in filter(None, (row["name"], *row["variants"].split("|"))):
            abbreviation = term.isupper() and " " not in term
            for written in _writings(fold(term)):
                terms.setdefault(written, _Standing(row["name"], row["lead"] != "no", abbreviation))
    return TermMatcher(terms.items())


def _writings(term: str) -> Iterator[str]:
    """A folded name, and the same as the press prints it: abbreviated ("toàn dân bảo vệ antq"), a comma left out."""
    short = [(fold(row["full"]), fold(row["short"])) for row in table("movement_abbreviations").rows]
    for written in (term, *(term.replace(full, abbreviation) for full, abbreviation in short if full in term)):
        parts = written.split(", ")
        for marks in product((", ", " "), repeat=min(len(parts) - 1, _MOST_COMMAS)):
            yield "".join(part + mark for part, mark in zip_longest(parts, marks, fillvalue=", ")).removesuffix(", ")


def find_movements(reading: Reading) -> list[MovementMention]:
    """The movements named, in the order of the text, variants of one name still apart."""
    heads = [match.end() for match in reading.triggers.finditer("movements", _pattern(_TRIGGER))]
    if not heads:
        return []
    found = list(_quoted(reading))
    standing = [match.start for match in _standing().find(reading.key)]
    for sentence in reading.sentences:
        start, end = sentence.span
        headed = heads[bisect_right(heads, start) : bisect_right(heads, end)]
        if headed or bisect_left(standing, start) < bisect_left(standing, end):
            found.extend(_unquoted(reading, sentence, headed))
    found.sort(key=lambda mention: (mention.spans[0].start, -mention.spans[0].end, -mention.confidence))
    kept: list[MovementMention] = []
    for mention in found:
        if not kept or mention.spans[0].start >= kept[-1].spans[0].end:
            kept.append(mention)
    return kept


def _quoted(reading: Reading) -> Iterator[MovementMention]:
    """Quoted names after a head, and those that follow in the same list."""
    key = reading.key
    chained = -1
    for quote in reading.quotes:
        span = _trimmed(reading.text, quote)
        if span is None or not 1 <= reading.text.count(" ", *span) <= 32:
            continue
        near = chained >= 0 and quote.start - chained < _CHAIN_REACH
        linked = near and _pattern(_CHAIN).fullmatch(key, chained, quote.start) is not None
        lead = linked or bool(
            _pattern(_LEAD).search(key, max(0, quote.start - 110), quote.start)
            or _pattern(_LIST_LEAD).search(key, max(0, quote.start - 230), quote.start)
        )
        generic = reading.key[span.start : span.end] in words("movement_words", "generic")
        if not lead or generic or _abroad(reading, quote) or _speech(reading.text[span.start : span.end]):
            continue
        chained = quote.end
        yield MovementMention(
            spans=(span,),
            rule="movements.listed" if linked else "movements.quoted",
            confidence=0.88 if linked else 0.92,
            name=reading.text[span.start : span.end],
        )


def _unquoted(reading: Reading, sentence: Sentence, heads: list[int]) -> Iterator[MovementMention]:
    """Standing movements after a head of the same sentence, and bare names that open like one ("Toàn dân …").

    `heads`: where the heads of the sentence end.
    """
    key, (start, end) = reading.key, sentence.span
    accepted: int | None = None
    for match in _standing().find(key, start, end):
        last = max((head for head in heads if head <= match.start), default=None)
        # Inside quotation marks the quoted rule decides; here only names that cannot be anything else.
        quoted = match.start > 0 and key[match.start - 1] in "\"'"
        near = last is not None and not quoted and _reaches(key[last : match.start])
        near = near or bool(_pattern(_THIS_MOVEMENT).match(key, match.end, end))
        near = near or (accepted is not None and bool(_AND.fullmatch(key, accepted, match.start)))
        if near or (not match.entry.needs_head and not _titled(key[max(0, match.start - 24) : match.start])):
            span = Span(match.start, match.end)
            accepted = match.end
            yield MovementMention(
                spans=(span,),
                rule="movements.standing",
                confidence=0.88 if near else 0.8,
                name=_spelled_out(reading, match.entry) or reading.text[span.start : span.end],
            )
    if heads and not _pattern(_POLITICS).search(key, start, end):
        unquoted = (*_pattern(_UNQUOTED).finditer(key, start, end), *_pattern(_LAUNCHED).finditer(key, start, end))
        for found in unquoted:
            span = Span(*found.span("name"))
            if reading.text[span.start].isupper():
                yield MovementMention(
                    spans=(span,),
                    rule="movements.named",
                    confidence=0.7,
                    name=reading.text[span.start : span.end],
                )


def _reaches(between: str) -> bool:
    """Whether a head still governs a name: a short way on, with nothing but a list or its own modifiers between."""
    if len(between) <= 2:
        return True
    if len(between) > _REACH or _pattern(_CUT_OFF).search(between):
        return False
    return bool(_LISTED.search(between) or _pattern(_DIRECT).fullmatch(between))


def _spelled_out(reading: Reading, standing: _Standing) -> str | None:
    """The full name, as this article spells it, of a movement that it abbreviates."""
    if not standing.abbreviation:
        return None
    start = reading.key.find(fold(standing.name))
    return reading.text[start : start + len(standing.name)] if start >= 0 else None


def _titled(before: str) -> bool:
    return bool(_pattern(_TITLED).search(before))


def _abroad(reading: Reading, quote: Span) -> bool:
    key = reading.key
    return bool(_pattern(_POLITICS).search(key, max(0, quote.start - 120), min(len(key), quote.end + 120)))


def _speech(said: str) -> bool:
    """Whether the quotation is a person's sentence and not a name."""
    return len(said) > 170 or said.rstrip().endswith((".", "!", "?", ",")) or ". " in said


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
