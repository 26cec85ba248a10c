"""The recipients of a statement: those counted with their names, those named, those of a number of awards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from thidua_extract.codes import RecipientKind
from thidua_extract.language.places import province
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement, earlier
from thidua_extract.patterns.awards.recipients import Named, NameList, Recipients, kind_of_name, kind_of_noun
from thidua_extract.patterns.awards.whom import PRAISE_REACH, named_in_clause
from thidua_extract.patterns.awards.whom.named import names_after, names_any
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.whom.referred import body_after
from thidua_extract.patterns.awards.whom.works import works
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Receiver:
    kind: RecipientKind | None
    count: int | None
    qualifier: str | None
    named: tuple[Phrase, ...]
    span: Span | None
    number: Span | None
    rule: str
    how: str = ""


# Titles of whole bodies, which nobody holds by himself.
_OF_BODIES = frozenset({
    "excellent_labor_collective", "advanced_labor_collective", "determined_to_win_unit", "advanced_unit",
})  # fmt: skip
_FOR_FAMILIES = frozenset({
    "certificate_of_merit", "commendation_certificate", "commendation", "bonus", "cultural_family", "honorary_title",
    "prize",
})  # fmt: skip
_FAMILY_OF = regex.compile(r"(?<!\w)(?:hộ|gia đình)\s(?:(?:của|các)\s)?(?:(?:ông|bà|anh|chị|đồng chí|cụ)\s)?\s*$")


def receivers_of(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Those that the awards of a statement went to, each with its kind."""
    for receiver in _told(statement, reading):
        if receiver.kind == "individual" and statement.awards[0].code in _OF_BODIES:
            continue  # "15 giáo viên đạt X, nhà trường đạt danh hiệu Tập thể Lao động xuất sắc"
        yield replace(receiver, kind=_kind_by_name(receiver, statement, reading))


def _kind_by_name(receiver: Receiver, statement: Statement, reading: Reading) -> RecipientKind | None:
    """The kind of a receiver by the names that it was read with ("3 tập thể là Công ty A, Công ty B, Công ty C")."""
    if receiver.kind == "individual" and _to_families(receiver, statement, reading):
        return "household"
    every = receiver.kind == "collective" and receiver.named and receiver.count == len(receiver.named)
    if every and all(kind_of_name(phrase.text) == "enterprise" for phrase in receiver.named):
        return "enterprise"
    return receiver.kind


def _to_families(receiver: Receiver, statement: Statement, reading: Reading) -> bool:
    """Whether those named are heads of the families honoured; a family that is handed a hero's title holds it not."""
    if statement.posthumous or statement.awards[0].code not in _FOR_FAMILIES or not receiver.named:
        return False
    return all(_family(phrase, reading) for phrase in receiver.named)


def _family(phrase: Phrase, reading: Reading) -> bool:
    """Whether a name is that of the head of those honoured as a household ("gia đình ông Tám được tặng …")."""
    start = phrase.span.start if phrase.span is not None else 0
    return _FAMILY_OF.search(reading.key, max(0, start - 24), start) is not None


def _told(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    if statement.recipients:
        yield from _with_names_beside(statement, reading)
        return
    listed = named_in_clause(statement, reading)
    far = statement.awards[0].shape == "praise" and statement.start - statement.clause_start > PRAISE_REACH
    if not listed.items and statement.shares is not None and not far and not _of_its_own(statement, reading):
        listed = replace(named_in_clause(statement.shares, reading), how="shared")
    if statement.awards_count is not None:
        yield _of_counted_awards(statement, statement.awards_count, listed, reading)
    else:
        yield from _of_named(statement, listed, reading)


# A subject that is not known by name ("…, chi nhánh | được tặng Cờ") is another than that before it.
_OWN_SUBJECT = regex.compile(
    r"[\s,;]*(?:còn\s|riêng\s|và\s)?(?:chi nhánh|tập thể|đơn vị|công đoàn|chi bộ|đảng bộ|chi đoàn|đoàn trường|con trai|"
    r"con gái|vợ|chồng|gia đình|hai con|các con|phòng|khoa|tổ)(?:\s(?:anh|chị|ông|bà|của anh|của chị|của ông|"
    r"của bà))?\s*"
)


def _of_its_own(statement: Statement, reading: Reading) -> bool:
    start, end = statement.clause_start, statement.subject_end
    return statement.passive and start < end and _OWN_SUBJECT.fullmatch(reading.key, start, end) is not None


def _with_names_beside(statement: Statement, reading: Reading) -> Iterator[Receiver]:
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


def _of_counted_awards(statement: Statement, number: Recipients, listed: NameList, reading: Reading) -> Receiver:
    """Whom a number of awards went to ("33 Huân chương", "đội A giành 2 Huy chương vàng")."""
    if not listed.items:
        listed = _inherited(statement, reading)
    if statement.awards[0].recipient == "individual":  # "An Hòa có thêm 9 Bà mẹ Việt Nam anh hùng"
        listed = replace(listed, items=tuple(item for item in listed.items if item.kind == "individual"))
    if listed.items:
        kind: RecipientKind | None = listed.items[0].kind
    else:
        told = statement.bare.kind if statement.bare is not None and statement.bare.kind != "mixed" else None
        usual: RecipientKind | None = "individual" if statement.awards[0].code == "commemorative_medal" else None
        kind = statement.awards[0].recipient or _plural_kind(statement) or usual or _inherited_kind(statement)
        kind = kind or told or _people_at(statement, reading) or _unit(statement, reading)
    named = tuple(item.phrase for item in listed.items)
    span = Span(number.start, number.end)
    return Receiver(kind, number.count, number.qualifier, named, span, number.number, "awards")


# Persons told in general behind "cho": "trao 13 Huân chương cho nguyên lãnh đạo các đơn vị".
_PEOPLE = regex.compile(
    r"\s*(?:(?:các|những|đại diện|toàn thể|đồng chí)\s)*(?:nguyên\s|cựu\s)?(?:đồng chí|cán bộ|chiến sỹ|sỹ quan|"
    r"quân nhân|thủ trưởng|lãnh đạo|cá nhân|đảng viên|hội viên|đoàn viên|giáo viên|nhà giáo|học sinh|sinh viên|"
    r"nghệ sỹ|công nhân|người lao động|cựu chiến binh|bác sỹ|vận động viên|thí sinh|tác giả)(?!\w)"
)


def _people_at(statement: Statement, reading: Reading) -> RecipientKind | None:
    """The kind of those whom "cho" is followed by in general: persons, or a plural ("cho các liên đội còn lại")."""
    if statement.to is None or statement.to < statement.end:
        return None
    if _PEOPLE.match(reading.key, statement.to):
        return "individual"
    plural = _PLURAL.match(reading.key, statement.to)
    return kind_of_noun(reading.key[plural.end() : plural.end() + _NOUN_REACH]) if plural is not None else None


_PLURAL = regex.compile(r"\s*(?:các|những)\s+")
_NOUN_REACH = 40  # code points of the longest noun of recipients


def _of_named(statement: Statement, listed: NameList, reading: Reading) -> Iterator[Receiver]:
    """Those named, by kind, with how often one of them was given it; "nhiều cá nhân" where none is named."""
    for found in _by_kind(listed):
        if not statement.often or found.count != 1:
            yield replace(found, count=statement.times) if statement.times and found.count == 1 else found
        elif statement.awards[0].code != "prize":  # "nhiều lần đoạt giải" is general talk
            yield found
    bare = statement.bare
    if not listed.items and bare is None:
        yield from _by_post(statement, reading)
    if listed.items or bare is None or _MANY.match(reading.key, bare.start) is None:
        return
    if bare.start > statement.end and statement.to is None and statement.awards[0].shape != "praise":
        return  # "giải thưởng năm nay có nhiều tác phẩm": none of them won
    if len(statement.awards) == 1:  # of praise only where names follow, see `name_examples`
        if bare.end <= statement.subject_end:
            yield from _joined_to(bare.start, statement, reading)
        yield Receiver(bare.kind, None, None, (), Span(bare.start, bare.end), None, "many")


# One told by his post alone: "cho Bí thư Đảng ủy xã An Hòa", with the body that he leads; none of a plural.
_POST = (
    r"(?:phó\s)?(?:bí thư|chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|"
    r"đồn trưởng|trưởng (?:công an|phòng|ban|khoa|trạm)|chánh văn phòng|chánh án|chánh thanh tra|chỉ huy trưởng)"
    r"(?:\s(?!(?:và|vì|đã|có|trong|tại|nhân|cùng|về|cho)\s)[\p{L}\d&-]+){1,12}?"
)
_BY_POST = regex.compile(
    rf"\s*(?:đồng chí\s|ông\s|bà\s)?{_POST}(?P<second>\s(?:và|cùng)\s(?:đồng chí\s)?{_POST})?"
    r"(?=\s*[.;]|\s*$|\s(?:vì|đã|do|về|có|nhân|trong)\s)"
)


_DEFINED = regex.compile(r"\"?\slà\s(?:một\s)?(?:phần thưởng|danh hiệu|hình thức|giải thưởng|sự ghi nhận)(?!\w)")


def _by_post(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """One or two persons told by their posts behind "cho", without a name."""
    if statement.to is None or statement.to < statement.end or statement.awards[0].shape == "praise":
        return
    if _DEFINED.match(reading.key, statement.end) is not None:
        return  # "Giải thưởng X là phần thưởng cao quý trao cho bí thư chi đoàn" tells what it is
    if not reading.key.endswith(("cho", "đối với"), 0, statement.to):
        return  # "NSND: Hiệu trưởng trường A lên tiếng"
    match = _BY_POST.match(reading.key, statement.to, min(statement.clause_end, len(reading.key)))
    if match is not None:
        count = 2 if match["second"] else 1
        yield Receiver("individual", count, "exact", (), Span(*match.span()), None, "post", "given")


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
    for before in earlier(statement):
        if before.clause_end != statement.clause_end or before.recipients:
            break
        statement = before
    start, end = statement.listed_by or (statement.clause_start, statement.subject_end)
    if end < 0 or not start <= end <= statement.start:
        return None
    if province(reading.key[start:end].strip(" \n,;:")) is not None:
        return "collective"  # "Bà Rịa - Vũng Tàu đoạt 2 huy chương bạc"
    match = _UNIT.search(reading.key, max(0, start - 2, end - 60), end)
    return None if match is None else "enterprise" if match["firm"] else "collective"


def _plural_kind(statement: Statement) -> RecipientKind | None:
    """The kind of a plural behind counted awards; works ("cho các tác phẩm") are not who receives."""
    return statement.bare.kind if statement.bare is not None and statement.bare.kind != "exemplar" else None


def _inherited_kind(statement: Statement) -> RecipientKind | None:
    """ "7 cá nhân, gồm 1 Huân chương hạng Nhì và 6 Huân chương hạng Ba": the parts go to the kind of the whole."""
    for before in earlier(statement):
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


def _works_of(total: Statement, part: Statement) -> bool:
    """Whether the prizes that `part` is of went to works ("trao 30 giải thưởng cho các giải pháp, trong đó …")."""
    if part.awards[0].code != "prize" or total.awards[0].code != "prize" or total.awards_count is None:
        return False
    return total.sentence_end == part.sentence_end and total.bare is not None and total.bare.kind == "exemplar"


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


def _by_kind(listed: NameList) -> Iterator[Receiver]:
    if listed.how == "paid":  # sums of their own are awards of their own
        for item in listed.items:
            yield Receiver(item.kind, 1, "exact", (item.phrase,), Span(item.start, item.end), None, "named", "paid")
        return
    for kind in dict.fromkeys(item.kind for item in listed.items):
        items = list({item.phrase.text: item for item in listed.items if item.kind == kind}.values())
        span = Span(items[0].start, items[-1].end)
        qualifier = "at_least" if listed.open else "exact"
        yield Receiver(kind, len(items), qualifier, tuple(i.phrase for i in items), span, None, "named", listed.how)


_MANY = regex.compile(r"nhiều|một số|mỗi")


def _counted(recipient: Recipients, statement: Statement, reading: Reading) -> Receiver:
    kind = None if recipient.noun == "hồ sơ" else recipient.kind
    named = _sublist(recipient, statement, reading) or _equated(recipient, statement, reading)
    span = Span(recipient.start, recipient.end)
    if kind == "exemplar" and len(named) > 1 and recipient.noun not in works() and _all_persons(named, reading):
        kind = "individual"  # "3 điển hình gồm anh Tám, anh Chín, chị Mây"
    return Receiver(kind, recipient.count, recipient.qualifier, named, span, recipient.number, "counted")


def _all_persons(named: tuple[Phrase, ...], reading: Reading) -> bool:
    names = {name.span for name in reading.names}
    return all(phrase.span in names for phrase in named)


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
    r"(?<!\w)(?:(?:trong đó|trong số đó|gồm|bao gồm|đó)\s(?:có|là|gồm)?|gồm|là|(?<!(?:vì|do|đã|không)\s)có)(?!\w)"
    r"(?:\scác)?\s*:?"
)


_PARTS = regex.compile(
    r"(?<!\w)(?:trong đó|trong số đó|trong số này)(?:,?\s(?:có|gồm))?\s(?:\d+|hai|ba|bốn|năm)\s\p{L}"
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
    parts = _PARTS.search(reading.key, recipient.end, min(end, recipient.end + 400))
    near = min(end, recipient.end + 160)
    bodies = recipient.kind in {"collective", "enterprise"}
    called = recipient.end - len(recipient.noun)
    begins = [called] if recipient.noun in _CALLED else []  # "cho ba em Mây, Tám và Chín"
    opens = _LIST_OPENS.finditer(reading.key, recipient.end, near)
    begins += [recipient.end, *(m.end() for m in opens if not _about_one(m, recipient, reading))]
    if statement.settled:  # "2 tập thể được tặng Bằng khen, trong đó có Khoa A và Khoa B"
        begins += [m.end() for m in _OF_THEM.finditer(reading.key, statement.end, statement.end + 90)]
    if parts is not None:  # "20 người, trong đó có 3 người …: A, B, C": the names are those of the three
        begins = [begin for begin in begins if begin <= parts.start()]
        end = min(end, parts.start())
    for begin in begins:
        end = end if begin <= end else min(statement.sentence_end, statement.clause_end)
        items = _fitting(names_after(reading, begin, end, limit=count + 2, bodies=bodies), recipient)
        named = items[0].end - len(items[0].phrase.text) if items else 0
        if items and any(name.start <= named < name.end for name in statement.awards):
            continue  # "tôn vinh 4 doanh nghiệp là | Doanh nghiệp tiêu biểu", "3 em | Huân chương X"
        if items and len(items) > count:
            items = _fitting(
                names_after(reading, begin, min(end, statement.clause_end), limit=count + 2, bodies=bodies), recipient
            )
        if items and len(items) <= count and (len(items) > 1 or count == 1 or begin != recipient.end):
            return tuple(item.phrase for item in items)
    if statement.settled and reading.key.endswith(", ", 0, recipient.start):  # "ông Tám và bà Mây, | hai hộ …, được …"
        beside = names_before(reading, statement.clause_start, recipient.start - 2).items
        if len(beside) == count:
            return tuple(item.phrase for item in beside)
    one_of = _AMONG_THEM.search(reading.key, statement.clause_start, recipient.start)
    if one_of is None and _ONE_OF.match(reading.key, recipient.start):  # "Em Tám là | một trong 10 gương mặt …"
        one_of = _IS.search(reading.key, statement.clause_start, recipient.start)
    if one_of is not None:
        items = _fitting(names_before(reading, statement.clause_start, one_of.start()), recipient)
        return tuple(item.phrase for item in items)
    return ()


def _about_one(opening: regex.Match[str], recipient: Recipients, reading: Reading) -> bool:
    """Whether a bracket only tells more of somebody named ("trong đó có ông Tám | (bản An Hòa)")."""
    return opening.group() == "(" and names_any(reading, recipient.end, opening.start())


def _fitting(listed: NameList, recipient: Recipients) -> list[Named]:
    if recipient.kind == "individual":
        return [item for item in listed.items if item.kind == "individual"]
    if recipient.kind in {"collective", "enterprise"}:
        return [item for item in listed.items if item.kind != "individual"]
    return list(listed.items)


_BESIDE = regex.compile(r"(?:,|và|cùng)\s+(?=(?:anh|chị|ông|bà|em|cô|thầy|đồng chí)\s)")


def _persons_beside(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Persons named beside counted units before the verb ("Hai đội tàu, anh Tám và ông Chín được tặng …")."""
    if not statement.settled or statement.recipients[-1].kind != "collective" or statement.subject_end < 0:
        return
    match = _BESIDE.search(reading.key, statement.recipients[-1].end, statement.subject_end)
    if match is None:
        return
    items = [i for i in names_after(reading, match.end(), statement.subject_end).items if i.kind == "individual"]
    if items:
        span = Span(items[0].start, items[-1].end)
        yield Receiver("individual", len(items), "exact", tuple(i.phrase for i in items), span, None, "named")


_AND_THEN = regex.compile(r"\s*(?:,|(?<!\w)(?:và|cùng|cùng với))\s+$")


# Those who attend are no recipients: "Dự lễ có ông Tám, Bí thư xã và 30 hộ được biểu dương".
_ATTENDED = regex.compile(
    r"(?<!\w)(?:dự|tham dự|đến dự|về dự|tới dự|cùng dự|có mặt)(?!\w)[^.\n]{0,60}?(?<!\w)có(?!\w)[^.\n]*$"
)


def _named_first(statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Persons named before counted recipients as one subject ("Anh Tám, chị Mây và 6 hộ được tặng Giấy khen")."""
    if statement.settled:
        yield from _joined_to(statement.recipients[0].start, statement, reading)


def _counted_next(statement: Statement, start: int) -> bool:
    """Whether those counted at `start` are the subject of the award, right before its verb."""
    first = next((r for r in statement.recipients if r.start == start), None)
    return first is not None and first.count is not None and statement.settled


def _joined_to(start: int, statement: Statement, reading: Reading) -> Iterator[Receiver]:
    """Those named right before the recipients at `start`: persons, and bodies where "cùng với" joins them."""
    joint = _AND_THEN.search(reading.key, max(statement.clause_start, start - 12), start)
    line = max(reading.key.rfind("\n", 0, start) + 1, start - 600)
    if joint is None or _ATTENDED.search(reading.key, line, start) is not None:
        return
    listed = names_before(reading, statement.clause_start, joint.start())
    # "Công an xã An Hòa và 3 cá nhân được tặng …": one body by its name, and of the counted another kind
    one = statement.passive and len(listed.items) == 1 and _counted_next(statement, start)
    bodies = "với" in joint.group() or one
    if listed.items and (bodies or all(item.kind == "individual" for item in listed.items)):
        yield from _by_kind(replace(listed, how="subject"))
