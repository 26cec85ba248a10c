"""The names of a run of capitalised syllables: with a surname, without one, foreign, or a given name alone."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.names.model import Name, name_of
from thidua_extract.language.names.namesakes import Namesakes
from thidua_extract.language.names.surroundings import ANY, Surroundings
from thidua_extract.language.names.syllables import (
    HARD,
    LONGEST,
    PLACE,
    SOFT,
    WHOLE,
    Syllable,
    addresses,
    after_namesake,
    confidence_of,
    end_of_name,
    is_foreign,
    is_minority,
    names_body,
    surname_at,
    tells,
    within_name,
)
from thidua_extract.language.names.words import Cue, countries, given_words, words

_FLOOR = 0.4


class NameReader:
    """Reads the names of one text, run by run."""

    def __init__(self, around: Surroundings, namesakes: Namesakes) -> None:
        self._around, self._namesakes = around, namesakes
        self._told: set[str] = set()  # the given names of those named in full so far

    def names(self, run: list[Syllable]) -> Iterator[Name]:
        """The names of a run, from left to right."""
        i = 0
        while i < len(run):
            name, i = self._name_at(run, i)
            if name is not None:
                if not name.short:
                    self._told.add(run[i - 1].key)
                yield name

    def _name_at(self, run: list[Syllable], i: int) -> tuple[Name | None, int]:
        """The name that begins at syllable `i`, if any, and the syllable to go on from."""
        first = run[i]
        if first.mask in (HARD, PLACE):
            return None, i + 1
        weight, width = surname_at(run, i)
        cue, said, bearer = self._around.before(first.start)
        if first.mask == WHOLE and cue is None and not (len(run) - i > 2 and self._around.office_behind(run[-1].end)):
            return None, i + 1
        if weight is None or (i + 1 < len(run) and addresses(run, i)):
            return self._surnameless(run, i, cue, said, bearer)
        if first.mask == SOFT and not (i + 2 < len(run) and not run[i + 1].mask):
            return None, i + 1
        end = end_of_name(run, i, width)
        if weight == "weak" and cue is None and within_name(run, i) and not tells(run, i + width, end):
            return None, i + 1
        if end - i <= width:
            return self._short_name(run, i, cue, said)
        if cue != "honorific" and names_body(run, i, end, weight):
            return None, i + 1
        if self._namesakes.bears(run, i, end, cue, bearer):
            self._namesakes.last_end = run[end - 1].end
            return None, after_namesake(run, i, end)
        behind = first.key not in words("address_or_surname") and self._around.office_behind(run[end - 1].end)
        if cue is None and (behind or self._around.office_before(first.start)):
            cue = "office"
        confidence = confidence_of(run[i:end], weight, width, cue)
        if confidence < _FLOOR:
            return None, i + 1
        return name_of(run, i, end, confidence, cue), end

    def _surnameless(
        self, run: list[Syllable], i: int, cue: Cue | None, said: str, bearer: str | None
    ) -> tuple[Name | None, int]:
        """A name without a known surname: minority shape, stage name or given name after a cue, foreign name."""
        first = run[i]
        end = i + 1
        while end < len(run) and end - i < LONGEST and not run[end].mask and run[end].upper == first.upper:
            end += 1
        whole = cue in ("rank", "honorific") and 3 <= len(run) - i <= 4 and not any(s.upper for s in run[i:])
        if whole and self._around.office_behind(run[-1].end):
            return name_of(run, i, len(run), 0.85, cue), len(run)  # "Thiếu tướng Du Trường Giang, Phó Tư lệnh"
        syllables = run[i:end]
        if is_minority(syllables, cue):
            return name_of(run, i, end, 0.92 if cue else 0.8, cue), end
        if cue is None:
            return self._foreign_official(run, i, end, bearer)
        if first.mask or self._namesakes.bears(run, i, end, cue, bearer):
            return None, i + 1
        foreign = end - i >= 2 and is_foreign(syllables)
        if end - i == 1:
            return self._short_name(run, i, cue, said)
        if all(s.key in given_words() for s in syllables) and end - i <= 3 and not first.upper:
            return name_of(run, i, end, 0.85, cue), end
        if foreign or (len(syllables) > 1 and first.key.isalpha() and not is_vietnamese(first.key)):
            return name_of(run, i, end, 0.7, cue), end  # "Hoa hậu Kelly Trang Trần"
        return (
            (name_of(run, i, end, 0.6, cue), end) if said in ("strong", "statesman") and end - i <= 4 else (None, i + 1)
        )

    def _foreign_official(self, run: list[Syllable], i: int, end: int, bearer: str | None) -> tuple[Name | None, int]:
        """A name without a known surname or a cue, which only an office before it tells."""
        first = run[i]
        if first.mask or end - i == 1:
            return None, i + 1
        told = end - i > 2 and run[i + 1].capital and run[i + 1].key in words("sure_middle")
        abroad = i > 0 and run[i - 1].key in countries() and end - i <= 3
        if not (told or abroad or is_foreign(run[i:end])):
            return None, i + 1
        if self._namesakes.bears(run, i, end, None, bearer):
            return None, i + 1
        if told and self._around.office_before(first.start):
            return name_of(run, i, end, 0.85, "office"), end  # "Phó Chủ tịch UBND tỉnh Ao Văn Thinh"
        within = ANY if self._around.after_bracket(first.start) else 2  # "Giám đốc Cục Điều tra (FBI) James Comey"
        if not first.upper and self._around.office_before(first.start, within):
            return name_of(run, i, end, 0.7, "office"), end
        return None, i + 1

    def _short_name(self, run: list[Syllable], i: int, cue: Cue | None, said: str) -> tuple[Name | None, int]:
        """A given name alone after an honorific: "ông Tỏ"; or after a title, of somebody named before: "giáo sư Tỏ"."""
        titled = cue in ("degree", "rank", "occupation") and i + 1 == len(run) and run[i].key in self._told
        if not (cue == "honorific" or titled) or run[i].mask:
            return None, i + 1
        if titled:
            return name_of(run, i, i + 1, 0.85, cue, short=True), i + 1
        if said != "strong" and run[i].key not in given_words():  # "mẹ Vietcombank"
            return None, i + 1
        return name_of(run, i, i + 1, 0.85, cue, short=True), i + 1
