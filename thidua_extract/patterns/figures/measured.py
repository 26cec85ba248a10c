"""What money, a share, a multiple or a measure is of: the subject before it, or what follows where that tells more."""

from __future__ import annotations

import regex

from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import (
    APART,
    after_unit,
    clauses_before,
    count_words,
    first_words,
    follows,
    last_words,
    start_of,
    stripped,
    trim,
)
from thidua_extract.patterns.figures.lists import (
    DIGIT,
    borrowed_subject,
    counted_before,
    first_of_list,
    first_subject,
    given_of_list,
    is_bare_name,
    said_of_first,
    same_unit_before,
    shared_head,
    told_before,
)
from thidua_extract.patterns.figures.phrase import joined, phrase, words_of
from thidua_extract.patterns.figures.subject import (
    ENDS_WEAK,
    HEAD,
    WEAK,
    clause_before,
    from_head,
    governor_of,
    is_part,
    is_verb,
    nearest_clause,
    subject_of,
)
from thidua_extract.patterns.figures.unit import FigureUnit
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.patterns.figures.worth import of_sum, of_worth
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_SHORT = 3  # words of a measure that leave open whose it is
_GIVEN = regex.compile(r"(?<!\p{L})(?:cho|làm|khiến)\s+(?P<owner>(?:(?!cho |với |có |đạt )\p{L}+\s+){1,3})$")
_LINK = r"(?<!\p{L})«has_measure»\s+(?:\p{L}+\s+)?$"
_MAKES_UP = regex.compile(r"[,(]\s*(?:chỉ )?(?:chiếm|đạt|bằng|tương đương)(?: tỷ lệ)?\s+$")
_WITH_DOER = 11  # words of what is done, told with who does it
_TAIL = 6  # words taken from behind the unit
_BEFORE_THING = regex.compile(r"[,;:)]\s+|(?<![\p{L}\d])(?:\d+|một|hai|ba)\s(?=\p{L})")
_PAID = r"«paid_by_level»\s*$"
_PURPOSE = r"\s*«purpose»(?!\p{L})"
_WHEN = regex.compile(r"\s*(?:trong|vào|tại|ở|sau|trước|kể từ|từ|vì|do|cho|mà|nhưng)(?!\p{L})")
_ABLE = regex.compile(r"\s(?:có khả năng|có thể|có chức năng)\s")  # what a thing is for tells of no owner
_GOES_ON = regex.compile(r"\s*(?:và|hoặc|nhưng)(?!\p{L})")  # "189 ha và hiện hơn 60% đã cho thuê"
_GREW = r"(?:đã )?(?:«up»|«down»)(?!\p{L})"
_PLACED = regex.compile(r"\s*(?:ở|tại|trên địa bàn)\s")  # "căn nhà rộng 40 m2 ở xã Mơ"
_MONEY_OF = r"\s*«money_of»(?!\p{L})"
_DIMENSION = r"(?<!\p{L})«dimension»$"  # "với tốc độ 75 km/h trong khu dân cư"
_WHOLE = r"\s*«whole»(?!\p{L})"
_PREDICATE = r"(?:«auxiliary»|có|đạt|là|thuộc)(?!\p{L})"
_BASE = r"«plan»(?!\p{L})"
_RATE = r"(?<!\p{L})«rate»(?!\p{L})"
_ENDS_RATE = r"(?r)(?<!\p{L})với «rate»$"  # "được bầu với tỷ lệ 94% tổng số đại biểu"
_VERB_HEAD = r"«verb_head»"
_TIME = r"(?<!\p{L})«time_unit» «near_in_time»(?!\p{L})"
_BARE_MEASURED = r"(?:«time_unit» «near_in_time» )?«measured»"
_ENDS_MEASURED = r"(?r)(?<!\p{L})«measured»$"  # "Cầu dài 45 m, rộng 6 m"
_MEASURED_AGAIN = r"«measured»(?= (?:(?:«about»|tới|đến) )?\d)"
_MEASURED = r"(?<!\p{L})«measured»$"
_OF_THESE = regex.compile(r"(?:trong )?(?:tổng )?số (?:đó|này|ấy)\s+")
_AND_TAKES = regex.compile(r"(?<!\p{L})và (?:\p{L}+ )?chiếm(?!\p{L})")
_TAKES = r"(?<!\p{L})chiếm(?: (?:«about»|«at_most_or_least»|đến|tới|tỷ lệ))*\s*$"
_LISTED = regex.compile(r",\s$")
_GROWS = r"(?:«up»|«down»|gấp|bằng|hơn|nhanh)[^,;.]{0,12}$"


def of_measured(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The indicator of a measure: the words behind it where they tell most, else the subject before."""
    after = after_unit(view, unit, sentence)
    if after and _GOES_ON.match(view.key, after.start):
        after = None
    if unit.kind == "money" and (given := of_sum(view, number, unit, sentence, after)):
        return given
    opens = view.key.startswith("(", max(0, start_of(number) - 1))
    if opens and unit.kind == "money" and (thing := _before_bracket(view, number, sentence)):
        return phrase(view, thing)  # "một giải nhì (10 triệu đồng)"
    subject = subject_of(view, number, sentence)
    if after and follows(view, unit, after):
        told = _by_what_follows(view, number, unit, sentence, subject, after)
        if told:
            return told
    if unit.kind == "money" and (listed := _in_list(view, number, sentence)):
        return listed
    if unit.kind == "share" and opens and view.key.startswith(")", unit.span.end):
        return phrase(view, counted_before(view, number, sentence) or subject)  # "81 hộ cận nghèo (8,7%)"
    if unit.kind == "share" and (made := _made_up(view, number, sentence)):
        return made
    if subject is None:
        borrowed = borrowed_subject(view, number, sentence) or after or _before_bracket(view, number, sentence)
        return phrase(view, borrowed)
    return _by_subject(view, number, unit, sentence, subject)


def _before_bracket(view: View, number: Number, sentence: Span) -> Span | None:
    """What a bracket that holds the number explains: "giải nhất (giấy khen và 3 triệu đồng)"."""
    reach = Span(max(sentence.start, number.span.start - 120), number.span.start)
    opening = view.key.rfind("(", *reach)
    if opening < 0 or ")" in view.key[opening : reach.end]:
        return None
    start = max(reach.start, opening - 60)
    start = max((match.end() for match in _BEFORE_THING.finditer(view.key, start, opening)), default=start)
    before = stripped(view, Span(start, opening))
    return last_words(view, before, _TAIL) if before else None


def _in_list(view: View, number: Number, sentence: Span) -> Phrase | None:
    """What a sum in a list of things is found or given with: "nhặt được 5 chiếc nhẫn, 10 triệu đồng và một thẻ"."""
    if not _LISTED.search(view.key, max(0, start_of(number) - 3), start_of(number)):
        return None
    return joined(view, governor_of(view, first_of_list(view, number, sentence), 5))


def _made_up(view: View, number: Number, sentence: Span) -> Phrase | None:
    """The things counted right before, whose share a number is: "có 612 hộ nghèo, chiếm 58,3%"."""
    end = start_of(number)
    thing = counted_before(view, number, sentence) if _MAKES_UP.search(view.key, max(0, end - 30), end) else None
    if thing is None:
        return None
    short = len(view.key[thing.start : thing.end].split()) < _SHORT  # "thi hành xong 7.320 việc, đạt 82,4%"
    return joined(view, governor_of(view, first_subject(view, number, sentence), 4) if short else None, thing)


def _by_what_follows(
    view: View, number: Number, unit: FigureUnit, sentence: Span, subject: Span | None, after: Span
) -> Phrase | None:
    """The whole of a share, the base of a multiple, what is measured, what a sum is for."""
    told = view.key[subject.start : subject.end] if subject else ""
    purpose = pattern(_PURPOSE).match(view.key, after.start) is not None
    found = None
    if unit.kind == "share":
        found = _of_share(view, number, sentence, subject, after, purpose)
    elif unit.kind == "times":
        found = _of_multiple(view, number, unit, sentence, subject, after)
    elif unit.kind == "money" and pattern(_MONEY_OF).match(view.key, after.start):  # "giải ngân 5 tỷ đồng vốn đầu tư"
        listed = _LISTED.search(view.key, start_of(number) - 3, start_of(number))
        before = first_of_list(view, number, sentence) if listed else subject
        found = joined(view, governor_of(view, before, 6), first_words(view, after, _TAIL))
    elif unit.kind == "measure" and told.startswith("cách "):
        found = phrase(view, subject)
    elif unit.kind == "measure" and not purpose and not pattern(_DIMENSION).search(told):
        apart = subject and APART.search(view.key, subject.end, start_of(number))
        governor = governor_of(view, subject, 4) if subject and not apart else given_of_list(view, number, sentence)
        placed = subject is not None and _PLACED.match(view.key, after.start)
        found = None if placed else joined(view, governor, first_words(view, after, _TAIL))
    if found or not purpose:
        return found
    if subject and (
        worth := of_worth(view, number, sentence, subject)
    ):  # "tặng 76 suất quà trị giá 8 triệu đồng cho em"
        return worth
    if subject is None or pattern(ENDS_WEAK).search(told) or not pattern(HEAD).search(told):
        return joined(view, last_words(view, subject, 4) if subject else None, after)
    return None


def _of_share(
    view: View, number: Number, sentence: Span, subject: Span | None, after: Span, purpose: bool
) -> Phrase | None:
    """A share by its whole: "85% hộ có điện", "nữ chiếm 40% số dân", "đạt 112% kế hoạch", "50% số đó có giá trị"."""
    told = view.key[subject.start : subject.end] if subject else ""
    if back := _OF_THESE.match(view.key, after.start, after.end):
        return joined(view, counted_before(view, number, sentence), trim(view, Span(back.end(), after.end)))
    end = start_of(number)
    if _MAKES_UP.search(view.key, max(0, end - 30), end) and not pattern(_BASE).match(view.key, after.start):
        made = counted_before(view, number, sentence)  # "còn 345 hộ nghèo, chiếm 1,2% tổng số hộ"
        subject = made if made and count_words(view, made) > 1 else subject
    if subject and pattern(_TAKES).search(view.key, subject.end, start_of(number)):
        if _AND_TAKES.search(view.key, subject.start, start_of(number)):  # "nữ chiếm 40% số dân và chiếm 60% …"
            subject = first_subject(view, number, sentence) or subject
        return joined(view, last_words(view, subject, 5), Span(_taking(view, number), start_of(number)), after)
    if subject and pattern(_BASE).match(view.key, after.start):
        if pattern(WEAK).fullmatch(told):
            subject = borrowed_subject(view, number, sentence) or subject
        elif pattern(_GREW).match(told):  # "tăng gấp đôi năm trước và đạt 180% kế hoạch"
            subject = clause_before(view, number, sentence) or subject
        return Phrase(f"{words_of(view, subject)} so với {words_of(view, after)}", None)
    if some := _some_of(view, number, sentence, after):
        return some
    if _is_whole(view, after) and (not pattern(_RATE).search(told) or pattern(_ENDS_RATE).search(told)):
        return phrase(view, after)
    if not pattern(HEAD).search(told) and not purpose:
        return joined(view, last_words(view, subject, 4) if subject else None, first_words(view, after, _TAIL))
    return None


def _some_of(view: View, number: Number, sentence: Span, after: Span) -> Phrase | None:
    """What is true of a share of those counted right before: "trạm có 20 bác sĩ, trong đó 45% có học vị"."""
    told = pattern(_PREDICATE).match(view.key, after.start)
    thing = counted_before(view, number, sentence) if told else None
    if thing is None:
        return None
    if not is_part(view, number, sentence) and view.key[thing.end : start_of(number)].strip() != ",":
        return None
    return joined(view, first_words(view, thing, _TAIL), first_words(view, after, _TAIL))


def _of_multiple(
    view: View, number: Number, unit: FigureUnit, sentence: Span, subject: Span | None, after: Span
) -> Phrase | None:
    """A multiple by its base: "gấp 4 lần tốc độ chung"; times by what was done: "2 lần liên tiếp có mặt"."""
    told = view.key[subject.start : subject.end] if subject else ""
    based = pattern(HEAD).match(view.key, after.start)
    if based and (pattern(_PAID).search(told) or said_of_first(view, number, unit, "", sentence)):
        return joined(view, subject, after)  # "được thưởng 4,5 lần mức lương", no comparison
    if _WHEN.match(view.key, after.start) and subject:
        return None  # "bắn qua vịnh hai lần trong một tháng"
    return phrase(view, after) if based or not _grows_to(view, number) else None


def _by_subject(view: View, number: Number, unit: FigureUnit, sentence: Span, subject: Span) -> Phrase | None:
    """The subject, completed where it says little by itself."""
    told = view.key[subject.start : subject.end]
    if completed := of_worth(view, number, sentence, subject) or _of_elliptic(view, number, unit, sentence, subject):
        return completed
    if pattern(HEAD).search(told):
        return joined(view, _owner(view, number, sentence, subject), subject)
    measured = pattern(_MEASURED).search(told) is not None or told.startswith("cách ")
    if len(told.split()) > 1 and measured:
        return phrase(view, subject)  # "tháp A cao 90 mét, tháp B cao 80 mét"
    listed = shared_head(view, subject, sentence)
    if listed is None and len(told.split()) <= _SHORT + 2:
        listed = said_of_first(view, number, unit, told.split()[0], sentence)
    if listed and listed.end <= subject.start:
        clause = nearest_clause(view, number, sentence)
        if clause and clause.start < subject.start and count_words(view, clause) <= _WITH_DOER:
            return phrase(view, clause)  # "Lê Mây đã nhận 2 tỷ đồng; Lò Mận đã nhận 1 tỷ đồng"
        return joined(view, listed, subject)
    if is_bare_name(view, subject) and (told_of := told_before(view, unit, sentence)):
        return joined(view, told_of, subject)
    if len(told.split()) <= 3 and not _is_name(view, subject) and not measured:
        earlier = clause_before(view, number, sentence)
        if earlier and not DIGIT.search(view.key, earlier.start, subject.start):
            return joined(view, earlier, subject)
    return phrase(view, subject)


def _owner(view: View, number: Number, sentence: Span, subject: Span) -> Span | None:
    """Whose a measure of few words is: the words before the verb that has it, "tượng có chiều cao 1,4 m"."""
    clauses = clauses_before(view, number, sentence)
    if not clauses or clauses[0].start >= subject.start or len(view.key[subject.start : subject.end].split()) > _SHORT:
        return None
    if given := _GIVEN.search(view.key, clauses[0].start, subject.start):  # "cho nhà nông thu nhập 5 triệu đồng"
        return trim(view, Span(*given.span("owner")))
    link = pattern(_LINK).search(view.key, clauses[0].start, subject.start)
    able = _ABLE.search(view.key, clauses[0].start, link.start()) if link else None
    end = able.start() if able else link.start() if link else clauses[0].start
    whole = trim(view, Span(clauses[0].start, end)) if link else None
    owner = last_words(view, whole, 2) if whole else None
    return None if owner is None or is_verb(view, owner) else owner  # "được xây với diện tích" tells of no owner


def _of_elliptic(view: View, number: Number, unit: FigureUnit, sentence: Span, subject: Span) -> Phrase | None:
    """A subject that goes on about the one before: "tăng 12%", "trong đó chi 5 tỷ đồng", "năm nay lãi 2 tỷ đồng"."""
    told = view.key[subject.start : subject.end]
    if pattern(WEAK).fullmatch(told):
        return joined(view, _completing(view, number, unit, sentence), subject)
    if is_part(view, number, sentence) and len(told.split()) < 4 and not pattern(HEAD).match(told):
        return joined(view, borrowed_subject(view, number, sentence), subject)
    if pattern(_BARE_MEASURED).fullmatch(told):
        before = _before_measures(view, number, sentence)
        if before and (time := pattern(_TIME).search(view.key, *before)):
            before = trim(view, Span(before.start, time.start()))
        kept = first_words(view, before, 3) if before and before.end <= subject.start else None
        own = pattern(_ENDS_MEASURED).search(view.key, kept.start, kept.end) if kept else None
        if kept and own:
            kept = trim(view, Span(kept.start, own.start()))
        return joined(view, kept, subject)
    clauses = clauses_before(view, number, sentence) if pattern(_VERB_HEAD).fullmatch(told) else []
    if clauses and clauses[0].start < subject.start:
        doer = trim(view, Span(clauses[0].start, subject.start))  # "Các sáng kiến làm lợi 900 triệu đồng"
        return joined(view, last_words(view, doer, 4) if doer else None, subject)
    return None


def _before_measures(view: View, number: Number, sentence: Span) -> Span | None:
    """The subject of the first of several measures: "Tháp bằng đá, cao 6 mét, nặng 26 tấn"."""
    clauses = clauses_before(view, number, sentence)[1:]
    kept = (clause for clause in clauses if not DIGIT.match(view.key, clause.start))
    for clause in kept:
        if not pattern(_MEASURED_AGAIN).match(view.key, clause.start, clause.end):
            return clause
    return first_subject(view, number, sentence)


def _completing(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Span | None:
    """What a mere "tăng" or "đạt tỷ lệ" goes on about: a measure of its unit, things counted, a clause before it."""
    alike = same_unit_before(view, number, unit, sentence)
    if alike and from_head(view, alike) and unit.kind == "money":  # "dư nợ 3 tỷ đồng với 50 hộ vay, tăng 1 tỷ đồng"
        return alike
    thing = counted_before(view, number, sentence)
    if thing and count_words(view, thing) > 1:
        return thing
    borrowed = borrowed_subject(view, number, sentence)
    if borrowed and (thing or from_head(view, borrowed)):  # "khách quốc tế đạt 27.000 lượt, tăng 22%"
        return borrowed
    if thing:
        return thing
    return clause_before(view, number, sentence) or borrowed or alike


def _taking(view: View, number: Number) -> int:
    start = view.key.rfind("chiếm", max(0, number.span.start - 40), number.span.start)
    return start if start >= 0 else start_of(number)


def _grows_to(view: View, number: Number) -> bool:
    start = start_of(number)  # "hơn 10 lần nhặt được ví" is no growth
    return pattern(_GROWS).search(view.key[max(start - 24, 0) : start]) is not None


def _is_name(view: View, span: Span) -> bool:
    before = view.text[max(span.start - 8, 0) : span.start].rstrip()
    return view.text[span.start].isupper() and not before.endswith((".", ":", "\n"))


def _is_whole(view: View, after: Span) -> bool:
    """Whether the words behind a share name its whole: "85% hộ", "50% số ca"."""
    found = unit_at(view.key, after.start, after.end)
    return bool(pattern(_WHOLE).match(view.key, after.start)) or (found is not None and found.counted)
