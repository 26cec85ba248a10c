"""How Vietnamese the words of a text are: by the syllables of the language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from thidua_extract import lexicons
from thidua_extract.text.fold import fold

# Runs of letters and of anything beyond ASCII: a wrong reading puts signs inside words, so they must stay in the run.
_RUN = re.compile("(?<![A-Za-z])[A-Za-z]*[^\x00-\x7f\u00a0“”‘’…–—•«»\ufeff][A-Za-z\u0080-\u009f\u00a1-\uffff]*")
_EDGES = "“”‘’…–—•«»"


def count_syllables(text: str) -> tuple[int, int]:
    """How many words with a letter beyond ASCII are Vietnamese syllables, and how many are not."""
    known = known_syllables()
    runs = fold(unicodedata.normalize("NFC", "\n".join(_RUN.findall(text)))).split("\n")
    good = sum(run.strip(_EDGES) in known for run in runs)
    return good, len(runs) - good if runs != [""] else 0


@cache
def known_syllables() -> frozenset[str]:
    """The syllables of the language, folded."""
    return frozenset(row["syllable"] for row in lexicons.table("syllables").rows)


@cache
def bare_syllables() -> frozenset[str]:
    """The known syllables as they are typed without diacritics."""
    bare = "".join(
        char for char in unicodedata.normalize("NFD", "\n".join(known_syllables())) if not unicodedata.combining(char)
    )
    return frozenset(bare.replace("đ", "d").split("\n"))


def score(text: str) -> int:
    """How well a text reads: syllables less what is none, lost characters twice."""
    good, bad = count_syllables(text)
    return good - bad - 2 * text.count("\ufffd")
