"""Whether confidence means something: of the facts that carry a confidence, how many are right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua_extract.datasets.gold import Annotation
from thidua_extract.datasets.pairing import pair_facts
from thidua_extract.datasets.scored_families import SCORED
from thidua_extract.options import FAMILIES

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Where the bins of confidence begin; the last one ends at 1, included."""


@dataclass(slots=True)
class Bin:
    """Facts of one family whose confidence lies in `[low, high)`: how many, and how many of them gold holds."""

    family: str
    low: float
    high: float
    facts: int = 0
    right: int = 0

    @property
    def share(self) -> float:
        """The share of the facts that are right; 0 where there are none."""
        return self.right / self.facts if self.facts else 0.0


def reliability(
    gold: Mapping[str, Annotation], predicted: Mapping[str, Annotation], families: Iterable[str] = FAMILIES
) -> list[Bin]:
    """The bins that hold facts, family by family, then those of all families together.

    A fact is right when it is paired with a gold fact by the rules of `score` ("found"). Facts without a confidence,
    and articles without gold, are left out.
    """
    chosen = list(families)
    bins = {
        (family, number): Bin(family, low, high)
        for family in (*chosen, "all")
        for number, (low, high) in enumerate(zip(EDGES, (*EDGES[1:], 1.0), strict=True))
    }
    for article, annotation in gold.items():
        for family in chosen:
            rules = SCORED[family]
            guessed = rules.facts(predicted.get(article, {}))
            right = {j for _, j in pair_facts(rules.facts(annotation), guessed, rules.similarity)}
            for j, fact in enumerate(guessed):
                confidence = fact.get("confidence") if isinstance(fact, Mapping) else None
                if confidence is None:
                    continue
                number = bisect_right(EDGES, confidence) - 1
                for name in (family, "all"):
                    bins[name, number].facts += 1
                    bins[name, number].right += j in right
    return [found for found in bins.values() if found.facts]
