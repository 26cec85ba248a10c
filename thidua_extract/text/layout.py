"""What each line of a news page is: section header, title, time, lead, body, caption, credit, byline, junk."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


class BlockKind(StrEnum):
    """The part that a block of the page plays. Facts are read from TITLE, LEAD, BODY and CAPTION alone."""

    SECTION = "section"
    TITLE = "title"
    TIME = "time"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the normalised text. `span` leaves out datelines, credits and outer white space."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Caption:
    """A photo caption; `credit` is the photographer or agency named; `archive` when it shows another event."""

    span: Span
    credit: Span | None = None
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The page's parts. Spans are of the normalised text; `published` is ISO 8601 (`YYYY-MM-DD[THH:MM]`)."""

    blocks: list[Block]
    title: Span | None = None
    section: Span | None = None
    published: str | None = None
    published_span: Span | None = None
    agency: Span | None = None
    bylines: list[Span] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    locality: Span | None = None  # a place alone on a line under the title, or in the dateline


def read_layout(document: Document) -> Layout:
    """The layout of a page. Linear in its length."""
    blocks: list[Block] = []
    position = 0
    title: Span | None = None
    for line in document.text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + len(line) - len(line.lstrip())
            span = Span(start, start + len(stripped))
            if title is None:
                title = span
                blocks.append(Block(BlockKind.TITLE, span))
            else:
                blocks.append(Block(BlockKind.BODY, span))
        position += len(line) + 1
    return Layout(blocks=blocks, title=title)
