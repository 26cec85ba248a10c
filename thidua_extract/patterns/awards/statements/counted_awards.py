"""Whom a number of awards went to: "33 Huân chương", "đội A giành 2 Huy chương vàng"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

import regex

from thidua_extract.codes import RecipientKind
from thidua_extract.language.places import province
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement, earlier
from thidua_extract.patterns.awards.recipients import Named, NameList, Recipients, begins_with_work, kind_of_noun
from thidua_extract.patterns.awards.statements.receiver import Receiver
from thidua_extract.patterns.awards.statements.resolved import default_kind
from thidua_extract.patterns.awards.whom import named_in_clause
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


def of_counted_awards(statement: Statement, number: Recipients, listed: NameList, reading: Reading) -> Receiver:
    """Whom a number of awards went to ("33 Huân chương", "đội A giành 2 Huy chương vàng")."""
    if not listed.items:
        listed = _inherited(statement, reading)
    if statement.awards[0].recipient == "individual":  # "An Hòa có thêm 9 Bà mẹ Việt Nam anh hùng"
        listed = replace(listed, items=tuple(item for item in listed.items if item.kind == "individual"))
    if listed.items:
        kind: RecipientKind | None = listed.items[0].kind
    else:
        told = statement.bare.kind if statement.bare is not None and statement.bare.kind != "mixed" else None
        usual = _usual_kind(statement, reading)
        kind = statement.awards[0].recipient or _plural_kind(statement) or usual or _inherited_kind(statement)
        kind = kind or _works_before(statement, reading)
        kind = kind or told or _people_at(statement, reading) or _plural_subject(statement, reading)
        kind = kind or _unit(statement, reading)
    named = () if _of_others(statement, listed) else tuple(item.phrase for item in listed.items)
    span = Span(number.start, number.end)
    return Receiver(kind, number.count, number.qualifier, named, span, number.number, "awards")


def _of_others(statement: Statement, listed: NameList) -> bool:
    """Whether the names are of the winner of the award before: "giải Nhất cho em Mây, 2 giải Nhì" names no second."""
    first = listed.items[0].start if listed.items else statement.start
    if first >= statement.start:
        return False
    beside = (before for before in earlier(statement) if before.clause_end == statement.clause_end)
    return any(before.to is not None and before.end <= before.to <= first for before in beside)


# Persons told in general behind "cho": "trao 13 Huân chương cho nguyên lãnh đạo các đơn vị".
_PEOPLE = r"\s*(?:(?:các|những|đại diện|toàn thể|đồng chí)\s)*(?:nguyên\s|cựu\s)?«people»(?!\w)"


def _people_at(statement: Statement, reading: Reading) -> RecipientKind | None:
    """The kind of those whom "cho" is followed by in general: persons, or a plural ("cho các liên đội còn lại")."""
    if statement.to is None or statement.to < statement.end:
        return None
    if pattern(_PEOPLE).match(reading.key, statement.to):
        return "individual"
    plural = _PLURAL.match(reading.key, statement.to)
    return kind_of_noun(reading.key[plural.end() : plural.end() + _NOUN_REACH]) if plural is not None else None


_PLURAL = regex.compile(r"\s*(?:các|những)\s+")


_NOUN_REACH = 40  # code points of the longest noun of recipients


# A body as a common noun right before the verb: "Nhà trường được tặng 2 Bằng khen".
_UNIT = (
    r"(?:^|[.;,\n]\s*|(?<!\w)(?:cả|toàn|của)\s)(?:(?P<firm>«firm»)|«unit»)(?:\s(?:ta|tỉnh|huyện|xã))?"
    r"(?:\s(?:đã|cũng|còn|vinh dự|liên tục|nhiều năm|nhiều lần|lần lượt|từng))*\s*$"
)


def _unit(statement: Statement, reading: Reading) -> RecipientKind | None:
    """Whether the subject of awards that are counted is one body, not named; also of those before it in the clause."""
    statement = _first_of_clause(statement)
    start, end = statement.listed_by or (statement.clause_start, statement.subject_end)
    if end < 0 and (has := _has_them(statement, reading)) is not None:
        end = has
    if end < 0 or not start <= end <= statement.start:
        return None
    if province(reading.key[start:end].strip(" \n,;:")) is not None:
        return "collective"  # "Bà Rịa - Vũng Tàu đoạt 2 huy chương bạc"
    match = pattern(_UNIT).search(reading.key, max(0, start - 2, end - 60), end)
    return None if match is None else "enterprise" if match["firm"] else "collective"


def _first_of_clause(statement: Statement) -> Statement:
    """The first of the awards that one subject of a clause got."""
    for before in earlier(statement):
        if before.clause_end != statement.clause_end or before.recipients:
            break
        statement = before
    return statement


# "Toàn trường có | 15 giải cấp tỉnh": a body that has them has won them.
_HAS = regex.compile(r"\s(?:đã\s|hiện\s|còn\s|cũng\s)*có\s(?:tổng số\s|tổng cộng\s|tất cả\s)?$")


def _has_them(statement: Statement, reading: Reading) -> int | None:
    """Where the subject of "có" ends that stands right before a number of prizes."""
    number = statement.awards_count
    if number is None or statement.awards[0].code != "prize" or number.start <= statement.clause_start:
        return None
    match = _HAS.search(reading.key, statement.clause_start, number.start)
    return match.start() if match is not None else None


# "Các em học sinh đã giành | 15 huy chương vàng", "Học sinh của trường đạt 12 giải".
_WINNERS = r"(?:^|[.;,:\n]\s*)(?:(?:các|những|toàn thể)\s)?(?P<noun>[^,.;:()\n]{2,60})$"


def _plural_subject(statement: Statement, reading: Reading) -> RecipientKind | None:
    """The kind of those told in general who won prizes: "các em học sinh", "học sinh của trường"."""
    statement = _first_of_clause(statement)
    if statement.awards[0].code != "prize" or statement.verb != "receive" or statement.passive:
        return None
    start, end = statement.clause_start, statement.subject_end
    if not start < end <= statement.start:
        return None
    told = pattern(_WINNERS).search(reading.key, max(0, start - 2), end)
    return kind_of_noun(told["noun"]) if told is not None else None


def _plural_kind(statement: Statement) -> RecipientKind | None:
    """The kind of a plural behind counted awards; works ("cho các tác phẩm") are not who receives."""
    return statement.bare.kind if statement.bare is not None and statement.bare.kind != "exemplar" else None


def _inherited_kind(statement: Statement) -> RecipientKind | None:
    """ "7 cá nhân, gồm 1 Huân chương hạng Nhì và 6 Huân chương hạng Ba": the parts go to the kind of the whole."""
    for before in earlier(statement):
        if before.recipients and statement.awards[0].code == "prize" and _praised_before(before, statement):
            return None  # "khen thưởng 2 tập thể; trao 3 giải A, 7 giải B"
        if before.recipients:
            whole, part = before.recipients[-1], statement.awards_count
            fewer = whole.kind == "exemplar" and part is not None and (whole.count or 0) < (part.count or 0)
            if fewer:
                return None  # "1 dự án đoạt giải. …, học sinh Việt Nam đạt 187 giải"
            alike = all(each.kind == whole.kind for each in before.recipients)
            return whole.kind if alike else "mixed"  # "9 tập thể, 30 cá nhân được khen, trong đó 2 Huân chương"
        if _works_of(before, statement):
            return "exemplar"  # "30 giải cho các giải pháp, trong đó có 2 giải Nhất"
    return None


def _praised_before(before: Statement, prize: Statement) -> bool:
    """Whether those of another clause were only praised, while prizes are given in this one."""
    own = prize.verb == "confer" and prize.clause_start >= before.clause_end
    return own and before.awards[0].shape == "praise"


def _works_of(total: Statement, part: Statement) -> bool:
    """Whether the prizes that `part` is of went to works ("trao 30 giải thưởng cho các giải pháp, trong đó …")."""
    if part.awards[0].code != "prize" or total.awards[0].code != "prize" or total.awards_count is None:
        return False
    return total.sentence_end == part.sentence_end and total.bare is not None and total.bare.kind == "exemplar"


# Works that got a total, which the sentence goes on to part: "trao 20 giải cho các đề tài. Trong đó, | 5 giải Nhì".
_GAVE_TO = r"(?<!\w)«picks»\s[^.;\n]{0,80}?\scho\s(?:các|những|\d+)\s"
_PICKED = r"(?<!\w)«picks»\s[^.;\n\d]{0,24}\d+\s(?=[^.;\n]{0,80}?\s«to_prize»(?!\w))"
_PARTS_FIRST = r"\s*(?:«parts_total»(?!\w)[:,]?\s*)+(?:«picks»\s)?"


def _works_before(statement: Statement, reading: Reading) -> RecipientKind | None:
    """Whether the counted prizes are parts of those that the sentence before gave to works."""
    sentence = sentence_at(reading, statement.start) if statement.awards[0].code == "prize" else None
    if sentence is None or pattern(_PARTS_FIRST).match(reading.key, sentence.span.start) is None:
        return None
    before = sentence_before(reading, sentence)
    told = (pattern(each).search(reading.key, *before.span) for each in (_GAVE_TO, _PICKED)) if before else ()
    works = any(m is not None and begins_with_work(reading.key[m.end() : m.end() + _NOUN_REACH]) for m in told)
    return "exemplar" if works else None


def _usual_kind(statement: Statement, reading: Reading) -> RecipientKind | None:
    """Who gets a medal that honours long service; beside another form, whoever gets that one."""
    if statement.awards[0].code != "commemorative_medal":
        return None
    before = next(earlier(statement), None)
    if before is not None and before.awards_count is not None and before.clause_end == statement.clause_end:
        number = statement.awards_count.start if statement.awards_count is not None else statement.start
        if reading.key[before.end : number].strip() in {",", "và", "cùng"}:
            return before.awards[0].recipient or default_kind(before.awards[0])
    return "individual"


def _inherited(statement: Statement, reading: Reading) -> NameList:
    """The subject of the awards listed before it in the clause, else the person last named in the sentence."""
    if statement.bare is not None:
        return NameList((), statement.start)
    origin = statement.clause_start
    for before in earlier(statement):
        if before.recipients or before.awards[0].code != statement.awards[0].code:
            break
        if before.clause_end != statement.clause_end:
            break
        origin = min(origin, before.clause_start)
        listed = named_in_clause(before, reading)
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
