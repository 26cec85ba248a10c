"""The names of clusters and blocs: numbered, or by their units and regions."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.clusters.members import read_members
from thidua_extract.patterns.clusters.model import ClusterMention
from thidua_extract.patterns.clusters.words import pattern
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

# A name ends before what the cluster does, when, where and of whom it consists; "làm" only before a post or office.
# Its parts are defined once in a pattern: spelled out wherever they stand, the words would take long to compile.
_PARTS = (
    r"(?(DEFINE)"
    r"(?P<stop>(?:(?!nhân (?:dân|lực))«stop»|«head»|«deputy»|làm(?= «made»))(?!\w))"
    r"(?P<word>(?!(?&stop))[\p{L}\d&'./]+)"
    r"(?P<rest>(?:\s|\s?-\s?|,\s(?=«joined»(?!\w)))(?&word)|\s\((?=[^(),;\n]{2,12}\))[^()\n]*\))"
    r")"
)
_BRACKET_NAME = r"(?:\s*\((?!«explains»(?!\w))[^(),;\n]{2,40}\))?"
_NUMERAL = r"(?:\d{1,2}|[ivx]{1,4})(?![\w/])"
# "Cụm thi đua số 3 Viện kiểm sát nhân dân tỉnh": whose it is, with nothing between.
_WHOSE = r"(?:\s(?:[-–]\s)?(?=(?:«unit»|ngành)(?!\w))(?&word)(?&rest){1,12})?"
# "Cụm thi đua 6 tháng đầu năm" counts time: a bare number is a name only before a mark, a verb or an office.
_TAIL = (
    rf"(?:số\s*{_NUMERAL}{_BRACKET_NAME}{_WHOSE}|{_NUMERAL}{_BRACKET_NAME}(?=\s*(?:$|[^\s\p{{L}}]|(?&stop)|«unit»(?!\w)))"
    rf"(?!\s*«counted»(?!\w))"
    rf"|(?:«opening»|\d{{1,2}}(?=\s«counted»))(?!\w)(?&rest){{1,16}}|(?P<proper>\p{{L}}[\p{{L}}.]*)(?&rest){{0,10}})"
)
_NAME = rf"{_PARTS}(?<!\w)«cluster»\s+thi đua\s+(?!(?&stop)){_TAIL}"
# "ký giao ước thi đua của Khối các đơn vị văn hóa"
_OWNING = rf"{_PARTS}(?<=thi đua[^.;,\n]{{0,40}} của )«cluster»\s+(?!thi đua(?!\w)|(?&stop)){_TAIL}"
_ALIAS = rf"{_PARTS}(?<!\w)(?:hội đồng thi đua[ ,-]*khen thưởng )?cụm\s+(?=\d|các){_TAIL}"
# "các khối thi đua", "5 khối thi đua công an tỉnh": blocs that nobody names.
_SEVERAL = regex.compile(r"(?<!\w)(?:cụm(?:,| và)|các|những|nhiều|mỗi|từng|\d{1,2})\s\Z")
_BARE = r"«cluster»\s+thi đua\s+«bare»"


def find_names(reading: Reading, sentence: Sentence) -> Iterator[ClusterMention]:
    """The clusters that a sentence names, each with the members listed right behind its name."""
    start, end = sentence.span
    matches = [(match, True) for match in _matches(reading, pattern(_NAME), start, end, full=True)]
    matches += [(match, True) for match in _matches(reading, pattern(_OWNING), start, end, full=True)]
    matches += [(match, False) for match in _matches(reading, pattern(_ALIAS), start, end, full=False)]
    for match, full in matches:
        stop = _stop(reading.text, match)
        words = reading.text[match.start() : stop]
        if not full:
            words = regex.sub(r"^.*?(?=cụm\s+(?:\d|các))", "", words, flags=regex.I)
        yield ClusterMention(
            spans=(Span(match.start(), stop),),
            rule="clusters.named" if full else "clusters.alias",
            confidence=0.9 if full else 0.6,
            name=words,
            members=read_members(reading.text, reading.key, stop, end),
        )


def _matches(
    reading: Reading, grammar: regex.Pattern[str], position: int, end: int, *, full: bool
) -> Iterator[regex.Match[str]]:
    """The matches that are names; what is none swallows no name behind it."""
    begin = position
    while match := grammar.search(reading.key, position, end):
        if _is_name(reading, match, begin, full=full):
            yield match
            position = match.end()
        else:
            position = match.start() + 1


def _is_name(reading: Reading, match: regex.Match[str], begin: int, *, full: bool) -> bool:
    """Whether a cluster is named: in "cụm, khối thi đua các cấp", "5 khối thi đua" and "khối thi đua tỉnh" none is."""
    if full and _SEVERAL.search(reading.key, max(begin, match.start() - 8), match.start()):
        return False
    if match.group("proper") and not reading.text[match.start("proper")].isupper():
        return False
    return not (full and pattern(_BARE).fullmatch(reading.key, match.start(), _stop(reading.text, match)))


def _stop(text: str, match: regex.Match[str]) -> int:
    """Where a name ends, without the marks behind it."""
    stop = match.end()
    while text[stop - 1] in " .,-/":
        stop -= 1
    return stop
