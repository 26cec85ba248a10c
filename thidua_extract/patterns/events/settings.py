"""When, where and by whom a gathering was held, from the sentence that tells of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import regex

from thidua_extract.language.dates import DateMention
from thidua_extract.language.places import PlaceMention
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

Found = TypeVar("Found", DateMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class Setting:
    """Date, place and organizer of one gathering, as far as one sentence tells."""

    date: DateMention | None = None
    province: str | None = None
    venue: Phrase | None = None
    organizer: Phrase | None = None
    planned: bool = False


# A date of a document, a birth, an anniversary's span or a deadline is no date of the gathering.
_OTHER_DATE = regex.compile(
    fold(
        r"(?:(?:kỷ niệm|thành lập|truyền thống|sinh|lịch sử|quyết định|nghị định|chỉ thị|kế hoạch|đăng|online"
        r"|/[\p{L}\d-]+,?"
        r"|tw,?|ký|xảy ra"
        r"|từ khi|kể từ|(?:chính thức|hiệu lực|nghỉ hưu|áp dụng|bắt đầu) từ"
        r"|đến hết|trước|hạn|sau|đợt|phá|cứu|vụ|mất)\s*(?:\(|ngày|vào|hôm|đêm|sáng|trưa|chiều|tối)*\s*"
        r"|(?:tính )?đến\s*(?:ngày|tháng)?\s*)\Z"
    )
)
_DAY = fold("ngày ")
_REASON = regex.compile(
    fold(r"(?<!\w)(?:vì|do|khi|để|bởi|nhờ|sau|trước|phá|bắt|cứu|xảy ra|vụ|từ|được tổ chức năm)(?!\w)")
)
_OPENING = 30  # characters before a date that opens its sentence: "Cũng trong sáng 3/5"
_HELD = fold(r"diễn ra|vào|tổ chức|sáng|chiều|tối|trưa|ngày|họp|ấn định|dự kiến|dịp|hôm|khai mạc|mở|trong")
_AFTER = regex.compile(
    rf"^[\s,(]*\Z|(?<!\w)(?:{_HELD})(?:[^.;,\n]{{0,16}}|[^.;,\n]{{2,16}}, )\Z"
    # "Lễ trao giải diễn ra tại Viện Toán, Huế, Việt Nam hôm 12/3".
    + fold(r"|^ (?:sẽ |đã |được )*(?:diễn ra|tổ chức) (?:tại|ở)\s[^.;\n]{0,90}\Z")
)
_PLANNED = regex.compile(fold(r"(?<!\w)(?:sẽ|dự kiến|ấn định|sắp|chuẩn bị|theo kế hoạch)(?!\w)"))
_CLAUSE_START = regex.compile(
    fold(r"(?:\A|[.,\n]\s*)(?:(?:sáng|trưa|chiều|tối|vào)\s)*\Z|(?:hôm|sáng|chiều|tối|ngày) (?:nay|qua|mai)\s?\(\Z")
)
# "Ngày 3/5, ông A cho biết xã đã khen thưởng …": the day on which he said it.
_SAID = regex.compile(
    fold(r"(?<!\w)(?:cho biết|cho hay|xác nhận|nói|thông báo)(?: (?:là|rằng))?,? (?:\p{L}+ ){0,8}?(?:đã|vừa|sẽ)(?!\w)")
)
_OCCASION = regex.compile(fold(r"(?<!\w)dịp(?!\w)[^.;\n]{0,60}\Z"))
_PLACED = regex.compile(
    fold(
        r"(?<!\w)(?:tại|ở)\s(?!(?:hội nghị|lễ|buổi|đại hội|phiên|giải|đây|cuộc|chương trình|điều|khoản|nghị|quyết|thời"
        r"|cơ sở)(?!\w))"
    )
)
_VENUE_END = regex.compile(
    r"[,;()\n]|(?<!(?<!\w)tp)\.(?=\s|\Z)|\s(?:"
    + fold(
        r"đã|vừa|sẽ|diễn ra|do|nhân|để|với|được|tổ chức|vào|sáng|chiều|tối|ngày|và các|cùng|nhằm|trong|nơi|thuộc|là"
        r"|có|hôm"
    )
    + r")(?!\w)"
)
# "đại diện Bộ A tại Hải Phòng đã đến trao …": where the body sits is not where the honour was given.
_SEATED = regex.compile(fold(r"(?<!\w)(?:đại diện|văn phòng|cơ quan)\s[^,.;\n]{2,60}\Z"))
_SET_OUT = regex.compile(fold(r"[^,.;\n]{2,40}? (?:đã |vừa )?(?:đến|tới|về)(?!\w)"))
# "các thầy cô được Huyện đoàn A tuyên dương": the body that acts stands behind the passive.
_BY_WHOM = regex.compile(fold(r"(?<!\w)được\s"))
_HOME = regex.compile(
    fold(r"(?<!\w)(?:ngụ|quê|quê quán|trú|thường trú|tạm trú|hộ khẩu|nguyên quán|cư trú|sn \d{4}|sinh năm \d{4})(?!\w)")
    + r"[^();\n]*\Z"
)
_IS_WHERE = regex.compile(fold(r"(?:là nơi|làm nơi|đón|đăng cai)"))
_BY = regex.compile(
    fold(
        r"(?<!\w)(?:do|được)\s(?=(?:[^.;\n]|\.(?=\S)|(?<=tp)\.){3,260}?"
        r"\s(?:phối hợp )?(?:đứng ra )?(?:tổ chức|đăng cai|chủ trì))"
    )
)
_BY_END = regex.compile(
    fold(r",?\s(?:đã |vừa )?(?:phối hợp )?(?:đứng ra )?(?:tổ chức|đăng cai|chủ trì(?!,? phối hợp))(?!\w)")
)
_ORGANIZER_IS = regex.compile(fold(r"(?<!\w)(?:cơ quan|đơn vị) (?:đăng cai |chủ trì )?tổ chức(?: là|:)\s"))
_OF = regex.compile(fold(r"[\"”']*\s*của\s"))
_ORGANIZES = regex.compile(
    fold(
        r"\s(?:(?:đã|vừa|sẽ|đang|cũng|long trọng|trọng thể|trang trọng|tưng bừng|chính thức|phối hợp|đồng loạt"
        r"|tiếp tục|dự kiến"
        r"|đứng ra|chủ trì)\s)*(?:tổ chức|mở|khai mạc|họp|có|tiến hành|đăng cai|thông qua|trao tặng|trao|tặng"
        r"|tuyên dương|vinh danh"
        r"|tôn vinh|biểu dương|khen thưởng|tổng kết|sơ kết|đón|gặp mặt|phát động|bỏ phiếu|ký kết|ký|công bố|chọn"
        r"|làm(?=\s(?:lễ|buổi|\Z))|(?:họp )?mặt)(?!\w)"
    )
)
BODY = fold(
    r"(?:(?:thường trực|ban thường vụ|ban chấp hành|btv|bch|đảng đoàn|văn phòng|trung ương|t\.ư|tw)\s)*(?:tỉnh uỷ"
    r"|thành uỷ|huyện uỷ"
    r"|quận uỷ|thị uỷ|đảng uỷ|đảng bộ|hđnd|hội đồng|ubnd|uỷ ban|mttq|ubmttq|mặt trận|bộ|sở|ban|cục|vụ|tổng cục"
    r"|chi cục|phòng|công an"
    r"|quân khu|quân đoàn|quân chủng|binh chủng|lữ đoàn|sư đoàn|trung đoàn|tiểu đoàn|vùng|học viện|viện|trường"
    r"|đại học|bệnh viện"
    r"|trung tâm|công ty|tổng công ty|tập đoàn|ngân hàng|hội|hiệp hội|liên hiệp|liên đoàn|lđlđ|tổng liên đoàn"
    r"|tổng lđlđ|công đoàn"
    r"|đoàn|thành đoàn|tỉnh đoàn|huyện đoàn|quận đoàn|trung ương|cụm|khối|báo|đài|tạp chí|nhà xuất bản|quỹ"
    r"|câu lạc bộ|clb|hợp tác xã"
    r"|chính phủ|quốc hội|chủ tịch nước|thủ tướng|nhà nước|uỷ viên|bộ tư lệnh|bộ chỉ huy|ban chỉ đạo|ban tổ chức"
    r"|toà án|tand|vksnd"
    r"|viện kiểm sát|kho bạc|bảo hiểm|bhxh|hải quan|thanh tra|kiểm toán|đồn|ttxvn|thông tấn|vnpt|evn|pvn"
    r"|vietcombank|agribank"
    r"|tỉnh|thành phố|tp\.?|huyện|quận|q\.|thị xã|tx\.?|xã|phường|thị trấn|đặc khu|thôn|cơ quan|ngành|dòng họ"
    r"|giáo hội|lực lượng|nhà trường|đơn vị|chính quyền"
    r"|chi bộ|chi đoàn|chi hội|nhà máy|xí nghiệp|hội đồng|các (?:cơ quan|đơn vị|sở|ban|hội|đoàn thể))(?!\w)"
)
_ORGANIZATION = regex.compile(BODY)
# "Đại diện Sở A đã trao …", "Lãnh đạo UBND xã B tổ chức …": who acts for a body is the body.
_ACTS_FOR = regex.compile(
    fold(r"(?:các (?:đồng chí )?)?(?:tập thể )?(?:đại diện|lãnh đạo)(?: (?:của|cho|lãnh đạo|ban lãnh đạo))*\s")
    + rf"(?={BODY})"
)
_HANDS = regex.compile(fold(r"(?:trao(?! thưởng)|tặng|gắn|truy tặng|phong tặng)(?!\w)"))
# "TP - Ngày 27/7, …": the newspaper's mark before the lead.
_SOURCE_MARK = regex.compile(r"\p{Lu}[\p{Lu}\d&.]{1,9}\)?\s[-–]\s")
_AUXILIARY = regex.compile(fold(r",?\s(?:đã|vừa|sẽ|đang)\s(?!(?:chủ trì,? |cùng )?phối hợp)"))
# What opens a sentence before its subject: time, place, circumstance.
_CIRCUMSTANCE = regex.compile(
    fold(
        r"(?:\"|“|\()?(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|cũng|cùng|nhân|trong|tại|ở|với|sau|dưới|trước|vừa qua"
        r"|mới đây|theo|để|nhằm"
        r"|hướng|thực hiện|hưởng ứng|thừa|thay mặt|được|từ|vào|đúng|nằm|tiếp|là|khi|qua|bên|đồng thời|năm|tháng|thứ"
        r"|chào mừng|thiết"
        r"|phát huy|đến|ngoài|tới|trên|\d+\s?(?:h|giờ)|\d)(?!\w)"
    )
)
_PERSON = regex.compile(
    fold(
        r"(?:đồng chí|ông|bà|anh|chị|đại diện|lãnh đạo|chủ tịch(?! nước,)|phó|bí thư|thủ tướng|bộ trưởng|giám đốc"
        r"|thiếu tướng|trung tướng"
        r"|thượng tướng|đại tướng|tướng|đại tá|trưởng|tổng bí thư|ts|gs|pgs|các đại biểu|thứ trưởng|hiệu trưởng"
        r"|các đồng chí|tổng giám đốc|hlv)(?!\w)"
    )
)
_ADVERBS = regex.compile(
    fold(
        r"(?:[,\s]+(?:đã|vừa|sẽ|đang|cũng|long trọng|trọng thể|trang trọng|chính thức|dự kiến|đứng ra|phối hợp"
        r"|tiếp tục|đồng loạt"
        r"|chủ trì|vui mừng|tưng bừng|ra quân|cùng))+\s*\Z"
        # "Sở A tổ chức hội nghị gắn với" goes on from the body to what it did.
        r"|(?<!ban)\s(?:(?:đã|vừa|sẽ|long trọng)\s)*(?:tổ chức|khai mạc)\s.*\Z"
    )
)
_JOINTLY = regex.compile(r"(?<![Hh]ội)\sđồng\s*\Z")
_BRACKETED = regex.compile(r"\([^()\n]*\)")
# A cluster's members in brackets are no part of its name.
_LISTED_MEMBERS = regex.compile(fold(r"\s*\((?:(?:gồm|bao gồm)(?!\w)[^()]*|[^()]*,[^()]*,[^()]*)\)\s*(?=\Z|\s)"))
_SENTENCE_STOP = regex.compile(r"[;\n]|\.(?=\s|\Z)")
_COMMA = regex.compile(r",\s*")
_CLAUSE_STOP = regex.compile(r"[:;]\s|" + fold(r"(?<!\w)(?:cho biết|cho hay|xác nhận|đưa tin)(?: rằng)?,?\s"))
_AT_PLACE = regex.compile(fold(r"(?<!\w)(?:tại|ở)\s"))
_PLACE_KIND = regex.compile(
    fold(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn)\s[^,;()]{2,30},?\s*")
)
_BARE_PLACE = regex.compile(r"[^,;() ]+(?: [^,;() ]+){0,3},\s*")
# A clause with a person or a speaker in it is no organizer.
_CLAUSE = regex.compile(
    fold(
        r"(?<!\w)(?:ông|bà(?! rịa)|đồng chí|cho biết|ký tên|đưa tin|nêu rõ|là một|đến gia đình|xác nhận|theo|này"
        r"|đó|bức xúc|khi\Z)(?!\w)"
    )
)
_TRAILING_VERB = regex.compile(
    fold(
        r"(?:[,\s]+(?:đã|vừa|sẽ|đến|tiến hành|tổ chức|làm|tuyên dương|biểu dương|gặp|gặp mặt|gặp gỡ"
        r"|khen thưởng|trao tặng|trao|công bố(?: các)?(?: quyết định)?|tôn vinh|vinh danh|trực tiếp|long trọng"
        r"|được [^,.;]{2,40} uỷ quyền|và))+\s*\Z"
        r"|\s(?:đã |vừa )?(?:đến|tới) (?:gia đình|nhà|thăm|trường|tận)(?!\w).*\Z"
    )
)
# "Sở A vừa chọn huyện B làm nơi tổ chức", "Cần Thơ là nơi Sở A tổ chức", "Sở A sáng 3/5 tổ chức", "Nắng - tên của".
_AS_PLACE = regex.compile(fold(r"\s(?:đã |vừa )?(?:chọn|lấy)\s[^.;\n]{2,40}làm nơi|\s-\s(?=tên )"))
_TRAILING_TIME = regex.compile(
    fold(r",?\s(?:vào\s)?(?:(?:sáng|chiều|tối|trưa|ngày|hôm)\s)+(?:(?:nay|qua)(?:\Z|[\s,(])|\d)")
)
_BROKEN_TOWN = regex.compile(r"(?<=(?i:tp|tx|q)\.)\s*\n\s*")
_AT = regex.compile(fold(r"[^.;\n]{2,40}?\slà nơi\s"))


@cache
def _outlets() -> dict[str, str]:
    return {fold(row["mark"]): row["province"] for row in table("outlet_provinces").rows}


def _within(found: list[Found], span: Span, *, whole: bool = True) -> list[Found]:
    """What was found inside `span` (starts there, if not `whole`), from a list in the order of the text."""
    first = bisect_left(found, span.start, key=lambda item: item.span.start)
    last = bisect_left(found, span.end, lo=first, key=lambda item: item.span.start)
    return [item for item in found[first:last] if not whole or item.span.end <= span.end]


def read_setting(reading: Reading, sentence: Span, name: Span, *, verb: int | None = None) -> Setting:
    """The setting of the gathering at `name` inside `sentence`; `verb`: where the verb stands that tells of it."""
    date = _date(reading, sentence, name, told=verb is not None)
    venue, province = _place(reading, sentence, name)
    return Setting(
        date=date,
        province=province,
        venue=venue,
        organizer=_organizer(reading, sentence, name, verb),
        planned=bool(
            _PLANNED.search(reading.key, max(sentence.start, name.start - 60), min(sentence.end, name.end + 60))
        ),
    )


def article_province(reading: Reading) -> str | None:
    """Where the page as a whole stands: its locality line, its outlet, or the one province that title and lead name."""
    layout = reading.layout
    if layout.locality:
        for place in reading.places:
            if place.span.overlaps(layout.locality):
                return place.province
    if layout.agency:
        agency = fold(reading.text[layout.agency.start : layout.agency.end]).strip("() -")
        if agency in _outlets():
            return _outlets()[agency]
    opening = [sentence.span for sentence in reading.sentences[:4]]
    places = [place for place in reading.places if not _is_home(reading, place)] or reading.places
    named = [place.province for place in places if any(span.covers(place.span) for span in opening)]
    if named and len(set(named)) == 1:
        return named[0]
    every = [place.province for place in places]
    if len(set(every)) == 1:
        return every[0]
    best = max(set(every), key=lambda province: (every.count(province), province), default=None)
    return best if best and every.count(best) >= max(2, 0.7 * len(every)) else None


def _date(reading: Reading, sentence: Span, name: Span, *, told: bool) -> DateMention | None:
    """The date that the sentence gives the gathering: after its name, else the nearest before, else the first.

    An act that is `told` by its verb takes the date that opens its sentence: what follows dates the merit.
    """
    inside = [date for date in _within(reading.dates, sentence) if not name.covers(date.span)]
    inside = [date for date in inside if not date.holiday or _on_the_occasion(reading, date) or _opens(reading, date)]
    inside = [
        date
        for date in inside
        if len(date.edtf) > 4 and (date.holiday or not _dates_another_thing(reading, sentence, date))
    ]
    before = [date for date in inside if date.span.end <= name.start]
    timely = [date for date in before if date.time_of_day or _opens(reading, date)]
    opening = bool(before) and before[0].span.start - sentence.start < _OPENING
    after = [] if told and opening else [date for date in inside if date.span.start >= name.end]
    for date in after:
        gap = reading.key[name.end : date.span.start]
        if timely and _REASON.search(gap):
            continue  # "Ngày 13/9, Công an tỉnh tổ chức lễ khen thưởng … trong vụ cướp vào chiều 8/9"
        if (date.holiday and not _opens(reading, date)) or (len(gap) < 330 and ";" not in gap and _AFTER.search(gap)):
            return date
    if before:
        # "Sáng 17/11, tại phiên họp tháng 11/2020, ông A trao …": an act has the day that opens its sentence.
        date = timely[0] if told and timely else before[-1]
        return None if _SAID.search(reading.key, date.span.end, name.start) else date
    return next((date for date in after if _closes(reading, name, date)), None)


def _closes(reading: Reading, name: Span, date: DateMention) -> bool:
    """'lễ ký kết giao ước trong công tác giữ chợ, hè phố ngày 31-3': the day that closes the clause of the name; not
    the day of what is rewarded ("… vì đã phá vụ án ngày 17-4").
    """
    gap = reading.key[name.end : date.span.start]
    if date.holiday or len(gap) > 200 or ";" in gap or _REASON.search(gap):
        return False
    return date.time_of_day is not None or reading.key.startswith(_DAY, date.span.start)


def _on_the_occasion(reading: Reading, date: DateMention) -> bool:
    """'sẽ diễn ra dịp kỷ niệm ngày X 10/10': a holiday that fixes the date of what is planned."""
    before = reading.key[max(0, date.span.start - 120) : date.span.start]
    return bool(_OCCASION.search(before) and _PLANNED.search(before))


def _opens(reading: Reading, date: DateMention) -> bool:
    """'…, ngày 30/1, Đảng uỷ tổ chức': a date that opens its clause is a time, though it is a holiday elsewhere."""
    before = reading.key[max(0, date.span.start - 40) : date.span.start]
    after = reading.key[date.span.end : date.span.end + 2]
    return bool(_CLAUSE_START.search(before)) and after[:1] in (",", " ", ")")


def _dates_another_thing(reading: Reading, sentence: Span, date: DateMention) -> bool:
    return bool(_OTHER_DATE.search(reading.key, max(sentence.start, date.span.start - 60), date.span.start))


def _is_home(reading: Reading, place: PlaceMention) -> bool:
    """Whether a place is where somebody comes from: 'tài xế A (28 tuổi, ngụ Bình Dương)'."""
    before = reading.key[max(0, place.span.start - 70) : place.span.start]
    return bool(_HOME.search(before))


def _place(reading: Reading, sentence: Span, name: Span) -> tuple[Phrase | None, str | None]:
    """Venue and province, from "tại …" outside the name; "X là nơi …" names the province too."""
    venue: Phrase | None = None
    seats: list[int] = []
    for match in _PLACED.finditer(reading.key, *sentence):
        if name.start <= match.start() < name.end:
            continue
        if _SEATED.search(reading.key, sentence.start, match.start()) and _SET_OUT.match(reading.key, match.end()):
            seats.append(match.end())
            continue
        end = _VENUE_END.search(reading.key, match.end(), sentence.end)
        stop = end.start() if end else sentence.end
        reach = min(sentence.end, stop + 70)
        here = _within(reading.places, Span(match.end(), reach), whole=False)
        province = here[0].province if here else None
        if venue is None and 2 < stop - match.end() < 90 and reading.text[match.end()].isalpha():
            venue = Phrase(reading.text[match.end() : stop], Span(match.end(), stop))
        if province:
            return venue, province
    inside = [
        place
        for place in _within(reading.places, sentence)
        if place.span.start not in seats and not _is_home(reading, place)
    ]
    for place in inside:
        if _IS_WHERE.match(reading.key, place.span.end + 1):
            return venue, place.province
    return venue, inside[0].province if inside and len({place.province for place in inside}) == 1 else None


def organizer_told(reading: Reading, sentence: Span, start: int) -> Phrase | None:
    """The body in 'do X tổ chức' from `start` of a sentence on."""
    by = _BY.search(reading.key, start, sentence.end)
    if by is None:
        by = _BY.search(reading.key, sentence.start, sentence.end)
    if by is None or not (
        reading.key[by.start()] == "d" or _ORGANIZATION.match(reading.key, by.end()) or _proper(reading, by.end())
    ):
        return None
    end = _BY_END.search(reading.key, by.end(), sentence.end)
    if end and fold("uỷ quyền") in reading.key[by.end() : end.start()]:
        return None
    return phrase_of(reading, by.end(), end.start()) if end and end.start() - by.end() < 260 else None


def _organizer(reading: Reading, sentence: Span, name: Span, told: int | None) -> Phrase | None:
    """'do X tổ chức' after the name, else the subject of 'X tổ chức NAME', else 'NAME của X'."""
    told_outright = _ORGANIZER_IS.search(reading.key, *sentence)
    if told_outright:
        stop = _SENTENCE_STOP.search(reading.key, told_outright.end(), sentence.end)
        return phrase_of(reading, told_outright.end(), stop.start() if stop else sentence.end)
    if told_by := organizer_told(reading, sentence, name.end):
        return told_by
    if passive := _passive(reading, sentence, told):
        return (
            phrase_of(reading, passive.start, passive.end) if _ORGANIZATION.match(reading.key, passive.start) else None
        )
    subject = _subject(reading, sentence, name, told)
    if subject:
        return subject
    owner = None if told is not None else _OF.match(reading.key, name.end, sentence.end)
    if owner and (_ORGANIZATION.match(reading.key, owner.end()) or _place_at(reading, owner.end())):
        stop = regex.compile(
            r"(?<!(?<!\w)(?:q|tp|p|tx))\.(?=\s|\Z)|[;(\n]|,(?!\s(?:"
            + BODY
            + r"))|\s(?:"
            + fold(r"diễn ra|đã|vừa|sẽ|được|tại|vào|sáng|chiều|tối|tổ chức|do|ngày|với|nhân|có|là|ở")
            + r")(?!\w)"
        ).search(reading.key, owner.end(), sentence.end)
        return phrase_of(reading, owner.end(), stop.start() if stop else sentence.end)
    return None


def _place_at(reading: Reading, position: int) -> bool:
    """Whether a place stands here: 'hội nghị tổng kết phong trào thi đua của Hà Nội'."""
    return bool(_within(reading.places, Span(position, position + 1), whole=False))


def _passive(reading: Reading, sentence: Span, told: int | None) -> Span | None:
    """Who acts between "được" and the verb at `told`: what stands before it is honoured and hosts nothing."""
    if told is None:
        return None
    passives = list(_BY_WHOM.finditer(reading.key, max(sentence.start, told - 100), told))
    if not passives or regex.search(r"[,;:\n]", reading.key[passives[-1].end() : told]):
        return None
    return Span(passives[-1].end(), told - 1)


def _subject(reading: Reading, sentence: Span, name: Span, told: int | None) -> Phrase | None:
    """The body that stands as subject before the verb whose object is the name."""
    if told is not None:
        verb_start = max(sentence.start, told - 1)
    else:
        verbs = list(_ORGANIZES.finditer(reading.key, max(sentence.start, name.start - 90), name.start))
        verb = verbs[-1] if verbs else None
        if (
            verb is None
            or name.start - verb.end() > 26
            or regex.search(r"[.;,\n]", reading.key[verb.end() : name.start])
        ):
            return None
        verb_start = verb.start()
    # "Ông A cho biết: Ngay từ đầu năm, xã đã tổ chức": the subject stands after the colon. Commas and colons inside
    # brackets part nothing.
    masked = _BRACKETED.sub(lambda match: " " * len(match.group()), reading.key[sentence.start : verb_start])
    position = max((stop.end() for stop in _CLAUSE_STOP.finditer(masked)), default=0)
    in_place = False
    for piece_end in [*(comma.end() for comma in _COMMA.finditer(masked, position)), len(masked)]:
        start = sentence.start + position
        piece = reading.key[start : sentence.start + piece_end]
        position = piece_end
        words = piece.lstrip(' "“(-–')
        start += len(piece) - len(words)
        if (mark := _SOURCE_MARK.match(reading.text, start)) is not None:
            start, words = mark.end(), words[mark.end() - start :]
        if (acting := _ACTS_FOR.match(words)) is not None:
            if told is not None and _HANDS.match(reading.key, told):
                return None  # "Đại diện Sở A trao Bằng khen của tỉnh" presents, and holds nothing
            start, words = start + acting.end(), words[acting.end() :]
        if _PERSON.match(words):
            return None
        placed = in_place and bool(
            _PLACE_KIND.fullmatch(words) or (_BARE_PLACE.fullmatch(words) and not _ORGANIZATION.match(words))
        )
        in_place = placed or bool(_AT_PLACE.search(words))
        if not words.strip(" ,") or placed or words.count(")") > words.count("("):
            continue
        if _CIRCUMSTANCE.match(words) and not _ORGANIZATION.match(words):
            # "Sáng 9-6 UBND tỉnh …" and "Nhân dịp này UBND …" put the subject into the same piece.
            inner = regex.search(r"(?<=[\d)]\s|(?<=này )|(?<=qua )|(?<=nay )|(?<=tuần )|(?<=tháng ))" + BODY, words)
            if inner is None:
                continue
            start += inner.start()
            return phrase_of(reading, start, verb_start)
        if _ORGANIZATION.match(words) or _proper(reading, start):
            return phrase_of(reading, start, verb_start)
    return None


def _proper(reading: Reading, position: int) -> bool:
    """Whether a proper name of one or more capitalised words (a firm, a town) stands here."""
    # The first word of a sentence has a capital anyway: there it takes two, or a word that is no Vietnamese syllable.
    return bool(
        regex.match(r"\p{Lu}[\p{L}\d&.-]+\s\p{Lu}|\p{Lu}[\p{L}\d&.-]{7,}", reading.text[position : position + 30])
    ) and not _CIRCUMSTANCE.match(reading.key, position)


def phrase_of(reading: Reading, start: int, end: int) -> Phrase | None:
    """The body in `[start, end)` without the adverbs, times and lists around it; None where it can be no organizer."""
    if acting := _ACTS_FOR.match(reading.key, start, end):
        start = acting.end()
    for after in (_AUXILIARY, _ADVERBS, _AS_PLACE, _TRAILING_TIME):
        if trailing := after.search(reading.key, start, end):
            end = trailing.start()
    place = _AT.match(reading.key, start, end)
    if place:
        start = place.end()
    if jointly := _JOINTLY.search(reading.text, start, end):
        end = jointly.start()
    while start < end and reading.text[start] in ' ,"“(':
        start += 1
    while end > start and reading.text[end - 1] in ' ,;:"”':
        end -= 1
    if listed := _LISTED_MEMBERS.search(reading.key, start, end):
        end = listed.start()
    if trailing := _TRAILING_VERB.search(fold(reading.text[start:end])):
        end = start + trailing.start()
    if _CLAUSE.search(reading.key, start, end):
        return None
    words = _BROKEN_TOWN.sub(" ", reading.text[start:end])
    if not 2 <= end - start <= 300 or "\n" in words:
        return None
    return Phrase(words, Span(start, end))
