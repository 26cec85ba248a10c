"""The subject that a clause opens with: a person, a body, what points back to one, or somebody else."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import NameList, noun_at
from thidua_extract.patterns.awards.whom.brands import read_brand
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.given_names import person
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.named_words import body_head, honorific, office
from thidua_extract.patterns.awards.whom.referred import body_nouns, last_body
from thidua_extract.patterns.awards.whom.topics.clauses import CLAUSE
from thidua_extract.patterns.awards.whom.topics.pronoun import meant, pronoun
from thidua_extract.patterns.awards.whom.topics.words import class_words
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.text.span import Span

_LEAD = 70  # code points of rank, trade and post before a name


@cache
def _body_noun() -> regex.Pattern[str]:
    return regex.compile(rf"(?:toàn\s|tập thể\s)?(?P<head>{body_nouns()})(?:\s(?:này|chúng tôi))?\s+(?P<next>\p{{L}}+)")


@cache
def _oblique() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w){class_words('oblique')}")


@cache
def _thing() -> regex.Pattern[str]:
    return regex.compile(rf"{class_words('thing')}|{work_nouns()}(?!\w)")


def subject_at(reading: Reading, begin: int, stop: int, end: int) -> NameList:
    """The subject with which the words at `begin` open, where a predicate or what says who it is follows."""
    nobody = NameList((), end)
    if begin >= stop:
        return nobody
    match = pronoun().match(reading.key, begin)
    if match is not None and (listed := meant(reading, match, begin)).items:
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
        if CLAUSE.search(between) is None and _oblique().search(between) is None:
            return names[index].span.start
    return None


def of_another(reading: Reading, begin: int, stop: int) -> bool:
    """Whether a clause opens with a noun that is another subject than those known by name."""
    if _thing().match(reading.key, begin, stop) or _SOMEBODY.search(reading.text, begin, stop):
        return True
    noun = noun_at(reading.key, begin, stop)
    return noun is not None and _HAS_VERB.search(reading.key, noun, stop) is not None


# A name that nothing else tells of: "Năm 2018, | Mây tiếp tục …".
_SOMEBODY = regex.compile(r"(?<=[\p{L}\d]\s)\p{Lu}\p{Ll}+(?=\s(?:đã|cũng|còn|từng|vừa|lại|tiếp tục|luôn|được)\s)")
_HAS_VERB = regex.compile(r"(?<!\w)(?:đã|được|bị|cũng|vừa|từng|đang|sẽ|có|là|còn|luôn)(?!\w)")
