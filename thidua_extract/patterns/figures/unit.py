"""The unit of a figure: money, a share, times, a measure, or the head of the counted noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.language.compounds import compound_kind
from thidua_extract.language.counted import Unit, unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.lexicons import table
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class FigureUnit:
    """The unit's name, its words and its kind; `known` when a lexicon holds it, not only the form of the text."""

    name: str
    span: Span
    kind: str
    known: bool = True

    @property
    def counted(self) -> bool:
        """Whether the unit is a noun that is counted."""
        return self.kind not in ("money", "share", "times", "measure")


_SPACE = regex.compile(r"\s{0,2}")
_SIGN = regex.compile(r"(?:\$|€|(?<!\p{L})usd)\s?$")
_WORD = regex.compile(r"\p{L}{2,}")
_NEXT = regex.compile(r" (?P<word>\p{L}+)")
PAIR = regex.compile(r"(\p{L}+) (\p{L}+)")
# "từ" counts words at the end of a clause and before a time: "đọc 280.000 từ một năm"
_WORDS_SAID = regex.compile(r" (?P<noun>từ)(?=[.,;)]|$| (?:tiếng|một|mỗi) (?:\p{L}+)(?!\p{L}))")
# "trời nóng 40 độ" is measured, "vĩ tuyến 17 độ" a place
_HEAT = r"(?<!\p{L})«heat»(?!\p{L})[^.,;:\d\n]*(?:\d+ đến |\d+\s?-\s?)?(?<!\s-)$"
_QUOTES = frozenset('"“”')
_MONEY_ALONE = 10**9  # of so large a scale only money goes without its unit: "534 tỷ vốn hoá"
_NAME_WORDS = range(2, 8)
_NO_NOUN = regex.compile(r"\s?(?:[.;)\n]|,(?!\d)|$)|\s(?:trên|tại|trong|ở|\()")
_NUMBER_OF = (
    r"(?<!\p{L})(?:tổng số|số lượng|(?<!«no_number» )số) (?P<noun>\p{L}[^.;:()\d\n]{1,60})"
    r"(?::|(?<=[ ,])(?:là|còn|đạt|có|tăng lên|giảm còn))\s+(?:(?:«about»|đến)\s+)?$"
)


@cache
def _never() -> frozenset[str]:
    return frozenset(fold(row["term"]) for row in table("uncounted_words").rows)


def unit_of(view: View, number: Number, sentence: Span) -> FigureUnit | None:
    """The unit that stands behind a number, else None where the number counts nothing that is named."""
    known: dict[Span, FigureUnit | None] = view.found[unit_of]
    try:
        return known[number.span]
    except KeyError:
        unit = known[number.span] = _read_unit(view, number, sentence)
        return unit


def _read_unit(view: View, number: Number, sentence: Span) -> FigureUnit | None:
    key = view.key
    if number.multiple:
        return FigureUnit("lần", Span(number.span.end, number.span.end), "times")
    end = number.span.end
    if number.range_span and number.span.end < number.range_span.end:
        inner = unit_at(key, _skip(key, end), sentence.end)
        end = end if inner and inner.end <= number.range_span.end else number.range_span.end
    start = _skip(key, end)
    unit = unit_at(key, start, sentence.end)
    if unit:
        if unit.kind == "rating":
            heat = pattern(_HEAT).search(key, max(sentence.start, number.span.start - 40), number.span.start)
            return FigureUnit(unit.name, Span(unit.start, unit.end), "measure") if unit.name == "độ" and heat else None
        if unit.kind == "event" and key[unit.start : unit.end] == "lượt":  # "650 lượt đoàn viên": turns of whom
            whom = unit_at(key, _skip(key, unit.end), sentence.end)
            if whom and whom.kind in ("person", "body", "event") and whom.start > unit.end:
                unit = Unit(unit.start, whom.end, "turn")
        unit = _behind_classifier(view, unit, sentence.end)
        if key[unit.start : unit.end] == "bộ":
            unit = _set_of(view, unit, sentence.end)
        surface = view.text[unit.start : unit.end]
        if surface[0].isupper() and not (surface.isupper() or _may_be_capital(unit, surface.lower())):
            return None
        name = unit.name or view.text[unit.start : unit.end]
        return FigureUnit(name, Span(unit.start, unit.end), unit.kind)
    return _unlisted(view, number, sentence, start, end)


def _unlisted(view: View, number: Number, sentence: Span, start: int, end: int) -> FigureUnit | None:
    """The unit that no lexicon tells of: a name in quotes, an unknown noun at `start`, one told before, or money."""
    if start > end and (titled := _quoted_name(view, number, start)):
        return titled
    if said := _WORDS_SAID.match(view.key, end, sentence.end):
        return FigureUnit("từ", Span(*said.span("noun")), "thing")
    counts = start > end and not number.doubtful and number.scale < _MONEY_ALONE
    word = _unknown_noun(view, start, sentence.end) if counts else None
    if word:
        return FigureUnit(view.text[word.start : word.end], word, "thing", known=False)
    sign = _SIGN.search(view.key, max(0, number.span.start - 5), number.span.start)  # "US$ 5 triệu"
    if sign:
        return FigureUnit("euro" if "€" in sign.group() else "USD", Span(end, end), "money")
    if named := _named_before(view, number, sentence):
        return named
    if number.scale >= 10**6:  # "11 tỷ" with no noun behind it is money
        return FigureUnit("VND", Span(end, end), "money", known=False)
    return None


def _quoted_name(view: View, number: Number, start: int) -> FigureUnit | None:
    """The things that go by a name in quotes alone: "xây 7 “Mái ấm biên cương”"."""
    quote = view.quotes.at(start + 1) if view.text[start : start + 1] in _QUOTES and not number.spelled else None
    if quote is None or quote.start not in (start, start + 1) or not view.text[start + 1].isupper():
        return None
    name = Span(start + 1, view.key.find('"', start + 1, quote.end + 1))
    if name.end < name.start or len(view.key[name.start : name.end].split()) not in _NAME_WORDS:
        return None
    return FigureUnit(view.text[name.start : name.end], Span(start, name.end + 1), "thing", known=False)


def _named_before(view: View, number: Number, sentence: Span) -> FigureUnit | None:
    """The noun whose number the clause tells: "tổng số hội viên là 16.927", "số xã có điện: 57/57 trong huyện"."""
    if number.spelled or number.doubtful or number.scale >= 10**6 or not _NO_NOUN.match(view.key, number.span.end):
        return None
    start = max(sentence.start, number.span.start - 90)
    match = pattern(_NUMBER_OF).search(view.key, start, number.span.start)
    unit = unit_at(view.key, match.start("noun"), number.span.start) if match else None
    if unit is None or not unit.counted or unit.kind == "rating":
        return None
    return FigureUnit(view.text[unit.start : unit.end], Span(number.span.end, number.span.end), unit.kind)


def _unknown_noun(view: View, start: int, end: int) -> Span | None:
    """A noun that no lexicon of counted nouns knows: a word of two syllables that is one, or a syllable by itself."""
    match = _WORD.match(view.key, start, end)
    if match is None or match.group() in _never() or not view.text[start : match.end()].islower():
        return None
    second = _NEXT.match(view.key, match.end(), end)
    kind = compound_kind(match.group(), second["word"]) if second else None
    if second is None or (kind is None and second["word"] in _never() | words("binding")):
        return Span(start, match.end())
    # the nouns of one syllable that are counted are few and listed: an unknown syllable begins a word of two
    pair = Span(start, second.end())
    return pair if kind in ("noun", None) and view.key[start : second.end()] not in _never() else None


def _behind_classifier(view: View, unit: Unit, end: int) -> Unit:
    """The noun that a mere classifier or a sex leads to: "12 chiếc xe" are xe, "hai nam thanh niên" thanh niên."""
    word = view.key[unit.start : unit.end]
    of_persons = word in words("sex") or word in words("of_office_holder")
    if not of_persons and word not in words("classifier"):
        return unit
    start = _skip(view.key, unit.end)
    noun = unit_at(view.key, start, end) if start > unit.end else None
    kind = "person" if of_persons else "thing"
    return noun if noun and noun.kind == kind else unit


def _set_of(view: View, unit: Unit, end: int) -> Unit:
    """ "300 bộ hồ sơ" are sets, where "22 bộ, ngành" are ministries."""
    start = _skip(view.key, unit.end)
    noun = unit_at(view.key, start, end)
    if noun and noun.kind in ("thing", "abstract", "event") and start > unit.end:
        return Unit(unit.start, noun.end, "thing")
    pair = PAIR.match(view.key, start, end) if start > unit.end else None
    if pair and compound_kind(pair[1], pair[2]) == "noun":
        return Unit(unit.start, pair.end(), "thing")
    return unit


def _may_be_capital(unit: Unit, word: str) -> bool:
    """A capitalised noun counts bodies or persons ("48 Hội đồng"); other things are names ("78 Đường Láng"), and so is
    what calls a man or a woman ("169 Nam Kỳ")."""
    if word in words("sex") | words("address"):
        return False
    return unit.kind in ("person", "body", "turn", "money", "share", "measure", "times")


def _skip(key: str, position: int) -> int:
    match = _SPACE.match(key, position)
    return match.end() if match else position
