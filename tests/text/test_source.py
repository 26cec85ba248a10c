"""What is given is opened: text, digest, encoding, the part that is read."""

from __future__ import annotations

import hashlib

import pytest

from thidua_extract.text.source import open_source

TEXT = "Bến Lau đón 3 đội thuyền."


def test_text_and_its_bytes_are_one_source() -> None:
    text, data = open_source(TEXT, 100), open_source(TEXT.encode(), 100)
    assert text.text == data.text == text.head == TEXT
    assert text.sha256 == data.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (text.encoding, data.encoding) == (None, "utf-8")


def test_the_head_alone_is_read_beyond_the_limit() -> None:
    opened = open_source(TEXT, 7)
    assert (opened.text, opened.head) == (TEXT, "Bến Lau")
    assert opened.warnings[-1] == ("truncated", "Only the first 7 characters were read.")
    assert open_source(TEXT, len(TEXT)).warnings == ()


def test_unpaired_surrogates_keep_the_offsets() -> None:
    opened = open_source("Bến \ud800Lau", 100)
    assert opened.text == "Bến \ufffdLau"
    assert opened.sha256 == hashlib.sha256("Bến \ud800Lau".encode("utf-8", "surrogatepass")).hexdigest()


@pytest.mark.parametrize("given", [None, 7, ["Bến Lau"]])
def test_what_is_neither_text_nor_bytes(given: object) -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        open_source(given, 100)  # type: ignore[arg-type]
