"""The members of an emulation cluster: lists of places or units, as an article prints them."""

from __future__ import annotations

import regex

from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

# What opens a list: "gồm 6 huyện:", "(gồm các xã", "có 5 đơn vị thành viên là", "gồm Hội Làm vườn các tỉnh:".
_KINDS = fold(
    r"các|\d{1,2}|tỉnh|thành phố|thành viên|thành|huyện|quận|thị xã|xã|phường|đơn vị|cơ quan|sở|ban|ngành"
    r"|doanh nghiệp|trường|công ty|hội|đoàn thể|lđlđ|công an|,|và"
)
_OPENING = regex.compile(
    fold(r"\s*,?\s*(?:\(\s*)?(?:năm \d+,? )?(?:(?:hiện )?(?:gồm|bao gồm|có)(?: có)?(?!\w)\s*|(?<=\(\s{0,3}))")
    + rf"(?:[^.:;()\n]{{0,70}}[:(]\s*|(?:(?:{_KINDS})(?!\w)\s*){{0,7}}(?:{fold('là')}\s+)?)"
)
_END = regex.compile(r"(?<!(?<!\w)(?:TP|Tp|tp|TX|Tx))\.(?=\s|$)|[;:)\n]")
# What a clause goes on with behind the last unit.
_GOES_ON = regex.compile(
    r"\s+(?:đã|vừa|sẽ|họp|tổ chức|tổng kết|sơ kết|ký|ký kết|dự|cùng dự|tham dự|tham gia|phấn đấu|thống nhất|tiến hành"
    r"|diễn ra|do|được|với|trong|về|cùng nhau|tiếp tục|làm|là|đều|có|tại|nhằm|để|bắt tay|bàn|trao đổi|thuộc)(?!\w)"
)
PLACE_KIND = regex.compile(
    r"^(?:(?:các|tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|đặc khu)\s+)+(?=\p{Lu})", regex.I
)
_PROPER = regex.compile(r"\p{Lu}[\p{L}’']*(?:\s?-\s?\p{Lu}[\p{L}’']*|\s\p{Lu}[\p{L}’']*)*")
UNIT_HEAD = (
    r"Sở|Ban|Hội|Công an|LĐLĐ|Liên đoàn|Văn phòng|Cục|Chi cục|Công đoàn|Trường|Đại học|Đảng ủy|Đảng uỷ|Ngân hàng"
    r"|Kho bạc|Bảo hiểm|BHXH|Đài|Báo|Tòa án|Toà án|Viện|Thanh tra|Quỹ|Bộ|Vụ|Công ty|Tổng công ty|Tập đoàn|Bưu điện"
    r"|Viễn thông|Điện lực|Bệnh viện|Trung tâm|Ủy ban|Uỷ ban|UBND|MTTQ|Hải quan|Chi nhánh|Huyện|Tỉnh|Thành phố|tỉnh"
    r"|huyện|thành phố|TP\.?|thị xã|xã|phường|quận"
)
_AND = regex.compile(rf"\s+(?:và|cùng)\s+(?=(?:{UNIT_HEAD})\s|\p{{Lu}})")
_AND_UNIT = regex.compile(rf"\s+(?:và|cùng)\s+(?=(?:{UNIT_HEAD})\s)")
_LIMIT = 900
_LONGEST = 90


def read_members(text: str, key: str, position: int, end: int) -> tuple[Phrase, ...]:
    """The list of units that opens at `position` of a text with its folded `key`; () unless it holds two."""
    opening = _OPENING.match(key, position, end)
    if not opening or opening.end() == position:
        return ()
    return _listed(text, opening.end(), end)


def read_counted(text: str, key: str, position: int, count: int) -> tuple[Phrase, ...]:
    """The list behind the colon or bracket at `position`, if it holds `count` units."""
    members = _listed(text, position + 1, min(len(key), position + _LIMIT))
    return members if len(members) == count else ()


def _listed(text: str, start: int, end: int) -> tuple[Phrase, ...]:
    stop = _END.search(text, start, end)
    limit = stop.start() if stop else end
    members: list[Phrase] = []
    for item in regex.finditer(r"[^,]+", text, pos=start, endpos=limit):
        for piece in _split(text, Span(*item.span())):
            member = _member(text, piece)
            if member is None:
                return tuple(members) if len(members) > 1 else ()
            members.append(member)
        if _GOES_ON.search(text, *item.span()):
            break
    return tuple(members) if len(members) > 1 else ()


def _split(text: str, span: Span) -> list[Span]:
    """'Mường Lát và Quan Hóa' as two; 'Sở Tài nguyên và Môi trường' stays one."""
    for match in _AND.finditer(text, *span):
        left = text[span.start : match.start()].strip()
        if _PROPER.fullmatch(PLACE_KIND.sub("", left)) or _AND_UNIT.match(text, match.start()):
            return [Span(span.start, match.start()), Span(match.end(), span.end)]
    return [span]


def _member(text: str, span: Span) -> Phrase | None:
    """One unit without "và", without the kind of a place, without what the clause goes on with."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    if joined := regex.compile(r"(?:và|cùng)\s+").match(text, start, end):
        start = joined.end()
    if goes_on := _GOES_ON.search(text, start, end):
        end = goes_on.start()
    while end > start and text[end - 1] in " .":
        end -= 1
    if kind := PLACE_KIND.match(text[start:end]):
        start += kind.end()
        if proper := _PROPER.match(text, start, end):
            end = proper.end()
    if not 0 < end - start <= _LONGEST or not text[start].isupper() or len(text[start:end]) < 2:
        return None
    return Phrase(text[start:end], Span(start, end))
