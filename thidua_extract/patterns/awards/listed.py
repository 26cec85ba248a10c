"""Names told apart from their count: in the next sentence, or in a list elsewhere in the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import islice

import regex

from thidua_extract.codes import RecipientKind
from thidua_extract.language.numerals import SMALL_NUMBER, small_number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.recipients import Named, NameList

_BODIES = (
    r"tập thể|đơn vị|tỉnh|huyện|xã|phường|doanh nghiệp|công ty|bệnh viện|trường|phòng|sở|chi bộ|đảng bộ|công đoàn|"
    r"chi hội|câu lạc bộ|hợp tác xã|thôn"
)
_PERSONS = (
    r"cá nhân|học sinh|sinh viên|đồng chí|em|bạn nhỏ|bạn|cầu thủ|nghệ sỹ|nghệ nhân|chiến sỹ|vận động viên|vđv|công dân|"
    r"người|nhân viên|thầy cô|giáo viên|nhà giáo|gương mặt|tác giả|thuyền viên|nông dân|ngư dân|công nhân|bác sỹ|"
    r"đảng viên"
)
_NOUNS = rf"(?:{_BODIES}|{_PERSONS})"
_LIST_SENTENCE = regex.compile(
    r"\s*(?:đó là|họ là|họ gồm|gồm|bao gồm|cụ thể(?: là)?|"
    rf"(?:(?:các|những)\s+|{SMALL_NUMBER}\s+){_NOUNS}(?!\w)[^.:;\n]{{0,60}}?(?:gồm|là|:))(?!\w)\s*[:,]?"
)
# Some of those counted: "Trong số này có thầy Tám, cô Mây."
_SOME = regex.compile(
    r"\s*(?:(?:trong số (?:này|đó|họ)|trong đó|danh sách)(?:,?\s(?:nổi bật|tiêu biểu|điển hình))?|"
    r"(?:nổi bật|tiêu biểu|điển hình)(?:\strong số (?:này|đó|họ))?)"
    r"(?:\s(?:là|phải kể đến|có thể kể đến|có|như))+(?:\scác)?(?!\w)"
)
# The head of a group within such a list: "các tập thể: …; các cá nhân: …".
_GROUP = regex.compile(
    rf"(?<!\w)(?:(?:các|những)\s+|{SMALL_NUMBER}\s+)?(?:(?P<persons>{_PERSONS})|{_BODIES})(?!\w)[^.,:;\n]"
    r"{0,40}?(?::|\s(?:là|gồm)(?=\s))"
)
_COUNTED_LIST = re.compile(
    rf"(?<![\w.,/])(?P<count>{SMALL_NUMBER})\s{_NOUNS}(?!\w)[^.:;\n]{{0,80}}?(?<!\w)(?:gồm|là)(?:\s(?:có|các))?(?!\w)\s*:?"
)


_LONGEST = 100  # names
# A head that tells no number, above a list with one name a line: "Danh sách cụ thể như sau:".
_HEADING = re.compile(r"(?<![^\n.!?])[ \n]*(?:danh sách|cụ thể|đó là|bao gồm|gồm)(?!\w)[^.;:\n]{0,80}:(?=\s*\n)")


def name_from_next(mentions: list[AwardMention], reading: Reading, position: int) -> None:
    """Names given in a sentence of their own after the counts ("Các tập thể gồm: A; B; C.")."""
    match = _LIST_SENTENCE.match(reading.key, position) or _SOME.match(reading.key, position)
    if match is None:
        return
    by_line = reading.text[match.end() : match.end() + 3].lstrip(" ").startswith("\n")
    end = reading.text.find("\n\n" if by_line else "\n", match.end())
    end = min(len(reading.text) if end < 0 else end, match.end() + 1500)
    heads = list(_GROUP.finditer(reading.key, match.start(), end))
    begins = [(head.end(), head["persons"] is None) for head in heads] or [(match.end(), False)]
    stops = [head.start() for head in heads[1:]] + [end]
    for (begin, bodies), stop in zip(begins, stops, strict=True):
        listed = names_after(reading, begin, stop, bodies=bodies)
        _name_group(mentions, replace(listed, open=True) if _SOME.match(reading.key, position) else listed)


def _name_group(mentions: list[AwardMention], listed: NameList) -> None:
    """Gives the names of a list to the last statement that counts as many of their kind."""
    for mention in reversed(mentions):
        fits = [i.phrase for i in listed.items if (i.kind == "individual") == (mention.recipient == "individual")]
        short = listed.open and mention.count is not None and 1 < len(fits) < mention.count
        if fits and not mention.named and (mention.count == len(fits) or short):
            mention.named = tuple(fits)
            return


def name_from_lists(mentions: list[AwardMention], reading: Reading) -> None:
    """Names in a list that opens with a count stated elsewhere ("Cụ thể, 3 đơn vị xuất sắc nhất gồm: …")."""
    open_counts = {m.count for m in mentions if m.count and m.count > 1 and len(m.named) < m.count}
    if not open_counts:
        return
    for match in islice(_COUNTED_LIST.finditer(reading.key), 50):
        count = small_number(match["count"])
        if count not in open_counts:
            continue
        items = names_after(reading, match.end(), min(len(reading.text), match.end() + 3000), limit=count + 2).items
        for mention in _counted_so(mentions, count, match.start("count")):
            fits = [i.phrase for i in items if (i.kind == "individual") == (mention.recipient == "individual")]
            if count == len(fits) and len(mention.named) < count:
                mention.named = tuple(fits)
    for head in islice(_HEADING.finditer(reading.key), 50):
        end = min(len(reading.text), head.end() + 9000)
        listed = names_after(reading, head.end(), end, limit=min(max(open_counts), _LONGEST) + 2)
        _name_group([mention for mention in mentions if mention.spans[0].start < head.start()], listed)


def _counted_so(mentions: list[AwardMention], count: int, position: int) -> list[AwardMention]:
    """The awards whose count stands at `position`; else the one told last before it that counts as many."""
    same = [mention for mention in mentions if mention.count == count]
    own = [mention for mention in same if any(span.start <= position < span.end for span in mention.spans)]
    before = [mention for mention in same if mention.spans[0].start < position]
    return own or before[-1:] or same[:1]


# Some of many: "nhiều đơn vị được tặng Cờ thi đua, tiêu biểu có Sở A, Trường B".
_EXAMPLES = regex.compile(
    r"[,;(]\s*(?:trong (?:đó|số đó)|tiêu biểu|điển hình|nổi bật|như)(?:\s(?:tiêu biểu|điển hình|nổi bật|phải kể đến|"
    r"có thể kể đến|là|có|như|gồm))*(?!\w)\s*:?"
)


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
    match = _EXAMPLES.search(reading.key, begin, end)
    if match is None and index + 1 < len(reading.sentences):
        following = reading.sentences[index + 1].span
        match, end = _SOME.match(reading.key, following.start, following.end), following.end
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
