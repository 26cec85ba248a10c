"""Phrases without a subject that open a sentence, and the subject of the main clause behind them."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.given_names import person
from thidua_extract.patterns.awards.whom.topics.clauses import opening
from thidua_extract.patterns.awards.whom.topics.subject import subject_at
from thidua_extract.patterns.awards.whom.words import pattern

# A phrase without a subject that opens the sentence: "Với 3 lần | đoạt giải A, …", "Là người đầu | được tặng X, …".
_FRONTED = (
    r"\s*(?:ngoài ra,?\s|đặc biệt,?\s|trước đó,?\s)?(?:"
    r"với\s(?:(?:việc|thành tích)(?:\s(?:từng|đã|«how_often_won»))*"
    r"|(?:\d{1,2}|«number_of_times»)\s(?:lần|năm|kỳ|mùa)(?:\s(?:liền|liên tiếp|liên tục|vinh dự))*)"
    r"|(?:từng|cũng|vốn)?\s?là\s(?:một trong\s)?(?:những\s|\d+\s)?«holder_of_title»(?:\s\p{Ll}+){0,6}?"
    r"(?:\s(?:\d{1,2}|«number_of_times»)\s(?:lần|năm)(?:\sliền|\sliên tiếp|\sliên tục)?)?)\s*"
)


def is_fronted(key: str, start: int, end: int) -> bool:
    """Whether nothing but such a phrase stands in `[start, end)`."""
    return pattern(_FRONTED).fullmatch(key, start, end) is not None


# "Vượt 300 km về Hà Nội nhận Giải thưởng X, | anh Tám (bản An Hòa) vẫn mặc áo chàm": the subject of the main clause.
_MAIN = regex.compile(r"[^.;:,\n\"]{0,110},\s(?=[^.;\n]{4,})")


def subject_ahead(reading: Reading, after: int, end: int) -> NameList:
    """The subject of the main clause, where a clause without one opens the sentence and holds the award."""
    position = after
    for _ in range(_GOT_MORE):
        main = _MAIN.match(reading.key, position, end)
        if main is None:
            break
        opened = opening().match(reading.key, main.end(), end)
        listed = subject_at(reading, opened.end() if opened else main.end(), end, end)
        if len(listed.items) == 1 and listed.items[0].kind == "individual":
            listed = _row(reading, listed)
        if listed.items and _VERB_NEXT.match(reading.text, listed.end) is not None:
            return listed
        if listed.items or pattern(_GOT_TOO).match(reading.key, main.end(), end) is None:
            break
        position = main.end()
    return NameList((), after)


# More that the subject got, before it is told: "Sau khi nhận giải A, | vinh dự đón nhận Cờ của tỉnh, Công ty B …".
_GOT_TOO = r"(?:và\s)?(?:(?:vinh dự|cũng|còn|tiếp tục|liên tục|lại|vừa)\s)*(?:«gets»|«award_noun»|năm\s\d|\d|\")"
_GOT_MORE = 4


def _row(reading: Reading, listed: NameList) -> NameList:
    """One person with those named right beside, whatever they do next ("ông Tám, bà Mây | cho biết …")."""
    items, end = list(listed.items), listed.end
    index = bisect_left(reading.names, end, key=lambda n: n.span.start)
    for name in reading.names[index : index + _ROW]:
        if _BESIDE.fullmatch(reading.key, end, name.span.start) is None:
            break
        items += person(reading, name.span, name.span.start, name.span.end).items
        end = name.span.end
    return NameList(tuple(items), end)


_ROW = 9  # names of a row beside the first
_BESIDE = regex.compile(r"(?:,|\svà|\scùng)\s(?:ông\s|bà\s|anh\s|chị\s|em\s)?")
_VERB_NEXT = regex.compile(r"(?:\s?\([^()\n]{1,60}\))?\s\p{Ll}")
