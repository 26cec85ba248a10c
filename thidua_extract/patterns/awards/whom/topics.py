"""Who a stretch of text is about: a subject that stands further left than beside its verb, or in the sentence before.

A Vietnamese clause names its subject once and goes on about it: "Ông Tám vốn ít nói, hai lần ra Thủ đô | nhận Bằng
khen. Năm 2015 | được tặng …". From a verb the clauses are looked through leftwards for one that opens with a subject;
one that opens with another noun ("con trai được tặng …") is about somebody else, and ends the search.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import NameList, noun_at
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.brands import read_brand
from thidua_extract.patterns.awards.whom.full_names import agrees, called_otherwise, full_name, names_thing, of_kin
from thidua_extract.patterns.awards.whom.given_names import TIME_TILL_VERB, person
from thidua_extract.patterns.awards.whom.named import names_after, names_any
from thidua_extract.patterns.awards.whom.named_words import body_head, honorific, is_place, office
from thidua_extract.patterns.awards.whom.quoted import speaker_after, speaker_before
from thidua_extract.patterns.awards.whom.referred import body_nouns, last_body
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.words import words as terms
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

_CLAUSES = 12  # clauses looked through leftwards from a verb
_REACH = 600  # code points of them
_LEAD = 70  # code points of rank, trade and post before a name
_BACK = 40  # names looked through for the one that a pronoun points back to


@cache
def _words(kind: str) -> str:
    forms = {fold(w) for row in table("subject_words").rows if row["class"] == kind for w in row["words"].split("|")}
    return "(?:" + "|".join(regex.escape(form) for form in sorted(forms, key=len, reverse=True)) + r")(?!\w)"


def _words_match(kind: str, word: str) -> bool:
    """Whether a folded word is one of a class."""
    return regex.fullmatch(_words(kind), word) is not None


# Where a clause may begin: behind a mark, a joining word, the word that opens a subordinate clause.
_CLAUSE = regex.compile(
    r"(?:[.!?;:,\n\"“”(]|\s[-–](?=\s)|(?<!\w)(?:và|rồi|nhưng|biết|rằng|khi|mà|nên|thì|song|vì|do|bởi)(?!\w))\s*"
)


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_words('opens')}\s+)*")


@cache
def _oblique() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w){_words('oblique')}")


@cache
def _others() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?<!vinh ){_words('others')}")


@cache
def _thing() -> regex.Pattern[str]:
    return regex.compile(rf"{_words('thing')}|{work_nouns()}(?!\w)")


@cache
def _pronoun() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:(?P<speaker>{_words('speaker')})|{_words('pronoun')}(?:\s(?:ấy|này|trẻ)(?!\w))?)\s+(?!của\s)(?P<next>\p{{L}}+)"
    )


@cache
def _body_noun() -> regex.Pattern[str]:
    return regex.compile(rf"(?:toàn\s|tập thể\s)?(?P<head>{body_nouns()})(?:\s(?:này|chúng tôi))?\s+(?P<next>\p{{L}}+)")


def _name_inside(reading: Reading, start: int, end: int) -> bool:
    """Whether a capital behind the first word begins something else than a place."""
    return any(not is_place(reading, match.start()) for match in _CAPITAL.finditer(reading.text, start + 1, end))


_CAPITAL = regex.compile(r"(?<!\p{L})\p{Lu}")
# Others between the subject and the verb, who may be those meant: "ông Tám chúc mừng các vận động viên đoạt …".
_COUNTS = regex.compile(r"(?<!\w)(?:hai|ba|bốn|nhiều|\d+)\s(?!(?:lần|năm|km|cây số|tuổi|ngày|tháng|giờ)(?!\w))")

_ONE_OF = r"(?:một trong (?:số )?(?:những|các)|duy nhất|đầu tiên|trẻ nhất|«holder_noun»)\s[^,;:.\n]{0,50}$"
_BEATEN = regex.compile(r"(?:vượt qua|vượt|đánh bại|thắng)\s[^,;:.\n]{0,40}?\s(?=để\s|và\s)")
_REPORTED = r"(?<!\w)«says»(?!\w)"


def topic(reading: Reading, end: int, after: int) -> NameList:
    """Who the verb at `end` is said of: told further left in its sentence, behind a clause that opens it, or before it.

    `after`: where the award ends.
    """
    nobody = NameList((), end)
    sentence = sentence_at(reading, end)
    if sentence is None:
        return nobody
    if _work_of_somebody().search(reading.key, max(sentence.span.start, end - _OF_SOMEBODY), end) is not None:
        return nobody
    if (relative := _RELATIVE.search(reading.key, sentence.span.start, end)) is not None:
        return _apposed_to(reading, relative.start(), end)
    fronted = pattern(_FRONTED).fullmatch(reading.key, sentence.span.start, end) is not None
    begins = _clauses(reading, sentence.span.start, end)
    found = _own_subject(reading, begins, end) if not fronted else None
    if found is not None:
        return found
    ahead = _ahead(reading, after, sentence.span.end)
    if ahead.items or fronted:
        return ahead
    before = sentence_before(reading, sentence)
    if (
        before is None
        or pattern(_REPORTED).search(reading.key, *before.span)
        or _TOGETHER.match(reading.key, sentence.span.start)
    ):
        return nobody
    for begin in _clauses(reading, before.span.start, before.span.end):
        listed = _subject_at(reading, begin, before.span.end, before.span.end)
        if len(listed.items) > 1 and names_any(reading, before.span.start, begin):
            return nobody  # the rest of a list
        if listed.items or _of_another(reading, begin, before.span.end):
            return listed
    return nobody


@cache
def _work_of_somebody() -> regex.Pattern[str]:
    """A work that somebody leads, which gets the award: "công trình do Tám làm “đầu tàu” | được nhận Bằng khen"."""
    return regex.compile(rf"(?<!\w){work_nouns()}(?!\w)[^,;.:\n]{{0,50}}?\sdo\s[^,;.:\n]{{2,60}}$")


_OF_SOMEBODY = 120  # code points before a verb in which such a work stands


# "thăm ông Tám, người | được tặng …": he who was just named.
_RELATIVE = regex.compile(r"(?:,|\s[-–])\s(?:là\s)?(?:người|những người|đơn vị)\s(?:(?:đã|vừa|từng|mới|cũng)\s)*$")


def _apposed_to(reading: Reading, position: int, end: int) -> NameList:
    """The person or body named right before a relative clause at `position`."""
    for known in (reading.names, reading.organizations):
        index = bisect_right(known, position, key=lambda k: k.span.end) - 1
        if index >= 0 and _BRACKETED.fullmatch(reading.key, known[index].span.end, position):
            return names_after(reading, known[index].span.start, position, limit=1)
    return NameList((), end)


# Between him and the relative clause: a bracket, then who he is ("ông Tám, trưởng bản, | người được tặng …").
_BRACKETED = regex.compile(r"(?:\s?\([^()\n]{1,60}\))?(?:,\s(?!(?:và|đã|được|có|khi)\s)[^,.;:\n]{2,70})?\s?")
# "Vượt 300 km về Hà Nội nhận Giải thưởng X, | anh Tám (bản An Hòa) vẫn mặc áo chàm": the subject of the main clause.
_MAIN = regex.compile(r"[^.;:,\n\"]{0,110},\s(?=[^.;\n]{4,})")


# A phrase without a subject that opens the sentence: "Với 3 lần | đoạt giải A, …", "Là người đầu | được tặng X, …".
_FRONTED = (
    r"\s*(?:ngoài ra,?\s|đặc biệt,?\s|trước đó,?\s)?(?:"
    r"với\s(?:(?:việc|thành tích)(?:\s(?:từng|đã|«how_often_won»))*"
    r"|(?:\d{1,2}|«number_of_times»)\s(?:lần|năm|kỳ|mùa)(?:\s(?:liền|liên tiếp|liên tục|vinh dự))*)"
    r"|(?:từng|cũng|vốn)?\s?là\s(?:một trong\s)?(?:những\s|\d+\s)?«holder_of_title»(?:\s\p{Ll}+){0,6}?"
    r"(?:\s(?:\d{1,2}|«number_of_times»)\s(?:lần|năm)(?:\sliền|\sliên tiếp|\sliên tục)?)?)\s*"
)


def _ahead(reading: Reading, after: int, end: int) -> NameList:
    """The subject of the main clause, where a clause without one opens the sentence and holds the award."""
    position = after
    for _ in range(_GOT_MORE):
        main = _MAIN.match(reading.key, position, end)
        if main is None:
            break
        opened = _opening().match(reading.key, main.end(), end)
        listed = _subject_at(reading, opened.end() if opened else main.end(), end, end)
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
_TOGETHER = regex.compile(r"(?:cùng|cũng)\s")  # "Cùng nhận giải với ông có bà Mây": it was she


def topic_before(reading: Reading, position: int, pronoun: str) -> Span | None:
    """The person whom the sentence before `position` is about, where a pronoun can stand for that person.

    Of one in office who only says something there, it is rather whom the sentence before that is about: "Bà Mây dạy
    giỏi. Hiệu trưởng Lò Thị Sua cho biết rất vui. Bà được tặng …".
    """
    sentence = sentence_at(reading, position)
    before = sentence_before(reading, sentence) if sentence is not None else None
    if before is None or not reading.names:
        return None
    if _office_speaks(reading, before):
        before = sentence_before(reading, before)
    return _about(reading, before, pronoun) if before is not None else None


def _about(reading: Reading, sentence: Sentence, pronoun: str) -> Span | None:
    """The one person who is the subject of a sentence, where a pronoun can stand for that person."""
    for begin in _clauses(reading, sentence.span.start, sentence.span.end):
        listed = _subject_at(reading, begin, sentence.span.end, sentence.span.end)
        surname = _SURNAME.match(reading.text, begin, sentence.span.end) if not listed.items else None
        if surname is not None and not is_vietnamese(fold(surname.group())) and not is_place(reading, begin):
            return Span(*surname.span())
        if len(listed.items) == 1 and listed.items[0].kind == "individual":
            span = listed.items[0].phrase.span
            if span is None or called_otherwise(reading, span, pronoun):
                return None
            words = reading.key[span.start : span.end].split()
            return span if len(words) > 1 and agrees(pronoun, words) else None
        if listed.items:
            return None
    return None


# A foreigner told by the surname alone: "McMorrow từng chỉ huy … Ông được trao …".
_SURNAME = regex.compile(r"\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?(?=\s(?:đã|từng|cũng|còn|được|bị|là|sinh|gia nhập|lái)\s)")


def _office_speaks(reading: Reading, sentence: Sentence) -> bool:
    """Whether the first whom a sentence names is in office and says something."""
    index = bisect_left(reading.names, sentence.span.start, key=lambda n: n.span.start)
    name = reading.names[index] if index < len(reading.names) else None
    if name is None or name.cue != "office" or name.span.end > sentence.span.end:
        return False
    return pattern(_SAYS).match(reading.key, name.span.end) is not None


_SAYS = r"(?:\s?(?:,|-|\()[^.;:\n]{2,90}?[,)-])?\s(?:cũng\s|đã\s)?«says»(?!\w)"


def _clauses(reading: Reading, start: int, end: int) -> list[int]:
    """Where the clauses of a sentence begin, behind the words that lead up to a subject."""
    begins = [start, *(m.end() for m in _CLAUSE.finditer(reading.key, max(start, end - _REACH), end))]
    return [_opening().match(reading.key, begin, end).end() for begin in begins[-_CLAUSES:]]  # type: ignore[union-attr]


def _own_subject(reading: Reading, begins: list[int], end: int) -> NameList | None:
    """The subject in the sentence of a verb; empty where that is nobody known, None where it has none."""
    nobody = NameList((), end)
    nearest = begins[-1]
    if reading.key.endswith("do ", 0, nearest):
        return nobody  # "đơn vị do | anh phụ trách được tặng": the unit
    if pattern(TIME_TILL_VERB).match(reading.key, nearest, end) is None:
        listed = _subject_at(reading, nearest, end, end)
        between = reading.key[listed.end if listed.items else nearest : end]
        plain = _BEATEN.sub("", pattern(_ONE_OF).sub("", between))
        if _others().search(plain) or _COUNTS.search(plain):
            return nobody
        if listed.items:
            return listed
        if (
            noun_at(reading.key, nearest, end)
            or _of_another(reading, nearest, end)
            or _name_inside(reading, nearest, end)
        ):
            return nobody
    for begin, stop in zip(reversed(begins[:-1]), reversed(begins[1:]), strict=True):
        listed = _subject_at(reading, begin, stop, end)
        if listed.items:
            return listed
        if _of_another(reading, begin, stop) and not reading.key.endswith("mà ", 0, begin):  # "…, mà báo vừa đưa tin,"
            return nobody
    return None


def _subject_at(reading: Reading, begin: int, stop: int, end: int) -> NameList:
    """The subject with which the words at `begin` open, where a predicate or what says who it is follows."""
    nobody = NameList((), end)
    if begin >= stop:
        return nobody
    match = _pronoun().match(reading.key, begin)
    if match is not None and (listed := _meant(reading, match, begin)).items:
        return listed
    noun = _body_noun().match(reading.key, begin)
    called = honorific().match(reading.key, begin) if noun is not None else None
    if noun is not None and called is not None and called.end() > noun.end("head"):
        noun = None  # "ca sĩ Tám" is no "ca" of a hospital
    if noun is not None and reading.text[noun.start("next")].islower():
        plural = _PLURAL.search(reading.key, max(0, begin - 30), begin)
        if plural or noun["head"] not in _GROUPS:
            return nobody if plural else last_body(reading, noun["head"], begin, begin, noun.start("next") - 1)
    alone = _GIVEN.match(reading.text, begin, stop)
    if alone is not None and (span := full_name(reading, Span(*alone.span()), later=False)) is not None:
        return person(reading, span, begin, alone.end())
    lead = _led_by(reading, begin, stop)
    if lead is None:
        return nobody
    if reading.key[lead - 1 : lead] in _QUOTES:
        return nobody  # the title of a work or prize
    listed = names_after(reading, lead, end)
    return listed if listed.items and _SAID.match(reading.key, listed.end) else nobody


_PLURAL = regex.compile(r"(?<!\w)(?:các|những|nhiều|một số)\s[^.;:\n]*$")  # "các cá nhân, | đơn vị"
_GROUPS = frozenset({"nhóm", "cặp", "đôi"})  # "nhóm phóng viên | Tám, Mây": of persons who are named behind it
_GIVEN = regex.compile(r"\p{Lu}\p{Ll}+(?=\s\p{Ll})")  # "Mây là người duy nhất …": somebody named in full before


# Behind a subject: its predicate, or in marks who it is.
_SAID = regex.compile(r"\s*(?:[,(]|\s[-–]\s|\s(?!(?:của|ở|tại|với|cho(?!\s(?:rằng|biết|hay|thấy))|và|cùng)\s)\p{Ll})")


_QUOTES = frozenset("\"“”'")


def _led_by(reading: Reading, begin: int, stop: int) -> int | None:
    """Where the list of subjects begins that the words at `begin` lead to, over rank, trade or post."""
    if body_head().match(reading.key, begin, stop) and office().match(reading.key, begin, stop) is None:
        return begin
    if read_brand(reading, begin, stop) is not None:
        return begin
    names = reading.names
    index = bisect_left(names, begin, key=lambda n: n.span.start)
    if index < len(names) and names[index].span.end <= stop and names[index].span.start - begin <= _LEAD:
        between = reading.key[begin : names[index].span.start]
        if _CLAUSE.search(between) is None and _oblique().search(between) is None:
            return names[index].span.start
    return None


def _meant(reading: Reading, match: regex.Match[str], begin: int) -> NameList:
    """The person whom a pronoun stands for: the last one named before it; the speaker for "tôi"; "ông Tám" by name."""
    end = match.start("next") - 1
    nobody = NameList((), end)
    if match["next"] in terms("kin"):
        return nobody  # "ông nội được tặng": another than the last one named
    if reading.text[end + 1].isupper():
        span = full_name(reading, Span(*match.span("next"))) if _ALONE.match(reading.text, match.end()) else None
        return person(reading, span, begin, match.end()) if span is not None else nobody
    last = bisect_right(reading.names, begin, key=lambda n: n.span.end)
    if match["speaker"]:
        said = speaker_before(reading, begin)
        if said is None and not _words_match("perceives", match["next"]):  # "tôi | thấy đội được tặng": what he saw
            said = speaker_after(reading, begin)
        return person(reading, said, begin, end) if said is not None else nobody
    for name in reversed(reading.names[max(0, last - _BACK) : last]):
        words = reading.key[name.span.start : name.span.end].split()
        if of_kin(reading, name.span) or called_otherwise(reading, name.span, match.group()):
            continue
        if len(words) > 1 and agrees(match.group(), words) and not names_thing(reading, name.span):
            return person(reading, name.span, begin, end)
    return nobody


_ALONE = regex.compile(r"\s(?!\p{Lu})")  # a given name that no further syllable follows


def _of_another(reading: Reading, begin: int, stop: int) -> bool:
    """Whether a clause opens with a noun that is another subject than those known by name."""
    if _thing().match(reading.key, begin, stop) or _SOMEBODY.search(reading.text, begin, stop):
        return True
    noun = noun_at(reading.key, begin, stop)
    return noun is not None and _HAS_VERB.search(reading.key, noun, stop) is not None


# A name that nothing else tells of: "Năm 2018, | Mây tiếp tục …".
_SOMEBODY = regex.compile(r"(?<=[\p{L}\d]\s)\p{Lu}\p{Ll}+(?=\s(?:đã|cũng|còn|từng|vừa|lại|tiếp tục|luôn|được)\s)")
_HAS_VERB = regex.compile(r"(?<!\w)(?:đã|được|bị|cũng|vừa|từng|đang|sẽ|có|là|còn|luôn)(?!\w)")
