"""Movements: names of emulation movements and campaigns."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.mention import Mention


@dataclass(slots=True, kw_only=True)
class MovementMention(Mention):
    """A movement by its name, without quotation marks."""

    name: str


def find_movements(reading: Reading) -> list[MovementMention]:
    """The movements named, in the order of the text, variants of one name still apart."""
    return []
