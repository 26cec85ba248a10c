"""What stands around a name and tells it: a form of address, a rank or an office before it, an office behind it."""

from __future__ import annotations

from thidua_extract.language.names.syllables import PLACE
from thidua_extract.language.names.words import (
    Cue,
    abbreviated,
    cues,
    links,
    namesakes,
    office_before,
    office_behind,
    office_openings,
    pattern,
    telling,
)

ANY = 99
"""So many words may stand between that any number may."""
# "trẻ em Việt Nam", "chị em", "tiếng Anh": the honorific is a part of another word.
_COMPOUND = r"\b«holds_honorific»\s+$"


class Surroundings:
    """The words before and behind the names of one text."""

    def __init__(self, key: str, masks: bytearray) -> None:
        """`masks`: why each position may be no part of a name."""
        self._key, self._masks = key, masks

    def told(self, start: int) -> tuple[int, ...]:
        """The numbers of words that a phrase before `start` may have that tells of a name, or of what bears one."""
        last = self._key[max(0, start - 60) : start].rsplit(None, 1)[-1:]
        return telling().get(last[0].lstrip("(\"'").rstrip(".:"), ()) if last else ()

    def before(self, start: int) -> tuple[Cue | None, str, str | None]:
        """The cue right before `start` with what its lexicon says of it, and the kind of thing that bears the name.

        The longer phrase decides: "nhà quay phim" is an occupation, "phim" bears a name.
        """
        sizes = self.told(start)
        if not sizes or not (tail := self._words_before(start)):
            return None, "", None
        opened = tail[-1].endswith(":")  # "Dự có các đồng chí: Kim Thị A, …"
        tail[-1] = tail[-1].rstrip(":")
        known = cues()
        in_place = start > 1 and self._masks[start - 2] == PLACE  # "TP Vũng Tàu Trần Văn An" is no ship
        bearers = {} if in_place else namesakes()
        for size in sizes:
            if size > len(tail):
                continue
            bare = " ".join(tail[-size:]).lstrip("(\"'")
            if bare in bearers and not opened:
                return None, "", bearers[bare]
            found = known.get(bare)
            if found is None and bare.endswith("."):
                found = abbreviated(bare)
            if opened and (found is None or found[0] != "honorific"):
                continue
            if found is not None:
                if pattern(_COMPOUND).search(self._key, max(0, start - 14), start):
                    return None, "", None
                return *found, None
            if bare.endswith(links()) and (head := bare.rpartition(" ")[0]) in bearers:
                return None, "", bearers[head]
        return None, "", None

    def office_before(self, start: int, within: int = ANY) -> bool:
        """A head noun of an office stands before in the clause: "Chủ tịch UBND tỉnh Trần Văn A".

        `within`: how many words may stand between.
        """
        # a comma with a space behind it ends the clause
        window = max(0, start - 110, self._key.rfind(", ", max(0, start - 110), start))
        if not any(map(self._key[window:start].__contains__, office_openings())):
            return False
        ends = [match.end() for match in office_before().finditer(self._key, window, start)]
        return bool(ends) and len(self._key[ends[-1] : start].split()) <= within

    def office_behind(self, end: int) -> bool:
        """A mark and an office stand right behind: "Kim Thị A, Phó Chủ tịch UBND tỉnh"."""
        return self._key[end : end + 3].lstrip()[:1] in {",", "-"} and office_behind().match(self._key, end) is not None

    def after_bracket(self, start: int) -> bool:
        """Whether something in brackets stands right before: "Giám đốc Cục Điều tra (FBI) James Comey"."""
        return self._key.endswith(") ", 0, start)

    def _words_before(self, start: int) -> list[str]:
        """The last five words before `start` on its line; none where nothing parts them from it."""
        before = self._key[max(0, start - 60) : start]
        if not before[-1:].isspace() or before[-1:] == "\n":
            return []
        return before.rpartition("\n")[2].split()[-5:]
