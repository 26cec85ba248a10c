"""The documents of a text: numbered, bare and named ones in one order, each with its date."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.documents.bare import find_bare
from thidua_extract.patterns.documents.dates import signed_before
from thidua_extract.patterns.documents.heads import find_heads
from thidua_extract.patterns.documents.laws import find_laws
from thidua_extract.patterns.documents.model import DocumentMention
from thidua_extract.patterns.documents.numbered import find_numbered


def find_documents(reading: Reading) -> list[DocumentMention]:
    """The documents cited, in the order of the text."""
    heads = find_heads(reading)
    found = sorted(
        (*find_numbered(reading, heads), *find_bare(reading, heads), *find_laws(reading)),
        key=lambda mention: (mention.spans[0].start, -len(mention.number or "")),
    )
    kept: list[DocumentMention] = []
    free = 0
    for mention in found:
        if mention.spans[0].end <= free:
            continue
        free = mention.spans[0].end
        mention.date = mention.date or signed_before(reading, mention)
        kept.append(mention)
    return kept
