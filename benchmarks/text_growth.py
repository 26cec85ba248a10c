"""What a character costs in a text twice, four times … as long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.corpora import Corpus
from benchmarks.timing import interleaved, times_as_long, typical
from thidua_extract import Extractor

_UNBOUNDED = 10**9


@dataclass(frozen=True, slots=True)
class TextGrowth:
    """`per_character`: the cost of a character in the long text, by that of one in the articles it is made of, read one
    by one. `kind`: "repeated", one article many times over; "joined", as many articles; "one line", these without their
    line ends."""

    kind: str
    times: int
    characters: int
    seconds: float
    per_character: float


def text_growth(corpus: Corpus, factors: Sequence[int], *, rounds: int) -> list[TextGrowth]:
    """The cost at each of `factors`, of an article of middling length and of as many articles of the corpus."""
    extractor = Extractor(max_chars=_UNBOUNDED)
    texts = sorted(corpus.texts(), key=len)
    middle = texts[len(texts) // 2]
    found = []
    for factor in factors:
        several = [texts[at * 7919 % len(texts)] for at in range(factor)]
        flat = [" ".join(text.split()) for text in several]
        for kind, parts, between in (
            ("repeated", [middle] * factor, "\n\n"),
            ("joined", several, "\n\n"),
            ("one line", flat, " "),
        ):
            found.append(_compared(kind, factor, extractor, between.join(parts), parts, rounds))
    return found


def _compared(kind: str, factor: int, extractor: Extractor, long: str, parts: list[str], rounds: int) -> TextGrowth:
    works: dict[str, Callable[[], Any]] = {
        "long": partial(_read, extractor, [long]),
        "short": partial(_read, extractor, parts),
    }
    works["short"]()
    works["long"]()
    laps = interleaved(works, rounds)
    ratio = times_as_long(laps["long"], laps["short"])
    return TextGrowth(kind, factor, len(long), typical(laps["long"]).cpu, ratio)


def _read(extractor: Extractor, texts: list[str]) -> None:
    for text in texts:
        extractor.extract(text).to_json()
