"""What cannot be an award in this article: prizes of chance, prizes of nobody, money alone, gifts to oneself."""

from __future__ import annotations

from functools import partial

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.patterns.awards.article.renowned import sentence_at
from thidua_extract.patterns.awards.mention import AwardMention

_in_key = partial(pattern, "article_words")
_LADDER = 3  # places of as many grades, none among them, are those of a contest, whatever it is called
# "39 giải, gồm 3 giải A …"
_IN_ALL = regex.compile(r"giải[^.;\d\n]{0,40}(?<!\w)(?:gồm|trong đó|cụ thể)(?:\scó)?\s?:?\s?(?:có\s)?(?:\d|giải\s)")
_BY_NAME = ("huy chương", "giải khuyến khích", "khuyến khích", "giải triển vọng", "giải chuyên đề", "giải phụ")


def plausible(mentions: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """Leaves out prizes of lotteries and sales, prizes of nobody, and scholarships of articles about nothing else."""
    if reading.triggers.search("awards.lottery", _in_key(r"(?<!\w)«lottery»(?!\w)")):
        mentions = [m for m in mentions if m.award != "prize" or (m.named and not _by_chance(m, reading))]
    contest = reading.triggers.search("awards.contests", _in_key(r"(?<!\w)«contest_told»(?!\w)")) is not None
    contest = contest or len({m.grade for m in mentions if m.award == "prize"}) >= _LADDER
    others = {m.award for m in mentions} - {"bonus", "prize"}
    return [
        m
        for m in mentions
        if not _to_itself(m)
        and not (m.award == "bonus" and ".praise_" not in m.rule and (not others or m.rule.endswith("named")))
        and not (m.award == "prize" and m.recipient is None and not (contest and _names_place(m, reading)))
    ]


def _by_chance(mention: AwardMention, reading: Reading) -> bool:
    """Whether a prize is drawn: "trao giải Jackpot 2 cho khách hàng trúng thưởng"."""
    start = mention.spans[0].start
    end = min(start + _NEAR, sentence_at(reading, start).end)
    return _in_key(r"(?<!\w)«lottery»(?!\w)").search(reading.key, start, end) is not None


_NEAR = 160  # code points from a prize to the word that tells of the drawing


def _to_itself(mention: AwardMention) -> bool:
    """Whether the giver was read as the recipient: it stood before the winners that it praised."""
    given = mention.conferrer
    if given is None or len(mention.named) != 1:
        return False
    winner = mention.named[0]
    within = given.span is not None and winner.span is not None and given.span.covers(winner.span)
    return within or winner.text == given.text


def _names_place(mention: AwardMention, reading: Reading) -> bool:
    """Whether a prize tells its place, its medal, or that it is the sum of such."""
    start = mention.spans[0].start
    return bool(mention.grade or reading.key.startswith(_BY_NAME, start) or _IN_ALL.match(reading.key, start))
