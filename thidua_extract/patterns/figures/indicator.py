"""What a figure measures, in the article's own words.

A counted noun is named by its own phrase behind the number ("28 sáng kiến được áp dụng"), or where nothing follows it
by what is done to it ("kết nạp mới 45 đoàn viên"); money, shares and measures by the words before ("Tổng thu ngân sách
đạt …"), a share also by its whole ("100% xã đạt chuẩn").
"""

from __future__ import annotations

import regex

from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_TOKEN = regex.compile(r"\S+")
_WORDS_BEFORE = 7
_WORDS_AFTER = 9
_BREAK = regex.compile(r"[;:()\n]|,(?!\d)|(?<!\b(?:tp|ts|gs|q|p|pgs|ths|bs|ông|bà))\.(?=\s|$)|(?<=\s)-(?=\s)")
# Words that measure nothing by themselves: they complete the clause before ("GRDP đạt 46 triệu đồng, tăng 16 triệu").
_WEAK = r"(?:đã |bình quân |mỗi năm |trung bình )*«weak»"
_ENDS_WEAK = r"(?<!\p{L})«weak»$"
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
_ATTENDS = r"(?<!\p{L})(?:tham dự|đến dự|tới dự|về dự|dự)(?: buổi)?(?: «gathering»)?(?!\p{L})"
_PARTNER = r",?\s+(?:(?:và|cùng|với)\s+)?(?:«then_number»\s+)?"
_PREDICATE = regex.compile(r"\s+(?P<words>[^,;:.()\d\n]{2,60}?)\s+(?=\d)")
_RATE = r"(?<!\p{L})«rate»(?!\p{L})"
_HAS_HEAD = r"(?<!\p{L})(?P<head>«shared_head»[^,;:.()]{2,60})"


def indicator_of(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short."""
    after = _after(view, unit, sentence)
    if unit.counted:
        return _of_counted(view, number, unit, sentence, after)
    clauses = _clauses(view, number, sentence)
    before = clauses[0] if clauses else None
    clause = view.key[before.start : before.end] if before else ""
    if unit.kind == "share" and after and before and pattern(_BASE).match(view.key, after.start):
        told = f"{view.text[before.start : before.end]} so với {view.text[after.start : after.end]}"
        return Phrase(told, None)
    if unit.kind == "share" and after and _is_whole(view, unit, after) and not pattern(_RATE).search(clause):
        return _phrase(view, after)
    if unit.kind == "times" and after and pattern(_HEAD).match(view.key, after.start):
        return _phrase(view, after)
    if unit.kind == "measure" and after and after.start == unit.span.end + 1 and not pattern(_HEAD).search(clause):
        return _phrase(view, after)
    if before and pattern(_ENDS_WEAK).search(clause) and not pattern(_WEAK).fullmatch(clause):
        purpose = after and after.start <= unit.span.end + 1 and pattern(_PURPOSE).match(view.key, after.start)
        if after and purpose:
            weak = _last_words(view, before, 4)
            return Phrase(f"{view.text[weak.start : weak.end]} {view.text[after.start : after.end]}", None)
    if before and pattern(_WEAK).fullmatch(clause):
        return _completed(view, unit, after, clauses)
    return _shared_head(view, before, sentence) or _phrase(view, before) or _phrase(view, after)


def _of_counted(view: View, number: Number, unit: FigureUnit, sentence: Span, after: Span | None) -> Phrase | None:
    """A counted noun's own phrase, else what is done to it and the noun."""
    if view.key[unit.span.start : unit.span.end] in words("attendee") and (event := _attended(view, unit, sentence)):
        return Phrase(f"{view.text[unit.span.start : unit.span.end]} {view.text[event.start : event.end]}", None)
    if after and len(view.text[unit.span.start : after.end].split()) > len(unit.name.split()) + 1:
        return _phrase(view, Span(unit.span.start, after.end))
    noun = view.text[unit.span.start : (after or unit.span).end]
    if not after and (shared := _after_partner(view, unit, sentence)):
        return Phrase(f"{noun} {view.text[shared.start : shared.end]}", None)
    clauses = _clauses(view, number, sentence)
    if not clauses:
        return _phrase(view, Span(unit.span.start, (after or unit.span).end))
    told = view.text[clauses[0].start : clauses[0].end]
    return _phrase(view, clauses[0]) if noun.casefold() in told.casefold() else Phrase(f"{told} {noun}", None)


def _attended(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """The gathering that those counted sit in: "Dự hội nghị có … và 200 đại biểu"."""
    reach = view.reach(unit.span, sentence)
    matches = list(pattern(_ATTENDS).finditer(view.key, *reach))
    return Span(*matches[-1].span()) if matches else None


def _after_partner(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """The phrase that a joined count carries for both: "2 tập thể và 6 cá nhân đi dự đại hội"."""
    near = view.numbers.within(Span(unit.span.end, min(sentence.end, unit.span.end + 30)))
    if not near or not pattern(_PARTNER).fullmatch(view.key, unit.span.end, near[0].span.start):
        return None
    partner = unit_of(view, near[0], sentence)
    return _after(view, partner, sentence) if partner and partner.counted else None


def _completed(view: View, unit: FigureUnit, after: Span | None, clauses: list[Span]) -> Phrase | None:
    """A weak clause with what completes it: its purpose behind the number, else the clause before."""
    weak = view.text[clauses[0].start : clauses[0].end]
    if after and after.start <= unit.span.end + 1 and pattern(_PURPOSE).match(view.key, after.start):
        return Phrase(f"{weak} {view.text[after.start : after.end]}", None)
    if len(clauses) > 1:
        return Phrase(f"{view.text[clauses[1].start : clauses[1].end]} {weak}", None)
    return _phrase(view, clauses[0])


def _is_whole(view: View, unit: FigureUnit, after: Span) -> bool:
    """Whether the words behind a share name its whole: "85% hộ", "50% số ca"."""
    if after.start - unit.span.end > 1:
        return False
    found = unit_at(view.key, after.start, after.end)
    return bool(pattern(_WHOLE).match(view.key, after.start)) or (found is not None and found.counted)


def _after(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """The words behind the unit, to the end of the clause; a list of nouns is followed over its commas."""
    start = position = unit.span.end
    limit = min(sentence.end, start + 110)
    if not view.key.startswith((" ", ","), start):
        return None
    end = limit
    while match := pattern(_STOP).search(view.key, position, limit):
        end = match.start()
        joined = _JOINED.match(view.key, end, limit)
        noun = unit_at(view.key, joined.end(), limit) if joined else None
        if joined is None or noun is None or not noun.counted:
            break
        position, end = noun.end, limit
    kept = _trim(view, _first_words(view, Span(start, end), _WORDS_AFTER))
    dangling = pattern(_DANGLING).search(view.key, kept.start, kept.end) if kept else None
    return Span(kept.start, dangling.start()) if kept and dangling else kept


def _clauses(view: View, number: Number, sentence: Span) -> list[Span]:
    """The clauses before the number that say something, the nearest first: an empty one gives way to the one before it
    ("Tổng thu ngân sách, tính cả năm, đạt …")."""
    end = min(number.qualifier_span.start if number.qualifier_span else number.span.start, number.span.start)
    if number.range_span:
        end = min(end, number.range_span.start)
    window = max(sentence.start, end - 220)
    if bracket := _BRACKET.search(view.key[window:end]):  # "chi phí tiếp khách (từ 8 đến 21/7) hơn 40 triệu đồng"
        end = window + bracket.start()
    edges = [window, *(match.end() for match in _BREAK.finditer(view.key, window, end))]
    found = []
    for edge in reversed(edges[-4:]):
        clause = _stripped(view, Span(edge, end))
        if clause and not view.key[clause.start : clause.end].replace(" ", "").isdigit():
            found.append(clause)
        end = max(edge - 1, window)
    return found


def _stripped(view: View, clause: Span) -> Span | None:
    left, right = clause
    if left >= right:
        return None
    if tail := pattern(_TAIL).search(view.key[left:right]):
        right = left + tail.start()
    if lead := pattern(_LEAD).match(view.key[left:right]):
        left += lead.end()
    trimmed = _trim(view, Span(left, right))
    if trimmed is None:
        return None
    return _headed(view, _beside_digits(view, trimmed))


_DIGITS = regex.compile(r"\d[\d.,/]*")


def _beside_digits(view: View, clause: Span) -> Span:
    """The part of a clause that another number or a year leaves to the figure: behind it, unless the head stands before
    it ("Thu nhập bình quân năm 2019 của xã")."""
    digits = list(_DIGITS.finditer(view.key, clause.start, clause.end))
    if not digits:
        return clause
    right = _trim(view, Span(digits[-1].end(), clause.end))
    if right and pattern(_HEAD).search(view.key, *right):
        return right
    if pattern(_HEAD).search(view.key, clause.start, digits[0].start()):
        left = Span(clause.start, digits[0].start())
        tail = pattern(_TAIL).search(view.key[left.start : left.end])
        return _trim(view, Span(left.start, left.start + tail.start()) if tail else left) or clause
    return right if right and len(view.key[right.start : right.end].split()) >= 3 else clause


def _headed(view: View, clause: Span) -> Span:
    """The clause from its measuring head on, else its last words."""
    head = pattern(_HEAD).search(view.key, clause.start, clause.end)
    heading = view.key[head.start() : clause.end] if head else ""
    if head and len(heading.split()) > 1 and not (head.start() > clause.start and pattern(_WEAK).fullmatch(heading)):
        return _last_words(view, Span(head.start(), clause.end), 2 * _WORDS_BEFORE)
    return _last_words(view, clause, _WORDS_BEFORE)


def _shared_head(view: View, before: Span | None, sentence: Span) -> Phrase | None:
    """In a list the head stands once: "Tốc độ tăng trưởng của tỉnh A đạt 9%, tỉnh B 7%"; the later items borrow it."""
    if before is None or not view.places.within(before):
        return None
    if pattern(_HEAD).search(view.key, before.start, before.end):
        return None
    heads = list(pattern(_HAS_HEAD).finditer(view.key, max(sentence.start, before.start - 300), before.start))
    if not heads:
        return _shared_predicate(view, before, sentence)
    head = _stripped(view, Span(*heads[-1].span("head")))
    if head is None:
        return None
    return Phrase(f"{view.text[head.start : head.end]} {view.text[before.start : before.end]}", None)


def _shared_predicate(view: View, before: Span, sentence: Span) -> Phrase | None:
    """Without a head the items of a list share what is said of the first: "tỉnh A được cấp 5 tỷ đồng, tỉnh B 7 tỷ"."""
    last = view.places.within(before)[-1]
    if last.span.end < before.end or len(view.text[before.start : last.span.start].split()) > 1:
        return None
    for place in view.places.within(Span(max(sentence.start, before.start - 300), before.start)):
        match = _PREDICATE.match(view.key, place.span.end, before.start)
        predicate = _stripped(view, Span(*match.span("words"))) if match else None
        if predicate:
            return Phrase(f"{view.text[predicate.start : predicate.end]} {view.text[before.start : before.end]}", None)
    return None


def _first_words(view: View, span: Span, count: int) -> Span:
    tokens = list(_TOKEN.finditer(view.text, span.start, span.end))
    return Span(span.start, tokens[count - 1].end()) if len(tokens) > count else span


def _last_words(view: View, span: Span, count: int) -> Span:
    tokens = list(_TOKEN.finditer(view.text, span.start, span.end))
    return Span(tokens[-count].start(), span.end) if len(tokens) > count else span


def _trim(view: View, span: Span) -> Span | None:
    start, end = span
    while start < end and not view.text[start].isalnum():
        start += 1
    while end > start and not (view.text[end - 1].isalnum() or view.text[end - 1] == "%"):
        end -= 1
    return Span(start, end) if start < end else None


def _phrase(view: View, span: Span | None) -> Phrase | None:
    return Phrase(view.text[span.start : span.end], span) if span else None
