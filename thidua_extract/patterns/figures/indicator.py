"""What a figure measures, in the article's own words.

A counted noun is named by its own phrase behind the number ("28 sáng kiến được áp dụng"), or where nothing follows it
by what is done to it ("kết nạp mới 45 đoàn viên"); money, shares and measures by the words before ("Tổng thu ngân sách
đạt …"), a share also by its whole ("100% xã đạt chuẩn").
"""

from __future__ import annotations

import regex

from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_WORDS_BEFORE = 8
_WORDS_AFTER = 11
_BREAK = regex.compile(r"[;:()\n]|,(?!\d)|(?<!\b(?:tp|ts|gs|q|p|pgs|ths|bs|ông|bà))\.(?=\s|$)|(?<=\s)-(?=\s)")
# Words that measure nothing by themselves: they complete the clause before ("GRDP đạt 46 triệu đồng, tăng 16 triệu").
_WEAK = r"(?:đã |bình quân |mỗi năm |trung bình )*«weak»"
_BRACKET = regex.compile(r"\([^()\n]{0,80}\)\s*$")
_PURPOSE = r"\s*«purpose»(?!\p{L})"
_DANGLING = r"(?:\s+«dangling»)++$"
# Words at the end of the clause before a number that lead over to it and measure nothing.
_YEAR_PHRASE = r"(?:trong |vào |đến |hết |tính đến )?(?:cuối |đầu |hết )?năm(?: học)? \d{4}(?:\s?-\s?\d{4})?"
_TAIL = rf"(?:\s*(?<!\p{{L}})(?:«tail»|{_YEAR_PHRASE}|\d{{4}}))+\s*$"
_LEAD = rf"\s*(?:(?:«lead»|{_YEAR_PHRASE})(?!\p{{L}})\s*)+"
_STOP = r"[;:()\n\"“”/]|[.,](?=\s|$)|\s-\s|\s(?:«stop»|năm \d{4}|(?:và|cùng)(?= «then_number»)|\d)(?!\p{L})"
_JOINED = regex.compile(r",\s+(?=\p{L})")
_HEAD = r"(?<!\p{L})«head»(?!\p{L})"
_WHOLE = r"\s*«whole»(?!\p{L})"
_BASE = r"(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)(?!\p{L})"
_RATE = r"(?<!\p{L})«rate»(?!\p{L})"
_HAS_HEAD = r"(?<!\p{L})(?P<head>«shared_head»[^,;:.()]{2,60})"


def indicator_of(reading: Reading, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short."""
    after = _after(reading, unit, sentence)
    if unit.counted:
        return _of_counted(reading, number, unit, sentence, after)
    clauses = _clauses(reading, number, sentence)
    before = clauses[0] if clauses else None
    clause = reading.key[before.start : before.end] if before else ""
    if unit.kind == "share" and after and before and pattern(_BASE).match(reading.key, after.start):
        words = f"{reading.text[before.start : before.end]} so với {reading.text[after.start : after.end]}"
        return Phrase(words, None)
    if unit.kind == "share" and after and _is_whole(reading, unit, after) and not pattern(_RATE).search(clause):
        return _phrase(reading, after)
    if unit.kind == "times" and after and pattern(_HEAD).match(reading.key, after.start):
        return _phrase(reading, after)
    if unit.kind == "measure" and after and after.start == unit.span.end + 1 and not pattern(_HEAD).search(clause):
        return _phrase(reading, after)
    if before and pattern(_WEAK).fullmatch(clause):
        return _completed(reading, unit, after, clauses)
    return _shared_head(reading, before, sentence) or _phrase(reading, before) or _phrase(reading, after)


def _of_counted(
    reading: Reading, number: Number, unit: FigureUnit, sentence: Span, after: Span | None
) -> Phrase | None:
    """A counted noun's own phrase, else what is done to it and the noun."""
    if after and len(reading.text[unit.span.start : after.end].split()) > len(unit.name.split()) + 1:
        return _phrase(reading, Span(unit.span.start, after.end))
    clauses = _clauses(reading, number, sentence)
    noun = reading.text[unit.span.start : (after or unit.span).end]
    if not clauses:
        return _phrase(reading, Span(unit.span.start, (after or unit.span).end))
    words = reading.text[clauses[0].start : clauses[0].end]
    return _phrase(reading, clauses[0]) if noun.casefold() in words.casefold() else Phrase(f"{words} {noun}", None)


def _completed(reading: Reading, unit: FigureUnit, after: Span | None, clauses: list[Span]) -> Phrase | None:
    """A weak clause with what completes it: its purpose behind the number, else the clause before."""
    weak = reading.text[clauses[0].start : clauses[0].end]
    if after and after.start <= unit.span.end + 1 and pattern(_PURPOSE).match(reading.key, after.start):
        return Phrase(f"{weak} {reading.text[after.start : after.end]}", None)
    if len(clauses) > 1:
        return Phrase(f"{reading.text[clauses[1].start : clauses[1].end]} {weak}", None)
    return _phrase(reading, clauses[0])


def _is_whole(reading: Reading, unit: FigureUnit, after: Span) -> bool:
    """Whether the words behind a share name its whole: "85% hộ", "50% số ca"."""
    if after.start - unit.span.end > 1:
        return False
    found = unit_at(reading.key, after.start, after.end)
    return bool(pattern(_WHOLE).match(reading.key, after.start)) or (found is not None and found.counted)


def _after(reading: Reading, unit: FigureUnit, sentence: Span) -> Span | None:
    """The words behind the unit, to the end of the clause; a list of nouns is followed over its commas."""
    start = position = unit.span.end
    limit = min(sentence.end, start + 110)
    if not reading.key.startswith((" ", ","), start):
        return None
    end = limit
    while match := pattern(_STOP).search(reading.key, position, limit):
        end = match.start()
        joined = _JOINED.match(reading.key, end, limit)
        noun = unit_at(reading.key, joined.end(), limit) if joined else None
        if joined is None or noun is None or not noun.counted:
            break
        position, end = noun.end, limit
    words = _trim(reading, _first_words(reading, Span(start, end), _WORDS_AFTER))
    dangling = pattern(_DANGLING).search(reading.key, words.start, words.end) if words else None
    return Span(words.start, dangling.start()) if words and dangling else words


def _clauses(reading: Reading, number: Number, sentence: Span) -> list[Span]:
    """The clauses before the number that say something, the nearest first: an empty one gives way to the one before it
    ("Tổng thu ngân sách, tính cả năm, đạt …")."""
    end = min(number.qualifier_span.start if number.qualifier_span else number.span.start, number.span.start)
    if number.range_span:
        end = min(end, number.range_span.start)
    window = max(sentence.start, end - 220)
    if bracket := _BRACKET.search(reading.key[window:end]):  # "chi phí tiếp khách (từ 8 đến 21/7) hơn 40 triệu đồng"
        end = window + bracket.start()
    edges = [window, *(match.end() for match in _BREAK.finditer(reading.key, window, end))]
    found = []
    for edge in reversed(edges[-4:]):
        clause = _stripped(reading, Span(edge, end))
        if clause and not reading.key[clause.start : clause.end].replace(" ", "").isdigit():
            found.append(clause)
        end = max(edge - 1, window)
    return found


def _stripped(reading: Reading, clause: Span) -> Span | None:
    left, right = clause
    if left >= right:
        return None
    if tail := pattern(_TAIL).search(reading.key[left:right]):
        right = left + tail.start()
    if lead := pattern(_LEAD).match(reading.key[left:right]):
        left += lead.end()
    trimmed = _trim(reading, Span(left, right))
    if trimmed is None:
        return None
    return _headed(reading, _beside_digits(reading, trimmed))


_DIGITS = regex.compile(r"\d[\d.,/]*")


def _beside_digits(reading: Reading, clause: Span) -> Span:
    """The part of a clause that another number or a year leaves to the figure: behind it, unless the head stands before
    it ("Thu nhập bình quân năm 2019 của xã")."""
    digits = list(_DIGITS.finditer(reading.key, clause.start, clause.end))
    if not digits:
        return clause
    right = _trim(reading, Span(digits[-1].end(), clause.end))
    if right and pattern(_HEAD).search(reading.key, *right):
        return right
    if pattern(_HEAD).search(reading.key, clause.start, digits[0].start()):
        left = Span(clause.start, digits[0].start())
        tail = pattern(_TAIL).search(reading.key[left.start : left.end])
        return _trim(reading, Span(left.start, left.start + tail.start()) if tail else left) or clause
    return right if right and len(reading.key[right.start : right.end].split()) >= 3 else clause


def _headed(reading: Reading, clause: Span) -> Span:
    """The clause from its measuring head on, else its last words."""
    head = pattern(_HEAD).search(reading.key, clause.start, clause.end)
    if head and len(reading.key[head.start() : clause.end].split()) > 1:
        return _last_words(reading, Span(head.start(), clause.end), 2 * _WORDS_BEFORE)
    return _last_words(reading, clause, _WORDS_BEFORE)


def _shared_head(reading: Reading, before: Span | None, sentence: Span) -> Phrase | None:
    """In a list the head stands once: "Tốc độ tăng trưởng của tỉnh A đạt 9%, tỉnh B 7%"; the later items borrow it."""
    if before is None or not any(before.overlaps(place.span) for place in reading.places):
        return None
    if pattern(_HEAD).search(reading.key, before.start, before.end):
        return None
    heads = list(pattern(_HAS_HEAD).finditer(reading.key, sentence.start, before.start))
    if not heads:
        return None
    head = _stripped(reading, Span(*heads[-1].span("head")))
    if head is None:
        return None
    return Phrase(f"{reading.text[head.start : head.end]} {reading.text[before.start : before.end]}", None)


def _first_words(reading: Reading, span: Span, count: int) -> Span:
    words = list(regex.finditer(r"\S+", reading.text, pos=span.start, endpos=span.end))
    return Span(span.start, words[count - 1].end()) if len(words) > count else span


def _last_words(reading: Reading, span: Span, count: int) -> Span:
    words = list(regex.finditer(r"\S+", reading.text, pos=span.start, endpos=span.end))
    return Span(words[-count].start(), span.end) if len(words) > count else span


def _trim(reading: Reading, span: Span) -> Span | None:
    start, end = span
    while start < end and not reading.text[start].isalnum():
        start += 1
    while end > start and not (reading.text[end - 1].isalnum() or reading.text[end - 1] == "%"):
        end -= 1
    return Span(start, end) if start < end else None


def _phrase(reading: Reading, span: Span | None) -> Phrase | None:
    return Phrase(reading.text[span.start : span.end], span) if span else None
