"""Vietnamese 8-bit encodings: TCVN3, VNI, VISCII, Windows-1258, told by the syllables that a reading gives."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import cache

from thidua_extract import lexicons
from thidua_extract.text.syllables import count_syllables


@cache
def western_table() -> str:
    """Windows-1252 with its five holes filled as browsers do."""
    return "".join(
        char if (char := bytes([byte]).decode("cp1252", errors="replace")) != "\ufffd" else chr(byte)
        for byte in range(256)
    )


@cache
def western_map() -> dict[int, int]:
    """Code points back to the bytes of Windows-1252, C1 controls to themselves."""
    return {**{byte: byte for byte in range(0x80, 0xA0)}, **{ord(c): b for b, c in enumerate(western_table())}}


@cache
def _legacy_table(encoding: str) -> dict[str, str]:
    """What the bytes of an encoding stand for; the bytes as characters."""
    rows = lexicons.table("legacy_encodings").rows
    return {
        bytes.fromhex(row["bytes"]).decode("latin-1"): row["character"] for row in rows if row["encoding"] == encoding
    }


@cache
def _charmap(encoding: str) -> str:
    base = western_table() if encoding == "TCVN3" else "".join(map(chr, range(256)))
    table = _legacy_table(encoding)
    return "".join(table.get(chr(byte), base[byte]) for byte in range(256))


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    """VNI sets a vowel and its mark in two bytes: the pairs go first."""
    table = _legacy_table("VNI")
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table


def _read_vni(data: bytes) -> str:
    pattern, table = _vni()
    text = codecs.charmap_decode(data, "replace", western_table())[0]
    return pattern.sub(lambda match: table[match.group()], text)


def _read_table(encoding: str) -> Callable[[bytes], str]:
    return lambda data: codecs.charmap_decode(data, "replace", _charmap(encoding))[0]


LEGACY: dict[str, Callable[[bytes], str]] = {
    "TCVN3": _read_table("TCVN3"),
    "VNI": _read_vni,
    "VISCII": _read_table("VISCII"),
    "windows-1258": lambda data: data.decode("cp1258", errors="replace"),
}


def legacy_name(sample: bytes) -> str | None:
    """The Vietnamese encoding in which most words of the sample become syllables; None if none does."""
    scores = {name: count_syllables(read(sample)) for name, read in LEGACY.items()}
    name = max(scores, key=lambda name: scores[name][0] - scores[name][1])
    good, bad = scores[name]
    return name if good > 2 * bad else None
