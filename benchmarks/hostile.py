"""How long hostile inputs take, in a process that is ended where one takes far too long."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context

from benchmarks.hostile_inputs import HOSTILE
from benchmarks.timing import lap
from thidua_extract import Extractor
from thidua_extract.limits import MAX_CHARS

_UNBOUNDED = 10**9


@dataclass(frozen=True, slots=True)
class Hostile:
    """CPU seconds, those of the limit where the reading was ended there: `bounded` with the package's own bound on the
    characters that are read, `whole` with all of the text read, None where that was not tried. Facts are looked for in
    every text, also far from the subject."""

    kind: str
    megabytes: float
    bounded: float
    whole: float | None


def hostile(size: int, *, whole: int, limit: float, kinds: Sequence[str] = tuple(HOSTILE)) -> list[Hostile]:
    """Each kind in a text of about `size` bytes, slowest first; the slowest `whole` of them are read to their end too.

    No reading goes on for much more than `limit` seconds.
    """
    from pebble import ProcessPool  # noqa: PLC0415

    characters = {kind: round(size * 1000 / _size(HOSTILE[kind](1000))) for kind in kinds}
    with ProcessPool(max_workers=1, context=get_context("spawn")) as pool:

        def seconds(kind: str, most: int) -> float:
            try:
                took: float = pool.schedule(_read, args=(kind, characters[kind], most), timeout=limit + 5).result()
            except Late:
                return limit
            return took

        bounded = {kind: seconds(kind, MAX_CHARS) for kind in kinds}
        slowest = sorted(kinds, key=bounded.__getitem__, reverse=True)
        to_the_end = {kind: seconds(kind, _UNBOUNDED) for kind in slowest[:whole]}
    return [
        Hostile(kind, _size(HOSTILE[kind](characters[kind])) / 1e6, bounded[kind], to_the_end.get(kind))
        for kind in slowest
    ]


def _size(text: str) -> int:
    """Bytes in UTF-8."""
    return len(text.encode("utf-8", errors="surrogatepass"))


def _read(kind: str, characters: int, most: int) -> float:
    extractor = _extractor(most)
    text = HOSTILE[kind](characters)
    extractor.extract(text[:1000])  # what is made at first use
    return lap(lambda: extractor.extract(text).to_json()).cpu


@cache
def _extractor(most: int) -> Extractor:
    return Extractor(max_chars=most, off_topic=True)
