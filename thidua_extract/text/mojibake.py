"""Text that was decoded wrongly before, told by its signs and repaired line by line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from thidua_extract.text.legacy_encodings import LEGACY, legacy_name, western_map
from thidua_extract.text.raw import sample_of, strict_utf8
from thidua_extract.text.syllables import count_syllables, score

# The first and second byte of UTF-8 shown as Windows-1252: "Ä‘", "Æ°", "á»", "â€". Not "quá”".
MOJIBAKE = re.compile("[ÂÃÄÅÆáâ](?:(?<=á)[º»]|(?<=â)€|(?<=[ÂÃÄÅÆ])[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™])")
MOJIBAKE_SIGNS = "ÂÃÄÅÆº»€"  # one of them is in every match: single letters are found fastest
# Letters whose last byte was a no-break space and became a plain one: à, Ơ, Ạ, Ỡ.
_LOST_SPACE = re.compile(b"(\xc3|\xc6|\xe1[\xba\xbb]) ")


def is_mojibake(text: str) -> bool:
    """Whether signs of UTF-8 read as Windows-1252 stand in the text."""
    return any(sign in text for sign in MOJIBAKE_SIGNS) and MOJIBAKE.search(text) is not None


def _as_bytes(text: str) -> bytes | None:
    """The Windows-1252 bytes that `text` may have been read from; None where it holds other characters."""
    try:
        return codecs.charmap_encode(text, "strict", western_map())[0]
    except UnicodeEncodeError:
        return None


def legacy_of(text: str) -> str | None:
    """The 8-bit encoding that text of Western letters really is in ("thi ®ua"); None for any other text."""
    data = _as_bytes(text)
    return legacy_name(data) if data is not None else None


def is_misread(sample: str) -> bool:
    """Whether most of its words with letters beyond ASCII are no syllables."""
    good, bad = count_syllables(sample)
    return bad > max(2 * good, 1)


def repair_lines(text: str) -> tuple[str, int]:
    """`text` with every line repaired that reads better as UTF-8, or as one 8-bit encoding, and their number."""
    lines = text.split("\n")
    if (whole := _read_again(text)) is not None:
        whole = _read_again(whole) or whole
        return whole, sum(line != better for line, better in zip(lines, whole.split("\n"), strict=False))
    western = [number for number, line in enumerate(lines) if not line.isascii() and _as_bytes(line) is not None]
    legacy = legacy_of(sample_of("\n".join(lines[number] for number in western))) if western else None
    repaired = 0
    for number in western:
        better = max(_readings(lines[number], legacy), key=score)  # the first of equals: the line as it is
        repaired += better != lines[number]
        lines[number] = better
    return "\n".join(lines), repaired


def _read_again(text: str) -> str | None:
    """All of `text` as UTF-8 that was read as Windows-1252, where that is whole and better."""
    data = _as_bytes(text)
    whole = strict_utf8(data) if data is not None else None
    if whole is None or score(sample_of(whole)) <= score(sample_of(text)):
        return None
    return whole


def _readings(line: str, legacy: str | None) -> Iterator[str]:
    """The line itself, and what it may have been meant to be: once or twice UTF-8 read wrongly, or `legacy`."""
    yield line
    data = _as_bytes(line)
    if legacy and data is not None:
        yield LEGACY[legacy](data)
    for _ in range(2):
        if data is None or not MOJIBAKE.search(line):
            return
        whole = strict_utf8(data)
        if whole is None:
            collapsed = _LOST_SPACE.sub(b"\\1\xa0 ", data).decode("utf-8", errors="replace")
            exchanged = _LOST_SPACE.sub(b"\\1\xa0", data).decode("utf-8", errors="replace")
            whole = max(exchanged, collapsed, key=score)
        line = whole
        yield line
        data = _as_bytes(line)
