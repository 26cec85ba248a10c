"""Records as flat tables, one a family, with stable columns and keys that join."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thidua_extract.language.spelling import wording_key
from thidua_extract.records.models import Award, Cluster, Fact, Figure, Official, Place, Record

Row = dict[str, Any]

_TEXT, _INTEGER, _NUMBER, _TRUTH = "string", "Int64", "Float64", "boolean"
_KEYS = {"record": _INTEGER, "article_id": _TEXT}
_FACT = {
    **_KEYS,
    "id": _TEXT,
    "text": _TEXT,
    "start": _INTEGER,
    "end": _INTEGER,
    "section": _TEXT,
    "rule": _TEXT,
    "confidence": _NUMBER,
}
_PLACE = {"province": _TEXT, "province_code": _TEXT, "province_scheme": _TEXT, "province_now": _TEXT}

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        **_KEYS,
        "title": _TEXT,
        "published": _TEXT,
        "agency": _TEXT,
        "outlet": _TEXT,
        "section": _TEXT,
        "bylines": _TEXT,
        "relevant": _TRUTH,
        "relevance": _NUMBER,
        "path": _TEXT,
        "member": _TEXT,
        "url": _TEXT,
        "format": _TEXT,
        "encoding": _TEXT,
        "sha256": _TEXT,
        "duplicate_of": _INTEGER,
        "similarity": _NUMBER,
    },
    "events": {
        **_FACT,
        "types": _TEXT,
        "name": _TEXT,
        "date": _TEXT,
        "end_date": _TEXT,
        "date_basis": _TEXT,
        "time_of_day": _TEXT,
        "status": _TEXT,
        **_PLACE,
        "venue": _TEXT,
        "organizer": _TEXT,
    },
    "officials": {**_FACT, "name": _TEXT, "rank": _TEXT, **_PLACE},
    "positions": {
        **_KEYS,
        "official": _TEXT,
        "name": _TEXT,
        "position": _TEXT,
        "position_key": _TEXT,
        "title": _TEXT,
        "body": _TEXT,
        "level": _TEXT,
        "status": _TEXT,
    },
    "roles": {**_KEYS, "official": _TEXT, "name": _TEXT, "role": _TEXT, "event": _TEXT},
    "awards": {
        **_FACT,
        "award": _TEXT,
        "grade": _TEXT,
        "level": _TEXT,
        "status": _TEXT,
        "recipient": _TEXT,
        "count": _INTEGER,
        "qualifier": _TEXT,
        "conferrer": _TEXT,
        "conferrer_key": _TEXT,
        "presenter": _TEXT,
        "presenter_official": _TEXT,
        "period": _TEXT,
        "posthumous": _TRUTH,
        "event": _TEXT,
        "part_of": _TEXT,
    },
    "recipients": {**_KEYS, "award_id": _TEXT, "award": _TEXT, "name": _TEXT, "start": _INTEGER, "end": _INTEGER},
    "figures": {
        **_FACT,
        "value": _NUMBER,
        "unit": _TEXT,
        "qualifier": _TEXT,
        "indicator": _TEXT,
        "period": _TEXT,
        "change": _TEXT,
        "target": _TRUTH,
        "place": _TEXT,
        "movement": _TEXT,
    },
    "movements": {**_FACT, "name": _TEXT},
    "documents": {**_FACT, "number": _TEXT, "type": _TEXT, "date": _TEXT, "issuer": _TEXT},
    "clusters": {**_FACT, "name": _TEXT, "head": _TEXT, "deputy": _TEXT},
    "cluster_members": {**_KEYS, "cluster": _TEXT, "name": _TEXT, "start": _INTEGER, "end": _INTEGER},
    "warnings": {**_KEYS, "code": _TEXT, "message": _TEXT},
}
"""Each table's columns with their types, which are pandas dtypes. Lists of codes or names are joined by `; `."""


def table_rows(record: Record, number: int) -> Iterator[tuple[str, Row]]:
    """Every row that a record, the `number`th of its run, gives, with the name of its table and the keys that join.

    `conferrer_key` and `position_key` are the same for different wordings of one giver or post: `language.spelling`.
    `record` is that number, `article_id` the record's id; with `record` a fact's `id` joins to the `official`, `event`,
    `award_id`, `part_of`, `presenter_official`, `cluster` and `movement` columns of other tables.
    """
    keys = {"record": number, "article_id": record.id}
    for name, row in _rows(record):
        yield name, {**keys, **row}


def _rows(record: Record) -> Iterator[tuple[str, Row]]:
    """Every row that a record gives, with the name of its frame."""
    yield "articles", _article(record)
    for event in record.events:
        yield "events", {**_fact(event), **_place(event.province), "types": "; ".join(event.types)}
    for official in record.officials:
        yield "officials", {**_fact(official), **_place(official.province)}
        yield from _official(official)
    for award in record.awards:
        yield "awards", {**_fact(award), "conferrer_key": wording_key(award.conferrer) if award.conferrer else None}
        yield from _recipients(award)
    for figure in record.figures:
        yield "figures", _figure(figure)
    for movement in record.movements:
        yield "movements", _fact(movement)
    for document in record.documents:
        yield "documents", _fact(document)
    for cluster in record.clusters:
        yield "clusters", _fact(cluster)
        yield from _members(cluster)
    for notice in record.warnings:
        yield "warnings", {"code": notice.code, "message": notice.message}


def _article(record: Record) -> Row:
    article, source = record.article, record.source
    return {
        "title": article.title,
        "published": article.published,
        "agency": article.agency,
        "outlet": article.outlet,
        "section": article.section,
        "bylines": "; ".join(article.bylines) or None,
        "relevant": record.relevance.relevant,
        "relevance": record.relevance.score,
        "path": source.path,
        "member": source.member,
        "url": source.url,
        "format": source.format,
        "encoding": source.encoding,
        "sha256": source.sha256,
    }


def _fact(fact: Fact) -> Row:
    """The plain fields of a fact, and its main span; fields that no frame has a column for are dropped by the frame."""
    row = {name: getattr(fact, name) for name in fact.__struct_fields__}
    main = fact.spans[0]
    return {**row, "text": main.text, "start": main.start, "end": main.end}


def _place(place: Place | None) -> Row:
    if place is None:
        return dict.fromkeys(_PLACE)
    return {
        "province": place.name,
        "province_code": place.code,
        "province_scheme": place.scheme,
        "province_now": place.current_name,
    }


def _official(official: Official) -> Iterator[tuple[str, Row]]:
    keys = {"official": official.id, "name": official.name}
    for position in official.positions:
        row = {name: getattr(position, name) for name in ("title", "body", "level", "status")}
        wording = {"position": position.text, "position_key": wording_key(position.text)}
        yield "positions", {**keys, **wording, **row}
    for role in official.roles:
        yield "roles", {**keys, "role": role.code, "event": role.event}


def _recipients(award: Award) -> Iterator[tuple[str, Row]]:
    for named in award.named:
        start, end = (named.span.start, named.span.end) if named.span else (None, None)
        yield "recipients", {"award_id": award.id, "award": award.award, "name": named.text, "start": start, "end": end}


def _figure(figure: Figure) -> Row:
    return {**_fact(figure), "text": figure.text}


def _members(cluster: Cluster) -> Iterator[tuple[str, Row]]:
    for member in cluster.members:
        start, end = (member.span.start, member.span.end) if member.span else (None, None)
        yield "cluster_members", {"cluster": cluster.id, "name": member.text, "start": start, "end": end}
