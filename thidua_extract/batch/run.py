"""A run over an archive: read, extract, write, with a journal to resume by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from thidua_extract.archive.readers import Failure, Item
from thidua_extract.archive.readers.archive import refuse_own
from thidua_extract.archive.readers.columns import Columns
from thidua_extract.archive.readers.own import Own
from thidua_extract.batch.chunks import Chunk, chunks
from thidua_extract.batch.export import TABLES
from thidua_extract.batch.journal import NAMES, Journal
from thidua_extract.batch.pool import Pool
from thidua_extract.batch.reader import Reader, total_size
from thidua_extract.batch.worker import Outcome
from thidua_extract.digest import rules_digest
from thidua_extract.errors import UnreadableFileError
from thidua_extract.limits import MEMORY, SECONDS
from thidua_extract.options import FAMILIES, Options
from thidua_extract.version import VERSION

Progress = Callable[[Counter[str], float | None], None]
"""Told the counts so far, and the share of the inputs that is done, 0 to 1; None where their size is not known."""


def run(
    inputs: Iterable[str],
    out: Path,
    *,
    options: Options | None = None,
    columns: Columns | None = None,
    jobs: int = 1,
    seconds: float = SECONDS,
    memory: int | None = MEMORY,
    progress: Progress | None = None,
) -> Counter[str]:
    """Read every article of `inputs` and write `records.jsonl` and `errors.jsonl` in the directory `out`.

    An earlier run there with the same rules and options is gone on with: what it wrote is kept as far as the inputs are
    the same. The records stand in the order of the inputs and are the same bytes for any number of `jobs`. `progress`
    is called after each chunk. Returns the counts: `articles`, `records`, `errors`, `relevant`, `kept` (records of an
    earlier run) and those of each family.

    Raises UnwritableFileError, and what was written stays, for the next run; OptionError where the run would overwrite
    an input, or files in `out` that no run made; UnreadableFileError where nothing could be read and `out` holds the
    records of an earlier run, which then stay.
    """
    options = options or Options()
    settings: dict[str, object] = {
        "format": 1,
        "version": VERSION,
        "rules": rules_digest(options.extra_lexicons),
        "options": {
            "ner": options.ner, "max_chars": options.max_chars, "families": list(options.families),
            "with_text": options.with_text, "off_topic": options.off_topic,
        },
    }  # fmt: skip
    counts: Counter[str] = Counter()
    names, columns = list(inputs), columns or Columns()
    own = own_files(out)
    refuse_own(names, own)
    total = total_size(names, own) if progress else None
    first = b""
    with (
        Journal(out, settings) as journal,
        Reader(columns, memory and max(memory, MEMORY)) as reader,
        Pool(options, jobs, seconds, memory) as pool,
    ):
        found = chunks(reader.entries(names, own), lambda: reader.position)
        for chunk, outcomes in pool.outcomes(_unread(found, journal, counts)):
            lines, tally = _written(chunk, outcomes)
            journal.write(chunk.digest, lines, tally)
            counts.update(tally)
            first = first or lines[1].partition(b"\n")[0]
            if progress:
                progress(counts, chunk.share(total))
        if journal.spares:
            raise _nothing_read(names, first, out)
        journal.finish()
    return counts


def own_files(out: Path) -> Own:
    """What a run in the directory `out` writes; tables only where a run has been, for their names may be the user's."""
    tables = {name for name, _ in TABLES.values()} | {"json"} if (out / "journal.jsonl").exists() else set[str]()
    return Own(out, NAMES | tables)


def _nothing_read(names: list[str], error: bytes, out: Path) -> UnreadableFileError:
    """What is told in place of an empty run: the line of the first error, or the inputs without an article."""
    fields = json.loads(error) if error else {"source": ", ".join(names), "member": None, "reason": "no article in it"}
    where = " ".join(filter(None, (fields["source"] or "standard input", fields["member"])))
    return UnreadableFileError(
        str(fields["reason"]), where=where, remedy=f"Nothing could be read; the earlier records in {out} stay"
    )


def _unread(found: Iterable[Chunk], journal: Journal, counts: Counter[str]) -> Iterator[Chunk]:
    """The chunks that an earlier run has not written."""
    for chunk in found:
        if done := journal.has(chunk.number, chunk.digest):
            counts.update(done.tally)
            counts["kept"] += done.tally["records"]
        else:
            yield chunk


def _written(chunk: Chunk, outcomes: list[Outcome]) -> tuple[tuple[bytes, ...], dict[str, int]]:
    """What a chunk adds to each file of the journal, and its tally."""
    records: list[bytes] = []
    errors: list[bytes] = []
    signatures: list[bytes] = []
    tally: Counter[str] = Counter(articles=len(chunk.entries), records=0)
    left = iter(outcomes)
    for entry in chunk.entries:
        if isinstance(entry, Failure):
            errors.append(_error(entry, "read", entry.error.advice))
            continue
        outcome = next(left)
        if outcome.stage:
            errors.append(_error(entry, outcome.stage, outcome.reason))
            continue
        records.append(outcome.line)
        signatures.append(outcome.signature)
        tally["relevant"] += outcome.relevant
        tally.update(dict(zip(FAMILIES, outcome.counts, strict=True)))
    tally["records"], tally["errors"] = len(records), len(errors)
    return (b"".join(records), b"".join(errors), b"".join(signatures)), dict(tally)


def _error(entry: Item | Failure, stage: str, reason: str) -> bytes:
    fields = {"source": entry.path, "member": entry.member, "stage": stage, "reason": reason}
    if isinstance(entry, Item):
        fields["id"] = entry.id
    return json.dumps(fields, ensure_ascii=False).encode("utf-8") + b"\n"
