"""Quoted spans, also where a quotation mark is doubled, missing or the wrong way round."""

from __future__ import annotations

import regex

from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

# A quotation never crosses a line; an apostrophe inside a word ("H'Yao") is no quotation mark.
_QUOTED = regex.compile(r"“([^“”\"\n]{1,300})[”\"]|\"([^“”\"\n]{1,300})[”\"]|(?<!\w)['‘]([^'‘’\n]{2,300})['’](?!\w)")


def find_quotes(document: Document) -> list[Span]:
    """The insides of every quotation, without the marks, in order."""
    found = []
    for match in _QUOTED.finditer(document.text):
        group = next(g for g in (1, 2, 3) if match.group(g) is not None)
        found.append(Span(*match.span(group)))
    return found
