"""What is compared: each competitor reads the text file of one article and does its work on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Reader = Callable[[Path], object]


class Competitor(NamedTuple):
    """`make` imports and loads what the competitor needs; what it returns reads one article."""

    name: str
    make: Callable[[], Reader]


def _extraction() -> Reader:
    from thidua_extract import Extractor  # noqa: PLC0415

    extractor = Extractor()
    return lambda path: extractor.extract(path.read_bytes()).to_json()


def _selection() -> Reader:
    from thidua_extract.archive.readers import Item  # noqa: PLC0415
    from thidua_extract.batch.select import select  # noqa: PLC0415

    return lambda path: list(select([Item(None, None, path.read_bytes())]))


def _ner_by_sentence() -> Reader:
    """Sentence by sentence, since the stock call on a whole article takes six times as long."""
    from underthesea import ner, sent_tokenize  # noqa: PLC0415

    def read(path: Path) -> object:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [ner(sentence) for line in lines if line.strip() for sentence in sent_tokenize(line)]

    return read


def _word_tokenize() -> Reader:
    from underthesea import word_tokenize  # noqa: PLC0415

    return lambda path: word_tokenize(path.read_text(encoding="utf-8"))


def _naive_patterns() -> Reader:
    from benchmarks.naive_patterns import compiled, count_matches  # noqa: PLC0415

    compiled()
    return lambda path: count_matches(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))


def _bare_chain() -> Reader:
    """The least that any reader must do: read, decode, normalise, look once for the names of awards."""
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415

    from thidua_extract.lexicons import table  # noqa: PLC0415

    names = {surface for row in table("awards").rows for surface in row["surfaces"].split("|") if surface}
    automaton = AhoCorasick(sorted(names), matchkind=MatchKind.LeftmostLongest)

    def read(path: Path) -> object:
        text = unicodedata.normalize("NFC", path.read_bytes().decode("utf-8"))
        return automaton.find_matches_as_indexes(text)

    return read


EXTRACTION = "thidua-extract"
SELECTION = "thidua-extract select"
NER = "underthesea ner by sentence"
WORDS = "underthesea word_tokenize"
PATTERNS = "sixty naive patterns"
BARE = "bare chain"

COMPETITORS = {
    competitor.name: competitor
    for competitor in (
        Competitor(EXTRACTION, _extraction),
        Competitor(SELECTION, _selection),
        Competitor(NER, _ner_by_sentence),
        Competitor(WORDS, _word_tokenize),
        Competitor(PATTERNS, _naive_patterns),
        Competitor(BARE, _bare_chain),
    )
}
