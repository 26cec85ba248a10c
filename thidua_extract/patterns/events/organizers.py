"""Who held a gathering, where its own sentence does not say: from its name, its headline, the rest of the article."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from thidua_extract.language.organizations import Organization
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import folded
from thidua_extract.lexicons import table
from thidua_extract.patterns.events.subjects import BODY, organizer_told, phrase_of
from thidua_extract.patterns.events.words import event_words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_HEADLINE_VERB = r"\s«headline_verb»(?!\w)"
_HEADLINE_RECEIVES = regex.compile(fold_pattern(r"\s(?:vinh dự )?(?:được )?(?:đón(?: nhận)?|nhận|trao tặng)(?!\w)"))
_RECEIVES = regex.compile(fold_pattern(r"(?<!\w)(?:được|nhận|dự|chờ|muốn|không)(?!\w)"))
_RECEPTION = regex.compile(fold_pattern(r"(?:buổi )?lễ (?:[^.;\n]{0,40} )?đón(?: nhận)?(?!\w)"))
_PERSON = folded(r"(?!chủ tịch nước,)«headline_person»(?!\w)")
# "Đại hội Thi đua yêu nước tỉnh A lần thứ VI": the unit whose congress it is.
_UNIT_IN_NAME = (
    fold_pattern(
        r"(?:(?:yêu nước|quyết thắng|tiên tiến|tđyn|tđqt)(?: \([\p{l} -]{2,12}\))?|đại hội(?: đại biểu| thi đua)?)"
        r"\s(?:của )?"
    )
    + rf"(?P<unit>(?={BODY})[^.;\n]{{2,90}}?)"
    + fold_pattern(r"(?=,?\s(?:lần thứ|giai đoạn|nhiệm kỳ|năm|khoá|và|tổng kết|đón)(?!\w)|,|\Z)")
)
_LEVEL = "«place_kind»"
# "Hội nghị do Sở A tổ chức": told of the gathering elsewhere in the article.
_TOLD_BY = folded(
    r"(?<!\w)«told_of»(?!\w)[^.;\n]{0,120}?(?:,\s|\s)"
    r"(?=do (?:[^.;\n]|\.(?=\S)|(?<=tp)\.){3,260}?\s(?:phối hợp |đồng |cùng )?tổ chức(?!\w))"
)
_NEAR = 600


def title_organizer(reading: Reading, name: str) -> Phrase | None:
    """The body that the headline makes the subject: 'Hội Làm vườn tổng kết phong trào thi đua'; of a ceremony of
    reception by its `name`, the body that receives ('Trường A đón nhận Huân chương').
    """
    title = reading.layout.title
    if (
        title is None
        or event_words(_PERSON).match(reading.key, title.start)
        or not event_words(BODY).match(reading.key, title.start)
    ):
        return None
    if _RECEPTION.match(fold(name)) and (verb := _HEADLINE_RECEIVES.search(reading.key, title.start, title.end)):
        return phrase_of(reading, title.start, verb.start())
    verb = event_words(_HEADLINE_VERB).search(reading.key, title.start, title.end)
    if verb is None or _RECEIVES.search(reading.key, title.start, verb.end()):
        return None
    return phrase_of(reading, title.start, verb.start())


def unit_in(reading: Reading, name: Span) -> Phrase | None:
    """The unit whose congress or review it is by its name."""
    match = event_words(_UNIT_IN_NAME).search(reading.key, name.start, name.end)
    if match is None or (" " not in match.group("unit") and not event_words(_LEVEL).fullmatch(match.group("unit"))):
        return None
    return phrase_of(reading, match.start("unit"), match.end("unit"))


def told_elsewhere(reading: Reading) -> Phrase | None:
    """The organizer that a further sentence of the article tells of the ceremony, the programme or the prize."""
    for sentence in reading.sentences:
        if sentence.kind is BlockKind.TITLE:
            continue
        match = event_words(_TOLD_BY).search(reading.key, *sentence.span)
        if match and (phrase := organizer_told(reading, sentence.span, match.end())):
            return phrase
    return None


@cache
def _kinds_alone() -> dict[str, str]:
    return {fold(row["word"]): fold(row["heads"]) for row in table("kinds_alone").rows}


def spelled_out(reading: Reading, organizer: Phrase) -> Phrase:
    """'nhà trường' as the school that the article named last before it."""
    heads = _kinds_alone().get(fold(organizer.text))
    if heads is None or organizer.span is None:
        return organizer
    organizations = reading.organizations
    index = bisect_left(organizations, organizer.span.start, key=lambda found: found.span.start)
    for found in reversed(organizations[:index]):
        if organizer.span.start - found.span.end > _NEAR:
            break
        if _answers(reading, found, heads):
            return Phrase(reading.text[found.span.start : found.span.end], found.span)
    return organizer


def _answers(reading: Reading, found: Organization, heads: str) -> bool:
    words = reading.key[found.span.start : found.span.end]
    if not heads:
        return words.count(" ") >= 2
    return bool(regex.match(rf"(?:{heads})(?!\w)\s", words))
