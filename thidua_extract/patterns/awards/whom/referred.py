"""Bodies that a common noun points back to: "tặng Bằng khen cho nhà trường", "Công ty được tặng …"."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.lexicons import table
from thidua_extract.patterns.awards.recipients import Named, NameList, kind_of_name
from thidua_extract.patterns.awards.whom.around import sentence_at
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.named_words import any_of
from thidua_extract.patterns.awards.whom.words import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

# With what the press shortens to it: a college is "trường" too.
_HEADS = {
    "nhà trường": ("trường", "đại học", "học viện", "cao đẳng"),
    "trường": ("trường", "đại học", "học viện", "cao đẳng"),
    "bệnh viện": ("bệnh viện", "trung tâm y tế"),
    "công ty": ("công ty", "tổng công ty"),
    "chi nhánh": ("",),
}
_SHAPES = frozenset({"name", "number", "place"})  # heads that need more words to be a body's name
_AREA_REACH = 4000  # code points


@cache
def body_nouns() -> str:
    """A regular expression for the nouns that point back, as subjects, to a body named before."""
    heads = {fold(row["head"]) for row in table("organizations").rows if row["shape"] in _SHAPES}
    nouns = (
        {head for head in heads if head.count(" ") < 2} - words("many_alike")
        | words("pointing_area")
        | words("pointing_body")
    )
    return "|".join(regex.escape(noun) for noun in sorted(nouns, key=len, reverse=True))


# Words of its people before the noun: "tập thể cán bộ, giáo viên | nhà trường".
_MEMBERS = r"(?:«member»(?:,|\svà)?\s){0,6}"


@cache
def _to_body() -> regex.Pattern[str]:
    """A noun that alone tells the body: the clause ends there, or goes on with reason, occasion, other recipients."""
    return pattern(
        rf"\s*{_MEMBERS}(?P<head>{any_of('pointing')})"
        r"(?=\s*(?:[.,;(|]|$)|\s(?:vì|do|về|và|cùng|nhân|tại|trong|năm|đã|có|với|giai đoạn|lập)\s)"
    )


_GOES_ON = r"\s*(?:,|và|cùng)\s(?:cá nhân\s)?(?=«addressed»\s)"
_OPENING = 24  # code points of a time before a subject
_ITS_GIVER = regex.compile(r"\s(?:đã\s|vừa\s|cũng\s|ra\s)*(?:trao|tặng|khen|quyết định|công nhận)(?!\w)")


def last_body(reading: Reading, noun: str, position: int, start: int, end: int) -> NameList:
    """The body last named before `position` that a common noun at `[start, end)` stands for, no giver of awards."""
    heads = _HEADS.get(noun, ("",) if noun == "đơn vị" else (noun,))
    last = bisect_right(reading.organizations, position, key=lambda o: o.span.end)
    for body in reversed(reading.organizations[max(0, last - 30) : last]):
        begin, stop = body.span
        if not reading.key.startswith(heads, begin) or stop - begin <= len(noun) + 1:
            continue
        if reading.key.endswith(("thuộc ", "("), 0, begin):
            continue  # "Công ty A (thuộc Tổng công ty B) … công ty được tặng": A
        if _ITS_GIVER.match(reading.key, stop) or (noun == "chi nhánh" and noun not in reading.key[begin:stop]):
            continue  # "Chi nhánh" is that of "Ngân hàng An Hòa chi nhánh Bến Lau", whatever its name opens with
        if noun == "đơn vị" and not _opens(reading, begin):
            continue  # any body can be "đơn vị": only one that a sentence was about is meant
        name = reading.text[begin:stop]
        return NameList((Named(Phrase(name, body.span), kind_of_name(name), start, end),), end)
    return _area(reading, noun, position, start, end)


def _area(reading: Reading, noun: str, position: int, start: int, end: int) -> NameList:
    """The one commune, ward or district of that kind that the article has named before `position`: with two of them,
    which one "xã" means is not told.
    """
    if noun not in words("pointing_area"):
        return NameList((), end)
    named = list(_area_named(noun).finditer(reading.text, max(0, position - _AREA_REACH), position))
    if not named or len({m["name"] for m in named}) > 1 or _ITS_GIVER.match(reading.key, named[-1].end()):
        return NameList((), end)
    span = Span(*named[-1].span())
    return NameList((Named(Phrase(reading.text[slice(*span)], span), "collective", start, end),), end)


@cache
def _area_named(noun: str) -> regex.Pattern[str]:
    name = r"(?P<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3}|\d{0,4}\p{Lu}{1,3}\d{0,4}|\d{1,4}\p{Lu}{0,3})"
    return regex.compile(rf"(?<!\p{{L}}|[Tt]hị )(?i:{noun})\s{name}(?!\p{{L}})")


def _opens(reading: Reading, begin: int) -> bool:
    """Whether a body is what its sentence opens with, behind a time at most ("Năm 2020, Xí nghiệp Đò An Hòa …")."""
    sentence = sentence_at(reading, begin)
    if sentence is None:
        return False
    before = reading.key[sentence.span.start : begin]
    return len(before) <= _OPENING and not before.strip(' "“-•').rstrip(",").count(",") and "đồng chí" not in before


def body_after(reading: Reading, start: int, end: int) -> NameList:
    """The body that the noun behind "cho" points back to, with the persons named beside it."""
    match = _to_body().match(reading.key, start, end)
    if match is None:
        return NameList((), start)
    listed = last_body(reading, match["head"], match.start(), match.start(), match.end())
    joint = pattern(_GOES_ON).match(reading.key, match.end(), end)
    if not listed.items or joint is None:
        return listed
    more = names_after(reading, joint.end(), end)
    persons = tuple(item for item in more.items if item.kind == "individual")
    return NameList((*listed.items, *persons), more.end, more.open)
