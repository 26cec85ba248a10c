"""An article being read: its text, layout and language, each worked out once and only when asked for."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_extract.language.date_forms import RawDate, scan_dates
from thidua_extract.language.dates import DateMention, find_dates
from thidua_extract.language.digits import digit_runs
from thidua_extract.language.names import Name, find_names
from thidua_extract.language.numbers import Number, find_numbers
from thidua_extract.language.organizations import Organization, find_organizations
from thidua_extract.language.periods import Period, find_periods
from thidua_extract.language.places import MERGER, PlaceMention, place_spans, scan_places
from thidua_extract.language.quotes import find_quotes
from thidua_extract.language.triggers import Triggers
from thidua_extract.lazy import lazy
from thidua_extract.text.document import Document
from thidua_extract.text.layout import BlockKind, Layout, read_layout, read_lines, unwrap
from thidua_extract.text.sentences import Sentence, split_sentences
from thidua_extract.text.span import Span


class Reading:
    """What the pattern families read from. Every list is in the order of the text, spans of the normalised text."""

    def __init__(self, document: Document, published: str | None = None) -> None:
        lines = read_lines(document)
        self.document = unwrap(document, lines)
        self._lines = lines if self.document is document else None
        self.text = self.document.text
        """The normalised text."""
        self.key = self.document.key
        """The folded key, position by position the text."""
        self._published = published

    @lazy
    def layout(self) -> Layout:
        """The parts of the page."""
        return read_layout(self.document, self._lines)

    @property
    def published(self) -> str | None:
        """The publication time: the caller's, else the page's."""
        return self._published or self.layout.published

    @lazy
    def triggers(self) -> Triggers:
        """Where the words stand that a grammar is worth running for."""
        return Triggers(self.key)

    @lazy
    def sentences(self) -> list[Sentence]:
        """The sentences of title, lead, body and captions."""
        return split_sentences(self.document, self.layout)

    @lazy
    def numbers(self) -> list[Number]:
        """Quantities."""
        return find_numbers(self.document, self._raw_dates, self.periods, self._digit_runs)

    @lazy
    def _digit_runs(self) -> list[Span]:
        """Runs of digits, at which dates, periods and numbers begin."""
        return digit_runs(self.key)

    @lazy
    def _raw_dates(self) -> list[RawDate]:
        """Dates as written, which dates and numbers both go by."""
        return list(scan_dates(self.document, self._digit_runs))

    @lazy
    def dates(self) -> list[DateMention]:
        """Dates."""
        return find_dates(self.document, self.published or self.layout.published_month, self._raw_dates)

    @lazy
    def periods(self) -> list[Period]:
        """Years and ranges of years."""
        return find_periods(self.document, self._digit_runs)

    @lazy
    def names(self) -> list[Name]:
        """Personal names."""
        # a name is one whatever day it is: since the merger some places are read by the day
        late = (self.published or "") >= MERGER
        return find_names(self.document, place_spans(self.document) if late else [span for _, span in self._scanned])

    def add_names(self, names: Iterable[Name]) -> None:
        """Take in names from elsewhere, those of an NER model say; to be called before the families are read."""
        self.names = sorted([*self.names, *names], key=lambda name: name.span)

    @lazy
    def places(self) -> list[PlaceMention]:
        """Places that tell a province."""
        return [mention for mention, _ in self._scanned if mention is not None]

    @lazy
    def _scanned(self) -> list[tuple[PlaceMention | None, Span]]:
        """The words that name a place, with or without a province told."""
        return scan_places(self.document, self.published)

    @lazy
    def organizations(self) -> list[Organization]:
        """Organisations."""
        return find_organizations(self.document, self.places, self.names)

    @lazy
    def quotes(self) -> list[Span]:
        """Quoted spans."""
        return find_quotes(self.document)

    def section_of(self, position: int) -> BlockKind:
        """The kind of the block at a position; BODY between blocks."""
        block = self.layout.block_at(position)
        return block.kind if block else BlockKind.BODY
