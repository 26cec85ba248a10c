"""What scoring finds: counts and figures of each family, and where gold and prediction part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class FamilyScore:
    """Counts of one family, and the figures made from them."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    exact: int = 0

    @property
    def precision(self) -> float:
        """The share of predicted facts that are found; 1 where there is nothing to find and nothing predicted."""
        return _share(self.found, self.predicted, self.gold)

    @property
    def recall(self) -> float:
        """The share of gold facts that are found."""
        return _share(self.found, self.gold, self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)

    @property
    def exact_f1(self) -> float:
        """F1 where only exact facts count."""
        return _harmonic(_share(self.exact, self.predicted, self.gold), _share(self.exact, self.gold, self.predicted))

    def add(self, other: FamilyScore) -> None:
        """Add the counts of another score."""
        self.gold += other.gold
        self.predicted += other.predicted
        self.found += other.found
        self.exact += other.exact


@dataclass(frozen=True, slots=True)
class Difference:
    """Where gold and prediction part: `kind` is missed, false or inexact; the absent side is None."""

    article: str
    family: str
    kind: str
    gold: Any = None
    predicted: Any = None


@dataclass(slots=True)
class Result:
    """The scores by family, in order, with what is missing and what differs."""

    families: dict[str, FamilyScore]
    articles: int
    missing: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    @property
    def total(self) -> FamilyScore:
        """All families together."""
        total = FamilyScore()
        for score in self.families.values():
            total.add(score)
        return total

    def to_dict(self) -> dict[str, dict[str, float]]:
        """The figures of each family and of `all`, as plain numbers."""
        return {
            name: {
                "gold": score.gold,
                "predicted": score.predicted,
                "precision": score.precision,
                "recall": score.recall,
                "f1": score.f1,
                "exact_f1": score.exact_f1,
            }
            for name, score in {**self.families, "all": self.total}.items()
        }


def _share(part: int, whole: int, other: int) -> float:
    return part / whole if whole else float(not other)


def _harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0
