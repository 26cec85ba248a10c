"""Named recipients as the subject: the names that stand right before a verb."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import regex

from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.full_names import of_kin
from thidua_extract.patterns.awards.whom.given_names import OFTEN
from thidua_extract.patterns.awards.whom.named import lies_in, names_after
from thidua_extract.patterns.awards.whom.named_words import BRACKET, SEPARATOR, body_head
from thidua_extract.patterns.awards.whom.reach import persons_only
from thidua_extract.patterns.awards.whom.referred import body_nouns
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold

# When it was, with or without commas: "Thiếu tá Tám ngày 10/9 | được tặng".
_DATE = (
    r"(?:vào |hồi |từ )?(?:năm học \d{4}\s?[-–]\s?\d{4}|"
    r"(?:(?:sáng|trưa|chiều|tối|đêm|hôm|ngày|tháng|năm) ){1,2}\d[\d/.-]*(?<![.-]))"
)
_ADVERBS = (
    rf"(?:[\s,]+(?:«adverb»|«adverb_of_names»|«time_adverb»|là người|{_DATE}|{OFTEN}(?:\s*\([^()]{{0,40}}\))?))+,?\s*$"
)
# Those without names who won beside the subject: "Lò Văn Tám cùng các đồng đội | giành …".
_COMPANIONS = r"\s+(?:và|cùng với|cùng)\s(?:(?:các|những|hai|ba|bốn|nhóm|\d)\s)?«companion»(?:\s«whose_companion»)?\s*$"
_ADDRESSED = r"(?<=\s)«addressed»\s"
# "robot của hai học sinh Lò Văn Tám và Vũ Thị Mây | đoạt": both
_OF_SEVERAL = r"(?<!\w)của\s(?:(?:hai|ba|bốn|các|những|nhóm|đôi|cặp|\d)\s)?(?=\p{L})"
# "Hai “hiệp sĩ” Lò Văn Tám (40 tuổi) và Vũ Văn Chín | được tặng": as many as are told, whatever they are called.
_SO_MANY = regex.compile(
    r"(?<!\w)(?P<number>(?i:hai|ba|bốn|năm|sáu)|\d)\s[\"'“‘]?\p{Ll}+(?:\s\p{Ll}+){0,3}[\"'”’]?\s(?=\p{Lu})"
)
# "bộ đôi vận động viên Lò Văn Tám/Vũ Thị Mây | giành": both
_PAIR = regex.compile(r"(?<!\w)(?:(?:[Bb]ộ|[Cc]ặp) đôi|[Cc]ặp)\s(?:\p{Ll}+\s){0,4}(?=\p{Lu})")
_ANOTHER = _ADDRESSED + r"\p{Lu}"
_IN_YEAR = regex.compile(r"(?<!\w)năm\s(?:19|20)\d\d\s(?=\p{Lu})")  # "trước đó năm 2000 Công ty An Hòa | nhận …"
# "đây là lần thứ 5 liên tiếp Bệnh viện An Hòa | nhận …"
_AGAIN = regex.compile(
    r"(?<!\w)(?:lần|năm) (?:thứ (?:\d+|\p{Ll}+)|đầu tiên)(?: (?:liên tiếp|liên tục|liền))?,?\s(?=\p{Lu})"
)
# "Đội An Hòa, gồm các em Tám, Chín, | đoạt …": the team
_MADE_OF = regex.compile(r",\s(?:bao\s)?gồm(?:\scó)?\s[^;.:\n]{4,260}?,?(?:\s(?:đã|vừa|xuất sắc|cũng))*\s*$")
_DASH = regex.compile(r"\s-\s")  # "Chi nhánh Tập đoàn An Hòa - Công ty Bến Lau | đã đón nhận …": the last one
# "Đại diện lãnh đạo Công ty An Hòa | nhận Cờ thi đua": the firm's
_FOR_BODY = r"(?<!\w)«representing»\s(?:«those_who_lead»\s)*(?=\p{L})"
# "Tổ số 3 do kỹ sư Tám làm tổ trưởng | được …": the team is
_LED_BY = r"\sdo\s[^,;.:\n]{3,60}?\s«leads»(?!\w)(?:\s[^,;.:\n]{0,24})?\s*$"
# Also examples: "nhiều nghệ sĩ như ông Tám, bà Mây... | đã được tặng …".
_THERE_IS = regex.compile(r"(?<!\w)(?:có|gồm|như:?)\s(?:các\s)?")  # "dịp này còn có ông Tám ở ấp B | được tặng …"
_WHERE = r"(?:\s*,\s*(?:«area»|đại học|đh)\s[^,;]{2,40})+,?\s*"
_INSIDE = regex.compile(r"[^()]*\)")  # a place inside a bracket that opened before it
_SUBJECT_BREAK = (
    r"[;:!?\n\"]|(?<!(?<!\w)(?:«abbreviated»|\p{L}))(?<!\.)\.(?!\.)"  # none in "như ông Tám, bà Mây... | được"
    r"|(?<!\w)«breaks_subject»(?!\w)|(?<=,\s)còn(?!\w)"  # "thuộc về chị Mây, còn chị Sua | giành …"
)

# Whose brother, friend or child the subject is: "ông Tám, con trai của ông Sua, | được tặng".
_KIN_ASIDE = (
    r"(?:,|\s[-–])\s(?:(?:cũng\s)?là\s)?(?:người\s)?«kin_of»(?:\s«which_kin»)?\s(?:của|với)\s"
    r"[^,;:.\n]{2,60}?(?=,|\s[-–]\s|$)"
)
_CAPITAL_NEXT = regex.compile(r"[\s,]+\p{Lu}")
_INITIAL = regex.compile(r"\s\p{L}\.")


def _before_adverbs(reading: Reading, start: int, end: int) -> int:
    """Where the adverbs begin that stand before `end`; a capital is of a name: "Đội Chợ Mới | vừa", not "Đội Chợ"."""
    at = max(start, end - 80)
    while adverbs := pattern(_ADVERBS).search(reading.key, at, end):
        if not _CAPITAL_NEXT.match(reading.text, adverbs.start()):
            return adverbs.start()
        at = adverbs.start() + 1
    return end


def names_before(reading: Reading, start: int, end: int, *, whole: bool = False) -> NameList:
    """The names that stand as the subject right before `end` ("Trường A, thầy B, hiệu trưởng, | được tặng").

    `whole`: the list of its members behind a body was cut off already.
    """
    key = reading.key
    end = _before_adverbs(reading, start, end)
    companions = pattern(_COMPANIONS).search(key, max(start, end - 60), end)
    end = companions.start() if companions else end
    work = _with_work().search(key, max(start, end - _WORK_REACH), end)
    author = names_before(reading, start, work.start(), whole=whole) if work is not None else None
    if author is not None and author.items:
        return author
    made = _MADE_OF.search(key, max(start, end - 300), end)
    body = names_before(reading, start, made.start(), whole=True) if made is not None and not whole else None
    if body is not None and body.items and body.items[-1].kind != "individual":
        return body
    led = pattern(_LED_BY).search(key, max(start, end - 100), end)
    end = led.start() if led else end
    breaks = [m for m in pattern(_SUBJECT_BREAK).finditer(key, start, end) if not _names_kin(key, start, m)]
    if breaks and breaks[-1].group() == ";":
        return _parted(reading, start, [m.start() for m in breaks], end)
    if breaks:
        several = _over_semicolons(reading, start, end, [m.group() for m in breaks])
        if several is not None:
            return several
        start = breaks[-1].end()
    if _whose_body().search(key, max(start, end - _BODY_REACH), end) is not None:
        return NameList((), end)
    asides = [m.span() for m in pattern(_KIN_ASIDE).finditer(key, start, end)]
    for begin, persons in _starts(reading, start, end):
        if _INSIDE.match(key, begin, end) or any(opens < begin < closes for opens, closes in asides):
            continue
        listed = names_after(reading, begin, end)
        if persons and not (len(listed.items) in persons and persons_only(listed)):
            continue
        if listed.items and _reaches(reading, listed, end) and not _of_two(reading, start, begin, listed):
            first = listed.items[0].phrase.span  # "con trai của ông Tám | được tặng": who has no name
            return NameList((), end) if first is not None and of_kin(reading, first) else listed
    return _persons_with_posts(reading, start, end)


def _parted(reading: Reading, start: int, marks: list[int], end: int) -> NameList:
    """Those of one subject parted by semicolons ("anh Tám, xã An Hòa; chị Mây, xã Bến Lau | được tặng")."""
    last = names_before(reading, marks[-1] + 1, end)
    earlier: list[Named] = []
    for mark in reversed(marks) if last.items else ():
        begin = max(start, *(at + 1 for at in marks if at < mark), start)
        listed = names_after(reading, begin, mark)
        if reading.key[mark] != ";" or not listed.items or listed.items[0].start - begin > 1:
            break
        earlier = [*listed.items, *earlier]
    return NameList((*earlier, *last.items), last.end, last.open)


def _names_kin(key: str, start: int, found: regex.Match[str]) -> bool:
    """Whether "là" only names the kin who won too: "anh Tám cùng vợ | là | chị Mây được tặng"."""
    before = max(start, found.start() - _KIN_REACH), found.end()
    return found.group().strip() == "là" and pattern(_KIN_TOO).search(key, *before) is not None


_KIN_TOO = r"(?<!\w)(?:và|cùng|cùng với)\s(?:người\s)?«kin_of»(?:\s(?:anh|chị|ông|bà|em|mình))?\slà$"
_KIN_REACH = 40  # code points before "là"


def _over_semicolons(reading: Reading, start: int, end: int, marks: list[str]) -> NameList | None:
    """The names of a subject that only semicolons part ("Trường An Hòa; Trạm Y tế; Hội Nông dân xã | được tặng")."""
    if set(marks) != {";"}:
        return None
    listed = names_after(reading, start, end)
    as_many = len(listed.items) == len(marks) + 1
    return listed if as_many and listed.items[0].start - start <= 1 and _reaches(reading, listed, end) else None


@cache
def _with_work() -> regex.Pattern[str]:
    """What an author won with: "Nhà văn Lò Văn Tám với tiểu thuyết “Bến quê” | đã nhận"."""
    return regex.compile(rf"\s+với\s(?:\p{{L}}+\s){{0,2}}?{work_nouns()}(?!\w)[^,;.:\n]{{0,110}}$")


_WORK_REACH = 150  # code points before a verb in which such a work stands


@cache
def _whose_body() -> regex.Pattern[str]:
    """A body told by somebody of it, and no award of his: "Trung đoàn của anh Tám | được tặng"."""
    return pattern(rf"(?<!\w)(?:{body_nouns()})\scủa\s«addressed»(?:\s\p{{L}}+){{0,4}}\s*$")


_BODY_REACH = 60  # code points before a verb in which such a body stands


def _starts(reading: Reading, start: int, end: int) -> list[tuple[int, range]]:
    """Where a list of names may begin, with the numbers of persons that it must have there; none where any list may."""
    key, text = reading.key, reading.text
    owners = {m.end() for m in pattern(_OF_SEVERAL).finditer(key, start, end)}
    counted = {m.end(): small_number(fold(m["number"])) for m in _SO_MANY.finditer(text, start, end)}
    counted |= {m.end(): 2 for m in _PAIR.finditer(text, start, end)}
    plain = {start, *[m.end() for m in SEPARATOR.finditer(key, start, end)][-_MOST:]}
    plain |= {m.end() for m in _THERE_IS.finditer(key, start, end)}
    plain |= {m.end() for m in _IN_YEAR.finditer(text, start, end)}
    plain |= {m.end() for m in _AGAIN.finditer(text, start, end)}
    plain |= {m.end() for m in _DASH.finditer(key, start, end) if body_head().match(key, m.end(), end)}
    plain |= {m.end() for m in pattern(_FOR_BODY).finditer(key, start, end) if body_head().match(key, m.end(), end)}
    # "… chúc mừng bạn Tám | đạt"
    plain |= {m.start() for m in pattern(_ADDRESSED).finditer(text, max(start, end - 60), end)}
    several = {begin: range(2, _MOST) for begin in owners}
    so_many = {begin: range(number, number + 1) for begin, number in counted.items()}
    return sorted((so_many | dict.fromkeys(plain, range(0)) | several).items(), key=lambda begun: begun[0])


_MOST = 24  # items of a list of subjects, the last of them


# The second of two bodies whose people are the subject: "Nguyên cán bộ các đơn vị thuộc Sở A và | Sở B được tặng".
_OF_TWO = regex.compile(
    r"(?:các|những)\s(?:đơn vị|cán bộ|chiến sỹ|đồng chí)[^,;.:\n]{0,20}\s(?:thuộc|của)\s[^;.:\n]{3,60}\s(?:và|cùng)\s$"
)


def _of_two(reading: Reading, start: int, begin: int, listed: NameList) -> bool:
    bodies = all(item.kind != "individual" for item in listed.items)
    return bodies and _OF_TWO.search(reading.key, start, begin) is not None


def _persons_with_posts(reading: Reading, start: int, end: int) -> NameList:
    """Persons behind their posts ("nguyên Phó Chủ tịch Lò Văn Tám và quyền Giám đốc Lò Thị Mây | nhận …")."""
    aside = _ASIDE.search(reading.key, start, end)  # "nghệ nhân Lò Thị Mây (nghệ danh Mây Mây) | được …"
    end = aside.start() if aside is not None else end
    last = bisect_right(reading.names, end, key=lambda n: n.span.end) - 1
    items: list[Named] = []
    bound = end
    while last >= 0 and (span := reading.names[last].span).start >= start:
        between = reading.key[span.end : bound]
        if of_kin(reading, span):
            return NameList((), end)
        if between.strip(" ,") and (not items or len(between) > 60 or not _AND.match(between)):
            break
        items.insert(0, Named(Phrase(reading.text[span.start : span.end], span), "individual", span.start, span.end))
        last, bound = last - 1, span.start
    return NameList(tuple(items), end)


_ASIDE = regex.compile(r"\s\([^()\n]{2,60}\)\s*$")
_AND = regex.compile(r"\s*(?:,|và|cùng)\s")


def _reaches(reading: Reading, listed: NameList, end: int) -> bool:
    """Whether nothing but an apposition stands between the names and the verb."""
    after = pattern(_KIN_ASIDE).match(reading.key, listed.items[-1].end, end)
    past = after.end() if after is not None else listed.items[-1].end
    past += _INITIAL.match(reading.key, past - 2) is not None  # "em Lò Thị K. | được tặng"
    rest = BRACKET.sub("", reading.key[past:end])
    if pattern(_WHERE).fullmatch(rest):
        return True
    if not rest.strip(" ,)(") or (listed.open and not rest.strip(" ,.…")):
        return True
    if pattern(_ANOTHER).search(
        reading.text, past, end
    ):  # "Bà Mây, phó bí thư, chúc mừng bạn Tám | đạt …": the last one does
        return False
    if listed.items[-1].kind != "individual":
        whole = rest.startswith(", ") and "," not in rest[2:] and lies_in(reading, listed.items[-1], past + len(", "))
        return whole or _PART_OF.fullmatch(rest) is not None
    return len(rest) < 160 and pattern(_WHO_HE_IS).match(rest) is not None and pattern(_HIMSELF).search(rest) is None


# What may stand between a subject and its verb: a person's age, posts and address, the body that a body belongs to.
_WHO_HE_IS = r"\s*(?:[,(-]|của\s(?=«his_body»\s)|(?:«who_he_is»|tại(?! lễ| buổi| hội| đại| chương))\s)"
_HIMSELF = r"(?<!\w)(?:«addressed»|nhân dịp|khi)\s*$"  # another word is the subject
_PART_OF = regex.compile(r"\s+(?:trực thuộc|thuộc|của|ở|tại)\s[^,;()]{3,80}")
