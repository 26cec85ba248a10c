"""The lines of a page, with what can be said of each from its shape alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from thidua_extract.text.document import Document
from thidua_extract.text.layout.outlets import bare_key
from thidua_extract.text.span import Span

PARAGRAPH = 100  # characters from which a line that ends as a sentence does is taken for running text
SHORT = 110  # characters up to which a line can be a name, a button, a heading
LONG = 230  # characters from which a line is running text however it ends

_CLOSING = '"”’)]»/ '  # marks that may stand behind the one that ends a sentence
_CLOSED_WITHIN = 12  # characters
_SENTENCE_ENDS = frozenset(".…;")
_OTHER_ENDS = frozenset("!?:")


class Unread(Enum):
    """What stands where a line was not looked at yet; None is what was looked for and not found."""

    UNREAD = 0


@dataclass(frozen=True, slots=True)
class Signature:
    """The authors that a line names, in order; `labelled` when the line says that they are."""

    names: tuple[Span, ...]
    labelled: bool
    desk: bool = False


@dataclass(frozen=True, slots=True)
class CaptionMark:
    """A caption on a line: its words, its credit's whole extent, the name in it; spans in the text."""

    words: Span | None
    credit: Span
    credited: Span | None
    end: int


class Line:
    """One line that is not blank: its span without outer white space, its words, its key, blank lines before it.

    What the readers of a page ask of every line is worked out once. `length`: in code points; `words`: their number;
    `ends_sentence`: it closes with a full stop, an ellipsis or a semicolon; `punctuated`: with any mark that ends a
    sentence or opens a list; `is_paragraph`: it is running text by its length and its end. `celled`: it is one cell of
    a flattened table, bars around it. `signature`, `caption` and `sentence`: what `bylines`, `captions` and
    `boilerplate` found on it; `may_credit`: `captions` may find something.
    """

    __slots__ = (
        *("index", "span", "text", "key", "gap", "celled", "length", "words", "ends_sentence", "punctuated"),
        *("is_paragraph", "signature", "caption", "may_credit", "sentence", "_bare"),
    )

    def __init__(self, index: int, span: Span, text: str, key: str, gap: int, celled: bool = False) -> None:
        self.index = index
        self.span = span
        self.text = text
        self.key = key
        self.gap = gap
        self.celled = celled
        self.length = length = len(text)
        self.words = text.count(" ") + 1
        last = text[-_CLOSED_WITHIN:].rstrip(_CLOSING)[-1:]
        self.ends_sentence = ends_sentence = last in _SENTENCE_ENDS
        self.punctuated = ends_sentence or last in _OTHER_ENDS
        self.is_paragraph = length >= LONG or (length >= PARAGRAPH and ends_sentence)
        self.signature: Signature | Unread | None = Unread.UNREAD
        self.caption: CaptionMark | Unread | None = Unread.UNREAD
        self.may_credit = True
        self.sentence: bool | None = None
        self._bare: str | None = None

    @property
    def bare(self) -> str:
        """The key without outer punctuation, empty for a line too long to be a name, a button or a heading."""
        if self._bare is None:
            self._bare = bare_key(self.key) if self.length <= SHORT else ""
        return self._bare

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
            start = position if len(stripped) == len(raw) else position + raw.index(stripped)
            end = start + len(stripped)
            celled = "|" in raw and "|" not in stripped and raw.lstrip().startswith("|")
            lines.append(Line(len(lines), Span(start, end), stripped, key[start:end], gap, celled))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1
    return lines


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether any of the parts stands in the text."""
    for part in parts:  # noqa: SIM110 - any() over a generator takes twice the time
        if part in text:
            return True
    return False


def part_of(line: Line, start: int, end: int, index: int) -> Line:
    """The characters `[start, end)` of a line as a line of its own, the line itself where that is all of it."""
    if start == 0 and end == line.length:
        return line if line.index == index else Line(index, line.span, line.text, line.key, line.gap, line.celled)
    text = line.text[start:end].rstrip()
    span = Span(line.span.start + start, line.span.start + start + len(text))
    return Line(index, span, text, line.key[start : start + len(text)], 0 if start else line.gap, line.celled)
