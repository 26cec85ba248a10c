"""Givers and their levels told elsewhere: in the headline, by the full name, in the title of honour, beside another."""

from __future__ import annotations

from functools import partial

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.patterns.awards.agents import find_agents
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_in_key = partial(pattern, "article_words")
_CERTIFICATES = frozenset({"certificate_of_merit", "commendation_certificate", "emulation_flag"})
_NAMED_AFTER = frozenset({"honorary_title", "prize"})
_OF_NAME = frozenset({"commemorative_medal", "badge"})
_BODIES = 300  # bodies looked through; a page of the press names fewer

_AWARDS = r"\s(?:«before_awards»\s)*«awards»(?!\w)"
_LEADING = r"^«short_of»\s"
_INITIALS = regex.compile(r"(?:^|\s)(?P<short>\p{Lu}{3,8})$")  # "lãnh đạo HLGVN"


def give_by_headline(mentions: list[AwardMention], reading: Reading) -> None:
    """The giver that the headline tells ("Thủ tướng khen thưởng …") gave the certificates of which no other is said."""
    titles = [b.span for b in reading.layout.blocks if b.kind is BlockKind.TITLE]
    named = [a for span in titles for a in find_agents(reading, *span) if _in_key(_AWARDS).match(reading.key, a.end)]
    given = [m for m in mentions if m.award in _CERTIFICATES]
    if len(named) != 1 or named[0].level is None or any(m.level is not None or m.conferrer for m in given):
        return
    span = Span(named[0].start, named[0].end)
    for mention in given:
        if mention.status == "conferred":
            mention.level, mention.conferrer = named[0].level, Phrase(reading.text[span.start : span.end], span)


def level_by_full_name(mentions: list[AwardMention], reading: Reading) -> None:
    """The level of a giver whose full name stands elsewhere ("Đảng ủy Khối" of Đảng ủy Khối An Hòa)."""
    for mention in mentions:
        given = mention.conferrer
        if mention.level is not None or given is None:
            continue
        if (initials := _INITIALS.search(given.text)) is not None:
            mention.level = _by_initials(initials["short"], reading)
        if mention.level is None and " " in given.text:
            mention.level = _by_opening(_in_key(_LEADING).sub("", fold(given.text)), reading)


def _by_initials(short: str, reading: Reading) -> AwardLevel | None:
    """The level of the body whose initials a giver is told by ("HLGVN" of Hội Luật gia Việt Nam)."""
    for body in reading.organizations[:_BODIES]:
        words = reading.text[body.span.start : body.span.end].split()
        if body.level is not None and "".join(word[0] for word in words).upper() == short:
            return body.level
    return None


def _by_opening(head: str, reading: Reading) -> AwardLevel | None:
    """The level of the body whose name opens with the words that a giver is told by."""
    if " " not in head:
        return None
    for body in reading.organizations[:_BODIES]:
        if body.level is not None and reading.key.startswith(head + " ", body.span.start, body.span.end):
            return body.level
    return None


def level_by_title(mentions: list[AwardMention], reading: Reading) -> None:
    """Titles and prizes that end in the body within which they are held: "“xuất sắc nhất Quân chủng Hải quân”",
    "Giải thưởng Hội Nhà văn Việt Nam".
    """
    for mention in mentions:
        if mention.award in _NAMED_AFTER and mention.level is None and mention.conferrer is None:
            start, end = mention.spans[0]
            told = [a for a in find_agents(reading, start, end) if a.level and end - a.end <= 1 and a.start > start]
            mention.level = told[-1].level if told else None


def give_alike(mentions: list[AwardMention]) -> None:
    """One medal or badge of a name has one giver: told once, it is that of the others of which none is said."""
    givers: dict[tuple[str, str], list[AwardMention]] = {}
    for mention in mentions:
        if mention.award in _OF_NAME and mention.title and mention.level is not None and mention.conferrer is not None:
            givers.setdefault((mention.award, mention.title), []).append(mention)
    for mention in mentions:
        told = givers.get((mention.award, mention.title), [])
        if mention.level is None and mention.conferrer is None and len({m.level for m in told}) == 1:
            mention.level, mention.conferrer = told[0].level, told[0].conferrer
