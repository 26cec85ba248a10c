"""Events: gatherings and acts of emulation, commendation or honour that the article reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.dates import DateMention
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.acts import Act, VerbalEvent, acts_of, is_here, passive_events, verbal_events
from thidua_extract.patterns.events.model import EventMention
from thidua_extract.patterns.events.names import GatheringName, find_names, is_congress_of_body, types_of
from thidua_extract.patterns.events.settings import Setting, article_province, read_setting
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

__all__ = ["Act", "EventMention", "acts_of", "article_province", "find_events", "is_here"]

_TRIGGER = regex.compile(
    fold(
        r"(?<!\w)(?:thi đua|khen thưởng|bằng khen|giấy khen|huân chương|tuyên dương|biểu dương|tôn vinh|vinh danh"
        r"|kỷ niệm chương|huân, huy chương|thưởng nóng"
        r"|huy hiệu|danh hiệu|phong tặng|truy tặng|trao thưởng|trao giải|điển hình tiên tiến|thư khen|bằng công nhận"
        r"|giải thưởng|giao ước|phong trào|cuộc vận động|vinh quang việt nam)(?!\w)"
    )
)
# "Thủ tướng Frimont": a name with letters or clusters that Vietnamese syllables do not have.
_FOREIGN_LEADER = regex.compile(
    fold(r"(?<!\w)thủ tướng (?:\p{L}*[fjwz]\p{L}*|(?:pr|br|cr|dr|fr|bl|cl|sh|st|sp|ar|al)\p{L}+)")
)
_STATE_HONOUR = regex.compile(
    fold(
        r"(?<!\w)(?:bằng khen|giấy khen|huân chương|kỷ niệm chương|thi đua|khen thưởng|huy hiệu|nghệ sĩ ưu tú"
        r"|nghệ sĩ nhân dân)(?!\w)"
    )
)
_STATE_AWARD = regex.compile(
    fold(r"(?<!\w)(?:bằng khen|giấy khen|huân chương|kỷ niệm chương|cờ thi đua|danh hiệu|huy hiệu|trao cờ)(?!\w)")
)
_OPENS_CONGRESS = regex.compile(fold(r"(?<!\w)(?:tổ chức|khai mạc|diễn ra|tiến hành|bế mạc)(?: \p{L}+){0,2} \Z"))
_CONGRESS_RUNS = regex.compile(
    fold(
        r"[,\s]*(?:\([^()\n]{0,40}\)[,\s]*)?(?:đã |vừa |được |chính thức |long trọng )*"
        r"(?:diễn ra|khai mạc|bước vào|bế mạc|khép lại|tổ chức|họp|thành công)(?!\w)"
    )
)
# Put off, or ordered by a document: "… đã thông báo hoãn", "ký văn bản giao UBND huyện tổ chức lễ".
_NOT_HELD = regex.compile(
    fold(
        r"(?<!\w)(?:thông báo|quyết định|tạm|bị|phải|buộc|xin) (?:hoãn|huỷ|dời|dừng)(?!\w)|(?<!\w)hoãn (?:tổ chức|lễ)"
        r"|(?<!\w)(?:văn bản|công văn|kế hoạch|hướng dẫn|quyết định)[^.;\n]{0,40}(?:giao|yêu cầu|đề nghị|về việc)(?!\w)"
        r"[^.;\n]{0,80} tổ chức(?!\w)"
    )
)
_PURSUANT = regex.compile(
    fold(r"(?:thực hiện|căn cứ|theo) (?:kế hoạch|chỉ thị|hướng dẫn|công văn|quyết định|nghị quyết)")
)
_PREPARED = regex.compile(
    fold(
        r"(?<!\w)(?:kế hoạch|điều kiện|công tác chuẩn bị|công tác|chuẩn bị|phương án|đề án|tiến độ)"
        r"(?: chuẩn bị)?(?: cho)?(?: tổ chức)?(?: thành công)? \Z(?<=(?:tổ chức|thành công|chuẩn bị|chuẩn bị cho) )"
    )
)
_JUST = regex.compile(
    fold(
        r"(?:vừa qua|mới đây)(?!\w)|(?<!\w)vừa (?:tổ chức |tiến hành )?(?:tổng kết|sơ kết|trao|tuyên dương"
        r"|biểu dương|vinh danh|tôn vinh|khen thưởng|phát động|ký)(?!\w)"
    )
)
_LATELY = regex.compile(fold(r"(?<!\w)(?:vừa qua|mới đây|hôm qua|hôm nay|tuần trước|tuần qua|vừa trao)(?!\w)"))
_HELD = regex.compile(
    fold(
        r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|mở|dự|tham dự|đến dự|chủ trì|vừa|họp|tiến hành|nhìn lại|đón|trao|gắn"
        r"|đã|sẽ|dự kiến|ấn định"
        r"|tuyên dương|tổng kết)(?!\w)"
    )
)
_OCCASION_TOLD = regex.compile(
    fold(
        r"(?<!\w)(?:công bố (?:các )?quyết định|khánh thành|khai giảng|khai mạc|bế mạc|ra mắt"
        r"|(?<!nhân |dịp |mừng )kỷ niệm \d+ năm|gặp gỡ|gặp mặt|đón tiếp"
        r"|chương trình(?= [^.;\n]{3,120} (?:diễn ra|được tổ chức)))(?!\w)[^,.;\n]{0,80}"
    )
)
_NO_OCCASION = regex.compile(
    fold(r"(?<!\w)(?:thượng đỉnh|ngoại trưởng|báo chí|họp báo|cổ đông|liên hợp quốc|viếng|tang)(?!\w)")
)
_ANAPHOR = regex.compile(
    fold(
        r"(?<!\w)(?:buổi lễ|lễ|hội nghị|đại hội|phiên họp|cuộc họp|chương trình|sự kiện)(?: này| năm nay)?\s(?:sẽ "
        r"|đã |được )?"
        r"(?:diễn ra|tổ chức|khai mạc|họp)(?!\w)"
    )
)
_COUNCIL = regex.compile(fold(r"(?<!\w)hội đồng (?:thi đua|tđ|xét tặng|chuyên ngành|cấp nhà nước)"))
_VOTES = regex.compile(
    fold(r"(?<!\w)hội đồng(?!\w)[^.;\n]{0,120}(?<!\w)(?:xét tặng|xét chọn|xét duyệt|bỏ phiếu)(?!\w)")
)
_BODY_BEFORE = regex.compile(
    fold(r"(?<!\w)(?:cụm|khối|hội đồng) thi đua(?!\w)[^.;\n]{0,120}(?:tổ chức|mở)(?: \p{L}+){0,3} \z")
)
_PLENUM = regex.compile(fold(r"hội nghị (?:lần thứ \w+,? )?(?:ban chấp hành|bch|đoàn chủ tịch|toàn thể)"))
_ORDINAL = regex.compile(fold(r",?\s(?:lần thứ|khoá|nhiệm kỳ|mở rộng|năm)(?!\w)"))
_FROM_NEW_YEAR = regex.compile(fold(r"(?<!\w)từ đầu năm(?: ((?:19|20)\d\d))?(?!\w)"))
_HELD_WELL = regex.compile(fold(r"(?<!\w)đã tổ chức thành công(?!\w)"))
_TOLD_IN_CAPTION = regex.compile(fold(r"(?<!\w)(?:tổ chức|diễn ra|dự|đã|vừa|trao|khai mạc)(?!\w)"))
# "Tại buổi trao bằng khen, …": points back to the sentence that told of the giving.
_POINTS_BACK = regex.compile(fold(r"(?<!\w)(?:tại|trong|sau|ở) (?:chính )?\Z"))
_AT_THE_CEREMONY = regex.compile(fold(r"(?<!\w)(?:tại|trong) buổi lễ(?=,| (?:này|trao|nhận|khen|thưởng)(?!\w))"))
_GAVE = regex.compile(
    fold(
        r"(?<!\w)(?<!sẽ |đề nghị |nghị |xét |từng )(?:trao tặng|trao|tặng thưởng|tặng|thưởng nóng|thưởng)\s"
        r"[^.;\n]{0,40}?(?<!\w)(?:bằng khen|giấy khen|huân chương|huy hiệu|kỷ niệm chương|danh hiệu|đột xuất)(?!\w)"
    )
)
_BACK = 8  # sentences from the ceremony back to the giving
_IN_YEAR = regex.compile(fold(r"(?:(?<=\n)|(?<=\.)|(?<=\.\s))(?:trong |riêng )?năm ((?:19|20)\d\d),"))
# "xã gặp mặt, tuyên dương …": the gathering is the verb itself.
_MEETS = regex.compile(fold(r"(?:gặp|họp) mặt"))
# "Huyện sẽ sơ kết cuối năm 2031 để khen thưởng các …": a plan of emulation sets its reviews by the year.
_REVIEW_PLANNED = regex.compile(
    fold(
        r"(?<!\w)sẽ (?:tổ chức |tiến hành )?(?:sơ kết|tổng kết)(?!\w)"
        r"(?=[^.;\n]{0,120}?(?<!\w)khen thưởng (?:các|những|cho|\d))"
    )
)
_YEAR = regex.compile(fold(r"(?<!\w)năm ((?:19|20)\d\d)(?!\s?-|\w)"))
_EMULATION = regex.compile(fold(r"(?<!\w)thi đua(?!\w)"))
# "Trường sẽ tổ chức tuyên dương …": held by a body, though no day is told.
_HOLDS = regex.compile(fold(r"(?<!\w)(?:sẽ|đã|vừa) (?:tổ chức|làm)(?: lễ)? \Z"))
# In the lead: "Hội A đã phát động thi đua …", "Trường B long trọng tổ chức kỷ niệm …".
_DID = regex.compile(
    fold(r"(?<!\w)(?:đã|vừa|vừa qua,|long trọng|trọng thể|trang trọng)(?: (?:long trọng|tiến hành))? \Z")
)
_NAMED_YEAR = regex.compile(fold(r"năm (?:19|20)\d\d\Z"))
_ORDER = regex.compile(fold(r"(?<!\w)(?:huân chương|bội tinh)(?!\w)"))
_FULL_YEAR = regex.compile(r"(?:19|20)\d\d")
_WON = regex.compile(
    fold(r"(?<!\w)(?:nhận|giành|đoạt|được trao|được tặng) (?:giải thưởng|huân chương|danh hiệu)(?!\w)")
)
_CERTIFICATE = regex.compile(fold(r"(?<!\w)(?:bằng khen|giấy khen|huân chương)(?!\w)"))
_PRIZES = regex.compile(fold(r"(?<!\w)trao (?:\p{L}+ ){0,3}?(?:giải|thưởng)(?!\w)"))
_TOLD = (BlockKind.LEAD, BlockKind.BODY)
_LEAD_SENTENCES = 6
_SHORTEST = 14  # characters of an occasion with a name: "Hội nghị" alone points back


@cache
def _guards() -> TermMatcher[str]:
    """Terms of honours given abroad or on a stage: "Tổng thống trao huân chương", "lễ trao giải Grammy"."""
    return TermMatcher((row["term"], row["kind"]) for row in table("event_guards").rows)


def find_events(reading: Reading) -> list[EventMention]:
    """The mentions of events in the order of the text."""
    if not _TRIGGER.search(reading.key):
        return []
    found: list[EventMention] = []
    captions: list[tuple[int, Sentence]] = []
    for number, sentence in enumerate(reading.sentences):
        if sentence.kind is BlockKind.CAPTION:
            captions.append((number, sentence))
            continue
        named = list(_named(reading, sentence, number))
        if any(mention.types for mention in found):
            # Another gathering than the one told before would be named for what it is.
            named = [mention for mention in named if mention.rule != "events.occasion"]
        found.extend(named)
        if not named and (planned := _review_planned(reading, sentence)):
            found.append(planned)
        elif not any(mention.rule != "events.occasion" for mention in named):
            found.extend(_verbal(reading, sentence, number))
            found.extend(_anaphoric(reading, sentence))
            if not any(mention.types for mention in found):
                found.extend(_gave_at_ceremony(reading, sentence, number))
            if number < _LEAD_SENTENCES and not any(mention.types for mention in found):
                found.extend(_occasion_told(reading, sentence))
    if not any(mention.types for mention in found):
        found = [*_captioned(reading, captions), *found]
    return found


def _occasion_told(reading: Reading, sentence: Sentence) -> Iterator[EventMention]:
    """'Ngày 4/6, Bộ A công bố quyết định bổ nhiệm …', 'Sáng 3/5, bà B gặp gỡ …': an act of another purpose."""
    match = _OCCASION_TOLD.search(reading.key, *sentence.span) if sentence.kind in _TOLD else None
    if match is None or _elsewhere(reading.key, *sentence.span):
        return
    span = Span(*match.span())
    setting = read_setting(reading, sentence.span, span, verb=span.start)
    if setting.date is not None and len(setting.date.edtf) == 10 and setting.date.span.start < span.start:
        types: tuple[EventType, ...] = ("anniversary",) if match.group().startswith(fold("kỷ niệm")) else ("other",)
        yield _mention(reading, span, types, setting, "events.occasion", 0.7)


def _captioned(reading: Reading, captions: list[tuple[int, Sentence]]) -> Iterator[EventMention]:
    """What a caption alone tells with its day: 'Chiều 3/5, UBND xã đã tổ chức tuyên dương 5 học sinh. Ảnh: A.B'."""
    for number, sentence in captions:
        if not _TOLD_IN_CAPTION.search(reading.key, *sentence.span):
            continue
        told = list(_named(reading, sentence, number)) or list(_verbal(reading, sentence, number))
        dated = [
            mention
            for mention in told
            if mention.date and len(mention.date) == 10 and (mention.organizer or _honours_in_title(reading))
        ]
        if dated:
            yield from dated
            return


def _honours_in_title(reading: Reading) -> bool:
    title = reading.layout.title
    return title is not None and bool(_TRIGGER.search(reading.key, *title))


def _named(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    for name in find_names(reading, *sentence.span):
        types = name.types or _hosted(reading, sentence, name)
        occasion = not types and _is_occasion(reading, sentence, number, name)
        if not types and not occasion:
            continue
        setting = _setting_of(reading, sentence, number, name.span)
        if _PREPARED.search(reading.key, max(sentence.span.start, name.span.start - 60), name.span.start):
            continue  # "Họp bàn kế hoạch tổ chức lễ tuyên dương": the day is that of the talk
        bare = setting.date is None and setting.organizer is None
        if bare and _PURSUANT.match(reading.key, sentence.span.start, name.span.start):
            continue  # "Thực hiện Kế hoạch … về tổ chức Đại hội thi đua": what a document orders
        if not _reported(reading, sentence, number, setting) and not _of_the_year(reading, name, setting):
            continue
        if occasion:
            dated = _dated_at(name.span, setting)
            if dated or (sentence.kind is BlockKind.LEAD and setting.date is None and setting.organizer is not None):
                yield _mention(reading, name.span, ("other",), setting, "events.occasion", 0.7)
            continue
        if not name.types and _PLENUM.match(reading.key, name.span.start, name.span.end):
            if setting.date is None:
                continue
            setting = replace(setting, organizer=setting.organizer or _plenum_of(reading, name))
        if setting.date is None and sentence.kind is BlockKind.TITLE:
            setting = replace(setting, date=_lead_date(reading, sentence))
        dated = setting.date is not None and len(setting.date.edtf) == 10
        yield _mention(reading, name.span, types, setting, f"events.{name.kind}", 0.93 if dated else 0.8)


def _setting_of(reading: Reading, sentence: Sentence, number: int, name: Span) -> Setting:
    """The setting of a gathering as its sentence tells it, else that of the giving that it points back to."""
    verb = name.start if _MEETS.match(reading.key, name.start) else None
    setting = read_setting(reading, sentence.span, name, verb=verb)
    if setting.date is None and sentence.kind in _TOLD and (year := _year_of(reading, sentence, name)):
        setting = replace(setting, date=year)
    if setting.date is None and _POINTS_BACK.search(reading.key, sentence.span.start, name.start):
        gave = _given_before(reading, number)
        if gave is not None:
            setting = replace(setting, date=gave[1].date, organizer=setting.organizer or gave[1].organizer)
    return setting


def _given_before(reading: Reading, number: int) -> tuple[Span, Setting] | None:
    """'Chiều 3/5, anh A được Tỉnh đoàn B tặng bằng khen.': a dated giving in the sentences before, with its setting."""
    for sentence in reversed(reading.sentences[max(0, number - _BACK) : number]):
        gave = _GAVE.search(reading.key, *sentence.span) if sentence.kind in _TOLD else None
        if gave is None or _elsewhere(reading.key, *sentence.span):
            continue
        setting = read_setting(reading, sentence.span, Span(*gave.span()), verb=gave.start())
        date = setting.date
        if date and len(date.edtf) == 10 and date.span.start < gave.start() and not _of_a_life(reading, date):
            return Span(*gave.span()), setting
    return None


def _gave_at_ceremony(reading: Reading, sentence: Sentence, number: int) -> Iterator[EventMention]:
    """'Tại buổi lễ, ông A cho biết …' after an award given on a day: the giving was a ceremony."""
    if sentence.kind not in _TOLD or not _AT_THE_CEREMONY.search(reading.key, *sentence.span):
        return
    gave = _given_before(reading, number)
    if gave is not None:
        yield _mention(reading, gave[0], ("commendation",), gave[1], "events.act", 0.75)


def _dated_at(name: Span, setting: Setting) -> bool:
    """Whether the day stands before the name or right behind it: 'Nhân dịp dự đại hội, chiều 19/7, ông B …' dates B."""
    date = setting.date
    return date is not None and len(date.edtf) == 10 and date.span.start - name.end < _SHORTEST


def _is_occasion(reading: Reading, sentence: Sentence, number: int, name: GatheringName) -> bool:
    """A gathering of any kind near the top, at which honours may be told to have been given: "Hội nghị quân chính"."""
    short = name.span.end - name.span.start < _SHORTEST
    if short or sentence.kind not in _TOLD or number >= _LEAD_SENTENCES or name.kind == "contest":
        return False
    return not _NO_OCCASION.search(reading.key, *name.span)


def _honours_at_congress(reading: Reading, sentence: Sentence, name: GatheringName) -> bool:
    """Whether the congress of a body is held here, in an article with awards: the rest tells whether they were given
    at it. 'chào mừng Đại hội Đảng bộ' names one in passing.
    """
    key, (start, end) = reading.key, name.span
    if not is_congress_of_body(key[start:end]) or not _STATE_AWARD.search(key):
        return False
    before = _OPENS_CONGRESS.search(key, max(sentence.span.start, start - 40), start)
    return bool(before or _CONGRESS_RUNS.match(key, end, sentence.span.end))


def _hosted(reading: Reading, sentence: Sentence, name: GatheringName) -> tuple[EventType, ...]:
    """A session whose name is silent: the council's ("Hội đồng Thi đua … họp phiên thứ nhất"), or a committee's plenum
    at which honours are announced, in an article whose title speaks of them.
    """
    key = reading.key
    if name.kind == "congress":
        return ("congress",) if _honours_at_congress(reading, sentence, name) else ()
    if name.kind == "contest":
        return ("commendation",) if _CERTIFICATE.search(key) and _PRIZES.search(key, name.span.end) else ()
    if name.kind == "session" and (_COUNCIL.search(key, *sentence.span) or _VOTES.search(key, *sentence.span)):
        return ("session",)
    if name.kind == "conference" and _BODY_BEFORE.search(key, sentence.span.start, name.span.start):
        return types_of(key[name.span.start : name.span.end] + " thi đua", name.kind)
    plenum = name.kind == "conference" and _PLENUM.match(key, name.span.start, name.span.end)
    return ("session",) if plenum and _honours_in_title(reading) else ()


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
    for act in _told(reading, sentence):
        setting = read_setting(reading, sentence.span, act.span, verb=act.verb)
        council = act.types == ("session",) and bool(_COUNCIL.search(reading.key, sentence.span.start, act.span.end))
        dated = setting.date is not None and len(setting.date.edtf) == 10
        just = _JUST.search(reading.key, *sentence.span) or _order_lately(reading, sentence)
        lately = number < _LEAD_SENTENCES and setting.date is None and just
        held = setting.date is None and setting.organizer is not None and _held_by(reading, sentence, act.verb)
        if (
            not dated
            and not lately
            and not held
            and not (council and setting.date is None and number < _LEAD_SENTENCES)
        ):
            continue
        if not (held or _reported(reading, sentence, number, setting)) or (act.received and number >= _LEAD_SENTENCES):
            continue
        if act.received:
            if sentence.kind is not BlockKind.LEAD and _of_a_life(reading, setting.date):
                continue
            setting = replace(setting, organizer=None)
        yield _mention(reading, act.span, act.types, setting, "events.act", 0.85 if dated else 0.7)


def _of_a_life(reading: Reading, date: DateMention | None) -> bool:
    """'Ngày 6/6/2009, ông được trao …': a day with a year that is not the article's own."""
    year = _FULL_YEAR.search(reading.key, *date.span) if date else None
    return year is not None and not (reading.published or "").startswith(year.group())


def _told(reading: Reading, sentence: Sentence) -> list[VerbalEvent]:
    """The act that a sentence tells: of those who honour, else of those honoured."""
    return list(verbal_events(reading, sentence)) or list(passive_events(reading, sentence))


def _honoured_abroad(reading: Reading, sentence: Sentence, setting: Setting) -> bool:
    """An order of another State given on a day of the news, or a prize that the title tells one of ours has won.

    A day with its year is a life's story: 'Ngày 6/6/2009, Đại sứ trao huân chương cho ông'.
    """
    key, date, title = reading.key, setting.date, reading.layout.title
    if date is None and sentence.kind is not BlockKind.TITLE:
        return bool(_order_lately(reading, sentence) and title and _ORDER.search(key, *title))
    if date is None or len(date.edtf) != 10 or _FULL_YEAR.search(key, *date.span):
        return False
    won = title and _WON.search(key, *title) and not _elsewhere(key, *title)
    return bool(_ORDER.search(key, *sentence.span) or won)


def _order_lately(reading: Reading, sentence: Sentence) -> bool:
    """'Hôm qua, Thủ hiến trao Huân chương cho …': an order told with no day, and with no year of another time."""
    key, span = reading.key, sentence.span
    told = _LATELY.search(key, *span) and _ORDER.search(key, *span)
    return bool(told) and not _FULL_YEAR.search(key, *span)


def _held_by(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Whether a body held or will hold what the verb tells; a year in the sentence makes it history."""
    held = _HOLDS.search(reading.key, max(sentence.span.start, verb - 20), verb)
    if not held and sentence.kind is BlockKind.LEAD:
        held = _DID.search(reading.key, max(sentence.span.start, verb - 30), verb)
    return bool(held) and not _YEAR.search(reading.key, *sentence.span) and not _elsewhere(reading.key, *sentence.span)


def _of_the_year(reading: Reading, name: GatheringName, setting: Setting) -> bool:
    """'lễ tuyên dương … năm 2023 do Sở A tổ chức': told far down, yet by its year and its host."""
    named = _NAMED_YEAR.search(reading.key, name.span.start, name.span.end)
    return bool(named) and name.kind in ("ceremony", "congress") and setting.organizer is not None


def _review_planned(reading: Reading, sentence: Sentence) -> EventMention | None:
    """A review that a plan of emulation sets for a year, with honours."""
    title = reading.layout.title
    if sentence.kind not in _TOLD or title is None or not _EMULATION.search(reading.key, *title):
        return None
    verb = _REVIEW_PLANNED.search(reading.key, *sentence.span)
    year = _YEAR.search(reading.key, *sentence.span) if verb else None
    if verb is None or year is None:
        return None
    setting = Setting(date=DateMention(Span(*year.span(1)), year.group(1)), planned=True)
    span = Span(sentence.span.start, verb.end())
    return _mention(reading, span, ("review", "commendation"), setting, "events.planned", 0.7)


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
    if _elsewhere(reading.key, start, end) and not _honoured_abroad(reading, sentence, setting):
        return False
    if _NOT_HELD.search(reading.key, start, end):
        return False
    if setting.date is not None:
        return True
    return number < _LEAD_SENTENCES and bool(_HELD.search(reading.key, start, end))


def _elsewhere(key: str, start: int, end: int) -> bool:
    """Whether a sentence tells of an honour abroad, or of show business with none of the State's honours in it."""
    kinds = {match.entry for match in _guards().find(key, start, end)}
    if "abroad" in kinds or _FOREIGN_LEADER.search(key, start, end):
        return True
    return bool(kinds) and not _STATE_HONOUR.search(key, start, end)


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
