"""Whom a pronoun or a noun of occupation stands for: "ông", "anh Tám", "nữ ca sĩ", "cả hai"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

import regex

from thidua_extract.language.names import Name
from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.around import sentence_at, sentence_before
from thidua_extract.patterns.awards.whom.foreign_subjects import foreigner_told
from thidua_extract.patterns.awards.whom.full_names import agrees, called_otherwise, full_name, names_thing, of_kin
from thidua_extract.patterns.awards.whom.given_names import TILL_VERB, person
from thidua_extract.patterns.awards.whom.topics import topic_before
from thidua_extract.patterns.awards.whom.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_PRONOUN = r"(?<!\w)«pronoun»(?P<given>\s+\p{L}+)?" + TILL_VERB


def by_pronoun(reading: Reading, start: int, end: int) -> NameList:
    """ "ông", "anh Tám" before the verb: the person last named, or last named so."""
    match = pattern(_PRONOUN).search(reading.key, start, end)
    if match is None:
        return NameList((), end)
    given = (match["given"] or "").strip()
    before = max(start, match.start() - _OWNER), match.start()
    if given in words("kin") or any(pattern(told).search(reading.key, *before) for told in (_OWNED, _HIS_KIN)):
        return NameList((), end)  # "ông nội", "mẹ ông": somebody without a name; "doanh nghiệp của chị": not she
    alone = not given or given in words("no_given")
    about = topic_before(reading, match.start(), match.group().strip()) if alone else None
    if about is not None and not _named_since(reading, match.start()):
        return person(reading, about, match.start(), end)
    return last_named(reading, match.start(), end, "" if alone else given)


_OWNER = 30  # code points before a pronoun in which stands whose it tells


_OWNED = r"(?<!\w)«owned»\scủa\s$"
_HIS_KIN = r"(?<!\w)(?<!vợ )(?!(?:anh|chị|em|bạn)\s)«kin_of»\s$"


def _named_since(reading: Reading, position: int) -> bool:
    """Whether the sentence itself names somebody before its pronoun."""
    sentence = sentence_at(reading, position)
    if sentence is None:
        return False
    index = bisect_left(reading.names, sentence.span.start, key=lambda name: name.span.start)
    return index < len(reading.names) and reading.names[index].span.start < position


def _just_named(reading: Reading, position: int) -> bool:
    """Whether the sentence at a position, or the one before it, names somebody before that."""
    sentence = sentence_at(reading, position)
    before = sentence_before(reading, sentence) if sentence is not None else None
    first = before or sentence
    if first is None:
        return False
    index = bisect_left(reading.names, first.span.start, key=lambda name: name.span.start)
    return index < len(reading.names) and reading.names[index].span.start < position


@cache
def _occupation() -> regex.Pattern[str]:
    """A noun of occupation that stands for the person: "nữ ca sĩ", "võ sĩ này", "thứ trưởng Tám"."""
    rows = [row for row in table("occupations").rows if row["kind"] != "office"]
    forms = sorted({fold(form) for row in rows for form in (row["occupation"], *row["aliases"].split("|")) if form})
    trades = [form for form in forms if not words("kin") & set(form.split())]
    names = "|".join(regex.escape(form) for form in sorted(trades, key=len, reverse=True))
    return pattern(
        rf"(?<=(?:\A|[,\"“”.:!?\n])\s*)(?:(?P<told>nam|nữ|cựu|cố|tân)\s)?(?P<noun>{names}|«performer»)"
        rf"(?P<which>\s(?:này|trẻ|\d+ tuổi|sinh năm \d+))?(?P<given>\s\p{{L}}+)?{TILL_VERB}"
    )


def by_occupation(reading: Reading, start: int, end: int) -> NameList:
    begin = max(start, end - 60)
    match = _occupation().search(reading.key, begin, end)
    if match is None:
        return NameList((), end)
    given = (match["given"] or "").strip()
    capital = given and reading.text[match.start("given") + 1].isupper()
    if given and not capital and given not in words("no_given"):  # "nghệ sĩ trong đoàn", "ông nội"
        return NameList((), end)
    if not (match["told"] or match["which"] or capital) and match["noun"] in words("any_of_kind"):
        return NameList((), end)  # "Học sinh | đoạt giải Nhất nhận 3 triệu đồng": whoever won it
    return last_named(reading, match.start(), end, given if capital else "")


def last_named(reading: Reading, start: int, end: int, given: str, giver: bool = True) -> NameList:
    """The person last named before `end` whom the word at `start` may stand for, or last named with this given name.

    `giver`: whether one in office may be meant; who hands an award over is not who receives it.
    """
    told = _last_known(reading, start, end, given, giver)
    if given:
        return person(reading, told[1], start, end) if told is not None else NameList((), end)
    sentence = sentence_at(reading, start) if not giver else None
    stop = sentence.span.start if sentence is not None else start
    foreign = foreigner_told(reading, max(told[0].end if told is not None else 0, start - _FAR), stop)
    span = foreign or (told[1] if told is not None else None)
    return person(reading, span, start, end) if span is not None else NameList((), end)


_FAR = 1500  # code points in which a foreigner is looked for


def _last_known(reading: Reading, start: int, end: int, given: str, giver: bool) -> tuple[Span, Span] | None:
    """Where the person is told last, of the names that the reading knows, and the full name."""
    last = bisect_right(reading.names, start if giver is False else end, key=lambda n: n.span.end)
    called = pattern(_PRONOUN_WORD).search(reading.key, start, end)
    for name in reversed(reading.names[max(0, last - 40) : last]):
        words = reading.key[name.span.start : name.span.end].split()
        span: Span | None = name.span
        if given and words[-1] != given:
            continue
        if len(words) == 1:
            span = full_name(reading, name.span, later=not giver)
        if span is None or (not giver and _in_office(reading, name)) or names_thing(reading, span):
            continue
        if given:
            return name.span, span
        if of_kin(reading, name.span) or called_otherwise(reading, name.span, reading.key[start:end]):
            continue
        if called is None or agrees(called.group(), reading.key[span.start : span.end].split()):
            return name.span, span
    return None


def _in_office(reading: Reading, name: Name) -> bool:
    """Whether a person is told with an office, before the name or behind it ("ông Tám, Phó hiệu trưởng …")."""
    return name.cue == "office" or pattern(_POST_BEHIND).match(reading.key, name.span.end) is not None


_POST_BEHIND = r"\s?[,(-]\s?(?:nguyên\s)?(?:phó\s)?«post»(?!\w)"


_PRONOUN_WORD = r"(?<!\w)«called»(?!\w)"


# "Cả hai | được tặng Bằng khen": as many as the sentence before names, who are all that it names.
_ALL = (
    r"(?<=(?:\A|[,.;\n]|(?<!\w)(?:và|khi|nên))\s*)(?:cả|tất cả)\s(?P<count>hai|ba|bốn|năm|\d)"
    r"(?:\s«joined_people»)?" + TILL_VERB
)


def all_of_them(reading: Reading, start: int, end: int) -> NameList:
    match = pattern(_ALL).search(reading.key, max(start, end - 60), end)
    sentence = sentence_at(reading, end) if match is not None else None
    before = sentence_before(reading, sentence) if sentence is not None else None
    if match is None or before is None:
        return NameList((), end)
    inside = [n for n in reading.names if before.span.start <= n.span.start < before.span.end]
    spans = [n.span for n in inside if " " in reading.text[n.span.start : n.span.end]]
    if len(spans) != small_number(match["count"]):
        return NameList((), end)
    items = (Named(Phrase(reading.text[s.start : s.end], s), "individual", match.start(), end) for s in spans)
    return NameList(tuple(items), end)


# A deed of one told by a noun alone: "Hành động cứu người của thầy giáo | được xã khen".
_DEED_OF = r"(?<!\w)«deed»(?!\w)[^,.;:()\n]{0,50}?\scủa\s«unnamed_doer»(?:\s(?:này|trẻ|trên|ấy))?\s*$"


def by_deed(reading: Reading, start: int, end: int) -> NameList:
    match = pattern(_DEED_OF).search(reading.key, max(start, end - 140), end)
    return last_named(reading, match.start(), end, "") if match is not None else NameList((), end)


def referred(reading: Reading, start: int, end: int) -> NameList:
    """Whom a pronoun behind "cho" points back to ("trao Giấy khen cho em.", "truy tặng Huy hiệu cho gia đình anh")."""
    match = pattern(_TO_HIM).match(reading.key, start, end)
    if match is None or (match["trade"] and not _just_named(reading, start)):
        return NameList((), start)
    about = topic_before(reading, start, match["him"] or "")
    if about is not None and not _named_since(reading, start):
        return person(reading, about, match.start(), match.end())
    sentence = sentence_at(reading, start)
    for word in reversed(list(pattern(_OF_HIM).finditer(reading.text, sentence.span.start, start))) if sentence else []:
        full = full_name(reading, Span(*word.span("given")))
        if full is not None:
            return person(reading, full, match.start(), match.end())
    return last_named(reading, match.start(), match.end(), "", giver=False)


# "ghi nhận hành động của Tám, Đoàn trao Huy hiệu cho gia đình anh": who was told of in the sentence.
_OF_HIM = r"(?<=\s(?:của|«addressed»)\s)(?P<given>\p{Lu}\p{Ll}+)(?=\s*[,.]|\s\p{Ll})"


_TO_HIM = (
    r"\s*(?:(?:đại diện\s)?«next_of_kin»\s)?(?:(?P<him>«him»|cậu|nam sinh|nữ sinh)(?:\snày|\strên)?"
    r"|(?P<trade>vị\s«of_that_trade»(?:\s«brave»)?|«of_that_trade»\s(?:này|trên|ấy)))"
    r"(?=\s*(?:[.,;]|$)|\s(?:vì|do|về|và|nhân|tại|trong)\s)"
)


def him(reading: Reading, start: int, end: int) -> NameList:
    """Whom a pronoun that stands alone in `[start, end)` points back to ("truy tặng | em | Bằng khen")."""
    match = pattern(_HIM).fullmatch(reading.key, start, end)
    if match is None:
        return NameList((), end)
    about = topic_before(reading, start, match["him"])
    if about is not None and not _named_since(reading, start):
        return person(reading, about, start, end)
    return last_named(reading, start, end, "", giver=False)


_HIM = r"\s(?P<him>«him»)(?:\slà)?\s*"
