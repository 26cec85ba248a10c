"""Numbers that the words around them make no quantities: labels, durations, ages, parts of names."""

from __future__ import annotations

import re

import regex

from thidua_extract.language.counted import Unit
from thidua_extract.language.numbers.contexts import (
    compounds,
    contexts,
    is_capital_label,
    kind_behind,
    kinds_by_opening,
)
from thidua_extract.language.numbers.model import Number
from thidua_extract.language.numbers.units import Units, skip_space
from thidua_extract.language.numbers.words import pattern, words
from thidua_extract.text.document import Document

_THREE_WORDS = regex.compile(r"\p{L}+(?: \p{L}+){0,2}")
_UNGROUPED = re.compile(r"\d{4,}")
_THOUSAND = 1000
_SENT_OUT = regex.compile(r"(?<!\p{L})điều $")
_VEHICLE = r"«vehicle»(?!\p{L})"
_PLATE = regex.compile(r"(?<!\p{L})\p{Lu}{1,2}\p{Ll}?\s?$")
_OPENING = regex.compile(r"(?:[.!?:;\"“”(\n-]\s*|^)$")
_WORD_BEFORE = regex.compile(r"(?r)([\p{L}\d'’.&-]+)[\s]$")
_WITHIN = 30  # characters before a number


class Guards:
    """What tells in one text that a number counts nothing."""

    def __init__(self, document: Document, units: Units) -> None:
        self._key, self._text, self._units = document.key, document.text, units

    def is_quantity(self, number: Number) -> bool:
        """Whether nothing around the number keeps it from counting."""
        start = number.span.start
        before = self._key[max(0, start - _WITHIN) : start]
        if self.disqualified(number, before):
            return False
        if number.spelled and number.scale == 1 and number.value <= 10 and number.of is None:
            return self._is_spelled_digit(number, before)
        if self._follows_name(number, before):
            return False
        # "phiên bản 4.0": an English point counts only before a scale or a unit
        return not number.doubtful or number.scale > 1 or self._units.behind(number) is not None

    def is_ordinal(self, start: int) -> bool:
        """Whether what stands before makes the number at `start` an ordinal."""
        return kind_behind(self._key[max(0, start - _WITHIN) : start], contexts()[0]) == "ordinal"

    def disqualified(self, number: Number, before: str) -> bool:
        """Whether the words around it make the number a label, a duration or an age: "lớp 9", "35 năm", "60 tuổi"."""
        labels, behind = contexts()
        unit_start = skip_space(self._key, number.span.end)
        unit = self._units.behind(number)
        follow = _THREE_WORDS.match(self._key, unit_start, unit_start + 30)
        kinds = kinds_by_opening(follow.group(), behind) if follow else set()
        if "counted" not in kinds and kinds & {"duration", "age", "time"}:
            return True
        label = kind_behind(before, labels)
        if label is None or (unit and _SENT_OUT.search(before) and self._is_sent(unit)):
            return False
        if label == "ordinal" and (number.scale > _THOUSAND or "," in self._key[number.span.start : number.span.end]):
            return False  # "mỗi năm 1,2 tỷ đồng"
        if (unit is None or unit.counted) and is_capital_label(
            self._text[number.span.start - len(before) : number.span.start]
        ):
            return True  # "Vụ 4 ban Kiểm tra", but "Lê Thắng 5 tỷ đồng"
        if label not in ("ordinal", "amount") and unit and self._is_no_count(unit):
            return True
        surface = self._key[number.span.start : number.span.end]
        if label in ("label", "army") and _UNGROUPED.fullmatch(surface):  # "tàu 7502 hướng Nam"
            return True
        return label == "ordinal" or (label != "amount" and unit is None and number.scale == 1 and number.of is None)

    def _is_sent(self, unit: Unit) -> bool:
        """Whether it is men or vehicles that are sent out: "điều 8 xe chữa cháy" is no article of a law."""
        return unit.kind == "person" or pattern(_VEHICLE).match(self._key, unit.start) is not None

    def _is_no_count(self, unit: Unit) -> bool:
        """Behind a label a capitalised noun or one that is also a verb is not counted: "lớp 10 Trường Sông Mơ",
        "Bộ Tư lệnh Vùng 2 tổ chức"."""
        named = unit.counted and self._text[unit.start].isupper()  # "ở mức 1,1 USD" is counted in capitals
        return named or self._key[unit.start : unit.end] in words("also_verb")

    def _is_spelled_digit(self, number: Number, before: str) -> bool:
        """A single number word counts only before a counted noun or unit; "năm" (also "year") needs more."""
        unit = self._units.behind(number)
        word = self._key[number.span.start : number.span.end]
        if unit is None or word == "không" or self._capital_inside(number):
            return False
        if self._key.startswith(compounds(), number.span.start):
            return False
        if word == "năm":
            head = before.split()[-1:]
            return bool(head) and head[0] in words("before_five") and unit.kind in ("person", "body")
        return True

    def _capital_inside(self, number: Number) -> bool:
        """Whether a capitalised number word stands inside a sentence: a name or a grade ("hạng Ba", "Đồng Tám")."""
        start = number.span.start
        return self._text[start].isupper() and not _OPENING.search(self._text[max(0, start - 4) : start])

    def _follows_name(self, number: Number, before: str) -> bool:
        """A number behind a capitalised word and before no unit is part of a name: "Nhiệt điện Hòn Sim 2 đã"."""
        if number.scale > 1 or number.of is not None or number.spelled:
            return False
        if self._is_plate(number):
            return True
        stretch = self._text[number.span.start - len(before) : number.span.start]
        if not stretch or stretch.islower():
            return False
        head = _WORD_BEFORE.search(stretch)
        if head is None or not head[1][0].isupper() or not before.strip():
            return False
        opening = _OPENING.search(
            self._text[max(0, number.span.start - len(head[0]) - 4) : number.span.start - len(head[0])]
        )
        return not opening and self._units.behind(number) is None

    def _is_plate(self, number: Number) -> bool:
        """Whether it is the number of a boat or a car: "tàu QNg 90427 TS" tells of no TS."""
        surface = self._key[number.span.start : number.span.end]
        before = self._text[max(0, number.span.start - 6) : number.span.start]
        return bool(_UNGROUPED.fullmatch(surface) and _PLATE.search(before))
