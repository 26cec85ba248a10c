"""Vietnamese numbers: dot thousands, comma decimals, scales, spelled-out words, ranges, qualifiers.

Dates, clock times, document numbers, ordinals, ages, durations, telephone numbers, scores and the numbers inside names
are no quantities and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from thidua_extract.codes import QualifierCode
from thidua_extract.language.anchors import match_at
from thidua_extract.language.counted import Unit, unit_at
from thidua_extract.language.date_forms import RawDate, scan_dates
from thidua_extract.language.digits import digit_runs
from thidua_extract.language.number_contexts import (
    compounds,
    contexts,
    is_capital_label,
    kind_behind,
    kinds_by_opening,
    skip_space,
)
from thidua_extract.language.numerals import Amount, AmountReader, Token, times, tokenise
from thidua_extract.language.periods import Period, find_periods
from thidua_extract.language.qualifiers import qualifier_of
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


@dataclass(slots=True, unsafe_hash=True)
class Number:
    """A number as written. `value` is in plain units (scales such as "tỷ" multiplied in).

    `span` is the number with its scale word and without its qualifier; `qualifier_span` the word that qualifies it,
    before ("hơn 520") or after ("90% trở lên"). `spelled`: written in words. `of`: the denominator of "41/45".
    `scale`: the scale word's value ("tỷ" 10⁹), 1 without one. `multiple`: the value counts times ("gấp đôi").
    `vague`: no count ("hàng trăm" is 100, at least). `doubtful`: an English-style slip or an ambiguous word.
    `range_span`: the whole of "5-7" where the number is one end of it.
    """

    span: Span
    value: int | float
    qualifier: QualifierCode = "exact"
    qualifier_span: Span | None = None
    spelled: bool = False
    of: int | None = None
    scale: int = 1
    multiple: bool = False
    vague: bool = False
    doubtful: bool = False
    range_span: Span | None = None


def find_numbers(
    document: Document,
    dates: Sequence[RawDate] | None = None,
    periods: Sequence[Period] | None = None,
    runs: Sequence[Span] | None = None,
) -> list[Number]:
    """Every quantity of the text in order; dates, clock times, document numbers and ordinals are not quantities.

    `dates`, `periods` and `runs`, the `digit_runs`, are those of the document where they are known already.
    """
    runs = digit_runs(document.key) if runs is None else runs
    dates = list(scan_dates(document, runs)) if dates is None else dates
    periods = find_periods(document, runs) if periods is None else periods
    return _Scan(document, [*(raw.span for raw in dates), *(period.span for period in periods)], runs).run()


_CLOCK = re.compile(
    r"(?<![\w.,])\d{1,2}\s?(?:h|g|giờ)\s?(?:[0-5]\d)?(?:\s?(?:phút|'|p))?(?!\w)|(?<![\w.,])\d{1,2}:[0-5]\d(?::\d\d)?(?!\w)"
)
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+84|0)\d{1,3}[ .]?\d{3}[ .]?\d{2,4}(?:[ .]?\d{2,3})?(?!\d|,\d)|(?<!\w)1[89]00[ .]?\d{4}(?!\w)"
)
_CODE = regex.compile(
    r"(?<!\w)\d+(?:/\d{4})?\s?[/-]\s?(?:\d{4}\s?/\s?)?(?:qđ|nq|nđ|ct|tt|kh|tb|kl|hd|ctr|bc|ttr|đa|cv|cđ|qc|sl|pl|lct|"
    r"ubnd|hđnd|btđkt|qh\d*|bqp|bca)\b[\w/-]*|(?<![\w.,])\d+\p{L}+\d*(?!\w)"
)
_MARKS = " .,;:%)\n"
_GLUED = regex.compile(r"\d+(?:[.,]\d+)*(?P<unit>\p{L}+[²³\d]?)")
_HYPHENATED = re.compile(r"\d{1,2}\s?-\s?\d")
_SCORE_WORDS = ("tỷ số", "thắng", "thua", "hoà", "dẫn", "chung cuộc")
_SCORE_WITHIN = 60  # characters from the word to the end of the score
_SCORE = regex.compile(r"(?:tỷ số|thắng|thua|hoà|dẫn|chung cuộc)\s+(?:\p{L}+\s+){0,2}(\d{1,2}\s?-\s?\d{1,2})(?![\d%])")
_OF = re.compile(r"\s*/\s*(?:tổng(?: số)? )?|\s+(?:trong|trên)(?: tổng)?(?: số)?\s+")
_RANGE = re.compile(r"\s?-\s?|\s+(?:đến|tới)\s+(?:(?:dưới|gần|hơn|trên|khoảng)\s+)?")
_RANGE_HEAD = regex.compile(r"\b(?:từ|khoảng|chừng|tầm)\s+$")
_MULTIPLE = regex.compile(
    r"(?<!\w)gấp\s+(?P<word>đôi|rưỡi|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|bội)(?!\w)(?!\s+(?:lần|rưỡi))"
)
_MULTIPLES = {
    "đôi": 2,
    "rưỡi": 1.5,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_HUNDREDS = regex.compile(
    r"(?<!\w)(?:hàng|cả|mấy|vài)\s+(?P<words>(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)(?:\s+(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ))*)(?!\w)"
)
_HALF = regex.compile(r"(?<!\w)nửa\s+(?P<scale>nghìn|ngàn|vạn|triệu|tỷ)(?!\w)(?!\s+(?:năm|phú|lệ|trọng|suất|giá))")
_VAGUE_HEADS = ("hàng ", "cả ", "mấy ", "vài ")
_RESTATED = regex.compile(r"\s?\((?P<inner>[\p{L}\d.,\s]{1,40})\)")
_SCALES = {"chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 10**6, "tỷ": 10**9}
_THICK, _THICK_WITHIN = 100, 1000  # tokens, characters
_THREE_WORDS = regex.compile(r"\p{L}+(?: \p{L}+){0,2}")
_UNGROUPED = re.compile(r"\d{4,}")
_THOUSAND = 1000
_SENT_OUT = regex.compile(r"(?<!\p{L})điều $")
_VEHICLE = regex.compile(r"(?:xe|tàu|máy|xuồng|ca nô|trực thăng|chiếc|lượt|phương tiện)(?!\p{L})")
_MODEL = re.compile(r"(?<![^\W_])[A-Z][A-Za-z]{0,3}\s-$")
_LONGEST_MODEL = 8  # characters of the letters of a model, with the hyphen
_PLATE = regex.compile(r"(?<!\p{L})\p{Lu}{1,2}\p{Ll}?\s?$")
_COMMA_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}")
_OPENING = regex.compile(r"(?:[.!?:;\"“”(\n-]\s*|^)$")
_ALSO_VERBS = frozenset(["tổ chức", "yêu cầu", "hướng", "quy định", "báo cáo", "kiến nghị", "quyết định", "kế hoạch"])
_WORD_BEFORE = regex.compile(r"(?r)([\p{L}\d'’.&-]+)[\s]$")
_FIVE_HEADS = frozenset(["cho", "tặng", "gồm", "cả", "thêm", "thưởng", "dương", "hơn", "gần"])


class _Scan:
    """One pass over the tokens of a text."""

    def __init__(self, document: Document, dated: list[Span], runs: Sequence[Span]) -> None:
        self.key = document.key
        self.text = document.text
        self.tokens = tokenise(self.key, runs)
        self.reader = AmountReader(self.key, self.tokens)
        self._multiples = list(_MULTIPLE.finditer(self.key)) if "gấp " in self.key else []
        self._halves = list(_HALF.finditer(self.key)) if "nửa " in self.key else []
        self._hundreds = list(match_at(_HUNDREDS, self.key, self._vague()))
        self.blocked = self._blocked(dated, runs)
        self.found: list[Number] = []
        self._unit_end = -1
        self._unit: Unit | None = None

    def run(self) -> list[Number]:
        position = 0
        while position < len(self.tokens):
            position = position + 1 if self._is_noise(position) else self._step(position)
        self.found += self._words()
        self.found.sort(key=lambda number: number.span)
        return self.found

    def _is_noise(self, position: int) -> bool:
        """Whether numbers stand too thick to be told of: a printed table or rubbish, which no sentence holds."""
        first = position - _THICK
        return first >= 0 and self.tokens[position].start - self.tokens[first].start < _THICK_WITHIN

    def _vague(self) -> Iterator[int]:
        """Where a vague number may begin: at the word before a scale."""
        for token in self.tokens:
            if token.text in _SCALES:
                for head in _VAGUE_HEADS:
                    if self.key.endswith(head, 0, token.start):
                        yield token.start - len(head)

    def _blocked(self, spans: list[Span], runs: Sequence[Span]) -> bytearray:
        """A mark at every position inside a date, a year, a clock time, a code, a telephone number or a score."""
        key = self.key
        marks = bytearray(len(key) + 1)
        starts = [start for start, _ in runs]
        hours = [start for start, end in runs if end - start <= 2]
        phones = [start - key.startswith("+84", start - 1) for start in starts if key[start] in "018"]
        for pattern, where in ((_CLOCK, hours), (_PHONE, phones)):
            spans += [Span(*match.span()) for match in match_at(pattern, key, where)]
        # behind the digits of a code stands a letter, a slash or a dash
        coded = (start for start, end in runs if key[end : end + 1] not in _MARKS or key[end + 1 : end + 2] in "/-")
        for match in match_at(_CODE, key, coded):
            glued = _GLUED.fullmatch(match.group())
            if not (glued and self._is_unit(glued["unit"])):
                spans.append(Span(*match.span()))
        spans += self._scores(hours)
        spans += [Span(*match.span()) for match in (*self._multiples, *self._halves, *self._hundreds)]
        for span in spans:
            marks[span.start : span.end] = b"\x01" * (span.end - span.start)
        return marks

    def _scores(self, starts: Sequence[int]) -> Iterator[Span]:
        """Where the scores of matches stand: "thắng 3 - 1"."""
        for score in match_at(_HYPHENATED, self.key, starts):
            window = max(0, score.start() - _SCORE_WITHIN)
            if any(map(self.key[window : score.start()].__contains__, _SCORE_WORDS)):
                for match in _SCORE.finditer(self.key, window, score.end() + 2):
                    yield Span(*match.span(1))

    @staticmethod
    def _is_unit(word: str) -> bool:
        unit = unit_at(word, 0)
        return (unit is not None and unit.end == len(word)) or word in _SCALES

    def _words(self) -> list[Number]:
        """Multiples, halves and vague hundreds, which are whole phrases: "gấp đôi", "nửa tỷ", "hàng trăm"."""
        found = []
        for match in self._multiples:
            if match["word"] in _MULTIPLES:
                span = Span(*match.span())
                found.append(self._qualified(Number(span, _MULTIPLES[match["word"]], spelled=True, multiple=True)))
        for match in self._halves:
            scale = _SCALES[match["scale"]]
            found.append(self._qualified(Number(Span(*match.span()), scale // 2, spelled=True, scale=scale)))
        for match in self._hundreds:
            value = 1
            for word in match["words"].split():
                value *= _SCALES[word]
            found.append(
                Number(
                    Span(*match.span()),
                    value,
                    "at_least",
                    Span(match.start(), match.start("words") - 1),
                    spelled=True,
                    vague=True,
                )
            )
        return found

    def _step(self, position: int) -> int:
        """Read what starts at a token; the position to go on from."""
        token = self.tokens[position]
        if token.role not in ("digits", "digit", "ten") or self.blocked[token.start] or self._in_code(token):
            return position + 1
        if token.role != "digits" and not self.reader.goes_on(position) and not self._counts_alone(token.end):
            return position + 1
        amount = self.reader.read(position)
        if amount is None:
            return position + 1
        number = self._number(amount)
        if number.spelled and amount.last == position + 1 and not self._counts_alone(number.span.end):
            return position + 1
        after = amount.last
        number, after = self._restated(number, after)
        if fraction := self._fraction(number, after):
            number, after = fraction
            number = self._after_ordinal(number, self.tokens[after - 1])
        elif bounds := self._range(number, after):
            self.found += [self._settled(bound) for bound in bounds[:2]]
            return bounds[2]
        if self._is_quantity(number):
            self.found.append(self._qualified(self._settled(number)))
        return after

    def _unit_behind(self, number: Number) -> Unit | None:
        """The unit or counted noun behind a number."""
        return self._unit_at(number.span.end)

    def _unit_at(self, end: int) -> Unit | None:
        """The unit or counted noun behind the number that ends at `end`, looked up once a place."""
        if self._unit_end != end:
            self._unit_end, self._unit = end, unit_at(self.key, skip_space(self.key, end))
        return self._unit

    def _in_code(self, token: Token) -> bool:
        """Whether a hyphen glues the digits to letters: "COVID-19", "MU-2", "T -14" as some of the press space it."""
        if not self.key.endswith("-", 1, token.start):
            return False
        spaced = _MODEL.search(self.text, max(0, token.start - _LONGEST_MODEL), token.start)
        return self.key[token.start - 2].isalpha() or spaced is not None

    def _counts_alone(self, end: int) -> bool:
        """Whether a single number word may count at all: most of them ("một", "không", "năm") are no numbers."""
        if self._unit_at(end) is not None:
            return True
        return bool(_OF.match(self.key, end) or _RANGE.match(self.key, end))

    def _number(self, amount: Amount) -> Number:
        span = Span(self.tokens[amount.first].start, self.tokens[amount.last - 1].end)
        return Number(span, amount.value, spelled=amount.spelled, scale=amount.scale, doubtful=amount.slip)

    def _restated(self, number: Number, after: int) -> tuple[Number, int]:
        """ "02 (hai)", "3.000.000 (3 triệu)": the bracket says the same number again and belongs to it."""
        match = _RESTATED.match(self.key, number.span.end)
        if (
            match is None
            or after >= len(self.tokens)
            or not (match.start("inner") <= self.tokens[after].start < match.end())
        ):
            return number, after
        inner = self.reader.read(after)
        if inner is None or inner.value != number.value:
            return number, after
        return replace(number, span=Span(number.span.start, match.end())), inner.last

    def _fraction(self, number: Number, after: int) -> tuple[Number, int] | None:
        """ "41/45 xã", "5 trong tổng số 6 ca": the part counts, the whole is kept as `of`."""
        match = _OF.match(self.key, number.span.end)
        if match is None or after >= len(self.tokens) or self.tokens[after].start != match.end():
            return None
        whole = self.reader.read(after)
        if whole is None or not isinstance(whole.value, int) or whole.value < number.value or self.blocked[match.end()]:
            return None
        end = self.tokens[whole.last - 1].end
        return replace(number, span=Span(number.span.start, end), of=whole.value), whole.last

    def _after_ordinal(self, number: Number, last: Token) -> Number:
        """Behind an ordinal the whole is what counts: "đứng thứ 7/110 quốc gia" tells of 110 countries."""
        start = number.span.start
        if number.of is None or kind_behind(self.key[max(0, start - 30) : start], contexts()[0]) != "ordinal":
            return number
        return replace(number, span=Span(last.start, last.end), value=number.of, of=None)

    def _range(self, lower: Number, after: int) -> tuple[Number, Number, int] | None:
        """Both ends of "5-7%", "từ 5 đến 7 triệu" and the token after; a unit or scale must stand behind them."""
        unit = self._unit_behind(lower) if not lower.spelled else None
        match = _RANGE.match(self.key, unit.end if unit else lower.span.end)
        if match is None or after >= len(self.tokens) or self.tokens[after].start != match.end():
            return None
        before = self.key[max(0, lower.span.start - 30) : lower.span.start]
        if match.group().strip() != "-" and not _RANGE_HEAD.search(before):
            return None
        amount = self.reader.read(after)
        if amount is None or self.blocked[self.tokens[after].start]:
            return None
        upper = self._number(amount)
        behind = self._unit_behind(upper)
        if (behind is None and upper.scale == 1) or (unit and behind and unit.name != behind.name):
            return None
        if not unit and lower.scale == 1 and upper.scale > 1:
            lower = replace(lower, value=times(lower.value, upper.scale), scale=upper.scale)
        if lower.value >= upper.value or self._disqualified(upper, before):
            return None
        whole = Span(lower.span.start, upper.span.end)
        return (
            replace(lower, qualifier="at_least", range_span=whole),
            replace(upper, qualifier="at_most", range_span=whole),
            amount.last,
        )

    def _is_quantity(self, number: Number) -> bool:
        start = number.span.start
        before = self.key[max(0, start - 30) : start]
        if self._disqualified(number, before):
            return False
        if number.spelled and number.scale == 1 and number.value <= 10 and number.of is None:
            return self._is_spelled_digit(number, before)
        if self._follows_name(number, before):
            return False
        # "phiên bản 4.0": an English point counts only before a scale or a unit
        return not number.doubtful or number.scale > 1 or self._unit_behind(number) is not None

    def _disqualified(self, number: Number, before: str) -> bool:
        """Whether the words around it make the number a label, a duration or an age: "lớp 9", "35 năm", "60 tuổi"."""
        labels, behind = contexts()
        unit_start = skip_space(self.key, number.span.end)
        unit = self._unit_behind(number)
        words = _THREE_WORDS.match(self.key, unit_start, unit_start + 30)
        kinds = kinds_by_opening(words.group(), behind) if words else set()
        if "counted" not in kinds and kinds & {"duration", "age", "time"}:
            return True
        label = kind_behind(before, labels)
        if label is None or (unit and _SENT_OUT.search(before) and self._is_sent(unit)):
            return False
        if label == "ordinal" and (number.scale > _THOUSAND or "," in self.key[number.span.start : number.span.end]):
            return False  # "mỗi năm 1,2 tỷ đồng"
        if is_capital_label(self.text[number.span.start - len(before) : number.span.start]):  # "Vụ 4 ban Kiểm tra"
            return True
        if label not in ("ordinal", "amount") and unit and self._is_no_count(unit):
            return True
        surface = self.key[number.span.start : number.span.end]
        if label in ("label", "army") and _UNGROUPED.fullmatch(surface):  # "tàu 7502 hướng Nam"
            return True
        return label == "ordinal" or (label != "amount" and unit is None and number.scale == 1 and number.of is None)

    def _is_sent(self, unit: Unit) -> bool:
        """Whether it is men or vehicles that are sent out: "điều 8 xe chữa cháy" is no article of a law."""
        return unit.kind == "person" or _VEHICLE.match(self.key, unit.start) is not None

    def _is_no_count(self, unit: Unit) -> bool:
        """Behind a label a capitalised noun or one that is also a verb is not counted: "lớp 10 Trường Sông Mơ",
        "Bộ Tư lệnh Vùng 2 tổ chức"."""
        return self.text[unit.start].isupper() or self.key[unit.start : unit.end] in _ALSO_VERBS

    def _is_spelled_digit(self, number: Number, before: str) -> bool:
        """A single number word counts only before a counted noun or unit; "năm" (also "year") needs more."""
        unit = self._unit_behind(number)
        word = self.key[number.span.start : number.span.end]
        if unit is None or word == "không" or self._capital_inside(number):
            return False
        if self.key.startswith(compounds(), number.span.start):
            return False
        if word == "năm":
            head = before.split()[-1:]
            return bool(head) and head[0] in _FIVE_HEADS and unit.kind in ("person", "body")
        return True

    def _capital_inside(self, number: Number) -> bool:
        """Whether a capitalised number word stands inside a sentence: a name or a grade ("hạng Ba", "Đồng Tám")."""
        start = number.span.start
        return self.text[start].isupper() and not _OPENING.search(self.text[max(0, start - 4) : start])

    def _follows_name(self, number: Number, before: str) -> bool:
        """A number behind a capitalised word and before no unit is part of a name: "Nhiệt điện Hòn Sim 2 đã"."""
        if number.scale > 1 or number.of is not None or number.spelled:
            return False
        if self._is_plate(number):
            return True
        stretch = self.text[number.span.start - len(before) : number.span.start]
        if not stretch or stretch.islower():
            return False
        head = _WORD_BEFORE.search(stretch)
        if head is None or not head[1][0].isupper() or not before.strip():
            return False
        opening = _OPENING.search(
            self.text[max(0, number.span.start - len(head[0]) - 4) : number.span.start - len(head[0])]
        )
        return not opening and self._unit_behind(number) is None

    def _is_plate(self, number: Number) -> bool:
        """Whether it is the number of a boat or a car: "tàu QNg 90427 TS" tells of no TS."""
        surface = self.key[number.span.start : number.span.end]
        before = self.text[max(0, number.span.start - 6) : number.span.start]
        return bool(_UNGROUPED.fullmatch(surface) and _PLATE.search(before))

    def _settled(self, number: Number) -> Number:
        """English-style thousands before a counted noun ("1,500 hộ") are thousands; flagged."""
        surface = self.key[number.span.start : number.span.end]
        unit = self._unit_behind(number)
        if number.scale == 1 and unit and unit.counted and _COMMA_GROUP.fullmatch(surface):
            return replace(number, value=int(surface.replace(",", "")), doubtful=True)
        return number

    def _qualified(self, number: Number) -> Number:
        """The number with the qualifier that stands before it or behind its unit."""
        if found := qualifier_of(self.key, number.span):
            number.qualifier, number.qualifier_span = found
        return number
