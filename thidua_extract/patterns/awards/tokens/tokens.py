"""What a stretch of text is made of for the clause reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Token:
    """`kind`: award, agent, counted, bare, rank, level, grade, verb classes, or a mark; `value` what it stands for."""

    kind: str
    start: int
    end: int
    value: Any = None
