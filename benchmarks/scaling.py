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
from thidua_extract.batch.run import run

_LOOP = 50_000_000


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


def scaling(corpus: Corpus, processes: Sequence[int], *, rounds: int, least_megabytes: float) -> list[Scale]:
    """Runs with each number of `processes`, in turn, over the corpus repeated to `least_megabytes`."""
    times = max(1, round(least_megabytes * 1e6 / corpus.size))
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


def _machine(processes: int) -> float:
    """Seconds until so many processes have all done a plain loop."""
    began = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", f"for _ in range({_LOOP}): pass"]) for _ in range(processes)]
    for process in running:
        process.wait()
    return time.perf_counter() - began
