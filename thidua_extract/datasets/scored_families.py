"""The scored families: which facts each has, how alike two of them are, and when they agree in all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from thidua_extract.datasets.agreement import label, overlap, plain, same, same_date, same_number
from thidua_extract.datasets.gold import Annotation

Fact = Any


@dataclass(frozen=True, slots=True)
class Rules:
    """How a family is scored: its facts in an annotation, how alike two are (0..1), whether two agree in all."""

    facts: Callable[[Annotation], list[Fact]]
    similarity: Callable[[Fact, Fact], float]
    exact: Callable[[Fact, Fact], bool]


def _listed(family: str) -> Callable[[Annotation], list[Fact]]:
    def facts(annotation: Annotation) -> list[Fact]:
        value = annotation.get(family)
        return value if isinstance(value, list) else []

    return facts


# article: each field that the page states is a fact
def _article_facts(annotation: Annotation) -> list[Fact]:
    article = annotation.get("article") or {}
    stated = [
        ("title", plain(article.get("title"))),
        ("published", label(article.get("published"))[:16]),
        ("agency", plain(article.get("agency"))),
        *(("byline", plain(byline)) for byline in article.get("bylines") or []),
    ]
    return [fact for fact in stated if fact[1]]


# events: a shared type is a must; the date decides
def _types(event: Fact) -> set[str]:
    return {label(code) for code in event.get("types") or []}


def _event_similarity(gold: Fact, guess: Fact) -> float:
    wanted, given = _types(gold), _types(guess) or {label(guess.get("type"))}
    if not wanted & given:
        return 0.0
    share = len(wanted & given) / len(wanted | given)
    if not same_date(gold.get("date"), guess.get("date")):
        return 0.45 * share
    return 0.5 + 0.3 * share + 0.2 * overlap(gold.get("name"), guess.get("name"))


def _event_exact(gold: Fact, guess: Fact) -> bool:
    return (
        same_date(gold.get("date"), guess.get("date"))
        and _types(gold) == _types(guess)
        and (not gold.get("province") or same(gold["province"], guess.get("province")))
        and overlap(gold.get("organizer"), guess.get("organizer")) >= 0.6
    )


# officials: by name; exact when as many posts, each like one of the other's
def _official_exact(gold: Fact, guess: Fact) -> bool:
    wanted, given = gold.get("positions") or [], guess.get("positions") or []
    return len(wanted) == len(given) and all(any(overlap(a, b) >= 0.8 for b in given) for a in wanted)


def _pairs(field_name: str) -> Callable[[Annotation], list[Fact]]:
    def facts(annotation: Annotation) -> list[Fact]:
        officials = _listed("officials")(annotation)
        return [(official.get("name"), value) for official in officials for value in official.get(field_name) or []]

    return facts


def _position_similarity(gold: Fact, guess: Fact) -> float:
    return _at_least(0.8, overlap(gold[1], guess[1])) if same(gold[0], guess[0]) else 0.0


# awards: the code, the count, the recipient kind and the status are the key
_AWARD_FIELDS = ("status", "recipient", "grade", "level", "qualifier")


def _award_similarity(gold: Fact, guess: Fact) -> float:
    if label(gold.get("award")) != label(guess.get("award")) or not same_number(gold.get("count"), guess.get("count")):
        return 0.0
    agreeing = {name for name in _AWARD_FIELDS if label(gold.get(name)) == label(guess.get(name))}
    if not agreeing >= {"status", "recipient"}:
        return 0.4
    named = overlap(_joined(gold.get("named")), _joined(guess.get("named")))
    return 0.5 + 0.08 * len(agreeing) + 0.1 * named


def _award_exact(gold: Fact, guess: Fact) -> bool:
    fields = ("award", "period", *_AWARD_FIELDS)
    return same_number(gold.get("count"), guess.get("count")) and all(
        label(gold.get(name)) == label(guess.get(name)) for name in fields
    )


def _joined(values: Any) -> str:
    return " ".join(label(value) for value in values or [])


def _recipient_facts(annotation: Annotation) -> list[Fact]:
    """Named recipients, each once for an award code."""
    found: dict[tuple[str, str], Fact] = {}
    for award in _listed("awards")(annotation):
        code = label(award.get("award"))
        for name in award.get("named") or []:
            found.setdefault((code, plain(name)), (code, label(name)))
    return list(found.values())


def _recipient_similarity(gold: Fact, guess: Fact) -> float:
    return _at_least(0.7, overlap(gold[1], guess[1])) if gold[0] == guess[0] else 0.0


# figures: value and unit are the key
def _figure_similarity(gold: Fact, guess: Fact) -> float:
    if not same_number(gold.get("value"), guess.get("value")):
        return 0.0
    if not same(gold.get("unit"), guess.get("unit")):
        return 0.4
    return 0.6 + 0.4 * overlap(gold.get("indicator"), guess.get("indicator"))


def _figure_exact(gold: Fact, guess: Fact) -> bool:
    return (
        same(gold.get("unit"), guess.get("unit"))
        and overlap(gold.get("indicator"), guess.get("indicator")) >= 0.5
        and label(gold.get("period")) == label(guess.get("period"))
        and (label(gold.get("qualifier")) or "exact") == (label(guess.get("qualifier")) or "exact")
    )


# documents: by number, the unnumbered by their words
def _document_similarity(gold: Fact, guess: Fact) -> float:
    wanted, given = (plain(x.get("number") if isinstance(x, dict) else x) for x in (gold, guess))
    if wanted or given:
        return float(wanted == given)
    return 0.6 if overlap(gold, guess) >= 0.6 else 0.0


def _document_exact(gold: Fact, guess: Fact) -> bool:
    return same(gold.get("type"), guess.get("type")) and same_date(gold.get("date"), guess.get("date"))


def _cluster_exact(gold: Fact, guess: Fact) -> bool:
    wanted, given = ({plain(member) for member in x.get("members") or []} for x in (gold, guess))
    return wanted == given and all(same(gold.get(post), guess.get(post)) for post in ("head", "deputy"))


def _at_least(bound: float, value: float) -> float:
    return value if value >= bound else 0.0


SCORED: dict[str, Rules] = {
    "article": Rules(_article_facts, lambda g, p: float(g == p), lambda _g, _p: True),
    "events": Rules(_listed("events"), _event_similarity, _event_exact),
    "officials": Rules(_listed("officials"), lambda g, p: float(same(g.get("name"), p.get("name"))), _official_exact),
    "positions": Rules(_pairs("positions"), _position_similarity, lambda g, p: same(g[1], p[1])),
    "roles": Rules(
        _pairs("roles"), lambda g, p: float(same(g[0], p[0]) and label(g[1]) == label(p[1])), lambda _g, _p: True
    ),
    "awards": Rules(_listed("awards"), _award_similarity, _award_exact),
    "recipients": Rules(_recipient_facts, _recipient_similarity, lambda _g, _p: True),
    "figures": Rules(_listed("figures"), _figure_similarity, _figure_exact),
    "movements": Rules(_listed("movements"), lambda g, p: _at_least(0.8, overlap(g, p)), same),
    "documents": Rules(_listed("documents"), _document_similarity, _document_exact),
    "clusters": Rules(
        _listed("clusters"), lambda g, p: _at_least(0.6, overlap(g.get("name"), p.get("name"))), _cluster_exact
    ),
}
"""The scored families in the order of a report."""
