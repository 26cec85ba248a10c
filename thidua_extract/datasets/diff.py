"""Gains and losses: which single facts a change of the rules added, dropped or altered.

An aggregate score hides what happened: ten facts won and ten lost read as nothing. Here each fact of the old records is
paired with its counterpart in the new ones, and what is left over is listed with its sentence.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import regex

from thidua_extract.errors import InvalidRecordError
from thidua_extract.options import FAMILIES

Kind = Literal["gained", "lost", "altered"]
Fact = Mapping[str, Any]

# What tells two facts of a family apart; a fact that agrees in these but not in the rest was altered.
_IDENTITY: dict[str, tuple[str, ...]] = {
    "events": ("types", "date"),
    "officials": ("name",),
    "awards": ("award", "recipient", "count"),
    "figures": ("value", "unit"),
    "movements": ("name",),
    "documents": ("number",),
    "clusters": ("name",),
}
# Bookkeeping that follows from the order of the facts or from calibration, not from the reading.
_IGNORED = frozenset({"id", "confidence", "spans", "section", "rule", "event", "presenter_official", "part_of", "span"})
_CONTEXT = 120
_SENTENCE_END = regex.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that differs between two runs.

    `article`: the record's id; `rule`: the rule that read it (the new one where both runs have it); `fact`: its fields
    without bookkeeping, the new ones where both have it; `fields`: for an altered fact, name to (old, new); `sentence`:
    the words around its first span where the source text is at hand, else the words of the span.
    """

    kind: Kind
    article: str
    family: str
    rule: str
    fact: dict[str, Any]
    sentence: str
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)


def compare(
    old: Iterable[Mapping[str, Any]], new: Iterable[Mapping[str, Any]], texts: Mapping[str, str] | None = None
) -> Iterator[Change]:
    """The changes from `old` to `new` records (dicts of the schema's shape), by article, then family.

    Records are paired by `id`; one that only one run has counts as all gained or all lost. `texts`: source text by id,
    for records that do not carry their own in `source.text`.
    """
    before = {str(record.get("id")): _checked(record) for record in old}
    after = {str(record.get("id")): _checked(record) for record in new}
    for article in sorted(before.keys() | after.keys()):
        left, right = before.get(article, {}), after.get(article, {})
        text = _text_of(right) or _text_of(left) or (texts or {}).get(article, "")
        for family in FAMILIES:
            yield from _compare_family(article, family, left.get(family) or [], right.get(family) or [], text)


def shared_ids(old: Iterable[Mapping[str, Any]], new: Iterable[Mapping[str, Any]]) -> set[str]:
    """The ids that both have, by which their records are paired."""
    return {str(record.get("id")) for record in old} & {str(record.get("id")) for record in new}


def _checked(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record, when what is compared has the schema's shape; values of other versions' schemas may differ."""
    problem = next((name for name in FAMILIES if not _are_facts(record.get(name) or [])), None)
    if problem is None and not isinstance(record.get("source") or {}, Mapping):
        problem = "source"
    if problem is not None:
        raise InvalidRecordError(
            f"its {problem!r} has not the schema's shape",
            where=f"record {record.get('id')}",
            remedy="Run validate on the file",
        )
    return record


def _are_facts(value: Any) -> bool:
    """Whether this is a list of objects whose spans are ranges."""
    return isinstance(value, list) and all(
        isinstance(fact, Mapping) and isinstance(spans := fact.get("spans") or [], list) and all(map(_is_span, spans))
        for fact in value
    )


def _is_span(value: Any) -> bool:
    if not isinstance(value, Mapping):
        return False
    start, end = value.get("start"), value.get("end")
    return isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= sys.maxsize


def tally(changes: Iterable[Change]) -> Counter[tuple[str, str, Kind]]:
    """How many changes of each kind each family and rule has."""
    return Counter((change.family, change.rule, change.kind) for change in changes)


def _compare_family(article: str, family: str, old: list[Fact], new: list[Fact], text: str) -> Iterator[Change]:
    old, new = list(old), list(new)
    for agreement in (_content, lambda fact: [fact.get(name) for name in _IDENTITY[family]]):
        for before in list(old):
            wanted = agreement(before)
            after = next((fact for fact in new if agreement(fact) == wanted), None)
            if after is None:
                continue
            old.remove(before)
            new.remove(after)
            fields = _altered(before, after)
            if fields:
                yield _change("altered", article, family, after, text, fields)
    for fact in old:
        yield _change("lost", article, family, fact, text)
    for fact in new:
        yield _change("gained", article, family, fact, text)


def _change(
    kind: Kind, article: str, family: str, fact: Fact, text: str, fields: dict[str, tuple[Any, Any]] | None = None
) -> Change:
    return Change(
        kind=kind,
        article=article,
        family=family,
        rule=str(fact.get("rule", "")),
        fact=_content(fact),
        sentence=_sentence(fact, text),
        fields=fields or {},
    )


def _content(value: Any) -> Any:
    """A fact without its bookkeeping, at every depth, and without empty fields."""
    if isinstance(value, Mapping):
        kept = {key: _content(item) for key, item in value.items() if key not in _IGNORED}
        return {key: item for key, item in kept.items() if item not in (None, [], False)}
    if isinstance(value, list):
        return [_content(item) for item in value]
    return value


def _altered(before: Fact, after: Fact) -> dict[str, tuple[Any, Any]]:
    left, right = _content(before), _content(after)
    names = [*left, *(name for name in right if name not in left)]
    return {name: (left.get(name), right.get(name)) for name in names if left.get(name) != right.get(name)}


def _text_of(record: Mapping[str, Any]) -> str:
    return str((record.get("source") or {}).get("text") or "")


def _sentence(fact: Fact, text: str) -> str:
    """The sentence of the fact's first span, at most some 120 characters to either side."""
    spans = fact.get("spans") or []
    if not spans:
        return ""
    start, end = spans[0]["start"], spans[0]["end"]
    if not text:
        return str(spans[0].get("text", ""))
    left, right = max(start - _CONTEXT, 0), min(end + _CONTEXT, len(text))
    ends = [match.end() for match in _SENTENCE_END.finditer(text, left, start)]
    following = _SENTENCE_END.search(text, end, right)
    return text[ends[-1] if ends else left : following.start() + 1 if following else right].strip()
