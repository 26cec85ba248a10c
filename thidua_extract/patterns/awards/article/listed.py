"""Names told apart from their count: in the next sentence, or in a list elsewhere in the article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import islice

import regex

from thidua_extract.codes import RecipientKind
from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.article.list_heads import (
    BY_LINE,
    COUNTED,
    EXAMPLES,
    GROUP,
    LIST_SENTENCE,
    SOME,
    before_colons,
)
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.recipients import Named, NameList
from thidua_extract.patterns.awards.whom.named import names_after

_LONGEST = 100  # names


def name_from_next(mentions: list[AwardMention], reading: Reading, position: int) -> None:
    """Names given in a sentence of their own after the counts ("Các tập thể gồm: A; B; C.")."""
    some = SOME().match(reading.key, position)
    match = LIST_SENTENCE().match(reading.key, position) or some
    if match is None:
        return
    if some is not None and some["of"] is not None:  # "Trong số 5 cá nhân được khen có anh Tám": of these five
        mentions = [mention for mention in mentions if mention.count == small_number(some["of"])]
    elif some is not None:  # "… 8 HCV và 1 HCĐ. Nổi bật là chị Mây với 3 HCV": the medals are counted, and no persons
        mentions = [m for m in mentions if m.award != "prize" or not m.rule.endswith("awards.awards")]
    by_line = reading.text[match.end() : match.end() + 3].lstrip(" ").startswith("\n")
    end = reading.text.find("\n\n" if by_line else "\n", match.end())
    end = min(len(reading.text) if end < 0 else end, match.end() + 1500)
    heads = list(GROUP().finditer(reading.key, match.start(), end))
    begins = [(head.end(), head["persons"] is None) for head in heads] or [(match.end(), False)]
    stops = [head.start() for head in heads[1:]] + [end]
    for (begin, bodies), stop in zip(begins, stops, strict=True):
        listed = names_after(reading, begin, stop, bodies=bodies)
        _name_group(mentions, replace(listed, open=True) if some is not None else listed)


def _name_group(mentions: list[AwardMention], listed: NameList) -> None:
    """Gives the names of a list to the last statement that counts as many of their kind."""
    for mention in reversed(mentions):
        mixed = mention.recipient == "mixed"
        fits = [
            i.phrase for i in listed.items if mixed or (i.kind == "individual") == (mention.recipient == "individual")
        ]
        short = listed.open and mention.count is not None and len(fits) < mention.count
        if fits and not mention.named and (mention.count == len(fits) or short):
            mention.named = tuple(fits)
            return


def name_from_lists(mentions: list[AwardMention], reading: Reading) -> None:
    """Names in a list that opens with a count stated elsewhere ("Cụ thể, 3 đơn vị xuất sắc nhất gồm: …")."""
    open_counts = {m.count for m in mentions if m.count and m.count > 1 and len(m.named) < m.count}
    if not open_counts:
        return
    for match in islice(COUNTED().finditer(reading.key), 50):
        count = small_number(match["count"])
        if count not in open_counts:
            continue
        items = names_after(reading, match.end(), min(len(reading.text), match.end() + 3000), limit=count + 2).items
        for mention in _counted_so(mentions, count, match.start("count")):
            fits = [i.phrase for i in items if (i.kind == "individual") == (mention.recipient == "individual")]
            if count == len(fits) and len(mention.named) < count:
                mention.named = tuple(fits)
    for head in islice(before_colons(BY_LINE(), reading.key), 50):
        end = min(len(reading.text), head.end() + 9000)
        listed = names_after(reading, head.end(), end, limit=min(max(open_counts), _LONGEST) + 2)
        _name_group([mention for mention in mentions if mention.spans[0].start < head.end()], listed)


def _counted_so(mentions: list[AwardMention], count: int, position: int) -> list[AwardMention]:
    """The awards whose count stands at `position`; else the one told last before it that counts as many."""
    same = [mention for mention in mentions if mention.count == count]
    own = [mention for mention in same if any(span.start <= position < span.end for span in mention.spans)]
    before = [mention for mention in same if mention.spans[0].start < position]
    return own or before[-1:] or same[:1]


def name_examples(mentions: list[AwardMention], reading: Reading) -> None:
    """Names that stand for many who are not counted; their number is then the least that there were.

    Many who are only praised are no fact without a name.
    """
    for mention in [m for m in mentions if m.rule.endswith("many")]:
        if not mention.named and mention.count is None:
            items = _examples(mention, reading)
            told = _kinds(items) if mention.recipient in {"mixed", "exemplar", None} else [mention.recipient]
            for kind in told[1:]:  # "nhiều tập thể, cá nhân …, tiêu biểu là Hội A và ông B"
                other = replace(mention, recipient=kind)
                _exemplify(other, items)
                mentions.insert(mentions.index(mention) + 1, other)
            if told and len(_kinds(items)) > 0:
                mention.recipient = told[0]
            _exemplify(mention, items)
        if not mention.named and mention.rule.endswith("praise_many"):
            mentions.remove(mention)


def _examples(mention: AwardMention, reading: Reading) -> tuple[Named, ...]:
    """Those named in the sentence of an award, or at the head of the next one ("Tiêu biểu như: …")."""
    begin = max(span.end for span in mention.spans)
    index = bisect_right(reading.sentences, begin - 1, key=lambda s: s.span.start) - 1
    if index < 0:
        return ()
    end = reading.sentences[index].span.end
    match = EXAMPLES().search(reading.key, begin, end)
    if match is None and index + 1 < len(reading.sentences):
        following = reading.sentences[index + 1].span
        match, end = SOME().match(reading.key, following.start, following.end), following.end
    return names_after(reading, match.end(), end).items if match is not None else ()


def _kinds(items: tuple[Named, ...]) -> list[RecipientKind]:
    """Units before persons, of those who are there."""
    units = next((item.kind for item in items if item.kind != "individual"), None)
    persons: list[RecipientKind] = ["individual"] if any(item.kind == "individual" for item in items) else []
    return [units, *persons] if units is not None else persons


def _exemplify(mention: AwardMention, items: tuple[Named, ...]) -> None:
    fits = [item.phrase for item in items if (item.kind == "individual") == (mention.recipient == "individual")]
    if fits:
        mention.named, mention.count, mention.qualifier = tuple(fits), len(fits), "at_least"
        mention.confidence = max(mention.confidence, _OPEN)


_OPEN = 0.75

_FIELD = regex.compile(
    r"(?<!\w)(?:lĩnh vực|bộ môn|mảng|khối|ngành)\s[\p{L} -]{2,30}?\scó\s(?:các\s)?(?=ns|ng|tt|nghệ sỹ|nhà giáo)"
)
_TITLE_SAID = regex.compile(
    r"(?:danh hiệu|xét tặng|phong tặng)\s\"?(?P<rank>nghệ sỹ|nhà giáo|thầy thuốc|nghệ nhân|ns|ng|tt|nn)\s?"
    r"(?P<high>nhân dân|nd|ưu tú|ưt)(?!\w)"
)
_RANKS = {
    "nghệ sỹ": "artist", "ns": "artist", "nhà giáo": "teacher", "ng": "teacher", "thầy thuốc": "physician",
    "tt": "physician", "nghệ nhân": "artisan", "nn": "artisan",
}  # fmt: skip


def name_from_fields(mentions: list[AwardMention], reading: Reading) -> None:
    """Names told field by field after the title ("Lĩnh vực sân khấu có NSƯT A, NSƯT B…"), to its largest count."""
    for match in islice(_FIELD.finditer(reading.key), 20):
        said = list(_TITLE_SAID.finditer(reading.key, max(0, match.start() - 700), match.start()))
        if not said:
            continue
        high = "peoples" if said[-1]["high"] in {"nhân dân", "nd"} else "meritorious"
        code = f"{high}_{_RANKS[said[-1]['rank']]}"
        rivals = [m for m in mentions if m.award == code and m.count and m.spans[0].start < match.start()]
        items = names_after(reading, match.end(), min(len(reading.text), match.end() + 400)).items
        if not rivals or not items:
            continue
        home = rivals[-1]
        known = {phrase.text for phrase in home.named}
        fresh = tuple(i.phrase for i in items if i.kind == "individual" and i.phrase.text not in known)
        if len(home.named) + len(fresh) <= (home.count or 0):
            home.named += fresh
