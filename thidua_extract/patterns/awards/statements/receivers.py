"""The recipients of a statement: those counted with their names, those named, those of a number of awards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.naming.holders import held_by
from thidua_extract.patterns.awards.recipients import NameList, kind_of_noun
from thidua_extract.patterns.awards.statements.beside import joined_to, named_first, persons_behind, persons_beside
from thidua_extract.patterns.awards.statements.by_post import by_post
from thidua_extract.patterns.awards.statements.counted_awards import of_counted_awards
from thidua_extract.patterns.awards.statements.receiver import Receiver, by_kind
from thidua_extract.patterns.awards.statements.receiver_kind import kind_by_name
from thidua_extract.patterns.awards.statements.spelled_out import counted
from thidua_extract.patterns.awards.whom import PRAISE_REACH, named_in_clause
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.referred import body_after
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.text.span import Span


def receivers_of(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Those that the awards of a statement went to, each with its kind."""
    for receiver in _told(statement, reading):
        if receiver.kind == "individual" and statement.awards[0].code in held_by("body"):
            continue  # "15 giáo viên đạt X, nhà trường đạt danh hiệu Tập thể Lao động xuất sắc"
        yield replace(receiver, kind=kind_by_name(receiver, statement, reading))


def _told(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    if statement.recipients:
        yield from _with_names_beside(statement, reading)
        return
    listed = named_in_clause(statement, reading)
    far = statement.awards[0].shape == "praise" and statement.start - statement.clause_start > PRAISE_REACH
    open_yet = not listed.items or listed.how == "topic"  # the subject of the clause is nearer than the topic
    if open_yet and statement.shares is not None and not far and not _of_its_own(statement, reading):
        shared = named_in_clause(statement.shares, reading)
        listed = replace(shared, how="shared") if shared.items or not listed.items else listed
    if not listed.items and (same := _given_before(statement, reading)) is not None:
        listed = replace(same, how="shared")
    if statement.awards_count is not None:
        yield of_counted_awards(statement, statement.awards_count, listed, reading)
    else:
        yield from _of_named(statement, listed, reading)


_PERSONAL = frozenset({"certificate_of_merit", "commendation_certificate", "badge", "commemorative_medal"})


def _given_before(statement: Statement, reading: Reading) -> NameList | None:
    """The one person whom the clause before gives something, where another gives a form without saying to whom.

    "Tỉnh trao Huân chương Dũng cảm cho em Tám, Trung ương Đoàn truy tặng Huy hiệu Tuổi trẻ dũng cảm."
    """
    before = statement.previous
    if before is None or before.to is None or before.sentence_end != statement.sentence_end or before.recipients:
        return None
    alone = statement.to is None and statement.bare is None and statement.awards_count is None
    gives = statement.verb in {"confer", "posthumous"} and not statement.passive and statement.agent != before.agent
    if not (alone and gives) or statement.agent is None or statement.awards[0].code not in _PERSONAL:
        return None
    listed = named_in_clause(before, reading)
    return listed if len(listed.items) == 1 and listed.items[0].kind == "individual" else None


# A subject that is not known by name ("…, chi nhánh | được tặng Cờ") is another than that before it.
_OWN_SUBJECT = r"[\s,;]*(?:còn\s|riêng\s|và\s)?«own_subject»(?:\s(?:của\s)?«addressed»)?\s*"


def _of_its_own(statement: Statement, reading: Reading) -> bool:
    start, end = statement.clause_start, statement.subject_end
    return statement.passive and start < end and pattern(_OWN_SUBJECT).fullmatch(reading.key, start, end) is not None


def _with_names_beside(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """The counted recipients, and those that stand beside them by name."""
    first = statement.recipients[0]
    if statement.to is not None and statement.end <= statement.to < first.start - 3:  # "cho Trường A và 6 cá nhân"
        listed = names_after(reading, statement.to, first.start)
        yield from by_kind(listed if listed.items else body_after(reading, statement.to, first.start))
    elif statement.awards[0].shape == "praise" and not statement.passive and not statement.settled:
        before = names_after(reading, statement.end, first.start)  # "khen thưởng Công an xã A và 2 cá nhân"
        if before.items and before.items[0].start - statement.end <= 1 and first.start - before.end < 8:
            yield from by_kind(before)
    for recipient in statement.recipients:
        yield counted(recipient, statement, reading)
    yield from persons_beside(statement, reading)
    yield from persons_behind(statement, reading)
    yield from named_first(statement, reading)


# "Đảng bộ có nhiều đảng viên | được tặng Huy hiệu Đảng là: Đảng bộ An Hòa": its members got it.
_HAS_MANY = regex.compile(r"(?<!\w)có\s(?:rất\s)?(?:nhiều|đông)\s(?P<whom>[^,.;:\n]{2,60})$")


def _whose_members(statement: Statement, listed: NameList, reading: Reading) -> bool:
    """Whether the bodies named behind the award are those that have many who got it."""
    start, stop = statement.clause_start, statement.subject_end
    if not start < stop <= listed.items[0].start or any(i.kind not in _BODIES for i in listed.items):
        return False
    has = _HAS_MANY.search(reading.key, start, stop)
    return has is not None and kind_of_noun(has["whom"]) in {"individual", "household"}


_BODIES = frozenset({"collective", "enterprise"})
_MANY = regex.compile(r"nhiều|một số|mỗi")


def _of_named(statement: Statement, listed: NameList, reading: Reading) -> Iterator[Receiver]:
    """Those named, by kind, with how often one of them was given it; "nhiều cá nhân" where none is named."""
    if listed.items and _whose_members(statement, listed, reading):
        return
    times = None if statement.times == len(statement.awards) else statement.times  # "3 lần …: hạng Ba, Nhì, Nhất"
    for found in by_kind(listed):
        if not statement.often or found.count != 1:
            yield replace(found, count=times) if times and found.count == 1 else found
        elif statement.awards[0].code != "prize":  # "nhiều lần đoạt giải" is general talk
            yield found
    bare = statement.bare
    if not listed.items and bare is None:
        yield from by_post(statement, reading)
    if listed.items or bare is None or _MANY.match(reading.key, bare.start) is None:
        return
    if bare.start > statement.end and statement.to is None and statement.awards[0].shape != "praise":
        return  # "giải thưởng năm nay có nhiều tác phẩm": none of them won
    if len(statement.awards) == 1:  # of praise only where names follow, see `name_examples`
        if bare.end <= statement.subject_end:
            yield from joined_to(bare.start, statement, reading)
        yield Receiver(bare.kind, None, None, (), Span(bare.start, bare.end), None, "many")
