"""Numbers that are whole phrases: multiples, halves and vague hundreds ("gấp đôi", "nửa tỷ", "hàng trăm")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from thidua_extract.language.anchors import match_at
from thidua_extract.language.numbers.model import Number, qualified
from thidua_extract.language.numbers.words import pattern, words
from thidua_extract.language.numerals import Token, word_value
from thidua_extract.text.span import Span

_MULTIPLE = r"(?<!\w)gấp\s+(?P<word>«multiple»)(?!\w)(?!\s+(?:lần|rưỡi))"
_OWN_VALUES = {"đôi": 2, "rưỡi": 1.5}  # the other multiples are numbers, or tell none: "bội"
_HALF = r"(?<!\w)nửa\s+(?P<scale>«large_scale»)(?!\w)(?!\s+«no_half»)"
_HUNDREDS = r"(?<!\w)«vague»\s+(?P<words>«scale»(?:\s+«scale»)*)(?!\w)"


class Phrases:
    """The phrases of one text that tell a number as a whole."""

    def __init__(self, key: str, tokens: Iterable[Token]) -> None:
        self._key = key
        self._multiples = list(pattern(_MULTIPLE).finditer(key)) if "gấp " in key else []
        self._halves = list(pattern(_HALF).finditer(key)) if "nửa " in key else []
        self._hundreds = list(match_at(pattern(_HUNDREDS), key, _vague(key, tokens)))

    def spans(self) -> Iterator[Span]:
        """Where they stand, those without a value too: "gấp bội"."""
        for match in (*self._multiples, *self._halves, *self._hundreds):
            yield Span(*match.span())

    def numbers(self) -> Iterator[Number]:
        """The numbers that they tell."""
        for match in self._multiples:
            if value := _OWN_VALUES.get(match["word"]) or word_value(match["word"]):
                yield qualified(Number(Span(*match.span()), value, spelled=True, multiple=True), self._key)
        for match in self._halves:
            scale = int(word_value(match["scale"]))
            yield qualified(Number(Span(*match.span()), scale // 2, spelled=True, scale=scale), self._key)
        for match in self._hundreds:
            count = 1
            for word in match["words"].split():
                count *= int(word_value(word))
            head = Span(match.start(), match.start("words") - 1)
            yield Number(Span(*match.span()), count, "at_least", head, spelled=True, vague=True)


def _vague(key: str, tokens: Iterable[Token]) -> Iterator[int]:
    """Where a vague number may begin: at the word before a scale."""
    scales = words("scale")
    for token in tokens:
        if token.text in scales:
            for head in _vague_heads():
                if key.endswith(head, 0, token.start):
                    yield token.start - len(head)


@cache
def _vague_heads() -> tuple[str, ...]:
    return tuple(f"{word} " for word in sorted(words("vague")))
