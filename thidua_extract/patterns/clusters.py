"""Clusters: emulation clusters and blocs (cụm, khối thi đua), their members, heads and deputies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Mention, Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span


@dataclass(slots=True, kw_only=True)
class ClusterMention(Mention):
    """A cluster by its name, with the members, head and deputy that this place of the text states.

    `name` is empty where the place speaks of "the cluster" without naming it.
    """

    name: str
    members: tuple[Phrase, ...] = ()
    head: Phrase | None = None
    deputy: Phrase | None = None


_TRIGGER = regex.compile(fold(r"(?<!\w)(?:cụm|khối)(?!\w)"))
# A name ends before what the cluster does, when, where and of whom it consists.
_STOP = fold(
    r"năm|đã|đang|sẽ|vừa|được|tổ chức|gồm|bao gồm|tại|vào|là|với|do|để|nhằm|trình bày|báo cáo|phát biểu"
    r"|ký|tổng kết|sơ kết"
    r"|phát động|triển khai|thống nhất|bầu|có|về|đánh giá|cần|trong|diễn ra|giai đoạn|khép|nhìn|đạt|luôn"
    r"|cùng|lần thứ"
    r"|tiếp|họp|cũng|tặng|trao|nhận|đến|dự|tham gia|suy tôn|bình|đề nghị|thực hiện|trước|sau|mở|xét"
    r"|hoàn thành|làm(?= (?:cụm|khối|trưởng|đơn vị|nhiệm|nơi))|giữ"
    r"|phối hợp|giao|chủ trì|dẫn đầu|khi|nêu|cho|từ|trở|ra|xếp|không|chưa|còn|này|đó|trên địa bàn|giành|vinh dự|nào"
    r"|mình|ta|dựa|đẩy mạnh|ổn định|phong trào|phát huy|tích cực|chủ động|nỗ lực|xây dựng|cam kết|đăng ký"
    r"|tập trung|nghe"
    r"|hưởng ứng|chấm điểm|cấp|toàn|thi đua|công bố|bàn|đón|chọn|lựa chọn|tăng cường|đoàn kết|lập|chào mừng|đề ra"
)
_WORD = rf"(?!(?:{_STOP})(?!\w))[\p{{L}}\d&'./]+"
_JOIN = (
    r"(?:\s|\s?-\s?|,\s(?=(?:"
    + fold(
        "thành|thành phố|huyện|quận|thị xã|thị|ngành|đoàn thể|đơn vị|cơ quan|xã|phường|ban|tổng công ty|công ty"
        "|tập đoàn"
        "|hội|sở|đặc khu"
    )
    + r")(?!\w)))"
)
_BRACKET_NAME = r"(?:\s*\([^(),;\n]{2,40}\))?"
_NUMERAL = r"(?:\d{1,2}|[ivx]{1,4})(?![\w/])"
_UNITS = fold(
    r"tỉnh|thành|huyện|quận|đơn vị|ldld|lđlđ|sở|cơ quan|trường|xã|phường|công ty|tổng công ty|ngành|bộ|ban|hội"
    r"|bệnh viện|doanh nghiệp"
)
_OPENING = fold(
    r"các|\d{1,2}|hội|lđlđ|liên đoàn|công đoàn|công an|ngành|khối|sở|ban|bộ|mttq|mặt trận|tỉnh|thành phố"
    r"|huyện|trường"
    r"|doanh nghiệp|tổng công ty|ngân hàng|cơ quan|đơn vị|miền|vùng|khu vực|đồng bằng|trung du|tây|đông"
    r"|nam|bắc|duyên hải"
)
_REST = rf"(?:{_JOIN}{_WORD}|\s\((?=[^(),;\n]{{2,12}}\))[^()\n]*\))"
_TAIL = (
    rf"(?:số\s*{_NUMERAL}{_BRACKET_NAME}|{_NUMERAL}{_BRACKET_NAME}(?!\s*(?:{_UNITS})(?!\w))"
    rf"|(?:{_OPENING})(?!\w){_REST}{{1,16}}|(?P<proper>(?!tp(?!\w))\p{{L}}+){_REST}{{0,10}})"
)
_NAME = regex.compile(rf"(?<!\w)(?:cụm|khối)\s+thi đua\s+(?!(?:{_STOP})(?!\w)){_TAIL}")
_ALIAS = regex.compile(rf"(?<!\w)(?:hội đồng thi đua[ ,-]*khen thưởng )?cụm\s+(?=\d|các){_TAIL}")
_MEMBERS = regex.compile(
    fold(
        r"\s*,?\s*(?:\((?:gồm|bao gồm)?\s*(?:(?:các|\d{1,2}|tỉnh|thành phố|huyện|quận|đơn vị|sở|ngành"
        r"|,)(?!\w)\s*){0,5}:?\s*|(?:năm \d+,? )?(?:gồm|bao gồm"
        r"|có)(?: có)?(?!\w)\s*"
        r"(?:(?:các|\d{1,2}|công an|lđlđ|hội|tỉnh|thành phố|huyện|quận|xã|phường|đơn vị|cơ quan|thành viên|sở|ban"
        r"|ngành|doanh nghiệp|trường|,)(?!\w)\s*){0,7}[:(]?\s*)"
    )
)
_OWN_MEMBERS = regex.compile(
    fold(r"(?<!\w)(?:(?:trong|của|thuộc) )?(?:toàn )?(?:cụm|khối)(?: thi đua)?(?=\s*,?\s*(?:gồm|bao gồm)(?!\w))")
)
_PLACE_KIND = regex.compile(
    r"^(?:(?:các|tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường)\s+)+(?=\p{Lu})", regex.I
)
_PROPER = regex.compile(r"\p{Lu}[\p{L}’']*(?:\s?-\s?\p{Lu}[\p{L}’']*|\s\p{Lu}[\p{L}’']*)*")
_HEAD_ROLE = fold(r"(?:cụm trưởng|khối trưởng|trưởng cụm|trưởng khối)")
_DEPUTY_ROLE = fold(
    r"(?:cụm phó|khối phó|phó cụm|phó khối|phó trưởng cụm|phó trưởng khối|phó cụm trưởng|phó khối trưởng)"
)
_UNIT = (
    r"(?P<unit>(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường)\s)?(?-i:\p{Lu})"
    r"(?:(?!(?<!\w)(?:bầu|cử|giao|chọn|thống nhất|nhất trí|công nhận|tín nhiệm|làm|giữ"
    r"|trưởng)(?!\w))[^.,;:()\n]){1,70}?"
    r"(?:\s\([^()\n]{2,90}\))?)"
)
_BEFORE = (
    r"(?:(?<=\n)|(?<=[.,;:]\s)|(?<=[.,;:])|(?<!\w)(?:"
    + fold(
        "bầu|cử|giao|chọn|thống nhất|nhất trí|suy tôn|giới thiệu|công nhận|cho|và|là|phân công|tín nhiệm|đề cử"
        "|năm \\d{4}"
    )
    + r")\s+)(?:"
    + fold("(?:đồng chí|đ/c|ông|bà)\\s+")
    + r")?"
)
_TAKES = fold(
    r"\s+(?:tiếp tục\s)?(?:được\s[^.,;:\n]{0,40}?)?(?:tiếp tục\s)?(?:giữ(?: vai trò| chức vụ| chức| nhiệm vụ"
    r"| vị trí| chức danh)?"
    r"|làm(?: nhiệm vụ)?|đảm nhận(?: vai trò| nhiệm vụ| chức)?|đảm nhiệm(?: vai trò| chức vụ| nhiệm vụ| vị trí)?"
    r"|nhận nhiệm vụ|nhận vai trò|là|nhận cờ luân lưu)\s+(?:đơn vị\s)?"
)
_TAKEN = {
    "head": regex.compile(rf"{_BEFORE}{_UNIT}{_TAKES}{_HEAD_ROLE}(?!\w)", regex.I),
    "deputy": regex.compile(rf"{_BEFORE}{_UNIT}{_TAKES}{_DEPUTY_ROLE}(?!\w)", regex.I),
}
# "bàn giao nhiệm vụ Cụm trưởng cho Sở Y tế", "công nhận Cụm trưởng cho đồng chí A", "Cụm trưởng: Sở Y tế".
_WHOLE_UNIT = _UNIT.replace("{1,70}?", "{1,70}")
_GIVEN = {
    role: regex.compile(
        fold(r"(?<!\w)(?:bầu|cử|bàn giao|chuyển giao|công nhận|trao|giao|chọn|phân công)[^.;:\n]{0,40}?")
        + words
        + fold(r"(?:[^.;:,\n]{0,30}?)\s(?:cho|là)\s(?:(?:đồng chí|đ/c|ông|bà)\s)?")
        + _WHOLE_UNIT
        + rf"|(?<!\w){words}(?:\s{fold('năm')}\s\d{{4}})?\s*:\s*{_WHOLE_UNIT.replace('unit', 'unit2')}",
        regex.I,
    )
    for role, words in (("head", _HEAD_ROLE), ("deputy", _DEPUTY_ROLE))
}
_COMING = regex.compile(
    fold(
        r"(?<!\w)(?:năm (?:19|20)\d\d|bầu|giữ|bàn giao|tín nhiệm|thống nhất|công bố|cử|công nhận|làm"
        r"|nhiệm kỳ)(?!\w)"
    )
)
_SEVERAL = regex.compile(fold(r"(?<!\w)(?:cụm(?:,| và)|các)\s\Z"))
_ANY = regex.compile(fold(r"(?<!\w)(?:cụm|khối) (?:\p{L}+ )?thi đua(?!\w)|thi đua[ ,-]*khen thưởng cụm(?!\w)"))
_OFFICER = regex.compile(rf"{_HEAD_ROLE}|{_DEPUTY_ROLE}")
_BRACKET = regex.compile(fold(r"\((?:gồm|bao gồm):?\s"))
_UNIT_TAIL = regex.compile(fold(r"\s+(?:và|làm|giữ|là|năm|được|nhiệm|cũng|trong)(?!\w).*$"), regex.S)


def find_clusters(reading: Reading) -> list[ClusterMention]:
    """The clusters named, in the order of the text; where they are spoken of without a name, `name` is empty."""
    if not _ANY.search(reading.key):
        return []
    found: list[ClusterMention] = []
    for sentence in reading.sentences:
        if not _TRIGGER.search(reading.key, *sentence.span):
            continue
        named = list(_named(reading, sentence))
        found.extend(named)
        found.extend(_unnamed_members(reading, sentence, named))
        found.extend(_officers(reading, sentence, named))
    found.extend(_bracketed_members(reading, found))
    return found


def _named(reading: Reading, sentence: Sentence) -> Iterator[ClusterMention]:
    key = reading.key
    start, end = sentence.span
    matches = [(match, True) for match in _NAME.finditer(key, start, end)]
    matches += [(match, False) for match in _ALIAS.finditer(key, start, end)]
    for match, full in matches:
        # "các cụm thi đua số …" and "Cụm trưởng cụm thi đua" name clusters too; "cụm, khối thi đua các cấp" none.
        if full and _SEVERAL.search(key, max(start, match.start() - 8), match.start()):
            continue
        if match.group("proper") and not reading.text[match.start("proper")].isupper():
            continue
        stop = match.end()
        while reading.text[stop - 1] in " .,-":
            stop -= 1
        span = Span(match.start(), stop)
        words = reading.text[span.start : span.end]
        if not full:
            words = regex.sub(fold(r"^.*?(?=cụm\s+(?:\d|các))"), "", words, flags=regex.I)
        yield ClusterMention(
            spans=(span,),
            rule="clusters.named" if full else "clusters.alias",
            confidence=0.9 if full else 0.6,
            name=words,
            members=_members(reading, stop, end),
        )


def _unnamed_members(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
    """'Khối gồm công an 3 huyện: …', 'các tỉnh trong Cụm, gồm: …' and '5 thành phố … (gồm …)' of a cluster's name."""
    for match in _OWN_MEMBERS.finditer(reading.key, *sentence.span):
        if any(mention.spans[0].overlaps(Span(*match.span())) for mention in named):
            continue
        members = _members(reading, match.end(), sentence.span.end)
        if members:
            yield ClusterMention(
                spans=(Span(match.start(), match.end()),),
                rule="clusters.members",
                confidence=0.8,
                name="",
                members=members,
            )


def _bracketed_members(reading: Reading, found: list[ClusterMention]) -> Iterator[ClusterMention]:
    """'5 thành phố ven biển (gồm …)', where a cluster's name ends in the same words."""
    names = [mention.name for mention in found if mention.rule == "clusters.named" and mention.name.count(" ") > 4]
    tails = {" ".join(fold(name).split()[-4:]): name for name in names}
    for bracket in _BRACKET.finditer(reading.key):
        before = reading.key[max(0, bracket.start() - 60) : bracket.start()].rstrip()
        name = next((name for tail, name in tails.items() if before.endswith(tail)), None)
        members = _members(reading, bracket.start(), bracket.end() + 600) if name else ()
        if name and members:
            yield ClusterMention(
                spans=(Span(*bracket.span()),), rule="clusters.bracket", confidence=0.8, name=name, members=members
            )


def _members(reading: Reading, position: int, end: int) -> tuple[Phrase, ...]:
    """The list of units that opens at `position`; () unless it holds two."""
    lead = _MEMBERS.match(reading.key, position, end)
    if not lead:
        return ()
    start = lead.end()
    close = reading.text.find(")", start, end) if "(" in lead.group() else -1
    stop = close if close >= 0 else end
    break_at = regex.compile(r"[.;:)\n](?=\s|$)").search(reading.text, start, stop)
    if break_at:
        stop = break_at.start()
    members: list[Phrase] = []
    for item in regex.finditer(r"[^,]+", reading.text[:stop], pos=start):
        for piece in _split(reading.text, Span(*item.span())):
            member = _member(reading.text, piece)
            if member is None:
                return tuple(members) if len(members) > 1 else ()
            members.append(member)
    return tuple(members) if len(members) > 1 else ()


def _split(text: str, span: Span) -> list[Span]:
    """'Mường Lát và Quan Hóa' as two; 'Sở Tài nguyên và Môi trường' stays one."""
    words = text[span.start : span.end]
    match = regex.search(r"\s+(?:và|cùng)\s+(?=(?:(?:tỉnh|thành phố|TP\.?|huyện)\s)?\p{Lu})", words)
    if not match:
        return [span]
    left = words[: match.start()].strip()
    if not _PROPER.fullmatch(_PLACE_KIND.sub("", left)) and not regex.match(
        r"(?:Sở|Ban|Hội|Công an|LĐLĐ|Văn phòng|Cục|Công đoàn|Trường|Đảng ủy|Ngân hàng|Kho bạc|Bảo hiểm|Đài|Báo|Tòa án"
        r"|Viện|Thanh tra|Quỹ|tỉnh|huyện|thành phố)",
        words[match.end() :],
    ):
        return [span]
    return [Span(span.start, span.start + match.start()), Span(span.start + match.end(), span.end)]


def _member(text: str, span: Span) -> Phrase | None:
    start, end = span
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    words = words.strip()
    start += lead
    words = regex.sub(r"^(?:và|cùng)\s+", "", words)
    start = text.index(words, start) if words else start
    kind = _PLACE_KIND.match(words)
    if kind:
        start += kind.end()
        words = words[kind.end() :]
        proper = _PROPER.match(words)
        words = proper.group() if proper else words
    elif proper := _PROPER.match(words):
        # A bare place ends with its capitals: "Mường Lát dự hội nghị".
        rest = words[proper.end() :]
        if regex.match(rf"\s+(?:{_STOP})(?!\w)", fold(rest)):
            words = proper.group()
    if not words or not words[0].isupper() or len(words) > 80:
        return None
    return Phrase(words, Span(start, start + len(words)))


def _officers(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
    """Head and deputy for the coming term; a post that somebody merely holds ("ông A, Cụm trưởng") is none."""
    text, (start, end) = reading.text, sentence.span
    key = reading.key
    if not _OFFICER.search(key, start, end) or not _COMING.search(key, start, end):
        return
    officers: dict[str, Phrase] = {}
    for role in ("head", "deputy"):
        for pattern in (_TAKEN[role], _GIVEN[role]):
            match = pattern.search(text, start, end)
            if match and (phrase := _unit(match)) and role not in officers:
                officers[role] = phrase
    if officers:
        span = Span(start, end)
        name = next((mention.name for mention in reversed(named) if mention.rule == "clusters.named"), "")
        yield ClusterMention(
            spans=(next(iter(officers.values())).span or span,),
            rule="clusters.officers",
            confidence=0.8,
            name=name,
            head=officers.get("head"),
            deputy=officers.get("deputy"),
        )


def _unit(match: regex.Match[str]) -> Phrase | None:
    group = "unit" if match.group("unit") else "unit2"
    words = match.groupdict().get(group)
    if not words:
        return None
    start = match.start(group)
    words = regex.sub(r"\s*\([^()]*\)\s*$", "", words)
    words = _UNIT_TAIL.sub("", words).strip()
    kind = _PLACE_KIND.match(words)
    if kind:
        start += kind.end()
        words = words[kind.end() :]
    generic = regex.match(fold(r"(?:hội nghị|đại hội|các|cụm|khối|đơn vị)(?!\w)"), fold(words))
    if not words or generic or len(words) < 2:
        return None
    return Phrase(words, Span(start, start + len(words)))
