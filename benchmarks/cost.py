"""`python -m benchmarks.cost`: what a million, ten million and a billion articles cost, into `docs/scaling.md`.

A worker's whole task is timed: reading a Parquet partition, extraction, checked JSON, MinHash, every table written.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import click
import pyarrow
from pyarrow import parquet

from benchmarks.corpora import Corpus, folder, on_topic, unpack
from thidua_extract.archive.extraction import Attempt, attempt_item
from thidua_extract.archive.readers import Item
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.cluster import parts
from thidua_extract.cluster.partitions import partitions
from thidua_extract.cluster.parts import PARTS, Task, read_part
from thidua_extract.digest import rules_digest
from thidua_extract.options import Options
from thidua_extract.pipeline import Extractor

_ROOT = Path(__file__).parents[1]
_PAGE = _ROOT / "docs" / "scaling.md"
_BEGIN, _END = "<!-- cost:begin -->", "<!-- cost:end -->"
_PRICE = 0.05
"""Dollars for a core-hour, as rented machines roughly cost; the table says so."""
_WARM = 300
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one core: `rate` articles a second, of whose time extraction has the share `extraction`; bytes of an article
    as text (`text`), in the compressed Parquet file that is read (`read`) and in all that is written (`written`);
    `peak` megabytes of the process."""

    corpus: str
    articles: int
    text: float
    rate: float
    extraction: float
    read: float
    written: float
    peak: float

    @property
    def megabytes(self) -> float:
        """Of text, a second."""
        return self.rate * self.text / 1e6

    @property
    def hours(self) -> float:
        """Of one core, for a million articles."""
        return 1e6 / self.rate / 3600


def cost(corpus: Corpus, *, rounds: int) -> Cost:
    """Medians over rounds, each in a process of its own."""
    texts = corpus.texts()
    found = []
    for _ in range(rounds):
        with (
            tempfile.TemporaryDirectory() as scratch,
            ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        ):
            found.append(pool.submit(_task, texts, scratch).result())
    seconds, extraction, peak, read, written = (median(column) for column in zip(*found, strict=True))
    count = len(texts)
    share = extraction / seconds
    return Cost(corpus.name, count, corpus.size / count, count / seconds, share, read / count, written / count, peak)


def _task(texts: Sequence[str], scratch: str) -> tuple[float, float, float, float, float]:
    """Seconds of the processor for a partition, those of its extraction alone, megabytes at the peak, bytes read and
    written; after some articles in which every grammar is made."""
    spent = [0.0]

    def attempt(extractor: Extractor, item: Item) -> Attempt:
        began = time.process_time()
        found = attempt_item(extractor, item)
        spent[0] += time.process_time() - began
        return found

    _read(texts[:_WARM], Path(scratch, "warm"))  # in a process that is ours alone
    parts.attempt_item = attempt  # type: ignore[attr-defined]
    spent[0] = 0.0
    seconds, read, written = _read(texts, Path(scratch, "whole"))
    scale = 1e6 if sys.platform == "darwin" else 1e3
    return seconds, spent[0], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale, read, written


def _read(texts: Sequence[str], root: Path) -> tuple[float, float, float]:
    for table in (*PARTS, "_done"):
        (root / "out" / table).mkdir(parents=True)
    (root / "out" / "_done" / "run.json").write_text('{"run": ""}')
    articles = root / "articles.parquet"
    ids = [str(number) for number in range(len(texts))]
    parquet.write_table(pyarrow.table({"id": ids, "text": texts}), articles, compression="zstd", row_group_size=10_000)
    (partition,) = partitions([str(articles)], root / "out", Columns(), 1 << 40)
    task = Task(partition, str(root / "out"), Options(time_limit=_SECONDS), Columns(), _SECONDS, rules_digest(), "")
    began = time.process_time()
    read_part(task)
    seconds = time.process_time() - began
    written = sum(path.stat().st_size for path in (root / "out").rglob("*.parquet"))
    return seconds, articles.stat().st_size, written


def tables(costs: Sequence[Cost]) -> str:
    """The tables of the page, in Markdown."""
    lines = [
        "Seconds of one core, the medians of rounds in processes of their own:",
        "",
        "| articles | text, kB each | articles/s | MB/s of text | of it extraction | core-hours a million "
        "| at $0.05 a core-hour | GB read a million | GB written a million | MB of memory |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for one in costs:
        lines.append(
            f"| {one.corpus} | {one.text / 1e3:.1f} | {one.rate:,.0f} | {one.megabytes:.2f} "
            f"| {one.extraction:.0%} | {one.hours:.2f} "
            f"| ${one.hours * _PRICE:.2f} | {one.read / 1e3:.1f} | {one.written / 1e3:.1f} | {one.peak:.0f} |"
        )
    archive = costs[-1]
    lines += [
        "",
        f"So, for articles as in the last line ({archive.corpus}), by multiplication:",
        "",
        "| articles | core-hours | at $0.05 a core-hour | hours on 16 cores | on 400 cores | read | written |",
        "|---|---|---|---|---|---|---|",
    ]
    for count, name in ((1, "a million"), (10, "ten million"), (1000, "a billion")):
        hours = archive.hours * count
        lines.append(
            f"| {name} | {hours:,.1f} | ${hours * _PRICE:,.2f} | {hours / 16:,.2f} | {hours / 400:,.2f} "
            f"| {archive.read * count / 1e3:,.1f} GB | {archive.written * count / 1e3:,.1f} GB |"
        )
    return "\n".join(lines)


@click.command()
@click.option("--archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--rounds", default=3, show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("build/cost.json"), show_default=True)
def main(archive: Path | None, rounds: int, output: Path) -> None:
    """Measure, write the figures as JSON and the tables into docs/scaling.md."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = unpack(archive, Path(scratch, "archive")) if archive else folder("samples", _ROOT / "data" / "samples")
        costs = [cost(corpus, rounds=rounds) for corpus in (on_topic(whole), whole)]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps([asdict(one) for one in costs], indent=1) + "\n", encoding="utf-8")
    text = _PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(_BEGIN)
    after = rest.partition(_END)[2]
    _PAGE.write_text(f"{before}{_BEGIN}\n{tables(costs)}\n{_END}{after}", encoding="utf-8")
    click.echo(tables(costs))


if __name__ == "__main__":
    main()
