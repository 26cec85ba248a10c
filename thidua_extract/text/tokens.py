"""Tokens: syllables, numbers, marks."""

from __future__ import annotations

import re
from functools import cache

from thidua_extract import lexicons
from thidua_extract.text.span import Span

_L = r"[^\W\d_]"  # a letter
_WHOLE_NUMBER = r"\d{1,3}(?:\.\d{3}){1,8}(?:,\d{1,8})?(?!\d)"  # 16.000  834.875,801

# One alternative a kind of token, the longer first; each opens with what only it can, so that no text is read twice.
_TOKEN = re.compile(
    rf"""
      {_L}++(?![-.@:'’ʼ`\w])                                                   # most words are nothing but letters
    | https?://[^\s<>"“”]{{1,500}} | www\.[^\s<>"“”]{{1,500}}
    | [\w.+-]{{1,64}}@\w[\w-]{{0,62}}(?:\.\w[\w-]{{0,62}}){{1,4}}
    | {_WHOLE_NUMBER}
    | \d{{1,9}}(?:-\d{{1,4}})?/(?:\d{{4}}/)?{_L}{{1,8}}\d{{0,2}}(?:-{_L}{{1,10}}){{0,3}}  # 98/2023/NĐ-CP  1358/QĐ-CTN
    | \d{{1,5}}-{_L}{{1,6}}/{_L}[\w.]{{0,5}}                               # 34-CT/TW
    | \d{{1,4}}(?:[-/.]\d{{1,4}}){{1,2}}(?![\d])                            # 2-9  22/1/2021  7.6
    | \d+(?:,\d+)?
    | {_L}(?:\.{_L}){{1,5}}\.?(?![\w])                                        # N.V.A  v.v.  T.Ư
    | {_L}+(?:['’ʼ`]{_L}+){{0,3}}(?:-\d{{1,4}}(?!\d))?                         # H'Yao  K’Brễu  COVID-19
    | _+ | \.{{2,}} | …+ | \./\. | [^\w\s]
    """,
    re.VERBOSE,
)


_LONGEST_FORM = 16  # of abbreviations written together, like "GS.TSKH.NGND"


def tokenize(text: str) -> list[Span]:
    """Syllables, numbers and marks in order, with exact offsets; all but white space is in one of them. Linear.

    >>> [text[start:end] for text in ["TP.HCM: 16.000 hộ"] for start, end in tokenize(text)]
    ['TP.HCM', ':', '16.000', 'hộ']
    """
    tokens: list[Span] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if text[start] == "." and end == start + 1 and tokens and tokens[-1].end == start:
            _join_abbreviation(text, tokens, end)
        elif tokens and tokens[-1].end == start and _continues(text, tokens[-1], end):
            tokens[-1] = Span(tokens[-1].start, end)
        else:
            tokens.append(Span(start, end))
    return tokens


def _join_abbreviation(text: str, tokens: list[Span], end: int) -> None:
    """A full stop after an abbreviation is part of it ("TP."); any other is a token of its own."""
    last = tokens[-1]
    form = text[max(last.start, last.end - _LONGEST_FORM) : last.end]
    known = form in _abbreviations() or form.rpartition(".")[2] in _abbreviations()
    if known and end < len(text) and text[end] != "\n":
        tokens[-1] = Span(last.start, end)
    else:
        tokens.append(Span(end - 1, end))


def _continues(text: str, last: Span, end: int) -> bool:
    """Whether an upper-case token goes on from an abbreviation and its full stop: TP.HCM, GS.TS."""
    return (
        text[last.end - 1] == "."
        and 1 < last.end - last.start <= _LONGEST_FORM
        and text[last.start : last.end - 1].isupper()
        and text[last.end : end].isupper()
    )


@cache
def _abbreviations() -> frozenset[str]:
    forms = [row["form"] for row in lexicons.table("abbreviations").rows if row["before"] in {"any", "name"}]
    return frozenset(variant for form in forms for variant in (form, form.capitalize()))
