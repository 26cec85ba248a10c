"""The contest that an article reports: its prizes have its level and its years."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents import place_level
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.periods import years_of
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Contest:
    """Level and years of the one contest that title, lead and opening name; None where they tell none, or several."""

    level: AwardLevel | None = None
    years: str | None = None


_HEAD = (
    r"(?<!\w)(?:hội thi|cuộc thi|lễ trao giải(?: thưởng)?|hội giảng|hội diễn|liên hoan|hội thao|hội khoẻ|"
    r"giải\s(?:thưởng\s)?(?:báo chí|búa liềm|văn học|sáng tạo|việt dã|cầu lông|bóng chuyền))(?!\w)"
)
# The name of a contest up to what is told of it ("Hội thi tay nghề tỉnh An Hòa năm 2019 | đã khép lại").
_NAME = regex.compile(
    _HEAD + r"(?:(?!\s(?:đã|vừa|sẽ|được|diễn ra|khép lại|kết thúc|tại|nhằm|thu hút|quy tụ|do|có|ngày|"
    r"sáng(?! tạo| kiến| tác)|chiều|tối|là|giành|đạt|đoạt|nhân dịp|nhân kỷ niệm|nhân ngày|chào mừng|trao|vì|với|của)\s|"
    r",\s(?:đội|đoàn|đơn vị|tập thể|cá nhân|thí sinh|vận động viên|học sinh|tác giả|em|anh|chị|ông|bà)\s)"
    r"[^.;:\n]){3,140}"
)
_YEARS = regex.compile(r"(?<![\d/.-])(?P<first>20\d\d)(?:\s?-\s?(?P<last>20\d\d))?(?![\d/]|-\d)")
_OTHER = regex.compile(_HEAD + r"|(?<!\w)(?:kỳ thi|olympic|đại hội thể thao)(?!\w)")
_NOT_PLACES = regex.compile(r"xã hội|văn xã|hợp tác xã|tỉnh táo|thành phố kết nghĩa")
_LOCAL = frozenset({"province", "district", "commune"})


def find_contest(reading: Reading, spans: list[Span]) -> Contest:
    """The contest of an article; `spans`: title, lead, opening."""
    levels: set[AwardLevel] = set()
    years: set[str] = set()
    for number, span in enumerate(spans):
        opening = number > 1  # it may tell of contests of the past: only what title and lead leave out
        names = [match.group() for match in _NAME.finditer(reading.key, *span)]
        if not (opening and levels):
            told = (place_level(_NOT_PLACES.sub(" ", name), reading) for name in names)
            levels.update(level for level in told if level is not None)
        if not (opening and years):
            years.update(years_of(year) for name in names for year in _YEARS.finditer(name))
    level = levels.pop() if len(levels) == 1 else None
    return Contest(level if level in _LOCAL else None, years.pop() if len(years) == 1 else None)


def of_contest(mention: AwardMention, contest: Contest, reading: Reading) -> bool:
    """Whether a prize is the contest's: no other contest, and no year, is told in its own sentence."""
    if mention.award != "prize" or contest == Contest():
        return False
    start = mention.spans[0].start
    begin = max(reading.key.rfind("\n", 0, start), reading.key.rfind(". ", 0, start)) + 1
    named = _OTHER.search(reading.key, begin, start)
    return named is None or _same(named, contest, reading)


def _same(named: regex.Match[str], contest: Contest, reading: Reading) -> bool:
    """Whether the contest named in the sentence may be the article's: nothing that it tells speaks against it."""
    words = _NAME.match(reading.key, named.start())
    if words is None:
        return named.group() not in {"kỳ thi", "olympic", "đại hội thể thao"}
    level = place_level(_NOT_PLACES.sub(" ", words.group()), reading)
    years = {years_of(year) for year in _YEARS.finditer(words.group())}
    return level in {None, contest.level} and years <= {contest.years}
