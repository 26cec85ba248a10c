"""What an article calls a name: a firm, a person; looked for once, however many names are asked for."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.named_words import honorific, is_place, office
from thidua_extract.patterns.awards.whom.words import pattern, words
from thidua_extract.text.fold import fold

_FIRM_BEFORE = r"(?<!\w)«bears_name»\s$"
_PERSON_BEFORE = r"(?<!\w)«person_noun»\s(?:\w+\s){0,3}$"
_WITHIN = 3000  # code points on both sides in which a name is looked for again
_BEFORE = 60  # code points before it in which a person is addressed


def is_personal(reading: Reading, position: int, words: str) -> bool:
    """Whether capitalised words that are no known body or place look like a person's name."""
    parts = words.split()
    if is_place(reading, position) or len(parts) > 4:
        return False
    if not all(part[0].isupper() and part.isalpha() for part in parts):
        return False
    if _told_near(reading.key, position, fold(words), _FIRM_BEFORE):
        return False
    return len(parts) > 1 or _told_near(reading.key, position, fold(parts[-1]), _PERSON_BEFORE, whole=True)


def said_person(key: str, end: int) -> bool:
    """Whether a predicate behind a name says that it is a person: "Mesi | là đội trưởng đội tuyển …"."""
    told = _IS.match(key, end)
    return told is not None and any(opens().match(key, told.end()) for opens in (honorific, office))


_IS = regex.compile(r"\s(?:vốn\s)?là\s(?:nữ\s|nam\s)?")


def _told_near(key: str, position: int, words: str, before: str, whole: bool = False) -> bool:
    """Whether the words stand behind `before` somewhere around a position; `whole`: no longer word that begins so."""
    first, last = max(0, position - _WITHIN), min(len(key), position + _WITHIN) - len(words)
    blocks = range(first // _WITHIN, last // _WITHIN + 1)
    return any(first <= at <= last for block in blocks for at in _told_in_block(key, block, words, before, whole))


@lru_cache(maxsize=128)  # a name said a thousand times is looked for once a block
def _told_in_block(key: str, block: int, words: str, before: str, whole: bool) -> tuple[int, ...]:
    begin = block * _WITHIN
    at, end, told = begin - 1, begin + _WITHIN + len(words) - 1, []
    while (at := key.find(words, at + 1, end)) >= 0:
        longer = whole and key[at + len(words) : at + len(words) + 1].isalnum()
        if not longer and pattern(before).search(key, max(0, at - _BEFORE), at):
            told.append(at)
    return tuple(told)


_WORD = regex.compile(r"\w+")
_BEFORE_SHORT = regex.compile(r"[\s(]")
_FIRM_ENDS = regex.compile(r"[.,;()\n]")
_FROM_FIRM = 80  # code points between a firm's noun and its short name


def is_firm(reading: Reading, words: str) -> bool:
    """Whether the article calls a short name a firm's ("Tổng công ty Điện An Hòa (EAH)")."""
    return _is_called(reading.key, fold(words))


@lru_cache(maxsize=128)
def _is_called(key: str, short: str) -> bool:
    places = _called(key).get(_word_at(short, 0), ())
    return any(key.startswith(short, at) and not _word_at(key, at + len(short)) for at in places)


def _word_at(key: str, position: int) -> str:
    word = _WORD.match(key, position)
    return word.group() if word is not None else ""


@lru_cache(maxsize=2)  # one scan an article, however many names are asked for
def _called(key: str) -> dict[str, list[int]]:
    """Where a name may stand that a firm is called by, under the name's first word."""
    firms, noun = _firm_nouns()
    places: set[int] = set()
    for match in noun.finditer(key, overlapped=True):
        begin = match.start() + min(len(firm) for firm in firms if match.group().startswith(firm))
        end = min(len(key), match.end() + _FROM_FIRM + 1)
        stop = _FIRM_ENDS.search(key, begin, end)
        end = stop.end() if stop is not None else end  # the bracket or line end itself may stand before the name
        places.update(before.end() for before in _BEFORE_SHORT.finditer(key, begin, end))
    by_word: dict[str, list[int]] = {}
    for at in places:
        by_word.setdefault(_word_at(key, at), []).append(at)
    return by_word


@cache
def _firm_nouns() -> tuple[tuple[str, ...], regex.Pattern[str]]:
    firms = tuple(sorted({*words("firm"), "ngân hàng"}, key=lambda firm: (-len(firm), firm)))
    return firms, regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, firms))})")
