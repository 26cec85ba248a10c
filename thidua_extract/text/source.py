"""What an extractor is given, opened: a text, or the bytes of a text file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from thidua_extract.text.encoding import Warnings, decode, has_surrogates, inspect_text
from thidua_extract.text.plain import one_byte

_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it was given.

    `text`: all of it as decoded, `head` the part that is read. `sha256`: in hexadecimal, of the bytes; text given as
    `str` counts as UTF-8. `encoding`: as detected, None where text was given. `warnings`: (`code`, `message`), those of
    `text.encoding`, and `truncated`. `page`: the text in one byte a character, where it can be and is read whole.
    """

    text: str
    head: str
    sha256: str
    encoding: str | None
    warnings: Warnings
    page: bytes | None = None


def open_source(given: str | bytes, max_chars: int) -> Source:
    """Decode what was given, text or bytes of any kind. Its first `max_chars` code points are to be read.

    Unpaired surrogates of a `str` become U+FFFD, one for one. Raises TypeError for what is neither text nor bytes.
    """
    encoding: str | None
    if isinstance(given, bytes | bytearray | memoryview):
        data = bytes(given)
        decoded = decode(data)
        text, encoding, warnings, page = decoded.text, decoded.encoding, decoded.warnings, decoded.page
    elif isinstance(given, str):
        given = str.__str__(given)  # of a subclass, the text itself
        data = given.encode("utf-8", errors="surrogatepass")
        page = one_byte(given)
        text = encodable(given) if page is None else given
        encoding, warnings = None, inspect_text(given, page)
    else:
        raise TypeError(f"extract reads str or bytes, not {type(given).__name__}")
    if len(text) > max_chars:
        message = f"Only the first {max_chars} characters were read."
        warnings, page = (*warnings, ("truncated", message)), None
    return Source(text, text[:max_chars], hashlib.sha256(data).hexdigest(), encoding, warnings, page)


def encodable(text: str) -> str:
    """`text` as UTF-8 can hold it: unpaired surrogates, as `os.fsdecode` gives for other bytes, become U+FFFD.

    Raises TypeError for what is no text.
    """
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is no text")
    return _SURROGATE.sub("\ufffd", text) if has_surrogates(text) else text
