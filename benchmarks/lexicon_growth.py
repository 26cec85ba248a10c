"""What the same articles cost when lexicons hold twice, four times … as many entries, the added ones invented."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import Corpus
from benchmarks.timing import lap
from thidua_extract import Extractor, lexicons

GROWN = {
    "awards": "surfaces", "conferrers": "forms", "document_issuers": "issuer", "movement_names": "name",
    "offices": "term", "organizations": "head", "outlets": "name", "role_verbs": "term",
}  # fmt: skip
"""The lexicons that users add to, with the column of their words."""
_ONSETS = (
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "nh",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
)
_RHYMES = ("oap", "uênh", "iêp", "oet", "ưc", "âng", "uyt", "oăm", "ươp", "iu", "êch", "oanh", "uôt", "âm", "oen", "ưn")


@dataclass(frozen=True, slots=True)
class LexiconGrowth:
    """`cost`: CPU seconds on the articles, by those with the package's own lexicons alone; `start`: seconds until the
    first article is read."""

    times: int
    entries: int
    seconds: float
    cost: float
    start: float


def lexicon_growth(corpus: Corpus, factors: Sequence[int], *, rounds: int) -> list[LexiconGrowth]:
    """The cost at each of `factors`, in a process of its own each time: one process reads with one set of lexicons."""
    told: dict[int, list[dict[str, float]]] = {factor: [] for factor in factors}
    entries: dict[int, int] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for factor in factors:
            directory = Path(scratch, str(factor))
            directory.mkdir()
            entries[factor] = sum(_write(directory, name, column, factor) for name, column in GROWN.items())
        for _ in range(rounds):
            for factor in factors:
                told[factor].append(_ask(Path(scratch, str(factor)), corpus))
    own = told[factors[0]]
    found = []
    for factor in factors:
        costs = sorted(one["seconds"] / alone["seconds"] for one, alone in zip(told[factor], own, strict=True))
        best = {key: sorted(one[key] for one in told[factor])[rounds // 2] for key in ("seconds", "start")}
        found.append(LexiconGrowth(factor, entries[factor], best["seconds"], costs[rounds // 2], best["start"]))
    return found


def _write(directory: Path, name: str, column: str, factor: int) -> int:
    """Write the rows to add to a lexicon; how many it has together with its own."""
    own = lexicons.table(name).rows
    columns = list(own[0])
    words = _words(random.Random(name))
    lines = ["\t".join(columns)]
    for _ in range(factor - 1):
        for row in own:
            cells = {**row, column: "|".join(_like(form, words) for form in row[column].split("|"))}
            lines.append("\t".join(cells[key] for key in columns))
    if factor > 1:
        Path(directory, f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(own) * factor


def _words(source: random.Random) -> Iterator[str]:
    """Syllables that could be Vietnamese and are none."""
    while True:
        yield source.choice(_ONSETS) + source.choice(_RHYMES)


def _like(form: str, words: Iterator[str]) -> str:
    """An invented term in the shape of a real one: its first word, as many words, the same capitals."""
    first, *others = form.split(" ")
    invented = (next(words) for _ in others or (first,))
    shaped = [
        word.capitalize() if old[:1].isupper() else word for word, old in zip(invented, others or [first], strict=True)
    ]
    return " ".join([first, *shaped] if others else shaped)


def _ask(directory: Path, corpus: Corpus) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.lexicon_growth", str(directory), *map(str, corpus.paths)]
    process = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1])
    told: dict[str, float] = json.loads(process.stdout.splitlines()[-1])
    return told


def _tell(directory: Path, paths: Sequence[Path]) -> dict[str, float]:
    texts = [path.read_text(encoding="utf-8") for path in paths]
    began = time.process_time()
    extractor = Extractor(extra_lexicons=sorted(directory.glob("*.tsv")))
    extractor.extract(texts[0])
    started = time.process_time() - began

    def read() -> None:
        for text in texts:
            extractor.extract(text)

    read()
    return {"start": started, "seconds": lap(read).cpu}


if __name__ == "__main__":
    print(json.dumps(_tell(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])))
