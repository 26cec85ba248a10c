"""Award names: which award the words name, with grade, level and quoted title."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import cast

import regex

from thidua_extract.codes import AwardCode, AwardLevel, Grade, RecipientKind
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import kind_of_noun
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
_QUOTES = frozenset("\"'‘")  # those around the name itself open no title ("danh hiệu "Cờ thi đua" của Bộ")
_TITLED_BEFORE = regex.compile(
    r"(?:danh hiệu|tôn vinh|vinh danh|công nhận|suy tôn|bình chọn|bầu chọn|bình bầu|phong tặng|giải thưởng)"
    r"(?:\s(?:là|trở thành))?\s*[:]?\s*[\"'‘]?\s?$"
)
# A title that many reach or are granted at once, behind its verb or its number: "350 hộ đạt gia đình văn hóa",
# "công nhận 96 thôn văn hóa"; not "xây dựng gia đình văn hóa", "đại diện cho 900 gia đình học tập".
_REACHED_BEFORE = regex.compile(
    r"(?:(?<!\w)(?:danh hiệu|giấy chứng nhận|bằng công nhận|"
    r"đạt|giữ vững|được công nhận|công nhận|được suy tôn|suy tôn|được tặng)"
    r"(?:\s(?:đạt|là|danh hiệu|chuẩn|tiêu chuẩn|tiêu chí)){0,3}\s*:?\s*[\"“'‘]?\s?|"
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
    r"%\s(?:(?!và\s)\p{L}+\s){1,6}(?:đạt|giữ vững|được công nhận|được suy tôn)"
    r"(?:\s(?:đạt|là|danh hiệu|chuẩn|tiêu chuẩn|tiêu chí)){0,3}\s*[\"“]?$"
)
# Words that can stand right before a title of honour that is given; "dàn nhạc có nghệ sĩ ưu tú …" gives none.
_GIVEN_BEFORE = regex.compile(
    r"(?:danh hiệu|tặng|phong|xét|trượt|nhận|đạt|là|công nhận|duyệt|hồ sơ|số|,|và|\d|hiệu|trao|trở thành|thêm|"
    r"chương|suy tôn|giải thưởng|:|-)"
    r"(?:\s+(?:vinh dự nhà nước|cho|các|cao quý|thêm))?[\s\"“'‘]*$"
)
_HONOUR = regex.compile(
    r"(?<!\w)(?:các\s+)?(?P<head>danh hiệu|vinh danh|cờ|tôn vinh|giải thưởng|giải phụ|giải chuyên đề|"
    r"giải|cúp|chứng nhận)"
    r"(?:\s(?:đơn vị|tập thể|cá nhân|gia đình|doanh nghiệp|xã|phường|trường|phần thi|tiết mục))?"
    r"\s*:?\s*[\"'‘]\s?(?P<title>[^\"\n'’]{3,100})[\"'’]"
)
# A quoted honour behind its number ("vinh danh 45 "Công dân tiêu biểu"", "45 "Công dân tiêu biểu" được vinh danh"); not
# "công nhận 9 "Công trình thanh niên"".
_COUNTED_HONOUR = regex.compile(
    r"(?<=\d\s)\"(?P<title>(?!công trình|tuyến|đoạn|mô hình|khu|ngày|ngôi nhà|nhà)[^\"\n]{3,80})\""
    r"(?:(?<=(?:vinh danh|tôn vinh|công nhận|trao tặng)\s\d{1,4}\s\"[^\"]{3,80}\")|"
    r"(?=\s(?:đã\s|vừa\s)?được\s[^.;\n]{0,60}?(?:vinh danh|tôn vinh|tuyên dương|biểu dương|công nhận)))"
)
_RANKING = regex.compile(r"top\s*\d|iso\s*\d|v\d{3}|vnr\s*500|thương hiệu mạnh|thương hiệu quốc gia")
_FIGHTER = regex.compile(
    r"[\s\"]*(?:(?P<whole>(?:cấp\s+)?toàn quốc)|(?P<base>(?:cấp\s+)?cơ sở)"
    r"|(?P<ministry>(?:cấp\s+)?(?:bộ|ngành|tổng cục|toàn ngành|toàn quân|toàn lực lượng|lực lượng|quân khu|"
    r"quân chủng|đoàn thể|tổng liên đoàn|đại học quốc gia)(?!\w))"
    r"|(?P<province>(?:cấp\s+)?(?:tỉnh|thành phố|tp)(?!\w)))"
)
# Years of membership, no count of members: "Huy hiệu Đảng và 20 đảng viên …".
_BADGE_YEARS = regex.compile(
    r"(?:\s+đảng)?(?:\s+loại)?(?:\s*(?:,|và|;)?\s*\d{2}(?!\d)(?=\s*(?:năm|tuổi|[,;.:]|và\s\d|cho|đợt|$))\s*(?:năm)?)+"
    r"\s*(?:năm\s+)?(?:tuổi đảng)?(?!\w)"
)
_BARE_TITLE = regex.compile(
    r"\s+(?P<title>(?:\p{Lu}[\p{L}\d.-]*)(?:\s(?:[\p{Lu}\d][\p{L}\d.-]*"
    r"|(?!(?:cho|của|tại|và|năm|do|trao|ở|với|vì|được|là|nhận|thuộc|trong|về|lần|từ|có|đã|vừa|sẽ|gồm|như|này|ngày)\s)"
    r"\p{Ll}+(?=\s\p{Lu}))){0,6})"
)
# An order with a name of its own that the law does not know: "Huân chương Lenin", "Huân chương Bắc đẩu bội tinh".
_FOREIGN = regex.compile(r"\s+[\"“']?(?!Hạng|Nhất|Nhì|Ba\b|Kháng|Chiến|Giải|Cao|Danh|Và|I)\p{Lu}\p{Ll}+")
# Streets and houses named after an award; "phát huy hiệu quả", "chỉ huy chương trình" hold no "huy hiệu", "huy chương".
_NAMESAKE = regex.compile(r"(?:(?:đường|phố|bảo tàng|tượng đài)|(?<!\w)(?:phát|chỉ))\s+$")
_AFTER_TITLE = regex.compile(r"\s+(?:[\p{Lu}][\p{Ll}]+)\s+[\p{Lu}]")


def find_names(reading: Reading, start: int, end: int) -> list[AwardName]:
    """The awards named in `[start, end)`, longest names first at each place, without overlaps."""
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
    return _with_quoted(found, reading, start, end)


def _extend(name: AwardName, text: str, key: str, end: int) -> AwardName | None:
    match name.shape:
        case "graded":
            if name.code == "order" and _FOREIGN.match(text, name.end, end):
                return replace(name, code="foreign_order", level="foreign", shape="")
            return _graded(name, key, end)
        case "fighter":
            return _fighter(name, key, end)
        case "person":
            return _person(name, text, key)
        case "titled":
            return name if _TITLED_BEFORE.search(key, max(0, name.start - 24), name.start) else None
        case "reached":
            return replace(name, title=key[name.start : name.end]) if _reached(name, key) else None
        case "contest":
            return None if _LEAGUE.match(key, name.end) else _contest(name, key)
        case "flag" | "quoted" | "prize":
            return _quoted(name, text, key, end)
        case _:
            return replace(name, title=key[name.start : name.end] if name.shape == "title" else "")


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
    found = _FIGHTER.match(key, name.end, end)
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
    if _TITLED_BEFORE.search(key, max(0, name.start - 24), name.start):
        return name
    if _DATED_ITEM.match(key, name.end) and key.endswith("; ", 0, name.start):
        return name  # one of a list of honours: "…; nhà giáo nhân dân năm 1994; …"
    if _AFTER_TITLE.match(text, name.end) or not _GIVEN_BEFORE.search(key, max(0, name.start - 30), name.start):
        return None
    return name


def _reached(name: AwardName, key: str) -> bool:
    before = max(0, name.start - 100), name.start
    if _SHARE_OF.search(key, *before) is not None:
        return False
    if _RECOGNISED.match(key, name.end) is not None and _NUMBER_BEFORE.search(key, *before) is not None:
        return True
    return _REACHED_BEFORE.search(key, *before) is not None and _SIGNED_UP.search(key, *before) is None


# Who competed for the place: "2 giải Nhất cá nhân", "giải Nhì toàn đoàn".
_COMPETED = regex.compile(r"\s(?:(?P<teams>tập thể|đồng đội|toàn đoàn)|cá nhân)(?!\w)")
_LEAGUE = regex.compile(r"[ -]?league(?!\w)|(?<=đồng) (?:thời|đội|hạng|nghiệp)(?!\w)")  # "dự giải I League"


def _contest(name: AwardName, key: str) -> AwardName:
    word = key[name.start : name.end]
    short = {"hcv": "vàng", "hcb": "bạc", "hcđ": "đồng"}.get(word)
    last = short or (word[-8:] if word.endswith("đặc biệt") else word.rsplit(" ", 1)[-1])
    kind = _COMPETED.match(key, name.end)
    if kind is None:
        return replace(name, grade=_ranks().get(last))
    team: RecipientKind = "collective" if kind["teams"] else "individual"
    return replace(name, end=kind.end(), recipient=team, grade=_ranks().get(last))


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


def _with_quoted(found: list[AwardName], reading: Reading, start: int, end: int) -> list[AwardName]:
    """Adds the quoted honours and prizes that no lexicon name already covers."""
    quotes = any(reading.key.find(mark, start, end) >= 0 for mark in "\"'")
    if quotes:
        _add_quoted(found, reading.key, start, end)
    found.extend(_prizes(found, reading, start, end, quotes=quotes))
    if reading.triggers.opens("awards.place_heads", start, end) or any(name.shape == "contest" for name in found):
        found.extend(_places(found, reading.key, start, end))
    kept: list[AwardName] = []
    for name in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _add_quoted(found: list[AwardName], key: str, start: int, end: int) -> None:
    for match in _HONOUR.finditer(key, start, end):
        if any(name.start < match.end() and match.start() < name.end for name in found):
            continue
        if _RANKING.match(match["title"]):  # rankings and accreditations are no awards
            continue
        prize = match["head"].startswith("giải") or match["head"] in {"cúp", "chứng nhận"}
        code: AwardCode = "prize" if prize else "emulation_flag" if match["head"] == "cờ" else "honorary_title"
        kind: RecipientKind | None = "collective" if match["head"] == "cờ" else None
        found.append(
            AwardName(match.start(), match.end(), code, None, kind, title=match["title"].strip(), shape="title")
        )
    found.extend(
        AwardName(*m.span(), "honorary_title", None, kind_of_noun(m["title"]), title=m["title"].strip(), shape="title")
        for m in _COUNTED_HONOUR.finditer(key, start, end)
        if not any(name.start < m.end() and m.start() < name.end for name in found)
    )


# A flag told by the quoted words on it alone ("tặng “Đơn vị dẫn đầu phong trào thi đua” cho 4 xã").
_FLAG_WORDS = regex.compile(
    r"(?<=(?:tặng|trao|nhận|đạt|thưởng|danh hiệu|và|,|;|:)\s)[\"“](?P<title>(?:đơn vị|tập thể)\s(?:dẫn đầu|xuất sắc|"
    r"xuất sắc dẫn đầu)(?:\s(?:trong\s)?(?:các\s)?phong trào[^\"”\n]{0,50})?)[\"”]"
)


# "14 nhất, 48 nhì, 45 ba": places told by their number and grade alone, in a run.
_PLACE = regex.compile(
    r"(?:(?<=[(,:;-])|(?<=[(,:;-]\s)|(?<=(?:và|gồm|có|với|đó|giành|đoạt|đạt|thêm)\s))\d{1,3}\s"
    r"(?P<place>(?:giải\s)?(?:nhất|nhì|ba|tư|khuyến khích|kk|đặc biệt|vàng|bạc|đồng|[123]))"
    r"(?=\s*(?:[,;.)\n]|\Z)|\s(?:và|cho|trong|tại|ở|về|toàn|môn|cuộc|kỳ|quốc|cấp|các|của)(?!\w))"
)
_PLACE_HEAD = regex.compile(r"(?<!\w)(?:giải|giải thưởng|huy chương)(?!\w)[^.;\n\d]{0,60}$")
_NEXT_IN_RUN = 8  # code points between two of a run: ", ", " và ", ", cùng "


def _places(found: list[AwardName], key: str, start: int, end: int) -> list[AwardName]:
    """The prizes of a run that name their place alone, behind a prize in full or the word for prizes."""
    ends = {name.end for name in found if name.shape == "contest"}
    told: list[AwardName] = []
    for match in _PLACE.finditer(key, start, end):
        begin, stop = match.span("place")
        after = any(0 <= match.start() - before <= _NEXT_IN_RUN for before in ends)
        if not after and not _PLACE_HEAD.search(key, max(start, match.start() - 70), match.start()):
            continue
        ends.add(stop)
        if any(name.start < stop and begin < name.end for name in found):
            continue
        grade = _ranks().get(match["place"].removeprefix("giải "))
        told.append(AwardName(begin, stop, "prize", grade=grade, shape="contest"))
    return told


# A prize by its bare name behind a verb of winning ("giành giải Trang phục đẹp"); not leagues ("dự giải V-League").
_NAMED_PRIZE = regex.compile(
    r"(?<=(?:giành|đoạt|nhận|đạt|thắng|rinh|ẵm|về|trao|giành được|đoạt được|nhận được|đạt được|được|\d)\s)"
    r"giải\s(?P<title>(?!Nhất|Nhì|Ba|Tư|Khuyến|Đặc|Vàng|Bạc|Đồng|Ngoại hạng|V[. -]?League|Vô địch|[ABC](?!\p{L}))"
    r"\p{Lu}[\p{L}\d'-]*(?:\s(?!(?:tại|ở|của|cho|với|năm|từ|trong|do|hạng|vì|nhờ|khi|đã|cùng|lần|mùa|thuộc)\s)"
    r"[\p{L}\d'-]+){0,6})"
    r"(?=[\s,.;:()\"”]|$)"
)
# A prize named in lower case by what it praises ("giải cầu thủ ghi nhiều bàn nhất", "thủ môn hay nhất thuộc về …").
_PRAISED = (
    r"(?:cầu thủ|thủ môn|tiền đạo|vua phá lưới|vận động viên|vđv|huấn luyện viên|hlv|nam diễn viên|nữ diễn viên|"
    r"diễn viên|đạo diễn|quay phim|biên kịch|thí sinh|đội|tiết mục|phim|ca khúc|gương mặt|nghệ sỹ|ca sỹ|ý tưởng|"
    r"bài thi|bài viết|tác phẩm|mô hình|phần thi|người dẫn chương trình|người đẹp)"
    r"(?:\s(?!thuộc|được)\p{Ll}+){0,6}?\s"
    r"(?:nhất|triển vọng|ấn tượng|phong cách|tài năng|sáng tạo|yêu thích|tiêu biểu)"
)
_SOFT_PRIZE = regex.compile(
    r"(?:(?<=(?:giành|đoạt|nhận|đạt|thắng|trao|được|nhận được|trao cho)\s)(?:danh hiệu|giải)\s"
    rf"(?P<title>{_PRAISED})(?!\w)|"
    rf"(?<=(?:^|\n|[,;.:]\s|và\s|danh hiệu\s|giải\s))(?P<won>{_PRAISED})"
    r"(?=\s(?:giải\s)?(?:thuộc về|được trao cho|được trao tặng)))"
)
# A prize of unsaid place won by a number ("cả 5 em đều đoạt giải", "có 274 học sinh đạt giải trong các cuộc thi").
_ANY_PRIZE = regex.compile(
    r"(?<=(?:đều|\d\s(?:[\p{L},]+\s){1,5}?(?:đã\s)?)\s?(?:đoạt|giành|đạt|được trao)\s)"
    r"giải(?!\s(?:nhất|nhì|ba|tư|a|b|c|vàng|bạc|đồng|thưởng|khuyến|đặc|triển|pháp|quyết)(?!\w))(?!\w)|"
    r"(?<=trao\s)giải(?=\scho\s(?:các\s)?\d|"  # "trao giải cho 20 thí sinh", "chọn 50 bài để trao giải, trong đó …"
    r"(?:\scuộc thi)?(?:\scấp \p{L}+)?,?\s(?:trong đó|bao gồm|gồm|cụ thể)(?:\scó|\sgồm)?\s?:?\s\d)"
)

# A number of prizes that the words behind it part by their places ("có 39 giải, gồm: 3 giải A, 8 giải B …").
_PRIZES_IN_ALL = regex.compile(
    r"(?<=(?:có|trao|giành|đoạt|đạt|được|chọn|nhận|là|cộng|với|thêm|về|[,;:-])\s(?:\d{1,3}|\d\.\d{3})\s)"
    r"giải(?:\sthưởng)?(?=(?:\s(?:cá nhân|tập thể|chính thức|các loại|được trao|cho các \p{L}+ \p{L}+))?"
    r"(?:,\s(?:tăng|giảm|nhiều hơn|ít hơn)\s[^.;\n]{2,50};|(?:\scác loại)?[.]\s(?=trong đó|cụ thể))?"
    r"\s?(?:(?:[,;:(]|-\s)?\s?(?:(?:bao\s)?gồm|trong đó|cụ thể)(?:\scó)?\s?:?|[:(]|,?\svới)\s?(?:có\s)?"
    r"(?:(?:\d{1,3}|một|hai|ba)\s(?:giải\s)?(?:đặc biệt|xuất sắc|nhất|nhì|ba|a|b|c|vàng|bạc|đồng|khuyến khích)|"
    r"giải\s(?:đặc biệt|nhất|a|vàng))(?!\w))"
)


# A number of prizes parted among those who won them ("đạt 11 giải, trong đó huyện A 5 giải, huyện B 6 giải").
_PRIZES_PARTED = regex.compile(
    r"(?<=(?:có|trao|giành|đoạt|đạt|giành được|đạt được)\s(?:\d{1,3}|\d\.\d{3})\s)giải"
    r"(?=(?:\s(?:các loại|cao|được trao))?,\s(?:trong đó|gồm|cụ thể)[:,]?\s(?:\p{L}+[\s-]){1,7}?"
    r"(?:có\s|đạt\s|giành\s)?\d{1,3}\sgiải\s?[,;.])|"
    r"(?<=giải(?:,\s(?:trong đó|gồm|cụ thể)[:,]?|,|;|\svà)\s(?:\p{L}+[\s-]){1,7}?(?:có\s|đạt\s|giành\s)?\d{1,3}\s)"
    r"giải(?=\s?[,;.]|\svà\s)"
)


# Prizes counted by who competed for them ("trao 4 giải tập thể và 9 giải cá nhân").
_PRIZES_OF_KIND = regex.compile(r"(?<=\d\s)giải\s(?:(?P<teams>tập thể|đồng đội|toàn đoàn)|cá nhân)(?!\w)")


# Pupils who won in a contest of pupils, counted before their places ("88 học sinh giỏi quốc gia (7 giải nhất, …)").
_NUMBER_OF_PUPILS = regex.compile(r"\d\s(?:lượt\s)?(?:học sinh|hs|em|em học sinh)\s$")
_PUPILS = regex.compile(
    r"giỏi(?:\s(?:cấp\s)?(?:quốc gia|quốc tế|tỉnh|thành phố|huyện|quận))?"
    r"(?=,?\s?\(?(?:(?:bao\s)?gồm|trong đó|với|đạt)?\s?(?:có\s)?:?\s?\d{1,3}\sgiải\s"
    r"(?:đặc biệt|nhất|nhì|ba|khuyến khích)(?!\w))"
)


# A title of honour without quotes that persons counted have reached ("36 học sinh đạt danh hiệu chỉ huy đội giỏi").
_PLAIN_TITLE = regex.compile(
    r"(?<=\d\s(?:[\p{L},]+\s){1,5}?(?:đã\s)?(?:đạt|nhận|được công nhận|được tặng)\s|quyết định công nhận\s)danh hiệu\s"
    r"(?P<title>(?!(?:cao|thi|này|trên|đó|các|vô|quán|á|hoa|khu|làng|thôn|bản|ấp|tổ|gia|đơn|trường|xã|kỷ|thế|vua|văn|anh|"
    r"nhất|nhì|trong|của|hiệp|là|và|tập|xuất)\s)\p{Ll}[\p{Ll} ]{5,70}?|giỏi việc nước, đảm việc nhà|thi đua xuất sắc)"
    r"(?=\s(?:cấp|năm|trong|của|do|các|toàn|thành phố|tỉnh|huyện|gồm|từ|cho|đối với)(?!\w)|\s*[,;.:()\n]|$)"
)


# A title of honour in capitals without quotes ("tặng danh hiệu Công dân tiêu biểu cho 9 cá nhân").
_CAPITAL_TITLE = regex.compile(
    r"(?<=(?:tặng|trao|nhận|đạt|phong|công nhận|suy tôn)\s)danh hiệu\s"
    r"(?P<title>(?:Công dân|Gương mặt|Giảng viên|Giáo viên|Doanh nghiệp|Doanh nhân|Nông dân|Thanh niên|Sinh viên|"
    r"Học sinh|Phụ nữ|Người|Nhà khoa học|Nhà quản lý|Bác sĩ|Cán bộ|Đảng viên|Đoàn viên|Công nhân|Đơn vị|Xã|Phường|Thôn|"
    r"Dòng họ|Gia đình|Ngôi sao|Đại sứ|Hiệp sĩ|Bông hoa)(?:\s\p{Ll}+){1,6}?)"
    r"(?=\s(?:cho|của|năm|đối với|vì|theo|trong|cấp|toàn|tỉnh|thành phố|lần|giai đoạn|đợt|do|và)(?!\p{L})|"
    r"\s*[,;.:()\n]|$)"
)


# A title of honour by what it praises, without quotes ("danh hiệu Công dân Hà Nội tiêu biểu", "bình chọn là Doanh nhân
# trẻ xuất sắc"); "là nông dân giỏi" alone only tells what he is.
_PRAISING_TITLE = regex.compile(
    r"(?<=(?:(?<!khen về\s)danh hiệu|"
    r"(?:bình chọn|bầu chọn|bình bầu|vinh danh|tôn vinh|công nhận|suy tôn)(?:\s(?:là|trở thành))?)\s)"
    r"(?P<title>(?:công dân|nông dân|doanh nhân|doanh nghiệp|thanh niên|sinh viên|học sinh|gương mặt|phụ nữ|"
    r"nhà khoa học|thầy giáo|nhà giáo|giáo viên|giảng viên|cán bộ|công nhân|người lao động|thầy thuốc|đảng viên|"
    r"đoàn viên|hội viên|chủ tịch công đoàn|người con|bí thư chi bộ|chiến sỹ|hợp tác xã|htx|tiến sỹ|giáo sư)"
    r"(?:\s(?!(?:đã|được|có|của|cho|vì|do|là|đạt|và|với|trong|trên|tại)\s)[\p{L}\d-]+){0,6}?"
    r"\s(?:tiêu biểu|xuất sắc|ưu tú|danh dự|gương mẫu|dạy giỏi|sản xuất giỏi|kinh doanh giỏi|sáng tạo|hiếu thảo|"
    r"của năm|triển vọng)(?:\stiêu biểu|\sxuất sắc)?)(?!\w)"
)


def _prizes(found: list[AwardName], reading: Reading, start: int, end: int, *, quotes: bool) -> list[AwardName]:
    """Prizes by their bare names, or without one, that no lexicon name covers; `quotes`: a quotation mark is there."""
    triggers = reading.triggers
    more = [
        AwardName(*m.span(), "emulation_flag", None, "collective", title=m["title"], shape="flag")
        for m in (_FLAG_WORDS.finditer(reading.key, start, end) if quotes else ())
    ]
    more += [
        AwardName(m.start(), m.end("title"), "prize", title=fold(m["title"]), shape="title")
        for m in triggers.finditer("awards.prizes", _NAMED_PRIZE, start, end, text=reading.text)
    ]
    more += [
        AwardName(*m.span(), "prize", title=m["title"] or m["won"], shape="title")
        for m in triggers.finditer("awards.praised", _SOFT_PRIZE, start, end)
    ]
    more += [
        AwardName(*m.span(), "honorary_title", title=m["title"], shape="title")
        for m in triggers.finditer("awards.titles", _PLAIN_TITLE, start, end)
    ]
    more += [
        AwardName(*m.span(), "honorary_title", title=m["title"], shape="title")
        for m in triggers.finditer("awards.praising", _PRAISING_TITLE, start, end)
    ]
    more += [
        AwardName(*m.span(), "prize", shape=shape)
        for shape, pattern in (("place", _ANY_PRIZE), ("contest", _PRIZES_IN_ALL), ("contest", _PRIZES_PARTED))
        for m in triggers.finditer("awards.prizes", pattern, start, end)
    ]
    more += [
        AwardName(*m.span(), "prize", None, "collective" if m["teams"] else "individual", shape="contest")
        for m in triggers.finditer("awards.prizes", _PRIZES_OF_KIND, start, end)
    ]
    more += [
        AwardName(*m.span(), "prize", None, "individual", shape="place")
        for m in triggers.finditer("awards.pupils", _PUPILS, start, end)
        if _NUMBER_OF_PUPILS.search(reading.key, max(start, m.start() - 20), m.start())
    ]
    more += [
        AwardName(m.start(), m.end("title"), "honorary_title", title=fold(m["title"]), shape="title")
        for m in triggers.finditer("awards.titles", _CAPITAL_TITLE, start, end, text=reading.text)
    ]
    return [n for n in more if not any(f.start < n.end and n.start < f.end for f in found)]


def elided_grade(key: str, position: int, end: int) -> tuple[int, Grade | None] | None:
    """A grade that stands alone for its award ("hạng Nhì: 3 tập thể"): its end and code."""
    found = _CLASS.match(key, position, end)
    if found is None:
        return None
    return found.end(), None if found["more"] else _classes()[found["class"]]


def rank_grade(word: str) -> Grade | None:
    """The code of a place in a ranking ("nhất", "nhì", "ba")."""
    return _ranks().get(fold(word))
