"""The lines of a page, with what can be said of each from its shape alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from thidua_extract.text.document import Document
from thidua_extract.text.layout.outlets import bare_key
from thidua_extract.text.span import Span

PARAGRAPH = 100  # characters from which a line that ends as a sentence does is taken for running text
SHORT = 110  # characters up to which a line can be a name, a button, a heading
LONG = 230  # characters from which a line is running text however it ends

_SENTENCE_END = regex.compile(r"(?:\.|…|;|\./\.)[\"”’)\]»/ ]*$")
_ANY_END = regex.compile(r"[.!?…:;][\"”’)\]»/ ]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its span without outer white space, its words, its key, blank lines before it.

    `bare` is the key without outer punctuation, empty for a line too long to be a name, a button or a heading.
    """

    index: int
    span: Span
    text: str
    key: str
    bare: str
    gap: int
    celled: bool = False  # one cell of a flattened table, bars around it

    def __len__(self) -> int:
        return len(self.text)

    @property
    def words(self) -> int:
        """The number of words."""
        return self.text.count(" ") + 1

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, an ellipsis or a semicolon."""
        return _SENTENCE_END.search(self.text, max(0, len(self.text) - 12)) is not None

    @property
    def punctuated(self) -> bool:
        """Whether it closes with any mark that ends a sentence or opens a list."""
        return _ANY_END.search(self.text, max(0, len(self.text) - 12)) is not None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is running text by its length and its end."""
        return len(self) >= LONG or (len(self) >= PARAGRAPH and self.ends_sentence)

    @property
    def is_upper(self) -> bool:
        """Whether every letter of it is a capital."""
        return self.text.isupper()


# White space, and the bars that a flattened table leaves around a cell: "| Ông A trao cờ. Ảnh: B | |".
_PADDING = " \t\v\f|"


def read_lines(document: Document) -> list[Line]:
    """The lines of the normalised text that hold anything."""
    lines: list[Line] = []
    position = gap = 0
    for raw in document.text.split("\n"):
        stripped = raw.strip(_PADDING)
        if stripped and not stripped.isspace():
            stripped = stripped.strip()
            start = position + raw.index(stripped)
            span = Span(start, start + len(stripped))
            celled = raw.lstrip().startswith("|") and "|" not in stripped
            key = document.key[span.start : span.end]
            lines.append(Line(len(lines), span, stripped, key, bare_key(key) if len(key) <= SHORT else "", gap, celled))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1
    return lines


def part_of(line: Line, start: int, end: int, index: int) -> Line:
    """The characters `[start, end)` of a line as a line of its own, the line itself where that is all of it."""
    if start == 0 and end == len(line):
        return line if line.index == index else replace(line, index=index)
    text = line.text[start:end].rstrip()
    key = line.key[start : start + len(text)]
    span = Span(line.span.start + start, line.span.start + start + len(text))
    bare = bare_key(key) if len(key) <= SHORT else ""
    return Line(index, span, text, key, bare, 0 if start else line.gap, line.celled)
