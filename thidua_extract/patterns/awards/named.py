"""Named recipients: lists of persons and bodies after "cho", in brackets, after a colon, or as subjects."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from thidua_extract.codes import RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import kind_of_name
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A recipient by name. `kind`: individual, collective or enterprise."""

    phrase: Phrase
    kind: RecipientKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameList:
    """Named recipients in order; `open`: the text says that there are more ("như", "…").

    `how` tells where they stand: given (after "cho"), subject, referred (by a pronoun or none), object, introduced.
    """

    items: tuple[Named, ...]
    end: int
    open: bool = False
    how: str = ""


def _forms(kind: str) -> list[str]:
    rows = table("recipient_names").rows
    return sorted(
        (fold(f) for row in rows if row["class"] == kind for f in row["forms"].split("|")), key=len, reverse=True
    )


@cache
def _any_of(kind: str) -> str:
    """An alternation of the forms of a class of `recipient_names.tsv`, longest first."""
    return "(?:" + "|".join(regex.escape(form) for form in _forms(kind)) + ")"


@cache
def _calling() -> str:
    """An alternation of what a person is called by: forms of address, and nouns of occupation without an office."""
    rows = [row for row in table("occupations").rows if row["kind"] in {"artist", "person", "athlete"}]
    forms = {fold(form) for row in rows for form in (row["occupation"], *row["aliases"].split("|")) if form}
    words = sorted(forms | set(_forms("honorific")), key=len, reverse=True)
    return "(?:" + "|".join(regex.escape(word) for word in words) + ")"


@cache
def _honorific() -> regex.Pattern[str]:
    degree, rank = _any_of("degree"), r"(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|uý)(?:\sqncn)?"
    return regex.compile(rf"(?:\s*+(?:các\s)?(?:(?:{_calling()}|{rank})(?!\w)|{degree}[.,\s]++))++\s*")


@cache
def _body_head() -> regex.Pattern[str]:
    return regex.compile(rf"(?:các\s)?(?:tập thể\s)?{_any_of('body')}(?!\w)")


@cache
def _post() -> regex.Pattern[str]:
    lead = r"(?:trong|tại|theo|sau|trước|với|từ|khi|ngoài|bên cạnh|nhân|dịp|bản thân)"
    return regex.compile(rf"(?:(?:phó\s)?{_any_of('post')}|{lead})(?!\w)")


@cache
def _no_recipient() -> frozenset[str]:
    return frozenset(_forms("alone"))


_PLURAL = regex.compile(
    r"(?:(?!là|và|của)[\p{L}]+\s+){0,2}?(?:các|\d+|hai|ba|bốn|năm)\s+(?:tỉnh, thành phố|tỉnh|huyện|xã|phường|"
    r"quận|thành phố|trường|công ty|thị xã|thôn|sở|đơn vị)\s*:?\s+"
)
_STOP = regex.compile(
    r"\s(?:vì|do|đã|sẽ|đề nghị|trình|gửi|tổ chức(?! cán bộ| đảng)|cho biết|phối hợp|có|nhân dịp|nhân|trong(?! sạch)|"
    r"tại|được|là|gồm|để|với|"
    r"nhằm|ghi nhận|theo|khi|lập|đạt|dẫn đầu|hoàn thành|năm \d|\d+ (?:năm|lần)|giai đoạn|"
    r"ở(?=\s\p{Ll})|sau|trên|bằng|tham gia|cũng|vừa|vinh dự|cho|nhận|đón nhận|về(?= thành)|những|về việc|"
    r"về thành tích|danh hiệu|huân chương|bằng khen|giấy khen|phần thưởng|cờ thi đua|kỷ niệm chương|hôm|ngày|"
    r"lên|-(?=\s)|tặng|trao|thuộc về|thực hiện|khen)(?!\w)|[():\"]|\s-\s|…|\.\.\."
)
_SEPARATOR = regex.compile(
    r"\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|\s(?:và|cùng|cùng với|cũng như)\s|\n\s*[-•*+·]?\s*(?:và\s+)?)"
)
_BULLET = regex.compile(r"\s*(?:[-•*+·:]|\d{1,2}[.)])?\s*(?:như|gồm|là|có)?\s*:?\s*")
_BRACKET = regex.compile(r"\s*\([^()\n]{0,160}\)")
_ELLIPSIS = regex.compile(r"\s*,?\s*(?:…|\.\.\.|v\.v)")
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\d.&-]*")


def names_after(reading: Reading, start: int, end: int, limit: int = 40, bodies: bool = False) -> NameList:
    """The names listed from `start` on; empty when the words there name nobody. `bodies`: no persons are expected."""
    lines = _lines(reading, start, end, limit, bodies)
    if lines.items:
        return lines
    items: list[Named] = []
    position = _BULLET.match(reading.key, start, end).end()  # type: ignore[union-attr]
    open_list = bool(regex.search(r"như\s*:?\s*$", reading.key[start:position]))
    reach = position
    for _ in range(limit):
        item = _item(reading, position, end, after=items, bodies=bodies)
        if item is not None:
            items.append(item)
            reach = item.end
        elif not items:
            break
        stop = _past_brackets(reading, reach if item else position, end)
        if _ELLIPSIS.match(reading.key, stop, end):
            open_list = True
            break
        following = _next_item(reading, stop, end, items, bodies)
        if following is None:
            break
        position = following
    return NameList(tuple(items), reach, open_list)


def _lines(reading: Reading, start: int, end: int, limit: int, bodies: bool) -> NameList:
    """A list with one recipient a line ("- PGS An Tám, giảng viên …;"): the first name of each line."""
    first = reading.text.find("\n", start, end)
    if first < 0 or reading.text[start:first].strip(" :-"):
        return NameList((), start)
    items: list[Named] = []
    position = first
    while 0 <= position < end and len(items) < limit:
        following = reading.text.find("\n", position + 1, end)
        stop = following if following >= 0 else end
        begin = _BULLET.match(reading.key, position + 1, stop)
        item = _item(reading, begin.end() if begin else position + 1, stop, after=items, bodies=bodies)
        if item is None and reading.text[position:stop].strip():
            break
        if item is not None:
            items.append(item)
        position = following
    return NameList(tuple(items), items[-1].end) if len(items) > 1 else NameList((), start)


def _past_brackets(reading: Reading, position: int, end: int) -> int:
    bracket = _BRACKET.match(reading.key, position, end)
    return bracket.end() if bracket else position


def _next_item(reading: Reading, position: int, end: int, items: list[Named], bodies: bool) -> int | None:
    """Where the next item begins: after a separator, past an apposition ("anh Tám, thuyền trưởng tàu A, anh Chín")."""
    separator = _SEPARATOR.match(reading.key, position, end)
    if separator is None and items and items[-1].kind == "individual":
        separator = _SEPARATOR.search(reading.key, position, min(end, position + 90))
        if separator is None or _STOP.search(reading.key, position, separator.start()):
            return None
    if separator is None:
        return None
    begin = separator.end()
    while items[-1].kind != "individual" and separator.group().strip() == "," and _lies_in(reading, items[-1], begin):
        separator = _SEPARATOR.search(reading.key, begin, min(end, begin + 60))
        if separator is None:
            return None
        begin = separator.end()
    following = _item(reading, begin, end, after=items, bodies=bodies)
    if following is not None:
        beside = items[-1].kind == "individual" and separator.group().strip() == ","
        if beside and following.kind != "individual":  # "thầy Tám, Trường An Lạc và cô Mây": where he works
            return _past_workplace(reading, following, end, items)
        return None if _GIVES.match(reading.key, following.end) else begin
    if items and items[-1].kind == "individual":
        later = _SEPARATOR.search(reading.key, begin, min(end, begin + 90))
        if (
            later is not None
            and (item := _item(reading, later.end(), end, after=items, bodies=bodies))
            and item.kind == "individual"
        ):
            return later.end()
    return None


def _past_workplace(reading: Reading, workplace: Named, end: int, items: list[Named]) -> int | None:
    """Where the next person stands after the body that the one before belongs to."""
    separator = _SEPARATOR.match(reading.key, workplace.end, end)
    if separator is None:
        return None
    item = _item(reading, separator.end(), end, after=items, bodies=False)
    return separator.end() if item is not None and item.kind == "individual" else None


# Who gives the next award is no recipient of this one: "tặng Cờ cho Sở A, Bộ B tặng Bằng khen …".
_GIVES = regex.compile(
    r"\s+(?:(?:đã|cũng|vừa|còn|sẽ|thì)\s+)*(?:tặng|trao|khen thưởng|công nhận|biểu dương|tuyên dương|truy tặng|"
    r"phong tặng|quyết định|ký)(?!\w)"
)
_ADDRESS = regex.compile(r"(?:đường|phố|huyện|tỉnh|thành phố|tp|xã|phường|quận|thị xã|thị trấn|thôn|ấp)(?!\w)")


# Bodies that are or run an area, and lie in none of those listed beside them: "Sở Y tế, huyện An Hòa".
_OWN_AREA = regex.compile(
    r"(?:(?:đường|phố|huyện|tỉnh|thành phố|tp|xã|phường|quận|thị xã|thị trấn|thôn|ấp|sở)(?!\w)|"
    r"[^,;\n]{3,40}?\stỉnh(?=[,;\s]))"
)


def _lies_in(reading: Reading, item: Named, position: int) -> bool:
    """Whether the next words only say where the body is ("Trường An Lạc, huyện Bình Minh, …")."""
    if _OWN_AREA.match(reading.key, item.phrase.span.start if item.phrase.span else item.start):
        return False
    return _ADDRESS.match(reading.key, position) is not None


def _item(reading: Reading, position: int, end: int, after: list[Named], bodies: bool) -> Named | None:
    while position < end and reading.text[position] in " \t":
        position += 1
    if reading.key.startswith("tập thể ", position) and reading.text[position + 8 : position + 9].isupper():
        position += 8
    bodies = bodies or (bool(after) and after[-1].kind != "individual")
    placed = _place_end(reading, position) > position  # "Bà Rịa" is no lady
    if not placed and (
        not bodies or _honorific().match(reading.key, position, end)
    ):  # "Nam Trà My" after "xã Tây Giang" is no person
        person = _person(reading, position, end, listed=bool(after) and after[-1].kind == "individual")
        if person is not None:
            return person
    while position < end and reading.text[position] in "\"“'":
        position += 1
    return _body(reading, position, end, after, bodies)


_BY_NAME = regex.compile(r"[“\"][^“”\"\n]{2,60}[”\"]\s*")


# A name behind these words is a body's or a place's ("học sinh trường Lê Lợi"), or another's ("chúc mừng bạn Tám").
_PLACED = regex.compile(
    r"(?<!\w)(?:trường|công ty|nhà máy|bệnh viện|đường|phố|xã|huyện|phường|quận|tỉnh|lớp|công viên|chúc mừng|trao|"
    r"tặng|thăm|gặp|động viên|bắt tay)\s"
)


def _leads_to(reading: Reading, begin: int, name: Span, listed: bool) -> bool:
    """Whether only a trade or role stands before the name ("nhà quay phim Lò Văn Tám" in a list of persons)."""
    if name.start <= begin:
        return True
    between = reading.text[begin : name.start]
    if _PLACED.search(reading.key, begin, name.start):
        return False
    given = reading.key[max(0, begin - 9) : begin].rstrip().endswith((" cho", "đối với"))
    plain = between == between.lower() and between.strip().replace(" ", "").isalpha()
    return (listed or given) and plain and len(between) <= 26


def _person(reading: Reading, position: int, end: int, listed: bool) -> Named | None:
    by_name = _BY_NAME.match(reading.text, position, end)  # “Vua ong” Lò Văn Tám
    honorific = _honorific().match(reading.key, by_name.end() if by_name else position, end)
    begin = honorific.end() if honorific else by_name.end() if by_name else position
    names = reading.names
    index = bisect_left(names, position, key=lambda n: n.span.start)
    if (
        index < len(names)
        and names[index].span.end <= end
        and _leads_to(reading, begin, names[index].span, listed or honorific is not None)
    ):
        span = names[index].span
    elif honorific is not None and (word := _capitals(reading.text, begin, end)) is not None:
        if _body_head().match(reading.key, begin, end):  # "cán bộ Công an huyện"
            return None
        span = word
    else:
        return None
    if span.end - span.start < 2 or fold(reading.text[span.start : span.end]) in _no_recipient():
        return None  # "học sinh Việt Nam"
    return Named(Phrase(reading.text[span.start : span.end], span), "individual", position, span.end)


def _capitals(text: str, position: int, end: int) -> Span | None:
    """One to five capitalised words."""
    match = regex.compile(r"(?:\p{Lu}[\p{Ll}']*\.?)(?:\s+\p{Lu}[\p{Ll}']*)*").match(text, position, end)
    if match is None or len(match.group().split()) > 5:
        return None
    stop = match.end() - (1 if match.group().endswith(".") and len(match.group().split()[-1]) > 2 else 0)
    return Span(position, stop)


def _body(reading: Reading, position: int, end: int, after: list[Named], bodies: bool) -> Named | None:
    text, key = reading.text, reading.key
    head = _body_head().match(key, position, end)
    known = _known(reading, position)
    if head is None and not known and not _proper(reading, position, end):
        return None
    if head is None and after and after[-1].kind == "individual":
        return None
    if _post().match(key, position, end):
        return None
    plural = _PLURAL.match(key, position, end)
    if plural is not None:
        position = plural.end()
        if not _CAPITAL.match(text, position, end):
            return None
    stop = _body_end(reading, position, end, head.end() if head else position)
    stop = max(stop, min(_place_end(reading, position), end))  # "Bà Rịa - Vũng Tàu"
    prefix = regex.match(r"tập thể\s+", key[position:stop])
    if prefix is not None:
        position += prefix.end()
    words = regex.sub(r"\s(?:và|cùng)$", "", text[position:stop].rstrip(" .,"))
    if fold(words) in _no_recipient() or _COUNTED_BESIDE.match(key, position + len(words)):
        return None  # "cho Hội CCB hai tỉnh": the two are counted
    if len(words) < 2 or not regex.search(r"\p{Lu}|\s\d{1,4}$|quốc gia$", words) or len(words) > 110:
        return None
    span = Span(position, position + len(words))
    kind = kind_of_name(words)
    if kind == "collective" and words.isupper() and " " not in words and _is_firm(reading, words):
        kind = "enterprise"
    if head is None and not bodies and not known and _personal(reading, position, words):
        kind = "individual"
    return Named(Phrase(words, span), kind, position, span.end)


_PROPER = regex.compile(
    r"(?:\p{Lu}[\p{L}\d.&-]*)(?:\s+(?:\p{Lu}[\p{L}\d.&-]*|\d[\w.]*|-))*(?=\s*(?:$|[,;:.()\n…]|\s(?:và|cùng|"
    r"được|nhận|đạt|vì|là|vinh|những|danh|huân|bằng|giấy|phần|có|đã)\b))"
)


def _known(reading: Reading, position: int) -> bool:
    organizations = reading.organizations
    index = bisect_left(organizations, position, key=lambda o: o.span.start)
    return index < len(organizations) and organizations[index].span.start == position


def _proper(reading: Reading, position: int, end: int) -> bool:
    """Capitalised words alone; at the start of a sentence, where any word has a capital, only a foreign brand."""
    text = reading.text
    match = _PROPER.match(text, position, end)
    if match is None:
        return False
    before = text[max(position - 40, 0) : position]
    opening = not before.rstrip(" \"“'-•*+").endswith(
        (",", ";", ":", "và", "cho", "với", "là", "gồm", "cùng", "(")
    ) and (position == 0 or before.rstrip(" \"“'").endswith((".", "\n", "!", "?", "…")) or not before.strip())
    if " " not in match.group():
        brand = match.group().isascii() and (len(match.group()) > 4 or (match.group().isupper() and not opening))
        return brand or _is_place(reading, position)
    return not opening


_FIRM_WORDS = r"(?<!\w)(?:công ty|tập đoàn|ngân hàng|hãng|thương hiệu|đội|clb)\s"
_PERSON_WORDS = r"(?<!\w)(?:ông|bà|anh|chị|em|cô|thầy|nghệ sỹ|cầu thủ|tướng|nhà báo|bé)\s(?:\w+\s){0,3}"


def _personal(reading: Reading, position: int, words: str) -> bool:
    """Whether capitalised words that are no known body or place look like a person's name."""
    parts = words.split()
    if _is_place(reading, position) or len(parts) > 4:
        return False
    if not all(part[0].isupper() and part.isalpha() for part in parts):
        return False
    around = reading.key[max(0, position - 3000) : position + 3000]
    if regex.search(_FIRM_WORDS + regex.escape(fold(words)), around):
        return False
    return len(parts) > 1 or bool(regex.search(_PERSON_WORDS + regex.escape(fold(parts[-1])) + r"(?!\w)", around))


@lru_cache(maxsize=256)
def _firm_called(short: str) -> regex.Pattern[str]:
    firm = r"(?<!\w)(?:công ty|tập đoàn|ngân hàng|doanh nghiệp)"
    return regex.compile(rf"{firm}[^.,;()\n]{{0,80}}[\s(]{regex.escape(short)}(?!\w)")


def _is_firm(reading: Reading, words: str) -> bool:
    """Whether the article calls a short name a firm's ("Tổng công ty Điện An Hòa (EAH)")."""
    return _firm_called(fold(words)).search(reading.key) is not None


def _is_place(reading: Reading, position: int) -> bool:
    places = reading.places
    index = bisect_left(places, position - 12, key=lambda p: p.span.start)
    while index < len(places) and places[index].span.start <= position:
        if position < places[index].span.end:
            return True
        index += 1
    return False


_COUNTED_BESIDE = regex.compile(r"\s+(?:hai|ba|bốn|năm|sáu|\d+)\s+(?:tỉnh|huyện|xã|phường|quận|đơn vị|thành phố)(?!\w)")


def _place_end(reading: Reading, position: int) -> int:
    """The end of the place that begins at `position`, else `position`."""
    places = reading.places
    index = bisect_left(places, position, key=lambda p: p.span.start)
    return places[index].span.end if index < len(places) and places[index].span.start == position else position


def _body_end(reading: Reading, position: int, end: int, past: int) -> int:
    organizations = reading.organizations
    index = bisect_left(organizations, position, key=lambda o: o.span.start)
    known = (
        organizations[index].span.end
        if index < len(organizations) and organizations[index].span.start == position
        else position
    )
    stop = end
    for pattern in (_SEPARATOR, _STOP):
        match = pattern.search(reading.key, max(known, past, position + 1), end)
        if match is not None:
            stop = min(stop, match.start())
    sentence = regex.compile(r"\.(?=\s|$)").search(reading.text, max(known, past, position + 1), stop)
    return (
        sentence.start()
        if sentence and not regex.search(r"(?i)\b(?:tp|t|q|p|tx)$", reading.text[position : sentence.start()])
        else stop
    )


_ADVERBS = regex.compile(
    r"(?:[\s,]+(?:cũng|đã|vừa|vinh dự|rất|chính thức|còn|liên tiếp|liên tục|lần lượt|từng|mới|tiếp tục|xuất sắc|lại|"
    r"(?:\d+|hai|ba|bốn|năm|nhiều)\s+(?:năm|lần)(?:\s+(?:liền|liên tiếp))?(?:\s*\([^()]{0,40}\))?))+\s*$"
)
_ADDRESSED = regex.compile(r"(?<=\s)(?:ông|bà|anh|chị|em|bạn|cô|thầy|cháu|đồng chí)\s")
_WHERE = regex.compile(
    r"(?:\s*,\s*(?:đường|phố|huyện|tỉnh|thành phố|tp|xã|phường|quận|thị xã|thị trấn|thôn|ấp)\s[^,;]{2,40})+,?\s*"
)
_INSIDE = regex.compile(r"[^()]*\)")  # a place inside a bracket that opened before it
_SUBJECT_BREAK = regex.compile(
    r"[;:!?\n\"]|(?<!(?<!\w)(?:q|tp|t|p|tx|gs|ts|pgs|ths|bs|kts|h))\."
    r"|(?<!\w)(?:là|rằng|khi|biết|do|mà|nên|nhưng|trong đó|việc)(?!\w)"
)


def names_before(reading: Reading, start: int, end: int) -> NameList:
    """The names that stand as the subject right before `end` ("Trường A, thầy B, hiệu trưởng, | được tặng")."""
    key = reading.key
    adverbs = _ADVERBS.search(key, max(start, end - 80), end)
    end = adverbs.start() if adverbs else end
    breaks = list(_SUBJECT_BREAK.finditer(key, start, end))
    if breaks:
        start = breaks[-1].end()
    starts = [start, *(m.end() for m in _SEPARATOR.finditer(key, start, end))][-24:]
    starts += [
        m.start() for m in _ADDRESSED.finditer(reading.text, max(start, end - 60), end)
    ]  # "… chúc mừng bạn Tám | đạt"
    for begin in starts:
        if _INSIDE.match(key, begin, end):
            continue
        listed = names_after(reading, begin, end)
        if listed.items and _reaches(key, listed, end):
            return listed
    return _persons_with_posts(reading, start, end)


def _persons_with_posts(reading: Reading, start: int, end: int) -> NameList:
    """Persons behind their posts ("nguyên Phó Chủ tịch Lò Văn Tám và quyền Giám đốc Lò Thị Mây | nhận …")."""
    last = bisect_right(reading.names, end, key=lambda n: n.span.end) - 1
    items: list[Named] = []
    bound = end
    while last >= 0 and (span := reading.names[last].span).start >= start:
        between = reading.key[span.end : bound]
        if between.strip(" ,") and (not items or len(between) > 60 or not _AND.match(between)):
            break
        items.insert(0, Named(Phrase(reading.text[span.start : span.end], span), "individual", span.start, span.end))
        last, bound = last - 1, span.start
    return NameList(tuple(items), end)


_AND = regex.compile(r"\s*(?:,|và|cùng)\s")


def _reaches(key: str, listed: NameList, end: int) -> bool:
    """Whether nothing but an apposition stands between the names and the verb."""
    rest = _BRACKET.sub("", key[listed.items[-1].end : end])
    if _WHERE.fullmatch(rest):
        return True
    if not rest.strip(" ,)("):
        return True
    if _ADDRESSED.search(rest):  # "Bà Mây, phó bí thư, chúc mừng bạn Tám | đạt …": the last one does
        return False
    return listed.items[-1].kind == "individual" and len(rest) < 120 and rest.lstrip()[:1] in {",", "(", "-"}
