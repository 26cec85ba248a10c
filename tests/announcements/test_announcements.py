"""How the press announces gatherings, clusters, movements and documents: invented announcements, a line a case.

Fields of a fact are parted by `;`, facts by `|`, paragraphs by `¶`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua_extract import extract

HERE = Path(__file__).parent
TITLE = "Chuyện thi đua ở Suối Mơ"


def rows(name: str) -> list[list[str]]:
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def expected(cell: str) -> list[list[str]]:
    return sorted(fact.split(";") for fact in cell.split("|") if fact)


@pytest.mark.parametrize(("published", "events", "text"), rows("events"))
def test_events(published: str, events: str, text: str) -> None:
    found = extract(text.replace(" ¶ ", "\n\n") + "\n", published=published or None).events
    read = [
        [
            " ".join(sorted(event.types)),
            event.date or "",
            event.end_date or "",
            event.province.name if event.province else "",
            event.organizer or "",
        ]
        for event in found
    ]
    assert sorted(read) == expected(events)


@pytest.mark.parametrize(("clusters", "text"), rows("clusters"))
def test_clusters(clusters: str, text: str) -> None:
    found = extract(f"{TITLE}\n\n{text}\n").clusters
    read = [
        [cluster.name, ",".join(member.text for member in cluster.members), cluster.head or "", cluster.deputy or ""]
        for cluster in found
    ]
    assert sorted(read) == expected(clusters)


@pytest.mark.parametrize(("movements", "text"), rows("movements"))
def test_movements(movements: str, text: str) -> None:
    found = extract(f"{TITLE}\n\n{text}\n").movements
    assert [movement.name for movement in found] == [name for name in movements.split("|") if name]


@pytest.mark.parametrize(("documents", "text"), rows("documents"))
def test_documents(documents: str, text: str) -> None:
    found = extract(f"{TITLE}\n\n{text}\n").documents
    read = [[document.number, document.type or "", document.date or ""] for document in found]
    assert sorted(read) == expected(documents)
