"""Laps in interleaved rounds: on a shared machine only what ran side by side can be compared."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Lap:
    """Seconds that a piece of work took: of this process's CPU, and by the clock on the wall."""

    cpu: float
    wall: float

    def __truediv__(self, parts: float) -> Lap:
        return Lap(self.cpu / parts, self.wall / parts)


def lap(work: Callable[[], Any]) -> Lap:
    """How long `work` takes."""
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Lap(time.process_time() - cpu, time.perf_counter() - wall)


def interleaved(works: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, list[Lap]]:
    """The laps of each work, one a round; every round begins one work further on."""
    laps: dict[str, list[Lap]] = {name: [] for name in works}
    names = list(works)
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            laps[name].append(lap(works[name]))
    return laps


def typical(laps: list[Lap]) -> Lap:
    """The median lap, CPU and wall each for itself."""
    return Lap(median(one.cpu for one in laps), median(one.wall for one in laps))


def times_as_long(slow: list[Lap], fast: list[Lap]) -> float:
    """The median over the rounds of `slow`'s CPU time by `fast`'s in the same round."""
    return median(one.cpu / max(other.cpu, 1e-9) for one, other in zip(slow, fast, strict=True))
