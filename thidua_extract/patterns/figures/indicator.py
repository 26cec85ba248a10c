"""What a figure measures, in the article's own words: the indicator.

The principles, as a careful reader follows them:

- A counted noun is named by itself and its own phrase: "xã đạt chuẩn nông thôn mới", "em nhỏ đuối nước được cứu". What
  exists ("Huyện có 25 xã miền núi") needs no more; what is done to it stands before it ("lắp đặt công tơ điện tử").
  A noun without a phrase takes what is done to it or whose it is. Names in apposition are passed over.
- A subject that names the number itself stands for all: "Số hội viên là 500 người", "Chỉ số hài lòng đạt 83 điểm".
- Money, shares and measures are named from their measuring head on: "Tổng thu ngân sách", "tỷ lệ hộ nghèo giảm". A sum
  is named by what it is for ("hỗ trợ hộ nghèo") and a worth by its thing ("trị giá xe lăn cho hộ nghèo").
- A share is named by its whole and what is true of it ("hộ được dùng nước sạch"), a share of a plan by what was planned
  ("thu ngân sách so với dự toán"), a multiple by its base.
- What a bracket, "trong đó" or a mere "tăng" goes on about borrows the words of the number before. Items of a list
  borrow what is said of the first; one with a measure of its own borrows nothing ("tháp A cao 90 mét, tháp B 80 mét").
- Who reports it, what leads over to it and when it was is no part of it.
"""

from __future__ import annotations

import regex

from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import start_of
from thidua_extract.patterns.figures.counted import of_counted
from thidua_extract.patterns.figures.measured import of_measured
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_OPENS = regex.compile(r"\((?:tương đương|tức|quy đổi)?\s*$")
_OPENED = 16  # characters between a bracket and a number that it holds alone
_EARLIER = 80


def indicator_of(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short; None where the article has none."""
    if unit.kind == "money" and (same := _told_again(view, number, unit, sentence)):
        number, unit = same
    if unit.counted:
        return of_counted(view, number, unit, sentence)
    return of_measured(view, number, unit, sentence)


def _told_again(view: View, number: Number, unit: FigureUnit, sentence: Span) -> tuple[Number, FigureUnit] | None:
    """The measure that a bracket tells in other money: "được thưởng 50.000 USD (khoảng 1,2 tỷ đồng)"."""
    start = start_of(number)
    opening = _OPENS.search(view.key, max(sentence.start, start - _OPENED), start)
    if opening is None or not view.key.startswith(")", unit.span.end):
        return None
    earlier = view.numbers.within(Span(max(sentence.start, opening.start() - _EARLIER), opening.start()))
    kind = unit_of(view, earlier[-1], sentence) if earlier else None
    return (earlier[-1], kind) if kind and not kind.counted else None
