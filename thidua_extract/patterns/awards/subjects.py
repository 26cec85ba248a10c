"""Whom a clause is about where no name stands beside its verb: pronouns, common nouns, elided subjects."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

import regex

from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.full_names import full_name, names_thing
from thidua_extract.patterns.awards.given_names import TILL_VERB, TIME_TILL_VERB, given_alone, person
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.referred import body_nouns, last_body
from thidua_extract.patterns.awards.topics import topic_before
from thidua_extract.patterns.awards.works import work_nouns
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.span import Span


def subject(reading: Reading, start: int, end: int, after: int, near: bool = False) -> NameList:
    """The person or body that a verb at `end` is said of, where the clause `[start, end)` names none beside it.

    `after`: where the award ends. `near`: only a word that refers to one counts, no elided subject.
    """
    if near:
        pronoun = _pronoun(reading, start, end)
        return pronoun if pronoun.items else given_alone(reading, start, end)
    if _SUBORDINATE.search(reading.key, max(0, end - 24), end) or _SINCE.match(reading.key, end):
        listed = _main_clause(reading, after)
        if listed.items:
            return listed
    for read in (
        _whose_deed,
        _all_of_them,
        _pronoun,
        _body,
        _common_noun,
        given_alone,
        _work,
        _copular,
        _elided,
        _foreigner,
    ):
        listed = read(reading, start, end)
        if listed.items:
            return listed
    return NameList((), end)


# "sau khi | đăng quang Hoa hậu Biển, Lò Thị Mây …": the subject stands in the main clause.
_SUBORDINATE = regex.compile(r"(?<!\w)(?:khi|sau)\s+$")
_CLAUSE_END = regex.compile(r"[.;:\n]")
_SINCE = regex.compile(r"(?:kể từ|từ|sau|trước) khi được")


def _main_clause(reading: Reading, after: int) -> NameList:
    """The name right behind the comma that ends a subordinate clause."""
    comma = reading.key.find(",", after, after + 60)
    if comma < 0 or _CLAUSE_END.search(reading.key, after, comma):
        return NameList((), after)
    listed = names_after(reading, comma + 1, min(len(reading.key), comma + 60), limit=1)
    first = listed.items[0] if listed.items else None
    if first is None or first.start - comma > 2:
        return NameList((), after)
    if first.kind != "individual" and _GOES_ON.match(reading.key, first.end) is None:
        return NameList((), after)
    return listed


_GOES_ON = regex.compile(r"\s+(?:lại|đã|tiếp tục|còn|cũng|được|vẫn|càng|đang|có|không|luôn|sẽ|trở thành|là)(?!\w)")


_PRONOUN = regex.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|cô|thầy|em|cháu|cậu|cậu bé|cô bé|cô gái|chàng trai|nàng|cụ)"
    r"(?P<given>\s+\p{L}+)?" + TILL_VERB
)
_KIN = frozenset({
    "nội", "ngoại", "cố", "ruột", "họ", "rể", "dâu", "trai", "gái", "cả", "út", "em", "chồng", "vợ", "mẹ", "cha", "bố",
    "con", "cháu", "anh", "chị", "bạn", "người",
})  # fmt: skip
_NO_GIVEN = frozenset(
    {
        "nhiều",
        "hai",
        "ba",
        "bốn",
        "có",
        "cũng",
        "đã",
        "vừa",
        "còn",
        "từng",
        "mới",
        "lại",
        "vinh",
        "đều",
        "ấy",
        "này",
        "là",
    }
)


def _pronoun(reading: Reading, start: int, end: int) -> NameList:
    """ "ông", "anh Tám" before the verb: the person last named, or last named so."""
    match = _PRONOUN.search(reading.key, start, end)
    if match is None:
        return NameList((), end)
    given = (match["given"] or "").strip()
    if given in _KIN or _OWNED.search(reading.key, max(start, match.start() - _OWNER), match.start()):
        return NameList((), end)  # "ông nội": somebody without a name; "doanh nghiệp của chị": not she
    alone = not given or given in _NO_GIVEN
    about = topic_before(reading, match.start(), match.group().strip()) if alone else None
    if about is not None and not _named_since(reading, match.start()):
        return person(reading, about, match.start(), end)
    return _last_named(reading, match.start(), end, "" if alone else given)


_OWNER = 30  # code points before a pronoun in which stands whose it tells
_OWNED = regex.compile(
    r"(?<!\w)(?:doanh nghiệp|công ty|cơ sở|đơn vị|hợp tác xã|htx|cửa hàng|trang trại|con|vợ|chồng)\scủa\s$"
)


def _named_since(reading: Reading, position: int) -> bool:
    """Whether the sentence itself names somebody before its pronoun."""
    sentence = sentence_at(reading, position)
    if sentence is None:
        return False
    index = bisect_left(reading.names, sentence.span.start, key=lambda name: name.span.start)
    return index < len(reading.names) and reading.names[index].span.start < position


@cache
def _occupation() -> regex.Pattern[str]:
    """A noun of occupation that stands for the person: "nữ ca sĩ", "võ sĩ này", "thứ trưởng Tám"."""
    rows = [row for row in table("occupations").rows if row["kind"] != "office"]
    forms = sorted({fold(form) for row in rows for form in (row["occupation"], *row["aliases"].split("|")) if form})
    trades = [form for form in forms if not _KIN & set(form.split())]
    words = "|".join(regex.escape(form) for form in sorted(trades, key=len, reverse=True))
    more = "người đẹp|kỳ thủ|võ sỹ|kình ngư|tay vợt|tiền đạo|tiền vệ|thủ môn|thứ trưởng|bộ trưởng|phi công|cựu binh"
    return regex.compile(
        rf"(?<=(?:\A|[,\"“”.:!?\n])\s*)(?:(?:nam|nữ|cựu|cố|tân)\s)?(?:{words}|{more})"
        rf"(?:\s(?:này|trẻ|\d+ tuổi|sinh năm \d+))?(?P<given>\s\p{{L}}+)?{TILL_VERB}"
    )


def _common_noun(reading: Reading, start: int, end: int) -> NameList:
    begin = max(start, end - 60)
    match = _occupation().search(reading.key, begin, end)
    if match is None:
        return NameList((), end)
    given = (match["given"] or "").strip()
    capital = given and reading.text[match.start("given") + 1].isupper()
    if given and not capital and given not in _NO_GIVEN:  # "nghệ sĩ trong đoàn", "ông nội"
        return NameList((), end)
    return _last_named(reading, match.start(), end, given if capital else "")


def _last_named(reading: Reading, start: int, end: int, given: str, giver: bool = True) -> NameList:
    """The person last named before `end` whom the word at `start` may stand for, or last named with this given name.

    `giver`: whether one in office may be meant; who hands an award over is not who receives it.
    """
    last = bisect_right(reading.names, start if giver is False else end, key=lambda n: n.span.end)
    called = _PRONOUN_WORD.search(reading.key, start, end)
    for name in reversed(reading.names[max(0, last - 40) : last]):
        words = reading.key[name.span.start : name.span.end].split()
        span: Span | None = name.span
        if len(words) == 1 and not giver:
            span = full_name(reading, name.span)
        elif len(words) == 1 or (given and words[-1] != given):
            continue
        if span is None or (not giver and name.cue == "office") or names_thing(reading, span):
            continue
        if called is None or given or _agrees(called.group(), reading.key[span.start : span.end].split()):
            return person(reading, span, start, end)
    return NameList((), end)


_PRONOUN_WORD = regex.compile(r"(?<!\w)(?:ông|bà|anh|chị|cô|cậu|nàng|thầy)(?!\w)")


def _agrees(pronoun: str, words: list[str]) -> bool:
    """Whether a middle name that tells a woman or a man goes with the pronoun ("bà" is not Lò Văn Tám)."""
    if pronoun in {"bà", "chị", "cô", "nàng"}:
        return "văn" not in words[1:-1]
    return "thị" not in words[1:-1]


# "Cả hai | được tặng Bằng khen": as many as the sentence before names, who are all that it names.
_ALL = regex.compile(
    r"(?<=(?:\A|[,.;\n]|(?<!\w)(?:và|khi|nên))\s*)(?:cả|tất cả)\s(?P<count>hai|ba|bốn|năm|\d)"
    r"(?:\s(?:người|anh em|chị em|vợ chồng|mẹ con|bố con|cha con|em|anh|chị|bạn))?" + TILL_VERB
)


def _all_of_them(reading: Reading, start: int, end: int) -> NameList:
    match = _ALL.search(reading.key, max(start, end - 60), end)
    sentence = sentence_at(reading, end) if match is not None else None
    before = sentence_before(reading, sentence) if sentence is not None else None
    if match is None or before is None:
        return NameList((), end)
    inside = [n for n in reading.names if before.span.start <= n.span.start < before.span.end]
    spans = [n.span for n in inside if " " in reading.text[n.span.start : n.span.end]]
    if len(spans) != small_number(match["count"]):
        return NameList((), end)
    items = (Named(Phrase(reading.text[s.start : s.end], s), "individual", match.start(), end) for s in spans)
    return NameList(tuple(items), end)


# A deed of one told by a noun alone: "Hành động cứu người của thầy giáo | được xã khen".
_DEED_OF = regex.compile(
    fold_pattern(
        r"(?<!\w)(?:hành động|việc làm|nghĩa cử|cử chỉ|tấm gương|tinh thần)(?!\w)[^,.;:()\n]{0,50}?\scủa\s"
        r"(?:thầy giáo|cô giáo|thầy|cô|nam sinh|nữ sinh|em học sinh|học sinh|em|anh|chị|ông|bà|tài xế|cậu bé|cô bé|"
        r"chàng trai|cô gái|chiến sĩ|nam thanh niên|người đàn ông)(?:\s(?:này|trẻ|trên|ấy))?\s*$"
    )
)


def _whose_deed(reading: Reading, start: int, end: int) -> NameList:
    match = _DEED_OF.search(reading.key, max(start, end - 140), end)
    return _last_named(reading, match.start(), end, "") if match is not None else NameList((), end)


@cache
def _body_noun() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<=(?:\A|[,;.\n-]|\s(?:nay|này|đó|liền|qua|tục|tiếp|của|mà|\d{4}))\s*)(?<!\w)"
        rf"(?:toàn\s|tập thể\s)?(?P<head>{body_nouns()})" + TILL_VERB
    )


def _body(reading: Reading, start: int, end: int) -> NameList:
    """ "nhà trường", "công ty" before the verb: the body of that kind last named."""
    match = _body_noun().search(reading.key, start, end)
    if match is None:
        return NameList((), end)
    return last_body(reading, match["head"], match.start(), match.start(), end)


@cache
def _work_subject() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<=(?:\A|[.!?,;:(\"“\n]|(?<!\w)(?:và|là|số đó|có|với))\s*)"
        rf"{work_nouns()}\s+[\"“]?(?P<title>[^\"”,.;:()\n]{{2,60}}?)[\"”]?"
        r"(?P<author>\scủa\s(?:(?:các\s)?(?:nhóm\s)?tác giả|đạo diễn|nhà văn|nhạc sỹ|nhóm|ông|bà|anh|chị|em)"
        r"\s[^;:\n]{2,80}?"
        r"(?:\s-\s[^;:\n]{2,80}?)?)?" + TILL_VERB
    )


def _work(reading: Reading, start: int, end: int) -> NameList:
    """A work before the verb ("vở chèo Hoa nở | giành Huy chương vàng"), or those whose it is."""
    match = _work_subject().search(reading.key, max(start, end - 220), end)
    if match is None or not reading.text[match.start("title")].isupper():
        return NameList((), end)
    if match["author"] is not None:
        authors = names_after(reading, match.start("author") + len(" của "), match.end("author"))
        if authors.items:
            return authors
    span = Span(*match.span("title"))
    named = Named(Phrase(reading.text[span.start : span.end], span), "exemplar", span.start, span.end)
    return NameList((named,), end)


_COPULA = regex.compile(r"\s+(?:cũng\s|từng\s)?là\s(?=[^,.;:\n]{2,110}$)")


def _copular(reading: Reading, start: int, end: int) -> NameList:
    """ "Ông Tám là doanh nhân duy nhất của ngành | được trao …": the name before "là"."""
    for match in _COPULA.finditer(reading.key, max(start, end - 160), end):
        last = bisect_right(reading.names, match.start(), key=lambda n: n.span.end) - 1
        if (
            last >= 0
            and reading.names[last].span.end == match.start()
            and not _SPEECH.search(reading.key, match.end(), end)
        ):
            span = reading.names[last].span
            return person(reading, span, span.start, end)
        foreign = _FOREIGN_NAME.search(reading.text, start, match.start())
        if foreign is not None and foreign["name"].isascii() and not _SPEECH.search(reading.key, match.end(), end):
            return person(reading, Span(*foreign.span("name")), foreign.start("name"), end)
    return NameList((), end)


_FOREIGN_NAME = regex.compile(r"(?P<name>[A-Z][\w'-]+(?:\s(?:al\s-\s)?[A-Z][\w'.-]+){1,3})\s*$")


_ROLE_AND_NAME = regex.compile(
    r"\s*(?:\p{Ll}\p{L}*\s){1,6}(?:\p{Lu}\p{L}*\s)?(?P<name>[A-Z][\w'-]+(?:\s(?:al\s-\s)?[A-Z][\w'.-]+){1,3})"
)
_FIRM = regex.compile(r"(?<!\w)(?:công ty|tập đoàn|hãng|trường|đội|ngân hàng|nhóm|ban|thành phố|bang|quỹ)\s")


def foreigner_after(reading: Reading, start: int, end: int) -> NameList:
    """A foreign name behind the words of a role ("đối với tay đua người Mỹ Lance Brown")."""
    match = _ROLE_AND_NAME.match(reading.text, start, min(end, start + 90))
    if match is None or not match["name"].isascii() or _FIRM.search(reading.key, start, match.start("name")):
        return NameList((), start)
    stop = match.start("name") + len(match["name"].rstrip("."))
    return person(reading, Span(match.start("name"), stop), match.start("name"), stop)


def _foreigner(reading: Reading, start: int, end: int) -> NameList:
    """A foreign name right before the verb that the readers of names do not know ("thiếu tá Mike Brown | được")."""
    slot = TIME_TILL_VERB.search(reading.key, max(start, end - 60), end)
    match = _FOREIGN_NAME.search(reading.text, max(start, end - 90), slot.start() if slot else end)
    if match is None or not match["name"].isascii():
        return NameList((), end)
    span = Span(*match.span("name"))
    index = bisect_left(reading.organizations, span.start, key=lambda o: o.span.end)
    if index < len(reading.organizations) and reading.organizations[index].span.start < span.end:
        return NameList((), end)
    return person(reading, span, span.start, span.end)


_JOINER = regex.compile(
    r"(?:[,;]|(?<!\w)(?:kỷ niệm|niềm vui|vinh dự|hạnh phúc|tự hào|xúc động|nên|và|rồi|khi|vì vậy|do đó|do vậy|vì thế|"
    r"nhờ đó|qua đó|từ đó))\s*$"
)
# A name after these words is no subject: "vợ ông Tám", "cho anh Tám", "theo bà Mây".
_NO_SUBJECT = regex.compile(
    r"(?<!\w)(?:cho|của|với|theo|vợ|chồng|con trai|con gái|con|cháu|mẹ|cha|bố|em trai|em gái|gặp|cùng|từ|trước|về|thăm|"
    r"bởi|do|tại|mang tên|tên|và|gia đình|nhờ|sau|khi|để|giúp|đối với|đường|phố|trường)\s+"
    r"(?:(?:ông|bà|anh|chị|cô|thầy|em|cháu|cố|các)\s+)*(?:[\p{L}.]+\s){0,2}$"
)
_SPEECH = regex.compile(r"(?<!\w)(?:rằng|cho biết|cho hay|nói|kể|chia sẻ|khẳng định|tiết lộ|thừa nhận|mà)(?!\w)")


def _elided(reading: Reading, start: int, end: int) -> NameList:
    """The subject of the sentence where the verb has none of its own ("Ông Tám là …, | được tặng …").

    A sentence that begins with the time and the verb goes on about the person of the one before it.
    """
    key = reading.key
    slot = TIME_TILL_VERB.search(key, max(start, end - 60), end)
    place = slot.start() if slot else end
    sentence = sentence_at(reading, end)
    if sentence is None:
        return NameList((), end)
    begin = sentence.span.start
    opening = not key[begin:place].strip(" \"“'-•")
    comma = key.find(",", place, end) + 1 or place  # "đạt chuẩn nông thôn mới, | nhận …"
    joined = any(_JOINER.search(key, max(begin, place - 12), stop) for stop in (place, min(place + 2, end), comma))
    if not opening and not joined:
        return NameList((), end)
    own = _topic(reading, begin, place)
    if not own.items and (spoken := _SPOKEN_OF.search(key, begin, place)) is not None:
        return _last_named(reading, spoken.start(), end, "")
    if own.items or not opening:
        return own
    before = sentence_before(reading, sentence)
    return NameList((), end) if before is None else _topic(reading, before.span.start, before.span.end)


_SPOKEN_OF = regex.compile(
    r"(?<=(?:\A|[,.\n])\s*)(?:ông|bà|anh|chị|cô|thầy|nàng|chàng|cậu|cụ)\s(?=(?:đã|cũng|vừa|từng|còn|là)\s)"
)


_HOARD = regex.compile(
    r"(?<!\w)(?:bảng vàng|bảng thành tích|bề dày thành tích|phòng truyền thống|bộ sưu tập|gia tài|phần thưởng)"
    r"(?:\s[^,.;:()\n]{1,30}?)?\s(?:của|mà)\s"
)
_HOARDED = regex.compile(r"\s?[^.;:\n]{0,60}?(?:có|gồm|là|:)\s(?:thêm\s|các\s|danh hiệu\s)*[\"“]?$")


_NOUN = regex.compile(r"\p{Ll}+(?:\s\p{Ll}+)?")


def hoarder(reading: Reading, start: int, end: int) -> NameList:
    """Whose roll of honour the awards at `end` stand in ("Bảng vàng của Trường An Hòa có | Huân chương X, …")."""
    match = _HOARD.search(reading.key, start, end)
    if match is None:
        return NameList((), end)
    listed = names_after(reading, match.end(), end, limit=1)
    if not listed.items:
        noun = _NOUN.match(reading.key, match.end(), end)
        listed = _body(reading, match.end() - 1, noun.end()) if noun else listed
        opened = noun is not None and _HOARDED.match(reading.key, noun.end(), end) is not None
    else:
        opened = _HOARDED.match(reading.key, listed.items[0].end, end) is not None
    return listed if opened else NameList((), end)


def referred(reading: Reading, start: int, end: int) -> NameList:
    """Whom a pronoun behind "cho" points back to ("trao Giấy khen cho em.", "truy tặng Huy hiệu cho gia đình anh")."""
    match = _TO_HIM.match(reading.key, start, end)
    if match is None:
        return NameList((), start)
    about = topic_before(reading, start, match["him"] or "")
    if about is not None and not _named_since(reading, start):
        return person(reading, about, match.start(), match.end())
    sentence = sentence_at(reading, start)
    for word in reversed(list(_OF_HIM.finditer(reading.text, sentence.span.start, start))) if sentence else []:
        full = full_name(reading, Span(*word.span("given")))
        if full is not None:
            return person(reading, full, match.start(), match.end())
    return _last_named(reading, match.start(), match.end(), "", giver=False)


def him(reading: Reading, start: int, end: int) -> NameList:
    """Whom a pronoun that stands alone in `[start, end)` points back to ("truy tặng | em | Bằng khen")."""
    match = _HIM.fullmatch(reading.key, start, end)
    if match is None:
        return NameList((), end)
    about = topic_before(reading, start, match["him"])
    if about is not None and not _named_since(reading, start):
        return person(reading, about, start, end)
    return _last_named(reading, start, end, "", giver=False)


_HIM = regex.compile(r"\s(?P<him>đồng chí|ông|bà|anh|chị|cô|em|cháu|thầy|cụ|cậu bé|cô bé)\s*")


# "ghi nhận hành động của Tám, Đoàn trao Huy hiệu cho gia đình anh": who was told of in the sentence.
_OF_HIM = regex.compile(r"(?<=\s(?:của|em|anh|chị|ông|bà|cô)\s)(?P<given>\p{Lu}\p{Ll}+)(?=\s*[,.]|\s\p{Ll})")


_TO_HIM = regex.compile(
    r"\s*(?:(?:đại diện\s)?(?:gia đình|thân nhân|bố mẹ|cha mẹ|mẹ|vợ)\s)?"
    r"(?P<him>đồng chí|ông|bà|anh|chị|cô|em|cháu|thầy|cụ|cậu bé|cô bé|cậu|nam sinh|nữ sinh)(?:\snày|\strên)?"
    r"(?=\s*(?:[.,;]|$)|\s(?:vì|do|về|và|nhân|tại|trong)\s)"
)


# A given name alone as the subject: "Học ở trường này, Tám luôn …".
_GIVEN = regex.compile(
    r"(?<=(?:\A|[,.\n])\s*)\p{Lu}\p{Ll}+(?=\s(?:luôn|đã|cũng|còn|là|từng|vừa|được|có|không|vẫn|đạt|nhiều)\s)"
)


def _topic(reading: Reading, start: int, end: int) -> NameList:
    """The first person of `[start, end)` that can be its subject, or the body that it begins with."""
    if _SPEECH.search(reading.key, start, end):
        return NameList((), end)
    first = bisect_left(reading.names, start, key=lambda n: n.span.start)
    for name in reading.names[first : first + 6]:
        if name.span.end > end:
            break
        span = name.span
        if " " not in reading.text[span.start : span.end]:
            full = full_name(reading, span)
            if full is None:
                continue
            span = full
        if not _NO_SUBJECT.search(reading.key, max(start, name.span.start - 40), name.span.start):
            return person(reading, span, name.span.start, end)
    for match in _GIVEN.finditer(reading.text, start, end):
        full = full_name(reading, Span(*match.span()))
        if full is not None:
            return person(reading, full, match.start(), end)
    when = _WHEN.match(reading.key, start, end)
    begin = when.end() if when else start
    opening = names_after(reading, begin, end, limit=1)
    return opening if opening.items and opening.items[0].start - begin < 2 else NameList((), end)


_WHEN = regex.compile(
    r"\s*(?:rạng sáng|sáng|trưa|chiều|tối|ngày|hôm|dịp này|mới đây|vừa qua|năm|tháng|nhân dịp|trong|cũng theo|theo)"
    r"(?!\w)[^,;:\n]{0,50},\s"
)
