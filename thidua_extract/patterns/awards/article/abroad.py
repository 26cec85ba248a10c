"""Prizes won at a contest of many countries: another state's, by the words around them or by title and lead."""

from __future__ import annotations

from functools import cache, partial

import regex

from thidua_extract.codes import LOCAL_LEVELS
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.patterns.awards.article.contests import is_medal
from thidua_extract.patterns.awards.article.renowned import level_of_name, sentence_at
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.text.span import Span

_in_key = partial(pattern, "article_words")
_AT_HOME_LEVELS = LOCAL_LEVELS | {"state", "government", "ministry"}
_ABROAD = r"(?<!\w)(?:«abroad»|olympic(?!(?:\s(?!quốc tế)\p{L}+){0,3}\s«home_olympic»))(?!\w)"
_AT_HOME = r"(?<!\w)«at_home»(?!\w)"
# "Em sẽ dự Olympic quốc tế. Em từng đoạt | huy chương vàng Olympic 30/4": a contest at home
_OF_HOME = r"(?<!\w)(?:olympic(?:\s\p{L}+){0,3}\s«home_olympic»|«at_home»)(?!\w)"
_HOME_CONTEST = r"(?<!\w)«home_contest»(?:\s\p{L}+){0,5}?\s«home_stage»(?!\w)"
_AND_ABROAD = r"(?:,|\svà|\shoặc|\slẫn|\s-|\s?/)\s?(?:khu vực\s(?:và\s)?|cấp\s)?«abroad»"
# "2 em đạt giải quốc tế và 9 em đạt | giải Nhất cấp tỉnh": the stage stands beside the prize itself.
# Not "quốc gia và quốc tế", nor the crown "Hoa hậu | Siêu quốc gia", which is won abroad.
_STAGE = (
    r"(?:\s(?:các\s)?môn(?:\s\p{L}+){1,3}?)?(?:\s(?:tại|ở|trong))?(?:\s(?:kỳ thi|cuộc thi|hội thi))?"
    r"(?:\s(?:chọn\s)?(?:học sinh giỏi|hsg))?(?:\scấp)?\s(?<!siêu\s)«home_stage»(?!\w)"
    rf"(?!{_AND_ABROAD})"
)


def tells_contest_abroad(reading: Reading, heads: list[Span]) -> bool:
    """Whether title or lead name a contest of many countries, and no stage of one at home."""
    abroad, home = _in_key(_ABROAD), _in_key(_AT_HOME)
    return any(
        any(not _in_title(Span(*word.span()), reading) for word in abroad.finditer(reading.key, *span))
        and not home.search(reading.key, *span)
        for span in heads
    )


def level_abroad(mentions: list[AwardMention], told: bool, years: str | None, reading: Reading) -> None:
    """Sets level and period of the prizes won abroad; a prize of the country keeps the level that its name tells.

    Where title and lead have `told` of a contest abroad, its medals and places need no word of it beside them.
    """
    for mention in mentions:
        if mention.award != "prize" or level_of_name(mention, reading) is not None:
            continue
        placed = mention.grade is not None or is_medal(mention, reading)
        others = [] if placed else [m.spans[0] for m in mentions if m.spans[0] != mention.spans[0]]
        if _abroad(mention, told and placed, reading, others):
            if mention.level in _AT_HOME_LEVELS:
                mention.conferrer = None  # "được Chủ tịch nước tặng Huân chương sau khi giành HCV SEA Games"
            mention.level = "foreign"
            mention.period = mention.period or years


def _abroad(mention: AwardMention, told: bool, reading: Reading, others: list[Span]) -> bool:
    """Whether the words around a prize tell of a contest abroad; those of the names of `others` tell of them alone."""
    start = mention.spans[0].start
    # "đoạt giải nhất của trường. Em sẽ dự kỳ thi quốc tế": the next sentence tells of another contest
    sentence = sentence_at(reading, start)
    at_home = _in_key(_OF_HOME).search(reading.key, start, min(start + 120, sentence.end)) is not None
    around = (
        max(sentence.start if at_home else 0, start - 160),
        _clause_end(start, min(start + 120, sentence.end), reading),
    )
    if reading.key.endswith('"', start, mention.spans[0].end):  # “Hàng tốt” beside “Hàng xanh châu Á”
        end = reading.key.find('"', mention.spans[0].end, around[1])
        around = max(around[0], reading.key.rfind('"', 0, start)), end if end >= 0 else around[1]
    matches = (Span(*match.span()) for match in _in_key(_ABROAD).finditer(reading.key, *around))
    abroad = [s for s in matches if not any(name.covers(s) for name in others) and not _in_title(s, reading)]
    home = max((match.end() for match in _in_key(_HOME_CONTEST).finditer(reading.key, around[0], start)), default=-1)
    if _at_home_beside(mention.spans[0], sentence.end, reading):
        return False
    behind = any(span.start >= start for span in abroad)  # "9 em đạt giải quốc gia; 3 em đoạt | huy chương quốc tế"
    if not behind and home > max((span.end for span in abroad), default=-1):
        return False  # "1 giải quốc tế; 88 học sinh giỏi quốc gia (7 giải nhất)"
    return bool(abroad) or (told and not _in_key(_AT_HOME).search(reading.key, *around))


def _at_home_beside(prize: Span, end: int, reading: Reading) -> bool:
    """Whether a prize is told with its stage at home: "đoạt | giải Nhất cấp tỉnh", "70 học sinh | giỏi quốc gia"."""
    if _in_key(_STAGE).match(reading.key, prize.end, end) is not None:
        return True
    return _in_key(rf"{_STAGE}$").search(reading.key, prize.start, prize.end) is not None and (
        _in_key(_AND_ABROAD).match(reading.key, prize.end, end) is None
    )


def _in_title(span: Span, reading: Reading) -> bool:
    """Whether a word stands in the title of a work that won: "Giải Nhì: Loạt bài Rác thế giới (tác giả A)"."""
    start = max(0, span.start - _TITLE_REACH)
    work = _title().search(reading.key, start, span.start)
    return work is not None and (reading.text[work.end("noun") + 1].isupper() or work["quote"] is not None)


@cache
def _title() -> regex.Pattern[str]:
    between = r"(?:(?!\s(?:giải|cuộc|hội|liên hoan|đoạt|đạt|giành|được|dự|tham|vào)\s)[^,;:.()\n\"“”]){0,80}?"
    return regex.compile(rf"(?<!\w)(?P<noun>{work_nouns()})\s(?P<quote>[\"“])?{between}$")


_TITLE_REACH = 120  # code points


def _clause_end(start: int, end: int, reading: Reading) -> int:
    """Where the clause of a prize at home ends: "9 em đạt giải học sinh giỏi quốc gia; | 3 em dự Olympic quốc tế"."""
    later = _LATER.search(reading.key, start, end)
    end = later.start() if later is not None else end
    mark = reading.key.find(";", start, end)
    home = mark >= 0 and _in_key(_AT_HOME).search(reading.key, start, mark)
    return mark if home else end


# "đoạt giải Nhất toàn quốc, sau đó | dự thi quốc tế": another contest.
_LATER = regex.compile(r",\s(?:và\s)?(?:sau đó|sau này|tiếp đó|rồi)(?!\w)")
