"""Quoted spans, also where a quotation mark is doubled, missing or the wrong way round."""

from __future__ import annotations

import re
from typing import NamedTuple

from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

_LONGEST = 600  # code points of a quotation; a longer one has lost its end
_LONGEST_OPEN = 120  # of one that is never closed
_MARK = re.compile("[“”\"‘’'\n]")
_CLAUSE_END = re.compile(r"[,;:.!?…()\[\]“”\"‘\n]|\s[-–—]\s")
_DOUBLE = '“”"'
_DEEPEST = 8  # quotations inside one another; the outermost is given up beyond


class _Open(NamedTuple):
    position: int
    single: bool


def find_quotes(document: Document) -> list[Span]:
    """The insides of every quotation, without the marks, in order; an inner quotation follows the one around it.

    A quotation ends on its line. One that is never closed runs to the end of its clause, unless it opens the line:
    there it is speech that goes on in the next paragraph.
    """
    scan = _Scan(document.text)
    for match in _MARK.finditer(document.text):
        scan.read(match.group(), match.start())
    scan.close_line()
    return sorted(set(scan.found), key=lambda span: (span.start, -span.end))


class _Scan:
    """One pass over the marks of a text, with the quotations that are open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Span] = []
        self._open: list[_Open] = []

    def read(self, mark: str, position: int) -> None:
        """Take the next mark."""
        text = self.text
        before = text[position - 1] if position else "\n"
        after = text[position + 1] if position + 1 < len(text) else "\n"
        if mark == "\n":
            self.close_line()
        elif mark in _DOUBLE:
            self._read_double(mark, position, before, after)
        elif not (before.isalnum() and after.isalnum()):  # an apostrophe inside a word: H'Yao, K’Brễu
            self._read_single(mark, position, before, after)

    def close_line(self) -> None:
        """End of a line: a double mark left open, not at the head of the line, quotes to the end of its clause."""
        text = self.text
        for opened in self._open:
            start = opened.position + 1
            if opened.single or start < 2 or text[start - 2] == "\n":
                continue
            end = _CLAUSE_END.search(text, start, start + _LONGEST_OPEN + 3)
            if end or len(text) - start <= _LONGEST_OPEN:
                self._add(start, end.start() if end else len(text))
        self._open.clear()

    def _read_double(self, mark: str, position: int, before: str, after: str) -> None:
        is_open = any(not opened.single for opened in self._open)
        if _opens(mark, before, after, is_open):
            self._push(_Open(position, single=False))
        elif is_open:
            while (opened := self._open.pop()).single:
                pass  # an apostrophe taken for a mark
            self._add(opened.position + 1, position)

    def _read_single(self, mark: str, position: int, before: str, after: str) -> None:
        is_open = bool(self._open) and self._open[-1].single
        if is_open and mark != "‘" and not before.isspace() and not after.isalnum():
            self._add(self._open.pop().position + 1, position)
        elif mark == "‘" or (mark == "'" and not before.isalnum() and after.isalpha()):
            if is_open:
                self._open.pop()
            self._push(_Open(position, single=True))

    def _push(self, opened: _Open) -> None:
        if len(self._open) == _DEEPEST:
            del self._open[0]
        self._open.append(opened)

    def _add(self, start: int, end: int) -> None:
        inside = self.text[start : min(end, start + _LONGEST + 1)]
        bare = inside.strip()
        if len(inside) <= _LONGEST and any(char.isalnum() for char in bare):
            start += len(inside) - len(inside.lstrip())
            self.found.append(Span(start, start + len(bare)))


def _opens(mark: str, before: str, after: str, is_open: bool) -> bool:
    """Whether a double mark opens a quotation, by its shape, its neighbours and what is already open."""
    loose_before = before.isspace() or before in "([{/-–—:“‘"
    loose_after = after.isspace() or after in ")]},;:.!?…/-–—”’"
    if mark == "“":
        return not (is_open and loose_after and not loose_before)
    if mark == "”":
        return not is_open and loose_before and not loose_after
    if loose_before != loose_after:
        return loose_before or not is_open
    return not is_open
