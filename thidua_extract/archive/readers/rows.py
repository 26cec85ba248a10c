"""Rows of a delimited text, also where a closing quote is lost: csv alone would read the rows behind it as one cell."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator
from itertools import islice

FIELD = 16 * 1024 * 1024
"""Characters of one cell."""


class Rows:
    """The rows below the header of a text, each with what is wrong with it, None where nothing is."""

    def __init__(self, text: io.TextIOBase, delimiter: str, width: int) -> None:
        csv.field_size_limit(FIELD)
        self._text = text
        self._delimiter = delimiter
        self._width = width
        self._waiting: deque[str] = deque()
        self._taken: list[str] = []

    def __iter__(self) -> Iterator[tuple[list[str], str | None]]:
        """Raises nothing: a row of which csv makes nothing is empty, and told."""
        strict = csv.reader(self._lines(), delimiter=self._delimiter, strict=True)
        while True:
            self._taken.clear()
            try:
                cells = next(strict, None)
            except csv.Error as error:
                yield self._mended(str(error))
                strict = csv.reader(self._lines(), delimiter=self._delimiter, strict=True)
                continue
            if cells is None:
                return
            yield cells, self._surplus(cells)

    def _lines(self) -> Iterator[str]:
        """The lines of the text, cut where one is longer than a cell may be."""
        while line := self._waiting.popleft() if self._waiting else self._text.readline(FIELD):
            self._taken.append(line)
            yield line

    def _mended(self, error: str) -> tuple[list[str], str | None]:
        """The row of lines in which a quote is not where it should be; the rows behind it wait to be read again."""
        lines = list(self._taken)
        follows = next((at for at in range(1, len(lines)) if self._opens(lines[at], last=at == len(lines) - 1)), None)
        own = lines[:follows]
        self._waiting.extendleft(reversed(lines[len(own) :]))
        try:
            cells = self._loose(own)
        except csv.Error:
            return [], f"it is no row of a table ({error})"
        if len(lines) == 1 and "end of data" not in error:  # quotes within a cell, as some writers leave them
            return cells, self._surplus(cells)
        return cells, "a quote is opened and not closed, or one within a cell is not doubled"

    def _opens(self, line: str, *, last: bool) -> bool:
        """Whether a line looks like a row of its own: it has all columns, and an id or a date in the first.

        Prose has commas too, but words before them. In the `last` line a second quote opens.
        """
        try:
            cells = self._loose([line])
        except csv.Error:
            return False
        if self._width == 1:
            return line.startswith('"')
        return len(cells) == self._width and bool(cells[0].strip()) and (last or " " not in cells[0].strip())

    def _loose(self, lines: list[str]) -> list[str]:
        cells = next(csv.reader(lines, delimiter=self._delimiter), [])
        return [*cells[:-1], *(cell.rstrip("\r\n") for cell in cells[-1:])]

    def _surplus(self, cells: list[str]) -> str | None:
        if any(islice(cells, self._width, None)):
            return (
                f"it has {len(cells)} cells under {self._width} columns: a cell that holds the delimiter needs quotes"
            )
        return None
