"""Events told without a name: by a verb, a plan, a giving before the ceremony, or a word that points back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.dates import DateMention
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.patterns.events.gatherings import given_before
from thidua_extract.patterns.events.model import EventMention, event_of
from thidua_extract.patterns.events.reported import (
    COUNCIL,
    LEAD_SENTENCES,
    TOLD,
    YEAR,
    elsewhere,
    held_by,
    of_a_life,
    order_lately,
    reported,
)
from thidua_extract.patterns.events.settings import Setting, read_setting
from thidua_extract.patterns.events.verbal import VerbalEvent, passive_events, verbal_events
from thidua_extract.patterns.events.words import act_words
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

# News without a day: what was just done.
_JUST = folded(r"(?:vừa qua|mới đây)(?!\w)|(?<!\w)vừa (?:tổ chức |tiến hành )?«just_done»(?!\w)")
# Of another purpose, at which honours may be given; "nhân kỷ niệm 50 năm" is only the reason.
_OCCASION_TOLD = folded(
    r"(?<!\w)(?:«other_act»|(?<!nhân |dịp |mừng )kỷ niệm (?:chào mừng |trọng thể )?(?:lần thứ )?\d+ năm"
    r"|(?<=tổ chức )kỷ niệm ngày|(?<=đã )tiếp(?= (?:ngài|ông|bà|đại sứ|đoàn)(?!\w))"
    r"|(?<=(?:đến|tới|đi|về) )thăm|thăm(?:,| và| hỏi,) (?:làm việc|chúc|tặng quà|động viên)"
    r"|chương trình(?= [^.;\n]{3,120} (?:diễn ra|được tổ chức)))(?!\w)"
    r"[^,.;(\n]{0,80}?(?=\s(?:vào|do|diễn ra|hôm|ngày(?= \d))(?!\w)|\s?[,.;(\n]|\Z)"
)
# The day behind: "Đêm bế mạc lễ hội (14/3)".
_DAY_FOLLOWS = regex.compile(fold_pattern(r"\s?\(?(?:(?:vào|diễn ra|hôm|ngày|sáng|chiều|tối|đêm) )*"))
# When and where, of the gathering named before: "Hội nghị diễn ra sáng 3/5 tại …".
_ANAPHOR = folded(
    r"(?<!\w)(?:«gathering»|buổi «occasion_of_praise»)(?: này| năm nay)?\s(?:sẽ |đã |được )?"
    r"(?:diễn ra|tổ chức|khai mạc|họp)(?!\w)"
)
# The ceremony that the giving told before was.
_AT_THE_CEREMONY = regex.compile(
    fold_pattern(r"(?<!\w)(?:tại|trong) buổi lễ(?=,| (?:này|trao|nhận|khen|thưởng)(?!\w))")
)
# "Huyện sẽ sơ kết cuối năm 2031 để khen thưởng các …": a plan of emulation sets its reviews by the year.
_REVIEW_PLANNED = regex.compile(
    fold_pattern(
        r"(?<!\w)sẽ (?:tổ chức |tiến hành )?(?:sơ kết|tổng kết)(?!\w)"
        r"(?=[^.;\n]{0,120}?(?<!\w)khen thưởng (?:các|những|cho|\d))"
    )
)
_EMULATION = regex.compile(fold_pattern(r"(?<!\w)thi đua(?!\w)"))
# A gathering that the page speaks of and nowhere names: "Tại buổi lễ, ông A đã trao …". One with words behind it, "hội
# nghị ngành năm 2019", is another that the text looks back to.
_SPOKEN_OF = (
    folded(r"(?<!\w)(?:tại|trong|sau|bế mạc|chủ trì|dự) ")
    + r"(?P<name>«spoken_of»)"
    + folded(r"(?=[,.;|)]|\s(?:này|đã)(?!\w)|\Z)")
)


def occasion_told(reading: Reading, sentence: Sentence) -> Iterator[EventMention]:
    """'Ngày 4/6, Bộ A công bố quyết định bổ nhiệm …', 'Sáng 3/5, bà B gặp gỡ …': an act of another purpose."""
    told = sentence.kind in TOLD
    match = reading.triggers.search("events.occasion", act_words(_OCCASION_TOLD), *sentence.span) if told else None
    if match is None or elsewhere(reading.key, *sentence.span):
        return
    span = Span(*match.span())
    setting = read_setting(reading, sentence.span, span, verb=span.start)
    date = setting.date
    if date is None or len(date.edtf) != 10:
        return
    if date.span.start < span.start or _DAY_FOLLOWS.fullmatch(reading.key, span.end, date.span.start):
        types: tuple[EventType, ...] = ("anniversary",) if match.group().startswith(fold("kỷ niệm")) else ("other",)
        yield event_of(reading, span, types, setting, "events.occasion", 0.7)


def gave_at_ceremony(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    """'Tại buổi lễ, ông A cho biết …' after an award given on a day: the giving was a ceremony."""
    if sentence.kind not in TOLD:
        return
    if not reading.triggers.search("events.ceremony", _AT_THE_CEREMONY, *sentence.span):
        return
    gave = given_before(reading, number)
    if gave is not None:
        yield event_of(reading, gave[0], ("commendation",), gave[1], "events.act", 0.75)


def spoken_of(reading: Reading) -> Iterator[EventMention]:
    """'Tại buổi lễ, ông A đã trao …' on a page that nowhere names the ceremony nor its day."""
    for number in reading.triggers.touched(("events.names",), [sentence.span.start for sentence in reading.sentences]):
        sentence = reading.sentences[number]
        match = act_words(_SPOKEN_OF).search(reading.key, *sentence.span) if sentence.kind in TOLD else None
        if match and not elsewhere(reading.key, *sentence.span):
            types: tuple[EventType, ...] = ("congress",) if match["name"] == fold("đại hội") else ("other",)
            yield event_of(reading, Span(*match.span("name")), types, Setting(), "events.occasion", 0.6)
            return


def told_by_verb(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    if sentence.kind is BlockKind.TITLE:
        return
    for act in _told(reading, sentence):
        setting = read_setting(reading, sentence.span, act.span, verb=act.verb)
        council = act.types == ("session",) and bool(
            act_words(COUNCIL).search(reading.key, sentence.span.start, act.span.end)
        )
        dated = setting.date is not None and len(setting.date.edtf) == 10
        just = act_words(_JUST).search(reading.key, *sentence.span) or order_lately(reading, sentence)
        lately = number < LEAD_SENTENCES and setting.date is None and just
        held = setting.date is None and setting.organizer is not None and held_by(reading, sentence, act.verb)
        if not dated and not lately and not held and not (council and setting.date is None and number < LEAD_SENTENCES):
            continue
        if act.received and number >= LEAD_SENTENCES:
            continue
        if not held and not reported(reading, sentence, number, setting, act.span):
            continue
        if act.received:
            if sentence.kind is not BlockKind.LEAD and of_a_life(reading, setting.date):
                continue
            setting = replace(setting, organizer=None)
        yield event_of(reading, act.span, act.types, setting, "events.act", 0.85 if dated else 0.7)


def _told(reading: Reading, sentence: Sentence) -> list[VerbalEvent]:
    """The act that a sentence tells: of those who honour, else of those honoured."""
    return list(verbal_events(reading, sentence)) or list(passive_events(reading, sentence))


def review_planned(reading: Reading, sentence: Sentence) -> EventMention | None:
    """A review that a plan of emulation sets for a year, with honours."""
    title = reading.layout.title
    if sentence.kind not in TOLD or title is None:
        return None
    verb = reading.triggers.search("events.planned", _REVIEW_PLANNED, *sentence.span)
    if verb is None or not _EMULATION.search(reading.key, *title):
        return None
    year = YEAR.search(reading.key, *sentence.span)
    if year is None:
        return None
    setting = Setting(date=DateMention(Span(*year.span(1)), year.group(1)), planned=True)
    span = Span(sentence.span.start, verb.end())
    return event_of(reading, span, ("review", "commendation"), setting, "events.planned", 0.7)


def pointing_back(reading: Reading, sentence: Sentence) -> Iterator[EventMention]:
    """'Hội nghị diễn ra sáng 3-5 tại …': when and where, of the gathering named before."""
    match = reading.triggers.search("events.names", act_words(_ANAPHOR), *sentence.span)
    if match:
        span = Span(*match.span())
        setting = read_setting(reading, sentence.span, span)
        if setting.date or setting.province or setting.organizer:
            yield event_of(reading, span, (), setting, "events.anaphor", 0.8)
