"""What was done at a gathering: acts that add to its types, and acts that are events without a name of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.events.names import types_of
from thidua_extract.text.fold import fold
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


_HERE = regex.compile(
    fold(
        r"(?<!\w)(?:tại (?:hội nghị|đại hội|buổi|lễ|phiên|cuộc|chương trình|đây)|dịp này|trước khi bế mạc"
        r"|kết thúc (?:hội nghị|đại hội|buổi)"
        r"|sau khi|sau phần|trong khuôn khổ|cũng trong|kết hợp|đây cũng là dịp|cũng là dịp|đồng thời|điểm nhấn"
        r"|thừa uỷ quyền|thừa lệnh"
        r"|tại buổi|hội nghị (?:đã|cũng)|đại hội (?:đã|cũng|tổng kết|tôn vinh|tuyên dương|biểu dương)"
        r"|theo chương trình|đặt bút|hôm nay)(?!\w)"
    )
)
_AWARD = fold(
    r"huân chương|huy chương|bằng khen|giấy khen|danh hiệu|kỷ niệm chương|huy hiệu|cờ thi đua|cờ|giải thưởng|cúp"
    r"|bằng công nhận"
    r"|(?<!khen )thưởng"
)
_HONOURS = regex.compile(
    fold(r"(?<!\w)(?:trao(?: tặng)?|tặng(?: thưởng)?|nhận(?! (?:thức|định|xét|rõ|thấy))|gắn|công bố)\s")
    + rf"[^.;\n]{{0,90}}?(?<!\w)(?:{_AWARD})(?!\w)"
    + fold(
        r"|(?<!\w)(?:biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng|trao thưởng)\s(?:(?:cho|các|những|hơn"
        r"|gần|trên)\s)*(?:\d|các|những|tập thể|cá nhân|điển hình|gương|nhiều|nhà giáo|học sinh)"
    )
    + fold(r"|(?<!\w)(?:được|đã) (?:biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng)(?!\w)")
)
_PROPOSED = regex.compile(
    fold(r"(?<!\w)(?:đề nghị|trình|xét|đề xuất|đề cử|hướng dẫn|cần|phải|bình xét|tiếp tục|kịp thời)(?!\w)")
)
# A decision signed or revoked is no gathering.
_DECIDED = regex.compile(
    fold(r"(?<!\w)(?:quyết định|ký|huỷ bỏ|thu hồi|hồ sơ|tước|thư|việc|văn bản|để|nhằm|được lầu)(?!\w)")
)
_ANNIVERSARY = regex.compile(fold(r"(?:đồng thời|kết hợp|gắn với|và) kỷ niệm \d+ năm"))
_PACT = regex.compile(
    fold(r"(?<!lễ |hội nghị |buổi )(?<!\w)(?:ký|ký kết)\s(?:kết\s)?(?:bản\s)?giao ước(?: thi đua)?")
    + r"(?:\snăm (?P<year>(?:19|20)\d\d))?"
)
_LAUNCH = regex.compile(
    fold(
        r"(?<!do |được |\d )(?<!\w)phát động\s(?:phong trào|thi đua|đợt|các (?:cấp|phong trào)[^.;\n]{0,30}thi đua"
        r"|cao điểm)(?!\w)"
    )
)
# Tasks for the time to come: "phấn đấu hoàn thành kế hoạch; phát động phong trào …".
_TASKS = regex.compile(
    fold(r"(?<!\w)(?:phấn đấu|tiếp tục|nhiệm vụ|phương hướng|sẽ|cần|đẩy mạnh|yêu cầu|đề nghị)(?!\w)")
)
_REVIEW = regex.compile(
    fold(
        r"(?:(?:hội nghị|đại hội) (?:đã )?|đồng thời )(?:tổng kết|sơ kết)\s[^.;\n]{0,20}(?:phong trào|công tác"
        r"|giao ước)"
    )
)
_BACKGROUND = regex.compile(
    fold(r"(?:trong )?(?:năm|giai đoạn|nhiệm kỳ|những năm|thời gian|\d+ năm|qua|thực hiện|hằng năm|hàng năm|từ)(?!\w)")
)
_SPEAKER = regex.compile(fold(r"(?:đồng chí|ông|bà|chủ tịch|phó|bí thư|thủ tướng|bộ trưởng|phát biểu)(?!\w)"))

# Acts told without the name of a gathering, in the sentence that dates them: "Sáng 3/5, Sở A trao Bằng khen cho …".
# "tặng" alone is a decision, not a gathering.
_VERBAL = regex.compile(
    fold(r"(?<!phiên |cuộc |kỳ |lễ |buổi |hội nghị |nhận |chương trình |giấy |người |được |sẽ được )(?<!\w)")
    + r"(?P<verb>"
    + fold(
        r"trao tặng|trao thưởng|trao|gắn|vinh dự đón nhận|đón nhận|tuyên dương|vinh danh|tôn vinh|biểu dương"
        r"|khen thưởng|đón và chúc mừng|gặp mặt"
        r"|tổng kết|sơ kết|họp xét|giao ban|bỏ phiếu|thông qua danh sách|họp|truy tặng|phong tặng|tổ chức tổng kết"
        r"|tổ chức sơ kết|tổ chức kỷ niệm"
    )
    + r")(?!\w)"
)
_OBJECT_END = regex.compile(
    r"[.;!?\n]|,(?!\s(?:"
    + fold(
        "khen thưởng|công tác|phong trào|cá nhân|tập thể|triển khai|phương hướng|phát động|hình thức|tặng thưởng"
        "|trao|tổ chức"
    )
    + r")(?!\w))|\s(?:"
    + fold(
        r"cho(?! (?:các điển hình|các gương))|lên|vì|đã|tại|diễn ra|vào|nhân dịp|sau|để|ghi nhận|do|với|trên"
        r"|ngày(?= \d)|đến từ|khi|của (?:thủ tướng|chủ tịch nước|đảng|nhà nước)|đạt giải|có thành tích"
    )
    + r")(?!\w)"
)
_GIVEN = regex.compile(rf"[^.;,\n]{{0,50}}?(?<!\w)(?:{_AWARD})(?!\w)")
_HONOURED = regex.compile(
    fold(
        r"\s(?:(?:cho|các|những|hơn|gần|trên|thành tích)\s)*(?:\d|các|những|tập thể|cá nhân|điển hình|gương|nhiều"
        r"|thành tích|của)"
    )
)
_COUNCIL = regex.compile(
    fold(
        r"(?<!\w)(?:hội đồng (?:thi đua|tđ|xét (?:tặng|khen|duyệt|chọn)|chuyên ngành|cấp)|(?:cụm|khối) thi đua)"
        r"[^.;\n]{0,110}$"
    )
)


def acts_of(reading: Reading, first: Span) -> Iterator[Act]:
    """The types that the title and the sentences from a gathering's mention at `first` on tell of it."""
    for sentence in reading.sentences:
        if sentence.span.end <= first.start and sentence.index:
            continue
        start, end = sentence.span
        key = reading.key
        here = bool(_HERE.search(key, start, end)) or sentence.kind in (BlockKind.TITLE, BlockKind.CAPTION)
        background = bool(_BACKGROUND.match(key, start)) and not here
        pact = _PACT.search(key, start, end)
        if pact and not background and (here or (pact.group("year") and "đã tổ chức" not in key[start : pact.start()])):
            yield Act("pact_signing", Span(*pact.span()))
        launch = _LAUNCH.search(key, start, end)
        tasks = launch and _TASKS.search(key, start, launch.start())
        if launch and not tasks and not background and (here or _SPEAKER.match(key, start)):
            yield Act("launch", Span(*launch.span()))
        anniversary = _ANNIVERSARY.search(key, start, end)
        if anniversary and sentence.span.covers(first):
            yield Act("anniversary", Span(*anniversary.span()))
        review = _REVIEW.search(key, start, end)
        if review:
            yield Act("review", Span(*review.span()))
        if here:
            yield from _honours(key, start, end)


def _honours(key: str, start: int, end: int) -> Iterator[Act]:
    for match in _HONOURS.finditer(key, start, end):
        # "đề nghị … tặng" proposes all that follows in the sentence.
        if not _PROPOSED.search(key, start, match.start()):
            yield Act("commendation", Span(*match.span()))
            return


def verbal_events(reading: Reading, sentence: Sentence) -> Iterator[VerbalEvent]:
    """Acts that are events by themselves: the words from the verb to the end of its object, and the types."""
    key = reading.key
    start, end = sentence.span
    for match in _VERBAL.finditer(key, start, end):
        verb = match.group("verb")
        stop_match = _OBJECT_END.search(key, match.end(), min(end, match.end() + 220))
        stop = stop_match.start() if stop_match else min(end, match.end() + 220)
        words = key[match.start() : stop]
        types = _verbal_types(key, start, match, verb, words)
        council = _COUNCIL.search(key, start, match.start()) if types == ("session",) else None
        begin = council.start() if council and verb == "họp" else match.start()
        if types and stop - begin > len(verb) + 3:
            yield VerbalEvent(Span(begin, max(stop, match.end())), match.start(), types)
            return


def _verbal_types(key: str, start: int, match: regex.Match[str], verb: str, words: str) -> tuple[EventType, ...]:
    if verb in (fold("họp"), fold("họp xét"), fold("giao ban"), fold("bỏ phiếu"), fold("thông qua danh sách")):
        return ("session",) if _COUNCIL.search(key, start, match.start()) else ()
    if verb in (
        fold("tổng kết"),
        fold("sơ kết"),
        fold("tổ chức tổng kết"),
        fold("tổ chức sơ kết"),
        fold("tổ chức kỷ niệm"),
    ):
        return types_of(words, None)
    if _PROPOSED.search(key, start, match.start()) or _DECIDED.search(key, start, match.start()):
        return ()
    if verb in (
        fold("trao"),
        fold("trao tặng"),
        fold("gắn"),
        fold("truy tặng"),
        fold("phong tặng"),
        fold("đón nhận"),
        fold("vinh dự đón nhận"),
    ):
        return ("commendation",) if _GIVEN.match(key, match.end()) else ()
    return ("commendation",) if verb == fold("trao thưởng") or _HONOURED.match(key, match.end()) else ()
