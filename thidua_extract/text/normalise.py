"""Repair of decoded text, with a map from every normalised position back to the source.

What is repaired: Unicode composition (NFC), line ends, exotic spaces, invisible characters, Ð for Đ, doubled
quotation marks. What is not: the words. A name stays as the paper printed it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

import regex

from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Piecewise map from normalised to source positions.

    The text is cut into segments; `starts[i]` is where segment i begins in the normalised text, `sources[i]` and
    `source_ends[i]` where it lies in the source. A segment of equal lengths maps position by position; any other
    maps as a whole, since no position inside it has a counterpart of its own. No segments: the identity.
    """

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    source_ends: list[int] = field(default_factory=list)

    def to_source(self, start: int, end: int) -> Span:
        """The source range of the normalised range `[start, end)`; an empty range maps to an empty one."""
        if not self.starts:
            return Span(start, end)
        first = max(bisect_right(self.starts, start) - 1, 0)
        source_start = self.sources[first]
        if self._aligned(first):
            source_start += start - self.starts[first]
        if end <= start:
            return Span(source_start, source_start)
        last = max(bisect_right(self.starts, end - 1) - 1, 0)
        source_end = self.source_ends[last]
        if self._aligned(last):
            source_end -= self.ends[last] - end
        return Span(source_start, source_end)

    def _aligned(self, index: int) -> bool:
        return self.ends[index] - self.starts[index] == self.source_ends[index] - self.sources[index]


# Everything that normalisation touches, longest first; text between two matches is copied as it stands.
_REPAIRS = regex.compile(
    r"""
      (?P<newline> \r\n? | [\u0085\u2028\u2029\x0b\x0c] )
    | (?P<space>   [\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000] )
    | (?P<drop>    [\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f] )
    | (?P<dstroke> [\u00d0\u0189\u00f0\u0256] )
    | (?P<opening> [“„‟«]{2,} | [„‟«] )
    | (?P<closing> [”»]{2,} | » )
    | (?P<straight> "{2,} | ''+ )
    | (?P<cluster> \P{M}?\p{M}+ )
    """,
    regex.VERBOSE,
)
_CAPITAL_D = "\u00d0\u0189"


def _replacement(match: regex.Match[str]) -> str:
    kind, surface = match.lastgroup, match.group()
    match kind:
        case "newline":
            return "\n"
        case "space":
            return " "
        case "drop":
            return ""
        case "dstroke":
            return "Đ" if surface in _CAPITAL_D else "đ"
        case "opening":
            return "“"
        case "closing":
            return "”"
        case "straight":
            return '"'
        case _:
            return unicodedata.normalize("NFC", surface)


def normalise(source: str) -> tuple[str, OffsetMap]:
    """The repaired text and its map back to `source`. Linear in the length; never raises on any `str`."""
    pieces: list[str] = []
    offsets = OffsetMap()
    position = written = 0

    def emit(piece: str, start: int, end: int) -> None:
        nonlocal written
        if piece:
            pieces.append(piece)
            offsets.starts.append(written)
            written += len(piece)
            offsets.ends.append(written)
            offsets.sources.append(start)
            offsets.source_ends.append(end)

    for match in _REPAIRS.finditer(source):
        replacement = _replacement(match)
        if replacement == match.group():
            continue
        if match.start() > position:
            emit(source[position : match.start()], position, match.start())
        emit(replacement, match.start(), match.end())
        position = match.end()
    if not pieces and position == 0:
        return source, OffsetMap()
    if position < len(source):
        emit(source[position:], position, len(source))
    return "".join(pieces), offsets
