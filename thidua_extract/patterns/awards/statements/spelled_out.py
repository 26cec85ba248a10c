"""Those counted, with the names that they are spelled out into."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.kind_lines import kind_line
from thidua_extract.patterns.awards.recipients import Named, NameList, Recipients
from thidua_extract.patterns.awards.statements.receiver import Receiver
from thidua_extract.patterns.awards.whom.named import names_after, names_any
from thidua_extract.patterns.awards.whom.named_before import names_before
from thidua_extract.patterns.awards.whom.named_words import body_head
from thidua_extract.patterns.awards.whom.topics.fronted import subject_ahead
from thidua_extract.patterns.awards.whom.unnamed import subject
from thidua_extract.patterns.awards.whom.words import pattern, words
from thidua_extract.patterns.awards.whom.works import works
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


def counted(recipient: Recipients, statement: Statement, reading: Reading) -> Receiver:
    """Those counted, of their kind, with the names that tell who they are."""
    author = _author(recipient, statement, reading) if recipient.noun in works() else None
    if author is not None:
        span = Span(recipient.start, recipient.end)
        return Receiver(
            "individual", recipient.count, recipient.qualifier, (author,), span, recipient.number, "counted"
        )
    kind = None if recipient.noun == "hồ sơ" else recipient.kind
    named = _sublist(recipient, statement, reading) or _equated(recipient, statement, reading)
    span = Span(recipient.start, recipient.end)
    if kind == "exemplar" and len(named) > 1 and recipient.noun not in works() and _all_persons(named, reading):
        kind = "individual"  # "3 điển hình gồm anh Tám, anh Chín, chị Mây"
    return Receiver(kind, recipient.count, recipient.qualifier, named, span, recipient.number, "counted")


def _author(recipient: Recipients, statement: Statement, reading: Reading) -> Phrase | None:
    """Who has the works that won ("chị Mây đã có | 24 tác phẩm | đoạt giải"): as many prizes are hers."""
    has = _HAS.search(reading.key, statement.clause_start, recipient.start)
    if has is None or statement.verb != "receive" or statement.awards[0].code != "prize":
        return None
    listed = names_before(reading, statement.clause_start, has.start())
    listed = (
        listed if listed.items else subject(reading, statement.clause_start, has.start() + 1, statement.end, near=True)
    )
    one = len(listed.items) == 1 and listed.items[0].kind == "individual"
    return listed.items[0].phrase if one else None


_HAS = regex.compile(r"\s(?:(?:đã|cũng|còn|từng|hiện)\s)*có\s(?:tổng cộng\s|tới\s|đến\s)?$")


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
_LINES_OPEN = regex.compile(r":[^\S\n]*(?=\n)")  # "cho 4 tập thể, 2 cá nhân sau:", and a line under it "I. Tập thể"
_LIST_OPENS = regex.compile(r"[(:]|(?<!\w)(?:gồm|là|trong đó có|như)(?!\w)")
_OF_THEM = regex.compile(
    r"(?<!\w)(?:(?:trong đó|trong số đó|gồm|bao gồm|đó)\s(?:có|là|gồm)?|gồm|là|(?<!(?:vì|do|đã|không)\s)có)(?!\w)"
    r"(?:\scác)?\s*:?"
)
_PARTS = r"(?<!\w)(?:trong đó|trong số đó|trong số này)(?:,?\s(?:có|gồm))?\s(?:\d+|«small_number»)\s\p{L}"
_AMONG_THEM = regex.compile(r"(?:là (?:một|1) trong(?: số)?|nằm trong[^.;]{0,30}|có tên trong[^.;]{0,30})\s*$")
_ONE_OF = regex.compile(r"(?:một|1) trong")
_IS = regex.compile(r"(?:\s(?:là|trở thành|nằm trong|[-–])|,)\s+$")
_FRONTED = regex.compile(r"\s*(?:cũng\s)?là\s$")


def _sublist(recipient: Recipients, statement: Statement, reading: Reading) -> tuple[Phrase, ...]:
    """The names that a counted recipient is spelled out into, where their number fits."""
    count = recipient.count or 0
    limit = sum(r.count or 0 for r in statement.recipients[:5]) + 2  # those of other kinds stand in the same lines
    others = [r.start for r in statement.recipients if r.start > recipient.end]
    end = min([recipient.end + 3000, statement.sentence_end, *others])
    parts = pattern(_PARTS).search(reading.key, recipient.end, min(end, recipient.end + 400))
    near = min(end, recipient.end + 160)
    bodies = recipient.kind in {"collective", "enterprise"}
    called = recipient.end - len(recipient.noun)
    begins = [called] if recipient.noun in {*words("addressed"), "mẹ"} else []  # "cho ba em Mây, Tám và Chín"
    opens = _LIST_OPENS.finditer(reading.key, recipient.end, near)
    begins += [recipient.end, *(m.end() for m in opens if not _about_one(m, recipient, reading))]
    lines = _LINES_OPEN.search(reading.key, recipient.end, min(statement.sentence_end, recipient.end + 160))
    if lines is not None and lines.end() > end and kind_line(reading.key, lines.end() + 1) is not None:
        begins.append(lines.end())
    if statement.settled:  # "2 tập thể được tặng Bằng khen, trong đó có Khoa A và Khoa B"
        begins += [m.end() for m in _OF_THEM.finditer(reading.key, statement.end, statement.end + 90)]
    if parts is not None:  # "20 người, trong đó có 3 người …: A, B, C": the names are those of the three
        begins = [begin for begin in begins if begin <= parts.start()]
        end = min(end, parts.start())
    for begin in begins:
        if begin > end:
            by_line = lines is not None and begin == lines.end()
            end = statement.sentence_end if by_line else min(statement.sentence_end, statement.clause_end)
        items = _fitting(names_after(reading, begin, end, limit=limit, bodies=bodies), recipient)
        named = items[0].end - len(items[0].phrase.text) if items else 0
        if items and any(name.start <= named < name.end for name in statement.awards):
            continue  # "tôn vinh 4 doanh nghiệp là | Doanh nghiệp tiêu biểu", "3 em | Huân chương X"
        if items and len(items) > count:
            items = _fitting(
                names_after(reading, begin, min(end, statement.clause_end), limit=limit, bodies=bodies), recipient
            )
        if items and len(items) <= count and (len(items) > 1 or count == 1 or begin != recipient.end):
            return _parted(items, count, reading)
    if statement.settled and reading.key.endswith(", ", 0, recipient.start):  # "ông Tám và bà Mây, | hai hộ …, được …"
        beside = names_before(reading, statement.clause_start, recipient.start - 2).items
        if len(beside) == count:
            return tuple(item.phrase for item in beside)
    return tuple(item.phrase for item in _one_of_them(recipient, statement, reading))


def _parted(items: list[Named], count: int, reading: Reading) -> tuple[Phrase, ...]:
    """The names, two of them where one with "và" makes them as many as are told ("Phòng Tổ chức và Thanh tra")."""
    phrases: list[Phrase] = []
    for item in items:
        start, end = item.phrase.span or Span(item.start, item.end)
        joint = next(
            (m for m in _AND.finditer(reading.key, start, end) if body_head().match(reading.key, m.end())), None
        )
        if item.kind == "individual" or joint is None:
            phrases.append(item.phrase)
            continue
        halves = Span(start, joint.start()), Span(joint.end(), end)
        phrases += [Phrase(reading.text[slice(*half)], half) for half in halves]
    return tuple(phrases) if len(phrases) == count else tuple(item.phrase for item in items)


_AND = regex.compile(r"\svà\s")


def _one_of_them(recipient: Recipients, statement: Statement, reading: Reading) -> list[Named]:
    """Who is said to be one of those counted: "Em Tám là | một trong 10 gương mặt được tuyên dương", "Em Tám - một
    trong 10 …", "Là một trong 10 gương mặt được tuyên dương, em Tám …".
    """
    start = statement.clause_start
    one_of = _AMONG_THEM.search(reading.key, start, recipient.start)
    if one_of is None and _ONE_OF.match(reading.key, recipient.start):
        if _FRONTED.fullmatch(reading.key, start, recipient.start) is not None:
            return _fitting(subject_ahead(reading, statement.end, statement.sentence_end), recipient)
        one_of = _IS.search(reading.key, start, recipient.start)
    if one_of is None:
        return []
    named = names_before(reading, start, one_of.start())
    meant = named if named.items else subject(reading, start, one_of.start(), statement.end, near=True)  # "Cô là một …"
    return _fitting(meant, recipient)


def _about_one(opening: regex.Match[str], recipient: Recipients, reading: Reading) -> bool:
    """Whether a bracket only tells more of somebody named ("trong đó có ông Tám | (bản An Hòa)")."""
    return opening.group() == "(" and names_any(reading, recipient.end, opening.start())


def _fitting(listed: NameList, recipient: Recipients) -> list[Named]:
    if recipient.kind == "individual":
        return [item for item in listed.items if item.kind == "individual"]
    if recipient.kind in {"collective", "enterprise"}:
        return [item for item in listed.items if item.kind != "individual"]
    return list(listed.items)
