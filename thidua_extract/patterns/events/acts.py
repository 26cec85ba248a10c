"""What was done at a gathering: acts that add to its types."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.patterns.events.honours import AWARD, PROPOSED, is_honoured
from thidua_extract.patterns.events.words import act_words
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Act:
    """A type that a sentence tells of the gathering, with its words."""

    type: EventType
    span: Span


# Templates: the roles of act_words.tsv stand in guillemets.
_HERE = folded(
    r"(?<!\w)(?:(?:ngay |cũng |nhân )?tại «at»|«here»"
    r"|(?:kết thúc|tổng kết|bế mạc|khép lại) (?:hội nghị|đại hội|buổi|chương trình)"
    r"|trong (?:khuôn khổ|chương trình|buổi lễ|phiên)"
    r"|(?:hội nghị|buổi lễ|lễ|chương trình|ngày hội|liên hoan) (?:đã|cũng|tiến hành|dành|với|vinh dự)"
    # "Liên hoan tuyên dương 165 thanh niên": it does so itself; without a number it may be a name
    r"|(?<=[.!?]\s|\n)(?:«gathering») (?:\p{L}+ )?«praise» (?:\d++|các|những)"
    r"|đại hội «congress_does»)(?!\w)"
)
_HANDED = (
    folded(
        r"(?<!\w)(?:trao(?: tặng)?|tặng(?: thưởng)?|gắn|công bố"
        r"|(?<!(?:ghi|xác|cảm|thừa|đảm) )nhận(?! (?:thức|định|xét|rõ|thấy)))\s"  # no "ghi nhận", no "nhận thức"
    )
    + rf"[^.;\n]{{0,90}}?(?<!\w)(?:{AWARD})(?!\w)"
)
_PRAISES = r"(?<!\w)«praise»(?!\w)"
_PRAISED = folded(r"(?<!\w)(?:được|đã) (?:\p{L}+ ){0,8}?«praise»(?!\w)")
# "Phát biểu tại hội nghị, ông A biểu dương các đơn vị": praise in a speech honours nobody.
_SPEECH = r"(?<!\w)«speech»(?!\w)"
_ANNIVERSARY = regex.compile(
    fold_pattern(r"(?:(?<!\w)(?:đồng thời|kết hợp|gắn với|và|tổ chức)|[,;]) (?:lễ |gặp mặt |họp mặt )?kỷ niệm \d+ năm")
)
_PACT = regex.compile(
    fold_pattern(
        r"(?<!lễ |hội nghị |buổi )(?<!\w)(?:ký|ký kết)\s(?:kết\s)?(?:bản\s)?"
        r"(?:giao ước(?: thi đua)?|(?:thực hiện )?(?:\d+ )?nội dung thi đua)"
    )
    + r"(?:\snăm (?P<year>(?:19|20)\d\d))?"
)
_LAUNCH = regex.compile(
    fold_pattern(
        r"(?<!do |được |\d )(?<!\w)phát động\s(?:phong trào|thi đua|đợt|các (?:cấp|phong trào)[^.;\n]{0,30}thi đua"
        r"|cao điểm)(?!\w)"
    )
)
# Tasks for the time to come: "phấn đấu hoàn thành kế hoạch; phát động phong trào …".
_TASKS = r"(?<!\w)«task»(?!\w)"
_REVIEW = regex.compile(
    fold_pattern(
        r"(?:(?:hội nghị|đại hội) (?:đã )?|đồng thời |(?:nội dung|kết hợp|gắn với):? )(?:tổng kết|sơ kết)\s"
        r"[^.;\n]{0,20}(?:phong trào|công tác|giao ước|đợt thi đua)"
    )
)
_BACKGROUND = folded(r"(?:trong )?(?:«background»|\d+ năm)(?!\w)")
_SPEAKER = r"«speaker»(?!\w)"
# Those who do what the gathering is for: "Đại diện 9 phân xưởng ký giao ước", "Các đơn vị trong khối phát động …".
_PARTIES = folded(r"(?:«leads»\s)*(?:(?:các|\d+) «party»|công đoàn|đại diện)(?!\w)")
# "công tác thi đua, khen thưởng 6 tháng" is a field of work.
_FIELD = regex.compile(fold_pattern(r"thi đua\s?[,-]?\s?(?:và )?\Z"))
_HANDS_OVER = (
    folded(r"(?<!được )(?<!\w)(?:trực tiếp |lên |đã |vừa |lần lượt |cũng |và )*(?:trao tặng|trao|gắn|truy tặng)\s")
    + rf"[^.;\n]{{0,60}}?(?<!\w)(?:{AWARD})(?!\w)"
)
# Who hands over: an office, a body, a person addressed.
_AGENT = r"(?<!\w)«giver»(?!\w)"
_ITS_OWN_TIME = folded(r"(?<!\w)(?:«own_time»|(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}|tháng \d+)(?!\w)")
# A line of its own under a photo that no mark tells from the text: "Chủ tịch A trao Huân chương cho …".
_SHOWN = 220
_IN_YEAR = regex.compile(fold_pattern(r"(?:trong )?năm ((?:19|20)\d\d)"))
_DATED = regex.compile(r"\d{4}|\d[/-]\d")


def acts_of(reading: Reading, mentions: Sequence[Span], since: int | None = None) -> Iterator[Act]:
    """The types that the title and the sentences from a gathering's first mention on tell of it.

    `mentions`: where the gathering is named, in the order of the text; `since`: its year, where that is known.
    """
    first, triggers = mentions[0], reading.triggers
    for number in triggers.touched(("events.acts",), [sentence.span.start for sentence in reading.sentences]):
        sentence = reading.sentences[number]
        if sentence.span.end <= first.start and sentence.index:
            continue
        start, end = sentence.span
        key = reading.key
        near = mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))] if sentence.index else ()
        own = next((span for span in near if sentence.span.covers(span)), None)
        here = own is not None or is_here(reading, sentence) or _goes_on(reading, number)
        background = bool(act_words(_BACKGROUND).match(key, start)) and not here
        done = here or bool(act_words(_SPEAKER).match(key, start) or act_words(_PARTIES).match(key, start))
        pact = triggers.search("events.pacts", _PACT, start, end)
        lately = pact is not None and "đã tổ chức" not in key[start : pact.start()]
        signed = here or (lately and pact and (pact.group("year") or (done and _now(key, start, end))))
        if pact and (_coming(key, start, since) or (signed and not background)):
            yield Act("pact_signing", Span(*pact.span()))
        launch = triggers.search("events.launches", _LAUNCH, own.end if own else start, end)
        tasks = launch and act_words(_TASKS).search(key, start, launch.start())
        if launch and not tasks and not background and done:
            yield Act("launch", Span(*launch.span()))
        anniversary = _ANNIVERSARY.search(key, start, end) if own else None
        if anniversary:
            yield Act("anniversary", Span(*anniversary.span()))
        review = _REVIEW.search(key, start, end) if triggers.opens("events.reviews", start, end) else None
        if review:
            yield Act("review", Span(*review.span()))
        if here and (honour := _honour(reading, own.end if own else start, end)):
            yield Act("commendation", honour)


def _goes_on(reading: Reading, number: int) -> bool:
    """'Dịp này, Hội A tặng 5 suất quà. | UBND xã khen thưởng 3 hộ.': the same paragraph, with no time of its own."""
    sentence, before = reading.sentences[number], reading.sentences[number - 1]
    if not number or sentence.block != before.block or sentence.kind not in (BlockKind.LEAD, BlockKind.BODY):
        return False
    return _now(reading.key, *sentence.span) and bool(
        reading.triggers.search("events.here", act_words(_HERE), *before.span)
    )


def _now(key: str, start: int, end: int) -> bool:
    """Whether a sentence has no time of its own, so that it tells of the gathering at hand."""
    return not act_words(_ITS_OWN_TIME).search(key, start, end)


def _coming(key: str, start: int, since: int | None) -> bool:
    """'Năm 2013, các tỉnh ký kết …': whether a sentence opens with the year of the gathering."""
    year = _IN_YEAR.match(key, start)
    return bool(year and since and int(year.group(1)) == since)


def is_here(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells what was done at the gathering of the article."""
    if sentence.kind in (BlockKind.TITLE, BlockKind.CAPTION):
        return True
    return bool(
        reading.triggers.search("events.here", act_words(_HERE), *sentence.span)
        or _shown(reading, sentence)
        or _handed_here(reading, sentence)
    )


def _handed_here(reading: Reading, sentence: Sentence) -> bool:
    """'Thay mặt Nhà nước, Chủ tịch Quốc hội trao Huân chương cho …': handed over by somebody, with no time of its own;
    what a life or a history tells has its year, or its "từng".
    """
    start, end = sentence.span
    handed = (
        act_words(_HANDS_OVER).search(reading.key, start, end)
        if reading.triggers.opens("events.handed", start, end)
        else None
    )
    if handed is None or not act_words(_AGENT).search(reading.key, start, handed.start()):
        return False
    return _now(reading.key, start, end)


def _shown(reading: Reading, sentence: Sentence) -> bool:
    """Whether a short paragraph shows somebody handing an award over, with no time of its own."""
    start, end = sentence.span
    if end - start > _SHOWN or not act_words(_SPEAKER).match(reading.key, start):
        return False
    return bool(act_words(_HANDED).search(reading.key, start, end)) and not _DATED.search(reading.key, start, end)


def _honour(reading: Reading, start: int, end: int) -> Span | None:
    """Where a sentence tells of an honour given; "đề nghị … tặng" proposes all that follows in the sentence."""
    key = reading.key
    for praise in (_HANDED, _PRAISED, _PRAISES):
        for match in act_words(praise).finditer(key, start, end):
            if praise is _PRAISES and (
                not is_honoured(reading, match.end())
                or _FIELD.search(key, max(start, match.start() - 12), match.start())
                or (match.group() == fold("biểu dương") and act_words(_SPEECH).search(key, start, match.start()))
            ):
                continue
            if not act_words(PROPOSED).search(key, start, match.start()):
                return Span(*match.span())
    return None
