"""Events: gatherings and acts of emulation, commendation or honour that the article reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.dates import DateMention
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.events.acts import Act, acts_of, verbal_events
from thidua_extract.patterns.events.model import EventMention
from thidua_extract.patterns.events.names import GatheringName, find_names
from thidua_extract.patterns.events.settings import Setting, article_province, read_setting
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

__all__ = ["Act", "EventMention", "acts_of", "article_province", "find_events"]

_TRIGGER = regex.compile(
    fold(
        r"(?<!\w)(?:thi đua|khen thưởng|bằng khen|giấy khen|huân chương|tuyên dương|biểu dương|tôn vinh|vinh danh|kỷ niệm chương"
        r"|huy hiệu|danh hiệu|phong tặng|truy tặng|trao thưởng|trao giải|điển hình tiên tiến)(?!\w)"
    )
)
# An honour given abroad or on a stage: "Tổng thống trao huân chương", "lễ trao giải Grammy".
_ELSEWHERE = regex.compile(
    fold(
        r"(?<!\w)(?:tổng thống|hoàng tử|hoàng gia anh|nữ hoàng|quốc vương|nhà trắng|điện kremlin|oscar|grammy|cannes|hollywood|nobel"
        r"|fifa|quả bóng|emmy|billboard|mtv|kpop|k-pop|hoa hậu|người đẹp|á hậu|liên hoan phim|phim|ca sĩ|ca khúc|album|bóng đá"
        r"|cầu thủ|vận động viên|world cup|aff|v-league|v.league|premier league|golf|quần vợt|arab|obama|trump|putin|paris|london"
        r"|new york|tokyo|bắc kinh|seoul|xổ số|vietlott|jackpot|khách hàng|khuyến mãi|trúng thưởng|gameshow|học bổng)(?!\w)"
    )
)
_HELD = regex.compile(
    fold(
        r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|mở|dự|tham dự|đến dự|chủ trì|vừa|họp|tiến hành|nhìn lại|đón|trao|gắn|đã|sẽ|dự kiến|ấn định"
        r"|tuyên dương|tổng kết)(?!\w)"
    )
)
_ANAPHOR = regex.compile(
    fold(
        r"(?<!\w)(?:buổi lễ|lễ|hội nghị|đại hội|phiên họp|cuộc họp|chương trình|sự kiện)(?: này| năm nay)?\s(?:sẽ |đã |được )?"
        r"(?:diễn ra|tổ chức|khai mạc|họp)(?!\w)"
    )
)
_COUNCIL = regex.compile(fold(r"(?<!\w)hội đồng (?:thi đua|tđ|xét tặng|chuyên ngành|cấp nhà nước)"))
_PLENUM = regex.compile(fold(r"hội nghị (?:lần thứ \w+,? )?(?:ban chấp hành|bch|đoàn chủ tịch|toàn thể)"))
_ORDINAL = regex.compile(fold(r",?\s(?:lần thứ|khoá|nhiệm kỳ|mở rộng|năm)(?!\w)"))
_TOLD = (BlockKind.LEAD, BlockKind.BODY)
_LEAD_SENTENCES = 6


def find_events(reading: Reading) -> list[EventMention]:
    """The mentions of events in the order of the text."""
    if not _TRIGGER.search(reading.key):
        return []
    found: list[EventMention] = []
    for number, sentence in enumerate(reading.sentences):
        if sentence.kind is BlockKind.CAPTION:
            continue
        named = list(_named(reading, sentence, number))
        found.extend(named)
        if not named:
            found.extend(_verbal(reading, sentence, number))
            found.extend(_anaphoric(reading, sentence))
    return found


def _named(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    for name in find_names(reading, *sentence.span):
        types = name.types or _hosted(reading, sentence, name)
        if not types:
            continue
        setting = read_setting(reading, sentence.span, name.span)
        if not _reported(reading, sentence, number, setting):
            continue
        if not name.types and name.kind == "conference":
            if setting.date is None:
                continue
            setting = replace(setting, organizer=setting.organizer or _plenum_of(reading, name))
        if setting.date is None and sentence.kind is BlockKind.TITLE:
            setting = replace(setting, date=_lead_date(reading, sentence))
        yield _mention(reading, name.span, types, setting, f"events.{name.kind}", 0.85)


def _hosted(reading: Reading, sentence: Sentence, name: GatheringName) -> tuple[EventType, ...]:
    """A session whose name is silent: the council's ("Hội đồng Thi đua … họp phiên thứ nhất"), or a committee's plenum
    at which honours are announced, in an article whose title speaks of them.
    """
    key = reading.key
    if name.kind == "session" and _COUNCIL.search(key, *sentence.span):
        return ("session",)
    plenum = name.kind == "conference" and _PLENUM.match(key, name.span.start, name.span.end)
    title = reading.layout.title
    return ("session",) if plenum and title and _TRIGGER.search(key, *title) else ()


def _plenum_of(reading: Reading, name: GatheringName) -> Phrase | None:
    """'Hội nghị Ban Chấp hành Hội Người mù lần thứ 5': the body whose committee sits."""
    match = _PLENUM.match(reading.key, name.span.start, name.span.end)
    end = _ORDINAL.search(reading.key, match.end(), name.span.end) if match else None
    if match is None or end is None or end.start() - match.end() < 3:
        return None
    span = Span(match.end() + 1, end.start())
    return Phrase(reading.text[span.start : span.end], span)


def _lead_date(reading: Reading, title: Sentence) -> DateMention | None:
    """The date that opens the first sentence of the body, for a gathering that only the title names."""
    lead = next((sentence for sentence in reading.sentences[title.index + 1 :] if sentence.kind in _TOLD), None)
    if lead is None or _names_one(reading, lead):
        return None
    return read_setting(reading, lead.span, Span(lead.span.end, lead.span.end)).date


def _names_one(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names a gathering of its own."""
    return any(name.types for name in find_names(reading, *sentence.span))


def _verbal(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    if sentence.kind is BlockKind.TITLE:
        return
    for act in verbal_events(reading, sentence):
        setting = read_setting(reading, sentence.span, act.span, verb=act.verb)
        council = act.types == ("session",)
        if setting.date is None and not (council and number < _LEAD_SENTENCES):
            continue
        if not _reported(reading, sentence, number, setting):
            continue
        yield _mention(reading, act.span, act.types, setting, "events.act", 0.75)


def _anaphoric(reading: Reading, sentence: Sentence) -> Iterator[EventMention]:
    """'Hội nghị diễn ra sáng 3-5 tại …': when and where, of the gathering named before."""
    match = _ANAPHOR.search(reading.key, *sentence.span)
    if match:
        span = Span(*match.span())
        setting = read_setting(reading, sentence.span, span)
        if setting.date or setting.province or setting.organizer:
            yield _mention(reading, span, (), setting, "events.anaphor", 0.8)


def _reported(reading: Reading, sentence: Sentence, number: int, setting: Setting) -> bool:
    """Whether the sentence reports the gathering: dated, or told as held near the top; and not elsewhere."""
    start, end = sentence.span
    if _ELSEWHERE.search(reading.key, start, end):
        return False
    if setting.date is not None:
        return True
    return number < _LEAD_SENTENCES and bool(_HELD.search(reading.key, start, end))


def _mention(
    reading: Reading, span: Span, types: tuple[EventType, ...], setting: Setting, rule: str, confidence: float
) -> EventMention:
    date = setting.date
    return EventMention(
        spans=(span,),
        rule=rule,
        confidence=confidence,
        types=types,
        name=Phrase(reading.text[span.start : span.end], span) if types else None,
        date=date.edtf if date else None,
        end_date=date.end_edtf if date else None,
        date_basis=date.basis if date else None,
        time_of_day=date.time_of_day if date else None,
        province=setting.province,
        venue=setting.venue,
        organizer=setting.organizer,
        planned=setting.planned,
    )
