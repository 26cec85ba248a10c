"""CRF features after CRF++ templates ("T[-1,0][1].lower"), in time linear in the length of the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

_TEMPLATE = regex.compile(
    r"T\[(?P<first>-?\d+)(?:,(?P<last>-?\d+))?\](?:\[(?P<column>\d+)\])?(?:\.(?P<function>lower|istitle))?"
)


class Template(NamedTuple):
    """One template: the rows `first..last` around the token, of a column, through a function."""

    syntax: str
    first: int
    last: int | None
    column: int
    function: str | None


def parse_templates(syntaxes: Iterable[str]) -> list[Template]:
    """Templates from their syntax; raises ValueError for a syntax that is not known here."""
    templates = []
    for syntax in syntaxes:
        match = _TEMPLATE.fullmatch(syntax)
        if match is None:
            raise ValueError(f"unknown feature template {syntax!r}")
        last = match["last"]
        templates.append(
            Template(
                syntax, int(match["first"]), int(last) if last else None, int(match["column"] or 0), match["function"]
            )
        )
    return templates


def features(rows: Sequence[Sequence[str]], templates: Sequence[Template]) -> list[list[str]]:
    """The features of each row (a token with its columns), as `syntax=value`; BOS and EOS beyond the ends."""
    found: list[list[str]] = [[] for _ in rows]
    for template in templates:
        column = [row[template.column] for row in rows]
        values = column
        if template.function == "lower":
            values = [word.lower() for word in column]
        elif template.function == "istitle":
            values = [str(is_title(word)) for word in column]
        for at, feature in enumerate(found):
            feature.append(f"{template.syntax}={_value(values, at, template)}")
    return found


def _value(values: Sequence[str], at: int, template: Template) -> str:
    first = at + template.first
    if first < 0:
        return "BOS"
    if first >= len(values) or (template.last is not None and at + template.last >= len(values)):
        return "EOS"
    return values[first] if template.last is None else " ".join(values[first : at + template.last + 1])


def is_title(word: str) -> bool:
    """Whether every part of a word (its syllables are parted by spaces) begins with a capital."""
    return bool(word) and all(part[:1].istitle() for part in word.split(" "))
