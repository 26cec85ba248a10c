"""Gatherings told by their name: which of them the article reports, of what types, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.dates import DateMention
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.patterns.events.model import EventMention, event_of
from thidua_extract.patterns.events.names import GatheringName, find_names, is_congress_of_body, types_of
from thidua_extract.patterns.events.reported import (
    COUNCIL,
    LEAD_SENTENCES,
    TOLD,
    elsewhere,
    honours_in_title,
    of_a_life,
    reported,
)
from thidua_extract.patterns.events.settings import Setting, read_setting
from thidua_extract.patterns.events.words import act_words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

# A congress of a body is told here only where honours of the State may have been given at it.
_STATE_AWARD = folded(r"(?<!\w)(?:«state_award»|cờ thi đua|danh hiệu|trao cờ)(?!\w)")
# The congress is held, not named in passing ("lập thành tích chào mừng Đại hội Đảng bộ").
_OPENS_CONGRESS = folded(r"(?<!\w)«opens_congress»(?: \p{L}+){0,2} \Z")
_CONGRESS_RUNS = folded(
    r"[,\s]*(?:\([^()\n]{0,40}\)[,\s]*)?(?:đã |vừa |được |chính thức |long trọng )*«congress_runs»(?!\w)"
)
# "Thực hiện Kế hoạch số 5 về tổ chức Đại hội thi đua": a document orders it.
_PURSUANT = folded(r"(?:thực hiện|căn cứ|theo) «order»")
# "kiểm tra công tác chuẩn bị tổ chức Lễ tuyên dương": the day is that of the preparing.
_PREPARED = folded(
    r"(?<!\w)«preparing»(?: chuẩn bị)?(?: cho)?(?: tổ chức)?(?: thành công)? \Z"
    r"(?<=(?:tổ chức|thành công|chuẩn bị|chuẩn bị cho) )"
)
# Gatherings at which nobody is honoured: "Hội nghị thượng đỉnh", "lễ viếng".
_NO_OCCASION = r"(?<!\w)«no_occasion»(?!\w)"
# "Hội đồng cấp tỉnh họp, bỏ phiếu xét tặng …": a session of the council, whatever it is called.
_VOTES = folded(r"(?<!\w)hội đồng(?!\w)[^.;\n]{0,120}(?<!\w)«votes»(?!\w)")
# "Cụm thi đua số 5 tổ chức Hội nghị …": the host tells what the conference is about.
_BODY_BEFORE = regex.compile(
    fold_pattern(r"(?<!\w)(?:cụm|khối|hội đồng) thi đua(?!\w)[^.;\n]{0,120}(?:tổ chức|mở)(?: \p{L}+){0,3} \Z")
)
_PLENUM = folded(r"hội nghị (?:lần thứ \w+,? )?«plenum»")
# Ends the name of the body in "Hội nghị Ban Chấp hành Hội Người mù | lần thứ 5".
_ORDINAL = regex.compile(fold_pattern(r",?\s(?:lần thứ|khoá|nhiệm kỳ|mở rộng|năm)(?!\w)"))
_FROM_NEW_YEAR = regex.compile(fold_pattern(r"(?<!\w)từ đầu năm(?: ((?:19|20)\d\d))?(?!\w)"))
_HELD_WELL = regex.compile(fold_pattern(r"(?<!\w)đã tổ chức thành công(?!\w)"))
# "Tại buổi trao bằng khen, …": points back to the sentence that told of the giving.
_POINTS_BACK = regex.compile(fold_pattern(r"(?<!\w)(?:tại|trong|sau|ở) (?:chính )?\Z"))
# Given, not proposed nor once given: "đề nghị tặng Bằng khen", "từng tặng Bằng khen".
_GAVE = folded(r"(?<!\w)(?<!sẽ |đề nghị |nghị |xét |từng )«gave»\s[^.;\n]{0,40}?(?<!\w)«gift»(?!\w)")
_BACK = 8  # sentences from the ceremony back to the giving
_IN_YEAR = regex.compile(fold_pattern(r"(?:(?<=\n)|(?<=\.)|(?<=\.\s))(?:trong |riêng )?năm ((?:19|20)\d\d),"))
# "xã gặp mặt, tuyên dương …": the gathering is the verb itself.
_MEETS = regex.compile(fold_pattern(r"(?:gặp|họp) mặt"))
_NAMED_YEAR = regex.compile(fold_pattern(r"năm (?:19|20)\d\d\Z"))
_CERTIFICATE = r"(?<!\w)«certificate»(?!\w)"
_PRIZES = regex.compile(fold_pattern(r"(?<!\w)trao (?:\p{L}+ ){0,3}?(?:giải|thưởng)(?!\w)"))
# "Hội nghị triển khai công tác của Sở A khai mạc sáng 8/1": the verb behind it, or "do Sở A tổ chức".
_TAKES_PLACE = folded(r"[^.;,\n]{0,90}? (?:«takes_place»|do [^.;,\n]{2,90}? tổ chức)(?: \p{L}+){0,3} ?")
_SHORTEST = 14  # characters of an occasion with a name: "Hội nghị" alone points back


def named_events(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    for name in find_names(reading, *sentence.span):
        types = name.types or _hosted(reading, sentence, name)
        occasion = not types and _is_occasion(reading, sentence, number, name)
        if not types and not occasion:
            continue
        setting = _setting_of(reading, sentence, number, name.span)
        if act_words(_PREPARED).search(reading.key, max(sentence.span.start, name.span.start - 60), name.span.start):
            continue  # "Họp bàn kế hoạch tổ chức lễ tuyên dương": the day is that of the talk
        bare = setting.date is None and setting.organizer is None
        if bare and act_words(_PURSUANT).match(reading.key, sentence.span.start, name.span.start):
            continue  # "Thực hiện Kế hoạch … về tổ chức Đại hội thi đua": what a document orders
        if not reported(reading, sentence, number, setting, name.span) and not _of_the_year(reading, name, setting):
            continue
        if occasion:
            dated = _dated_at(reading.key, name.span, setting)
            if dated or (sentence.kind is BlockKind.LEAD and setting.date is None and setting.organizer is not None):
                kind: EventType = "session" if name.kind == "session" else "other"
                yield event_of(reading, name.span, (kind,), setting, "events.occasion", 0.7)
            continue
        if not name.types and act_words(_PLENUM).match(reading.key, name.span.start, name.span.end):
            if setting.date is None:
                continue
            setting = replace(setting, organizer=setting.organizer or _plenum_of(reading, name))
        if setting.date is None and sentence.kind is BlockKind.TITLE:
            setting = replace(setting, date=_lead_date(reading, sentence))
        dated = setting.date is not None and len(setting.date.edtf) == 10
        yield event_of(reading, name.span, types, setting, f"events.{name.kind}", 0.93 if dated else 0.8)


def _setting_of(reading: Reading, sentence: Sentence, number: int, name: Span) -> Setting:
    """The setting of a gathering as its sentence tells it, else that of the giving that it points back to."""
    verb = name.start if _MEETS.match(reading.key, name.start) else None
    setting = read_setting(reading, sentence.span, name, verb=verb)
    if setting.date is None and sentence.kind in TOLD and (year := _year_of(reading, sentence, name)):
        setting = replace(setting, date=year)
    if setting.date is None and _POINTS_BACK.search(reading.key, sentence.span.start, name.start):
        gave = given_before(reading, number)
        if gave is not None:
            setting = replace(setting, date=gave[1].date, organizer=setting.organizer or gave[1].organizer)
    return setting


def given_before(reading: Reading, number: int) -> tuple[Span, Setting] | None:
    """'Chiều 3/5, anh A được Tỉnh đoàn B tặng bằng khen.': a dated giving in the sentences before, with its setting."""
    for sentence in reversed(reading.sentences[max(0, number - _BACK) : number]):
        gave = act_words(_GAVE).search(reading.key, *sentence.span) if sentence.kind in TOLD else None
        if gave is None or elsewhere(reading.key, *sentence.span):
            continue
        setting = read_setting(reading, sentence.span, Span(*gave.span()), verb=gave.start())
        date = setting.date
        if date and len(date.edtf) == 10 and date.span.start < gave.start() and not of_a_life(reading, date):
            return Span(*gave.span()), setting
    return None


def _dated_at(key: str, name: Span, setting: Setting) -> bool:
    """Whether the day stands before the name, right behind it or behind its verb ("… khai mạc sáng 8/1"): 'Nhân dịp dự
    đại hội, chiều 19/7, ông B …' dates what B did.
    """
    date = setting.date
    if date is None or len(date.edtf) != 10:
        return False
    near = date.span.start - name.end < _SHORTEST
    return near or bool(act_words(_TAKES_PLACE).fullmatch(key, name.end, date.span.start))


def _is_occasion(reading: Reading, sentence: Sentence, number: int, name: GatheringName) -> bool:
    """A gathering of any kind near the top, at which honours may be told to have been given: "Hội nghị quân chính"."""
    short = name.span.end - name.span.start < _SHORTEST
    if short or sentence.kind not in TOLD or number >= LEAD_SENTENCES or name.kind == "contest":
        return False
    return not act_words(_NO_OCCASION).search(reading.key, *name.span)


def _honours_at_congress(reading: Reading, sentence: Sentence, name: GatheringName) -> bool:
    """Whether the congress of a body is held here, in an article with awards: the rest tells whether they were given
    at it. 'chào mừng Đại hội Đảng bộ' names one in passing.
    """
    key, (start, end) = reading.key, name.span
    if not is_congress_of_body(key[start:end]) or not act_words(_STATE_AWARD).search(key):
        return False
    before = act_words(_OPENS_CONGRESS).search(key, max(sentence.span.start, start - 40), start)
    return bool(before or act_words(_CONGRESS_RUNS).match(key, end, sentence.span.end))


def _hosted(reading: Reading, sentence: Sentence, name: GatheringName) -> tuple[EventType, ...]:
    """A session whose name is silent: the council's ("Hội đồng Thi đua … họp phiên thứ nhất"), or a committee's plenum
    at which honours are announced, in an article whose title speaks of them.
    """
    key = reading.key
    if name.kind == "congress":
        return ("congress",) if _honours_at_congress(reading, sentence, name) else ()
    if name.kind == "contest":
        return ("commendation",) if act_words(_CERTIFICATE).search(key) and _PRIZES.search(key, name.span.end) else ()
    if name.kind == "session" and any(act_words(told).search(key, *sentence.span) for told in (COUNCIL, _VOTES)):
        return ("session",)
    if name.kind == "conference" and _BODY_BEFORE.search(key, sentence.span.start, name.span.start):
        return types_of(key[name.span.start : name.span.end] + " thi đua", name.kind)
    plenum = name.kind == "conference" and act_words(_PLENUM).match(key, name.span.start, name.span.end)
    return ("session",) if plenum and honours_in_title(reading) else ()


def _year_of(reading: Reading, sentence: Sentence, name: Span) -> DateMention | None:
    """The year of a gathering that the article looks back on: 'ngay từ đầu năm 2020, xã tổ chức lễ …', or
    'Xã đã tổ chức thành công Hội nghị …' in a paragraph that opens with its year.
    """
    key = reading.key
    opened = _FROM_NEW_YEAR.search(key, sentence.span.start, name.start)
    if opened:
        year, span = opened.group(1) or (reading.published or "")[:4], Span(*opened.span())
        return DateMention(span, year, basis="stated" if opened.group(1) else "year_from_publication") if year else None
    if not _HELD_WELL.search(key, max(sentence.span.start, name.start - 60), name.start):
        return None
    block = reading.layout.blocks[sentence.block].span
    years = list(_IN_YEAR.finditer(key, block.start, name.start))
    return DateMention(Span(*years[-1].span(1)), years[-1].group(1)) if years else None


def _plenum_of(reading: Reading, name: GatheringName) -> Phrase | None:
    """'Hội nghị Ban Chấp hành Hội Người mù lần thứ 5': the body whose committee sits."""
    match = act_words(_PLENUM).match(reading.key, name.span.start, name.span.end)
    end = _ORDINAL.search(reading.key, match.end(), name.span.end) if match else None
    if match is None or end is None or end.start() - match.end() < 3:
        return None
    span = Span(match.end() + 1, end.start())
    return Phrase(reading.text[span.start : span.end], span)


def _lead_date(reading: Reading, title: Sentence) -> DateMention | None:
    """The date that opens the first sentence of the body, for a gathering that only the title names."""
    lead = next((sentence for sentence in reading.sentences[title.index + 1 :] if sentence.kind in TOLD), None)
    if lead is None or _names_one(reading, lead):
        return None
    return read_setting(reading, lead.span, Span(lead.span.end, lead.span.end)).date


def _names_one(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names a gathering of its own."""
    return any(name.types for name in find_names(reading, *sentence.span))


def _of_the_year(reading: Reading, name: GatheringName, setting: Setting) -> bool:
    """'lễ tuyên dương … năm 2023 do Sở A tổ chức': told far down, yet by its year and its host."""
    named = _NAMED_YEAR.search(reading.key, name.span.start, name.span.end)
    return bool(named) and name.kind in ("ceremony", "congress") and setting.organizer is not None
