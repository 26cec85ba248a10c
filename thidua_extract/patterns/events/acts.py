"""What was done at a gathering: acts that add to its types, and acts that are events without a name of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.names import types_of
from thidua_extract.patterns.events.subjects import BODY
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Act:
    """A type that a sentence tells of the gathering, with its words."""

    type: EventType
    span: Span


@dataclass(frozen=True, slots=True)
class VerbalEvent:
    """An event told by its verb: its words, where the verb stands, the types."""

    span: Span
    verb: int
    types: tuple[EventType, ...]
    received: bool = False  # told of the recipient, who holds nothing


_HERE = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:(?:ngay |cũng |nhân )?tại (?:hội nghị|đại hội|buổi|lễ|phiên|cuộc|chương trình|đây|sự kiện|ngày hội)"
        r"|(?:nhân )?dịp này|trước khi bế mạc|sau khi|sau phần"
        r"|(?:kết thúc|tổng kết|bế mạc|khép lại) (?:hội nghị|đại hội|buổi|chương trình)"
        r"|trong (?:khuôn khổ|chương trình|buổi lễ|phiên)|cũng trong|kết hợp|(?:đây )?cũng là dịp|đồng thời|điểm nhấn"
        r"|thừa uỷ quyền|thừa lệnh|theo chương trình|đặt bút|hôm nay"
        r"|(?:hội nghị|buổi lễ|lễ|chương trình|ngày hội|liên hoan) (?:đã|cũng|tiến hành|dành|với)"
        r"|đại hội (?:đã|sẽ|cũng|tiến hành|tổng kết|tôn vinh|tuyên dương|biểu dương|vinh danh|khen thưởng)"
        r"|đại hội cấp trên)(?!\w)"
    )
)
_AWARD = fold_pattern(
    r"huân chương|huân, huy chương|huy chương|bằng khen|giấy khen|danh hiệu|kỷ niệm chương|huy hiệu|cờ thi đua|cờ"
    r"|giải(?! (?:quyết|pháp|trình|trí|ngân|phóng|toả|đáp|thích|cứu))|giải thưởng|cúp|thư khen"
    r"|bằng công nhận|hình thức khen thưởng"
    r"|(?<!khen )thưởng"
)
_HANDED = regex.compile(
    fold_pattern(r"(?<!\w)(?:trao(?: tặng)?|tặng(?: thưởng)?|nhận(?! (?:thức|định|xét|rõ|thấy))|gắn|công bố)\s")
    + rf"[^.;\n]{{0,90}}?(?<!\w)(?:{_AWARD})(?!\w)"
)
_PRAISES = regex.compile(
    fold_pattern(r"(?<!\w)(?:biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng|trao thưởng)(?!\w)")
)
_PRAISED = regex.compile(
    fold_pattern(r"(?<!\w)(?:được|đã) (?:\p{L}+ ){0,8}?(?:biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng)(?!\w)")
)
# "Phát biểu tại hội nghị, ông A biểu dương các đơn vị": praise in a speech honours nobody.
_SPEECH = regex.compile(
    fold_pattern(r"(?<!\w)(?:phát biểu|ghi nhận|đánh giá cao|nhấn mạnh|khẳng định|kết luận|cho rằng)(?!\w)")
)
# "An (thứ hai từ phải sang) trao Giấy khen": who stands on the right, not who must.
_PROPOSED = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:đề nghị|(?<!chương |công |quá |quy )trình|xét|đề xuất|đề cử|hướng dẫn|cần"
        r"|(?<!từ |bên )phải(?! sang|\)|,)|bình xét|tiếp tục|kịp thời)(?!\w)"
    )
)
# A decision signed or revoked is no gathering.
_DECIDED = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:(?<!công bố |các |trao )quyết định|ký|huỷ bỏ|thu hồi|hồ sơ|tước|(?<!bí )thư(?! ký)"
        r"|(?<!làm )việc|văn bản"
        r"|(?<!(?:đến|tới|về|lên)(?: [\p{L}.]+){1,12} )để"
        # "Nhằm hoàn thành kế hoạch, ngày 4/10, Sở A phát động …" opens with its purpose.
        r"|(?<=[\p{L}\d),] )nhằm|được lầu)(?!\w)"
    )
)
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
_TASKS = regex.compile(
    fold_pattern(r"(?<!\w)(?:phấn đấu|tiếp tục|nhiệm vụ|phương hướng|sẽ|cần|đẩy mạnh|yêu cầu|đề nghị)(?!\w)")
)
_REVIEW = regex.compile(
    fold_pattern(
        r"(?:(?:hội nghị|đại hội) (?:đã )?|đồng thời |(?:nội dung|kết hợp|gắn với):? )(?:tổng kết|sơ kết)\s"
        r"[^.;\n]{0,20}(?:phong trào|công tác|giao ước|đợt thi đua)"
    )
)
_BACKGROUND = regex.compile(
    fold_pattern(
        r"(?:trong )?(?:năm|giai đoạn|nhiệm kỳ|những năm|thời gian|\d+ năm|qua|thực hiện|hằng năm|hàng năm|từ)(?!\w)"
    )
)
_SPEAKER = regex.compile(
    fold_pattern(r"(?:thay mặt|đồng chí|ông|bà|chủ tịch|phó|bí thư|thủ tướng|bộ trưởng|phát biểu)(?!\w)")
)
# Those who do what the gathering is for: "Đại diện 9 phân xưởng ký giao ước", "Các đơn vị trong khối phát động …".
_PARTIES = regex.compile(
    fold_pattern(
        r"(?:(?:đại diện|lãnh đạo|thủ trưởng|toàn thể)\s)*(?:(?:các|\d+) (?:đơn vị|thành viên|cơ quan|phòng|xã"
        r"|trường|chi đoàn|tổ|doanh nghiệp|đại biểu|sở|huyện|hội|tỉnh)|công đoàn|đại diện)(?!\w)"
    )
)

# Acts told without the name of a gathering, in the sentence that dates them: "Sáng 3/5, Sở A trao Bằng khen cho …".
# "tặng" alone is a decision, not a gathering.
_NOT_BEFORE = (
    fold_pattern(
        r"(?<!phiên |cuộc |kỳ |lễ |buổi |hội nghị |nhận |chương trình |giấy |người |được "
        r"|sẽ được |do |công tác )"
    )
    + fold_pattern(r"(?<!thi đua - |thi đua, |thi đua-|thi đua |thi đua và |quyết )")
    + r"(?<!\w)"
)
_OBJECT_END = regex.compile(
    r"(?<!(?<!\w)(?:tp|tx|q|p|gs|ts))\.|[;!?\n]|,(?!\s(?:"
    + fold(
        "khen thưởng|công tác|phong trào|cá nhân|tập thể|triển khai|phương hướng|phát động|hình thức|tặng thưởng"
        "|trao|tổ chức|bàn kế hoạch|ký|tổng kết|sơ kết"
    )
    + r")(?!\w))|\s(?:"
    + fold_pattern(
        r"cho(?! (?:các điển hình|các gương))|lên|vì|đã|tại|diễn ra|vào|nhân dịp|sau|để|ghi nhận|do|với|trên"
        r"|(?:ngày|sáng|chiều|tối|trưa)(?= \d)|đến từ|khi|của (?:thủ tướng|chủ tịch nước|đảng"
        r"|nhà nước)|đạt giải|có thành tích|nhằm"
    )
    + r")(?!\w)"
)
_GIVEN = regex.compile(
    rf"[^.;,\n]{{0,50}}?(?<!\w)(?:{_AWARD}|"
    + fold_pattern(r"quyết định (?:khen|tặng)|giải(?! (?:quyết|pháp|trình|trí|ngân)))(?!\w)")
)
# "tuyên dương và trao giấy khen cho 3 em": the second verb tells whom.
_AND_GIVES = regex.compile(
    fold_pattern(r"(?:,? (?:và |khen thưởng ?))*,? ?(?:trao(?: tặng)?|tặng)\s")
    + rf"[^.;\n]{{0,30}}?(?<!\w)(?:{_AWARD})(?!\w)"
)
# Between an act of honour and whom it honours: "khen thưởng đột xuất cho 3 …", "tuyên dương, khen thưởng các …".
_TO_WHOM = regex.compile(
    fold_pattern(
        r"(?:,? (?:và )?(?:khen thưởng|trao thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh))*"
        r"(?: (?:đột xuất|nóng|kịp thời|và chúc mừng|trước (?:toàn|cờ|tập thể|toàn thể)(?: \p{l}+){0,3}?))*(?: cho)?"
        r"(?: (?:các|những|hơn|gần|trên|toàn bộ|đại diện|một số|nhiều|thành tích của))*\s"
    )
)
_CAPITALS = regex.compile(r"\p{Lu}\p{Ll}+ \p{Lu}|\p{Lu}{2}")
_HOLDS_IT = fold("tổ chức ")  # says that it was held, and is no part of what it is called
_MEETING = fold("mặt")  # "gặp mặt báo chí" honours no newspaper
_PRAISED_RESULT = regex.compile(fold_pattern(r"\s(?:thành tích|của)(?!\w)"))
_LAUNCHED = regex.compile(
    fold_pattern(
        r"\s(?:(?:đợt|phong trào|cao điểm|chiến dịch|các phong trào|đợt cao điểm) thi đua|thi đua|đợt thi đua"
        r"|(?:phong trào|cuộc vận động)\s[\"'])"
    )
)
# Praise alone is a speech; "tổ chức biểu dương", "biểu dương, khen thưởng" is an act.
_REWARDS = regex.compile(fold_pattern(r"(?<!\w)(?:tổ chức|khen thưởng|tuyên dương|trao|tặng|thưởng|gặp mặt)(?!\w)"))
_TAUGHT = regex.compile(fold_pattern(r"[^.;\n]{0,60}(?<!\w)(?:thi đua|khen thưởng)(?!\w)"))
_COUNCIL = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:hội đồng (?:thi đua|tđ|xét (?:tặng|khen|duyệt|chọn)|chuyên ngành|cấp)|(?:cụm|khối) thi đua)"
        r"(?:[^.;\n]|(?<=tp)\.\s?){0,110}$"
    )
)
# "100 thủ khoa đã được vinh danh", "được nhận Bằng khen từ Hội A"; "người được khen thưởng" says who, not that.
_HONOURED = regex.compile(
    fold_pattern(
        r"(?<!người |ai |\w)(?:được|nhận)(?<!sẽ được|có thể được|phải được|cần được|để được|muốn được|ghi nhận)"
    )
    + fold_pattern(r"(?: vinh dự)?(?: (?!nhận|tham gia)[^,.;:\n]{2,60}?)?? ")
    + rf"(?P<verb>{fold('(?:vinh danh|tuyên dương|biểu dương|tôn vinh|khen thưởng|trao thưởng)')}"
    + rf"|(?P<given>{fold('trao tặng|trao|truy tặng|phong tặng|nhận')}))(?!\w)"
)
# "Ngày 3/5, kỷ niệm 40 năm thành lập, báo A được Chủ tịch nước tặng …": "tặng" at its celebration is no mere decision.
_GIVEN_AT_ANNIVERSARY = regex.compile(
    fold_pattern(
        r"(?:sáng|chiều|tối|ngày|hôm)\s[^,;.\n]{0,24}, (?:nhân )?(?:dịp )?(?:lễ )?kỷ niệm (?:lần thứ )?\d+ năm"
        r"[^.;\n]{0,160}?(?<!\w)được (?:[^,.;:\n]{2,60} )??"
    )
    + rf"(?P<verb>{fold('tặng(?: thưởng)?')})(?!\w)"
)
# "danh hiệu Anh hùng được trao cho 7 tập thể": the award as subject.
_AWARD_GIVEN = regex.compile(
    rf"(?<!\w)(?:{_AWARD})(?!\w)[^.;,\n]{{0,80}} {fold('được (?:trao|trao tặng|truy tặng)')}\Z"
)
_NOT_YET = regex.compile(fold_pattern(r"(?<!\w)(?:chưa|không(?! quân)|bị|nhưng)(?!\w)"))
_EARLIER = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:từng|nhiều lần|nhiều năm|liên tục|trước đây|hằng năm|hàng năm|mỗi năm|nếu|các năm|những năm"
        r"|lượt|là (?:một )?trong)(?!\w)"
    )
)
# "công tác thi đua, khen thưởng 6 tháng" is a field of work.
_FIELD = regex.compile(fold_pattern(r"thi đua\s?[,-]?\s?(?:và )?\Z"))
_HANDS_OVER = regex.compile(
    fold_pattern(
        r"(?<!được )(?<!\w)(?:trực tiếp |lên |đã |vừa |lần lượt |cũng |và )*(?:trao tặng|trao|gắn|truy tặng)\s"
    )
    + rf"[^.;\n]{{0,60}}?(?<!\w)(?:{_AWARD})(?!\w)"
)
# Who hands over: an office, a body, a person addressed.
_AGENT = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:thay mặt|thừa uỷ quyền|thừa lệnh|chủ tịch|phó chủ tịch|tổng bí thư|bí thư|thủ tướng|bộ trưởng"
        r"|thứ trưởng|giám đốc|hiệu trưởng|tướng|đại tá|thượng tá|ông|bà|đồng chí|lãnh đạo|đại diện|ban tổ chức"
        r"|ubnd|uỷ ban nhân dân|trung ương|ban thường vụ|đại sứ)(?!\w)"
    )
)
_ITS_OWN_TIME = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:từng|nhiều lần|nhiều năm|trước đó|trước đây|liên tục|(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}|hằng năm"
        r"|hàng năm|mỗi năm|sẽ|nếu|khi đó|lúc đó|hồi|tháng \d+|lượt)(?!\w)"
    )
)
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
        background = bool(_BACKGROUND.match(key, start)) and not here
        done = here or bool(_SPEAKER.match(key, start) or _PARTIES.match(key, start))
        pact = triggers.search("events.pacts", _PACT, start, end)
        lately = pact is not None and "đã tổ chức" not in key[start : pact.start()]
        signed = here or (lately and pact and (pact.group("year") or (done and _now(key, start, end))))
        if pact and (_coming(key, start, since) or (signed and not background)):
            yield Act("pact_signing", Span(*pact.span()))
        launch = triggers.search("events.launches", _LAUNCH, own.end if own else start, end)
        tasks = launch and _TASKS.search(key, start, launch.start())
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
    return _now(reading.key, *sentence.span) and bool(reading.triggers.search("events.here", _HERE, *before.span))


def _now(key: str, start: int, end: int) -> bool:
    """Whether a sentence has no time of its own, so that it tells of the gathering at hand."""
    return not _ITS_OWN_TIME.search(key, start, end)


def _coming(key: str, start: int, since: int | None) -> bool:
    """'Năm 2013, các tỉnh ký kết …': whether a sentence opens with the year of the gathering."""
    year = _IN_YEAR.match(key, start)
    return bool(year and since and int(year.group(1)) == since)


def is_here(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells what was done at the gathering of the article."""
    if sentence.kind in (BlockKind.TITLE, BlockKind.CAPTION):
        return True
    return bool(
        reading.triggers.search("events.here", _HERE, *sentence.span)
        or _shown(reading, sentence)
        or _handed_here(reading, sentence)
    )


def _handed_here(reading: Reading, sentence: Sentence) -> bool:
    """'Thay mặt Nhà nước, Chủ tịch Quốc hội trao Huân chương cho …': handed over by somebody, with no time of its own;
    what a life or a history tells has its year, or its "từng".
    """
    start, end = sentence.span
    handed = (
        _HANDS_OVER.search(reading.key, start, end) if reading.triggers.opens("events.handed", start, end) else None
    )
    if handed is None or not _AGENT.search(reading.key, start, handed.start()):
        return False
    return _now(reading.key, start, end)


def _shown(reading: Reading, sentence: Sentence) -> bool:
    """Whether a short paragraph shows somebody handing an award over, with no time of its own."""
    start, end = sentence.span
    if end - start > _SHOWN or not _SPEAKER.match(reading.key, start):
        return False
    return bool(_HANDED.search(reading.key, start, end)) and not _DATED.search(reading.key, start, end)


def _honour(reading: Reading, start: int, end: int) -> Span | None:
    """Where a sentence tells of an honour given; "đề nghị … tặng" proposes all that follows in the sentence."""
    key = reading.key
    for praise in (_HANDED, _PRAISED, _PRAISES):
        for match in praise.finditer(key, start, end):
            if praise is _PRAISES and (
                not _is_honoured(reading, match.end())
                or _FIELD.search(key, max(start, match.start() - 12), match.start())
                or (match.group() == fold("biểu dương") and _SPEECH.search(key, start, match.start()))
            ):
                continue
            if not _PROPOSED.search(key, start, match.start()):
                return Span(*match.span())
    return None


def verbal_events(reading: Reading, sentence: Sentence) -> Iterator[VerbalEvent]:
    """Acts that are events by themselves: the words from the verb to the end of its object, and the types."""
    key = reading.key
    start, end = sentence.span
    for match in reading.triggers.finditer("events.verbs", _verbal(), start, end):
        verb = match.group("verb")
        kind = _verbs()[verb]
        types = _verbal_types(reading, start, match, kind)
        if not types:
            continue
        whom = _TO_WHOM.match(key, match.end(), end) if kind == "honour" else None
        gives = _AND_GIVES.match(key, match.end(), end) if kind == "honour" else None
        first = max((found.end() for found in (whom, gives) if found), default=match.end())
        stop_match = _OBJECT_END.search(key, first, min(end, match.end() + 220))
        stop = stop_match.start() if stop_match else min(end, match.end() + 220)
        council = _COUNCIL.search(key, start, match.start()) if types == ("session",) else None
        begin = match.start() + len(_HOLDS_IT) if verb.startswith(_HOLDS_IT) else match.start()
        begin = council.start() if council and verb == fold("họp") else begin
        if stop - begin > len(verb) + 3:
            types = _with_review(types, key[begin:stop])
            yield VerbalEvent(Span(begin, max(stop, match.end())), match.start(), types, kind == "receive")
            return


def passive_events(reading: Reading, sentence: Sentence) -> Iterator[VerbalEvent]:
    """Honours told of those honoured: '100 thủ khoa đã được vinh danh', 'nhận Bằng khen từ Hội A chiều 25-3'.

    A life's honours ("từng được", "nhiều lần được") are none.
    """
    key = reading.key
    start, end = sentence.span
    celebrated = reading.triggers.opens("events.anniversary", start, end)
    at_anniversary = _GIVEN_AT_ANNIVERSARY.match(key, start, end) if celebrated else None
    if at_anniversary and _GIVEN.match(key, at_anniversary.end(), end):
        stop_match = _OBJECT_END.search(key, at_anniversary.end(), end)
        stop = stop_match.start() if stop_match else end
        verb = at_anniversary.start("verb")
        yield VerbalEvent(Span(verb, stop), verb, ("anniversary", "commendation"), received=True)
        return
    if not reading.triggers.opens("events.honours", start, end):
        return
    for match in reading.triggers.finditer("events.honoured", _HONOURED, start, end):
        if _EARLIER.search(key, start, match.end()) or _PROPOSED.search(key, start, match.start()):
            continue
        if _NOT_YET.search(key, match.end(), end):
            continue
        if not match["given"] and key.startswith(fold("nhận"), match.start()):
            continue  # "đến nhận khen thưởng"
        if match["given"] and not (_GIVEN.match(key, match.end(), end) or _AWARD_GIVEN.search(key, start, match.end())):
            continue
        stop_match = _OBJECT_END.search(key, match.end(), min(end, match.end() + 220))
        stop = stop_match.start() if stop_match else min(end, match.end() + 220)
        yield VerbalEvent(Span(match.start("verb"), stop), match.start("verb"), ("commendation",), received=True)
        return


@cache
def _verbs() -> dict[str, str]:
    """The class of every verb."""
    rows = table("event_verbs").rows
    return {fold(verb): row["class"] for row in rows if row["class"] != "object" for verb in row["words"].split("|")}


@cache
def _verbal() -> regex.Pattern[str]:
    verbs = sorted(_verbs(), key=len, reverse=True)
    return regex.compile(rf"{_NOT_BEFORE}(?P<verb>{'|'.join(map(regex.escape, verbs))})(?!\w)")


@cache
def _honoured() -> TermMatcher[str]:
    """The nouns for whom one honours."""
    terms = [(noun, row["kind"]) for row in table("recipient_kinds").rows for noun in row["nouns"].split("|")]
    terms += [(row["occupation"], "individual") for row in table("occupations").rows]
    objects = (row["words"] for row in table("event_verbs").rows if row["class"] == "object")
    return TermMatcher([*terms, *((noun, "object") for words in objects for noun in words.split("|"))])


def _verbal_types(reading: Reading, start: int, match: regex.Match[str], kind: str) -> tuple[EventType, ...]:
    key, end = reading.key, match.end()
    if kind == "session":
        if match.group("verb") == fold("họp hội đồng"):
            return ("session",)
        return ("session",) if _COUNCIL.search(key, start, match.start()) else ()
    if kind == "review":
        stop = _OBJECT_END.search(key, end, end + 220)
        return types_of(key[match.start() : stop.start() if stop else end + 220].removeprefix(fold("họp ")), None)
    if _PROPOSED.search(key, start, match.start()) or reading.triggers.search(
        "events.decided", _DECIDED, start, match.start()
    ):
        return ()
    if kind == "launch":
        return ("launch",) if _LAUNCHED.match(key, end) else ()
    if kind == "training":
        return ("other",) if _TAUGHT.match(key, end) else ()
    if kind == "pact":
        return ("pact_signing",)
    if kind in ("give", "receive"):
        return ("commendation",) if _GIVEN.match(key, end) else ()
    if match.group("verb") == fold("biểu dương") and not _REWARDS.search(key, start, end + 60):
        return ()
    return ("commendation",) if _is_honoured(reading, end) or _AND_GIVES.match(key, end) else ()


def _is_honoured(reading: Reading, end: int) -> bool:
    """Whether somebody is honoured by the act that ends at `end`: persons or units counted, called or named."""
    key = reading.key
    whom = _TO_WHOM.match(key, end)
    if whom is None:
        return False
    at = whom.end()
    if key[at : at + 1].isdigit() or _CAPITALS.match(reading.text, at, at + 40):
        return True
    if not key.endswith(_MEETING, 0, end) and pattern("event_words", BODY).match(key, at):
        return True
    if _PRAISED_RESULT.match(key, end):
        return key.startswith(fold("chúc mừng"), end - len("chúc mừng"))
    return any(match.start == at for match in _honoured().find(key, at, min(len(key), at + 40)))


def _with_review(types: tuple[EventType, ...], words: str) -> tuple[EventType, ...]:
    """'ký kết giao ước …, phát động thi đua': a further type told in the object of the verb."""
    return tuple(dict.fromkeys((*types, *types_of(words, None)))) if types[0] in ("launch", "pact_signing") else types
