"""Clusters: emulation clusters and blocs (cụm, khối thi đua), their members, heads and deputies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.cluster_members import PLACE_KIND, UNIT_HEAD, read_counted, read_members
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
    r"|sáng|chiều|tối|ngày|hôm|vừa qua|dưới|theo|nhân|trao đổi|gặp|ra quân|khen|mỗi"
    r"|hưởng ứng|chấm điểm|cấp|toàn|thi đua|công bố|bàn|đón|chọn|lựa chọn|tăng cường|đoàn kết|lập|chào mừng|đề ra"
)
_WORD = rf"(?!(?:{_STOP})(?!\w))[\p{{L}}\d&'./]+"
_JOIN = (
    r"(?:\s|\s?-\s?|,\s(?=(?:"
    + fold(
        "thành|thành phố|huyện|quận|thị xã|thị|ngành|đoàn thể|đơn vị|cơ quan|xã|phường|ban|tổng công ty|công ty"
        "|tập đoàn"
        "|hội|sở|đặc khu|cao đẳng|trung cấp|trung học|bệnh viện|doanh nghiệp|trường|viện|trung tâm|chi cục"
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
_OWN_MEMBERS = regex.compile(
    fold(
        r"(?<!\w)(?:(?:trong|của|thuộc) )?(?:toàn )?(?:cụm|khối)(?: thi đua)?"
        r"(?=\s*,?\s*(?:(?:hiện )?(?:gồm|bao gồm)|(?:hiện )?có \d{1,2} "
        r"(?:đơn vị|thành viên|tỉnh|huyện|cơ quan|sở|trường))(?!\w))"
    )
)
# "lãnh đạo 7 tỉnh trong Cụm: A, B, …": as many units as the number says are the members.
_COUNTED = regex.compile(
    fold(
        r"(?<![\w.,/])(\d{1,2}) (?:tỉnh|thành phố|huyện|quận|xã|phường|thành viên|đơn vị|sở|cơ quan|hội|trường|công ty"
        r"|lđlđ|liên đoàn|công đoàn|công an|doanh nghiệp|ban|ngành|bệnh viện)(?!\w)[^.:;\n()]{0,70}(?=[:(])"
    )
)
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
        "bầu|cử|giao|chọn|thống nhất|nhất trí|suy tôn|giới thiệu|công nhận|cho|và|là|phân công|tín nhiệm|đề cử|do"
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
    r"|nhận (?:nhiệm vụ|vai trò|chức|làm)|là|nhận cờ luân lưu)\s+(?:đơn vị\s)?"
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
        r"(?<!\w)(?:năm (?:19|20)\d\d|bầu|giữ|đảm nhận|đảm nhiệm|nhận|bàn giao|tín nhiệm|thống nhất"
        r"|công bố|cử|công nhận|làm"
        r"|nhiệm kỳ)(?!\w)"
    )
)
_SEVERAL = regex.compile(fold(r"(?<!\w)(?:cụm(?:,| và)|các)\s\Z"))
_ANY = regex.compile(fold(r"(?<!\w)(?:cụm|khối) (?:\p{L}+ )?thi đua(?!\w)|thi đua[ ,-]*khen thưởng cụm(?!\w)"))
_OFFICER = regex.compile(rf"{_HEAD_ROLE}|{_DEPUTY_ROLE}")
_BRACKET = regex.compile(fold(r"\((?:gồm|bao gồm):?\s"))
_UNIT_TAIL = regex.compile(
    fold(r"\s+(?:làm|giữ|là|năm|được|nhiệm|cũng|trong)(?!\w).*$")
    + rf"|\s+và\s+(?=(?:đồng chí|ông|bà|{UNIT_HEAD})\s).*$",
    regex.S | regex.I,
)
# "ông A, Giám đốc Sở B được bầu làm Cụm trưởng": the person, not the post.
_POST = regex.compile(
    fold(
        r"(?:phó )?(?:giám đốc|chủ tịch|bí thư|trưởng|chánh|cục trưởng|hiệu trưởng|tổng giám đốc|viện trưởng|phó)(?!\w)"
    )
)
_PERSON_BEFORE = regex.compile(r"(?P<person>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4})\s*[,(-]\s*\Z")
# "ông A, Giám đốc Sở B, Khối trưởng" who launches the year: he leads the term that begins.
_LAUNCHES = regex.compile(
    fold(
        r"(?:thay mặt|đại diện)[^.;\n]{0,40}(?<!được )(?:phát động|ký)(?!\w)"
        r"|(?<!được )phát động (?:phong trào )?thi đua"
    )
)
_HOLDER = regex.compile(
    r"(?:(?:đồng chí|ông|bà|đ/c)\s+)?(?P<person>(?-i:\p{Lu})\p{L}*(?:\s(?-i:\p{Lu})\p{L}*){1,4})"
    rf"(?:\s?[,-]\s[^.;\n]{{2,80}}?)?\s?[,-]\s{_HEAD_ROLE}(?!\w)",
    regex.I,
)


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
    if any(mention.rule == "clusters.named" for mention in found) and not any(mention.members for mention in found):
        found.extend(_counted_members(reading))
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
        while reading.text[stop - 1] in " .,-/":
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
            members=read_members(reading.text, reading.key, stop, end),
        )


def _unnamed_members(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
    """'Khối gồm công an 3 huyện: …', 'các tỉnh trong Cụm, gồm: …' and '5 thành phố … (gồm …)' of a cluster's name."""
    for match in _OWN_MEMBERS.finditer(reading.key, *sentence.span):
        if any(mention.spans[0].overlaps(Span(*match.span())) for mention in named):
            continue
        members = read_members(reading.text, reading.key, match.end(), sentence.span.end)
        if members:
            yield ClusterMention(
                spans=(Span(match.start(), match.end()),),
                rule="clusters.members",
                confidence=0.8,
                name="",
                members=members,
            )


def _counted_members(reading: Reading) -> Iterator[ClusterMention]:
    """'7 tỉnh: A, B, C, D, E, F và G' in an article of one cluster: a list as long as its own number says."""
    for match in _COUNTED.finditer(reading.key):
        members = read_counted(reading.text, reading.key, match.end(), int(match.group(1)))
        if members:
            yield ClusterMention(
                spans=(Span(*match.span()),), rule="clusters.counted", confidence=0.75, name="", members=members
            )


def _bracketed_members(reading: Reading, found: list[ClusterMention]) -> Iterator[ClusterMention]:
    """'5 thành phố ven biển (gồm …)', where a cluster's name ends in the same words."""
    names = [mention.name for mention in found if mention.rule == "clusters.named" and mention.name.count(" ") > 4]
    tails = {" ".join(fold(name).split()[-4:]): name for name in names}
    for bracket in _BRACKET.finditer(reading.key):
        before = reading.key[max(0, bracket.start() - 60) : bracket.start()].rstrip()
        name = next((name for tail, name in tails.items() if before.endswith(tail)), None)
        members = read_members(reading.text, reading.key, bracket.start(), bracket.end() + 600) if name else ()
        if name and members:
            yield ClusterMention(
                spans=(Span(*bracket.span()),), rule="clusters.bracket", confidence=0.8, name=name, members=members
            )


def _officers(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
    """Head and deputy for the coming term; a post that somebody merely holds ("ông A, Cụm trưởng") is none, but for
    the head who launches the year.
    """
    text, (start, end) = reading.text, sentence.span
    key = reading.key
    if not _OFFICER.search(key, start, end):
        return
    officers: dict[str, Phrase] = {}
    if _COMING.search(key, start, end):
        for role in ("head", "deputy"):
            matches = (pattern.search(text, start, end) for pattern in (_TAKEN[role], _GIVEN[role]))
            found = (_unit(text, match) for match in matches if match)
            if phrase := next(filter(None, found), None):
                officers[role] = phrase
    rule = "clusters.officers"
    if not officers and _LAUNCHES.search(key, start, end) and (holder := _HOLDER.search(text, start, end)):
        officers["head"] = Phrase(holder.group("person"), Span(*holder.span("person")))
        rule = "clusters.holder"
    if officers:
        name = next((mention.name for mention in reversed(named) if mention.rule == "clusters.named"), "")
        yield ClusterMention(
            spans=(next(iter(officers.values())).span or sentence.span,),
            rule=rule,
            confidence=0.8 if rule == "clusters.officers" else 0.6,
            name=name,
            head=officers.get("head"),
            deputy=officers.get("deputy"),
        )


def _unit(text: str, match: regex.Match[str]) -> Phrase | None:
    """The unit or person of a match, without brackets, the kind of a place or a post behind a name."""
    group = "unit" if match.group("unit") else "unit2"
    words = match.groupdict().get(group)
    if not words:
        return None
    start = match.start(group)
    words = regex.sub(r"\s*\([^()]*\)\s*$", "", words)
    words = _UNIT_TAIL.sub("", words).strip()
    kind = PLACE_KIND.match(words)
    if kind:
        start += kind.end()
        words = words[kind.end() :]
    generic = regex.match(fold(r"(?:hội nghị|đại hội|các|cụm|khối|đơn vị)(?!\w)"), fold(words))
    if not words or generic or len(words) < 2:
        return None
    if _POST.match(fold(words)):
        person = _PERSON_BEFORE.search(text, max(0, start - 60), start)
        return Phrase(person.group("person"), Span(*person.span("person"))) if person else None
    return Phrase(words, Span(start, start + len(words)))
