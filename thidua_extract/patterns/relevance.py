"""Relevance: is the article about emulation and commendation, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua_extract.language.reading import Reading
from thidua_extract.text.span import Span


@dataclass(slots=True)
class Relevance:
    """`score` 0..1; `evidence`: the trigger words found, the first of each."""

    relevant: bool
    score: float
    evidence: list[Span] = field(default_factory=list)


def judge_relevance(reading: Reading) -> Relevance:
    """Whether the article is about emulation and commendation, from trigger words weighted by where they stand."""
    return Relevance(relevant=False, score=0.0)
