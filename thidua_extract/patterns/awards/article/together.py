"""Names told apart from their award by one who tells their number again ("hai chị A và B …", "khen hai chị")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice

import regex

from thidua_extract.language.numerals import small_number
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.whom.named import names_after
from thidua_extract.patterns.awards.words import text_pattern
from thidua_extract.patterns.mention import Phrase

_TOGETHER = r"(?<![\w.,/])(?P<count>«small_number»|[2-9])\s(?P<noun>(?:\p{Ll}+\s){1,6})(?=\p{Lu})"
# Others than those who are honoured: "ba Phó Chủ tịch", "hai bị cáo", "2 người khác".
_OTHERS = regex.compile(
    r"(?<!\w)(?:bị cáo|bị can|đối tượng|nghi phạm|tên|nạn nhân|con|học trò|phó|chủ tịch|giám đốc|bí thư|đồng chủ|"
    r"nguyên|lãnh đạo|đại biểu|ủy viên|trưởng|tháng|ngày|khác)(?!\w)"
)
# Words that tell nobody from anybody else: those told together must be called by the same.
_ANYBODY = frozenset({"cá nhân", "đảng viên", "đồng chí", "hội viên", "đoàn viên", "tác giả", "cán bộ", "người"})
# Words that point back to persons named just before: "Em A và em B …. Hai em được tặng …".
_POINTING = frozenset({"em", "anh", "chị", "bạn", "cháu", "ông", "bà", "cô", "thầy", "cậu", "học sinh", "thanh niên"})
_BACK = 1500  # code points that such a word points back
_LONGEST_RUN = 400  # code points of a list of persons with what stands beside them


def name_told_together(mentions: list[AwardMention], reading: Reading) -> None:
    """Names persons who are only counted, where the article tells as many together and nobody else."""
    nameless = [m for m in mentions if m.recipient == "individual" and not m.named and 1 < (m.count or 0) < 10]
    if not nameless:
        return
    told = list(_told_together(reading))
    taken = {phrase.text for mention in mentions for phrase in mention.named}
    for mention in nameless:
        noun = _counted_noun(mention, reading)
        if noun is None:
            continue
        fits = [
            names
            for names, called in told
            if len(names) == mention.count
            and (called == noun or noun not in _ANYBODY)
            and taken.isdisjoint(phrase.text for phrase in names)
        ]
        if len({tuple(phrase.text for phrase in names) for names in fits}) == 1:
            mention.named = fits[0]
        elif not fits and noun in _POINTING:
            mention.named = _named_just_before(mention, reading, taken)


def _told_together(reading: Reading) -> Iterator[tuple[tuple[Phrase, ...], str]]:
    """The persons that a number stands right before, with what they are called."""
    for match in islice(text_pattern(_TOGETHER).finditer(reading.text), 50):
        if _OTHERS.search(reading.key, *match.span("noun")):
            continue
        names = _run(reading, match.end("noun"), small_number(match["count"].lower()))
        if names:
            yield names, match["noun"].strip()


def _run(reading: Reading, begin: int, count: int) -> tuple[Phrase, ...]:
    """The persons listed from `begin` on, where they are as many."""
    items = names_after(reading, begin, min(len(reading.text), begin + _LONGEST_RUN), limit=count + 1).items
    if len(items) != count or items[0].start > begin or any(item.kind != "individual" for item in items):
        return ()
    return tuple(item.phrase for item in items)


def _named_just_before(mention: AwardMention, reading: Reading, taken: set[str]) -> tuple[Phrase, ...]:
    """The run of as many persons that stands last before the award; none where other persons are named behind it."""
    start = min(span.start for span in mention.spans)
    names, count = reading.names, mention.count or 0
    first = bisect_left(names, start - _BACK, key=lambda name: name.span.start)
    last = bisect_right(names, start, key=lambda name: name.span.end)
    full = [name for name in names[first:last] if not name.short]
    found: tuple[Phrase, ...] = ()
    reached = 0
    for name in full:
        if name.span.start < reached:
            continue
        found = () if name.cue == "office" else _run(reading, name.span.start, count)
        spans = [phrase.span for phrase in found if phrase.span is not None]
        reached = spans[-1].end if spans else name.span.end
    return found if taken.isdisjoint(phrase.text for phrase in found) else ()


def _counted_noun(mention: AwardMention, reading: Reading) -> str | None:
    """What the counted recipients are called, None where they are told from others."""
    if not mention.rule.endswith("counted"):
        return None
    start, end = mention.spans[-1]
    if _OTHERS.search(reading.key, start, end + 6):
        return None
    return " ".join(word for word in reading.key[start:end].split() if not word.isdecimal() and not small_number(word))
