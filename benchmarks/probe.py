"""What `footprint` runs in a process: one competitor, told as JSON. Nothing is imported here that it may need."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.competitors import COMPETITORS

_ENOUGH = 5.0
"""Seconds after which a slow competitor has read enough to show its memory."""


def _tell(name: str, paths: Sequence[Path]) -> dict[str, float]:
    clock = time.perf_counter
    began = clock()
    read = COMPETITORS[name].make()
    laps = [clock() - began]
    for path in (paths[0], paths[0]):
        before = clock()
        read(path)
        laps.append(clock() - before)
    began = clock()
    for path in paths:
        if clock() - began > _ENOUGH:
            break
        read(path)
    return {"ready": laps[0], "first": laps[1], "second": laps[2], "peak": _peak()}


def _peak() -> float:
    """Megabytes that this process had resident at the most; 0 where the system does not tell."""
    try:  # this counts from the program's start; getrusage goes on from what the parent had
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / 1e6
    except OSError:
        pass
    return 0.0


if __name__ == "__main__":
    print(json.dumps(_tell(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])))
