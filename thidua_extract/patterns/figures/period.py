"""The year of a figure: the one told with it, the one that its sentence or paragraph is about, that of a review."""

from __future__ import annotations

import regex

from thidua_extract.language.periods import Period
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_NEW_CLAUSE = regex.compile(r"[,;:()\n]|.{60}")
_OTHER_DATE = r"(?:\d/|\p{L}-\p{L}|«begins» )[^.]*$"
_NEAR = regex.compile(r"[^.,;:()\d\n]{0,30}$")
# A year that a comparison, a foundation, a birth or a law starts from is not the figure's own.
_OTHER_YEAR = r"«other_year»(?: \p{L}+){0,3}[ (]+$"
# Nor is one that it is compared with: "tăng 5% so với số thu thực tế năm 2017", "gấp 2 lần năm 2018".
_COMPARED = regex.compile(r"(?<!\p{L})so với(?: (?:\p{L}+|\d+%?)){0,8}[ (]*$")
_MULTIPLIED = regex.compile(r"(?<!\p{L})(?:gấp|bằng)\s[^.;:()]{1,16}\slần(?: của| mức| cùng kỳ)?\s*$")
# "giảm so với 117 tỷ đồng cùng kỳ 2018"
_SAME_TIME = regex.compile(r"\s(?:của |vào |trong )?cùng (?:kỳ|thời điểm)(?: của)?\s")
# Half a year is no period of the records: "6 tháng đầu năm 2019".
_HALF = regex.compile(r"(?<!\p{L})(?:(?:0?6|sáu) tháng|nửa) (?:đầu|cuối)(?: của)?(?: năm)?\s*$")
_BRACKETED = r"(?<!«ends_time»)\s\((?:«in_bracket» |tháng \d+[/-]?){0,4}\s*$"
# The papers wrote then of what has its own time: "Đầu tháng 6/2016, báo chí phản ánh việc ..."
_REPORTED = r"(?<!\p{L})«press»(?!\p{L})"
_RECKONED = regex.compile(r"(?:tính )?đến (?:hết )?(?:ngày )?")
_LASTING = regex.compile(r"(?<!\p{L})(?:hiện|đang)(?!\p{L})")
# "Tháng 3/2018, …; mạng nước đang trông coi là 15 bể, 320 vòi": what stands now is of no time told before
_LASTS_APART = regex.compile(r";[^;]*(?<!\p{L})(?:hiện|đang)(?!\p{L})")
_NOW = regex.compile(r"(?<!\p{L})(?<!xưa |hôm |từ |trước )nay(?!\p{L})")
_CARRIES = 3  # sentences over which a year stated anywhere in one is carried on
_CARRIES_FAR = 8  # sentences over which one that opens the paragraph's sentence is
_OPENING = 40  # characters
_OF_THESE = r"\s*«of_these»(?!\p{L})"  # what opens so goes on about the paragraph before
_CLAUSE_ENDS = regex.compile(r"[,;:](?!\d)|\n")
_LAST_END = regex.compile(r"(?r)[,;:](?!\d)|\n")
_PRESENT = r"\b«present»\b(?! «no_present»)"
_SITS = r"\b«sits»\b(?! «no_presence»\b)"
_REVIEWED = r"\b«reviewed»\b(?!\s+\d)"
_DONE = r"\b«done»\b"


def period_of(view: View, span: Span, unit: FigureUnit, sentence: Sentence) -> str | None:
    """The year or years that the text attaches to a figure.

    The year right behind it ("200 con vào năm 2020"), else the last before it in the sentence, else the first after it
    in its clause, else the one that the sentences before it set for the paragraph.
    """
    reach = view.periods.within(view.reach(span, sentence.span))
    if view.key.find(" cùng ", span.end, span.end + 12) >= 0:
        compared = next((period for period in reach if period.span.start >= span.end), None)
        if compared and _SAME_TIME.fullmatch(view.key, span.end, compared.span.start):
            return compared.value
    inside = [period for period in reach if _own(view, period)]
    after = [period for period in inside if period.span.start >= span.end]
    near = after and (_NEAR.fullmatch(view.key, span.end, after[0].span.start) or _in_bracket(view, span, after[0]))
    if near:
        return _year_of(view, after[0])
    earlier = [period for period in inside if period.span.end <= span.start]
    if earlier and _NOW.search(view.key, earlier[-1].span.end, span.start):
        return None  # "năm 2015 còn 61 hộ nghèo, nay chỉ còn 4 hộ"
    before = [period for period in earlier if _reaches(view, period, span, sentence)]
    if before:
        return _year_of(view, before[-1])
    if after and not _NEW_CLAUSE.search(view.key, span.end, after[0].span.start):
        return _year_of(view, after[0])
    return (
        _dated(view, span, unit, sentence)
        or _carried(view, span, unit, sentence)
        or _reviewed(view, span, unit, sentence)
    )


def _year_of(view: View, period: Period) -> str | None:
    """The period, None where only half of the year is meant."""
    return None if _HALF.search(view.key, max(0, period.span.start - 30), period.span.start) else period.value


def _in_bracket(view: View, span: Span, period: Period) -> bool:
    """Whether a bracket right behind the figure dates it: "tỷ lệ 92% (năm 2008)"."""
    bracket = view.key[span.end : period.span.start]
    return bracket.strip() == "(" and view.key.startswith(")", period.span.end)


def _bracketed(view: View, period: Period) -> bool:
    """Whether a bracket gives the year to one number alone: "dân số (năm 2016) là 179.889 người"."""
    return pattern(_BRACKETED).search(view.key, max(0, period.span.start - 30), period.span.start) is not None


def _reported(view: View, year: Span) -> bool:
    """Whether a time is that of the papers' writing and not of what they write of."""
    return pattern(_REPORTED).search(view.key, max(0, year.start - 30), year.end + 30) is not None


def _reaches(view: View, period: Period, span: Span, sentence: Sentence) -> bool:
    """Whether a year before the figure holds for it: over a semicolon only one that opens the sentence does."""
    between = view.key[period.span.end : span.start]
    if _reported(view, period.span) or (_bracketed(view, period) and _CLAUSE_ENDS.search(between)):
        return False
    if ";" not in between:
        return True
    return period.span.start - sentence.span.start < 60 and not _lasts(view, between, span, sentence)


def _lasts(view: View, between: str, span: Span, sentence: Sentence) -> bool:
    """Whether a figure is of what stands now, which a semicolon parts from the time told before it."""
    if ";" not in between:
        return False
    return bool(_LASTS_APART.search(between) or _LASTING.search(view.key, *_clause_around(view, span, sentence)))


def _own(view: View, period: Period) -> bool:
    before = view.key[max(0, period.span.start - 60) : period.span.start]
    if _COMPARED.search(before) or _MULTIPLIED.search(before):
        return False
    if "-" in period.value:
        return True
    return not pattern(_OTHER_YEAR).search(view.key, max(0, period.span.start - 40), period.span.start)


def _dated(view: View, span: Span, unit: FigureUnit, sentence: Sentence) -> str | None:
    """The year of a whole date in the sentence, but not of a document's, a gathering's or a later clause's."""
    reach = view.reach(span, sentence.span)
    if _sits_in(view, unit, _clause_around(view, span, sentence)):
        return None
    for date in view.dates.within(reach):
        if date.basis == "stated" and not date.holiday and date.edtf[:4].isdigit():
            head = view.key[max(reach.start, date.span.start - 40) : date.span.start]
            later = date.span.start >= span.end and _NEW_CLAUSE.search(view.key, span.end, date.span.start)
            if _lasts(view, view.key[date.span.end : span.start], span, sentence):
                continue
            if not later and not pattern(_OTHER_DATE).search(head) and not _reported(view, date.span):
                return date.edtf[:4]
    return None


def _carried(view: View, span: Span, unit: FigureUnit, sentence: Sentence) -> str | None:
    """The year that a sentence before sets, in the same paragraph: nearby, or opening it ("Năm 2020, …")."""
    blocks = {sentence.block}
    opens = view.key.startswith("trong ", sentence.span.start)
    if opens and sentence.index and pattern(_OF_THESE).match(view.key, sentence.span.start):
        blocks.add(view.reading.sentences[sentence.index - 1].block)
    for earlier in reversed(view.reading.sentences[max(0, sentence.index - _CARRIES_FAR) : sentence.index]):
        if earlier.block not in blocks:
            return None
        reach = Span(max(earlier.span.start, earlier.span.end - 600), earlier.span.end)
        if sentence.index - earlier.index > _CARRIES:
            reach = Span(earlier.span.start, min(earlier.span.end, earlier.span.start + _OPENING))
        inside = [period for period in view.periods.within(reach) if _carries(view, period, unit)]
        year = _year_of(view, inside[-1]) if inside else _reckoned(view, earlier)
        if inside or year:
            return None if _stands(view, span, unit, sentence) else year
    return None


def _stands(view: View, span: Span, unit: FigureUnit, sentence: Sentence) -> bool:
    """Whether a figure is of the day it is told of and not of a year: "hiện có 25 xã", "bầu 5 đại biểu dự"."""
    around = _clause_around(view, span, sentence)
    return pattern(_PRESENT).search(view.key, *around) is not None or _sits_in(view, unit, around)


def _sits_in(view: View, unit: FigureUnit, clause: Span) -> bool:
    """Whether those counted sit in a hall, are sent there or are voted for."""
    return unit.kind in ("person", "body", "place") and pattern(_SITS).search(view.key, *clause) is not None


def _reckoned(view: View, sentence: Sentence) -> str | None:
    """The year of the day to which a sentence reckons: "Đến 31/12/2023, dư nợ đạt …"."""
    opening = Span(sentence.span.start, min(sentence.span.end, sentence.span.start + _OPENING))
    for date in view.dates.within(opening):
        head = view.key[sentence.span.start : date.span.start]
        if date.basis == "stated" and date.edtf[:4].isdigit() and _RECKONED.fullmatch(head):
            return date.edtf[:4]
    return None


def _carries(view: View, period: Period, unit: FigureUnit) -> bool:
    """Whether a year may hold beyond its sentence: not that of a name, a bracket or a report, nor a term of office for
    those who are elected ("nhiệm kỳ 2019-2024. Đại hội bầu 11 đồng chí")."""
    if period.bare or not _own(view, period) or _bracketed(view, period) or _reported(view, period.span):
        return False
    return not (unit.kind == "person" and view.key.startswith("nhiệm kỳ", period.span.start))


def _clause_around(view: View, span: Span, sentence: Sentence) -> Span:
    """The clause that a figure stands in, at most 100 characters before it and 60 behind."""
    left = max(sentence.span.start, span.start - 100)
    right = min(sentence.span.end, span.end + 60)
    before = _LAST_END.search(view.key, left, span.start)
    behind = _CLAUSE_ENDS.search(view.key, span.end, right)
    return Span(before.end() if before else left, behind.start() if behind else right)


def _reviewed(view: View, span: Span, unit: FigureUnit, sentence: Sentence) -> str | None:
    """The year that a review is of holds for the results that its report tells ("tổng kết phong trào năm 2018"), not
    for what stands: members, places, those who sit in the hall."""
    if sentence.kind is not BlockKind.BODY:
        return None
    if view.review is None or view.review[0] > sentence.span.start:
        return None
    if _stands(view, span, unit, sentence):
        return None
    around = _clause_around(view, span, sentence)
    opening = Span(max(sentence.span.start, span.start - 300), span.start)
    stands = unit.kind in ("person", "body", "place") and not pattern(_DONE).search(view.key, *around)
    if stands and not pattern(_REVIEWED).search(view.key, *opening):
        return None
    return view.review[1]
