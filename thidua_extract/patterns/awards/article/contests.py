"""The contest that an article reports: its prizes have its level and its years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern, words
from thidua_extract.patterns.awards.agents import place_level
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.periods import years_of
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_LEXICON = "article_words"
_in_key = partial(pattern, _LEXICON)


@dataclass(frozen=True, slots=True)
class Contest:
    """Level and years of the one contest that title, lead and opening name; None where they tell none, or several."""

    level: AwardLevel | None = None
    years: str | None = None


# The name of a contest up to what is told of it ("Hội thi tay nghề tỉnh An Hòa năm 2019 | đã khép lại"); "sáng" alone
# is a time of the day.
_NAME = (
    r"(?<!\w)«contest_head»(?!\w)"
    r"(?:(?!\s(?:«contest_goes_on»|sáng(?! tạo| kiến| tác))[\s,]|,\s«contestant»\s)[^.;:\n]){3,140}"
)
_OTHER = r"(?<!\w)(?:«contest_head»|«other_contest»)(?!\w)"
_YEARS = regex.compile(r"(?<![\d/.-])(?P<first>20\d\d)(?:\s?-\s?(?P<last>20\d\d))?(?![\d/]|-\d)")
_LOCAL = frozenset({"province", "district", "commune"})
_ONCE = regex.compile(r"(?<!\w)từng(?!\w)|(?<=(?:\A|[.\n])\s*)trước (?:đó|đây)(?!\w)")


def find_contest(reading: Reading, spans: list[Span]) -> Contest:
    """The contest of an article; `spans`: title, lead, opening."""
    levels: set[AwardLevel] = set()
    years: set[str] = set()
    for number, span in enumerate(spans):
        opening = number > 1  # it may tell of contests of the past: only what title and lead leave out
        found = _in_key(_NAME).finditer(reading.key, *span)
        names = [m.group() for m in found if not (opening and _long_ago(reading.key, span.start, m.start()))]
        if not (opening and levels):
            levels.update(level for name in names if (level := _level(name, reading)) is not None)
        if not (opening and years):
            years.update(years_of(year) for name in names for year in _YEARS.finditer(name))
    level = levels.pop() if len(levels) == 1 else None
    return Contest(level if level in _LOCAL else None, years.pop() if len(years) == 1 else None)


def _long_ago(key: str, start: int, position: int) -> bool:
    """Whether a contest is one of the past: "Em Tám giành giải Nhất. Em từng đoạt giải Ba | cuộc thi này năm 2015"."""
    begin = max(start, key.rfind(". ", start, position))
    return _ONCE.search(key, begin, position) is not None


def _level(name: str, reading: Reading) -> AwardLevel | None:
    return place_level(_in_key("«no_place»").sub(" ", name), reading)


def date_by_contest(mentions: list[AwardMention], contest: Contest, reading: Reading) -> None:
    """Years and level of the contest for the prizes that are its own."""
    for mention in mentions:
        if mention.level != "foreign" and _of_contest(mention, contest, reading):
            mention.period = mention.period or contest.years
            if (mention.level is None or _by_committee(mention)) and not of_whole_country(mention, reading):
                mention.level = contest.level or mention.level


def _of_contest(mention: AwardMention, contest: Contest, reading: Reading) -> bool:
    """Whether a prize is the contest's: no other contest, and no year, is told in its own sentence."""
    if mention.award != "prize" or contest == Contest():
        return False
    start = mention.spans[0].start
    begin = max(reading.key.rfind("\n", 0, start), reading.key.rfind(". ", 0, start)) + 1
    if _ONCE.search(reading.key, begin, start) is not None:
        return False  # "Trước đó, em từng đoạt giải Nhì": of another year
    named = _in_key(_OTHER).search(reading.key, begin, start)
    return named is None or _same(named, contest, reading)


def _same(named: regex.Match[str], contest: Contest, reading: Reading) -> bool:
    """Whether the contest named in the sentence may be the article's: nothing that it tells speaks against it."""
    name = _in_key(_NAME).match(reading.key, named.start())
    if name is None:
        return named.group() not in words(_LEXICON, "other_contest")
    years = {years_of(year) for year in _YEARS.finditer(name.group())}
    return _level(name.group(), reading) in {None, contest.level} and years <= {contest.years}


_COMMITTEE = r"«contest_committee»(?:\s«its_contest»|$)"


def _by_committee(mention: AwardMention) -> bool:
    """Whether the giver is only the committee of a contest, whose level is that of the contest."""
    given = mention.conferrer
    return mention.level == "organization" and given is not None and bool(_in_key(_COMMITTEE).match(fold(given.text)))


def of_whole_country(mention: AwardMention, reading: Reading) -> bool:
    """Whether the words beside a prize speak of a national contest, which no local holder confers."""
    end = mention.spans[-1].end
    stop = _in_key(r"[.;\n]|(?<!\w)«comes_to»(?!\w)").search(reading.key, end, end + 80)
    begin = max(0, mention.spans[0].start - 60)
    if is_medal(mention, reading):  # "Tại đại hội thể thao toàn quốc, đoàn đạt 13 huy chương, trong đó có …"
        begin = max(reading.key.rfind("\n", 0, begin), reading.key.rfind(". ", 0, begin), 0)
    told = _in_key(r"(?<!\w)«nationwide»(?!\w)")
    return told.search(reading.key, begin, stop.start() if stop else end + 80) is not None


def is_medal(mention: AwardMention, reading: Reading) -> bool:
    """Whether the words of a mention call it a medal of sports."""
    return reading.key.startswith("huy chương", mention.spans[0].start)
