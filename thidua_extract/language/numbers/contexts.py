"""Words beside a number, or around it, that make it no quantity."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold


@cache
def contexts() -> tuple[dict[str, str], dict[str, str]]:
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for row in table("number_contexts").rows:
        {"before": before, "after": after}.get(row["side"], {})[fold(row["term"])] = row["kind"]
    return before, after


@cache
def _behind_openings() -> frozenset[str]:
    """The first words of what may stand behind a number and tell of what kind it is."""
    return frozenset(term.split(" ", 1)[0] for term in contexts()[1])


@cache
def compounds() -> tuple[str, ...]:
    """Words that begin with a number word and count nothing: "ba lô"."""
    return tuple(fold(row["term"]) for row in table("number_contexts").rows if row["side"] == "whole")


_CAPITAL_LABEL = regex.compile(r"(?<=[\p{L},-] )\p{Lu}\p{Ll}+\s+$")


def is_capital_label(before: str) -> bool:
    """Whether the word right before a number is capitalised inside a sentence, as a name's is."""
    return bool(_CAPITAL_LABEL.search(before))


def kinds_by_opening(words: str, kinds: dict[str, str]) -> set[str]:
    """The kinds of every leading run of words that the table knows: of "năm tuổi đảng" those of "năm" and all of it."""
    parts = words.split(" ")
    if parts[0] not in _behind_openings():
        return set()
    return {kind for size in range(1, len(parts) + 1) if (kind := kinds.get(" ".join(parts[:size])))}


def kind_behind(before: str, kinds: dict[str, str]) -> str | None:
    """The kind of the longest run of words right before a number that the table knows."""
    if before[-1:] != " ":
        return None
    words = before.rpartition("\n")[2].rsplit(None, 3)[-3:]
    for size in (3, 2, 1):
        kind = kinds.get(" ".join(words[-size:])) if len(words) >= size else None
        if kind:
            return kind
    return None
