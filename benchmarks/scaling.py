"""Whole runs over an archive by one and by more processes, start-up and writing included."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.corpora import Corpus, pack
from benchmarks.timing import lap
from thidua_extract import Extractor
from thidua_extract.batch.run import run

_LOOP = 50_000_000
_PROBE = 200_000


@dataclass(frozen=True, slots=True)
class Scale:
    """`seconds`: a whole run, by the wall clock; `times`: as fast as one process; `efficiency`: that by the number of
    processes; `machine`: how many times as much of a plain loop so many processes did here in the same time: what
    there was to be had from a shared machine."""

    processes: int
    megabytes: float
    seconds: float
    times: float
    efficiency: float
    machine: float


def scaling(corpus: Corpus, processes: Sequence[int], *, rounds: int, seconds: float) -> list[Scale]:
    """Runs with each number of `processes`, in turn, over the corpus: as often as takes one process about so many
    `seconds`, but once at least, lest the start of the processes be what is measured."""
    times = max(1, round(seconds * _pace(corpus.sample(_PROBE)) / corpus.size))
    with tempfile.TemporaryDirectory() as scratch:
        archive = Path(scratch, "archive.jsonl.gz")
        pack(corpus.texts() * times, archive)
        walls: dict[int, list[float]] = {count: [] for count in processes}
        spins: dict[int, list[float]] = {count: [] for count in processes}
        for number in range(rounds):
            for count in processes:
                began = time.perf_counter()
                run([str(archive)], Path(scratch, f"{number}-{count}"), jobs=count)
                walls[count].append(time.perf_counter() - began)
                spins[count].append(_machine(count))
    one = walls[processes[0]]
    found = []
    for count in processes:
        gain = median(alone / wall for alone, wall in zip(one, walls[count], strict=True)) * processes[0]
        alone = median(spins[processes[0]])
        machine = alone * count / median(spins[count])
        megabytes = corpus.size * times / 1e6
        found.append(Scale(count, megabytes, median(walls[count]), gain, gain / count, machine))
    return found


def _pace(corpus: Corpus) -> float:
    """Bytes that are read in a second."""
    extractor = Extractor()
    texts = corpus.texts()
    extractor.extract(texts[0])
    return corpus.size / lap(lambda: [extractor.extract(text).to_json() for text in texts]).wall


def _machine(processes: int) -> float:
    """Seconds until so many processes have all done a plain loop."""
    began = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", f"for _ in range({_LOOP}): pass"]) for _ in range(processes)]
    for process in running:
        process.wait()
    return time.perf_counter() - began
