"""Names of papers and agencies, of page sections, and the marks that open a report."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold
from thidua_extract.text.layout.words import openings, pattern

_EDGE = " .,:;|-–—()[]\"“”'*»«›>/"


def bare(text: str) -> str:
    """The key of `text` without punctuation around it and with single spaces."""
    return bare_key(fold(text))


def bare_key(key: str) -> str:
    """The same of words that are folded already."""
    return " ".join(key.strip(_EDGE).split())


@cache
def outlet_names() -> frozenset[str]:
    """Folded names, sites and marks of papers and agencies."""
    names: set[str] = set()
    for row in table("outlets").rows:
        for name in (*row["name"].split("|"), *row["marks"].split("|")):
            names.add(bare(name))
            names.add(bare(name).removeprefix("báo "))
    return frozenset(names - place_names() - {""})


@cache
def place_names() -> frozenset[str]:
    """Folded names of the places that stand alone on a line or before a dateline's mark."""
    return frozenset(bare(name) for row in table("dateline_places").rows for name in row["name"].split("|"))


@cache
def outlet_marks() -> frozenset[str]:
    """The marks as printed; their case tells "TN -" from a word."""
    return frozenset(mark for row in table("outlets").rows for mark in row["marks"].split("|") if mark)


@cache
def _outlets() -> dict[str, str]:
    """The full name of the outlet by each name, site and mark that belongs to it alone."""
    owners: dict[str, set[str]] = {}
    for row in table("outlets").rows:
        names = row["name"].split("|")
        for name in (*names, *row["marks"].split("|")):
            owners.setdefault(bare(name), set()).add(names[0])
    return {name: owner.pop() for name, owner in owners.items() if name and len(owner) == 1}


def outlet_of(text: str) -> str | None:
    """The full name of the paper or agency that `text` names or marks, None if unknown or shared by several."""
    key = bare(text)
    return _outlets().get(key) or _outlets().get(f"báo {key}")


@cache
def section_names() -> frozenset[str]:
    """Folded names of page sections."""
    return frozenset(bare(name) for row in table("sections").rows for name in row["name"].split("|"))


_OUTLET = r"«outlet»\b"
_PARTING = regex.compile(r"\s*[,/;&]\s*|\s+-\s+")
_SITE = regex.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|tv)(?:/\S*)?")


def is_outlet(text: str) -> bool:
    """Whether `text` names a paper, an agency, a broadcaster or a site."""
    return is_outlet_key(bare(text))


@cache
def outlet_heads() -> tuple[str, ...]:
    """The first syllables of the kinds of outlets: "báo", "cổng" (thông tin)."""
    return openings("outlet")


def is_outlet_key(key: str) -> bool:
    """The same of a bare key."""
    if key in outlet_names() or ("." in key and len(key) <= 200 and _SITE.fullmatch(key)):
        return True
    if len(key) > 60:
        return False
    if key.startswith(outlet_heads()) and pattern(_OUTLET).match(key):
        return True
    # "AFP, Reuters", "TTXVN / Vietnam +"
    if not any(mark in key for mark in ",/;&-"):
        return False
    parts = [part for part in _PARTING.split(key) if part]
    return len(parts) > 1 and all(part.replace(" +", "+") in outlet_names() for part in parts)
