"""Start-up and peak memory: each competitor in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.competitors import Competitor
from benchmarks.corpora import Corpus


@dataclass(frozen=True, slots=True)
class Footprint:
    """Medians over the rounds. `ready`: seconds until the competitor has imported and loaded what it needs; `first`:
    its first article; `second`: the same one again; `peak`: megabytes resident at the most, None where the system does
    not tell."""

    competitor: str
    ready: float
    first: float
    second: float
    peak: float | None


def footprints(corpus: Corpus, competitors: Sequence[Competitor], *, rounds: int) -> list[Footprint]:
    """One process a competitor and round, interleaved; each reads the corpus, or as much of it as it can in seconds."""
    told: dict[str, list[dict[str, float]]] = {competitor.name: [] for competitor in competitors}
    for _ in range(rounds):
        for competitor in competitors:
            command = [sys.executable, "-m", "benchmarks.probe", competitor.name, *map(str, corpus.paths)]
            process = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1])
            told[competitor.name].append(json.loads(process.stdout.splitlines()[-1]))
    return [
        Footprint(
            competitor=name,
            ready=median(one["ready"] for one in given),
            first=median(one["first"] for one in given),
            second=median(one["second"] for one in given),
            peak=median(one["peak"] for one in given) or None,
        )
        for name, given in told.items()
    ]
