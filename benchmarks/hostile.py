"""How long hostile inputs take, in a process that is ended where one takes far too long."""

from __future__ import annotations

from collections.abc import Mapping
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
    """`seconds` of CPU with all of the text read, None where it took over the `limit`; `bounded` with the package's own
    bound on the characters that are read. Facts are looked for in every text, also far from the subject."""

    kind: str
    megabytes: float
    seconds: float | None
    bounded: float | None
    limit: float


def hostile(size: int, *, limit: float, kinds: Mapping[str, object] = HOSTILE) -> list[Hostile]:
    """Each kind in a text of about `size` bytes, slowest first; no reading goes on for more than `limit` seconds."""
    from pebble import ProcessPool  # noqa: PLC0415

    found = []
    with ProcessPool(max_workers=1, context=get_context("spawn")) as pool:
        for kind in kinds:
            seconds: list[float | None] = []
            characters = round(size * 1000 / _size(HOSTILE[kind](1000)))
            for most in (_UNBOUNDED, MAX_CHARS):
                try:
                    seconds.append(pool.schedule(_read, args=(kind, characters, most), timeout=limit + 5).result())
                except Late:
                    seconds.append(None)
            megabytes = _size(HOSTILE[kind](characters)) / 1e6
            found.append(Hostile(kind, megabytes, seconds[0], seconds[1], limit))
    return sorted(found, key=lambda one: -(limit if one.seconds is None else one.seconds))


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
