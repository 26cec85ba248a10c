"""Merging the mentions of movements into one fact each."""

from __future__ import annotations

from itertools import islice

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.link.rivals import MOST
from thidua_extract.patterns.movements import MovementMention
from thidua_extract.text.fold import fold

_WORDS = regex.compile(r"\w+")
_ALIKE = 0.85


def merge_movements(mentions: list[MovementMention], reading: Reading) -> list[MovementMention]:
    """One mention a movement under the longest of its names, with the spans of all, in the order of the text."""
    del reading
    spellings: dict[str, list[MovementMention]] = {}
    for mention in sorted(mentions, key=lambda mention: (-len(mention.name), mention.spans[0])):
        spellings.setdefault(" ".join(_WORDS.findall(fold(mention.name))), []).append(mention)
    merged: list[tuple[list[str], list[MovementMention]]] = []
    holding: dict[str, list[int]] = {}  # the places in `merged` of the names that hold a word
    for spelling, same in spellings.items():
        words = spelling.split()
        known = next((merged[at][1] for at in _rivals(words, holding) if _variant(words, merged[at][0])), None)
        if known is None:
            for word in set(words):
                holding.setdefault(word, []).append(len(merged))
            merged.append((words, same))
        else:
            known.extend(same)
    for _, group in merged:
        group[0].spans = tuple(sorted({span for mention in group for span in mention.spans}))
        group[0].confidence = max(mention.confidence for mention in group)
    return sorted((group[0] for _, group in merged), key=lambda mention: mention.spans[0])


def _rivals(words: list[str], holding: dict[str, list[int]]) -> list[int]:
    """Where the names stand that `words` may be a variant of: those that hold one of its rarest words.

    A variant lacks less than 0.27 of them (all are in a name as long; in a shorter one, 0.425 of both together), so of
    one word more than that at least one is there.
    """
    rarest = sorted(set(words), key=lambda word: len(holding.get(word, ())))[: int(0.27 * len(words)) + 1]
    return sorted({at for word in rarest for at in islice(holding.get(word, ()), MOST)})


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
    return 2 * shared / (len(short) + len(long)) >= _ALIKE
