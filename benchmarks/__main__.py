"""`python -m benchmarks`: one run over everything, tables on the screen and all figures as JSON."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from benchmarks.competitors import COMPETITORS
from benchmarks.corpora import Corpus, folder, on_topic, unpack
from benchmarks.footprint import footprints
from benchmarks.hostile import hostile
from benchmarks.lexicon_growth import lexicon_growth
from benchmarks.marks import marks
from benchmarks.plain_path import plain_path
from benchmarks.printing import show
from benchmarks.rates import rates
from benchmarks.report import Report
from benchmarks.scaling import scaling
from benchmarks.stages import stages
from benchmarks.text_growth import text_growth

_SAMPLES = Path(__file__).parents[1] / "data" / "samples"


@dataclass(frozen=True, slots=True)
class Effort:
    """`rounds` of each measurement; `seconds` of a lap; `megabytes` of the samples that one pass reads; `scaled`:
    seconds of a run by one process, that others are held against; `factors` of growth; bytes of a `hostile` input, how
    many are read as a `whole`, beyond the bound too, and the `limit` of seconds for each."""

    rounds: int
    seconds: float
    megabytes: float
    scaled: float
    factors: tuple[int, ...] = (1, 2, 4, 8, 16, 32, 64)
    hostile: int = 1_000_000
    whole: int = 10
    limit: float = 30.0


EFFORTS = {
    "quick": Effort(rounds=1, seconds=1.0, megabytes=0.3, scaled=3.0, factors=(1, 8, 64), whole=3),
    "usual": Effort(rounds=3, seconds=1.5, megabytes=1.0, scaled=10.0),
    "full": Effort(rounds=7, seconds=20.0, megabytes=20.0, scaled=60.0, whole=1000),
}


def measure(effort: Effort, corpora: list[Corpus], parts: tuple[str, ...], told: Callable[[str], None]) -> Report:
    """The figures of each of `parts` on `corpora`: the articles, those on the topic, the whole archive."""
    report = Report()
    first, topical, archive = corpora
    competitors = list(COMPETITORS.values())
    if "rates" in parts:
        for corpus in corpora:
            told(f"rates: {corpus.name}")
            found, ratios = rates(corpus, competitors, rounds=effort.rounds, seconds=effort.seconds)
            report.rates += found
            report.ratios += ratios
    if "footprint" in parts:
        told("start-up and memory")
        report.footprints = footprints(first, competitors, rounds=min(effort.rounds, 3))
    if "stages" in parts:
        told("stages")
        report.stages = [
            stage for corpus in (topical, archive) for stage in stages(corpus.sample(effort.megabytes * 1e6))
        ]
    if "scaling" in parts:
        told("processes")
        report.scaling = scaling(archive, (1, 2, 4), rounds=min(effort.rounds, 3), seconds=effort.scaled)
    if "text" in parts:
        told("longer texts")
        report.text_growth = text_growth(topical, effort.factors, rounds=effort.rounds)
    if "lexicons" in parts:
        told("larger lexicons")
        report.lexicon_growth = lexicon_growth(
            topical.sample(min(effort.megabytes, 0.3) * 1e6), (1, 2, 4, 8, 16), rounds=effort.rounds
        )
    if "hostile" in parts:
        told("hostile inputs")
        report.hostile = hostile(effort.hostile, whole=effort.whole, limit=effort.limit)
    if "plain" in parts:
        told("plain path")
        report.plain_path = plain_path(topical.sample(effort.megabytes * 1e6))
    return report


PARTS = ("rates", "footprint", "stages", "scaling", "text", "lexicons", "hostile", "plain")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=_SAMPLES,
    help="Folder of *.txt articles in UTF-8; default: data/samples.",
)
@click.option(
    "--archive",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help='JSONL.gz of {"id", "text"}; without one the articles stand in for it.',
)
@click.option("--quick", "effort", flag_value="quick", help="One short round of everything.")
@click.option("--usual", "effort", flag_value="usual", default="usual", help="Some minutes; the default.")
@click.option("--full", "effort", flag_value="full", help="All articles, long rounds: an hour or so.")
@click.option("--only", type=click.Choice(PARTS), multiple=True, help="Only this part; may be repeated.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("build/bench.json"), show_default=True)
def main(articles: Path, archive: Path | None, effort: str, only: tuple[str, ...], output: Path) -> None:
    """This package beside underthesea, naive patterns and the bare chain, and against its marks."""
    console = Console()
    if not console.is_terminal:
        console.width = 150
    with tempfile.TemporaryDirectory() as scratch:
        first = folder("articles", articles)
        whole = unpack(archive, Path(scratch, "archive")) if archive else Corpus.of("archive", first.paths)
        corpora = [first, on_topic(whole), whole]
        progress = Console(stderr=True)
        report = measure(EFFORTS[effort], corpora, only or PARTS, lambda part: progress.print(part, style="dim"))
    show(report, console)
    report.write(output, marks(report))
    console.print(f"All figures: {output}")


if __name__ == "__main__":
    main()
