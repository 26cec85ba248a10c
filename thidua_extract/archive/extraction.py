"""The record of an article that a reader found."""

from __future__ import annotations

from thidua_extract.archive.readers import Item
from thidua_extract.pipeline import Extractor
from thidua_extract.records.models import Record


def extract_item(extractor: Extractor, item: Item) -> Record:
    """Read an item whose data is text, or the bytes of a text file; it tells the record where the article lies."""
    return extractor.extract(
        item.data,
        id=item.id,
        published=item.published,
        path=item.path,
        member=item.member,
        url=item.url,
        format=item.format,
    )
