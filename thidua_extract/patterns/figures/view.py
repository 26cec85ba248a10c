"""The surroundings of a figure: what stands near it, looked up by position and within a bounded reach."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Generic, TypeVar

from thidua_extract.language.dates import DateMention
from thidua_extract.language.numbers import Number
from thidua_extract.language.periods import Period
from thidua_extract.language.places import PlaceMention
from thidua_extract.language.reading import Reading
from thidua_extract.lazy import lazy
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

T = TypeVar("T")

_REACH_BEFORE = 600
_REACH_AFTER = 150
_REVIEW = r"«review»\b[^.;\n]{0,120}?(?<!giai đoạn |tháng đầu |tháng cuối )\bnăm (?P<year>(?:19|20)\d\d)(?!\s?[-/]|\d)"


class Index(Generic[T]):
    """Items in the order of the text, found by a range of positions."""

    def __init__(self, items: Sequence[T], span: Callable[[T], Span]) -> None:
        self._items = items
        self._span = span
        self._starts = [span(item).start for item in items]

    def within(self, span: Span) -> list[T]:
        """The items that lie inside `span`."""
        if not self._starts:
            return []
        start, end = span
        first = bisect_left(self._starts, start)
        last = bisect_right(self._starts, end)
        if first == last:
            return []
        return [item for item in self._items[first:last] if self._span(item).end <= end]

    def at(self, position: int) -> T | None:
        """The last item that starts at or before `position`."""
        index = bisect_right(self._starts, position) - 1
        return self._items[index] if index >= 0 else None


class View:
    """One article as the figures see it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.key = reading.key
        self.text = reading.text
        self.triggers = reading.triggers
        self.clauses: dict[Span, list[Span]] = {}  # the clauses before a number, by its span
        self._reach: tuple[Span | None, Span] = (None, Span(0, 0))
        self.found: defaultdict[Callable[..., Any], dict[Span, Any]] = defaultdict(dict)  # by what finds it and where

    @lazy
    def sentences(self) -> Index[Sentence]:
        """Sentences."""
        return Index(self.reading.sentences, lambda sentence: sentence.span)

    @lazy
    def periods(self) -> Index[Period]:
        """Years and ranges of years."""
        return Index(self.reading.periods, lambda period: period.span)

    @lazy
    def dates(self) -> Index[DateMention]:
        """Dates."""
        return Index(self.reading.dates, lambda date: date.span)

    @lazy
    def places(self) -> Index[PlaceMention]:
        """Places that tell a province."""
        return Index(self.reading.places, lambda place: place.span)

    @lazy
    def numbers(self) -> Index[Number]:
        """Quantities."""
        return Index(self.reading.numbers, lambda number: number.span)

    @lazy
    def quotes(self) -> Index[Span]:
        """Quoted spans."""
        return Index(self.reading.quotes, lambda quote: quote)

    @lazy
    def review(self) -> tuple[int, str] | None:
        """Where the article first names the year that a review is of, and the year."""
        match = self.triggers.search("figures.review", pattern(_REVIEW))
        return (match.end(), match["year"]) if match else None

    def reach(self, span: Span, sentence: Span) -> Span:
        """The part of the sentence that can bear on a figure at `span`."""
        if self._reach[0] is not span:  # period and place ask for that of the same number
            start, end = max(sentence.start, span.start - _REACH_BEFORE), min(sentence.end, span.end + _REACH_AFTER)
            self._reach = (span, Span(start, end))
        return self._reach[1]


def once(find: Callable[[View, Span], T]) -> Callable[[View, Span], T]:
    """`find`, run once for each span of an article: the figures of a sentence look at the same clauses."""

    @wraps(find)
    def ask(view: View, span: Span) -> T:
        known: dict[Span, T] = view.found[find]
        try:
            return known[span]
        except KeyError:
            result = known[span] = find(view, span)
            return result

    return ask
