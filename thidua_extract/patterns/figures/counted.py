"""What a count is of: the verb phrase before it, its noun and the noun's own phrase."""

from __future__ import annotations

from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import (
    APART,
    after_unit,
    clauses_before,
    count_words,
    first_words,
    last_words,
    start_of,
    trim,
)
from thidua_extract.patterns.figures.lists import borrowed_subject, counted_before, given_of_list
from thidua_extract.patterns.figures.phrase import joined, phrase, words_of
from thidua_extract.patterns.figures.subject import GOVERNOR, WORDS, from_head, governor_of, is_part, nearest_clause
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_ALIKE = 200  # characters
_TAIL = 6  # words of the noun's own phrase
_KIND = 3  # words that tell what kind of delegates they are
_TELLS = r"\s*(?:«attends»|«stands_for»|là|đến từ|trong|của|thuộc|ở|tại|cùng)(?!\p{L})"
_LONG_TAIL = 4
_TELLING_TAIL = 3
_ATTENDS = r"(?<!\p{L})«attends»(?: buổi)?(?: «gathering»)?(?! «no_presence»)(?!\p{L})"
_GATHERING = r"(?<!\p{L})«gathering»(?!\p{L})"
_GATHERING_ENDS = r"[,.;:()\d\n]|\s(?:của «about»|có|gồm|với|và|đã|do|là|còn|được|diễn ra|tổ chức)(?!\p{L})"
_VOTED = r"(?<!\p{L})«votes_for»\s+(?:(?:ra|được)\s+)?$"
_ATTENDING = r"(?<!\p{L})(?:«attends»|«competes»)$"
_DRAWS = (
    r"(?<!\p{L})(?:«draws»|có|gồm|đến từ)\s+(?:được\s+|(?:sự tham gia )?của\s+|tổng (?:số|cộng)\s+)?"
    r"(?:(?:«about»|đến|tới)\s+)?$"
)
_PRESENCE = r"\s+(?:với|có) sự (?P<verb>«presence») (?:của|từ)\s+(?:«about»\s+)?$"
# "Tham gia hội thi có 15 đội với 90 thí sinh": who comes is told behind
_COME_TO = (
    r"(?P<event>(?:«attends»|tham gia) (?:\p{L}+ ){0,3}?«gathering»(?: \p{L}+){0,4}?)"
    r" (?:còn )?có (?:(?!«stands_for»|thuộc |đến từ)[^.;:\n]){0,80}$"
)
_STANDS_FOR = r"(?<!\p{L})«stands_for»$"
_PREDICATE = r"(?<!\p{L})«auxiliary»(?!\p{L})"
_ATTENDERS = ("person", "body", "turn")
_EVENT = 6  # words of the gathering
_GATHERING_REACH = 400  # characters before a count of delegates in which the gathering may be named
_PARTNER = r",?\s+(?:(?:và|cùng|với|gồm)\s+)?(?:«about»\s+)?"
_GROWN = r"(?:đã |cũng )?(?:«up»|«down»)(?: thêm| hơn)?"
_AMOUNT = r"«amount»(?!\p{L})"
_MARK = r"(?<!\p{L})(?<!được )(?:phổ |số |tổng |mức )?điểm (?!số|tựa|danh)\p{L}+"
_GETS = r"(?<!\p{L})được\s+(?:«about»\s+)?$"
# "Tỉnh có 3 khu du lịch ven biển": what exists is named by its own phrase
_HAS = r"(?<!\p{L})(?:có|với|gồm|còn)\s+(?:tổng cộng\s+)?(?:(?:«about»|đến|tới)\s+)?$"


def of_counted(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The indicator of a counted noun, as far as the words around it say something."""
    noun = view.key[unit.span.start : unit.span.end]
    after = after_unit(view, unit, sentence)
    if attending := _at_gathering(view, number, unit, sentence, after):
        return attending
    tail = trim(view, first_words(view, after, _TAIL)) if after else None
    subject = _own_clause(view, number, sentence)
    if (
        subject
        and tail
        and ":" in view.key[subject.end : start_of(number)]
        and pattern(_PREDICATE).search(view.key, *tail)
    ):
        subject = None  # "qua các chương trình: 100 kỹ sư đã nhận hỗ trợ"
    before = view.key[max(sentence.start, start_of(number) - 24) : number.span.start]
    if noun == "điểm" and (marked := _marked(view, number, sentence, subject)):
        return joined(view, marked)
    if subject:
        if amount := _amount(view, unit, noun, subject, tail):
            return amount
        if not tail and pattern(_GETS).search(before):  # "tuyên truyền được 300 buổi"
            return joined(view, last_words(view, subject, WORDS - 1), unit.span)
    if not tail and (shared := _after_partner(view, unit, sentence)) and count_words(view, shared) >= _TELLING_TAIL:
        tail = shared
    if not tail and count_words(view, subject) <= 2:
        tail = _told_of_alike(view, number, unit, sentence)
    if subject and pattern(_STANDS_FOR).search(view.key, *subject):
        return joined(view, unit.span, tail)  # "120 đại biểu thay mặt cho 3.000 đảng viên"
    governor = governor_of(view, subject, _TELLING_TAIL if count_words(view, tail) >= _LONG_TAIL else GOVERNOR)
    if governor is None and subject is None and not (tail and pattern(_PREDICATE).search(view.key, *tail)):
        governor = given_of_list(view, number, sentence)
    if count_words(view, tail) >= _TELLING_TAIL and pattern(_HAS).search(before):
        governor = None
    return _borrowing(view, number, unit, sentence, governor, tail) or _composed(view, unit, noun, governor, tail)


def _own_clause(view: View, number: Number, sentence: Span) -> Span | None:
    """The clause before the number, unless a mark makes it another's: "thu 26 tỷ đồng; 59 xã được bổ sung"."""
    subject = nearest_clause(view, number, sentence)
    if subject is None:
        return None
    gap = view.key[subject.end : start_of(number)]
    return None if APART.search(gap.replace(":", "", 1) if gap.strip() == ":" else gap) else subject


def _marked(view: View, number: Number, sentence: Span, subject: Span | None) -> Span | None:
    """What a mark is of: "điểm sàn của các ngành đều từ 17 điểm", "phần thi thực hành (7 điểm)"."""
    clauses = clauses_before(view, number, sentence)
    if not clauses or (subject and from_head(view, subject)):
        return None
    gap = view.key[clauses[0].end : start_of(number)]
    if gap.strip() in ("(", "(chiếm"):
        return last_words(view, clauses[0], _KIND + 1)
    found = pattern(_MARK).search(view.key, *clauses[0]) if not APART.search(gap) else None
    return first_words(view, Span(found.start(), clauses[0].end), _TAIL) if found else None


def _amount(view: View, unit: FigureUnit, noun: str, subject: Span, tail: Span | None) -> Phrase | None:
    """The subject where it names the number itself: "số hội viên là 500 người", "chỉ số đạt 83 điểm"."""
    scored = noun == "điểm" and from_head(view, subject) is not None
    if not scored and not pattern(_AMOUNT).match(view.key, subject.start):
        return None
    named = scored or noun in view.key[subject.start : subject.end]
    if tail and not named and tail.start - unit.span.end <= 1:  # "số thợ luôn đạt 15 người, đội …"
        return joined(view, first_words(view, subject, 4), unit.span, tail)
    return joined(view, first_words(view, subject, WORDS), None if named else unit.span)


def _borrowing(
    view: View, number: Number, unit: FigureUnit, sentence: Span, governor: Span | None, tail: Span | None
) -> Phrase | None:
    """What the number before lends one that only grows, only breaks down or says nothing at all."""
    grown = governor and pattern(_GROWN).fullmatch(view.key, governor.start, governor.end)
    if grown and governor and (alike := _counted_alike(view, number, unit, sentence)):
        return Phrase(f"{alike.text} {words_of(view, governor)}", None)
    thing = counted_before(view, number, sentence) if grown else None
    if thing and count_words(view, thing) >= _TELLING_TAIL:  # "có 2.600 hộ đăng ký, tăng 312 hộ"
        return joined(view, thing, governor)
    if grown and (borrowed := borrowed_subject(view, number, sentence)):
        return joined(view, borrowed, governor, unit.span)
    part = count_words(view, tail) <= 1 and is_part(view, number, sentence)
    if part or (not tail and governor is None):
        borrowed = borrowed_subject(view, number, sentence, counted=True)
        return joined(view, borrowed, governor, unit.span, tail) if borrowed else None
    return None


def _composed(view: View, unit: FigureUnit, noun: str, governor: Span | None, tail: Span | None) -> Phrase | None:
    if governor and not tail and f" {noun} " in f" {view.key[governor.start : governor.end]} ":
        return phrase(view, governor)
    if tail and 0 <= tail.start - unit.span.end <= 2:
        return joined(view, governor, Span(unit.span.start, tail.end))
    return joined(view, governor, unit.span, tail)


def _told_of_alike(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Span | None:
    """The phrase of the same noun counted before: "8 xã đạt chuẩn, phấn đấu thêm 4 xã"."""
    reach = Span(max(sentence.start, number.span.start - 120), start_of(number))
    for other in reversed(view.numbers.within(reach)):
        kind = unit_of(view, other, sentence)
        if kind is not None and kind.name == unit.name and kind.span.end < start_of(number):
            after = after_unit(view, kind, sentence)
            return first_words(view, after, _TAIL) if after and after.start <= kind.span.end + 1 else None
    return None


def _counted_alike(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """What the same noun was counted of before: "giải quyết 612 vụ việc, đạt 98%, tăng 40 vụ"."""
    reach = Span(max(sentence.start, number.span.start - _ALIKE), start_of(number))
    for other in reversed(view.numbers.within(reach)):
        kind = unit_of(view, other, sentence)
        if kind is not None and kind.counted and kind.name.split()[0] == unit.name.split()[0]:
            return of_counted(view, other, kind, sentence)
    return None


def _at_gathering(view: View, number: Number, unit: FigureUnit, sentence: Span, after: Span | None) -> Phrase | None:
    """Those counted with what they take part in: "Dự hội nghị có … và 200 đại biểu", "Hội thi có 9 đội tham gia"."""
    noun = view.key[unit.span.start : unit.span.end]
    before = Span(max(sentence.start, start_of(number) - 160), number.span.start)
    if noun in words("attendee") and not pattern(_VOTED).search(view.key, *before):
        event = _attended(view, unit, sentence)
        kind = first_words(view, after, _KIND) if after and not pattern(_TELLS).match(view.key, after.start) else None
        if event and kind and kind.end > event.start:
            kind = None
        return joined(view, unit.span, kind, event) if event else _of_gathering_before(view, unit, kind)
    if presence := pattern(_PRESENCE).search(view.key, *before):
        whole = trim(view, Span(before.start, presence.start()))
        clause = nearest_clause(view, number, sentence)
        if whole and clause and clause.start < presence.start():
            event = trim(view, Span(clause.start, presence.start()))
            return joined(
                view, unit.span, Span(*presence.span("verb")), last_words(view, event, _EVENT) if event else None
            )
    come = pattern(_COME_TO).match(view.key[sentence.start : number.span.start]) if unit.kind in _ATTENDERS else None
    if come:
        return joined(view, unit.span, Span(sentence.start + come.start("event"), sentence.start + come.end("event")))
    draws = (
        pattern(_DRAWS).search(view.key, *before) if after and pattern(_ATTENDING).search(view.key, *after) else None
    )
    subject = _own_clause(view, number, sentence) if after and draws else None
    event = (
        trim(view, Span(subject.start, draws.start())) if subject and draws and draws.start() > subject.start else None
    )
    if after and event and count_words(view, event) > 1:
        own = view.text[event.start].isupper()  # "Hội thi nấu cơm niêu … có 14 đội tham gia", but "mở lớp … thu hút"
        event = first_words(view, event, _EVENT) if own else last_words(view, event, _EVENT)
        return joined(view, Span(unit.span.start, after.end), event)
    return None


def _attended(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """The gathering that those counted sit in: "Dự hội nghị có … và 200 đại biểu"."""
    reach = view.reach(unit.span, sentence)
    matches = list(pattern(_ATTENDS).finditer(view.key, *reach))
    if not matches:
        return None
    return _gathering_named(view, matches[-1].start(), matches[-1].end(), reach.end)


def _gathering_named(view: View, start: int, head_end: int, limit: int) -> Span:
    """A gathering from `start` on with the words of its name behind its head."""
    ends = pattern(_GATHERING_ENDS).search(view.key, head_end, limit)
    return first_words(view, Span(start, ends.start() if ends else limit), _EVENT)


def _of_gathering_before(view: View, unit: FigureUnit, kind: Span | None) -> Phrase | None:
    """Delegates of the gathering that the article named last before them."""
    reach = Span(max(0, unit.span.start - _GATHERING_REACH), unit.span.start)
    found = list(pattern(_GATHERING).finditer(view.key, *reach))
    if not found:
        return None
    event = first_words(view, _gathering_named(view, *found[-1].span(), reach.end), _KIND)
    told = joined(view, unit.span, kind)
    return Phrase(f"{told.text} dự {words_of(view, event)}", None) if told else None


def _after_partner(view: View, unit: FigureUnit, sentence: Span) -> Span | None:
    """The phrase that a joined count carries for both: "2 tập thể và 6 cá nhân đi dự đại hội"."""
    near = view.numbers.within(Span(unit.span.end, min(sentence.end, unit.span.end + 30)))
    if not near or not pattern(_PARTNER).fullmatch(view.key, unit.span.end, near[0].span.start):
        return None
    partner = unit_of(view, near[0], sentence)
    if partner is None or not partner.counted or view.key.startswith(",", partner.span.end):
        return None  # "8 học sinh và 3 cán bộ, giáo viên": a list of its own
    if view.key.startswith(",", unit.span.end) and view.key[slice(*partner.span)] in words("some_of_them"):
        return None  # "14 bác sĩ, 6 người có bằng tiến sĩ": some of them
    return after_unit(view, partner, sentence)
