"""What the abbreviations in names and posts stand for, so that two spellings of one can be compared."""

from __future__ import annotations

import re
from functools import cache

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

_WORD = re.compile(r"[\w.&]+(?:-[\w&]+)*")
_JOINING = frozenset({"và", "&"})


def spelled_out(word: str) -> str:
    """The folded words that a folded word stands for ("ubnd"), else the word itself."""
    return _full().get(word, word)


def wording_key(name: str) -> str:
    """What different wordings of a body's name or a post have in common: small letters, abbreviations spelled out,
    without marks and "và"; a giver's usual short name as its full one.

    >>> wording_key("Uỷ ban nhân dân TP. Huế") == wording_key("UBND thành phố Huế")
    True
    """
    key = _spelled(name)
    return _givers().get(key, key)


def _spelled(name: str) -> str:
    words = (spelled_out(word.strip(".")) for word in _WORD.findall(fold(name)))
    return " ".join(part for word in words for part in re.split(r"[ .&-]+", word) if part and part not in _JOINING)


@cache
def _full() -> dict[str, str]:
    return {fold(row["short"]): fold(row["full"]) for row in table("office_abbreviations").rows}


@cache
def _givers() -> dict[str, str]:
    """The key of each usual short name, and that of the full one."""
    return {
        _spelled(wording): _spelled(row["name"])
        for row in table("conferrer_wordings").rows
        for wording in row["wordings"].split("|")
    }
