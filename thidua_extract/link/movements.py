"""Merging the mentions of movements into one fact each."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.movements import MovementMention
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_WORDS = regex.compile(r"\w+")


def merge_movements(mentions: list[MovementMention], reading: Reading) -> list[MovementMention]:
    """One mention a movement under the longest of its names, with the spans of all, in the order of the text."""
    del reading
    merged: list[tuple[list[str], MovementMention, set[Span]]] = []
    for mention in sorted(mentions, key=lambda mention: (-len(mention.name), mention.spans[0])):
        words = _WORDS.findall(fold(mention.name))
        for other_words, other, spans in merged:
            if _variant(words, other_words):
                spans.update(mention.spans)
                other.confidence = max(other.confidence, mention.confidence)
                break
        else:
            merged.append((words, mention, set(mention.spans)))
    for _, mention, spans in merged:
        mention.spans = tuple(sorted(spans))
    return sorted((mention for _, mention, _ in merged), key=lambda mention: mention.spans[0])


def _variant(short: list[str], long: list[str]) -> bool:
    """Whether one name is the other cut short, or differs from it by a word or two in ten."""
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return True
    rest = list(long)
    shared = 0
    for word in short:
        if word in rest:
            rest.remove(word)
            shared += 1
    return 2 * shared / (len(short) + len(long)) >= 0.85
