"""The record of an article that a reader found, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thidua_extract.archive.readers import Item
from thidua_extract.archive.readers.documents import to_text
from thidua_extract.archive.writers.jsonl import checked_line
from thidua_extract.errors import MissingDependencyError, ThiduaError, TimeLimitError, UnreadableFileError
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
        article = to_text(item)
        stage = "extract"
        opened = extractor.open(article.data)
        record = extract_item(extractor, article, opened)
        return Attempt(record, checked_line(record), opened.text)
    except MissingDependencyError:
        raise
    except UnreadableFileError as error:
        return Attempt(stage=stage, reason=error.advice)
    except TimeLimitError as error:
        return Attempt(stage="limit", reason=error.what)
    except ThiduaError as error:
        return Attempt(stage=stage, reason=str(error))
    except MemoryError:
        return Attempt(stage="limit", reason=GREEDY)
    except Exception as error:  # a defect: told with its article, and the batch goes on
        return Attempt(stage=stage, reason=f"{type(error).__name__}: {error}")
