"""A statement of awards as read from one clause, and the mentions that it amounts to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import regex

from thidua_extract.codes import AwardCode, AwardLevel, AwardStatus, RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.confidence import confidence
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.money import paid, pays
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.named_before import names_before
from thidua_extract.patterns.awards.named_words import SEPARATOR
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.recipients import Named, NameList, Recipients
from thidua_extract.patterns.awards.referred import body_after
from thidua_extract.patterns.awards.subjects import foreigner_after, hoarder, referred, subject
from thidua_extract.patterns.awards.tokens import Unit
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


@dataclass(slots=True)
class Statement:
    """Awards with the recipients, agent and scope that one clause gives them."""

    awards: list[AwardName]
    start: int
    end: int
    clause_start: int
    clause_end: int = 1 << 60
    sentence_end: int = 1 << 60
    status: AwardStatus = "conferred"
    agent: Agent | None = None
    presenter: Agent | None = None
    own_agent: bool = False
    level: AwardLevel | None = None
    posthumous: bool = False
    conditional: bool = False  # "nếu được tặng …"
    several: bool = False  # one number over several kinds ("540 Bằng khen, Giấy khen"): a figure, no award
    standard: bool = False  # talk of standards and rules, which counts nothing ("tiêu chuẩn xét tặng …")
    negated: bool = False
    settled: bool = False  # its recipients stood before it
    inside: bool = False  # in a bracketed breakdown
    verb: str = ""
    verb_end: int = 0
    passive: bool = False
    to: int | None = None  # where "cho" ends
    subject_end: int = -1
    listed_by: tuple[int, int] | None = None  # the subject before the colon of the list that this stands in
    recipients: list[Recipients] = field(default_factory=list)
    bare: Recipients | None = None
    awards_count: Recipients | None = None
    times: int | None = None
    often: bool = False  # "nhiều lần được tặng …": how often is not told
    heir: int | None = None  # where the names begin that a verb of praise before it took
    previous: Statement | None = None
    shares: Statement | None = None  # whose subject is also its own ("được A tặng Bằng khen, B tặng Cờ")
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Recipient:
    kind: RecipientKind | None
    count: int | None
    qualifier: str | None
    named: tuple[Phrase, ...]
    span: Span | None
    number: Span | None
    rule: str
    how: str = ""


def states(statement: Statement, reading: Reading, unit: Unit, topic: periods.Topic | None) -> Iterator[AwardMention]:
    """The mentions of a statement: one for each award and recipient; none for what is conditional or negated."""
    status = statement.status
    recipients = list(_recipients(statement, reading))
    if statement.negated:
        if not recipients or not all(r.named for r in recipients):
            return
        status = "withdrawn"
    if statement.awards[0].shape == "praise" and _RANKED.search(reading.key, statement.start, _near_end(statement)):
        return
    if _only_spoken_of(statement, reading, unit):
        return
    if statement.several or statement.conditional or (statement.standard and not statement.recipients):
        return
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
            for each, told in _several(name, recipient, reading):
                yield _mention(statement, each, told, status, dated, reading, unit)


_BESIDE_AWARD = 45  # code points after one award of a list in which its own year stands, behind its giver


def _only_spoken_of(statement: Statement, reading: Reading, unit: Unit) -> bool:
    """Whether the award is a thing spoken of, asked for, or fetched for somebody else."""
    if not statement.verb and statement.awards_count and reading.key.startswith("một", statement.awards_count.start):
        return True  # "như một huân chương khổng lồ"
    question = reading.text[unit.start : unit.end].rstrip(' "”').endswith("?")
    if question and _ASKS.search(reading.key, unit.start, unit.end):
        return True
    return _FOR_ANOTHER.match(reading.key, statement.end) is not None


def in_turn(statement: Statement) -> list[Statement]:
    """Each title with those of its kind ("8 tập thể, 25 cá nhân đạt Đơn vị quyết thắng, CSTĐ cơ sở"), else the whole.

    Titles of one code are told of all of them together.
    """
    awards, recipients = statement.awards, statement.recipients
    if len(awards) != len(recipients) or len({name.code for name in awards}) < len(awards) or len(awards) < 2:
        return [statement]
    if any(name.recipient != each.kind for name, each in zip(awards, recipients, strict=True)):
        return [statement]
    pairs = zip(awards, recipients, strict=True)
    return [replace(statement, awards=[name], recipients=[each]) for name, each in pairs]


def _several(name: AwardName, recipient: _Recipient, reading: Reading) -> Iterator[tuple[AwardName, _Recipient]]:
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


def hand_over(here: list[Statement]) -> list[Statement]:
    """ "suy tôn 2 đơn vị dẫn đầu, đề nghị tặng Cờ": those praised are those proposed for the flag.

    Gives the recipients of the praise to the award after it; returns the statements of praise that this spends.
    """
    spent = []
    for praise, award in pairwise(here):
        if praise.awards[0].shape != "praise" or award.awards[0].shape == "praise":
            continue
        if (
            award.verb == "receive" and not praise.passive
        ):  # "tuyên dương 10 cá nhân và đón nhận Cờ": who praises receives
            continue
        waiting = not award.recipients and award.to is None and award.bare is None and award.awards_count is None
        if waiting and praise.recipients:
            award.recipients = praise.recipients
        elif not (waiting or award.settled) or praise.to is not None or award.passive or award.status != "proposed":
            continue
        award.heir = praise.end
        spent.append(praise)
    return spent


_ASKS = regex.compile(r"(?<!\w)(?:có được|liệu|có nên)(?!\w)")
# A place in a ranking is no award: "được tạp chí A vinh danh trong Top 500".
_RANKED = regex.compile(r"(?<!\w)(?:top \d+|lớn nhất|bảng xếp hạng|tỷ phú|đạt chuẩn)(?!\w)")


def _near_end(statement: Statement) -> int:
    return min(statement.clause_end, statement.end + 80)


def _rule(name: AwardName, recipient: _Recipient) -> str:
    """The rule that read the recipients, with where their names stood."""
    if name.shape == "praise":
        return f"praise_{recipient.rule}"
    return f"{recipient.how}_{recipient.rule}" if recipient.how else recipient.rule


def _mention(
    statement: Statement,
    name: AwardName,
    recipient: _Recipient,
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
    if code == "advanced_laborer" and kind == "collective":  # "5 tập thể, 60 cá nhân đạt Lao động tiên tiến"
        code = "advanced_labor_collective"
    if name.shape == "praise" and _paying(statement, name, reading):
        code = "bonus"
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
        ),
        award=code,
        grade=name.grade,
        level=level,
        status=status,
        recipient=kind,
        count=recipient.count,
        qualifier=recipient.qualifier,  # type: ignore[arg-type]
        named=recipient.named,
        conferrer=_phrase(_conferrer(statement.agent, level), reading),
        presenter=_phrase(statement.presenter, reading),
        period=period,
        posthumous=statement.posthumous,
        unit=unit.index,
        title=name.title,
    )


def _apart(name: AwardName, recipient: _Recipient) -> int:
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


def _paying(statement: Statement, name: AwardName, reading: Reading) -> bool:
    return pays(reading, name.start, name.end, min(statement.clause_end, len(reading.key)))


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
    if name.code == "commendation" and len(statement.awards) > 1 and statement.own_agent:
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


def _recipients(statement: Statement, reading: Reading) -> Iterator[_Recipient]:
    if statement.recipients:
        yield from _with_names_beside(statement, reading)
        return
    listed = _named(statement, reading)
    far = statement.awards[0].shape == "praise" and statement.start - statement.clause_start > _PRAISE_REACH
    if not listed.items and statement.shares is not None and not far:
        listed = replace(_named(statement.shares, reading), how="shared")
    if statement.awards_count is not None:
        yield _of_counted_awards(statement, statement.awards_count, listed, reading)
    else:
        yield from _of_named(statement, listed, reading)


def _with_names_beside(statement: Statement, reading: Reading) -> Iterator[_Recipient]:
    """The counted recipients, and those that stand beside them by name."""
    first = statement.recipients[0]
    if statement.to is not None and statement.end <= statement.to < first.start - 3:  # "cho Trường A và 6 cá nhân"
        listed = names_after(reading, statement.to, first.start)
        yield from _by_kind(listed if listed.items else body_after(reading, statement.to, first.start))
    elif statement.awards[0].shape == "praise" and not statement.passive and not statement.settled:
        before = names_after(reading, statement.end, first.start)  # "khen thưởng Công an xã A và 2 cá nhân"
        if before.items and before.items[0].start - statement.end <= 1 and first.start - before.end < 8:
            yield from _by_kind(before)
    for recipient in statement.recipients:
        yield _counted(recipient, statement, reading)
    yield from _persons_beside(statement, reading)
    yield from _named_first(statement, reading)


def _of_counted_awards(statement: Statement, number: Recipients, listed: NameList, reading: Reading) -> _Recipient:
    """Whom a number of awards went to ("33 Huân chương", "đội A giành 2 Huy chương vàng")."""
    if not listed.items:
        listed = _inherited(statement, reading)
    if listed.items:
        kind: RecipientKind | None = listed.items[0].kind
    else:
        told = statement.bare.kind if statement.bare is not None and statement.bare.kind != "mixed" else None
        kind = statement.awards[0].recipient or _plural_kind(statement) or _inherited_kind(statement)
        kind = kind or told or _unit(statement, reading)
    named = tuple(item.phrase for item in listed.items)
    span = Span(number.start, number.end)
    return _Recipient(kind, number.count, number.qualifier, named, span, number.number, "awards")


def _of_named(statement: Statement, listed: NameList, reading: Reading) -> Iterator[_Recipient]:
    """Those named, by kind, with how often one of them was given it; "nhiều cá nhân" where none is named."""
    for found in _by_kind(listed):
        if statement.often and found.count == 1:
            if statement.awards[0].code != "prize":  # "nhiều lần đoạt giải" is general talk
                yield replace(found, count=None, qualifier=None)
        else:
            yield replace(found, count=statement.times) if statement.times and found.count == 1 else found
    bare = statement.bare
    if listed.items or bare is None or _MANY.match(reading.key, bare.start) is None:
        return
    if len(statement.awards) == 1 and statement.awards[0].shape != "praise":
        if bare.end <= statement.subject_end:
            yield from _joined_to(bare.start, statement, reading)
        yield _Recipient(bare.kind, None, None, (), Span(bare.start, bare.end), None, "many")


# A body as a common noun right before the verb: "Nhà trường được tặng 2 Bằng khen".
_UNIT = regex.compile(
    r"(?:^|[.;,\n]\s*|(?<!\w)(?:cả|toàn|của)\s)(?:"
    r"(?P<firm>công ty|tổng công ty|tập đoàn|doanh nghiệp|hợp tác xã|htx)|đơn vị|nhà trường|trường|xã|huyện|tỉnh|"
    r"thành phố|phường|quận|"
    r"thị xã|ngành|công an|lực lượng|bệnh viện|"
    r"sở|ban|phòng|viện|trung tâm|đảng bộ|chi bộ|hội|đoàn|tập thể|nhà máy|thôn|lữ đoàn|"
    r"trung đoàn|sư đoàn|tiểu đoàn|cơ quan)"
    r"(?:\s(?:ta|tỉnh|huyện|xã))?(?:\s(?:đã|cũng|còn|vinh dự|liên tục|nhiều năm|nhiều lần|lần lượt|từng))*\s*$"
)


def _unit(statement: Statement, reading: Reading) -> RecipientKind | None:
    """Whether the subject of awards that are counted is one body, not named; also of those before it in the clause."""
    for before in _earlier(statement):
        if before.clause_end != statement.clause_end or before.recipients:
            break
        statement = before
    start, end = statement.clause_start, statement.subject_end
    if end < 0 or not start <= end <= statement.start:
        return None
    match = _UNIT.search(reading.key, max(0, start - 2, end - 60), end)
    return None if match is None else "enterprise" if match["firm"] else "collective"


def _plural_kind(statement: Statement) -> RecipientKind | None:
    """The kind of a plural behind counted awards; works ("cho các tác phẩm") are not who receives."""
    return statement.bare.kind if statement.bare is not None and statement.bare.kind != "exemplar" else None


def _inherited_kind(statement: Statement) -> RecipientKind | None:
    """ "7 cá nhân, gồm 1 Huân chương hạng Nhì và 6 Huân chương hạng Ba": the parts go to the kind of the whole."""
    for before in _earlier(statement):
        if before.recipients:
            return before.recipients[-1].kind
    return None


def _earlier(statement: Statement) -> Iterator[Statement]:
    """The statements before this one in its stretch of text, the nearest first, ten at most."""
    before = statement.previous
    for _ in range(10):
        if before is None:
            return
        yield before
        before = before.previous


def _inherited(statement: Statement, reading: Reading) -> NameList:
    """The subject of the awards listed before it in the clause, else the person last named in the sentence."""
    if statement.bare is not None:
        return NameList((), statement.start)
    origin = statement.clause_start
    for before in _earlier(statement):
        if before.recipients or before.awards[0].code != statement.awards[0].code:
            break
        if before.clause_end != statement.clause_end:
            break
        origin = min(origin, before.clause_start)
        listed = _named(before, reading)
        if listed.items:
            return listed
    if statement.awards[0].code != "prize":
        return NameList((), statement.start)
    index = bisect_right(reading.names, statement.start, key=lambda n: n.span.end) - 1
    if index < 0 or reading.names[index].span.start < origin:
        return NameList((), statement.start)
    span = reading.names[index].span
    phrase = Phrase(reading.text[span.start : span.end], span)
    return NameList((Named(phrase, "individual", span.start, span.end),), span.end)


def _by_kind(listed: NameList) -> Iterator[_Recipient]:
    if listed.how == "paid":  # sums of their own are awards of their own
        for item in listed.items:
            yield _Recipient(item.kind, 1, "exact", (item.phrase,), Span(item.start, item.end), None, "named", "paid")
        return
    for kind in dict.fromkeys(item.kind for item in listed.items):
        items = list({item.phrase.text: item for item in listed.items if item.kind == kind}.values())
        span = Span(items[0].start, items[-1].end)
        qualifier = "at_least" if listed.open else "exact"
        yield _Recipient(kind, len(items), qualifier, tuple(i.phrase for i in items), span, None, "named", listed.how)


_MANY = regex.compile(r"nhiều|một số|mỗi")


def _counted(recipient: Recipients, statement: Statement, reading: Reading) -> _Recipient:
    kind = None if recipient.noun == "hồ sơ" else recipient.kind
    named = _sublist(recipient, statement, reading) or _equated(recipient, statement, reading)
    span = Span(recipient.start, recipient.end)
    return _Recipient(kind, recipient.count, recipient.qualifier, named, span, recipient.number, "counted")


def _equated(recipient: Recipients, statement: Statement, reading: Reading) -> tuple[Phrase, ...]:
    """The names before "là": "suy tôn Xã A, Xã B là 2 đơn vị dẫn đầu", "tặng Cờ cho Xã A và Xã B là hai xã …"."""
    copula = _COPULA.search(reading.key, max(statement.clause_start, recipient.start - 5), recipient.start)
    if copula is None:
        return ()
    begin = statement.heir if statement.heir is not None else statement.to
    if begin is not None and begin < recipient.start:
        listed = names_after(reading, begin, recipient.start)
    else:
        listed = names_before(reading, statement.clause_start, copula.start())
    items = _fitting(listed, recipient)
    return tuple(item.phrase for item in items) if len(items) == recipient.count else ()


_COPULA = regex.compile(r"\slà\s+$")
_LIST_OPENS = regex.compile(r"[(:]|(?<!\w)(?:gồm|là|trong đó có|như)(?!\w)")


_OF_THEM = regex.compile(
    r"(?<!\w)(?:(?:trong đó|trong số đó|gồm|bao gồm|đó)\s(?:có|là|gồm)?|gồm|là)(?!\w)(?:\scác)?\s*:?"
)
_AMONG_THEM = regex.compile(r"(?:là (?:một|1) trong(?: số)?|nằm trong[^.;]{0,30}|có tên trong[^.;]{0,30})\s*$")


_ONE_OF = regex.compile(r"(?:một|1) trong")
_IS = regex.compile(r"\s(?:là|trở thành|nằm trong)\s+$")


_CALLED = frozenset({"em", "anh", "chị", "ông", "bà", "cháu", "bạn", "đồng chí", "cô", "thầy", "mẹ"})


def _sublist(recipient: Recipients, statement: Statement, reading: Reading) -> tuple[Phrase, ...]:
    """The names that a counted recipient is spelled out into, where their number fits."""
    count = recipient.count or 0
    others = [r.start for r in statement.recipients if r.start > recipient.end]
    end = min([recipient.end + 3000, statement.sentence_end, *others])
    near = min(end, recipient.end + 160)
    bodies = recipient.kind in {"collective", "enterprise"}
    called = recipient.end - len(recipient.noun)
    begins = [called] if recipient.noun in _CALLED else []  # "cho ba em Mây, Tám và Chín"
    begins += [recipient.end, *(m.end() for m in _LIST_OPENS.finditer(reading.key, recipient.end, near))]
    if statement.settled:  # "2 tập thể được tặng Bằng khen, trong đó có Khoa A và Khoa B"
        begins += [m.end() for m in _OF_THEM.finditer(reading.key, statement.end, statement.end + 90)]
    for begin in begins:
        end = end if begin <= end else min(statement.sentence_end, statement.clause_end)
        items = _fitting(names_after(reading, begin, end, limit=count + 2, bodies=bodies), recipient)
        if items and len(items) > count:
            items = _fitting(
                names_after(reading, begin, min(end, statement.clause_end), limit=count + 2, bodies=bodies), recipient
            )
        if items and len(items) <= count and (len(items) > 1 or count == 1 or begin != recipient.end):
            return tuple(item.phrase for item in items)
    one_of = _AMONG_THEM.search(reading.key, statement.clause_start, recipient.start)
    if one_of is None and _ONE_OF.match(reading.key, recipient.start):  # "Em Tám là | một trong 10 gương mặt …"
        one_of = _IS.search(reading.key, statement.clause_start, recipient.start)
    if one_of is not None:
        items = _fitting(names_before(reading, statement.clause_start, one_of.start()), recipient)
        return tuple(item.phrase for item in items)
    return ()


def _fitting(listed: NameList, recipient: Recipients) -> list[Named]:
    if recipient.kind == "individual":
        return [item for item in listed.items if item.kind == "individual"]
    if recipient.kind in {"collective", "enterprise"}:
        return [item for item in listed.items if item.kind != "individual"]
    return list(listed.items)


_BESIDE = regex.compile(r"(?:,|và|cùng)\s+(?=(?:anh|chị|ông|bà|em|cô|thầy|đồng chí)\s)")


def _persons_beside(statement: Statement, reading: Reading) -> Iterator[_Recipient]:
    """Persons named beside counted units before the verb ("Hai đội tàu, anh Tám và ông Chín được tặng …")."""
    if not statement.settled or statement.recipients[-1].kind != "collective" or statement.subject_end < 0:
        return
    match = _BESIDE.search(reading.key, statement.recipients[-1].end, statement.subject_end)
    if match is None:
        return
    items = [i for i in names_after(reading, match.end(), statement.subject_end).items if i.kind == "individual"]
    if items:
        span = Span(items[0].start, items[-1].end)
        yield _Recipient("individual", len(items), "exact", tuple(i.phrase for i in items), span, None, "named")


_AND_THEN = regex.compile(r"\s*(?:,|(?<!\w)(?:và|cùng|cùng với))\s+$")


def _named_first(statement: Statement, reading: Reading) -> Iterator[_Recipient]:
    """Persons named before counted recipients as one subject ("Anh Tám, chị Mây và 6 hộ được tặng Giấy khen")."""
    if statement.settled:
        yield from _joined_to(statement.recipients[0].start, statement, reading)


def _joined_to(start: int, statement: Statement, reading: Reading) -> Iterator[_Recipient]:
    """Those named right before the recipients at `start`: persons, and bodies where "cùng với" joins them."""
    joint = _AND_THEN.search(reading.key, max(statement.clause_start, start - 12), start)
    if joint is None:
        return
    listed = names_before(reading, statement.clause_start, joint.start())
    bodies = "với" in joint.group()
    if listed.items and (bodies or all(item.kind == "individual" for item in listed.items)):
        yield from _by_kind(replace(listed, how="subject"))


# Opens a list of names after an award: "danh hiệu X gồm các nghệ sĩ: …", "… có các nghệ sĩ như …".
_INTRODUCED = regex.compile(
    r"(?<!\w)(?:(?P<as>như)|gồm(?: có)?(?: các)?(?: nsưt| nsnd| nghệ sỹ)?\s*:?|là(?: các)?)(?!\w)"
)


_SPELLED_OUT = regex.compile(r"\s*(?:gồm|là)?\s*:")  # "cho các đơn vị: A, B và C"


def _named(statement: Statement, reading: Reading) -> NameList:
    """The recipients that the clause names: after "cho" or a colon, else the subject of a passive or of "nhận"."""
    listed = _paid_after(statement, reading) or _listed_after(statement, reading)
    if listed.items or statement.heir is not None:
        return replace(listed, how=listed.how or "given")
    if statement.awards[0].shape == "praise" and not statement.passive:
        return _praised(statement, reading)
    listed = _object(statement, reading)
    if listed.items:
        return replace(listed, how="object")
    listed = _verbless(statement, reading)
    if listed.items:
        return listed
    return _subject(statement, reading)


_KINDS_THEN_COLON = regex.compile(
    r"\s*(?:(?:các|những|\d+|hai|ba|bốn|năm)\s)?(?:\p{L}+\s?){1,6}(?<!gồm)(?<!là)\s?:\s*(?:\n\s*[-•*+]\s*)?"
)


def _paid_after(statement: Statement, reading: Reading) -> NameList | None:
    """Those behind the "cho" of a verb that pays, where sums of their own or one before them are told."""
    if statement.to is None or statement.to < statement.end or statement.awards[0].shape != "praise":
        return None
    if not _paying(statement, statement.awards[0], reading):
        return None
    each = paid(reading, statement.to, min(statement.clause_end, len(reading.text)), told=True)
    return each if each.items else None


def _listed_after(statement: Statement, reading: Reading) -> NameList:
    """Names in a list by line, after "cho", spelled out after a plural, handed on by praise, or after "gồm", "như"."""
    end, far = min(statement.clause_end, len(reading.text)), min(statement.sentence_end, len(reading.text))
    if statement.to is not None:
        after = statement.to >= statement.end
        listed = names_after(reading, statement.to, far) if after else NameList((), end)
        if len(listed.items) > 1 and "\n" in reading.text[statement.to : listed.items[0].start]:
            return listed
        if after and (kinds := _KINDS_THEN_COLON.match(reading.key, statement.to, end)) is not None:
            listed = names_after(reading, kinds.end(), far)  # "cho các thí sinh: Lò Văn Tám, …"
            if listed.items:
                return listed
        first = statement.awards_count.start if statement.awards_count is not None else statement.start
        listed = names_after(reading, statement.to, end if after else min(first, statement.start))
        if not listed.items and after and statement.bare is None:
            listed = foreigner_after(reading, statement.to, end)
        if not listed.items and after and statement.bare is None:
            listed = referred(reading, statement.to, end)
        if not listed.items and after:
            listed = replace(body_after(reading, statement.to, end), how="referred")
        if listed.items and all(item.kind == "individual" for item in listed.items) and end < far:
            longer = names_after(reading, statement.to, far) if after else listed  # "cho Trung tá A, đội trưởng; bà B"
            listed = longer if all(item.kind == "individual" for item in longer.items) else listed
        if listed.items:
            return listed
    if statement.bare is not None and (opened := _SPELLED_OUT.match(reading.key, statement.bare.end)) is not None:
        listed = names_after(reading, opened.end(), far)
        if len(listed.items) > 1:
            return listed
    if statement.heir is not None:
        return names_after(reading, statement.heir, statement.start)
    return _introduced(statement, reading, end)


# "Hai tập thể được tặng Cờ là Phòng A và Phòng B": the kind stands as the subject, the names behind the award.
_WHO = regex.compile(
    r"(?<!\w)(?:tập thể|đơn vị|địa phương|xã|trường|đội|công ty|doanh nghiệp|tổ chức|cơ quan|phòng|chi hội|chi bộ)"
    r"(?:\s(?:\p{L}+\s?){0,6})?$"
)


def _introduced(statement: Statement, reading: Reading, end: int) -> NameList:
    intro = _INTRODUCED.search(reading.key, statement.end, min(end, statement.end + 90))
    if intro is not None and statement.awards[0].shape != "praise":
        listed = names_after(reading, intro.start("as") if intro["as"] else intro.end(), end)
        place = statement.awards[0].shape == "contest" and intro.start() - statement.end <= 10  # "giải Nhì là Đội A"
        if place or all(item.kind == "individual" for item in listed.items):
            return replace(listed, how="introduced")
        start, stop = statement.clause_start, statement.subject_end
        if stop > 0 and _WHO.search(reading.key, max(start, stop - 80), stop) is not None:
            return replace(listed, how="introduced")
    return NameList((), statement.end)


def _praised(statement: Statement, reading: Reading) -> NameList:
    """Persons as the direct object of praise ("tuyên dương em Lò Văn Tám")."""
    listed = names_after(reading, statement.end, min(statement.clause_end, len(reading.text)))
    first = listed.items[0] if listed.items else None
    direct = first is not None and first.start - statement.end <= 1
    end = min(statement.clause_end, len(reading.text))
    if _paying(statement, statement.awards[0], reading):
        each = paid(reading, statement.end, end, told=False)
        return each if each.items else listed if direct else NameList((), statement.end)
    return listed if direct and first is not None and first.kind == "individual" else NameList((), statement.end)


_WITH = regex.compile(r"\s+(?:với|tới|đến)\s+(?=(?:anh|chị|ông|bà|em|cháu|cụ)\s)")
_TAKEN_FROM = regex.compile(r"\s*(?:\p{L}+\s){0,3}?(?:của|đối với|khỏi)\s+")


# "chọn Hội A để trao Cờ": whom it is given to stands before the verb.
_CHOSEN = regex.compile(
    r"(?<!\w)(?:lựa chọn|bầu chọn|chọn)\s(?P<whom>[^,;:.\n]{3,90}?)\s(?:để|và)\s(?:trao tặng|trao|tặng)\s*$"
)


def _object(statement: Statement, reading: Reading) -> NameList:
    """Whom the verb has between itself and the award ("tặng ông Tám Huân chương X"), or whose award it takes back."""
    none = NameList((), statement.end)
    if statement.passive:
        return none
    if statement.status == "withdrawn" and statement.verb == "withdraw":
        match = _TAKEN_FROM.match(reading.key, statement.end, statement.clause_end)
        listed = names_after(reading, match.end(), min(statement.clause_end, len(reading.text))) if match else none
        meant = match is not None and not match.group().endswith("của ")  # "thu hồi … đối với tập thể X"
        return listed if meant or all(item.kind == "individual" for item in listed.items) else none
    chosen = _CHOSEN.search(reading.key, statement.clause_start, statement.verb_end)
    if chosen is not None and statement.verb in {"confer", "posthumous"} and statement.to is None:
        listed = names_after(reading, chosen.start("whom"), chosen.end("whom"))
        if listed.items:
            return listed
    beside = _WITH.match(reading.key, statement.end)
    if statement.verb in {"confer", "posthumous"} and beside is not None:
        return names_after(reading, beside.end(), min(statement.clause_end, len(reading.text)), limit=1)
    if statement.verb in {"confer", "posthumous"} and 2 < statement.start - statement.verb_end < 80:
        listed = names_after(reading, statement.verb_end, statement.start)
        if listed.items and listed.items[0].start - statement.verb_end <= 1 and statement.start - listed.end <= 2:
            return listed
    return none


def _verbless(statement: Statement, reading: Reading) -> NameList:
    """The subject of an award that repeats the verb before it ("Đội A đạt giải nhất, đội B | giải nhì")."""
    before = statement.previous
    repeats = statement.verb == "receive" and before is not None and statement.verb_end <= before.start
    if not repeats or before is None or before.clause_end != statement.clause_end or statement.awards_count is not None:
        return NameList((), statement.end)
    separator = SEPARATOR.match(reading.key, before.end, statement.start)
    if separator is None or statement.start - separator.end() < 2:
        return NameList((), statement.end)
    listed = names_after(reading, separator.end(), statement.start)
    reached = bool(listed.items) and not reading.key[listed.items[-1].end : statement.start].strip(' ,-"')
    return replace(listed, how="subject") if reached else NameList((), statement.end)


def _subject(statement: Statement, reading: Reading) -> NameList:
    """The subject before the verb, by name or by the word that refers to it."""
    start, end = statement.clause_start, statement.subject_end
    if statement.listed_by is not None and end < 0:
        start, end = statement.listed_by
    if statement.bare is None and statement.to is None and statement.verb not in {"confer", "posthumous"}:
        kept = hoarder(reading, start, statement.start)
        if kept.items:
            return replace(kept, how="referred")
    if end < 0 and statement.awards_count is not None and not statement.verb:
        placed = _PLACED_WITH.search(reading.key, start, statement.awards_count.start)
        if placed is not None:  # "Đoàn An Hòa xếp thứ 5 với | 12 HCV, …"
            return replace(names_before(reading, start, placed.start()), how="subject")
    if statement.bare is not None or end < 0 or not start <= end <= statement.start:
        return NameList((), statement.end)
    ceremony = _CEREMONY.search(reading.key, max(start, end - 120), end) if statement.verb == "receive" else None
    end = ceremony.start() if ceremony is not None else end
    praise = statement.awards[0].shape == "praise"
    # "được tặng X trong lễ vinh danh …" praises others; "được tạo thành từ …, bằng một huân chương" gives nothing.
    verbless = not (statement.verb or statement.listed_by)
    if (praise or verbless) and statement.start - end > _PRAISE_REACH:
        return NameList((), statement.end)
    if not praise and _APPOSED.search(reading.key, start, end):
        listed = subject(reading, start, end, statement.end)
        if listed.items:
            return replace(listed, how="referred")
    listed = names_before(reading, start, end)
    if listed.items:
        return replace(listed, how="subject")
    return replace(subject(reading, start, end, statement.end, near=praise), how="referred")


# "Trường An Lạc tổ chức lễ | đón nhận Huân chương …": who holds the ceremony receives.
_CEREMONY = regex.compile(
    r"\s(?:(?:đã|vừa|long trọng|trọng thể)\s)*(?:tổ chức|đón|mở)\s(?:trọng thể\s|long trọng\s)?"
    r"(?:(?:buổi\s)?lễ|hội nghị|đại hội|kỷ niệm)(?!\w)"
    r"[^.;:,\n]{0,80}$"
)
_PLACED_WITH = regex.compile(
    r"\s(?:đã\s|tạm\s)?(?:xếp|đứng|dẫn đầu|kết thúc|vươn lên|giữ|về)\s[^.;:\n]{2,70}\svới\s"
    r"(?:thành tích\s|tổng cộng\s|tổng số\s)?$"
)
# "Anh Tám là đội trưởng của Sư đoàn A, | từng được tặng …": the body closes what he is.
_APPOSED = regex.compile(r"(?<!\w)là\s[^.;:\n]{3,160},\s*(?:(?:từng|đã|cũng|còn|vinh dự|vừa)\s+)*$")
_PRAISE_REACH = 70  # characters from "được" to the verb of praise


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
    for before in _earlier(statement):
        if before.start < unit.start:
            break
        first = before
    return None if first is statement else periods.before(reading, unit.start, first.start)
