"""Foreign names as subjects with what is told of them before the verb: "Lance Brown, 32 tuổi, | giành"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import islice

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.article.foreign import past_country
from thidua_extract.patterns.awards.recipients import NameList
from thidua_extract.patterns.awards.whom.around import sentence_at
from thidua_extract.patterns.awards.whom.brands import is_firm
from thidua_extract.patterns.awards.whom.full_names import of_kin
from thidua_extract.patterns.awards.whom.given_names import (
    TILL_VERB,
    foreign_full,
    forename_full,
    one_word_before,
    person,
)
from thidua_extract.patterns.awards.whom.named_words import any_of, calling, is_place
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span

_REACH = 260  # code points from the name to the verb
# "Lance Brown", "Laura B. Hartwell Jr.", "Jean - Marc Dubois"
_RUN = regex.compile(
    r"(?<![\p{L}\d])(?![IVX]+\b)\p{Lu}[\p{L}'’]*+(?:\s?-\s?\p{Lu}\p{Ll}++)?(?:(?:(?<=\b\p{Lu})\.)?\s\p{Lu}[\p{L}'’]*+){1,4}\b(?!-)"
)
# What stands before a subject: nothing of its clause.
_OPENS = r"(?:[,;:\n\"“”(]|\s-|(?<!\w)(?:«opens_clause»|nhưng|biết|«time_adverb»))\s*$"
_LEAD = 70  # code points of trade and country before a name


def foreign_subject(reading: Reading, start: int, end: int) -> NameList:
    """A foreigner told by age, birth, trade, country or home between the name and the verb at `end`."""
    for match in _RUN.finditer(reading.text, max(start, end - _REACH), end):
        begin = _past_calling(reading, *match.span())
        span = Span(begin, match.end())
        lead = _lead(reading, begin)
        if lead is None or not _is_foreign(reading, span):
            continue
        if (_told_of_person() if lead else _told_of_anybody()).fullmatch(reading.key, span.end, end):
            return person(reading, span, begin, end)
    return NameList((), end)


def forename_alone(reading: Reading, start: int, end: int) -> NameList:
    """The subject before a verb at `end`, told by the forename of a foreigner whose full name stands before."""
    given = one_word_before(reading, start, end)
    full = forename_full(reading, given) if given is not None else None
    if given is None or full is None or not _is_person(reading, full):
        return NameList((), end)  # "Samsung được trao" of "Samsung Galaxy"
    return person(reading, full, given.start, end)


def _lead(reading: Reading, begin: int) -> bool | None:
    """Whether words before the name tell a person ("cô bé tên"); None where it opens no clause either."""
    sentence = sentence_at(reading, begin)
    first = sentence.span.start if sentence is not None else begin
    if _person_before().search(reading.key, max(first, begin - _LEAD), begin):
        return True
    opens = not reading.key[first:begin].strip(" \"'-•*") or pattern(_OPENS).search(reading.key, first, begin)
    return False if opens else None


def _is_foreign(reading: Reading, span: Span) -> bool:
    """Whether the name is spelled as no Vietnamese one is, and is of no firm, paper or known body."""
    syllables = reading.key[span.start : span.end].replace("-", " ").replace(".", " ").split()
    if all(is_vietnamese(s) for s in syllables) or is_firm(reading, *span):
        return False
    if _BRAND.search(reading.text, span.start, span.end) or is_place(reading, span.end - 1):
        return False  # "DairyCampo Hà Nam"
    bodies = reading.organizations
    index = bisect_left(bodies, span.start, key=lambda o: o.span.end)
    return index == len(bodies) or bodies[index].span.start >= span.end


_BRAND = regex.compile(r"(?<!\bMc|\bMac|\bDe|\bLe)(?<=\p{Ll})\p{Lu}")


@cache
def _person_before() -> regex.Pattern[str]:
    """A trade or form of address before the name, with country or "tên": "cô bé người Mỹ tên", "nữ phi công Nga"."""
    told = r"(?:(?:\s\p{L}+){0,6}?\s(?:tên là|tên)|(?:\s\p{L}+){0,3}?)"
    return pattern(rf"(?<!\w)(?:{calling()}|«foreign_trade»){told}\s$")


# Who somebody is: "32 tuổi", "sinh năm 1964", "một trong những tay đua", "con trai của …", "cựu giáo sư Đại học A".
@cache
def _who() -> str:
    return (
        r"(?:(?:cũng )?(?:là|từng là)\s)?(?:\d{1,3}\stuổi|sinh\s(?:năm|ngày|ra|tại|ở)|một trong|người|cựu|nguyên|"
        rf"đến từ|quê|hiện|(?:một\s)?{calling()}|(?:phó\s)?{any_of('office')}|«kin»|«person_noun»)(?!\w)"
    )


_CLOSED = r"(?:(?!(?<!\w)(?:«breaks_subject»|«says»|«no_one_alone»)(?!\w))[^;:.\n()]|\([^()\n]{1,60}\)){0,200}?"


@cache
def _told_of_anybody() -> regex.Pattern[str]:
    """What follows a name that alone may be a film's or a brand's: an age or birth in brackets, or who he is."""
    aged = r"\s?\((?:sn|sinh|\d{1,3}\stuổi|người)[^()\n]{0,60}\)"
    born = r"\s(?:sinh\s(?:năm|ngày|ra|tại)|đến từ|người|quê|\d{1,3}\stuổi)\s[^,;:.\n()]{2,60},?"
    apposed = rf",\s{_who()}{_CLOSED},|\s-\s{_who()}{_CLOSED}\s-"
    return pattern(rf"(?:{aged}(?:{apposed}|{born})?|{apposed}|{born})" + TILL_VERB)


@cache
def _told_of_person() -> regex.Pattern[str]:
    """What follows the name of one told to be a person: also the country alone, or any bracket."""
    home = r"\s(?:sinh|đến từ|người|quê|của|ở|thuộc)\s[^,;:.\n()]{2,60},?"
    return pattern(rf"(?:\s?\([^()\n]{{1,60}}\))?(?:,\s{_CLOSED},|\s-\s{_CLOSED}\s-|{home})?" + TILL_VERB)


def foreigner_told(reading: Reading, start: int, end: int) -> Span | None:
    """The full name of the foreign person last told in `[start, end)`, by the whole name or the surname alone."""
    for match in reversed(list(_MENTION.finditer(reading.text, start, end))):
        span = Span(_past_calling(reading, *match.span()), match.end())
        if of_kin(reading, span):
            continue
        if " " not in reading.text[slice(*span)]:
            full = foreign_full(reading, span)
            if full is not None and _is_person(reading, full):
                return full
        elif _is_foreign(reading, span) and _is_person(reading, span):
            return span
    return None


# "Brownell", "Lance Brownell": no word of another alphabet
_MENTION = regex.compile(r"(?<![\p{L}\d-] |[\p{L}\d-])[A-Z][a-z]{3,}+(?![\p{L}-]| [A-Z])|" + _RUN.pattern)


def _is_person(reading: Reading, name: Span) -> bool:
    """Whether a name is known for a person's, or a form of address or a trade stands before it somewhere."""
    index = bisect_left(reading.names, name.start, key=lambda n: n.span.start)
    if index < len(reading.names) and reading.names[index].span == name:
        return True
    told = regex.finditer(regex.escape(reading.text[name.start : name.end]), reading.text)
    return any(_trade_before(reading, m.start()) for m in islice(told, _MOST_TOLD))


_MOST_TOLD = 30  # places of a name at which a trade is looked for; no page of the press tells one as often


def _past_calling(reading: Reading, start: int, end: int) -> int:
    """Where a name begins behind a form of address or a country with a capital ("Mẹ Lance", "Nga Nora Belinski")."""
    called = _trade().match(reading.key, start, end)
    start = called.end() + 1 if called is not None and called.end() < end else start
    return past_country(reading.key, start, end)


def _trade_before(reading: Reading, position: int) -> bool:
    """Whether a trade stands before the name, or opens its sentence ("Phi công hải quân Mỹ trong Thế chiến II | …")."""
    if _person_before().search(reading.key, max(0, position - _LEAD), position):
        return True
    sentence = sentence_at(reading, position)
    begin = sentence.span.start if sentence is not None else position
    if position - begin > _LEAD or not _WORDS.fullmatch(reading.key, begin, position):
        return False
    return _trade().match(reading.key, begin) is not None


_WORDS = regex.compile(r"[\p{L} ]*")


@cache
def _trade() -> regex.Pattern[str]:
    return pattern(rf"(?:{calling()}|«foreign_trade»)(?!\w)")
