"""All figures of one run."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.footprint import Footprint
from benchmarks.hostile import Hostile
from benchmarks.lexicon_growth import LexiconGrowth
from benchmarks.plain_path import PlainPath
from benchmarks.rates import Rate, Ratio
from benchmarks.scaling import Scale
from benchmarks.stages import Stage
from benchmarks.text_growth import TextGrowth

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def _machine() -> dict[str, Any]:
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load_at_start": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
    }


@dataclass(slots=True)
class Report:
    """The figures of each part of the run; a part that was not asked for is empty."""

    machine: dict[str, Any] = field(default_factory=_machine)
    rates: list[Rate] = field(default_factory=list)
    ratios: list[Ratio] = field(default_factory=list)
    footprints: list[Footprint] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    scaling: list[Scale] = field(default_factory=list)
    text_growth: list[TextGrowth] = field(default_factory=list)
    lexicon_growth: list[LexiconGrowth] = field(default_factory=list)
    hostile: list[Hostile] = field(default_factory=list)
    plain_path: PlainPath | None = None

    def write(self, path: Path, marks: Sequence[DataclassInstance]) -> None:
        """As JSON, with the marks that it was held against."""
        path.parent.mkdir(parents=True, exist_ok=True)
        content = {**asdict(self), "marks": [asdict(mark) for mark in marks]}
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
