"""Whom a verb is said of where no name stands beside it: by a pronoun, a noun, a work, or nothing at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.elided_subjects import SPEECH, elided
from thidua_extract.patterns.awards.whom.foreign_subjects import foreign_subject, forename_alone
from thidua_extract.patterns.awards.whom.foreigners import FOREIGN_NAME, foreigner
from thidua_extract.patterns.awards.whom.given_names import TILL_VERB, given_alone, person
from thidua_extract.patterns.awards.whom.makers import by_work
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.whom.pronouns import all_of_them, by_deed, by_occupation, by_pronoun
from thidua_extract.patterns.awards.whom.referred import body_nouns, last_body
from thidua_extract.patterns.awards.whom.words import pattern
from thidua_extract.patterns.awards.whom.works import work_nouns
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span


def subject(reading: Reading, start: int, end: int, after: int, near: bool = False) -> NameList:
    """The person or body that a verb at `end` is said of, where the clause `[start, end)` names none beside it.

    `after`: where the award ends. `near`: only a word that refers to one counts, no elided subject.
    """
    if near:
        for read in (by_pronoun, given_alone, _copular):
            listed = read(reading, start, end)
            if listed.items:
                return listed
        return NameList((), end)
    if _SUBORDINATE.search(reading.key, max(0, end - 24), end) or _SINCE.match(reading.key, end):
        listed = _main_clause(reading, after)
        if listed.items:
            return listed
    for read in (
        by_deed,
        all_of_them,
        by_pronoun,
        _body,
        by_occupation,
        given_alone,
        forename_alone,
        by_work,
        _work,
        _copular,
        _apposed_body,
        foreign_subject,
        elided,
        foreigner,
    ):
        listed = read(reading, start, end)
        if listed.items:
            return listed
    return NameList((), end)


# "sau khi | đăng quang Hoa hậu Biển, Lò Thị Mây …": the subject stands in the main clause.
_SUBORDINATE = regex.compile(r"(?<!\w)(?:khi|sau)\s+$")


_CLAUSE_END = regex.compile(r"[.;:\n]")


_SINCE = regex.compile(r"(?:kể từ|từ|sau|trước) khi được")


def _main_clause(reading: Reading, after: int) -> NameList:
    """The name right behind the comma that ends a subordinate clause."""
    comma = reading.key.find(",", after, after + 60)
    if comma < 0 or _CLAUSE_END.search(reading.key, after, comma):
        return NameList((), after)
    listed = names_after(reading, comma + 1, min(len(reading.key), comma + 60), limit=1)
    first = listed.items[0] if listed.items else None
    if first is None or first.start - comma > 2:
        return NameList((), after)
    if first.kind != "individual" and _GOES_ON.match(reading.key, first.end) is None:
        return NameList((), after)
    return listed


_GOES_ON = regex.compile(r"\s+(?:lại|đã|tiếp tục|còn|cũng|được|vẫn|càng|đang|có|không|luôn|sẽ|trở thành|là)(?!\w)")


@cache
def _body_noun() -> regex.Pattern[str]:
    return pattern(
        r"(?r)(?<=(?:\A|[,;.\n-]|\s(?:nay|này|đó|liền|qua|tục|tiếp|của|mà|\d{4}))\s*)(?<!\w)"
        rf"(?:toàn\s|tập thể\s)?(?P<head>{body_nouns()})(?:\scủa\s(?:«addressed»|mình)(?:\s\p{{L}}+){{0,4}}?)?"
        + TILL_VERB
    )


def _body(reading: Reading, start: int, end: int) -> NameList:
    """ "nhà trường", "công ty" before the verb: the body of that kind last named."""
    match = _body_noun().search(reading.key, start, end)
    if match is None:
        return NameList((), end)
    return last_body(reading, match["head"], match.start(), match.start(), end)


@cache
def _work_subject() -> regex.Pattern[str]:
    return pattern(
        r"(?<=(?:\A|[.!?,;:(\"“\n]|(?<!\w)(?:và|là|số đó|có|với))\s*)"
        rf"{work_nouns()}\s+[\"“]?(?P<title>[^\"”,.;:()\n]{{2,60}}?)[\"”]?"
        r"(?P<author>\scủa\s(?:(?:các\s)?(?:nhóm\s)?tác giả|đạo diễn|nhà văn|nhạc sỹ|nhóm|«addressed»)"
        r"\s[^;:\n]{2,80}?"
        r"(?:\s-\s[^;:\n]{2,80}?)?)?" + TILL_VERB
    )


def _work(reading: Reading, start: int, end: int) -> NameList:
    """A work before the verb ("vở chèo Hoa nở | giành Huy chương vàng"), or those whose it is."""
    match = _work_subject().search(reading.key, max(start, end - 220), end)
    if match is None or not reading.text[match.start("title")].isupper():
        return NameList((), end)
    if match["author"] is not None:
        authors = names_after(reading, match.start("author") + len(" của "), match.end("author"))
        if authors.items:
            return authors
    span = Span(*match.span("title"))
    named = Named(Phrase(reading.text[span.start : span.end], span), "exemplar", span.start, span.end)
    return NameList((named,), end)


_COPULA = regex.compile(
    r"\s+(?:cũng\s|từng\s|vinh dự\s)*(?:là|(?:nằm|có tên|góp mặt|có mặt) trong|lọt vào)\s(?=[^,.;:\n]{2,110}$)"
)


def _copular(reading: Reading, start: int, end: int) -> NameList:
    """ "Ông Tám là doanh nhân duy nhất của ngành | được trao …": the name before "là"."""
    for match in _COPULA.finditer(reading.key, max(start, end - 160), end):
        last = bisect_right(reading.names, match.start(), key=lambda n: n.span.end) - 1
        if (
            last >= 0
            and reading.names[last].span.end == match.start()
            and not pattern(SPEECH).search(reading.key, match.end(), end)
        ):
            span = reading.names[last].span
            return person(reading, span, span.start, end)
        body = _body_ending(reading, match.start())
        if body is not None and _IN_SUCH.match(reading.key, match.end(), end):
            return body
        foreign = FOREIGN_NAME.search(reading.text, start, match.start())
        if (
            foreign is not None
            and foreign["name"].isascii()
            and not pattern(SPEECH).search(reading.key, match.end(), end)
        ):
            return person(reading, Span(*foreign.span("name")), foreign.start("name"), end)
    return NameList((), end)


# "Báo An Hòa là một trong những tập thể | được khen thưởng"
_IN_SUCH = regex.compile(r"(?:một )?trong (?:số )?(?:những|các|nhiều|\d+)\s[^,.;:\n]{3,60}$")


def _body_ending(reading: Reading, position: int) -> NameList | None:
    """The body whose name ends at `position`."""
    index = bisect_left(reading.organizations, position, key=lambda body: body.span.end)
    if index == len(reading.organizations) or reading.organizations[index].span.end != position:
        return None
    return names_after(reading, reading.organizations[index].span.start, position, limit=1)


# What a firm is before its verb: "Công ty An Hòa (Bến Lau) - doanh nghiệp của tỉnh, là đơn vị | được trao"
_APPOSED_BODY = (
    r"(?:\s?\([^()\n]{1,60}\))?(?:\s[-–]\s|,\s)(?:một\s)?«described»\s[^.;:()\n]{3,140}?(?:,|\s[-–])"
    r"\s?(?:(?:cũng\s)?là\s(?:một\strong\s)?(?:(?:những|các)\s)?«described»(?:\s[\p{L}\s]{2,40})?)?" + TILL_VERB
)
_WITH_NOUN = r"\s[-–]\s«described»$"
_OPENING = 14  # code points before the body that opens a clause: "Còn ", "Trong đó, "


def _apposed_body(reading: Reading, start: int, end: int) -> NameList:
    """The body that opens the clause, told by what it is before the verb."""
    index = bisect_left(reading.organizations, start, key=lambda body: body.span.start)
    body = reading.organizations[index].span if index < len(reading.organizations) else None
    if body is None or body.start - start > _OPENING or body.end >= end:
        return NameList((), end)
    noun = pattern(_WITH_NOUN).search(reading.key, body.start, body.end)  # read as a part of the name
    stop = noun.start() if noun is not None else body.end
    told = pattern(_APPOSED_BODY).fullmatch(reading.key, stop, end)
    return names_after(reading, body.start, stop, limit=1) if told is not None else NameList((), end)


_HOARD = r"(?<!\w)«hoard»(?:\s[^,.;:()\n]{1,30}?)?\s(?:của|mà)\s"


_HOARDED = regex.compile(r"\s?[^.;:\n]{0,60}?(?:có|gồm|là|:)\s(?:thêm\s|các\s|danh hiệu\s)*[\"“]?$")


_NOUN = regex.compile(r"\p{Ll}+(?:\s\p{Ll}+)?")


def hoarder(reading: Reading, start: int, end: int) -> NameList:
    """Whose roll of honour the awards at `end` stand in ("Bảng vàng của Trường An Hòa có | Huân chương X, …")."""
    match = pattern(_HOARD).search(reading.key, start, end)
    if match is None:
        return NameList((), end)
    listed = names_after(reading, match.end(), end, limit=1)
    if not listed.items:
        noun = _NOUN.match(reading.key, match.end(), end)
        listed = _body(reading, match.end() - 1, noun.end()) if noun else listed
        opened = noun is not None and _HOARDED.match(reading.key, noun.end(), end) is not None
    else:
        opened = _HOARDED.match(reading.key, listed.items[0].end, end) is not None
    return listed if opened else NameList((), end)
