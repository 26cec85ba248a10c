"""One byte a character: nothing is lost, and what must be repaired is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text import normalise
from thidua_extract.text.encoding import inspect_text
from thidua_extract.text.plain import ALPHABET, one_byte, small_letters

CHARACTERS = ALPHABET.rstrip("\ufffe")


def test_every_character_has_a_byte_of_its_own() -> None:
    page = one_byte(CHARACTERS)
    assert page is not None
    assert len(CHARACTERS) == len(set(CHARACTERS)) == len(set(page))
    assert one_byte("Tết 2024 & <p>")[-7:] == b"4 & <p>"  # type: ignore[index]


@pytest.mark.parametrize("text", ["thi đua\u0301", "Ðảng", "m²", "thi\u200bđua", "\ud800", "\x08", "«Sao»"])
def test_other_characters_have_none(text: str) -> None:
    assert one_byte(text) is None


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Thi  ĐUA\tYêu\u00a0nước", "thi  đua yêu nước"),
        ("R& D; VH-TT&DL", "r& d; vh-tt&dl"),
        ("thi&nbsp;đua", None),
        ("thi <b>đua</b>", None),
        ("thi \0đua", None),
    ],
)
def test_words(written: str, same: str | None) -> None:
    page = one_byte(written)
    assert page is not None
    assert small_letters(page) == (None if same is None else one_byte(same))


@given(st.text(st.sampled_from(CHARACTERS) | st.sampled_from(" \"'“”‘’´`&<\r\t\u00a0\0ÐÂÃº²"), max_size=60))
def test_nothing_is_to_repair_on_a_clean_page(text: str) -> None:
    page = one_byte(text)
    if page is not None and normalise._is_clean(page):
        assert not [*normalise._unusual(text), *normalise._d_strokes(text), *normalise._markup(text)]
        assert not list(normalise._doubled(text))


@pytest.mark.parametrize("letters", ["XÃ HỘI", "cộng", "Äảng", "một hai ba", "the people of the town", "Ã”ng Ba Ä‘"])
def test_warnings_are_those_of_text_of_other_characters(letters: str) -> None:
    """What a character outside the alphabet makes slow stays the same."""
    text = f"{letters} " * 20
    assert inspect_text(text) == inspect_text(f"{text}²")
