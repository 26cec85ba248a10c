"""Documents: numbered or named-and-dated Party and State documents."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Mention


@dataclass(slots=True, kw_only=True)
class DocumentMention(Mention):
    """A document: `number` as written without spaces around / and -, `type` in lower case, `date` in EDTF."""

    number: str
    type: str | None = None
    date: str | None = None
    issuer: str | None = None


def find_documents(reading: Reading) -> list[DocumentMention]:
    """The documents cited, in the order of the text."""
    return []
