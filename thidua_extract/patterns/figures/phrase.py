"""Spans of an article put together into the words of an indicator."""

from __future__ import annotations

from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


def joined(view: View, *parts: Span | None) -> Phrase | None:
    """The words of the parts that are there, each part once; the span is kept where there is one part alone."""
    spans = list(dict.fromkeys(part for part in parts if part))
    if not spans:
        return None
    if len(spans) == 1:
        return phrase(view, spans[0])
    return Phrase(" ".join(words_of(view, span) for span in spans), None)


def phrase(view: View, span: Span | None) -> Phrase | None:
    """A span with its words."""
    return Phrase(view.text[span.start : span.end], span) if span else None


def words_of(view: View, span: Span) -> str:
    """The words of a span, one space between them."""
    return " ".join(view.text[span.start : span.end].split())
