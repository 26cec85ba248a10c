"""One receiver of an award, and those of a list of names, by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua_extract.codes import RecipientKind
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Receiver:
    """Those of one kind that an award went to, how many, their names, and by which `rule` they were read."""

    kind: RecipientKind | None
    count: int | None
    qualifier: str | None
    named: tuple[Phrase, ...]
    span: Span | None
    number: Span | None
    rule: str
    how: str = ""
    year: str | None = None  # in which this one got it, told beside the name


def by_kind(listed: NameList) -> Iterator[Receiver]:
    """Those listed, one receiver a kind; each by itself where each has a sum of its own."""
    if listed.how == "paid":  # sums of their own are awards of their own
        for item in listed.items:
            yield Receiver(item.kind, 1, "exact", (item.phrase,), Span(item.start, item.end), None, "named", "paid")
        return
    for kind in dict.fromkeys(item.kind for item in listed.items):
        items = list({item.phrase.text: item for item in listed.items if item.kind == kind}.values())
        span = Span(items[0].start, items[-1].end)
        qualifier = "at_least" if listed.open else "exact"
        yield Receiver(kind, len(items), qualifier, tuple(i.phrase for i in items), span, None, "named", listed.how)
