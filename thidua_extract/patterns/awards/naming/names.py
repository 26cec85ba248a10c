"""The awards that the lexicon knows by name: which one the words name, with grade, level and quoted title."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import cast

import regex

from thidua_extract.codes import AwardCode, AwardLevel, Grade, RecipientKind
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.naming.words import honour_words
from thidua_extract.text.fold import fold


@dataclass(slots=True)
class AwardName:
    """An award as named at `[start, end)`. `title`: the words that tell one honour, prize or badge from another."""

    start: int
    end: int
    code: AwardCode
    level: AwardLevel | None = None
    recipient: RecipientKind | None = None
    grade: Grade | None = None
    title: str = ""
    shape: str = ""
    grades: tuple[Grade, ...] = ()  # "hạng Nhất, Nhì, Ba": each, where the name tells several


@dataclass(frozen=True, slots=True)
class _Entry:
    code: AwardCode
    level: AwardLevel | None
    recipient: RecipientKind | None
    shape: str
    upper: bool


@cache
def _matcher() -> TermMatcher[_Entry]:
    terms = []
    for row in table("awards").rows:
        for surface in row["surfaces"].split("|"):
            entry = _Entry(
                cast(AwardCode, row["code"]),
                cast("AwardLevel | None", row["level"] or None),
                cast("RecipientKind | None", row["recipient"] or None),
                row["shape"],
                surface.replace(" ", "").isupper(),
            )
            terms.append((surface, entry))
    return TermMatcher(terms)


@cache
def _classes() -> dict[str, Grade]:
    return {w: cast(Grade, row["grade"]) for row in table("grades").rows for w in row["classes"].split("|") if w}


@cache
def _ranks() -> dict[str, Grade]:
    words = ((w, row["grade"]) for row in table("grades").rows for c in ("ranks", "medals") for w in row[c].split("|"))
    return {word: cast(Grade, grade) for word, grade in words if word}


_CLASS = regex.compile(
    r"[,\"]?\s*(?:\(?hạng\s+)\"?(?P<class>nhất|nhì|ba|iii|ii|i|1|2|3|hai|một|đặc biệt)\"?(?!\w)"
    r"(?P<more>(?:\s*(?:,|và|-|/)\s*(?:hạng\s+)?(?:nhì|ba|hai|iii|ii|nhất)(?!\w)){1,2}"
    r"(?=\s*(?:[,.;:()]|$|cho|của|và|các|về|do|được)))?"
)
_WORD = regex.compile(r"\p{L}+")
_TWO_DIGITS = regex.compile(r"\d{2}")
_QUOTE = regex.compile(r"[\s:]*[\"'‘]\s?(?P<title>[^\"\n'’]{2,120})[\"'’]")
_QUOTES_OPEN = frozenset("\"“'")
_QUOTES = frozenset("\"'‘")  # those around the name itself open no title ("danh hiệu "Cờ thi đua" của Bộ")
_TITLED_BEFORE = r"(?:danh hiệu|giải thưởng|phong tặng|«calls»)(?:\s(?:là|trở thành))?\s*[:]?\s*[\"'‘]?\s?$"
# A title that many reach or are granted at once, behind its verb or its number: "350 hộ đạt gia đình văn hóa",
# "công nhận 96 thôn văn hóa"; not "xây dựng gia đình văn hóa", "đại diện cho 900 gia đình học tập".
_CRITERIA = r"(?:\s(?:đạt|là|danh hiệu|chuẩn|tiêu chuẩn|tiêu chí)){0,3}"
_REACHED_BEFORE = (
    rf"(?:(?<!\w)«reaches»{_CRITERIA}\s*:?\s*[\"“'‘]?\s?|"
    r"(?<!\w)công nhận\s(?:[^.;:\n%]{0,70}?(?:,|và)\s)?(?:mới\s|thêm\s)?(?:\d[\d./]*)\s[\"“'‘]?)$"
)
# "800 hộ đăng ký đạt gia đình văn hóa": an aim of their own, which nobody grants.
_SIGNED_UP = regex.compile(r"(?<!\w)(?:đăng ký|phấn đấu|tiêu chí|xây dựng|tỷ lệ)(?!\w)[^,.;:()\n]{0,40}$")
# Counted before the title and recognised behind it: "có 170 gia đình học tập tiêu biểu được công nhận".
_RECOGNISED = regex.compile(
    r"(?:\s(?:tiêu biểu|xuất sắc|mới|các cấp))?\s(?:đã\s|vừa\s)?được\s(?:[^,.;:\n]{2,40}\s)?công nhận(?!\w)"
)
_NUMBER_BEFORE = regex.compile(r"\d\s$")
# A share of all, which counts nobody: "90% số hộ đạt gia đình văn hóa".
_SHARE_OF = regex.compile(
    rf"%\s(?:(?!và\s)\p{{L}}+\s){{1,6}}(?:đạt|giữ vững|được công nhận|được suy tôn){_CRITERIA}\s*[\"“]?$"
)
# Words that can stand right before a title of honour that is given; "dàn nhạc có nghệ sĩ ưu tú …" gives none.
_GIVEN_BEFORE = r"(?:«opens_title»|[,\d:-])(?:\s+(?:vinh dự nhà nước|cho|các|cao quý|thêm))?[\s\"“'‘]*$"
_FIGHTER = (
    r"[\s\"]*(?:(?P<whole>(?:cấp\s+)?toàn quốc)|(?P<base>(?:cấp\s+)?cơ sở)"
    r"|(?P<ministry>(?:cấp\s+)?«ministry»(?!\w))"
    r"|(?P<province>(?:cấp\s+)?(?:tỉnh|thành phố|tp)(?!\w)))"
)
# Years of membership, no count of members: "Huy hiệu Đảng và 20 đảng viên …".
_BADGE_YEARS = regex.compile(
    r"(?:\s+đảng)?(?:\s+loại)?(?:\s*(?:,|và|;)?\s*\d{2}(?!\d)(?=\s*(?:năm|tuổi|[,;.:]|và\s\d|cho|đợt|$))\s*(?:năm)?)+"
    r"\s*(?:năm\s+)?(?:tuổi đảng)?(?!\w)"
)
_BARE_TITLE = regex.compile(
    r"\s+(?P<title>(?:\p{Lu}[\p{L}\d.-]*)(?:\s(?:(?!\d+\s(?:năm|lần)\s)[\p{Lu}\d][\p{L}\d.-]*"
    r"|(?!(?:cho|của|tại|và|năm|do|trao|ở|với|vì|được|là|nhận|thuộc|trong|về|lần|từ|có|đã|vừa|sẽ|gồm|như|này|ngày)\s)"
    r"\p{Ll}+(?=\s\p{Lu}))){0,6})"
)
# An order with a name of its own that the law does not know: "Huân chương Lenin", "Huân chương quốc gia về Khoa học".
_FOREIGN = regex.compile(
    r"\s+quốc gia(?!\w)|\s+[\"“']?(?!Hạng|Nhất|Nhì|Ba\b|Kháng|Chiến|Giải|Cao|Danh|Và|I)\p{Lu}\p{Ll}+"
)
# Streets and houses named after an award; "phát huy hiệu quả", "chỉ huy chương trình" hold no "huy hiệu", "huy chương".
_NAMESAKE = regex.compile(r"(?:(?:đường|phố|bảo tàng|tượng đài)|(?<!\w)(?:phát|chỉ))\s+$")
_AFTER_TITLE = regex.compile(r"\s+(?:[\p{Lu}][\p{Ll}]+)\s+[\p{Lu}]")


def known_names(reading: Reading, start: int, end: int) -> list[AwardName]:
    """The awards in `[start, end)` that the lexicon knows, with what belongs to their names."""
    text, key = reading.text, reading.key
    found: list[AwardName] = []
    for match in _matcher().find(key, start, end) if reading.triggers.opens("awards.names", start, end) else ():
        entry = match.entry
        if entry.upper and not text[match.start : match.end].isupper():
            continue
        if _NAMESAKE.search(key, max(start, match.start - 12), match.start):
            continue
        name = _extend(
            AwardName(match.start, match.end, entry.code, entry.level, entry.recipient, shape=entry.shape),
            text,
            key,
            end,
        )
        if name is not None:
            found.append(name)
    return found


def _extend(name: AwardName, text: str, key: str, end: int) -> AwardName | None:
    match name.shape:
        case "graded":
            if name.code == "order" and (own := _FOREIGN.match(text, name.end, end)) is not None:
                quoted = _QUOTE.match(key, name.end, end) if own.group().strip()[0] in _QUOTES_OPEN else None
                return replace(
                    name, end=quoted.end() if quoted else name.end, code="foreign_order", level="foreign", shape=""
                )
            return _graded(name, key, end)
        case "fighter":
            return _fighter(name, key, end)
        case "person":
            return _person(name, text, key)
        case "titled":
            return name if honour_words(_TITLED_BEFORE).search(key, max(0, name.start - 24), name.start) else None
        case "reached":
            return replace(name, title=key[name.start : name.end]) if _reached(name, key) else None
        case "bare_flag":
            return _bare_flag(name, key)
        case "contest":
            return None if _LEAGUE.match(key, name.end) else _contest(name, key)
        case "flag" | "quoted" | "prize":
            return _quoted(name, text, key, end)
        case "title" if text[name.start].islower() and _ALL_SUCH.search(key, max(0, name.start - 8), name.start):
            return None  # "trong số những công dân ưu tú của tỉnh": what they are, no title that is given
        case _:
            return replace(name, title=key[name.start : name.end] if name.shape == "title" else "")


_ALL_SUCH = regex.compile(r"(?<!\w)(?:những|các|nhiều)\s$")


def _graded(name: AwardName, key: str, end: int) -> AwardName:
    found = _CLASS.match(key, name.end, end)
    if found is None:
        return name
    first = _classes()[found["class"]]
    if not found["more"]:
        return replace(name, end=found.end(), grade=first)
    more = (_classes()[word] for word in _WORD.findall(found["more"]) if word in _classes())
    return replace(name, end=found.end(), grades=tuple(dict.fromkeys((first, *more))))


def _fighter(name: AwardName, key: str, end: int) -> AwardName:
    found = honour_words(_FIGHTER).match(key, name.end, end)
    if found is None:
        return name
    code, level = "provincial_emulation_fighter", found.lastgroup
    if found["whole"]:
        code, level = "national_emulation_fighter", "government"
    elif found["base"]:
        code, level = "grassroots_emulation_fighter", "grassroots"
    return replace(name, end=found.end(), code=cast(AwardCode, code), level=cast(AwardLevel, level))


_DATED_ITEM = regex.compile(r"\s*(?:;|\(\d{4}\)|(?:vào )?(?:năm|đợt) \d|\.?\s*$)")


def _person(name: AwardName, text: str, key: str) -> AwardName | None:
    """A title of honour; none as the prefix of a name ("NSƯT Lò Văn Tám hát"), which says nothing of its giving."""
    if honour_words(_TITLED_BEFORE).search(key, max(0, name.start - 24), name.start):
        return name
    if _DATED_ITEM.match(key, name.end) and key.endswith("; ", 0, name.start):
        return name  # one of a list of honours: "…; nhà giáo nhân dân năm 1994; …"
    if _AFTER_TITLE.match(text, name.end) or not honour_words(_GIVEN_BEFORE).search(
        key, max(0, name.start - 30), name.start
    ):
        return None
    return name


# A flag without "thi đua" or a title in quotes: "tặng Cờ cho 5 xã", "tặng Cờ tổ chức đảng tiêu biểu cho 5 chi bộ"; not
# "trao cờ cho ngư dân", "tặng 100 lá cờ", "đánh cờ".
_FLAG_GIVEN = r"(?<!\w)(?:tặng|trao|nhận|tặng thưởng|đón nhận|(?<!\d)\d{1,2}|bằng khen,|bằng khen và|giấy khen,)\s$"
_FLAG_GOES_ON = (
    r"(?:\s(?:đơn vị|tập thể|tổ chức(?: cơ sở)? đảng|tổ chức|chi bộ|đảng bộ|công đoàn|cơ sở)\s(?:\p{L}+[\s,]+){1,12}?)?"
    r"(?:(?<=\s)|\s)(?:cho\s(?!«flag_fliers»(?!\w))|(?:ubnd|uỷ ban nhân dân)\s|"
    r"của\s(?:ubnd|uỷ ban|tỉnh|thành|bộ|ban|tổng|quân|đảng|hội|liên))|"
    r"(?:\s?,|\svà)\s(?:bằng khen|giấy khen)(?!\w)"
)


def _bare_flag(name: AwardName, key: str) -> AwardName | None:
    given = honour_words(_FLAG_GIVEN).search(key, max(0, name.start - 16), name.start)
    return replace(name, shape="flag") if given and honour_words(_FLAG_GOES_ON).match(key, name.end) else None


def _reached(name: AwardName, key: str) -> bool:
    before = max(0, name.start - 100), name.start
    if _SHARE_OF.search(key, *before) is not None:
        return False
    if _RECOGNISED.match(key, name.end) is not None and _NUMBER_BEFORE.search(key, *before) is not None:
        return True
    return honour_words(_REACHED_BEFORE).search(key, *before) is not None and _SIGNED_UP.search(key, *before) is None


# Several places of one prize: "đạt giải nhất, nhì và ba"; but "giải nhất và ba bằng khen".
_MORE_PLACES = regex.compile(
    r"(?:\s?(?:,|và|,\s?và)\s(?:giải\s)?(?P<further>nhì|ba|tư|khuyến khích|b|c|bạc|đồng)(?!\w)){1,5}"
    r"(?=\s?[,.;:()\n]|$|\s(?:cho|của|cấp|các|tại|ở|trong|môn|cuộc|kỳ|toàn|quốc|về|do|được|lần lượt|thuộc)(?!\w))"
)
# Who competed for the place: "2 giải Nhất cá nhân", "giải Nhì toàn đoàn".
_COMPETED = regex.compile(r"\s(?:(?P<teams>tập thể|đồng đội|toàn đoàn)|cá nhân)(?!\w)")
_LEAGUE = regex.compile(r"[ -]?league(?!\w)|(?<=đồng) (?:thời|đội|hạng|nghiệp)(?!\w)")  # "dự giải I League"


def _contest(name: AwardName, key: str) -> AwardName:
    word = key[name.start : name.end]
    short = {"hcv": "vàng", "hcb": "bạc", "hcđ": "đồng"}.get(word)
    last = short or (word[-8:] if word.endswith("đặc biệt") else word.rsplit(" ", 1)[-1])
    grade = _ranks().get(last)
    place = "" if grade else word.removeprefix("giải ")  # "giải khuyến khích" is a place too, though none that counts
    counted = _NUMBER_BEFORE.search(key, max(0, name.start - 3), name.start)  # "2 giải C và giải Nhì toàn đoàn"
    if grade and not counted and (more := _MORE_PLACES.match(key, name.end)) is not None:
        told = [_ranks().get(further) for further in more.captures("further")]
        grades = (grade, *(each for each in told if each is not None)) if None not in told else ()
        return replace(name, end=more.end(), grades=grades)
    kind = _COMPETED.match(key, name.end)
    if kind is None:
        return replace(name, grade=grade, title=place)
    team: RecipientKind = "collective" if kind["teams"] else "individual"
    return replace(name, end=kind.end(), recipient=team, grade=grade, title=place)


def _quoted(name: AwardName, text: str, key: str, end: int) -> AwardName:
    if name.code == "badge" and (years := _BADGE_YEARS.match(key, name.end, end)):
        digits = _TWO_DIGITS.findall(years.group())
        return replace(name, end=years.end(), title=f"{digits[0]} năm" if len(digits) == 1 else "")
    closed = key[max(0, name.start - 1) : name.start] in _QUOTES and key[name.end : name.end + 1] in _QUOTES
    if not closed and (quote := _QUOTE.match(key, name.end, end)) is not None:
        return replace(name, end=quote.end(), title=quote["title"].strip())
    if name.shape == "prize" and (bare := _BARE_TITLE.match(text, name.end, end)) is not None:
        return replace(name, end=bare.end(), title=key[bare.start("title") : bare.end("title")])
    return name


def elided_grade(key: str, position: int, end: int) -> tuple[int, Grade | None] | None:
    """A grade that stands alone for its award ("hạng Nhì: 3 tập thể"): its end and code."""
    found = _CLASS.match(key, position, end)
    if found is None:
        return None
    return found.end(), None if found["more"] else _classes()[found["class"]]


def rank_grade(word: str) -> Grade | None:
    """The code of a place in a ranking ("nhất", "nhì", "ba")."""
    return _ranks().get(fold(word))
