"""A first pass over a mixed archive: which articles are about emulation and commendation, by their words alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.language.reading import Reading
from thidua_extract.limits import MAX_CHARS
from thidua_extract.patterns.relevance import Relevance, judge_relevance, screen
from thidua_extract.text.document import Document
from thidua_extract.text.encoding import decode
from thidua_extract.text.source import encodable

_NEAR = 0.2
"""The part of the score asked for that a page must have before its parts are looked at. In 3,673 articles one that
was taken had 0.38 of it; pages with a menu before the title fall lowest."""


@dataclass(frozen=True, slots=True)
class Selected:
    """An article that is on the topic: `text` as decoded, `relevance` with its evidence as source ranges."""

    item: Item
    text: str
    relevance: Relevance

    def to_dict(self, *, with_text: bool) -> dict[str, Any]:
        """What a line of the selection holds."""
        item = self.item
        evidence = [
            {"start": start, "end": end, "text": self.text[start:end]} for start, end in self.relevance.evidence
        ]
        line = {
            "id": item.id, "path": item.path, "member": item.member, "url": item.url, "published": item.published,
            "score": self.relevance.score, "evidence": evidence,
        }  # fmt: skip
        return {**line, "text": self.text} if with_text else line


def select(entries: Iterable[Item | Failure], least: float = 0.5) -> Iterator[Selected | Failure]:
    """The articles whose score is `least` or more, in their order, and the failures.

    The score is that of the article's record. It weighs words by the part of the page that they stand in; which part
    that is, is asked only of pages that come near, taken as a title and a body.
    """
    for entry in entries:
        if isinstance(entry, Failure):
            yield entry
            continue
        text = encodable(entry.data) if isinstance(entry.data, str) else decode(entry.data).text
        document = Document.from_source(text[:MAX_CHARS])
        if screen(document).score < _NEAR * least:
            continue
        reading = Reading(document, entry.published)
        relevance = judge_relevance(reading)
        if relevance.score >= least:
            relevance.evidence = [reading.document.to_source(span) for span in relevance.evidence]
            yield Selected(entry, text, relevance)
