"""Who won the prizes of a contest of which nobody is told, and the certificates told among them."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.recipients import begins_with_work

_in_key = partial(pattern, "article_words")
_BACK = 240  # code points before a prize in which those who compete, or their works, are told
_BOTH = r"«group»[^.\n]{0,30}cá nhân|cá nhân[^.\n]{0,20}«group»"
_GIVEN_TO = regex.compile(r"\d\s(?:giải|giải thưởng)\scho\s(?:(?:các|những|\d+)\s)?")


def give_to_persons(mentions: list[AwardMention], reading: Reading) -> None:
    """Medals and places counted for nobody in particular went to persons ("đoàn giành 3 HCV, 2 HCB").

    Those of works by "19 tập thể và 11 cá nhân" went to both.
    """
    for mention in mentions:
        if mention.award == "prize" and mention.recipient is None:
            start = mention.spans[0].start
            both = _in_key(_BOTH).search(reading.key, max(0, start - _BACK), start)
            mention.recipient = "mixed" if both else "exemplar" if _to_works(reading.key, start) else "individual"


def _to_works(key: str, start: int) -> bool:
    """Whether the sentence gives the prizes to works ("trao 25 giải cho các giải pháp dự thi, gồm 1 giải Nhất")."""
    begin = max(key.rfind("\n", 0, start), key.rfind(". ", 0, start), start - _BACK) + 1
    given = _GIVEN_TO.search(key, begin, start)
    return given is not None and begins_with_work(key[given.end() : given.end() + 40])


def join_certificates(mentions: list[AwardMention]) -> None:
    """A certificate counted among the medals of a contest abroad is the contest's ("… 9 HCĐ, 1 Bằng khen")."""
    for before, mention in pairwise(mentions):
        same = before.unit == mention.unit and mention.rule == "awards.awards" and mention.level is None
        if same and before.award == "prize" and before.level == "foreign" and mention.award == "certificate_of_merit":
            mention.level, mention.recipient, mention.period = before.level, before.recipient, before.period
