"""One record for the eye: what the page says of itself, the facts in their sentences, a table of each family."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from thidua_extract.records.models import (
    Award,
    Cluster,
    Event,
    Figure,
    LegalDocument,
    Movement,
    Official,
    Place,
    Record,
)
from thidua_extract.text.document import Document
from thidua_extract.text.layout import read_layout
from thidua_extract.text.sentences import split_sentences
from thidua_extract.text.span import Span

STYLES = {
    "events": "bold blue",
    "officials": "green",
    "awards": "bold red",
    "figures": "cyan",
    "movements": "magenta",
    "documents": "yellow",
    "clusters": "bold magenta",
}
_SIGNS = {"exact": "", "at_least": "≥ ", "about": "≈ ", "at_most": "≤ "}


def show_record(console: Console, record: Record, source: str) -> None:
    """Print the summary of a record read from `source`."""
    console.print(Text(record.article.title or "(no title)", style="bold"))
    console.print(Text(_masthead(record), style="dim"))
    for notice in record.warnings:
        console.print(Text(f"warning ({notice.code}): {notice.message}", style="yellow"))
    facts = Table(box=None, show_header=False, padding=(0, 1))
    facts.add_column(style="dim", justify="right", no_wrap=True)
    facts.add_column(overflow="fold")
    for ids, sentence in _marked_sentences(record, source):
        facts.add_row(ids, sentence)
    if facts.row_count:
        console.print(Padding(facts, (1, 0)))
    for family, rows in record.families().items():
        if rows:
            console.print(_family_table(family, rows))
    if not any(record.families().values()):
        console.print("No facts.")


def _masthead(record: Record) -> str:
    article, relevance = record.article, record.relevance
    about = "on topic" if relevance.relevant else "off topic"
    parts = [article.published, article.agency, ", ".join(article.bylines), f"{about} ({relevance.score:.2f})"]
    return " · ".join(part for part in parts if part)


def _marked_sentences(record: Record, source: str) -> Iterator[tuple[str, Text]]:
    """Each sentence that holds a fact, its fact's words in the colour of their family, with the facts' ids."""
    marks = sorted(
        (span.start, span.end, STYLES[family], fact.id if number == 0 else "")
        for family, facts in record.families().items()
        for fact in facts
        for number, span in enumerate(fact.spans)
    )
    document = Document.from_source(source)
    position = 0
    for sentence in split_sentences(document, read_layout(document)):
        start, end = document.to_source(Span(*sentence.span))
        while position < len(marks) and marks[position][1] <= start:
            position += 1
        inside = [mark for mark in _until(marks, position, end) if mark[1] > start]
        ids = [mark[3] for mark in inside if mark[3] and mark[0] >= start]
        if not inside:
            continue
        words = Text(source[start:end].replace("\n", " "))
        for mark_start, mark_end, style, _ in inside:
            words.stylize(style, max(mark_start - start, 0), min(mark_end, end) - start)
        yield " ".join(ids), words


def _until(marks: list[tuple[int, int, str, str]], position: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    while position < len(marks) and marks[position][0] < end:
        yield marks[position]
        position += 1


def _family_table(family: str, facts: Sequence[Any]) -> Table:
    table = Table(title=family, title_style=STYLES[family], title_justify="left", box=box.SIMPLE_HEAD)
    columns, cells = _LAYOUTS[family]
    for column in ("id", *columns):
        table.add_column(column, overflow="fold")
    for fact in facts:
        table.add_row(fact.id, *(Text(cell or "") for cell in cells(fact)))
    return table


def _event(event: Event) -> list[str | None]:
    return [event.date, ", ".join(event.types), event.name, _place(event.province), event.organizer]


def _official(official: Official) -> list[str | None]:
    posts = "; ".join(position.text for position in official.positions)
    return [official.rank, official.name, posts, ", ".join(role.code for role in official.roles)]


def _award(award: Award) -> list[str | None]:
    name = f"{award.award} ({award.grade})" if award.grade else award.award
    count = "" if award.count is None else f"{_SIGNS[award.qualifier or 'exact']}{award.count}"
    given = ", ".join(item.text for item in award.named)
    return [name, award.level, award.status, f"{count} {award.recipient or ''}".strip(), award.conferrer, given]


def _figure(figure: Figure) -> list[str | None]:
    return [
        figure.text,
        f"{_SIGNS[figure.qualifier]}{figure.value:,.12g}",
        figure.unit,
        figure.indicator,
        figure.period,
    ]


def _movement(movement: Movement) -> list[str | None]:
    return [movement.name]


def _document(document: LegalDocument) -> list[str | None]:
    return [document.type, document.number, document.date, document.issuer]


def _cluster(cluster: Cluster) -> list[str | None]:
    return [cluster.name, ", ".join(member.text for member in cluster.members), cluster.head, cluster.deputy]


def _place(place: Place | None) -> str | None:
    return place.name if place else None


_LAYOUTS: dict[str, tuple[tuple[str, ...], Callable[[Any], list[str | None]]]] = {
    "events": (("date", "types", "name", "province", "organizer"), _event),
    "officials": (("rank", "name", "positions", "roles"), _official),
    "awards": (("award", "level", "status", "recipients", "conferrer", "named"), _award),
    "figures": (("as written", "value", "unit", "indicator", "period"), _figure),
    "movements": (("name",), _movement),
    "documents": (("type", "number", "date", "issuer"), _document),
    "clusters": (("name", "members", "head", "deputy"), _cluster),
}
