"""Whom the sentence before is about, for a pronoun."""

from __future__ import annotations

from bisect import bisect_left

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.full_names import agrees, called_otherwise
from thidua_extract.patterns.awards.whom.named_words import is_place
from thidua_extract.patterns.awards.whom.topics.clauses import clauses
from thidua_extract.patterns.awards.whom.topics.subject import subject_at
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span


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
    for begin in clauses(reading, sentence.span.start, sentence.span.end):
        listed = subject_at(reading, begin, sentence.span.end, sentence.span.end)
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
