"""Prizes that no law knows: by their bare names, by whom they praise, by their number alone, by place in a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.naming.names import AwardName, rank_grade
from thidua_extract.patterns.awards.naming.words import honour_words
from thidua_extract.text.fold import fold

# A prize by its bare name behind a verb of winning ("giành giải Trang phục đẹp"), or by
# its category ("giải ở hạng mục Môi trường"); not leagues ("dự giải V-League").
_NAMED = (
    r"(?<=(?:«wins»|\d)\s)"
    r"giải\s(?:(?:(?:thưởng|ở|thuộc|cho)\s){0,2}hạng mục\s)?+"
    r"(?P<title>(?!Nhất|Nhì|Ba|Tư|Khuyến|Đặc|Vàng|Bạc|Đồng|Ngoại hạng|V[. -]?League|Vô địch|[ABC](?!\p{L}))"
    r"\p{Lu}[\p{L}\d'-]*(?:\s(?!(?:tại|ở|của|cho|với|và|năm|từ|trong|do|hạng|vì|nhờ|khi|đã|cùng|lần|mùa|thuộc)\s)"
    r"[\p{L}\d'-]+){0,6}(?:\scủa năm)?+)"
    r"(?=[\s,.;:()\"”]|$)"
)
# A prize by its bare name before the verb that hands it on ("Giải Sóng Biển 2018 thuộc về nhà văn A"); not "giải Nhất
# thuộc về", which is a place, nor the contest in "Giải Sóng Biển diễn ra".
_HANDED_ON = (
    r"(?<!\w)[Gg]iải\s(?:thưởng\s)?"
    r"(?P<title>(?!Nhất|Nhì|Ba|Tư|Khuyến|Đặc|Vàng|Bạc|Đồng|[ABC](?!\p{L}))\p{Lu}[\p{L}\d'-]*(?:\s[\p{L}\d'-]+){0,7}?)"
    r"(?=(?:\s(?:năm\s)?\d{4}|\snăm nay)?\s(?:«now»\s){0,2}«goes_to»(?!\w))"
)
# A prize named in lower case by what it praises ("giải cầu thủ ghi nhiều bàn nhất", "thủ môn hay nhất thuộc về …").
_BEST = r"«performer»(?:\s(?!thuộc|được)\p{Ll}+){0,6}?\s«best»"
_PRAISING = (
    r"(?:(?<=(?:giành|đoạt|nhận|đạt|thắng|trao|được|nhận được|trao cho)\s)(?:danh hiệu|giải)\s"
    rf"(?P<title>{_BEST})(?!\w)|"
    rf"(?<=(?:^|\n|[,;.:]\s|và\s|danh hiệu\s|giải\s))(?P<won>{_BEST})"
    r"(?=\s(?:giải\s)?(?:thuộc về|được trao cho|được trao tặng)))"
)
# A prize of unsaid place won by a number ("cả 5 em đều đoạt giải", "có 274 học sinh đạt giải trong các cuộc thi").
_WON = regex.compile(
    r"(?<=(?:đều|\d\s(?:[\p{L},]+\s){1,5}?(?:đã\s)?)\s?(?:đoạt|giành|đạt|được trao)\s)"
    r"giải(?!\s(?:nhất|nhì|ba|tư|a|b|c|vàng|bạc|đồng|thưởng|khuyến|đặc|triển|pháp|quyết)(?!\w))(?!\w)|"
    # to so many, or to a kind before its names: "trao giải cho 20 thí sinh", "trao giải cho các tập thể: A, B"
    r"(?<=trao\s)giải(?=\scho\s(?:các\s)?\d|\scho\scác\s(?:\p{L}+\s?){1,4}:|"
    r"(?:\scuộc thi)?(?:\scấp \p{L}+)?[,.]?\s(?:trong đó|bao gồm|gồm|cụ thể)(?:\scó|\sgồm)?\s?:?\s\d)"
)
# A number of prizes that the words behind it part by their places ("có 39 giải, gồm: 3 giải A, 8 giải B …").
_IN_ALL = (
    r"(?<=(?:có|trao|giành|đoạt|đạt|được|chọn|nhận|là|cộng|với|thêm|về|[,;:-])\s(?:\d{1,3}|\d\.\d{3})\s)"
    r"giải(?:\sthưởng)?(?=(?:\s(?:cá nhân|tập thể|chính thức|các loại|các cấp|được trao|cho các \p{L}+ \p{L}+))?"
    r"(?:,\s(?:tăng|giảm|nhiều hơn|ít hơn)\s[^.;\n]{2,50};|(?:\scác loại)?[.]\s(?=trong đó|cụ thể))?"
    r"\s?(?:(?:[,;:(]|-\s)?\s?(?:(?:bao\s)?gồm|trong đó|cụ thể)(?:\scó)?\s?:?|[:(]|,?\svới)\s?(?:có\s)?"
    r"(?:(?:\d{1,3}|một|«small_number»)\s(?:giải\s)?(?:đặc biệt|xuất sắc|nhất|nhì|ba|a|b|c|vàng|bạc|đồng|khuyến khích|"
    r"(?<=giải\s)(?:cấp\s)?(?:tỉnh|thành phố|huyện|quận|quốc gia|quốc tế|khu vực|toàn quốc))|"
    r"giải\s(?:đặc biệt|nhất|a|vàng))(?!\w))"
)
# A number of prizes parted among those who won them ("đạt 11 giải, trong đó huyện A 5 giải, huyện B 6 giải").
_PARTED = regex.compile(
    r"(?<=(?:có|trao|giành|đoạt|đạt|giành được|đạt được)\s(?:\d{1,3}|\d\.\d{3})\s)giải"
    r"(?=(?:\s(?:các loại|cao|được trao))?,\s(?:trong đó|gồm|cụ thể)[:,]?\s(?:\p{L}+[\s-]){1,7}?"
    r"(?:có\s|đạt\s|giành\s)?\d{1,3}\sgiải\s?[,;.])|"
    r"(?<=giải(?:,\s(?:trong đó|gồm|cụ thể)[:,]?|,|;|\svà)\s(?:\p{L}+[\s-]){1,7}?(?:có\s|đạt\s|giành\s)?\d{1,3}\s)"
    r"giải(?=\s?[,;.]|\svà\s)"
)
# Prizes counted by the stage at which they were won ("có 15 giải học sinh giỏi cấp tỉnh, 30 giải cấp huyện").
_OF_STAGE = regex.compile(
    r"(?<=(?:có|đạt|giành|đoạt|được|với|về|là|và|đó|gồm|[,;:])\s(?:\d{1,3}|\d\.\d{3})\s)giải(?:\sthưởng)?"
    r"(?=\s(?:(?:học sinh giỏi|hsg|cá nhân|tập thể|các môn(?:\s\p{L}+){0,3})\s){0,2}"
    r"(?:cấp\s)?(?:tỉnh|thành phố|huyện|quận|thị xã|quốc gia|quốc tế|khu vực|toàn quốc)(?!\w))"
)
# The highest prizes by their number, before whoever won them ("hai giải cao nhất thuộc về bà Mây"); the rules of a
# contest tell one too ("giải cao nhất trị giá 90 triệu đồng").
_HIGHEST = (
    r"(?:(?<=(?:\d|«small_number»)\s)giải(?:\sthưởng)?\s(?:cao nhất|lớn nhất|quan trọng nhất)"
    r"|(?<!\w)giải(?:\sthưởng)?\scao nhất)(?=\s(?:«now»\s){0,2}«goes_to»(?!\w))"
)
# Prizes of the stages of a long contest, by their number ("trao 6 giải tuần và 2 giải tháng").
_OF_TIME = regex.compile(
    r"(?<=(?:\d|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s)giải\s(?:tuần|tháng|quý|vòng tháng)(?!\w)"
)
# The Nobel prize without its noun, behind a verb of winning: "từng nhận Nobel Văn học", no "nhà văn Nobel".
_NOBEL = regex.compile(
    r"(?<=(?:nhận|đoạt|giành|thắng)\s)(?P<title>nobel\s(?:hoà bình|văn học|y học|y sinh|hoá học|vật lý|kinh tế))(?!\w)"
)
# A cup without a name that is handed over ("được nhận Cúp và phần thưởng"); not the contest in "đoạt Cúp Liên đoàn",
# nor what comes with a form in "tặng Bằng khen và Cúp".
_CUP = regex.compile(
    r"(?<=(?:[Tt]rao|[Tt]ặng|[Nn]hận|đoạt|giành|[Tt]rao tặng|[Cc]hứng nhận và|[Cc]hứng nhận,)\s)Cúp"
    r"(?=\s(?:cho|của|lưu niệm|vinh danh|và(?!\s(?:[Bb]ằng|[Gg]iấy|[Cc]ờ|[Hh]uân)))\s|[.;]|\s*$)"
)
# Prizes counted by who competed for them ("trao 4 giải tập thể và 9 giải cá nhân").
_OF_KIND = regex.compile(r"(?<=\d\s)giải\s(?:(?P<teams>tập thể|đồng đội|toàn đoàn)|cá nhân)(?!\w)")
# A prize told by who competed for it alone, behind a verb of winning or before one that hands it on ("trao giải tập
# thể cho Báo A", "giải toàn đoàn thuộc về Sở B"); "giải tập thể nhất" is a place.
_FOR_ALL = r"(?:giải|giải thưởng)\s(?:tập thể|đồng đội|toàn đoàn)(?:\sxuất sắc|\stiêu biểu)?"
_FOR_TEAMS = (
    rf"(?:(?<=(?:«wins»|tặng)\s){_FOR_ALL}(?!\w)|(?<!\w){_FOR_ALL}(?=\s(?:«now»\s){{0,2}}(?:«goes_to»)(?!\w)))"
    r"(?!\s(?:nhất|nhì|ba|khuyến khích)(?!\w))"
)
# Pupils who won in a contest of pupils, counted before their places ("88 học sinh giỏi quốc gia (7 giải nhất, …)").
_NUMBER_OF_PUPILS = regex.compile(r"\d\s(?:lượt\s)?(?:học sinh|hs|em|em học sinh)\s$")
_PUPILS = regex.compile(
    r"giỏi(?:\s(?:cấp\s)?(?:quốc gia|quốc tế|tỉnh|thành phố|huyện|quận))?"
    r"(?=,?\s?\(?(?:(?:bao\s)?gồm|trong đó|với|đạt)?\s?(?:có\s)?:?\s?\d{1,3}\sgiải\s"
    r"(?:đặc biệt|nhất|nhì|ba|khuyến khích)(?!\w))"
)


def find_prizes(reading: Reading, start: int, end: int) -> Iterator[AwardName]:
    """The prizes in `[start, end)` by their bare names, or by their number without a name."""
    triggers = reading.triggers
    for m in triggers.finditer("awards.prizes", honour_words(_NAMED), start, end, text=reading.text):
        yield AwardName(m.start(), m.end("title"), "prize", title=fold(m["title"]), shape="title")
    for m in triggers.finditer("awards.prizes", honour_words(_HANDED_ON), start, end, text=reading.text):
        yield AwardName(m.start(), m.end("title"), "prize", title=fold(m["title"]), shape="title")
    for m in triggers.finditer("awards.praised", honour_words(_PRAISING), start, end):
        yield AwardName(*m.span(), "prize", title=m["title"] or m["won"], shape="title")
    for m in triggers.finditer("awards.prizes", _WON, start, end):
        yield AwardName(*m.span(), "prize", shape="place")
    for counted in (honour_words(_IN_ALL), _PARTED, _OF_STAGE, honour_words(_HIGHEST), _OF_TIME):
        for m in triggers.finditer("awards.prizes", counted, start, end):
            title = m.group() if counted is _OF_TIME else ""
            yield AwardName(*m.span(), "prize", title=title, shape="contest")
    for m in triggers.finditer("awards.cups", _CUP, start, end, text=reading.text):
        yield AwardName(*m.span(), "prize", shape="prize")
    for m in triggers.finditer("awards.prizes", _OF_KIND, start, end):
        yield AwardName(*m.span(), "prize", None, "collective" if m["teams"] else "individual", shape="contest")
    for m in triggers.finditer("awards.prizes", honour_words(_FOR_TEAMS), start, end):
        yield AwardName(*m.span(), "prize", None, "collective", title=m.group(), shape="title")
    for m in triggers.finditer("awards.prizes", _NOBEL, start, end):
        yield AwardName(*m.span(), "prize", title=m["title"], shape="title")
    for m in triggers.finditer("awards.pupils", _PUPILS, start, end):
        if _NUMBER_OF_PUPILS.search(reading.key, max(start, m.start() - 20), m.start()):
            yield AwardName(*m.span(), "prize", None, "individual", shape="place")


# "14 nhất, 48 nhì, 45 ba": places told by their number and grade alone, in a run.
_PLACE = regex.compile(
    r"(?:(?<=[(,:;-])|(?<=[(,:;-]\s)|(?<=(?:và|gồm|có|với|đó|giành|đoạt|đạt|thêm)\s))\d{1,3}\s"
    r"(?P<place>(?:giải\s)?(?:nhất|nhì|ba|tư|khuyến khích|kk|đặc biệt|vàng|bạc|đồng|[123]))"
    r"(?=\s*(?:[,;.)\n]|\Z)|\s(?:và|cho|trong|tại|ở|về|toàn|môn|cuộc|kỳ|quốc|cấp|các|của)(?!\w))"
)
_PLACE_HEAD = regex.compile(r"(?<!\w)(?:giải|giải thưởng|huy chương)(?!\w)[^.;\n\d]{0,60}$")
_NEXT_IN_RUN = 8  # code points between two of a run: ", ", " và ", ", cùng "


def find_places(found: Sequence[AwardName], key: str, start: int, end: int) -> list[AwardName]:
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
        grade = rank_grade(match["place"].removeprefix("giải "))
        told.append(AwardName(begin, stop, "prize", grade=grade, shape="contest"))
    return told
