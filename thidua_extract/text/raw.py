"""Bytes and text before anything is known of them: a sample to judge by, strict UTF-8."""

from __future__ import annotations

from typing import AnyStr

_PART = 1 << 16  # a sample holds three parts of this length: head, middle, tail


def sample_of(data: AnyStr) -> AnyStr:
    """The text or bytes, or of long ones head, middle and tail."""
    if len(data) <= 3 * _PART:
        return data
    middle = len(data) // 8 * 4  # even, and at a whole UTF-32 character
    tail = (len(data) - _PART) // 4 * 4
    return data[:_PART] + data[middle : middle + _PART] + data[tail:]


def strict_utf8(data: bytes) -> str | None:
    """The text of whole UTF-8, else None."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
