"""Scoring records against gold, family by family, by the rules of the annotation guidelines.

Gold and predicted facts of an article are paired one to one, the most similar first. A pair counts as *found* when its
key fields agree and as *exact* when all fields do. Precision, recall and F1 are micro-averaged over the articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thidua_extract.datasets.gold import Annotation
from thidua_extract.datasets.pairing import pair_facts
from thidua_extract.datasets.result import Difference, FamilyScore, Result
from thidua_extract.datasets.scored_families import SCORED


def score_articles(
    gold: Mapping[str, Annotation], predicted: Mapping[str, Annotation], families: Iterable[str] | None = None
) -> Result:
    """Score predictions by article id. A gold article without one counts as predicted empty."""
    chosen = list(families if families is not None else SCORED)
    result = Result({name: FamilyScore() for name in chosen}, len(gold), [key for key in gold if key not in predicted])
    for article, annotation in gold.items():
        for family in chosen:
            rules = SCORED[family]
            wanted, guessed = rules.facts(annotation), rules.facts(predicted.get(article, {}))
            pairs = pair_facts(wanted, guessed, rules.similarity)
            inexact = [(i, j) for i, j in pairs if not rules.exact(wanted[i], guessed[j])]
            result.families[family].add(FamilyScore(len(wanted), len(guessed), len(pairs), len(pairs) - len(inexact)))
            hit_gold, hit_guess = {i for i, _ in pairs}, {j for _, j in pairs}
            result.differences += [
                *(Difference(article, family, "missed", gold=x) for i, x in enumerate(wanted) if i not in hit_gold),
                *(
                    Difference(article, family, "false", predicted=x)
                    for j, x in enumerate(guessed)
                    if j not in hit_guess
                ),
                *(Difference(article, family, "inexact", wanted[i], guessed[j]) for i, j in inexact),
            ]
    return result
