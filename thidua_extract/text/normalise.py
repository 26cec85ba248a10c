"""Repair of decoded text, with a map from every normalised position back to the source.

What is repaired: Unicode composition (NFC), line ends, exotic and repeated spaces, invisible characters, Ð for Đ,
full-width letters, digits of other scripts, ligatures, HTML left in the text, doubled quotation marks, surrogates
without their pair. What is not: the words. A name stays as the paper printed it, and a space that the paper forgot
after a full stop stays missing: the sentence splitter and the tokenizer know that slip, so the text need not invent
characters.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from thidua_extract.text.plain import ALPHABET, one_byte
from thidua_extract.text.span import Span


def _positions() -> array[int]:
    return array("q")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Piecewise map from normalised to source positions.

    Edit i wrote the normalised range `[starts[i], ends[i])` for the source range `[sources[i], source_ends[i])`; it
    maps as a whole, since no position inside it has a counterpart of its own. Between two edits the texts run side
    by side. Only edits that change the length are kept; no edits: the identity. `inner` is the map of an earlier
    round of repair, through which the result goes on to the source.
    """

    starts: array[int] = field(default_factory=_positions)
    ends: array[int] = field(default_factory=_positions)
    sources: array[int] = field(default_factory=_positions)
    source_ends: array[int] = field(default_factory=_positions)
    inner: OffsetMap | None = None

    def to_source(self, start: int, end: int) -> Span:
        """The source range of the normalised range `[start, end)`; an empty range maps to an empty one."""
        if not self.starts:  # as for most pages, which need no repair that changes a length
            return Span(start, max(start, end))
        source_start = self._start(start)
        source_end = self._end(end) if end > start else source_start
        return self.inner.to_source(source_start, source_end) if self.inner else Span(source_start, source_end)

    def _start(self, position: int) -> int:
        """Where the character at `position` begins."""
        edit = bisect_right(self.starts, position) - 1
        if edit < 0:
            return position
        if position < self.ends[edit]:
            return self.sources[edit]
        return self.source_ends[edit] + position - self.ends[edit]

    def _end(self, position: int) -> int:
        """Where the character before `position` ends."""
        edit = bisect_right(self.starts, position - 1) - 1
        if edit < 0:
            return position
        if position <= self.ends[edit]:
            return self.source_ends[edit]
        return self.source_ends[edit] + position - self.ends[edit]


# What a clean Vietnamese page is made of; a run of anything else is looked at. `re` scans one class fastest.
_UNUSUAL = re.compile("[^\n !-~\u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u02ff\u1e00-\u1eff‐-―‘’“”•…€]+(?:(?<=\r)\n)?")
_DROPPED = (
    "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
# A letter's parts, with whatever invisible got between. Thirty marks are the limit of the Stream-Safe Text Format
# (UAX 15): canonical ordering is quadratic in the marks of one letter.
_CLUSTER = rf"[^\p{{M}}\p{{Z}}\p{{C}}]?+(?:[{_DROPPED}]*+[\p{{M}}\u1161-\u11ff]){{1,30}}+"
_CHARACTERS = regex.compile(
    rf"""
      (?P<cluster>   {_CLUSTER} )
    | (?P<newline>   \r\n? | [\u0085\u2028\u2029\x0b\x0c] )
    | (?P<space>     [\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000] )
    | (?P<drop>      [{_DROPPED}]++ )
    | (?P<opening>   [„‟«] )
    | (?P<closing>   » )
    | (?P<surrogate> [\ud800-\udfff] )
    | (?P<width>     [\uff01-\uff5e\ufb00-\ufb06\U0001d400-\U0001d7ff] )  # full-width, ligatures, "bold" letters
    | (?P<other>     \P{{ASCII}} )
    """,
    regex.VERBOSE,
)
_WRITTEN = {"newline": "\n", "space": " ", "drop": "", "opening": "“", "closing": "”", "surrogate": "\ufffd"}
_DROP = re.compile(f"[{_DROPPED}]+")
_DIGIT = regex.compile(r"(?![0-9])\p{Nd}")

# By the mark that they open with: one letter is found many times quicker than two.
_PAIRS = {
    " ": ("  ",), '"': ('""', '"“', '"”'), "'": ("''",), "“": ("““", '“"'), "”": ("””", '”"'), "‘": ("‘‘",),
    "’": ("’’",), "´": ("´´",), "`": ("``",),
}  # fmt: skip
_MARK_RUN = re.compile(r"""[ "'“”‘’´`]{2,}""")
_DOUBLED = regex.compile(
    r"""
      (?P<space>    [ ]{2,}+ )
    | (?P<opening>  "*+“["“]++ | "++“ | ‘‘++ )
    | (?P<closing>  "*+”["”]++ | "++” | ’’++ )
    | (?P<straight> ""++ | ''++ | ´´++ | ``++ )
    """,
    regex.VERBOSE,
)
_DOUBLED_WRITTEN = {"space": " ", "opening": "“", "closing": "”", "straight": '"'}

_MARKUP = re.compile(
    r"&(?:(?:amp|#38|#x26);)*(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8}\d?);"
    r"|<(?:br\s?/?|/(?:p|div|li|tr|h[1-6]))>"
    r"|</?(?:a|abbr|b|div|em|font|h[1-6]|i|img|li|ol|p|small|span|strong|sub|sup|table|tbody|td|tr|u|ul)"
    r"(?:\s[^<>\n]{0,400})?/?>"
)
_BREAKS = re.compile(r"<br|</(?:p|div|li|tr|h[1-6])>")
_LOOKALIKES = "\u00d0\u0189\u00f0\u0256"
_D_STROKE = re.compile(f"[{_LOOKALIKES}]")
_D_STROKES = frozenset("\u00d0\u0189\u00f0\u0256Đđ")
_SUSPECT = one_byte("\0\t\r\u00a0&<") or b""
_QUOTES_ALIKE = bytes(ord('"') if char in _PAIRS and char != " " else byte for byte, char in enumerate(ALPHABET))
_ROUNDS = 4  # what a reference or a dropped character uncovers may need repair in its turn

Edit = tuple[int, int, str]  # the source range [start, end) and what is written for it


def normalise(source: str, page: bytes | None = None) -> tuple[str, OffsetMap]:
    """The repaired text and its map back to `source`. Linear in the length; never raises on any `str`.

    `page`: the source in one byte a character, where it is known already.

    >>> normalise("Ðảng\\u00a0ủy  xã")[0]
    'Đảng ủy xã'
    """
    page = one_byte(source) if page is None else page
    if page is not None and _is_clean(page):
        return source, OffsetMap()
    text, offsets = source, OffsetMap()
    for _ in range(_ROUNDS):
        before = text
        for edits in (_unusual, _d_strokes, _markup, _doubled):
            text, offsets = _rewrite(text, edits(text), offsets)
        if text == before or not ("&" in before or "<" in before):
            break
    return text, offsets


def _is_clean(page: bytes) -> bool:
    """Whether nothing is to be repaired, as on most pages: told from one byte a character in a quarter of the time."""
    if any(byte in page for byte in _SUSPECT) or b"  " in page:
        return False
    return b'""' not in page.translate(_QUOTES_ALIKE)


def _rewrite(source: str, edits: Iterator[Edit], inner: OffsetMap) -> tuple[str, OffsetMap]:
    """`source` with the edits made, and the map that leads through `inner` to the text before."""
    made = list(edits)
    if not made:
        return source, inner
    pieces: list[str] = []
    offsets = OffsetMap(inner=inner if inner.starts else None)
    position = written = 0
    for start, end, replacement in made:
        pieces.append(source[position:start])
        pieces.append(replacement)
        written += start - position
        if len(replacement) != end - start:
            offsets.starts.append(written)
            offsets.ends.append(written + len(replacement))
            offsets.sources.append(start)
            offsets.source_ends.append(end)
        written += len(replacement)
        position = end
    pieces.append(source[position:])
    return "".join(pieces), offsets if offsets.starts else inner


def _unusual(source: str) -> Iterator[Edit]:
    for match in _UNUSUAL.finditer(source):
        start, end = match.span()
        start -= start > 0  # the letter that a combining mark belongs to
        repaired = _repaired_run if end - start <= 8 else _repair_run
        for first, last, replacement in repaired(source[start:end]):
            yield start + first, start + last, replacement


def _repair_run(run: str) -> list[Edit]:
    """The edits of one character and the run of unusual ones after it."""
    edits = []
    for match in _CHARACTERS.finditer(run):
        surface, kind = match.group(), match.lastgroup or ""
        replacement = _WRITTEN.get(kind)
        if replacement is None:
            bare = _DIGIT.sub(_ascii_digit, _DROP.sub("", surface))
            replacement = unicodedata.normalize("NFKC" if kind == "width" else "NFC", bare)
        if replacement != surface:
            edits.append((*match.span(), replacement))
    return edits


def _ascii_digit(match: regex.Match[str]) -> str:
    """٣ as 3. U+FFFD for a digit younger than Python's own tables: the grammars' `\\d` takes it, `int` does not."""
    value = unicodedata.decimal(match.group(), None)
    return "\ufffd" if value is None else str(value)


_repaired_run = lru_cache(maxsize=8192)(_repair_run)


def _doubled(source: str) -> Iterator[Edit]:
    if not _has_pair(source):
        return
    for run in _MARK_RUN.finditer(source):
        for match in _DOUBLED.finditer(source, *run.span()):
            yield (*match.span(), _DOUBLED_WRITTEN[match.lastgroup or ""])


def _has_pair(source: str) -> bool:
    for mark, pairs in _PAIRS.items():
        if mark in source:
            for pair in pairs:
                if pair in source:
                    return True
    return False


def _markup(source: str) -> Iterator[Edit]:
    if "&" not in source and "<" not in source:
        return
    for match in _MARKUP.finditer(source):
        surface = match.group()
        if surface[0] == "<":
            yield (*match.span(), "\n" if _BREAKS.match(surface) else "")
        elif (char := _referred(surface)) != surface:
            yield (*match.span(), char)


def _d_strokes(source: str) -> Iterator[Edit]:
    if not any(letter in source for letter in _LOOKALIKES):
        return
    for match in _D_STROKE.finditer(source):
        if (letter := _d_stroke(source, match.start())) != match.group():
            yield (*match.span(), letter)


def _d_stroke(text: str, position: int) -> str:
    """Đ for the look-alike Ð where Vietnamese can have it: at the start of a word or among a few capitals (NÐ-CP).

    Icelandic has ð inside and at the end of words alone ("Sigurðsson", "DAVÍÐSDÓTTIR"), where Vietnamese never has.
    """
    letter = text[position]
    small = letter in "\u00f0\u0256"
    before = text[position - 1] if position else " "
    if before.isalpha() and before not in _D_STROKES:
        if small:
            return letter
        if before.isupper():
            word = text[max(position - 7, 0) : position + 8]
            start = next((i for i in range(min(position, 7), 0, -1) if not word[i - 1].isalpha()), 0)
            end = next((i for i in range(min(position, 7), len(word)) if not word[i].isalpha()), len(word))
            if end - start > 6:
                return letter
    return "đ" if small else "Đ"


def _referred(reference: str) -> str:
    """The character of an HTML reference, escaped once or several times; unknown ones stay as they are.

    Of numeric references only those are read that cannot become part of a new one ("&#97;mp;" stays).
    """
    name = reference.rsplit("&", 1)[-1]
    name = name[name.rindex(";", 0, -1) + 1 :] if name.count(";") > 1 else name
    if name.lower() in {"amp;", "#38;", "#x26;"}:
        return "&"
    char = html.unescape(f"&{name}")
    if char == f"&{name}" or (name.startswith("#") and char.isascii() and (char.isalnum() or char in "#;&<>")):
        return reference
    return char
