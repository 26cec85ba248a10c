"""The sentence that a place lies in, and the one that it goes on from."""

from __future__ import annotations

from bisect import bisect_right

from thidua_extract.language.reading import Reading
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence


def sentence_at(reading: Reading, position: int) -> Sentence | None:
    """The sentence that has begun last at `position`."""
    index = bisect_right(reading.sentences, position, key=lambda s: s.span.start) - 1
    return reading.sentences[index] if index >= 0 else None


def sentence_before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence before this one, of the body as well."""
    if sentence.index == 0 or sentence.kind is BlockKind.CAPTION:
        return None
    before = reading.sentences[sentence.index - 1]
    return before if before.kind is sentence.kind else None
