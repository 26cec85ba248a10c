"""Periods: the year or years of the merit, the edition or the award, never the time of the giving."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import regex

from thidua_extract.codes import AwardCode
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.text.layout import BlockKind

_in_key = partial(pattern, "period_words")
_YEARS = (
    r"(?P<first>(?:19|20)\d\d)(?:\s*(?:-|đến(?:\s+năm)?)\s*(?P<last>(?:19|20)\d\d))?(?!\s*/|[/\d])"
    # "từ năm học 2015-2016 đến năm học 2019-2020": from the first year to the last
    r"(?:\sđến\s(?:hết\s)?(?:năm học\s)?(?:19|20)\d\d\s?-\s?(?P<final>(?:19|20)\d\d)(?!\d))?"
)
_AFTER = regex.compile(
    r"(?:(?<!\w)(?:năm học|năm|giai đoạn|nhiệm kỳ|từ năm|từ|mùa|đợt|lần thứ \w+)\s+|\((?:năm\s+)?|\s)" + _YEARS
)
_PART_OF_DATE = (
    r"(?:tháng\s+\d{1,2}(?:\s+năm)?|tháng\s+\d{1,2}\s*[-/]|\d\s*[-/.]|(?:quý|tháng đầu|tháng cuối)(?:\s+năm)?|"
    r"tháng đầu|quý\s+\w+(?:\s+năm)?|(?<!\w)«began»(?:\s+năm)?)\s*$"
)
_MERIT_BEFORE = (
    r"(?<!\w)(?<!hội nghị )(?<!lễ )«merit»[^.;\n]{0,80}?"
    r"(?:(?<!,\s)(?=năm\s\d)|(?!năm\s\d))(?:năm học|năm|giai đoạn|nhiệm kỳ)\s+" + _YEARS
)
# A range of years that the awards are counted over ("Trong 5 năm (2014-2018), học sinh đạt 9 giải").
_RANGE_BEFORE = regex.compile(
    r"(?<!\w)(?:(?:trong|sau|qua|hơn)\s(?:\d+|\p{L}+)\snăm[^.;:,\n]{0,24}?\(|giai đoạn\s|nhiệm kỳ\s)"
    r"(?P<first>(?:19|20)\d\d)\s?-\s?(?P<last>(?:19|20)\d\d)(?=[),\s])"
)
# The certificates of a school are of the year that it closes ("Tổng kết năm học 2021-2022, nhà trường tặng Giấy khen").
_SCHOOL_YEAR = regex.compile(r"(?<!\w)tổng kết năm học\s(?P<first>(?:19|20)\d\d)\s?-\s?(?P<last>(?:19|20)\d\d)(?!\d)")
# A school year that opens the sentence is that of the merit, a calendar year may be the time of the giving:
# "Năm học 2023-2024, trường có 3 giáo viên đạt …", beside "Năm 2018, xã được tặng …".
_SCHOOL_YEAR_OPENS = regex.compile(
    r"(?:(?:trong|kết thúc|riêng|hết|đến|ở|cuối)\s)?năm học\s"
    r"(?P<first>(?:19|20)\d\d)\s?-\s?(?P<last>(?:19|20)\d\d)(?=,|\s)"
)
_TIME_OF_GIVING = regex.compile(r"(?<!\w)(?:vào|hồi)\s*$")  # "được truy tặng Huân chương vào năm 1975"
_CLAUSE_OPENS = r"(?:[,;]\s(?:«goes_on»\s)?|(?P<other>(?:[,;]\s|\s)«turns»\s))$"
_NEXT_GIVING = r"(?:,|\sthì)?\s(?:«next_subject»\s){0,3}«gets»(?!\w)"
# Behind "còn" stands another giving, whoever its subject is: "đạt HCV, còn năm 2019 em Tám đạt HCĐ".
_OTHER_GIVING = r",?\s(?:\p{L}+\s){0,5}?«gets»(?!\w)"
# A year in the name of a work is no edition: "giải thuộc về cuốn Nhật ký 1972"; not "tác phẩm Sông quê năm 2018".
_WORK_BEFORE = r"(?<!\w)«work»\s(?P<title>(?:(?!«contest_of_work»\s)[^.;\s]+\s?){1,16})$"
_OWN_YEAR = r"\(?«own_year»(?!\w)"
_RESULTS = regex.compile(
    r"(?<!\w)(?:kết quả\s+(?:công tác\s+)?(?:thi đua,?\s+)?(?:-\s+)?khen thưởng|bình xét thi đua|bình xét|"
    r"xét tặng danh hiệu)[^.;:\n]{0,80}?(?:năm học|năm|giai đoạn)\s+" + _YEARS
)
# The edition of a contest is the award's own year: "giành huy chương bạc tại Giải vô địch quốc gia năm 2020".
_CONTEST_AT = r"(?:các\s)?«contest»"
_NOT_MERIT = rf"(?<!\w)(?:tại(?!\s{_CONTEST_AT}(?!\w))|đại hội(?! «no_gathering»)|«no_merit»)(?!\w)"
_TOPIC = regex.compile(
    r"(?<!\w)(?:(?<!công tác )(?<!thi đua, )(?<!thi đua - )(?:xét\s+|đề xuất\s+|kết quả\s+)?(?:khen thưởng|"
    r"xét thưởng|xét tặng)\s+(?:thành tích\s+)?(?:tổng kết\s+)?"
    r"(?:kinh tế - xã hội\s+)?|thành tích\s+(?:tổng kết\s+)?|(?:olympic|kỳ thi|cuộc thi|"
    r"(?P<honour>giải thưởng|danh hiệu))[^.;:\n]{2,60}?\s)(?:năm học|năm|giai đoạn)\s+" + _YEARS
)


_SEVERAL_YEARS = regex.compile(
    r"(?:\(|(?<!\w)các\s+|(?<=\p{L}\s))(?:các\s+)?(?:năm\s+)?(?P<years>(?:19|20)\d\d"
    r"(?:(?:\s*,\s*|\s+và\s+)(?:năm\s+)?(?:19|20)\d\d){1,9})(?![\d/])"
)
_YEAR = regex.compile(r"\d{4}")


def _told_year(reading: Reading, start: int, end: int) -> bool:
    """Whether a year may stand in `[start, end)`: without one no pattern here can match."""
    return reading.triggers.opens("awards.years", start, end)


def several_years(reading: Reading, start: int, end: int) -> list[str]:
    """The years of one award in a list ("(2022, 2023)", "các năm 2011, 2013"): each is an award of its own."""
    match = _SEVERAL_YEARS.search(reading.key, start, end) if _told_year(reading, start, end) else None
    return _YEAR.findall(match["years"]) if match else []


def several_years_before(reading: Reading, start: int, end: int) -> list[str]:
    """Those of a list that stands before the award ("Các năm 2011, 2013, | …"); behind another it is the other's."""
    match = _SEVERAL_YEARS.search(reading.key, start, end) if _told_year(reading, start, end) else None
    if (
        match is None
        or _in_key(_ITS_AWARD).search(reading.key, max(0, start - _AWARD_REACH), match.start()) is not None
    ):
        return []
    return _YEAR.findall(match["years"])


# "3 huân chương: Huân chương X (1985), …": the year of the first of those counted.
_NEXT_AWARD = r"(?:[:(]|(?<!\w)(?:gồm|như|là))\s?[\"“]?«award_noun»\s"
_NEXT_GIVEN = (
    r"(?:[,;]|\svà(?=\s(?:còn\s|từng\s)?được\s))\s[^,;.:()\n]{0,60}?(?<!\w)(?:«gets»|tặng|phong)\s(?:thưởng\s)?"
    r"(?:[^,;.:()\n]{0,24}\s)?«award_noun»(?!\w)"
)
_MERIT = r"(?<!\w)«merit»(?!\w)"
_ITS_AWARD = r"(?<!\w)«award_noun»(?!\w)[^.;\n]*$"
_AWARD_REACH = 40  # code points before a clause in which the award of the one before it is named
_HALF_YEAR = regex.compile(r"tháng (?:đầu|cuối)\s+năm\s+$")
_ONE_MORE = regex.compile(r"(?:\s*,\s*(?:năm\s)?(?:19|20)\d\d)*\s(?:và|lẫn)\s(?:năm\s)?(?:19|20)\d\d(?![\d/-])")


def attached(reading: Reading, start: int, end: int, holes: list[tuple[int, int]]) -> str | None:
    """The first year or range in `[start, end)` that is no part of a date; `holes` are left out."""
    for match in _AFTER.finditer(reading.key, start, end) if _told_year(reading, start, end) else ():
        begin = match.start("first")
        if any(s <= begin < e for s, e in holes):
            continue
        if (year := _SCHOOL_YEAR.search(reading.key, start, match.end())) is not None:
            return years_of(year)
        if _ONE_MORE.match(reading.key, match.end()):
            return None  # "trong các năm 2013 và 2015": neither alone
        if any(_in_key(told).search(reading.key, start, begin) for told in (_NOT_MERIT, _NEXT_AWARD)):
            return None
        if _of_next(reading.key, start, begin):
            return None
        if _in_work(reading, start, match.start(), begin):
            continue
        opens = _in_key(_CLAUSE_OPENS).search(reading.key, max(start, match.start() - 12), match.start())
        if opens and _in_key(_OTHER_GIVING if opens["other"] else _NEXT_GIVING).match(reading.key, match.end()):
            return None  # "3 năm liền là X, năm 2015 được tặng Y": the time of the next one
        if _TIME_OF_GIVING.search(reading.key, max(start, match.start() - 5), match.start()):
            continue
        if _in_date(reading.key, max(start, begin - 24), begin):
            continue
        return years_of(match)
    return None


def _of_next(key: str, start: int, begin: int) -> bool:
    """Whether the year at `begin` is that of the next award, given by a verb of its own.

    "đạt danh hiệu X và được tỉnh tặng Bằng khen năm 2018" tells it of the second alone, "…, tặng Giấy khen vì thành
    tích năm 2018" of both.
    """
    given = _in_key(_NEXT_GIVEN).search(key, start, begin) is not None
    return given and _in_key(_MERIT).search(key, start, begin) is None


def _in_work(reading: Reading, start: int, opens: int, year: int) -> bool:
    """Whether a year stands in the name of a work: in its quotes, or right behind its last word."""
    work = _in_key(_WORK_BEFORE).search(reading.key, start, year)
    if work is None:
        return False
    title = reading.text[work.start("title") : year]
    if (title.count('"') + title.count("“") + title.count("”")) % 2:
        return True
    return title[0].isupper() and "(" not in title and _in_key(_OWN_YEAR).match(reading.key, opens) is None


def _in_date(key: str, start: int, begin: int) -> bool:
    """Whether the year at `begin` is a part of a date, the year of a birth or founding, or half a year."""
    return bool(_in_key(_PART_OF_DATE).search(key, start, begin) or _HALF_YEAR.search(key, start, begin))


def before(reading: Reading, start: int, end: int) -> str | None:
    """The year of the merit stated before the award in its sentence ("bình xét thi đua năm 2015, đề nghị tặng …")."""
    if not _told_year(reading, start, end):
        return None
    if (year := _SCHOOL_YEAR.search(reading.key, start, end)) is not None:
        return years_of(year)
    found = list(_in_key(_MERIT_BEFORE).finditer(reading.key, start, end))
    if not found and (span := _RANGE_BEFORE.search(reading.key, start, end)) is not None:
        return years_of(span)
    return years_of(found[-1]) if found else None


def beside(reading: Reading, start: int, end: int) -> str | None:
    """The period right after recipients that stand before the verb ("300 điển hình của giai đoạn 2010-2015 được …")."""
    match = _BESIDE.match(reading.key, start, end)
    return years_of(match) if match else None


_BESIDE = regex.compile(r"[^,.;:()\n]{0,40}?(?<!\w)(?:giai đoạn|năm học|năm)\s+" + _YEARS)


_EDITION_OPENS = (
    rf"(?:tham gia|tại|trong|ở)\s{_CONTEST_AT}(?!\w)[^.;:\n]{{0,110}}?(?:năm học|năm|\s)\s?{_YEARS}(?=\s?[,)(])"
)


# The contest as the subject: "…, ban tổ chức Giải thưởng Hoa năm 2018 đã chọn 9 người được giải thưởng tháng".
_EDITION_GIVES = (
    r"(?<=\A|\n|[.,]\s)(?:hội đồng|ban tổ chức|btc|ban giám khảo|bgk)\s(?:của\s)?"
    rf"(?:giải thưởng|giải|cuộc thi|hội thi)\s[^.;:\n]{{2,90}}?năm\s{_YEARS}"
    r"(?=\s(?:đã|vừa|sẽ|trao|chọn|quyết định|công bố)(?!\w))"
)


def edition(reading: Reading, start: int, end: int) -> str | None:
    """The year of the contest that opens the sentence ("Tại Giải vô địch trẻ năm 2022, đoàn giành 5 huy chương")."""
    match = _in_key(_EDITION_OPENS).match(reading.key, start, end)
    match = match or _in_key(_EDITION_GIVES).search(reading.key, start, end)
    return years_of(match) if match is not None else None


def school_year(reading: Reading, start: int, end: int) -> str | None:
    """The school year that opens the sentence `[start, end)` and is the merit's for all that it tells."""
    match = _SCHOOL_YEAR_OPENS.match(reading.key, start, end)
    return years_of(match) if match is not None else None


def results(reading: Reading, start: int, end: int) -> Topic | None:
    """The year that an introduction gives to all the results after it ("Kết quả khen thưởng năm 2019 như sau")."""
    match = _RESULTS.search(reading.key, start, end) if _told_year(reading, start, end) else None
    return Topic(years_of(match)) if match else None


@dataclass(frozen=True, slots=True)
class Topic:
    """The year that title or lead state for the awards of the article; `honour`: of one prize or title alone."""

    year: str
    honour: bool = False

    def of(self, code: AwardCode) -> str | None:
        """The year as that of an award of this code: "Trao Giải thưởng Hoa năm 2017" dates no flag."""
        return None if self.honour and code in _NO_HONOURS else self.year


# A certificate may well go to the runners-up of the prize; these never do.
_NO_HONOURS = frozenset({
    "commemorative_medal", "badge", "emulation_flag", "order", "government_emulation_flag", "labor_order",
    "independence_order", "rank_title",
})  # fmt: skip


def topic(reading: Reading) -> Topic | None:
    """The year that title or lead state for all the awards of the article ("Xét khen thưởng tổng kết năm 2024")."""
    for block in reading.layout.blocks:
        if block.kind in {BlockKind.TITLE, BlockKind.LEAD} and _told_year(reading, *block.span):
            match = _TOPIC.search(reading.key, *block.span)
            if match is not None and _in_key(_NEXT_GIVING).match(reading.key, match.end()) is not None:
                continue  # "danh hiệu X, năm 2020 được tặng Y"
            if match is not None and not _ONE_MORE.match(reading.key, match.end()):
                return Topic(years_of(match), match["honour"] is not None)
    return None


_OF_ALL = regex.compile(
    r"[^.;:\n]{0,80}?(?<!\w)(?:có|đạt|vì)\s(?:nhiều\s)?(?:thành tích|đóng góp)[^.;:\n]{0,110}?"
    r"(?:năm học|năm|giai đoạn)\s" + _YEARS + r"\s*(?:[.]\s|[.]/[.]|[.]?$|\n)"
)


def of_all(reading: Reading, start: int) -> str | None:
    """The year of the merit that closes a series ("…; tặng Bằng khen cho 6 người vì thành tích năm 2021.")."""
    match = _OF_ALL.match(reading.key, start)
    return years_of(match) if match else None


def years_of(match: regex.Match[str]) -> str:
    """The year or years of a match ("2021", "2018-2022"), by its groups `first`, `last` and, if it has it, `final`."""
    last = match.groupdict().get("final") or match["last"]
    return match["first"] + (f"-{last}" if last else "")
