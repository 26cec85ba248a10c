"""Titles of honour that no law knows: by the quoted words of the title, by what it praises, by its capitals."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.codes import AwardCode, RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.naming.words import honour_words
from thidua_extract.patterns.awards.recipients import kind_of_noun

_QUOTED = (
    r"(?<!\w)(?:các\s+)?(?P<head>danh hiệu|(?:vinh danh|tôn vinh|tuyên dương|biểu dương|suy tôn)(?:\slà)?|cờ|"
    r"giải thưởng|giải phụ|giải chuyên đề|giải|cúp|chứng nhận|(?<=(?:tặng|trao|nhận|cấp)\s)bằng)"
    r"(?:\s«holder»)?\s*:?\s*[\"'‘]\s?(?P<title>[^\"\n'’]{3,100})[\"'’]"
)
# A quoted honour behind its number ("vinh danh 45 "Công dân tiêu biểu"", "45 "Công dân tiêu biểu" được vinh danh"); not
# "công nhận 9 "Công trình thanh niên"".
_COUNTED = (
    r"(?<=\d\s)\"(?P<title>(?!«work»)[^\"\n]{3,80})\""
    r"(?:(?<=(?:vinh danh|tôn vinh|tuyên dương|biểu dương|công nhận|trao tặng)\s\d{1,4}\s\"[^\"]{3,80}\""
    r"(?:(?:,|\svà)\s\d{1,4}\s\"[^\"]{3,80}\"){0,3})|"
    r"(?=\s(?:đã\s|vừa\s)?được\s[^.;\n]{0,60}?«honours»))"
)
_PRAISES = regex.compile(r"(?:tuyên dương|biểu dương)\s\d{1,4}\s$")
_RANKING = regex.compile(
    r"top\s*\d|v\d{3}|vnr\s*500|thương hiệu mạnh|thương hiệu quốc gia|"
    r"(?:iso|haccp|halal|ocop|(?:viet|global)\s?gap)(?!\p{L})"
)
# A flag told by the quoted words on it alone ("tặng “Đơn vị dẫn đầu phong trào thi đua” cho 4 xã").
_FLAG_WORDS = regex.compile(
    r"(?<=(?:tặng|trao|nhận|đạt|thưởng|danh hiệu|và|,|;|:)\s)[\"“](?P<title>(?:đơn vị|tập thể)\s(?:dẫn đầu|xuất sắc|"
    r"xuất sắc dẫn đầu)(?:\s(?:trong\s)?(?:các\s)?phong trào[^\"”\n]{0,50})?)[\"”]"
)
# A title of honour without quotes that persons counted have reached ("36 học sinh đạt danh hiệu chỉ huy đội giỏi").
_PLAIN = (
    r"(?<=\d\s(?:[\p{L},]+\s){1,5}?(?:đã\s)?(?:đạt|nhận|được công nhận|được tặng)\s|quyết định công nhận\s)danh hiệu\s"
    r"(?P<title>(?!«no_title»\s)\p{Ll}[\p{Ll} ]{5,70}?|«whole_title»)"
    r"(?=\s(?:cấp|năm|trong|của|do|các|toàn|thành phố|tỉnh|huyện|gồm|từ|cho|đối với)(?!\w)|\s*[,;.:()\n]|$)"
)
# A title of honour in capitals without quotes ("tặng danh hiệu Công dân tiêu biểu cho 9 cá nhân").
_CAPITAL = (
    r"(?<=(?:tặng|trao|nhận|đạt|phong|công nhận|suy tôn)\s)danh hiệu\s(?P<title>«titled»(?:\s\p{Ll}+){1,8}?)"
    r"(?=\s(?:cho|của|năm|đối với|vì|theo|trong|cấp|toàn|tỉnh|thành phố|lần|giai đoạn|đợt|do|và|tại|nhân)(?!\p{L})|"
    r"\s*[,;.:()\n]|$)"
)
_CAPITAL_FIRST = regex.compile(r"\p{Lu}\p{Ll}*(?:\s\p{Ll}+)+(?:\s\p{Lu}[\p{L}\d]*)*")
# A title of honour by what it praises, without quotes ("danh hiệu Công dân Hà Nội tiêu biểu", "bình chọn là Doanh nhân
# trẻ xuất sắc"); "là nông dân giỏi" alone only tells what he is.
_PRAISING = (
    r"(?<=(?:(?<!khen về\s)danh hiệu|«calls»(?:\s(?:là|trở thành))?)\s)"
    r"(?P<title>«praised»(?:\s(?!(?:đã|được|có|của|cho|vì|do|là|đạt|và|với|trong|trên|tại)\s)[\p{L}\d-]+){0,6}?"
    r"\s«merit»(?:\stiêu biểu|\sxuất sắc)?)(?!\w)"
)


def find_quoted(key: str, start: int, end: int) -> Iterator[AwardName]:
    """Titles, prizes and flags in `[start, end)` in quotation marks behind a word for them or a number."""
    for m in honour_words(_QUOTED).finditer(key, start, end):
        if _RANKING.match(m["title"]):  # rankings and accreditations are no awards
            continue
        prize = m["head"].startswith("giải") or m["head"] in {"cúp", "chứng nhận"}
        code: AwardCode = "prize" if prize else "emulation_flag" if m["head"] == "cờ" else "honorary_title"
        kind: RecipientKind | None = "collective" if m["head"] == "cờ" else None
        yield AwardName(*m.span(), code, None, kind, title=m["title"].strip(), shape="title")
    for m in honour_words(_COUNTED).finditer(key, start, end):
        kind = kind_of_noun(m["title"])
        if kind is None and _PRAISES.search(key, max(start, m.start() - 20), m.start()):
            continue  # "tuyên dương 90 "bông hoa"": what those praised are called
        yield AwardName(*m.span(), "honorary_title", None, kind, title=m["title"].strip(), shape="title")


def find_flag_words(key: str, start: int, end: int) -> Iterator[AwardName]:
    """Flags in `[start, end)` that only the quoted words on them tell."""
    for m in _FLAG_WORDS.finditer(key, start, end):
        yield AwardName(*m.span(), "emulation_flag", None, "collective", title=m["title"], shape="flag")


def find_titles(reading: Reading, start: int, end: int) -> Iterator[AwardName]:
    """The titles of honour in `[start, end)` that stand without quotation marks."""
    triggers = reading.triggers
    for gate, template in (("awards.titles", _PLAIN), ("awards.praising", _PRAISING)):
        for m in triggers.finditer(gate, honour_words(template), start, end):
            yield AwardName(*m.span(), "honorary_title", title=m["title"], shape="title")
    for m in triggers.finditer("awards.titles", honour_words(_CAPITAL), start, end):
        if _CAPITAL_FIRST.fullmatch(reading.text, *m.span("title")):
            yield AwardName(*m.span(), "honorary_title", title=m["title"], shape="title")
