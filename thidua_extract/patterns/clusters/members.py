"""The members of an emulation cluster: lists of places or units, as an article prints them."""

from __future__ import annotations

import regex

from thidua_extract.patterns.clusters.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

# What may stand between a cluster's name and its list: whose it is, a second name in brackets.
_OWNER = r"(?:\s*\([^()\n]{2,40}\))?(?:\s?[,-]?\s(?:(?!(?<!\w)«stop»(?!\w))[^.,;:()\n]){2,60}?)??"
# What opens a list: "gồm 6 huyện:", "(gồm các xã", "có 5 đơn vị thành viên là", "gồm Hội Làm vườn các tỉnh:".
_KINDS = r"(?:(?:(?:các|\d{1,2}) «body»|«body»(?= (?:«kind»|\d))|«kind»|\d{1,2}|,|và)(?!\w)\s*){0,7}"
_OPENING = (
    r"\s*,?\s*(?:\(\s*)?(?:năm \d+,? )?(?:có \d{1,2} [^.:;()\n]{2,40}? (?=«consists»))?"
    r"(?:(?:hiện )?(?:«consists»|có)(?: có)?(?!\w)\s*|(?<=\(\s{0,3}))"
    rf"(?:[^.:;()\n]{{0,70}}:\s*|{_KINDS}(?:là\s+|\(\s*)?)"
)
_COLON = regex.compile(r"\s*:\s")
_OWNED = rf"{_OWNER}\s*,?\s*(?=(?:\(\s*)?(?:hiện )?(?:«consists»(?!\w)|có \d{{1,2}} [^.:;()\n]{{2,40}}:))"
_END = regex.compile(r"(?<!(?<!\w)(?:TP|Tp|tp|TX|Tx))\.(?=\s|$)|[;:)\n]")
_ITEM = regex.compile(r"(?:\([^()\n]*\)|[^,(]|\()+")
# "gồm: Phòng Tham mưu; Phòng Chính trị; Trung đoàn 9": semicolons in place of commas.
_SEMICOLONS = regex.compile(r"[^,;.:\n]{2,90}(?:;[^,;.:\n]{2,90})+")
_SEMICOLON_ITEM = regex.compile(r"[^;]+")
_BRACKET = regex.compile(r"\s?\([^()\n]{2,60}\)")
_BULLET = regex.compile(r"\s*\n\s*[-–+*•]\s*(?P<unit>\p{Lu}[^\n]{1,90}?)\s*[;.,]?(?=\n|$)")
_NUMBERED = regex.compile(r"\d{1,2}")  # "các quận: 7, 12, Gò Vấp"
_GOES_ON = r"(?<!và)\s+«goes_on»(?!\w)"
_PLACE = r"(?:«place»\s+|tp\.)+"
_AND = regex.compile(r"\s+(?:và|cùng)\s+(?=\p{Lu}|\p{Ll})")
_UNIT = r"«unit»(?!\w)"
_JOINED = regex.compile(r"(?:và|cùng)\s+")
_PROPER = regex.compile(r"\p{Lu}[\p{L}’'.]*(?:\s?-\s?\p{Lu}[\p{L}’']*|\s\p{Lu}[\p{L}’']*)*")
_LIMIT = 900
_LONGEST = 90


def read_members(text: str, key: str, position: int, end: int, *, colon: bool = False) -> tuple[Phrase, ...]:
    """The list of units that opens at `position` of a text with its folded `key`; () unless it holds two.

    `colon`: the list may open with no more than that: "các đơn vị trong khối: …".
    """
    if owned := pattern(_OWNED).match(key, position, end):
        position = owned.end()
    opening = pattern(_OPENING).match(key, position, end)
    if colon and not opening:
        opening = _COLON.match(key, position, end)
    if not opening or opening.end() == position:
        return ()
    start = opening.end()
    if text[start:end].strip() == "" and (bulleted := _bulleted(text, start)):
        return bulleted
    return _listed(text, key, start, end, numbered="quận" in opening.group() or "phường" in opening.group())


def read_counted(text: str, key: str, position: int, count: int) -> tuple[Phrase, ...]:
    """The list behind the colon or bracket at `position`, if it holds `count` units."""
    members = _listed(text, key, position + 1, min(len(key), position + _LIMIT))
    return members if len(members) == count else ()


def place_kind_end(text: str, key: str, start: int, end: int) -> int:
    """Where the plain name starts in "huyện Suối Mơ", `start` for a name without the kind of a place before it."""
    kind = pattern(_PLACE).match(key, start, end)
    return kind.end() if kind and kind.end() < end and text[kind.end()].isupper() else start


def opens_unit(key: str, position: int) -> bool:
    """Whether the words at `position` open the name of a unit: "sở …", "công an …"."""
    return pattern(_UNIT).match(key, position) is not None


def _bulleted(text: str, start: int) -> tuple[Phrase, ...]:
    """A list with an item a line, each behind a dash."""
    members: list[Phrase] = []
    position = max(0, start - 1) if text[start - 1 : start].isspace() else start
    while position and text[position - 1].isspace():
        position -= 1
    while bullet := _BULLET.match(text, position):
        members.append(Phrase(bullet.group("unit"), Span(*bullet.span("unit"))))
        position = bullet.end()
    return tuple(members) if len(members) > 1 else ()


def _listed(
    text: str, key: str, start: int, end: int, *, numbered: bool = False, inner: bool = False
) -> tuple[Phrase, ...]:
    """The list at `start`; an `inner` one stands behind the colon of another."""
    parted = _SEMICOLONS.match(text, start, end)
    stop = parted.end() if parted else _end_of_list(text, start, end)
    members: list[Phrase] = []
    for item in (_SEMICOLON_ITEM if parted else _ITEM).finditer(text, start, stop):
        for piece in _split(text, key, Span(*item.span())):
            member = _member(text, key, piece, numbered=numbered)
            if member is None:
                return tuple(members) if len(members) > 1 else ()
            members.append(member)
        if _goes_on(text, key, *item.span()) is not None:
            break
    if members and not inner and stop < end and text[stop] == ":":  # "…, các doanh nghiệp: Công ty A, Công ty B"
        members[-1:] = _listed(text, key, stop + 1, end, inner=True) or members[-1:]
    return tuple(members) if len(members) > 1 else ()


def _end_of_list(text: str, start: int, end: int) -> int:
    """The end of the sentence's list; what stands in brackets behind one unit is no end of it."""
    inside = [match.span() for match in _BRACKET.finditer(text, start, end)]
    for stop in _END.finditer(text, start, end):
        if not any(first <= stop.start() < last for first, last in inside):
            return stop.start()
    return end


def _split(text: str, key: str, span: Span) -> list[Span]:
    """'Mường Lát và Quan Hóa' as two; 'Sở Tài nguyên và Môi trường' stays one."""
    for match in _AND.finditer(text, *span):
        left = Span(span.start, match.start())
        while left.start < left.end and text[left.start].isspace():
            left = Span(left.start + 1, left.end)
        name = text[place_kind_end(text, key, *left) : left.end].strip()
        if opens_unit(key, match.end()) or (_PROPER.fullmatch(name) and text[match.end()].isupper()):
            return [Span(span.start, match.start()), Span(match.end(), span.end)]
    return [span]


def _goes_on(text: str, key: str, start: int, end: int) -> int | None:
    """Where the clause goes on behind a unit, None if it does not; "Hội Làm vườn" is all name."""
    words = pattern(_GOES_ON).finditer(key, start, end)
    return next((word.start() for word in words if text[word.start() : word.end()].strip()[0].islower()), None)


def _member(text: str, key: str, span: Span, *, numbered: bool = False) -> Phrase | None:
    """One unit without "và", without the kind of a place, without what the clause goes on with."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    if joined := _JOINED.match(text, start, end):
        start = joined.end()
    if (clause := _goes_on(text, key, start, end)) is not None:
        end = clause
    if bracket := _BRACKET.search(text, start, end):
        end = bracket.start() if bracket.end() >= end - 1 else end
    while end > start and text[end - 1] in " .":
        end -= 1
    plain = place_kind_end(text, key, start, end)
    if plain != start:
        start = plain
        if proper := _PROPER.match(text, start, end):
            end = proper.end()
    if numbered and _NUMBERED.fullmatch(text, start, end):
        return Phrase(text[start:end], Span(start, end))
    if not 2 <= end - start <= _LONGEST or not text[start].isupper():
        return None
    return Phrase(text[start:end], Span(start, end))
