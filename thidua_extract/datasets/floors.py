"""Accuracy that may not be lost: floors of F1 a gold set and family, pinned in a file with the digest of the gold.

    python -m thidua_extract.datasets.floors FLOORS.json NAME=DIRECTORY... [--allow-lower]

measures each set and pins its floors. It refuses to lower one unless told to.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict

import click

from thidua_extract.datasets.gold import gold_digest, read_gold
from thidua_extract.datasets.score import score_articles
from thidua_extract.pipeline import Extractor

_FIGURES = ("f1", "exact_f1")


class SetFloors(TypedDict):
    """The floors of one gold set, valid for the gold of this digest."""

    gold: str
    families: dict[str, dict[str, float]]


Floors = dict[str, SetFloors]


def read_floors(path: Path) -> Floors:
    """The pinned floors; none where there is no file yet."""
    if not path.exists():
        return {}
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def measure(directory: Path) -> SetFloors:
    """What the default extractor reaches on the articles (`ID.txt`, `ID.json`) of a gold set, rounded down."""
    extractor, gold = Extractor(), read_gold(directory)
    records = {key: extractor.extract((directory / f"{key}.txt").read_bytes(), id=key).to_dict() for key in gold}
    figures = score_articles(gold, records).to_dict()
    families = {name: {key: math.floor(row[key] * 1000) / 1000 for key in _FIGURES} for name, row in figures.items()}
    return {"gold": gold_digest(directory), "families": families}


def losses(floors: SetFloors, measured: SetFloors) -> Iterator[str]:
    """Each family that is under its floor, as a line for people."""
    for family, bounds in floors["families"].items():
        for key, bound in bounds.items():
            reached = measured["families"].get(family, {}).get(key, 0.0)
            if reached < bound:
                yield f"{family}: {key} is {reached:.3f}, the floor is {bound:.3f}"


@click.command(help=__doc__)
@click.argument("floors", type=click.Path(path_type=Path))
@click.argument("sets", nargs=-1, required=True, metavar="NAME=DIRECTORY...")
@click.option("--allow-lower", is_flag=True, help="Lower floors that are not reached any more.")
def main(floors: Path, sets: Iterable[str], allow_lower: bool) -> None:
    """Pin the floors of the sets whose directories are at hand."""
    pinned = read_floors(floors)
    refused = False
    for name, _, place in (item.partition("=") for item in sets):
        if not Path(place).is_dir():
            click.echo(f"{name}: {place} is not at hand; its floors stay")
            continue
        measured = measure(Path(place))
        lost = [f"{name}: {loss}" for loss in losses(pinned[name], measured)] if name in pinned else []
        for loss in lost:
            click.echo(loss)
        if lost and not allow_lower:
            refused = True
            continue
        pinned[name] = measured
        click.echo(f"{name}: pinned, all {measured['families']['all']}")
    if refused:
        raise click.ClickException("floors would be lowered; give --allow-lower if that is meant")
    floors.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
