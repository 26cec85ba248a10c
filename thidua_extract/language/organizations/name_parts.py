"""The parts of an organisation's own name, one at a place: words of the lexicon, capitals, numbers, quoted names."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from thidua_extract.language.lexicon import TermMatch
from thidua_extract.language.organizations.place_phrases import place_end
from thidua_extract.language.organizations.scan import CAPITAL, NUMBER, Scan
from thidua_extract.language.organizations.words import name_followers, name_words, purposes

_LOWER = regex.compile(r"\p{Ll}+")
_QUOTED = regex.compile(r"[“\"][^“”\"\n]{1,60}[”\"]")
_LOWER_THEN_CAPITAL = regex.compile(r"(?P<lower>\p{Ll}+) (?=\p{Lu}\p{Ll})")
_PURPOSE_JOINT = regex.compile(r"(?:,| và)? (?=\p{Ll})")
_PURPOSE_STEPS = 10  # words
# "Ban Tổ chức | khen thưởng 3 đơn vị": what the body does, no part of its name.
_DOES_SO = regex.compile(r"\s(?:hơn |gần |trên )?(?:\d|cho |các |những |tập thể|cá nhân|đột xuất|nóng )")


def word_at(scan: Scan, start: int) -> TermMatch[str] | None:
    """The lexicon word at `start`."""
    return name_words().at(scan.key, start)


def part_end(scan: Scan, start: int, bound: str, before: int, first: bool) -> int:
    """The end of the part of a name at `start`, else `start`.

    `bound`: the comma, dash or "và" that stands before it; `before`: where the name ended so far; `first`: nothing of
    the name was read yet.
    """
    word = _word_end(scan, start, before, first or bound in ("và", "-", "&"))
    if bound:
        if word is None or (first and bound == ",") or _opens_body(scan, start, bound):
            return start
        return word if bound != "," or scan.text[start].isupper() else start
    if word is not None:
        return word
    if scan.is_person(start):
        return start
    for pattern in (CAPITAL, _QUOTED, NUMBER):
        match = pattern.match(scan.text, start)
        if match:
            return match.end()
    return start


def compound_end(scan: Scan, start: int, single: bool) -> int:
    """The end of a syllable in lower case that a name goes on with ("Lọc dầu", "phim Truyện Việt Nam"), else `start`.

    `single`: one capitalised syllable stands before it, which may need its second.
    """
    if word_at(scan, start) is not None or not scan.text[start : start + 1].islower():
        return start
    after = _LOWER_THEN_CAPITAL.match(scan.text, start)
    lower = _LOWER.match(scan.key, start) if single else None
    if lower is None and after is not None and not scan.is_person(after.end()) and after.end() not in scan.heads:
        lower = _LOWER.match(scan.key, start)
    return lower.end() if lower is not None and lower.group() not in name_followers() else start


def purpose_end(scan: Scan, start: int, end: int) -> int:
    """The end of a name read up to `end` that tells what the body works for, with its area; else `end`.

    "Hội Bảo trợ | người khuyết tật và trẻ mồ côi tỉnh Hòa An": `start` is where the name's own words begin. Nothing is
    taken where no area ends it: "Hội Bảo trợ trẻ em | vận động các nhà hảo tâm".
    """
    if not scan.key.startswith(purposes(), start) or not scan.text[start + 1].isupper():
        return end
    at = end
    for _ in range(_PURPOSE_STEPS):
        joint = _PURPOSE_JOINT.match(scan.text, at)
        if joint is None or (step := _purpose_word_end(scan, joint.end())) is None:
            return end
        at = step
        if (place := place_end(scan, at)) > at:
            return place
    return end


def _purpose_word_end(scan: Scan, start: int) -> int | None:
    """The end of a word in lower case of what a body works for; None for one that follows a name."""
    if (word := word_at(scan, start)) is not None:
        return word.end
    syllable = _LOWER.match(scan.key, start)
    return syllable.end() if syllable is not None and syllable.group() not in name_followers() else None


def is_proper_before(scan: Scan, end: int) -> bool:
    """Whether the word that ends at `end` is a capitalised syllable of a proper name ("Hoa" in "Hoa Sen")."""
    start = scan.text.rfind(" ", 0, end) + 1
    return scan.text[start : start + 1].isupper() and word_at(scan, start) is None


def is_single(scan: Scan, start: int, end: int) -> bool:
    """Whether `[start, end)` is one syllable that no lexicon knows, and no abbreviation."""
    return word_at(scan, start) is None and scan.text[start:end].isalpha() and not scan.text[start:end].isupper()


def _word_end(scan: Scan, start: int, before: int, first: bool) -> int | None:
    """The end of the lexicon word at `start`, unless it is a verb there: "Công ty Hoa Sen đầu tư"."""
    match = word_at(scan, start)
    if match is not None and match.entry == "after" and _DOES_SO.match(scan.key, match.end):
        return None
    if match is None or first or not match.entry or scan.text[start].isupper():
        return match.end if match else None
    follows = any(word.end == before for word in _words_ending(scan, before))
    return match.end if match.entry == "after" and follows else None


def _words_ending(scan: Scan, end: int) -> Iterator[TermMatch[str]]:
    """The lexicon words of up to four syllables that may end at `end`."""
    start = end
    for _ in range(4):
        start = scan.key.rfind(" ", 0, start)
        if start < 0:
            break
        if (word := word_at(scan, start + 1)) is not None:
            yield word


def _opens_body(scan: Scan, start: int, bound: str) -> bool:
    """Whether the next body of a list begins at `start`: "Bệnh viện Tim, | Bệnh viện Mắt An Hòa"."""
    head = scan.heads.get(start)
    if head is None or head.entry.shape != "name" or bound not in (",", "và"):
        return False
    return " " in scan.key[start : head.end] and scan.text[start].isupper()
