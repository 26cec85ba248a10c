"""The words that tell a named recipient from its surroundings: forms of address, heads of bodies, separators, stops."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from thidua_extract.language.anchors import Anchored
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


def forms(kind: str) -> list[str]:
    rows = table("recipient_names").rows
    return sorted(
        (fold(f) for row in rows if row["class"] == kind for f in row["forms"].split("|")), key=len, reverse=True
    )


@cache
def any_of(kind: str) -> str:
    """An alternation of the forms of a class of `recipient_names.tsv`, longest first."""
    return "(?:" + "|".join(regex.escape(form) for form in forms(kind)) + ")"


@cache
def _callings() -> list[str]:
    rows = [row for row in table("occupations").rows if row["kind"] in {"artist", "person", "athlete"}]
    trades = {fold(form) for row in rows for form in (row["occupation"], *row["aliases"].split("|")) if form}
    signs = set(forms("alone"))  # "PV" before a name signs the article
    return sorted((trades - signs) | set(forms("honorific")), key=len, reverse=True)


def calling() -> str:
    """An alternation of what a person is called by: forms of address, and nouns of occupation without an office."""
    return "(?:" + "|".join(regex.escape(word) for word in _callings()) + ")"


@cache
def honorific() -> Anchored:
    degree, rank = any_of("degree"), r"(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|uý)(?:\s(?:qncn|cn))?"
    opens = [*_callings(), *forms("degree"), "đại", "thượng", "trung", "thiếu", "các"]
    both = rf"(?:,(?=\s{calling()}\s))?"  # "cho nhà thơ, dịch giả Lò Văn Tám"
    pattern = rf"(?:\s*+(?:các\s)?(?:(?:{calling()}|{rank})(?!\w){both}|{degree}[.,\s]++))++\s*"
    return Anchored(pattern, opens, spaced=True)


@cache
def body_head() -> Anchored:
    staff = any_of("staff")
    people = rf"(?:tập thể|đội ngũ|toàn thể)\s{staff}|{staff}(?:,\s(?:và\s)?|\svà\s){staff}"
    # "cán bộ, giáo viên và học sinh | Trường An Hòa"; "học sinh, sinh viên đoạt giải" are of no one place
    whole = rf"(?:{people})(?:(?:,\s(?:và\s)?|\svà\s){staff}){{0,3}}(?=\s{any_of('body')}(?!\w))"
    opens = [*forms("body"), *forms("staff"), "các", "tập thể", "đội ngũ", "toàn thể"]
    return Anchored(rf"(?:{whole}|(?:các\s)?(?:tập thể\s)?{any_of('body')})(?!\w)", opens)


@cache
def post() -> Anchored:
    leads = ["trong", "tại", "theo", "sau", "trước", "với", "từ", "khi", "ngoài", "bên", "nhân", "dịp", "bản"]
    lead = r"(?:trong|tại|theo|sau|trước|với|từ|khi|ngoài|bên cạnh|nhân(?!\sdân)|dịp|bản thân)"
    return Anchored(rf"(?:(?:phó\s)?{any_of('post')}|{lead})(?!\w)", [*forms("post"), *leads, "phó"])


@cache
def office() -> Anchored:
    """The first words of a post that a name may follow."""
    pattern = rf"(?:(?:nguyên|cựu|cố|quyền)\s)?(?:phó\s)?{any_of('office')}(?!\w)"
    return Anchored(pattern, [*forms("office"), "nguyên", "cựu", "cố", "quyền", "phó"])


@cache
def no_recipient() -> frozenset[str]:
    return frozenset(forms("alone"))


STOP = (
    r"\s(?:«told_next»|«honour»|«ends_body»|tổ chức(?! cán bộ| đảng)|trong(?! sạch)|ở(?=\s\p{Ll})|về(?= thành)|"
    r"(?:năm|năm học) \d|(?:\d+|nhiều) (?:năm|lần)|qua (?:các|nhiều)|\d[\d.,]*\s(?:triệu|tỷ|nghìn|ngàn|đồng|usd)|"
    r"thưởng(?=\s(?:nóng|cho|ban|đội|đơn vị|tập thể|mỗi|«addressed»|\d)))(?!\w)|[():\"]|\s-\s|…|\.\.\."
)
# "thí sinh Tám và Chín, cùng | đơn vị Cục Thuế" names no third.
# A slash parts the names of a pair, not the initials of a paper ("Chỉ thị số 34-CT/TW").
SEPARATOR = regex.compile(
    r"\s*(?:[,;]\s*(?:và\s+|cùng\s+(?!(?:đơn vị|trường|lớp|quê|công tác|ở|là)\s))?|(?<=\p{L}{3})\s?/\s?(?=\p{L})|"
    r"\s(?:và|cùng|cùng với|cũng như)\s|\n\s*[-•*+·]?\s*(?:và\s+)?)"
)
BRACKET = regex.compile(r"\s*\([^()\n]{0,160}\)")


def place_end(reading: Reading, position: int) -> int:
    """The end of the place that begins at `position`, else `position`."""
    places = reading.places
    index = bisect_left(places, position, key=lambda p: p.span.start)
    return places[index].span.end if index < len(places) and places[index].span.start == position else position


def is_place(reading: Reading, position: int) -> bool:
    places = reading.places
    index = bisect_left(places, position - 12, key=lambda p: p.span.start)
    while index < len(places) and places[index].span.start <= position:
        if position < places[index].span.end:
            return True
        index += 1
    return False


def is_person(reading: Reading, position: int, end: int) -> bool:
    """Whether a person's full name stands at `position`, and not a body's ("Đoàn Ca múa An Hòa")."""
    names = reading.names
    index = bisect_left(names, position, key=lambda name: name.span.start)
    if index == len(names) or names[index].span.start != position or body_head().match(reading.key, position, end):
        return False
    return names[index].span.end <= end and " " in reading.text[slice(*names[index].span)]
