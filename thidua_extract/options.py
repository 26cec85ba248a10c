"""What a caller can choose about the reading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from thidua_extract.errors import OptionError
from thidua_extract.limits import MAX_CHARS

FAMILIES = ("events", "officials", "awards", "figures", "movements", "documents", "clusters")
"""The families of facts, in the order of the record."""


_PUBLISHED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class Options:
    """The options of an extractor; hashable, and cheap to send to another process.

    `ner`: "none", "underthesea" or "spacy:NAME" (an installed spaCy pipeline). `max_chars`: code points of an article
    that are read; beyond them the record warns `truncated`. `extra_lexicons`: files `NAME.tsv` whose rows are added to
    the package's own lexicon of that name. `families`: those to read, the others stay empty. `with_text`: keep the
    decoded text in `source.text`, so that the record can be sliced without its file. `time_limit`: seconds that an
    article may take, None for any time. `off_topic`: look for facts in every article, also in one of over 600 code
    points without a word near the subject, whose record otherwise holds none and says `relevance.read` false.

    Raises OptionError.
    """

    ner: str = "none"
    max_chars: int = MAX_CHARS
    extra_lexicons: tuple[Path, ...] = ()
    families: tuple[str, ...] = FAMILIES
    with_text: bool = False
    time_limit: float | None = None
    off_topic: bool = False

    def __post_init__(self) -> None:
        ner = str(self.ner)
        if ner not in {"none", "underthesea"} and not (ner.startswith("spacy:") and ner[6:]):
            raise OptionError(
                f"unknown NER provider {self.ner!r}", where="ner", remedy='Use "none", "underthesea" or "spacy:NAME"'
            )
        if not isinstance(self.max_chars, int) or self.max_chars < 1:
            raise OptionError(
                f"{self.max_chars!r} is no length", where="max_chars", remedy="Give a number of 1 or more"
            )
        if self.time_limit is not None and not _is_duration(self.time_limit):
            raise OptionError(
                f"{self.time_limit!r} is no time", where="time_limit", remedy="Give seconds, more than 0, or None"
            )
        unknown = [name for name in self.families if name not in FAMILIES]
        if unknown:
            raise OptionError(
                f"unknown family {unknown[0]!r}", where="families", remedy="Choose from " + ", ".join(FAMILIES)
            )

    @classmethod
    def of(
        cls,
        *,
        ner: str = "none",
        max_chars: int = MAX_CHARS,
        extra_lexicons: Iterable[str | Path] = (),
        families: Iterable[str] = FAMILIES,
        with_text: bool = False,
        time_limit: float | None = None,
        off_topic: bool = False,
    ) -> Options:
        """Options from any iterables, or one name alone; the families are brought into the order of the record."""
        wanted = (families,) if isinstance(families, str) else tuple(families)
        paths = (extra_lexicons,) if isinstance(extra_lexicons, str | Path) else tuple(extra_lexicons)
        known = tuple(name for name in FAMILIES if name in wanted)
        rest = tuple(name for name in wanted if name not in FAMILIES)
        lexicons = tuple(Path(path) for path in paths)
        return cls(ner, max_chars, lexicons, known + rest, with_text, time_limit, off_topic)


def _is_duration(seconds: object) -> bool:
    return isinstance(seconds, int | float) and not isinstance(seconds, bool) and seconds > 0  # which nan is not


def publication_time(published: str | None) -> str | None:
    """The publication time of an article as given, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; OptionError for another form, or
    for a day or an hour that no calendar has."""
    if published is not None and not (isinstance(published, str) and _is_time(published)):
        raise OptionError(
            f"{published!r} is no publication time", where="published", remedy="Write YYYY-MM-DD or YYYY-MM-DDTHH:MM"
        )
    return published


def _is_time(published: str) -> bool:
    if not _PUBLISHED.fullmatch(published):
        return False
    try:
        datetime.fromisoformat(published)
    except ValueError:  # 2024-02-30
        return False
    return True
