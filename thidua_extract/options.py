"""What a caller can choose about the reading."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from thidua_extract.errors import OptionError
from thidua_extract.limits import MAX_CHARS

FAMILIES = ("events", "officials", "awards", "figures", "movements", "documents", "clusters")
"""The families of facts, in the order of the record."""


_PUBLISHED = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T[0-2][0-9]:[0-5][0-9])?")


@dataclass(frozen=True, slots=True)
class Options:
    """The options of an extractor; hashable, and cheap to send to another process.

    `ner`: "none", "underthesea" or "spacy:NAME" (an installed spaCy pipeline). `max_chars`: code points of an article
    that are read; beyond them the record warns `truncated`. `extra_lexicons`: files `NAME.tsv` whose rows are added to
    the package's own lexicon of that name. `families`: those to read, the others stay empty. `with_text`: keep the
    decoded text in `source.text`, so that the record can be sliced without its file.

    Raises OptionError.
    """

    ner: str = "none"
    max_chars: int = MAX_CHARS
    extra_lexicons: tuple[Path, ...] = ()
    families: tuple[str, ...] = FAMILIES
    with_text: bool = False

    def __post_init__(self) -> None:
        if self.ner not in {"none", "underthesea"} and not (self.ner.startswith("spacy:") and self.ner[6:]):
            raise OptionError(
                f"unknown NER provider {self.ner!r}", where="ner", remedy='Use "none", "underthesea" or "spacy:NAME"'
            )
        if self.max_chars < 1:
            raise OptionError(f"{self.max_chars} is no length", where="max_chars", remedy="Give a number of 1 or more")
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
    ) -> Options:
        """Options from any iterables, the families brought into the order of the record."""
        wanted = tuple(families)
        known = tuple(name for name in FAMILIES if name in wanted)
        rest = tuple(name for name in wanted if name not in FAMILIES)
        return cls(ner, max_chars, tuple(Path(path) for path in extra_lexicons), known + rest, with_text)


def publication_time(published: str | None) -> str | None:
    """The publication time of an article as given, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; OptionError for another form."""
    if published is not None and not _PUBLISHED.fullmatch(published):
        raise OptionError(
            f"{published!r} is no publication time", where="published", remedy="Write YYYY-MM-DD or YYYY-MM-DDTHH:MM"
        )
    return published
