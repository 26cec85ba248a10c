"""A document as one place of the text cites it."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.patterns.mention import Mention


@dataclass(slots=True, kw_only=True)
class DocumentMention(Mention):
    """A document: `number` as written without spaces around / and -, `type` in lower case, `date` in EDTF.

    A law cited by its name and year alone ("Luật Biển năm 2012") has no number.
    """

    number: str | None
    type: str | None = None
    date: str | None = None
    issuer: str | None = None
