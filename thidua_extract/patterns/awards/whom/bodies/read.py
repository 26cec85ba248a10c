"""A body as a recipient, read at the place where its name may begin."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import Named, kind_of_name
from thidua_extract.patterns.awards.whom.bodies.called import is_firm, is_personal, said_person
from thidua_extract.patterns.awards.whom.bodies.ending import LONGEST, body_end
from thidua_extract.patterns.awards.whom.brands import is_contest
from thidua_extract.patterns.awards.whom.named_words import body_head, forms, is_place, no_recipient, place_end, post
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_PLURAL = r"(?:(?!là|và|của)[\p{L}]+\s+){0,2}?(?:các|\d+|hai|ba|bốn|năm)\s+«unit_kind»\s*:?\s+"
_YEAR = regex.compile(r"(?:năm|năm học|tháng|ngày|quý|giai đoạn|nhiệm kỳ|khoá)\s[\dIVX]")  # "Năm 2015 được tặng …"
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}\d.&-]*")
_COLLECTIVE = regex.compile(r"(?:các\s+)?tập thể\s+|các\s+(?!lực lượng)(?=\p{L}+\s)")
_AND = regex.compile(r"\s(?:và|cùng)$")
_NAMED = regex.compile(r"\p{Lu}|(?<!năm)\s\d{1,4}$|quốc gia$")
_OF_WORK = regex.compile(r"\s?\"[^\"\n]{2,60}\"")  # "đoàn làm phim “Bến quê”"
_SCHOOL_YEAR = regex.compile(r"(?:năm )?lớp \d{1,2}$")  # "lớp 12, đoạt giải Nhì": a time, no class by its name


def read_body(reading: Reading, position: int, end: int, after: list[Named], bodies: bool) -> Named | None:
    """The body whose name begins at `position`, with its kind; None where the words there name none.

    `after`: the names read before it in its list. `bodies`: no persons are expected.
    """
    text, key = reading.text, reading.key
    head = body_head().match(key, position, end)
    known = _known(reading, position)
    if head is None and not known and not _proper(reading, position, end):
        return None
    if head is None and after and after[-1].kind == "individual":
        return None
    held = post().match(key, position, end)
    if (held and (head is None or head.end() <= held.end())) or _YEAR.match(key, position, end):
        return None
    plural = pattern(_PLURAL).match(key, position, end)
    if plural is not None:
        position = plural.end()
        if not _CAPITAL.match(text, position, end):
            return None
    span, words = _extent(reading, position, end, head.end() if head else None)
    if not _is_name(reading, span.start, words, head is not None):
        return None
    kind = kind_of_name(words)
    if head is None and not is_place(reading, span.start):
        person = said_person(reading.key, span.end) or (not bodies and is_personal(reading, span.start, words))
        firm = kind == "collective" and words.count(" ") < 2 and is_firm(reading, words)
        kind = "individual" if person and not known else "enterprise" if firm else kind
    return Named(Phrase(words, span), kind, span.start, span.end)


def _extent(reading: Reading, position: int, end: int, head_end: int | None) -> tuple[Span, str]:
    """The span and words of the name at `position`. `head_end`: where the noun ends that it opens with."""
    stop = body_end(reading, position, end, head_end or position)
    stop = max(stop, min(place_end(reading, position), end))  # "Bà Rịa - Vũng Tàu"
    prefix = _COLLECTIVE.match(reading.key, position, stop)  # "các Phòng PC03, PA06" names Phòng PC03
    if prefix is not None:
        position = prefix.end()
    titled = _OF_WORK.match(reading.key, stop) if head_end is not None and stop <= head_end else None
    stop = titled.end() if titled is not None else stop
    words = _SUM.sub("", _AND.sub("", reading.text[position:stop].rstrip(" .,")))  # "thưởng Đội 3 | 20 triệu đồng"
    return Span(position, position + len(words)), words


def _is_name(reading: Reading, position: int, words: str, headed: bool) -> bool:
    """Whether the words at `position` name one body; `headed`: they open with what a body is called by."""
    end = position + len(words)
    if not 2 <= len(words) <= LONGEST or fold(words) in no_recipient() or _is_head(words):
        return False
    if _no_body().match(fold(words)) is not None:
        return False
    if pattern(_COUNTED_BESIDE).match(reading.key, end):
        return False  # "cho Hội CCB hai tỉnh": the two are counted
    if _SCHOOL_YEAR.match(fold(words)) and reading.key.startswith(",", end):
        return False
    if not _NAMED.search(words) or _NO_VILLAGE.match(words):
        return False
    return headed or not is_contest(reading, position, end)


@cache
def _no_body() -> regex.Pattern[str]:
    """Longer words that open like a society: "Hội thi có 1 giải nhất" is no Hội."""
    longer = (fold(row["head"]) for row in table("organizations").rows if row["shape"] == "none")
    heads = [head for head in longer if head.startswith("hội ")]
    return regex.compile(rf"(?:{'|'.join(regex.escape(head) for head in sorted(heads, key=len, reverse=True))})(?!\w)")


_NO_VILLAGE = regex.compile(r"(?i:bản|làng|ấp)\s\p{Ll}")  # "Bản án sơ thẩm"
_SUM = regex.compile(r"\s\d[\d.,]*\s(?:triệu|tỷ|nghìn|ngàn|đồng).*$")


@cache
def _heads() -> frozenset[str]:
    return frozenset(form for form in forms("body") if form.isalpha() or " " in form)


def _is_head(words: str) -> bool:
    """Whether the words are no more than what a body is called by, which points back to its name: "Trung đoàn",
    "Trung đoàn của anh Tám".
    """
    head, _, whose = fold(words).removesuffix(" này").partition(" của ")
    return head in _heads() and (not whose or pattern(_SOMEBODY).match(whose) is not None)


_SOMEBODY = r"(?:«addressed»|mình|họ)(?!\w)"


_PROPER = (
    r"(?:\p{Lu}[\p{L}\d.&-]*)(?:\s+(?:\p{Lu}[\p{L}\d.&-]*|\d[\w.]*|[-–]))*(?=\s*(?:$|[,;:.()\n…]|\s«after_name»\b))"
)


def _known(reading: Reading, position: int) -> bool:
    organizations = reading.organizations
    index = bisect_left(organizations, position, key=lambda o: o.span.start)
    return index < len(organizations) and organizations[index].span.start == position


def _proper(reading: Reading, position: int, end: int) -> bool:
    """Capitalised words alone; at the start of a sentence, where any word has a capital, only a foreign brand."""
    text = reading.text
    match = pattern(_PROPER).match(text, position, end)
    if match is None:
        return False
    before = text[max(position - 40, 0) : position]
    opening = not before.rstrip(" \"“'-•*+").endswith(
        (",", ";", ":", "và", "cho", "với", "là", "gồm", "cùng", "(")
    ) and (position == 0 or before.rstrip(" \"“'").endswith((".", "\n", "!", "?", "…")) or not before.strip())
    if " " not in match.group():
        brand = match.group().isascii() and (len(match.group()) > 4 or (match.group().isupper() and not opening))
        return brand or is_place(reading, position)
    return not opening or place_end(reading, position) == match.end()  # "Hà Giang được tặng Cờ"


_COUNTED_BESIDE = r"\s+(?:hai|ba|bốn|năm|sáu|\d+)\s+«unit_kind»(?!\w)"
