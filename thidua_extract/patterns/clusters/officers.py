"""Heads and deputies of clusters, for the term to come."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.clusters.members import PLACE_KIND, UNIT_HEAD
from thidua_extract.patterns.clusters.model import ClusterMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

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
        + fold(r"(?:[^.;:,\n]{0,90}?)\s(?:cho|là)\s(?:(?:đồng chí|đ/c|ông|bà)\s)?")
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
_OFFICER = regex.compile(rf"{_HEAD_ROLE}|{_DEPUTY_ROLE}")
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


def find_officers(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
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
