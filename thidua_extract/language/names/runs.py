"""The runs of capitalised words of a text, in which names are looked for."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.language.names.surroundings import Surroundings
from thidua_extract.language.names.syllables import HARD, PLACE, Syllable
from thidua_extract.text.document import Document

_TAKEN = bytes((HARD, PLACE))
_syllable = tuple.__new__  # by its class a syllable takes twice as long to make

# A syllable with a capital, or a minority one with an apostrophe ("H'Yao", "Bh'riu", "K'Brễu"); an initial ("V.").
_CAPITAL = r"\p{Lu}[\p{L}\p{M}]*+(?:['’][\p{L}\p{M}]++)*+"
_SPACE = r"[ \u00a0]{1,2}"
# "Huỳnh công Hùng": a middle word in lower case after a surname, a slip that the press makes.
_SLIP = rf"(?:{_SPACE}(?:văn|thị|công|hữu|đình|(?<=Thích{_SPACE})nữ)(?={_SPACE}\p{{Lu}}\p{{Ll}}))"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_@/]){_CAPITAL}{_SLIP}?(?:(?:(?<=(?<!\p{{L}})\p{{Lu}})\.)?{_SPACE}{_CAPITAL}{_SLIP}?)*+"
)
_SYLLABLE = regex.compile(rf"{_CAPITAL}|\p{{Ll}}++")


def read_runs(document: Document, masks: bytearray, around: Surroundings) -> Iterator[list[Syllable]]:
    """The runs of capitalised words; of single ones those alone that a cue, or their own shape, may make a name."""
    for match in _RUN.finditer(document.text):
        words, (start, end) = match.group(), match.span()
        if not masks[start:end].strip(_TAKEN):
            continue  # a place or a body and nothing else
        if " " in words or "'" in words or "’" in words or around.told(start):
            yield _run(document, masks, start, end)


def _run(document: Document, masks: bytearray, start: int, end: int) -> list[Syllable]:
    """The syllables of a run of capitalised words."""
    text, key = document.text, document.key
    return [
        _syllable(
            Syllable,
            (
                s := match.start(),
                e := match.end(),
                key[s:e],
                text[s].isupper(),
                e - s > 1 and match.group().isupper(),
                masks[s],
            ),
        )
        for match in _SYLLABLE.finditer(text, start, end)
    ]
