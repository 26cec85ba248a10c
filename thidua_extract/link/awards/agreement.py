"""How far what two statements tell of an award agrees: its giver, its title, its names."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import pattern
from thidua_extract.link.same_names import plain, same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.text.fold import fold


def compatible(one: object, other: object) -> bool:
    """Whether two values agree, as far as both are told."""
    return one is None or other is None or one == other


# Places of a contest that have no grade: a prize of the same person with a grade is another one.
UNGRADED = frozenset({
    "khuyến khích", "triển vọng", "tư", "chuyên đề", "phụ", "tiềm năng", "ấn tượng", "phong cách",
})  # fmt: skip


def other_place(one: AwardMention, other: AwardMention) -> bool:
    """Whether one prize tells a place without a grade, the other a grade ("giải khuyến khích", then "giải Ba")."""
    return (one.title in UNGRADED and other.grade is not None) or (other.title in UNGRADED and one.grade is not None)


def same_title(one: str, other: str) -> bool:
    """Quoted honours are one where the words agree, a slip of the pen in the second half aside."""
    if (one in UNGRADED) != (other in UNGRADED):
        return True  # "giải khuyến khích" of "Giải thưởng Hoa"
    if not one or not other or one in other or other in one or one[: len(one) // 2] == other[: len(one) // 2]:
        return True
    shorter, longer = sorted((one.split(), other.split()), key=len)
    rest = iter(longer)  # "công dân ưu tú" of a headline is "công dân An Hòa ưu tú"
    return len(shorter) > 2 and all(word in rest for word in shorter)


def same_giver(one: AwardMention, other: AwardMention) -> bool:
    """Whether level and conferrer of two statements agree, as far as both give them."""
    if one.level is not None and other.level is not None:
        return one.level == other.level
    if one.conferrer is None or other.conferrer is None:
        return True
    mine, theirs = set(plain(one.conferrer.text).split()), set(plain(other.conferrer.text).split())
    return bool(mine & theirs)


def other_branch(one: AwardMention, other: AwardMention) -> bool:
    """Whether the givers of two statements are of different branches: "Huyện đoàn" is not "UBND huyện"."""
    if one.conferrer is None or other.conferrer is None:
        return False
    mine, theirs = _branch(one.conferrer.text), _branch(other.conferrer.text)
    return mine is not None and theirs is not None and mine != theirs


_BRANCHES = (
    "«of_youth»", "«of_party»", "«of_government»", "«of_police»", "«of_unions»", "«of_front»", "«of_women»",
    "«of_farmers»", "«of_veterans»", "«of_army»",
)  # fmt: skip


def _branch(giver: str) -> str | None:
    """The one branch of State, Party or union whose word stands in the name of a giver."""
    key = fold(giver)
    told = [branch for branch in _BRANCHES if pattern("link_words", rf"(?<!\w){branch}(?!\w)").search(key)]
    return told[0] if len(told) == 1 else None


# "anh Tám, người từng đoạt HCV" is none of those whom the story counts.
_ONCE = regex.compile(r"(?<!\w)từng\s(?:[\p{L}&]+\s){0,8}$")
_ONCE_REACH = 60  # code points between "từng" and the award


def told_of_past(mention: AwardMention, reading: Reading) -> bool:
    """Whether an award is told as one that was got before the story."""
    start = mention.spans[0].start
    return _ONCE.search(reading.key, max(0, start - _ONCE_REACH), start) is not None


def to_whom_untold(mention: AwardMention) -> bool:
    """Whether the number of awards alone is told ("Trao 13 Huân chương" of a headline), whoever received them."""
    return mention.recipient == "mixed" and mention.rule == "awards.awards" and not mention.named


def names_within(fact: AwardMention, other: AwardMention) -> bool:
    """Whether all whom a fact names are among those whom another names."""
    theirs = [p.text for p in other.named]
    return all(any(same_name(p.text, name) for name in theirs) for p in fact.named)
