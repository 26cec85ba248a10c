"""The parts of a page: blocks, captions, and the layout that holds them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from thidua_extract.text.span import Span


class BlockKind(StrEnum):
    """The part that a block of the page plays. Facts are read from TITLE, LEAD, BODY and CAPTION alone."""

    SECTION = "section"
    TITLE = "title"
    TIME = "time"
    LOCALITY = "locality"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"
    REPEAT = "repeat"  # words that stand elsewhere on the page as well: a title, lead or caption printed twice

    # that of Enum is a function of Python, called for every look into a set of kinds
    __hash__ = str.__hash__


TEXT = (BlockKind.LEAD, BlockKind.BODY)
"""The kinds of running text."""


@dataclass(slots=True)
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
    """The page's parts, blocks in the order of the text and never overlapping.

    Spans are of the normalised text; `published` is ISO 8601 (`YYYY-MM-DD[THH:MM]`).
    """

    blocks: list[Block]
    title: Span | None = None
    section: Span | None = None
    published: str | None = None
    published_month: str | None = None  # `YYYY-MM`, where a machine's date tells no more
    agency: Span | None = None
    outlet: str | None = None  # the full name of the paper, by its masthead, its mark or its imprint
    bylines: list[Span] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    locality: Span | None = None  # a place alone on a line under the title, or in the dateline
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the blocks by where they start."""
        self._starts.extend(block.span.start for block in self.blocks)

    def block_at(self, position: int) -> Block | None:
        """The block that holds `position`, by bisection; None between blocks."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        block = self.blocks[index]
        return block if position < block.span.end else None
