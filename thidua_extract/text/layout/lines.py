"""The lines of a page, with what can be said of each from its shape alone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from thidua_extract.text.document import Document
from thidua_extract.text.layout.outlets import bare_key
from thidua_extract.text.span import Span

PARAGRAPH = 100  # characters from which a line that ends as a sentence does is taken for running text
SHORT = 110  # characters up to which a line can be a name, a button, a heading
LONG = 230  # characters from which a line is running text however it ends

_CLOSING = '"”’)]»/ '  # marks that may stand behind the one that ends a sentence
_CLOSED_WITHIN = 12  # characters
_SENTENCE_ENDS = frozenset(".…;")
_ANY_ENDS = frozenset(".…;!?:")


@dataclass(slots=True)
class Line:
    """One line that is not blank: its span without outer white space, its words, its key, blank lines before it.

    What the readers of a page ask of every line is worked out once. `length`: in code points; `bare`: the key without
    outer punctuation, empty for a line too long to be a name, a button or a heading; `words`: their number;
    `ends_sentence`: it closes with a full stop, an ellipsis or a semicolon; `punctuated`: with any mark that ends a
    sentence or opens a list; `is_paragraph`: it is running text by its length and its end.
    """

    index: int
    span: Span
    text: str
    key: str
    gap: int
    celled: bool = False  # one cell of a flattened table, bars around it
    length: int = field(init=False)
    bare: str = field(init=False)
    words: int = field(init=False)
    ends_sentence: bool = field(init=False)
    punctuated: bool = field(init=False)
    is_paragraph: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look at the line's length, its words and its end."""
        length = self.length = len(self.text)
        last = self.text[-_CLOSED_WITHIN:].rstrip(_CLOSING)[-1:]
        self.bare = bare_key(self.key) if length <= SHORT else ""
        self.words = self.text.count(" ") + 1
        self.ends_sentence = last in _SENTENCE_ENDS
        self.punctuated = last in _ANY_ENDS
        self.is_paragraph = length >= LONG or (length >= PARAGRAPH and self.ends_sentence)

    @property
    def is_upper(self) -> bool:
        """Whether every letter of it is a capital."""
        return self.text.isupper()


# White space, and the bars that a flattened table leaves around a cell: "| Ông A trao cờ. Ảnh: B | |".
_PADDING = " \t\v\f|"


def read_lines(document: Document) -> list[Line]:
    """The lines of the normalised text that hold anything."""
    lines: list[Line] = []
    key = document.key
    position = gap = 0
    for raw in document.text.split("\n"):
        stripped = raw.strip(_PADDING).strip()
        if stripped:
            start = position + raw.index(stripped)
            end = start + len(stripped)
            celled = "|" in raw and "|" not in stripped and raw.lstrip().startswith("|")
            lines.append(Line(len(lines), Span(start, end), stripped, key[start:end], gap, celled))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1
    return lines


def part_of(line: Line, start: int, end: int, index: int) -> Line:
    """The characters `[start, end)` of a line as a line of its own, the line itself where that is all of it."""
    if start == 0 and end == line.length:
        return line if line.index == index else replace(line, index=index)
    text = line.text[start:end].rstrip()
    span = Span(line.span.start + start, line.span.start + start + len(text))
    return Line(index, span, text, line.key[start : start + len(text)], 0 if start else line.gap, line.celled)
