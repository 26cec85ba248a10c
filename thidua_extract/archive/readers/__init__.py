"""Readers: each yields the articles of its kind of source as `Item`s."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One article to be read: the `id` that its record takes, where it lies (None for standard input), its bytes."""

    id: str | None
    path: str | None
    data: bytes
