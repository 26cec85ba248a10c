"""Bytes to text: encoding detection for what Vietnamese archives hold.

UTF-8, UTF-16 and UTF-32 are told by their own form; the 8-bit encodings of the years before Unicode (TCVN3, VNI,
VISCII, windows-1258), and UTF-8 that was once read as Windows-1252, by how many Vietnamese syllables a reading gives.
Detection looks at a bounded sample; a table, not a guess, does the rest. General detectors know none of these but
windows-1258.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua_extract.codes import WarningCode
from thidua_extract.text.legacy_encodings import LEGACY, legacy_name, western_table
from thidua_extract.text.mojibake import MOJIBAKE, MOJIBAKE_SIGNS, is_misread, is_mojibake, legacy_of, repair_lines
from thidua_extract.text.plain import ALPHABET, one_byte
from thidua_extract.text.raw import sample_of, strict_utf8
from thidua_extract.text.syllables import bare_syllables, count_syllables

Notice = tuple[WarningCode, str]
Warnings = tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that it was read in and what should be known of it (`code`, `message`).

    Codes: `binary` (the text is then empty), `undecodable`, `legacy_encoding`, `mojibake_repaired`, and those of
    `inspect_text`. `page`: the text in one byte a character, where it was looked at so.
    """

    text: str
    encoding: str
    warnings: Warnings = ()
    page: bytes | None = None


def decode(data: bytes) -> Decoded:
    """The text of `data`; never raises, linear in the length.

    >>> decode(bytes.fromhex("74 68 69 20 AE 75 61")).encoding
    'TCVN3'
    """
    for mark, marked in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _finish(*_replace(data[len(mark) :], marked))
    sample = sample_of(data)
    if unmarked := _utf16_without_mark(sample):
        return _finish(*_replace(data, unmarked))
    if reason := _binary(sample):
        return Decoded("", "binary", (("binary", f"There is no text: {reason}."),))
    if (whole := strict_utf8(data)) is not None:
        return _finish(whole, "utf-8", [])
    if _mostly_utf8(sample):
        return _finish(*_replace(data, "utf-8"))
    return _finish(*_read_legacy(data, sample))


def inspect_text(text: str, page: bytes | None = None) -> Warnings:
    """What should be known of text that came decoded; nothing is altered.

    Codes: `surrogates`, `nul`, `replacement_characters`, `mojibake`, `no_diacritics`, `not_vietnamese`. `page`: the
    text in one byte a character, where it can be.
    """
    sample = sample_of(text)
    warnings: list[Notice] = []
    if page is None and has_surrogates(text):
        warnings.append(("surrogates", "Unpaired surrogates were read, and are written, as U+FFFD."))
    page = page if page is not None and sample is text else one_byte(sample)
    plain = _plainly_vietnamese(sample, page)
    return (*warnings, *_inspect(text, sample, page, plain=plain))


def has_surrogates(text: str) -> bool:
    """Whether unpaired surrogates stand in the text, which no UTF-8 can hold: encoding it tells that fastest."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _inspect(text: str, sample: str, page: bytes | None, *, plain: bool) -> Iterator[Notice]:
    """The same but for surrogates; `page`: the sample in one byte a character; `plain`: it is seen to be Vietnamese."""
    whole = page if sample is text else None
    if nuls := text.count("\0") if whole is None else whole.count(0):
        yield "nul", f"{nuls} NUL characters were passed over."
    if lost := text.count("\ufffd") if whole is None else 0:  # no page holds it
        yield "replacement_characters", f"{lost} characters had been lost before (U+FFFD)."
    if not plain and (judgement := _judge_language(sample)):
        yield judgement


def _judge_language(sample: str) -> Notice | None:
    """What is wrong with a text that shows few Vietnamese letters."""
    good, bad = count_syllables(sample)
    if bad > good and (len(MOJIBAKE.findall(sample)) > 1 or legacy_of(sample)):
        return "mojibake", "The text was read in a wrong encoding before."
    words = _ASCII_WORD.findall(sample.lower())
    if len(words) < 12 or good * 20 > len(words):
        return None
    bare = bare_syllables()
    if sum(word in bare for word in words) > 0.7 * len(words):
        return "no_diacritics", "The text is written without diacritics: facts are missed."
    return "not_vietnamese", "The text is hardly Vietnamese."


_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "gzip-compressed data",
    b"BZh": "bzip2-compressed data",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a rar archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format": "a database",
}
# VISCII writes six capitals as control characters (02 05 06 14 19 1E): they are not counted.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b\x02\x05\x06\x14\x19\x1e")) + b"\x7f"


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 by where its zero bytes are: nearly all on one side, for the ASCII half of Vietnamese text."""
    pairs = len(sample) // 2
    if pairs < 4 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high > 0.4 * pairs and low < 0.02 * pairs:
            return name
    return None


def _binary(sample: bytes) -> str | None:
    """Why the bytes are no text, or None."""
    if sample.startswith(tuple(_SIGNATURES)):
        kind = next(kind for signature, kind in _SIGNATURES.items() if sample.startswith(signature))
        return f"the bytes are {kind}"
    nuls = sample.count(0) if b"\0" in sample else 0
    if nuls * 20 > len(sample):
        return f"{nuls} of {len(sample)} sampled bytes are NUL"
    controls = len(sample) - len(sample.translate(None, _CONTROLS)) - nuls
    if controls * 30 > len(sample):
        return f"{controls} of {len(sample)} sampled bytes are control characters"
    return None


def _mostly_utf8(sample: bytes) -> bool:
    """Whether sequences of several bytes are whole far more often than broken; a cut at either end is forgiven."""
    text = sample[:-3].decode("utf-8", errors="replace").lstrip("\ufffd")
    broken = text.count("\ufffd")
    whole = len(text) - broken - len(text.encode("ascii", errors="ignore"))
    return whole > 3 * broken


def _replace(data: bytes, encoding: str) -> tuple[str, str, list[Notice]]:
    """`data` in `encoding` with U+FFFD for what is broken, and how much that was."""
    text = data.decode(encoding, errors="replace")
    if "\ufffd" not in text:
        return text, encoding, []
    width = {"utf-8": 3, "utf-16-le": 2, "utf-16-be": 2}.get(encoding, 4)
    written = text.count("\ufffd")
    meant = data.count("\ufffd".encode(encoding))
    lost = len(data) - len(text.encode(encoding, errors="replace")) + (written - meant) * width
    if written <= meant:
        return text, encoding, []
    return text, encoding, [("undecodable", f"{lost} bytes that are no {encoding} were replaced by U+FFFD.")]


_ASCII_WORD = re.compile("[A-Za-z]{2,}")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_SIGNS = one_byte("".join(sign for sign in MOJIBAKE_SIGNS if sign in ALPHABET)) or b""
_TELLING = bytes(_VIETNAMESE.match(char) is not None for char in ALPHABET)


def _plainly_vietnamese(sample: str, page: bytes | None) -> bool:
    """Whether one letter in twenty is one that no wrong reading gives; spares the count of syllables.

    `page`: the sample in one byte a character, in which letters are found and counted many times quicker.
    """
    if (page is None or any(sign in page for sign in _SIGNS)) and is_mojibake(sample):
        return False
    if page is None:
        return len(_VIETNAMESE.findall(sample)) * 20 > len(sample)
    beginning = page[: len(page) // 2]  # of most articles it holds enough for the whole
    return any(part.translate(_TELLING).count(True) * 20 > len(page) for part in (beginning, page))


def _read_legacy(data: bytes, sample: bytes) -> tuple[str, str, list[Notice]]:
    name = legacy_name(sample)
    if name is None:
        text = codecs.charmap_decode(data, "replace", western_table())[0]
        return text, "windows-1252", [("legacy_encoding", "Read as windows-1252, for want of a better.")]
    return LEGACY[name](data), name, [("legacy_encoding", f"Read as {name}.")]


def _finish(text: str, encoding: str, warnings: list[Notice]) -> Decoded:
    """Undo a wrong decoding that happened before this one, and say what else should be known."""
    lost = any(code == "undecodable" for code, _ in warnings)
    sample = sample_of(text)
    page = one_byte(sample)
    plain = _plainly_vietnamese(sample, page)
    misread = not (plain and sample is text) and (is_mojibake(text) or (not plain and is_misread(sample)))
    if misread and encoding.startswith("utf"):
        text, repaired = repair_lines(text)
        if repaired:
            warnings.append(("mojibake_repaired", f"{repaired} lines had been read in a wrong encoding before."))
        sample = sample_of(text)
        page = one_byte(sample)
        plain = _plainly_vietnamese(sample, page)
    for code, message in _inspect(text, sample, page, plain=plain):
        if not (lost and code == "replacement_characters"):
            warnings.append((code, message))
    return Decoded(text, encoding, tuple(warnings), page if sample is text else None)
