"""What the abbreviations in names and posts stand for, so that two spellings of one can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

_WORD = re.compile(r"[\w.&]+(?:-[\w&]+)*")
_JOINING = frozenset({"và", "&"})
_FIELDS = re.compile(r",\s|\svà\s|\s-\s")
_BETWEEN_FIELDS = (", ", " - ", "-", " ")


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


def loosely_joined(name: str) -> Iterator[str]:
    """A body's name with its fields joined in all the ways of the press; nothing for a name of one field.

    >>> "Bộ Tài nguyên Môi trường" in loosely_joined("Bộ Tài nguyên và Môi trường")
    True
    """
    fields = _FIELDS.split(name)
    if len(fields) > 1:
        for before, last in product(_BETWEEN_FIELDS, (" và ", " & ", *_BETWEEN_FIELDS)):
            yield before.join(fields[:-1]) + last + fields[-1]


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
