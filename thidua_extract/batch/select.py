"""A first pass over a mixed archive: which articles are about emulation and commendation, by their words alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.patterns.relevance import Relevance, screen
from thidua_extract.text.document import Document
from thidua_extract.text.encoding import decode
from thidua_extract.text.source import encodable


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

    The score is that of a record but for the parts of the page, which are not told apart: the first line counts as the
    title, the rest as body.
    """
    for entry in entries:
        if isinstance(entry, Failure):
            yield entry
            continue
        text = encodable(entry.data) if isinstance(entry.data, str) else decode(entry.data).text
        document = Document.from_source(text)
        relevance = screen(document)
        if relevance.score >= least:
            relevance.evidence = [document.to_source(span) for span in relevance.evidence]
            yield Selected(entry, text, relevance)
