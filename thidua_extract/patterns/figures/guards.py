"""What looks like a figure and is none: award counts, single things, numbers that point back, numbers in names."""

from __future__ import annotations

import regex

from thidua_extract.language.compounds import compound_kind
from thidua_extract.language.numbers import Number
from thidua_extract.patterns.figures.award_counts import is_award_count, is_award_turn
from thidua_extract.patterns.figures.unit import PAIR, FigureUnit
from thidua_extract.patterns.figures.view import View
from thidua_extract.patterns.figures.words import pattern, words
from thidua_extract.text.span import Span

_DISTANCE = r"\s+«stroke»(?!\p{L})"
_RACE = r"\b«race»\b[^;\n]{0,60}$"
# "đoạt HCV nội dung đối kháng 61kg" names a contest; "nâng 150kg ở nội dung cử giật" weighs.
_WEIGHT_CLASS = r"\b«weighed_contest»\b(?: «weighed_among»){0,4}\s+$"
_RANKING = r"\b(?:bảng xếp hạng|top|tốp)\b[^.;(\n]{0,16}$"  # "Bảng xếp hạng M500 - 500 doanh nghiệp" is a name
_CLUSTER = r"\b(?:cụm|khối)(?: thi đua)?(?: số \d+)?\s+$"
_POINTS_BACK = r"\s+(?:\p{L}+\s+){0,2}?«pointing»(?!\p{L})"
_SAME_AGAIN = (" này", " nói trên", " kể trên", " nêu trên", " trên đây")
_THESE_ARE = regex.compile(r"(?<!\p{L})(?:đây|đó)\s(?:đều\s|cũng\s)?là\s+(?:những\s+)?$")  # "Đây là hai đơn vị đã …"
_BOTH = 2
_PARTS = 10  # the largest whole of "2/3 nhu cầu"
_FEW = 12  # "3 xã này" point back, "199 trường hợp này" count
_LABEL = r"\b(?<!mỗi )«numbered»\s+$"  # "học sinh lớp 7 người Thái", "đợt hai tổ chức"
_RHETORIC = r"«rhetoric»(?!\p{L})"
_ALL = r"(?<!\p{L})(?:cả|tất cả|trong cả)\s+$"
# What heads a clause with nothing of its own tells of those known: "Chị Mận gặp anh Ổi. Hai người nói chuyện"
_CLAUSE_HEAD = regex.compile(
    r"(?:^|[.;:,!?\"“”(\n-]\s*|(?<!\p{L})(?:rằng|thì|khi|mà|nhưng|song|sau đó|nên|giữa|của|lúc)\s+)$"
)
_GOES_ON = r"\s+«goes_on»(?!\p{L})|\s?[.;,?!\n)]|$"
_HARM = r"\s+(?:\p{L}+\s+){0,3}?«harm»(?!\p{L})"
_RESCUED = r"(?<!\p{L})«rescues»\s+(?:được\s+)?$"
_AVERAGE = regex.compile(r"(?<!\p{L})(?:bình quân|trung bình|mỗi)\s[^.;:()]*$")
_OWN_NUMBER = regex.compile(r"\s(?:quay )?(?:số|thứ)(?: thứ)? \d")  # "vé 6/55 kỳ quay số 103" names a draw
_RATE = regex.compile(r"\s?/\s?[\p{L}\d]")
_RATE_BASE = regex.compile(r"\p{L}\s?/\s?$")
_ROUND = 100  # the smallest base of a rate
_IN_WORDS = r"«part_in_words»(?!\p{L})"  # "hai phần ba số hộ" is a share in words
_BASIS = regex.compile(r"(?:trên|mỗi|/|cho)\s?$")  # "thu 90 triệu đồng trên 1 ha"
_TOLD_OF = r"\s«told_of_person»(?!\p{L})"
_AGAIN = 4  # the largest number that points back so
_ALL_OF_THEM = regex.compile(r"(?:\s+\p{L}+){0,3}?\s+đều(?!\p{L})")
_TEACHINGS = regex.compile(r"điều (?:bác|chủ tịch hồ chí minh)(?!\p{L})")  # a name of its own
_SEVERAL_NAMES = regex.compile(r"(?:\p{Lu}\p{L}*\s?){1,4}(?:,|\bvà)\s+\p{Lu}")
_SAID = regex.compile(r":\s*[\"“]?\s?$")
_NAME = 12  # words of the longest name in quotes
_CHILDREN = r"(?<!\p{L})«bears»\s+(?:được\s+)?$"
_PHOTO = r"\s+(?:từ|bên) (?:trái|phải|trên|dưới)"


def is_none(view: View, number: Number, unit: FigureUnit, sentence: Span) -> bool:
    """Whether the number with its unit is no figure after all."""
    if number.vague or (number.spelled and number.value == 1):
        return True
    if not unit.known and number.of is not None and number.of <= _PARTS:
        return True  # "2/3 nhu cầu" is a share in words
    if unit.kind in ("money", "measure") and (_told_again(view, number, unit) or _is_whole(view, number, unit)):
        return True
    if unit.counted:
        if isinstance(number.value, float) and number.value != int(number.value):
            return unit.name not in ("điểm", "sao") and not _is_average(view, number, unit)
        if number.value < 2 or _is_rate_base(view.key, number) or pattern(_IN_WORDS).match(view.key, unit.span.start):
            return True
        if _only_points(view, number, unit) or _is_part_of_name(view, number, unit):
            return True
        if is_award_count(view, number, unit, sentence):
            return True
    if unit.kind == "times" and is_award_turn(view.key, number, unit, sentence):
        return True
    if unit.name in ("m", "mét", "km") and _is_distance(view.key, number, unit, sentence):
        return True
    if unit.name in ("kg", "ki-lô-gam") and _is_weight_class(view.key, number, sentence):
        return True
    if (
        unit.kind == "measure"
        and number.value == 1
        and _BASIS.search(view.key, number.span.start - 8, number.span.start)
    ):
        return True
    return _in_name(view, number)


def _told_again(view: View, number: Number, unit: FigureUnit) -> bool:
    """Whether a quantity that the article gave before is pointed back to: "70 ha còn lại … Khu dân cư 70 ha này"."""
    if not view.key.startswith(_SAME_AGAIN, unit.span.end):
        return False
    name = view.key[slice(*unit.span)]
    earlier = (other for other in view.reading.numbers if other.span.end < number.span.start)
    return any(other.value == number.value and name in view.key[other.span.end :][: len(name) + 1] for other in earlier)


def _is_average(view: View, number: Number, unit: FigureUnit) -> bool:
    """Whether a fraction of a thing may be meant: "bình quân mỗi xã đạt 15,6 tiêu chí", "2,65 con / bà mẹ"."""
    if _RATE.match(view.key, unit.span.end):
        return True
    return _AVERAGE.search(view.key, max(0, number.span.start - 60), number.span.start) is not None


def _is_rate_base(key: str, number: Number) -> bool:
    """Whether a round number behind a stroke is what a rate is told of: "15 ca/100.000 dân", not "56 vụ/209 bị can"."""
    rounded = number.scale == 1 and number.value >= _ROUND and str(number.value).rstrip("0") == "1"
    return rounded and _RATE_BASE.search(key, max(0, number.span.start - 4), number.span.start) is not None


def _is_whole(view: View, number: Number, unit: FigureUnit) -> bool:
    """Whether it is the plan that an amount before a stroke is part of: "thu 560 tỷ đồng/578 tỷ đồng"."""
    if _RATE_BASE.search(view.key, max(0, number.span.start - 4), number.span.start) is None:
        return False
    name = view.key[slice(*unit.span)]
    return bool(name) and view.key.endswith((f"{name}/", f"{name} / "), 0, number.span.start)


def _only_points(view: View, number: Number, unit: FigureUnit) -> bool:
    """Whether the count points to what is known or seen: "cả hai đội", "3 xã này", "người thứ 2 từ trái"."""
    key, start = view.key, number.span.start
    if (number.spelled or not unit.known) and pattern(_ALL).search(key, max(0, start - 12), start):
        return True
    if number.value <= _FEW and pattern(_POINTS_BACK).match(key, unit.span.end):
        return True
    if (
        number.value <= _FEW
        and unit.kind in ("person", "body", "place")
        and _THESE_ARE.search(key, max(0, start - 24), start)
    ):
        return True
    if _goes_on(view, number, unit) or _TEACHINGS.match(key, unit.span.start):
        return True
    if unit.kind == "person" and number.value <= _FEW and pattern(_ALL).search(key, max(0, start - 12), start):
        return _ALL_OF_THEM.match(key, unit.span.end) is not None  # "cả 4 em đều khoẻ"
    return _is_rhetoric(key, number, unit) or pattern(_PHOTO).match(key, unit.span.end) is not None


def _goes_on(view: View, number: Number, unit: FigureUnit) -> bool:
    """Whether a few persons or sides without a word of their own head the clause: they are those told of before."""
    key, start = view.key, number.span.start
    noun = key[unit.span.start : unit.span.end]
    if number.value > _AGAIN or noun not in words("pronominal") or not (number.spelled or noun == "người"):
        return False
    if not _CLAUSE_HEAD.search(key, max(0, start - 12), start) or pattern(_HARM).match(key, unit.span.end):
        return False
    if pattern(_GOES_ON).match(key, unit.span.end):
        return True
    verb = PAIR.match(key, unit.span.end + 1) if number.value == _BOTH and noun in words("both") else None
    return verb is not None and compound_kind(verb[1], verb[2]) == "verb"


def _is_part_of_name(view: View, number: Number, unit: FigureUnit) -> bool:
    """Whether the number belongs to an address, a class, a ranking or a bloc: "Cụm thi đua 7 tỉnh" is a name."""
    key, start = view.key, number.span.start
    return bool(
        (unit.kind == "place" and _is_address(view, unit))
        or (unit.kind in ("event", "place") and _OWN_NUMBER.match(key, unit.span.end))
        or (number.value <= _FEW and pattern(_LABEL).search(key, max(0, start - 12), start))
        or pattern(_RANKING).search(key, max(0, start - 30), start)
        or pattern(_CLUSTER).search(key, max(0, start - 24), start)
    )


def _is_rhetoric(key: str, number: Number, unit: FigureUnit) -> bool:
    """ "hai nước", "ba bên" and the like only point."""
    if number.value == 2 and key[unit.span.start : unit.span.end] in words("pair"):
        return True
    said = pattern(_RHETORIC).match(key, number.span.start) if number.spelled else None
    if said is None or said.end() < unit.span.end:  # "hai cô" only points, "hai cô giáo" are counted
        return False
    if key[unit.span.start : unit.span.end] == "con":  # "bà có hai con" counts them
        return not pattern(_CHILDREN).search(key, max(0, number.span.start - 20), number.span.start)
    if unit.kind != "person":
        return True
    rescued = pattern(_RESCUED).search(key, max(0, number.span.start - 40), number.span.start)
    return not (rescued or pattern(_HARM).match(key, unit.span.end) or pattern(_TOLD_OF).match(key, unit.span.end))


def _is_distance(key: str, number: Number, unit: FigureUnit, sentence: Span) -> bool:
    """ "400 m tự do", "cự ly 1.500 m" name a contest."""
    return bool(
        pattern(_DISTANCE).match(key, unit.span.end)
        or pattern(_RACE).search(key, max(sentence.start, number.span.start - 90), number.span.start)
    )


def _is_weight_class(key: str, number: Number, sentence: Span) -> bool:
    """ "hạng 61kg" names a contest."""
    return bool(pattern(_WEIGHT_CLASS).search(key, max(sentence.start, number.span.start - 60), number.span.start))


def _is_address(view: View, unit: FigureUnit) -> bool:
    """ "12 đường Hoa Ban" is an address, "12 đường" and "2 xã Mai Hạ, Mai Thượng" are counted."""
    start = unit.span.end + 1
    if view.key[unit.span.start : unit.span.end] not in words("street") or not view.text[start : start + 1].isupper():
        return False
    area = view.key[unit.span.start : unit.span.end] in words("area")
    return not (area and _SEVERAL_NAMES.match(view.text, start))


def _in_name(view: View, number: Number) -> bool:
    """Whether a short quotation holds the number: the name of a title or a movement ("Gia đình 3 không")."""
    quote = view.quotes.at(number.span.start)
    if quote is None or number.span.start >= quote.end or quote.end - quote.start > 150:
        return False
    if number.value > _FEW and _SAID.search(view.key, max(0, quote.start - 4), quote.start):
        return False  # "Thầy Mây nói: “Một lớp có tới 38 học sinh”"
    return number.scale == 1 and len(view.text[quote.start : quote.end].split()) <= _NAME
