"""What a figure measures, in the article's own words.

A counted noun is named by what is done to it and by its own phrase ("lắp đặt 300 công tơ điện tử"), or by the subject
of which the number is said ("số hội viên là 500 người"); money, shares and measures by the words before ("Tổng thu
ngân sách đạt …"), a share also by its whole ("100% xã đạt chuẩn"). What a bracket or "trong đó" breaks down borrows the
words of the whole; items of a list borrow what is said of the first.
"""

from __future__ import annotations

import regex

from thidua_extract.language.compounds import compound_kind, is_compound
from thidua_extract.language.counted import unit_at
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import (
    after_unit,
    clauses_before,
    count_words,
    first_words,
    last_words,
    start_of,
    stripped,
    trim,
)
from thidua_extract.patterns.figures.unit import FigureUnit, unit_of
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_WORDS = 9  # of the subject of a measure
_WHOLE_CLAUSE = 11  # words; a longer clause is cut
_GOVERNOR = 5  # words of the verb phrase before a counted noun; fewer where the noun has a long phrase of its own
_TAIL = 6
_SHARED_TAIL = 3
# Words that measure nothing by themselves: they complete the clause before ("GRDP đạt 46 triệu đồng, tăng 16 triệu").
_WEAK = r"(?:đã |bình quân |mỗi năm |trung bình )*«weak»"
_ENDS_WEAK = r"(?r)(?<!\p{L})«weak»$"
_STARTS_WEAK = r"(?:«up»|«down»|từ|trong|đến|năm|tháng|tính|qua|sau|nhân|dịp|theo)(?!\p{L})"
_PURPOSE = r"\s*«purpose»(?!\p{L})"
_HEAD = r"(?<!\p{L})(?<!một )(?<!con )«head»(?!\p{L})"
_GROWN_AND = r"(?<!\p{L})(?:«up»|«down»)[^,;.]{0,20}\svà\s+(?=«head»(?!\p{L}))"
_WHOLE = r"\s*«whole»(?!\p{L})"
_BASE = r"(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)(?!\p{L})"
_ATTENDS = r"(?<!\p{L})(?:tham dự|đến dự|tới dự|về dự|dự)(?: buổi)?(?: «gathering»)?(?!\p{L})"
_PARTNER = r",?\s+(?:(?:và|cùng|với)\s+)?(?:«then_number»\s+)?"
_RATE = r"(?<!\p{L})«rate»(?!\p{L})"
_AUXILIARY = r"(?<!\p{L})«auxiliary»(?!\p{L})"
_GETS = regex.compile(r"(?<!\p{L})được\s+(?:(?:hơn|gần|trên|khoảng)\s+)?$")
_PART_OF = regex.compile(r"(?:\btrong (?:số )?đó\b|[(])[^();.\n]{0,40}$")
_LIST_ENDS = regex.compile(r"[.;:()\d\n]")
_DIGITS = regex.compile(r"\d[\d.,/]*+(?! (?:năm|tháng|ngày|tuổi|giờ|phút)(?!\p{L}))")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_APART = regex.compile(r"[;:,.()\n]|\btrong đó\b")
_FAR = regex.compile(r"[;\n]|[.](?=\s)|:\s*\S")
_GROWS = regex.compile(r"(?:tăng|gấp|bằng|hơn|giảm|vượt|nhanh)[^,;.]{0,12}$")
_AMOUNT = r"(?:tổng|tổng số|số|số lượng|quy mô|dân số|lượng|nguồn)(?!\p{L})"
_SHARED = r"(?<!\p{L})(?P<head>«shared_head»[^,;:.()]{2,60})"
_WORD = regex.compile(r"\p{L}+")
_AND = regex.compile(r"(?<!\p{L})(?:và|cùng|cùng với)\s+(?:(?:hơn|gần|trên|khoảng)\s+)?$")
_COPULA = regex.compile(r"\s+(?:là|đạt|chiếm|còn|ước|lên)(?!\p{L})")
_SUBJECT_ENDS = regex.compile(r"[,;:.](?=\s)")


def indicator_of(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The words that say what is counted or measured, short."""
    if unit.counted:
        return _of_counted(view, number, unit, sentence)
    return _of_measured(view, number, unit, sentence)


def _of_counted(view: View, number: Number, unit: FigureUnit, sentence: Span) -> Phrase | None:
    """The verb phrase before the number, the noun and the noun's own phrase, as far as they say something."""
    after = after_unit(view, unit, sentence)
    noun = view.key[unit.span.start : unit.span.end]
    if noun in ("đại biểu", "khách mời") and (event := _attended(view, unit, sentence)):
        return _joined(view, unit.span, event)
    tail = trim(view, first_words(view, after, _TAIL)) if after else None
    subject = _nearest(view, number, sentence)
    gap = view.key[subject.end : start_of(number)] if subject else ""
    if subject and _APART.search(gap.replace(":", "", 1) if gap.strip() == ":" else gap):
        subject = None  # "thu ngân sách 26 tỷ đồng; 59 xã được bổ sung": another clause's
    before = view.key[max(sentence.start, start_of(number) - 24) : number.span.start]
    scored = noun == "điểm" and subject and _from_head(view, subject)
    if subject and (scored or pattern(_AMOUNT).match(view.key, subject.start)):  # "số hội viên là 500 người"
        named = scored or noun in view.key[subject.start : subject.end]
        if tail and not named:
            return _joined(view, first_words(view, subject, 4), unit.span, tail)
        return _joined(view, first_words(view, subject, _WORDS), None if named else unit.span)
    if subject and not tail and _GETS.search(before):  # "tuyên truyền được 300 buổi"
        return _joined(view, last_words(view, subject, _WORDS - 1), unit.span)
    if not tail and (shared := _after_partner(view, unit, sentence)) and count_words(view, shared) >= _SHARED_TAIL:
        tail = shared
    governor = _governor(view, subject, 3 if count_words(view, tail) >= 4 else _GOVERNOR)
    if count_words(view, tail) <= 1 and (count_words(view, governor) <= 1 or _is_part(view, number, sentence)):
        borrowed = _borrowed(view, number, sentence)
        if borrowed:
            return _joined(view, borrowed, governor, unit.span, tail)
    if governor and noun in view.key[governor.start : governor.end]:
        return _joined(view, governor, tail)
    if tail and 0 <= tail.start - unit.span.end <= 2:
        return _joined(view, governor, Span(unit.span.start, tail.end))
    return _joined(view, governor, unit.span, tail)


def _is_part(view: View, number: Number, sentence: Span) -> bool:
    """Whether the number breaks another down: "(trong đó miễn phí 7.971 vụ)"."""
    return bool(_PART_OF.search(view.key[max(sentence.start, number.span.start - 60) : number.span.start]))


def _governor(view: View, subject: Span | None, count: int) -> Span | None:
    """The end of the clause before the number: from behind its last auxiliary ("Hội đã kết nạp mới"), or its verbs."""
    if subject is None:
        return None
    start = subject.start
    for match in pattern(_AUXILIARY).finditer(view.key, subject.start, subject.end):
        following = _WORD.match(view.key, match.end() + 1, subject.end)
        if following is None or not is_compound(match.group(), following.group()):
            start = match.end()
    kept = trim(view, Span(start, subject.end))
    return last_words(view, kept, count) if kept else None


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
    """The subject before the number; for shares the whole behind it; what is bought or built for, where that is all."""
    after = after_unit(view, unit, sentence)
    attached = after if after and after.start <= unit.span.end + 1 else None
    subject = _subject(view, number, sentence)
    told = view.key[subject.start : subject.end] if subject else ""
    if unit.kind == "share" and attached and subject and pattern(_BASE).match(view.key, attached.start):
        return Phrase(f"{_words(view, subject)} so với {_words(view, attached)}", None)
    if unit.kind == "share" and attached and _is_whole(view, attached) and not pattern(_RATE).search(told):
        return _phrase(view, attached)
    if unit.kind == "times" and attached and pattern(_HEAD).match(view.key, attached.start):
        shared = _first_of_list(view, number, unit, "", sentence)
        return _joined(view, subject, attached) if shared or _is_level(told) else _phrase(view, attached)
    if unit.kind == "measure" and attached and not pattern(_PURPOSE).match(view.key, attached.start):
        apart = subject and _APART.search(view.key, subject.end, start_of(number))
        return _joined(view, None if apart else _governor(view, subject, 4), first_words(view, attached, _TAIL))
    if unit.kind == "times" and attached and not _grows_to(view, number):
        return _phrase(view, attached)  # "2 lần liên tiếp có mặt"
    purpose = attached if attached and pattern(_PURPOSE).match(view.key, attached.start) else None
    if purpose and (subject is None or pattern(_ENDS_WEAK).search(told) or not pattern(_HEAD).search(told)):
        return _joined(view, last_words(view, subject, 4) if subject else None, purpose)
    if subject is None:
        return _phrase(view, _borrowed(view, number, sentence) or after)
    if pattern(_WEAK).fullmatch(told):
        return _joined(view, _clause_before(view, number, sentence) or _borrowed(view, number, sentence), subject)
    if _is_part(view, number, sentence) and len(told.split()) < 4:
        return _joined(view, _borrowed(view, number, sentence), subject)
    if pattern(_HEAD).search(told):
        return _phrase(view, subject)
    listed = _shared_head(view, subject, sentence) or _first_of_list(view, number, unit, told.split()[0], sentence)
    if listed and listed.end <= subject.start:
        return _joined(view, listed, subject)
    if len(told.split()) <= 3 and not _is_name(view, subject):
        return _joined(view, _clause_before(view, number, sentence), subject)
    return _phrase(view, subject)


def _grows_to(view: View, number: Number) -> bool:
    start = number.span.start
    return _GROWS.search(view.key[max(start - 24, 0) : start]) is not None


def _is_name(view: View, span: Span) -> bool:
    before = view.text[max(span.start - 8, 0) : span.start].rstrip()
    return view.text[span.start].isupper() and not before.endswith((".", ":", "\n"))


def _shared_head(view: View, subject: Span, sentence: Span) -> Span | None:
    """In a list of places the head stands once, ahead of them: "Tốc độ tăng trưởng của các tỉnh đều cao: tỉnh A 9%"."""
    if not view.places.within(subject):
        return None
    heads = list(pattern(_SHARED).finditer(view.key, max(sentence.start, subject.start - 300), subject.start))
    found = stripped(view, Span(*heads[-1].span("head"))) if heads else None
    return first_words(view, found, 6) if found else None


def _is_level(told: str) -> bool:
    """Whether a multiple is an amount in itself ("được thưởng 4,5 lần mức lương"), not a comparison ("gấp 4 lần")."""
    return regex.search(r"(?:thưởng|hưởng|hệ số|trợ cấp|phụ cấp)\s*$", told) is not None


def _is_whole(view: View, after: Span) -> bool:
    """Whether the words behind a share name its whole: "85% hộ", "50% số ca"."""
    found = unit_at(view.key, after.start, after.end)
    return bool(pattern(_WHOLE).match(view.key, after.start)) or (found is not None and found.counted)


def _nearest(view: View, number: Number, sentence: Span) -> Span | None:
    """The clause right before the number, from its measuring head on; with it a verb that a comma parts from it."""
    clauses = clauses_before(view, number, sentence)
    end = start_of(number)
    if not clauses or _FAR.search(view.key, clauses[0].end, end):
        return None
    clause = _beside_digits(view, clauses[0])
    if _AND.search(view.key, clause.start, end) and (digits := _DIGITS.search(view.key, *clauses[0])):
        # "thu giữ 2 kg ma tuý tổng hợp và 15 khẩu súng": the verb of the first governs both
        first = stripped(view, Span(clauses[0].start, digits.start()))
        if first is None:
            return None
        clause = first
    if len(clauses) > 1 and 2 <= count_words(view, clause) <= 4 and _same_list(view, clauses[1], clause):
        verb = last_words(view, clauses[1], 2)  # "xây mới, sửa chữa 755 căn nhà"
        if _is_verb(view, verb):
            return Span(verb.start, clause.end)
    return _from_head(view, clause) or clause


def _is_verb(view: View, span: Span) -> bool:
    words = view.key[span.start : span.end].split()
    return len(words) == 2 and (words[1] == "mới" or compound_kind(*words) == "verb")


def _subject(view: View, number: Number, sentence: Span) -> Span | None:
    """What a measure is said of: the clause before the number, from its measuring head on, over the commas of a list; a
    list that "như" opens gives way to what it is of."""
    clauses = clauses_before(view, number, sentence)
    clause = _nearest(view, number, sentence)
    if clause is None:
        return None
    end = start_of(number)
    clause = _listed(view, Span(max(sentence.start, end - 260), end)) or clause
    if headed := _from_head(view, clause):
        return headed
    words = count_words(view, clause)
    weak = pattern(_WEAK).fullmatch(view.key, clause.start, clause.end)
    if len(clauses) > 1 and words <= 6 and not weak and _same_list(view, clauses[1], clause):
        headed = _from_head(view, Span(clauses[1].start, clause.end))
        if headed and not _DIGITS.search(view.key, headed.start, headed.end):
            return headed if headed.end == clause.end else _from_head(view, clauses[1])
        if words <= 2 and count_words(view, clauses[1]) <= _WHOLE_CLAUSE:  # "chiến sĩ thi đua cấp bộ, tỉnh 3 lần"
            return Span(clauses[1].start, clause.end)
    if words <= _WHOLE_CLAUSE:
        return clause
    if _COPULA.match(view.key, clause.end, end):
        return first_words(view, clause, _WHOLE_CLAUSE)
    return last_words(view, clause, _WORDS - 1)


def _listed(view: View, reach: Span) -> Span | None:
    """What a list before the number is of: "Tiền phục vụ hội đồng như họp, in ấn, photo … 2 tỷ đồng"."""
    such = max(view.key.rfind(word, *reach) for word in (" như ", " gồm "))
    if such < 0 or "," not in view.key[such : reach.end] or _LIST_ENDS.search(view.key, such, reach.end):
        return None
    start = max((match.end() for match in _LIST_ENDS.finditer(view.key, reach.start, such)), default=reach.start)
    subject = stripped(view, Span(start, such))
    return subject if subject and pattern(_HEAD).search(view.key, *subject) else None


def _same_list(view: View, earlier: Span, later: Span) -> bool:
    """Whether only a comma stands between two clauses: "Tỷ lệ quân nhân làm chủ vũ khí, khí tài đạt …"."""
    between = view.key[earlier.end : later.start]
    return between.strip() == "," and not _DIGITS.search(view.key, earlier.start, earlier.end)


def _from_head(view: View, clause: Span) -> Span | None:
    """The clause from its measuring head on; a weak one that ends the clause says less than what stands before it."""
    start = clause.start
    if grown := pattern(_GROWN_AND).search(view.key, clause.start, clause.end):
        start = grown.end()  # "năng suất tăng nhanh và tỷ lệ hộ nghèo giảm"
    for head in pattern(_HEAD).finditer(view.key, start, clause.end):
        heading = view.key[head.start() : clause.end]
        if head.start() > clause.start and pattern(_WEAK).fullmatch(heading):
            return None
        if len(heading.split()) > 1:
            return first_words(view, Span(head.start(), clause.end), _WORDS)
    return None


def _beside_digits(view: View, clause: Span) -> Span:
    """The part of a clause that another number or a year leaves to the figure: behind it, unless the head stands before
    it ("Thu nhập bình quân năm 2019 của xã") or what stands behind is too little."""
    digits = list(_DIGITS.finditer(view.key, clause.start, clause.end))
    if not digits:
        return clause
    right = trim(view, Span(digits[-1].end(), clause.end))
    told = view.key[right.start : right.end] if right else ""
    if right and _from_head(view, right):
        return right
    year = _YEAR.fullmatch(digits[0].group())
    left = stripped(view, Span(clause.start, digits[0].end() if year else digits[0].start()))
    if left and (_from_head(view, left) or len(told.split()) < 3):
        return left
    return right or clause


def _clause_before(view: View, number: Number, sentence: Span) -> Span | None:
    """The nearest clause before that of the number that has a measuring head, else the nearest that says something."""
    found = None
    for clause in clauses_before(view, number, sentence)[1:]:
        if _FAR.search(view.key, clause.end, start_of(number)):
            break
        kept = _beside_digits(view, clause)
        if headed := _from_head(view, kept):
            return headed
        weak = pattern(_STARTS_WEAK).match(view.key, clause.start, clause.end)
        found = found or (None if weak else last_words(view, kept, _WORDS - 2))
    return found


def _borrowed(view: View, number: Number, sentence: Span) -> Span | None:
    """What the number before in the sentence is said of, which a bracket, "trong đó" or a mere "tăng" goes on about."""
    earlier = [
        other
        for other in view.numbers.within(Span(max(sentence.start, number.span.start - 160), start_of(number)))
        if other.span.end <= start_of(number)
    ]
    if not earlier or _FAR.search(view.key, earlier[-1].span.end, start_of(number)):
        return None
    subject = _subject(view, earlier[-1], sentence)
    if subject is None:
        return None
    return first_words(view, subject, _WORDS) if _from_head(view, subject) else _governor(view, subject, _GOVERNOR)


def _first_of_list(view: View, number: Number, unit: FigureUnit, own: str, sentence: Span) -> Span | None:
    """What the first item of a list says for all: "Tốc độ tăng trưởng của tỉnh A đạt 9%, tỉnh B 7%", "hộ A được hỗ trợ
    5 triệu đồng, hộ B 7 triệu"."""
    for other in view.numbers.within(Span(max(sentence.start, number.span.start - 300), start_of(number))):
        kind = unit_of(view, other, sentence)
        if kind is None or kind.name != unit.name or other.span.end > start_of(number):
            continue
        clauses = clauses_before(view, other, sentence)
        if not clauses:
            return None
        headed = _from_head(view, clauses[0])
        if headed:
            return first_words(view, headed, 4)
        between = view.key[other.span.end : start_of(number)]
        if not _SUBJECT_ENDS.search(between):
            return None
        first = clauses[0]
        variant = own and regex.search(
            rf"(?<!\p{{L}}){regex.escape(own)}(?!\p{{L}})", view.key, pos=first.start, endpos=first.end
        )
        if variant and variant.start() > first.start:  # "Huân chương hạng Nhất 9 lần; hạng Nhì 7,5 lần"
            return trim(view, Span(first.start, variant.start()))
        quote = view.quotes.at(first.end)
        if quote and first.start <= quote.end < first.end:  # "người đạt “X” được thưởng 4,5 lần, “Y” 3 lần"
            return trim(view, Span(quote.end, first.end))
        places = view.places.within(first)
        if places and places[-1].span.end < first.end:  # "Hà Tĩnh được cấp 5 tỷ đồng, Quảng Bình 7 tỷ đồng"
            return trim(view, Span(places[-1].span.end, first.end))
        return last_words(view, first, 3)
    return None


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
