"""The page while it is being read: what has been decided of each line so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua_extract.text.document import Document
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.lines import CaptionMark, Line
from thidua_extract.text.layout.times import TimeMark
from thidua_extract.text.span import Span


@dataclass(slots=True)
class Draft:
    """Lines with their kinds (None: not yet known) and the finds that a kind alone does not tell."""

    document: Document
    lines: list[Line]
    kinds: list[BlockKind | None] = field(default_factory=list)
    title: int | None = None
    body: int = 0  # the line at which the header ends
    end: int = 0  # the line from which nothing belongs to the article any more
    section: Span | None = None
    locality: Span | None = None
    agency: Span | None = None
    month: str | None = None  # of a machine's date
    times: list[tuple[int, TimeMark]] = field(default_factory=list)
    bylines: list[Span] = field(default_factory=list)
    captions: dict[int, CaptionMark] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)  # where a line's words start, past a dateline or a label
    # Where a line's words end, and what stands behind them: a byline, a credit, the paper's name.
    tails: dict[int, tuple[int, BlockKind]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """All lines unknown, the whole page open."""
        self.kinds = [None] * len(self.lines)
        self.end = len(self.lines)

    def sign(self, names: tuple[Span, ...]) -> None:
        """Add authors, each once however often the page signs them."""
        for name in names:
            known = {self.document.key[start:end] for start, end in self.bylines}
            if self.document.key[name.start : name.end] not in known:
                self.bylines.append(name)

    def free(self, start: int, end: int) -> list[int]:
        """The lines in `[start, end)` that nothing is known of yet."""
        return [index for index in range(start, end) if self.kinds[index] is None]
