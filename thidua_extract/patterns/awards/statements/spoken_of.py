"""Awards that are only spoken of: held, kept, shown, offered, aimed at, or fetched for somebody else."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement, earlier
from thidua_extract.patterns.awards.tokens.units import Unit
from thidua_extract.patterns.awards.words import pattern

_HANDED = frozenset({"confer", "posthumous", "receive", "goes"})
# A target told by shares or year by year, or a pledge, counts nobody: "phấn đấu hằng năm có 85% số xã, 15-20 cơ quan".
_RATE = r"%|(?<!\w)«strives»(?!\w)|(?<!\d)\d{1,3}\s?-\s?\d{1,3}(?!\d)|từ \d+ đến \d"
# What a contest has to give: "Cơ cấu giải thưởng gồm 1 giải Nhất, 2 giải Nhì".
_ON_OFFER = r"(?<!\w)(?:«offer»|giải thưởng (?:của «contest» )?(?:bao gồm|gồm))(?!\w)"
# "thưởng 2 tỷ đồng cho đội bóng nếu trụ hạng" has given nothing yet.
_IF_AFTER = regex.compile(r"[^.;\n]{0,120}?\s(?:nếu|với điều kiện)\s")
_RAISED = r"(?<!\w)«raises»(?!\w)"
# A place in a ranking is no award: "được tạp chí A vinh danh trong Top 500".
_RANKED = r"(?<!\w)(?:top\s?\d+|«firm»\s(?:tư nhân\s)?lớn nhất|«ranking»)(?!\w)"
_NEAR = 80  # code points behind a verb of praise in which a ranking stands
_OFFERED = 90  # code points before a prize in which its contest tells what it offers
# What is done to a medal as a thing: "Tấm huy chương ấy được bán cho hai người sưu tầm".
_TRADED = r"[^.,;:()\n]{0,40}?\s(?:(?:đã|vừa|sẽ|từng|bị|được|đem|mang)\s)+«trades»(?!\w)"
_BOTH_KINDS = regex.compile(r"huân(?: chương)?,? (?:và )?huy chương(?!\w)")
# Things kept or shown, and people visited: "trưng bày 50 huân chương", "tặng quà 5 Mẹ Việt Nam anh hùng".
_KEPT = r"(?<!\w)«keeps»(?:\s(?:cho|các|gần|hơn|trên))*\s+$"
# Those who hold a title today, of whose giving nothing is said: "Xã hiện có 9 Bà mẹ Việt Nam Anh hùng".
_TODAY = r"(?<!\w)(?:«nowadays»(?!\w)(?:[\s,]+\p{L}+){0,8}\s(?:có|còn)|hiện còn|còn)\s(?:«about»\s)?$"
# Those who hold a title, told as parts of others ("5 đại biểu dự đại hội; trong số này có 1 Anh hùng Lao động").
_SOME_ARE = regex.compile(r"(?:trong đó|trong số (?:này|đó))\s?,?\s(?:có\s)?(?:\d+[^.;\n]{0,60}(?:,|và)\s)?$")
# The staff of a school or hospital told by titles and degrees: "Trường có 5 Nhà giáo Ưu tú, 30 thạc sĩ".
_AMONG_STAFF = r"\s?(?:,|và)\s(?:«about»\s)?\d+\s«staff»(?!\w)|\s?[,;]\s(?:hiện|hiện nay)(?!\w)"
# A second title behind the first: "hiện có 2 Thầy thuốc Nhân dân, | 25 Thầy thuốc Ưu tú".
_HELD_TOO = regex.compile(r"(?<!\w)(?:hiện|hiện nay|đến nay)(?!\w)[^.;]{0,50}?\s(?:có|còn)\s\d[^;]{0,120}(?:,|và)\s$")
# Those who came: "Dự lễ có 45 Bà mẹ Việt Nam anh hùng, | 12 Anh hùng Lao động".
_GUESTS = regex.compile(
    r"\s*(?:\p{L}+\s){0,3}?(?:dự|tham dự|đến dự|về dự)\s[^.;\n]{0,80}?có\s(?:[^.;\n]{0,120}(?:,|và|cùng)\s)?$"
)
# Who fetches the award of a kinsman gets none: "Ông Tám (bố anh Chín) nhận Bằng khen thay con trai".
_FOR_ANOTHER = r"[^.,;:\n]{0,40}?\sthay (?:cho |mặt )?«kinsman»(?!\w)"
_ASKS = r"(?<!\w)«asks»(?!\w)"


# What is done every year is a rule: "hằng năm trao cho 10 tài năng trẻ", beside "năm nay trao cho 10 tài năng trẻ".
_EVERY_YEAR = r"(?<!\w)«every_year»(?!\w)"
_THIS_TIME = r"(?<!\w)(?:«this_time»|(?<!từ )(?<!kể từ )năm\s(?:học\s)?20\d\d)(?!\w)"
# A contest can be won, which nobody plans: "tin đồn chị Mây sẽ đoạt vương miện"; not "sẽ nhận giải Nhất", "sẽ trao".
_WILL_WIN = r"(?<!\w)sẽ\s(?:\p{L}+\s){0,3}?«wins_contest»(?!\w)"


def only_spoken_of(statement: Statement, reading: Reading, unit: Unit) -> bool:
    """Whether the award is a thing spoken of, asked for, or fetched for somebody else."""
    return (
        _ranked(statement, reading)
        or _things(statement, reading)
        or _not_given_yet(statement, reading, unit)
        or _supposed(statement, reading)
        or _by_rule(statement, reading, unit)
        or _remarked(statement, reading)
        or _held(statement, reading)
        or _holders_among(statement, reading)
        or pattern(_FOR_ANOTHER).match(reading.key, statement.end) is not None
        or pattern(_TRADED).match(reading.key, statement.end) is not None
    )


def _ranked(statement: Statement, reading: Reading) -> bool:
    """Whether those praised have a place in a ranking ("được tạp chí A vinh danh trong Top 500")."""
    if statement.awards[0].shape != "praise":
        return False
    told = statement.recipients
    # "vinh danh 200 thương hiệu, trong đó có Top 10": those honoured stand before it
    behind = bool(told) and told[0].start > statement.end
    end = told[0].end if behind else min(statement.clause_end, statement.end + _NEAR)
    return pattern(_RANKED).search(reading.key, statement.start, end) is not None


def _things(statement: Statement, reading: Reading) -> bool:
    """Whether the awards counted are things, or a figure over several kinds."""
    count = statement.awards_count
    if count is None:
        return False
    if not statement.verb and reading.key.startswith("một", count.start):
        return True  # "như một huân chương khổng lồ"
    if _BOTH_KINDS.match(reading.key, statement.start):
        return True  # "1.200 huân chương, huy chương": one number over several kinds
    return pattern(_KEPT).search(reading.key, max(0, count.start - 24), count.start) is not None


def _not_given_yet(statement: Statement, reading: Reading, unit: Unit) -> bool:
    """Whether an award is asked for, promised, aimed at, on offer, collected for, or in question."""
    key, award = reading.key, statement.awards[0]
    if award.shape == "praise" and any(r.noun == "hồ sơ" for r in statement.recipients):
        return True  # "tiếp nhận 90 hồ sơ đề nghị khen thưởng": files, of which nobody knows what they ask for
    if award.shape == "praise" and _IF_AFTER.match(key, statement.end, statement.clause_end):
        return True
    if statement.aim and pattern(_RATE).search(key, unit.start, statement.start):
        return True
    handed = statement.passive or statement.verb in _HANDED
    offers = max(unit.start, statement.start - _OFFERED)
    if award.code == "prize" and not handed and pattern(_ON_OFFER).search(key, offers, statement.start):
        return True
    if award.code == "bonus" and not handed and pattern(_RAISED).search(key, statement.clause_start, statement.start):
        return True  # "vận động 90 suất học bổng" gives them to nobody yet
    if award.code == "prize" and statement.verb == "receive" and _offers(statement, reading):
        return True
    question = reading.text[unit.start : unit.end].rstrip(' "”').endswith("?")
    return question and pattern(_ASKS).search(key, unit.start, unit.end) is not None


def _supposed(statement: Statement, reading: Reading) -> bool:
    """Whether a contest is told as one that somebody will win: a forecast, a claim or a hope."""
    if statement.status != "planned" or statement.awards[0].code != "prize" or statement.passive:
        return False
    return pattern(_WILL_WIN).search(reading.key, statement.clause_start, statement.start) is not None


def _by_rule(statement: Statement, reading: Reading, unit: Unit) -> bool:
    """Whether counted recipients are those of every year, and nothing in the sentence tells of one year."""
    counted = statement.recipients
    if not counted or counted[0].count is None or any(r.named for r in counted):
        return False
    begin = max(unit.start, *(reading.key.rfind(mark, unit.start, statement.start) + 1 for mark in (". ", "\n")))
    end = max(statement.end, counted[0].end)
    if pattern(_EVERY_YEAR).search(reading.key, begin, end) is None:
        return False
    return pattern(_THIS_TIME).search(reading.key, begin, min(statement.sentence_end, unit.end)) is None


# A contest that keeps prizes for those who come: "Hội thi còn giành nhiều giải phụ cho các golfer".
_HOSTS = r"(?:\A|[.;,\n])\s*(?:[^.;,\n]{0,40}\s)?«host»(?:\s[^.;,\n]{1,50})?\s(?:đã|còn|sẽ|cũng)?\s?$"
_FOR_ALL = regex.compile(r"[^.;\n]{0,60}?\scho\s(?:các|những|mọi|tất cả|toàn thể)\s")


def _offers(statement: Statement, reading: Reading) -> bool:
    """Whether "giành" is said for "dành": the subject is a contest, and a plural stands behind "cho"."""
    key = reading.key
    if not key.startswith(("giành", "dành"), max(0, statement.verb_end - 5)) or statement.subject_end < 0:
        return False
    if _FOR_ALL.match(key, statement.end) is None:
        return False
    return pattern(_HOSTS).search(key, max(0, statement.clause_start - 1), statement.subject_end) is not None


def _remarked(statement: Statement, reading: Reading) -> bool:
    """Whether the giving is only remarked upon ("đây là lần đầu trao X cho một sinh viên"), of one without a name."""
    counted = statement.recipients
    if len(counted) != 1 or counted[0].count != 1 or counted[0].named:
        return False
    return _FIRST_TIME.search(reading.key, statement.clause_start, statement.start) is not None


_FIRST_TIME = regex.compile(r"(?<!\w)đây (?:cũng )?là (?:lần|năm) (?:đầu|thứ)(?!\w)")


def _held(statement: Statement, reading: Reading) -> bool:
    """Whether persons who hold a title of honour are only counted, as the people of a place are."""
    count = statement.awards_count
    if count is None or statement.verb or statement.passive or statement.awards[0].shape != "person":
        return False
    begin = max(0, count.start - 200)
    first = max(begin, *(reading.key.rfind(mark, begin, count.start) + 1 for mark in (". ", "\n", ";")))
    if pattern(_AMONG_STAFF).match(reading.key, statement.end) is not None and reading.key.endswith(
        " có ", first, count.start
    ):
        return True
    return (
        pattern(_TODAY).search(reading.key, first, count.start) is not None
        or _HELD_TOO.search(reading.key, first, count.start) is not None
        or _GUESTS.match(reading.key, first, count.start) is not None
    )


def _holders_among(statement: Statement, reading: Reading) -> bool:
    """Whether those who hold a title are told as parts of others of whom nothing is given."""
    count, title = statement.awards_count, statement.awards[0]
    if count is None or statement.verb or statement.passive:
        return False
    if any(before.verb or before.passive or before.recipients for before in earlier(statement)):
        return False
    if title.shape != "person" and not title.code.endswith("fighter"):
        return False
    begin = max(0, count.start - 120)
    return _SOME_ARE.search(reading.key, begin, count.start) is not None
