"""The mentions that a statement amounts to: award, level, period and recipients together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.codes import AwardCode, AwardLevel, AwardStatus, RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.clause_names import paying
from thidua_extract.patterns.awards.confidence import confidence
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.receivers import Receiver, receivers_of
from thidua_extract.patterns.awards.recipients import is_work
from thidua_extract.patterns.awards.statement import Statement, earlier
from thidua_extract.patterns.awards.tokens import Unit
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold_pattern
from thidua_extract.text.span import Span


def states(statement: Statement, reading: Reading, unit: Unit, topic: periods.Topic | None) -> Iterator[AwardMention]:
    """The mentions of a statement: one for each award and recipient; none for what is conditional or negated."""
    if statement.several or statement.conditional or (statement.standard and not statement.recipients):
        return
    if statement.awards[0].shape == "praise" and _RANKED.search(reading.key, statement.start, _near_end(statement)):
        return
    if _only_spoken_of(statement, reading, unit):
        return
    recipients = [r for r in receivers_of(statement, reading) if not _of_works(r, statement)]
    if not recipients or (statement.negated and not all(r.named for r in recipients)):
        return
    status: AwardStatus = "withdrawn" if statement.negated else statement.status
    first = statement.awards[0].start
    if len(statement.awards) > 1 and _GENERAL.search(reading.key, max(0, first - 40), first):
        recipients = [r for r in recipients if r.how != "subject" or r.kind == "individual"]
    shared = len(statement.awards) > 1 and all(not r.named for r in recipients)
    names = [_grouped(statement.awards)] if shared else statement.awards
    period = _period(statement, reading, unit)
    ends = [later.start for later in statement.awards[1:]] + [min(statement.clause_end, unit.end)]
    before = periods.several_years(reading, statement.clause_start, statement.start)
    single = len(recipients) == 1 and recipients[0].named and recipients[0].count in {1, statement.times}
    for position, name in enumerate(names):
        if len(statement.awards) > 1 and not shared:  # "Huân chương A (năm 2010), Huân chương B (năm 2015)"
            period = periods.attached(reading, name.end, min(ends[position], name.end + _BESIDE_AWARD), []) or period
        dated = period or (topic.of(name.code) if topic is not None else None)
        years = before or periods.several_years(reading, name.end, min(ends[position], name.end + 90))
        for recipient in recipients:
            if years and single:
                for year in years:
                    yield _mention(statement, name, replace(recipient, count=1), status, year, reading, unit)
                continue
            for giving, each, told in _one_by_one(statement, name, recipient, reading):
                yield _mention(giving, each, told, status, dated, reading, unit)


def _of_works(receiver: Receiver, statement: Statement) -> bool:
    """Whether works were counted beside a title of persons ("80 sáng kiến làm căn cứ xét tặng Chiến sĩ thi đua")."""
    works = receiver.kind == "exemplar" and any(is_work(r.noun) for r in statement.recipients)
    return works and statement.awards[0].recipient == "individual"


_BESIDE_AWARD = 60  # code points after one award of a list in which its own year stands, behind its giver


_HANDED = frozenset({"confer", "posthumous", "receive", "goes"})
# A target told by shares or year by year, or a pledge, counts nobody: "phấn đấu hằng năm có 85% số xã, 15-20 cơ quan".
_RATE = regex.compile(
    r"%|(?<!\w)(?:đăng ký|hằng năm|hàng năm|mỗi năm|trở lên)(?!\w)|"
    r"(?<!\d)\d{1,3}\s?-\s?\d{1,3}(?!\d)|từ \d+ đến \d"
)
# What a contest has to give: "Cơ cấu giải thưởng gồm 1 giải Nhất, 2 giải Nhì".
_ON_OFFER = regex.compile(
    r"(?<!\w)(?:cơ cấu giải|cơ cấu các giải|tổng giá trị giải|thể lệ|"
    r"giải thưởng (?:của (?:cuộc thi|hội thi|giải) )?(?:bao gồm|gồm))(?!\w)"
)
# "thưởng 2 tỷ đồng cho đội bóng nếu trụ hạng" has given nothing yet.
_IF_AFTER = regex.compile(r"[^.;\n]{0,120}?\s(?:nếu|với điều kiện)\s")
_RAISED = regex.compile(r"(?<!\w)(?:vận động|huy động|quyên góp|chăm lo|kêu gọi|ủng hộ|hỗ trợ)(?!\w)")


def _only_spoken_of(statement: Statement, reading: Reading, unit: Unit) -> bool:
    """Whether the award is a thing spoken of, asked for, or fetched for somebody else."""
    if not statement.verb and statement.awards_count and reading.key.startswith("một", statement.awards_count.start):
        return True  # "như một huân chương khổng lồ"
    if statement.awards_count is not None and _BOTH_KINDS.match(reading.key, statement.start):
        return True  # "1.200 huân chương, huy chương": one number over several kinds
    if statement.awards[0].shape == "praise" and any(r.noun == "hồ sơ" for r in statement.recipients):
        return True  # "tiếp nhận 90 hồ sơ đề nghị khen thưởng": files, of which nobody knows what they ask for
    if statement.awards_count is not None and _KEPT.search(
        reading.key, max(0, statement.awards_count.start - 24), statement.awards_count.start
    ):
        return True
    if statement.awards[0].shape == "praise" and _IF_AFTER.match(reading.key, statement.end, statement.clause_end):
        return True
    if _held(statement, reading) or _holders_among(statement, reading):
        return True
    if statement.aim and _RATE.search(reading.key, unit.start, statement.start):
        return True
    offered = statement.awards[0].code == "prize" and not statement.passive and statement.verb not in _HANDED
    if offered and _ON_OFFER.search(reading.key, max(unit.start, statement.start - 90), statement.start):
        return True
    raised = statement.awards[0].code == "bonus" and not (statement.passive or statement.verb in _HANDED)
    if raised and _RAISED.search(reading.key, statement.clause_start, statement.start):
        return True  # "vận động 90 suất học bổng" gives them to nobody yet
    question = reading.text[unit.start : unit.end].rstrip(' "”').endswith("?")
    if question and _ASKS.search(reading.key, unit.start, unit.end):
        return True
    return _FOR_ANOTHER.match(reading.key, statement.end) is not None


_BOTH_KINDS = regex.compile(r"huân(?: chương)?,? (?:và )?huy chương(?!\w)")
# Things kept or shown, and people visited: "trưng bày 50 huân chương", "tặng quà 5 Mẹ Việt Nam anh hùng".
_KEPT = regex.compile(
    r"(?<!\w)(?:trưng bày|lưu giữ|sưu tầm|cất giữ|còn giữ|bảo quản|tặng quà|thăm|thăm hỏi|phụng dưỡng|chăm sóc|đỡ đầu)"
    r"(?:\s(?:cho|các|gần|hơn|trên))*\s+$"
)

# Those who hold a title today, of whose giving nothing is said: "Xã hiện có 9 Bà mẹ Việt Nam Anh hùng".
_TODAY = regex.compile(
    r"(?<!\w)(?:(?:hiện|hiện nay|hiện tại|đang|nay|đến nay|tính đến nay|thời điểm hiện tại)(?!\w)"
    r"(?:[\s,]+\p{L}+){0,8}\s(?:có|còn)|hiện còn|còn)\s(?:(?:gần|hơn|trên|khoảng|thêm)\s)?$"
)


def _held(statement: Statement, reading: Reading) -> bool:
    """Whether persons who hold a title of honour are only counted, as the people of a place are."""
    count = statement.awards_count
    if count is None or statement.verb or statement.passive or statement.awards[0].shape != "person":
        return False
    begin = max(0, count.start - 200)
    first = max(begin, *(reading.key.rfind(mark, begin, count.start) + 1 for mark in (". ", "\n", ";")))
    if _AMONG_STAFF.match(reading.key, statement.end) is not None and reading.key.endswith(" có ", first, count.start):
        return True
    return (
        _TODAY.search(reading.key, first, count.start) is not None
        or _HELD_TOO.search(reading.key, first, count.start) is not None
    )


# Those who hold a title, told as parts of others ("5 đại biểu dự đại hội; trong số này có 1 Anh hùng Lao động").
_SOME_ARE = regex.compile(r"(?:trong đó|trong số (?:này|đó))\s?,?\s(?:có\s)?(?:\d+[^.;\n]{0,60}(?:,|và)\s)?$")


def _holders_among(statement: Statement, reading: Reading) -> bool:
    count, title = statement.awards_count, statement.awards[0]
    if count is None or statement.verb or statement.passive:
        return False
    if any(before.verb or before.passive or before.recipients for before in earlier(statement)):
        return False
    if title.shape != "person" and not title.code.endswith("fighter"):
        return False
    begin = max(0, count.start - 120)
    return _SOME_ARE.search(reading.key, begin, count.start) is not None


# The staff of a school or hospital told by titles and degrees: "Trường có 5 Nhà giáo Ưu tú, 30 thạc sĩ".
_AMONG_STAFF = regex.compile(
    fold_pattern(
        r"\s?(?:,|và)\s(?:hơn\s|gần\s|trên\s)?\d+\s(?:phó giáo sư|giáo sư|pgs|gs|tiến sĩ|thạc sĩ|bác sĩ|dược sĩ|"
        r"giáo viên|giảng viên|cử nhân|kỹ sư|cán bộ|mẹ|anh hùng|liệt sĩ|thương binh|bệnh binh|gia đình)(?!\w)"
    )
    + r"|\s?[,;]\s(?:hiện|hiện nay)(?!\w)"
)
# A second title behind the first: "hiện có 2 Thầy thuốc Nhân dân, | 25 Thầy thuốc Ưu tú".
_HELD_TOO = regex.compile(r"(?<!\w)(?:hiện|hiện nay|đến nay)(?!\w)[^.;]{0,50}?\s(?:có|còn)\s\d[^;]{0,120}(?:,|và)\s$")


def _one_by_one(
    statement: Statement, name: AwardName, recipient: Receiver, reading: Reading
) -> Iterator[tuple[Statement, AwardName, Receiver]]:
    """One award for each grade, and for each giver of another level ("được UBND xã và Tỉnh đoàn tặng Giấy khen")."""
    parts = statement.agent.parts if statement.agent is not None else ()
    for each, told in _several(name, recipient, reading):
        if parts and told.rule == "named" and told.count == 1 and name.code in _FORMS_OF_EACH:
            for giver in parts:
                yield replace(statement, agent=giver), each, told
        else:
            yield statement, each, told


_FORMS_OF_EACH = frozenset({"certificate_of_merit", "commendation_certificate", "emulation_flag"})


def _several(name: AwardName, recipient: Receiver, reading: Reading) -> Iterator[tuple[AwardName, Receiver]]:
    """One award for each grade that one person was given; "nhiều Bằng khen" given to a person are not counted."""
    one = recipient.count == 1 and recipient.rule == "named"
    if name.grades and recipient.rule == "named" and len(recipient.named) == len(name.grades) > 1:
        for grade, phrase in zip(
            name.grades, recipient.named, strict=True
        ):  # "hạng Nhì, hạng Ba cho ông Tám và bà Mây"
            yield replace(name, grade=grade), replace(recipient, count=1, named=(phrase,))
    elif one and name.grades:
        for grade in name.grades:
            yield replace(name, grade=grade), recipient
    elif one and _UNCOUNTED.search(reading.key, max(0, name.start - 90), name.start):
        if name.code != "prize":  # "nhiều giải thưởng" is general talk
            yield name, replace(recipient, count=None, qualifier=None)
    else:
        yield name, recipient


_FORM = r"(?:bằng khen|giấy khen|huân chương|huy chương|huân huy chương|huân, huy chương|kỷ niệm chương|danh hiệu)"


# Who fetches the award of a kinsman gets none: "Ông Tám (bố anh Chín) nhận Bằng khen thay con trai".
_FOR_ANOTHER = regex.compile(
    r"[^.,;:\n]{0,40}?\sthay (?:cho |mặt )?(?:con|chồng|vợ|anh trai|em trai|cha|mẹ|bố|gia đình)(?!\w)"
)


# "ngành đã được tặng nhiều danh hiệu, huân chương và bằng khen": general talk of a body.
_GENERAL = regex.compile(r"(?<!\w)(?:nhiều|một số|hàng loạt)\s[\p{L}, ]{0,30}$")


_UNCOUNTED = regex.compile(
    r"(?<!\w)(?:nhiều|một số|hàng loạt)\s+(?:tấm\s+|chiếc\s+)?"
    rf"(?:{_FORM}(?:\s(?:của|các)\s[^,.;()]{{2,40}})?\s*(?:,|và)\s+)*$"  # "nhiều huy chương, bằng khen"
)


_ASKS = regex.compile(r"(?<!\w)(?:có được|liệu|có nên)(?!\w)")


# A place in a ranking is no award: "được tạp chí A vinh danh trong Top 500".
_RANKED = regex.compile(
    r"(?<!\w)(?:top\s?\d+|(?:doanh nghiệp|công ty|ngân hàng|tập đoàn)\s(?:tư nhân\s)?lớn nhất|"
    r"bảng xếp hạng|tỷ phú|đạt chuẩn)(?!\w)"
)


def _near_end(statement: Statement) -> int:
    told = statement.recipients
    if told and told[0].start > statement.end:  # "vinh danh 200 thương hiệu, trong đó có Top 10": those honoured
        return told[0].end
    return min(statement.clause_end, statement.end + 80)


def _rule(name: AwardName, recipient: Receiver) -> str:
    """The rule that read the recipients, with where their names stood."""
    if name.shape == "praise":
        return f"praise_{recipient.rule}"
    return f"{recipient.how}_{recipient.rule}" if recipient.how else recipient.rule


def _mention(
    statement: Statement,
    name: AwardName,
    recipient: Receiver,
    status: AwardStatus,
    period: str | None,
    reading: Reading,
    unit: Unit,
) -> AwardMention:
    code, level = _resolved(name, statement)
    if code == "certificate_of_merit" and level is None and _by_deputy(statement, reading):
        level = "government"
    rule, kind = _rule(name, recipient), recipient.kind or _default_kind(name)
    if name.recipient == "household" and kind == "individual":  # "Gia đình ông Tám đạt danh hiệu Gia đình văn hóa"
        kind = "household"
    if name.shape == "placing" and kind == "individual":  # "An Hòa xếp nhất toàn đoàn"
        kind = "collective"
    alone = recipient.named[0].text if len(recipient.named) == 1 else ""
    if code == "foreign_order" and kind == "collective" and alone.istitle() and alone.isascii() and alone.isalpha():
        kind = "individual"  # "Brown được trao Huân chương Cành cọ"
    if code == "advanced_laborer" and kind == "collective":  # "5 tập thể, 60 cá nhân đạt Lao động tiên tiến"
        code = "advanced_labor_collective"
    if code == "cultural_unit" and kind == "household":  # "900 hộ, 12 thôn đạt danh hiệu văn hóa"
        code = "cultural_family"
    if name.shape == "praise" and paying(statement, name, reading):
        code = "bonus"
    quoted = _QUOTED.match(reading.key, recipient.span.end) if recipient.span is not None else None
    if name.shape == "praise" and kind == "exemplar" and quoted is not None and recipient.rule == "counted":
        code = "honorary_title"  # "tuyên dương 90 gương “Người con hiếu thảo”"
    spans = [Span(name.start, name.end), *(Span(*span) for span in statement.spans)]
    if recipient.span is not None:
        spans.append(recipient.span)
    return AwardMention(
        spans=tuple(dict.fromkeys(spans)),
        rule=f"awards.{rule}",
        confidence=confidence(
            rule,
            kind=kind,
            level=level,
            status=status,
            titled=name.shape == "person",
            section=reading.section_of(name.start),
            apart=_apart(name, recipient),
            names=len(recipient.named),
            bare=kind == "collective" and len(recipient.named) == 1 and " " not in recipient.named[0].text,
        ),
        award=code,
        grade=name.grade,
        level=level,
        status=status,
        recipient=kind,
        count=recipient.count,
        qualifier=recipient.qualifier,  # type: ignore[arg-type]
        named=recipient.named,
        conferrer=_phrase(_conferrer(statement.agent, level), reading) or _told_by_name(name, code, reading),
        presenter=_phrase(statement.presenter, reading),
        period=period,
        posthumous=statement.posthumous,
        unit=unit.index,
        title=name.title,
    )


_QUOTED = regex.compile(r"\s[\"“](?!học tập)[^\"”\n]{4,60}[\"”]")


def _apart(name: AwardName, recipient: Receiver) -> int:
    """Code points between an award and its recipients."""
    if recipient.span is None:
        return 0
    return max(0, recipient.span.start - name.end, name.start - recipient.span.end)


def _conferrer(agent: Agent | None, level: AwardLevel | None) -> Agent | None:
    """He who confers; leaders only hand over what is given at another level than theirs, all what the State gives."""
    if agent is None or (agent.presenter and agent.level != level):
        return None
    return None if level in _STATE_SHAPES and agent.level in _BELOW else agent


_BELOW = frozenset({"ministry", "province", "district", "commune", "grassroots", "organization"})


_GOVERNMENT = regex.compile(r"(?<!\w)(?:thủ tướng chính phủ|thủ tướng|chính phủ)$")


def _told_by_name(name: AwardName, code: AwardCode, reading: Reading) -> Phrase | None:
    """The giver that the name of the award holds ("Cờ thi đua của Chính phủ")."""
    if code != "government_emulation_flag":
        return None
    told = _GOVERNMENT.search(reading.key, name.start, name.end)
    return Phrase(reading.text[slice(*told.span())], Span(*told.span())) if told else None


def _phrase(agent: Agent | None, reading: Reading) -> Phrase | None:
    if agent is None:
        return None
    span = Span(agent.start, agent.end)
    return Phrase(reading.text[agent.start : agent.end], span)


_DEPUTY = regex.compile(r"phó thủ tướng")


_GIVES = regex.compile(r"(?<!trao )(?:ký quyết định\s+)?tặng\s*$")


def _by_deputy(statement: Statement, reading: Reading) -> bool:
    """Whether a deputy prime minister gives in his own right ("Phó Thủ tướng … ký quyết định tặng Bằng khen")."""
    presenter = statement.presenter
    if presenter is None or statement.agent is not None or not _DEPUTY.match(reading.key, presenter.start):
        return False
    return _GIVES.search(reading.key, max(0, statement.verb_end - 30), statement.verb_end) is not None


_STATE_SHAPES = frozenset({"state", "government"})


# Given from the province upwards: the leaders of a district only hand these over.
_HIGHER = frozenset({"certificate_of_merit", "emulation_flag", "commemorative_medal", "badge"})


def _resolved(name: AwardName, statement: Statement) -> tuple[AwardCode, AwardLevel | None]:
    """Code and level by who confers: what the law fixes, else the agent, the level said, the award's own."""
    agent = statement.agent.level if statement.agent else None
    if agent in {"district", "commune"} and statement.agent and statement.agent.presenter and name.code in _HIGHER:
        agent = None
    level = statement.level if statement.level and not statement.own_agent else agent or statement.level
    forms = any(other.shape != "praise" for other in statement.awards)  # "biểu dương, khen thưởng" is one
    if name.code == "commendation" and forms and len(statement.awards) > 1 and statement.own_agent:
        return name.code, name.level  # several forms: "của X" says it of one
    if name.code == "emulation_flag" and level == "government":
        return "government_emulation_flag", "government"
    if name.code.endswith("_order") or name.code == "order":
        if agent == "foreign" or name.code == "foreign_order":
            return "foreign_order", "foreign"
        return name.code, "state"
    if name.level in _STATE_SHAPES:
        return name.code, name.level
    if name.code == "provincial_emulation_fighter":
        return name.code, name.level
    return name.code, level or name.level


def _default_kind(name: AwardName) -> RecipientKind | None:
    if name.recipient is not None:
        return name.recipient
    return (
        "mixed" if name.shape == "graded" or name.code in {"certificate_of_merit", "commendation_certificate"} else None
    )


def _grouped(names: list[AwardName]) -> AwardName:
    grades, levels = {name.grade for name in names}, {name.level for name in names}
    return replace(
        names[0],
        code=group_code(names),
        grade=grades.pop() if len(grades) == 1 else None,
        level=levels.pop() if len(levels) == 1 else None,
    )


def group_code(names: list[AwardName]) -> AwardCode:
    """The general code of several awards that share one count."""
    codes = {name.code for name in names}
    if len(codes) == 1:
        return names[0].code
    if all(code.endswith("_order") or code == "order" for code in codes):
        return "order"
    if all(name.shape == "person" for name in names):
        return "honorary_title"
    return "commendation"


def _period(statement: Statement, reading: Reading, unit: Unit) -> str | None:
    end = min(statement.clause_end, unit.end)
    holes = [(r.start, r.end) for r in statement.recipients]
    if statement.settled and statement.recipients:
        merit = periods.beside(reading, statement.recipients[-1].end, statement.start)
        if merit is not None:
            return merit
    return (
        periods.attached(reading, statement.start, end, holes)
        or periods.before(reading, statement.clause_start, statement.start)
        or _opening_period(statement, reading, unit)
    )


def _opening_period(statement: Statement, reading: Reading, unit: Unit) -> str | None:
    """The year of the merit that opens the sentence ("Với kết quả năm 2023, đề nghị tặng Cờ …; tặng Bằng khen …")."""
    first = statement
    for before in earlier(statement):
        if before.start < unit.start:
            break
        first = before
    return None if first is statement else periods.before(reading, unit.start, first.start)
