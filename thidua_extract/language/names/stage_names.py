"""Names without a surname that only their company tells: "NSƯT Minh Vũ, Thanh Hà", or a cue elsewhere in the text."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from thidua_extract.language.names.model import Name
from thidua_extract.language.names.namesakes import Namesakes
from thidua_extract.language.names.surroundings import Surroundings
from thidua_extract.language.names.syllables import HARD, PLACE, Syllable
from thidua_extract.language.names.words import given_words, pattern
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span

_LIST_GAP = regex.compile(r"(?:\s*\([^()\n]{1,120}\))?\s*(?:[,;]|[,;]?\s+và(?:\s+các)?\s)\s*")
_LIST_GAP_BEFORE = regex.compile(rf"(?r){_LIST_GAP.pattern}$")
_LIST_JOINTS = (",", ";", "và", "các")
# "các NSƯT đáng chú ý như: Thu An, Minh Vũ": a colon after artists opens a list of stage names.
_ARTISTS = r"\b«artist»\b[^.;:\n]{0,80}:\s*$"


class StageNames:
    """The stage names of one text."""

    def __init__(self, document: Document, around: Surroundings, namesakes: Namesakes) -> None:
        self._text, self._key = document.text, document.key
        self._around, self._namesakes = around, namesakes

    def added_to(self, found: list[Name], runs: Iterable[list[Syllable]]) -> list[Name]:
        """The names that are found already and the stage names of the runs, in the order of the text."""
        added, candidates = self._candidates(found, runs)
        ends = {n.span.end for n in (*found, *added) if n.confidence >= 0.7 and not n.short}
        for span in candidates:
            if self._opened(span.start) or self._list_goes_on(span.start, ends):
                added.append(Name(span, 0.7, cue="list"))
                ends.add(span.end)
        starts = {n.span.start for n in added}
        for span in reversed(candidates):  # "Minh Vũ, Thanh Hà và Thu An", where only the last is known
            gap = _LIST_GAP.match(self._text, span.end)
            if gap is not None and gap.end() in starts and span.start not in starts:
                added.append(Name(span, 0.7, cue="list"))
                starts.add(span.start)
        return sorted((*found, *added), key=lambda name: name.span)

    def _candidates(self, found: list[Name], runs: Iterable[list[Syllable]]) -> tuple[list[Name], list[Span]]:
        """The names that the text has with a cue elsewhere, and what a list may tell to be names."""
        known = {self._text[n.span.start : n.span.end] for n in found if n.confidence >= 0.8 and not n.short}
        given = {" ".join(name.split()[-2:]) for name in known if name.count(" ") > 1}
        taken = {n.span.start for n in found}
        repeated: list[Name] = []
        candidates: list[Span] = []
        for run in runs:
            if not 2 <= len(run) <= 3 or run[0].start in taken or not _may_be_staged(run):
                continue
            span = Span(run[0].start, run[-1].end)
            surface = self._text[span.start : span.end]
            again = surface in known or surface in given  # "Thu Hà" after "Trần Thu Hà" is short
            if not (again or self._is_given(run)) or self._is_namesake(run):
                continue
            if not again:
                candidates.append(span)
            elif not any(s.mask for s in run):
                repeated.append(Name(span, 0.75, short=surface not in known, cue="repeated"))
        return repeated, candidates

    def _is_given(self, run: list[Syllable]) -> bool:
        """Whether all syllables are of given names, and no hyphen goes on with another."""
        behind = self._text[run[-1].end : run[-1].end + 2].lstrip()
        return all(s.key in given_words() for s in run) and behind[:1] != "-"

    def _is_namesake(self, run: list[Syllable]) -> bool:
        cue, _, bearer = self._around.before(run[0].start)
        return self._namesakes.bears(run, 0, len(run), cue, bearer)

    def _opened(self, start: int) -> bool:
        """Whether artists and a colon stand before: "các NSƯT đáng chú ý như: Thu An"."""
        window = max(0, start - 120)
        return (
            self._key[window:start].rstrip().endswith(":")
            and pattern(_ARTISTS).search(self._key, window, start) is not None
        )

    def _list_goes_on(self, start: int, ends: set[int]) -> bool:
        """Whether one of the names that end at `ends`, and what joins a list, stand before."""
        window = max(0, start - 140)
        if not self._text[window:start].rstrip().endswith(_LIST_JOINTS):
            return False
        gap = _LIST_GAP_BEFORE.search(self._text, window, start)
        return gap is not None and gap.start() in ends


def _may_be_staged(run: list[Syllable]) -> bool:
    """Whether no syllable is in capitals or a part of something else."""
    for syllable in run:  # noqa: SIM110 - any() over a generator takes twice the time
        if syllable.upper or syllable.mask in (HARD, PLACE):
            return False
    return True
