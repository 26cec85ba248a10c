"""Articles that repeat an earlier one, whole or nearly: agency copies, republished pages.

MinHash (Broder, 1997) over runs of four words, compared where a band of the signatures agrees (locality-sensitive
hashing): 16 bands of 8 find nine in ten pairs of Jaccard similarity 0.8, and hardly any under 0.5.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua_extract.archive.writers.atomic import atomic_file
from thidua_extract.errors import MissingDependencyError
from thidua_extract.text.fold import fold

if TYPE_CHECKING:
    import numpy

PERMUTATIONS = 128
SIGNATURE_BYTES = 4 * PERMUTATIONS
_BANDS = 16
_RUN = 4
_SEED = 11061948
_TRIED = 8
"""Earlier articles of a band that an article is compared with."""
THRESHOLD = 0.8


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Record `record` repeats record `of`, the first of its kind; `similarity` estimates the share of common runs."""

    record: int
    of: int
    similarity: float


def signature(text: str) -> bytes:
    """The MinHash of a text, `SIGNATURE_BYTES` long; all zero for a text of under four words, which repeats nothing."""
    try:
        from rensa import RMinHash  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "duplicates need rensa", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    words = fold(text).split()
    if len(words) < _RUN:
        return bytes(SIGNATURE_BYTES)
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    minhash.update([" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)])
    return b"".join(value.to_bytes(4, "little") for value in minhash.digest())


def find_duplicates(path: Path, threshold: float = THRESHOLD) -> list[Duplicate]:
    """The records whose signatures, in the file `path`, are like an earlier one's; in the order of the records.

    The file is mapped, not read: memory grows by some 40 bytes a record.
    """
    import numpy  # noqa: PLC0415 (an extra)

    if not path.exists() or path.stat().st_size < SIGNATURE_BYTES:
        return []
    signatures = numpy.memmap(path, dtype="<u4", mode="r").reshape(-1, PERMUTATIONS)
    candidates: dict[int, set[int]] = {}
    for later, earlier in _pairs(signatures):
        candidates.setdefault(later, set()).add(earlier)
    found: dict[int, Duplicate] = {}
    for record in sorted(candidates):
        firsts = sorted({found[other].of if other in found else other for other in candidates[record]})
        for first in firsts:
            similarity = float((signatures[record] == signatures[first]).mean())
            if similarity >= threshold:
                found[record] = Duplicate(record, first, round(similarity, 3))
                break
    return list(found.values())


def _pairs(signatures: numpy.ndarray[Any, Any]) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of records that agree in a band."""
    import numpy  # noqa: PLC0415

    width = PERMUTATIONS // _BANDS
    blank = numpy.asarray(~signatures.any(axis=1))
    for band in range(_BANDS):
        part = numpy.ascontiguousarray(signatures[:, band * width : (band + 1) * width])
        keys = part.view(f"V{4 * width}").ravel()
        _, group = numpy.unique(keys, return_inverse=True)
        order = numpy.argsort(group, kind="stable")
        cuts = numpy.flatnonzero(numpy.diff(group[order])) + 1
        for start, end in pairwise([0, *cuts.tolist(), len(order)]):
            if end - start < 2:
                continue
            members = [int(member) for member in order[start:end] if not blank[member]]
            for place, member in enumerate(members[1:], start=1):
                for earlier in members[: min(place, _TRIED)]:
                    yield member, earlier


def write_duplicates(path: Path, found: list[Duplicate]) -> None:
    """The duplicates as JSON Lines."""
    lines = (
        json.dumps({"record": one.record, "duplicate_of": one.of, "similarity": one.similarity}) + "\n" for one in found
    )
    with atomic_file(path) as file:
        file.writelines(line.encode("ascii") for line in lines)
