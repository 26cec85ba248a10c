"""The grammar of one amount: digits in the Vietnamese and the English style, number words, scales, halves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import isclose
from operator import attrgetter

from thidua_extract.language.anchors import match_at
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@dataclass(slots=True)
class Token:
    """A piece of a number: digits ("1.250,5") or a number word, with its role ("digit", "scale", …) and value."""

    start: int
    end: int
    role: str
    value: int | float
    text: str
    slip: bool = False  # not in the Vietnamese style: "2.5", "1,500,000"


@dataclass(slots=True)
class Amount:
    """A whole amount over the tokens `[first, last)`. `scale`: the scale word's value, 1 without one."""

    first: int
    last: int
    value: int | float
    scale: int
    spelled: bool
    slip: bool


_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?")
_POINT = re.compile(r"\d+\.\d+")


def read_digits(text: str) -> tuple[int | float, bool] | None:
    """The value of digits as printed, and whether their style is an English slip; None where they are no number.

    >>> read_digits("834.875,801"), read_digits("2.5"), read_digits("1,250,000")
    ((834875.801, False), (2.5, True), (1250000, True))
    """
    if _GROUPED.fullmatch(text) or _PLAIN.fullmatch(text):
        plain, slip = text.replace(".", "").replace(",", "."), False
    elif _ENGLISH.fullmatch(text):
        plain, slip = text.replace(",", ""), True
    elif _POINT.fullmatch(text):
        plain, slip = text, True
    elif " " in text:
        plain, slip = text.replace(" ", ""), False
    else:
        return None
    if len(plain) > 18:
        return None
    return (float(plain) if "." in plain else int(plain)), slip


_ROLES = {"nil": "digit", "one": "digit"}  # told apart in the lexicon for those who count several


@cache
def _words() -> dict[str, tuple[str, int | float]]:
    return {
        fold(row["term"]): (
            _ROLES.get(row["role"], row["role"]),
            float(row["value"]) if "." in row["value"] else int(row["value"]),
        )
        for row in table("number_words").rows
    }


def small_number(word: str) -> int:
    """What digits or a folded word for one to ten say ("12", "hai"); 0 for any other word."""
    role, value = _words().get(word, ("", 0))
    return int(word) if word.isdecimal() else int(value) if role in {"digit", "ten"} else 0


def word_value(word: str) -> int | float:
    """What a folded number word stands for: "ba" 3, "tỷ" 10⁹; 0 for any other word."""
    return _words().get(word, ("", 0))[1]


@cache
def _matcher() -> TermMatcher[tuple[str, int | float]]:
    return TermMatcher(_words().items())


# Digits may be grouped by spaces ("16 000 hộ"); a unit may be glued to them ("5.000m2", "10tỷ").
_DIGITS = re.compile(r"(?<![\w.,])(?:[1-9]\d{0,2}(?: \d{3})+(?![\d.,/]|\s\d)|\d+(?:[.,]\d+)*)")
_OTHER_WORDS = (" phú", " lệ")  # behind "tỷ"
_GLUED_SCALE = re.compile(r"(nghìn|ngàn|triệu|tỷ)(?![^\W\d_])")


def tokenise(key: str, runs: Iterable[Span]) -> list[Token]:
    """Digits and number words of the key, in order; digits glued behind a letter or a point are none.

    `runs` are the `digit_runs` of the key.
    """
    tokens = [
        Token(start, end, role, value, key[start:end])
        for start, end, (role, value) in _matcher().find(key)
        if not key.startswith(_OTHER_WORDS, end)  # "620 tỷ phú" are persons, "một tỷ lệ" is no billion
    ]
    for _, end in runs:
        if glued := _GLUED_SCALE.match(key, end):
            role, value = _words()[glued[1]]
            tokens.append(Token(end, glued.end(), role, value, glued[1]))
    for match in match_at(_DIGITS, key, (start for start, _ in runs)):
        read = read_digits(match.group())
        value, slip = read or (0, False)
        tokens.append(Token(match.start(), match.end(), "digits" if read else "odd", value, match.group(), slip))
    tokens.sort(key=attrgetter("start"))
    return tokens


class AmountReader:
    """Reads the longest amount that starts at a token."""

    def __init__(self, key: str, tokens: list[Token]) -> None:
        self.key = key
        self.tokens = tokens

    def read(self, first: int) -> Amount | None:
        """The amount at `tokens[first]`: "25", "1 tỷ 250 triệu", "hai tỷ rưỡi", "một trăm linh năm"; else None."""
        atom = self._atom(first)
        if atom is None:
            return None
        value, position, spelled = atom
        total: int | float = 0
        scale = 1
        slip = self.tokens[first].slip
        while True:
            factor, after = self._scale(position)
            if factor == 1:
                break
            scale = factor
            if self._role(after) == "half":
                value, after = value + 0.5, after + 1
            total += times(value, factor)
            position, value = after, 0
            rest = self._atom(position) if self._joined(position) else None
            # "1 tỷ 250 triệu": the next part must have a smaller scale of its own; "hai nghìn ba trăm" may have none
            if rest is None:
                break
            smaller, _ = self._scale(rest[1])
            if smaller >= factor or (smaller == 1 and not (rest[2] and spelled)):
                break
            value, position, _ = rest
        return Amount(first, position, total + value, scale, spelled, slip)

    def goes_on(self, position: int) -> bool:
        """Whether another token may belong to the amount with the token at `position`."""
        return self._joined(position + 1)

    def _joined(self, position: int) -> bool:
        """Whether nothing but a space stands before the token at `position`."""
        if position >= len(self.tokens) or position == 0:
            return False
        gap = self.key[self.tokens[position - 1].end : self.tokens[position].start]
        return gap in ("", " ")

    def _role(self, position: int) -> str:
        return self.tokens[position].role if self._joined(position) else ""

    def _scale(self, position: int) -> tuple[int, int]:
        """The product of the scale words at `position` ("nghìn tỷ") and the position after them."""
        factor = 1
        while self._role(position) in ("scale", "hundred") or (self._role(position) == "tens" and factor == 1):
            token = self.tokens[position]
            if token.text == "mươi" or (token.role != "scale" and factor > 1):
                break
            factor *= int(token.value)
            position += 1
        return factor, position

    def _atom(self, position: int) -> tuple[int | float, int, bool] | None:
        """Digits, or a spelled-out number under a thousand: (value, position after, spelled)."""
        if position >= len(self.tokens):
            return None
        token = self.tokens[position]
        if token.role == "digits":
            return token.value, position + 1, False
        return self._spelled(position)

    def _spelled(self, position: int) -> tuple[int | float, int, bool] | None:
        value, after = self._under_hundred(position)
        if after == position:
            return None
        if self.tokens[position].role == "digit" and self._role(after) == "hundred" and after == position + 1:
            value, after = value * 100, after + 1
            if self._role(after) == "half":
                return value + 50, after + 1, True
            if self._role(after) == "zero" and self._role(after + 1) in ("digit", "tail"):
                return value + int(self.tokens[after + 1].value), after + 2, True
            if self._joined(after) and not self._is_year_word(after):
                rest, end = self._under_hundred(after)
                if end > after and (rest >= 10 or self.tokens[after].role == "tail"):
                    value, after = value + rest, end
        return value, after, True

    def _under_hundred(self, position: int) -> tuple[int, int]:
        """The value and the position after; the position itself where there is none."""
        token = self.tokens[position]
        if token.role == "ten":
            if self._role(position + 1) in ("digit", "tail") and not self._is_year_word(position + 1):
                return 10 + int(self.tokens[position + 1].value), position + 2
            return 10, position + 1
        if token.role != "digit":
            return 0, position
        value, after = int(token.value), position + 1
        if self._role(after) == "tens" and value:
            tens, value, after = self.tokens[after].text, value * 10, after + 1
            if tens == "mươi" and self._role(after) in ("digit", "tail") and not self._is_year_word(after):
                return value + int(self.tokens[after].value), after + 1
            return value, after
        if self._role(after) == "tail" and value > 1:  # "hai lăm": the word for ten dropped
            return value * 10 + int(self.tokens[after].value), after + 1
        return value, after

    def _is_year_word(self, position: int) -> bool:
        """Whether "năm" here means year: five after ten is "lăm", but "hai trăm năm mươi" is a number."""
        return self.tokens[position].text == "năm" and self._role(position + 1) != "tens"


def times(value: int | float, factor: int) -> int | float:
    """`value` by `factor`, an integer where it is one but for what binary fractions add: 33,7 tỷ is 33700000000."""
    product = value * factor
    whole = round(product)
    return whole if isclose(product, whole, rel_tol=1e-12, abs_tol=1e-6) else round(product, 6)
