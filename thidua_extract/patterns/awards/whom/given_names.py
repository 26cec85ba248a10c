"""Persons told by less than their name: a given name or surname alone, or whose deed it was."""

from __future__ import annotations

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.full_names import full_name
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_FOREIGN_LENGTH = 6  # letters; shorter ones may be Vietnamese syllables too
_SHORTEST = 4  # letters of a foreign surname
_FOREIGN_BACK = 3000  # code points in which the full name is looked for
OFTEN = (
    r"(?:(?:có\s)?(?:nhiều|\d+|một|hai|ba|bốn|năm|sáu|bảy)\s(?:lần|năm)(?:\s(?:liền|liên tục|liên tiếp))?"
    r"|lần thứ (?:\d+|\p{Ll}+))"
)
# What may stand between a subject and its verb.
TILL_VERB = rf"(?:,?\s+(?:{OFTEN}|«adverb»|«adverb_of_him»|là người))*\s*$"

# What may stand between an elided subject's place and the verb: adverbs and the time.
TIME_TILL_VERB = (
    rf"(?:[\s,]*(?<!\w)(?:{OFTEN}|«adverb»|«time_adverb»|"
    r"(?:cũng\s+|đến\s+|tới\s+|vào\s+|tháng \d+[/-]?|hồi\s+)?"
    r"(?:(?:năm|ngày|tháng)\s+\d[\d/.-]*|\d+[/-][\d/.-]*)|"
    r"tháng \d+|(?:năm )?lớp \d+)(?!\w))*[\s,]*$"
)
# The same looked for before a verb, from there backwards.
BACK_FROM_VERB = rf"(?r){TIME_TILL_VERB}"


def person(reading: Reading, span: Span, start: int, end: int) -> NameList:
    """The list of one person, named in full at `span`, told at `[start, end)`."""
    phrase = Phrase(reading.text[span.start : span.end], span)
    return NameList((Named(phrase, "individual", start, end),), end)


# "Tám | được tặng …", "tặng cho Tám và Mây": a given name alone, of somebody told in full before.
# No comma need stand behind the time: "Năm 2018 Tám nhận được …", "3 năm qua Tám luôn đạt …".
_GIVEN_SUBJECT = (
    r"(?r)(?<=(?:\A|[,;.:\n\"“”]|(?<!\w)«opens_clause»|«time_adverb»|năm \d{4}|"
    r"(?:năm|tháng) (?:qua|ngoái|nay|trước|đó|rồi))\s*)(?<!\w)(?P<given>\p{L}+)"
    r"(?:(?<=(?<!\p{L})\p{L})\.)?" + TILL_VERB  # "K. | đạt giải"
)
_GIVEN_OBJECT = regex.compile(
    r"\s*(?:riêng\s|hai em\s|hai bạn\s)?(?P<given>\p{Lu}\p{Ll}+)(?:(?:,|\svà|,? cùng)\s(?P<given>\p{Lu}\p{Ll}+)){0,4}"
    r"(?=\s*[.,;()]|\s*\Z|\s\p{Ll})"
)


def given_alone(reading: Reading, start: int, end: int) -> NameList:
    """The subject before a verb at `end`, told by the given name or the foreign surname alone."""
    given = one_word_before(reading, start, end)
    if given is None:
        return NameList((), end)
    quoted = _BY_NAME.search(reading.text, max(0, given.start - 16), given.start) is not None  # "“bầu” Tám | được"
    full = full_name(reading, given, later=quoted) or foreign_full(reading, given)
    return person(reading, full, given.start, end) if full is not None else NameList((), end)


_BY_NAME = regex.compile(r"[\"“]\p{Ll}+(?:\s\p{Ll}+)?[\"”]\s$")


def one_word_before(reading: Reading, start: int, end: int) -> Span | None:
    """The one word with a capital that stands as the subject before a verb at `end`."""
    match = pattern(_GIVEN_SUBJECT).search(reading.key, max(start, end - 60), end)
    return None if match is None or not reading.text[match.start("given")].isupper() else Span(*match.span("given"))


def foreign_full(reading: Reading, surname: Span) -> Span | None:
    """The foreign name told before that a surname alone points to ("Thiếu tá Mike Brownson …. Brownson được …")."""
    return _told_before(reading, surname, r"(?<![\p{{L}}-])(?:[A-Z][a-z'-]+\s){{1,2}}{word}(?!\p{{L}})")


def forename_full(reading: Reading, forename: Span) -> Span | None:
    """The foreign name told before that a forename alone points to ("Thiếu tá Mike Brownson …. Mike được …")."""
    return _told_before(reading, forename, r"(?<![\p{{L}}-]){word}(?:\s[A-Z][a-z'-]+){{1,2}}(?!\p{{L}})")


def _told_before(reading: Reading, name: Span, full: str) -> Span | None:
    """Where the foreign word at `name` stands before as a part of a name, which `full` tells how to find."""
    word = reading.text[name.start : name.end]
    native = len(word) < _FOREIGN_LENGTH and is_vietnamese(word.lower())
    if not (word.isascii() and word.isalpha()) or len(word) < _SHORTEST or native or word.isupper():
        return None
    offset = max(0, name.start - _FOREIGN_BACK)
    before = regex.search(full.format(word=word), reading.text[offset : name.start])
    return Span(offset + before.start(), offset + before.end()) if before else None


def surnamed(reading: Reading, listed: NameList) -> NameList:
    """The list, with the full name in it where its one name is a foreign surname alone."""
    only = listed.items[0] if len(listed.items) == 1 else None
    full = foreign_full(reading, Span(only.start, only.end)) if only is not None else None
    return person(reading, full, only.start, listed.end) if only is not None and full is not None else listed


def given_after(reading: Reading, start: int, end: int) -> NameList:
    """Persons by their given names alone at `start`, each told in full before."""
    match = _GIVEN_OBJECT.match(reading.text, start, end)
    items: list[Named] = []
    for given in match.spans("given") if match else []:
        full = full_name(reading, Span(*given), later=False)
        if full is None:
            return NameList((), start)
        items.append(Named(Phrase(reading.text[full.start : full.end], full), "individual", *given))
    return NameList(tuple(items), match.end() if match else start)
