"""The record of an article that a reader found, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from thidua_extract.archive.readers import Item
from thidua_extract.archive.readers.documents import to_text
from thidua_extract.archive.writers.jsonl import checked_line
from thidua_extract.errors import MissingDependencyError, ThiduaError, TimeLimitError, UnreadableFileError
from thidua_extract.options import Options

if TYPE_CHECKING:  # the process that only hands articles out does without the rules, which take a while to import
    from thidua_extract.pipeline import Extractor
    from thidua_extract.records.models import Record
    from thidua_extract.text.source import Source

Stage = Literal["read", "extract", "limit", "worker"]
"""Where an article failed: its file, its reading, the time or memory it may take, the process that read it."""

GREEDY = "it takes more memory than a worker may have"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A record, its line of JSON, checked against the schema, and the text; or the stage that failed, and why."""

    record: Record | None = None
    line: bytes = b""
    text: str = ""
    stage: Stage | None = None
    reason: str = ""


def extract_item(extractor: Extractor, item: Item, opened: Source | None = None) -> Record:
    """Read an item whose data is text, or the bytes of a text file; it tells the record where the article lies.

    `opened`: the data as the extractor opened it, where the caller has need of that too.
    """
    return extractor.extract(
        opened or item.data,
        id=item.id,
        published=item.published,
        path=item.path,
        member=item.member,
        url=item.url,
        format=item.format,
    )


def attempt_item(extractor: Extractor, item: Item) -> Attempt:
    """As `extract_item`, of an item of any format, for batches: what goes wrong with an article is told, not raised.

    Raises MissingDependencyError alone, for that is no article's doing.
    """
    stage: Stage = "read"
    try:
        article = to_text(item, extractor.options.max_chars)
        stage = "extract"
        opened = extractor.open(article.data)
        record = extract_item(extractor, article, opened)
        return Attempt(record, checked_line(record), opened.text)
    except MissingDependencyError:
        raise
    except Exception as error:  # a defect, too, is told with its article, and the batch goes on
        stage, reason = failure(error, stage)
        return Attempt(stage=stage, reason=reason)


def failure(error: Exception, stage: Stage) -> tuple[Stage, str]:
    """The stage that an article failed at and the reason, from what was raised at `stage`."""
    if isinstance(error, UnreadableFileError):
        return stage, error.advice
    if isinstance(error, TimeLimitError):
        return "limit", error.what
    if isinstance(error, ThiduaError):
        return stage, str(error)
    if isinstance(error, MemoryError):
        return "limit", GREEDY
    return stage, f"{type(error).__name__}: {error}"


@cache
def extractor_of(options: Options) -> Extractor:
    """The extractor of these options, made once a process, for those that are handed articles call by call."""
    from thidua_extract.pipeline import Extractor  # noqa: PLC0415

    return Extractor.from_options(options)
