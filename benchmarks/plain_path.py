"""Whether the fast path reads what the plain one reads, and how much sooner."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpora import Corpus
from benchmarks.timing import lap
from thidua_extract import Extractor
from thidua_extract.language.triggers import all_open


@dataclass(frozen=True, slots=True)
class PlainPath:
    """`different`: articles whose records are not the same bytes; `times`: how much longer the plain path takes."""

    articles: int
    different: int
    times: float


def plain_path(corpus: Corpus) -> PlainPath:
    """Every article of the corpus both ways."""
    extractor = Extractor()
    texts = corpus.texts()
    records: dict[str, list[str]] = {}

    def read(path: str) -> None:
        records[path] = [extractor.extract(text).to_json() for text in texts]

    read("warm")
    fast = lap(lambda: read("fast"))
    with all_open():
        plain = lap(lambda: read("plain"))
    different = sum(one != other for one, other in zip(records["fast"], records["plain"], strict=True))
    return PlainPath(len(texts), different, plain.cpu / fast.cpu)
