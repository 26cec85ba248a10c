"""What a sum of money is of: what is done with it and for whom, or the thing that it is the worth of."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import (
    APART,
    after_unit,
    clauses_before,
    count_words,
    first_words,
    start_of,
    trim,
)
from thidua_extract.patterns.figures.lists import DIGIT, counted_before, first_subject
from thidua_extract.patterns.figures.phrase import joined, phrase
from thidua_extract.patterns.figures.subject import (
    ENDS_WORTH,
    HEAD,
    WORTH,
    from_head,
    governor_of,
    inside_compound,
    nearest_clause,
)
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_WHAT_FOR = (
    r"(?:\s+(?:và|cùng|kèm)(?: theo)? «token»[^,.;:()\d]{0,60}?)?"
    r"\s+(?P<word>«purpose»|đến|tới|thực hiện)(?!\p{L})(?P<number>\s+(?:«about»\s+)*(?=\d))?"
)
_SUM_VERB = r"(?<!\p{L})(?:(?:tổng )?«sum_noun» )?«sum_verb»(?!\p{L})"
_ACT = 7  # words of what is done with a sum
_FOR = 8  # words of what a sum is for
_FOR_COUNTED = 4  # words behind the noun of those it is for
_FOR_PERSONS = 5  # words of what is done for persons
_MEASURED = 80  # characters between a measure and the worth of what is measured
_THING = 6  # words of what a sum is the worth of
_HAVING = r"(?<!\p{L})(?:«having»|bằng|với|có(?! khả năng| thể| nguy cơ)|được|bị|là)\s"
_CLASSIFIED = r"(?<!\p{L})«thing»\s"
_AREA = r"«area»(?!\p{L})"
_STATED = regex.compile(r"[.;:]\s")
_SPENT = 200  # characters
_GAP = 4  # characters between a clause and what goes on with it
_STANDS_AT = regex.compile(r"\s(?:tại|ở|trên địa bàn|trong|từ|của|do)\s")


def of_sum(view: View, number: Number, unit: FigureUnit, sentence: Span, after: Span | None) -> Phrase | None:
    """What is done with a sum, without who does it, and for what: "Hội xã quyên góp 5 tỷ đồng giúp đồng bào"."""
    purpose = pattern(_WHAT_FOR).match(view.key, unit.span.end, sentence.end)
    clause = nearest_clause(view, number, sentence) if purpose else None
    found = pattern(_SUM_VERB).finditer(view.key, *clause) if clause else ()
    verbs = [verb for verb in found if clause and not inside_compound(view, verb.start(), clause.start)]
    if purpose is None or clause is None or not verbs:
        return None
    headed = from_head(view, clause)
    act = Span(min(verbs[0].start(), headed.start if headed else clause.end), clause.end)
    if count_words(view, act) > _ACT:
        act = Span(verbs[-1].start(), clause.end)
    if (
        count_words(view, act) > _ACT
        or pattern(ENDS_WORTH).search(view.key, *act)
        or APART.search(view.key, act.end, start_of(number))
    ):
        return None
    if not purpose["number"]:
        if purpose.start("word") > unit.span.end + 1:  # "thưởng 2 triệu đồng và giấy khen cho anh Nam"
            after = after_unit(view, replace(unit, span=Span(unit.span.end, purpose.start("word") - 1)), sentence)
        return joined(view, act, first_words(view, after, _FOR)) if after else None
    counted = view.numbers.at(purpose.end())
    noun = unit_of(view, counted, sentence) if counted and counted.span.start == purpose.end() else None
    if noun is None or not noun.counted:
        return None
    told = after_unit(view, noun, sentence)
    return joined(
        view,
        act,
        Span(*purpose.span("word")),
        noun.span,
        first_words(view, told, _FOR_COUNTED) if told and told.start <= noun.span.end + 2 else None,
    )


def of_worth(view: View, number: Number, sentence: Span, subject: Span) -> Phrase | None:
    """The things that a sum is the worth of: "tặng 12 xe lăn cho hộ nghèo, trị giá 60 triệu đồng"."""
    if pattern(WORTH).fullmatch(view.key, subject.start, subject.end):
        thing = counted_before(view, number, sentence)
        if thing and f" {view.key[thing.start : thing.end]} " in f" {view.key[subject.start : subject.end]} ":
            return phrase(view, subject)  # "xây 4 căn, mỗi căn trị giá 80 triệu đồng"
        if thing is None and (measured := _measured(view, number, sentence)):
            return joined(view, subject, measured)
        return joined(view, subject, _act_on(view, number, sentence, thing), thing) if thing else None
    clause = _clause_of_thing(view, number, sentence) or subject
    priced = pattern(ENDS_WORTH).search(view.key, *clause)
    thing = trim(view, Span(clause.start, priced.start())) if priced else None
    if priced is None or thing is None or pattern(HEAD).match(view.key, clause.start):
        return None
    if priced.group().startswith("với ") and priced.group() != "với giá":
        worth = trim(view, Span(priced.start() + len("với "), clause.end))
        if done := _done(view, thing):  # "cấp học bổng cho học trò nghèo với tổng số tiền 2 tỷ đồng"
            return joined(view, worth, first_words(view, done, _ACT))
        if worth and (spent := _spent_on(view, number, sentence, clause)):
            return joined(view, worth, *spent)
        if worth and view.text[thing.start].isupper():  # "Việc thiện được làm ở mọi xã với tổng trị giá 3 tỷ đồng"
            return joined(view, worth, first_words(view, thing, _THING))
        listed = "," in view.key[max(0, thing.start - 2) : thing.end]
        return phrase(view, worth) if listed else None  # "quay ở 14 tỉnh, thành với kinh phí 8 tỷ đồng"
    standing = unit_at(view.key, thing.start, thing.end)
    if standing and standing.kind == "place" and DIGIT.match(view.key, max(0, thing.start - 2)):
        counted = counted_before(view, number, sentence)  # "phát 600 phần quà tại 2 tỉnh vùng cao trị giá …"
        if counted and counted.start < thing.start:
            return joined(view, Span(priced.start(), clause.end), counted)
    if told := _thing_of_worth(view, thing):
        return joined(view, Span(priced.start(), clause.end), told)  # "đi xe riêng giá 5 tỷ đồng"
    return joined(view, Span(priced.start(), clause.end), thing) if count_words(view, thing) <= _THING else None


def _measured(view: View, number: Number, sentence: Span) -> Span | None:
    """The thing measured right before a worth: "hiến 1.200 m2 đất, trị giá 5 tỷ đồng"."""
    reach = Span(max(sentence.start, start_of(number) - _MEASURED), start_of(number))
    before = view.numbers.within(reach)
    unit = unit_of(view, before[-1], sentence) if before else None
    after = after_unit(view, unit, sentence) if unit and unit.kind == "measure" else None
    if after is None or view.key[after.end : reach.end].count(",") != 1 or not view.key.startswith(",", after.end):
        return None
    return first_words(view, after, _THING)


def _act_on(view: View, number: Number, sentence: Span, thing: Span) -> Span | None:
    """What is done for persons, whose own worth is none: "cấp thuốc cho 500 người, tổng trị giá 9 triệu đồng"."""
    noun = unit_at(view.key, thing.start, thing.end)
    if noun is None or noun.kind not in ("person", "turn"):
        return None
    return governor_of(view, first_subject(view, number, sentence), _FOR_PERSONS)


def _done(view: View, clause: Span) -> Span | None:
    """What is done with a sum, from its verb on."""
    for verb in pattern(_SUM_VERB).finditer(view.key, *clause):
        if not inside_compound(view, verb.start(), clause.start):
            return Span(verb.start(), clause.end)
    return None


def _spent_on(view: View, number: Number, sentence: Span, clause: Span) -> tuple[Span, Span] | None:
    """The verb and the things that the sentence counted for a sum: "tặng 180 suất quà với tổng số tiền …"."""
    start = max((end.end() for end in _STATED.finditer(view.key, *sentence) if end.end() <= clause.start), default=0)
    reach = Span(max(sentence.start, start, number.span.start - _SPENT), clause.start)
    verbs = [verb for verb in pattern(_SUM_VERB).finditer(view.key, *reach) if view.key[verb.end() + 1].isdigit()]
    counted = view.numbers.within(Span(verbs[-1].end(), clause.start)) if verbs else []
    noun = unit_of(view, counted[0], sentence) if counted else None
    return (Span(*verbs[-1].span()), noun.span) if noun and noun.counted else None


def _clause_of_thing(view: View, number: Number, sentence: Span) -> Span | None:
    """The clause that names the thing of a worth: the nearest, unless that only goes on with where it stands."""
    clause = nearest_clause(view, number, sentence)
    if clause and pattern(_AREA).match(view.key, *clause):
        before = clauses_before(view, number, sentence)[1:2]
        return Span(before[0].start, clause.end) if before and clause.start - before[0].end < _GAP else clause
    return clause


def _thing_of_worth(view: View, clause: Span) -> Span | None:
    """The thing that a worth is told of at the end of its clause: from behind the last verb or classifier on, without
    the place where it stands: "khởi công cầu dân sinh tại xã Đông, huyện Mai trị giá 3 tỷ đồng"."""
    having = [match.end() for match in pattern(_HAVING).finditer(view.key, *clause)]
    classified = [match.start() for match in pattern(_CLASSIFIED).finditer(view.key, *clause)]
    for start in (*reversed(classified), *reversed(having)):
        place = _STANDS_AT.search(view.key, start, clause.end)
        kept = trim(view, Span(start, place.start() if place else clause.end))
        if kept and count_words(view, kept) > 1:
            return first_words(view, kept, _THING)
    return None
