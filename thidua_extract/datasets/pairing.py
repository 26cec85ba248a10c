"""Pairs of gold and predicted facts, one to one, the most similar first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Fact = TypeVar("Fact")

_FOUND = 0.5  # the similarity from which two facts are the same fact


def pair_facts(
    gold: list[Fact], guesses: list[Fact], similarity: Callable[[Fact, Fact], float]
) -> list[tuple[int, int]]:
    """One-to-one pairs of indices, the most similar first, ties in the order of the lists."""
    candidates = [(similarity(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(guesses)]
    candidates.sort(key=lambda candidate: (-candidate[0], candidate[1], candidate[2]))
    free_gold, free_guess = set(range(len(gold))), set(range(len(guesses)))
    pairs = []
    for likeness, i, j in candidates:
        if likeness >= _FOUND and i in free_gold and j in free_guess:
            free_gold.remove(i)
            free_guess.remove(j)
            pairs.append((i, j))
    return pairs
