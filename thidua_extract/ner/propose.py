"""Names that a model proposes where the grammar saw none: in sentences of awards, beside what is already read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

import regex

from thidua_extract import lexicons
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.names import Name
from thidua_extract.language.reading import Reading
from thidua_extract.ner.entity import NerProvider
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

CONFIDENCE = 0.4
"""Of a name that a model alone proposes; measured on annotated articles, few of them are recipients."""

_CAPITALISED = regex.compile(
    r"(?<![\p{L}\p{N}.])\p{Lu}\p{Ll}[\p{L}'’]*+(?: \p{Lu}\p{Ll}[\p{L}'’]*+){1,4}(?![\p{L}\p{N}])"
)


@cache
def _awards() -> TermMatcher[str]:
    rows = lexicons.table("awards").rows
    return TermMatcher((surface, row["code"]) for row in rows for surface in row["surfaces"].split("|") if surface)


def sentences_to_tag(reading: Reading) -> list[Sentence]:
    """The sentences worth a model's time: they name an award and hold capitalised words that nothing has read yet."""
    read = _read_already(reading)
    return [
        sentence
        for sentence in reading.sentences
        if any(_awards().find(reading.key, *sentence.span)) and any(_unread(reading, sentence.span, read))
    ]


def propose_names(reading: Reading, ner: NerProvider) -> list[Name]:
    """The persons of two and more syllables that `ner` finds and the grammar did not, in the order of the text."""
    sentences = sentences_to_tag(reading)
    tagged = ner.tag([reading.text[sentence.span.start : sentence.span.end] for sentence in sentences])
    read = _read_already(reading)
    proposed = []
    for sentence, entities in zip(sentences, tagged, strict=True):
        unread = set(_unread(reading, sentence.span, read))
        for entity in entities:
            span = Span(sentence.span.start + entity.start, sentence.span.start + entity.end)
            if entity.label == "PER" and span in unread:
                proposed.append(Name(span, CONFIDENCE))
    return proposed


class _Read:
    """What is read already, to be asked what of it a stretch of text touches."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def near(self, span: Span) -> Sequence[Span]:
        """Those that may overlap `span`."""
        first = bisect_left(self._spans, (span.start - self._longest,))
        return self._spans[first : bisect_left(self._spans, (span.end,))]


def _read_already(reading: Reading) -> _Read:
    spans = (item.span for items in (reading.names, reading.places, reading.organizations) for item in items)
    return _Read((*spans, *(Span(m.start, m.end) for m in _awards().find(reading.key))))


def _unread(reading: Reading, within: Span, read: _Read) -> list[Span]:
    """The runs of two to five capitalised syllables in a sentence that overlap nothing read."""
    runs = (Span(*match.span()) for match in _CAPITALISED.finditer(reading.text, within.start, within.end))
    return [run for run in runs if not any(run.overlaps(span) for span in read.near(run))]
