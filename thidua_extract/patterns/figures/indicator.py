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
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_WORDS_BEFORE = 8
_WORDS_AFTER = 11
_BREAK = regex.compile(r"[,;:()\n]|\.(?=\s|$)|(?<=\s)-(?=\s)")
# Words at the end of the clause before a number that lead over to it and measure nothing.
_TAIL = regex.compile(
    r"(?:\s*(?<!\p{L})(?:đạt|đạt được|là|chiếm|ước|ước đạt|ước thực hiện|lên|còn|đến|tới|với|hơn|trên|gần|khoảng|được|cho|có|từ|"
    r"bằng|xuống|mức|trong|của|đã|và|gồm|chỉ|thêm|về|số tiền|xấp xỉ|quá|không|tối đa|dưới|vượt|gấp|ít nhất|tối thiểu|"
    r"hiện|hiện có|sẽ|tổng số|tổng cộng|tổng|cả|tại|ở|trên tổng số|thì|cùng|hằng năm|năm|trong năm|quy mô là|tương đương|nay|"
    r"(?:trong |vào |đến |hết |tính đến )?(?:cuối |đầu )?năm \d{4}|\d{4}))+\s*$"
)
_LEAD = regex.compile(
    r"^\s*(?:(?:trong đó|theo đó|cụ thể|ngoài ra|đặc biệt|hiện nay|hiện|đến nay|tính đến nay|qua đó|đồng thời|nhờ đó|riêng|và|với|"
    r"còn|toàn tỉnh|cả nước|đã|nhưng|mà|thì|để|vì|do|nên|cũng|đến|nổi bật là|tiêu biểu là|cùng với đó|bên cạnh đó|"
    r"(?:trong |đến |tính đến |hết )?(?:cuối |đầu |hết )?năm(?: học)? \d{4}(?:\s?-\s?\d{4})?)(?!\p{L})\s*)+"
)
_STOP = regex.compile(
    r"[;:()\n\"“”]|[.,](?=\s|$)|\s-\s|\s(?:với|trong đó|trị giá|nhằm|góp phần|so với|qua đó|bao gồm|gồm|trong khi|nhưng|vì|do đó|"
    r"trong năm|trong giai đoạn|năm \d{4}|giai đoạn|và (?=\d)|cùng (?=\d)|\d)(?!\p{L})"
)
_JOINED = regex.compile(r",\s+(?=\p{L})")
_HEAD = regex.compile(
    r"(?<!\p{L})(?:tỷ lệ|tốc độ|tổng|kim ngạch|thu nhập|doanh thu|lợi nhuận|giá trị|kinh phí|nguồn lực|nguồn vốn|vốn|thu ngân sách|"
    r"grdp|gdp|sản lượng|năng suất|chi phí|mức|tiền|số tiền|quy mô|dân số|diện tích|tỷ trọng|chỉ số|công suất|sản xuất|"
    r"tăng trưởng|thị phần|trị giá|số lượng|số|thu|nộp ngân sách|làm lợi|tiết kiệm|xuất khẩu|giải ngân|ủng hộ|hỗ trợ|đóng góp)(?!\p{L})"
)
_WHOLE = regex.compile(r"\s*(?:số|tổng số|tổng|thị phần|cổ phần|dân số|diện tích|vốn|các|khu vực)(?!\p{L})")
_RATE = regex.compile(r"(?<!\p{L})(?:tỷ lệ|tốc độ|chỉ số|tỷ trọng|độ che phủ|mức|tăng trưởng)(?!\p{L})")
_HAS_HEAD = regex.compile(r"(?<!\p{L})(?P<head>(?:tốc độ|tỷ lệ|tăng trưởng|thu ngân sách|kim ngạch|thu nhập)[^,;:.()]{2,60})")


def indicator_of(reading: Reading, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short."""
    after = _after(reading, unit, sentence)
    if unit.counted:
        longer = after is not None and len(reading.text[unit.span.start : after.end].split()) > len(unit.name.split()) + 1
        if after and longer:
            return _phrase(reading, Span(unit.span.start, after.end))
        before = _before(reading, number, sentence)
        if before:
            words = reading.text[before.start : before.end] + " " + reading.text[unit.span.start : (after or unit.span).end]
            return Phrase(words, None)
        return _phrase(reading, Span(unit.span.start, (after or unit.span).end))
    before = _before(reading, number, sentence)
    if unit.kind == "share" and after and _is_whole(reading, unit, after):
        clause = reading.key[before.start : before.end] if before else ""
        if not _RATE.search(clause):
            return _phrase(reading, after)
    return _shared_head(reading, before, sentence) or _phrase(reading, before) or _phrase(reading, after)


def _is_whole(reading: Reading, unit: FigureUnit, after: Span) -> bool:
    """Whether the words behind a share name its whole: "85% hộ", "50% số ca"."""
    if after.start - unit.span.end > 1:
        return False
    found = unit_at(reading.key, after.start, after.end)
    return bool(_WHOLE.match(reading.key, after.start)) or (found is not None and found.counted)


def _after(reading: Reading, unit: FigureUnit, sentence: Span) -> Span | None:
    """The words behind the unit, to the end of the clause; a list of nouns is followed over its commas."""
    start = position = unit.span.end
    limit = min(sentence.end, start + 110)
    if not reading.key.startswith((" ", ","), start):
        return None
    end = limit
    while match := _STOP.search(reading.key, position, limit):
        end = match.start()
        joined = _JOINED.match(reading.key, end, limit)
        noun = unit_at(reading.key, joined.end(), limit) if joined else None
        if joined is None or noun is None or not noun.counted:
            break
        position, end = noun.end, limit
    return _trim(reading, _first_words(reading, Span(start, end), _WORDS_AFTER))


def _before(reading: Reading, number: Number, sentence: Span) -> Span | None:
    """The clause before the number, from its measuring head on, else its last words; an empty one gives way to the
    clause before it ("Tổng thu ngân sách, tính cả năm, đạt …")."""
    end = min(number.qualifier_span.start if number.qualifier_span else number.span.start, number.span.start)
    if number.range_span:
        end = min(end, number.range_span.start)
    window = max(sentence.start, end - 220)
    edges = [window, *(match.end() for match in _BREAK.finditer(reading.key, window, end))]
    for edge in reversed(edges[-3:]):
        clause = _stripped(reading, Span(edge, end))
        if clause and not reading.key[clause.start : clause.end].replace(" ", "").isdigit():
            return clause
        end = edge - 1 if edge > window else edge
    return None


def _stripped(reading: Reading, clause: Span) -> Span | None:
    left, right = clause
    if left >= right:
        return None
    if tail := _TAIL.search(reading.key[left:right]):
        right = left + tail.start()
    if lead := _LEAD.match(reading.key[left:right]):
        left += lead.end()
    trimmed = _trim(reading, Span(left, right))
    if trimmed is None:
        return None
    head = _HEAD.search(reading.key, trimmed.start, trimmed.end)
    if head and len(reading.key[head.start() : trimmed.end].split()) > 1:
        return _last_words(reading, Span(head.start(), trimmed.end), 2 * _WORDS_BEFORE)
    return _last_words(reading, trimmed, _WORDS_BEFORE)


def _shared_head(reading: Reading, before: Span | None, sentence: Span) -> Phrase | None:
    """In a list the head stands once: "Tốc độ tăng trưởng của tỉnh A đạt 9%, tỉnh B 7%"; the later items borrow it."""
    if before is None or not any(before.overlaps(place.span) for place in reading.places):
        return None
    if _HEAD.search(reading.key, before.start, before.end):
        return None
    heads = list(_HAS_HEAD.finditer(reading.key, sentence.start, before.start))
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
