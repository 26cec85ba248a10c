"""What a worker process does: it makes its extractor once, then reads chunks of articles into lines of JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from thidua_extract.archive.readers import Item
from thidua_extract.batch.duplicates import signature
from thidua_extract.errors import ThiduaError
from thidua_extract.options import Options
from thidua_extract.pipeline import Extractor
from thidua_extract.records.models import Record
from thidua_extract.text.encoding import decode

Stage = Literal["read", "extract", "limit", "worker"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article's record as a line of JSON without its end, with the counts of its facts; or why there is none."""

    line: bytes = b""
    signature: bytes = b""
    counts: tuple[int, ...] = ()
    relevant: bool = False
    stage: Stage | None = None
    reason: str = ""


_extractor: Extractor | None = None


def start(options: Options, memory: int | None) -> None:
    """Make this process's extractor; with `memory`, bytes beyond which it gets no more."""
    global _extractor  # noqa: PLW0603 (one a process)
    if memory:
        _bound(memory)
    _extractor = Extractor.from_options(options)


def read_chunk(items: Sequence[Item]) -> list[Outcome]:
    """The outcome of each article; none raises, except where the process itself ends."""
    if _extractor is None:
        raise RuntimeError("start comes first")
    return [_read(_extractor, item) for item in items]


def _read(extractor: Extractor, item: Item) -> Outcome:
    try:
        record = extractor.extract(
            item.data, id=item.id, published=item.published, path=item.path, member=item.member, url=item.url,
            format=item.format,
        )  # fmt: skip
        line = record.to_json().encode("utf-8")
        Record.from_json(line)
        text = item.data if isinstance(item.data, str) else decode(item.data).text
    except MemoryError:
        return Outcome(stage="limit", reason="it takes more memory than a worker may have")
    except ThiduaError as error:
        return Outcome(stage="extract", reason=str(error))
    except Exception as error:  # a defect: told with its article, and the batch goes on
        return Outcome(stage="extract", reason=f"{type(error).__name__}: {error}")
    counts = tuple(len(facts) for facts in record.families().values())
    return Outcome(line, signature(text), counts, record.relevance.relevant)


def _bound(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (memory, hard))
