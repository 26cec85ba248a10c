"""The marks that the figures are held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.competitors import BARE, EXTRACTION, NER, SELECTION, WORDS
from benchmarks.report import Report

_TIMES = (("articles", NER, 250.0), ("articles", WORDS, 10.0))
_MEGABYTES = (("on topic", 1.5), ("archive", 5.0))
_SCALING = ((2, 1.7), (4, 3.0))
_SELECTION = 3.0
_LONG = 64
_PER_CHARACTER = 1.3
_HOSTILE = 5.0


@dataclass(frozen=True, slots=True)
class Mark:
    """`what` is measured, `value` as text, `mark` that it is held against, and whether it is `met`."""

    what: str
    value: str
    mark: str
    met: bool


def marks(report: Report) -> list[Mark]:
    """Every mark for which there are figures."""
    return [*_rates(report), *_scaling(report), *_growth(report), *_hostile(report), *_plain_path(report)]


def _rates(report: Report) -> Iterator[Mark]:
    ratios = {(ratio.corpus, ratio.fast, ratio.slow): ratio.times for ratio in report.ratios}
    for corpus, slow, mark in _TIMES:
        if times := ratios.get((corpus, EXTRACTION, slow)):
            yield Mark(f"extraction by {slow}, {corpus}", f"{times:.1f} x", f">= {mark:g} x", times >= mark)
    rates = {(rate.corpus, rate.competitor): rate.megabytes_per_second for rate in report.rates}
    for corpus, least in _MEGABYTES:
        if speed := rates.get((corpus, EXTRACTION)):
            yield Mark(f"extraction, {corpus}, one core", f"{speed:.2f} MB/s", f">= {least:g} MB/s", speed >= least)
    for corpus in dict.fromkeys(rate.corpus for rate in report.rates):
        if times := ratios.get((corpus, BARE, SELECTION)):
            what, value = f"select by the bare chain, {corpus}", f"{times:.1f} x as long"
            yield Mark(what, value, f"<= {_SELECTION:g} x", times <= _SELECTION)


def _scaling(report: Report) -> Iterator[Mark]:
    for processes, mark in _SCALING:
        for scale in report.scaling:
            if scale.processes == processes:
                value = f"{scale.times:.2f} x, efficiency {scale.efficiency:.0%} (a plain loop: {scale.machine:.2f} x)"
                yield Mark(f"{processes} processes by one", value, f">= {mark:g} x", scale.times >= mark)


def _growth(report: Report) -> Iterator[Mark]:
    for growth in report.text_growth:
        if growth.times == _LONG:
            what = f"cost of a character, text {_LONG} times as long, {growth.kind}"
            value, met = f"{growth.per_character:.2f} x", growth.per_character <= _PER_CHARACTER
            yield Mark(what, value, f"<= {_PER_CHARACTER:g} x", met)


def _hostile(report: Report) -> Iterator[Mark]:
    bounded = {one.kind: one.bounded for one in report.hostile}
    whole = {one.kind: one.whole for one in report.hostile if one.whole is not None}
    for name, seconds in (("within the bound", bounded), ("read to its end", whole)):
        if seconds:
            worst = max(seconds, key=seconds.__getitem__)
            value, met = f"{seconds[worst]:.1f} s ({worst})", seconds[worst] <= _HOSTILE
            yield Mark(f"slowest hostile megabyte, {name}", value, f"<= {_HOSTILE:g} s", met)


def _plain_path(report: Report) -> Iterator[Mark]:
    if report.plain_path:
        plain = report.plain_path
        value = f"{plain.different} of {plain.articles} records differ"
        yield Mark("fast path by the plain path", value, "none", plain.different == 0)
