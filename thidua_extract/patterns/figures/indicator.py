"""What a figure measures, in the article's own words."""

from __future__ import annotations

import regex

from thidua_extract.language.numbers import Number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_BREAK = regex.compile(r"[,;:()\n]|\.(?=\s|$)|(?<=\s)-(?=\s)")
_TAIL = regex.compile(
    r"(?:\s*(?<!\p{L})(?:đạt|là|chiếm|ước|ước đạt|lên|còn|đến|tới|với|trị giá|hơn|trên|gần|khoảng|được|cho|có|từ|tăng|giảm|"
    r"bằng|xuống|mức|trong|của|đã|và|gồm|chỉ|thêm|lên tới|lên đến|về|số tiền|xấp xỉ|quá|không|tối đa|dưới|vượt|gấp|ít nhất|tối thiểu|là hơn))+\s*$"
)
_LEAD = regex.compile(
    r"^\s*(?:(?:trong đó|theo đó|cụ thể|ngoài ra|đặc biệt|hiện nay|hiện|đến nay|tính đến nay|qua đó|đồng thời|nhờ đó|riêng|và|với|còn|"
    r"toàn tỉnh|cả nước|đã|nhưng|mà|thì|để|vì|do|nên|cũng|đến)(?!\p{L})\s*)+"
)
_STOP = regex.compile(
    r"[,;:()\n\"“”]|\.(?=\s|$)|\s-\s|\s(?:và|với|trong đó|được|đã|là|để|cho|trị giá|có|tại|do|so với|nhằm|bằng|bị|sẽ|vào|đạt|\d)(?!\p{L})"
)


def indicator_of(reading: Reading, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short."""
    after = _after(reading, unit, sentence)
    before = _before(reading, number, sentence)
    if unit.counted:
        if after and after.end - unit.span.start > len(unit.name) + 1:
            return _phrase(reading, Span(unit.span.start, after.end))
        return _phrase(reading, before) or _phrase(reading, unit.span)
    if unit.kind == "share" and after and reading.key[after.start : after.start + 3] in ("số ", "tổn", "thị", "cổ "):
        return _phrase(reading, after)
    return _phrase(reading, before) or _phrase(reading, after)


def _after(reading: Reading, unit: FigureUnit, sentence: Span) -> Span | None:
    start = unit.span.end
    match = _STOP.search(reading.key, start, min(sentence.end, start + 90))
    end = match.start() if match else min(sentence.end, start + 90)
    return _trim(reading, Span(start, end))


def _before(reading: Reading, number: Number, sentence: Span) -> Span | None:
    start = (number.qualifier_span or number.span).start
    start = min(start, number.span.start)
    window = Span(max(sentence.start, start - 120), start)
    breaks = [m.end() for m in _BREAK.finditer(reading.key, window.start, window.end)]
    left = breaks[-1] if breaks else window.start
    text = reading.key[left:start]
    tail = _TAIL.search(text)
    if tail:
        start = left + tail.start()
    lead = _LEAD.match(reading.key[left:start])
    if lead:
        left += lead.end()
    return _trim(reading, Span(left, start))


def _trim(reading: Reading, span: Span) -> Span | None:
    start, end = span
    while start < end and not reading.text[start].isalnum():
        start += 1
    while end > start and not (reading.text[end - 1].isalnum() or reading.text[end - 1] == "%"):
        end -= 1
    return Span(start, end) if start < end else None


def _phrase(reading: Reading, span: Span | None) -> Phrase | None:
    return Phrase(reading.text[span.start : span.end], span) if span else None
