"""Where the clauses of a sentence begin."""

from __future__ import annotations

from functools import cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.whom.topics.words import class_words

_CLAUSES = 12  # clauses looked through leftwards from a verb
_REACH = 600  # code points of them
# Where a clause may begin: behind a mark, a joining word, the word that opens a subordinate clause.
CLAUSE = regex.compile(
    r"(?:[.!?;:,\n\"“”(]|\s[-–](?=\s)|(?<!\w)(?:và|rồi|nhưng|biết|rằng|khi|mà|nên|thì|song|vì|do|bởi)(?!\w))\s*"
)


@cache
def opening() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{class_words('opens')}\s+)*")


def clauses(reading: Reading, start: int, end: int) -> list[int]:
    """Where the clauses of a sentence begin, behind the words that lead up to a subject."""
    begins = [start, *(m.end() for m in CLAUSE.finditer(reading.key, max(start, end - _REACH), end))]
    return [opening().match(reading.key, begin, end).end() for begin in begins[-_CLAUSES:]]  # type: ignore[union-attr]
