"""The mentions that a statement amounts to: award, level, period and recipients together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import regex

from thidua_extract.codes import AwardCode, AwardLevel, AwardStatus, RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import is_work
from thidua_extract.patterns.awards.statements.confidence import confidence
from thidua_extract.patterns.awards.statements.dated import each_in_a_year, one_each, own_period, period_of
from thidua_extract.patterns.awards.statements.receiver import Receiver
from thidua_extract.patterns.awards.statements.receivers import receivers_of
from thidua_extract.patterns.awards.statements.resolved import (
    by_deputy,
    conferrer,
    default_kind,
    given_together,
    grouped,
    phrase_of,
    resolved,
    told_by_name,
)
from thidua_extract.patterns.awards.statements.spoken_of import only_spoken_of
from thidua_extract.patterns.awards.tokens.units import Unit
from thidua_extract.patterns.awards.whom.paid import paying
from thidua_extract.patterns.awards.words import pattern
from thidua_extract.text.span import Span

_BESIDE_AWARD = 60  # code points after one award of a list in which its own year stands, behind its giver
_FORMS_OF_EACH = frozenset({"certificate_of_merit", "commendation_certificate", "emulation_flag"})
# "ngành đã được tặng nhiều danh hiệu, huân chương và bằng khen": general talk of a body.
_GENERAL = r"(?<!\w)«many»\s[\p{L}, ]{0,30}$"
_UNCOUNTED = r"(?<!\w)«many»\s+(?:«piece»\s+)?(?:«form»(?:\s(?:của|các)\s[^,.;()]{2,40})?\s*(?:,|và)\s+)*$"
_QUOTED = regex.compile(r"\s[\"“](?!học tập)[^\"”\n]{4,60}[\"”]")


def mentions_of(
    statement: Statement, reading: Reading, unit: Unit, topic: periods.Topic | None
) -> Iterator[AwardMention]:
    """The mentions of a statement: one for each award and recipient; none for what is conditional or negated."""
    if statement.several or statement.conditional:
        return
    if only_spoken_of(statement, reading, unit):
        return
    recipients = _meant(statement, reading)
    status: AwardStatus = "withdrawn" if statement.negated else statement.status
    shared = len(statement.awards) > 1 and all(not r.named for r in recipients)
    shared = shared and not given_together(statement.awards, reading)
    names = [grouped(statement.awards)] if shared else statement.awards
    period = period_of(statement, reading, unit)
    ends = [later.start for later in statement.awards[1:]] + [min(statement.clause_end, unit.end)]
    before = periods.several_years_before(reading, statement.clause_start, statement.start)
    for position, name in enumerate(names):
        if len(statement.awards) > 1 and not shared:  # "Huân chương A (năm 2010), Huân chương B (năm 2015)"
            period = own_period(name, min(ends[position], name.end + _BESIDE_AWARD), period, reading)
        dated = period or (topic.of(name.code) if topic is not None else None)
        years = before or periods.several_years(reading, name.end, min(ends[position], name.end + 90))
        for recipient in chain.from_iterable(each_in_a_year(r, reading) for r in recipients):
            if recipient.year is not None:
                edition = recipient.year if name.code == "prize" else None  # of others it is the time of the giving
                yield _mention(statement, name, recipient, status, edition, reading, unit)
                continue
            if years and one_each(recipients, len(years), statement):
                for year in years:
                    yield _mention(statement, name, replace(recipient, count=1), status, year, reading, unit)
                continue
            for giving, each, told in _one_by_one(statement, name, recipient, reading):
                yield _mention(giving, each, told, status, dated, reading, unit)
        if years and not before:
            period = None  # "Cờ thi đua các năm 2012, 2015, Bằng khen của Bộ": the years of the flag alone


def _meant(statement: Statement, reading: Reading) -> list[Receiver]:
    """Those who got the awards of a statement; by name alone where it denies them, or tells of standards."""
    recipients = [r for r in receivers_of(statement, reading) if not _of_works(r, statement)]
    if statement.standard and not statement.recipients:  # of standards, but "đủ tiêu chuẩn, ông Tám được tặng X"
        recipients = [r for r in recipients if r.named]
    if statement.negated and not all(r.named for r in recipients):
        return []
    first = statement.awards[0].start
    listed = statement.awards[0].shape == "listed"
    if len(statement.awards) > 1 and not listed and pattern(_GENERAL).search(reading.key, max(0, first - 40), first):
        return [r for r in recipients if r.how != "subject" or r.kind == "individual"]
    return recipients


def _of_works(receiver: Receiver, statement: Statement) -> bool:
    """Whether works were counted beside a title of persons ("80 sáng kiến làm căn cứ xét tặng Chiến sĩ thi đua")."""
    works = receiver.kind == "exemplar" and any(is_work(r.noun) for r in statement.recipients)
    title = statement.awards[0].code == "honorary_title" and any(not is_work(r.noun) for r in statement.recipients)
    return works and (title or statement.awards[0].recipient == "individual")


def _one_by_one(
    statement: Statement, name: AwardName, recipient: Receiver, reading: Reading
) -> Iterator[tuple[Statement, AwardName, Receiver]]:
    """One award for each grade, and for each giver of another level ("được UBND xã và Tỉnh đoàn tặng Giấy khen")."""
    parts = statement.agent.parts if statement.agent is not None else ()
    for each, told in _several(name, recipient, reading):
        alone = (told.rule == "named" and told.count == 1) or told.rule == "many"
        if parts and alone and name.code in _FORMS_OF_EACH:
            for giver in parts:
                yield replace(statement, agent=giver), each, told
        else:
            yield statement, each, told


def _several(name: AwardName, recipient: Receiver, reading: Reading) -> Iterator[tuple[AwardName, Receiver]]:
    """One award for each grade that one person was given; "nhiều Bằng khen" given to a person are not counted."""
    one = recipient.count == 1 and recipient.rule == "named"
    if name.grades and recipient.rule == "named" and len(recipient.named) == len(name.grades) > 1:
        for grade, phrase in zip(name.grades, recipient.named, strict=True):  # "hạng Nhì, hạng Ba cho A và B"
            yield replace(name, grade=grade), replace(recipient, count=1, named=(phrase,))
    elif one and name.grades:
        for grade in name.grades:
            yield replace(name, grade=grade), recipient
    elif (
        one
        and name.shape != "listed"  # "nhiều giải thưởng như “A”, “B”" tells each of them
        and pattern(_UNCOUNTED).search(reading.key, max(0, name.start - 90), name.start)
    ):
        if name.code != "prize":  # "nhiều giải thưởng" is general talk
            yield name, replace(recipient, count=None, qualifier=None)
    else:
        yield name, recipient


def _mention(
    statement: Statement,
    name: AwardName,
    recipient: Receiver,
    status: AwardStatus,
    period: str | None,
    reading: Reading,
    unit: Unit,
) -> AwardMention:
    """The mention of one award to one recipient."""
    code, level = resolved(name, statement)
    if code == "certificate_of_merit" and level is None and by_deputy(statement, reading):
        level = "government"
    rule, kind = _rule(name, recipient), _kind(name, code, recipient)
    code = _fitting(code, kind)
    if name.shape == "praise":
        code = _praised_with(statement, name, recipient, reading) or code
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
        conferrer=phrase_of(conferrer(_giver(statement, name, level), level), reading)
        or told_by_name(name, code, reading),
        presenter=phrase_of(statement.presenter, reading),
        period=period,
        posthumous=statement.posthumous,
        unit=unit.index,
        title=name.title or (_own_name(name, reading) if code == "foreign_order" else ""),
    )


def _giver(statement: Statement, name: AwardName, level: AwardLevel | None) -> Agent | None:
    """The giver of one award of a list: that of the last alone is none of the State's orders before it ("Huân chương
    Lao động hạng Ba năm 1999, Bằng khen của | Thủ tướng").
    """
    giver, last = statement.agent, statement.awards[-1]
    of_last = giver is not None and name is not last and giver.start > last.start
    return None if of_last and level == "state" and giver is not None and giver.level != "state" else giver


def _own_name(name: AwardName, reading: Reading) -> str:
    """What an order of another state is called: "bắc đẩu bội tinh" of "Huân chương Bắc đẩu bội tinh"."""
    return reading.key[name.start : name.end].removeprefix("huân chương").strip()


def _kind(name: AwardName, code: AwardCode, recipient: Receiver) -> RecipientKind | None:
    """The kind of the recipients, where the award tells more of them than their name does."""
    kind = recipient.kind or default_kind(name)
    if name.recipient == "household" and kind == "individual":  # "Gia đình ông Tám đạt danh hiệu Gia đình văn hóa"
        return "household"
    if name.shape == "placing" and kind == "individual":  # "An Hòa xếp nhất toàn đoàn"
        return "collective"
    if code == "heroic_mother" and kind == "mixed":  # "truy tặng danh hiệu Bà mẹ … cho 90 trường hợp"
        return "individual"
    alone = recipient.named[0].text if len(recipient.named) == 1 else ""
    one_word = alone.istitle() and alone.isascii() and alone.isalpha()
    if (code == "foreign_order" or name.shape == "crown") and kind == "collective" and one_word:
        return "individual"  # "Brown được trao Huân chương Cành cọ", "Á hậu 4 thuộc về Mongolia"
    return kind


def _fitting(code: AwardCode, kind: RecipientKind | None) -> AwardCode:
    """The title of the same name that is for recipients of this kind."""
    if code == "advanced_laborer" and kind == "collective":  # "5 tập thể, 60 cá nhân đạt Lao động tiên tiến"
        return "advanced_labor_collective"
    if code == "cultural_unit" and kind == "household":  # "900 hộ, 12 thôn đạt danh hiệu văn hóa"
        return "cultural_family"
    return code


def _praised_with(statement: Statement, name: AwardName, recipient: Receiver, reading: Reading) -> AwardCode | None:
    """What those praised got: a title in quotes right behind them, money, or None where the praise is all."""
    quoted = _QUOTED.match(reading.key, recipient.span.end) if recipient.span is not None else None
    if recipient.kind == "exemplar" and quoted is not None and recipient.rule == "counted":
        return "honorary_title"  # "tuyên dương 90 gương “Người con hiếu thảo”"
    return "bonus" if paying(statement, name, reading) else None


def _rule(name: AwardName, recipient: Receiver) -> str:
    """The rule that read the recipients, with where their names stood."""
    if name.shape == "praise":
        return f"praise_{recipient.rule}"
    return f"{recipient.how}_{recipient.rule}" if recipient.how else recipient.rule


def _apart(name: AwardName, recipient: Receiver) -> int:
    """Code points between an award and its recipients."""
    if recipient.span is None:
        return 0
    return max(0, recipient.span.start - name.end, name.start - recipient.span.end)
