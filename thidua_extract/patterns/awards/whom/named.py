"""Lists of named recipients: after "cho", in brackets, after a colon, line by line."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.kind_lines import kind_line
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.bodies import read_body
from thidua_extract.patterns.awards.whom.brands import read_brand
from thidua_extract.patterns.awards.whom.delegates import read_delegate
from thidua_extract.patterns.awards.whom.groups import opens_group, past_group, read_group
from thidua_extract.patterns.awards.whom.named_words import (
    BRACKET,
    SEPARATOR,
    body_head,
    honorific,
    place_end,
)
from thidua_extract.patterns.awards.whom.persons import read_person, read_stage_name
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.works import work_at, work_nouns
from thidua_extract.patterns.mention import Phrase

_ORDINAL = regex.compile(r"\s*(?:\(?(?:\d{1,2}|[a-zđ])\)\s|\d{1,2}\.\s?)(?=\p{L})")
# A bullet, the word that opens a list; "là" begins "Làng Bến Lau" as well.
_BULLET = regex.compile(
    rf"\s*(?:[-•*+·:]|\d{{1,2}}[.)])?\s*(?:(?:như|gồm|là|có)(?!\w))?\s*:?(?:{_ORDINAL.pattern})?\s*"
)
_ELLIPSIS = regex.compile(r"\s*,?\s*(?:…|\.\.\.|v\.v)")


def names_after(reading: Reading, start: int, end: int, limit: int = 40, bodies: bool = False) -> NameList:
    """The names listed from `start` on; empty when the words there name nobody. `bodies`: no persons are expected."""
    lines = _lines(reading, start, end, limit, bodies)
    if lines.items:
        return lines
    items: list[Named] = []
    bullet = _BULLET.match(reading.key, start, end)  # none where the list would begin behind its end
    position = bullet.end() if bullet else start
    open_list = reading.key[start:position].rstrip().removesuffix(":").rstrip().endswith("như")
    reach = position
    for _ in range(limit):
        item = _item(reading, position, end, after=items, bodies=bodies)
        if item is not None:
            items.append(item)
            reach = item.end
        elif not items:
            break
        if item is not None and item.kind != "individual":
            reach = _past_dash(reading, reach, end)
        stop = _past_brackets(reading, reach if item else position, end)
        if _ELLIPSIS.match(reading.key, stop, end):
            open_list = True
            break
        following = _next_item(reading, stop, end, items, bodies)
        if following is None:
            break
        position = following
    return NameList(tuple(items), reach, open_list)


def names_any(reading: Reading, start: int, end: int) -> bool:
    """Whether a person or body that begins in `[start, end)` is named there."""
    person = bisect_left(reading.names, start, key=lambda name: name.span.start)
    body = bisect_left(reading.organizations, start, key=lambda body: body.span.start)
    spans = [name.span for name in reading.names[person : person + 1]]
    spans += [known.span for known in reading.organizations[body : body + 1]]
    return any(span.start < end for span in spans)


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
        if kind_line(reading.key, position + 1) is not None:
            position = following
            continue
        begin = _BULLET.match(reading.key, position + 1, stop)
        opening = begin.end() if begin else position + 1
        author = _AUTHOR.search(reading.key, opening, stop)
        item = _item(reading, author.end() if author else opening, stop, after=items, bodies=bodies)
        if item is None and reading.text[position:stop].strip():
            break
        if author is not None:
            items.extend(names_after(reading, author.end(), stop).items)  # a work a line, with all its authors
        elif item is not None and item.kind == "individual" and work_at(reading, opening, stop) is not None:
            items.extend(names_after(reading, opening, stop).items)
        elif item is not None:
            items.append(item)
        position = following
    return NameList(tuple(items), items[-1].end) if len(items) > 1 else NameList((), start)


# Whose a work without quotes is: "- Máy hái chè của nhóm tác giả Lò Văn Tám, Vũ Thị Mây (An Hòa)".
_AUTHOR = regex.compile(r"(?<=[\p{L}\p{N})] )của\s(?:(?:các|đồng|nhóm)\s)*(?:tác giả|thí sinh|học sinh|em)\s(?=\p{L})")
# What a body of a list belongs to, behind a dash: "Khu phố 5 - phường An Hòa, Đội 3 - Công ty Cao su An Lạc; …".
_PART_OF = r"\s[-–]\s«owner_body»(?!\w)[^,;.:()\n-]{2,60}?(?=\s?[,;]|\s(?:và|cùng)\s)"


# A name that goes on behind a dash: "Công ty Cao su An Hòa | - Kratie và ông Tám".
_GOES_ON = regex.compile(r"\s[-–]\s(?:\p{Lu}[\p{L}\d]*\s?){1,3}(?=,|;|\s?và\s)")


def _past_dash(reading: Reading, position: int, end: int) -> int:
    further = _GOES_ON.match(reading.text, position, end)
    another = further is None or body_head().match(reading.key, further.start() + len(" - ")) is not None
    return position if further is None or another else further.end()


def _past_brackets(reading: Reading, position: int, end: int) -> int:
    bracket = BRACKET.match(reading.key, position, end)
    position = bracket.end() if bracket else position
    part = pattern(_PART_OF).match(reading.key, position, end)
    position = part.end() if part else position
    work = _with_work().match(reading.key, position, end)
    return work.end() if work else position


# The work that an author won with: "tác giả Lò Văn Tám với bài “Bến đò”, tác giả …".
@cache
def _with_work() -> regex.Pattern[str]:
    return regex.compile(rf"\s+(?:với|có)\s{work_nouns()}(?!\w)[^,;.\"\n]{{0,30}}\"[^\"\n]{{2,100}}\"")


def _next_item(reading: Reading, position: int, end: int, items: list[Named], bodies: bool) -> int | None:
    """Where the next item begins: after a separator, past what says who a person is or where a body lies."""
    if items[-1].kind in {"individual", "household"}:
        return _past_person(reading, position, end, items)
    separator = SEPARATOR.match(reading.key, position, end) or _DESCRIBED.match(reading.key, position, end)
    if separator is None:
        return _past_merits(reading, position, end)
    begin = separator.end()
    while separator.group().strip() == "," and lies_in(reading, items[-1], begin):
        separator = SEPARATOR.search(reading.key, begin, min(end, begin + 60))
        if separator is None:
            return None
        begin = separator.end()
    following = _item(reading, begin, end, after=items, bodies=bodies)
    if following is None or pattern(_GIVES).match(reading.key, following.end):
        return None
    # "…; Phòng B được tặng": what B got
    own = ";" in separator.group() and pattern(_RECEIVES).match(reading.key, following.end)
    return None if own else begin


# What a body is listed for: "Công đoàn A - dẫn đầu Cụm 1; Công đoàn B với mô hình …; Công đoàn C".
_DESCRIBED = regex.compile(r"\s(?:[-–]|với)\s[^;.:\n]{2,160};\s*(?:và\s)?")
# "cho Phòng A đã hoàn thành xuất sắc nhiệm vụ và | Đội B đã …": each with what it was given for.
_MERIT = regex.compile(r"\s(?:đã|vì đã|vì|có)\s(?:hoàn thành|có|đạt|lập|thành tích)(?!\w)")
_MERIT_REACH = 140  # code points of a merit
_AND = regex.compile(r"[^,;.:\n]*?\svà\s")


def _past_merits(reading: Reading, position: int, end: int) -> int | None:
    """Where the next body begins behind what the one before it was given the award for."""
    limit = min(end, position + _MERIT_REACH)
    at = position if _MERIT.match(reading.key, position, limit) else limit
    while (joint := _AND.match(reading.key, at, limit)) is not None:
        at = joint.end()
        named = reading.text[at : at + 1].isupper() and body_head().match(reading.key, at, end)
        if named and _item(reading, at, end, after=[], bodies=True) is not None:
            return at
    return None


_RECEIVES = r"(?:\s*[,(][^;.:\n]{2,120}[,)])?\s+(?:cũng\s|đã\s|vinh dự\s)*«gets»(?!\w)"
# "trao thưởng cho em Tám, ông Chín - phó chủ tịch xã - biểu dương …": he begins the next clause.
_NEXT_SUBJECT = r"\s-\s[^;.\n-]{3,90}\s-\s(?:đã\s|cũng\s)*«speaks_next»"
# "trao Giấy khen cho em Tám; cô Mây, Hiệu trưởng nhà trường biểu dương em": she says something in her own clause.
_TAKES_FLOOR = r"(?:,\s[^,;.:\n]{2,90}?,?)?\s(?:(?:đã|cũng|vừa)\s)*«takes_floor»(?!\w)"
_APPOSITION = 240  # code points between a person of a list and the next: posts, workplace, address
# "ông Tám, anh trai của ông Chín": the second got nothing
_KIN_OF = r"(?:là\s)?(?:người\s)?«kin_of»(?:\s«which_kin»)?\s(?:của|với)\s"
# What ends a list of persons: a clause of its own, or kin who got nothing ("em Tám, con ông Chín và bà Mười").
_CLAUSE = (
    r"(?<!\w)(?:«told_next»|«honour»|«ends_person»|(?<!nghiên )cứu|tại (?:lễ|buổi|hội nghị))(?!\w)|"
    r"(?<!gồm)(?<!là):|[\"“”]|…|\.\.\."
)


def _past_person(reading: Reading, position: int, end: int, items: list[Named]) -> int | None:
    """Where the item after a person begins ("anh Tám, thuyền trưởng tàu A, Công ty B; anh Chín, …")."""
    key = reading.key
    dash = _DASH.match(key, position, end)
    if dash is not None and pattern(_AUTHORS).search(key, max(0, items[0].start - 24), items[0].end) is not None:
        item = _item(reading, dash.end(), end, after=items, bodies=False)
        named = item is not None and item.kind == "individual" and " " in item.phrase.text
        if named:  # none in "các đồng chí: ông Tám - Bí thư xã"
            return dash.end()
    for separator in SEPARATOR.finditer(key, position, min(end, position + _APPOSITION)):
        # "anh Tám (con trai ông Chín), ở xã An Hòa; | chị Mây": what a bracket tells ends no list
        if pattern(_CLAUSE).search(BRACKET.sub("", key[position : separator.start()])):
            return None
        if pattern(_KIN_OF).match(key, separator.end(), end):
            aside = SEPARATOR.search(key, separator.end(), end)
            return _past_person(reading, aside.start(), end, items) if aside is not None else None
        item = _item(reading, separator.end(), end, after=items, bodies=False)
        if item is None:
            continue
        mark = separator.group().strip()
        beside = mark not in {",", ""} and separator.start() == position
        if mark == "," and pattern(_NEXT_SUBJECT).match(key, item.end):
            return None
        if item.kind == "individual" and pattern(_TAKES_FLOOR).match(key, item.end, end):
            return None
        if mark.startswith(";") and pattern(_RECEIVES).match(key, item.end):  # "…; ông Chín được tặng": the next clause
            return None
        last = mark.startswith(",") and mark.endswith("và")  # "bác sĩ Tám, Giám đốc Bệnh viện A, và | Khoa Nội"
        own = item.kind in {"individual", "household"} or mark.startswith(";")
        own = own or _ORDINAL.match(key, separator.end(), end) is not None  # "2. bà Mây, thôn B, | 3. Trường C"
        if own or beside or last:
            return None if pattern(_GIVES).match(key, item.end) else separator.end()
    return None


# Authors of one work are parted by dashes too: "nhóm tác giả Lò Văn Tám - Vũ Thị Mây".
_DASH = regex.compile(r"\s-\s(?=\p{L})")
_AUTHORS = r"(?<!\w)«group_of_authors»\s"


# Who gives the next award is no recipient of this one: "tặng Cờ cho Sở A, Bộ B tặng Bằng khen …".
_GIVES = r"\s+(?:(?:đã|cũng|vừa|còn|sẽ|thì)\s+)*«acts_next»(?!\w)"
# Also the university of a member school: "Trường Đại học Ngoại ngữ, Đại học Quốc gia …".
_ADDRESS = r"«area»(?!\w)|(?:đại học|đh) (?:quốc gia|đà nẵng|huế|thái nguyên)(?!\w)"


# Bodies that are or run an area, and lie in none of those listed beside them: "Sở Y tế, huyện An Hòa".
_OWN_AREA = r"(?:«area»|sở)(?!\w)|[^,;\n]{3,40}?\stỉnh(?=[,;\s])"


def lies_in(reading: Reading, item: Named, position: int) -> bool:
    """Whether the next words only say where the body is, or of what it is a part ("Trường An Lạc, huyện Bình Minh")."""
    start = item.phrase.span.start if item.phrase.span else item.start
    for unit, whole in _PARTS:
        if pattern(unit).match(reading.key, start) and pattern(whole).match(reading.key, position):
            return True
    if pattern(_OWN_AREA).match(reading.key, start):
        return False
    return pattern(_ADDRESS).match(reading.key, position) is not None


# Units with the body that they are a part of: "Phòng Cảnh sát hình sự, | Công an tỉnh", "Khoa Nội, | Bệnh viện An Hòa".
_PARTS = (
    (r"(?:phòng|đội|ban)\s(?:phòng\s)?«of_forces»(?!\w)", r"«force»(?!\w)"),
    (r"«of_regiment»(?!\w)", r"«regiment»(?!\w)"),
    (r"(?:khoa|bộ môn)\s", r"(?:bệnh viện|trung tâm y tế|trường|đại học|học viện|viện)(?!\w)"),
    (r"(?:lớp|chi đoàn lớp)\s", r"trường(?!\w)"),
    (r"(?:trung tâm|ban|kênh)\s", r"đài (?:truyền hình|phát thanh|tiếng nói)(?!\w)"),
    (r"(?:phân xưởng|tổ sản xuất)\s", r"(?:công ty|nhà máy|xí nghiệp|tổng công ty)(?!\w)"),
)


# The head of the persons behind the units of a list: "Trường A, Trạm B; các cá nhân: ông Tám, bà Mây"; or of some among
# them: "đạo diễn Tám và các diễn viên của phim gồm: bà Mây, cô Na".
_PERSONS_HEAD = regex.compile(
    r"(?:(?:các|những|hai|ba|\d+)\s)?(?:cá nhân|đồng chí|ông,? bà)(?:\s(?:gồm|là))?\s?:\s*|các\s(?:cá nhân|đồng chí)\s"
    r"|(?:các|những)\s(?:\p{Ll}+\s){1,6}gồm(?:\scó)?\s?:\s*"
)
_HOME = r"(?:các\s)?hộ(?:\sgia đình)?\s(?=«addressed»\s)"  # "hộ ông Tám, hộ bà Mây"
_PAIR = regex.compile(r"(?:cặp đôi|cặp|đôi|nhóm)\s(?=\p{L}+\s\p{L}+(?:\s\p{L}+){0,2}\s[-–]\s)")
_IN_PERSON = r"(?:riêng\s)?cá nhân\s(?=«addressed»\s)"
_KIND_NOUN = r"(?:các\s)?«kind_before_name»\s"


def _past_kind(reading: Reading, position: int, end: int) -> int:
    """Past the word for the kind before a name: "cá nhân | ông Tám", "tập thể | Phòng B", "cặp đôi | Tám - Mây"."""
    if (alone := pattern(_IN_PERSON).match(reading.key, position, end)) is not None:
        position = alone.end()
    if (together := _PAIR.match(reading.key, position, end)) is not None:
        position = together.end()
    kind = pattern(_KIND_NOUN).match(reading.key, position, end)
    if kind is None:
        return position
    named = reading.text[kind.end() : kind.end() + 1].isupper() or body_head().match(reading.key, kind.end(), end)
    return kind.end() if named else position


# "anh Tám cùng vợ là | chị Mây": kin by name, who got it too
_KIN_NAMED = r"(?:người\s)?«kin_of»(?:\s(?:anh|chị|ông|bà|em|mình))?\slà\s"


def _past_ordinal(reading: Reading, position: int, end: int) -> int:
    ordinal = _ORDINAL.match(reading.key, position, end)
    position = ordinal.end() if ordinal is not None else position
    while position < end and reading.text[position] in " \t":
        position += 1
    return position


def _item(reading: Reading, position: int, end: int, after: list[Named], bodies: bool) -> Named | None:
    position = _past_ordinal(reading, position, end)
    work = work_at(reading, position, end, listed=bool(after) and after[-1].kind == "exemplar")
    if work is not None and work.authors is None:
        return Named(
            Phrase(reading.text[work.title.start : work.title.end], work.title), "exemplar", position, work.end
        )
    if work is not None and work.authors is not None:
        return _item(reading, work.authors, end, after, bodies=False)
    if (home := pattern(_HOME).match(reading.key, position, end)) is not None:
        head = read_person(reading, home.end(), end, listed=True)
        return replace(head, kind="household", start=position) if head is not None else None
    persons = _PERSONS_HEAD.match(reading.key, position, end)
    if persons is not None:
        return read_person(reading, persons.end(), end, listed=True)
    if after and after[-1].kind == "individual" and (kin := pattern(_KIN_NAMED).match(reading.key, position, end)):
        return read_person(reading, kin.end(), end, listed=True)
    position = past_group(reading, _past_kind(reading, position, end), end)
    if opens_group(reading, position, end):
        return read_group(reading, position, end)
    if (delegate := read_delegate(reading, position, end, after)) is not None:
        return delegate
    if (stage := read_stage_name(reading, position)) is not None:
        return stage
    if (brand := read_brand(reading, position, end)) is not None:
        return brand
    bodies = bodies or (bool(after) and after[-1].kind != "individual")
    placed = place_end(reading, position) > position  # "Bà Rịa" is no lady
    if not placed and (
        not bodies or honorific().match(reading.key, position, end)
    ):  # "Nam Trà My" after "xã Tây Giang" is no person
        person = read_person(reading, position, end, listed=bool(after) and after[-1].kind == "individual")
        if person is not None:
            return person
    while position < end and reading.text[position] in "\"“'":
        position += 1
    return read_body(reading, position, end, after, bodies)
