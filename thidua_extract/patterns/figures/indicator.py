"""What a figure measures, in the article's own words.

A counted noun is named by what is done to it and by its own phrase ("lắp đặt 300 công tơ điện tử"), or by the subject
of which the number is said ("số hội viên là 500 người"); money, shares and measures by the words before ("Tổng thu
ngân sách đạt …"), a share also by its whole ("100% xã đạt chuẩn"). What a bracket or "trong đó" breaks down borrows the
words of the whole; items of a list borrow what is said of the first.
"""

from __future__ import annotations

import regex

from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import after_unit, count_words, first_words, last_words, start_of, trim
from thidua_extract.patterns.figures.subject import (
    ENDS_WEAK,
    GOVERNOR,
    HEAD,
    WEAK,
    WORDS,
    borrowed_subject,
    clause_before,
    from_head,
    governor_of,
    is_part,
    nearest_clause,
    said_of_first,
    shared_head,
    subject_of,
)
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_TAIL = 6
_SHARED_TAIL = 3
_DIGIT = regex.compile(r"\d")
_LEVEL = regex.compile(r"(?:thưởng|hưởng|hệ số|trợ cấp|phụ cấp)\s*$")
_PURPOSE = r"\s*«purpose»(?!\p{L})"
_WHOLE = r"\s*«whole»(?!\p{L})"
_BASE = r"(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)(?!\p{L})"
_ATTENDS = r"(?<!\p{L})(?:tham dự|đến dự|tới dự|về dự|dự)(?: buổi)?(?: «gathering»)?(?!\p{L})"
_PARTNER = r",?\s+(?:(?:và|cùng|với)\s+)?(?:«then_number»\s+)?"
_RATE = r"(?<!\p{L})«rate»(?!\p{L})"
_GETS = regex.compile(r"(?<!\p{L})được\s+(?:(?:hơn|gần|trên|khoảng)\s+)?$")
_APART = regex.compile(r"[;:,.()\n]|\btrong đó\b")
_GROWS = regex.compile(r"(?:tăng|gấp|bằng|hơn|giảm|vượt|nhanh)[^,;.]{0,12}$")
_AMOUNT = r"(?:tổng|tổng số|số|số lượng|quy mô|dân số|lượng|nguồn)(?!\p{L})"


def indicator_of(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short."""
    if unit.counted:
        return _of_counted(view, number, unit, sentence)
    return _of_measured(view, number, unit, sentence)


def _of_counted(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The verb phrase before the number, the noun and the noun's own phrase, as far as they say something."""
    after = after_unit(view, unit, sentence)
    noun = view.key[unit.span.start : unit.span.end]
    if noun in words("attendee") and (event := _attended(view, unit, sentence)):
        return _joined(view, unit.span, event)
    tail = trim(view, first_words(view, after, _TAIL)) if after else None
    subject = nearest_clause(view, number, sentence)
    gap = view.key[subject.end : start_of(number)] if subject else ""
    if subject and _APART.search(gap.replace(":", "", 1) if gap.strip() == ":" else gap):
        subject = None  # "thu ngân sách 26 tỷ đồng; 59 xã được bổ sung": another clause's
    before = view.key[max(sentence.start, start_of(number) - 24) : number.span.start]
    scored = noun == "điểm" and subject and from_head(view, subject)
    if subject and (scored or pattern(_AMOUNT).match(view.key, subject.start)):  # "số hội viên là 500 người"
        named = scored or noun in view.key[subject.start : subject.end]
        if tail and not named:
            return _joined(view, first_words(view, subject, 4), unit.span, tail)
        return _joined(view, first_words(view, subject, WORDS), None if named else unit.span)
    if subject and not tail and _GETS.search(before):  # "tuyên truyền được 300 buổi"
        return _joined(view, last_words(view, subject, WORDS - 1), unit.span)
    if not tail and (shared := _after_partner(view, unit, sentence)) and count_words(view, shared) >= _SHARED_TAIL:
        tail = shared
    governor = governor_of(view, subject, 3 if count_words(view, tail) >= 4 else GOVERNOR)
    part = count_words(view, tail) <= 1 and is_part(view, number, sentence)
    if part or (not tail and governor is None):
        borrowed = borrowed_subject(view, number, sentence)
        if borrowed:
            return _joined(view, borrowed, governor, unit.span, tail)
    if governor and not tail and f" {noun} " in f" {view.key[governor.start : governor.end]} ":
        return _phrase(view, governor)
    if tail and 0 <= tail.start - unit.span.end <= 2:
        return _joined(view, governor, Span(unit.span.start, tail.end))
    return _joined(view, governor, unit.span, tail)


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
    return after_unit(view, partner, sentence) if partner and partner.counted else None


def _of_measured(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words behind a share, a multiple, a measure or a sum where they tell most, else the subject before."""
    after = after_unit(view, unit, sentence)
    subject = subject_of(view, number, sentence)
    if after and after.start <= unit.span.end + 1:
        told = _by_what_follows(view, number, unit, sentence, subject, after)
        if told:
            return told
    if subject is None:
        return _phrase(view, borrowed_subject(view, number, sentence) or after)
    return _by_subject(view, number, unit, sentence, subject)


def _by_what_follows(
    view: View, number: Number, unit: FigureUnit, sentence: Span, subject: Span | None, after: Span
) -> Phrase | None:
    """The whole of a share, the base of a multiple, what is measured, what a sum is for."""
    told = view.key[subject.start : subject.end] if subject else ""
    if unit.kind == "share":
        if subject and pattern(_BASE).match(view.key, after.start):
            return Phrase(f"{_words(view, subject)} so với {_words(view, after)}", None)
        if _is_whole(view, after) and not pattern(_RATE).search(told):
            return _phrase(view, after)
        if not pattern(HEAD).search(told) and not pattern(_PURPOSE).match(view.key, after.start):
            return _joined(view, last_words(view, subject, 4) if subject else None, first_words(view, after, _TAIL))
    if unit.kind == "times":
        based = pattern(HEAD).match(view.key, after.start)
        if based and (_LEVEL.search(told) or said_of_first(view, number, unit, "", sentence)):
            return _joined(view, subject, after)  # "được thưởng 4,5 lần mức lương", no comparison
        if based or not _grows_to(view, number):
            return _phrase(view, after)  # "2 lần liên tiếp có mặt"
    purpose = pattern(_PURPOSE).match(view.key, after.start)
    if unit.kind == "measure" and not purpose:
        apart = subject and _APART.search(view.key, subject.end, start_of(number))
        return _joined(view, None if apart else governor_of(view, subject, 4), first_words(view, after, _TAIL))
    if purpose and (subject is None or pattern(ENDS_WEAK).search(told) or not pattern(HEAD).search(told)):
        return _joined(view, last_words(view, subject, 4) if subject else None, after)
    return None


def _by_subject(view: View, number: Number, unit: FigureUnit, sentence: Span, subject: Span) -> Phrase | None:
    """The subject, completed by what it is part of, what its list shares or the clause before, where it says little."""
    told = view.key[subject.start : subject.end]
    if pattern(WEAK).fullmatch(told):
        return _joined(view, clause_before(view, number, sentence) or borrowed_subject(view, number, sentence), subject)
    if is_part(view, number, sentence) and len(told.split()) < 4:
        return _joined(view, borrowed_subject(view, number, sentence), subject)
    if pattern(HEAD).search(told):
        return _phrase(view, subject)
    listed = shared_head(view, subject, sentence) or said_of_first(view, number, unit, told.split()[0], sentence)
    if listed and listed.end <= subject.start:
        return _joined(view, listed, subject)
    if len(told.split()) <= 3 and not _is_name(view, subject):
        earlier = clause_before(view, number, sentence)
        if earlier and not _DIGIT.search(view.key, earlier.start, subject.start):
            return _joined(view, earlier, subject)
    return _phrase(view, subject)


def _grows_to(view: View, number: Number) -> bool:
    start = number.span.start
    return _GROWS.search(view.key[max(start - 24, 0) : start]) is not None


def _is_name(view: View, span: Span) -> bool:
    before = view.text[max(span.start - 8, 0) : span.start].rstrip()
    return view.text[span.start].isupper() and not before.endswith((".", ":", "\n"))


def _is_whole(view: View, after: Span) -> bool:
    """Whether the words behind a share name its whole: "85% hộ", "50% số ca"."""
    found = unit_at(view.key, after.start, after.end)
    return bool(pattern(_WHOLE).match(view.key, after.start)) or (found is not None and found.counted)


def _joined(view: View, *parts: Span | None) -> Phrase | None:
    spans = [part for part in parts if part]
    if not spans:
        return None
    if len(spans) == 1:
        return _phrase(view, spans[0])
    return Phrase(" ".join(_words(view, span) for span in spans), None)


def _words(view: View, span: Span) -> str:
    return " ".join(view.text[span.start : span.end].split())


def _phrase(view: View, span: Span | None) -> Phrase | None:
    return Phrase(view.text[span.start : span.end], span) if span else None
