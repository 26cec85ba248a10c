"""A first pass over a mixed archive: which articles are about emulation and commendation, by their words alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from thidua_extract.archive.extraction import Stage, failure
from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.archive import refuse_own
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.documents import to_text
from thidua_extract.archive.readers.own import Own
from thidua_extract.batch.chunks import Chunk, chunks
from thidua_extract.batch.pool import Pool
from thidua_extract.batch.reader import Reader, total_size
from thidua_extract.batch.run import Progress
from thidua_extract.batch.worker import Outcome
from thidua_extract.errors import MissingDependencyError, UnreadableFileError
from thidua_extract.language.reading import Reading
from thidua_extract.limits import MAX_CHARS, MEMORY, SECONDS
from thidua_extract.options import Options
from thidua_extract.patterns.relevance import Relevance, judge_relevance, may_be_relevant, screen, trigger_words
from thidua_extract.pipeline import Extractor
from thidua_extract.text.document import Document
from thidua_extract.text.encoding import decode
from thidua_extract.text.plain import one_byte
from thidua_extract.text.source import encodable

_NEAR = 0.3
"""The part of the score asked for that a page must have before its parts are looked at. Of 289 articles that were
taken the lowest had 0.38 of it; with a menu before their titles, one of 292 had less than 0.3."""


@dataclass(frozen=True, slots=True)
class Selected:
    """An article that is on the topic: `text` as decoded, `relevance` with its evidence as source ranges."""

    item: Item
    text: str
    relevance: Relevance

    def to_dict(self, *, with_text: bool) -> dict[str, Any]:
        """What a line of the selection holds."""
        item = self.item
        evidence = [
            {"start": start, "end": end, "text": self.text[start:end]} for start, end in self.relevance.evidence
        ]
        line = {
            "id": item.id, "path": item.path, "member": item.member, "url": item.url, "published": item.published,
            "score": self.relevance.score, "evidence": evidence,
        }  # fmt: skip
        return {**line, "text": self.text} if with_text else line


def select(entries: Iterable[Item | Failure], least: float = 0.5) -> Iterator[Selected | Failure]:
    """The articles whose score is `least` or more, in their order, and the failures.

    The score is that of the article's record. It weighs words by the part of the page that they stand in; which part
    that is, is asked only of pages that come near, taken as a title and a body.
    """
    for entry in entries:
        if isinstance(entry, Failure):
            yield entry
        elif found := _selected(entry, least):
            yield found


def _selected(item: Item, least: float) -> Selected | None:
    if isinstance(item.data, str):
        text = encodable(item.data)
        page = one_byte(text)
    else:
        decoded = decode(item.data)
        text, page = decoded.text, decoded.page
    if least > 0 and not may_be_relevant(page):
        return None
    document = Document.from_source(text[:MAX_CHARS], page if len(text) <= MAX_CHARS else None)
    words = trigger_words(document)
    if screen(document, words).score < _NEAR * least:
        return None
    reading = Reading(document, item.published)
    relevance = judge_relevance(reading, words)
    if relevance.score < least:
        return None
    relevance.evidence = [reading.document.to_source(span) for span in relevance.evidence]
    return Selected(item, text, relevance)


def select_archive(
    inputs: Iterable[str],
    write: Callable[[bytes], object],
    *,
    least: float = 0.5,
    with_text: bool = True,
    columns: Columns | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    memory: int | None = MEMORY,
    output: Path | None = None,
    progress: Progress | None = None,
    failed: Callable[[UnreadableFileError], None] | None = None,
) -> Counter[str]:
    """The same by several processes, which a page or a document may bring down: each article that is taken is written
    as a line of JSON, in the order of the inputs, and `failed` is told of each that could not be read.

    `output`, the file that is written to, is passed over; raises OptionError where it is itself an input. Other
    arguments are those of `batch.run.run`. Returns the counts: `articles`, `relevant` (those taken) and `errors`.
    """
    counts: Counter[str] = Counter()
    names, own = list(inputs), Own(output) if output else None
    if own:
        refuse_own(names, own)
    take = partial(select_item, least=least, with_text=with_text)
    with (
        Reader(columns or Columns(), memory and max(memory, MEMORY)) as reader,
        Pool(Options(), jobs, seconds, memory, take) as pool,
    ):
        total = total_size(names, own) if progress else None
        for chunk, outcomes in pool.outcomes(chunks(reader.entries(names, own), lambda: reader.position)):
            errors = list(_failures(chunk, outcomes))
            for error in errors:
                if failed:
                    failed(error)
            write(b"".join(outcome.line for outcome in outcomes))
            taken = sum(outcome.relevant for outcome in outcomes)
            counts.update(articles=len(chunk.entries), relevant=taken, errors=len(errors))
            if progress:
                progress(counts, chunk.share(total))
    return counts


def select_item(_extractor: Extractor, item: Item, *, least: float, with_text: bool) -> Outcome:
    """The line of an article that is taken, none for another; or why it could not be read."""
    stage: Stage = "read"
    try:
        article = to_text(item)
        stage = "extract"
        found = _selected(article, least)
        if found is None:
            return Outcome()
        line = json.dumps(found.to_dict(with_text=with_text), ensure_ascii=False).encode("utf-8") + b"\n"
        return Outcome(line, relevant=True)
    except MissingDependencyError:
        raise
    except Exception as error:  # a defect, too, is told with its article, and the batch goes on
        stage, reason = failure(error, stage)
        return Outcome(stage=stage, reason=reason)


def _failures(chunk: Chunk, outcomes: list[Outcome]) -> Iterator[UnreadableFileError]:
    left = iter(outcomes)
    for entry in chunk.entries:
        if isinstance(entry, Failure):
            yield entry.error
        elif (outcome := next(left)).stage:
            where = " ".join(filter(None, (entry.path or "standard input", entry.member)))
            yield UnreadableFileError(outcome.reason, where=where)
