"""What the lexicons say of names: surnames, given syllables, the words before a name, and what is none."""

from __future__ import annotations

from functools import cache, partial
from typing import Literal

import regex

from thidua_extract import lexicons
from thidua_extract.language import templates
from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.text.fold import fold

Cue = Literal["honorific", "rank", "degree", "occupation", "office", "list", "repeated"]
"""What tells that a person is named: a word right before, an office earlier in the clause, another name in the same
list, or the same name with a cue elsewhere in the text."""

_LEXICON = "name_words"

words = partial(templates.words, _LEXICON)  # the folded terms of a role
pattern = partial(templates.pattern, _LEXICON)  # a template compiled, its `«role»`s filled in


@cache
def surnames() -> dict[str, str]:
    return {fold(row["surname"]): row["weight"] for row in lexicons.table("surnames").rows}


@cache
def highland() -> frozenset[str]:
    rows = lexicons.table("surnames").rows
    return frozenset(fold(row["surname"]) for row in rows if row["groups"] == "highland")


@cache
def given_words() -> frozenset[str]:
    return frozenset(fold(row["syllable"]) for row in lexicons.table("given_names").rows)


@cache
def middle_words() -> frozenset[str]:
    return frozenset(fold(row["syllable"]) for row in lexicons.table("given_names").rows if row["middle"] == "yes")


@cache
def cues() -> dict[str, tuple[Cue, str]]:
    """Words that stand right before a name, with the kind of cue and what the lexicon says of the word."""
    found: dict[str, tuple[Cue, str]] = {}
    tables: tuple[tuple[str, str, Cue, str], ...] = (
        ("honorifics", "honorific", "honorific", "strength"),
        ("ranks", "rank", "rank", "code"),
        ("degrees", "degree", "degree", "degree"),
        ("occupations", "occupation", "occupation", "kind"),
    )
    for name, column, cue, said in tables:
        for row in lexicons.table(name).rows:
            if row.get("kind") == "office":
                continue
            for term in filter(None, (row[column], *row["aliases"].split("|"))):
                found.setdefault(fold(term), ("office" if row.get("kind") == "statesman" else cue, row[said]))
    return found


def abbreviated(phrase: str) -> tuple[Cue, str] | None:
    """The cue "PGS."; a full stop behind any other ends the sentence: "… của bà con. Ông Thuần"."""
    found = cues().get(phrase.rstrip("."))
    return found if found is not None and found[0] in ("degree", "rank") else None


@cache
def _office_nouns() -> list[str]:
    rows = lexicons.table("occupations").rows
    return sorted((fold(row["occupation"]) for row in rows if row["kind"] == "office"), key=len, reverse=True)


@cache
def office_openings() -> tuple[str, ...]:
    """The first words of the office nouns, one of which stands wherever an office is named."""
    return tuple(sorted({noun.split(" ", 1)[0] for noun in _office_nouns()}))


@cache
def office_before() -> regex.Pattern[str]:
    """An office noun, then what belongs to it up to the end of the stretch."""
    # a full stop ends the clause, but not in "TP. HCM", "Q. 1", "T.Ư"
    within = r"(?:[^,;:.()\"\n]|(?<=\b(?:tp|tx|tt|q|h|p|t))\.|\([^()\s]{2,12}\)){0,80}"
    return regex.compile(rf"\b(?:{'|'.join(map(regex.escape, _office_nouns()))})\b(?={within}$)")


@cache
def office_behind() -> regex.Pattern[str]:
    """A comma or dash and an office noun behind it."""
    return regex.compile(rf"\s?[,-]\s(?:nguyên |cựu )?(?:{'|'.join(map(regex.escape, _office_nouns()))})\b")


@cache
def namesakes() -> dict[str, str]:
    return {fold(row["head"]): row["kind"] for row in lexicons.table("namesakes").rows}


@cache
def links() -> tuple[str, ...]:
    """What may stand between what bears a name and the name, each behind its space: "các trường như Lê Lợi"."""
    return tuple(f" {word}" for word in sorted(words("link")))


@cache
def telling() -> dict[str, tuple[int, ...]]:
    """The last words of all cues and of all that bears names: before any other word, a name stands alone.

    With each the numbers of words that its phrases have, the longest first.
    """
    sizes: dict[str, set[int]] = {}
    linked = (phrase + link for phrase in namesakes() for link in links())
    for phrase in (*cues(), *namesakes(), *linked):
        parts = phrase.split(" ")
        sizes.setdefault(parts[-1].rstrip("."), set()).add(len(parts))
    return {last: tuple(sorted(found, reverse=True)) for last, found in sizes.items()}


@cache
def not_names() -> TermMatcher[str]:
    terms = [(row["term"], row["kind"]) for row in lexicons.table("not_names").rows]
    titles = (row[column] for table, column in _TITLES for row in lexicons.table(table).rows)
    return TermMatcher(terms + [(title, "") for title in titles if " " in title])


_TITLES = (("occupations", "occupation"), ("degrees", "degree"))  # "Vũ Văn Mít | Đạo diễn phim"


@cache
def countries() -> frozenset[str]:
    return frozenset(fold(row["term"]) for row in lexicons.table("not_names").rows if row["kind"] == "country")
