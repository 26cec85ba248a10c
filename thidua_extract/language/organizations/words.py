"""The lexicons of organisations: what their names begin with, the words inside them, what ends them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from thidua_extract import lexicons
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.language.spelling import loosely_joined
from thidua_extract.text.fold import fold


class Head(NamedTuple):
    """What the name of an organisation begins with, see organizations.tsv."""

    kind: str
    level: str
    shape: str


@cache
def heads() -> TermMatcher[Head]:
    """The heads, with dashes and spaces as the press varies them."""
    rows = lexicons.table("organizations").rows
    found = {row["head"]: Head(row["kind"], row["level"], row["shape"]) for row in rows}
    looser = {loose: head for form, head in found.items() if head.shape == "fixed" for loose in loosely_joined(form)}
    return TermMatcher((looser | found).items())


@cache
def name_words() -> TermMatcher[str]:
    """The words of which names are made, each with how common it is outside them, see organization_words.tsv."""
    return TermMatcher((row["term"], row["common"]) for row in lexicons.table("organization_words").rows)


@cache
def name_followers() -> frozenset[str]:
    """The syllables that stand behind a name and are no part of it."""
    return frozenset(fold(row["syllable"]) for row in lexicons.table("name_followers").rows)


@cache
def purposes() -> tuple[str, ...]:
    """What a body works for, with a space before it: its name tells that at length."""
    return tuple(f" {fold(row['purpose'])} " for row in lexicons.table("organization_purposes").rows)
