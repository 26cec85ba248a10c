"""What a number is said of: the clause before it, from its measuring head on."""

from __future__ import annotations

import regex

from thidua_extract.language.compounds import compound_kind, is_compound
from thidua_extract.language.counted import unit_at
from thidua_extract.language.date_forms import FULL_YEAR
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.clause import (
    NO_STOP,
    WORD,
    clauses_before,
    count_words,
    first_words,
    last_words,
    start_of,
    stripped,
    trim,
)
from thidua_extract.patterns.figures.view import View, once
from thidua_extract.patterns.figures.words import pattern
from thidua_extract.text.span import Span

WORDS = 9  # of the subject of a measure
_WHOLE_CLAUSE = 11  # words; a longer clause is cut
GOVERNOR = 5  # words of the verb phrase before a counted noun; fewer where the noun has a long phrase of its own
# Words that measure nothing by themselves: they complete the clause before ("GRDP đạt 46 triệu đồng, tăng 16 triệu").
WEAK = r"(?:đã |bình quân |mỗi năm |trung bình )*(?:«weak»|«up» gấp (?:đôi|ba))"
WORTH = r"(?:với |có |tổng |mỗi \p{L}+ )*«worth»"  # "mỗi căn trị giá", "với tổng kinh phí"
ENDS_WORTH = r"(?r)(?:(?:^|(?<=\s))(?:với |có |tổng |mỗi \p{L}+ )*«worth»)$"
ENDS_WEAK = r"(?r)(?<!\p{L})«weak»$"
_STARTS_WEAK = r"(?:«up»|«down»|«setting»)(?!\p{L})"
# "Khối thi đua số 2 gồm" has a number of its own and no "số"
HEAD = r"(?<!\p{L})(?<!một )(?<!con )(?!số \d)(?!tổng «of_office»(?!\p{L}))«head»(?!\p{L})"
# "số dự án của các xã ven sông … với tổng mức đầu tư": in a long clause the head that stands nearer measures
_WITH_HEAD = r"(?<!\p{L})(?<!so |đối |cùng |gắn )với (?=«head»(?: \p{L}+){4})"
_SHORT_CLAUSE = 5  # words
_ACT = 3
_NAME_AHEAD = regex.compile(r"(?:(?:và\s+)?\p{Lu}\p{L}*\s+){2,6}(?:(?:là|với)\s+)?(?!(?:ở|tại|và|khi|lúc)\s)(?=\p{Ll})")
_DONE = 2  # words of what somebody does
_ACTING = r"(?<!\p{L})«acting»\s+(?=\p{L})"
_OPENS_TIME = regex.compile(r"(?<!\p{L})(?:sau khi|trước khi|trong khi)(?:\s|$)")
_GROWN_AND = r"(?<!\p{L})(?:«up»|«down»)[^,;.]{0,20}\svà\s+(?=«head»(?!\p{L}))"
# What grows behind a share of a plan is what was planned: "vượt 4% kế hoạch và tăng 11%"
_AND_GREW = r"(?<!\p{L})«plan»[^,;.]{0,30}\s(?:và|hay)\s(?:cũng )?(?P<grown>(?:«up»|«down»))$"
_AUXILIARY = r"(?<!\p{L})«auxiliary»(?!\p{L})"
_PART_OF = regex.compile(r"(?:\btrong (?:số )?đó\b|[(])[^();.\d\n]{0,40}$")
_LIST_ENDS = regex.compile(r"[.;:()\d\n]")
# Digits that count: not of a date, a duration ("từ 03 năm trở lên") or a basis ("thu nhập trên 1 ha").
_DIGITS = (
    r"\d(?<!(?:ngày|tháng|quý) \d)(?!(?<=(?:trên|mỗi) 1) ?«land»(?!\p{L}))"
    r"(?<![\d./-]\d)[\d.,/]*+(?! (?!ngày công)«duration»(?!\p{L}))"
)
FAR = regex.compile(rf";(?!\s*trong (?:số )?đó)|\n|\.(?=\s){NO_STOP}|:\s*\S")
_NAMED = regex.compile(r"(?r)\p{Lu}\p{L}*(?: \p{Ll}+)? (?:(?:và|,) )?\p{Lu}$")
_ANOTHER = regex.compile(r" và \p{L}+ \p{L}")
_ENDS_PLACE = regex.compile(r"(?r)(?<!\p{L})(?:trên|tại|ở|trong)(?: \p{L}+){0,2} $")
_OF_WHOM = " của "
_RATE = regex.compile(r"\s?/\s?\p{L}+(?:\s?/\s?\p{L}+)*")
_LAST_WORD = regex.compile(r"(\p{L}+) $")
_AND = r"(?<!\p{L})(?<!sau |cuối )(?:và|cùng|cùng với)\s+(?:«about»\s+)?$"
_COPULA = r"\s+«comes_to»(?!\p{L})"


def nearest_clause(view: View, number: Number, sentence: Span) -> Span | None:
    """The clause right before the number, from its measuring head on; with it a verb that a comma parts from it."""
    clauses = clauses_before(view, number, sentence)
    end = start_of(number)
    if not clauses or FAR.search(view.key, clauses[0].end, end):
        return None
    clause = _beside_digits(view, clauses[0])
    if pattern(_AND).search(view.key, clause.start, end):
        # "thu giữ 2 kg ma tuý tổng hợp và 15 khẩu súng": the verb of the first governs both
        digits = pattern(_DIGITS).search(view.key, *clauses[0])
        first = stripped(view, Span(clauses[0].start, digits.start())) if digits else None
        if first is None:
            return None
        clause = first
    if len(clauses) > 1 and 2 <= count_words(view, clause) <= 4 and _same_list(view, clauses[1], clause):
        verb = last_words(view, clauses[1], 2)  # "xây mới, sửa chữa 755 căn nhà"
        if is_verb(view, verb):
            return Span(verb.start, clause.end)
    return from_head(view, clause) or clause


def subject_of(view: View, number: Number, sentence: Span) -> Span | None:
    """What a measure is said of: the clause before the number, from its measuring head on, over the commas of a list; a
    list that "như" opens gives way to what it is of."""
    clauses = clauses_before(view, number, sentence)
    clause = nearest_clause(view, number, sentence)
    if clause is None:
        return None
    end = start_of(number)
    clause = _listed(view, Span(max(sentence.start, end - 260), end)) or clause
    if headed := from_head(view, clause):
        return headed
    size = count_words(view, clause)
    weak = pattern(WEAK).fullmatch(view.key, clause.start, clause.end)
    if len(clauses) > 1 and size <= 6 and not weak and _same_list(view, clauses[1], clause):
        headed = from_head(view, Span(clauses[1].start, clause.end))
        if headed and not pattern(_DIGITS).search(view.key, headed.start, headed.end):
            return headed if headed.end == clause.end else from_head(view, clauses[1])
        if size <= 2 and count_words(view, clauses[1]) <= _WHOLE_CLAUSE:  # "chiến sĩ thi đua cấp bộ, tỉnh 3 lần"
            return Span(clauses[1].start, clause.end)
    if size > _SHORT_CLAUSE and (acted := _behind_agent(view, clause)):
        return acted
    if size <= _WHOLE_CLAUSE:
        return clause
    if pattern(_COPULA).match(view.key, clause.end, end) or pattern(ENDS_WEAK).search(view.key, *clause):
        return first_words(view, clause, _WHOLE_CLAUSE)
    return last_words(view, clause, WORDS - 1)


def _behind_agent(view: View, clause: Span) -> Span | None:
    """What is done, behind who does it: "UBND xã vừa quyết định thưởng đội bóng", "ông đã đóng góp cho quỹ"."""
    marks = list(pattern(_ACTING).finditer(view.key, clause.start, clause.end))
    acted = trim(view, Span(marks[-1].end(), clause.end)) if marks else None
    return acted if acted and count_words(view, acted) >= _ACT else None


def governor_of(view: View, subject: Span | None, count: int) -> Span | None:
    """The end of the clause before the number: from behind its last auxiliary ("Hội đã kết nạp mới"), or its verbs."""
    if subject is None:
        return None
    start = subject.start
    for match in pattern(_AUXILIARY).finditer(view.key, subject.start, subject.end):
        following = WORD.match(view.key, match.end() + 1, subject.end)
        if inside_compound(view, match.start(), subject.start):
            continue  # "chuẩn bị" holds no "bị"
        if following is None or not is_compound(match.group(), following.group()):
            start = match.end()
    opened = (
        [match.end() for match in _OPENS_TIME.finditer(view.key, start, subject.end)]
        if view.key.find(" khi", start - 1, subject.end) >= 0
        else []
    )
    kept = trim(view, Span(opened[-1] if opened else start, subject.end))
    governor = last_words(view, kept, count) if kept else None
    if kept and governor and governor.start > kept.start:
        governor = _behind_name(view, governor)
    if (
        governor
        and view.key.find(_OF_WHOM, *governor) >= 0
        and _ENDS_PLACE.search(view.key, subject.start, governor.start)
    ):
        return None  # "được chia sẻ trên trang của trường với 800 lượt xem"
    return governor


def _behind_name(view: View, governor: Span) -> Span:
    """What is done, without the name that a cut left of who does it: "[Trưởng ban] Lò Văn Mơ gặp mặt"."""
    name = _NAME_AHEAD.match(view.text, *governor)
    rest = Span(name.end(), governor.end) if name else governor
    return rest if count_words(view, rest) >= _DONE else governor


@once
def from_head(view: View, clause: Span) -> Span | None:
    """The clause from its measuring head on; a weak one that ends the clause says less than what stands before it."""
    if not view.triggers.opens("figures.heads", clause.start, clause.end):
        return None
    start = clause.start
    if grown := pattern(_GROWN_AND).search(view.key, clause.start, clause.end):
        start = grown.end()  # "năng suất tăng nhanh và tỷ lệ hộ nghèo giảm"
    for head in view.triggers.finditer("figures.heads", pattern(HEAD), start, clause.end):
        if inside_compound(view, head.start(), clause.start) or _begins_verb(view, head):
            continue  # "đánh giá" has no "giá", "thu hồi" no "thu"
        named = head.start() > clause.start and view.text[head.start()].isupper()
        if named and _NAMED.search(view.text, clause.start, head.start() + 1):
            continue  # "Sở Kế hoạch và Đầu tư" is a name
        heading = view.key[head.start() : clause.end]
        if head.start() > clause.start and pattern(WEAK).fullmatch(heading):
            return None
        if len(heading.split()) > 1:
            told = Span(head.start(), clause.end)
            if count_words(view, told) > WORDS and (nearer := list(pattern(_WITH_HEAD).finditer(view.key, *told))):
                told = Span(nearer[-1].end(), clause.end)
            return first_words(view, told, WORDS)
    return None


def inside_compound(view: View, position: int, start: int) -> bool:
    """Whether the word at `position` is the second half of another: "thưởng" in "phần thưởng"."""
    before = _LAST_WORD.search(view.key, max(start, position - 12), position)
    word = WORD.match(view.key, position)
    return bool(before and word and is_compound(before[1], word.group()))


def _begins_verb(view: View, head: regex.Match[str]) -> bool:
    following = WORD.match(view.key, head.end() + 1)
    return following is not None and compound_kind(head.group(), following.group()) == "verb"


@once
def _beside_digits(view: View, clause: Span) -> Span:
    """The part of a clause that another number or a year leaves to the figure: behind it, unless the head stands before
    it ("Thu nhập bình quân năm 2019 của xã") or what stands behind is too little."""
    digits = [found for found in pattern(_DIGITS).finditer(view.key, *clause) if _counts(view, found)]
    if not digits:
        return clause
    right = trim(view, Span(_behind_measure(view, digits[-1].start(), clause.end), clause.end))
    told = view.key[right.start : right.end] if right else ""
    if right and (grown := pattern(_AND_GREW).search(view.key, *right)):
        return Span(grown.start("grown"), right.end)
    if right and from_head(view, right):
        return right
    year = FULL_YEAR.fullmatch(digits[0].group())
    left = stripped(view, Span(clause.start, digits[0].end() if year else digits[0].start()))
    least = 3 if left is None or not from_head(view, left) else _WHOLE_CLAUSE if year else _SHORT_CLAUSE
    if left and len(told.split()) < least:
        return left
    return (stripped(view, right) if right else None) or clause


def _counts(view: View, digits: regex.Match[str]) -> bool:
    """Whether digits are a quantity or a year and not part of a name: "Tàu 561 đưa", "Lữ đoàn 147"."""
    if FULL_YEAR.fullmatch(digits.group()):
        return True
    number = view.numbers.at(digits.start())
    return number is not None and number.span.start <= digits.start() < number.span.end


def _behind_measure(view: View, start: int, end: int) -> int:
    """The position behind the number at `start` and its unit of measure; a counted noun still says something."""
    number = view.numbers.at(start)
    position = max(number.span.end, start) if number and start < number.span.end <= end else None
    if position is None:
        digits = pattern(_DIGITS).match(view.key, start, end)
        return digits.end() if digits else start
    unit = unit_at(view.key, position + 1, end)
    if unit and unit.counted and _ANOTHER.match(view.key, unit.end, end):
        return unit.end + len(" và ")  # "giành 137 ghế và nhóm B giành 97 ghế"
    if unit is None or unit.counted:
        return position
    rate = _RATE.match(view.key, unit.end, end)  # "180 USD / tháng trong tỉnh"
    return rate.end() if rate else unit.end


def _same_list(view: View, earlier: Span, later: Span) -> bool:
    """Whether only a comma stands between two clauses: "Tỷ lệ quân nhân làm chủ vũ khí, khí tài đạt …"."""
    between = view.key[earlier.end : later.start]
    return between.strip() == "," and not pattern(_DIGITS).search(view.key, earlier.start, earlier.end)


def is_verb(view: View, span: Span) -> bool:
    """Whether a span is a verb of two syllables."""
    pair = view.key[span.start : span.end].split()
    return len(pair) == 2 and (pair[1] == "mới" or compound_kind(*pair) == "verb")


def _listed(view: View, reach: Span) -> Span | None:
    """What a list before the number is of: "Tiền phục vụ hội đồng như họp, in ấn, photo … 2 tỷ đồng"."""
    such = max(view.key.rfind(word, *reach) for word in (" như ", " gồm "))
    if such < 0 or "," not in view.key[such : reach.end] or _LIST_ENDS.search(view.key, such, reach.end):
        return None
    start = max((match.end() for match in _LIST_ENDS.finditer(view.key, reach.start, such)), default=reach.start)
    subject = stripped(view, Span(start, such))
    return subject if subject and view.triggers.search("figures.heads", pattern(HEAD), *subject) else None


def is_part(view: View, number: Number, sentence: Span) -> bool:
    """Whether the number breaks another down: "(trong đó miễn phí 7.971 vụ)"."""
    return bool(_PART_OF.search(view.key[max(sentence.start, number.span.start - 60) : number.span.start]))


def clause_before(view: View, number: Number, sentence: Span) -> Span | None:
    """The nearest clause before that of the number that has a measuring head, else the nearest that says something."""
    found = None
    for clause in clauses_before(view, number, sentence)[1:]:
        if FAR.search(view.key, clause.end, start_of(number)):
            break
        kept = _beside_digits(view, clause)
        if headed := from_head(view, kept):
            return headed
        weak = pattern(_STARTS_WEAK).match(view.key, clause.start, clause.end)
        found = found or (None if weak else last_words(view, kept, WORDS - 2))
    return found
