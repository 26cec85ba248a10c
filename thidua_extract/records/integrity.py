"""What the schema cannot say: ids are unique, links lead somewhere, spans fit their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from thidua_extract.records.models import Fact, Record, Span


def inconsistencies(record: Record, source: str | None = None) -> Iterator[str]:
    """What is wrong with a record that is valid under the schema, one line each.

    With the source text (given, or kept in the record) each span is also held against it.
    """
    text = source if source is not None else record.source.text
    for span in spans_of(record):
        if len(span.text) != span.end - span.start:
            yield f"span [{span.start}, {span.end}) has {len(span.text)} characters: {span.text[:40]!r}"
        elif text is not None and text[span.start : span.end] != span.text:
            yield f"span [{span.start}, {span.end}) is not {span.text[:40]!r} in the source"
    seen: set[str] = set()
    for fact in facts_of(record):
        if fact.id in seen:
            yield f"id {fact.id} is given twice"
        seen.add(fact.id)
    for owner, target in _links(record):
        if target not in seen:
            yield f"{owner} names {target}, which is not there"


def facts_of(record: Record) -> Iterator[Fact]:
    """All facts, in the order of the record."""
    for facts in record.families().values():
        yield from facts


def spans_of(value: Any) -> Iterator[Span]:
    """Every span in a record, or in any part of one."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from spans_of(getattr(value, field.name))
    elif isinstance(value, list):
        for item in value:
            yield from spans_of(item)


def _links(record: Record) -> Iterator[tuple[str, str]]:
    """Each fact that names another, with the id that it names."""
    for official in record.officials:
        yield from ((official.id, role.event) for role in official.roles if role.event)
    for award in record.awards:
        targets = (award.event, award.presenter_official, award.part_of)
        yield from ((award.id, target) for target in targets if target)
    for figure in record.figures:
        if figure.movement:
            yield figure.id, figure.movement
