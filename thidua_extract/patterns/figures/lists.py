"""What the items of a list, the numbers of a sentence and a sentence and the next lend each other."""

from __future__ import annotations

import regex

from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import (
    after_unit,
    clauses_before,
    first_words,
    last_words,
    start_of,
    stripped,
    trim,
)
from thidua_extract.patterns.figures.subject import (
    ENDS_WORTH,
    FAR,
    GOVERNOR,
    WEAK,
    WORDS,
    from_head,
    governor_of,
    subject_of,
)
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.text.span import Span

_SHARED = r"(?<!\p{L})(?P<head>«shared_head»[^,;:.()]{2,60})"
_GIVES = r"(?<!\p{L})(?:«sum_verb»|«seizes»)(?!\p{L})"
DIGIT = regex.compile(r"\d")
_STANDS_IN = regex.compile(r"(?<!\p{L})(?:tại|ở|trên địa bàn|thuộc|của)\s+(?:\p{L}+\s+)?$")
_SUBJECT_ENDS = regex.compile(r"[,;:.](?=\s)")


def counted_before(view: View, number: Number, sentence: Span) -> Span | None:
    """The counted things before a number, which it is the worth of: "tặng 12 xe lăn cho hộ nghèo, trị giá …"."""
    reach = Span(max(sentence.start, number.span.start - 130), start_of(number))
    for other in reversed(view.numbers.within(reach)):
        unit = unit_of(view, other, sentence)
        if unit is None or not unit.counted or other.span.end > start_of(number):
            return None
        if unit.kind == "place" and _STANDS_IN.search(
            view.key, max(sentence.start, start_of(other) - 12), other.span.start
        ):
            continue  # "phát 600 phần quà tại 2 tỉnh trị giá …"
        if FAR.search(view.key, other.span.end, start_of(number)):
            return None
        after = after_unit(view, unit, sentence)
        end = after.end if after and after.start <= unit.span.end + 2 else unit.span.end
        thing = stripped(view, Span(unit.span.start, min(end, start_of(number))))
        if thing is None:
            return None
        worth = pattern(ENDS_WORTH).search(view.key, *thing)
        return trim(view, Span(thing.start, worth.start())) if worth and worth.start() > thing.start else thing
    return None


def borrowed_subject(view: View, number: Number, sentence: Span, counted: bool = False) -> Span | None:
    """What the number before in the sentence is said of, which a bracket, "trong đó" or a mere "tăng" goes on about.

    With `counted` only what is said of counted things: 22 communes are no part of an area.
    """
    earlier = [
        other
        for other in view.numbers.within(Span(max(sentence.start, number.span.start - 160), start_of(number)))
        if other.span.end <= start_of(number)
    ]
    if not earlier or FAR.search(view.key, earlier[-1].span.end, start_of(number)):
        return None
    subject = subject_of(view, earlier[-1], sentence)
    if subject is None or (counted and _is_measure(view, earlier[-1], sentence)):
        return None
    return first_words(view, subject, WORDS) if from_head(view, subject) else governor_of(view, subject, GOVERNOR)


def same_unit_before(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Span | None:
    """What the last number of the same unit in the sentence is said of."""
    reach = Span(max(sentence.start, number.span.start - 200), start_of(number))
    for other in reversed(view.numbers.within(reach)):
        kind = unit_of(view, other, sentence) if other.span.end <= start_of(number) else None
        if kind is not None and kind.name == unit.name:
            subject = subject_of(view, other, sentence)
            return first_words(view, subject, WORDS) if subject else None
    return None


def first_of_list(view: View, number: Number, sentence: Span) -> Span | None:
    """The clause before the first number of the list that this one stands in: "thu giữ 3 xe, 2 súng, 40 triệu đồng"."""
    reach = Span(max(sentence.start, number.span.start - 160), start_of(number))
    first: Number | None = None
    edge = start_of(number)
    for other in reversed(view.numbers.within(reach)):
        if other.span.end > edge or FAR.search(view.key, other.span.end, edge):
            break
        first, edge = other, start_of(other)
    clauses = clauses_before(view, first, sentence) if first else []
    return clauses[0] if clauses else None


def given_of_list(view: View, number: Number, sentence: Span) -> Span | None:
    """What is done with the first item of a list of gifts or finds, so with the rest: "góp 2 tỷ đồng, 14 tấn gạo"."""
    end = start_of(number)
    first = first_of_list(view, number, sentence) if view.key[end - 2 : end] == ", " else None
    verbs = list(pattern(_GIVES).finditer(view.key, first.start, end)) if first else []
    headed = from_head(view, first) if first else None
    if not verbs or (headed and headed.start < verbs[-1].start()):  # "có mức đầu tư 90 tỷ đồng, 40 giường"
        return None
    item = DIGIT.search(view.key, verbs[-1].end(), end)
    given = stripped(view, Span(verbs[-1].start(), item.start())) if item else None
    return first_words(view, given, GOVERNOR) if given else None


def first_subject(view: View, number: Number, sentence: Span) -> Span | None:
    """The clause before the number right before this one, which shares its subject."""
    reach = Span(max(sentence.start, number.span.start - 160), start_of(number))
    earlier = [other for other in view.numbers.within(reach) if other.span.end <= start_of(number)]
    clauses = clauses_before(view, earlier[-1], sentence) if earlier else []
    return clauses[0] if clauses else None


def _is_measure(view: View, number: Number, sentence: Span) -> bool:
    unit = unit_of(view, number, sentence)
    return unit is not None and not unit.counted


def said_of_first(view: View, number: Number, unit: FigureUnit, own: str, sentence: Span) -> Span | None:
    """What the first item of a list says for all: "Tốc độ tăng trưởng của tỉnh A đạt 9%, tỉnh B 7%", "hộ A được hỗ trợ
    5 triệu đồng, hộ B 7 triệu"."""
    for other in view.numbers.within(Span(max(sentence.start, number.span.start - 300), start_of(number))):
        kind = unit_of(view, other, sentence)
        if kind is None or kind.name != unit.name or other.span.end > start_of(number):
            continue
        clauses = clauses_before(view, other, sentence)
        if not clauses:
            return None
        first = clauses[0]
        variant = own and regex.search(
            rf"(?<!\p{{L}}){regex.escape(own)}(?!\p{{L}})", view.key, pos=first.start, endpos=first.end
        )
        shared = trim(view, Span(first.start, variant.start())) if variant else None
        if headed := from_head(view, shared or first):
            return first_words(view, headed, 6)
        between = view.key[other.span.end : start_of(number)]
        if not _SUBJECT_ENDS.search(between):
            return None
        if is_bare_name(view, first):
            return None
        if shared:  # "Huân chương hạng Nhất 9 lần; hạng Nhì 7,5 lần"
            return shared
        quote = view.quotes.at(first.end)
        if quote and first.start <= quote.end < first.end:  # "người đạt “X” được thưởng 4,5 lần, “Y” 3 lần"
            return trim(view, Span(quote.end, first.end))
        places = view.places.within(first)
        if places and places[-1].span.end < first.end:  # "Hà Tĩnh được cấp 5 tỷ đồng, Quảng Bình 7 tỷ đồng"
            return trim(view, Span(places[-1].span.end, first.end))
        return last_words(view, first, 3)
    return None


def is_bare_name(view: View, span: Span) -> bool:
    """Whether a phrase is a name and nothing else: an item of a list whose head stands elsewhere."""
    tokens = view.text[span.start : span.end].split()
    return 0 < len(tokens) <= 5 and all(token[0].isupper() for token in tokens)


def told_before(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """What the last number of that unit in the sentence before is said of: "Tỉnh thu đạt 71%. Hạ Sơn đạt 92%"."""
    current = view.sentences.at(sentence.start)
    if current is None or current.index == 0:
        return None
    previous = view.reading.sentences[current.index - 1]
    if previous.kind != current.kind or previous.block != current.block:
        return None
    reach = Span(max(previous.span.start, previous.span.end - 300), previous.span.end)
    for other in reversed(view.numbers.within(reach)):
        kind = unit_of(view, other, previous.span)
        if kind is not None and kind.name == unit.name:
            subject = subject_of(view, other, previous.span)
            if subject and pattern(WEAK).fullmatch(view.key, subject.start, subject.end):
                subject = borrowed_subject(view, other, previous.span)
            return first_words(view, subject, 6) if subject else None
    return None


def shared_head(view: View, subject: Span, sentence: Span) -> Span | None:
    """In a list of places the head stands once, ahead of them: "Tốc độ tăng trưởng của các tỉnh đều cao: tỉnh A 9%"."""
    if not view.places.within(subject):
        return None
    heads = list(pattern(_SHARED).finditer(view.key, max(sentence.start, subject.start - 300), subject.start))
    found = stripped(view, Span(*heads[-1].span("head"))) if heads else None
    return first_words(view, found, 6) if found else None
