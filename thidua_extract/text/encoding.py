"""Bytes to text: encoding detection for what Vietnamese archives hold.

UTF-8, UTF-16 and UTF-32 are told by their own form; the 8-bit encodings of the years before Unicode (TCVN3, VNI,
VISCII, windows-1258), and UTF-8 that was once read as Windows-1252, by how many Vietnamese syllables a reading gives.
Detection looks at a bounded sample; a table, not a guess, does the rest. General detectors know none of these but
windows-1258.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import AnyStr

from thidua_extract import lexicons
from thidua_extract.codes import WarningCode
from thidua_extract.text.fold import fold

Notice = tuple[WarningCode, str]
Warnings = tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding that it was read in and what should be known of it (`code`, `message`).

    Codes: `binary` (the text is then empty), `undecodable`, `legacy_encoding`, `mojibake_repaired`, and those of
    `inspect_text`.
    """

    text: str
    encoding: str
    warnings: Warnings = ()


def decode(data: bytes) -> Decoded:
    """The text of `data`; never raises, linear in the length.

    >>> decode(bytes.fromhex("74 68 69 20 AE 75 61")).encoding
    'TCVN3'
    """
    for mark, marked in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _finish(*_replace(data[len(mark) :], marked))
    sample = _sample(data)
    if unmarked := _utf16_without_mark(sample):
        return _finish(*_replace(data, unmarked))
    if reason := _binary(sample):
        return Decoded("", "binary", (("binary", f"There is no text: {reason}."),))
    if (whole := _strict_utf8(data)) is not None:
        return _finish(whole, "utf-8", [])
    if _mostly_utf8(sample):
        return _finish(*_replace(data, "utf-8"))
    return _finish(*_read_legacy(data, sample))


def inspect_text(text: str) -> Warnings:
    """What should be known of text that came decoded; nothing is altered.

    Codes: `surrogates`, `nul`, `replacement_characters`, `mojibake`, `no_diacritics`, `not_vietnamese`.
    """
    sample = _sample(text)
    warnings: list[Notice] = []
    if has_surrogates(text):
        warnings.append(("surrogates", "Unpaired surrogates were read, and are written, as U+FFFD."))
    return (*warnings, *_inspect(text, sample, plain=_plainly_vietnamese(sample)))


def has_surrogates(text: str) -> bool:
    """Whether unpaired surrogates stand in the text, which no UTF-8 can hold: encoding it tells that fastest."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _inspect(text: str, sample: str, *, plain: bool) -> Iterator[Notice]:
    """The same but for surrogates; `plain`: the sample is seen to be Vietnamese."""
    if nuls := text.count("\0"):
        yield "nul", f"{nuls} NUL characters were passed over."
    if lost := text.count("\ufffd"):
        yield "replacement_characters", f"{lost} characters had been lost before (U+FFFD)."
    if not plain and (judgement := _judge_language(sample)):
        yield judgement


def _judge_language(sample: str) -> Notice | None:
    """What is wrong with a text that shows few Vietnamese letters."""
    good, bad = _syllables(sample)
    if bad > good and (len(_MOJIBAKE.findall(sample)) > 1 or _misread(sample)):
        return "mojibake", "The text was read in a wrong encoding before."
    words = _ASCII_WORD.findall(sample.lower())
    if len(words) < 12 or good * 20 > len(words):
        return None
    bare = _bare_syllables()
    if sum(word in bare for word in words) > 0.7 * len(words):
        return "no_diacritics", "The text is written without diacritics: facts are missed."
    return "not_vietnamese", "The text is hardly Vietnamese."


# --- forms that show themselves -------------------------------------------------------------------------------------

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
_PART = 1 << 16  # a sample holds three parts of this length: head, middle, tail
# VISCII writes six capitals as control characters (02 05 06 14 19 1E): they are not counted.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b\x02\x05\x06\x14\x19\x1e")) + b"\x7f"


def _sample(data: AnyStr) -> AnyStr:
    if len(data) <= 3 * _PART:
        return data
    middle = len(data) // 8 * 4  # even, and at a whole UTF-32 character
    tail = (len(data) - _PART) // 4 * 4
    return data[:_PART] + data[middle : middle + _PART] + data[tail:]


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
    for signature, kind in _SIGNATURES.items():
        if sample.startswith(signature):
            return f"the bytes are {kind}"
    nuls = sample.count(0)
    if nuls * 20 > len(sample):
        return f"{nuls} of {len(sample)} sampled bytes are NUL"
    controls = len(sample) - len(sample.translate(None, _CONTROLS)) - nuls
    if controls * 30 > len(sample):
        return f"{controls} of {len(sample)} sampled bytes are control characters"
    return None


def _strict_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
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


# --- how Vietnamese a reading is ------------------------------------------------------------------------------------

# Runs of letters and of anything beyond ASCII: a wrong reading puts signs inside words, so they must stay in the run.
_RUN = re.compile("(?<![A-Za-z])[A-Za-z]*[^\x00-\x7f\u00a0“”‘’…–—•«»\ufeff][A-Za-z\u0080-\u009f\u00a1-\uffff]*")
_ASCII_WORD = re.compile("[A-Za-z]{2,}")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_COMMON = "đưạộếảấơợ"  # the most frequent of these letters
_EDGES = "“”‘’…–—•«»"


def _plainly_vietnamese(sample: str) -> bool:
    """Whether one letter in twenty is one that no wrong reading gives; spares the count of syllables."""
    if _is_mojibake(sample):
        return False
    count = 0
    for letter in _COMMON:  # a count of one letter is many times quicker than a look for a class
        count += sample.count(letter)
        if count * 20 > len(sample):
            return True
    return len(_VIETNAMESE.findall(sample)) * 20 > len(sample)


def _syllables(text: str) -> tuple[int, int]:
    """How many words with a letter beyond ASCII are Vietnamese syllables, and how many are not."""
    known = _known_syllables()
    runs = fold(unicodedata.normalize("NFC", "\n".join(_RUN.findall(text)))).split("\n")
    good = sum(run.strip(_EDGES) in known for run in runs)
    return good, len(runs) - good if runs != [""] else 0


@cache
def _known_syllables() -> frozenset[str]:
    return frozenset(row["syllable"] for row in lexicons.table("syllables").rows)


@cache
def _bare_syllables() -> frozenset[str]:
    """The known syllables as they are typed without diacritics."""
    bare = "".join(
        char for char in unicodedata.normalize("NFD", "\n".join(_known_syllables())) if not unicodedata.combining(char)
    )
    return frozenset(bare.replace("đ", "d").split("\n"))


# --- 8-bit encodings ------------------------------------------------------------------------------------------------


@cache
def _western_table() -> str:
    """Windows-1252 with its five holes filled as browsers do."""
    return "".join(
        char if (char := bytes([byte]).decode("cp1252", errors="replace")) != "\ufffd" else chr(byte)
        for byte in range(256)
    )


@cache
def _western_map() -> dict[int, int]:
    """Code points back to the bytes of Windows-1252, C1 controls to themselves."""
    return {**{byte: byte for byte in range(0x80, 0xA0)}, **{ord(c): b for b, c in enumerate(_western_table())}}


@cache
def _legacy_table(encoding: str) -> dict[str, str]:
    """What the bytes of an encoding stand for; the bytes as characters."""
    rows = lexicons.table("legacy_encodings").rows
    return {
        bytes.fromhex(row["bytes"]).decode("latin-1"): row["character"] for row in rows if row["encoding"] == encoding
    }


@cache
def _charmap(encoding: str) -> str:
    base = _western_table() if encoding == "TCVN3" else "".join(map(chr, range(256)))
    table = _legacy_table(encoding)
    return "".join(table.get(chr(byte), base[byte]) for byte in range(256))


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    """VNI sets a vowel and its mark in two bytes: the pairs go first."""
    table = _legacy_table("VNI")
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table


def _read_vni(data: bytes) -> str:
    pattern, table = _vni()
    text = codecs.charmap_decode(data, "replace", _western_table())[0]
    return pattern.sub(lambda match: table[match.group()], text)


def _read_table(encoding: str) -> Callable[[bytes], str]:
    return lambda data: codecs.charmap_decode(data, "replace", _charmap(encoding))[0]


_LEGACY: dict[str, Callable[[bytes], str]] = {
    "TCVN3": _read_table("TCVN3"),
    "VNI": _read_vni,
    "VISCII": _read_table("VISCII"),
    "windows-1258": lambda data: data.decode("cp1258", errors="replace"),
}


def _legacy_name(sample: bytes) -> str | None:
    """The Vietnamese encoding in which most words of the sample become syllables; None if none does."""
    scores = {name: _syllables(read(sample)) for name, read in _LEGACY.items()}
    name = max(scores, key=lambda name: scores[name][0] - scores[name][1])
    good, bad = scores[name]
    return name if good > 2 * bad else None


def _read_legacy(data: bytes, sample: bytes) -> tuple[str, str, list[Notice]]:
    name = _legacy_name(sample)
    if name is None:
        text = codecs.charmap_decode(data, "replace", _western_table())[0]
        return text, "windows-1252", [("legacy_encoding", "Read as windows-1252, for want of a better.")]
    return _LEGACY[name](data), name, [("legacy_encoding", f"Read as {name}.")]


# --- text that was decoded wrongly before ---------------------------------------------------------------------------

# The first and second byte of UTF-8 shown as Windows-1252: "Ä‘", "Æ°", "á»", "â€". Not "quá”".
_MOJIBAKE = re.compile("[ÂÃÄÅÆáâ](?:(?<=á)[º»]|(?<=â)€|(?<=[ÂÃÄÅÆ])[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™])")
_MOJIBAKE_SIGNS = "ÂÃÄÅÆº»€"  # one of them is in every match: single letters are found fastest
# Letters whose last byte was a no-break space and became a plain one: à, Ơ, Ạ, Ỡ.
_LOST_SPACE = re.compile(b"(\xc3|\xc6|\xe1[\xba\xbb]) ")


def _is_mojibake(text: str) -> bool:
    return any(sign in text for sign in _MOJIBAKE_SIGNS) and _MOJIBAKE.search(text) is not None


def _as_bytes(text: str) -> bytes | None:
    """The Windows-1252 bytes that `text` may have been read from; None where it holds other characters."""
    try:
        return codecs.charmap_encode(text, "strict", _western_map())[0]
    except UnicodeEncodeError:
        return None


def _misread(text: str) -> str | None:
    """The 8-bit encoding that text of Western letters really is in ("thi ®ua"); None for any other text."""
    data = _as_bytes(text)
    return _legacy_name(data) if data is not None else None


def _finish(text: str, encoding: str, warnings: list[Notice]) -> Decoded:
    """Undo a wrong decoding that happened before this one, and say what else should be known."""
    lost = any(code == "undecodable" for code, _ in warnings)
    sample = _sample(text)
    plain = _plainly_vietnamese(sample)
    misread = not (plain and sample is text) and (_is_mojibake(text) or (not plain and _looks_misread(sample)))
    if misread and encoding.startswith("utf"):
        text, repaired = _repair_lines(text)
        if repaired:
            warnings.append(("mojibake_repaired", f"{repaired} lines had been read in a wrong encoding before."))
        sample = _sample(text)
        plain = _plainly_vietnamese(sample)
    for code, message in _inspect(text, sample, plain=plain):
        if not (lost and code == "replacement_characters"):
            warnings.append((code, message))
    return Decoded(text, encoding, tuple(warnings))


def _looks_misread(sample: str) -> bool:
    good, bad = _syllables(sample)
    return bad > max(2 * good, 1)


def _repair_lines(text: str) -> tuple[str, int]:
    """`text` with every line repaired that reads better as UTF-8, or as one 8-bit encoding, and their number."""
    lines = text.split("\n")
    if (whole := _read_again(text)) is not None:
        whole = _read_again(whole) or whole
        return whole, sum(line != better for line, better in zip(lines, whole.split("\n"), strict=False))
    western = [number for number, line in enumerate(lines) if not line.isascii() and _as_bytes(line) is not None]
    legacy = _misread(_sample("\n".join(lines[number] for number in western))) if western else None
    repaired = 0
    for number in western:
        better = max(_readings(lines[number], legacy), key=_score)  # the first of equals: the line as it is
        repaired += better != lines[number]
        lines[number] = better
    return "\n".join(lines), repaired


def _read_again(text: str) -> str | None:
    """All of `text` as UTF-8 that was read as Windows-1252, where that is whole and better."""
    data = _as_bytes(text)
    whole = _strict_utf8(data) if data is not None else None
    if whole is None or _score(_sample(whole)) <= _score(_sample(text)):
        return None
    return whole


def _readings(line: str, legacy: str | None) -> Iterator[str]:
    """The line itself, and what it may have been meant to be: once or twice UTF-8 read wrongly, or `legacy`."""
    yield line
    data = _as_bytes(line)
    if legacy and data is not None:
        yield _LEGACY[legacy](data)
    for _ in range(2):
        if data is None or not _MOJIBAKE.search(line):
            return
        whole = _strict_utf8(data)
        if whole is None:
            collapsed = _LOST_SPACE.sub(b"\\1\xa0 ", data).decode("utf-8", errors="replace")
            exchanged = _LOST_SPACE.sub(b"\\1\xa0", data).decode("utf-8", errors="replace")
            whole = max(exchanged, collapsed, key=_score)
        line = whole
        yield line
        data = _as_bytes(line)


def _score(text: str) -> int:
    good, bad = _syllables(text)
    return good - bad - 2 * text.count("\ufffd")
