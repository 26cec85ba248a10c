"""The stretches of text that are read as one: sentences, and introductions with the lines of their list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.kind_lines import kind_line
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence

_BULLET = regex.compile(r"\s*(?:(?:[-•*+·▪●]|\d{1,2}[.)]|[a-z]\))\s*\S|Năm (?:học )?(?:19|20)\d\d\b[^:\n]{0,20}:)")
_LONGEST = 5000  # code points; no sentence of the press is as long, and what is read stays linear in the text


@dataclass(slots=True)
class Unit:
    """What is read as one: a sentence, or an introduction with the list lines that it governs."""

    start: int
    end: int
    breaks: tuple[int, ...]
    kind: BlockKind
    index: int


def units(reading: Reading) -> list[Unit]:
    """The stretches that hold a trigger word, in order.

    Not a gate but a rule: one stretch goes on about what the one before it told, and a sentence without a trigger parts
    them.
    """
    triggers = reading.triggers.starts("awards")
    if not triggers:
        return []
    found: list[Unit] = []
    sentences = reading.sentences
    i = 0
    while i < len(sentences):
        start, end = sentences[i].span
        introduces = reading.text[end - 1] in ": \n" and reading.text[start:end].rstrip().endswith(":")
        introduces = introduces or (i + 1 < len(sentences) and _heads_list(reading, sentences[i], sentences[i + 1]))
        parts = bool(found) and start - found[-1].end <= _NEXT and parts_of_before(reading, start, end)
        if not introduces and not parts and bisect_left(triggers, start) == bisect_left(triggers, end):
            i += 1
            continue
        breaks = [end]
        j = i + 1
        if introduces:
            while (
                j < len(sentences)
                and j - i < 60
                and (_list_line(reading, sentences[j].span.start) or _runs_on(reading, sentences[j - 1], sentences[j]))
            ):
                end = sentences[j].span.end
                breaks.append(end)
                j += 1
        for begin, stop in _pieces(reading.text, start, end):
            if parts or bisect_left(triggers, begin) < bisect_left(triggers, stop):
                inside = tuple(b for b in breaks if begin < b <= stop) or (stop,)
                found.append(Unit(begin, stop, inside, sentences[i].kind, len(found)))
        i = j
    return found


_NEXT = 3  # code points between a stretch and the sentence that parts whom it counts
# "Sở tuyên dương 60 học sinh. | Trong đó có 20 học sinh THCS và 40 học sinh tiểu học."
_PARTS = regex.compile(r"\s*trong (?:đó|số (?:này|đó)),?:?\s(?:(?:gồm|có)\s)*\d[^\n]{0,200}?(?:,|;|\svà)\s(?:có\s)?\d")


def parts_of_before(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence only parts by numbers those counted in the one before it."""
    return _PARTS.match(reading.key, start, end) is not None


# "II. Giấy khen của Giám đốc Sở", and a line under it "1. Lò Thị Mây": no colon is needed above a numbered list.
_HEAD_LINE = regex.compile(r"\s*(?:[IVX]{1,4}[.)/]|\d{1,2}[.)]|[-+*•])\s*\p{Lu}[^\n.;:!?]{3,120}$")
_FIRST_ITEM = regex.compile(r"\s*(?:1[.)]|[-+*•])\s*\p{Lu}")


def _heads_list(reading: Reading, sentence: Sentence, following: Sentence) -> bool:
    """Whether a line with a mark of its own heads the numbered lines under it."""
    line = _HEAD_LINE.match(reading.text, *sentence.span)
    item = _FIRST_ITEM.match(reading.text, following.span.start, following.span.end)
    if line is None or item is None or reading.text[sentence.span.end : following.span.start].strip():
        return False
    return line.group().strip()[0] != item.group().strip()[0]


def _pieces(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """A stretch in pieces of bounded length, cut after ";", "," or a space."""
    while end - start > _LONGEST:
        cuts = (text.rfind(mark, start + 1, start + _LONGEST) for mark in ";, ")
        cut = next((c + 1 for c in cuts if c > start), start + _LONGEST)
        yield start, cut
        start = cut
    yield start, end


def _runs_on(reading: Reading, before: Sentence, sentence: Sentence) -> bool:
    """A line of a list without bullets: it, or the one before it, ends with ";"."""
    ends = [reading.text[s.span.start : s.span.end].rstrip()[-1:] for s in (before, sentence)]
    return ends[0] == ";" or (ends[0] == ":" and ends[1] == ";")


def _list_line(reading: Reading, start: int) -> bool:
    """Whether the line at `start` is marked as one of a list, or heads some of its lines."""
    line = reading.text.rfind("\n", 0, start) + 1
    return bool(_BULLET.match(reading.text, line)) or kind_line(reading.key, line) is not None
